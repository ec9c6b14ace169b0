"""Words and files that are packed inside others: winmail.dat and uuencoded text."""
import base64
import binascii

import pytest

from isdmedia.mail import parse, tnef, uu
from tests.mail import packed
from tests.mail.letters import letter, multipart

DAT = "Content-Type: {}; name={}\nContent-Disposition: attachment; filename={}\nContent-Transfer-Encoding: base64\n\n{}"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"
FILES = packed.winmail(packed.file("A.PDF", b"pdf", long_name="Fragen Möhl.pdf", content_type="application/pdf"), packed.file("b.txt", b"two"))


def with_dat(content: bytes, text: str = "outer words", *, kind: str = "application/ms-tnef", name: str = "winmail.dat"):
    encoded = base64.encodebytes(content).decode()
    return parse(multipart(f"Content-Type: text/plain; charset=utf-8\n\n{text}", DAT.format(kind, name, name, encoded)))


@pytest.mark.parametrize(("kind", "name"), [("application/ms-tnef", "winmail.dat"), ("application/vnd.ms-tnef", "win.dat"),
                                            ("application/octet-stream", "winmail.dat"), ("application/ms-tnef", "ATT00001.dat")])
def test_its_files_stand_in_its_place(kind: str, name: str) -> None:
    mail = with_dat(FILES, kind=kind, name=name)
    assert ([(file.name, file.content_type, file.content) for file in mail.attachments], mail.text, mail.problem) == (
        [("Fragen Möhl.pdf", "application/pdf", b"pdf"), ("b.txt", "text/plain", b"two")], "outer words", "")


@pytest.mark.parametrize(("content", "outer", "text", "html"), [
    (packed.winmail(packed.words(text="inner – words")), "", "inner – words", False),
    (packed.winmail(packed.words(text="inner words")), "outer words", "outer words", False),
    (packed.winmail(packed.words(html="<p>inner <b>words</b></p>")), "", "inner words", True),
    (packed.winmail(packed.words(html="<p>Вопрос</p>", codepage=1251)), " ", "Вопрос", True),
    (packed.winmail(packed.words(text="inner words", html="<p>inner <b>words</b></p>")), "", "inner words", True),
    (packed.winmail(packed.words(html="<p>outer <b>words</b></p>")), "outer words", "outer words", True),
    (packed.winmail(packed.attribute(1, 0x800C, "Möhl fragt".encode("cp1252") + b"\0")), "", "Möhl fragt", False),
    (packed.winmail(packed.attribute(1, 0x800C, "вопрос".encode("cp1251") + b"\0"), codepage=1251), "", "вопрос", False),
    (packed.winmail(packed.words(html="<script>alert(1)</script><p>words</p>")), "", "words", True),
])
def test_its_words_are_the_mails_where_it_has_none(content: bytes, outer: str, text: str, html: bool) -> None:
    mail = with_dat(content, outer)
    assert (mail.text, bool(mail.html), "script" in mail.html, mail.attachments) == (text, html, False, ())


def test_a_mail_that_is_nothing_but_winmail_dat() -> None:
    raw = letter(base64.encodebytes(packed.winmail(packed.words(text="By 5pm?"))).decode(), content_type="application/ms-tnef",
                 extra="Content-Transfer-Encoding: base64\n")
    assert (parse(raw).own_text, parse(raw).attachments) == ("By 5pm?", ())


def test_pictures_of_its_html_are_shown() -> None:
    mail = with_dat(packed.winmail(packed.words(html='<p>a <img src="cid:pic@x"></p>'), packed.file("p.png", PNG, content_type="image/png", content_id="pic@x")), "")
    assert ("data:image/png" in mail.html, [(file.name, file.content_id) for file in mail.attachments]) == (True, [("p.png", "pic@x")])


def test_named_properties_are_passed_over() -> None:
    known = packed.properties((0x1000, 0x1E, b"inner words\0"))[4:]
    content = packed.winmail(packed.attribute(1, 0x9003, b"\2\0\0\0" + packed.named(b"s" * 16, "Keywords", b"a") + known))
    assert with_dat(content, "").text == "inner words"


