"""Arithmetic of time: spans of UTC instants, half-open, merged and swept in O(n log n)."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, Self

NOTHING = timedelta(0)
_BY_START = itemgetter(0)


class Span(NamedTuple):
    """From `start` up to, not including, `end`; aware, UTC. `Span.of` checks and converts; a pair from the database is one already."""

    start: datetime
    end: datetime

    @classmethod
    def of(cls, start: datetime, end: datetime) -> Self:
        """In UTC; ValueError for instants without a zone, or an end that is not after the start."""
        if start.tzinfo is None or end.tzinfo is None:
            raise ValueError("a span needs instants with a zone")
        if end <= start:
            raise ValueError(f"a span ends after its start: {start.isoformat()} to {end.isoformat()}")
        return cls(start.astimezone(UTC), end.astimezone(UTC))

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def padded(self, before: timedelta, after: timedelta) -> Span:
        return Span(self.start - before, self.end + after)


Pairs = Iterable[tuple[datetime, datetime]]


def union(*many: Pairs) -> list[Span]:
    """All the time that lies in any of them, in order, with what touches merged."""
    merged: list[Span] = []
    start: datetime | None = None
    end = datetime.max
    for begins, ends in sorted(chain.from_iterable(many), key=_BY_START):
        if start is None:
            start, end = begins, ends
        elif begins > end:
            merged.append(Span(start, end))
            start, end = begins, ends
        elif ends > end:
            end = ends
    return [*merged, Span(start, end)] if start is not None else []


def intersection(ours: Pairs, theirs: Pairs) -> list[Span]:
    """The time that lies in both."""
    found, left, right = [], union(ours), union(theirs)
    i = j = 0
    while i < len(left) and j < len(right):
        start, end = max(left[i].start, right[j].start), min(left[i].end, right[j].end)
        if start < end:
            found.append(Span(start, end))
        if left[i].end <= right[j].end:
            i += 1
        else:
            j += 1
    return found


def difference(ours: Pairs, theirs: Pairs) -> list[Span]:
    """Our time without theirs."""
    found, taken, j = [], union(theirs), 0
    for start, end in union(ours):
        while j < len(taken) and taken[j].end <= start:
            j += 1
        k = j
        while k < len(taken) and taken[k].start < end:
            if taken[k].start > start:
                found.append(Span(start, taken[k].start))
            start = max(start, taken[k].end)
            k += 1
        if start < end:
            found.append(Span(start, end))
    return found


def covered(span: Span, by: Pairs) -> bool:
    """Whether all of `span` lies in one piece of `by`."""
    return any(piece.holds(span) for piece in union(by))


def chunks(windows: Iterable[Span], *, length: timedelta, busy: Pairs = (), step: timedelta | None = None, grid: timedelta | None = None,
           before: timedelta = NOTHING, after: timedelta = NOTHING, limits: Span | None = None) -> list[Span]:
    """The pieces of `length` inside the windows (and inside `limits`) that can be had, in order. From the start of its window each
    begins `step` (by default `length`: one after the other) after the last; past something busy the next begins on the first multiple of
    `grid` (by default the step) from the start of its window, so that starts do not shift with what is busy. `before` and `after` a
    piece must be free of what is busy too, but may lie outside the windows."""
    step, taken, found, j = step or length, union(busy), [], 0
    grid = grid or step
    for start, end in windows:
        at, last = start, end - length
        if limits:
            at, last = _next_on_grid(start, limits.start, grid), min(last, limits.end - length)
        while at <= last:
            while j < len(taken) and taken[j][1] <= at - before:
                j += 1
            if j < len(taken) and taken[j][0] < at + length + after:
                at = _next_on_grid(start, taken[j][1] + before, grid)
            else:
                found.append(Span(at, at + length))
                at += step
    return found


def _next_on_grid(start: datetime, earliest: datetime, grid: timedelta) -> datetime:
    """The first of start, start + grid, start + 2 × grid … that is not before `earliest`."""
    return start if earliest <= start else start - ((start - earliest) // grid) * grid


def nearest(spans: Sequence[Span], wanted: datetime, count: int) -> list[Span]:
    """The `count` spans closest to the instant wanted, in time order."""
    return sorted(sorted(spans, key=lambda span: abs(span.start - wanted))[:count])
