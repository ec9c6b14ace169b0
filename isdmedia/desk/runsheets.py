"""The run sheet of a day and the week of all spokespeople: what is agreed and what is only pencilled, on the viewer's clock."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from isdmedia import access
from isdmedia.desk.interview_steps import for_steps, next_step
from isdmedia.interviews.chasing import to_chase
from isdmedia.interviews.spans import Span
from isdmedia.models import (
    FIRM,
    GIVEN,
    LIVE_HOLDS,
    OFF,
    TO_PLACE,
    Enquiry,
    Hold,
    HoldState,
    Interview,
    Resource,
    Speaker,
    Spokesperson,
    Turn,
    User,
)
from isdmedia.models.interviews import InterviewQuerySet
from isdmedia.reading.zones import zone_info
from isdmedia.templatetags import clock

DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1990, 2200
SHOWN_HOLDS = (*LIVE_HOLDS, HoldState.SECOND)


@dataclass(frozen=True, slots=True)
class OtherClock:
    """A time as it reads on somebody else's clock."""

    whose: str
    words: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A clock beside the agreed time, as in "Line check 14:20"; `sure` is False while it is provisional."""

    what: str
    at: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """One turn of a round; `ask` is None when its enquiry is not for this user."""

    times: str
    turn: Turn
    ask: Enquiry | None


@dataclass(frozen=True, slots=True)
class Line:
    """One interview as a day shows it; `times` are the agreed one, or those that are only held (`pencilled`). `firm` once it is
    confirmed. `asks` are the enquiries it serves without those that have a turn in `parts`."""

    interview: Interview
    start: datetime
    times: Sequence[str]
    zone: str
    firm: bool
    pencilled: bool
    second: bool
    until: datetime | None
    others: Sequence[OtherClock]
    moments: Sequence[Moment]
    speakers: Sequence[Speaker]
    asks: Sequence[Enquiry]
    parts: Sequence[Part]
    lacks: Sequence[str]
    step: str
    on_now: bool
    over: bool


@dataclass(frozen=True, slots=True)
class Slot:
    """One interview at one time, in the week."""

    interview: Interview
    start: datetime
    times: str
    outlet: str
    pencilled: bool
    second: bool
    names: str


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One spokesperson's week: a cell for each of the days."""

    spokesperson: Spokesperson | None
    cells: Sequence[Sequence[Slot]]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days with what lies in each, by spokesperson and all together."""

    days: Sequence[date]
    rows: Sequence[WeekRow]
    by_day: Sequence[tuple[date, Sequence[Slot]]]


def day_named(words: str, *, now: datetime) -> date | None:
    """The date that was asked for ("2026-11-24"), today on the viewer's clock for "", None for what is no date."""
    if not words:
        return now.astimezone(timezone.get_current_timezone()).date()
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def run_sheet(user: User, day: date, *, now: datetime) -> list[Line]:
    """All interviews of a day that this user may see, in time order: agreed ones by their time, others by the times held for them."""
    within = days_span(day, 1)
    found = for_steps(_touching(access.interviews_for(user), within, now)).select_related("outlet", "owner", "studio", "attending__user")
    found = found.prefetch_related(
        "speakers__spokesperson__resource__stays",
        Prefetch("enquiries", access.enquiries_for(user).select_related("journalist", "outlet").order_by("pk"), to_attr="readable"),
        "turns")
    return sorted((_line(interview, within, now) for interview in found), key=lambda line: (line.start, line.interview.pk))


def week_of(user: User, day: date, *, now: datetime) -> Week:
    """The week from Monday that holds this day: everybody who speaks for us or is booked in it."""
    monday = day - timedelta(days=day.weekday())
    found = _touching(access.interviews_for(user), days_span(monday, 7), now).select_related("outlet").prefetch_related(
        "speakers__spokesperson", "holds")
    days = [monday + n * DAY for n in range(7)]
    slots = sorted((slot for interview in found for slot in _slots(interview, now)), key=lambda slot: (slot.start, slot.interview.pk))
    zone = timezone.get_current_timezone()
    by_day = [(one, [slot for slot in slots if slot.start.astimezone(zone).date() == one]) for one in days]
    people = list(Spokesperson.objects.filter(Q(active=True) | Q(parts__interview__in=[slot.interview.pk for slot in slots])).distinct())
    rows = [WeekRow(person, [[slot for slot in there if _speaks(slot, person)] for _, there in by_day]) for person in people]
    nobody = WeekRow(None, [[slot for slot in there if not slot.interview.speakers.all()] for _, there in by_day])
    return Week(days, [*rows, *([nobody] if any(nobody.cells) else [])], by_day)


