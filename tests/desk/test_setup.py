import re
import shutil
import socket
import tempfile
from pathlib import Path

import pytest
from django.test import Client

from isdmedia import mailboxes, staff
from isdmedia.models import Event, Mailbox, Role, SignedLink, User
from tests import make
from tests.desk.test_releases import read
from tests.servers.imap import ImapServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    user = make.user("Vera Admin", administrator=True, press_officer=False)
    client.force_login(user)
    return user


@pytest.fixture
def setup(client, administrator):
    """A browser signed in as an administrator who does not read enquiries."""
    return client


@pytest.fixture
def imap():
    home = Path(tempfile.mkdtemp())  # the mail server's own user must reach it
    server = ImapServer(home).start()
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


def mailbox(administrator, now, **fields):
    return mailboxes.store(Mailbox(name="media", enabled=False), actor=administrator, now=now, password="correct-horse",
                           **{"host": "imap.paper.example", "username": "media", **fields})


def mailbox_form(**said):
    return {"name": "media", "host": "imap.paper.example", "port": "993", "security": "tls", "username": "media", "password": "", "folder": "INBOX",
            "since": "", **said}


def user_form(**said):
    return {"name": "Ines Barra", "email": "ines@corvane.example", "roles": ["press_officer"], "time_zone": "", **said}


@pytest.mark.parametrize("place", [
    "/setup/", "/setup/mailboxes/", "/setup/mailboxes/new/", "/setup/mailboxes/1/", "/setup/users/", "/setup/users/new/", "/setup/users/1/"])
def test_set_up_is_for_administrators_alone(client, place):
    client.force_login(make.user(head_of_press=True))
    assert client.get(place).status_code == 404


@pytest.mark.parametrize("act", ["mailboxes/1/test", "mailboxes/1/switch", "users/1/invite", "users/1/switch"])
def test_acts_of_set_up_are_for_administrators_alone(desk, act):
    assert desk.post(f"/setup/{act}/").status_code == 404


def test_the_doctors_findings_are_told(setup, administrator, now):
    box = mailbox(administrator, now, enabled=True)
    Mailbox.objects.filter(pk=box.pk).update(problem="the server is asleep")
    page = setup.get("/setup/")
    assert "Mailbox media: the server is asleep" in [one["sentence"] for one in page.context["wrong"]]
    assert "AUTHSERV_ID is not set: no sender counts as verified." in page.context["known"]


def test_a_mailbox_is_added_switched_off_and_its_password_never_shown(setup):
    response = setup.post("/setup/mailboxes/new/", mailbox_form(password="correct-horse", since="2026-11-01"))
    stored = Mailbox.objects.get()
    assert (response.url, stored.enabled, mailboxes.password_of(stored)) == (f"/setup/mailboxes/{stored.pk}/", False, "correct-horse")
    page = setup.get(response.url).content.decode()
    assert "correct-horse" not in page
    assert stored.secret not in page


def test_an_empty_password_keeps_the_one_there_is(setup, administrator, now):
    box = mailbox(administrator, now)
    setup.post(f"/setup/mailboxes/{box.pk}/", mailbox_form(folder="Press"))
    box.refresh_from_db()
    assert (box.folder, mailboxes.password_of(box)) == ("Press", "correct-horse")


@pytest.mark.parametrize(("said", "fault"), [
    ({"host": "imap.thief.example"}, "Enter the password again"), ({"username": "boss"}, "Enter the password again"),
    ({"security": "plain", "password": "x"}, "in clear"), ({"port": "99999"}, "65535"), ({"name": "other"}, "There is a mailbox “other” already")])
def test_settings_that_would_do_harm_are_refused(setup, administrator, now, said, fault):
    Mailbox.objects.create(name="Other", host="imap.other.example", username="other")
    box = mailbox(administrator, now)
    page = setup.post(f"/setup/mailboxes/{box.pk}/", mailbox_form(**said))
    box.refresh_from_db()
    assert page.status_code == 422
    assert fault in read(page)
    assert (box.name, box.host, box.username, box.security) == ("media", "imap.paper.example", "media", "tls")


def test_a_mailbox_is_switched_on_and_off(setup, administrator, now):
    box = mailbox(administrator, now)
    for on, expected in (("yes", True), ("no", False)):
        setup.post(f"/setup/mailboxes/{box.pk}/switch/", {"on": on})
        box.refresh_from_db()
        assert box.enabled is expected
    assert Event.objects.last().facts == {"name": "media", "what": "switched off"}


def test_trying_a_mailbox_out_says_what_is_wrong(setup, administrator, now):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = mailbox(administrator, now, host="127.0.0.1", port=port, security="plain")
    page = read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))
    assert f"127.0.0.1:{port} cannot be reached" in page


