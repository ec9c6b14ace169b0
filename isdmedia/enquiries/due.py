"""The next thing due: what the queue is sorted by."""
from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings

from isdmedia.models import ANSWERED, NEVER, Enquiry, EnquiryState


class Promise(NamedTuple):
    """Something owed at the instant `at`, which presses already from `by` on; `what` says what it is ("" for the reporter's deadline)."""

    by: datetime
    at: datetime
    what: str


def next_promise(enquiry: Enquiry) -> Promise | None:
    """The most pressing of reporter deadline, air time (pressing a lead before), internal deadline and promised call-back; None when
    nothing is owed. An answered enquiry, or one whose deadline was missed, owes only its call-back."""
    owed = [(enquiry.call_back_at, timedelta(0), "call back")]
    if enquiry.state not in (EnquiryState.RESPONDED, EnquiryState.CLOSED) and not enquiry.deadline_missed:
        lead = timedelta(minutes=settings.AIR_LEAD_MINUTES)
        owed += [(enquiry.deadline_at, timedelta(0), ""), (enquiry.internal_deadline_at, timedelta(0), "for us"),
                 (enquiry.air_at, lead, "on air")]
    return min((Promise(at - lead, at, what) for at, lead, what in owed if at), default=None)


def next_due(enquiry: Enquiry, *, now: datetime) -> datetime:
    """The earliest of reporter deadline, air time less its lead, internal deadline and promised call-back; NEVER when
    nothing is due, ANSWERED once it is answered and owes no call-back. One that states nothing floats for its first minutes."""
    promise = next_promise(enquiry)
    if promise:
        return promise.by
    if enquiry.state in (EnquiryState.RESPONDED, EnquiryState.CLOSED):
        return ANSWERED
    floats_until = enquiry.received_at + timedelta(minutes=settings.UNSTATED_FLOAT_MINUTES)
    floats = not enquiry.deadline_missed and not enquiry.no_deadline
    return floats_until if floats and floats_until > now else NEVER


def settle_due(enquiry: Enquiry, *, now: datetime) -> None:
    """Set `next_due_at`; the caller saves."""
    enquiry.next_due_at = next_due(enquiry, now=now)


def let_sink(*, now: datetime) -> int:
    """Enquiries that stated nothing stop floating; returns how many sank."""
    floating = Enquiry.objects.due_before(now).filter(
        deadline_at=None, internal_deadline_at=None, air_at=None, call_back_at=None)
    return floating.update(next_due_at=NEVER)

