"""The next thing due: what the queue is sorted by."""
from datetime import datetime, timedelta

from django.conf import settings

from isdmedia.models import NEVER, Enquiry, EnquiryState


def next_due(enquiry: Enquiry, *, now: datetime) -> datetime:
    """The earliest of reporter deadline, air time less its lead, internal deadline and promised call-back; NEVER when
    nothing is due. An answered enquiry owes only its call-back; one that states nothing floats for its first minutes."""
    promised = [enquiry.call_back_at]
    if enquiry.state not in (EnquiryState.RESPONDED, EnquiryState.CLOSED) and not enquiry.deadline_missed:
        promised += [enquiry.deadline_at, enquiry.internal_deadline_at, _before_air(enquiry)]
        if not any(promised) and not enquiry.no_deadline:
            floats_until = enquiry.received_at + timedelta(minutes=settings.UNSTATED_FLOAT_MINUTES)
            promised.append(floats_until if floats_until > now else None)
    return min((instant for instant in promised if instant), default=NEVER)


def settle_due(enquiry: Enquiry, *, now: datetime) -> None:
    """Set `next_due_at`; the caller saves."""
    enquiry.next_due_at = next_due(enquiry, now=now)


def let_sink(*, now: datetime) -> int:
    """Enquiries that stated nothing stop floating; returns how many sank."""
    floating = Enquiry.objects.due_before(now).filter(
        deadline_at=None, internal_deadline_at=None, air_at=None, call_back_at=None)
    return floating.update(next_due_at=NEVER)


def _before_air(enquiry: Enquiry) -> datetime | None:
    return enquiry.air_at - timedelta(minutes=settings.AIR_LEAD_MINUTES) if enquiry.air_at else None
