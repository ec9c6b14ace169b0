"""What a chip says of an enquiry's next deadline. Derived at each look, never stored."""
from dataclasses import dataclass
from datetime import datetime, tzinfo

from isdmedia.desk.instants import their_zone
from isdmedia.enquiries.due import next_promise
from isdmedia.models import Enquiry, EnquiryState


@dataclass(frozen=True, slots=True)
class Due:
    """`says` is "due" (with `at` and `what`), "ask" (nothing was stated), "none" (they said that there is none), "missed",
    "answered" or "done"; `zone` is the journalist's, None when it is not known."""

    says: str
    at: datetime | None = None
    what: str = ""
    zone: tzinfo | None = None
    overdue: bool = False


def due_of(enquiry: Enquiry, *, now: datetime) -> Due:
    """The next thing due, or why nothing is."""
    promise = None if enquiry.state == EnquiryState.CLOSED else next_promise(enquiry)
    if promise:
        return Due("due", promise.at, promise.what, their_zone(enquiry), overdue=promise.at < now)
    return Due(_why_nothing(enquiry))


def _why_nothing(enquiry: Enquiry) -> str:
    if enquiry.state == EnquiryState.CLOSED:
        return "done"
    if enquiry.deadline_missed:
        return "missed"
    if enquiry.state == EnquiryState.RESPONDED:
        return "answered"
    return "none" if enquiry.no_deadline else "ask"
