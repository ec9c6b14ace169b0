"""A second pencil waits, and is put forward when the first drops."""
from datetime import timedelta

import pytest

from isdmedia.interviews import booking
from isdmedia.models import Event, Occupation, Resource
from tests import make
from tests.interviews.test_booking import states

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(interview, rival, at, until, officer, now):
    """The rival's second pencil on the interview's time."""
    booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    return booking.pencil(rival, at(2), until=until, actor=officer, now=now, second=True)


def test_it_blocks_nothing_and_cannot_be_picked(waiting, rival, officer, now):
    assert (states(rival), Occupation.objects.filter(state="live").count()) == (("bid", ["second"]), 1)
    with pytest.raises(booking.SlotGone):
        booking.pick(waiting, actor=officer, now=now)


def test_where_nothing_is_in_the_way_it_is_a_first_one(rival, at, until, officer, now):
    booking.pencil(rival, at(2), until=until, actor=officer, now=now, second=True)
    assert states(rival) == ("pencilled", ["pencilled"])


@pytest.mark.parametrize("drop", ["release", "run out", "cancel", "move"])
def test_it_is_put_forward_when_the_first_drops(waiting, interview, rival, at, until, officer, now, drop):
    first = interview.holds.get()
    if drop == "release":
        booking.release_hold(first, actor=officer, now=now)
    elif drop == "run out":
        type(first).objects.filter(pk=first.pk).update(expires_at=now)
        booking.expire_holds(now=now)
    elif drop == "cancel":
        booking.cancel(interview, actor=officer, now=now, why="the author is ill")
    else:
        booking.pick(first, actor=officer, now=now)
        booking.move(interview, at(4), actor=officer, now=now)
    assert states(rival) == ("pencilled", ["pencilled"])
    assert Event.objects.filter(kind="time_put_forward", interview=rival).count() == 1


def test_who_waited_longest_goes_first(waiting, interview, rival, samira, at, until, officer, now):
    third = booking.bid([], [samira], actor=officer, now=now)
    booking.pencil(third, at(2), until=until, actor=officer, now=now + timedelta(minutes=1), second=True)
    booking.release_hold(interview.holds.get(), actor=officer, now=now)
    assert (states(rival), states(third)) == (("pencilled", ["pencilled"]), ("bid", ["second"]))


def test_a_newcomer_does_not_overtake_it(waiting, interview, samira, at, until, officer, now):
    interview.holds.update(expires_at=now)
    newcomer = booking.bid([], [samira], actor=officer, now=now)
    with pytest.raises(booking.SlotGone):
        booking.pencil(newcomer, at(2), until=until, actor=officer, now=now)


def test_it_is_not_put_forward_over_another_that_still_stands(waiting, interview, rival, samira, at, until, officer, now):
    third = booking.bid([], [samira], actor=officer, now=now)
    booking.release_hold(interview.holds.get(), actor=officer, now=now)
    booking.release_hold(rival.holds.get(), actor=officer, now=now)
    booking.pencil(third, at(2.25), until=until, actor=officer, now=now)
    booking.pencil(rival, at(2), until=until, actor=officer, now=now, second=True)
    booking.pencil(interview, at(1.75), until=until, actor=officer, now=now)
    booking.release_hold(interview.holds.exclude(state="released").get(), actor=officer, now=now)
    assert states(rival)[1] == ["released", "second"]
    booking.release_hold(third.holds.get(), actor=officer, now=now)
    assert states(rival) == ("pencilled", ["released", "pencilled"])


def test_it_runs_out_at_its_own_hour(waiting, rival, now):
    assert (booking.expire_holds(now=now + timedelta(hours=5)), states(rival)) == (2, ("bid", ["expired"]))


def test_one_that_needs_a_further_diary_is_put_forward_by_the_workers_round(interview, samira, at, until, officer, now):
    studio = Resource.objects.create(kind="studio", name="Studio 2")
    first = booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    other = booking.bid([], [make.resource().spokesperson], actor=officer, now=now, studio=studio)
    booking.pencil(other, at(2), until=until, actor=officer, now=now)
    needs_both = booking.bid([], [samira], actor=officer, now=now, studio=studio)
    booking.pencil(needs_both, at(2), until=until, actor=officer, now=now, second=True)
    booking.release_hold(first, actor=officer, now=now)
    assert states(needs_both)[0] == "bid"
    booking.release_hold(other.holds.get(), actor=officer, now=now)
    assert booking.expire_holds(now=now) == 0
    assert states(needs_both) == ("pencilled", ["pencilled"])


def test_it_waits_for_a_studio_named_later_too(waiting, interview, rival, officer, now):
    studio = Resource.objects.create(kind="studio", name="Studio 1")
    booking.change(rival, studio=studio, actor=officer, now=now)
    booking.cancel(interview, actor=officer, now=now, why="the author is ill")
    booking.expire_holds(now=now)
    assert states(rival) == ("pencilled", ["pencilled"])
    assert Occupation.objects.filter(interview=rival, resource=studio, state="live").count() == 1
