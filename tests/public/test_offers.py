"""A journalist's page: what it shows, and what it does."""
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import Hold, LinkPurpose, Proposal, SignedLink
from isdmedia.public import offers
from tests import make

pytestmark = pytest.mark.django_db
THREE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)


def value(hold):
    return f"{hold.starts_at:%Y%m%dT%H%M}-30"


def state(interview):
    interview.refresh_from_db()
    return interview.state


@pytest.fixture
def on_thursday(interview, enquiry, officer):
    """Offered at 15:00 and 23:30 UTC on a Thursday; the link, and the Monday before."""
    monday = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    for start in (THREE, THREE + timedelta(hours=8, minutes=30)):
        make.hold(interview, starts_at=start, ends_at=start + timedelta(minutes=30), state="offered", offered_at=monday, expires_at=monday + timedelta(hours=5))
    token = links.make(LinkPurpose.TIMES, now=monday, interview=interview, enquiry=enquiry)
    return links.find(token, LinkPurpose.TIMES), monday


def test_who_is_offered_for_what_and_how_long(on_thursday):
    page = offers.page(on_thursday[0], "America/New_York", now=on_thursday[1])
    assert [(person.name, person.title) for person in page.people] == [("Samira Haddad", "Senior Analyst")]
    assert (page.headline, page.form) == ("Caliph on Loop: Loopr still hosts propaganda", "Radio pre-record, about 30 minutes")
    assert page.until == "Mon 23 Nov, 11:00 New York (16:00 London)"


@pytest.mark.parametrize(("zone", "days"), [
    ("America/New_York", {"Thursday 26 November": [("10:00–10:30", "15:00–15:30 London"), ("18:30–19:00", "23:30–00:00 the next day London")]}),
    ("Australia/Sydney", {"Friday 27 November": [("02:00–02:30", "Thu 26 Nov, 15:00–15:30 London"), ("10:30–11:00", "Thu 26 Nov, 23:30–00:00 the next day London")]}),
    ("Europe/London", {"Thursday 26 November": [("15:00–15:30", ""), ("23:30–00:00 the next day", "")]}),
    ("Europe/Lisbon", {"Thursday 26 November": [("15:00–15:30", ""), ("23:30–00:00 the next day", "")]}),
    ("+05:30", {"Thursday 26 November": [("20:30–21:00", "15:00–15:30 London")], "Friday 27 November": [("05:00–05:30", "Thu 26 Nov, 23:30–00:00 the next day London")]}),
])
def test_the_times_on_their_clock_with_the_desks_beside_it(on_thursday, zone, days):
    page = offers.page(on_thursday[0], zone, now=on_thursday[1])
    assert {day.name: [(choice.when.hours, choice.when.beside) for choice in day.choices] for day in page.days} == days


@pytest.mark.parametrize(("now", "name"), [(THREE - timedelta(days=1), "Tomorrow, Thursday 26 November"), (THREE - timedelta(hours=1), "Today, Thursday 26 November")])
def test_today_and_tomorrow_are_called_so(on_thursday, now, name):
    Hold.objects.update(expires_at=None)
    assert offers.page(on_thursday[0], "Europe/London", now=now).days[0].name == name


@pytest.mark.parametrize(("theirs", "outlets", "meant", "shown"), [
    ("America/Chicago", "Asia/Dubai", "Europe/Paris", "America/Chicago"), ("", "Asia/Dubai", "Europe/Paris", "Asia/Dubai"),
    ("", "", "Europe/Paris", "Europe/Paris"), ("", "", "", "Europe/London"), ("+02:00", "", "", "+02:00"), ("Mars/Olympus", "", "", "Europe/London")])
def test_whose_clock_it_is(interview, theirs, outlets, meant, shown):
    interview.zone = meant
    asked = make.enquiry(journalist_zone=theirs, outlet=make.outlet(time_zone=outlets))
    assert offers.zone_of(SignedLink(interview=interview, enquiry=asked)) == shown


