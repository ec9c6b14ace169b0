from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.utils import timezone

from isdmedia import links, staff
from isdmedia.models import LinkPurpose, Role, SignedLink, User
from tests import make

pytestmark = pytest.mark.django_db


def path_of(user, now=None):
    return staff.invite(user, now=now or timezone.now()).removeprefix("http://127.0.0.1:8000")


def signed_in(client):
    return "_auth_user_id" in client.session


def test_opening_a_link_a_hundred_times_changes_nothing(client):
    path = path_of(make.user())
    before = SignedLink.objects.values().get()
    for method in (client.get, client.head) * 50:
        assert method(path).status_code == 200
    assert (SignedLink.objects.values().get(), signed_in(client)) == (before, False)


def test_a_link_signs_in_once_and_leads_to_choosing_a_password(client):
    path = path_of(make.user())
    assert client.post(path)["Location"] == "/accounts/password/set/"
    assert signed_in(client)
    client.logout()
    assert client.post(path).status_code == 410
    assert not signed_in(client)


def test_who_has_a_second_factor_is_asked_for_it_all_the_same(client, settings):
    user = make.user(password="a long enough password")
    TOTP.activate(user, generate_totp_secret())
    response = client.post(path_of(user))
    assert response["Location"] == "/accounts/2fa/authenticate/"
    assert not signed_in(client)


@pytest.mark.parametrize("spoil", [lambda path: path[:-2] + "x/", lambda path: path.upper(), lambda path: path[:-1] + "%20/", lambda path: "/accounts/link/%00/"])
def test_another_token_opens_nothing(client, spoil):
    assert client.get(spoil(path_of(make.user()))).status_code in (404, 410)


def test_a_link_expires_and_is_replaced_by_a_newer_one(client):
    user = make.user()
    old = path_of(user, timezone.now() - timedelta(hours=73))
    assert client.get(old).status_code == 410
    first, second = path_of(user), path_of(user)
    assert (client.get(first).status_code, client.get(second).status_code) == (410, 200)


def test_only_the_digest_is_kept(client):
    token = links.make(LinkPurpose.SIGN_IN, user=make.user(), now=timezone.now())
    assert token not in str(SignedLink.objects.values().get())


def test_a_token_page_is_kept_by_nobody_and_found_by_nobody(client):
    response = client.get(path_of(make.user()))
    assert (response["Cache-Control"], response["X-Robots-Tag"], response["Referrer-Policy"]) == ("no-store", "noindex, nofollow", "same-origin")


def test_somebody_who_left_gets_in_no_more(client):
    user = make.user()
    path = path_of(user)
    User.objects.update(is_active=False)
    assert client.post(path).status_code == 410


def test_the_first_link_is_an_administrators_and_ends_with_the_first_sign_in(client):
    link = staff.first_link(now=timezone.now())
    client.post(link.removeprefix("http://127.0.0.1:8000"))
    user = User.objects.get()
    assert user.roles == {Role.OFFICER, Role.HEAD, Role.ADMINISTRATOR}
    assert staff.first_link(now=timezone.now()) is None


@pytest.mark.parametrize("header", [{"HTTP_HOST": "evil.example"}, {"HTTP_X_FORWARDED_HOST": "evil.example"}, {"HTTP_ORIGIN": "https://evil.example"},
                                    {"HTTP_REFERER": "https://evil.example/"}])
@pytest.mark.parametrize("known", [True, False])
def test_the_address_of_links_is_the_configured_one_whatever_the_request_says(client, settings, mailoutbox, header, known):
    settings.ALLOWED_HOSTS, settings.PUBLIC_ORIGIN = ["*"], "https://desk.corvane.example"
    user = make.user(password="a long enough password")
    response = client.post("/accounts/password/reset/", {"email": user.email if known else "nobody@corvane.example"}, **header)
    assert response.status_code == 302
    told = "".join(mail.subject + mail.body for mail in mailoutbox)
    assert ("https://desk.corvane.example/accounts/password/reset/key/" in told, "evil.example" in told) == (known, False)


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "https:evil.example", "\tjavascript:x"])
def test_signing_in_leads_nowhere_else(client, target):
    user = make.user(password="a long enough password")
    response = client.post("/accounts/login/", {"login": user.email, "password": "a long enough password", "next": target})
    assert response["Location"] == "/"
