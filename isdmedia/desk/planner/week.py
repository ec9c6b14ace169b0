"""A week of a spokesperson's days at home, half an hour a row: instants first, then their names on each clock."""
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from isdmedia.desk.planner.choices import Choice
from isdmedia.desk.planner.clocks import Clocks
from isdmedia.desk.planner.marks import Mark, Wished
from isdmedia.interviews.spans import Span
from isdmedia.interviews.windows import instant
from isdmedia.templatetags import clock

DAYS = 7
HALF_HOUR = timedelta(minutes=30)
_STEP = timedelta(minutes=5)
_DAY = timedelta(days=1)
SHORTEST_GAP = 4
"""So many rows in which nothing can be had are drawn as one."""
Hour = tuple[time, int]
"""A wall time, and whether it is its first (0) or second (1) reading of that day."""


@dataclass(frozen=True, slots=True)
class Line:
    """An instant drawn across its day. `step` is how many twelfths of an hour below the start of its row; its `hour` at home."""

    kind: str
    at: datetime
    words: str
    step: int = 0
    hour: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A mark inside one row; `first` where its words stand, `last` where it ends; its `hours` at home."""

    mark: Mark
    hours: str
    first: bool
    last: bool


class Asked(NamedTuple):
    """A wish inside one row, with its hour at home; `first` where its words stand."""

    words: str
    hour: str
    first: bool = True


@dataclass(slots=True)
class Cell:
    """Half an hour of one day. `state` is free, second (another's pencil: a second one may wait), held (by this interview), taken,
    tight (open, but nothing fits), out (outside their hours), past, or none (the clocks skip it). `whole`: it begins a full hour."""

    span: Span | None
    state: str = "none"
    whole: bool = False
    choice: Choice | None = None
    reading: str = ""
    theirs: str = ""
    told: str = ""
    why: str = ""
    shown: list[Shown] = field(default_factory=list)
    wished: list[Asked] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def says(self) -> bool:
        """Whether anything is to be read or done in it."""
        return bool(self.choice or self.shown or self.wished or any(line.kind != "now" for line in self.lines))

    @property
    def bare(self) -> bool:
        """Whether nothing stands in it but, perhaps, a time to choose."""
        return not (self.shown or self.wished or self.lines)

    @property
    def css(self) -> str:
        """Its classes."""
        more = (("is-whole", self.whole), ("is-wished", self.wished), ("is-empty", not self.says))
        return " ".join(("plan-cell", f"is-{self.state}", *(name for name, has in more if has)))


class Reading(NamedTuple):
    """The journalist's clock: its hour, how many days it is ahead, and from which day of the week on it reads so."""

    hour: str
    days: int
    since: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An hour at home and what the journalist's clock says then, more than once where clocks change within the week. `gap` rows stand
    for a stretch in which nothing can be had."""

    home: str
    theirs: tuple[Reading, ...]
    gap: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """One date at home."""

    date: date
    name: str
    today: bool
    cells: tuple[Cell, ...]

    @property
    def free(self) -> int:
        return sum(cell.state == "free" for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `start`, with the hours on both edges; `theirs` names the journalist's place when its clock differs."""

    start: date
    rows: tuple[Row, ...]
    days: tuple[Day, ...]
    home: str
    theirs: str
    earlier: date | None
    later: date


@dataclass(frozen=True, slots=True)
class Contents:
    """What is drawn in a week: starts that can be had and open quarters of an hour (in order), what is taken, asked for and due.
    `limited` says why an open time cannot be had, `waits` whether a second pencil is of use."""

    length: timedelta
    starts: Sequence[datetime]
    quarters: Sequence[datetime]
    marks: Sequence[Mark]
    wishes: Sequence[Wished]
    lines: Sequence[Line]
    limited: Callable[[Span], str]
    waits: bool = True


def half_hours(day: date, zone: ZoneInfo) -> dict[Hour, Span]:
    """The half hours of a date as its clocks show them: 48, or fewer or more where they change."""
    at, end = instant(day, time(0), zone, ends=False), instant(day + _DAY, time(0), zone, ends=False)
    found = {}
    while at < end:
        local = at.astimezone(zone)
        found[local.time().replace(fold=0), local.fold] = Span(at, min(at + HALF_HOUR, end))
        at += HALF_HOUR
    return found


def all_hours(days: Iterable[dict[Hour, Span]]) -> list[Hour]:
    """Every hour that one of the days has, in the order in which they come."""
    rows: list[Hour] = []
    for hours in days:
        before = -1
        for hour in hours:
            if hour not in rows:
                rows.insert(before + 1, hour)
            before = rows.index(hour)
    return rows


def within(start: date, zone: ZoneInfo) -> Span:
    """From the first midnight of the week to its last."""
    return Span(instant(start, time(0), zone, ends=False), instant(start + DAYS * _DAY, time(0), zone, ends=False))


def week(start: date, zone: ZoneInfo, contents: Contents, clocks: Clocks) -> Week:
    """The grid, cut to the hours in which something can be had, is held, wished or due."""
    dates = [start + n * _DAY for n in range(DAYS)]
    today = clocks.now.astimezone(zone).date()
    hours = [half_hours(day, zone) for day in dates]
    rows = all_hours(hours)
    columns = [[_cell(spans.get(row), contents, clocks, whole=not row[0].minute) for row in rows] for spans in hours]
    kept = _kept(rows, columns)
    days = tuple(Day(day, f"{day:%a} {day.day}", day == today, tuple(Cell(None, "gap") if gap else column[n] for n, gap in kept))
                 for day, column in zip(dates, columns, strict=True))
    edges = tuple(_row(rows[n], [spans.get(rows[n]) for spans in hours], dates, clocks, gap=gap) for n, gap in kept)
    differs = any(row.theirs for row in edges)
    label = _places(clocks, hours[0])
    return Week(start, edges, days, label[0], label[1] if differs else "", start - DAYS * _DAY if start > today else None,
                start + DAYS * _DAY)


def _places(clocks: Clocks, hours: dict[Hour, Span]) -> tuple[str, str]:
    at = next(iter(hours.values())).start
    return clock.zone_label(clocks.home, at), clock.zone_label(clocks.theirs, at)


def _cell(span: Span | None, contents: Contents, clocks: Clocks, *, whole: bool) -> Cell:
    """What one half hour shows."""
    if span is None:
        return Cell(None, whole=whole, why="The clocks skip this hour.")
    cell = Cell(span, whole=whole, lines=[line for line in (_in(span, line, clocks.home) for line in contents.lines) if line])
    cell.shown = [Shown(mark, f"{_hour(mark.span.start, clocks)}–{_hour(mark.span.end, clocks)}", mark.span.start >= span.start,
                        mark.span.end <= span.end)
                  for mark in contents.marks if mark.span.overlaps(span)]
    cell.wished = [Asked(wish.words, _hour(wish.span.start, clocks), wish.span.start >= span.start)
                   for wish in contents.wishes if wish.span.overlaps(span)]
    cell.state, start = _state(span, cell, contents, clocks.now)
    if start:
        cell.choice = Choice(Span(start, start + contents.length), second=cell.state == "second")
        cell.reading, cell.theirs, cell.told = _hour(start, clocks), _apart(start, clocks), clocks.told(start)
    if cell.state == "tight":
        near = next((mark.words for mark in contents.marks if mark.blocks and mark.around.overlaps(span)), "")
        cell.why = f"Kept free around {near}." if near else contents.limited(Span(span.start, span.start + contents.length))
    return cell


def _apart(at: datetime, clocks: Clocks) -> str:
    """The journalist's hour where it is another than at home, with its day where that is another: "Wed 01:45"."""
    here, there = at.astimezone(clocks.home), at.astimezone(clocks.theirs)
    if _wall(at, clocks.home) == _wall(at, clocks.theirs):
        return ""
    return f"{there:%H:%M}" if there.date() == here.date() else f"{there:%a %H:%M}"


def _state(span: Span, cell: Cell, contents: Contents, now: datetime) -> tuple[str, datetime | None]:
    if span.end <= now:
        return "past", None
    free = _first(contents.starts, span)
    marks = [shown.mark for shown in cell.shown]
    if any(mark.mine for mark in marks):
        return "held", None
    if free:
        return "free", free
    rival = next((mark for mark in marks if mark.can_wait and span.start <= mark.span.start), None)
    if contents.waits and rival and rival.span.start >= now:
        return "second", rival.span.start
    if any(mark.blocks for mark in marks):
        return "taken", None
    close = any(mark.blocks and mark.around.overlaps(span) for mark in contents.marks)
    return ("tight" if close or _first(contents.quarters, span) else "out"), None


def _first(instants: Sequence[datetime], span: Span) -> datetime | None:
    """The first of these ordered instants that lies in the span."""
    found = bisect_left(instants, span.start)
    return instants[found] if found < len(instants) and instants[found] < span.end else None


def _hour(at: datetime, clocks: Clocks) -> str:
    return f"{at.astimezone(clocks.home):%H:%M}"


def _in(span: Span, line: Line, home: tzinfo) -> Line | None:
    """The line as it lies in this half hour; what is due at its very start is drawn at the end of the one before."""
    hour = f"{line.at.astimezone(home):%H:%M}"
    if line.kind == "now":
        return replace(line, step=(line.at - span.start) // _STEP, hour=hour) if span.start <= line.at < span.end else None
    return replace(line, step=-((span.start - line.at) // _STEP), hour=hour) if span.start < line.at <= span.end else None


def _kept(rows: Sequence[Hour], columns: Sequence[Sequence[Cell]]) -> list[tuple[int, bool]]:
    """Which rows are drawn: (number, False), or (number, True) once for a stretch of rows in which nothing is."""
    says = [any(column[n].says or column[n].state in ("tight", "taken", "held") for column in columns) for n in range(len(rows))]
    if not any(says):
        return [(n, False) for n, (at, fold) in enumerate(rows) if time(9) <= at < time(18) and not fold]
    first, last = says.index(True), len(says) - 1 - says[::-1].index(True)
    kept: list[tuple[int, bool]] = []
    for said, group in groupby(range(first, last + 1), key=says.__getitem__):
        stretch = list(group)
        kept += [(n, False) for n in stretch] if said or len(stretch) < SHORTEST_GAP else [(stretch[0], True)]
    return kept


def _row(hour: Hour, spans: Sequence[Span | None], dates: Sequence[date], clocks: Clocks, *, gap: bool) -> Row:
    differs = any(span and _wall(span.start, clocks.theirs) != _wall(span.start, clocks.home) for span in spans)
    return Row(f"{hour[0]:%H:%M}", tuple(_theirs(spans, dates, clocks)) if differs else (), gap=gap, again=bool(hour[1]))


def _wall(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _theirs(spans: Sequence[Span | None], dates: Sequence[date], clocks: Clocks) -> Iterator[Reading]:
    """The journalist's reading of this row, told anew for the day on which it changes."""
    last = None
    for span, day in zip(spans, dates, strict=True):
        local = span.start.astimezone(clocks.theirs) if span else None
        told = Reading(f"{local:%H:%M}", (local.date() - day).days) if local else last
        if told and told != last:
            yield told._replace(since=f"{day:%a}") if last else told
            last = told