def held_spans(interview: Interview, *, now: datetime) -> list[Span]:
    """The agreed time, else the times held for it that have not run out."""
    if interview.starts_at and interview.ends_at:
        return [Span(interview.starts_at, interview.ends_at)]
    return [Span(hold.starts_at, hold.ends_at) for hold in _held(interview, now)]


def only_second(interview: Interview, *, now: datetime) -> bool:
    """Whether nothing holds a time for it but a second pencil, behind somebody else's."""
    held = _held(interview, now) if interview.starts_at is None else []
    return bool(held) and all(hold.state == HoldState.SECOND for hold in held)


def from_to(span: Span, zone: tzinfo) -> str:
    """"14:30–15:00" on that clock; the weekday of the end where it lies on another day."""
    start, end = span.start.astimezone(zone), span.end.astimezone(zone)
    return f"{start:%H:%M}–" + (f"{end:%H:%M}" if end.date() == start.date() or end.time() == time() else f"{end:%a %H:%M}")


def days_span(first: date, count: int) -> Span:
    """From the midnight before a date to that after the last, on the viewer's clock."""
    zone = timezone.get_current_timezone()
    return Span(*(datetime.combine(one, time(), zone).astimezone(UTC) for one in (first, first + count * DAY)))


def _touching(interviews: InterviewQuerySet, within: Span, now: datetime) -> InterviewQuerySet:
    agreed = Q(starts_at__lt=within.end, ends_at__gt=within.start)
    held = Hold.objects.filter(interview=OuterRef("pk"), state__in=SHOWN_HOLDS, starts_at__lt=within.end, ends_at__gt=within.start)
    held = held.exclude(expires_at__lte=now)
    return interviews.exclude(state__in=OFF).filter(agreed | Q(Exists(held), starts_at=None, state__in=TO_PLACE))


def _held(interview: Interview, now: datetime) -> list[Hold]:
    return [hold for hold in interview.holds.all() if hold.state in SHOWN_HOLDS and not (hold.expires_at and hold.expires_at <= now)]


def _line(interview: Interview, within: Span, now: datetime) -> Line:
    here = timezone.get_current_timezone()
    spans = [span for span in held_spans(interview, now=now) if span.overlaps(within)]
    pencilled = interview.starts_at is None
    held = _held(interview, now) if pencilled else []
    first, speakers = spans[0], list(interview.speakers.all())
    took_turns = {turn.enquiry_id for turn in interview.turns.all()}
    return Line(
        interview=interview, start=first.start, times=[_on_the_day(span, within, here) for span in spans],
        zone=clock.zone_label(here, first.start), firm=interview.state in (*FIRM, *GIVEN), pencilled=pencilled,
        second=only_second(interview, now=now),
        until=min((hold.expires_at for hold in held if hold.expires_at), default=None),
        others=_other_clocks(interview, speakers, first, here), moments=_moments(interview, here), speakers=speakers,
        asks=[enquiry for enquiry in interview.readable if enquiry.pk not in took_turns],  # type: ignore[attr-defined]
        parts=_parts(interview, here), lacks=_lacks(interview), step=_step(interview, now),
        on_now=interview.state in FIRM and first.start <= now < first.end, over=first.end <= now)


def _step(interview: Interview, now: datetime) -> str:
    """The next step; what is missing stands above it already."""
    words = next_step(interview, now=now)
    return "Fill it in" if words.startswith(("Chase: ", "Missing: ")) else words


