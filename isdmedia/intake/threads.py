"""Which enquiry a mail continues: by every Message-ID it refers to (RFC 5322 section 3.6.4), by the keyed marks of our own mail, and by
mails that neither it nor we have but both refer to.

A reference alone proves nothing: whoever writes must take part in that enquiry. Subject and words never count here.
"""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from isdmedia import signing
from isdmedia.enquiries.participants import takes_part, with_part_of
from isdmedia.intake import returned
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import Enquiry, Invitee, Message, MessageDirection, Reference, Spokesperson
from isdmedia.outbox.conversations import number_in_address, number_in_conversation

REFERENCES_LOOKED_UP = 100
MOST_MESSAGES = 200
MOST_CANDIDATES = 20
MAILING = 3
"""An unknown mail that more enquiries than these refer to was sent to many: answers to it do not belong together."""
FORGOTTEN_AFTER = timedelta(days=30)
"""Address books keep our marked addresses: so long after its end an enquiry is not continued by the address alone."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The enquiry that a mail refers to. `proven` says that the writer takes part in it and the mail did not fail its sender's own
    signature; without proof the enquiry is only suggested. `releases` are those that it answers, by slug; `spokesperson` is who wrote,
    where it was one of ours, `invitee` whoever answers a calendar entry of ours. `same_id` is another mail under its Message-ID."""

    enquiry: Enquiry | None = None
    proven: bool = False
    releases: tuple[str, ...] = ()
    spokesperson: Spokesperson | None = None
    invitee: Invitee | None = None
    same_id: Message | None = None


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to an enquiry: by its key, number or reference. `ours` says that it leads over a letter of ours, which only those know
    whom it reached; `lasting` is False where an address book may have kept it."""

    column: str
    value: int | str
    ours: bool = False
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the ids in a mail: the ways in their order, the release whose mailing it answers."""

    ways: tuple[_Way, ...] = ()
    release: str = ""
    same_id: Message | None = None


def find(mail: ParsedMail) -> Thread:
    """The thread of a mail; empty when nothing it refers to is known here. Three queries at most where a person answers a letter of
    ours."""
    known = _by_ids(mail)
    ways = [*known.ways, *_by_marks(mail)]
    if not ways and not known.release:
        ways = _by_unknown_ancestors(mail)
    thread = _judged(mail, ways[:MOST_CANDIDATES]) if ways else Thread()
    if thread.enquiry is None and mail.bounced:
        thread = _by_returned(mail)
    invitee = _invited(mail)
    if thread.enquiry is None and invitee:
        enquiry = invitee.enquiry or invitee.interview.enquiries.order_by("pk").first()
        thread = Thread(enquiry, proven=mail.authentication.verdict != "failed", spokesperson=invitee.spokesperson)
    if thread.enquiry is None:
        return replace(thread, releases=(known.release,) if known.release else (), invitee=invitee, same_id=known.same_id)
    linked = thread.enquiry.matches.filter(linked=True).values_list("release__slug", flat=True)
    return replace(thread, releases=tuple(linked), invitee=invitee, same_id=known.same_id)


def names(mail: ParsedMail) -> list[str]:
    """The ids that a mail refers to, nearest first, ours as we wrote them."""
    ids = [*mail.in_reply_to, *reversed(mail.references)][:REFERENCES_LOOKED_UP]
    ids += [bounced.message_id for bounced in mail.bounced if bounced.message_id]
    own = (_own(known) for known in ids)
    return list(dict.fromkeys(ours.message_id if ours else known for ours, known in zip(own, ids, strict=True)))


def references(mail: ParsedMail, thread: Thread) -> list[str]:
    """What is to be kept of a mail so that later ones find it; of an answer to a mailing nothing, for all its answers share that."""
    if thread.releases and thread.enquiry is None:
        return []
    conversation = Reference.of_conversation(mail.conversation)
    return [*names(mail), *([conversation] if conversation else [])]


def _by_ids(mail: ParsedMail) -> _Known:
    ids = names(mail)
    asked = [*ids, *([mail.message_id] if mail.message_id else [])]
    if not asked:
        return _Known()
    found = Message.objects.filter(message_id__in=asked).select_related("release").order_by("-received_at", "-pk")
    rows = list(found.only("message_id", "direction", "arrival", "enquiry", "release", "release__slug")[:MOST_MESSAGES])
    ways = [way for known in ids for way in _ways(known, [row for row in rows if row.message_id == known])]
    mailings = [row.release.slug for known in ids for row in rows if row.message_id == known and row.release and not row.enquiry_id]
    return _Known(tuple(dict.fromkeys(ways)), mailings[0] if mailings else "",
                  next((row for row in rows if row.message_id == mail.message_id), None))


