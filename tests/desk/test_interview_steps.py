"""What an interview's next step is said to be."""
from datetime import timedelta

import pytest

from isdmedia.desk.interview_steps import for_steps, next_step
from isdmedia.models import Interview, Proposal
from tests import make

HOUR = timedelta(hours=1)


@pytest.fixture
def step(db, now):
    def said(of):
        return next_step(for_steps(Interview.objects.filter(pk=of.pk)).get(), now=now)
    return said


@pytest.fixture
def asked(db, now):
    """An interview that was put to its spokesperson, who answered so."""
    def made(answer="", put_to=True, **fields):
        of = make.interview(make.spokesperson(), **fields)
        of.speakers.update(answer=answer, answered_at=now if answer else None, put_to_at=now if put_to else None)
        return of
    return made


def propose(of, now, **fields):
    return Proposal.objects.create(interview=of, starts_at=now + HOUR, ends_at=now + 2 * HOUR, came_by="link", proposed_at=now, **fields)


def picked(now, **fields):
    return {"state": "picked", "starts_at": now + HOUR, "ends_at": now + 2 * HOUR, **fields}


def test_nobody_is_named(step):
    assert step(make.interview()) == "Name who speaks"


def test_a_bid_wants_a_time(step, asked):
    assert step(asked(put_to=False)) == "Pencil or offer a time"
    assert step(asked("yes", state="postponed")) == "Pencil or offer a time"


def test_a_bid_that_was_put_to_somebody_waits(step, asked):
    assert step(asked()) == "Waiting for Samira Haddad’s answer"


def test_what_is_pencilled_is_put_to_them_then_offered(step, asked, now):
    said = []
    for of in (asked(put_to=False, state="pencilled"), asked(state="pencilled"), asked("yes", state="pencilled")):
        make.hold(of, expires_at=now + HOUR)
        said.append(step(of))
    assert said == ["Put to Samira Haddad", "Waiting for Samira Haddad’s answer", "Offer the journalist the time"]


def test_what_is_offered_waits_for_the_journalist(step, asked, now):
    of = asked(state="offered")
    make.hold(of, state="offered", expires_at=now + HOUR)
    assert step(of) == "Waiting for the journalist to pick"


def test_an_offer_that_ran_out_is_made_again(step, asked, now):
    of = asked("yes", state="offered")
    make.hold(of, state="offered", expires_at=now)
    assert step(of) == "Pencil or offer a time"


def test_what_is_picked_wants_its_yes_and_what_is_missing(step, asked, now):
    assert step(asked(put_to=False, **picked(now))) == "Put to Samira Haddad"
    assert step(asked(**picked(now))) == "Missing: who rings whom, or the link"
    assert step(asked(**picked(now, who_rings="we"))) == "Waiting for Samira Haddad’s answer"
    assert step(asked("yes", **picked(now, who_rings="we"))) == "Confirm"


def test_a_picked_time_that_is_past(step, asked, now):
    assert step(asked("yes", state="picked", starts_at=now - HOUR, ends_at=now)) == "Its time is past: place it again"


def test_another_time_comes_first_and_is_put_to_them_again_once_settled(step, asked, now):
    of = asked("other_time", state="offered")
    make.hold(of, state="offered", expires_at=now + HOUR)
    proposal = propose(of, now, speaker=of.speakers.get())
    assert step(of) == "Samira Haddad asks for another time"
    Proposal.objects.filter(pk=proposal.pk).update(settled_at=now)
    assert step(of) == "Put to Samira Haddad"


def test_the_journalist_asks_for_another_time(step, asked, now):
    of = asked("yes", state="confirmed", starts_at=now + HOUR, ends_at=now + 2 * HOUR)
    propose(of, now)
    assert step(of) == "The journalist asks for another time"


def test_a_no_and_a_letter_that_came_back(step, asked):
    assert step(asked("no")) == "Samira Haddad said no: ask somebody else"
    of = asked("yes")
    of.speakers.update(unreachable=True)
    assert step(of) == "The letter to Samira Haddad came back: ring"


def test_confirmed_then_briefed_then_done_then_out(step, asked, now):
    times = {"starts_at": now + HOUR, "ends_at": now + 2 * HOUR}
    past = {"starts_at": now - HOUR, "ends_at": now}
    assert step(asked("yes", state="confirmed", **times)) == "Brief Samira Haddad"
    assert step(asked("yes", state="briefed", link="https://meet.example/a", live=True, **times)) == "Chase: where"
    assert step(asked("yes", state="briefed", link="https://meet.example/a", live=True, place="video", **times)) == "Ready"
    assert step(asked("yes", state="briefed", **past)) == "Done?"
    assert step(asked("yes", state="done", **past)) == "Is it out?"


def test_what_is_off_says_why(step, asked, now):
    assert step(asked(state="cancelled", off_reason="fire alarm")) == "Off: cancelled by us (fire alarm)"
    assert step(asked(state="stood_down")) == "Off: stood down by the outlet"
    assert step(asked(state="aired", starts_at=now - HOUR, ends_at=now)) == "It is out"


def test_several_names_in_one_sentence(step, now):
    of = make.interview(make.spokesperson(), make.spokesperson("Elif Karahan"), make.spokesperson("Tom Wetherby"), **picked(now))
    assert step(of) == "Put to Samira Haddad, Elif Karahan and Tom Wetherby"


def test_it_asks_the_database_nothing_of_its_own(asked, now, django_assert_num_queries):
    for _ in range(3):
        make.hold(asked(state="pencilled"), expires_at=now + HOUR)
    found = list(for_steps(Interview.objects.all()))
    with django_assert_num_queries(0):
        assert [next_step(of, now=now) for of in found] == ["Waiting for Samira Haddad’s answer"] * 3
