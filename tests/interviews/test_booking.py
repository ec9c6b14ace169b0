"""From the bid to a firm time."""
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from isdmedia import audit, worker
from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import Event, Hold, Interview, Occupation, Resource
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


def states(interview):
    """Its state, and those of its holds in time order."""
    interview.refresh_from_db()
    return interview.state, [hold.state for hold in interview.holds.all()]


def live(interview):
    return [(row.busy_from, row.busy_until) for row in Occupation.objects.filter(interview=interview, state="live")]


def told(interview):
    return [audit.sentence(event) for event in Event.objects.filter(interview=interview)]


def test_a_bid_takes_over_what_the_enquiry_says_and_blocks_nothing(samira, officer, now):
    asked = make.enquiry(format="radio_pre_record", channel="phone", air_at=now + timedelta(hours=6), deadline_at=now + timedelta(hours=4),
                         programme="Today", outlet=make.outlet(time_zone="America/New_York"))
    made = booking.bid([asked], [samira], actor=officer, now=now)
    assert (made.state, made.live, made.place, made.zone, made.programme) == ("bid", False, "phone", "America/New_York", "Today")
    assert (made.air_at, made.deadline_at, made.hit_at) == (asked.air_at, asked.deadline_at, None)
    assert (made.owner, live(made), list(made.enquiries.all())) == (officer, [], [asked])


def test_a_live_one_is_limited_by_nothing_but_its_time_on_air(samira, officer, now):
    asked = make.enquiry(format="tv_live", air_at=now + timedelta(hours=6), deadline_at=now + timedelta(hours=4))
    made = booking.bid([asked], [samira], actor=officer, now=now)
    assert (made.live, made.hit_at, made.air_at, made.deadline_at) == (True, asked.air_at, None, None)


def test_without_a_name_the_first_of_the_release_is_bid_for_and_the_next_suggested(officer, now):
    first, second, left = make.spokesperson("First"), make.spokesperson("Second"), make.spokesperson("Left", active=False)
    asked, release = make.enquiry(), make.release()
    for position, person in enumerate((left, first, second), 1):
        release.spokesperson_order.create(spokesperson=person, position=position)
    asked.matches.create(release=release, linked=True)
    made = booking.bid([asked], actor=officer, now=now)
    assert (list(made.spokespeople.all()), booking.suggested(made)) == ([first], [second])
    assert list(Interview.objects.about(release)) == [made]


def test_an_interview_has_no_other_details(interview, officer, now):
    with pytest.raises(Refused, match="has no colour, state"):
        booking.change(interview, actor=officer, now=now, colour="red", state="done")


def test_a_pencil_blocks_until_its_hour(interview, at, until, officer, now):
    booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    assert (states(interview), live(interview)) == (("pencilled", ["pencilled"]), [at(2)])
    assert told(interview)[-1] == "Ana Officer pencilled Samira Haddad for Mon 23 Nov 13:00–13:30 London, until Mon 23 Nov 16:00"


@pytest.mark.parametrize(("hours", "until_hours", "why"), [(2, None, "until when"), (2, -1, "until when"), (-2, 5, "has passed")])
def test_a_pencil_needs_an_hour_and_a_time_to_come(interview, at, officer, now, hours, until_hours, why):
    until = None if until_hours is None else now + timedelta(hours=until_hours)
    with pytest.raises(Refused, match=why):
        booking.pencil(interview, at(hours), until=until, actor=officer, now=now)


def test_a_taken_time_is_gone_and_the_next_three_are_told(interview, rival, at, until, officer, now):
    booking.pencil(rival, at(2), until=until, actor=officer, now=now)
    with pytest.raises(booking.SlotGone, match=r"just gone: Mon 23 Nov 13:15–13:45 London\. Next: Mon 23 Nov 13:30") as gone:
        booking.pencil(interview, at(2.25), until=until, actor=officer, now=now)
    assert gone.value.free == [at(2.5), at(3), at(3.5)]
    assert (states(interview), told(interview)) == (("bid", []), ["Ana Officer entered a bid for an interview with Samira Haddad"])


