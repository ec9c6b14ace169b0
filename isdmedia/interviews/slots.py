"""What is free: hours of the diaries − what occupies them − their own calendars − what the format needs around it, cut at the
journalist's deadline or air time and at the embargo. Notice and daily maximum warn the desk and bind the public page."""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.db.models import Prefetch, QuerySet

from isdmedia.interviews.rules import Rule, rule_for
from isdmedia.interviews.spans import Pairs, Span, chunks, covered, intersection
from isdmedia.interviews.windows import ALL_DAY, Diary, Hours, open_windows
from isdmedia.models import AvailabilityException, BusyTime, Interview, Occupation, Release, Resource, ResourceKind
from isdmedia.models.resources import OccupationQuerySet

GRID = timedelta(minutes=15)
"""What starts are rounded to behind something busy."""
UNSTATED = (datetime.min.replace(hour=8).time(), datetime.min.replace(hour=20).time())
"""The desk looks for times between these hours of any day while a spokesperson has given none; the public page offers nothing."""
_DAY = timedelta(days=1)
_HORIZON = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a time must fit: how long, what is kept free around it, before when it must be over, after when it may begin. `interview`
    is the one it is for, whose own holds do not stand in its way; `cleared` asks for hours that may be offered before a yes."""

    length: timedelta
    rule: Rule
    deadline: datetime | None = None
    embargo: datetime | None = None
    interview: Interview | None = None
    cleared: bool = False
    public: bool = False

    @property
    def over_by(self) -> datetime | None:
        return self.deadline - self.rule.editing if self.deadline else None


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that can be had, with what speaks against it in sentences."""

    span: Span
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opinion:
    """On one time: `against` holds for everybody until an officer gives a reason, `warnings` bind the public page alone."""

    against: tuple[str, ...]
    warnings: tuple[str, ...]


def wish(*, length: timedelta, format: str = "", deadline: datetime | None = None, air_at: datetime | None = None,
         embargo: datetime | None = None, public: bool = False) -> Wish:
    """A wish for something not yet an interview; the earlier of deadline and air time limits it."""
    limit = min((instant for instant in (deadline, air_at) if instant), default=None)
    return Wish(length=length, rule=rule_for(format), deadline=limit, embargo=embargo, cleared=public, public=public)


def wish_of(interview: Interview, *, public: bool = False) -> Wish:
    """What the times of this interview must fit; before every spokesperson's yes only hours that they cleared beforehand."""
    rule = rule_of(interview)
    length = timedelta(minutes=interview.length_minutes) if interview.length_minutes else rule.length
    limit = min((instant for instant in (interview.deadline_at, interview.air_at) if instant), default=None)
    return Wish(length=length, rule=rule, deadline=limit, embargo=_embargo(interview), interview=interview,
                cleared=interview.speakers.exclude(answer="yes").exists(), public=public)


def rule_of(interview: Interview) -> Rule:
    """What its format needs, unless it says otherwise of itself."""
    rule = rule_for(interview.format)
    if interview.before_minutes is not None:
        rule = replace(rule, before=timedelta(minutes=interview.before_minutes))
    if interview.after_minutes is not None:
        rule = replace(rule, after=timedelta(minutes=interview.after_minutes))
    return rule


def free(resources: Sequence[Resource], wish: Wish, *, within: Span, now: datetime, step: timedelta | None = None) -> list[Slot]:
    """The times inside `within` at which all of them can be had, in order. By default one begins where the last ended; with `step`
    they begin that far apart. None for a pool that is not active, or for nobody at all."""
    if not resources or not all(resource.serves for resource in resources):
        return []
    within = Span(within.start, min(within.end, within.start + _HORIZON))
    limits = _limits(within, wish, now)
    if limits is None:
        return []
    windows, silent = _windows(resources, within, wish)
    found = chunks(windows, length=wish.length, busy=_busy(resources, within, wish, now), step=step, grid=min(GRID, step or wish.length),
                   before=wish.rule.before, after=wish.rule.after, limits=limits)
    warn = _Warnings(resources, within, wish, now, silent)
    slots = [Slot(span, warn.about(span)) for span in found]
    return [slot for slot in slots if not slot.warnings] if wish.public else slots


def next_free(resources: Sequence[Resource], wish: Wish, *, after: datetime, now: datetime, count: int = 3) -> list[Span]:
    """The first times from `after` on, within two weeks; fewer than `count` when there are no more."""
    start = max(after, now).astimezone(UTC)
    return [slot.span for slot in free(resources, wish, within=Span(start, start + 14 * _DAY), now=now)[:count]]


def opinion(resources: Sequence[Resource], span: Span, wish: Wish, *, now: datetime) -> Opinion:
    """What speaks against one time, except for other interviews: those are the writer's business."""
    windows, silent = _windows(resources, span, wish)
    around = span.padded(wish.rule.before, wish.rule.after)
    against = [f"{resource} is not available any more." for resource in resources if not resource.serves]
    if span.start < now:
        against.append("It has passed.")
    if not covered(span, windows) or (wish.cleared and silent):
        against.append("It is outside the hours cleared beforehand, and there is no yes yet." if wish.cleared
                       else "It is outside their hours.")
    if BusyTime.objects.filter(resource__in=resources, busy_from__lt=around.end, busy_until__gt=around.start).exists():
        against.append("Their own calendar has something then.")
    if wish.over_by and span.end > wish.over_by:
        against.append("It ends too late for the deadline or air time.")
    if wish.embargo and span.start < wish.embargo:
        against.append("The release is under embargo then.")
    return Opinion(tuple(against), _Warnings(resources, span, wish, now, silent).about(span))


