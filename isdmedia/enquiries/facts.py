"""The facts of an enquiry, set or accepted by a person: from then on no reading changes them."""
from datetime import datetime

from django.db import transaction

from isdmedia import audit, contacts
from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.work import locked
from isdmedia.models import Channel, Enquiry, EventKind, Format, Kind, Sensitivity, Terms, User
from isdmedia.models.refusals import Refused
from isdmedia.reading.findings import Deadline

CHOICES = {"kind": Kind, "format": Format, "channel": Channel, "terms": Terms, "sensitivity": Sensitivity}
TEXTS = {"ask": 5000, "programme": 120, "phone": 60, "terms_wording": 300}


@transaction.atomic
def set_fact(enquiry: Enquiry, fact: str, value: str, *, actor: User, now: datetime) -> Enquiry:
    """Set kind, format, channel, terms, sensitivity, ask, programme, phone, outlet or journalist (the last two by name).

    Refused for a value that the fact cannot have.
    """
    enquiry, value = locked(enquiry), value.strip()
    if fact == "outlet":
        enquiry.outlet = contacts.outlet_for(value)
    elif fact == "journalist":
        _set_journalist(enquiry, value)
    elif fact in CHOICES and (value in CHOICES[fact].values or value == ""):
        setattr(enquiry, fact, value or (Kind.UNKNOWN if fact == "kind" else Sensitivity.ROUTINE if fact == "sensitivity" else ""))
    elif fact in TEXTS:
        setattr(enquiry, fact, value[:TEXTS[fact]])
    else:
        raise Refused(f"“{value}” is no {fact.replace('_', ' ')} that the desk knows.")
    _settled(enquiry, fact)
    enquiry.save()
    audit.record(EventKind.FACT_SET, at=now, actor=actor, enquiry=enquiry, fact=fact.replace("_", " "), value=_shown(enquiry, fact))
    return enquiry


@transaction.atomic
def set_deadline(enquiry: Enquiry, deadline: Deadline | None, *, actor: User, now: datetime) -> Enquiry:
    """Set the reporter's deadline, or with None that there is none; the queue's order follows."""
    enquiry = locked(enquiry)
    enquiry.deadline_at = deadline.at if deadline else None
    enquiry.deadline_zone, enquiry.deadline_precision = (deadline.zone, deadline.precision) if deadline else ("", "")
    enquiry.deadline_words = deadline.words.text[:300] if deadline else ""
    enquiry.deadline_note = deadline.note[:300] if deadline else ""
    enquiry.no_deadline, enquiry.deadline_missed = deadline is None, False
    _settled(enquiry, "deadline")
    settle_due(enquiry, now=now)
    enquiry.save()
    told = f"{deadline.at:%a %d %b %H:%M} {deadline.zone} ({deadline.words.text})" if deadline else "no deadline"
    audit.record(EventKind.FACT_SET, at=now, actor=actor, enquiry=enquiry, fact="deadline", value=told)
    return enquiry


@transaction.atomic
def accept(enquiry: Enquiry, fact: str, *, actor: User, now: datetime) -> Enquiry:
    """Say that a fact was read rightly; Refused when nothing was read for it."""
    enquiry = locked(enquiry)
    if fact not in enquiry.evidence:
        raise Refused(f"Nothing was read for {fact}: set it instead.")
    _settled(enquiry, fact)
    enquiry.save(update_fields=("settled",))
    audit.record(EventKind.FACT_ACCEPTED, at=now, actor=actor, enquiry=enquiry, fact=fact, value=_shown(enquiry, fact))
    return enquiry


def _settled(enquiry: Enquiry, fact: str) -> None:
    if fact not in enquiry.settled:
        enquiry.settled = [*enquiry.settled, fact]


def _set_journalist(enquiry: Enquiry, name: str) -> None:
    if not name:
        enquiry.journalist = None
    elif enquiry.journalist:
        enquiry.journalist.name = name[:120]
        enquiry.journalist.save(update_fields=("name",))
    else:
        enquiry.journalist = contacts.journalist_for(name=name, outlet=enquiry.outlet)


def _shown(enquiry: Enquiry, fact: str) -> str:
    if fact == "deadline":
        return enquiry.deadline_words or "no deadline"
    return str((getattr(enquiry, f"get_{fact}_display")() if fact in CHOICES else getattr(enquiry, fact)) or "nothing")[:300]
