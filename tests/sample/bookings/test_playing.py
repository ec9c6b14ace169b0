from datetime import date
from itertools import combinations

import pytest

from isdmedia.interviews import booking
from isdmedia.models import Hold, Interview, InterviewState, Occupation, Proposal, Resource, Turn
from isdmedia.sample.day import Day

TUESDAY = date(2026, 11, 24)
DAYS = [TUESDAY, date(2026, 11, 27), date(2026, 11, 28), date(2026, 11, 29), date(2026, 3, 16), date(2026, 10, 24)]
"""A Tuesday, a Friday, a Saturday, a Sunday; a day on which America has changed its clocks alone; the eve of ours."""


def at(clock, today=TUESDAY, days=0):
    return Day(today).at(clock, days=days)


def states():
    return set(Interview.objects.values_list("state", flat=True))


def test_the_day_as_it_goes(stage):
    for until, then in (
        (at("12:00"), the_round_has_twelve_turns_inside_its_two_hours),
        (at("14:00"), another_time_waits_for_the_officer),
        (at("14:29"), every_state_is_there),
        (at("14:29"), the_live_interview_has_studio_officer_and_clocks),
        (at("15:30"), a_journalist_asks_for_another_time_too_and_the_first_is_taken),
        (at("10:59", days=1), nobody_is_booked_twice_and_nothing_stays_firm_that_has_passed),
    ):
        stage(TUESDAY, until=until)
        then(until)


@pytest.mark.soak
@pytest.mark.parametrize("today", DAYS[1:], ids=str)
def test_any_day(stage, today):
    stage(today, until=at("10:59", today, 1))
    nobody_is_booked_twice_and_nothing_stays_firm_that_has_passed(at("10:59", today, 1))


def the_round_has_twelve_turns_inside_its_two_hours(_now):
    turns = list(Turn.objects.order_by("starts_at"))
    assert (turns[0].starts_at, turns[-1].starts_at, {turn.length_minutes for turn in turns}) == (at("07:00", days=1), at("08:50", days=1), {8})
    assert [turn.state for turn in turns].count("confirmed") == 8
    assert [turn.state for turn in turns].count("stood_down") == 1


def another_time_waits_for_the_officer(_now):
    proposal = Proposal.objects.get()
    assert (proposal.speaker.spokesperson.slug, proposal.starts_at, proposal.settled_at) == ("elif-karahan-moss", at("17:30"), None)


def every_state_is_there(_now):
    assert states() == set(InterviewState)
    assert set(Hold.objects.values_list("state", flat=True)) == {"second", "pencilled", "offered", "picked", "confirmed", "released"}


def the_live_interview_has_studio_officer_and_clocks(_now):
    live = Interview.objects.get(programme__startswith="BBC News")
    assert (live.state, live.starts_at, live.call_at, live.hit_at) == ("confirmed", at("18:10"), at("17:55"), at("18:10"))
    assert {str(occupation.resource) for occupation in live.occupations.all()} == {"Moustafa Ayad", "Studio 1", "Dele Whitcombe"}


def a_journalist_asks_for_another_time_too_and_the_first_is_taken(_now):
    assert sorted((proposal.speaker is None, proposal.taken) for proposal in Proposal.objects.all()) == [(False, True), (True, False)]


def nobody_is_booked_twice_and_nothing_stays_firm_that_has_passed(now):
    booking.expire_holds(now=now)
    assert [twice for diary in Resource.objects.all() for twice in combinations(Occupation.objects.filter(resource=diary, state="live"), 2)
            if overlap(*twice)] == []
    assert list(Interview.objects.filter(starts_at__lt=now, state__in=("picked", "confirmed", "briefed"))) == []
    assert {"bid", "pencilled", "offered", "picked", "confirmed"} <= states()


def overlap(one, other):
    return one.interview_id != other.interview_id and one.busy_from < other.busy_until and other.busy_from < one.busy_until


def test_a_line_on_an_interview_that_there_is_not_is_left_out(stage):
    assert stage(TUESDAY, until=at("07:00", days=-7)).interviews == {}
    assert Interview.objects.count() == 0
