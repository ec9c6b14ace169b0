"""Applying a decision: ONE transaction for journalist, enquiry, message, attachments, event and the arrival's state.

A choice that a person makes on mail set aside comes through the same door, with a decision made by hand.
"""
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from isdmedia import audit, enquiries
from isdmedia.enquiries.opening import About
from isdmedia.enquiries.work import locked
from isdmedia.intake import own_mail, raw, returned
from isdmedia.intake.as_json import mail_as_json, reading_as_json
from isdmedia.intake.matching import Match
from isdmedia.intake.suggestions import suggestion
from isdmedia.intake.threads import references
from isdmedia.intake.triage import Decision
from isdmedia.intake.understand import Understood
from isdmedia.interviews import replies
from isdmedia.mail.display import safe_file_name
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import (
    Arrival,
    ArrivalState,
    Attachment,
    Enquiry,
    EventKind,
    Message,
    MessageDirection,
    Reference,
    Release,
    User,
    Verdict,
    WaitingOn,
)
from isdmedia.models.refusals import Refused

KEPT_FIELDS = ("in_reply_to", "references", "reply_to", "to", "cc", "forwarded", "bounced", "authentication")


class SettledMeanwhile(Exception):
    """Another worker or an officer was faster, while this one's lease ran out: nothing was written."""


def apply(arrival: Arrival, understood: Understood, decision: Decision, *, now: datetime, by: User | None = None) -> Message:
    """Write down what a mail is; returns its message. A repetition after a crash writes the same again, once; SettledMeanwhile when the
    arrival is no longer in the state in which it was taken up."""
    if arrival.history and decision.verdict == Verdict.HOLD and by is None:
        decision = Decision(Verdict.DISCARD, f"from before this desk; else {decision.reason}")
    keys = _lay_files(arrival, understood.mail)
    with transaction.atomic():
        if not Arrival.objects.select_for_update().filter(pk=arrival.pk, state=arrival.state).exists():
            raise SettledMeanwhile
        message = write_message(arrival, understood, keys, sent=decision.verdict == Verdict.SENT)
        place(message, understood, decision, now=now)
        conclude(arrival, decision, now=now, by=by)
    return message


def settle(arrival: Arrival, understood: Understood, verdict: Verdict, *, by: User, now: datetime) -> Message:
    """What an officer decided about mail set aside: open an enquiry from it, or file it. Refused when it is settled already."""
    if not Arrival.objects.set_aside().filter(pk=arrival.pk).exists():
        raise Refused("Somebody has settled this mail already.")
    message = apply(arrival, understood, Decision(verdict, f"decided by {by.name}"), now=now, by=by)
    audit.record(EventKind.ARRIVAL_SETTLED, at=now, actor=by, enquiry=message.enquiry, subject=message.subject, how=Verdict(verdict).label)
    return message


def write_message(arrival: Arrival, understood: Understood, keys: Sequence[UUID], *, sent: bool) -> Message:
    """The message of an arrival with its attachments, whose files lie under `keys` already."""
    mail, problem = understood.mail, _problem(arrival, understood, sent=sent)
    direction = MessageDirection.OUT if sent else MessageDirection.IN
    fields = {**_fields(mail), "direction": direction, "received_at": arrival.received_at, "reading": reading_as_json(understood.reading),
              "problem": problem[:500]}
    if _is_written(arrival):
        return Message.objects.update_or_create(arrival=arrival, defaults=fields)[0]
    message = Message.objects.create(arrival=arrival, **fields)
    Reference.objects.bulk_create(Reference(message=message, name=name) for name in references(mail, understood.thread))
    Attachment.objects.bulk_create(
        Attachment(message=message, key=key, position=position, name=safe_file_name(attached.name), size=attached.size,
                   inline=attached.inline, content_type=attached.content_type[:255], content_id=attached.content_id[:255])
        for position, (key, attached) in enumerate(zip(keys, mail.attachments, strict=True)))
    return message


def _is_written(arrival: Arrival) -> bool:
    return Message.objects.filter(arrival=arrival).exists()


def _problem(arrival: Arrival, understood: Understood, *, sent: bool) -> str:
    """What a person should know of it: what could not be read, or that another mail bears the same Message-ID."""
    same, problem = understood.thread.same_id, understood.mail.problem
    if sent and not own_mail.is_proved(arrival, understood.mail):
        return f"{problem} It came in under our own address, and nothing proves that it is ours.".strip()
    if not problem and arrival.state == ArrivalState.RECEIVED:
        problem = arrival.reason
    if same is None or sent or same.arrival_id == arrival.pk:
        return problem
    return f"{problem} Another mail bears the same Message-ID; this one is not the same to the letter.".strip()


def _lay_files(arrival: Arrival, mail: ParsedMail) -> list[UUID]:
    """Lay the attachments on disk before the transaction, each under a new random key; none for a message that has them.
    Files of a run that dies afterwards stay behind unnamed: nothing leads to them, and the repetition lays its own."""
    if not mail.attachments or _is_written(arrival):
        return []
    keys = [uuid4() for _ in mail.attachments]
    for key, attached in zip(keys, mail.attachments, strict=True):
        raw.write_plainly(raw.attachment_path(key), attached.content)
    return keys


