"""Mail set aside: shown without reading it in full, and what an officer does with it."""

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Substr

from isdmedia import audit
from isdmedia.intake import threads
from isdmedia.intake.apply import settle
from isdmedia.intake.knowledge import gather
from isdmedia.intake.process import process
from isdmedia.intake.understand import Understood, parse_raw, read_head, understand
from isdmedia.models import Arrival, ArrivalState, EventKind, Message, RawMail, User, Verdict
from isdmedia.models.refusals import Refused
from isdmedia.reading.findings import Reading

log = logging.getLogger(__name__)
HEAD_BYTES = 16_384
SHOWN_BYTES = 200_000
GONE = "Somebody has settled this mail already."
# Controls, and the marks that would turn the direction of what follows.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A mail put by, as a list shows it; sender and subject "" where its head says none."""

    arrival: Arrival
    sender: str
    address: str
    subject: str
    size: int

    @property
    def unreadable(self) -> bool:
        return bool(self.arrival.state == ArrivalState.UNREADABLE)


def waiting(*, limit: int) -> list[SetAside]:
    """What waits for a decision, newest first."""
    return _with_heads(Arrival.objects.set_aside().order_by("-received_at", "-pk")[:limit])


def one(pk: int) -> SetAside | None:
    """One of them; None when it is absent or settled."""
    return next(iter(_with_heads(Arrival.objects.set_aside().filter(pk=pk))), None)


def as_text(arrival: Arrival) -> str:
    """The mail as it came, as plain text: the first SHOWN_BYTES, without what a terminal or page could be misled by."""
    text = bytes(arrival.raw.content[:SHOWN_BYTES]).decode("utf-8", "replace").replace("\r\n", "\n")
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def open_enquiry(arrival: Arrival, *, by: User, now: datetime) -> Message:
    """An enquiry from it after all; Refused when somebody was faster. What cannot be read is opened unread."""
    return _settle(arrival, Verdict.OPEN, by=by, now=now)


def file_away(arrival: Arrival, *, by: User, now: datetime) -> Message:
    """Nobody waits for an answer to it; Refused when somebody was faster."""
    return _settle(arrival, Verdict.DISCARD, by=by, now=now)


def try_again(arrival: Arrival, *, by: User, now: datetime) -> Arrival:
    """Read it once more, now; it comes back as it is then. Refused when somebody was faster. A reading that fails again
    sets it aside again at once."""
    again = (
        Arrival.objects.set_aside()
        .filter(pk=arrival.pk)
        .update(state=ArrivalState.RECEIVED, verdict="", reason="", tries=settings.TRIES - 1, next_try_at=None, claimed_until=None)
    )
    if not again:
        raise Refused(GONE)
    process(arrival.pk, knowledge=gather())
    arrival = Arrival.objects.select_related("message__enquiry").get(pk=arrival.pk)
    message = getattr(arrival, "message", None)
    audit.record(
        EventKind.ARRIVAL_SETTLED,
        at=now,
        actor=by,
        enquiry=message.enquiry if message else None,
        subject=message.subject if message else "",
        how=f"read again, {arrival.get_state_display()}",
    )
    return arrival


def _settle(arrival: Arrival, verdict: Verdict, *, by: User, now: datetime) -> Message:
    """Reading takes its time and holds no lock; then the row is locked, so that of two officers one is told."""
    understood = _understood(arrival)
    with transaction.atomic():
        if not Arrival.objects.select_for_update().filter(pk=arrival.pk).set_aside().exists():
            raise Refused(GONE)
        return settle(arrival, understood, verdict, by=by, now=now)


def _understood(arrival: Arrival) -> Understood:
    mail = parse_raw(bytes(arrival.raw.content))
    thread = threads.find(mail)
    try:
        return understand(mail, knowledge=gather(), received_at=arrival.received_at, thread=thread)
    except Exception:  # why it was set aside; the officer has seen the mail and decides without our reading
        log.exception("arrival %s is settled unread", arrival.pk)
        return Understood(mail, thread, Reading(), ())


def _with_heads(arrivals: models.QuerySet[Arrival]) -> list[SetAside]:
    found = list(arrivals.select_related("raw", "mailbox", "message").defer("raw__content", "message__text", "message__html"))
    unread = [arrival.raw_id for arrival in found if _message(arrival) is None]
    heads = _heads(unread)
    return [_shown(arrival, heads) for arrival in found]


def _heads(digests: Sequence[str]) -> dict[str, bytes]:
    if not digests:
        return {}
    head = Substr("content", 1, HEAD_BYTES, output_field=models.BinaryField())
    raws: Iterable[tuple[str, bytes]] = RawMail.objects.filter(pk__in=digests).values_list("pk", head)
    return {digest: bytes(content or b"") for digest, content in raws}  # SQLite: the beginning of nothing is NULL


def _shown(arrival: Arrival, heads: dict[str, bytes]) -> SetAside:
    message = _message(arrival)
    if message:
        return SetAside(arrival, message.from_name, message.from_address, message.subject, arrival.raw.size)
    mail = read_head(heads.get(arrival.raw_id, b""))
    sender = mail.sender
    return SetAside(arrival, sender.name if sender else "", sender.address if sender else "", mail.subject, arrival.raw.size)


def _message(arrival: Arrival) -> Message | None:
    return getattr(arrival, "message", None)
