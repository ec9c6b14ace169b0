"""Interviews in lists: by their state, in the order of what presses, a page at a time."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import F, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Least
from django.utils import timezone

from isdmedia import access
from isdmedia.desk.interview_steps import for_steps, next_step
from isdmedia.desk.runsheets import from_to, held_spans, only_second
from isdmedia.models import FIRM, GIVEN, NEVER, OFF, TO_PLACE, Interview, InterviewState, Outlet, Release, Speaker, Spokesperson, User
from isdmedia.models.interviews import InterviewQuerySet
from isdmedia.templatetags import clock

PAGE = 50
EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
MICROSECOND = timedelta(microseconds=1)
NO_TIER = 9


class Kind(NamedTuple):
    """One way to look at the interviews: which states, in which order ("-" for the last first), and what to say of none."""

    label: str
    drawing: str
    states: Sequence[str] | None
    order: Sequence[str]
    empty: str


STATES = {
    "place": Kind("To place", "hand", TO_PLACE, ("due", "tier", "bid_at", "pk"),
                  "Every interview has its time. An enquiry that asks for one becomes a bid from its own page."),
    "confirmed": Kind("Confirmed", "circle-check", FIRM, ("at", "pk"), "None is confirmed and still to come."),
    "done": Kind("Done", "check-check", GIVEN, ("-at", "-pk"), "None has been given yet."),
    "off": Kind("Off", "circle-x", OFF, ("-bid_at", "-pk"), "None was called off."),
    "all": Kind("All", "list", None, ("-bid_at", "-pk"), "No interview yet. An enquiry that asks for one becomes a bid from its own page."),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One interview as a row shows it; `times` with their dates, each as (start, "14:30–15:00"), `second` when nothing
    but a second pencil is on them."""

    interview: Interview
    speakers: Sequence[Speaker]
    due: datetime | None
    what: str
    times: Sequence[tuple[datetime, str]]
    zone: str
    pencilled: bool
    second: bool
    step: str


def to_place(user: User) -> InterviewQuerySet:
    """Those that still want a firm time."""
    return access.interviews_for(user).to_place()


def about(release: Release, user: User, *, now: datetime, most: int = 50) -> list[Entry]:
    """The interviews about a release without those called off: firm ones by their time, then those to place, then what was given."""
    found = _annotated(access.interviews_for(user).about(release).filter(state__in=(*FIRM, *TO_PLACE, *GIVEN)))
    rank = {**dict.fromkeys(GIVEN, 2), **dict.fromkeys(FIRM, 0), **dict.fromkeys(TO_PLACE, 1)}
    entries = [_entry(interview, now) for interview in _shown(found)[:most]]
    return sorted(entries, key=lambda entry: (rank[InterviewState(entry.interview.state)],
                                              entry.times[0][0] if entry.times else NEVER, entry.interview.bid_at))


def coming(found: InterviewQuerySet, *, now: datetime, most: int = 50) -> list[Entry]:
    """Those among `found` that are firm or on their way, by their time."""
    on_their_way = _annotated(found).filter(state__in=(*FIRM, *TO_PLACE)).order_by("at", "pk")
    return [_entry(interview, now) for interview in _shown(on_their_way)[:most]]


def interviews_in(state: str, user: User, *, asked: Mapping[str, str], after: str, now: datetime) -> dict[str, Any]:
    """`entries` of a page behind the mark `after` (a mark that is none begins on top), and `following`, the mark to go on from."""
    kind = STATES[state]
    found = _narrowed(access.interviews_for(user), asked)
    found = _annotated(found if kind.states is None else found.filter(state__in=kind.states))
    values = _read_mark(after, kind.order)
    found = found.filter(_behind(kind.order, values)) if values else found
    rows = list(_shown(found).order_by(*kind.order)[: PAGE + 1])
    return {"entries": [_entry(interview, now) for interview in rows[:PAGE]], "chosen": kind,
            "following": _mark(rows[PAGE - 1], kind.order) if len(rows) > PAGE else ""}


