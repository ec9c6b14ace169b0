"""What placing an interview does to the enquiries that asked for it."""
from collections.abc import Iterable
from datetime import datetime

from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.work import locked
from isdmedia.models import Enquiry, EnquiryState, User, WaitingOn

_BEFORE_WORK = (EnquiryState.NEW, EnquiryState.ASSIGNED, EnquiryState.ACKNOWLEDGED)


def be_placed(enquiries: Iterable[Enquiry], *, on: WaitingOn, actor: User | None, now: datetime, again: bool = False) -> None:
    """Its interview is being placed, in the caller's transaction: an open enquiry is worked on, waits on them (with NOBODY, on us again
    where it waited on journalist or spokesperson), and belongs to whoever began when nobody had it. `again` brings back what was answered:
    a firm interview came loose."""
    for found in enquiries:
        enquiry = locked(found)
        if not enquiry.is_open:
            continue
        if enquiry.state in _BEFORE_WORK or (again and enquiry.state == EnquiryState.RESPONDED):
            enquiry.state = EnquiryState.WORKING
        if on != WaitingOn.NOBODY or enquiry.waiting_on in (WaitingOn.JOURNALIST, WaitingOn.SPOKESPERSON):
            enquiry.waiting_on = on
        enquiry.owner = enquiry.owner or actor
        settle_due(enquiry, now=now)
        enquiry.save(update_fields=("state", "waiting_on", "owner", "next_due_at"))


def be_answered(enquiries: Iterable[Enquiry], *, actor: User | None, now: datetime) -> None:
    """Its interview is confirmed: an open enquiry is answered, and its deadline presses no longer."""
    for found in enquiries:
        enquiry = locked(found)
        if not enquiry.is_open:
            continue
        enquiry.state, enquiry.waiting_on = EnquiryState.RESPONDED, WaitingOn.NOBODY
        enquiry.responded_at, enquiry.owner = enquiry.responded_at or now, enquiry.owner or actor
        settle_due(enquiry, now=now)
        enquiry.save(update_fields=("state", "waiting_on", "responded_at", "owner", "next_due_at"))
