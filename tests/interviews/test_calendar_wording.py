"""The plain part says everything, on both clocks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from isdmedia.interviews.calendar import Invitation, Status, plain_text
from isdmedia.mail.parsed import Address

INVITATION = Invitation(
    uid="4f1c@corvane.example",
    sequence=0,
    stamp=datetime(2026, 11, 23, 10, 0, tzinfo=UTC),
    start=datetime(2026, 11, 26, 21, 40, tzinfo=UTC),
    end=datetime(2026, 11, 26, 22, 10, tzinfo=UTC),
    summary="Interview about the Corvane report",
    description="The producer is Ann.\r\nShe rings ten minutes before.",
    location="By phone: we ring +44 20 7946 0000",
    organizer=Address("Corvane Press Office", "media+tok3n@corvane.example"),
    attendee=Address("Ann Smith", "ann@paper.example"),
    zones=("Europe/London", "Australia/Sydney"),
)


def clocks(start, minutes, *zones):
    text = plain_text(replace(INVITATION, start=start, end=start + timedelta(minutes=minutes)), zones)
    lines = text.partition("When:  ")[2].partition("\nWhere:")[0].split("\n")
    return [line.strip() for line in lines]


def test_everything_in_plain_words():
    assert plain_text(INVITATION) == (
        "Interview about the Corvane report\n"
        "\n"
        "Confirmed.\n"
        "\n"
        "When:  Thursday 26 November 2026, 21:40–22:10 London (UTC)\n"
        "       Friday 27 November 2026, 08:40–09:10 Sydney (UTC+11)\n"
        "Where: By phone: we ring +44 20 7946 0000\n"
        "\n"
        "The producer is Ann.\n"
        "She rings ten minutes before.\n"
        "\n"
        "Arranged by Corvane Press Office.\n"
        "Please accept or decline in your calendar, or simply answer this mail.\n"
    )


@pytest.mark.parametrize(
    ("start", "minutes", "zones", "lines"),
    [
        (
            datetime(2026, 11, 26, 14, 0, tzinfo=UTC),
            30,
            ("America/New_York", "Europe/Berlin"),
            ["Thursday 26 November 2026, 09:00–09:30 New York (UTC−5)", "15:00–15:30 Berlin (UTC+1)"],
        ),
        (
            datetime(2026, 11, 26, 14, 0, tzinfo=UTC),
            30,
            ("Europe/Berlin", "Europe/Paris", "Europe/Berlin"),
            ["Thursday 26 November 2026, 15:00–15:30 Berlin and Paris (UTC+1)"],
        ),
        (
            datetime(2026, 11, 26, 14, 0, tzinfo=UTC),
            30,
            ("Europe/London", "UTC"),
            ["Thursday 26 November 2026, 14:00–14:30 London (UTC)"],
        ),
        (
            datetime(2026, 11, 26, 14, 0, tzinfo=UTC),
            30,
            ("+05:30", "Asia/Kathmandu"),
            ["Thursday 26 November 2026, 19:30–20:00 UTC+5:30", "19:45–20:15 Kathmandu (UTC+5:45)"],
        ),
        (
            datetime(2026, 11, 26, 23, 30, tzinfo=UTC),
            60,
            ("UTC", "-03:00"),
            ["Thursday 26 November 2026, 23:30 – Friday 27 November 2026, 00:30 UTC", "20:30–21:30 UTC−3"],
        ),
        (
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            60,
            ("Europe/Berlin",),
            ["Sunday 25 October 2026, 02:30–02:30 Berlin (UTC+2, at the end UTC+1)"],
        ),
        (
            datetime(2026, 3, 10, 18, 0, tzinfo=UTC),
            30,
            ("America/New_York", "Europe/London"),
            ["Tuesday 10 March 2026, 14:00–14:30 New York (UTC−4)", "18:00–18:30 London (UTC)"],
        ),
    ],
)
def test_clocks(start, minutes, zones, lines):
    assert clocks(start, minutes, *zones) == lines


def test_zones_given_come_before_its_own_and_utc_after_none():
    assert "Tokyo" in plain_text(INVITATION, ["Asia/Tokyo"])
    assert "London" not in plain_text(INVITATION, ["Asia/Tokyo"])
    assert "21:40–22:10 UTC\n" in plain_text(replace(INVITATION, zones=()))


@pytest.mark.parametrize("zone", ["Atlantis", "", "Europe/../../etc/passwd", "\0", "+99:00"])
def test_unknown_zones_are_not_taken_for_utc(zone):
    with pytest.raises(ValueError, match="no time zone"):
        plain_text(INVITATION, [zone])


@pytest.mark.parametrize(
    ("status", "word", "asks"),
    [(Status.TENTATIVE, "Pencilled", True), (Status.CONFIRMED, "Confirmed", True), (Status.CANCELLED, "Cancelled", False)],
)
def test_status(status, word, asks):
    text = plain_text(replace(INVITATION, status=status))
    assert text.split("\n")[2].startswith(word)
    assert ("Please accept" in text) is asks


def test_what_is_not_there_leaves_no_gap():
    bare = replace(INVITATION, location="", description="", rsvp=False, zones=("UTC",), organizer=Address("", "m@corvane.example"))
    assert plain_text(bare).split("\n")[4:] == [
        "When:  Thursday 26 November 2026, 21:40–22:10 UTC",
        "",
        "Arranged by m@corvane.example.",
        "",
    ]


def test_only_its_own_addressee_is_in_a_copy():
    assert "ann@paper.example" not in plain_text(INVITATION)
    assert "tok3n" not in plain_text(INVITATION)
