"""Address fields of every kind."""

import pytest

from isdmedia.mail.addresses import addresses, mailbox
from isdmedia.mail.headers import Headers
from isdmedia.mail.parsed import Address


def read(value: str | bytes, limit: int = 500) -> list[tuple[str, str]]:
    headers = Headers([("to", value if isinstance(value, bytes) else value.encode())])
    return [(one.name, one.address) for one in addresses(headers, "to", limit=limit, comment_depth=50)]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("ann@paper.example", [("", "ann@paper.example")]),
        ("Ann Smith <Ann@Paper.Example>", [("Ann Smith", "ann@paper.example")]),
        ('"Smith, Ann" <ann@paper.example>', [("Smith, Ann", "ann@paper.example")]),
        ("Smith, Ann <ann@paper.example>", [("Smith, Ann", "ann@paper.example")]),
        ("'ann@paper.example' <ann@paper.example>", [("", "ann@paper.example")]),
        ("ann@paper.example (Ann Smith)", [("Ann Smith", "ann@paper.example")]),
        ("Ann (of (the) Paper) <ann@paper.example>", [("Ann", "ann@paper.example")]),
        ("a@x.example, b@x.example; c@x.example", [("", "a@x.example"), ("", "b@x.example"), ("", "c@x.example")]),
        ("Desk: a@x.example, B <b@x.example>;", [("", "a@x.example"), ("B", "b@x.example")]),
        ("undisclosed-recipients:;", []),
        ("", []),
        ("=?utf-8?q?M=C3=B6hl=2C_Ann?= <ann@paper.example>", [("Möhl, Ann", "ann@paper.example")]),
        ('"=?utf-8?q?M=C3=B6hl?=" <ann@paper.example>', [("Möhl", "ann@paper.example")]),
        ('"Ann \\"A\\" Smith" <ann@paper.example>', [('Ann "A" Smith', "ann@paper.example")]),
        ('"editor@paper.example" <evil@other.example>', [("editor@paper.example", "evil@other.example")]),
        ('"Ann <ann@paper.example>', [("Ann", "ann@paper.example")]),
        ("Ann <ann@paper.example", [("Ann", "ann@paper.example")]),
        ("Ann <>", [("Ann", "")]),
        ("Ann Smith", [("Ann Smith", "")]),
        ("<@relay.example:ann@paper.example>", [("", "ann@paper.example")]),
        ("Jürgen <j@x.example>".encode("latin-1"), [("Jürgen", "j@x.example")]),
    ],
)
def test_read(value: str | bytes, found: list[tuple[str, str]]) -> None:
    assert read(value) == found


def test_limit() -> None:
    assert len(read(", ".join(f"a{n}@x.example" for n in range(9)), limit=3)) == 3


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("Ann Smith [mailto:ann@paper.example]", Address("Ann Smith", "ann@paper.example")),
        ("Ann Smith <mailto:ann@paper.example>", Address("Ann Smith", "ann@paper.example")),
        ("Ann Smith", Address("Ann Smith", "")),
        ("", None),
    ],
)
def test_mailbox_as_programs_print_it(shown: str, address: Address | None) -> None:
    assert mailbox(shown) == address


def test_domain() -> None:
    assert (Address("", "a@b.example").domain, Address("x", "").domain) == ("b.example", "")
