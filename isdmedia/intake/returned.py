"""Letters of ours that came back: which one a delivery notice means, and what becomes of it (RFC 3464)."""
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from isdmedia import audit, enquiries, signing
from isdmedia.interviews import replies
from isdmedia.mail.parsed import Bounced, ParsedMail
from isdmedia.models import EventKind, JournalistAddress, OutgoingMail, OutgoingState

LOOKED_THROUGH = 500
COMES_BACK_WITHIN = timedelta(days=6)
"""Mail servers give up after five days (RFC 5321 section 4.5.4.1)."""
HAD_LEFT = (OutgoingState.SENT, OutgoingState.DOUBT, OutgoingState.REFUSED, OutgoingState.BOUNCED)


def letters(mail: ParsedMail) -> list[tuple[OutgoingMail, Bounced]]:
    """The letters of ours that a notice tells of, each with the address it did not reach: by the Message-ID in it, else, where it names
    none at all, the one recent letter to that address. A notice about mail that is not ours means none."""
    told = {bounced.message_id: _own(bounced.message_id) for bounced in mail.bounced if bounced.message_id}
    known = {letter.message.message_id: letter for letter in _shown().filter(message__message_id__in=told.values())} if told else {}
    found = [(known.get(told.get(bounced.message_id, "")), bounced) for bounced in mail.bounced]
    if not known and not told:
        referred = _shown().filter(message__message_id__in=[_own(one) for one in (*mail.in_reply_to, *mail.references)]).first()
        found = [(referred or _recent(bounced.address), bounced) for bounced in mail.bounced]
    return [(letter, bounced) for letter, bounced in found if letter]


@transaction.atomic
def take(mail: ParsedMail, *, now: datetime) -> int:
    """Note what a delivery notice says on our letters; returns how many addresses are told to be unreachable for the first time. A notice
    that fails its own sender's signature, or tells of temporary trouble, changes no state."""
    if mail.authentication.verdict == "failed":
        return 0
    return sum(_note(OutgoingMail.objects.select_for_update(of=("self",)).get(pk=letter.pk), bounced, now=now)
               for letter, bounced in letters(mail))


def _note(letter: OutgoingMail, bounced: Bounced, *, now: datetime) -> bool:
    address = _as_written(letter, bounced.address)
    failed = {one["address"] for one in letter.returned if one.get("permanent")}
    if address in failed:
        return False
    letter.returned = [*letter.returned, {"address": address, "status": bounced.status, "permanent": bounced.permanent,
                                          "at": now.isoformat()}]
    if bounced.permanent and letter.state in HAD_LEFT:
        letter.state = OutgoingState.BOUNCED
    letter.save(update_fields=("returned", "state"))
    if bounced.permanent:
        _raise(letter, address, bounced, now=now)
    return bounced.permanent


def _raise(letter: OutgoingMail, address: str, bounced: Bounced, *, now: datetime) -> None:
    JournalistAddress.objects.filter(address=address.lower()).update(came_back_at=now)
    enquiry = letter.message.enquiry
    if enquiry is None:
        return
    replies.came_back(enquiry, address, now=now)
    audit.record(EventKind.REPLY_BOUNCED, at=now, enquiry=enquiry, to=address, status=bounced.status or "no code given")
    if not letter.automatic and letter.message.spokesperson_id is None:
        enquiries.answer_came_back(letter, now=now)


def _as_written(letter: OutgoingMail, address: str) -> str:
    """The address as we wrote it: a forwarding server may name another, which can only be the single one."""
    return next((one for one in letter.recipients if one.lower() == address.lower()),
                letter.recipients[0] if len(letter.recipients) == 1 else address)


def _recent(address: str) -> OutgoingMail | None:
    """The one letter that left for this address of late; None when there is none, or several."""
    since = timezone.now() - COMES_BACK_WITHIN
    latest = _shown().filter(state__in=HAD_LEFT).order_by("-pk")[:LOOKED_THROUGH]
    found = [letter for letter in latest if letter.sent_at and letter.sent_at >= since
             and address.lower() in (one.lower() for one in letter.recipients)]
    return found[0] if len(found) == 1 else None


def _shown() -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.select_related("message__enquiry").defer(
        "content", "message__text", "message__own_text", "message__html", "message__reading")


def _own(message_id: str) -> str:
    """A Message-ID as we wrote it, where it is ours."""
    ours = signing.own_message_id(settings.FIELD_KEY.encode(), message_id, address=settings.DESK_ADDRESS)
    return ours.message_id if ours else message_id
