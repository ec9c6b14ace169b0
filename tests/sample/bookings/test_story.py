from collections import defaultdict
from datetime import date

import pytest

from isdmedia.sample.bookings import BOOKINGS
from isdmedia.sample.bookings.acts import Act
from isdmedia.sample.bookings.days_before import DAYS_BEFORE
from isdmedia.sample.bookings.release_day import RELEASE_DAY
from isdmedia.sample.day import Day
from isdmedia.sample.mails import ORDER, mail_named
from isdmedia.sample.people import OUTLETS, USERS

TODAY = date(2026, 11, 24)
STORIES = defaultdict(list)
for _line in BOOKINGS:
    STORIES[_line.of].append(_line)


@pytest.mark.parametrize("name", STORIES)
def test_each_story_begins_with_a_bid_and_goes_forward(name):
    moments = [line.at.on(Day(TODAY)) for line in STORIES[name]]
    assert moments == sorted(moments)
    assert [line.act for line in STORIES[name]].index(Act.BID) == 0


def test_what_is_asked_for_on_release_day_is_asked_by_a_mail():
    assert {line.of for line in RELEASE_DAY} <= set(ORDER)
    for name in {line.of for line in RELEASE_DAY}:
        assert STORIES[name][0].at.on(Day(TODAY)) > mail_named(name, TODAY).sent_at


def test_what_was_before_is_over_before_the_first_mail_but_for_what_is_still_to_come():
    assert {line.of for line in DAYS_BEFORE} & set(ORDER) == set()
    assert max(line.at.on(Day(TODAY)) for line in DAYS_BEFORE) < Day(TODAY).at("00:00")


def test_only_people_and_outlets_of_the_sample_desk_take_part():
    assert {line.who for line in BOOKINGS} <= set(USERS)
    named = {line.arguments["outlet"] for line in BOOKINGS if line.act is Act.BID and "outlet" in line.arguments}
    assert named <= {outlet.name for outlet in OUTLETS}
