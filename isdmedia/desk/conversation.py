"""The conversation of an enquiry in the order of time: mails, notes, and what was done as thin lines."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from django.db.models import Prefetch, Q

from isdmedia import audit
from isdmedia.desk.cues import Marker, Stretch, shown
from isdmedia.desk.senders import acquaintance, standing_of
from isdmedia.mail.display import has_double_extension, honest
from isdmedia.mail.likeness import Acquaintance, Standing
from isdmedia.mail.parsed import Wrapped
from isdmedia.models import Attachment, Enquiry, Event, EventKind, Message, MessageDirection, Note, OutgoingMail, OutgoingState

SHOWN_MESSAGES = 40
SHOWN_EVENTS = 300
LONGEST_SHOWN = 20_000
FEW = 3
LONGEST_LINE = 160
LOOK_AGAIN_SECONDS = 10
ON_ITS_WAY = {OutgoingState.QUEUED, OutgoingState.CLAIMED, OutgoingState.SENDING}
# A mail or note stands there itself: no line besides it.
TOLD_BY_ITSELF = {EventKind.ENQUIRY_OPENED, EventKind.MESSAGE_JOINED, EventKind.NOTED, EventKind.REPLY_QUEUED, EventKind.REPLY_SENT,
                  EventKind.REPLY_REFUSED, EventKind.REPLY_DOUBTED}


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it is shown. `standing` is how far its sender is to be believed (None for ours), `doubts` are sentences about its
    content, `wrapped` how it came signed or encrypted; `undo_seconds` is 0 once it has left; `speaker` the spokesperson whom it went to
    or came from, "" when it is the journalist's."""

    message: Message
    at: datetime
    sender: str
    address: str
    recipients: str
    body: Sequence[Stretch]
    signature: str
    whole: str
    forwarded: Sequence[Stretch]
    forwarded_from: str
    files: Sequence[tuple[Attachment, bool]]
    doubts: Sequence[str]
    standing: Standing | None
    wrapped: Wrapped | None
    cut: bool = False
    outgoing: OutgoingMail | None = None
    undo_seconds: int = 0
    speaker: str = ""
    kind: str = field(default="letter")

    @property
    def ours(self) -> bool:
        return self.message.direction == MessageDirection.OUT

    @property
    def on_its_way(self) -> bool:
        return self.outgoing is not None and self.outgoing.state in ON_ITS_WAY

    @property
    def look_again(self) -> int:
        """In how many seconds the page looks again what became of it."""
        return self.undo_seconds + LOOK_AGAIN_SECONDS


@dataclass(frozen=True, slots=True)
class Noted:
    """An officer's note."""

    note: Note
    at: datetime
    kind: str = field(default="note")


@dataclass(frozen=True, slots=True)
class Happened:
    """Acts that followed each other, one line each; many fold."""

    lines: Sequence[tuple[datetime, str]]
    at: datetime
    kind: str = field(default="events")

    @property
    def folds(self) -> bool:
        return len(self.lines) > FEW


@dataclass(frozen=True, slots=True)
class Conversation:
    """`earlier` says that older mail is not shown yet."""

    entries: Sequence[Letter | Noted | Happened]
    earlier: bool
    newest_received: int | None

    @property
    def came_back(self) -> bool:
        """Whether an answer of ours that is shown came back."""
        return any(isinstance(entry, Letter) and entry.outgoing is not None and entry.outgoing.state == OutgoingState.BOUNCED
                   and not entry.speaker for entry in self.entries)


def conversation(enquiry: Enquiry, marker: Marker, *, now: datetime, whole: bool = False) -> Conversation:
    """What was written and done, oldest first; of a long one the newest part unless `whole`."""
    messages = list(_messages(enquiry)[: None if whole else SHOWN_MESSAGES + 1])
    earlier = not whole and len(messages) > SHOWN_MESSAGES
    messages = messages[:SHOWN_MESSAGES] if earlier else messages
    since = messages[-1].received_at if earlier else None
    known = acquaintance([message for message in messages if message.direction == MessageDirection.IN and not message.automatic])
    entries: list[Letter | Noted | Event] = [_letter(message, marker, known, now) for message in messages]
    entries += [Noted(note, note.created_at) for note in enquiry.notes.filter(**({"created_at__gte": since} if since else {}))]
    entries += list(_events(enquiry, since))
    entries.sort(key=lambda entry: (entry.at, isinstance(entry, Event)))
    newest = next((message.pk for message in messages if message.direction == MessageDirection.IN and not message.automatic
                   and message.spokesperson_id is None), None)
    return Conversation(list(_with_folded_events(entries)), earlier, newest)


