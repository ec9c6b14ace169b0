"""Letters into the queue, and what a person may do with those in it."""
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from isdmedia import audit, signing
from isdmedia.mail import compose
from isdmedia.mail.automatic import LOOP_MARK
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, EventKind, Message, MessageDirection, OutgoingMail, OutgoingState, Spokesperson, User
from isdmedia.models.refusals import Refused
from isdmedia.outbox import conversations

LINK_LEFT_OUT = "[a link of their own]"
"""Stands in what we keep of a letter for the signed link that only its reader has."""
DIED = "the worker stopped while it was being sent"
NO_ENQUIRY = "interview"
"""Stands in our Message-IDs for the enquiry where an interview serves none."""
AUTOMATIC = (("Auto-Submitted", "auto-replied"), ("X-Loop", LOOP_MARK))
"""The fields by which other machines know that no person wrote it (RFC 3834 section 5), and by which we know our own."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be sent. `parent` is the message it answers; `headers` are further header fields; `calendar` is an iCalendar text
    that goes with it; `spokesperson` is whom it goes to, where nothing of it is ever quoted to the journalist. `link` is a signed
    link in the body: it stands in the bytes until they have left, and nowhere else."""

    to: Sequence[Address]
    subject: str
    body: str
    cc: Sequence[Address] = ()
    parent: Message | None = None
    headers: Sequence[tuple[str, str]] = ()
    automatic: bool = False
    calendar: str | None = None
    spokesperson: Spokesperson | None = None
    link: str = ""


def send_letter(letter: Letter, *, enquiry: Enquiry | None, actor: User | None, now: datetime,
                delay: timedelta = timedelta(0)) -> OutgoingMail:
    """Queue a letter in the caller's transaction: message row, Message-ID and bytes fixed now, sent after `delay`."""
    message_id = signing.message_id(settings.FIELD_KEY.encode(), enquiry=enquiry.reference if enquiry else NO_ENQUIRY,
                                    token=secrets.token_hex(12), address=settings.DESK_ADDRESS)
    replied, references = compose.reply_headers(letter.parent.message_id, letter.parent.references) if letter.parent else ("", "")
    sender = Address(settings.DESK_NAME, settings.DESK_ADDRESS)
    content = compose.compose(
        message_id=message_id, from_=sender, to=letter.to, cc=letter.cc, subject=letter.subject, body=letter.body,
        date=now.astimezone(ZoneInfo(settings.DESK_TIME_ZONE)), in_reply_to=replied, references=references,
        reply_to=conversations.answers_to(enquiry) if enquiry else None, calendar=letter.calendar,
        headers=(*letter.headers, *(AUTOMATIC if letter.automatic else ()), *_conversation(letter, enquiry, now)))
    shown = letter.body.replace(letter.link, LINK_LEFT_OUT) if letter.link else letter.body
    message = Message.objects.create(
        enquiry=enquiry, direction=MessageDirection.OUT, message_id=message_id, in_reply_to=_ids(replied), references=_ids(references),
        subject=compose.one_line(letter.subject), from_name=sender.name, from_address=sender.address, to=_plain(letter.to),
        cc=_plain(letter.cc), spokesperson=letter.spokesperson, sent_at=now, received_at=now, text=shown, own_text=shown)
    return OutgoingMail.objects.create(
        message=message, automatic=letter.automatic, secret=bool(letter.link),
        envelope_from="" if letter.automatic else settings.DESK_ADDRESS,
        recipients=[address.address for address in (*letter.to, *letter.cc)], content=content, send_after=now + delay, queued_by=actor)


def withdraw(outgoing: OutgoingMail, *, actor: User, now: datetime) -> None:
    """Take a queued mail back; Refused when it is already on its way."""
    if not OutgoingMail.objects.filter(pk=outgoing.pk, state=OutgoingState.QUEUED).update(state=OutgoingState.WITHDRAWN):
        raise Refused("This answer has already left: it can no longer be taken back.")
    forget_link(outgoing)
    _record(EventKind.REPLY_WITHDRAWN, outgoing, actor, now)


@transaction.atomic
def retry(outgoing: OutgoingMail, *, actor: User, now: datetime) -> None:
    """Queue a mail that was refused, is in doubt or came back once more, the identical bytes; Refused when it is in another state."""
    _leave_trouble(outgoing, OutgoingState.QUEUED, send_after=now, problem="", returned=[])
    _record(EventKind.DOUBT_SETTLED, outgoing, actor, now, how="sent again")


@transaction.atomic
def settle_doubt(outgoing: OutgoingMail, *, actor: User, now: datetime) -> None:
    """A person found that it did arrive, or lets one be that came back; Refused when neither is the case."""
    came_back = outgoing.state == OutgoingState.BOUNCED
    _leave_trouble(outgoing, OutgoingState.SENT, sent_at=outgoing.sent_at or outgoing.claimed_until or now, problem="")
    forget_link(outgoing)
    _record(EventKind.DOUBT_SETTLED, outgoing, actor, now, how="nothing more is to be done" if came_back else "it had arrived")


@transaction.atomic
def settle_proved(message: Message, *, now: datetime) -> None:
    """A copy of our letter turned up in a mailbox: if it was in doubt, or its worker died while it was being sent, it is sent. Nothing is
    changed for any other."""
    unsure = Q(state=OutgoingState.DOUBT) | Q(state=OutgoingState.REFUSED, problem=DIED)
    if OutgoingMail.objects.filter(unsure, message=message).update(state=OutgoingState.SENT, sent_at=now, claimed_until=None, problem=""):
        outgoing = OutgoingMail.objects.select_related("message__enquiry").get(message=message)
        forget_link(outgoing)
        _record(EventKind.DOUBT_SETTLED, outgoing, None, now, how="its copy was found in a mailbox")


def is_proved(outgoing: OutgoingMail) -> bool:
    """Whether a copy of it turned up in a mailbox, so that it left."""
    return Message.objects.filter(outgoing=outgoing, arrival__isnull=False).exists()


def forget_link(outgoing: OutgoingMail) -> None:
    """Nothing of a letter with a signed link is kept that could open it, once it needs no other try."""
    OutgoingMail.objects.filter(pk=outgoing.pk, secret=True).update(content=b"")


def _leave_trouble(outgoing: OutgoingMail, state: OutgoingState, **fields: object) -> None:
    if not OutgoingMail.objects.trouble().filter(pk=outgoing.pk).update(state=state, tries=0, **fields):
        raise Refused("This mail is neither refused nor in doubt any more, nor did it come back: look at it again.")


def _record(kind: EventKind, outgoing: OutgoingMail, actor: User | None, now: datetime, *, how: str = "") -> None:
    audit.record(kind, at=now, actor=actor, enquiry=outgoing.message.enquiry, to=", ".join(outgoing.recipients), how=how)


def _ids(field: str) -> list[str]:
    return [known.strip("<>") for known in field.split()]


def _conversation(letter: Letter, enquiry: Enquiry | None, now: datetime) -> Sequence[tuple[str, str]]:
    if enquiry is None:
        return ()
    index = conversations.thread_index(enquiry, letter.parent, now=now)
    return (("Thread-Index", index), ("Thread-Topic", compose.without_prefix(letter.subject)))


def _plain(addresses: Sequence[Address]) -> list[dict[str, str]]:
    return [{"name": address.name, "address": address.address} for address in addresses]