@pytest.mark.browser
def test_trying_a_mailbox_out_says_what_would_be_taken_in(setup, administrator, now, imap):
    box = mailbox(administrator, now, host="127.0.0.1", port=imap.port, security="plain", username=imap.username)
    imap.deliver(make.mail("One"), name="1")
    imap.deliver(make.mail("Two"), name="2")
    page = read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))
    assert "INBOX holds 2 mails, 2 will be taken in." in page
    mailboxes.store(box, actor=administrator, now=now, password="wrong")
    assert "refused the password of media" in read(setup.post(f"/setup/mailboxes/{box.pk}/test/", follow=True))


def test_the_mailboxes_are_listed_with_their_trouble(setup, administrator, now, questions):
    assert "No mailbox yet" in read(setup.get("/setup/mailboxes/"))
    box = mailbox(administrator, now, enabled=True)
    Mailbox.objects.filter(pk=box.pk).update(problem="the server is asleep")
    asked = questions(setup, "/setup/mailboxes/")
    assert "the server is asleep" in read(setup.get("/setup/mailboxes/"))
    for name in ("a", "b"):
        Mailbox.objects.create(name=name, host="imap.paper.example", username=name)
    assert questions(setup, "/setup/mailboxes/") == asked


def test_somebody_is_added_and_the_invitation_shown_once(setup):
    page = setup.post("/setup/users/new/", user_form(roles=["press_officer", "approver"], time_zone="Asia/Amman"))
    user = User.objects.get(email="ines@corvane.example")
    assert (user.roles, user.time_zone, user.has_usable_password()) == (frozenset({Role.OFFICER, Role.APPROVER}), "Asia/Amman", False)
    link = re.search(r"http://127\.0\.0\.1:8000(/accounts/link/[^/\"]+/)", page.content.decode())
    assert setup.get(link[1]).status_code == 200
    assert "/accounts/link/" not in setup.get(f"/setup/users/{user.pk}/").content.decode()


def test_a_new_invitation_ends_the_one_before(setup):
    user = make.user()
    setup.post(f"/setup/users/{user.pk}/invite/")
    setup.post(f"/setup/users/{user.pk}/invite/")
    assert SignedLink.objects.filter(user=user, revoked_at=None).count() == 1


@pytest.mark.parametrize(("said", "fault"), [
    ({"email": "VERA@corvane.example"}, "is somebody’s already"), ({"roles": []}, "This field is required"), ({"time_zone": "Mars/Base"}, "Time zone")])
def test_somebody_who_cannot_be_added_is_refused(setup, said, fault):
    make.user(email="vera@corvane.example")
    page = setup.post("/setup/users/new/", user_form(**said))
    assert page.status_code == 422
    assert fault in read(page)


def test_roles_are_changed_and_recorded(setup):
    user = make.user("Ines Barra")
    setup.post(f"/setup/users/{user.pk}/", user_form(roles=["head_of_press", "auditor"]))
    user.refresh_from_db()
    assert user.roles == frozenset({Role.HEAD, Role.AUDITOR})
    assert Event.objects.get().facts["what"] == "roles now head of press, auditor"


def test_the_last_administrator_keeps_the_role_and_the_account(setup, administrator):
    page = setup.post(f"/setup/users/{administrator.pk}/", user_form(name="Vera Admin"))
    assert "Vera Admin is the last administrator" in read(page)
    assert "Vera Admin is the last administrator" in read(setup.post(f"/setup/users/{administrator.pk}/switch/", {"active": "no"}, follow=True))
    administrator.refresh_from_db()
    assert (administrator.administrator, administrator.is_active) == (True, True)


def test_one_of_two_administrators_may_leave(setup, administrator, now):
    second = staff.add(email="bo@corvane.example", name="Bo Boss", roles=frozenset({Role.ADMINISTRATOR}), actor=None, now=now)
    setup.post(f"/setup/users/{second.pk}/switch/", {"active": "no"})
    second.refresh_from_db()
    assert second.is_active is False


def test_who_is_deactivated_is_signed_out_and_may_come_back(setup, now):
    leaving = make.user("Ines Barra")
    theirs = Client()
    theirs.force_login(leaving)
    staff.invite(leaving, now=now)
    setup.post(f"/setup/users/{leaving.pk}/switch/", {"active": "no"})
    assert theirs.get("/releases/").status_code == 302
    assert SignedLink.objects.get().revoked_at is not None
    assert "Ines Barra is deactivated" in read(setup.post(f"/setup/users/{leaving.pk}/invite/", follow=True))
    setup.post(f"/setup/users/{leaving.pk}/switch/", {"active": "yes"})
    leaving.refresh_from_db()
    assert leaving.is_active is True


def test_open_enquiries_of_somebody_are_told_before_they_leave(setup, administrator):
    leaving = make.user("Ines Barra")
    make.enquiry(owner=leaving)
    assert "1 open enquiry is theirs" in read(setup.get(f"/setup/users/{leaving.pk}/"))


def test_the_users_are_listed_by_one_question_more_or_less(setup, questions):
    make.enquiry(owner=make.user())
    asked = questions(setup, "/setup/users/")
    make.user()
    make.user(is_active=False)
    assert questions(setup, "/setup/users/") == asked
