"""Acts by signed link: what each allows, and when it does no longer."""
from datetime import timedelta

import pytest

from isdmedia import links
from isdmedia.interviews import booking, by_link, letters
from isdmedia.interviews.booking import SlotGone
from isdmedia.interviews.by_link import LinkGone
from isdmedia.models import LinkPurpose, LinkStanding, SignedLink
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


def token_of(address):
    return address.rstrip("/").rpartition("/")[2]


@pytest.fixture
def offered(interview, at, until, officer, now):
    return booking.offer(interview, [at(2), at(4)], until=until, actor=officer, now=now)


@pytest.fixture
def times(interview, officer, now):
    """The journalist's link."""
    made = letters.make_link(interview, enquiry=interview.enquiries.get(), actor=officer, now=now)
    return links.find(token_of(made), LinkPurpose.TIMES)


@pytest.fixture
def request_link(interview, officer, now):
    made = letters.make_link(interview, speaker=interview.speakers.get(), actor=officer, now=now)
    return links.find(token_of(made), LinkPurpose.REQUEST)


def standing(link, now):
    link.refresh_from_db()
    return links.standing(link, now=now)


def test_the_journalist_picks_and_the_link_then_tells_what_was_picked(offered, times, now):
    assert standing(times, now) == LinkStanding.LIVE
    interview = by_link.pick(times, offered[1].pk, now=now)
    assert (interview.state, interview.starts_at) == ("picked", offered[1].starts_at)
    assert standing(times, now) == LinkStanding.USED
    assert by_link.pick(times, offered[0].pk, now=now).starts_at == offered[0].starts_at


def test_a_time_of_another_interview_is_none_of_theirs(offered, times, samira, officer, at, until, now):
    other = booking.bid([make.enquiry()], [samira], actor=officer, now=now, length_minutes=30)
    hold, = booking.offer(other, [at(3)], until=until, actor=officer, now=now)
    with pytest.raises(Refused, match="not on offer any more"):
        by_link.pick(times, hold.pk, now=now)
    assert standing(times, now) == LinkStanding.LIVE


def test_a_time_that_went_to_somebody_else_is_told_with_what_is_free(interview, times, rival, at, until, officer, now):
    hold, = booking.offer(interview, [at(6)], until=until, actor=officer, now=now)
    newest = SignedLink.objects.filter(revoked_at=None).get()
    later = until + timedelta(minutes=1)
    booking.agree(rival, at(6), actor=officer, now=later)
    with pytest.raises(SlotGone) as gone:
        by_link.pick(newest, hold.pk, now=later)
    assert [span.start.hour for span in gone.value.free[:1]] == [17]
    assert standing(newest, later) == LinkStanding.LIVE


def test_a_link_that_ran_out_or_was_withdrawn_does_nothing(offered, times, officer, now):
    late = now + timedelta(days=8)
    with pytest.raises(LinkGone):
        by_link.pick(times, offered[0].pk, now=late)
    assert standing(times, late) == LinkStanding.EXPIRED
    letters.withdraw_links(times.interview, actor=officer, now=now)
    with pytest.raises(LinkGone):
        by_link.pick(times, offered[0].pk, now=now)
    assert standing(times, now) == LinkStanding.REVOKED


def test_a_newer_link_ends_the_older(interview, times, officer, now):
    letters.make_link(interview, enquiry=interview.enquiries.get(), actor=officer, now=now)
    assert standing(times, now) == LinkStanding.REVOKED
    assert SignedLink.objects.filter(revoked_at=None).count() == 1


def test_a_token_of_another_purpose_opens_nothing(interview, officer, now):
    token = token_of(letters.make_link(interview, enquiry=interview.enquiries.get(), actor=officer, now=now))
    assert links.find(token, LinkPurpose.REQUEST) is None
    assert links.look_up(token, LinkPurpose.SIGN_IN, now=now) is None
    assert links.look_up(token, LinkPurpose.TIMES, now=now).interview == interview


def test_the_spokesperson_answers_and_may_change_their_mind(request_link, now, at):
    assert by_link.answer(request_link, "yes", now=now, words="Happy to.").answer == "yes"
    speaker = by_link.answer(request_link, "other_time", other=at(5), now=now)
    assert (speaker.answer, speaker.answered_by, speaker.interview.proposals.get().starts_at) == ("other_time", "link", at(5).start)
    assert by_link.answer(request_link, "no", now=now).answer == "no"


def test_no_time_in_the_past_is_asked_for(request_link, times, at, now):
    for act in (lambda: by_link.answer(request_link, "other_time", other=at(-2), now=now), lambda: by_link.ask_other_time(times, at(-2), now=now)):
        with pytest.raises(Refused, match="has passed"):
            act()


def test_the_journalist_asks_for_another_time_or_stands_down(offered, times, at, now):
    proposal = by_link.ask_other_time(times, at(5), now=now, words="after the news")
    assert (proposal.speaker, proposal.came_by, proposal.words) == (None, "link", "after the news")
    assert by_link.stand_down(times, now=now, why="dropped").state == "stood_down"
    with pytest.raises(Refused):
        by_link.ask_other_time(times, at(6), now=now)


def test_of_a_pooled_recording_nobody_stands_down_for_all(offered, times, now):
    times.interview.enquiries.add(make.enquiry())
    with pytest.raises(Refused, match="Others take part"):
        by_link.stand_down(times, now=now)


def test_each_side_has_a_calendar_file_once_it_is_firm(offered, times, request_link, officer, now):
    assert (by_link.calendar_file(times), by_link.calendar_file(request_link)) == (None, None)
    by_link.answer(request_link, "yes", now=now)
    by_link.pick(times, offered[0].pk, now=now)
    booking.confirm(times.interview, actor=officer, now=now)
    times.interview.refresh_from_db()
    request_link.interview.refresh_from_db()
    for link in (times, request_link):
        text = by_link.calendar_file(link)
        assert "METHOD:PUBLISH" in text
        assert "DTSTART:20261123T130000Z" in text
        assert "ATTENDEE" not in text


def test_a_time_that_ran_out_is_not_picked_once_it_was_declined(interview, at, until, officer, now):
    hold, = booking.offer(interview, [at(6)], until=until, because="they asked for it", actor=officer, now=now)
    link = links.find(token_of(letters.make_link(interview, enquiry=interview.enquiries.get(), actor=officer, now=now)), LinkPurpose.TIMES)
    booking.expire_holds(now=until)
    booking.decline(interview, by="us", why="too many", actor=officer, now=until)
    with pytest.raises(Refused, match="not on offer any more"):
        by_link.pick(link, hold.pk, now=until)
