"""Answering the journalist."""
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from isdmedia import audit, outbox
from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.participants import be_written_to, taking_part
from isdmedia.enquiries.work import locked, move
from isdmedia.mail import compose
from isdmedia.mail.parsed import Address
from isdmedia.models import (
    Draft,
    Enquiry,
    EnquiryState,
    EventKind,
    Message,
    MessageDirection,
    OutgoingMail,
    OutletPolicy,
    User,
    WaitingOn,
)
from isdmedia.models.refusals import Refused
from isdmedia.outbox.queue import Letter

_NO_REPLY = re.compile(r"(?i)(?:do[-_.]?)?no[-_.]?t?[-_.]?reply\b[^@]*@|noreply")


class OutdatedView(Refused):
    """A mail came while the answer was written; the answer is kept as a draft."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the officer wrote. `seen` is the key of the newest received message that stood before them, None when none did."""

    to: Sequence[str]
    cc: Sequence[str]
    subject: str
    body: str
    seen: int | None


def newest_received(enquiry: Enquiry) -> Message | None:
    """The journalist's newest mail, automatic mail and spokespeople's letters apart."""
    return enquiry.messages.filter(direction=MessageDirection.IN, automatic="", spokesperson=None).order_by("-received_at", "-pk").first()


def addressee(enquiry: Enquiry) -> Address | None:
    """Where an answer goes: the original journalist of a mail that a colleague passed on; the address that the newest mail asks answers to
    where that takes part already, or nobody reads the sender's; else the sender's; else one known of the journalist. None when nobody can
    be written to."""
    newest, name = newest_received(enquiry), enquiry.journalist.name if enquiry.journalist else ""
    if newest is None:
        known = enquiry.journalist.addresses.first() if enquiry.journalist else None
        found = known.address if known else ""
    else:
        inside = _bare([(newest.forwarded or {}).get("from") or {}]) if enquiry.referrer else []
        found = (inside or _asked_for(enquiry, newest) or [newest.from_address])[0]
    bare = compose.valid_address(found)
    return Address(name, bare) if bare else None


def asked_elsewhere(enquiry: Enquiry, newest: Message | None) -> str:
    """The address that the newest mail asks answers to although it has no part in the enquiry; "" for none. An officer decides."""
    asked = _bare(newest.reply_to) if newest and not enquiry.referrer else []
    return next((one for one in asked if newest and one != newest.from_address and one.lower() not in taking_part(enquiry)), "")


def _asked_for(enquiry: Enquiry, newest: Message) -> list[str]:
    asked = [one for one in _bare(newest.reply_to) if one != newest.from_address]
    if not asked:
        return []
    known = taking_part(enquiry)
    return [one for one in asked if one.lower() in known] or (asked if _NO_REPLY.match(newest.from_address) else [])


def reply(enquiry: Enquiry, answer: Answer, *, actor: User, now: datetime) -> OutgoingMail:
    """Answer: mail queued with the right threading fields, to leave after UNDO_SECONDS; state responded; draft gone.

    Refused for an empty text, an address that is none, or an outlet that needs the head of press; OutdatedView (the words
    kept as a draft) when a mail came meanwhile.
    """
    to, cc = _addresses(answer.to, "To"), _addresses(answer.cc, "Cc")
    _check_words(answer, to)
    newest = newest_received(enquiry)
    if newest and newest.pk != answer.seen:
        _hold(enquiry, answer, actor=actor, now=now)
        raise OutdatedView("A new message came while you wrote. Your answer is kept below: read the message, then send.")
    return _queue(enquiry, answer, to, cc, newest, actor=actor, now=now)


