"""The strip on top of every page: the gravest first, with the page that mends it for whoever may open that."""
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from isdmedia.desk.troubles import troubles
from isdmedia.models import Arrival, Installation, Mailbox
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db
OFFICER, ADMINISTRATOR = {}, {"administrator": True, "press_officer": False}


@pytest.fixture
def wrong():
    """A mail that cannot be read, and a mailbox that cannot be opened."""
    unread = make.message().arrival
    Arrival.objects.filter(pk=unread.pk).update(state="unreadable")
    return Mailbox.objects.create(name="media", host="imap.corvane.example", username="media", problem="it is asleep.")


@pytest.mark.parametrize(("roles", "expected"), [
    (OFFICER, [("Mailbox media: it is asleep.", True, ""), ("1 mail could not be read: look at them under Set aside.", False, "/set-aside/")]),
    (ADMINISTRATOR, [("Mailbox media: it is asleep.", True, "/setup/mailboxes/{}/"), ("1 mail could not be read: look at them under Set aside.", False, "")])])
def test_the_gravest_stands_first_and_leads_to_where_it_is_mended(wrong, roles, expected):
    shown = [(one["text"], one["severe"], one["url"]) for one in troubles(make.user(**roles))]
    assert shown == [(text, severe, url.format(wrong.pk)) for text, severe, url in expected]


@pytest.mark.parametrize("place", ["/", "/releases/", "/interviews/", "/people/", "/outbox/", "/set-aside/", "/search/?q=x", "/accounts/2fa/"])
def test_it_stands_on_every_page(desk, wrong, place):
    assert "Mailbox media: it is asleep." in read(desk.get(place))


@pytest.mark.parametrize("place", ["/accounts/login/", "/accounts/password/reset/", "/t/times/nobody/"])
def test_strangers_are_told_nothing(client, wrong, place):
    assert "asleep" not in client.get(place).content.decode()


def test_a_worker_that_died_is_told_by_the_web_server(desk):
    Installation.objects.create(pk=1, worker_seen_at=timezone.now() - timedelta(seconds=20))
    assert "No worker" not in read(desk.get("/"))
    Installation.objects.update(worker_seen_at=timezone.now() - timedelta(seconds=100))
    cache.clear()  # fifteen seconds later
    assert "No worker has shown itself for 100 seconds" in read(desk.get("/releases/"))
