"""One interview on its way: bid from an enquiry, named, put to, confirmed, done, out, or called off; and what its page says."""
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import Interview
from tests import make

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def place(interview):
    return reverse("desk:interview", args=[interview.pk])


def post(desk, route, interview, given=None, *further):
    answer = desk.post(reverse(f"desk:{route}", args=[interview.pk, *further]), given or {})
    interview.refresh_from_db()
    return answer


def about(*people, **fields):
    """An enquiry linked to a release that names these spokespeople."""
    release = make.release()
    for position, person in enumerate(people, 1):
        release.spokesperson_order.create(spokesperson=person, position=position)
    enquiry = make.enquiry(**fields)
    enquiry.matches.create(release=release, linked=True)
    return enquiry


@pytest.fixture
def later():
    start = (timezone.now() + timedelta(days=2)).replace(minute=0, second=0, microsecond=0)
    return lambda hours=0: Span(start + timedelta(hours=hours), start + timedelta(hours=hours, minutes=30))


@pytest.fixture
def samira(db):
    return make.spokesperson(email="samira@desk.example")


@pytest.fixture
def bid(samira, officer):
    enquiry = make.enquiry(outlet=make.outlet("Radio Meridian"), ask="Could Dr Haddad join us?", journalist=make.journalist())
    return booking.bid([enquiry], [samira], actor=officer, now=timezone.now(), zone="Europe/London")


@pytest.fixture
def picked(bid, officer, later):
    return booking.agree(bid, later(), actor=officer, now=timezone.now())


@pytest.fixture
def firm(picked, officer):
    booking.change(picked, link="https://meet.example/abc", actor=officer, now=timezone.now())
    booking.answer(picked.speakers.get(), "yes", how="phone", actor=officer, now=timezone.now())
    return booking.confirm(picked, actor=officer, now=timezone.now())


def begun(interview):
    """The same, an hour after it began."""
    start = timezone.now() - timedelta(hours=1)
    Interview.objects.filter(pk=interview.pk).update(starts_at=start, ends_at=start + timedelta(minutes=30))
    interview.refresh_from_db()
    return interview


def test_one_key_makes_a_bid_of_what_was_read(desk, officer):
    samira = make.spokesperson()
    enquiry = about(samira, make.spokesperson("Elif Karahan"), kind="interview", format="radio_live", ask="Is she free?", programme="Evening Edition")
    answer = desk.post(reverse("desk:new-interview", args=[enquiry.reference]))
    interview = enquiry.interviews.get()
    assert (answer.url, interview.topic, interview.programme, interview.live, interview.owner) == (
        place(interview), "Is she free?", "Evening Edition", True, officer)
    assert [speaker.spokesperson for speaker in interview.speakers.all()] == [samira]


def test_the_officer_may_say_whom_to_ask(desk):
    elif_ = make.spokesperson("Elif Karahan")
    enquiry = about(make.spokesperson(), elif_)
    desk.post(reverse("desk:new-interview", args=[enquiry.reference]), {"spokesperson": elif_.pk})
    assert [speaker.spokesperson for speaker in enquiry.interviews.get().speakers.all()] == [elif_]


def test_no_bid_for_somebody_who_speaks_no_longer(desk):
    gone = make.spokesperson(active=False)
    enquiry = make.enquiry()
    answer = desk.post(reverse("desk:new-interview", args=[enquiry.reference]), {"spokesperson": gone.pk})
    assert (answer.status_code, enquiry.interviews.count()) == (404, 0)


ROUTES = ("put-interview", "name-speakers", "set-meeting", "confirm-interview", "interview-briefed", "interview-done", "interview-aired",
          "interview-not-used", "interview-no-show", "call-off-interview", "add-turn", "serve-enquiry", "make-link", "withdraw-links")


@pytest.mark.parametrize("route", ROUTES)
def test_no_act_reaches_an_interview_of_others(desk, route):
    hidden = make.interview(make.spokesperson(), state="bid")
    hidden.enquiries.add(make.enquiry(restricted=True))
    answer = post(desk, route, hidden, {"how": "stood_down", "who": "us", "reference": "COR-1", "link": "https://meet.example/x"})
    assert (answer.status_code, hidden.state, hidden.events.count()) == (404, "bid", 0)


