from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from isdmedia.templatetags import clock

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(("minutes", "words"), [
    (0, "now"), (0.5, "now"), (-0.5, "now"), (1, "1 min left"), (-35, "35 min over"), (59.9, "59 min left"),
    (60, "1 h left"), (80, "1 h 20 min left"), (-140, "2 h 20 min over"), (23 * 60 + 59, "23 h 59 min left"),
    (24 * 60, "1 day left"), (29 * 60, "1 day 5 h left"), (48 * 60, "2 days left"), (-80 * 60, "3 days over"),
])
def test_countdown_in_words(minutes, words):
    assert clock.countdown(timedelta(minutes=minutes)) == words


@pytest.mark.parametrize(("minutes", "urgency"), [
    (-1, "over"), (0, "soon"), (120, "soon"), (121, "later"), (None, "none"),
])
def test_urgency_turns_at_two_hours(minutes, urgency):
    due = None if minutes is None else NOW + timedelta(minutes=minutes)
    assert clock.urgency(due, NOW) == urgency


def at(day, hour, minute=0, month=11, year=2026):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(("instant", "zone", "other", "words"), [
    (at(26, 21, 40), "Europe/London", "Australia/Sydney", "Thu 21:40 London · Fri 08:40 Sydney"),
    (at(26, 21, 40), "Europe/London", "America/New_York", "Thu 21:40 London · 16:40 New York"),
    (at(26, 21, 40), "Europe/London", "Europe/Lisbon", "Thu 21:40 London"),
    (at(26, 21, 40), "Europe/London", None, "Thu 21:40 London"),
    (at(29, 9), "Europe/London", None, "Sun 09:00 London"),
    (at(30, 9), "Europe/London", None, "Mon 30 Nov 09:00 London"),
    (at(22, 9), "Europe/London", None, "Sun 22 Nov 09:00 London"),
    (at(4, 9, month=1, year=2027), "Europe/London", None, "Mon 4 Jan 2027 09:00 London"),
    (at(23, 14), "UTC", "Asia/Kolkata", "Mon 14:00 UTC · 19:30 Kolkata"),
    (at(23, 14), ZoneInfo("Asia/Kathmandu"), timezone(timedelta(hours=5, minutes=30)),
     "Mon 19:45 Kathmandu · 19:30 UTC+5:30"),
    (at(23, 14), "America/Argentina/Buenos_Aires", "Etc/GMT+5", "Mon 11:00 Buenos Aires · 09:00 UTC−5"),
    (at(29, 23, 30), "Europe/London", "Asia/Tokyo", "Sun 23:30 London · Mon 30 Nov 08:30 Tokyo"),
    (None, "Europe/London", "Asia/Tokyo", ""),
])
def test_when_reads_as_two_clocks(instant, zone, other, words):
    assert clock.when(instant, zone, other, now=NOW) == words


@pytest.mark.parametrize(("instant", "zone", "words"), [
    (at(26, 21, 40), "Europe/London", "Thursday 26 November 2026, 21:40 London (UTC)"),
    (at(1, 9, month=7), "Europe/London", "Wednesday 1 July 2026, 10:00 London (UTC+1)"),
    (at(1, 9), "UTC", "Sunday 1 November 2026, 09:00 UTC"),
])
def test_spelled_out_leaves_nothing_to_guess(instant, zone, words):
    assert clock.spelled_out(instant, zone) == words
