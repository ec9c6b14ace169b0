"""A spokesperson's page: the request, what they say to it, and the interview."""
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.models import LinkPurpose, Proposal, SignedLink, Speaker
from isdmedia.public import requests
from tests import make

pytestmark = pytest.mark.django_db
THREE = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


@pytest.fixture
def link(interview):
    """To the request, with one time held on a Thursday."""
    make.hold(interview, starts_at=THREE, ends_at=THREE + timedelta(minutes=30), state="offered", offered_at=MONDAY, expires_at=MONDAY + timedelta(hours=5))
    token = links.make(LinkPurpose.REQUEST, now=MONDAY, interview=interview, speaker=interview.speakers.get())
    return links.find(token, LinkPurpose.REQUEST)


def said():
    speaker = Speaker.objects.get()
    return speaker.answer, speaker.answered_by, speaker.words


def test_who_asks_for_what_and_when_on_their_clock_first(link, interview):
    link.interview.presenter = "Dana Whitlock"
    page = requests.page(link, "Europe/London", now=MONDAY)
    assert (page.name, page.who, page.topic) == ("Samira Haddad", "The Evening Hour, Radio Meridian", "Could Dr Haddad join us?")
    assert [(when.day, when.hours, when.place, when.beside) for when in page.times] == [
        ("Thursday 26 November", "15:00–15:30", "London", "10:00–10:30 New York")]
    assert [(row.name, row.told) for row in page.rows] == [("Format", "Radio pre-record, about 30 minutes"), ("Presenter", "Dana Whitlock")]
    assert (page.said, page.wanted) == (None, ())


def test_a_time_that_ran_out_is_not_asked_for(link):
    assert requests.page(link, "UTC", now=MONDAY + timedelta(hours=6)).times == ()


@pytest.mark.parametrize(("own", "diary", "stay", "shown"), [
    ("Europe/Berlin", "", "", "Europe/Berlin"), ("Europe/Berlin", "Asia/Amman", "", "Asia/Amman"), ("", "", "", "Europe/London"),
    ("Europe/Berlin", "", "Asia/Tokyo", "Asia/Tokyo")])
def test_whose_clock_it_is(link, samira, own, diary, stay, shown):
    samira.resource.__class__.objects.update(time_zone=diary)
    type(samira).objects.update(time_zone=own)
    link.interview.starts_at = THREE
    if stay:
        samira.resource.stays.create(first_date=THREE.date(), last_date=THREE.date(), time_zone=stay)
    assert requests.zone_of(SignedLink(interview=link.interview, speaker=Speaker.objects.get())) == shown


def test_without_a_diary_their_clock_is_their_own_and_none_is_begun(interview):
    person = make.spokesperson("Elif Moss", time_zone="Europe/Berlin")
    speaker = Speaker.objects.create(interview=interview, spokesperson=person, position=2)
    assert requests.zone_of(SignedLink(interview=interview, speaker=speaker)) == "Europe/Berlin"
    assert not hasattr(type(person).objects.get(pk=person.pk), "resource")


def test_yes(client, offered, request_page, told):
    assert "Samira Haddad, can you do this?" in told(client.get(request_page))
    answer = client.post(request_page, {"act": "yes"})
    assert (answer.status_code, answer["Location"], said()) == (303, f"{request_page}#content", ("yes", "link", ""))
    page = told(client.get(request_page))
    assert "You said yes on" in page
    assert "The press office confirms it and sends you the details." in page
    assert "I can no longer do it" in page


def test_no_with_a_reason_if_they_like(client, offered, request_page, told):
    client.post(request_page, {"act": "no", "why": "In the air that day"})
    assert said() == ("no", "link", "In the air that day")
    page = told(client.get(request_page))
    assert "You said no on" in page
    assert "Yes, I can do it after all" in page


def test_another_time_on_their_own_clock(client, offered, request_page, at, told, samira):
    type(samira).objects.update(time_zone="Asia/Tokyo")
    samira.resource.__class__.objects.update(time_zone="Asia/Tokyo")
    wish = at(6)
    assert "Time (Tokyo)" in told(client.get(request_page))
    assert client.post(request_page, {"act": "other_time", "date": f"{wish.start:%Y-%m-%d}", "time": "18:00", "words": "From home"}).status_code == 303
    proposal = Proposal.objects.get()
    assert (f"{proposal.starts_at:%H:%M}", proposal.words, proposal.speaker) == ("09:00", "From home", Speaker.objects.get())
    assert said() == ("other_time", "link", "From home")
    page = told(client.get(request_page))
    assert "You asked for another time on" in page
    assert "18:00–18:30 Tokyo" in page


