"""Names of files as mail programs write them (RFC 2231, RFC 2047, RFC 2045)."""

import pytest

from isdmedia.mail import parse


def names(*headers: str, raw: bytes = b"") -> list[str]:
    head = "\r\n".join(headers).encode() or raw
    mail = (b'From: a@paper.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n'
            b"words\r\n--b\r\n" + head + b"\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n--b--\r\n")
    return [file.name for file in parse(mail).attachments]


PDF = "Content-Type: application/pdf"
FILE = "Content-Disposition: attachment"


@pytest.mark.parametrize(("headers", "name"), [
    ([PDF, f"{FILE}; filename=questions.pdf"], "questions.pdf"),
    ([PDF, f'{FILE}; filename="questions for Ann.pdf"'], "questions for Ann.pdf"),
    ([PDF, f"{FILE}; filename=questions for Ann.pdf"], "questions for Ann.pdf"),
    ([PDF, f'{FILE}; filename="a;b.pdf"; size=5'], "a;b.pdf"),
    ([PDF, f"{FILE}; filename*=UTF-8''Fragen%20M%C3%B6hl.pdf"], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=utf-8'de'Fragen%20M%C3%B6hl.pdf"], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=\"UTF-8''Fragen%20M%C3%B6hl.pdf\""], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=iso-8859-1''Fragen%20M%F6hl.pdf"], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=koi8-r''%D7%CF%D0%D2%CF%D3.pdf"], "вопрос.pdf"),
    ([PDF, f"{FILE}; filename*=Fragen%20M%C3%B6hl.pdf"], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*0=\"Fragen an \"; filename*1=\"Frau Mo.pdf\""], "Fragen an Frau Mo.pdf"),
    ([PDF, f"{FILE}; filename*1=\"Frau Mo.pdf\";\r\n\tfilename*0=\"Fragen an \""], "Fragen an Frau Mo.pdf"),
    ([PDF, f"{FILE}; filename*0*=utf-8''Fragen%20M%C3;\r\n filename*1*=%B6hl; filename*2=.pdf"], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*2=.pdf; filename*0*=utf-8''Fragen%20M%C3; filename*1*=%B6hl"], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; " + "; ".join(f"filename*{n}={n % 10}" for n in range(12))], "012345678901"),
    ([PDF, f"{FILE}; filename=plain.pdf; filename*=utf-8''M%C3%B6hl.pdf"], "Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=utf-8''M%C3%B6hl.pdf; filename=plain.pdf"], "Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=utf-8''; filename=plain.pdf"], "plain.pdf"),
    ([f"{PDF}; name=in-type.pdf", FILE], "in-type.pdf"),
    ([f"{PDF}; name=in-type.pdf", f"{FILE}; filename=in-disposition.pdf"], "in-disposition.pdf"),
    ([f"{PDF}; name*=utf-8''M%C3%B6hl.pdf", FILE], "Möhl.pdf"),
    ([PDF, f'{FILE}; filename="=?utf-8?B?TcO2aGwucGRm?="'], "Möhl.pdf"),
    ([PDF, f"{FILE}; filename==?utf-8?B?TcO2aGwucGRm?="], "Möhl.pdf"),
    ([PDF, f'{FILE}; filename="=?iso-8859-1?Q?M=F6hl_2=2Epdf?="'], "Möhl 2.pdf"),
    ([PDF, f'{FILE}; filename="=?utf-8?Q?M=C3?=\r\n =?utf-8?Q?=B6hl=2Epdf?="'], "Möhl.pdf"),
    ([PDF, f'{FILE}; filename*0="=?utf-8?B?TcO2aGwu"; filename*1="cGRm?="'], "Möhl.pdf"),
    ([PDF, f'{FILE}; filename="Fragen =?utf-8?Q?M=C3=B6hl?=.pdf"'], "Fragen Möhl.pdf"),
    ([PDF, f"{FILE}; filename*=utf-8''%3D%3Futf-8%3FQ%3FM%3DC3%3DB6hl%2Epdf%3F%3D"], "Möhl.pdf"),
    ([PDF, f'{FILE}; FileName="UPPER.PDF"'], "UPPER.PDF"),
    ([PDF, f'{FILE}; filename = "spaces.pdf"'], "spaces.pdf"),
    ([PDF, f'{FILE}; filename="say \\"hi\\".pdf"'], 'say "hi".pdf'),
    ([PDF, f'{FILE}; filename="C:\\Users\\ann\\questions.pdf"'], "C:Usersannquestions.pdf"),
    ([PDF, f"{FILE}; filename='single.pdf'"], "single.pdf"),
    ([PDF, "Content-Disposition: inline; filename=seen.pdf"], "seen.pdf"),
    ([PDF, "Content-Disposition: filename=no-value.pdf"], "no-value.pdf"),
    ([PDF, f'{FILE}; filename="never closed.pdf'], "never closed.pdf"),
    ([PDF, f"{FILE}; filename="], "attachment-1.pdf"),
    ([PDF], "attachment-1.pdf"),
    ([PDF, f"{FILE}; filename*=utf-7''+AGE-.pdf"], "+AGE-.pdf"),
    ([PDF, f"{FILE}; filename*=utf-8''%00%0D%0A%2e%2e%2fa.pdf"], "../a.pdf"),
    ([PDF, f"{FILE}; filename*=utf-8''100%25%zz.pdf"], "100%%zz.pdf"),
    (["Content-Type: image/jpeg; name=\"=?UTF-8?Q?Foto_Z=C3=BCrich=2Ejpg?=\"", f"{FILE}; filename*=UTF-8''Foto%20Z%C3%BCrich.jpg"], "Foto Zürich.jpg"),
])
def test_name(headers: list[str], name: str) -> None:
    assert names(*headers) == [name]


@pytest.mark.parametrize(("raw", "name"), [
    (b'Content-Disposition: attachment; filename="M\xc3\xb6hl.pdf"', "Möhl.pdf"),
    (b'Content-Disposition: attachment; filename="M\xf6hl.pdf"', "Möhl.pdf"),
    (b"Content-Disposition: attachment; filename*=utf-8''M\xc3\xb6hl.pdf", "Möhl.pdf"),
    ('Content-Disposition: attachment; filename="вопросы к автору.pdf"'.encode("cp1251"), "вопросы к автору.pdf"),
])
def test_eight_bit_names(raw: bytes, name: str) -> None:
    assert names(raw=b"Content-Type: application/pdf\r\n" + raw) == [name]


def test_a_name_of_many_pieces_is_read_as_far_as_the_limit_goes() -> None:
    pieces = "; ".join(f"filename*{n}=x" for n in range(300))
    assert names(PDF, f"{FILE}; {pieces}") == ["x" * 100]