@transaction.atomic
def _queue(enquiry: Enquiry, answer: Answer, to: list[Address], cc: list[Address], parent: Message | None, *, actor: User,
           now: datetime) -> OutgoingMail:
    enquiry = locked(enquiry)
    check_policy(enquiry, actor)
    parent = parent or enquiry.messages.filter(spokesperson=None).last()
    letter = Letter(to=to, cc=cc, subject=compose.one_line(answer.subject), body=answer.body, parent=parent)
    outgoing = outbox.send_letter(letter, enquiry=enquiry, actor=actor, now=now, delay=timedelta(seconds=settings.UNDO_SECONDS))
    if enquiry.is_open:
        move(enquiry, EnquiryState.RESPONDED)
    enquiry.responded_at, enquiry.owner, enquiry.waiting_on = enquiry.responded_at or now, enquiry.owner or actor, WaitingOn.NOBODY
    settle_due(enquiry, now=now)
    enquiry.save()
    Draft.objects.filter(enquiry=enquiry, author=actor).delete()
    be_written_to(enquiry, outgoing.recipients, actor=actor, now=now)
    audit.record(EventKind.REPLY_QUEUED, at=now, actor=actor, enquiry=enquiry, to=", ".join(outgoing.recipients))
    return outgoing


@transaction.atomic
def take_back(outgoing: OutgoingMail, *, actor: User, now: datetime) -> Draft:
    """Undo: the mail does not leave, its words become a draft again, and an enquiry never answered is worked again."""
    outbox.withdraw(outgoing, actor=actor, now=now)
    message = outgoing.message
    if message.enquiry is None:
        raise Refused("This mail belongs to no enquiry.")
    enquiry = locked(message.enquiry)
    live = OutgoingMail.objects.filter(message__enquiry=enquiry, automatic=False).exclude(state="withdrawn")
    if enquiry.state == EnquiryState.RESPONDED and not live.exists():
        enquiry.state, enquiry.responded_at = EnquiryState.WORKING, None
    settle_due(enquiry, now=now)
    enquiry.save()
    newest = newest_received(enquiry)
    seen = newest.pk if newest else None
    answer = Answer(to=_bare(message.to), cc=_bare(message.cc), subject=message.subject, body=message.text, seen=seen)
    return keep_draft(enquiry, answer, author=actor)


def keep_draft(enquiry: Enquiry, answer: Answer, *, author: User, held_because: str = "") -> Draft:
    """Keep what is typed, one draft for each writer."""
    return Draft.objects.update_or_create(enquiry=enquiry, author=author, defaults={
        "to": ", ".join(answer.to)[:1000], "cc": ", ".join(answer.cc)[:1000], "subject": answer.subject[:300], "body": answer.body,
        "seen_message_id": answer.seen, "held_because": held_because[:300]})[0]


@transaction.atomic
def _hold(enquiry: Enquiry, answer: Answer, *, actor: User, now: datetime) -> None:
    keep_draft(enquiry, answer, author=actor, held_because="a new message came")
    audit.record(EventKind.REPLY_HELD, at=now, actor=actor, enquiry=enquiry, why="a new message came")


def _addresses(written: Sequence[str], field: str) -> list[Address]:
    checked = [(text, compose.valid_address(text)) for text in written]
    wrong = [text for text, address in checked if address is None]
    if wrong:
        raise Refused(f"{field}: “{wrong[0]}” is no mail address; correct it or take it out.")
    return [Address("", address) for _, address in checked if address]


def _check_words(answer: Answer, to: list[Address]) -> None:
    if not to:
        raise Refused("To: nobody is named; add the journalist's address.")
    if not answer.body.strip():
        raise Refused("The answer is empty: write it first.")


def check_policy(enquiry: Enquiry, actor: User) -> None:
    """Refused when this officer may not write to the enquiry's outlet."""
    if enquiry.outlet and enquiry.outlet.policy == OutletPolicy.ASK_FIRST and not actor.head_of_press:
        raise Refused(f"{enquiry.outlet} is answered only by the head of press: pass it on, or ask for it.")
    if enquiry.outlet and enquiry.outlet.policy == OutletPolicy.BLOCKED:
        raise Refused(f"{enquiry.outlet} is blocked: the head of press can change that in the outlet's entry.")


def _bare(addresses: list[dict[str, str]]) -> list[str]:
    return [address["address"] for address in addresses if address.get("address")]
