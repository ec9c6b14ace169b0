"""Answers of real calendar programs count, each in its own dialect; nothing but an answer ever changes anything."""

from datetime import UTC, datetime, timedelta

import pytest

from isdmedia.interviews.calendar import Answer, Answered, Outcome, answer_of
from isdmedia.mail import CalendarAnswer, CalendarPart
from tests.interviews.calendar_mails import ACCEPTS, END, EVENT, SENT, STANDING, START, TIMES, UID, answered, calendar, mail, says

APPLIED = Answered(Outcome.APPLIED, "", Answer.ACCEPTED)
FIVE, HALF_PAST = datetime(2026, 11, 26, 17, 0, tzinfo=UTC), datetime(2026, 11, 26, 17, 30, tzinfo=UTC)
LATER = "DTSTART:20261126T170000Z\nDTEND:20261126T173000Z\n"
OUTLOOK = (
    "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ann Smith:MAILTO:Ann@Paper.example\nCOMMENT;LANGUAGE=en-US:\\n\n"
    f"UID:{UID}\nSUMMARY;LANGUAGE=en-US:Accepted: x\nDTSTART;TZID=W. Europe Standard Time:20261126T153000\n"
    "DTEND;TZID=W. Europe Standard Time:20261126T160000\nCLASS:PUBLIC\nDTSTAMP:20261123T090000Z\nTRANSP:OPAQUE\n"
    "STATUS:CONFIRMED\nSEQUENCE:2\nX-MICROSOFT-CDO-APPT-SEQUENCE:2\n"
)


def part(**changes):
    said = {"method": "REPLY", "uid": UID, "sequence": 2, "start": START, "end": END}
    return CalendarPart(**{**said, "attendees": (CalendarAnswer("ann@paper.example", "accepted"),), **changes})


def outcome(found, **changes):
    known = {**STANDING, "sender": "ann@paper.example", "verdict": "unverified", **changes}
    return answer_of(found, **known)


@pytest.mark.parametrize(
    "raw",
    [
        mail(calendar(EVENT)),
        mail(calendar(EVENT), extra=says("dmarc=pass header.from=paper.example")),
        mail(calendar(OUTLOOK)),
        mail(calendar(f"UID:{UID}\nSEQUENCE:2\n{ACCEPTS}")),
        mail(calendar(EVENT), kind="text/calendar"),
        mail(calendar(EVENT), kind="text/calendar; method=REQUEST"),
        mail(calendar(EVENT), kind='application/ics; name="invite.ics"'),
        mail(calendar(EVENT), kind='application/octet-stream; name="invite.ics"'),
        mail(calendar(EVENT.replace("SEQUENCE:2", "SEQUENCE:2147483647"))),
        mail(calendar(EVENT.replace("SEQUENCE:2", "SEQUENCE:3"))),
        mail(calendar(EVENT + "ATTENDEE;PARTSTAT=DECLINED:mailto:room@paper.example\n")),
        mail(calendar(EVENT.replace("mailto:ann@", "mailto:Ann%40").replace("Ann%40paper", "ann%40PAPER"))),
        mail(calendar(EVENT).replace("\n", "\r\n")),
        mail(calendar(EVENT), sender="ANN@Paper.Example"),
        mail(calendar(EVENT + "RRULE:FREQ=SECONDLY\n")),
    ],
)
def test_acceptance(raw):
    assert answered(raw) == APPLIED


@pytest.mark.parametrize(("said", "answer"), [("ACCEPTED", "accepted"), ("Declined", "declined"), ("TENTATIVE", "tentative")])
def test_each_answer(said, answer):
    assert answered(mail(calendar(EVENT.replace("ACCEPTED", said)))) == Answered(Outcome.APPLIED, "", Answer(answer))


@pytest.mark.parametrize("written", ["99999999999999999999", "-1", "2.0", "two", ""])
def test_absurd_sequences_survive(written):
    raw = mail(calendar(EVENT.replace("SEQUENCE:2", f"SEQUENCE:{written}")))
    assert answered(raw, sequence=0) == APPLIED
    assert answered(raw).outcome == Outcome.OLD_TIME


def test_answer_to_an_old_time_is_shown():
    raw = mail(calendar(EVENT.replace("SEQUENCE:2", "SEQUENCE:1").replace(TIMES, LATER)))
    found = answered(raw)
    assert (found.outcome, found.answer, found.proposed_start) == (Outcome.OLD_TIME, Answer.ACCEPTED, FIVE)


