"""Putting a plan together."""
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from isdmedia import access
from isdmedia.desk.instants import their_zone
from isdmedia.desk.planner.choices import Choice
from isdmedia.desk.planner.clocks import Clocks
from isdmedia.desk.planner.holding import Held, held
from isdmedia.desk.planner.marks import Mark, Wished, marks, wishes
from isdmedia.desk.planner.rivals import Rival, rivals
from isdmedia.desk.planner.week import Contents, Line, Week, week, within
from isdmedia.interviews.diaries import diary_of, occupied_by
from isdmedia.interviews.rules import UNKNOWN
from isdmedia.interviews.slots import GRID, Wish, free, wish_of
from isdmedia.interviews.spans import Span, covered, union
from isdmedia.mail.display import honest
from isdmedia.models import (
    FIRM,
    INTERVIEW_MOVES,
    TO_PLACE,
    Availability,
    Enquiry,
    Interview,
    InterviewState,
    Resource,
    ResourceKind,
    Spokesperson,
    User,
)
from isdmedia.reading.zones import zone_info
from isdmedia.templatetags import clock

NEXT = 3
AHEAD = timedelta(days=14)
FARTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Option:
    """A time to choose: on each clock, and what speaks against it in sentences."""

    choice: Choice
    readings: tuple[str, ...]
    length: str
    warnings: tuple[str, ...] = ()
    words: str = ""

    @property
    def told(self) -> str:
        return " · ".join(self.readings)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the planner shows. `next` are the first times that fit; none: `later` are the first after the limit (deadline or air time).
    `week` is None while nobody is named who speaks; `unasked` have given no hours."""

    interview: Interview
    wish: Wish
    clocks: Clocks
    people: tuple[str, ...]
    enquiry: Enquiry | None
    next: tuple[Option, ...] = ()
    later: tuple[Option, ...] = ()
    wished: tuple[Option, ...] = ()
    week: Week | None = None
    held: tuple[Held, ...] = ()
    rivals: tuple[Rival, ...] = ()
    unasked: tuple[Spokesperson, ...] = ()

    @property
    def placing(self) -> bool:
        """Whether times can be pencilled and offered."""
        return self.interview.state == InterviewState.BID or InterviewState.BID in INTERVIEW_MOVES[InterviewState(self.interview.state)]

    @property
    def movable(self) -> bool:
        return self.interview.state in (InterviewState.PICKED, *FIRM)

    @property
    def choosable(self) -> bool:
        return self.placing or self.movable

    @property
    def over_by(self) -> datetime | None:
        """When it must be over, when that is before the limit itself."""
        return self.wish.over_by if self.wish.over_by != self.wish.deadline else None

    @property
    def ends(self) -> datetime | None:
        """The limit, deadline or air time, while it is to come."""
        return self.wish.deadline if self.wish.deadline and self.wish.deadline > self.clocks.now else None

    @property
    def editing(self) -> str:
        """What the outlet needs between the end and its limit."""
        return clock.duration(self.wish.rule.editing)

    @property
    def length(self) -> str:
        return self.clocks.length(Span(self.clocks.now, self.clocks.now + self.wish.length))


def plan(interview: Interview, user: User, *, now: datetime, week: date | None = None) -> Plan:
    """The planner of an interview, with the week that begins on this date at home (from today on; today by default)."""
    resources = occupied_by(interview)
    speakers = [resource for resource in resources if resource.kind == ResourceKind.SPOKESPERSON]
    enquiries = list(access.enquiries_for(user).filter(interviews=interview).select_related("outlet", "journalist").order_by("pk"))
    clocks = clocks_of(interview, enquiries, now=now)
    begun = Plan(interview, wish_of(interview), clocks, tuple(str(speaker) for speaker in speakers), next(iter(enquiries), None))
    return _filled(begun, resources, enquiries, user, week) if speakers else begun


def clocks_of(interview: Interview, enquiries: Sequence[Enquiry], *, now: datetime) -> Clocks:
    """The viewer's clock, that of whoever speaks first, and that of the first journalist whose is known."""
    return Clocks(timezone.get_current_timezone(), _home(interview), _theirs(interview, enquiries), now)


def _filled(plan: Plan, resources: Sequence[Resource], enquiries: Sequence[Enquiry], user: User, start: date | None) -> Plan:
    now, interview, clocks = plan.clocks.now, plan.interview, plan.clocks
    days = within(_start(start, clocks), clocks.home)
    taken = marks(interview, resources, days, user, now=now)
    asked = wishes(interview, enquiries, interview.proposals.filter(settled_at=None).select_related("speaker__spokesperson"),
                   length=plan.wish.length)
    kept = {Span(hold.starts_at, hold.ends_at) for hold in interview.holds.live()}
    soon, unlimited = _soonest(resources, plan.wish, clocks, kept), replace(plan.wish, deadline=None)
    later = () if soon or not plan.wish.deadline else _soonest(resources, unlimited, clocks, kept)
    starts = _starts(resources, unlimited if later else plan.wish, days, now)
    quarters = _quarters(resources, plan.wish, days, now)
    contents = Contents(plan.wish.length, starts, quarters, taken, asked, _lines(interview, enquiries, now), _limited(plan.wish),
                        waits=plan.placing)
    return replace(
        plan, next=soon, later=later,
        wished=tuple(_wished(wish, plan, contents) for wish in _open(plan, asked) if wish.span.overlaps(days)),
        week=week(_start(start, clocks), clocks.home, contents, clocks), held=tuple(held(interview, taken, now=now)),
        rivals=tuple(rivals(interview, resources, days, user, now=now)) if interview.state in TO_PLACE else (), unasked=_unasked(resources))


