"""Parts nested in every order in which mail programs write them: which are words, which are files, what is read."""
import base64

import pytest

from isdmedia.mail import parse

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"
T = ("text", "plain words")
H = ("html", "<p>html words</p>")
PDF = ("pdf", "a.pdf")
IMG = ("img", "pic@x")
PHOTO = ("photo", "p.jpg")


def part(tree: tuple) -> str:
    kind, *rest = tree
    if kind in ("mixed", "alternative", "related", "report", "signed", "digest", "parallel", "appledouble"):
        mark = f"={kind}{id(tree) % 9973}"
        inner = "".join(f"--{mark}\r\n{part(child)}\r\n" for child in rest)
        return f'Content-Type: multipart/{kind}; boundary="{mark}"\r\n\r\n{inner}--{mark}--\r\n'
    said = rest[0]
    heads = {
        "text": "Content-Type: text/plain; charset=utf-8\r\n\r\n", "html": "Content-Type: text/html; charset=utf-8\r\n\r\n",
        "flowed": "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n", "raw": "",
        "enriched": "Content-Type: text/enriched\r\n\r\n", "amp": "Content-Type: text/x-amp-html\r\n\r\n",
        "calendar": "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n",
        "inline text": "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: inline\r\n\r\n",
        "rfc822": "Content-Type: message/rfc822\r\n\r\n",
    }
    if kind in heads:
        return heads[kind] + said
    if kind == "pdf":
        return f"Content-Type: application/pdf\r\nContent-Disposition: attachment; filename={said}\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8="
    if kind == "img":
        picture = base64.b64encode(PNG).decode()
        return (f"Content-Type: image/png; name=image001.png\r\nContent-ID: <{said}>\r\nContent-Disposition: inline; filename=image001.png\r\n"
                f"Content-Transfer-Encoding: base64\r\n\r\n{picture}")
    return f"Content-Type: image/jpeg; name={said}\r\nContent-Disposition: inline; filename={said}\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8="


def mail(tree: tuple) -> bytes:
    return ("From: Ann <ann@paper.example>\r\nTo: media@corvane.example\r\nSubject: ask\r\nMIME-Version: 1.0\r\n" + part(tree)).encode()


@pytest.mark.parametrize(("tree", "text", "files"), [
    # Gmail
    (("alternative", T, H), "plain words", []),
    (("mixed", ("alternative", T, H), PDF), "plain words", ["a.pdf"]),
    (("mixed", ("related", ("alternative", T, H), IMG), PDF), "plain words", ["image001.png", "a.pdf"]),
    # Outlook
    (("related", ("alternative", T, H), IMG), "plain words", ["image001.png"]),
    (("mixed", ("related", ("alternative", T, H), IMG), PDF, PDF), "plain words", ["image001.png", "a.pdf", "a.pdf"]),
    (("alternative", T, H, ("calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR")), "plain words", []),
    (("alternative", T, ("related", H, IMG)), "plain words", ["image001.png"]),
    (("related", H, IMG), "html words", ["image001.png"]),
    # Apple Mail
    (("alternative", T, ("mixed", H, PDF, H)), "plain words", ["a.pdf"]),
    (("alternative", T, ("mixed", H, PDF, ("html", "<br>"))), "plain words", ["a.pdf"]),
    (("mixed", T, PHOTO, ("text", "more words")), "plain words\n\nmore words", ["p.jpg"]),
    (("mixed", H, PHOTO, ("html", "<p>more words</p>")), "html words\n\nmore words", ["p.jpg"]),
    (("mixed", T, H, ("text", "last words")), "plain words\n\nhtml words\n\nlast words", []),
    (("mixed", PHOTO, T), "plain words", ["p.jpg"]),
    (("mixed", T, PHOTO, PHOTO, ("text", "\r\n"), PHOTO, ("text", "Sent from my iPhone")), "plain words\n\nSent from my iPhone", ["p.jpg"] * 3),
    # lists, gateways, odd programs
    (("mixed", ("alternative", T, H), ("text", "____\r\nlist footer")), "plain words\n\n____\nlist footer", []),
    (("mixed", ("inline text", "external mail"), ("alternative", T, H)), "external mail\n\nplain words", []),
    (("mixed", ("mixed", ("mixed", T))), "plain words", []),
    (("alternative", H, T), "plain words", []),
    (("alternative", H), "html words", []),
    (("alternative", T), "plain words", []),
    (("alternative", ("alternative", T, H), H), "plain words", []),
    (("alternative", T, ("amp", "<html amp4email></html>"), H), "plain words", []),
    (("alternative", ("text", ""), ("related", ("mixed", H))), "html words", []),
    (("related", ("mixed", T, PDF), IMG), "plain words", ["a.pdf", "image001.png"]),
    (("parallel", T, PDF), "plain words", ["a.pdf"]),
    (("mixed", ("raw", "\r\nno header at all"), PDF), "no header at all", ["a.pdf"]),
    (("mixed", PDF), "", ["a.pdf"]),
    (("mixed", ("flowed", "one \r\ntwo\r\n> three \r\n> four\r\n>> five \r\n> six"), H), "one two\n> three four\n>> five\n> six\n\nhtml words", []),
])
def test_words_and_files(tree: tuple, text: str, files: list[str]) -> None:
    read = parse(mail(tree))
    assert (read.text, [file.name for file in read.attachments], read.problem) == (text, files, "")


