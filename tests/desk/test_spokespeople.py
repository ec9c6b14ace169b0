"""Spokespeople with their diaries, studios, and the rules of formats."""
from datetime import UTC, date, datetime, time, timedelta

import pytest

from isdmedia.desk.diary_case import free_days
from isdmedia.models import Event, FormatRule, Resource, Spokesperson
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db
LATER = date.today() + timedelta(days=30)
FIRM = {"state": "confirmed", "starts_at": make.NOON, "ends_at": make.NOON + timedelta(hours=1)}
SAMIRA = "/people/spokespeople/samira/"


@pytest.fixture
def samira(db):
    return make.spokesperson(slug="samira", email="samira@desk.example", time_zone="Asia/Beirut")


@pytest.fixture
def head(client):
    user = make.user("Hea Dofpress", head_of_press=True)
    client.force_login(user)
    return client


def entry(**said):
    return {"name": "Elif Karahan", "title": "", "time_zone": "", "languages": "", "email": "", "phone": "", "active": "on", **said}


def hours(**said):
    """One empty line a day, with what is said in its place."""
    lines = {f"{part}-{weekday}-0": "" for weekday in range(7) for part in ("from", "until")}
    return {**lines, **{name.replace("_", "-"): value for name, value in said.items()}}


@pytest.mark.parametrize("place", ["/people/spokespeople/", "/setup/studios/"])
def test_the_lists_ask_as_many_questions_for_three_as_for_one(head, place, questions):
    def add():
        person = make.resource(hours=[(0, "09:00", "17:00")]).spokesperson
        make.interview(person, **FIRM)
        Resource.objects.create(kind="studio", name=f"Studio {person.pk}").hours.create(weekday=0, starts_at=time(9), ends_at=time(17))
    add()
    asked = questions(head, place)
    add()
    add()
    assert questions(head, place) == asked


def test_the_page_asks_as_many_questions_for_three_interviews_as_for_one(desk, samira, questions):
    def add():
        of = make.interview(samira, outlet=make.outlet(), **FIRM)
        make.hold(of, state="confirmed")
    make.resource(samira, hours=[(0, "09:00", "17:00")])
    add()
    asked = questions(desk, SAMIRA)
    add()
    add()
    assert questions(desk, SAMIRA) == asked


def test_the_list_counts_what_is_on_its_way_and_says_who_gave_no_hours(desk, samira):
    make.resource(samira, hours=[(0, "09:00", "12:00"), (1, "09:00", "12:00")])
    make.interview(samira, state="bid")
    make.interview(samira, state="offered")
    make.interview(samira, **FIRM)
    make.spokesperson("Elif Karahan")
    make.spokesperson("Gone Away", active=False)
    page = read(desk.get("/people/spokespeople/"))
    people = desk.get("/people/spokespeople/").context["people"]
    assert [(person.name, person.firm, person.placing) for person in people] == [
        ("Elif Karahan", 0, 0), ("Samira Haddad", 1, 2), ("Gone Away", 0, 0)]
    assert ("Elif Karahan the desk None given" in page, "Gone Away No longer speaks for us" in page) == (True, True)


def test_nobody_yet(desk):
    assert "Nobody speaks for us yet" in read(desk.get("/people/spokespeople/"))
    assert desk.get("/people/spokespeople/nobody/").status_code == 404


def test_somebody_is_added_and_corrected(desk):
    answer = desk.post("/people/spokespeople/new/", entry(title="Analyst", time_zone="Europe/Istanbul"))
    assert answer.url == "/people/spokespeople/elif-karahan/"
    desk.post("/people/spokespeople/elif-karahan/edit/", entry(phone="+44 20 7946 0001", active=""))
    kept = Spokesperson.objects.get()
    assert (kept.name, kept.phone, kept.active, kept.time_zone) == ("Elif Karahan", "+44 20 7946 0001", False, "")


def test_an_entry_that_is_none_keeps_what_was_typed(desk):
    answer = desk.post("/people/spokespeople/new/", entry(name="", email="no address", languages="Turkish"))
    assert (answer.status_code, "Turkish" in answer.content.decode(), Spokesperson.objects.count()) == (422, True, 0)


def test_hours_are_set_with_several_windows_a_day(desk, samira):
    said = hours(from_0_0="09:00", until_0_0="12:00", cleared_0_0="on", from_0_1="18:00", until_0_1="00:00", from_6_0="10:00", until_6_0="11:00")
    assert desk.post(f"{SAMIRA}diary/hours/", said).url == SAMIRA
    kept = [(str(hour), hour.cleared) for hour in samira.resource.hours.all()]
    assert kept == [("0 09:00–12:00", True), ("0 18:00–00:00", False), ("6 10:00–11:00", False)]
    page = desk.get(SAMIRA)
    assert [len(lines) for _, lines in page.context["hours_form"].days()] == [3, 1, 1, 1, 1, 1, 2]


