"""An invitation through the mail and back, read by three programs: Python's own, the calendar library and ours."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from icalendar import Calendar

from isdmedia.interviews.calendar import Invitation, Status, cancel, plain_text, request
from isdmedia.mail import Address, CalendarAnswer, CalendarPart, parse
from isdmedia.mail.compose import OutgoingFile, compose

START, END = datetime(2026, 11, 26, 21, 40, tzinfo=UTC), datetime(2026, 11, 26, 22, 10, tzinfo=UTC)
INVITATION = Invitation(
    uid="4f1c@corvane.example",
    sequence=1,
    stamp=datetime(2026, 11, 23, 10, 0, tzinfo=UTC),
    start=START,
    end=END,
    summary="Interview: Grüße, طلب; 🎙 " * 8,
    description="First line\nMETHOD:PUBLISH\n" + "long " * 300 + "\nكل الأسئلة",
    location="Studio 2; ask for Zoë",
    organizer=Address("Corvane Press Office", "media+tok3n@corvane.example"),
    attendee=Address("Ann Smith", "ann@paper.example"),
    zones=("Europe/London", "Australia/Sydney"),
)
CANCELLED = replace(INVITATION, status=Status.CANCELLED, sequence=2)
LETTERS = [
    (INVITATION, request(INVITATION), "REQUEST"),
    (replace(INVITATION, status=Status.TENTATIVE), request(replace(INVITATION, status=Status.TENTATIVE)), "REQUEST"),
    (CANCELLED, cancel(CANCELLED), "CANCEL"),
]


def composed(invitation, text, **changes):
    parts = {
        "message_id": "ours@corvane.example",
        "from_": Address("Corvane Press Office", "media@corvane.example"),
        "to": [invitation.attendee],
        "subject": invitation.summary,
        "body": plain_text(invitation),
        "date": invitation.stamp,
        "calendar": text,
    }
    return compose(**{**parts, **changes})


@pytest.mark.parametrize(("invitation", "text", "method"), LETTERS)
def test_read_by_the_standard_library(invitation, text, method):
    mail = message_from_bytes(composed(invitation, text), policy=policy.default)
    plain, calendar = mail.iter_parts()
    assert (mail.get_content_type(), mail.defects) == ("multipart/alternative", [])
    assert (plain.get_content_type(), plain.get_content().replace("\r\n", "\n")) == ("text/plain", plain_text(invitation))
    assert calendar.get_content_type() == "text/calendar"
    assert dict(calendar["Content-Type"].params) == {"charset": "utf-8", "method": method}
    assert calendar.get_payload(decode=True).decode("utf-8") == text
    assert f"\r\nMETHOD:{method}\r\n" in text
    assert not calendar.is_attachment()


@pytest.mark.parametrize(("invitation", "text", "method"), LETTERS)
def test_read_by_the_calendar_library(invitation, text, method):
    mail = message_from_bytes(composed(invitation, text))
    found = Calendar.from_ical(mail.get_payload()[1].get_payload(decode=True))
    (event,) = found.walk("VEVENT")
    assert (found["METHOD"], event["STATUS"], event["SEQUENCE"]) == (method, invitation.status.value.upper(), invitation.sequence)
    assert (event["DTSTART"].dt, event["DTEND"].dt, event["DTSTAMP"].dt) == (START, END, invitation.stamp)
    assert (event["SUMMARY"], event["LOCATION"]) == (invitation.summary.strip(), invitation.location)
    assert [line.rstrip() for line in event["DESCRIPTION"].split("\n")] == [line.rstrip() for line in invitation.description.split("\n")]


@pytest.mark.parametrize(("invitation", "text", "method"), LETTERS)
def test_read_by_ourselves(invitation, text, method):
    mail = parse(composed(invitation, text))
    assert mail.problem == ""
    assert mail.calendar == CalendarPart(
        method, "4f1c@corvane.example", invitation.sequence, START, END, (CalendarAnswer("ann@paper.example", "needs-action"),)
    )
    assert mail.own_text.startswith(f"{invitation.summary.strip()}\n")
    assert "Friday 27 November 2026, 08:40–09:10 Sydney (UTC+11)" in mail.own_text
    assert mail.forwarded is None


def test_with_a_file_the_plain_words_still_come_first():
    raw = composed(INVITATION, request(INVITATION), attachments=[OutgoingFile("brief.pdf", "application/pdf", b"%PDF")])
    kinds = [part.get_content_type() for part in message_from_bytes(raw).walk()]
    assert kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/pdf"]
    assert parse(raw).calendar.method == "REQUEST"


def test_a_second_try_sends_the_same_bytes():
    assert composed(INVITATION, request(INVITATION)) == composed(INVITATION, request(replace(INVITATION)))


def test_lines_of_the_mail_fit():
    raw = composed(INVITATION, request(INVITATION))
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_each_copy_names_only_its_own_addressee():
    other = replace(INVITATION, attendee=Address("Dr Omar Example", "omar@institute.example"), location="Call +44 20 7946 0001")
    copies = [composed(one, request(one)) for one in (INVITATION, other)]
    texts = [message_from_bytes(raw).get_payload()[1].get_payload(decode=True).decode() for raw in copies]
    assert ["omar@" in texts[0], "0001" in texts[0], "ann@" in texts[1], "Zoë" in texts[1]] == [False] * 4