def test_pictures_stand_in_the_formatted_mail_where_their_id_is_named() -> None:
    read = parse(mail(("related", ("html", '<p>a<img src="cid:pic@x"><img src="cid:other@x"></p>'), IMG)))
    assert (read.html.count("data:image/png;base64,"), [file.inline for file in read.attachments]) == (1, [True])


def flow(text: str, extra: str = "") -> str:
    raw = f"From: a@paper.example\r\nContent-Type: text/plain; charset=utf-8; format=flowed{extra}\r\n\r\n" + text.replace("\n", "\r\n")
    return parse(raw.encode()).text


@pytest.mark.parametrize(("written", "delsp", "read"), [
    ("one \ntwo \nthree\nfour", False, "one two three\nfour"),
    ("one \ntwo", True, "onetwo"),
    ("取材 \nのお願い", True, "取材のお願い"),
    ("> one \n> two\n>> deep \n>> er\nown", False, "> one two\n>> deep er\nown"),
    (">one \n>two", False, "> one two"),
    ("> soft \nown words", False, "> soft\nown words"),
    (" >not a quote", False, ">not a quote"),
    (" From the start", False, "From the start"),
    ("end\n-- \nAnn \nSmith", False, "end\n-- \nAnn Smith"),
    ("soft \n-- \nAnn", False, "soft\n-- \nAnn"),
    ("soft \n\nnew", False, "soft\n\nnew"),
    ("last soft ", False, "last soft"),
    ("> > one \n> > two", False, ">> one two"),
])
def test_flowed(written: str, delsp: bool, read: str) -> None:
    assert flow(written, "; delsp=yes" if delsp else "") == read


FORWARDED = "From: Bob <bob@other.example>\r\nSubject: The first\r\nDate: Mon, 23 Nov 2026 09:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nInner – words"
ENCODED = base64.encodebytes(FORWARDED.encode()).decode().replace("\n", "\r\n")


@pytest.mark.parametrize(("enclosed", "name"), [
    (f"Content-Type: message/rfc822\r\n\r\n{FORWARDED}", "The first.eml"),
    (f"Content-Type: message/rfc822; name=note.eml\r\nContent-Disposition: attachment\r\n\r\n{FORWARDED}", "note.eml"),
    (f"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n{ENCODED}", "The first.eml"),
    (f"Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n\r\n{FORWARDED}", "The first.eml"),
    (f"Content-Type: message/global\r\n\r\n{FORWARDED}", "The first.eml"),
    (f"Content-Type: application/octet-stream; name=note.eml\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n{ENCODED}", "note.eml"),
    (f"Content-Type: application/eml; name=note.eml\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n{ENCODED}", "note.eml"),
    (f"Content-Type: text/plain; name=note.eml\r\nContent-Disposition: attachment\r\n\r\n{FORWARDED}", "note.eml"),
])
def test_a_mail_enclosed_whole(enclosed: str, name: str) -> None:
    read = parse(mail(("mixed", ("text", "See below."), ("raw", enclosed))))
    inner = read.forwarded
    assert (read.own_text, [file.name for file in read.attachments]) == ("See below.", [name])
    assert inner is not None
    assert (inner.sender.address if inner.sender else "", inner.subject, inner.text) == ("bob@other.example", "The first", "Inner – words")


