"""Times in the words of a reader who has no account: whose clock, which day, which hours."""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from isdmedia.form_fields import zone_names
from isdmedia.interviews.spans import Span
from isdmedia.reading.zones import zone_info
from isdmedia.templatetags.clock import zone_label

COMMON = (
    "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo", "UTC", "Europe/London",
    "Europe/Paris", "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Africa/Lagos", "Africa/Cairo", "Africa/Johannesburg", "Asia/Beirut",
    "Asia/Jerusalem", "Europe/Istanbul", "Africa/Nairobi", "Asia/Baghdad", "Asia/Qatar", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata",
    "Asia/Singapore", "Asia/Hong_Kong", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland")
"""The clocks that a reader may change to, from west to east."""
_OFFSET = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock that a page is read by: zone `name`, the place it is known by, and what else it could be."""

    name: str
    place: str
    others: tuple[tuple[str, str], ...]
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class When:
    """One time as it is told: the day, the hours, whose clock, and the other side's clock where it reads differently."""

    day: str
    hours: str
    place: str
    beside: str = ""


def clock(own: str, *, asked: str = "", now: datetime) -> Clock:
    """The clock that was asked for, else the reader's own; `unknown` is what was asked for in vain."""
    name = asked if is_zone(asked) else own
    listed = dict.fromkeys((*COMMON, own, name))
    return Clock(name=name, place=place_of(name, now), others=tuple((zone, place_of(zone, now)) for zone in listed),
                 unknown=asked[:60] if asked and name != asked else "")


def first_known(*names: str) -> str:
    """The first of the names that is a zone; UTC when none is."""
    return next((name for name in names if is_zone(name)), "UTC")


def is_zone(name: str) -> bool:
    """Whether it is a zone that people live in, or an offset like +02:00."""
    return name in zone_names() or bool(_OFFSET.fullmatch(name))


def place_of(zone: str, instant: datetime) -> str:
    """The place that a zone is known by, else its offset."""
    return zone_label(zone_info(zone), instant)


def told(span: Span, zone: str, beside: str, *, now: datetime) -> When:
    """The span on a clock, and `beside` on another one."""
    start = span.start.astimezone(zone_info(zone))
    return When(day=day_of(start, now), hours=hours(span, zone), place=place_of(zone, start), beside=_beside(span, zone, beside))


def hours(span: Span, zone: str) -> str:
    """From when to when on that clock: "15:00–15:30"."""
    start, end = (instant.astimezone(zone_info(zone)) for instant in span)
    return f"{start:%H:%M}–{end:%H:%M}" + (" the next day" if end.date() > start.date() else "")


def day_of(local: datetime, now: datetime) -> str:
    """The day of a local time, with today and tomorrow called so: "Tomorrow, Wednesday 25 November"."""
    today = now.astimezone(local.tzinfo).date()
    word = {today: "Today, ", today + _DAY: "Tomorrow, "}.get(local.date(), "")
    return f"{word}{local:%A} {_date(local.date(), today)}"


def instant_of(at: datetime, zone: str, beside: str = "", *, now: datetime) -> str:
    """A moment in one line, on another clock too where that reads differently: "Tue 24 Nov, 17:00 New York (22:00 London)"."""
    local, other = at.astimezone(zone_info(zone)), at.astimezone(zone_info(beside or zone))
    line = f"{local:%a} {_date(local.date(), now.astimezone(local.tzinfo).date(), short=True)}, {local:%H:%M} {place_of(zone, at)}"
    if local.replace(tzinfo=None) == other.replace(tzinfo=None):
        return line
    day = "" if other.date() == local.date() else f"{other:%a} {other.day} {other:%b}, "
    return f"{line} ({day}{other:%H:%M} {place_of(beside, at)})"


def _date(day: date, today: date, *, short: bool = False) -> str:
    month = f"{day:%b}" if short else f"{day:%B}"
    return f"{day.day} {month}" + ("" if day.year == today.year else f" {day.year}")


def _beside(span: Span, zone: str, other: str) -> str:
    here, there = (span.start.astimezone(zone_info(name)) for name in (zone, other))
    if here.replace(tzinfo=None) == there.replace(tzinfo=None):
        return ""
    day = "" if there.date() == here.date() else f"{there:%a} {there.day} {there:%b}, "
    return f"{day}{hours(span, other)} {place_of(other, span.start)}"
