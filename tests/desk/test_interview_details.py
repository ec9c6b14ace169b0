"""How the two meet, everything else that is known, turns of a round, enquiries served, links to paste."""
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import Interview, Resource
from tests import make

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def post(desk, route, interview, given=None, *further):
    answer = desk.post(reverse(f"desk:{route}", args=[interview.pk, *further]), given or {})
    interview.refresh_from_db()
    return answer


def page(desk, interview):
    return desk.get(reverse("desk:interview", args=[interview.pk]))


def filled(desk, interview, **changed):
    """The details form as a browser sends it back, with some fields changed."""
    html = desk.get(reverse("desk:interview-details", args=[interview.pk])).content.decode().split("<main")[1]
    inputs = [tag for tag in re.findall(r"<input[^>]*>", html) if said("type", tag) != "checkbox" or "checked" in tag]
    given = {said("name", tag): said("value", tag) or ("on" if said("type", tag) == "checkbox" else "") for tag in inputs if said("name", tag)}
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', html, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        given[name] = chosen[1] if chosen else ""
    return {**given, **changed}


def said(attribute, tag):
    found = re.search(rf'\b{attribute}="([^"]*)"', tag)
    return found[1] if found else ""


@pytest.fixture
def later():
    start = (timezone.now() + timedelta(days=2)).replace(hour=12, minute=0, second=0, microsecond=0)
    return lambda hours=0, minutes=60: Span(start + timedelta(hours=hours), start + timedelta(hours=hours, minutes=minutes))


@pytest.fixture
def bid(officer):
    enquiry = make.enquiry(journalist=make.journalist(), ask="Could she join us?")
    return booking.bid([enquiry], [make.spokesperson()], actor=officer, now=timezone.now(), zone="Europe/London")


@pytest.fixture
def round_(bid, officer, later):
    return booking.agree(bid, later(), actor=officer, now=timezone.now())


def test_who_rings_whom_is_set_in_one_small_form(desk, bid):
    assert "Not known yet: who rings whom, or the link." in words(page(desk, bid))
    post(desk, "set-meeting", bid, {"place": "phone", "who_rings": "they", "number": "+44 20 7946 0103"})
    assert (bid.place, bid.who_rings, bid.number) == ("phone", "they", "+44 20 7946 0103")
    told = words(page(desk, bid))
    assert "Rings They ring us Number +44 20 7946 0103" in told and "A backup number" in told


def test_a_link_that_is_none_keeps_what_was_typed(desk, bid):
    answer = post(desk, "set-meeting", bid, {"link": "not a link", "number": "020 7946 0103"})
    assert (answer.status_code, bid.link, bid.number) == (422, "", "")
    assert "This link is no web address: paste it whole" in words(answer) and 'value="not a link"' in answer.content.decode()


def test_what_a_colleague_changed_meanwhile_stays(desk, bid):
    Interview.objects.filter(pk=bid.pk).update(number="020 7946 0999")
    post(desk, "set-meeting", bid, {"number": "", "initial-number": "", "link": "https://meet.example/abc", "initial-link": ""})
    assert (bid.number, bid.link) == ("020 7946 0999", "https://meet.example/abc")


def test_details_change_only_where_somebody_changed_them(desk, bid, officer):
    given = filled(desk, bid, presenter="Kit Marlow", live="recorded", hit_at="2026-12-01T18:10", attending=str(officer.pk))
    Interview.objects.filter(pk=bid.pk).update(caption="Dr Samira Haddad, analyst")
    answer = post(desk, "interview-details", bid, given)
    assert (answer.status_code, bid.presenter, bid.live, bid.caption) == (302, "Kit Marlow", False, "Dr Samira Haddad, analyst")
    assert (bid.hit_at.isoformat(), bid.attending.user) == ("2026-12-01T18:10:00+00:00", officer)
    assert sorted(bid.events.last().facts["what"].split(", ")) == ["live or recorded", "the presenter", "the press officer attending", "the time on air"]


def test_an_hour_is_read_on_the_viewers_clock(client, bid):
    client.force_login(make.user(time_zone="America/New_York"))
    given = filled(client, bid, call_at="2026-12-01T09:00")
    assert "New York time." in words(client.get(reverse("desk:interview-details", args=[bid.pk])))
    post(client, "interview-details", bid, given)
    assert bid.call_at.isoformat() == "2026-12-01T14:00:00+00:00"


@pytest.mark.parametrize(("changed", "sentence"), [
    ({"length_minutes": "0"}, "Length, minutes: Ensure this value is greater than or equal to 1."),
    ({"call_at": "2026-12-01T19:00", "hit_at": "2026-12-01T18:10"}, "The line check comes after the time on air: put one of them right."),
    ({"hard_stop_at": "2026-12-01T18:00", "hit_at": "2026-12-01T18:10"}, "The hard stop comes before the time on air: put one of them right."),
    ({"link": "meet"}, "This link is no web address"), ({"air_at": "soon"}, "Choose a date and a time, or leave both empty."),
])
def test_details_that_cannot_be_keep_what_was_typed(desk, bid, changed, sentence):
    answer = post(desk, "interview-details", bid, filled(desk, bid, presenter="Kit Marlow", **changed))
    assert (answer.status_code, bid.presenter, sentence in words(answer), 'value="Kit Marlow"' in answer.content.decode()) == (422, "", True, True)