@pytest.mark.parametrize(("sent", "complaint"), [
    ({"time": "10:00"}, "Choose the date."), ({"date": "2020-01-01", "time": "10:00"}, "has passed"), ({"date": "x", "time": "10:00"}, "“x” is no date")])
def test_a_faulty_other_time_is_named_and_kept(client, offered, request_page, told, sent, complaint):
    answer = client.post(request_page, {"act": "other_time", "words": "From home", **sent})
    assert (answer.status_code, said()[0], complaint in told(answer), "From home" in answer.content.decode()) == (422, "", True, True)


@pytest.mark.parametrize("why", ["x" * 301, "a\0b"])
def test_a_faulty_reason_is_named(client, offered, request_page, why):
    answer = client.post(request_page, {"act": "no", "why": why})
    assert (answer.status_code, said()[0]) == (422, "")
    assert '<details class="more" id="off" open>' in answer.content.decode()


def test_the_newest_word_counts(client, offered, request_page):
    for act in ("yes", "no", "yes"):
        client.post(request_page, {"act": act})
    assert said()[0] == "yes"


def test_confirmed_they_read_all_they_need_on_the_day(client, confirmed, request_page, officer, told, now):
    start = confirmed.starts_at
    booking.change(confirmed, actor=officer, now=now, caption="Dr Samira Haddad, Senior Analyst", presenter="Dana Whitlock", place="their_studio",
                   address="12 Studio Lane", hit_at=start + timedelta(minutes=10), call_at=start - timedelta(minutes=10), hit_provisional=False)
    page = client.get(request_page)
    rows = {row.name: row.told for row in requests.page(SignedLink.objects.get(purpose="request", revoked_at=None), "UTC", now=now).rows}
    assert rows == {"Format": "Radio pre-record, about 30 minutes", "Presenter": "Dana Whitlock", "Where": "Their studio (the address is in our mail)",
                    "Line check": f"{start:%a} {start.day} {start:%b}, 14:50 UTC", "On air": f"{start:%a} {start.day} {start:%b}, 15:10 UTC",
                    "On screen": "Dr Samira Haddad, Senior Analyst", "Your contact": "Ana Officer"}
    assert 'href="https://meet.meridian.example/j/8842"' in page.content.decode()
    assert "Studio Lane" not in page.content.decode()
    assert client.get(f"{request_page}calendar.ics").content.startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(("fields", "said", "rings"), [
    ({"who_rings": "we", "number": "+1 (212) 555-0142"}, "You ring them on this number.", 'href="tel:+12125550142"'),
    ({"who_rings": "we"}, "You ring them; we give you the number.", ""), ({"who_rings": "they", "number": "+44 20 7946 0999"}, "They ring you on this number.", ""),
    ({"who_rings": "they"}, "They ring you.", "")])
def test_without_a_link_who_rings_whom(client, confirmed, request_page, told, fields, said, rings):
    type(confirmed).objects.update(link="", **fields)
    page = client.get(request_page)
    assert said in told(page)
    assert ("tel:" in page.content.decode(), rings in page.content.decode()) == (bool(rings), True)


def test_they_can_no_longer_do_what_is_confirmed(client, confirmed, request_page, told):
    assert "<summary>" in client.get(request_page).content.decode()
    client.post(request_page, {"act": "no", "why": "Ill"})
    page = told(client.get(request_page))
    assert said() == ("no", "link", "Ill")
    assert "The press office knows, and will write to you. Until then the time below stands." in page
    assert "I can do it after all" in page


def test_not_you(client, settings, offered, request_page, told):
    assert f"Not you, or questions? Tell the press office: {settings.DESK_ADDRESS}" in told(client.get(request_page))


def test_a_moved_time_is_asked_for_again(client, confirmed, request_page, at, officer, now, told):
    booking.move(confirmed, at(5), actor=officer, now=now)
    token = links.make(LinkPurpose.REQUEST, now=now, interview=confirmed, speaker=confirmed.speakers.get())
    page = told(client.get(f"/t/interview/{token}/"))
    assert "can you do this?" in page
    assert "You said yes" not in page


def test_the_form_is_keyed_by_its_link(offered, request_page):
    strict = Client(enforce_csrf_checks=True)
    assert (strict.post(request_page, {"act": "yes"}).status_code, said()[0]) == (403, "")
    key = strict.get(request_page).content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert (strict.post(request_page, {"act": "yes", "csrfmiddlewaretoken": key}).status_code, said()[0]) == (303, "yes")
