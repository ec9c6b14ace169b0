from datetime import date, time

import pytest

from isdmedia.interviews import diaries
from isdmedia.models import Event, Resource, Stay
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_a_diary_is_begun_once_and_lives_on_its_persons_clock(officer):
    spokesperson = make.spokesperson(time_zone="Asia/Beirut")
    diary = diaries.diary_of(spokesperson)
    again = diaries.diary_of(type(spokesperson).objects.get(pk=spokesperson.pk))
    assert (diary, str(diary), diary.zone_name) == (again, "Samira Haddad", "Asia/Beirut")
    assert (str(diaries.diary_of_officer(officer)), diaries.diary_of_officer(officer).zone_name) == ("Ana Officer", "Europe/London")


def test_hours_are_set_anew_and_told(officer, now):
    diary = make.resource(hours=[(4, "09:00", "12:00")])
    diaries.set_hours(diary, [(0, time(9), time(17)), (0, time(20), time(1))], actor=officer, now=now)
    assert [str(hours) for hours in diary.hours.all()] == ["0 09:00–17:00", "0 20:00–01:00"]
    assert Event.objects.get().facts == {"what": "the weekly hours", "whom": "Samira Haddad"}
    with pytest.raises(Refused, match="begin at the same time"):
        diaries.set_hours(diary, [(0, time(9), time(17)), (0, time(9), time(10))], actor=officer, now=now)


def test_a_date_that_differs(officer, now):
    diary = make.resource()
    away = diaries.add_exception(diary, [MONDAY, TUESDAY], available=False, actor=None, now=now)
    extra, = diaries.add_exception(diary, [MONDAY], available=True, actor=officer, now=now, starts_at=time(19), ends_at=time(20))
    diaries.drop_exception(away[1], actor=officer, now=now)
    assert [str(exception) for exception in diary.exceptions.order_by("pk")] == ["not on 2026-11-23", "on 2026-11-23 19:00–20:00"]
    with pytest.raises(Refused, match="both a start and an end"):
        diaries.add_exception(diary, [MONDAY], available=True, actor=officer, now=now, starts_at=time(19))
    assert extra.available


@pytest.mark.parametrize(("stay", "why"), [
    ((MONDAY, TUESDAY, "Mars/Base"), "no such time zone"), ((TUESDAY, MONDAY, "Asia/Tokyo"), "before the first"),
    ((TUESDAY, TUESDAY, "Asia/Tokyo"), "elsewhere on some of these dates"),
])
def test_a_stay_elsewhere(officer, now, stay, why):
    diary = make.resource()
    kept = diaries.set_stay(diary, first_date=MONDAY, last_date=TUESDAY, time_zone="Australia/Sydney", actor=officer, now=now)
    first, last, zone = stay
    with pytest.raises(Refused, match=why):
        diaries.set_stay(diary, first_date=first, last_date=last, time_zone=zone, actor=officer, now=now)
    diaries.drop_stay(kept, actor=officer, now=now)
    assert Stay.objects.count() == 0


def test_everything_an_interview_occupies_in_the_order_of_locking(officer):
    studio = Resource.objects.create(kind="studio", name="Studio 2")
    attending, people = diaries.diary_of_officer(officer), [make.spokesperson("A"), make.spokesperson("B")]
    interview = make.interview(*people, studio=studio, attending=attending)
    assert diaries.occupied_by(interview) == [studio, attending, *(person.resource for person in interview.spokespeople.order_by("pk"))]


def test_hours_may_be_offered_beforehand_or_not_each_by_itself(officer, now):
    diary = make.resource()
    diaries.set_hours(diary, [diaries.Window(0, time(9), time(12)), diaries.Window(0, time(18), time(20), cleared=False)], actor=officer, now=now)
    assert list(diary.hours.values_list("starts_at", "cleared")) == [(time(9), True), (time(18), False)]


def test_limits_are_set_and_told(officer, now):
    diary = make.resource()
    limits = {"quiet_from": time(21), "quiet_until": time(7), "notice_minutes": 45, "daily_maximum": 3}
    diaries.set_limits(diary, **limits, actor=officer, now=now)
    kept = Resource.objects.get(pk=diary.pk)
    assert {name: getattr(kept, name) for name in limits} == limits
    assert Event.objects.get().facts == {"what": "the limits", "whom": "Samira Haddad"}
    with pytest.raises(Refused, match="both ends of the quiet hours"):
        diaries.set_limits(diary, **{**limits, "quiet_until": None}, actor=officer, now=now)


def test_a_studio_is_added_and_changed(officer, now):
    studio = diaries.change_studio(Resource(), name=" Studio  2 ", time_zone="", active=True, actor=officer, now=now)
    diaries.change_studio(studio, name="Studio 2", time_zone="Europe/Berlin", active=False, actor=officer, now=now)
    kept = Resource.objects.get(kind="studio")
    assert (str(kept), kept.zone_name, kept.serves) == ("Studio 2", "Europe/Berlin", False)


@pytest.mark.parametrize(("name", "zone", "why"), [
    (" ", "", "Give the studio a name"), ("STUDIO 2", "", "called STUDIO 2 already"), ("Studio 3", "Mars/Base", "no such time zone")])
def test_a_studio_that_is_none(officer, now, name, zone, why):
    diaries.change_studio(Resource(), name="Studio 2", time_zone="", active=True, actor=officer, now=now)
    with pytest.raises(Refused, match=why):
        diaries.change_studio(Resource(), name=name, time_zone=zone, active=True, actor=officer, now=now)