def place(message: Message, understood: Understood, decision: Decision, *, now: datetime) -> None:
    """Where it belongs: a new enquiry, the one it continues, or none."""
    thread, about = understood.thread, about_of(understood.matches)
    if decision.verdict == Verdict.APPEND and thread.enquiry:
        _append(thread.enquiry, message, understood, about, now=now)
    elif decision.verdict == Verdict.OPEN:
        belongs, why = suggestion(understood.mail, thread)
        enquiries.open_from(message, understood.reading, address=asks_from(understood), about=about, now=now,
                            referrer=referrer_of(understood), may_belong_to=belongs, may_belong_why=why, earlier=_is_history(message))
    elif decision.verdict == Verdict.SENT:
        message.enquiry = thread.enquiry
        message.release = None if thread.enquiry else next((match.release for match in about if match.linked), None)
        message.save(update_fields=("enquiry", "release"))
        own_mail.answer_among_sent(message, now=now)
    if understood.mail.bounced:
        returned.take(understood.mail, now=now)


def conclude(arrival: Arrival, decision: Decision, *, now: datetime, by: User | None) -> None:
    """The arrival's own state, the last row of the transaction."""
    held = decision.verdict == Verdict.HOLD
    arrival.state = ArrivalState.HELD if held else ArrivalState.PROCESSED
    arrival.verdict, arrival.reason = decision.verdict, decision.reason[:500]
    arrival.claimed_until, arrival.processed_at, arrival.settled_by = None, now, by
    arrival.save(update_fields=("state", "verdict", "reason", "claimed_until", "processed_at", "settled_by"))


def _as_it_stands(enquiry: Enquiry) -> Enquiry:
    """The enquiry now, kept from others, or where it went on: what colleagues did to it while the mail was read stands."""
    enquiry = locked(enquiry)
    return locked(enquiry.merged_into) if enquiry.merged_into else enquiry


def _append(enquiry: Enquiry, message: Message, understood: Understood, about: Sequence[About], *, now: datetime) -> None:
    enquiry = _as_it_stands(enquiry)
    mail, thread = understood.mail, understood.thread
    if message.spokesperson_id != (thread.spokesperson.pk if thread.spokesperson else None):
        message.spokesperson = thread.spokesperson
        message.save(update_fields=("spokesperson",))
    asks = mail.automatic is None and thread.spokesperson is None and not (thread.invitee and not mail.own_text.strip())
    earlier = _is_history(message)
    enquiries.append(enquiry, message, understood.reading if asks and not earlier else None, about=about, now=now)
    if earlier:
        return  # what it says was answered long ago, by whoever read the mailbox then
    if thread.invitee and mail.calendar:
        replies.take(thread.invitee, mail.calendar, sender=message.from_address, verdict=mail.authentication.verdict, sent_at=mail.date,
                     now=now)
    elif thread.spokesperson and mail.automatic is None:
        enquiries.be_placed([enquiry], on=WaitingOn.NOBODY, actor=None, now=now)


def _is_history(message: Message) -> bool:
    """Whether it came before its mailbox was connected: nobody waits for an answer."""
    return message.arrival is not None and message.arrival.history


def about_of(matches: Sequence[Match]) -> list[About]:
    """The matches with their releases, as an enquiry takes them; a release that is gone meanwhile is left out."""
    slugs = [match.release for match in matches]
    releases = {release.slug: release for release in Release.objects.filter(slug__in=slugs).only("slug")} if slugs else {}
    return [About(release=releases[match.release], score=match.score, linked=match.linked, reasons=match.reasons)
            for match in matches if match.release in releases]


def asks_from(understood: Understood) -> str:
    """Whose address the journalist is: the original writer of a mail that a colleague passed on, else the sender."""
    mail = understood.mail
    if mail.forwarded and mail.forwarded.sender and referrer_of(understood):
        return mail.forwarded.sender.address
    return mail.sender.address if mail.sender else ""


def referrer_of(understood: Understood) -> str:
    """The colleague who passed it on ("" when the sender asks for themselves)."""
    mail, person = understood.mail, understood.reading.journalist
    inside = mail.forwarded.sender if mail.forwarded else None
    if mail.sender is None or inside is None or inside.address == mail.sender.address:
        return ""
    asks_themselves = person is not None and person.name and person.name == mail.sender.name
    return "" if asks_themselves else f"{mail.sender.name} <{mail.sender.address}>".strip()


def _fields(mail: ParsedMail) -> dict[str, object]:
    told = mail_as_json(mail)
    return {
        **{name: told[name] for name in KEPT_FIELDS},
        "message_id": mail.message_id[:998], "subject": mail.subject, "sent_at": mail.date, "text": mail.text, "own_text": mail.own_text,
        "from_name": mail.sender.name[:300] if mail.sender else "", "from_address": mail.sender.address[:320] if mail.sender else "",
        "signature": mail.signature, "html": mail.html, "automatic": mail.automatic or "", "hidden_dropped": mail.hidden_dropped,
    }
