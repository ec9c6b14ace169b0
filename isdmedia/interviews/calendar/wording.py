"""The plain-text part of an invitation: whoever has no calendar program must miss nothing."""
from collections.abc import Sequence
from datetime import datetime

from isdmedia.interviews.calendar.invitations import Invitation, Status, instant, paragraphs, zone_of
from isdmedia.mail.compose import one_line

_STATUS = {
    Status.TENTATIVE: "Pencilled: this time is set aside and not confirmed yet.",
    Status.CONFIRMED: "Confirmed.",
    Status.CANCELLED: "Cancelled: this no longer takes place. Please take it out of your calendar.",
}
_PLEASE_ANSWER = "Please accept or decline in your calendar, or simply answer this mail."


def plain_text(invitation: Invitation, zones: Sequence[str] = ()) -> str:
    """The whole invitation in words: its times on each zone's clock (the invitation's own zones when none are given,
    UTC when it has none), with the day wherever that is another one. ValueError for an unknown zone."""
    lines = [one_line(invitation.summary), "", _STATUS[invitation.status], ""]
    lines += _labelled("When:  ", clocks(invitation.start, invitation.end, zones or invitation.zones or ("UTC",)))
    if place := one_line(invitation.location):
        lines += _labelled("Where: ", [place])
    if description := paragraphs(invitation.description):
        lines += ["", description]
    lines += ["", f"Arranged by {one_line(invitation.organizer.name) or invitation.organizer.address}."]
    if invitation.rsvp and invitation.status is not Status.CANCELLED:
        lines += [_PLEASE_ANSWER]
    return "\n".join(lines) + "\n"


def _labelled(label: str, lines: Sequence[str]) -> list[str]:
    return [f"{label if number == 0 else ' ' * len(label)}{line}" for number, line in enumerate(lines)]


def clocks(begins: datetime, ends: datetime, zones: Sequence[str]) -> list[str]:
    """One line for each clock that shows another time, the first with its day; zones that agree share one. One instant when it
    ends where it begins. ValueError for an unknown zone."""
    told = _span if instant(begins) != instant(ends) else _moment
    places: dict[tuple[datetime, datetime], list[str]] = {}
    for name in dict.fromkeys(zones):
        zone = zone_of(name)
        # Without their zones, since aware instants are equal on every clock.
        start, end = (instant(moment).astimezone(zone) for moment in (begins, ends))
        label = _place(name)
        known = places.setdefault((start.replace(tzinfo=None), end.replace(tzinfo=None)), [_offset(start, end)])
        known += [label] if label and label not in known else []
    first = next(iter(places))[0].date()
    return [f"{'' if start.date() == first and number else f'{_day(start)}, '}{told(start, end)} {_where(names)}"
            for number, ((start, end), names) in enumerate(places.items())]


def _place(name: str) -> str:
    """The place that a zone is known by; "" where the name is but an offset."""
    return name.rpartition("/")[2].replace("_", " ") if "/" in name and not name.startswith("Etc/") else ""


def _where(names: Sequence[str]) -> str:
    offset, *places = names
    return f"{' and '.join(places)} ({offset})" if places else offset


def _moment(start: datetime, end: datetime) -> str:
    return f"{start:%H:%M}"


def _span(start: datetime, end: datetime) -> str:
    if start.date() == end.date():
        return f"{start:%H:%M}–{end:%H:%M}"
    return f"{start:%H:%M} – {_day(end)}, {end:%H:%M}"


def _day(local: datetime) -> str:
    return f"{local:%A} {local.day} {local:%B %Y}"


def _offset(start: datetime, end: datetime) -> str:
    """The clock's distance from UTC, both when it changes on the way."""
    first, last = _distance(start), _distance(end)
    return first if first == last else f"{first}, at the end {last}"


def _distance(local: datetime) -> str:
    offset = local.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02d}' if rest else ''}" if minutes else "UTC"
