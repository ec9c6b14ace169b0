"""From phrases to instants: the day they mean, the guess between morning and afternoon, the zone, the window."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from isdmedia.reading.clock import Clock
from isdmedia.reading.dates import dates_of, other_date
from isdmedia.reading.phrases import Phrase
from isdmedia.reading.zones import Whereabouts, Zone, at_wall, moved, settle

PARTS: Mapping[str, tuple[int, int, int]] = {
    "morning": (6 * 60, 12 * 60, 10 * 60),
    "first-thing": (7 * 60, 10 * 60, 9 * 60),
    "breakfast": (6 * 60, 9 * 60, 8 * 60),
    "late-morning": (10 * 60, 12 * 60, 11 * 60),
    "lunch": (12 * 60, 14 * 60, 12 * 60),
    "afternoon": (12 * 60, 18 * 60, 17 * 60),
    "early-afternoon": (12 * 60, 15 * 60, 14 * 60),
    "mid-afternoon": (14 * 60, 16 * 60, 15 * 60),
    "late-afternoon": (16 * 60, 18 * 60, 17 * 60),
    "drive": (16 * 60, 19 * 60, 17 * 60),
    "evening": (17 * 60, 22 * 60, 18 * 60),
    "tonight": (18 * 60, 24 * 60, 18 * 60),
    "night": (18 * 60, 24 * 60, 20 * 60),
    "cob": (17 * 60, 18 * 60, 17 * 60),
    "cob-today": (17 * 60, 18 * 60, 17 * 60),
    "eod": (17 * 60, 24 * 60, 17 * 60),
}
"""Name -> first minute, last minute and the minute of the day that stands for it."""
_PM_PARTS = frozenset("afternoon early-afternoon mid-afternoon late-afternoon drive evening tonight night cob cob-today eod lunch".split())
_AM_PARTS = frozenset("morning first-thing breakfast late-morning".split())
_TODAY_PARTS = frozenset({"tonight", "cob-today"})
_GRACE = timedelta(minutes=10)
_OFFICE_DAY = 17 * 60


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (`at`), and for anything but a point its window. `precision` as in Deadline. `has_day`, `has_clock`: what
    the words themselves said. All instants are aware, in the zone named."""

    phrase: Phrase
    at: datetime
    start: datetime
    until: datetime | None
    zone: Zone
    precision: str
    has_day: bool
    has_clock: bool
    note: str = ""
    others: tuple[datetime, ...] = ()


def _guess_half(clock: Clock, part: str) -> int | None:
    """Minutes after midnight when the words settle morning or afternoon, None when they leave it open."""
    minutes = clock.hour * 60 + clock.minute
    if clock.half:
        return (clock.hour % 12) * 60 + clock.minute + (720 if clock.half == "pm" else 0)
    if clock.literal or clock.hour > 12 or clock.hour == 0:
        return minutes
    if part in _PM_PARTS:
        late_night = part in ("tonight", "night") and clock.hour == 12
        return 24 * 60 if late_night else (clock.hour % 12) * 60 + clock.minute + (720 if clock.hour != 12 or part != "night" else 0)
    return (clock.hour % 12) * 60 + clock.minute if part in _AM_PARTS and clock.hour != 12 else None


def _office_guess(clock: Clock) -> int:
    """What a bare hour means on another day: 7 to 11 in the morning, 12 to 6 in the afternoon."""
    hour = clock.hour % 12
    return (hour + (0 if hour >= 7 else 12)) * 60 + clock.minute


def _minutes(clock: Clock, part: str, day: date | None, sent: datetime) -> int:
    settled = _guess_half(clock, part)
    if settled is not None:
        return settled
    guess = _office_guess(clock)
    if day is not None and day != sent.date():
        return guess
    now = sent.hour * 60 + sent.minute
    hour = (clock.hour % 12) * 60 + clock.minute
    ahead = [m for m in (hour, hour + 720) if m > now]
    return guess if len(ahead) != 1 else ahead[0]


def _ranged(first: Clock, second: Clock, part: str) -> tuple[Clock, Clock]:
    """ "6 and 8pm", "11-1pm": the half of the second time is the first one's too, unless it would come later."""
    if first.half or first.literal or not second.half or first.hour > 12:
        if first.half and not second.half and not second.literal and second.hour <= 12:
            later = (second.hour % 12) > (first.hour % 12) or second.hour == first.hour
            return first, replace(second, half=first.half if later else "pm")
        if first.hour <= 12 and not first.half and not second.half and second.literal and second.hour > 12 and not first.literal:
            return replace(first, literal=True), second
        return first, second
    early = (first.hour % 12) * 60 + first.minute < (second.hour % 12) * 60 + second.minute
    return replace(first, half=second.half if early else ("am" if second.half == "pm" else "pm")), second


def _local_day(phrase: Phrase, context: date | None, sent: datetime) -> tuple[date, date, bool] | None:
    """The day (first, last) and whether it was said; None when the date does not exist."""
    if phrase.day:
        days = dates_of(phrase.day, sent.date())
        return (days[0], days[1], True) if days else None
    if phrase.part in _TODAY_PARTS:
        return sent.date(), sent.date(), True
    if context:
        return context, context, False
    return sent.date(), sent.date(), False


def _from_delta(phrase: Phrase, zone: Zone, sent: datetime) -> Moment | None:
    if phrase.delta is None:
        return None
    local = moved(sent, zone.name)
    at = local + timedelta(minutes=phrase.delta.minutes)
    precision = "minute" if phrase.delta.minutes < 1440 else "day"
    return Moment(phrase, at, at, None, zone, precision, True, True)


