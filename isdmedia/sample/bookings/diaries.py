"""The spokespeople's hours, a day off, a journey, and the office's studio."""
from datetime import date, datetime, time, timedelta

from isdmedia.interviews import diaries
from isdmedia.interviews.diaries import diary_of, diary_of_officer
from isdmedia.models import FormatRule, Resource, ResourceKind, Spokesperson, User
from isdmedia.sample.day import Day
from isdmedia.sample.people import AYAD, DELE, KARAHAN, ROWAN, WETHERBY, SampleSpokesperson

STUDIO = "Studio 1"
WEEK, WEEKEND = range(5), (5, 6)
Hours = list[tuple[int, time, time]]


def _from_to(weekdays: range | tuple[int, ...], start: str, end: str) -> Hours:
    return [(weekday, time.fromisoformat(start), time.fromisoformat(end)) for weekday in weekdays]


HOURS: dict[SampleSpokesperson, Hours] = {
    AYAD: _from_to(WEEK, "06:30", "22:00") + _from_to(WEEKEND, "09:00", "20:00"),
    KARAHAN: _from_to(range(4), "08:00", "19:00") + _from_to((4,), "08:00", "13:00"),
    WETHERBY: _from_to(WEEK, "09:00", "17:30"),
}


def set_up(today: date, *, now: datetime) -> None:
    """Hours for everybody who speaks; one of them is away for a day, another soon on another clock."""
    rowan, day = User.objects.get(email=ROWAN.email), Day(today)
    for person, hours in HOURS.items():
        diaries.set_hours(_diary(person), hours, actor=rowan, now=now)
    diaries.add_exception(_diary(KARAHAN), [day.coming("Friday")], available=False, actor=rowan, now=now, reason="Teaches all day")
    diaries.set_stay(_diary(WETHERBY), first_date=today + timedelta(days=8), last_date=today + timedelta(days=11),
                     time_zone="America/New_York", actor=rowan, now=now)
    Resource.objects.filter(pk=_diary(AYAD).pk).update(quiet_from=time(22, 30), quiet_until=time(6, 30), notice_minutes=30, daily_maximum=6)
    Resource.objects.create(kind=ResourceKind.STUDIO, name=STUDIO)
    diary_of_officer(User.objects.get(email=DELE.email))
    FormatRule.objects.create(format="panel", before_minutes=45, after_minutes=20, editing_minutes=0, length_minutes=60)


def _diary(person: SampleSpokesperson) -> Resource:
    return diary_of(Spokesperson.objects.get(slug=person.slug))
