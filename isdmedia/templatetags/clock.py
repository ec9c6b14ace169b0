"""Instants and durations put into the words of the desk. Pure: no template, no query, no clock of its own."""
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

SOON = timedelta(hours=2)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
# Beyond six days a bare weekday would name the wrong week.
_WEEKDAY_IS_ENOUGH = 6


def countdown(delta: timedelta) -> str:
    """How long until (positive) or since (negative) a moment, whole minutes rounded towards zero.

    "1 h 20 min left", "35 min over"; under a minute either way "now"; from two days on whole days.
    """
    if abs(delta) < _MINUTE:
        return "now"
    return f"{duration(abs(delta))} {'left' if delta > timedelta() else 'over'}"


def duration(length: timedelta) -> str:
    """A length of time in words: "45 min", "1 h 20 min", "1 day 5 h", "3 days". Never negative."""
    if length >= 2 * _DAY:
        return f"{length // _DAY} days"
    if length >= _DAY:
        return _joined("1 day", (length - _DAY) // _HOUR, "h")
    if length >= _HOUR:
        return _joined(f"{length // _HOUR} h", (length % _HOUR) // _MINUTE, "min")
    return f"{length // _MINUTE} min"


def _joined(first: str, count: int, unit: str) -> str:
    return f"{first} {count} {unit}" if count else first


def urgency(due: datetime | None, now: datetime, soon: timedelta = SOON) -> str:
    """"over", "soon", "later", or "none" where no deadline is known."""
    if due is None:
        return "none"
    if due < now:
        return "over"
    return "soon" if due - now <= soon else "later"


def zone_of(zone: tzinfo | str) -> tzinfo:
    """The zone itself, given one or its IANA name. Raises ZoneInfoNotFoundError for an unknown name."""
    return ZoneInfo(zone) if isinstance(zone, str) else zone


def zone_label(zone: tzinfo | str, instant: datetime) -> str:
    """The place a zone is known by ("London", "New York"); without a place its offset ("UTC+5:30")."""
    area = zone_of(zone)
    name = str(area)
    if isinstance(area, ZoneInfo) and "/" in name and not name.startswith("Etc/"):
        return name.rsplit("/", 1)[1].replace("_", " ")
    return _offset(instant.astimezone(area))


def _offset(local: datetime) -> str:
    minutes = int((local.utcoffset() or timedelta()).total_seconds() // 60)
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02d}" if rest else "")


def when(instant: datetime | None, zone: tzinfo | str, other_zone: tzinfo | str | None = None, *, now: datetime) -> str:
    """The moment on the viewer's clock, and the other's beside it where it reads differently.

    "Thu 21:40 London · Fri 07:40 Sydney". The date joins the weekday when it is more than six days from `now`
    or past, the year when it is another year. An empty string for no instant.
    """
    if instant is None:
        return ""
    here, there = _local(instant, zone), _local(instant, other_zone or zone)
    mine = f"{_day(here, now)} {here:%H:%M} {zone_label(zone, instant)}"
    if (here.date(), here.time()) == (there.date(), there.time()):
        return mine
    day = "" if there.date() == here.date() else f"{_day(there, now)} "
    return f"{mine} · {day}{there:%H:%M} {zone_label(other_zone or zone, instant)}"


def spelled_out(instant: datetime, zone: tzinfo | str) -> str:
    """The moment with nothing left out: "Thursday 26 November 2026, 21:40 London (UTC)"."""
    local, label = _local(instant, zone), zone_label(zone, instant)
    offset = _offset(local)
    day = f"{local:%A} {local.day} {local:%B %Y}, {local:%H:%M}"
    return f"{day} {label}" if label == offset else f"{day} {label} ({offset})"


def _local(instant: datetime, zone: tzinfo | str) -> datetime:
    return instant.astimezone(zone_of(zone))


def _day(local: datetime, now: datetime) -> str:
    today = now.astimezone(local.tzinfo).date()
    if 0 <= (local.date() - today).days <= _WEEKDAY_IS_ENOUGH:
        return f"{local:%a}"
    date = f"{local:%a} {local.day} {local:%b}"
    return date if local.year == today.year else f"{date} {local.year}"