def test_monday_may_stand_for_the_week(desk, samira):
    desk.post(f"{SAMIRA}diary/hours/", hours(from_0_0="09:00", until_0_0="17:00", cleared_0_0="on", alike="on"))
    assert [hour.weekday for hour in samira.resource.hours.all()] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("said", "why"), [
    ({"from_1_0": "09:00"}, "Tuesday, until: Give both a start and an end"), ({"until_1_0": "9"}, "Tuesday, until: Write the time as in 14:30"),
    ({"from_1_0": "09:00", "until_1_0": "12:00", "from_1_1": "11:00", "until_1_1": "13:00"}, "Tuesday, from: It overlaps another window")])
def test_hours_that_are_none_say_which_day_and_change_nothing(desk, samira, said, why):
    make.resource(samira, hours=[(4, "09:00", "12:00")])
    answer = desk.post(f"{SAMIRA}diary/hours/", hours(**said))
    assert (answer.status_code, why in read(answer)) == (422, True)
    assert [str(hour) for hour in samira.resource.hours.all()] == ["4 09:00–12:00"]


def test_dates_that_differ_are_added_shown_and_removed(desk, samira):
    desk.post(f"{SAMIRA}diary/dates/", {"available": "no", "first_date": LATER, "last_date": LATER + timedelta(days=1), "reason": "the dentist"})
    desk.post(f"{SAMIRA}diary/dates/", {"available": "yes", "first_date": LATER, "starts_at": "19:00", "ends_at": "20:00"})
    page = read(desk.get(SAMIRA))
    assert (page.count("the dentist"), "Also available" in page, "19:00–20:00" in page) == (2, True, True)
    away = samira.resource.exceptions.filter(available=False).first()
    desk.post(f"{SAMIRA}diary/drop-date/", {"pk": away.pk})
    assert [(exception.date, exception.available) for exception in samira.resource.exceptions.order_by("pk")] == [
        (LATER + timedelta(days=1), False), (LATER, True)]


@pytest.mark.parametrize(("said", "why"), [
    ({"first_date": "2030-02-30"}, "On: Enter a valid date"), ({"last_date": "2020-01-01"}, "It is before the first"),
    ({"last_date": "2999-01-01"}, "At most 92 days at once"), ({"starts_at": "10:00"}, "Until: Give both a start and an end")])
def test_dates_that_are_none(desk, samira, said, why):
    answer = desk.post(f"{SAMIRA}diary/dates/", {"available": "no", "first_date": LATER, **said})
    assert (answer.status_code, why in read(answer), hasattr(Spokesperson.objects.get(), "resource")) == (422, True, False)


def test_a_stay_is_noted_and_removed_and_refused_twice(desk, samira):
    said = {"first_date": LATER, "last_date": LATER, "time_zone": "Australia/Sydney"}
    desk.post(f"{SAMIRA}diary/stay/", said)
    assert "on the clock of Australia/Sydney" in read(desk.get(SAMIRA))
    assert "They are elsewhere on some of these dates already" in read(desk.post(f"{SAMIRA}diary/stay/", said))
    assert "Choose the place" in read(desk.post(f"{SAMIRA}diary/stay/", {**said, "time_zone": ""}))
    desk.post(f"{SAMIRA}diary/drop-stay/", {"pk": samira.resource.stays.get().pk})
    assert samira.resource.stays.count() == 0


def test_limits_are_set(desk, samira):
    desk.post(f"{SAMIRA}diary/limits/", {"quiet_from": "21:00", "quiet_until": "07:30", "notice_minutes": "45", "daily_maximum": "3"})
    kept = samira.resource
    assert (kept.quiet_from, kept.quiet_until, kept.notice_minutes, kept.daily_maximum) == (time(21), time(7, 30), 45, 3)
    answer = desk.post(f"{SAMIRA}diary/limits/", {"quiet_from": "21:00"})
    assert (answer.status_code, "Quiet until: Give both ends" in read(answer)) == (422, True)


@pytest.mark.parametrize(("act", "said"), [("burn", {}), ("drop-date", {"pk": "1"}), ("drop-stay", {"pk": "x"})])
def test_an_act_or_a_date_that_there_is_not(desk, samira, act, said):
    make.resource(samira)
    assert desk.post(f"{SAMIRA}diary/{act}/", said).status_code == 404


def test_somebody_elses_date_is_not_removed(desk, samira):
    make.resource(samira)
    other = make.resource().exceptions.create(date=LATER)
    assert desk.post(f"{SAMIRA}diary/drop-date/", {"pk": other.pk}).status_code == 404


