"""Letters after turns of fortune: every calendar ends up with what stands, in the right order."""
from datetime import timedelta

import pytest

from isdmedia.interviews import booking
from tests import make
from tests.interviews.post import JOURNALIST, SPEAKER, plain, sent, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def enquiry(by_mail):
    return by_mail


@pytest.fixture
def moved(confirmed, at, officer, now):
    """To three o'clock, without a yes yet."""
    return booking.move(confirmed, at(4), actor=officer, now=now)


def numbered(address):
    return [(told(mail)[0], told(mail)[3]) for mail in sent(address) if "calendar" in mail.as_string()]


def test_another_time_picked_after_a_move_is_told_under_a_higher_number(moved, at, officer, now):
    booking.agree(moved, at(5), actor=officer, now=now)
    for address in (JOURNALIST, SPEAKER):
        assert numbered(address) == [("REQUEST", 0), ("REQUEST", 1), ("REQUEST", 2)]


def test_what_was_invited_to_is_off_when_somebody_else_is_to_speak(moved, officer, now):
    booking.name_speakers(moved, [make.spokesperson("Jonas Wetherby")], actor=officer, now=now)
    for address in (JOURNALIST, SPEAKER):
        assert numbered(address)[-1] == ("CANCEL", 2)
        assert "Samira Haddad" in sent(address)[-1]["Subject"]


def test_after_it_was_given_one_enquiry_fewer_is_no_letter(confirmed, at, officer, now):
    booking.serve(confirmed, make.enquiry(), actor=officer, now=now)
    before = len(sent(JOURNALIST)) + len(sent(SPEAKER))
    booking.done(confirmed, actor=officer, now=at(2).end)
    booking.serve_no_longer(confirmed, confirmed.enquiries.last(), actor=officer, now=at(2).end)
    assert len(sent(JOURNALIST)) + len(sent(SPEAKER)) == before


def test_asked_again_after_it_was_postponed_they_hear_that_it_is_off(confirmed, at, officer, now):
    later = now + timedelta(hours=1)
    booking.postpone(confirmed, actor=officer, now=now)
    confirmed.speakers.update(answer="", answered_at=None)
    booking.put_to(confirmed, actor=officer, now=later)
    assert "No time is set yet." in plain(sent(SPEAKER)[-1])
    booking.decline(confirmed, by="us", why="too late", actor=officer, now=later + timedelta(minutes=1))
    assert [mail["Subject"][:5] for mail in sent(SPEAKER)[-2:]] == ["Radio", "Off: "]


def test_they_hear_once_that_it_is_off(interview, officer, now):
    booking.put_to(interview, actor=officer, now=now)
    booking.postpone(interview, actor=officer, now=now + timedelta(minutes=1))
    booking.decline(interview, by="us", why="too late", actor=officer, now=now + timedelta(minutes=2))
    assert [mail["Subject"][:5] for mail in sent(SPEAKER)] == ["Radio", "Off: "]


@pytest.mark.parametrize("who_rings", ["we", "they"])
def test_the_number_of_one_who_speaks_no_longer_is_told_to_no_journalist(interview, officer, at, now, who_rings):
    booking.change(interview, actor=officer, now=now, link="", who_rings=who_rings, number="07700 900 123")
    booking.name_speakers(interview, [make.spokesperson("Jonas Wetherby")], actor=officer, now=now)
    booking.confirm(booking.agree(interview, at(2), actor=officer, now=now), override="said so", actor=officer, now=now)
    assert "900 123" not in plain(sent(JOURNALIST)[-1])
