"""Diaries: whose they are, and the hours in them."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from isdmedia import audit
from isdmedia.models import Availability, AvailabilityException, EventKind, Interview, Resource, ResourceKind, Spokesperson, Stay, User
from isdmedia.models.refusals import Refused


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
def set_hours(diary: Resource, hours: Sequence[tuple[int, time, time]], *, actor: User | None, now: datetime, cleared: bool = True) -> None:
    """The weekly hours, in place of those before: (weekday from 0 = Monday, start, end on their clock). `actor` None: by themselves."""
    if len({(weekday, start) for weekday, start, _ in hours}) < len(hours):
        raise Refused("Two of these hours begin at the same time on the same day: leave one out.")
    diary.hours.all().delete()
    Availability.objects.bulk_create(Availability(resource=diary, weekday=weekday, starts_at=start, ends_at=end, cleared=cleared)
                                     for weekday, start, end in hours)
    _changed(diary, "the weekly hours", actor, now)


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
    try:
        ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused(f"{time_zone}: no such time zone; name one as in Europe/London.") from None
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


def _changed(diary: Resource, what: str, actor: User | None, now: datetime) -> None:
    audit.record(EventKind.DIARY_CHANGED, at=now, actor=actor, what=what, whom=str(diary))