def first_contact(enquiry: Enquiry) -> bool:
    """Whether this journalist had never asked us anything before."""
    return enquiry.journalist is not None and not enquiry.journalist.enquiries.filter(received_at__lt=enquiry.received_at).exists()


def _messages(enquiry: Enquiry) -> "Sequence[Message]":
    attachments = Prefetch("attachments", queryset=Attachment.objects.order_by("position"))
    found = enquiry.messages.select_related("outgoing", "outgoing__queued_by", "spokesperson").prefetch_related(attachments)
    found = found.defer("html", "outgoing__content", "reading").annotate(html_there=~Q(html=""))
    return found.order_by("-received_at", "-pk")  # type: ignore[return-value]


def _events(enquiry: Enquiry, since: datetime | None) -> list[Event]:
    found = enquiry.events.exclude(kind__in=TOLD_BY_ITSELF)
    found = found.filter(at__gte=since) if since else found
    return list(found.order_by("-at", "-pk")[:SHOWN_EVENTS])


def _with_folded_events(entries: list[Letter | Noted | Event]) -> Iterator[Letter | Noted | Happened]:
    for is_event, run in groupby(entries, key=lambda entry: isinstance(entry, Event)):
        if is_event:
            lines = [(event.at, _line(event)) for event in run if isinstance(event, Event)]
            yield Happened(lines, lines[-1][0])
        else:
            yield from (entry for entry in run if not isinstance(entry, Event))


def _line(event: Event) -> str:
    told = honest(audit.sentence(event))
    return told if len(told) <= LONGEST_LINE else f"{told[:LONGEST_LINE].rstrip()}…"


def _letter(message: Message, marker: Marker, known: Acquaintance, now: datetime) -> Letter:
    ours = message.direction == MessageDirection.OUT
    outgoing = getattr(message, "outgoing", None)
    own = message.own_text or ("" if message.forwarded else message.text)
    forwarded = message.forwarded or {}
    inner = forwarded.get("from") or {}
    return Letter(
        message=message, at=(message.sent_at or message.received_at) if ours else message.received_at,
        sender=honest(message.from_name), address=honest(message.from_address), recipients=_named([*message.to, *message.cc]),
        body=marker.stretches(own[:LONGEST_SHOWN], message=message.pk, place="own_text"), signature=shown(message.signature.strip()),
        whole=_whole(message),
        forwarded=marker.stretches(str(forwarded.get("text") or "")[:LONGEST_SHOWN], message=message.pk, place="forwarded"),
        forwarded_from=honest(f"{inner.get('name') or ''} {inner.get('address') or ''}".strip()),
        files=[(file, has_double_extension(file.name)) for file in message.attachments.all() if not (file.inline and file.content_id)],
        doubts=_doubts(message), standing=None if ours else standing_of(message, known),
        wrapped=Wrapped.told_in(message.problem),
        speaker=message.spokesperson.name if message.spokesperson else "",
        cut=len(own) > LONGEST_SHOWN, outgoing=outgoing, undo_seconds=_undo_seconds(outgoing, now))


def _whole(message: Message) -> str:
    """The whole visible text when it says more than is shown anyway and is short enough to stand in the page."""
    rest = message.text.strip() != message.own_text.strip() and message.direction == MessageDirection.IN
    return shown(message.text) if rest and len(message.text) <= LONGEST_SHOWN else ""


def _doubts(message: Message) -> list[str]:
    """What an officer should know of the content before they rely on it."""
    wrapped = Wrapped.told_in(message.problem)
    problem = message.problem.removeprefix(wrapped.sentence).strip() if wrapped else message.problem
    hidden = "The mail held text that cannot be seen; it is left out here." if message.hidden_dropped else ""
    return [doubt for doubt in (hidden, problem) if doubt]


def _named(people: Sequence[dict[str, str]]) -> str:
    shown_people = [honest(f"{one.get('name') or ''} {one.get('address') or ''}".strip()) for one in people[:6]]
    return ", ".join(shown_people) + (f" and {len(people) - 6} more" if len(people) > 6 else "")


def _undo_seconds(outgoing: OutgoingMail | None, now: datetime) -> int:
    if outgoing is None or outgoing.state != OutgoingState.QUEUED or outgoing.send_after <= now:
        return 0
    return -(-(outgoing.send_after - now) // timedelta(seconds=1))


def newer_than(enquiry: Enquiry, seen: int | None) -> Message | None:
    """The newest mail that the reader has not had before them; None when they have seen all."""
    newest = enquiry.messages.filter(direction=MessageDirection.IN, automatic="", spokesperson=None).order_by("-received_at", "-pk").first()
    return newest if newest and newest.pk != seen else None