def _limits(within: Span, wish: Wish, now: datetime) -> Span | None:
    start = max(filter(None, (within.start, wish.embargo, now if wish.public else None)))
    end = min(filter(None, (within.end, wish.over_by, now + timedelta(days=settings.BOOKING_DAYS) if wish.public else None)))
    return Span(start, end) if start < end else None


def _windows(resources: Sequence[Resource], within: Span, wish: Wish) -> tuple[list[Span], list[str]]:
    """Where all diaries are open, and whose hours nobody has given."""
    windows: list[Span] | None = None
    silent = []
    for resource in _with_hours(resources, within):
        if resource.kind == ResourceKind.SPOKESPERSON and not resource.hours.all():
            silent.append(str(resource))
        opened = open_windows(_diary(resource, wish), within)
        windows = opened if windows is None else intersection(windows, opened)
    return windows or [], silent


def _with_hours(resources: Sequence[Resource], within: Span) -> QuerySet[Resource]:
    dates = (within.start.date() - 2 * _DAY, within.end.date() + 2 * _DAY)
    near = AvailabilityException.objects.filter(date__range=dates)
    return Resource.objects.filter(pk__in=[resource.pk for resource in resources]).select_related("spokesperson", "user").prefetch_related(
        "hours", "stays", Prefetch("exceptions", queryset=near))


def _diary(resource: Resource, wish: Wish) -> Diary:
    weekly: dict[int, list[Hours]] = {}
    for hours in resource.hours.all():
        if hours.cleared or not wish.cleared:
            weekly.setdefault(hours.weekday, []).append((hours.starts_at, hours.ends_at))
    speaks = resource.kind == ResourceKind.SPOKESPERSON
    if not resource.hours.all() and not (speaks and wish.public):
        weekly = {weekday: [UNSTATED if speaks else ALL_DAY] for weekday in range(7)}
    added: dict[date, list[Hours]] = {}
    removed: dict[date, list[Hours]] = {}
    for exception in resource.exceptions.all():
        hours_then = (exception.starts_at, exception.ends_at) if exception.starts_at and exception.ends_at else ALL_DAY
        (added if exception.available else removed).setdefault(exception.date, []).append(hours_then)
    quiet = (resource.quiet_from, resource.quiet_until) if resource.quiet_from and resource.quiet_until else None
    zone, stays = resource.zone, [(stay.first_date, stay.last_date, stay.zone) for stay in resource.stays.all()]
    return Diary(zone=lambda day: next((there for first, last, there in stays if first <= day <= last), zone),
                 weekly=weekly, added=added, removed=removed, quiet=quiet)


def _occupations(resources: Sequence[Resource], within: Span, wish: Wish, now: datetime) -> OccupationQuerySet:
    occupations = Occupation.objects.live(now).of(resources).overlapping(within.start, within.end)
    return occupations.exclude(interview=wish.interview) if wish.interview else occupations


def _busy(resources: Sequence[Resource], within: Span, wish: Wish, now: datetime) -> Pairs:
    around = within.padded(wish.rule.before, wish.rule.after)
    own = BusyTime.objects.filter(resource__in=resources, busy_from__lt=around.end, busy_until__gt=around.start)
    yield from _occupations(resources, around, wish, now).order_by().values_list("busy_from", "busy_until")
    yield from own.order_by().values_list("busy_from", "busy_until")


class _Warnings:
    """Notice, daily maximum and hours that nobody gave, for many times with the same few queries."""

    def __init__(self, resources: Sequence[Resource], within: Span, wish: Wish, now: datetime, silent: Iterable[str]) -> None:
        self.now = now
        self.always = tuple(f"{name} has given no hours: ask." for name in silent)
        notices = [settings.NOTICE_MINUTES if resource.notice_minutes is None else resource.notice_minutes for resource in resources]
        self.notice = timedelta(minutes=max(notices, default=0))
        self.maxima = [(resource, self._days(resource, within, wish)) for resource in resources if resource.daily_maximum]

    def about(self, span: Span) -> tuple[str, ...]:
        told = list(self.always)
        if span.start < self.now:
            told.append("It has passed.")
        elif span.start < self.now + self.notice:
            told.append(f"Less than {self.notice // timedelta(minutes=1)} minutes' notice.")
        told += [f"{resource} has {days[span.start.astimezone(resource.zone).date()]} interviews that day."
                 for resource, days in self.maxima if days[span.start.astimezone(resource.zone).date()] >= (resource.daily_maximum or 0)]
        return tuple(told)

    def _days(self, resource: Resource, within: Span, wish: Wish) -> Counter[date]:
        near = _occupations([resource], within.padded(_DAY, _DAY), wish, self.now).values_list("interview", "hold__starts_at")
        return Counter(day for _, day in {(interview, start.astimezone(resource.zone).date()) for interview, start in near})


def _embargo(interview: Interview) -> datetime | None:
    """The last embargo among the releases that its enquiries are about."""
    about = Release.objects.filter(matches__enquiry__interviews=interview, matches__linked=True, embargo_until__isnull=False)
    return about.order_by("-embargo_until").values_list("embargo_until", flat=True).first()

