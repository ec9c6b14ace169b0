from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia import mailboxes
from isdmedia.models import Event, Journalist, Mailbox, Nickname, Outlet, Release, SignedLink, Spokesperson, User
from tests import make
from tests.desk.test_outbox import outgoing
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(client):
    user = make.user("Hea Dofpress", head_of_press=True)
    client.force_login(user)
    return user


@pytest.fixture
def administrator(client):
    user = make.user("Vera Admin", administrator=True, press_officer=False)
    client.force_login(user)
    return user


def act(client, noun, action, *rows, **said):
    return client.post(reverse(f"admin:isdmedia_{noun}_changelist"), {"action": action, "_selected_action": [row.pk for row in rows], **said}, follow=True)


def change(client, noun, row=None, **said):
    place = reverse(f"admin:isdmedia_{noun}_{'change' if row else 'add'}", args=(row.pk,) if row else ())
    return client.post(place, said, follow=True)


def test_enquiries_are_assigned_to_oneself(client, head):
    enquiries = [make.enquiry(), make.enquiry()]
    assert "2 assigned to you." in read(act(client, "enquiry", "assign_to_me", *enquiries))
    for enquiry in enquiries:
        enquiry.refresh_from_db()
        assert (enquiry.owner, enquiry.state) == (head, "assigned")


@pytest.mark.parametrize(("said", "told", "state"), [
    ({"outcome": "duplicate"}, "1 closed.", "closed"), ({}, "Choose the outcome to close with", "new"),
    ({"outcome": "declined"}, "Say why: “declined” is closed only with a reason.", "new"),
    ({"outcome": "declined", "reason": "no crew"}, "1 closed.", "closed")])
def test_enquiries_are_closed_with_an_outcome_or_refused_in_the_same_words(client, head, said, told, state):
    enquiry = make.enquiry()
    assert told in read(act(client, "enquiry", "close_as", enquiry, **said))
    enquiry.refresh_from_db()
    assert enquiry.state == state


def test_what_is_closed_is_opened_again(client, head):
    enquiry = make.enquiry(state="closed", outcome="duplicate")
    act(client, "enquiry", "reopen", enquiry)
    enquiry.refresh_from_db()
    assert enquiry.state == "new"


def test_a_mere_administrator_works_no_enquiry(client, administrator):
    enquiry, mail = make.enquiry(), outgoing(state="refused")
    act(client, "enquiry", "assign_to_me", enquiry)
    act(client, "outgoingmail", "retry", mail)
    enquiry.refresh_from_db()
    mail.refresh_from_db()
    assert (enquiry.owner, mail.state) == (None, "refused")


@pytest.mark.parametrize(("action", "state", "after", "told"), [
    ("retry", "refused", "queued", "1 in the queue again."), ("arrived", "doubt", "sent", "1 settled."), ("withdraw", "queued", "withdrawn", "1 taken back."),
    ("retry", "sent", "sent", "neither refused nor in doubt"), ("arrived", "refused", "sent", "1 settled."), ("withdraw", "sent", "sent", "has already left")])
def test_mail_out_is_settled_by_the_same_verbs(client, head, action, state, after, told):
    mail = outgoing(state=state)
    assert told in read(act(client, "outgoingmail", action, mail))
    mail.refresh_from_db()
    assert mail.state == after


def test_somebody_is_added_and_changed_without_a_password(client, administrator):
    page = client.get(reverse("admin:isdmedia_user_add")).content.decode()
    assert "password" not in page.lower()
    change(client, "user", name="Ines Barra", email="ines@corvane.example", press_officer="on", time_zone="Asia/Amman")
    user = User.objects.get(email="ines@corvane.example")
    assert (user.name, user.press_officer, user.time_zone, user.has_usable_password()) == ("Ines Barra", True, "Asia/Amman", False)
    change(client, "user", user, name="Ines Barra-Cough", head_of_press="on", time_zone="")
    user.refresh_from_db()
    assert (user.name, user.press_officer, user.head_of_press, user.email) == ("Ines Barra-Cough", False, True, "ines@corvane.example")
    assert [event.facts["what"] for event in Event.objects.order_by("pk")] == ["added as press officer", "roles now head of press"]


def test_the_last_administrator_stays(client, administrator):
    assert "is the last administrator" in read(change(client, "user", administrator, name="Vera Admin", press_officer="on", time_zone=""))
    assert "is the last administrator" in read(act(client, "user", "deactivate", administrator))
    administrator.refresh_from_db()
    assert (administrator.administrator, administrator.is_active) == (True, True)


def test_the_head_of_press_changes_no_user(client, head):
    other = make.user("Ines Barra")
    assert change(client, "user", other, name="Changed", press_officer="on").status_code == 403
    act(client, "user", "deactivate", other)
    other.refresh_from_db()
    assert (other.name, other.is_active) == ("Ines Barra", True)