def _ways(known: str, rows: Sequence[Message]) -> Iterable[_Way]:
    """Where an id leads. What bears the id of a letter of ours beside it is an imposter, and leads nowhere."""
    letters = [row for row in rows if row.direction == MessageDirection.OUT]
    ours = _own(known)
    if ours and not letters:
        yield _Way("reference", ours.enquiry, ours=True)
    for row in letters or (() if ours else rows):
        if row.enquiry_id:
            yield _Way("pk", row.enquiry_id, ours=row.direction == MessageDirection.OUT)


def _by_marks(mail: ParsedMail) -> Iterable[_Way]:
    """The marks of our letters that outlast References: in the address that it was sent to, and in Outlook's Thread-Index."""
    number = number_in_conversation(mail.conversation) if mail.conversation else None
    if number is not None:
        yield _Way("number", number, ours=True)
    for address in (*mail.to, *mail.cc):
        marked = number_in_address(address.address)
        if marked is not None:
            yield _Way("number", marked, ours=True, lasting=False)


def _by_unknown_ancestors(mail: ParsedMail) -> list[_Way]:
    """Enquiries that refer to a mail, or to a conversation, that we never had ourselves; none for what was sent to many."""
    shared = [*names(mail), *([Reference.of_conversation(mail.conversation)] if mail.conversation else [])]
    if not shared:
        return []
    found = Reference.objects.filter(name__in=shared).order_by("-pk").values_list("message__enquiry", "message__release")
    rows = list(found[:MOST_MESSAGES])
    enquiries = list(dict.fromkeys(enquiry for enquiry, _ in rows if enquiry))
    if len(enquiries) > MAILING or any(release and not enquiry for enquiry, release in rows):
        return []
    return [_Way("pk", enquiry) for enquiry in enquiries]


def _judged(mail: ParsedMail, ways: Sequence[_Way]) -> Thread:
    """The first of these enquiries in which the writer takes part, else the first of all, as a suggestion."""
    sender = mail.sender.address if mail.sender else ""
    found = _enquiries(ways, sender)
    led = [(way, enquiry) for way in ways for enquiry in found if str(getattr(enquiry, way.column)) == str(way.value)]
    if not led:
        return Thread()
    way, enquiry = next((one for one in led if _proof(mail, *one, sender)), led[0])
    speaker = Spokesperson.objects.filter(pk=enquiry.speaker).first() if enquiry.speaker else None  # type: ignore[attr-defined]
    return Thread(_goes_on(enquiry), _proof(mail, way, enquiry, sender), spokesperson=speaker)


def _enquiries(ways: Sequence[_Way], sender: str) -> list[Enquiry]:
    wanted = Q()
    for column in {way.column for way in ways}:
        wanted |= Q(**{f"{column}__in": [way.value for way in ways if way.column == column]})
    speaker = Spokesperson.objects.filter(Q(parts__interview__enquiries=OuterRef("pk")) | Q(letters__enquiry=OuterRef("pk")))
    speaker = speaker.filter(email__iexact=sender).exclude(email="").order_by("pk")
    found = with_part_of(Enquiry.objects.filter(wanted).select_related("merged_into"), sender)
    return list(found.annotate(speaker=Subquery(speaker.values("pk")[:1])))


def _goes_on(enquiry: Enquiry) -> Enquiry:
    """Where an enquiry went on that was merged into another."""
    seen = {enquiry.pk}
    while enquiry.merged_into and enquiry.merged_into.pk not in seen:
        enquiry = enquiry.merged_into
        seen.add(enquiry.pk)
    return enquiry


def _proof(mail: ParsedMail, way: _Way, enquiry: Enquiry, sender: str) -> bool:
    """Whether the writer takes part. Automatic mail may come from elsewhere when it knows a letter of ours."""
    if mail.authentication.verdict == "failed" or not sender:
        return False
    if not way.lasting and enquiry.closed_at and enquiry.closed_at < timezone.now() - FORGOTTEN_AFTER:
        return False
    if mail.automatic and way.ours and way.lasting:
        return True
    goes_on = _goes_on(enquiry)
    if goes_on is not enquiry and takes_part(goes_on, sender):
        return True
    return bool(enquiry.has_part or enquiry.speaker)  # type: ignore[attr-defined]


def _by_returned(mail: ParsedMail) -> Thread:
    """A notice that names no id: by the one letter of ours that it can mean."""
    letters = [letter for letter, _ in returned.letters(mail) if letter.message.enquiry]
    return Thread(letters[0].message.enquiry, proven=mail.authentication.verdict != "failed") if letters else Thread()


def _own(message_id: str) -> signing.OwnId | None:
    return signing.own_message_id(settings.FIELD_KEY.encode(), message_id, address=settings.DESK_ADDRESS)


def _invited(mail: ParsedMail) -> Invitee | None:
    """Who answers a calendar entry of ours: its UID, and the address that it was sent to; None for anybody else."""
    if mail.calendar is None or mail.sender is None:
        return None
    try:
        uid = UUID(mail.calendar.uid)
    except ValueError:
        return None
    invited = Invitee.objects.filter(interview__uid=uid, address__iexact=mail.sender.address)
    return invited.select_related("interview", "enquiry", "spokesperson").first()