def test_what_ran_out_is_taken_or_has_passed_is_not_offered(on_thursday, interview):
    link, monday = on_thursday
    assert offers.page(link, "UTC", now=monday + timedelta(hours=6)).days == ()
    Hold.objects.update(expires_at=None)
    assert offers.page(link, "UTC", now=THREE + timedelta(days=1)).days == ()
    interview.holds.update(state="pencilled")
    assert offers.page(link, "UTC", now=monday).days == ()


def test_a_release_under_embargo_is_not_named(on_thursday, enquiry):
    enquiry.matches.get().release.__class__.objects.update(embargo_until=on_thursday[1] + timedelta(days=1))
    assert offers.page(on_thursday[0], "UTC", now=on_thursday[1]).headline == ""


def test_the_clock_is_changed_for_the_eye_alone(client, offered, times, told):
    before = Hold.objects.values_list()
    page = client.get(f"{times}?zone=Asia/Tokyo")
    assert "Times in Tokyo" in told(page)
    assert '<option value="Asia/Tokyo" selected>' in page.content.decode()
    assert list(before) == list(Hold.objects.values_list())


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "\0", "%2e%2e", "+99:99", "europe/london", "x" * 4000])
def test_a_clock_that_does_not_exist_is_named(client, offered, times, told, zone):
    page = client.get(times, {"zone": zone})
    assert (page.status_code, "is no time zone that we know. Times are shown in New York." in told(page)) == (200, True)


def test_a_time_is_taken_in_one_step(client, offered, times, interview, told):
    answer = client.post(times, {"act": "pick", "time": value(offered[1])})
    assert (answer.status_code, answer["Location"]) == (303, f"{times}#content")
    assert (state(interview), interview.starts_at) == ("picked", offered[1].starts_at)
    page = told(client.get(times))
    assert "Thank you: your time is noted" in page
    assert "The press office confirms it now. You then get a mail with a calendar entry" in page
    assert SignedLink.objects.filter(purpose="times", used_at__isnull=False).count() == 1


def test_taken_twice_is_taken_once(client, offered, times, interview):
    for _ in range(2):
        assert client.post(times, {"act": "pick", "time": value(offered[0])}).status_code == 303
    assert (state(interview), interview.holds.filter(state="picked").count()) == ("picked", 1)


def test_until_it_is_confirmed_another_of_them_may_be_taken(client, offered, times, interview):
    for hold in offered:
        client.post(times, {"act": "pick", "time": value(hold)})
    assert (state(interview), interview.starts_at) == ("picked", offered[1].starts_at)


def test_without_a_choice_nothing_happens(client, offered, times, interview, told):
    answer = client.post(times, {"act": "pick"})
    assert (answer.status_code, state(interview)) == (422, "offered")
    assert "Choose one of the times first." in told(answer)


@pytest.mark.parametrize("act", ["", "confirm", "yes", "other"])
def test_an_act_that_the_page_does_not_have_does_nothing(client, offered, times, interview, act):
    assert (client.post(times, {"act": act}).status_code, state(interview)) == (422, "offered")


def test_a_time_never_offered_cannot_be_taken(client, offered, times, interview, at, officer, now, told):
    pencilled = booking.pencil(interview, at(4), until=now + timedelta(hours=1), actor=officer, now=now)
    rival = make.hold(make.interview(), starts_at=at(5).start, ends_at=at(5).end, state="offered", offered_at=now)
    for hold in (pencilled, rival):
        answer = client.post(times, {"act": "pick", "time": value(hold)})
        assert (answer.status_code, "This time has just gone" in told(answer)) == (409, True)
    assert state(interview) == "offered"


