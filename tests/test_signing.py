"""Keyed Message-IDs and tokens."""

import pytest

from isdmedia.signing import digest, message_id, message_id_enquiry, token

KEY = b"k" * 32
OURS = message_id(KEY, enquiry="ISD-0142", token="a1", domain="Corvane.example")
OTHER = message_id(KEY, enquiry="ISD-0143", token="a1", domain="corvane.example")


def test_our_own_id_names_its_enquiry() -> None:
    assert message_id_enquiry(KEY, OURS) == "ISD-0142"
    assert OURS.endswith("@corvane.example")
    assert message_id(KEY, enquiry="ISD-0142", token="a1", domain="corvane.example") == OURS


@pytest.mark.parametrize(
    "forged",
    [
        OURS.upper(),
        f"<{OURS}>",
        OURS[:20] + OURS[21:],
        OURS.replace("ISD-0142", "ISD-0143"),
        OURS.replace(".a1.", ".a2."),
        OURS.replace("@corvane", "@evil"),
        OURS.partition("@")[0],
        OURS.replace(OURS.split(".")[2].partition("@")[0], ""),
        "",
        "x" * 10_000,
        f"{OURS} ",
        f"{OURS}\n",
        OTHER.replace("ISD-0143", "ISD-0142"),
        "ISD-0142.a1." + "0" * 40 + "@corvane.example",
    ],
)
def test_forgeries(forged: str) -> None:
    assert message_id_enquiry(KEY, forged) is None


def test_another_key() -> None:
    assert message_id_enquiry(b"x" * 32, OURS) is None


@pytest.mark.parametrize(
    ("enquiry", "mail", "domain"), [("a.b", "c", "d.example"), ("", "c", "d.example"), ("a", "b@c", "d.example"), ("a", "b", "d e")]
)
def test_parts_that_cannot_stand_in_an_id(enquiry: str, mail: str, domain: str) -> None:
    with pytest.raises(ValueError, match="Message-ID"):
        message_id(KEY, enquiry=enquiry, token=mail, domain=domain)


def test_tokens() -> None:
    first, second = token(), token()
    assert first != second
    assert len(first) == 43
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