def _home(interview: Interview) -> ZoneInfo:
    """The clock of whoever speaks first."""
    first = interview.speakers.select_related("spokesperson__resource").order_by("position", "pk").first()
    return diary_of(first.spokesperson).zone if first else ZoneInfo(settings.DESK_TIME_ZONE)


def _theirs(interview: Interview, enquiries: Sequence[Enquiry]) -> tzinfo:
    """The journalist's clock; what the interview was meant on when nobody knows."""
    known = next((zone for enquiry in enquiries if (zone := their_zone(enquiry))), None)
    return known or (zone_info(interview.zone) if interview.zone else timezone.get_current_timezone())


def _start(asked: date | None, clocks: Clocks) -> date:
    today = clocks.now.astimezone(clocks.home).date()
    return min(max(asked or today, today), today + FARTHEST)


def _soonest(resources: Sequence[Resource], wish: Wish, clocks: Clocks, kept: Container[Span]) -> tuple[Option, ...]:
    """The next times that fit, but those held for this interview already."""
    found = free(resources, wish, within=Span(clocks.now, clocks.now + AHEAD), now=clocks.now)
    slots = [slot for slot in found if slot.span not in kept][:NEXT]
    return tuple(Option(Choice(slot.span), tuple(clocks.readings(slot.span.start)), clocks.length(slot.span),
                        (*slot.warnings, *clocks.night(slot.span.start))) for slot in slots)


def _starts(resources: Sequence[Resource], wish: Wish, days: Span, now: datetime) -> list[datetime]:
    """Every quarter of an hour at which it could begin."""
    ahead = Span(max(days.start, now), days.end)
    return [slot.span.start for slot in free(resources, wish, within=ahead, now=now, step=GRID)]


def _quarters(resources: Sequence[Resource], wish: Wish, days: Span, now: datetime) -> list[datetime]:
    """Every quarter of an hour in which they can be had at all."""
    open_to = Wish(length=GRID, rule=UNKNOWN, interview=wish.interview, cleared=wish.cleared)
    return [slot.span.start for slot in free(resources, open_to, within=days, now=now, step=GRID)]


def _lines(interview: Interview, enquiries: Sequence[Enquiry], now: datetime) -> list[Line]:
    """Now, and what is due: of the interview, and of the enquiries that it serves. An instant once."""
    due = {enquiry.deadline_at: f"Deadline “{honest(enquiry.deadline_words)}”" if enquiry.deadline_words else "Deadline"
           for enquiry in enquiries}
    due |= {interview.deadline_at: due.get(interview.deadline_at, "Deadline"), interview.air_at: "It runs"}
    return [Line("now", now, "Now"), *(Line("deadline", at, words) for at, words in due.items() if at and at > now)]


def _limited(wish: Wish) -> Callable[[Span], str]:
    def why(span: Span) -> str:
        if wish.over_by and span.end > wish.over_by:
            return "Too late for the deadline."
        if wish.embargo and span.start < wish.embargo:
            return "Under embargo."
        return "Too close to something else, or too short."
    return why


def _open(plan: Plan, asked: Sequence[Wished]) -> list[Wished]:
    """The wishes that can still be met: to come, and not what was agreed already."""
    agreed = plan.interview.starts_at if plan.movable else None
    return [wish for wish in asked if wish.span.start >= plan.clocks.now and wish.span.start != agreed]


def _wished(wish: Wished, plan: Plan, contents: Contents) -> Option:
    """A time asked for with what can be done about it: of a stretch the first time in it that fits."""
    inside = next((start for start in contents.starts if wish.span.start <= start and start + contents.length <= wish.span.end), None)
    start = inside if wish.stretch and inside else wish.span.start
    span = Span(start, start + contents.length)
    rival = next((mark for mark in contents.marks if mark.blocks and mark.around.overlaps(_around(span, plan.wish))), None)
    against = _against(span, plan.wish, contents, rival)
    return Option(Choice(span, second=bool(rival and rival.can_wait)), tuple(plan.clocks.readings(start)), plan.clocks.length(span),
                  against, wish.words)


def _around(span: Span, wish: Wish) -> Span:
    return span.padded(wish.rule.before, wish.rule.after)


def _against(span: Span, wish: Wish, contents: Contents, rival: Mark | None) -> tuple[str, ...]:
    if rival:
        name = "Their own calendar has something then" if rival.kind == "busy" else f"{rival.words} has it"
        return (f"{name}: a second pencil can wait." if rival.can_wait else f"{name}.",)
    told = [] if covered(span, union((quarter, quarter + GRID) for quarter in contents.quarters)) else ["Outside their hours."]
    return tuple(told + [words for words in (_limited(wish)(span),) if words.startswith(("Too late", "Under"))])


def _unasked(resources: Sequence[Resource]) -> tuple[Spokesperson, ...]:
    """Spokespeople who have given no hours."""
    given = set(Availability.objects.filter(resource__in=resources).values_list("resource", flat=True))
    return tuple(resource.spokesperson for resource in resources if resource.spokesperson and resource.pk not in given)