@pytest.mark.parametrize("kind", ["application/vnd.ms-outlook", "application/octet-stream", "application/x-msg"])
def test_an_outlook_file_stays_a_file(kind: str) -> None:
    enclosed = f"Content-Type: {kind}; name=note.msg\r\nContent-Disposition: attachment; filename=note.msg\r\nContent-Transfer-Encoding: base64\r\n\r\n0M8R4KGxGuE="
    read = parse(mail(("mixed", ("text", "See below."), ("raw", enclosed))))
    assert ([(file.name, file.size) for file in read.attachments], read.forwarded, read.problem) == ([("note.msg", 8)], None, "")


def test_a_file_called_eml_that_is_no_mail_stays_a_file() -> None:
    enclosed = "Content-Type: application/octet-stream; name=note.eml\r\nContent-Disposition: attachment\r\n\r\nnothing like it"
    read = parse(mail(("mixed", ("text", "See below."), ("raw", enclosed))))
    assert ([file.name for file in read.attachments], read.forwarded) == (["note.eml"], None)


HEAD = b"From: a@paper.example\r\nMIME-Version: 1.0\r\n"


@pytest.mark.parametrize(("raw", "text"), [
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\n--b\r\n\r\ntwo", "one\n\ntwo"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\none\r\n--b--\r\n", "one"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n--bb\r\n\r\none\r\n--bb--\r\n--b\r\n\r\ntwo\r\n--b--", "one\n\ntwo"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--", "one\n\ntwo"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=\"b b\"\r\n\r\n--b b\r\n\r\none\r\n--b b--", "one"),
    (HEAD + b"Content-Type: multipart/mixed\r\n\r\nplain after all", "plain after all"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--B\r\n\r\none\r\n--B--", "--B\n\none\n--B--"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b; boundary=c\r\n\r\n--b\r\n\r\none\r\n--b--", "one"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\r\nContent-Transfer-Encoding: base64\r\n\r\n--b\r\n\r\none\r\n--b--", "one"),
    (HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\r--b\r\n\r\ntwo\n--b--", "one\n\ntwo"),
    (b"From: a@paper.example\rSubject: x\r\rone\rtwo", "one\ntwo"),
    (HEAD + b"Content-Type: text/plain\r\n\r\none\0two", "onetwo"),
    (HEAD + b"Content-Type: text\r\n\r\none", "one"),
    (HEAD + b"Content-Type: \r\n\r\none", "one"),
    (HEAD + b"Content-Type: text/html\r\n\r\n<p>one", "one"),
    (HEAD + b"Content-Type: TEXT/HTML; CHARSET=utf-8\r\n\r\n<p>one", "one"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nbm90IHBhZGRlZA", "not padded"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nb25l\r\n\r\n-- \r\nlist footer added in clear", "one"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nsoft=\r\n break=20and =3D and =zz=C3=A9=", "soft break and = and =zzé"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\none=0Atwo=0D=0Athree", "one\ntwo\nthree"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: 7-bit\r\n\r\none", "one"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64 (yes)\r\n\r\nb25l", "one"),
    (HEAD + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nplain words, never encoded at all", "plain words, never encoded at all"),
    (HEAD + b"\r\n", ""),
    (HEAD, ""),
    (b"\r\n" + HEAD + b"\r\none", "one"),
])
def test_broken_structures(raw: bytes, text: str) -> None:
    assert parse(raw).text == text