@pytest.mark.parametrize("route", ROUTES)
def test_no_act_happens_by_looking(desk, bid, route):
    assert desk.get(reverse(f"desk:{route}", args=[bid.pk])).status_code == 405


def test_the_head_says_who_where_and_what_next(desk, bid):
    told = words(desk.get(place(bid)))
    assert "Samira Haddad · Radio Meridian" in told and "No time agreed yet" in told and "Could Dr Haddad join us?" in told


def test_the_agreed_time_stands_on_every_clock_that_matters(client, picked, samira):
    samira.time_zone = "America/New_York"
    samira.save()
    client.force_login(make.user(time_zone="Europe/London"))
    told = words(client.get(place(picked)))
    assert re.search(r"London you, the journalist .*New York Samira Haddad", told)


def test_putting_it_to_them(desk, bid):
    post(desk, "put-interview", bid)
    assert bid.speakers.get().put_to_at is not None
    assert re.search(r"Put to them \d\d:\d\d, no answer yet", words(desk.get(place(bid))))


def test_nobody_to_put_it_to(desk, officer):
    lonely = booking.bid([make.enquiry()], [], actor=officer, now=timezone.now())
    answer = post(desk, "put-interview", lonely)
    assert (answer.status_code, "Nobody is named who speaks." in words(answer)) == (422, True)


def test_speakers_are_named_in_order(desk, bid, samira):
    elif_ = make.spokesperson("Elif Karahan")
    post(desk, "name-speakers", bid, {"speaker_1": elif_.pk, "speaker_2": samira.pk})
    assert [speaker.spokesperson for speaker in bid.speakers.all()] == [elif_, samira]


def test_an_interview_needs_somebody_who_speaks(desk, bid, samira):
    answer = post(desk, "name-speakers", bid, {"speaker_1": "", "speaker_2": ""})
    assert (answer.status_code, "Choose at least one spokesperson." in words(answer)) == (422, True)
    assert [speaker.spokesperson for speaker in bid.speakers.all()] == [samira]


def test_confirmed_with_everything_known(desk, picked, officer):
    booking.change(picked, link="https://meet.example/abc", actor=officer, now=timezone.now())
    booking.answer(picked.speakers.get(), "yes", how="phone", actor=officer, now=timezone.now())
    page = words(desk.get(place(picked)))
    assert "By mail to Jo Reporter , Samira Haddad ." in page and 'name="override"' not in page
    post(desk, "confirm-interview", picked)
    assert (picked.state, picked.override_reason) == ("confirmed", "")


def test_not_confirmed_without_a_yes_unless_the_officer_says_why(desk, picked, officer):
    booking.change(picked, link="https://meet.example/abc", actor=officer, now=timezone.now())
    refused = post(desk, "confirm-interview", picked)
    assert (refused.status_code, picked.state, "No yes from Samira Haddad yet: take their answer" in words(refused)) == (422, "picked", True)
    post(desk, "confirm-interview", picked, {"override": "She said yes on the stairs"})
    assert (picked.state, picked.override_reason) == ("confirmed", "She said yes on the stairs")


def test_what_was_typed_stays_when_confirming_is_refused(desk, picked):
    refused = post(desk, "confirm-interview", picked, {"override": "She said yes on the stairs"})
    assert "Still missing before it is confirmed: who rings whom, or the link." in words(refused)
    assert 'value="She said yes on the stairs"' in refused.content.decode()


def test_briefed_done_and_out(desk, firm):
    post(desk, "interview-briefed", firm)
    assert firm.state == "briefed"
    early = post(desk, "interview-done", firm)
    assert (early.status_code, "It has not begun yet." in words(early)) == (422, True)
    begun(firm)
    post(desk, "interview-done", firm)
    assert firm.state == "done"
    early = post(desk, "interview-aired", firm, {"where": "https://radio.example/evening", "air_at": "2999-01-01T10:00"})
    assert (early.status_code, "That is still to come: note it when it is out." in words(early)) == (422, True)
    post(desk, "interview-aired", firm, {"where": "https://radio.example/evening", "air_at": "2026-01-05T10:00"})
    assert (firm.state, firm.out_when, firm.air_at.isoformat()) == ("aired", "https://radio.example/evening", "2026-01-05T10:00:00+00:00")
    again = post(desk, "interview-not-used", firm)
    assert (again.status_code, firm.state) == (422, "aired")


