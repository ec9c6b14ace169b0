"""Message-IDs out of headers."""

import pytest

from isdmedia.mail.identifiers import identifier, identifiers, is_id


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        ("<a@b> <c@d>", ("a@b", "c@d")),
        ("<a@b><a@b>", ("a@b",)),
        ("<a @b>", ("a@b",)),
        ("a@b", ("a@b",)),
        ("", ()),
        ("Your message of Monday <a@b>", ("a@b",)),
        ("<>", ()),
        ("<ä@b>", ()),
        ("<" + "a" * 1500 + "@b>", ()),
    ],
)
def test_identifiers(value: str, ids: tuple[str, ...]) -> None:
    assert identifiers(value) == ids


def test_of_a_long_chain_the_first_and_the_latest_are_kept() -> None:
    found = identifiers(" ".join(f"<{n}@x>" for n in range(500)), 100)
    assert (len(found), found[0], found[1], found[-1]) == (100, "0@x", "401@x", "499@x")


@pytest.mark.parametrize(("value", "found"), [("<a@b>", "a@b"), ("a@b", "a@b"), ("<a b@c>", "ab@c"), ("", ""), ("<no-at>", "no-at")])
def test_identifier(value: str, found: str) -> None:
    assert identifier(value) == found


@pytest.mark.parametrize("text", ["a\r\nBcc: x", "a b", "<a>", "", "ü", "a" * 901])
def test_what_cannot_be_written_into_a_header(text: str) -> None:
    assert not is_id(text)