def _from_clock(phrase: Phrase, clock: Clock, zone: Zone, context: date | None, sent: datetime) -> Moment | None:
    local = moved(sent, zone.name)
    counted = _local_day(phrase, context, sent)
    if counted is None:
        return None
    day, _, said = counted
    until = phrase.until
    if until:
        clock, until = _ranged(clock, until, phrase.part)
    named = day if said or context else None
    now = local if local.date() == day else local.replace(hour=0, minute=0) if day > local.date() else local
    minutes = _minutes(clock, phrase.part, named, now)
    start = at_wall(day, minutes, zone.name)
    if named is None and start < sent - _GRACE:
        minutes = _office_guess(clock) if _guess_half(clock, phrase.part) is None else minutes
        start = at_wall(day + timedelta(days=1), minutes, zone.name)
    if said and phrase.day and phrase.day.kind == "weekday" and start < sent - _GRACE:
        start = at_wall(day + timedelta(days=7), minutes, zone.name)
    end = _range_end(until, phrase.part, start, minutes, zone) if until else None
    if phrase.hour_long:
        end = start + timedelta(hours=1)
    if phrase.special == "back":
        start, end = start + timedelta(minutes=30), start + timedelta(hours=1)
    elif phrase.special == "front":
        end = start + timedelta(minutes=30)
    return Moment(phrase, start, start, end, zone, "minute", said, True)


def _range_end(until: Clock, part: str, start: datetime, minutes: int, zone: Zone) -> datetime:
    settled = _guess_half(until, part)
    late = settled if settled is not None else (until.hour % 12) * 60 + until.minute
    while late <= minutes and settled is None and late < 1440:
        late += 720
    day = start.date()
    end = at_wall(day, late, zone.name)
    return end if end > start else at_wall(day + timedelta(days=1), late, zone.name)


def _from_part(phrase: Phrase, zone: Zone, context: date | None, sent: datetime) -> Moment | None:
    counted = _local_day(phrase, context, sent)
    if counted is None:
        return None
    day, last, said = counted
    begin, until, middle = PARTS[phrase.part]
    if not said and context is None and at_wall(day, until, zone.name) <= sent:
        last = last + timedelta(days=1)
    start, end, at = (at_wall(last, m, zone.name) for m in (begin, until, middle))
    local = moved(sent, zone.name)
    if local >= at and local < end:
        start = local
        at = max(start + (end - start) / 2, min(end, start + timedelta(hours=1)))
        at = at.replace(second=0, microsecond=0)
    return Moment(phrase, at, start, end, zone, "part-of-day", said, False)


def _from_day(phrase: Phrase, zone: Zone, sent: datetime) -> Moment | None:
    days = dates_of(phrase.day, sent.date()) if phrase.day else None
    if days is None or phrase.day is None:
        return None
    first, last = days
    week = phrase.day.kind == "week"
    start, end, at = at_wall(first, 0, zone.name), at_wall(last, 24 * 60, zone.name), at_wall(last, _OFFICE_DAY, zone.name)
    if at <= sent < end:
        start = moved(sent, zone.name)
        at = (start + (end - start) / 2).replace(second=0, microsecond=0)
    return Moment(phrase, at, start, end, zone, "week" if week else "day", True, False)


def _top_of_hour(phrase: Phrase, zone: Zone, sent: datetime) -> Moment:
    local = moved(sent, zone.name).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return Moment(phrase, local, local, None, zone, "minute", False, True)


def resolve(phrase: Phrase, whereabouts: Whereabouts, *, context: date | None = None) -> Moment | None:
    """The instant a phrase means; `context` is the day that the words around it speak of. None when it means none."""
    zone = settle(phrase.zone, whereabouts, moved(whereabouts.sent, whereabouts.sender).date())
    sent = moved(whereabouts.sent, whereabouts.sender)
    if phrase.delta:
        moment = _from_delta(phrase, zone, sent)
    elif phrase.special == "top":
        moment = _top_of_hour(phrase, zone, sent)
    elif phrase.clock:
        moment = _from_clock(phrase, phrase.clock, zone, context, sent)
    elif phrase.part:
        moment = _from_part(phrase, zone, context, sent)
    else:
        moment = _from_day(phrase, zone, sent)
    return _with_doubts(moment, whereabouts) if moment else None


def _with_doubts(moment: Moment, whereabouts: Whereabouts) -> Moment:
    """Adds the other readings: an ambiguous date, letters of the wrong season, a second zone that contradicts."""
    zone = settle(moment.phrase.zone, whereabouts, moment.at.date())
    wall = moment.at.replace(tzinfo=None)
    minutes = wall.hour * 60 + wall.minute
    notes, others = [zone.note] if zone.note else [], [at_wall(wall.date(), minutes, name) for name in zone.others]
    day = moment.phrase.day
    second = other_date(day, whereabouts.sent.date()) if day else None
    if second:
        notes.append("day and month may be the other way round")
        others.append(at_wall(second, minutes, zone.name))
    if moment.phrase.other_zone:
        rival = settle(moment.phrase.other_zone, whereabouts, moment.at.date())
        instant = at_wall(wall.date(), minutes, rival.name)
        if instant != moment.at:
            notes.append(f"two zones are named that differ: {zone.name} and {rival.name}")
            others.append(instant)
        elif rival.note:
            notes.append(rival.note)
    shifted = replace(moment, zone=zone) if zone.name == moment.zone.name else _rezoned(moment, zone)
    return replace(shifted, note="; ".join(notes), others=tuple(others))


def _rezoned(moment: Moment, zone: Zone) -> Moment:
    def at(instant: datetime) -> datetime:
        wall = instant.replace(tzinfo=None)
        return at_wall(wall.date(), wall.hour * 60 + wall.minute, zone.name)

    return replace(moment, at=at(moment.at), start=at(moment.start), until=at(moment.until) if moment.until else None, zone=zone)