@pytest.mark.parametrize(
    ("event", "method", "answer"),
    [
        (EVENT.replace(TIMES, LATER), "COUNTER", Answer.ACCEPTED),
        (EVENT.replace(TIMES, LATER).replace("ACCEPTED", "TENTATIVE"), "COUNTER", Answer.TENTATIVE),
        (EVENT.replace(TIMES, LATER).replace("ACCEPTED", "DECLINED"), "REPLY", Answer.DECLINED),
        (EVENT.replace(TIMES, LATER), "REPLY", Answer.ACCEPTED),
        (EVENT.replace(TIMES, "DTSTART:20261126T170000Z\n"), "REPLY", Answer.ACCEPTED),
        (EVENT.replace(TIMES, "DTSTART:20261126T170000Z\nDTEND:20261126T160000Z\n"), "REPLY", Answer.ACCEPTED),
        (EVENT.replace(TIMES, "DTSTART;TZID=Tokyo Standard Time:20261127T020000\nDURATION:PT30M\n"), "REPLY", Answer.ACCEPTED),
        (EVENT.replace(TIMES, LATER).replace("ACCEPTED", "NEEDS-ACTION"), "COUNTER", None),
        (EVENT.replace(TIMES, LATER).replace("SEQUENCE:2", "SEQUENCE:9"), "REPLY", Answer.ACCEPTED),
        (f"{EVENT.replace(TIMES, LATER)}X-MS-OLK-ORIGINALSTART:20261126T143000Z\n", "COUNTER", Answer.ACCEPTED),
    ],
)
def test_another_time_waits_for_the_officer(event, method, answer):
    raw = mail(calendar(event, f"METHOD:{method}\n"))
    assert answered(raw) == Answered(Outcome.PROPOSAL, "Another time is proposed.", answer, FIVE, HALF_PAST)


def test_a_longer_time_is_another_time():
    found = outcome(part(end=END + timedelta(minutes=15)))
    assert (found.outcome, found.proposed_start, found.proposed_end) == (Outcome.PROPOSAL, START, END + timedelta(minutes=15))


def test_a_proposal_without_a_readable_time_still_reaches_the_officer():
    raw = mail(calendar(EVENT.replace(TIMES, "DTSTART;VALUE=DATE:20261126\n"), "METHOD:COUNTER\n"))
    found = answered(raw)
    assert (found.outcome, found.proposed_start, found.proposed_end) == (Outcome.PROPOSAL, None, None)


@pytest.mark.parametrize("moment", [datetime.max, datetime.min])
@pytest.mark.parametrize("hours", [-14, 0, 14])
@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
def test_the_ends_of_time(moment, hours, method):
    moment = moment.replace(tzinfo=UTC) if not hours else moment.replace(tzinfo=datetime.strptime(f"{hours:+03d}00", "%z").tzinfo)
    found = outcome(part(method=method, start=moment, end=None, proposed_start=moment))
    assert found.outcome == Outcome.PROPOSAL
    assert found.proposed_start is None or found.proposed_start.tzinfo == UTC


@pytest.mark.parametrize(
    ("sent_at", "answered_at", "expected"),
    [
        (SENT, None, "applied"),
        (None, None, "applied"),
        (SENT, SENT - timedelta(seconds=1), "applied"),
        (SENT, SENT, "nothing"),
        (SENT, SENT + timedelta(minutes=5), "nothing"),
        (None, SENT, "nothing"),
    ],
)
def test_only_a_newer_answer_counts(sent_at, answered_at, expected):
    assert outcome(part(), sent_at=sent_at, answered_at=answered_at).outcome == expected


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "PUBLISH", "ADD", "REFRESH", "DECLINECOUNTER", "", "X-APPLY"])
def test_other_methods_are_no_answer(method):
    found = outcome(part(method=method))
    assert (found.outcome, found.answer, bool(found.reason)) == (Outcome.NOTHING, None, True)


@pytest.mark.parametrize(
    "missing", [{"uid": "", "attendee": "ann@paper.example"}, {"uid": UID, "attendee": ""}, {"uid": "", "attendee": ""}]
)
def test_nothing_known_matches_nothing(missing):
    empty = part(uid=missing["uid"], attendees=(CalendarAnswer(missing["attendee"], "accepted"),))
    assert outcome(empty, sender=missing["attendee"], **missing).outcome == Outcome.NOT_OURS


@pytest.mark.parametrize("sequence", [0, 3, 2**31 - 1])
def test_the_same_time_on_another_clock_is_the_same_time(sequence):
    berlin = datetime(2026, 11, 26, 15, 30, tzinfo=datetime.strptime("+0100", "%z").tzinfo)
    assert outcome(part(sequence=sequence, start=berlin), sequence=min(sequence, 2)) == APPLIED