def test_a_page_alone_begins_no_diary(desk, samira):
    assert desk.get(SAMIRA).status_code == 200
    assert (Resource.objects.count(), Event.objects.count()) == (0, 0)


def test_free_times_are_told_on_both_clocks(now, samira):
    diary = make.resource(samira, hours=[(0, "09:00", "15:00"), (1, "10:00", "12:00")])
    diary.exceptions.create(date=date(2026, 11, 24))
    days = free_days(diary, now=now)
    assert [(one.day.day, one.here, one.there) for one in days[:3]] == [(23, "11:00–13:00", "13:00–15:00 Beirut"), (24, "", ""), (25, "", "")]
    assert len(days) == 7


def test_free_times_are_cut_by_day_and_follow_a_stay(now, samira):
    studio = Resource.objects.create(kind="studio", name="Studio 2")
    assert [one.here for one in free_days(studio, now=now)][:3] == ["11:00–00:00", "all day", "all day"]
    diary = make.resource(samira, hours=[(1, "10:00", "12:00")])
    diary.stays.create(first_date=date(2026, 11, 24), last_date=date(2026, 11, 24), time_zone="America/New_York")
    assert [(one.here, one.there) for one in free_days(diary, now=now)][1] == ("15:00–17:00", "10:00–12:00 New York")


def test_a_date_taken_away_tells_of_what_is_held_on_it(desk, samira):
    diary = make.resource(samira)
    starts_at = datetime.combine(LATER, time(12), UTC)
    of = make.interview(samira, state="confirmed", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    hold = make.hold(of, state="confirmed", starts_at=starts_at)
    diary.occupations.create(interview=of, hold=hold, busy_from=starts_at, busy_until=hold.ends_at)
    told = "1 interview has a time held then"
    away = {"available": "no", "first_date": LATER}
    assert told in read(desk.post(f"{SAMIRA}diary/dates/", away, follow=True))
    assert told not in read(desk.post(f"{SAMIRA}diary/dates/", {**away, "starts_at": "05:00", "ends_at": "06:00"}, follow=True))
    assert told not in read(desk.post(f"{SAMIRA}diary/dates/", {**away, "available": "yes"}, follow=True))


def test_what_is_restricted_is_not_on_the_page(desk, samira, now):
    of = make.interview(samira, state="bid", programme="The Secret Hour")
    of.enquiries.add(make.enquiry(restricted=True))
    assert "The Secret Hour" not in read(desk.get(SAMIRA))


def test_a_studio_is_added_given_hours_and_taken_out_of_use(head):
    assert "No studio" in read(head.get("/setup/studios/"))
    place = head.post("/setup/studios/new/", {"name": "Studio 2", "time_zone": "", "active": "on"}).url
    head.post(f"{place}diary/hours/", hours(from_0_0="09:00", until_0_0="17:00"))
    studio = Resource.objects.get()
    assert [(str(hour), hour.cleared) for hour in studio.hours.all()] == [("0 09:00–17:00", True)]
    assert "called Studio 2 already" in read(head.post("/setup/studios/new/", {"name": "studio 2", "active": "on"})).replace("studio 2", "Studio 2")
    head.post(f"{place}edit/", {"name": "Studio 2", "time_zone": "Europe/Berlin"})
    assert "Not in use" in read(head.get(place))


def test_a_formats_rule_is_the_offices_until_it_is_dropped(head):
    minutes = {"before_minutes": "20", "after_minutes": "10", "editing_minutes": "0", "length_minutes": "25"}
    head.post("/setup/formats/print/", minutes)
    assert FormatRule.objects.values_list("before_minutes", "length_minutes").get() == (20, 25)
    assert "Print 20 25 10 0 ours" in read(head.get("/setup/formats/"))
    head.post("/setup/formats/print/drop/")
    assert "Print 5 30 5 15 built in" in read(head.get("/setup/formats/"))
    assert head.post("/setup/formats/print/", {**minutes, "length_minutes": "0"}).status_code == 422
    assert head.get("/setup/formats/opera/").status_code == 404


@pytest.mark.parametrize("place", ["/setup/studios/", "/setup/studios/new/", "/setup/formats/", "/setup/formats/print/"])
def test_rules_are_for_heads_of_press_and_administrators(client, desk, place):
    assert desk.get(place).status_code == 404
    client.force_login(make.user("Adam In", press_officer=False, administrator=True))
    assert client.get(place).status_code == 200


def test_a_studio_shows_what_is_on_in_it(head, now):
    studio = Resource.objects.create(kind="studio", name="Studio 2")
    starts_at = datetime.now(UTC) + timedelta(days=1)
    make.interview(make.spokesperson(), state="confirmed", studio=studio, programme="Drive", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    assert "What is on in it" in read(head.get(f"/setup/studios/{studio.pk}/"))
