"""How an enquiry begins, and how a later mail joins it."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F

from isdmedia import audit, contacts
from isdmedia.enquiries.belonging import suggest_repeated
from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.participants import propose
from isdmedia.enquiries.reading_in import evidence, take_in
from isdmedia.models import (
    Enquiry,
    EnquiryRelease,
    EnquiryState,
    EventKind,
    Installation,
    Journalist,
    Kind,
    Message,
    Outcome,
    Outlet,
    OutletPolicy,
    ReceivedBy,
    Release,
    Sensitivity,
    User,
    WaitingOn,
)
from isdmedia.reading.findings import Deadline, Reading


@dataclass(frozen=True, slots=True)
class About:
    """That an enquiry seems to be about a release, and why."""

    release: Release
    score: float
    linked: bool
    reasons: Sequence[str]


def open_from(message: Message, reading: Reading, *, address: str, about: Sequence[About], now: datetime, referrer: str = "",
              may_belong_to: Enquiry | None = None, may_belong_why: str = "", earlier: bool = False) -> Enquiry:
    """An enquiry from a mail, in the caller's transaction: journalist, outlet, facts, releases, whom it copies in, event. Without another
    that it may belong to, one of the same journalist that it repeats is looked for. An `earlier` one, from before this desk, is closed."""
    outlet, journalist = _who(reading, address)
    enquiry = Enquiry(
        received_at=message.received_at, received_by=ReceivedBy.FORWARDED if referrer else ReceivedBy.MAIL, referrer=referrer[:300],
        subject=message.subject, journalist=journalist, outlet=outlet, may_belong_to=may_belong_to, may_belong_why=may_belong_why,
        sensitivity=Sensitivity.HIGH if outlet and outlet.policy != OutletPolicy.NORMAL else Sensitivity.ROUTINE)
    take_in(enquiry, reading, message, first=True)
    enquiry.phone = (reading.journalist.phone if reading.journalist else "")[:60]
    if reading.outlet:
        enquiry.evidence["outlet"] = evidence(reading.outlet.words, message, reading.outlet.certainty, reading.outlet.reason)
    if reading.journalist:
        enquiry.evidence["journalist"] = evidence(None, message, reason=reading.journalist.reason)
    if earlier:
        enquiry.state, enquiry.outcome, enquiry.closed_at = EnquiryState.CLOSED, Outcome.EARLIER, now
    _number(enquiry, now=now)
    message.enquiry = enquiry
    message.save(update_fields=("enquiry",))
    EnquiryRelease.objects.bulk_create(_matched(enquiry, match) for match in about)
    if not may_belong_to:
        suggest_repeated(enquiry, message)
    _propose(enquiry, message)
    audit.record(EventKind.ENQUIRY_OPENED, at=now, enquiry=enquiry, who=journalist.name if journalist else message.from_address)
    return enquiry


def append(enquiry: Enquiry, message: Message, reading: Reading | None, *, about: Sequence[About], now: datetime) -> None:
    """A mail joins, in the caller's transaction. A person's mail re-opens what was closed and ends waiting for them;
    automatic mail (`reading` None) is only filed."""
    message.enquiry = enquiry
    message.save(update_fields=("enquiry",))
    audit.record(EventKind.MESSAGE_JOINED, at=now, enquiry=enquiry, who=message.from_name or message.from_address)
    if reading is None:
        return
    before = _values(enquiry)
    take_in(enquiry, reading, message, first=False)
    _suggest(enquiry, about)
    _propose(enquiry, message)
    contacts.be_heard_from(message.from_address)
    if enquiry.waiting_on == WaitingOn.JOURNALIST:
        enquiry.waiting_on = WaitingOn.NOBODY
    if enquiry.state == EnquiryState.CLOSED:
        _reopen(enquiry, now=now)
    elif enquiry.state == EnquiryState.RESPONDED:
        enquiry.state = EnquiryState.WORKING
    settle_due(enquiry, now=now)
    changed = [name for name, value in _values(enquiry).items() if value != before[name]]
    if changed:
        enquiry.save(update_fields=changed)


def _values(enquiry: Enquiry) -> dict[str, object]:
    return {field.attname: getattr(enquiry, field.attname) for field in enquiry._meta.concrete_fields}


@transaction.atomic
def take(*, actor: User, now: datetime, ask: str, received_by: ReceivedBy, journalist_name: str = "", outlet_name: str = "",
         phone: str = "", address: str = "", kind: Kind = Kind.UNKNOWN, deadline: Deadline | None = None, no_deadline: bool = False,
         releases: Sequence[Release] = (), call_back_at: datetime | None = None, known: Journalist | None = None) -> Enquiry:
    """An enquiry taken by phone, message or in person; it is the taker's own. Everything but the ask may be missing. `known` is the
    journalist when the taker recognised them; without them a name makes a new person, an address may find one."""
    outlet = contacts.outlet_for(outlet_name) or (known.outlet if known else None)
    journalist = known or contacts.journalist_for(name=journalist_name, address=address, phone=phone, outlet=outlet)
    enquiry = Enquiry(received_at=now, received_by=received_by, ask=ask, subject=_first_line(ask), journalist=journalist, outlet=outlet,
                      phone=phone[:60], kind=kind, owner=actor, state=EnquiryState.ASSIGNED, no_deadline=no_deadline and deadline is None,
                      call_back_at=call_back_at, settled=["ask", "kind", "deadline", "journalist", "outlet"])
    if deadline:
        enquiry.deadline_at, enquiry.deadline_zone, enquiry.deadline_precision = deadline.at, deadline.zone, deadline.precision
        enquiry.deadline_words, enquiry.deadline_note = deadline.words.text[:300], deadline.note[:300]
    _number(enquiry, now=now)
    for release in releases:
        EnquiryRelease.objects.create(enquiry=enquiry, release=release, linked=True, score=1, reasons=["named on taking it"], by=actor)
    audit.record(EventKind.ENQUIRY_TAKEN, at=now, actor=actor, enquiry=enquiry, how=ReceivedBy(received_by).label)
    return enquiry


def _who(reading: Reading, address: str) -> tuple[Outlet | None, Journalist | None]:
    outlet = contacts.outlet_for(reading.outlet.value) if reading.outlet else None
    person = reading.journalist
    journalist = contacts.journalist_for(
        name=person.name if person else "", address=address, role=person.role if person else "", phone=person.phone if person else "",
        outlet=outlet, language=reading.language)
    return outlet, journalist


def _number(enquiry: Enquiry, *, now: datetime) -> None:
    """Give it the next number and save it; the row of the installation is the lock that makes numbers follow each other."""
    if not Installation.objects.filter(pk=1).update(last_number=F("last_number") + 1):
        Installation.objects.get_or_create(pk=1)
        Installation.objects.filter(pk=1).update(last_number=F("last_number") + 1)
    enquiry.number = Installation.objects.values_list("last_number", flat=True).get(pk=1)
    enquiry.reference = f"{settings.DESK_PREFIX}-{enquiry.number:04d}"
    settle_due(enquiry, now=now)
    enquiry.save()


def _suggest(enquiry: Enquiry, about: Sequence[About]) -> None:
    """Keep each match once; what a person decided about a release stays."""
    if not about:
        return
    there = {kept.release_id: kept for kept in enquiry.matches.filter(release__in=[match.release.pk for match in about])}
    EnquiryRelease.objects.bulk_create(_matched(enquiry, match) for match in about if match.release.pk not in there)
    for match in about:
        kept = there.get(match.release.pk)
        if kept and kept.by_id is None and (match.linked, match.score) > (kept.linked, kept.score):
            kept.score, kept.linked, kept.reasons = match.score, match.linked, list(match.reasons)
            kept.save(update_fields=("score", "linked", "reasons"))


def _matched(enquiry: Enquiry, match: About) -> EnquiryRelease:
    return EnquiryRelease(enquiry=enquiry, release=match.release, score=match.score, linked=match.linked, reasons=list(match.reasons))


def _propose(enquiry: Enquiry, message: Message) -> None:
    """What a mail says that fails its own sender's signature brings nobody in."""
    if (message.authentication or {}).get("verdict") != "failed":
        propose(enquiry, message)


def _reopen(enquiry: Enquiry, *, now: datetime) -> None:
    enquiry.state = EnquiryState.ASSIGNED if enquiry.owner_id else EnquiryState.NEW
    enquiry.outcome, enquiry.outcome_reason, enquiry.closed_at = "", "", None
    audit.record(EventKind.REOPENED, at=now, enquiry=enquiry, why="a new message came")


def _first_line(text: str) -> str:
    return (text.strip().splitlines() or [""])[0][:120]
