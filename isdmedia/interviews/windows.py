"""Hours on a wall clock as instants. A window belongs to a local date and two wall times, never to a number of hours after midnight:
one whose edge falls into the spring gap moves to the first minute that exists, one in the autumn overlap starts at the first
and ends at the second of the two."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from isdmedia.interviews.spans import Span, difference

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
Hours = tuple[time, time]
ALL_DAY: Hours = (time(0), time(0))
"""An end at or before the start lies on the next day."""


@dataclass(frozen=True, slots=True)
class Diary:
    """When somebody can be had, by local date: weekly hours (0 is Monday), what single dates add or take away, hours of quiet on every
    date, and the zone in which a date is meant."""

    zone: Callable[[date], ZoneInfo]
    weekly: Mapping[int, Sequence[Hours]]
    added: Mapping[date, Sequence[Hours]] = field(default_factory=dict)
    removed: Mapping[date, Sequence[Hours]] = field(default_factory=dict)
    quiet: Hours | None = None


def open_windows(diary: Diary, within: Span) -> list[Span]:
    """The windows that touch `within`, uncut, in order: a window's own start stays the place that its pieces are counted from."""
    kept: list[Span] = []
    lost: list[Span] = []
    for day in _dates(within):
        zone = diary.zone(day)
        kept += _spans(day, (*diary.weekly.get(day.weekday(), ()), *diary.added.get(day, ())), zone)
        lost += _spans(day, (*diary.removed.get(day, ()), *((diary.quiet,) if diary.quiet else ())), zone)
    return [window for window in difference(kept, lost) if window.overlaps(within)]


def window(day: date, hours: Hours, zone: ZoneInfo) -> Span | None:
    """The hours on that date as a span; None when the clocks skip all of it."""
    starts, ends = hours
    start = instant(day, starts, zone, ends=False)
    end = instant(day if ends > starts else day + _DAY, ends, zone, ends=True)
    return Span(start, end) if start < end else None


def instant(day: date, at: time, zone: ZoneInfo, *, ends: bool) -> datetime:
    """When something begins (or ends) at that wall time, in UTC. Of two instants the first, for an end the one after the second reading
    of the last second before it (so hours that end as the overlap begins stay as they are); of none, the first that exists."""
    shift = _SECOND if ends else timedelta(0)
    wall = datetime.combine(day, at) - shift
    found = wall.replace(tzinfo=zone, fold=int(ends)).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None, fold=0) == wall:
        return found + shift
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant after the gap that swallowed this wall time: where the offset changes between the two readings of it."""
    before, after = sorted(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    old = before.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = before + (after - before) // 2
        middle -= timedelta(microseconds=middle.microsecond)
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after


def _spans(day: date, hours: Sequence[Hours], zone: ZoneInfo) -> Iterator[Span]:
    for pair in hours:
        found = window(day, pair, zone)
        if found:
            yield found


def _dates(within: Span) -> Iterator[date]:
    """Every date that could have a window in it, wherever on earth it is meant."""
    day, last = within.start.date() - 2 * _DAY, within.end.date() + _DAY
    while day <= last:
        yield day
        day += _DAY
