"""Answers as calendar programs send them, to the invitation that stands in these tests."""

from datetime import UTC, datetime

from isdmedia.interviews.calendar import Answered, answer_of
from isdmedia.mail import parse

OURS = "mx.corvane.example"
UID = "4f1c9a7e@corvane.example"
SENT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
START, END = datetime(2026, 11, 26, 14, 30, tzinfo=UTC), datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
STANDING = {"uid": UID, "attendee": "ann@paper.example", "sequence": 2, "start": START, "end": END}
TIMES = "DTSTART:20261126T143000Z\nDTEND:20261126T150000Z\n"
ACCEPTS = "ATTENDEE;CN=Ann Smith;PARTSTAT=ACCEPTED:mailto:ann@paper.example\n"
EVENT = f"UID:{UID}\nSEQUENCE:2\nDTSTAMP:20261123T090000Z\n{TIMES}{ACCEPTS}"
MAIL = "text/calendar; charset=utf-8; method=REPLY"


def calendar(event: str, method: str = "METHOD:REPLY\n") -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//EN\n{method}BEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"


def mail(body: str, *, sender: str = "Ann Smith <ann@paper.example>", extra: str = "", kind: str = MAIL) -> bytes:
    """A mail to us, in at our own border."""
    return (
        f"{extra}Received: from mail.paper.example by {OURS}; Mon, 23 Nov 2026 09:00:00 +0000\n"
        f"From: {sender}\nTo: media+tok3n@corvane.example\nSubject: Accepted: x\nDate: Mon, 23 Nov 2026 10:00:00 +0100\n"
        f"Message-ID: <1@paper.example>\nContent-Type: {kind}\n\n{body}"
    ).encode()


def says(result: str) -> str:
    return f"Authentication-Results: {OURS}; {result}\n"


def answered(raw: bytes, **changes) -> Answered | None:
    """What the mail's calendar part says to the invitation; None when it has none."""
    found = parse(raw, authserv_id=OURS)
    if found.calendar is None or found.sender is None:
        return None
    known = {**STANDING, "verdict": found.authentication.verdict, "sent_at": found.date, **changes}
    return answer_of(found.calendar, sender=found.sender.address, **known)
