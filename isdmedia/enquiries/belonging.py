"""That an enquiry may belong to another: what the desk noticed, and what an officer decides."""
from datetime import datetime, timedelta

from django.db import transaction
from rapidfuzz import fuzz

from isdmedia import audit
from isdmedia.enquiries.rearranging import merge
from isdmedia.enquiries.work import locked
from isdmedia.models import Belonging, Enquiry, EventKind, Message, MessageDirection, User
from isdmedia.models.refusals import Refused

SENT_AGAIN_WITHIN = timedelta(hours=24)
ALIKE = 90
COMPARED = 2000
LOOKED_THROUGH = 10


def suggest_repeated(enquiry: Enquiry, message: Message) -> Enquiry | None:
    """Note on a new enquiry the one that its mail repeats: the same writer, almost the same words, within a day. Returns it; None, and
    nothing noted, for anything else."""
    repeated = _repeated(enquiry, message)
    if repeated is None or repeated.enquiry is None:
        return None
    enquiry.may_belong_to, enquiry.may_belong_why = repeated.enquiry, Belonging.REPEATS
    enquiry.save(update_fields=("may_belong_to", "may_belong_why"))
    return repeated.enquiry


def repeated_mail(enquiry: Enquiry) -> tuple[Message, Message] | None:
    """The earlier mail and the one that repeats it, of an enquiry suggested for that; None for any other."""
    first = enquiry.messages.filter(direction=MessageDirection.IN, automatic="").first()
    if enquiry.may_belong_why != Belonging.REPEATS or first is None:
        return None
    earlier = Message.objects.filter(enquiry=enquiry.may_belong_to, direction=MessageDirection.IN, from_address=first.from_address)
    alike = max(earlier.order_by("-pk")[:LOOKED_THROUGH], key=lambda one: _likeness(one, first), default=None)
    return (alike, first) if alike else None


def join(enquiry: Enquiry, *, actor: User, now: datetime) -> Enquiry:
    """An officer says that it does belong to the enquiry suggested: it goes on there. Returns that one; Refused when nothing is suggested
    any more, or where the two cannot be merged."""
    target = enquiry.may_belong_to and (enquiry.may_belong_to.merged_into or enquiry.may_belong_to)
    if target is None:
        raise Refused(f"Nothing is suggested for {enquiry.reference} any more.")
    with transaction.atomic():
        audit.record(EventKind.BELONGING_DECIDED, at=now, actor=actor, enquiry=enquiry, how="belongs to", other=target.reference)
        merge(enquiry, into=target, actor=actor, now=now)
    return target


@transaction.atomic
def stand_alone(enquiry: Enquiry, *, actor: User, now: datetime) -> Enquiry:
    """An officer says that it does not belong there: the suggestion goes. Refused when there is none any more."""
    other, enquiry = enquiry.may_belong_to, locked(enquiry)
    if other is None or enquiry.may_belong_to_id != other.pk:
        raise Refused(f"Nothing is suggested for {enquiry.reference} any more.")
    enquiry.may_belong_to, enquiry.may_belong_why = None, ""
    enquiry.save(update_fields=("may_belong_to", "may_belong_why"))
    audit.record(EventKind.BELONGING_DECIDED, at=now, actor=actor, enquiry=enquiry, how="does not belong to", other=other.reference)
    return enquiry


def _repeated(enquiry: Enquiry, message: Message) -> Message | None:
    """Asked by way of the journalist, whose enquiries an index holds: of a hundred thousand mails a handful is read."""
    if enquiry.journalist_id is None or not message.own_text.strip():
        return None
    since = message.received_at - SENT_AGAIN_WITHIN
    others = Enquiry.objects.filter(journalist=enquiry.journalist_id, received_at__gte=since, merged_into=None).exclude(pk=enquiry.pk)
    found = Message.objects.filter(enquiry__in=list(others.order_by("-received_at", "-pk")[:LOOKED_THROUGH])).select_related("enquiry")
    earlier = found.filter(direction=MessageDirection.IN, automatic="", from_address=message.from_address, received_at__gte=since)
    alike = (one for one in earlier.order_by("-received_at", "-pk")[:LOOKED_THROUGH] if _likeness(one, message) >= ALIKE)
    return next(alike, None)


def _likeness(one: Message, other: Message) -> float:
    return float(fuzz.ratio(one.own_text[:COMPARED], other.own_text[:COMPARED]))
