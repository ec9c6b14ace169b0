"""Invitations read back by the calendar library: UTC, escaped, folded, the same each time, one addressee a copy."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from isdmedia.interviews.calendar import Answer, Invitation, Status, cancel, new_uid, next_sequence, publish, request
from isdmedia.mail.parsed import Address

INVITATION = Invitation(
    uid="4f1c@corvane.example",
    sequence=2,
    stamp=datetime(2026, 11, 23, 10, 0, 5, 999, tzinfo=ZoneInfo("Europe/London")),
    start=datetime(2026, 11, 26, 14, 30, tzinfo=ZoneInfo("Europe/Berlin")),
    end=datetime(2026, 11, 26, 8, 0, tzinfo=timezone(timedelta(hours=-6))),
    summary="Interview: platforms; reach, and rules",
    description="Line one,\nline two; C:\\new",
    location="Phone: we ring +44 20 7946 0000",
    organizer=Address('Möhl, "Press" Office', "media+tok3n@corvane.example"),
    attendee=Address("Ann Smith", "Ann@Paper.example"),
)


def event_of(text):
    calendar = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_request():
    calendar, event = event_of(request(INVITATION))
    assert (calendar["METHOD"], calendar["VERSION"], calendar["CALSCALE"]) == ("REQUEST", "2.0", "GREGORIAN")
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("4f1c@corvane.example", 2, "CONFIRMED")
    assert (event["SUMMARY"], event["DESCRIPTION"], event["LOCATION"]) == (
        "Interview: platforms; reach, and rules",
        "Line one,\nline two; C:\\new",
        "Phone: we ring +44 20 7946 0000",
    )
    assert event["ORGANIZER"] == "mailto:media+tok3n@corvane.example"
    assert event["ORGANIZER"].params == {"CN": "Möhl, 'Press' Office"}
    assert event["ATTENDEE"] == "mailto:Ann@paper.example"
    assert event["ATTENDEE"].params == {
        "CN": "Ann Smith",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "NEEDS-ACTION",
        "RSVP": "TRUE",
    }


def test_times_are_written_in_utc():
    lines = unfolded(request(INVITATION))
    assert {"DTSTART:20261126T133000Z", "DTEND:20261126T140000Z", "DTSTAMP:20261123T100005Z"} <= set(lines)
    assert [line for line in lines if "TZID" in line or "VTIMEZONE" in line] == []


def test_method_stands_before_every_event():
    text = request(INVITATION)
    assert text.index("METHOD:REQUEST") < text.index("BEGIN:VEVENT")


@pytest.mark.parametrize(("status", "written"), [(Status.TENTATIVE, "TENTATIVE"), (Status.CONFIRMED, "CONFIRMED")])
def test_status(status, written):
    assert event_of(request(replace(INVITATION, status=status)))[1]["STATUS"] == written


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize(("rsvp", "written"), [(True, "TRUE"), (False, "FALSE")])
def test_what_was_answered_so_far(answer, rsvp, written):
    attendee = event_of(request(replace(INVITATION, partstat=answer, rsvp=rsvp)))[1]["ATTENDEE"]
    assert (attendee.params["PARTSTAT"], attendee.params["RSVP"]) == (answer.value.upper(), written)


@pytest.mark.parametrize("status", Status)
def test_cancel(status):
    calendar, event = event_of(cancel(replace(INVITATION, status=status, sequence=3)))
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 3)
    assert (event["UID"], event["ATTENDEE"], event["ATTENDEE"].params["RSVP"]) == (
        "4f1c@corvane.example",
        "mailto:Ann@paper.example",
        "FALSE",
    )


def test_cancelled_is_no_request():
    with pytest.raises(ValueError, match="cancellation"):
        request(replace(INVITATION, status=Status.CANCELLED))


def test_same_text_each_time():
    assert request(INVITATION) == request(replace(INVITATION))
    assert cancel(INVITATION) == cancel(replace(INVITATION))


def test_lines_are_folded_within_characters_and_end_in_crlf():
    text = request(replace(INVITATION, summary="طلب مقابلة ü 🎙 " * 25, description="x" * 5000))
    assert "\n" not in text.replace("\r\n", "")
    assert text.endswith("END:VCALENDAR\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert event_of(text)[1]["SUMMARY"] == ("طلب مقابلة ü 🎙 " * 25).strip()


def test_nothing_empty_is_written():
    text = request(replace(INVITATION, description="", location="", organizer=Address("", "m@corvane.example")))
    assert [line for line in unfolded(text) if line.startswith(("DESCRIPTION", "LOCATION", "ORGANIZER;"))] == []


BREAKS = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\0", "\\n", "\r\n ", "\n\n"]


@pytest.mark.parametrize("mark", BREAKS)
@pytest.mark.parametrize("place", ["summary", "description", "location", "organizer", "attendee"])
def test_injections_add_no_line(mark, place):
    said = f'x{mark}ATTENDEE:mailto:evil@evil.example{mark}METHOD:CANCEL";X=y:z'
    clean = [line.partition(":")[0].partition(";")[0] for line in unfolded(request(INVITATION))]
    person = Address(said, "ann@paper.example")
    text = request(replace(INVITATION, **{place: person if place in ("organizer", "attendee") else said}))
    assert [line.partition(":")[0].partition(";")[0] for line in unfolded(text)] == clean
    calendar, event = event_of(text)
    assert (calendar["METHOD"], str(event["ATTENDEE"]).lower()) == ("REQUEST", "mailto:ann@paper.example")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=300))
def test_any_words_come_back(words):
    event = event_of(request(replace(INVITATION, description=words)))[1]
    assert str(event.get("DESCRIPTION", "")) == words.rstrip()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("o'hara+x@b.example", "mailto:o'hara+x@b.example"),
        ("who?subject=x&y#z@b.example", "mailto:who%3Fsubject=x%26y%23z@b.example"),
        ("100%@b.example", "mailto:100%25@b.example"),
        ("a@münchen.example", "mailto:a@xn--mnchen-3ya.example"),
    ],
)
def test_addresses_are_uris(address, written):
    assert event_of(request(replace(INVITATION, attendee=Address("", address))))[1]["ATTENDEE"] == written


@pytest.mark.parametrize(
    "wrong",
    [
        {"uid": ""},
        {"uid": "a\r\nb@c.example"},
        {"uid": "x" * 256},
        {"sequence": -1},
        {"sequence": 2**31},
        {"stamp": datetime(2026, 1, 1)},
        {"start": datetime(2026, 1, 1)},
        {"end": datetime(2026, 1, 1)},
        {"end": INVITATION.start},
        {"end": INVITATION.start - timedelta(minutes=1)},
        {"organizer": Address("x", "nobody")},
        {"attendee": Address("x", "a@b.example, c@d.example")},
        {"attendee": Address("x", "")},
        {"zones": ("Europe/Atlantis",)},
        {"zones": ("Europe",)},
        {"zones": ("../etc/passwd",)},
        {"zones": ("+25:00",)},
    ],
)
def test_what_cannot_be_sent(wrong):
    with pytest.raises(ValueError, match=r"."):
        replace(INVITATION, **wrong)


def test_uids_are_unique_and_fit():
    uids = {new_uid("Corvane.example") for _ in range(200)}
    assert len(uids) == 200
    assert {uid.partition("@")[2] for uid in uids} == {"corvane.example"}
    assert replace(INVITATION, uid=uids.pop()).sequence == 2


@pytest.mark.parametrize("domain", ["", "a b", "x\r\ny", "-a.example", "x" * 200])
def test_domains_that_end_no_uid(domain):
    with pytest.raises(ValueError, match="domain"):
        new_uid(domain)


@pytest.mark.parametrize(("now", "then"), [(0, 1), (1, 2), (2**31 - 2, 2**31 - 1), (2**31 - 1, 2**31 - 1), (-5, 0)])
def test_next_sequence(now, then):
    assert next_sequence(now) == then


def test_feed_says_only_when():
    held = replace(INVITATION, uid="b@corvane.example", status=Status.TENTATIVE)
    text = publish([INVITATION, held], name="Dr Example")
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [(e["UID"], e["STATUS"], e["SUMMARY"]) for e in events] == [
        ("4f1c@corvane.example", "CONFIRMED", "Busy"),
        ("b@corvane.example", "TENTATIVE", "Busy"),
    ]
    for private in ("platforms", "+44", "Line one", "Ann", "paper.example", "tok3n", "mailto"):
        assert private not in text


def test_feed_with_details_names_nobody():
    text = publish([INVITATION], name="Dr Example", details=True)
    event = event_of(text)[1]
    assert (event["SUMMARY"], event["LOCATION"]) == (INVITATION.summary, INVITATION.location)
    assert "mailto" not in text
    assert text == publish([INVITATION], name="Dr Example", details=True)


def test_empty_feed():
    assert Calendar.from_ical(publish([], name="Dr Example"))["METHOD"] == "PUBLISH"
