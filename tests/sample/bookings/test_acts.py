from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from isdmedia.sample.bookings.acts import Act, Moment, Slot, booked
from isdmedia.sample.day import NEW_YORK, Day
from isdmedia.sample.people import INES

TUESDAY = Day(date(2026, 11, 24))


@pytest.mark.parametrize(("moment", "instant"), [
    (Moment("09:40"), datetime(2026, 11, 24, 9, 40)), (Moment("09:40", 1), datetime(2026, 11, 25, 9, 40)),
    (Moment("09:40", -2), datetime(2026, 11, 22, 9, 40)), (Moment("10:00", zone=NEW_YORK), datetime(2026, 11, 24, 15, 0)),
    (Moment("19:00", zone=ZoneInfo("Asia/Dubai"), coming="Sunday"), datetime(2026, 11, 29, 15, 0)),
    (Moment("14:00", coming="Monday", days=7), datetime(2026, 12, 7, 14, 0)),
    (Moment("07:40", not_on=("Wednesday", "Thursday")), datetime(2026, 11, 27, 7, 40))])
def test_a_moment_is_counted_from_the_sample_day(moment, instant):
    assert moment.on(TUESDAY) == instant.replace(tzinfo=UTC)


def test_a_slot_lasts_its_minutes():
    assert Slot(Moment("18:10"), 5).on(TUESDAY) == (datetime(2026, 11, 24, 18, 10, tzinfo=UTC), datetime(2026, 11, 24, 18, 15, tzinfo=UTC))


def test_a_line_names_its_moment_by_a_clock_alone():
    line = booked("somebody", "09:31", Act.NO_SHOW, INES, who="outlet")
    assert (line.at, line.who, line.arguments) == (Moment("09:31"), INES, {"who": "outlet"})
