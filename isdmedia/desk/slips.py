"""The rows of the queue: which enquiries a view holds, in which order, and what a row shows of each."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from django.conf import settings
from django.db.models import CharField, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from isdmedia import access
from isdmedia.desk.dues import Due, due_of
from isdmedia.desk.instants import arrived, end_of_day
from isdmedia.desk.names import title_of
from isdmedia.enquiries.presence import LIVELY
from isdmedia.models import Enquiry, EnquiryRelease, OutgoingMail, OutgoingState, Presence, User
from isdmedia.models.enquiries import EnquiryQuerySet

PAGE = 50
EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
MICROSECOND = timedelta(microseconds=1)


class View(NamedTuple):
    """One way to look at the queue; `empty` says what to do when it holds nothing."""

    label: str
    drawing: str
    empty: str


VIEWS = {
    "untriaged": View("Untriaged", "inbox", "Everything that came in has somebody. New mail appears here by itself."),
    "mine": View("Mine", "user", "Nothing is yours. Take something from Untriaged, or log a call."),
    "due": View("Due", "alarm-clock", "Nothing more is due today."),
    "open": View("Open", "folder-open", "All work is done. New mail appears here by itself."),
    "waiting": View("Waiting", "hourglass", "We wait for nobody."),
    "interviews": View("Bids", "mic", "Nobody asks for an interview."),
    "done": View("Done", "check-check", "Nothing has been closed yet."),
}
FIRST = "open"


@dataclass(frozen=True, slots=True)
class Slip:
    """One enquiry as a row shows it."""

    enquiry: Enquiry
    title: str
    ask: str
    due: Due
    about: EnquiryRelease | None
    further: int
    replying: str
    came_back: bool
    mine: bool
    arrived: str


@dataclass(frozen=True, slots=True)
class Slips:
    """A page of rows; `following` is the mark to go on from, "" on the last page."""

    rows: Sequence[Slip]
    following: str


def enquiries_in(view: str, user: User, *, now: datetime) -> EnquiryQuerySet:
    """The enquiries of a view that this user may read, in no order."""
    readable = access.enquiries_for(user)
    return {
        "untriaged": readable.untriaged, "mine": lambda: readable.owned_by(user), "open": readable.open, "waiting": readable.waiting,
        "due": lambda: readable.due_before(max(end_of_day(now), now + timedelta(minutes=settings.DUE_SOON_MINUTES))),
        "interviews": readable.interviews_to_place, "done": readable.done,
    }[view]().order_by()


def slips(view: str, user: User, *, now: datetime, after: str = "") -> Slips:
    """A page of a view, beginning behind the mark `after`; a mark that is none begins on top. One query and one for the releases."""
    found = _ordered(enquiries_in(view, user, now=now), view, _read_mark(after))
    enquiries = list(_with_what_is_shown(found, user, now)[: PAGE + 1])
    rows = [_slip(enquiry, user, now) for enquiry in enquiries[:PAGE]]
    return Slips(rows, _mark(enquiries[PAGE - 1]) if len(enquiries) > PAGE else "")


def _ordered(found: QuerySet[Enquiry], view: str, mark: tuple[datetime, datetime, int] | None) -> QuerySet[Enquiry]:
    """By the next thing due, then arrival; what is done by arrival alone. Paging compares whole rows, so that it costs the same
    on every page and no row is skipped when others leave."""
    if view == "done":
        found = found.order_by("-received_at", "-pk")
        return found.filter(_arrived_before(mark[1], mark[2])) if mark else found
    found = found.order_by("next_due_at", "-received_at", "-pk")
    if mark is None:
        return found
    due, received, pk = mark
    return found.filter(next_due_at__gte=due).filter(Q(next_due_at__gt=due) | _arrived_before(received, pk))


def _arrived_before(received: datetime, pk: int) -> Q:
    return Q(received_at__lt=received) | Q(received_at=received, pk__lt=pk)


def _with_what_is_shown(found: QuerySet[Enquiry], user: User, now: datetime) -> QuerySet[Enquiry]:
    replying = Presence.objects.filter(enquiry=OuterRef("pk"), replying=True, seen_at__gt=now - LIVELY).exclude(user=user)
    matches = EnquiryRelease.objects.filter(turned_down=False).select_related("release")
    return found.select_related("owner", "journalist", "outlet").prefetch_related(
        Prefetch("matches", queryset=matches.defer("release__body", "release__notes_to_editors"))).annotate(
        replying_name=Subquery(replying.order_by("-seen_at").values("user__name")[:1], output_field=CharField()),
        came_back=Exists(OutgoingMail.objects.filter(message__enquiry=OuterRef("pk"), state=OutgoingState.BOUNCED)))


def _slip(enquiry: Enquiry, user: User, now: datetime) -> Slip:
    matches = list(enquiry.matches.all())
    linked = [match for match in matches if match.linked]
    shown = linked or matches
    return Slip(
        enquiry=enquiry, title=title_of(enquiry), ask=" ".join((enquiry.ask or enquiry.subject).split())[:400],
        due=due_of(enquiry, now=now), about=shown[0] if shown else None, further=len(shown) - 1 if linked else 0,
        replying=getattr(enquiry, "replying_name", None) or "", came_back=bool(getattr(enquiry, "came_back", False)),
        mine=enquiry.owner_id == user.pk, arrived=arrived(enquiry.received_at, now))


def _mark(enquiry: Enquiry) -> str:
    return f"{_microseconds(enquiry.next_due_at)}.{_microseconds(enquiry.received_at)}.{enquiry.pk}"


def _microseconds(instant: datetime) -> int:
    return (instant - EPOCH) // MICROSECOND


def _read_mark(mark: str) -> tuple[datetime, datetime, int] | None:
    """The row that a mark stands for; None for anything that is no mark."""
    parts = mark.split(".")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) < 19 for part in parts):
        return None
    due, received, pk = (int(part) for part in parts)
    try:
        return EPOCH + timedelta(microseconds=due), EPOCH + timedelta(microseconds=received), pk
    except OverflowError:
        return None
