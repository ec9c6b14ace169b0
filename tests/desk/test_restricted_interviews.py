"""A pooled interview that serves an enquiry restricted to others too: nothing of that one shows, but its turn is seen to be taken."""
from datetime import timedelta

import pytest

from isdmedia.interviews import booking, letters
from isdmedia.interviews.spans import Span
from isdmedia.models import Enquiry, Event
from tests import make

pytestmark = pytest.mark.django_db
SECRET = ["CANARY", "canary", "COR-777123"]


@pytest.fixture
def samira(db):
    return make.resource(hours=[(weekday, "09:00", "18:00") for weekday in range(5)]).spokesperson


@pytest.fixture
def pooled(samira, now):
    """Confirmed long ahead of the real now, both journalists invited, a turn for each."""
    head, start = make.user("Hana Head", head_of_press=True), now + timedelta(days=900)
    own = make.enquiry(outlet=make.outlet("Radio Meridian"), journalist=make.journalist("Jo Reporter"))
    other = make.enquiry(reference="COR-777123", outlet=make.outlet("CANARY Gazette"), journalist=make.journalist("CANARY Colleague", address="canary@paper.example"),
                         ask="A CANARY ask", restricted=True)
    interview = booking.bid([own, other], [samira], actor=head, now=now, length_minutes=30, link="https://meet.example/abc")
    booking.agree(interview, Span(start, start + timedelta(minutes=30)), actor=head, now=now)
    booking.confirm(interview, actor=head, now=now, override="agreed")
    for number, enquiry in enumerate((own, other)):
        booking.add_turn(interview, enquiry, starts_at=start + timedelta(minutes=10 * number), length_minutes=10, actor=head, now=now)
        letters.make_link(interview, enquiry=enquiry, actor=head, now=now + timedelta(days=899))
    interview.refresh_from_db()
    return interview


def shown(answer):
    return [word for word in SECRET if word in answer.content.decode()]


def test_no_page_tells_of_the_enquiry_that_is_not_for_them(desk, pooled, samira):
    day = f"{pooled.starts_at:%Y-%m-%d}"
    places = [f"/interviews/{pooled.pk}/", f"/interviews/{pooled.pk}/details/", f"/interviews/?day={day}", f"/interviews/week/?day={day}", "/interviews/list/?state=all",
              f"/people/spokespeople/{samira.slug}/", "/outbox/", f"/enquiries/{pooled.enquiries.get(restricted=False).reference}/"]
    assert [(place, desk.get(place).status_code, shown(desk.get(place))) for place in places] == [
        (place, 200, []) for place in places]
    assert "restricted" in desk.get(places[0]).content.decode()


def test_a_turn_of_it_can_be_neither_moved_nor_settled(desk, pooled):
    turn = pooled.turns.get(enquiry__restricted=True)
    assert [desk.post(f"/interviews/{pooled.pk}/turns/{turn.pk}/{act}/").status_code for act in ("move", "confirm", "stand-down")] == [404, 404, 404]


def test_the_letter_is_shown_without_its_journalist(desk, samira, officer, now):
    both = [make.enquiry(journalist=make.journalist(name), restricted=name[0] == "C") for name in ("CANARY Colleague", "Jo Reporter")]
    interview = booking.bid(both, [samira], actor=officer, now=now, length_minutes=30)
    start = now + timedelta(days=900)
    page = desk.post(f"/interviews/{interview.pk}/times/letter/", {"times": f"{start:%Y-%m-%dT%H:%M:%SZ}", "own": "", "until": ""})
    assert (shown(page), Enquiry.objects.filter(restricted=True).count(), Event.objects.filter(kind="interview_offered").count()) == ([], 1, 0)
