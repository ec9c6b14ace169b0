from datetime import UTC, date, datetime, time, timedelta

import pytest

from isdmedia.interviews.slots import free, next_free, opinion, wish, wish_of
from isdmedia.interviews.spans import Span
from isdmedia.models import FormatRule, Occupation
from tests import make

pytestmark = pytest.mark.django_db
MONDAY, MINUTE = date(2026, 11, 23), timedelta(minutes=1)
NINE_TO_TWELVE = [(0, "09:00", "12:00")]


def at(words, day=MONDAY):
    return datetime.combine(day, time.fromisoformat(words), UTC)


def span(words):
    start, end = words.split("-")
    return Span(at(start), at(end))


def starts(*resources, within="00:00-23:59", length=30, now=None, step=None, wanted=None, **how):
    found = free(resources, wanted or wish(length=length * MINUTE, **how), within=span(within), now=now or at("00:00"), step=step)
    return [f"{slot.span.start:%H:%M}" for slot in found]


def occupy(resource, words, occupied="live", **hold):
    held = make.hold(starts_at=at(words.split("-")[0]), **hold)
    busy = span(words)
    return Occupation.objects.create(resource=resource, interview=held.interview, hold=held, busy_from=busy.start, busy_until=busy.end,
                                     state=occupied)


@pytest.fixture
def diary():
    return make.resource(hours=NINE_TO_TWELVE)


def test_weekly_hours_are_cut_into_times_one_after_the_other(diary):
    assert starts(diary) == ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]
    assert starts(diary, length=60, step=30 * MINUTE) == ["09:00", "09:30", "10:00", "10:30", "11:00"]


@pytest.mark.parametrize(("state", "hold", "expected"), [
    ("live", {}, ["09:00", "10:15", "10:45", "11:15"]),
    ("live", {"expires_at": at("08:00")}, ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]),
    ("live", {"expires_at": at("08:00"), "state": "confirmed"}, ["09:00", "10:15", "10:45", "11:15"]),
    ("second", {}, ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]),
    ("released", {}, ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]),
])
def test_what_blocks(diary, state, hold, expected):
    occupy(diary, "09:40-10:10", state, **hold)
    assert starts(diary, now=at("08:30")) == expected


def test_own_holds_do_not_stand_in_the_way(diary):
    mine = occupy(diary, "09:00-10:00").interview
    mine.length_minutes, mine.format = 60, ""
    assert (starts(diary, wanted=wish_of(mine)), starts(diary, length=60)) == (["09:00", "10:00", "11:00"], ["10:00", "11:00"])


def test_their_own_calendar_blocks_too(diary):
    diary.busy_times.create(busy_from=at("09:00"), busy_until=at("11:00"), seen_at=at("08:00"))
    assert starts(diary) == ["11:00", "11:30"]


def test_a_format_needs_room_around_it_but_not_inside_the_hours(diary):
    occupy(diary, "10:00-10:30")
    assert starts(diary, format="radio_live") == ["09:00", "10:45", "11:15"]
    FormatRule.objects.create(format="radio_live", before_minutes=0, after_minutes=60, editing_minutes=0, length_minutes=10)
    assert starts(diary, format="radio_live") == ["10:30", "11:00", "11:30"]


@pytest.mark.parametrize(("how", "expected"), [
    ({"deadline": at("10:10")}, ["09:00", "09:30"]),
    ({"air_at": at("10:10")}, ["09:00", "09:30"]),
    ({"air_at": at("10:10"), "format": "radio_pre_record"}, ["09:00"]),
    ({"embargo": at("11:01")}, ["11:15"]),
    ({"deadline": at("08:00")}, []),
    ({"within": "09:20-10:50"}, ["09:30", "10:00"]),
])
def test_cut_at_deadline_air_time_embargo_and_what_was_asked_for(diary, how, expected):
    assert starts(diary, **how) == expected


def test_exceptions_stays_and_quiet_hours():
    diary = make.resource(hours=NINE_TO_TWELVE, quiet_from=time(11), quiet_until=time(7))
    diary.exceptions.create(date=MONDAY, starts_at=time(9), ends_at=time(10), available=False, reason="the dentist")
    diary.exceptions.create(date=MONDAY, starts_at=time(6), ends_at=time(8), available=True)
    assert starts(diary) == ["07:00", "07:30", "10:00", "10:30"]
    diary.stays.create(first_date=MONDAY - timedelta(days=1), last_date=MONDAY, time_zone="Europe/Berlin")
    assert starts(diary) == ["06:00", "06:30", "09:00", "09:30"]


def test_a_panel_has_the_time_that_all_have(diary):
    other = make.resource(hours=[(0, "10:30", "15:00")])
    occupy(other, "11:00-11:30")
    assert starts(diary, other) == ["10:30", "11:30"]


