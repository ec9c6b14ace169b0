"""Diaries: whose they are, and the hours in them."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from isdmedia import audit
from isdmedia.models import Availability, AvailabilityException, EventKind, Interview, Resource, ResourceKind, Spokesperson, Stay, User
from isdmedia.models.refusals import Refused


class Window(NamedTuple):
    """Hours of every week on their own clock, from 0 = Monday; `cleared` may be offered before they were asked. An end at or before the
    start lies on the next day."""

    weekday: int
    starts_at: time
    ends_at: time
    cleared: bool = True


def diary_of(spokesperson: Spokesperson) -> Resource:
    """A spokesperson's diary, begun on first use."""
    if hasattr(spokesperson, "resource"):
        return spokesperson.resource
    return Resource.objects.get_or_create(spokesperson=spokesperson, defaults={"kind": ResourceKind.SPOKESPERSON})[0]


def diary_of_officer(user: User) -> Resource:
    """The diary of a press officer who attends, begun on first use."""
    return Resource.objects.get_or_create(user=user, defaults={"kind": ResourceKind.OFFICER})[0]


def clock_of(diary: Resource, at: datetime | None) -> str:
    """The zone by whose clock they live then: of the place they travel to, else their own."""
    day = at.astimezone(diary.zone).date() if at else None
    stay = diary.stays.filter(first_date__lte=day, last_date__gte=day).first() if day else None
    return stay.time_zone if stay else diary.zone_name


def occupied_by(interview: Interview) -> list[Resource]:
    """Everybody and everything that the interview would occupy, in the order in which they are locked."""
    people = [diary_of(speaker.spokesperson) for speaker in interview.speakers.select_related("spokesperson__resource")]
    beside = [resource for resource in (interview.studio, interview.attending) if resource]
    return sorted({resource.pk: resource for resource in (*people, *beside)}.values(), key=lambda resource: resource.pk)


@transaction.atomic
def set_hours(diary: Resource, hours: Sequence[Window | tuple[int, time, time]], *, actor: User | None, now: datetime) -> None:
    """The weekly hours, in place of those before. `actor` None: by themselves. Refused when two begin together."""
    windows = [Window(*hour) for hour in hours]
    if len({(window.weekday, window.starts_at) for window in windows}) < len(windows):
        raise Refused("Two of these hours begin at the same time on the same day: leave one out.")
    diary.hours.all().delete()
    Availability.objects.bulk_create(Availability(resource=diary, **window._asdict()) for window in windows)
    _changed(diary, "the weekly hours", actor, now)


@transaction.atomic
def set_limits(diary: Resource, *, quiet_from: time | None, quiet_until: time | None, notice_minutes: int | None,
               daily_maximum: int | None, actor: User | None, now: datetime) -> Resource:
    """Quiet hours, notice (None: the desk's) and how many a day (None: no limit). Refused with only one end of the quiet hours."""
    if (quiet_from is None) != (quiet_until is None):
        raise Refused("Give both ends of the quiet hours, or neither.")
    diary.quiet_from, diary.quiet_until = quiet_from, quiet_until
    diary.notice_minutes, diary.daily_maximum = notice_minutes, daily_maximum
    diary.save(update_fields=("quiet_from", "quiet_until", "notice_minutes", "daily_maximum"))
    _changed(diary, "the limits", actor, now)
    return diary


@transaction.atomic
def change_studio(studio: Resource, *, name: str, time_zone: str, active: bool, actor: User, now: datetime) -> Resource:
    """Store what is known of a studio; an unsaved one is added. Refused without a name, or with that of another studio."""
    name = " ".join(name.split())[:120]
    if not name:
        raise Refused("Give the studio a name.")
    if Resource.objects.filter(kind=ResourceKind.STUDIO, name__iexact=name).exclude(pk=studio.pk).exists():
        raise Refused(f"There is a studio called {name} already.")
    if time_zone:
        _known_zone(time_zone)
    studio.kind, studio.name, studio.time_zone, studio.active = ResourceKind.STUDIO, name, time_zone, active
    studio.save()
    _changed(studio, "the entry", actor, now)
    return studio


@transaction.atomic
def add_exception(diary: Resource, dates: Iterable[date], *, available: bool, actor: User | None, now: datetime,
                  starts_at: time | None = None, ends_at: time | None = None, reason: str = "") -> list[AvailabilityException]:
    """Dates that differ: hours added or taken away; without times the whole day. Refused with only one of the two times."""
    if (starts_at is None) != (ends_at is None):
        raise Refused("Give both a start and an end, or neither for the whole day.")
    made = [AvailabilityException.objects.create(resource=diary, date=day, starts_at=starts_at, ends_at=ends_at, available=available,
                                                 reason=reason.strip()[:200]) for day in dates]
    _changed(diary, "a date" if len(made) == 1 else "dates", actor, now)
    return made


@transaction.atomic
def drop_exception(exception: AvailabilityException, *, actor: User | None, now: datetime) -> None:
    """The date is as every week again."""
    exception.delete()
    _changed(exception.resource, "a date", actor, now)


@transaction.atomic
def set_stay(diary: Resource, *, first_date: date, last_date: date, time_zone: str, actor: User | None, now: datetime) -> Stay:
    """From one date to another their hours are meant on the clock of another zone. Refused for a zone that does not exist, dates in
    the wrong order, or dates of another stay."""
    _known_zone(time_zone)
    if last_date < first_date:
        raise Refused("The last date is before the first.")
    if diary.stays.filter(first_date__lte=last_date, last_date__gte=first_date).exists():
        raise Refused("They are elsewhere on some of these dates already: remove that stay first.")
    stay = Stay.objects.create(resource=diary, first_date=first_date, last_date=last_date, time_zone=time_zone)
    _changed(diary, "a stay", actor, now)
    return stay


@transaction.atomic
def drop_stay(stay: Stay, *, actor: User | None, now: datetime) -> None:
    stay.delete()
    _changed(stay.resource, "a stay", actor, now)


def _known_zone(time_zone: str) -> None:
    try:
        ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused(f"{time_zone}: no such time zone; name one as in Europe/London.") from None


def _changed(diary: Resource, what: str, actor: User | None, now: datetime) -> None:
    audit.record(EventKind.DIARY_CHANGED, at=now, actor=actor, what=what, whom=str(diary))
