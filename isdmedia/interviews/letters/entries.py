"""Calendar entries: invited, updated, cancelled, each copy with its own addressee alone (RFC 5546 section 3.2, RFC 6047 section 2)."""
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime

from isdmedia import enquiries, outbox
from isdmedia.interviews.calendar import Answer as CalendarAnswer
from isdmedia.interviews.calendar import Invitation, Status, cancel, plain_text, publish, request
from isdmedia.interviews.letters.addressees import Addressee, addressees, first_enquiry, journalist_zones
from isdmedia.interviews.letters.joining import about, for_journalist, for_spokesperson, kind
from isdmedia.interviews.letters.shares import Share, share_of, whole
from isdmedia.interviews.letters.tokens import organizer
from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, Answer, Interview, Invitee, OutgoingMail, SignedLink, User
from isdmedia.outbox.queue import Letter


def send_entries(interview: Interview, *, actor: User | None, now: datetime) -> list[OutgoingMail]:
    """Queue the invitation, or its update, to both sides in the caller's transaction: firm ones as confirmed, one moved to a time without
    every yes as tentative; in a round each journalist's names their own turn, tentative until that is confirmed. Who has the very same
    already is left in peace; who takes part no longer gets a cancellation."""
    if interview.starts_at is None or interview.ends_at is None:
        return []
    known = {invitee.address.lower(): invitee for invitee in interview.invitees.all()}
    current = [one for one in addressees(interview) if not one.share.out]
    _count_up(interview, known, current)
    sent = [_send(interview, one, known.get(one.address.lower()), actor=actor, now=now) for one in current]
    gone = [invitee for address, invitee in known.items() if address not in {one.address.lower() for one in current}]
    return [outgoing for outgoing in sent if outgoing] + _cancel(interview, gone, actor=actor, now=now)


def call_off(interview: Interview, *, actor: User | None, now: datetime) -> list[OutgoingMail]:
    """Queue the cancellation to everybody who was ever invited and has not had one; the caller has raised the sequence."""
    return _cancel(interview, interview.invitees.all(), actor=actor, now=now)


def calendar_file(link: SignedLink) -> str | None:
    """Their own entry as an iCalendar text, for whoever holds this link; None while no time is firm."""
    interview = link.interview
    if interview is None or interview.state not in FIRM:
        return None
    one = next((one for one in addressees(interview) if (one.enquiry, one.speaker) == (link.enquiry, link.speaker)), None)
    one = one or _side(link, interview)
    if one.share.out:
        return None
    entry = _entry(interview, one, now=interview.confirmed_at or interview.bid_at)
    return publish([entry], name=entry.summary, details=True)


def _side(link: SignedLink, interview: Interview) -> Addressee:
    """Whoever holds the link and has no address that we know."""
    address = organizer(interview, "").address
    if link.enquiry:
        return Addressee("", address, journalist_zones(link.enquiry, interview), share_of(interview, link.enquiry), enquiry=link.enquiry)
    return Addressee("", address, (), whole(interview), speaker=link.speaker,
                     spokesperson=link.speaker.spokesperson if link.speaker else None)


def _send(interview: Interview, one: Addressee, known: Invitee | None, *, actor: User | None, now: datetime) -> OutgoingMail | None:
    entry = _entry(interview, one, now=now)
    copy = _digest(entry)
    if known and known.copy == copy and known.cancelled_at is None:
        return None
    Invitee.objects.update_or_create(interview=interview, address=known.address if known else one.address, defaults={
        "name": one.name[:300], "spokesperson": one.spokesperson, "enquiry": one.enquiry, "sequence": interview.sequence, "copy": copy,
        "starts_at": entry.start, "ends_at": entry.end, "cancelled_at": None,
        **({} if known else {"invited_at": now})})
    name = "entry" if known is None or known.cancelled_at else "entry-changed"
    return _queue(name, interview, entry, request(entry), one, actor=actor, now=now)