def test_given_and_not_used(desk, firm, officer):
    booking.done(begun(firm), actor=officer, now=timezone.now())
    post(desk, "interview-not-used", firm, {"why": "The programme was cut short"})
    assert (firm.state, firm.off_reason) == ("not_used", "The programme was cut short")


def test_a_no_show_says_who(desk, firm):
    begun(firm)
    assert "Choose who did not come." in words(post(desk, "interview-no-show", firm, {"who": ""}))
    post(desk, "interview-no-show", firm, {"who": "outlet", "why": "Nobody rang"})
    assert (firm.state, firm.off_by, firm.off_reason) == ("no_show", "outlet", "Nobody rang")


@pytest.mark.parametrize(("how", "why", "state", "by"), [
    ("stood_down", "", "stood_down", "outlet"), ("postponed", "", "postponed", "us"), ("cancelled", "Embargo moved", "cancelled", "us"),
    ("declined_us", "Not our field", "declined", "us"), ("declined_spokesperson", "Travelling", "declined", "spokesperson"),
])
def test_called_off_in_each_way(desk, picked, how, why, state, by):
    post(desk, "call-off-interview", picked, {"how": how, "why": why})
    assert (picked.state, picked.off_by, picked.off_reason) == (state, by, why)


@pytest.mark.parametrize(("given", "sentence"), [
    ({"how": ""}, "Choose what happened."), ({"how": "eaten"}, "Choose what happened."),
    ({"how": "cancelled", "why": " "}, "Say why it is cancelled."), ({"how": "declined_us"}, "Say why it is declined."),
])
def test_not_called_off_without_what_it_needs(desk, picked, given, sentence):
    answer = post(desk, "call-off-interview", picked, given)
    assert (answer.status_code, picked.state, sentence in words(answer)) == (422, "picked", True)


def test_why_it_is_off_stands_on_top(desk, picked, officer):
    booking.stand_down(picked, why="Breaking news took the slot", actor=officer, now=timezone.now())
    told = words(desk.get(place(picked)))
    assert "Breaking news took the slot" in told and "Its times are released." not in told


def test_an_act_told_on_two_enquiries_is_one_line(desk, samira, officer):
    pooled = booking.bid([make.enquiry(), make.enquiry()], [samira], actor=officer, now=timezone.now())
    assert words(desk.get(place(pooled))).count("Ana Officer entered a bid for an interview with Samira Haddad") == 1


def test_what_others_asked_in_confidence_is_not_shown(desk, samira, officer):
    hidden = make.enquiry(restricted=True, ask="The secret ask")
    pooled = booking.bid([make.enquiry(), hidden], [samira], actor=officer, now=timezone.now())
    assert ("The secret ask" in words(desk.get(place(pooled))), hidden.reference in words(desk.get(place(pooled)))) == (False, False)


def test_the_cost_of_the_page_does_not_grow_with_people_and_events(desk, officer, questions):
    one = booking.bid([make.enquiry(journalist=make.journalist())], [make.spokesperson("Elif Karahan")], actor=officer, now=timezone.now())
    people = [make.spokesperson(name, email=f"{slug}@desk.example") for name, slug in (("Samira Haddad", "s"), ("Jonas Wetherby", "j"), ("Noor Said", "n"))]
    three = booking.bid([make.enquiry(journalist=make.journalist()) for _ in range(3)], people, actor=officer, now=timezone.now())
    for interview in (one, three):
        booking.put_to(interview, actor=officer, now=timezone.now())
    for number in range(3):
        booking.propose(three, Span(timezone.now() + timedelta(days=number + 1), timezone.now() + timedelta(days=number + 1, hours=1)), how="mail",
                        now=timezone.now())
    assert questions(desk, place(one)) == questions(desk, place(three))


def test_whom_calling_it_off_reaches_is_said_beside_it(desk, firm):
    assert "Its times are released. By mail to Jo Reporter , Samira Haddad ." in words(desk.get(place(firm)))


def test_whom_no_letter_reaches_is_told_by_the_officer(desk, officer):
    deaf = booking.bid([make.enquiry()], [make.spokesperson()], actor=officer, now=timezone.now())
    told = words(desk.get(place(deaf)))
    assert "Put to Samira Haddad No address: tell Samira Haddad yourself." in told
    assert f"Its times are released. No address: tell the journalist of {deaf.enquiries.get().reference} yourself." in told