def test_a_time_that_went_to_another_is_told_with_those_still_on_offer(client, offered, times, interview, samira, at, officer, now, told):
    booking.release_hold(offered[0], actor=officer, now=now)
    rival = booking.bid([make.enquiry()], [samira], actor=officer, now=now, length_minutes=30)
    booking.pencil(rival, at(2), until=now + timedelta(hours=1), actor=officer, now=now)
    Hold.objects.filter(pk=offered[0].pk).update(state="expired")
    answer = client.post(times, {"act": "pick", "time": value(offered[0])})
    assert (answer.status_code, state(interview)) == (409, "offered")
    page = told(answer)
    assert "This time has just gone" in page
    assert "these times are still on offer" in page
    assert answer.content.decode().count('type="radio"') == 1
    assert "Next:" not in page


def test_another_time_waits_for_the_office(client, offered, times, interview, at, told):
    wish = at(6)
    sent = {"act": "other_time", "date": f"{wish.start:%Y-%m-%d}", "time": "16:00", "zone": "UTC", "words": "After the bulletin?"}
    assert client.post(times, sent).status_code == 303
    proposal = Proposal.objects.get()
    assert (proposal.starts_at, proposal.ends_at, proposal.words, proposal.speaker) == (
        wish.start + timedelta(hours=1), wish.end + timedelta(hours=1), "After the bulletin?", None)
    assert state(interview) == "offered"
    assert "You asked for another time." in told(client.get(times))


@pytest.mark.parametrize(("field", "sent", "complaint"), [
    ("date", "", "Choose the date."), ("time", "", "Choose the time."), ("date", "31/31/2026", "“31/31/2026” is no date"), ("time", "25:61", "“25:61” is no time"),
    ("date", "2020-01-01", "16:00 on 1 January 2020 has passed"), ("date", "2999-01-01", "is more than a year ahead"), ("zone", "Mars/Olympus", "“Mars/Olympus” is no clock"),
    ("date", "0001-01-01", "has passed"), ("date", "9999-12-31", "is more than a year ahead"), ("words", "x" * 301, "at most 300"), ("words", "\0", "Null characters"),
    ("date", "\0", "is no date")])
def test_a_faulty_wish_is_named_and_kept(client, offered, times, at, told, field, sent, complaint):
    wish = {"act": "other_time", "date": f"{at(6).start:%Y-%m-%d}", "time": "16:00", "zone": "Asia/Tokyo", "words": "After the bulletin?", field: sent}
    answer = client.post(times, wish)
    assert (answer.status_code, Proposal.objects.count()) == (422, 0)
    assert complaint in told(answer)
    body = answer.content.decode()
    assert 'value="Asia/Tokyo" selected' in body or field == "zone"
    assert "After the bulletin?" in body or field == "words"
    assert '<details class="more" id="other" open>' in body


