"""Forged answers: none of them is ever applied, and the control is."""

import pytest

from isdmedia.interviews.calendar import Outcome
from isdmedia.mail import parse
from tests.interviews.calendar_mails import ACCEPTS, EVENT, MAIL, TIMES, UID, answered, calendar, mail, says

EVIL = "Mallory <mallory@evil.example>"
NOBODY = EVENT.replace(ACCEPTS, "")
MIXED = 'multipart/mixed; boundary="b"'
PLAIN = "Content-Type: text/plain\n\nyes"


def instead(old, new):
    assert old in EVENT
    return calendar(EVENT.replace(old, new))


def wrapped(*parts):
    return "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"


def enclosed():
    whole = mail(calendar(EVENT)).decode()
    return wrapped(PLAIN, f"Content-Type: message/rfc822\n\n{whole}")


NOT_OURS = {
    "a stranger answers for the addressee": mail(calendar(EVENT), sender=EVIL),
    "the addressee's name before another address": mail(calendar(EVENT), sender="Ann Smith <ann.smith@evil.example>"),
    "the addressee's address as a name": mail(calendar(EVENT), sender='"ann@paper.example" <mallory@evil.example>'),
    "the addressee in Sender only": mail(calendar(EVENT), sender=EVIL, extra="Sender: ann@paper.example\n"),
    "the addressee in Reply-To only": mail(calendar(EVENT), sender=EVIL, extra="Reply-To: ann@paper.example\n"),
    "the addressee's domain below another": mail(calendar(EVENT), sender="ann@paper.example.evil.example"),
    "a plus address": mail(calendar(EVENT), sender="ann+x@paper.example"),
    "a cyrillic letter in the address": mail(calendar(EVENT), sender="\u0430nn@paper.example"),
    "a colleague of the same house": mail(calendar(EVENT), sender="bob@paper.example"),
    "two senders": mail(calendar(EVENT), sender="mallory@evil.example, ann@paper.example"),
    "our own address": mail(calendar(EVENT), sender="media+tok3n@corvane.example"),
    "disowned by DMARC": mail(calendar(EVENT), extra=says("dmarc=fail header.from=paper.example")),
    "disowned beside a foreign signature": mail(
        calendar(EVENT), extra=says("dkim=pass header.d=evil.example; dmarc=fail header.from=paper.example")
    ),
    "a stranger whose own domain signed": mail(
        calendar(EVENT), sender=EVIL, extra=says("dmarc=pass header.from=evil.example; dkim=pass header.d=evil.example")
    ),
    "another UID": mail(instead(UID, "0000@corvane.example")),
    "no UID": mail(instead(f"UID:{UID}\n", "")),
    "an empty UID": mail(instead(UID, "")),
    "the UID with an ending": mail(instead(UID, f"{UID}.evil.example")),
    "the UID with a beginning": mail(instead(UID, f"x{UID}")),
    "the UID in capitals": mail(instead(UID, UID.upper())),
    "the UID's beginning alone": mail(instead(UID, UID.split("@")[0])),
    "the UID in a description": mail(instead(f"UID:{UID}", f"UID:z\nDESCRIPTION:x\\nUID:{UID}")),
    "our event behind another": mail(calendar(EVENT.replace(UID, "z") + f"END:VEVENT\nBEGIN:VEVENT\n{EVENT}")),
    "a foreign attendee": mail(instead("mailto:ann@paper.example", "mailto:mallory@evil.example")),
    "a foreign attendee with the addressee's name": mail(
        instead(ACCEPTS, 'ATTENDEE;CN="ann@paper.example";PARTSTAT=ACCEPTED:mailto:mallory@evil.example\n')
    ),
    "sent by the addressee for another": mail(
        instead(ACCEPTS, 'ATTENDEE;SENT-BY="mailto:ann@paper.example";PARTSTAT=ACCEPTED:mailto:m@evil.example\n')
    ),
    "delegated by the addressee": mail(
        instead(ACCEPTS, 'ATTENDEE;DELEGATED-FROM="mailto:ann@paper.example";PARTSTAT=ACCEPTED:mailto:m@evil.example\n')
    ),
    "no attendee": mail(calendar(NOBODY)),
    "the addressee as organizer only": mail(calendar(NOBODY + "ORGANIZER;PARTSTAT=ACCEPTED:mailto:ann@paper.example\n")),
    "an attendee of two addresses": mail(instead("mailto:ann@paper.example", "mailto:ann@paper.example,m@evil.example")),
    "an attendee's look-alike": mail(instead("mailto:ann@paper.example", "mailto:\u0430nn@paper.example")),
    "a version never sent": mail(calendar(EVENT.replace("SEQUENCE:2", "SEQUENCE:77").replace(TIMES, ""))),
}
NO_ANSWER = {
    "two answers in one": mail(calendar(EVENT + ACCEPTS.replace("ACCEPTED", "DECLINED"))),
    "the addressee silent, a guest accepts": mail(
        calendar(EVENT.replace("ACCEPTED", "NEEDS-ACTION") + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:m@evil.example\n")
    ),
    "handed on": mail(instead("ACCEPTED", "DELEGATED")),
    "a made-up answer": mail(instead("ACCEPTED", "X-ACCEPTED")),
    "no answer": mail(instead(";PARTSTAT=ACCEPTED", "")),
    "an update": mail(calendar(EVENT, "METHOD:REQUEST\n")),
    "an update in disguise": mail(calendar(EVENT, "METHOD:REQUEST\n"), kind=MAIL),
    "a cancellation": mail(calendar(EVENT + "STATUS:CANCELLED\n", "METHOD:CANCEL\n")),
    "a published event": mail(calendar(EVENT, "METHOD:PUBLISH\n")),
    "a further date": mail(calendar(EVENT, "METHOD:ADD\n")),
    "no method but in the MIME header": mail(calendar(EVENT, "")),
    "two methods": mail(calendar(EVENT, "METHOD:CANCEL\nMETHOD:REPLY\n")),
    "a method in a description": mail(calendar(EVENT, "X-NOTE:x\\nMETHOD:REPLY\n")),
    "a method folded away": mail(calendar(EVENT, "X-NOTE:x\n METHOD:REPLY\n")),
}
OLD_TIME = {
    "an earlier version": mail(instead("SEQUENCE:2", "SEQUENCE:1")),
    "no version": mail(instead("SEQUENCE:2\n", "")),
    "a negative version": mail(instead("SEQUENCE:2", "SEQUENCE:-2")),
}
OTHER_TIME = {
    "another time": mail(instead("DTSTART:20261126T143000Z", "DTSTART:20261126T080000Z")),
    "another end": mail(instead("DTEND:20261126T150000Z", "DTEND:20261127T150000Z")),
    "the time on another clock": mail(instead("DTSTART:20261126", "DTSTART;TZID=America/New_York:20261126").replace("3000Z", "3000")),
}
UNREADABLE = {
    "no sender": mail(calendar(EVENT), sender=""),
    "an answer passed on inside another mail": mail(enclosed(), sender=EVIL, kind=MIXED),
    "an answer passed on inside the addressee's own mail": mail(enclosed(), kind=MIXED),
    "a task": mail(calendar(EVENT).replace("VEVENT", "VTODO")),
    "a calendar in plain text": mail(calendar(EVENT), kind="text/plain"),
    "more parts than we read": mail(calendar(EVENT + "BEGIN:VALARM\nEND:VALARM\n" * 60)),
    "cut off": mail(calendar(EVENT)[:150]),
}
EXPECTED = [
    (Outcome.NOT_OURS, NOT_OURS),
    (Outcome.NOTHING, NO_ANSWER),
    (Outcome.OLD_TIME, OLD_TIME),
    (Outcome.PROPOSAL, OTHER_TIME),
    (None, UNREADABLE),
]
ROWS = [pytest.param(outcome, raw, id=name) for outcome, forgeries in EXPECTED for name, raw in forgeries.items()]


@pytest.mark.parametrize(("outcome", "raw"), ROWS)
def test_no_forgery_is_applied(outcome, raw):
    found = answered(raw)
    assert (found and found.outcome) == outcome
    assert found is None or found.reason


@pytest.mark.parametrize("raw", [raw for _, forgeries in EXPECTED[:-1] for raw in forgeries.values()])
def test_a_stranger_gets_neither_an_answer_nor_a_proposal_in(raw):
    found = answered(raw, attendee="somebody@else.example")
    assert (found.outcome, found.answer, found.proposed_start) == (Outcome.NOT_OURS, None, None)


def test_an_old_answer_sent_again_after_a_newer_one():
    raw = mail(calendar(EVENT))
    first = answered(raw)
    again = mail(calendar(EVENT), extra="X-Again: yes\n")
    later = mail(calendar(EVENT.replace("ACCEPTED", "DECLINED"))).replace(b"10:00:00", b"10:05:00")
    assert first.outcome == answered(later).outcome == Outcome.APPLIED
    assert answered(again, answered_at=parse(later).date).outcome == Outcome.NOTHING
    assert answered(raw, answered_at=parse(raw).date).outcome == Outcome.NOTHING


def test_the_control_is_applied():
    assert answered(mail(calendar(EVENT))).outcome == Outcome.APPLIED
    assert answered(mail(wrapped(PLAIN, f"Content-Type: {MAIL}\n\n{calendar(EVENT)}"), kind=MIXED)).outcome == Outcome.APPLIED


def test_how_many():
    assert len({raw for _, forgeries in EXPECTED for raw in forgeries.values()}) >= 55
