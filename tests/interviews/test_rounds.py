"""Turns stay inside the round, whatever becomes of its time, and whoever has one is invited."""
from datetime import timedelta

import pytest

from isdmedia.interviews import booking
from isdmedia.models.refusals import Refused
from tests import make
from tests.interviews.post import SPEAKER, entry, sent, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def york(db):
    return make.enquiry(journalist=make.journalist("Kit Marlow", address="kit@tern.example"))


@pytest.fixture
def turn(interview, york, at, officer, now):
    """The last ten minutes of a picked half hour, confirmed."""
    booking.agree(interview, at(2), actor=officer, now=now)
    turn = booking.add_turn(interview, york, starts_at=at(2).start + timedelta(minutes=20), length_minutes=10, actor=officer, now=now)
    return booking.confirm_turn(turn, actor=officer, now=now)


def test_they_move_along_when_another_time_is_picked(turn, at, officer, now):
    booking.agree(turn.interview, at(4), actor=officer, now=now)
    turn.refresh_from_db()
    assert (turn.starts_at, turn.state) == (at(4).start + timedelta(minutes=20), "planned")
    booking.agree(turn.interview, at(4), actor=officer, now=now)


def test_they_begin_with_the_next_time_when_somebody_else_speaks(turn, at, officer, now):
    booking.name_speakers(turn.interview, [make.spokesperson("Jonas Wetherby")], actor=officer, now=now)
    booking.agree(turn.interview, at(4), actor=officer, now=now)
    turn.refresh_from_db()
    assert turn.starts_at == at(4).start


@pytest.mark.parametrize("verb", [booking.agree, booking.move])
def test_a_time_too_short_for_them_is_refused(turn, at, officer, now, verb):
    with pytest.raises(Refused, match=r"The turn of 10 minutes for COR-\d+ does not fit into Mon 23 Nov 15:00–15:15 London"):
        verb(turn.interview, at(4, 15), actor=officer, now=now)
    turn.refresh_from_db()
    assert (turn.interview.starts_at, turn.starts_at) == (at(2).start, at(2).start + timedelta(minutes=20))


def test_the_journalist_of_a_turn_in_a_firm_round_is_invited(confirmed, york, at, officer, now):
    booking.add_turn(confirmed, york, starts_at=at(2).start, length_minutes=8, actor=officer, now=now)
    assert [told(mail)[0] for mail in sent("kit@tern.example")] == ["REQUEST"]


@pytest.mark.parametrize("off", [booking.cancel, booking.postpone])
def test_nothing_is_added_once_it_is_off(confirmed, york, at, officer, now, off):
    off(confirmed, actor=officer, now=now, why="the report was withdrawn")
    with pytest.raises(Refused, match="no time yet"):
        booking.add_turn(confirmed, york, starts_at=at(2).start, length_minutes=8, actor=officer, now=now)


def test_each_station_is_invited_to_its_own_turn(confirmed, york, at, officer, now):
    start, address = at(2).start, "kit@tern.example"
    turn = booking.add_turn(confirmed, york, starts_at=start + timedelta(minutes=8), length_minutes=8, actor=officer, now=now)
    assert times(sent(address)[-1]) == ("TENTATIVE", start + timedelta(minutes=8), start + timedelta(minutes=16))
    booking.confirm_turn(turn, actor=officer, now=now)
    assert times(sent(address)[-1])[0] == "CONFIRMED"
    counted = told(sent(address)[-1])[3]
    booking.move_turn(turn, starts_at=start, actor=officer, now=now)
    assert (times(sent(address)[-1])[1], told(sent(address)[-1])[3] > counted) == (start, True)
    booking.stand_down_turn(turn, actor=officer, now=now)
    assert told(sent(address)[-1])[0] == "CANCEL"
    assert times(sent(SPEAKER)[-1])[1:] == tuple(at(2))


def times(mail):
    """(STATUS, start, end) of the entry in a mail."""
    event, = entry(mail)[1].walk("VEVENT")
    return str(event["STATUS"]), event["DTSTART"].dt, event["DTEND"].dt


def test_who_arranges_several_turns_is_invited_to_all_of_them(confirmed, york, at, officer, now):
    start, turns = at(2).start, []
    for minutes in (0, 10, 20):
        turns.append(booking.add_turn(confirmed, york, starts_at=start + timedelta(minutes=minutes), length_minutes=8, actor=officer, now=now))
    booking.confirm_turn(turns[0], actor=officer, now=now)
    assert times(sent("kit@tern.example")[-1]) == ("CONFIRMED", start, start + timedelta(minutes=28))
    booking.stand_down_turn(turns[0], actor=officer, now=now)
    assert times(sent("kit@tern.example")[-1]) == ("TENTATIVE", start + timedelta(minutes=10), start + timedelta(minutes=28))
