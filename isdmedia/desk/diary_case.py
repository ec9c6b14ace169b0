"""A diary as its page shows it: its forms, the dates still to come, and the free times of the next seven days."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from django.forms import Form
from django.utils import timezone

from isdmedia.desk.forms.diaries import DatesForm, HoursForm, LimitsForm, StayForm
from isdmedia.desk.runsheets import days_span, from_to, zone_then
from isdmedia.interviews.slots import free, wish
from isdmedia.interviews.spans import Span, intersection, union
from isdmedia.interviews.windows import Hours, window
from isdmedia.models import Occupation, Resource
from isdmedia.templatetags import clock

PREVIEW_DAYS = 7
HALF_AN_HOUR, STEP = timedelta(minutes=30), timedelta(minutes=15)
MIDDAY = 12
ALMOST_A_DAY = timedelta(hours=23)


@dataclass(frozen=True, slots=True)
class FreeDay:
    """When half an hour can be had on a day of the viewer's, in words; `there` is the same on their own clock where it differs."""

    day: date
    here: str
    there: str


FORMS: Mapping[str, Callable[..., Form]] = {"limits": LimitsForm, "dates": DatesForm, "stay": StayForm}


def form_for(act: str, diary: Resource | None, said: Mapping[str, Any] | None = None, *, asked: bool = True) -> Form:
    """The form of an act on a diary, filled with what was said, else with what is kept."""
    if act == "hours":
        return HoursForm(said, hours=diary.hours.all() if diary else (), asked=asked)
    return FORMS[act](said, initial=LimitsForm.said_of(diary) if act == "limits" else None, auto_id=f"{act}_%s")


def diary_case(diary: Resource | None, *, now: datetime, asked: bool = True, bound: Mapping[str, Form] | None = None) -> dict[str, object]:
    """What a page shows of a diary (None: not begun yet); `bound` holds a form that was refused."""
    bound = bound or {}
    today = now.astimezone(diary.zone if diary else timezone.get_current_timezone()).date()
    return {
        "diary": diary, "asked": asked, "silent": diary is None or not diary.hours.exists(),
        "exceptions": diary.exceptions.filter(date__gte=today) if diary else (),
        "stays": diary.stays.filter(last_date__gte=today) if diary else (),
        "free_days": free_days(diary, now=now) if diary else [],
        **{f"{act}_form": bound.get(act) or form_for(act, diary, asked=asked) for act in ("hours", *FORMS)}}


def free_days(diary: Resource, *, now: datetime) -> list[FreeDay]:
    """The next seven days of the viewer with the stretches in which half an hour is free; a day without any says so by empty words."""
    here = timezone.get_current_timezone()
    today = now.astimezone(here).date()
    within = Span(now, now + timedelta(days=PREVIEW_DAYS))
    found = free([diary], wish(length=HALF_AN_HOUR), within=within, now=now, step=STEP)
    stretches = union(slot.span for slot in found)
    return [_free_day(today + timedelta(days=n), stretches, here, diary) for n in range(PREVIEW_DAYS)]


def held_on(diary: Resource, dates: Sequence[date], hours: Hours, *, now: datetime) -> int:
    """How many interviews have a time held in these hours of their dates."""
    spans = [span for day in dates if (span := window(day, hours, diary.zone))]
    found = (Occupation.objects.live(now).of([diary]).overlapping(span.start, span.end) for span in spans)
    return len({occupation.interview_id for occupations in found for occupation in occupations})


def _free_day(day: date, stretches: Sequence[Span], here: tzinfo, diary: Resource) -> FreeDay:
    spans = intersection(stretches, [days_span(day, 1)])
    noon = datetime(day.year, day.month, day.day, MIDDAY, tzinfo=here)
    there = zone_then(diary, noon)
    differs = noon.utcoffset() != noon.astimezone(there).utcoffset()
    return FreeDay(day, _in_words(spans, here), f"{_in_words(spans, there)} {clock.zone_label(there, noon)}" if differs and spans else "")


def _in_words(spans: Iterable[Span], zone: tzinfo) -> str:
    return ", ".join("all day" if span.length >= ALMOST_A_DAY else from_to(span, zone) for span in spans)
