"""Mailboxes that are signed in to by OAuth2, from the button to the mail: a provider and a mail server of the test's own."""
import logging
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from django.test import Client

from isdmedia import doctor, mailbox_sign_in, mailboxes
from isdmedia.intake import visits
from isdmedia.intake.fetch import claim
from isdmedia.models import Arrival, Event, Mailbox
from tests import make
from tests.servers.imap_oauth import OAuthImapServer
from tests.servers.oauth import Provider

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
USER = "media@corvane.example"


@pytest.fixture(scope="module")
def provider():
    running = Provider(user=USER)
    yield running
    running.stop()


@pytest.fixture(scope="module", params=["xoauth2 oauthbearer plain login", "oauthbearer plain"])
def imap(request, provider):
    home = Path(tempfile.mkdtemp())
    server = OAuthImapServer(home, provider=provider, mechanisms=request.param).start()
    server.username = USER.partition("@")[0]
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["microsoft", "google"])
def mailbox(request, provider, imap, settings, administrator, now):
    settings.OAUTH_MICROSOFT_ORIGIN = settings.OAUTH_GOOGLE_ORIGIN = provider.origin
    provider.lasts, provider.answer, provider.denied, provider.scope = 3600, None, "", None
    mailbox_sign_in._known.clear()
    return mailboxes.store(Mailbox(name="media", enabled=False), actor=administrator, now=now, client_secret=provider.secret, host="127.0.0.1",
                           port=imap.port, security="plain", username=USER, sign_in=request.param, client_id=provider.client, tenant="")


@pytest.fixture
def administrator(db):
    return make.user("Vera Admin", administrator=True, press_officer=False)


@pytest.fixture
def browser(administrator):
    client = Client()
    client.force_login(administrator)
    return client


def go(browser, mailbox):
    """From the button to the provider and back; the page that is shown at the end."""
    page = browser.post(f"/setup/mailboxes/{mailbox.pk}/sign-in/")
    at_provider = requests.get(page.context["url"], allow_redirects=False, timeout=10)
    back = urlsplit(at_provider.headers["Location"])
    return browser.get(f"{back.path}?{back.query}", follow=True)


def said(page):
    return [str(message) for message in page.context["messages"]]


def a_round(mailbox):
    Mailbox.objects.update(claimed_until=None)
    mailbox.refresh_from_db()
    assert claim(mailbox)
    return visits.fetch(mailbox)


def test_from_the_button_to_the_mail(browser, mailbox, provider, imap, caplog):
    caplog.set_level(logging.DEBUG)
    provider.asked.clear()
    label = mailbox.get_sign_in_display().partition(" ")[0]
    assert said(go(browser, mailbox)) == [f"{USER} is signed in with {label}. Test it, then switch it on."]
    imap.deliver(make.mail(), name="1")
    before = Arrival.objects.count()
    assert a_round(mailbox).problem == ""
    assert Arrival.objects.count() > before
    assert [one[2] for one in provider.asked if one[0] == "POST"] == ["authorization_code"]
    mailbox.refresh_from_db()
    kept = [*provider.refresh, *provider.access, provider.secret]
    written = mailbox.secret + mailbox.client_secret + caplog.text + str(list(Event.objects.values_list("facts", flat=True)))
    pages = "".join(browser.get(place).content.decode() for place in (f"/setup/mailboxes/{mailbox.pk}/", "/setup/mailboxes/", "/setup/"))
    assert [one for one in kept if one in written + pages] == []


def test_the_token_is_renewed_before_it_ends_and_the_refresh_token_rotates(browser, mailbox, provider):
    provider.lasts = 60
    go(browser, mailbox)
    mailbox.refresh_from_db()
    first = mailbox.secret
    provider.asked.clear()
    assert [a_round(mailbox).problem for _ in range(3)] == ["", "", ""]
    mailbox.refresh_from_db()
    assert mailbox.secret != first
    assert [one[2] for one in provider.asked] == ["refresh_token"] * 3


def test_a_token_that_still_holds_is_used_again(browser, mailbox, provider):
    go(browser, mailbox)
    provider.asked.clear()
    assert [a_round(mailbox).problem for _ in range(3)] == ["", "", ""]
    assert provider.asked == []


def test_a_token_that_ended_early_is_renewed_once(browser, mailbox, provider):
    go(browser, mailbox)
    provider.access.clear()
    assert a_round(mailbox).problem == ""


def test_a_revoked_consent_is_one_sentence_at_once_and_mended_by_the_button(browser, mailbox, provider):
    go(browser, mailbox)
    mailbox.refresh_from_db()
    mailboxes.switch(mailbox, on=True, actor=None, now=make.NOON)
    provider.revoke()
    label = mailbox.get_sign_in_display().partition(" ")[0]
    sentence = f"{label} no longer accepts the sign-in of {USER}: sign in again in the set-up of media."
    assert a_round(mailbox).problem == sentence
    finding, = (one for one in doctor.examine_intake() if one.key == f"mailbox:{mailbox.pk}:person")
    assert (finding.urgent, finding.sentence) == (True, f"Mailbox media: {sentence}")
    page = browser.get(f"/setup/mailboxes/{mailbox.pk}/").content.decode()
    assert sentence in page and f"Sign in with {label} again" in page
    go(browser, mailbox)
    assert a_round(mailbox).problem == ""


def test_a_server_that_refuses_a_good_token_says_what_to_do(browser, mailbox, provider):
    go(browser, mailbox)
    provider.user, kept = "somebody.else@corvane.example", provider.user
    try:
        problem = a_round(mailbox).problem
    finally:
        provider.user = kept
    assert problem.startswith("127.0.0.1 refused the ") and problem.endswith("sign in again in the set-up of media.")


@pytest.mark.parametrize(("answer", "told"), [
    ((503, b"{}"), "gave no access to media@corvane.example (status 503): it is asked again"),
    ((200, b"<html>"), "answered what cannot be understood"),
    ((200, b"[1]"), "gave no access to media@corvane.example (status 200)"),
    ((200, b"{" + b" " * 100_000 + b"}"), "cannot be reached (ContentDecodingError)"),
    ((302, b""), "answered what cannot be understood"),
    ((400, b'{"error": "invalid_client"}'), "does not accept the application desk-app (invalid_client"),
])
def test_what_else_a_provider_says_is_one_sentence(browser, mailbox, provider, answer, told):
    go(browser, mailbox)
    mailbox_sign_in._known.clear()
    provider.answer = answer
    mailbox.refresh_from_db()
    kept = mailbox.secret
    assert told in a_round(mailbox).problem
    mailbox.refresh_from_db()
    assert mailbox.secret == kept


def test_a_provider_that_is_not_there_is_named(browser, mailbox, settings):
    go(browser, mailbox)
    mailbox_sign_in._known.clear()
    settings.OAUTH_MICROSOFT_ORIGIN = settings.OAUTH_GOOGLE_ORIGIN = "http://127.0.0.1:9"
    assert a_round(mailbox).problem == "127.0.0.1:9 cannot be reached (ConnectionError): mail of media waits until it can."
