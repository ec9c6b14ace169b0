"""Our own mail found in a mailbox: a copy of a letter that left from here is linked to it, and what colleagues answered from their own
mail programs joins its enquiry."""
from datetime import datetime, timedelta

from django.db import transaction

from isdmedia import audit, enquiries, outbox
from isdmedia.intake.understand import is_ours
from isdmedia.mail.compose import one_line
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import (
    Arrival,
    ArrivalSource,
    ArrivalState,
    Enquiry,
    EventKind,
    FolderRole,
    JournalistAddress,
    Message,
    MessageDirection,
    Verdict,
)
from isdmedia.outbox.conversations import is_desk


def is_sent(arrival: Arrival) -> bool:
    """Whether it lay in a folder of sent mail, where nobody but us puts anything."""
    return arrival.folder is not None and arrival.folder.role == FolderRole.SENT


def wrote(arrival: Arrival, mail: ParsedMail) -> bool:
    """Whether it is ours: the desk's address wrote it, or it lay among sent mail, whoever's own address the From shows."""
    return is_sent(arrival) or is_ours(mail)


def is_proved(arrival: Arrival, mail: ParsedMail) -> bool:
    """Whether mail of ours is surely that: from the folder of sent mail, imported by hand, or signed by our own domain."""
    return is_sent(arrival) or arrival.source == ArrivalSource.IMPORT or mail.authentication.verdict == "aligned"


def original(arrival: Arrival, mail: ParsedMail, same_id: Message | None) -> Message | None:
    """The letter, or a colleague's mail that is here already, of which this is another copy; None for a mail of its own. A Message-ID
    proves it among sent mail alone: elsewhere date and subject must be the letter's too, since its reader knows the Message-ID.
    `same_id` is a mail here under its Message-ID."""
    if not wrote(arrival, mail) and (same_id is None or same_id.direction != MessageDirection.OUT):
        return None
    under_its_id = Message.objects.filter(message_id=mail.message_id[:998]).exclude(message_id="").exclude(arrival=arrival)
    letter = under_its_id.filter(direction=MessageDirection.OUT, outgoing__isnull=False).order_by("pk").first()
    if letter and (is_sent(arrival) or (is_ours(mail) and _same_letter(letter, mail))):
        return letter
    colleagues = under_its_id.filter(direction=MessageDirection.OUT, arrival__isnull=False, from_address=_sender(mail),
                                     own_text=mail.own_text)
    return colleagues.order_by("pk").first() or (_under_another_id(mail) if is_sent(arrival) else None)


@transaction.atomic
def link(arrival: Arrival, letter: Message, *, now: datetime) -> None:
    """Link a copy to its letter, which is thereby proved to have left; no second message."""
    first = Message.objects.filter(pk=letter.pk, arrival=None).update(arrival=arrival)
    if not first:
        arrival.copy_of = Arrival.objects.get(message=letter)
    arrival.state, arrival.verdict = ArrivalState.PROCESSED, Verdict.SENT if first else Verdict.DUPLICATE
    arrival.reason, arrival.claimed_until, arrival.processed_at = "a copy of a letter that is here", None, now
    arrival.save(update_fields=("copy_of", "state", "verdict", "reason", "claimed_until", "processed_at"))
    outbox.settle_proved(letter, now=now)


@transaction.atomic
def recognise(arrival: Arrival, first: Arrival, *, now: datetime) -> None:
    """A colleague's mail that came to the desk as a copy to us turns up among sent mail: in the enquiry that it joined it is ours."""
    message = Message.objects.select_related("enquiry", "arrival").filter(arrival=first, direction=MessageDirection.IN).first()
    if not is_sent(arrival) or message is None or message.enquiry is None:
        return
    asked = message.enquiry.messages.filter(direction=MessageDirection.IN, received_at__lte=message.received_at).exclude(pk=message.pk)
    if asked.exclude(from_address=message.from_address).exists():
        message.direction = MessageDirection.OUT
        message.save(update_fields=("direction",))
        tell_answered(message, now=now)


def answer_among_sent(message: Message, *, now: datetime) -> None:
    """In the caller's transaction: the mail of an arrival, where it lay among sent mail, answers the enquiry that it joined."""
    if message.arrival is not None and is_sent(message.arrival):
        tell_answered(message, now=now)


def tell_answered(message: Message, *, now: datetime) -> None:
    """In the caller's transaction: a colleague's mail answers the enquiry that it joined, unless the journalist wrote again since."""
    enquiry = message.enquiry
    if enquiry is None or message.automatic:
        return
    reached = sorted({entry["address"].lower() for entry in (*message.to, *message.cc)} & _journalists(enquiry))
    since = enquiry.messages.filter(direction=MessageDirection.IN, spokesperson=None, automatic="",
                                    received_at__gt=message.sent_at or message.received_at)
    if reached and not since.exists():
        enquiries.be_answered([enquiry], actor=None, now=now)
        audit.record(EventKind.REPLY_SENT, at=now, enquiry=enquiry, to=", ".join(reached))


def _journalists(enquiry: Enquiry) -> set[str]:
    """The addresses that an answer must reach: of whoever wrote in it, and the journalist's own."""
    wrote_in = enquiry.messages.filter(direction=MessageDirection.IN, spokesperson=None).values_list("from_address", flat=True)
    own = JournalistAddress.objects.filter(journalist=enquiry.journalist_id).values_list("address", flat=True)
    return {address.lower() for address in (*wrote_in, *own) if address and not is_desk(address)}


def _same_letter(letter: Message, mail: ParsedMail) -> bool:
    return _date_of(letter) == mail.date and one_line(letter.subject) == one_line(mail.subject)


def _under_another_id(mail: ParsedMail) -> Message | None:
    """A letter whose copy got another Message-ID on its way: of the same second, subject and readers."""
    if mail.date is None:
        return None
    letters = Message.objects.filter(direction=MessageDirection.OUT, outgoing__isnull=False, sent_at__gte=mail.date,
                                     sent_at__lt=mail.date + timedelta(seconds=1))
    readers = {address.address.lower() for address in (*mail.to, *mail.cc)}
    return next((letter for letter in letters.order_by("pk") if _same_letter(letter, mail)
                 and {entry["address"].lower() for entry in (*letter.to, *letter.cc)} == readers), None)


def _date_of(letter: Message) -> datetime | None:
    """As its Date field says it: whole seconds."""
    return letter.sent_at.replace(microsecond=0) if letter.sent_at else None


def _sender(mail: ParsedMail) -> str:
    return mail.sender.address[:320] if mail.sender else ""
