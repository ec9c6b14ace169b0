"""Connecting a mailbox, step by step, with everything that can be typed wrong."""
import shutil
import socket
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from isdmedia import mailboxes
from isdmedia.models import Alarm, Event, Mailbox
from tests import make
from tests.desk.test_releases import read
from tests.servers.imap import ImapServer

pytestmark = pytest.mark.django_db
SEEN = {"folders": [["INBOX", 4012, "inbox"], ["Gesendet", 90, "sent"], ["Archive", 7, ""]], "counted": ["INBOX"],
        "since": {}}


@pytest.fixture
def imap():
    home = Path(tempfile.mkdtemp())  # the mail server's own user must reach it
    server = ImapServer(home).start()
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


def mailbox(administrator, now, **fields):
    return mailboxes.store(Mailbox(name="media", enabled=False), actor=administrator, now=now,
                           **{"host": "imap.paper.example", "username": "media", "password": "correct-horse", **fields})


def oauth(administrator, now, **fields):
    return mailbox(administrator, now, **{"sign_in": "microsoft", "password": "", "client_id": "desk-app", "client_secret": "s3cret", "tenant": "",
                                          **fields})


def typed(**said):
    return {"name": "media", "host": "imap.paper.example", "port": "993", "security": "tls", "username": "media", "password": "", **said}


def typed_oauth(**said):
    return {**typed(**{"username": "media@paper.example", "client_id": "desk-app", "client_secret": "", "tenant": "", **said}), "password": ""}


def seen_by_a_trial(client, box, **more):
    session = client.session
    session["mailbox-tested"] = {"mailbox": box.pk, **SEEN, **more}
    session.save()


def chosen(**said):
    return {"inboxes": ["INBOX"], "sent_folder": "Gesendet", "archive_folder": "", "since": "all", "day": "", **said}


@pytest.mark.parametrize("act", ["test", "folders", "switch", "sign-in"])
def test_acts_of_a_mailbox_are_for_administrators_alone(desk, act):
    assert desk.post(f"/setup/mailboxes/1/{act}/").status_code == 404


def test_the_kinds_lead_to_what_is_known_of_each(setup):
    page = setup.get("/setup/mailboxes/new/")
    assert [name for name, _ in page.context["kinds"]] == ["microsoft", "google", "imap"]
    hosts = [setup.get(f"/setup/mailboxes/new/?kind={kind}").context["form"].initial["host"] for kind in ("microsoft", "google", "imap")]
    assert hosts == ["outlook.office365.com", "imap.gmail.com", ""]


def test_a_mailbox_is_added_switched_off_and_its_password_never_shown(setup):
    response = setup.post("/setup/mailboxes/new/?kind=imap", typed(password="correct-horse"))
    stored = Mailbox.objects.get()
    assert (response.url, stored.enabled, stored.connected_at) == (f"/setup/mailboxes/{stored.pk}/", False, None)
    assert mailboxes.password_of(stored) == "correct-horse"
    page = setup.get(response.url).content.decode()
    assert "correct-horse" not in page
    assert stored.secret not in page


@pytest.mark.parametrize("kind", ["microsoft", "google"])
def test_one_with_oauth_keeps_no_password_and_never_shows_the_client_secret(setup, kind, settings):
    response = setup.post(f"/setup/mailboxes/new/?kind={kind}", typed_oauth(client_secret="s3cret-of-the-app"))
    stored = Mailbox.objects.get()
    assert (stored.sign_in, stored.secret, stored.client_id) == (kind, "", "desk-app")
    page = setup.get(response.url).content.decode()
    assert "s3cret" not in page and stored.client_secret not in page
    assert f"http://127.0.0.1:8000/setup/mailboxes/{stored.pk}/sign-in/done/" in page


def test_an_empty_password_keeps_the_one_there_is(setup, administrator, now):
    box = mailbox(administrator, now)
    setup.post(f"/setup/mailboxes/{box.pk}/", typed(name="press"))
    box.refresh_from_db()
    assert (box.name, mailboxes.password_of(box)) == ("press", "correct-horse")


@pytest.mark.parametrize(("said", "fault"), [
    ({"host": "imap.thief.example"}, "Enter the password again"), ({"username": "boss"}, "Enter the password again"),
    ({"security": "plain", "password": "x"}, "in clear"), ({"port": "99999"}, "65535"), ({"name": "other"}, "There is a mailbox “other” already"),
    ({"host": "10.1.2.3", "password": "x"}, "PRIVATE_MAIL_HOSTS"), ({"username": 'me"dia', "password": "x"}, "quotation mark"),
    ({"name": ""}, "This field is required"), ({"host": ""}, "This field is required")])