def test_confirmed_they_read_how_to_meet_and_get_a_calendar_entry(client, confirmed, times, told):
    page = client.get(times)
    assert told(page).count("Confirmed") >= 1
    assert 'href="https://meet.meridian.example/j/8842"' in page.content.decode()
    entry = client.get(f"{times}calendar.ics")
    assert (entry.status_code, entry["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert entry["Content-Disposition"] == 'attachment; filename="interview.ics"'
    assert entry.content.startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(("fields", "said"), [
    ({"who_rings": "they", "number": "+44 20 7946 0301"}, "You ring us on this number."), ({"who_rings": "we", "number": "+1 212 555 0142"}, "We ring you on this number."),
    ({"who_rings": "we"}, "We ring you."), ({"who_rings": "they"}, "You ring us; the press office gives you the number."),
    ({"who_rings": "they", "number": "020 7946 0999"}, "You ring us; the press office gives you the number."),
    ({"place": "their_studio", "address": "12 Studio Lane"}, "Your studio")])
def test_without_a_link_who_rings_whom(client, confirmed, times, samira, told, fields, said):
    type(samira).objects.update(phone="+44 20 7946 0999")
    type(confirmed).objects.update(link="", **fields)
    page = told(client.get(times))
    assert said in page
    assert fields.get("number", "") in page or "0999" in fields["number"]
    assert "0999" not in page
    assert "Studio Lane" not in page


def test_only_a_web_address_becomes_a_link(client, confirmed, times):
    type(confirmed).objects.update(link="javascript:alert(1)")
    assert "javascript:" not in client.get(times).content.decode()


def test_before_it_is_confirmed_there_is_no_way_to_meet_and_no_entry(client, picked, times, told):
    assert "meet.meridian.example" not in client.get(times).content.decode()
    entry = client.get(f"{times}calendar.ics")
    assert (entry.status_code, "There is no calendar entry yet" in told(entry)) == (404, True)


def test_they_stand_it_down_in_two_steps(client, confirmed, times, told):
    body = client.get(times).content.decode()
    assert "<summary>We have to stand down</summary>" in body
    assert client.post(times, {"act": "stand_down", "why": "The running order changed"}).status_code == 303
    assert (state(confirmed), confirmed.off_reason) == ("stood_down", "The running order changed")
    assert "This interview was stood down" in told(client.get(times))
    again = client.post(times, {"act": "stand_down"})
    assert (again.status_code, state(confirmed)) in {(200, "stood_down"), (409, "stood_down")}


def test_who_shares_an_interview_does_not_stand_it_down_for_the_others(client, confirmed, times, told):
    confirmed.enquiries.add(make.enquiry())
    assert "stand down" not in told(client.get(times))
    answer = client.post(times, {"act": "stand_down"})
    assert (answer.status_code, state(confirmed)) == (409, "confirmed")
    assert "please write to the press office" in told(answer)


def test_in_a_round_they_read_their_own_turn(client, confirmed, times, enquiry, told):
    start = confirmed.starts_at + timedelta(minutes=16)
    turn = confirmed.turns.create(enquiry=enquiry, starts_at=start, length_minutes=8, state="confirmed")
    confirmed.turns.create(enquiry=make.enquiry(), starts_at=confirmed.starts_at, length_minutes=8, state="confirmed")
    link = SignedLink.objects.get(purpose="times", revoked_at=None)
    page = offers.page(link, "UTC", now=confirmed.bid_at)
    assert (page.when.hours, page.sure, page.form) == (f"{start:%H:%M}–{start + timedelta(minutes=8):%H:%M}", True, "Radio pre-record, about 8 minutes")
    turn.__class__.objects.filter(pk=turn.pk).update(state="planned")
    assert offers.page(link, "UTC", now=confirmed.bid_at).sure is False
    turn.__class__.objects.filter(pk=turn.pk).update(state="stood_down")
    assert "This interview was stood down" in told(client.get(times))


def test_the_form_is_keyed_by_its_link(offered, times, request_page):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(times, {"act": "pick", "time": value(offered[0])}).status_code == 403
    key = key_of(strict.get(times))
    other = key_of(strict.get(request_page))
    assert strict.post(times, {"act": "pick", "time": value(offered[0]), "csrfmiddlewaretoken": other}).status_code == 403
    assert strict.post(times, {"act": "pick", "time": value(offered[0]), "csrfmiddlewaretoken": key}, headers={"origin": "https://evil.example"}).status_code == 403
    assert strict.post(times, {"act": "pick", "time": value(offered[0]), "csrfmiddlewaretoken": key}, headers={"origin": "http://testserver"}).status_code == 303
    assert strict.cookies == {}


def key_of(response):
    return response.content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]


def test_a_refused_form_is_told_clearly(offered, times, told):
    answer = Client(enforce_csrf_checks=True).post(times, {"act": "stand_down"})
    page = told(answer)
    assert "Please send it once more" in page
    assert "nothing was changed or sent" in page
    assert "Samira" not in page
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_often_for_one_time_as_for_three(client, interview, enquiry, officer, now, at, count, django_assert_num_queries):
    booking.offer(interview, [Span(*at(2 + n)) for n in range(count)], until=now + timedelta(hours=5), actor=officer, now=now, because="agreed")
    token = links.make(LinkPurpose.TIMES, now=now, interview=interview, enquiry=enquiry)
    with django_assert_num_queries(11):
        assert client.get(f"/t/times/{token}/").status_code == 200
