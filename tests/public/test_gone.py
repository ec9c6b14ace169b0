"""Links that open nothing, or nothing any more: one clear page each, telling nothing of the interview."""
from datetime import timedelta

import pytest
from django.utils import timezone

from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.models import Interview, LinkPurpose, SignedLink
from tests import make

pytestmark = pytest.mark.django_db
PRIVATE = ["Samira", "Haddad", "Caliph", "Radio Meridian", "Evening Hour", "Dana", "meet.meridian", "15:00", "pre-record"]


@pytest.fixture(params=["times", "request"])
def path(request, offered):
    """Of a live link, each purpose in turn."""
    return request.getfixturevalue("times" if request.param == "times" else "request_page")


def revealed(response):
    body = response.content.decode()
    return [word for word in PRIVATE if word in body]


SPOILT = {
    "cut": lambda path: path[:-2] + "/", "longer": lambda path: path[:-1] + "A/", "trailing space": lambda path: path[:-1] + " /", "encoded space": lambda path: path[:-1] + "%20/",
    "null": lambda path: path[:-1] + "%00/", "upper case": lambda path: "/".join([*path.split("/")[:3], path.split("/")[3].upper(), ""]),
    "homoglyph": lambda path: path[:-2] + "а/", "newline": lambda path: path[:-1] + "%0a/", "null alone": lambda path: path.rsplit("/", 2)[0] + "/%00/",
    "long": lambda path: path[:-1] + "x" * 5000 + "/", "surrogate": lambda path: path[:-1] + "%ed%a0%80/"}


@pytest.mark.parametrize("method", ["get", "head", "post"])
def test_a_token_that_is_none_opens_nothing(client, path, method):
    asked = {spoilt: getattr(client, method)(spoil(path), {"act": "yes"} if method == "post" else None) for spoilt, spoil in SPOILT.items()}
    for spoilt, answer in asked.items():
        assert (answer.status_code, revealed(answer)) == (404, []), spoilt
        headers = answer["X-Robots-Tag"], answer["Cache-Control"], answer["Referrer-Policy"]
        assert headers == ("noindex, nofollow", "no-store", "same-origin"), spoilt


def test_without_a_token_there_is_no_page(client, path):
    assert client.get(path.rsplit("/", 2)[0] + "//").status_code == 404


def test_foreign_and_absent_cannot_be_told_apart(client, times, request_page, now, told):
    sign_in = links.make(LinkPurpose.SIGN_IN, now=now, user=make.user())
    token, other = times.split("/")[3], request_page.split("/")[3]
    absent = client.get("/t/times/nothing-at-all/")
    for path in (f"/t/times/{other}/", f"/t/interview/{token}/", f"/t/times/{sign_in}/", f"/t/interview/{sign_in}/"):
        answer = client.get(path)
        assert (answer.status_code, answer.content, dict(answer.headers)) == (404, absent.content, dict(absent.headers))
        assert client.get(f"{path}calendar.ics").content == absent.content
    assert client.get(f"/accounts/link/{token}/").status_code == 410
    assert "This link opens nothing" in told(absent)


def test_a_link_acts_on_its_own_interview_alone(client, offered, times, officer, samira, now, at):
    rival = booking.bid([make.enquiry()], [samira], actor=officer, now=now, length_minutes=30, link="https://meet.example/rival")
    hold, = booking.offer(rival, [at(5)], until=now + timedelta(hours=2), actor=officer, now=now, because="agreed")
    answer = client.post(times, {"act": "pick", "time": f"{hold.starts_at:%Y%m%dT%H%M}-30"})
    assert (answer.status_code, Interview.objects.get(pk=rival.pk).state) == (409, "offered")


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("spoil", "title"), [
    ({"expires_at": timezone.now() - timedelta(seconds=1)}, "This link has run out"), ({"revoked_at": timezone.now()}, "This link has been replaced")])
def test_a_link_that_is_over_says_so_and_no_more(client, settings, path, told, method, spoil, title):
    SignedLink.objects.update(**spoil)
    before = list(Interview.objects.values())
    answer = getattr(client, method)(path, {"act": "yes"})
    assert (answer.status_code, revealed(answer), list(Interview.objects.values())) == (410, [], before)
    page = told(answer)
    assert title in page
    assert f"Write to {settings.DESK_ADDRESS}" in page
    assert client.get(f"{path}calendar.ics").status_code == 410


def test_a_newer_link_replaces_the_older_one(client, times, interview, enquiry, now, told):
    newer = links.make(LinkPurpose.TIMES, now=now, interview=interview, enquiry=enquiry)
    assert "This link has been replaced" in told(client.get(times))
    assert client.get(f"/t/times/{newer}/").status_code == 200


def test_a_used_link_shows_what_was_answered(client, request_page, offered, told):
    client.post(request_page, {"act": "yes"})
    assert SignedLink.objects.filter(purpose="request").exclude(used_at=None).exists()
    assert "You said yes on" in told(client.get(request_page))


ENDS = {
    "declined": "This interview does not take place", "cancelled": "This interview does not take place", "stood_down": "This interview was stood down",
    "postponed": "This interview is postponed", "no_show": "This interview did not happen", "done": "This is over", "aired": "This is over", "not_used": "This is over"}


@pytest.mark.parametrize("kind", ["times", "request_page"])
def test_what_was_called_off_or_is_over_says_so(client, picked, request, told, kind):
    path = request.getfixturevalue(kind)
    for state, title in ENDS.items():
        Interview.objects.update(state=state, off_reason="Samira is in Beirut")
        answer = client.get(path)
        assert (answer.status_code, title in told(answer), revealed(answer)) == (200, True, []), state


@pytest.mark.parametrize("kind", ["times", "request_page"])
def test_once_its_time_has_passed_there_is_nothing_left_to_answer(client, confirmed, request, told, kind, now):
    path = request.getfixturevalue(kind)
    Interview.objects.update(starts_at=now - timedelta(hours=2), ends_at=now - timedelta(hours=1))
    page = client.get(path)
    assert ("This is over" in told(page), revealed(page)) == (True, [])
    for act in ("pick", "stand_down", "other_time", "yes", "no"):
        client.post(path, {"act": act})
    assert Interview.objects.get().state in {"confirmed", "stood_down"}


def test_a_time_that_passed_while_they_looked_is_told(client, offered, times, now, told):
    hold = offered[0]
    type(hold).objects.filter(pk=hold.pk).update(starts_at=now - timedelta(hours=1))
    answer = client.post(times, {"act": "pick", "time": f"{now - timedelta(hours=1):%Y%m%dT%H%M}-{(hold.ends_at - now + timedelta(hours=1)) // timedelta(minutes=1)}"})
    assert (answer.status_code, "has passed" in told(answer) or "has just gone" in told(answer)) == (409, True)


def test_no_other_way_of_asking(client, path):
    for method in ("put", "patch", "delete", "options"):
        answer = getattr(client, method)(path)
        assert (answer.status_code, answer["Cache-Control"]) == (405, "no-store"), method
