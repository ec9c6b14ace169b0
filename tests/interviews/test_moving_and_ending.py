from datetime import timedelta

import pytest

from isdmedia.interviews import booking
from isdmedia.models import Event, InterviewState, Proposal
from isdmedia.models.refusals import Refused
from tests import make
from tests.interviews.test_booking import live, states, told

pytestmark = pytest.mark.django_db


def test_moving_asks_for_the_yes_again_and_takes_the_other_clocks_along(confirmed, at, officer, now):
    booking.change(confirmed, actor=officer, now=now, call_at=at(1.75).start, hit_at=at(2).start, hit_provisional=False)
    moved = booking.move(confirmed, at(4), actor=officer, now=now)
    assert (moved.state, moved.starts_at, moved.sequence, live(moved)) == ("picked", at(4).start, 1, [at(4)])
    assert (moved.call_at, moved.hit_at, moved.hit_provisional) == (at(3.75).start, at(4).start, True)
    assert (moved.speakers.get().answer, moved.speakers.get().answered_at) == ("", None)
    assert told(moved)[-1].endswith("from Mon 23 Nov 13:00–13:30 London to Mon 23 Nov 15:00–15:30 London")


@pytest.mark.parametrize("how", ["proposed by them", "with a reason"])
def test_it_stays_firm_when_the_spokesperson_agreed(confirmed, at, officer, now, how):
    if how == "proposed by them":
        booking.answer(confirmed.speakers.get(), "other_time", how="link", now=now, other=at(4))
    moved = booking.move(confirmed, at(4), actor=officer, now=now, override="" if how == "proposed by them" else "agreed on the phone")
    assert (moved.state, moved.speakers.get().answer) == ("confirmed", "yes")


def test_a_move_onto_its_own_old_time_is_no_clash_but_onto_anothers_is(confirmed, rival, at, until, officer, now):
    booking.pencil(rival, at(4), until=until, actor=officer, now=now)
    assert live(booking.move(confirmed, at(2.25), actor=officer, now=now)) == [at(2.25)]
    with pytest.raises(booking.SlotGone):
        booking.move(confirmed, at(3.75), actor=officer, now=now)
    assert live(confirmed) == [at(2.25)]


def test_only_the_desk_moves_a_live_one_or_one_soon(confirmed, at, officer, now):
    with pytest.raises(Refused, match="Only the press office"):
        booking.move(confirmed, at(4), actor=None, now=now, public=True)
    booking.move(confirmed, at(48), actor=officer, now=now, override="agreed")
    assert booking.move(confirmed, at(49), actor=None, now=now, public=True).starts_at == at(49).start
    booking.change(confirmed, actor=officer, now=now, live=True)
    with pytest.raises(Refused, match="Only the press office"):
        booking.move(confirmed, at(50), actor=None, now=now, public=True)


def test_nothing_is_moved_before_a_time_is_picked(interview, at, officer, now):
    with pytest.raises(Refused, match="nothing to move"):
        booking.move(interview, at(2), actor=officer, now=now)


def test_putting_it_to_them_and_their_answer(interview, enquiry, officer, now):
    booking.put_to(interview, actor=officer, now=now)
    enquiry.refresh_from_db()
    assert (interview.speakers.get().put_to_at, enquiry.waiting_on) == (now, "spokesperson")
    said = now + timedelta(minutes=5)
    speaker = booking.answer(interview.speakers.get(), "yes", how="phone", actor=officer, now=said, answered_at=now, words="gladly")
    enquiry.refresh_from_db()
    assert (speaker.answer, speaker.answered_at, speaker.answered_by, speaker.taken_by, enquiry.waiting_on) == ("yes", now, "phone", officer, "")
    assert told(interview)[-1] == "Samira Haddad answered by phone: yes, taken by Ana Officer"
    with pytest.raises(Refused, match="has said yes"):
        booking.put_to(interview, actor=officer, now=now)


def test_another_time_waits_as_a_proposal_and_changes_nothing(confirmed, at, officer, now):
    speaker = booking.answer(confirmed.speakers.get(), "other_time", how="calendar", now=now, other=at(5))
    booking.propose(confirmed, at(5), how="calendar", now=now, speaker=speaker)
    proposal = Proposal.objects.get()
    assert (states(confirmed), proposal.settled_at) == (("confirmed", ["confirmed"]), None)
    booking.turn_down(proposal, actor=officer, now=now)
    with pytest.raises(Refused, match="settled already"):
        booking.turn_down(proposal, actor=officer, now=now)


@pytest.mark.parametrize(("said", "other"), [("", None), ("other_time", None)])
def test_what_is_no_answer(interview, now, said, other):
    with pytest.raises(Refused, match="Say yes, no"):
        booking.answer(interview.speakers.get(), said, how="link", now=now, other=other)