def test_a_studio_that_is_taken_is_refused(desk, officer, later, bid):
    studio = Resource.objects.create(kind="studio", name="Studio 1")
    booking.agree(bid, later(), actor=officer, now=timezone.now())
    rival = booking.bid([make.enquiry()], [make.spokesperson("Elif Karahan")], actor=officer, now=timezone.now(), studio=studio)
    booking.agree(rival, later(), actor=officer, now=timezone.now())
    answer = post(desk, "interview-details", bid, filled(desk, bid, studio=str(studio.pk)))
    assert (answer.status_code, bid.studio, "This time has just gone:" in words(answer)) == (422, None, True)


def test_a_turn_is_added_moved_confirmed_and_stood_down(desk, round_):
    station = make.enquiry(outlet=make.outlet("Radio Tern"))
    local = timezone.localtime(round_.starts_at)
    post(desk, "add-turn", round_, {"reference": station.reference.lower(), "at": f"{local:%H}:08", "length": "8"})
    turn = round_.turns.get()
    assert (turn.enquiry, turn.starts_at, turn.length_minutes) == (station, round_.starts_at + timedelta(minutes=8), 8)
    post(desk, "move-turn", round_, {"at": f"{local:%H}:16", "length": "8"}, turn.pk)
    post(desk, "confirm-turn", round_, {}, turn.pk)
    turn.refresh_from_db()
    assert (turn.starts_at, turn.state) == (round_.starts_at + timedelta(minutes=16), "confirmed")
    post(desk, "stand-down-turn", round_, {}, turn.pk)
    again = post(desk, "confirm-turn", round_, {}, turn.pk)
    assert (again.status_code, "This turn is stood down: add a new one instead." in words(again)) == (422, True)


@pytest.mark.parametrize(("changed", "sentence"), [
    ({"reference": "COR-1"}, "There is no enquiry COR-1: look its reference up in the queue."), ({"at": "03:00"}, "lies outside the round."),
    ({"at": ""}, "Say when the turn begins."), ({"length": "0"}, "Ensure this value is greater than or equal to 1."),
])
def test_a_turn_that_cannot_be_keeps_what_was_typed(desk, round_, changed, sentence):
    given = {"reference": make.enquiry().reference, "at": f"{timezone.localtime(round_.starts_at):%H:%M}", "length": "8", **changed}
    answer = post(desk, "add-turn", round_, given)
    assert (answer.status_code, round_.turns.count(), sentence in words(answer)) == (422, 0, True)
    assert f'value="{given["reference"]}"' in answer.content.decode()


def test_no_turns_without_a_time(desk, bid):
    answer = post(desk, "add-turn", bid, {"reference": make.enquiry().reference, "at": "12:00", "length": "8"})
    assert (answer.status_code, "The round has no time yet: pick one first." in words(answer)) == (422, True)


def test_a_pooled_recording_serves_one_more_and_one_fewer(desk, bid):
    other = make.enquiry(ask="And us, please?")
    post(desk, "serve-enquiry", bid, {"reference": f" {other.reference} "})
    assert (bid.enquiries.count(), "And us, please?" in words(page(desk, bid))) == (2, True)
    post(desk, "drop-enquiry", bid, {}, other.reference)
    assert bid.enquiries.count() == 1


def test_an_enquiry_is_served_once_and_the_only_one_stays(desk, bid):
    only = bid.enquiries.get()
    twice = post(desk, "serve-enquiry", bid, {"reference": only.reference})
    last = post(desk, "drop-enquiry", bid, {}, only.reference)
    assert (f"It serves {only.reference} already." in words(twice), f"{only.reference} is the only enquiry that it serves" in words(last)) == (True, True)


def test_an_enquiry_of_others_is_not_served(desk, bid):
    hidden = make.enquiry(restricted=True)
    answer = post(desk, "serve-enquiry", bid, {"reference": hidden.reference})
    assert (answer.status_code, bid.enquiries.count()) == (422, 1)


@pytest.mark.parametrize(("whom", "path"), [("enquiry", "/t/times/"), ("speaker", "/t/interview/")])
def test_a_link_is_shown_once_and_withdrawn(desk, bid, whom, path):
    given = {"enquiry": bid.enquiries.get().reference} if whom == "enquiry" else {"speaker": bid.speakers.get().pk}
    made = post(desk, "make-link", bid, given)
    assert re.search(rf'id="link" value="[^"]+{path}[^"]+" readonly', made.content.decode())
    assert "1 live" in words(page(desk, bid)) and path not in page(desk, bid).content.decode()
    post(desk, "withdraw-links", bid)
    assert bid.links.filter(revoked_at=None).count() == 0


@pytest.mark.parametrize("given", [{}, {"speaker": "999999"}])
def test_a_link_for_nobody_is_refused(desk, bid, given):
    answer = post(desk, "make-link", bid, given)
    assert (answer.status_code, "Say for whom the link is" in words(answer), bid.links.count()) == (422, True, 0)


def test_the_cost_of_the_page_does_not_grow_with_turns_and_links(desk, round_, officer, questions):
    place = reverse("desk:interview", args=[round_.pk])

    def turn(number):
        booking.add_turn(round_, make.enquiry(outlet=make.outlet(), journalist=make.journalist()), actor=officer, now=timezone.now(),
                         starts_at=round_.starts_at + timedelta(minutes=8 * number), length_minutes=8)
        post(desk, "make-link", round_, {"enquiry": round_.enquiries.last().reference})
    turn(0)
    one = questions(desk, place)
    turn(1)
    turn(2)
    assert questions(desk, place) == one
