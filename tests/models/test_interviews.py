from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from isdmedia.models import FIRM, GIVEN, INTERVIEW_MOVES, OFF, TO_PLACE, Hold, Interview, InterviewState, Resource, Speaker
from tests import make

HOUR = timedelta(hours=1)


def test_every_state_has_its_moves_and_belongs_to_a_group():
    assert set(INTERVIEW_MOVES) == set(InterviewState)
    assert set(TO_PLACE) | set(FIRM) | set(GIVEN) | set(OFF) == set(InterviewState)
    assert {state for state, after in INTERVIEW_MOVES.items() if not after} == {InterviewState.AIRED, InterviewState.CANCELLED}


def test_only_a_picked_one_is_confirmed_and_only_a_firm_one_done():
    assert {state for state, after in INTERVIEW_MOVES.items() if InterviewState.CONFIRMED in after} == {
        InterviewState.PICKED, InterviewState.CONFIRMED, InterviewState.BRIEFED}
    assert {state for state, after in INTERVIEW_MOVES.items() if InterviewState.DONE in after} == set(FIRM)


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [
    lambda: make.interview(state="confirmed"),
    lambda: make.interview(starts_at=make.NOON, ends_at=make.NOON),
    lambda: make.hold(ends_at=make.NOON),
    lambda: Speaker.objects.create(interview=make.interview(), spokesperson=make.spokesperson(), answer="yes"),
    lambda: Resource.objects.create(kind="studio"),
    lambda: Resource.objects.create(kind="spokesperson"),
    lambda: [make.hold(interview, state=state) for interview in [make.interview()] for state in ("picked", "confirmed")],
])
def test_what_the_database_does_not_keep(wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        wrong()


@pytest.mark.django_db
def test_the_run_sheet_has_what_has_a_time_and_is_not_off():
    early, late = (make.interview(state="picked", starts_at=make.NOON + n * HOUR, ends_at=make.NOON + (n + 1) * HOUR) for n in (1, 3))
    make.interview(state="cancelled", starts_at=make.NOON, ends_at=make.NOON + HOUR)
    make.interview()
    assert list(Interview.objects.between(make.NOON, make.NOON + 4 * HOUR)) == [early, late]
    assert list(Interview.objects.between(make.NOON, make.NOON + HOUR)) == []
    assert Interview.objects.to_place().count() == 3


@pytest.mark.django_db
def test_what_runs_out():
    for state in ("second", "pencilled", "offered", "picked", "confirmed", "released"):
        make.hold(state=state, expires_at=make.NOON)
    assert sorted(hold.state for hold in Hold.objects.overdue(make.NOON)) == ["offered", "pencilled", "second"]
