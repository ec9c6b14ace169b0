"""One enquiry more, or one fewer, that an interview serves."""
import pytest

from isdmedia.interviews import booking, letters
from isdmedia.models import OutgoingMail
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(db):
    return make.enquiry(journalist=make.journalist("Kit Marlow", address="kit@tern.example"))


def mailed_to(address):
    return [outgoing.recipients for outgoing in OutgoingMail.objects.all() if address in str(outgoing.recipients)]


def test_the_journalist_of_a_firm_one_is_invited_and_told_when_it_is_off_for_them(confirmed, other, officer, now):
    booking.serve(confirmed, other, actor=officer, now=now)
    invited = len(mailed_to("kit@tern.example"))
    booking.serve_no_longer(confirmed, other, actor=officer, now=now)
    assert (invited, len(mailed_to("kit@tern.example"))) == (1, 2)


def test_nobody_is_written_to_while_it_is_a_bid(interview, other, officer, now):
    booking.serve(interview, other, actor=officer, now=now)
    assert (set(interview.enquiries.all()) >= {other}, OutgoingMail.objects.count()) == (True, 0)


def test_the_link_of_its_journalist_ends(interview, other, officer, now):
    booking.serve(interview, other, actor=officer, now=now)
    letters.make_link(interview, enquiry=other, actor=officer, now=now)
    booking.serve_no_longer(interview, other, actor=officer, now=now)
    assert interview.links.get().revoked_at == now


def test_it_is_refused_twice_after_the_end_for_the_last_and_for_one_with_a_turn(interview, enquiry, other, officer, at, now):
    for act, served in ((booking.serve, enquiry), (booking.serve_no_longer, other), (booking.serve_no_longer, enquiry)):
        with pytest.raises(Refused):
            act(interview, served, actor=officer, now=now)
    booking.agree(interview, at(2), actor=officer, now=now)
    booking.add_turn(interview, other, starts_at=at(2).start, length_minutes=8, actor=officer, now=now)
    with pytest.raises(Refused, match="has a turn in it"):
        booking.serve_no_longer(interview, other, actor=officer, now=now)
    booking.stand_down(interview, actor=officer, now=now)
    with pytest.raises(Refused, match="enter a new bid"):
        booking.serve(interview, make.enquiry(), actor=officer, now=now)