def _lacks(interview: Interview) -> list[str]:
    """What is to be chased; that a time is still looked for says its pencil."""
    return [] if interview.state in GIVEN else [what for what in to_chase(interview) if what != "the time"]


def _on_the_day(span: Span, within: Span, zone: tzinfo) -> str:
    """With the weekday where it begins on the day before."""
    return ("" if span.start >= within.start else f"{span.start.astimezone(zone):%a} ") + from_to(span, zone)


def _other_clocks(interview: Interview, speakers: Iterable[Speaker], span: Span, here: tzinfo) -> list[OtherClock]:
    """How the time reads for the outlet and for who speaks, where it reads differently; clocks that agree stand together."""
    zones: list[tuple[str, tzinfo]] = [("the outlet", zone_info(interview.zone))] if interview.zone else []
    zones += [(speaker.spokesperson.name, zone_of(speaker.spokesperson, span.start)) for speaker in speakers]
    local = span.start.astimezone(here)
    alike: dict[datetime, list[tuple[str, tzinfo]]] = {}
    for whose, zone in zones:
        alike.setdefault(span.start.astimezone(zone).replace(tzinfo=None), []).append((whose, zone))
    return [OtherClock(" and ".join(whose for whose, _ in people),
                       ("" if wall.date() == local.date() else f"{wall:%a} ")
                       + f"{from_to(span, people[0][1])} {clock.zone_label(people[0][1], span.start)}")
            for wall, people in alike.items() if wall != local.replace(tzinfo=None)]


def zone_of(spokesperson: Spokesperson, at: datetime) -> tzinfo:
    """The clock that a spokesperson lives by at that instant: where they stay, else their own; reads only rows fetched beforehand."""
    diary = getattr(spokesperson, "resource", None)
    return zone_then(diary, at) if diary else ZoneInfo(spokesperson.time_zone or settings.DESK_TIME_ZONE)


def zone_then(diary: Resource, at: datetime) -> tzinfo:
    """The clock that a diary's weekly hours are meant on at that instant."""
    day = at.astimezone(diary.zone).date()
    return next((stay.zone for stay in diary.stays.all() if stay.first_date <= day <= stay.last_date), diary.zone)


def _moments(interview: Interview, here: tzinfo) -> list[Moment]:
    known = (("Arrive", interview.arrival_at, True), ("Line check", interview.call_at, True),
             ("On air", interview.hit_at, not interview.hit_provisional), ("Hard stop", interview.hard_stop_at, True),
             ("Runs", interview.air_at, True))
    return [Moment(what, _beside(at, interview.starts_at, here), sure) for what, at, sure in known if at]


def _beside(at: datetime, start: datetime | None, here: tzinfo) -> str:
    local = at.astimezone(here)
    same = start is None or local.date() == start.astimezone(here).date()
    return f"{local:%H:%M}" if same else f"{local:%a} {local.day} {local:%b %H:%M}"


def _parts(interview: Interview, here: tzinfo) -> list[Part]:
    readable = {enquiry.pk: enquiry for enquiry in interview.readable}  # type: ignore[attr-defined]
    return [Part(from_to(Span(turn.starts_at, turn.starts_at + timedelta(minutes=turn.length_minutes)), here), turn,
                 readable.get(turn.enquiry_id)) for turn in interview.turns.all()]


def _slots(interview: Interview, now: datetime) -> list[Slot]:
    zone, pencilled = timezone.get_current_timezone(), interview.starts_at is None
    second = {(hold.starts_at, hold.ends_at) for hold in interview.holds.all() if hold.state == HoldState.SECOND} if pencilled else set()
    outlet = interview.outlet.name if interview.outlet else interview.programme or "Outlet not named"
    names = ", ".join(speaker.spokesperson.name for speaker in interview.speakers.all()) or "Nobody named yet"
    return [Slot(interview, span.start, from_to(span, zone), outlet, pencilled, tuple(span) in second, names)
            for span in held_spans(interview, now=now)]


def _speaks(slot: Slot, person: Spokesperson) -> bool:
    return any(speaker.spokesperson_id == person.pk for speaker in slot.interview.speakers.all())