def test_words_in_rich_text_alone_are_said_to_be_there() -> None:
    mail = with_dat(packed.winmail(packed.words(rich=b"LZFu")), "")
    assert ([file.name for file in mail.attachments], "in Outlook's own format alone" in mail.problem) == (["winmail.dat"], True)
    assert with_dat(packed.winmail(packed.words(rich=b"LZFu"))).problem == ""


BROKEN = [
    b"", b"x", b"\x78\x9f\x3e\x22", b"\x78\x9f\x3e\x22\1\0" + b"\xff" * 40, FILES[:-5], FILES[:60], b"PK\3\4" + FILES,
    packed.winmail(packed.attribute(1, 0x9003, b"\xff\xff\xff\xff")), packed.winmail(packed.attribute(1, 0x9003, b"\xff\xff\xff\xff" + b"\x1e\0\0\x10" * 9)),
    packed.winmail(packed.attribute(1, 0x9003, b"\1\0\0\0\x1e\0\0\x10\xff\xff\xff\xff\0\0\0\0")),
    packed.winmail(packed.attribute(1, 0x9003, b"\1\0\0\0\x03\x10\0\x10\xff\xff\xff\x7f")),
    packed.winmail(packed.attribute(1, 0x9003, b"\1\0\0\0\x77\0\0\x10\0\0\0\0")), packed.winmail(packed.attribute(1, 0x9003, b"")),
    packed.winmail(packed.attribute(1, 0x9007, b"")),
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_one_stays_a_file_with_a_note(content: bytes) -> None:
    mail = with_dat(content)
    kept = tnef.opened(content) is None
    assert (mail.text, [file.name for file in mail.attachments] == ["winmail.dat"], "could not be opened" in mail.problem) == ("outer words", kept, kept)
    assert kept or content.startswith(b"\x78\x9f\x3e\x22")


def test_every_cut_of_one_is_survived() -> None:
    whole = packed.winmail(packed.words(text="words", html="<p>words</p>"), packed.file("a.pdf", b"pdf", long_name="a long name.pdf"))
    assert [at for at in range(len(whole) - 2) if tnef.opened(whole[:at]) is not None and tnef.opened(whole[:at]) == tnef.opened(whole)] == []


def encoded(content: bytes, name: str = "notes.txt", mode: str = "644", end: str = "end\n") -> str:
    lines = "".join(binascii.b2a_uu(content[at:at + 45]).decode() for at in range(0, len(content), 45))
    return f"begin {mode} {name}\n{lines}`\n{end}"


LONG = bytes(range(256)) * 4


@pytest.mark.parametrize(("body", "text", "files"), [
    (encoded(b"Cat"), "", [("notes.txt", b"Cat")]),
    (f"Hello\n\n{encoded(LONG)}\nGoodbye", "Hello\n\n\nGoodbye", [("notes.txt", LONG)]),
    (f"Hello\n{encoded(b'one', 'a.doc')}{encoded(b'two', 'b.doc', '0755')}Bye", "Hello\n\n\nBye", [("a.doc", b"one"), ("b.doc", b"two")]),
    (f"{encoded(LONG, 'my notes.txt')}", "", [("my notes.txt", LONG)]),
    (encoded(LONG).replace("\n", " \n"), "", [("notes.txt", LONG)]),
    ("begin 644 questions\nWhat did the author mean?\nend", "begin 644 questions\nWhat did the author mean?\nend", []),
    ("We begin 644 things\nand end\n", "We begin 644 things\nand end", []),
    (encoded(LONG, end=""), encoded(LONG, end="").rstrip("`\n"), None),
    ("begin  the talk\nend", "begin  the talk\nend", []),
    ("=ybegin line=128 size=3 name=a.bin\n*+,\n=yend size=3", "=ybegin line=128 size=3 name=a.bin\n*+,\n=yend size=3", []),
])
def test_uuencoded_files(body: str, text: str, files: list[tuple[str, bytes]] | None) -> None:
    mail = parse(letter(body))
    if files is None:
        assert (mail.text.startswith("begin 644"), mail.attachments) == (True, ())
    else:
        assert (mail.text, [(file.name, file.content) for file in mail.attachments]) == (text, files)


def test_begins_without_number_are_not_searched_without_end() -> None:
    text = b"begin 644 a\n" * 50_000 + b"end\n"
    assert uu.cut(text) == (text, [])