def test_nobody_and_the_inactive_have_no_time(diary):
    left = make.resource(make.spokesperson(active=False), hours=NINE_TO_TWELVE)
    assert (starts(), starts(diary, left)) == ([], [])


def test_a_studio_without_hours_is_always_open(diary):
    studio = type(diary).objects.create(kind="studio", name="Studio 2")
    assert starts(diary, studio) == starts(diary)


def warnings(*resources, wanted, now):
    return {f"{slot.span.start:%H:%M}": slot.warnings for slot in free(resources, wanted, within=span("09:00-10:00"), now=now)}


def test_short_notice_and_full_days_warn_the_desk_and_bind_the_public(diary):
    diary.daily_maximum = 1
    desk, public = wish(length=30 * MINUTE), wish(length=30 * MINUTE, public=True)
    assert warnings(diary, wanted=desk, now=at("08:20")) == {"09:00": ("Less than 60 minutes' notice.",), "09:30": ()}
    assert list(warnings(diary, wanted=public, now=at("08:20"))) == ["09:30"]
    occupy(diary, "11:00-11:30")
    full = f"{diary} has 1 interviews that day."
    assert warnings(diary, wanted=desk, now=at("08:00")) == {"09:00": (full,), "09:30": (full,)}
    assert warnings(diary, wanted=public, now=at("08:00")) == {}


def test_nobody_gave_hours_then_the_desk_may_ask_and_the_public_sees_nothing():
    diary = make.resource()
    found = free([diary], wish(length=60 * MINUTE), within=span("00:00-23:59"), now=at("00:00"))
    assert (len(found), found[0].warnings) == (12, ("Samira Haddad has given no hours: ask.",))
    assert starts(diary, public=True, now=at("00:00") - timedelta(days=1)) == []


def test_before_a_yes_only_hours_cleared_beforehand():
    diary = make.resource(hours=NINE_TO_TWELVE)
    diary.hours.create(weekday=0, starts_at=time(14), ends_at=time(15), cleared=False)
    interview = make.interview(diary.spokesperson, length_minutes=60)
    assert starts(diary, wanted=wish_of(interview)) == ["09:00", "10:00", "11:00"]
    interview.speakers.update(answer="yes", answered_at=at("08:00"))
    assert starts(diary, wanted=wish_of(interview)) == ["09:00", "10:00", "11:00", "14:00"]


def test_the_public_sees_so_many_days_ahead(diary, settings):
    settings.BOOKING_DAYS = 3
    wanted, month = wish(length=180 * MINUTE, public=True), Span(at("00:00"), at("00:00") + timedelta(days=30))
    assert len(free([diary], wanted, within=month, now=at("00:00"))) == 1


def test_the_next_three(diary):
    found = next_free([diary], wish(length=60 * MINUTE), after=at("09:50"), now=at("08:00"))
    assert [f"{one.start:%d %H:%M}" for one in found] == ["23 10:00", "23 11:00", "30 09:00"]


def test_an_embargo_of_a_linked_release_counts(diary):
    interview, enquiry = make.interview(diary.spokesperson, length_minutes=60), make.enquiry()
    interview.enquiries.add(enquiry)
    match = enquiry.matches.create(release=make.release(embargo_until=at("10:30")), linked=False)
    assert wish_of(interview).embargo is None
    enquiry.matches.filter(pk=match.pk).update(linked=True)
    assert starts(diary, wanted=wish_of(interview)) == ["10:30"]


@pytest.mark.parametrize(("words", "how", "against"), [
    ("09:00-09:30", {}, []),
    ("08:45-09:15", {}, ["It is outside their hours."]),
    ("09:00-09:30", {"deadline": at("09:10")}, ["It ends too late for the deadline or air time."]),
    ("09:00-09:30", {"embargo": at("09:10")}, ["The release is under embargo then."]),
    ("11:00-11:30", {}, ["Their own calendar has something then."]),
    ("10:00-10:30", {"now": at("10:10")}, ["It has passed."]),
])
def test_what_speaks_against_one_time(diary, words, how, against):
    diary.busy_times.create(busy_from=at("11:00"), busy_until=at("11:10"), seen_at=at("08:00"))
    now = how.pop("now", at("06:00"))
    assert list(opinion([diary], span(words), wish(length=30 * MINUTE, **how), now=now).against) == against


def test_the_queries_do_not_grow_with_what_is_busy(diary, django_assert_num_queries):
    for minute in range(0, 60, 5):
        occupy(diary, f"09:{minute:02d}-09:{minute + 4:02d}")
    with django_assert_num_queries(6):
        starts(diary)
