"""The MIME tree: parts, parameters and transfer encodings."""

import pytest

from isdmedia.mail import Limits, parse
from isdmedia.mail.headers import Headers
from isdmedia.mail.parameters import read
from isdmedia.mail.structure import Reader
from isdmedia.mail.transfer import base64, decoded
from tests.mail.letters import letter, multipart


def leaves(raw: bytes) -> list[tuple[str, bytes]]:
    return [(part.content_type, part.body) for part in Reader(Limits()).tree(raw).walk() if not part.children]


HEAD = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'


@pytest.mark.parametrize(
    ("body", "bodies"),
    [
        (b"preamble\r\n--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--\r\nepilogue", [b"one", b"two"]),
        (b"--b\r\n\r\none\r\n--b  \r\n\r\ntwo", [b"one", b"two"]),
        (b"--b\n\none\n--b\n\ntwo\n--b--", [b"one", b"two"]),
        (b"--b\r\n\r\none\r\n--bb\r\nstill one\r\n--b--", [b"one\r\n--bb\r\nstill one"]),
        (b"--b\r\n\r\na --b in a line\r\n--b--", [b"a --b in a line"]),
        (b"no boundary", [b"no boundary"]),
    ],
)
def test_sections(body: bytes, bodies: list[bytes]) -> None:
    assert [content for _, content in leaves(HEAD + body)] == bodies


def test_nested_and_default_types() -> None:
    raw = (
        b"Content-Type: multipart/digest; boundary=o\n\n--o\n\nSubject: inner\n\ntext\n--o\nContent-Type: multipart/mixed; "
        b"boundary=i\n\n--i\nContent-Type: image/png\n\nx\n--i--\n--o--\n"
    )
    assert [kind for kind, _ in leaves(raw)] == ["text/plain", "image/png"]


def test_a_boundary_that_is_not_named_is_found() -> None:
    raw = b"Content-Type: multipart/mixed\n\n--zz\nContent-Type: text/plain\n\none\n--zz--\n"
    assert leaves(raw) == [("text/plain", b"one")]


@pytest.mark.parametrize(
    ("value", "parameters"),
    [
        ("text/plain; charset=utf-8; format=flowed", {"charset": "utf-8", "format": "flowed"}),
        ('text/plain; name="a; b.txt"', {"name": "a; b.txt"}),
        ('x/y; name="a \\"b\\".txt" ;z=1', {"name": 'a "b".txt', "z": "1"}),
        ("x/y; filename*=utf-8''%C3%BC%20b.pdf", {"filename": "ü b.pdf"}),
        ("x/y; filename*=''plain.pdf", {"filename": "plain.pdf"}),
        ("x/y; filename*1=b.pdf; filename*0=a-", {"filename": "a-b.pdf"}),
        ("x/y; filename*0*=utf-8''%C3; filename*1*=%BC.pdf", {"filename": "ü.pdf"}),
        ("x/y; filename=plain.pdf; filename*=utf-8''ext.pdf", {"filename": "ext.pdf"}),
        ('x/y; name="=?utf-8?q?=C3=BC.pdf?="', {"name": "ü.pdf"}),
        ("x/y; filename*=utf-8''a%0D%0Ab%00.pdf", {"filename": "a b.pdf"}),
        ("x/y; =; ;; a", {}),
        ("x/y; a=1; a=2", {"a": "1"}),
    ],
)
def test_parameters(value: str, parameters: dict[str, str]) -> None:
    assert read(Headers([("content-type", value.encode())]), "content-type", 100).parameters == parameters


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        (b"aGVsbG8=", b"hello"),
        (b"aGVs\r\nbG8=\r\n", b"hello"),
        (b"aGVsbG8", b"hello"),
        (b"aGVsbG8=trailing words", b"hello"),
        (b"aGVs!*bG8", b"hello"),
        (b"====", b""),
        (b"a", b""),
        (b"", b""),
    ],
)
def test_base64(raw: bytes, content: bytes) -> None:
    assert base64(raw) == content


@pytest.mark.parametrize(
    ("encoding", "raw", "content"),
    [
        ("quoted-printable", b"a=3Db=\r\nc=ZZ", b"a=bc=ZZ"),
        ("8bit", b"x", b"x"),
        ("nonsense", b"x", b"x"),
        ("x-uuencode", b"begin 644 a\n#0V%T\n`\nend\n", b"Cat"),
        ('"BASE64"', b"eA==", b"x"),
    ],
)
def test_transfer_encodings(encoding: str, raw: bytes, content: bytes) -> None:
    assert decoded(raw, encoding) == content


TEXT = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (multipart(f"{TEXT}plain words", f"{HTML}<p>html words</p>", kind="alternative"), "plain words"),
        (multipart(f"{TEXT}\n", f"{HTML}<p>html words</p>", kind="alternative"), "html words"),
        (
            multipart(
                f"{TEXT}Your mail program does not support HTML.",
                f"{HTML}<p>Html words that are rather longer than that stub</p>",
                kind="alternative",
            ),
            "Html words that are rather longer than that stub",
        ),
        (multipart(f"{TEXT}one", "Content-Type: image/png; name=a.png\n\nx", f"{TEXT}two"), "one\n\ntwo"),
        (multipart(f"{HTML}<p>one</p>", f"{TEXT}two"), "one\n\ntwo"),
        (multipart('Content-Disposition: attachment; filename="a.txt"\n\nonly a file'), "only a file"),
        (letter("a b \nc\n-- \nAnn", content_type="text/plain; format=flowed"), "a b c\n-- \nAnn"),
        (letter("a b \nc", content_type="text/plain; format=flowed; delsp=yes"), "a bc"),
        (letter("> q \n> r\n own \nline", content_type="text/plain; format=flowed"), "> q r\nown line"),
        (letter("a\u00a0b\u202fc   \n\n\n\n\n\nd"), "a b c\n\n\nd"),
    ],
)
def test_text(raw: bytes, text: str) -> None:
    assert parse(raw).text == text


def test_attachments() -> None:
    mail = parse(
        multipart(
            f"{TEXT}see files",
            'Content-Type: application/pdf\nContent-Disposition: attachment; filename="Fragen – Möhl.pdf"\n'
            "Content-Transfer-Encoding: base64\n\naGVsbG8=",
            "Content-Type: image/png\nContent-ID: <logo@x>\n\nx",
            "Content-Type: text/plain; name=notes.txt\n\nnotes",
        )
    )
    assert [(file.name, file.content_type, file.size, file.inline, file.content_id) for file in mail.attachments] == [
        ("Fragen – Möhl.pdf", "application/pdf", 5, False, ""),
        ("image-2.png", "image/png", 1, True, "logo@x"),
        ("notes.txt", "text/plain", 5, False, ""),
    ]
    assert (mail.attachments[0].content, mail.text) == (b"hello", "see files")