def test_what_a_format_needs_around_it_is_occupied_too(samira, officer, now, at, until):
    made = booking.bid([], [samira], actor=officer, now=now, format="tv_live")
    booking.pencil(made, at(2), until=until, actor=officer, now=now)
    assert live(made) == [at(2).padded(timedelta(minutes=30), timedelta(minutes=15))]


def test_up_to_five_times_are_offered_each_pencilled(interview, enquiry, rival, at, until, officer, now):
    booking.pencil(interview, at(2), until=now + timedelta(hours=1), actor=officer, now=now)
    offered = booking.offer(interview, [at(2), at(2.25), at(4), at(4.5), at(5)], until=until, actor=officer, now=now)
    assert states(interview) == ("offered", ["offered"] * 5)
    assert {hold.expires_at for hold in offered} == {until}
    enquiry.refresh_from_db()
    assert enquiry.waiting_on == "journalist"
    with pytest.raises(booking.SlotGone):
        booking.pencil(rival, at(4), until=until, actor=officer, now=now)
    with pytest.raises(Refused, match="At most 5"):
        booking.offer(interview, [at(6)], until=until, actor=officer, now=now)
    assert len(states(interview)[1]) == 5


def test_one_taken_time_and_nothing_is_offered(interview, rival, at, until, officer, now):
    booking.pencil(rival, at(4), until=until, actor=officer, now=now)
    with pytest.raises(booking.SlotGone, match="15:00"):
        booking.offer(interview, [at(2), at(4)], until=until, actor=officer, now=now)
    assert states(interview) == ("bid", [])


def test_a_time_against_a_limit_is_offered_only_with_a_reason(interview, at, until, officer, now):
    with pytest.raises(Refused, match="outside the hours cleared beforehand, and there is no yes yet"):
        booking.offer(interview, [at(8)], until=until, actor=officer, now=now)
    hold, = booking.offer(interview, [at(8)], until=until, actor=officer, now=now, because="she said on the phone it is fine")
    assert (hold.because, booking.pick(hold, now=now, public=True).state) == ("she said on the phone it is fine", "picked")


def test_a_public_page_holds_for_a_quarter_of_an_hour_within_every_limit(interview, at, now):
    hold = booking.pencil(interview, at(2), public=True, actor=None, now=now)
    assert hold.expires_at == now + timedelta(minutes=15)
    for wanted in (at(0.5), at(8)):
        with pytest.raises(Refused, match="choose another"):
            booking.pencil(interview, wanted, public=True, actor=None, now=now)


def test_picking_keeps_the_others_until_it_is_confirmed(interview, at, until, officer, now):
    first, second = booking.offer(interview, [at(2), at(4)], until=until, actor=officer, now=now)
    booking.pick(first, now=now)
    picked = booking.pick(second, actor=officer, now=now)
    assert (picked.starts_at, picked.ends_at, picked.length_minutes) == (*at(4), 30)
    assert states(interview) == ("picked", ["offered", "picked"])
    booking.confirm(interview, actor=officer, now=now, override="yes by phone")
    assert (states(interview), live(interview)) == (("confirmed", ["released", "confirmed"]), [at(4)])


@pytest.mark.parametrize(("lacking", "why"), [
    ({"zone": ""}, "the time zone"), ({"link": ""}, "who rings whom, or the link"), ({"link": "", "place": "our_studio"}, "who rings whom"),
])
def test_confirming_needs_zone_and_how_they_meet(interview, at, until, officer, now, lacking, why):
    hold = booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    booking.pick(hold, actor=officer, now=now)
    booking.change(interview, actor=officer, now=now, **lacking)
    with pytest.raises(Refused, match=why):
        booking.confirm(interview, actor=officer, now=now, override="a reason")


