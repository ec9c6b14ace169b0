"""Wall-clock hours as instants, on every clock-change day of the year."""
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from isdmedia.interviews.spans import Span, chunks
from isdmedia.interviews.windows import ALL_DAY, Diary, open_windows, window

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
YEAR = [date(2026, 1, 1) + n * DAY for n in range(365)]


def hours(words):
    return tuple(time.fromisoformat(part) for part in words.split("-"))


def utc(found):
    return found and f"{found.start:%dT%H:%M}/{found.end:%dT%H:%M}"


@pytest.mark.parametrize(("zone", "day", "wall", "expected"), [
    ("America/New_York", "2026-03-08", "13:00-18:00", "08T17:00/08T22:00"),
    ("Europe/London", "2026-11-23", "09:00-17:30", "23T09:00/23T17:30"),
    ("Europe/Berlin", "2026-03-29", "01:00-04:00", "29T00:00/29T02:00"),
    ("Europe/Berlin", "2026-03-29", "02:30-04:00", "29T01:00/29T02:00"),
    ("Europe/Berlin", "2026-03-29", "01:00-02:30", "29T00:00/29T01:00"),
    ("Europe/Berlin", "2026-03-29", "02:10-02:50", None),
    ("Europe/Berlin", "2026-10-25", "01:00-04:00", "24T23:00/25T03:00"),
    ("Europe/Berlin", "2026-10-25", "02:30-03:30", "25T00:30/25T02:30"),
    ("Europe/Berlin", "2026-10-25", "01:00-02:30", "24T23:00/25T01:30"),
    ("Europe/Berlin", "2026-10-25", "01:00-02:00", "24T23:00/25T00:00"),
    ("Europe/Berlin", "2026-10-25", "01:00-03:00", "24T23:00/25T02:00"),
    ("Europe/Berlin", "2026-03-29", "01:00-03:00", "29T00:00/29T01:00"),
    ("Australia/Lord_Howe", "2026-10-04", "01:00-04:00", "03T14:30/03T17:00"),
    ("Africa/Cairo", "2026-04-24", "00:00-08:00", "23T22:00/24T05:00"),
    ("Europe/London", "2026-11-23", "22:00-01:30", "23T22:00/24T01:30"),
    ("Asia/Kolkata", "2026-11-23", "00:00-00:00", "22T18:30/23T18:30"),
])
def test_hours_on_a_date(zone, day, wall, expected):
    assert utc(window(date.fromisoformat(day), hours(wall), ZoneInfo(zone))) == expected


@pytest.mark.parametrize(("zone", "day", "count"), [
    ("Europe/Berlin", "2026-03-29", 4), ("Europe/Berlin", "2026-10-25", 8), ("Australia/Lord_Howe", "2026-10-04", 5),
    ("Europe/Berlin", "2026-11-23", 6),
])
def test_half_hours_between_one_and_four(zone, day, count):
    found = window(date.fromisoformat(day), hours("01:00-04:00"), ZoneInfo(zone))
    assert len(chunks([found], length=30 * MINUTE)) == count


def clock_changes():
    """Every (zone, date) of 2026 on which a clock is moved."""
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        offsets = [datetime.combine(day, time(), zone).utcoffset() for day in (*YEAR, YEAR[-1] + DAY)]
        yield from ((name, day) for day, before, after in zip(YEAR, offsets, offsets[1:], strict=False) if before != after)


def walked(day, zone):
    """Every minute of that date as (instant, minutes of its wall clock), by asking the clock minute for minute."""
    at = datetime.combine(day, time(), UTC) - 15 * 60 * MINUTE
    for _ in range(55 * 60):
        wall = at.astimezone(zone)
        if wall.date() == day:
            yield at, wall.hour * 60 + wall.minute
        at += MINUTE


def by_walking(minutes, starts, ends):
    """From the first minute whose clock reads `starts` or later to the last whose clock reads less than `ends`."""
    first = next((at for at, wall in minutes if wall >= starts), None)
    last = next((at for at, wall in reversed(minutes) if wall < ends), None)
    return Span(first, last + MINUTE) if first and last and first <= last else None


WALLS = ("00:00-04:00", "00:00-01:00", "01:00-02:00", "01:00-02:30", "01:45-03:15", "02:00-03:00", "02:30-09:00", "09:00-17:00", "13:00-18:00", "22:30-23:59")


def test_hours_on_every_clock_change_of_the_year_are_those_found_by_walking():
    checked, wrong, seen = 0, [], {}
    for name, day in clock_changes():
        zone = ZoneInfo(name)
        key = (day, *(datetime.combine(day, time(hour), zone).astimezone(UTC) for hour in range(24)))
        minutes = seen.setdefault(key, None) or list(walked(day, zone))
        seen[key] = minutes
        for wall in WALLS:
            starts, ends = hours(wall)
            checked += 1
            if window(day, (starts, ends), zone) != by_walking(minutes, starts.hour * 60 + starts.minute, ends.hour * 60 + ends.minute):
                wrong.append((name, day, wall))
    assert wrong == []
    assert checked >= 1400


LONDON, SYDNEY = ZoneInfo("Europe/London"), ZoneInfo("Australia/Sydney")
MONDAY = date(2026, 11, 23)
NINE_TO_FIVE = {weekday: [hours("09:00-17:00")] for weekday in range(5)}


def opened(diary, *, days=1):
    start = datetime.combine(MONDAY, time(), UTC)
    return [utc(found) for found in open_windows(diary, Span(start, start + days * DAY))]


def diary(**how):
    return Diary(**{"zone": lambda day: LONDON, "weekly": NINE_TO_FIVE, **how})


@pytest.mark.parametrize(("how", "expected"), [
    ({}, ["23T09:00/23T17:00"]),
    ({"removed": {MONDAY: [ALL_DAY]}}, []),
    ({"removed": {MONDAY: [hours("12:00-13:00")]}}, ["23T09:00/23T12:00", "23T13:00/23T17:00"]),
    ({"added": {MONDAY: [hours("19:00-20:00"), hours("16:00-18:00")]}}, ["23T09:00/23T18:00", "23T19:00/23T20:00"]),
    ({"quiet": hours("16:00-10:00")}, ["23T10:00/23T16:00"]),
    ({"weekly": {}}, []),
    ({"weekly": {6: [hours("22:00-02:00")], 0: [hours("22:00-02:00")]}}, ["22T22:00/23T02:00", "23T22:00/24T02:00"]),
])
def test_what_one_day_has(how, expected):
    assert opened(diary(**how)) == expected


def test_a_stay_elsewhere_moves_the_hours_to_the_clock_there():
    assert opened(diary(zone=lambda day: SYDNEY if day > MONDAY else LONDON), days=2) == ["23T09:00/23T17:00", "23T22:00/24T06:00", "24T22:00/25T06:00"]
