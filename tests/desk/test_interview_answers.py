"""What a spokesperson told the officer, and other times that were asked for: taken or turned down."""
import re
from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia.desk.forms.interviews import latest_past
from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from tests import make

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def page(desk, interview):
    return words(desk.get(reverse("desk:interview", args=[interview.pk])))


@pytest.fixture
def bid(officer):
    return booking.bid([make.enquiry(journalist=make.journalist())], [make.spokesperson()], actor=officer, now=timezone.now(), length_minutes=20)


@pytest.fixture
def later():
    start = (timezone.now() + timedelta(days=2)).replace(minute=0, second=0, microsecond=0)
    return lambda hours=0: Span(start + timedelta(hours=hours), start + timedelta(hours=hours, minutes=30))


@pytest.fixture
def tell(desk, bid):
    def post(**given):
        speaker = bid.speakers.get()
        answer = desk.post(reverse("desk:take-answer", args=[bid.pk, speaker.pk]), {"how": "phone", **given})
        speaker.refresh_from_db()
        return answer, speaker
    return post


def test_a_yes_by_phone_says_when_and_who_took_it(desk, bid, officer, tell):
    _, speaker = tell(said="yes", words="Not before ten.")
    assert (speaker.answer, speaker.answered_by, speaker.taken_by, speaker.words) == ("yes", "phone", officer, "Not before ten.")
    assert re.search(r"Yes By phone, \d\d:\d\d, taken by you Not before ten\.", page(desk, bid))


def test_a_no_by_mail(tell):
    _, speaker = tell(said="no", how="mail")
    assert (speaker.answer, speaker.answered_by) == ("no", "mail")


def test_when_it_was_said_may_be_earlier(tell):
    said_at = (timezone.localtime() - timedelta(hours=2)).replace(second=0, microsecond=0)
    _, speaker = tell(said="yes", at=f"{said_at:%H:%M}")
    assert speaker.answered_at == said_at


@pytest.mark.parametrize(("wall", "day"), [("10:30", 23), ("11:00", 23), ("11:30", 22)])
def test_an_hour_still_to_come_was_yesterdays(now, wall, day):
    found = latest_past(time.fromisoformat(wall), now)
    assert (f"{found:%H:%M}", found.day, found <= now) == (wall, day, True)


def test_another_time_waits_as_a_proposal_of_the_same_length(bid, tell):
    _, speaker = tell(said="other_time", other="tomorrow 3pm UTC")
    proposal = bid.proposals.get()
    assert (speaker.answer, proposal.speaker, proposal.ends_at - proposal.starts_at) == ("other_time", speaker, timedelta(minutes=20))
    assert f"{proposal.starts_at:%H:%M}" == "15:00"


@pytest.mark.parametrize(("given", "sentence"), [
    ({"said": ""}, "Say what they answered: yes, no or another time."),
    ({"said": "perhaps"}, "Say what they answered: yes, no or another time."),
    ({"said": "other_time"}, "Write which other time they named, as in “Thu 3pm”."),
    ({"said": "other_time", "other": "soonish"}, "“soonish” names no time that the desk understands"),
    ({"said": "yes", "at": "25:99"}, "Write when as hours and minutes: 14:05."),
])
def test_an_answer_that_is_none_keeps_what_was_typed(tell, given, sentence):
    answer, speaker = tell(words="Let me see.", **given)
    assert (answer.status_code, speaker.answer, sentence in words(answer)) == (422, "", True)
    assert 'value="Let me see."' in answer.content.decode()


def test_what_is_off_needs_no_answer(desk, bid, officer, tell):
    booking.stand_down(bid, actor=officer, now=timezone.now())
    answer, speaker = tell(said="yes")
    assert (answer.status_code, speaker.answer, "it needs no answer any more" in words(answer)) == (422, "", True)


def test_a_speaker_of_another_interview_is_none(desk, bid, officer):
    other = booking.bid([make.enquiry()], [make.spokesperson("Elif Karahan")], actor=officer, now=timezone.now())
    answer = desk.post(reverse("desk:take-answer", args=[bid.pk, other.speakers.get().pk]), {"said": "yes", "how": "phone"})
    assert (answer.status_code, other.speakers.get().answer) == (404, "")


def test_the_journalists_time_is_taken_and_picked(desk, bid, later):
    proposal = booking.propose(bid, later(), how="link", now=timezone.now(), words="Could it be then?")
    assert "Another time asked for The journalist :" in page(desk, bid)
    desk.post(reverse("desk:take-proposal", args=[bid.pk, proposal.pk]))
    bid.refresh_from_db()
    proposal.refresh_from_db()
    assert (bid.state, bid.starts_at, proposal.taken) == ("picked", later().start, True)


def test_taking_a_time_moves_what_is_picked(desk, bid, officer, later):
    booking.agree(bid, later(), actor=officer, now=timezone.now())
    proposal = booking.propose(bid, later(3), how="mail", now=timezone.now(), speaker=bid.speakers.get())
    assert "Taking it moves the interview." in page(desk, bid)
    desk.post(reverse("desk:take-proposal", args=[bid.pk, proposal.pk]))
    bid.refresh_from_db()
    assert (bid.starts_at, bid.speakers.get().answer) == (later(3).start, "yes")


def test_a_time_that_somebody_else_has_is_not_taken(desk, bid, officer, later):
    rival = booking.bid([make.enquiry()], [bid.speakers.get().spokesperson], actor=officer, now=timezone.now())
    booking.agree(rival, later(), actor=officer, now=timezone.now())
    proposal = booking.propose(bid, later(), how="link", now=timezone.now())
    answer = desk.post(reverse("desk:take-proposal", args=[bid.pk, proposal.pk]))
    proposal.refresh_from_db()
    assert (answer.status_code, proposal.settled_at, "This time has just gone:" in words(answer)) == (422, None, True)


def test_a_time_is_turned_down_once(desk, bid, later):
    proposal = booking.propose(bid, later(), how="link", now=timezone.now())
    place = reverse("desk:turn-down-proposal", args=[bid.pk, proposal.pk])
    first, second = desk.post(place), desk.post(place)
    proposal.refresh_from_db()
    assert (first.status_code, second.status_code, proposal.taken) == (302, 422, False)
    assert "This proposal was settled already." in words(second)


def test_the_cost_of_the_page_does_not_grow_with_proposals(desk, bid, later, questions):
    place = reverse("desk:interview", args=[bid.pk])
    booking.propose(bid, later(), how="link", now=timezone.now(), speaker=bid.speakers.get())
    one = questions(desk, place)
    for hours in (1, 2):
        booking.propose(bid, later(hours), how="link", now=timezone.now(), speaker=bid.speakers.get())
    assert questions(desk, place) == one