def test_settings_that_would_do_harm_are_refused(setup, administrator, now, said, fault):
    Mailbox.objects.create(name="Other", host="imap.other.example", username="other")
    box = mailbox(administrator, now)
    page = setup.post(f"/setup/mailboxes/{box.pk}/", typed(**said))
    box.refresh_from_db()
    assert page.status_code == 422
    assert fault in read(page)
    assert (box.name, box.host, box.username, box.security) == ("media", "imap.paper.example", "media", "tls")


@pytest.mark.parametrize(("said", "fault"), [
    ({"tenant": "../../thief.example"}, "no directory of Microsoft"), ({"client_id": "another-app"}, "Enter the client secret again"),
    ({"client_id": ""}, "This field is required")])
def test_an_application_that_would_do_harm_is_refused(setup, administrator, now, said, fault):
    box = oauth(administrator, now, username="media@paper.example")
    page = setup.post(f"/setup/mailboxes/{box.pk}/", typed_oauth(**said))
    assert page.status_code == 422
    assert fault in read(page)


@pytest.mark.parametrize("said", [{"host": "imap.other.example"}, {"username": "else@paper.example"}, {"client_id": "other", "client_secret": "new"}])
def test_a_sign_in_ends_with_what_it_was_given_for(setup, administrator, now, said):
    box = oauth(administrator, now, username="media@paper.example")
    Mailbox.objects.update(secret="kept")
    setup.post(f"/setup/mailboxes/{box.pk}/", typed_oauth(**said))
    box.refresh_from_db()
    assert box.secret == ""


def test_the_way_to_the_provider_is_bound_to_this_session(setup, administrator, now):
    box = oauth(administrator, now, username="media@paper.example", tenant="paper.example")
    page = setup.post(f"/setup/mailboxes/{box.pk}/sign-in/")
    url, kept = page.context["url"], setup.session["mailbox-sign-in"]
    assert url.startswith("https://login.microsoftonline.com/paper.example/oauth2/v2.0/authorize?")
    assert f"state={kept['state']}" in url and "code_challenge_method=S256" in url and kept["verifier"] not in url
    assert "IMAP.AccessAsUser.All" in url and "offline_access" in url


@pytest.mark.parametrize(("query", "begun", "told"), [
    ("code=abc&state=forged", True, "does not belong to the sign-in that this browser began"),
    ("code=abc&state=x", False, "No sign-in is under way here, or its answer was used already"),
    ("error=access_denied&error_description=no&state={state}", True, "Microsoft did not sign media@paper.example in (access_denied: no)"),
    ("state={state}", True, "did not sign media@paper.example in")])
def test_an_answer_that_is_not_the_one_awaited_signs_nobody_in(setup, administrator, now, query, begun, told):
    box = oauth(administrator, now, username="media@paper.example")
    state = ""
    if begun:
        setup.post(f"/setup/mailboxes/{box.pk}/sign-in/")
        state = setup.session["mailbox-sign-in"]["state"]
    page = read(setup.get(f"/setup/mailboxes/{box.pk}/sign-in/done/?{query.format(state=state)}", follow=True))
    box.refresh_from_db()
    assert told in page
    assert (box.secret, "mailbox-sign-in" in setup.session) == ("", False)


def test_without_a_client_id_nobody_is_sent_anywhere(setup, administrator, now):
    box = oauth(administrator, now, client_id="", client_secret="")
    assert "Enter the client id" in read(setup.post(f"/setup/mailboxes/{box.pk}/sign-in/", follow=True))


def test_one_with_a_password_has_no_sign_in(setup, administrator, now):
    box = mailbox(administrator, now)
    assert setup.post(f"/setup/mailboxes/{box.pk}/sign-in/").status_code == 404
    assert setup.get(f"/setup/mailboxes/{box.pk}/sign-in/done/").status_code == 404


def test_folders_are_chosen_from_what_a_test_found(setup, administrator, now):
    box = mailbox(administrator, now)
    seen_by_a_trial(setup, box)
    page = read(setup.get(f"/setup/mailboxes/{box.pk}/"))
    assert "INBOX (4,012 mails)" in page and "the beginning: all 4,012 mails" in page
    setup.post(f"/setup/mailboxes/{box.pk}/folders/", chosen(inboxes=["INBOX", "Archive"]))
    box.refresh_from_db()
    assert [(folder.path, folder.role) for folder in box.folders.order_by("pk")] == [("INBOX", "inbox"), ("Archive", "inbox"), ("Gesendet", "sent")]
    assert (box.since, "mailbox-tested" in setup.session) == (None, False)


