"""Keyed Message-IDs and tokens."""

import pytest

from isdmedia.signing import conversation_mark, digest, marked_number, message_id, own_message_id, token

KEY = b"k" * 32
DESK = "media@corvane.example"
OURS = message_id(KEY, enquiry="ISD-0142", token="a1", address="Media@Corvane.example")
OTHER = message_id(KEY, enquiry="ISD-0143", token="a1", address=DESK)
MARK = conversation_mark(KEY, number=142, address=DESK)


def test_our_own_id_names_its_enquiry() -> None:
    assert own_message_id(KEY, OURS, address=DESK) == ("ISD-0142", OURS)
    assert OURS.endswith("@corvane.example")
    assert message_id(KEY, enquiry="ISD-0142", token="a1", address=DESK) == OURS


@pytest.mark.parametrize("changed", [OURS.upper(), OURS.lower()])
def test_a_server_that_changed_its_case_does_no_harm(changed: str) -> None:
    assert own_message_id(KEY, changed, address=DESK) == ("ISD-0142", OURS)


@pytest.mark.parametrize(
    "forged",
    [
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
    assert own_message_id(KEY, forged, address=DESK) is None


def test_another_key_or_mailbox() -> None:
    assert own_message_id(b"x" * 32, OURS, address=DESK) is None
    assert own_message_id(KEY, OURS, address="events@corvane.example") is None


def test_a_mark_names_its_enquiry_and_shows_no_number() -> None:
    assert marked_number(KEY, MARK, address=DESK) == 142
    assert len(MARK) == 16
    assert MARK[-4:] != (142).to_bytes(4, "big")


def test_the_marks_of_other_desks_keys_and_chance_name_nothing() -> None:
    forged = [MARK[:-1], b"", MARK[:12] + bytes(4), bytes(16), MARK[::-1], MARK + b"x"]
    forged += [bytes([*MARK[:n], MARK[n] ^ 1, *MARK[n + 1:]]) for n in range(16)]
    assert [marked_number(KEY, mark, address=DESK) for mark in forged] == [None] * len(forged)
    assert marked_number(KEY, MARK, address="events@corvane.example") is None
    assert marked_number(b"x" * 32, MARK, address=DESK) is None


@pytest.mark.parametrize("number", [-1, 1 << 32])
def test_a_number_too_long_for_a_mark(number: int) -> None:
    with pytest.raises(ValueError, match="cannot be marked"):
        conversation_mark(KEY, number=number, address=DESK)


@pytest.mark.parametrize(
    ("enquiry", "mail", "address"), [("a.b", "c", DESK), ("", "c", DESK), ("a", "b@c", DESK), ("a", "b", "d e@x"), ("a", "b", "d.example")]
)
def test_parts_that_cannot_stand_in_an_id(enquiry: str, mail: str, address: str) -> None:
    with pytest.raises(ValueError, match="Message-ID"):
        message_id(KEY, enquiry=enquiry, token=mail, address=address)


def test_tokens() -> None:
    first, second = token(), token()
    assert first != second
    assert len(first) == 43
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