def test_confirming_needs_a_picked_time_and_every_yes(interview, samira, at, until, officer, now):
    other = make.resource().spokesperson
    booking.name_speakers(interview, [samira, other], actor=officer, now=now)
    with pytest.raises(Refused, match="cannot become confirmed"):
        booking.confirm(interview, actor=officer, now=now)
    booking.pick(booking.pencil(interview, at(2), until=until, actor=officer, now=now), actor=officer, now=now)
    booking.answer(interview.speakers.get(spokesperson=other), "yes", how="mail", now=now)
    with pytest.raises(Refused, match="No yes from Samira Haddad yet"):
        booking.confirm(interview, actor=officer, now=now)
    confirmed = booking.confirm(interview, actor=officer, now=now, override="she is in the building")
    assert (confirmed.state, confirmed.override_reason, confirmed.confirmed_at, len(live(interview))) == (
        "confirmed", "she is in the building", now, 2)


def test_a_confirmed_one_is_moved_not_pencilled_anew(confirmed, at, until, officer, now):
    for act in (lambda: booking.pencil(confirmed, at(4), until=until, actor=officer, now=now),
                lambda: booking.pick(confirmed.holds.get(), actor=officer, now=now)):
        with pytest.raises(Refused, match="confirmed already"):
            act()


def test_two_confirmations_at_overlapping_times_leave_one(confirmed, rival, at, until, officer, now):
    with pytest.raises(booking.SlotGone):
        booking.pencil(rival, at(2.25), until=until, actor=officer, now=now)
    assert Hold.objects.filter(state="confirmed").count() == 1


def test_a_time_that_ran_out_is_picked_if_still_free(interview, rival, at, until, officer, now):
    hold, = booking.offer(interview, [at(3)], until=now + timedelta(hours=1), actor=officer, now=now)
    later = now + timedelta(hours=1)
    assert (booking.expire_holds(now=later), states(interview)) == (1, ("bid", ["expired"]))
    booking.pencil(rival, at(3), until=until, actor=officer, now=later)
    with pytest.raises(booking.SlotGone):
        booking.pick(hold, now=later, public=True)
    booking.release_hold(rival.holds.get(), actor=officer, now=later)
    assert booking.pick(hold, now=later, public=True).state == "picked"


def test_a_released_offer_is_not_picked_on_a_public_page(interview, at, until, officer, now):
    hold, = booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    booking.release_hold(hold, actor=officer, now=now)
    with pytest.raises(Refused, match="not on offer any more"):
        booking.pick(hold, now=now, public=True)


def test_a_studio_and_an_officer_are_occupied_too(confirmed, rival, at, until, officer, now):
    studio = Resource.objects.create(kind="studio", name="Studio 2")
    booking.change(confirmed, actor=officer, now=now, studio=studio, place="our_studio")
    assert (len(live(confirmed)), Interview.objects.get(pk=confirmed.pk).sequence) == (2, 1)
    elsewhere = booking.bid([], [make.resource().spokesperson], actor=officer, now=now, studio=studio)
    with pytest.raises(booking.SlotGone):
        booking.pencil(elsewhere, at(2), until=until, actor=officer, now=now)
    free_by_then = booking.bid([], [make.resource().spokesperson], actor=officer, now=now)
    booking.pencil(free_by_then, at(2), until=until, actor=officer, now=now)
    with pytest.raises(booking.SlotGone):
        booking.change(free_by_then, actor=officer, now=now, studio=studio)


def test_an_overdue_hold_in_the_way_is_dropped_by_whoever_comes(interview, rival, at, until, officer, now):
    booking.pencil(interview, at(3), until=now + timedelta(hours=1), actor=officer, now=now)
    booking.pencil(rival, at(3), until=until, actor=officer, now=now + timedelta(hours=1))
    assert (states(interview), states(rival)) == (("bid", ["expired"]), ("pencilled", ["pencilled"]))
    assert told(interview)[-1] == "The time set aside with Samira Haddad ran out: Mon 23 Nov 14:00–14:30 London"


