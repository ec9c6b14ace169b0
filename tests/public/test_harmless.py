"""Opening a link changes nothing, whoever opens it and however often: scanners of mail, previews, prefetching browsers."""
from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client

from isdmedia.interviews import booking
from isdmedia.models import SignedLink

pytestmark = pytest.mark.django_db
SCANNERS = [
    {"user-agent": "Mozilla/5.0 (compatible; Barracuda Sentinel)"}, {"user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) MSOffice 12 SafeLinks"},
    {"user-agent": "Mimecast-URL-Protect/1.0"}, {"user-agent": "WhatsApp/2.23"}, {"user-agent": "facebookexternalhit/1.1"}, {"user-agent": ""},
    {"user-agent": "curl/8.5", "sec-purpose": "prefetch"}, {"sec-purpose": "prefetch;prerender", "sec-fetch-dest": "document"}, {"purpose": "prefetch", "x-moz": "prefetch"},
    {"user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15", "referer": "https://mail.example/"}]


STATES = ("offered", "picked", "confirmed", "cancelled", "expired", "revoked")


def everything():
    """Every row of every table."""
    return {model._meta.label: sorted(map(repr, model._default_manager.values_list())) for model in apps.get_models(include_auto_created=True)}


@pytest.fixture
def paths(request, now, interview, state):
    """The two pages and their calendar files, in that state."""
    request.getfixturevalue(state if state in ("picked", "confirmed") else "offered")
    if state == "cancelled":
        booking.cancel(interview, actor=interview.owner, now=now, why="No crew")
    times, asked = request.getfixturevalue("times"), request.getfixturevalue("request_page")
    if state == "expired":
        SignedLink.objects.update(expires_at=now - timedelta(hours=1))
    if state == "revoked":
        SignedLink.objects.update(revoked_at=now)
    return [times, asked, f"{times}calendar.ics", f"{asked}calendar.ics", f"{times}?zone=Asia/Tokyo", "/t/times/nothing/"]


@pytest.mark.parametrize(("state", "looks"), [*((state, 6) for state in STATES),
                                              *(pytest.param(state, 100, marks=pytest.mark.soak) for state in STATES)])
def test_looking_leaves_every_table_as_it_was(client, paths, looks):
    before = everything()
    for number in range(looks):
        for path in paths:
            (client.get, client.head, client.options)[number % 3](path, headers=SCANNERS[number % len(SCANNERS)])
    assert everything() == before
    assert client.cookies == {}


def test_what_a_scanner_opened_the_person_still_uses(client, offered, times, request_page, interview):
    for path in (times, request_page) * 10:
        assert client.get(path, headers={"sec-purpose": "prefetch"}).status_code == 200
    hold = offered[0]
    assert client.post(times, {"act": "pick", "time": f"{hold.starts_at:%Y%m%dT%H%M}-30"}).status_code == 303
    assert client.post(request_page, {"act": "yes"}).status_code == 303
    interview.refresh_from_db()
    assert (interview.state, interview.speakers.get().answer) == ("picked", "yes")


def test_a_scanner_that_sends_the_form_without_its_key_changes_nothing(offered, times, request_page):
    scanner, before = Client(enforce_csrf_checks=True), everything()
    for path, act in ((times, "stand_down"), (times, "pick"), (request_page, "yes"), (request_page, "no")):
        assert scanner.post(path, {"act": act}, headers=SCANNERS[0]).status_code == 403
    assert everything() == before


def test_a_signed_in_officer_who_looks_keeps_the_session_as_it_was(desk, offered, times):
    desk.get("/")
    before = dict(desk.session.items())
    assert desk.get(times).status_code == 200
    assert dict(desk.session.items()) == before