@pytest.mark.parametrize(("since", "days"), [("0", 0), ("7", 7), ("30", 30)])
def test_the_cut_off_is_a_day_of_the_desk(setup, administrator, now, since, days):
    box = mailbox(administrator, now)
    seen_by_a_trial(setup, box)
    setup.post(f"/setup/mailboxes/{box.pk}/folders/", chosen(since=since))
    before = Mailbox.objects.get().since
    today = setup.get(f"/setup/mailboxes/{box.pk}/").context["today"]
    assert before == today - timedelta(days=days)


@pytest.mark.parametrize(("said", "fault"), [
    ({"inboxes": []}, "This field is required"), ({"inboxes": ["Elsewhere"]}, "Elsewhere is not one of the available choices"),
    ({"archive_folder": "INBOX"}, "Mail cannot be moved to INBOX and be read from there too"),
    ({"sent_folder": "INBOX"}, "INBOX cannot be read as an inbox and as sent mail at once"), ({"since": ""}, "This field is required"),
    ({"since": "day"}, "Give the day from which mail is taken in"), ({"since": "day", "day": "yesterday"}, "Enter a valid date")])
def test_a_choice_of_folders_that_cannot_be_is_refused(setup, administrator, now, said, fault):
    box = mailbox(administrator, now)
    seen_by_a_trial(setup, box)
    page = setup.post(f"/setup/mailboxes/{box.pk}/folders/", chosen(**said))
    assert page.status_code == 422
    assert fault in read(page)
    assert [folder.path for folder in Mailbox.objects.get().folders.filter(enabled=True)] == ["INBOX"]


def test_folders_of_another_mailbox_are_not_chosen_from(setup, administrator, now):
    box, other = mailbox(administrator, now), mailboxes.store(Mailbox(name="two", enabled=False), actor=administrator, now=now, password="x",
                                                              host="imap.two.example", username="two")
    seen_by_a_trial(setup, other)
    assert "Test the mailbox first" in read(setup.post(f"/setup/mailboxes/{box.pk}/folders/", chosen(), follow=True))


def test_a_mailbox_is_switched_on_and_off_and_what_came_before_the_first_time_is_history(setup, administrator, now):
    box = mailbox(administrator, now)
    for on, expected in (("yes", True), ("no", False), ("yes", True)):
        setup.post(f"/setup/mailboxes/{box.pk}/switch/", {"on": on})
        connected, box = box.connected_at, Mailbox.objects.get()
        assert box.enabled is expected
        assert connected in (None, box.connected_at)
    assert Event.objects.last().facts == {"name": "media", "what": "switched on"}


def test_one_that_nobody_signed_in_to_is_not_switched_on(setup, administrator, now):
    box = oauth(administrator, now)
    assert "Sign in to media first" in read(setup.post(f"/setup/mailboxes/{box.pk}/switch/", {"on": "yes"}, follow=True))
    assert Mailbox.objects.get().enabled is False


def test_testing_says_what_is_wrong(setup, administrator, now):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = mailbox(administrator, now, host="127.0.0.1", port=port, security="plain")
    page = read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))
    assert f"127.0.0.1:{port} cannot be reached" in page
    box = mailboxes.store(box, actor=administrator, now=now, password="x", host="imap.nowhere.invalid", security="tls")
    assert "There is no server of the name imap.nowhere.invalid" in read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))
    assert not Alarm.objects.exists()


@pytest.mark.browser
def test_testing_lists_folders_and_counts_from_when_on(setup, administrator, now, imap):
    box = mailbox(administrator, now, host="127.0.0.1", port=imap.port, security="plain", username=imap.username)
    imap.deliver(make.mail("One"), name="1")
    imap.deliver(make.mail("Two"), name="2")
    page = read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))
    assert "1 folder, 2 mails in INBOX." in page
    assert "today: all 2 mails come in" in page
    mailboxes.store(box, actor=administrator, now=now, password="wrong")
    assert "refused the password of media" in read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))
    mailboxes.store(box, actor=administrator, now=now, password="x", security="tls")
    assert "does not speak TLS at once: choose STARTTLS" in read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))


def test_the_mailboxes_are_listed_with_their_trouble(setup, administrator, now, questions):
    assert "No mailbox yet" in read(setup.get("/setup/mailboxes/"))
    box = mailbox(administrator, now, enabled=True)
    Mailbox.objects.filter(pk=box.pk).update(problem="the server is asleep")
    asked = questions(setup, "/setup/mailboxes/")
    assert "the server is asleep" in read(setup.get("/setup/mailboxes/"))
    for name in ("a", "b"):
        Mailbox.objects.create(name=name, host="imap.paper.example", username=name)
    assert questions(setup, "/setup/mailboxes/") == asked