def test_spans_of_another_zone_are_the_same_instants(interview, at, until, officer, now):
    there = Span(*(instant.astimezone(ZoneInfo("Asia/Tokyo")) for instant in at(2)))
    booking.pencil(interview, there, until=until, actor=officer, now=now)
    assert live(interview) == [at(2)]


def test_the_worker_drops_what_ran_out(interview, at, until, officer, now):
    booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    interview.holds.update(expires_at=timezone.now() - timedelta(seconds=1))
    worker.look_after()
    assert states(interview) == ("bid", ["expired"])


def test_a_time_given_up_for_another_is_what_it_was_before(interview, at, until, officer, now):
    booking.offer(interview, [at(1)], until=until, actor=officer, now=now)
    booking.pick(interview.holds.get(), actor=officer, now=now)
    booking.move(interview, at(2), actor=officer, now=now)
    booking.agree(interview, at(3), until=until, actor=officer, now=now)
    assert states(interview) == ("picked", ["released", "released", "picked"])
    booking.agree(interview, at(4), until=until, actor=officer, now=now)
    assert states(interview) == ("picked", ["released", "released", "pencilled", "picked"])


def test_no_more_is_on_offer_than_may_be_when_another_is_picked(interview, at, until, officer, now):
    offered = booking.offer(interview, [at(1), at(1.5), at(2), at(2.5), at(3)], until=until, actor=officer, now=now)
    booking.pick(offered[0], actor=officer, now=now)
    booking.offer(interview, [at(4)], until=until, actor=officer, now=now)
    booking.agree(interview, at(5), until=until, actor=officer, now=now)
    assert states(interview) == ("picked", ["pencilled", *["offered"] * 5, "picked"])


def test_what_ran_out_is_let_go_when_the_studio_changes(interview, at, until, officer, now):
    booking.pencil(interview, at(6), until=until, actor=officer, now=now)
    booking.change(interview, studio=Resource.objects.create(kind="studio", name="Studio 1"), actor=officer, now=until)
    assert (states(interview), live(interview)) == (("bid", ["expired"]), [])


def test_a_no_after_another_time_was_proposed_still_counts_when_it_is_picked(interview, at, officer, now):
    speaker = interview.speakers.get()
    booking.answer(speaker, "other_time", how="mail", other=at(3), actor=officer, now=now)
    booking.answer(speaker, "no", how="phone", actor=officer, now=now + timedelta(minutes=1))
    booking.agree(interview, at(3), actor=officer, now=now + timedelta(minutes=2))
    assert interview.speakers.get().answer == "no"


def test_the_way_by_which_a_time_was_proposed_is_the_way_of_the_yes(interview, at, officer, now):
    speaker = interview.speakers.get()
    booking.answer(speaker, "other_time", how="mail", other=at(3), actor=officer, now=now)
    booking.put_to(interview, actor=officer, now=now)
    booking.agree(interview, at(3), actor=officer, now=now)
    assert (interview.speakers.get().answer, interview.speakers.get().answered_by) == ("yes", "mail")


def test_nobody_is_asked_about_one_that_is_off(interview, officer, now):
    booking.cancel(interview, actor=officer, now=now, why="the author is ill")
    with pytest.raises(Refused, match="nobody is asked any more"):
        booking.put_to(interview, actor=officer, now=now)


def test_a_pencil_on_the_very_time_again_lasts_until_the_new_hour(interview, at, until, officer, now):
    first = booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    again = booking.pencil(interview, at(2), until=until + timedelta(hours=1), actor=officer, now=now)
    assert (again.pk, again.expires_at, interview.holds.count()) == (first.pk, until + timedelta(hours=1), 1)
    booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    with pytest.raises(Refused, match="is offered for this interview already"):
        booking.pencil(interview, at(2), until=until, actor=officer, now=now)