def test_an_outlet_is_kept_with_its_names_and_domains(client, head):
    said = {"name": "The Paper", "medium": "daily", "tier": "1", "time_zone": "", "policy": "blocked", "notes": "", "aliases": "Paper", "domains": "Paper.example"}
    change(client, "outlet", **said)
    outlet = Outlet.objects.get()
    assert (outlet.policy, str(outlet.aliases.get()), str(outlet.domains.get())) == ("blocked", "Paper", "paper.example")
    assert "a name of The Paper already" in read(change(client, "outlet", **{**said, "name": "Another", "domains": ""}))
    assert Outlet.objects.count() == 1


def test_a_journalist_is_kept_with_all_addresses(client, head):
    journalist = make.journalist("Jo Reporter", address="jo@paper.example")
    make.journalist("Ann Other", address="ann@paper.example")
    said = {"name": "Joan Reporter", "role": "", "outlet": "", "phone": "", "language": "", "notes": ""}
    change(client, "journalist", journalist, addresses="joan@paper.example", **said)
    assert "is Ann Other’s already" in read(change(client, "journalist", journalist, addresses="ann@paper.example", **said))
    assert (Journalist.objects.get(pk=journalist.pk).name, str(journalist.addresses.get())) == ("Joan Reporter", "joan@paper.example")


def test_a_journalist_is_marked_as_suspect(client, head):
    journalist = make.journalist()
    act(client, "journalist", "suspect", journalist)
    journalist.refresh_from_db()
    assert (journalist.verification, journalist.verified_by) == ("suspect", head)


def test_a_release_is_changed_with_its_parts_kept(client, head):
    release = make.release(reference="COR/1")
    release.findings.create(position=1, text="A finding")
    forms = {f"{part}-{count}_FORMS": "0" for part in ("findings", "quotes", "authors", "spokesperson_order", "nicknames") for count in ("TOTAL", "INITIAL")}
    said = {"headline": "Another headline", "body": "Text.", "reference": "COR/2", "topics": "ports\nlights", **forms}
    change(client, "release", release, **said)
    release.refresh_from_db()
    assert (release.headline, release.reference, release.topics, release.version) == ("Another headline", "COR/2", ["ports", "lights"], 2)
    assert (str(release.findings.get()), Release.objects.count()) == ("A finding", 1)


def test_a_spokesperson_is_added_with_a_short_name_of_their_own(client, head):
    make.spokesperson("Hanna Moss", slug="hanna-moss")
    change(client, "spokesperson", name="Hanna Moss", title="Head of Analysis", time_zone="Europe/Berlin", active="on")
    assert sorted(Spokesperson.objects.values_list("slug", flat=True)) == ["hanna-moss", "hanna-moss-2"]


def test_a_nickname_is_unlearned(client, head):
    act(client, "nickname", "unlearn", Nickname.objects.create(release=make.release(), words="the loop thing"))
    assert Nickname.objects.count() == 0


def test_a_mailbox_is_kept_and_its_password_never_shown(client, administrator):
    said = {"name": "media", "host": "imap.paper.example", "port": "993", "security": "tls", "username": "media", "folder": "INBOX",
            "sign_in": "password"}
    change(client, "mailbox", password="correct-horse", secret_of_client="s3cret", **said)
    box = Mailbox.objects.get()
    assert mailboxes.password_of(box) == "correct-horse"
    page = client.get(reverse("admin:isdmedia_mailbox_change", args=(box.pk,))).content.decode()
    assert [word for word in ("correct-horse", "s3cret", box.secret, box.client_secret) if word in page] == []
    assert "Enter the password again" in read(change(client, "mailbox", box, **{**said, "host": "imap.thief.example"}))
    box.refresh_from_db()
    assert box.host == "imap.paper.example"


@pytest.mark.parametrize(("purpose", "who", "told"), [
    ("sign_in", "administrator", "1 ended."), ("times", "administrator", "is ended by the head of press"),
    ("times", "head_of_press", "1 ended."), ("sign_in", "head_of_press", "is ended by the administrator")])
def test_links_are_ended_by_whom_they_concern(client, now, purpose, who, told):
    user = make.user("Som Body", **{"press_officer": False, who: True})
    client.force_login(user)
    bound = {"user": user} if purpose == "sign_in" else {"interview": make.interview(), "enquiry": make.enquiry()}
    link = SignedLink.objects.create(purpose=purpose, digest="f" * 64, created_at=now, expires_at=timezone.now() + timedelta(days=1), **bound)
    assert told in read(act(client, "signedlink", "end", link))
    link.refresh_from_db()
    assert (link.revoked_at is not None) == (told == "1 ended.")
    if link.revoked_at:
        assert "opens nothing any more already" in read(act(client, "signedlink", "end", link))
