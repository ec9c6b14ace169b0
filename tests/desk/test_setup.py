import re

import pytest
from django.test import Client

from isdmedia import staff
from isdmedia.models import Alarm, Event, Mailbox, Role, SignedLink, User
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db


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
    Mailbox.objects.create(name="media", host="imap.paper.example", username="media", problem="the server is asleep")
    page = setup.get("/setup/")
    assert "Mailbox media: the server is asleep" in [one["sentence"] for one in page.context["wrong"]]
    assert "AUTHSERV_ID is not set: no sender counts as verified." in page.context["known"]


def test_alarms_of_the_past_stand_below_with_how_long_they_lasted(setup, now):
    Alarm.objects.create(key="stuck", sentence="Mail cannot leave", since_at=now, told_at=now, over_at=now.replace(hour=12), over_told_at=now)
    Alarm.objects.create(key="disk", sentence="Only 9 % of the disk is free", since_at=now.replace(hour=12))
    page = read(setup.get("/setup/"))
    assert "told by mail to Vera Admin" in page
    assert page.index("Only 9 %") < page.index("Stands") < page.index("Mail cannot leave") < page.index("after 1 h")


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
