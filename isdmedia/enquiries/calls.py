"""Calls about an enquiry that is there already."""
from datetime import datetime

from django.db import transaction

from isdmedia import audit
from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.work import locked
from isdmedia.models import Enquiry, EventKind, Note, User
from isdmedia.models.refusals import Refused


@transaction.atomic
def log_call(enquiry: Enquiry, *, text: str, from_us: bool, call_back_at: datetime | None, actor: User, now: datetime) -> Note:
    """Note what was said by phone and when we promised to ring again; None when we promised nothing. A promise made before counts
    as fulfilled by this call. The queue's order follows; Refused when nothing was written."""
    if not text.strip():
        raise Refused("Write what was said: a call without words helps nobody later.")
    enquiry = locked(enquiry)
    enquiry.call_back_at, enquiry.owner = call_back_at, enquiry.owner or actor
    settle_due(enquiry, now=now)
    enquiry.save(update_fields=("call_back_at", "owner", "next_due_at"))
    said = f"{'We rang' if from_us else 'They rang'}: {text.strip()}"
    audit.record(EventKind.NOTED, at=now, actor=actor, enquiry=enquiry)
    return Note.objects.create(enquiry=enquiry, author=actor, author_name=actor.name, text=said, created_at=now)
