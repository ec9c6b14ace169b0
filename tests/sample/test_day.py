from datetime import UTC, date, datetime

import pytest

from isdmedia.sample.day import LONDON, NEW_YORK, WEEKDAYS, Day, day_and_month, hour_in_words, weekday

MONDAY = Day(date(2026, 11, 23))


@pytest.mark.parametrize(("day", "name", "coming"), [
    (date(2026, 11, 23), "Thursday", date(2026, 11, 26)),
    (date(2026, 11, 23), "Monday", date(2026, 11, 30)),
    (date(2026, 11, 26), "Thursday", date(2026, 12, 3)),
    (date(2026, 11, 29), "Monday", date(2026, 11, 30)),
    (date(2026, 12, 31), "Sunday", date(2027, 1, 3)),
    (date(2028, 2, 28), "Tuesday", date(2028, 2, 29)),
])
def test_a_coming_weekday_is_never_today(day, name, coming):
    assert Day(day).coming(name) == coming


def test_an_unknown_weekday_is_refused():
    with pytest.raises(ValueError):
        MONDAY.coming("Thorsday")


@pytest.mark.parametrize(("day", "off", "edition"), [
    (date(2026, 11, 23), ("Saturday", "Sunday"), date(2026, 11, 24)),
    (date(2026, 11, 27), ("Saturday", "Sunday"), date(2026, 11, 30)),
    (date(2026, 11, 28), ("Sunday",), date(2026, 11, 30)),
    (date(2026, 11, 27), ("Sunday",), date(2026, 11, 28)),
])
def test_the_next_edition_skips_the_days_off(day, off, edition):
    assert Day(day).next_edition(*off) == edition


@pytest.mark.parametrize(("day", "said"), [
    (date(2026, 11, 24), "tomorrow (Tuesday)"),
    (date(2026, 11, 30), "on Monday (30 November)"),
])
def test_a_day_as_it_is_said(day, said):
    assert MONDAY.said(day) == said


@pytest.mark.parametrize(("day", "clock", "utc"), [
    (date(2026, 3, 28), "09:00", datetime(2026, 3, 28, 9, 0, tzinfo=UTC)),
    (date(2026, 3, 29), "09:00", datetime(2026, 3, 29, 8, 0, tzinfo=UTC)),
    (date(2026, 10, 24), "23:50", datetime(2026, 10, 24, 22, 50, tzinfo=UTC)),
    (date(2026, 10, 25), "09:00", datetime(2026, 10, 25, 9, 0, tzinfo=UTC)),
])
def test_the_clock_is_londons_in_both_seasons(day, clock, utc):
    assert Day(day).at(clock) == utc


@pytest.mark.parametrize(("day", "words"), [
    (date(2026, 7, 1), "3pm"),
    (date(2026, 11, 23), "3pm"),
    (date(2026, 3, 16), "2pm"),  # America has changed its clocks, Britain has not
    (date(2026, 10, 28), "2pm"),  # Britain has changed back, America has not
])
def test_ten_in_new_york_is_told_in_londons_time(day, words):
    assert Day(day).words["ten_eastern_in_london"] == words


@pytest.mark.parametrize(("hour", "words"), [(0, "12am"), (9, "9am"), (12, "12pm"), (15, "3pm")])
def test_full_hours_in_words(hour, words):
    assert hour_in_words(datetime(2026, 11, 23, hour, tzinfo=LONDON)) == words


def test_another_zone_may_be_named():
    assert MONDAY.at("10:00", zone=NEW_YORK).isoformat() == "2026-11-23T10:00:00-05:00"


def test_every_weekday_has_its_own_name():
    assert [weekday(date(2026, 11, 23 + ahead)) for ahead in range(7)] == list(WEEKDAYS)


def test_a_word_that_the_day_does_not_know_is_an_error():
    with pytest.raises(KeyError):
        MONDAY.fill("see you on ${doomsday}")


def test_words_are_filled_in():
    assert MONDAY.fill("by ${tomorrow}, ${tomorrow_date}") == f"by Tuesday, {day_and_month(date(2026, 11, 24))}"