def _cancel(interview: Interview, invitees: Iterable[Invitee], *, actor: User | None, now: datetime) -> list[OutgoingMail]:
    sent = []
    for invitee in [invitee for invitee in invitees if invitee.cancelled_at is None]:
        sequence = max(interview.sequence, invitee.sequence + 1)
        one = Addressee(invitee.name, invitee.address, _zones(interview, invitee), Share(Span(invitee.starts_at, invitee.ends_at)),
                        enquiry=invitee.enquiry, spokesperson=invitee.spokesperson)
        entry = _entry(interview, one, now=now, sequence=sequence, status=Status.CANCELLED)
        Invitee.objects.filter(pk=invitee.pk).update(cancelled_at=now, sequence=sequence)
        sent.append(_queue("entry-off", interview, entry, cancel(entry), one, actor=actor, now=now))
    return sent


def _queue(name: str, interview: Interview, entry: Invitation, calendar: str, one: Addressee, *, actor: User | None,
           now: datetime) -> OutgoingMail:
    facts = {"interview": interview, "about": about(interview, one.enquiry), "entry": entry}
    letter = Letter(to=[entry.attendee], subject=outbox.text(f"{name}-subject", **facts), calendar=calendar, spokesperson=one.spokesperson,
                    parent=enquiries.newest_received(one.enquiry) if one.enquiry else None,
                    body=outbox.text(name, text=plain_text(entry), place=_place(interview) if one.spokesperson else "", **facts))
    return outbox.send_letter(letter, enquiry=one.enquiry or first_enquiry(interview), actor=actor, now=now)


def _entry(interview: Interview, one: Addressee, *, now: datetime, sequence: int | None = None, status: Status | None = None) -> Invitation:
    """One addressee's copy, of their share; number and firmness of now unless others are named. It says nothing of the other side's
    addresses, and to nobody where a spokesperson is."""
    start, end = _time(one)
    off = status == Status.CANCELLED
    said_yes = one.speaker is not None and one.speaker.answer == Answer.YES
    return Invitation(
        uid=str(interview.uid), sequence=interview.sequence if sequence is None else sequence, stamp=now, start=start, end=end,
        summary=f"Interview: {about(interview, one.enquiry)}", organizer=organizer(interview, one.address), attendee=one.to,
        description="" if off else _description(interview, one), location="" if off else interview.link,
        partstat=CalendarAnswer.ACCEPTED if said_yes else CalendarAnswer.NEEDS_ACTION,
        status=status or (Status.CONFIRMED if interview.state in FIRM and one.share.settled else Status.TENTATIVE), zones=one.zones)


def _time(one: Addressee) -> Span:
    if one.share.span is None:
        raise ValueError("An entry needs a time.")
    return one.share.span


def _description(interview: Interview, one: Addressee) -> str:
    joining = for_spokesperson if one.spokesperson else for_journalist
    return outbox.text("entry-speaker" if one.spokesperson else "entry-journalist", interview=interview, kind=kind(interview),
                       joining="" if interview.link else joining(interview))


def _place(interview: Interview) -> str:
    """Where a spokesperson goes: in their own letter alone."""
    return ", ".join(filter(None, (str(interview.studio or ""), interview.address)))


def _zones(interview: Interview, invitee: Invitee) -> tuple[str, ...]:
    found = next((one.zones for one in addressees(interview) if one.address.lower() == invitee.address.lower()), None)
    return found or tuple(filter(None, (interview.zone,)))


def _count_up(interview: Interview, known: Mapping[str, Invitee], current: Iterable[Addressee]) -> None:
    """Another time, and an entry that comes back after it was cancelled, only under a higher number."""
    had = ((one, known[one.address.lower()]) for one in current if one.address.lower() in known)
    highest = max((invitee.sequence for one, invitee in had
                   if invitee.cancelled_at or (invitee.starts_at, invitee.ends_at) != _time(one)), default=-1)
    if highest >= interview.sequence:
        interview.sequence = highest + 1
        interview.save(update_fields=("sequence",))


def _digest(entry: Invitation) -> str:
    told = (entry.start, entry.end, entry.status, entry.summary, entry.description, entry.location)
    return hashlib.sha256("\x1f".join(map(str, told)).encode()).hexdigest()
