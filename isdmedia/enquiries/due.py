"""The next thing due: what the queue is sorted by."""
from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet

from isdmedia.models import ANSWERED, NEVER, Enquiry, EnquiryState, OutgoingMail, OutgoingState


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
    nothing is due, ANSWERED once it is answered and owes no call-back. One that states nothing floats for its first minutes; one whose
    answer came back is due since that left."""
    promise, returned = next_promise(enquiry), _returned(enquiry)
    if returned:
        return min(returned, promise.by) if promise else returned
    if promise:
        return promise.by
    if enquiry.state in (EnquiryState.RESPONDED, EnquiryState.CLOSED):
        return ANSWERED
    floats_until = enquiry.received_at + timedelta(minutes=settings.UNSTATED_FLOAT_MINUTES)
    floats = not enquiry.deadline_missed and not enquiry.no_deadline
    return floats_until if floats and floats_until > now else NEVER


def _returned(enquiry: Enquiry) -> datetime | None:
    """When the answer left that came back, of an enquiry that is worked on for want of another; None for any other."""
    if enquiry.state != EnquiryState.WORKING or enquiry.responded_at or not enquiry.pk:
        return None
    found: datetime | None = _came_back().filter(message__enquiry=enquiry).order_by("-pk").values_list("sent_at", flat=True).first()
    return found


def _came_back() -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.filter(state=OutgoingState.BOUNCED, automatic=False, message__spokesperson=None)


def settle_due(enquiry: Enquiry, *, now: datetime) -> None:
    """Set `next_due_at`; the caller saves."""
    enquiry.next_due_at = next_due(enquiry, now=now)


def let_sink(*, now: datetime) -> int:
    """Enquiries that stated nothing stop floating; returns how many sank."""
    floating = Enquiry.objects.due_before(now).filter(
        deadline_at=None, internal_deadline_at=None, air_at=None, call_back_at=None)
    floating = floating.exclude(Exists(_came_back().filter(message__enquiry=OuterRef("pk"))), state=EnquiryState.WORKING)
    return floating.update(next_due_at=NEVER)