def choices() -> dict[str, object]:
    """Whom and what the list can be narrowed to."""
    about_something = Release.objects.filter(matches__linked=True, matches__enquiry__interviews__isnull=False)
    return {"spokespeople": Spokesperson.objects.only("slug", "name"),
            "releases": about_something.only("slug", "headline").newest_first().distinct()[:PAGE]}


def _narrowed(found: InterviewQuerySet, asked: Mapping[str, str]) -> InterviewQuerySet:
    if asked.get("spokesperson"):
        found = found.filter(pk__in=Speaker.objects.filter(spokesperson__slug=asked["spokesperson"]).values("interview"))
    if asked.get("release"):
        linked = Interview.objects.filter(enquiries__matches__release__slug=asked["release"], enquiries__matches__linked=True)
        found = found.filter(pk__in=linked.values("pk"))
    for word in asked.get("q", "").split():
        aliased = Outlet.objects.filter(aliases__alias__icontains=word).values("pk")
        found = found.filter(Q(outlet__name__icontains=word) | Q(programme__icontains=word) | Q(presenter__icontains=word)
                             | Q(outlet__in=aliased))
    return found


def _annotated(found: InterviewQuerySet) -> InterviewQuerySet:
    """`due` is the earliest of deadline, time on air and when a recording runs; `at` the agreed time, else when it was asked for."""
    tier = Outlet.objects.filter(pk=OuterRef("outlet")).values("tier")[:1]
    return found.annotate(
        due=Least(*(Coalesce(name, Value(NEVER)) for name in ("deadline_at", "hit_at", "air_at"))),
        tier=Coalesce(Subquery(tier), Value(NO_TIER)), at=Coalesce(F("starts_at"), F("bid_at")))


def _shown(found: InterviewQuerySet) -> InterviewQuerySet:
    return for_steps(found).select_related("outlet", "owner", "studio")


def _entry(interview: Interview, now: datetime) -> Entry:
    zone = timezone.get_current_timezone()
    limits = ((interview.deadline_at, ""), (interview.hit_at, "on air"), (interview.air_at, "runs"))
    due, what = min(((at, what) for at, what in limits if at), default=(None, ""))
    placing = interview.state in TO_PLACE
    spans = held_spans(interview, now=now) if interview.state not in OFF else []
    return Entry(
        interview=interview, speakers=list(interview.speakers.all()), due=due if placing else None, what=what,
        times=[(span.start, from_to(span, zone)) for span in spans],
        zone=clock.zone_label(zone, now), pencilled=interview.starts_at is None, second=only_second(interview, now=now),
        step=next_step(interview, now=now))


def _behind(order: Sequence[str], values: Sequence[Any]) -> Q:
    """What comes after that row: later in the first of the fields, or the same there and later in the next, and so on."""
    found, same = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field = name.removeprefix("-")
        found |= same & Q(**{f"{field}__{'lt' if name.startswith('-') else 'gt'}": value})
        same &= Q(**{field: value})
    return found


def _mark(interview: Interview, order: Sequence[str]) -> str:
    values = (getattr(interview, name.removeprefix("-")) for name in order)
    return ".".join(str((value - EPOCH) // MICROSECOND if isinstance(value, datetime) else value) for value in values)


def _read_mark(mark: str, order: Sequence[str]) -> list[Any] | None:
    """The values of the row that a mark stands for; None for anything that is no mark of this order."""
    parts = mark.split(".")
    if len(parts) != len(order) or not all(part.isascii() and part.isdigit() and len(part) < 19 for part in parts):
        return None
    try:
        return [int(part) if name.removeprefix("-") in ("pk", "tier") else EPOCH + int(part) * MICROSECOND
                for name, part in zip(order, parts, strict=True)]
    except OverflowError:
        return None