def test_no_answer_is_taken_after_the_end(confirmed, officer, now):
    booking.cancel(confirmed, actor=officer, now=now, why="ill")
    with pytest.raises(Refused, match="needs no answer"):
        booking.answer(confirmed.speakers.get(), "yes", how="link", now=now)


@pytest.mark.parametrize(("act", "state"), [
    (lambda i, **who: booking.cancel(i, why="the author is ill", **who), "cancelled"),
    (lambda i, **who: booking.decline(i, by="spokesperson", why="travelling", **who), "declined"),
    (booking.stand_down, "stood_down"),
    (booking.postpone, "postponed"),
])
def test_calling_off_frees_the_time_and_counts_the_calendar_up(confirmed, rival, at, until, officer, now, act, state):
    off = act(confirmed, actor=officer, now=now)
    assert (off.state, off.sequence, live(off)) == (state, 1, [])
    booking.pencil(rival, at(2), until=until, actor=officer, now=now)
    with pytest.raises(Refused, match=f"is {InterviewState(state).label} already"):
        act(confirmed, actor=officer, now=now)


def test_what_was_called_off_may_come_back_but_not_what_we_cancelled(confirmed, at, until, officer, now):
    booking.stand_down(confirmed, actor=officer, now=now)
    booking.pencil(confirmed, at(3), until=until, actor=officer, now=now)
    confirmed.refresh_from_db()
    assert (confirmed.state, confirmed.starts_at) == ("pencilled", None)
    booking.cancel(confirmed, actor=officer, now=now, why="no time")
    with pytest.raises(Refused, match="is cancelled by us"):
        booking.pencil(confirmed, at(3), until=until, actor=officer, now=now)


def test_briefed_done_and_out(confirmed, officer, now, at):
    booking.brief(confirmed, actor=officer, now=now)
    with pytest.raises(Refused, match="not begun yet"):
        booking.done(confirmed, actor=officer, now=now)
    booking.done(confirmed, actor=officer, now=at(3).start)
    booking.not_used(confirmed, actor=officer, now=at(3).start, why="a bigger story")
    assert booking.aired(confirmed, actor=officer, now=at(9).start).state == "aired"
    with pytest.raises(Refused, match="cannot become"):
        booking.cancel(confirmed, actor=officer, now=now, why="late")


def test_a_no_show_says_who_and_may_be_placed_again(confirmed, at, officer, now):
    missed = booking.no_show(confirmed, who="outlet", actor=officer, now=at(3).start)
    assert (missed.state, missed.off_by, live(missed)) == ("no_show", "outlet", [])
    assert booking.pencil(confirmed, at(6), until=at(5).start, actor=officer, now=at(3).start).state == "pencilled"


@pytest.mark.parametrize("act", [booking.cancel, lambda i, **how: booking.decline(i, by="us", **how)])
def test_our_no_needs_a_reason(interview, officer, now, act):
    with pytest.raises(Refused, match="Say why"):
        act(interview, actor=officer, now=now, why=" ")


def test_naming_somebody_else_releases_the_times_of_the_first(interview, at, until, officer, now):
    other = make.resource().spokesperson
    booking.pick(booking.pencil(interview, at(2), until=until, actor=officer, now=now), actor=officer, now=now)
    named = booking.name_speakers(interview, [other], actor=officer, now=now)
    assert (states(named), list(named.spokespeople.all()), live(named)) == (("bid", ["released"]), [other], [])


def test_events_stand_on_each_enquiry_served(samira, officer, now):
    served = [make.enquiry(), make.enquiry()]
    made = booking.bid(served, [samira], actor=officer, now=now)
    assert {event.enquiry for event in Event.objects.filter(interview=made)} == set(served)


def test_a_round_has_turns_of_its_own(samira, officer, now, at):
    round_ = booking.bid([], [samira], actor=officer, now=now, length_minutes=60, link="https://meet.example/round")
    booking.pick(booking.pencil(round_, at(2, 60), until=at(1).start, actor=officer, now=now), actor=officer, now=now)
    who, leeds, york = {"actor": officer, "now": now}, make.enquiry(), make.enquiry()
    first = booking.add_turn(round_, leeds, starts_at=at(2).start, length_minutes=8, **who)
    second = booking.add_turn(round_, york, starts_at=at(2.25).start, length_minutes=8, **who)
    for wrong, why in ((at(2.1).start, "runs into another"), (at(3).start, "outside the round"), (at(1.9).start, "outside the round")):
        with pytest.raises(Refused, match=why):
            booking.move_turn(second, starts_at=wrong, **who)
    booking.confirm_turn(second, **who)
    booking.stand_down_turn(first, **who)
    assert booking.move_turn(second, starts_at=at(2).start, **who).state == "planned"
    with pytest.raises(Refused, match="stood down"):
        booking.confirm_turn(first, **who)
    assert list(round_.enquiries.all()) == [york, leeds]
    booking.move(round_, at(3, 60), **who)
    assert [turn.starts_at for turn in round_.turns.all()] == [at(2).start, at(3).start]
