"""Calendar parts are read within limits, repetition is never followed."""

from datetime import UTC, datetime

import pytest

from isdmedia.mail import CalendarAnswer, CalendarPart, Limits, parse
from isdmedia.mail.calendar_part import read
from tests.mail.letters import letter, multipart

START, END = datetime(2026, 10, 14, 13, 30, tzinfo=UTC), datetime(2026, 10, 14, 14, 0, tzinfo=UTC)
TIMES = "DTSTART:20261014T133000Z\nDTEND:20261014T140000Z\n"


def calendar(event: str, method: str = "REPLY") -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:{method}\nBEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"


ACCEPTED = calendar(f"UID:u@corvane.example\nSEQUENCE:2\n{TIMES}ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:MAILTO:Ann@paper.example\n")
ANSWER = CalendarPart("REPLY", "u@corvane.example", 2, START, END, (CalendarAnswer("ann@paper.example", "accepted"),))


@pytest.mark.parametrize(
    "raw",
    [
        letter(ACCEPTED, content_type="text/calendar; method=REQUEST; charset=utf-8"),
        multipart("Content-Type: text/plain\n\nyes", f"Content-Type: text/calendar\n\n{ACCEPTED}", kind="alternative"),
        multipart("Content-Type: text/plain\n\nyes", f"Content-Type: application/ics; name=a.ics\n\n{ACCEPTED}"),
        multipart("Content-Type: text/plain\n\nyes", f'Content-Type: application/octet-stream; name="A.ICS"\n\n{ACCEPTED}'),
    ],
)
def test_answer(raw: bytes) -> None:
    assert parse(raw).calendar == ANSWER


def test_zones_durations_and_defaults() -> None:
    part = read(calendar("UID:u\nDTSTART;TZID=Europe/Berlin:20261014T153000\nDURATION:PT30M\nATTENDEE:mailto:a@b.example\n"), Limits())
    assert part is not None
    assert (part.start, part.end, part.sequence, part.attendees) == (START, END, 0, (CalendarAnswer("a@b.example", "needs-action"),))


def test_counter_proposal() -> None:
    event = f"UID:u\n{TIMES}X-MS-OLK-ORIGINALSTART:20261014T093000Z\nX-MS-OLK-ORIGINALEND:20261014T100000Z\n"
    part = read(calendar(event, "COUNTER"), Limits())
    assert part is not None
    assert (part.proposed_start, part.proposed_end) == (START, END)
    assert part.start == datetime(2026, 10, 14, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "event", ["UID:u\nDTSTART;VALUE=DATE:20261014\n", "UID:u\nDTSTART:20261014T133000\n", "UID:u\n", "UID:u\nDTSTART:soon\n"]
)
def test_times_that_are_no_instants(event: str) -> None:
    part = read(calendar(event), Limits())
    assert part is None or (part.start, part.end) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["", "x", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "BEGIN:VEVENT\nEND:VEVENT\n", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"],
)
def test_what_is_no_event(text: str) -> None:
    assert read(text, Limits()) is None


def test_limits() -> None:
    many = calendar(f"UID:u\n{TIMES}" + "ATTENDEE:mailto:a@b.example\n" * 1000)
    part = read(many, Limits())
    assert part is not None
    assert len(part.attendees) == 200
    mail = parse(letter(calendar(f"UID:u\n{TIMES}" + "BEGIN:VALARM\nEND:VALARM\n" * 60), content_type="text/calendar"))
    assert mail.calendar is None
    assert "calendar part has more than" in mail.problem


def test_every_second_is_stored_but_not_followed() -> None:
    part = read(calendar(f"UID:u\n{TIMES}RRULE:FREQ=SECONDLY\n"), Limits())
    assert part is not None
    assert part.start == START
