"""Signing in by OAuth2: where it leads, and what is never asked or kept. The whole way: soak/test_oauth_mailbox.py."""
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured

from isdmedia import environment, mailbox_sign_in, secrets
from isdmedia.intake.connection import explain
from isdmedia.mailbox_sign_in import NotSignedIn
from isdmedia.models import Mailbox
from isdmedia.models.refusals import Refused
from tests import make

BACK = "https://desk.corvane.example/setup/mailboxes/3/sign-in/done/"


def mailbox(**fields):
    return Mailbox(**{"pk": 3, "name": "media", "host": "outlook.office365.com", "username": "media@corvane.example", "sign_in": "microsoft",
                      "client_id": "desk-app", **fields})


@pytest.mark.parametrize(("fields", "place", "scope", "further"), [
    ({}, "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize",
     "https://outlook.office.com/IMAP.AccessAsUser.All offline_access", {}),
    ({"tenant": "corvane.example"}, "https://login.microsoftonline.com/corvane.example/oauth2/v2.0/authorize",
     "https://outlook.office.com/IMAP.AccessAsUser.All offline_access", {}),
    ({"sign_in": "google"}, "https://accounts.google.com/o/oauth2/v2/auth", "https://mail.google.com/", {"access_type": "offline", "prompt": "consent"})])
def test_each_provider_is_asked_for_mail_alone(fields, place, scope, further):
    begun = mailbox_sign_in.begin(mailbox(**fields), back_to=BACK)
    parts = urlsplit(begun.url)
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == place
    assert asked == {"response_type": "code", "client_id": "desk-app", "redirect_uri": BACK, "scope": scope, "state": begun.state,
                     "login_hint": "media@corvane.example", "code_challenge": asked["code_challenge"], "code_challenge_method": "S256", **further}
    assert begun.verifier not in begun.url and len(begun.verifier) == 64


def test_tokens_of_google_come_from_its_own_host():
    assert mailbox_sign_in.provider_of(mailbox(sign_in="google")).gives_at == "https://oauth2.googleapis.com/token"


def test_two_sign_ins_have_nothing_in_common():
    one, two = (mailbox_sign_in.begin(mailbox(), back_to=BACK) for _ in range(2))
    assert one.state != two.state and one.verifier != two.verifier


def test_without_a_client_id_nobody_is_led_anywhere():
    with pytest.raises(Refused, match="Enter the client id"):
        mailbox_sign_in.begin(mailbox(client_id=""), back_to=BACK)


def test_a_mailbox_that_nobody_signed_in_to_says_so():
    with pytest.raises(NotSignedIn, match="is not signed in with Microsoft yet: sign in with it in the set-up of media"):
        mailbox_sign_in.access_token(mailbox())


def test_a_client_secret_of_another_key_is_one_sentence(db, now):
    begun = mailbox_sign_in.begin(mailbox(), back_to=BACK)
    box = mailbox(client_secret=secrets.encrypt("s3cret", "another key than FIELD_KEY"))
    with pytest.raises(Refused, match="The client secret cannot be read, since FIELD_KEY is another"):
        mailbox_sign_in.complete(box, begun, answer=f"code=abc&state={begun.state}", back_to=BACK, actor=make.user(), now=now)


def test_a_refresh_token_of_another_key_is_one_sentence(db):
    box = mailbox(secret=secrets.encrypt("refresh", "another key than FIELD_KEY"))
    box.save()
    with pytest.raises(secrets.WrongKey) as trouble:
        mailbox_sign_in.access_token(box)
    assert explain(box, trouble.value) == (
        "The sign-in of media@corvane.example cannot be read, since FIELD_KEY is another: sign in again in the set-up of media.")


def test_a_provider_by_plain_http_stops_the_start():
    with pytest.raises(ImproperlyConfigured, match="secrets would cross a network in clear"):
        environment.provider_origin("OAUTH_NOWHERE_ORIGIN", "http://login.corvane.example")
    assert environment.provider_origin("OAUTH_NOWHERE_ORIGIN", "http://127.0.0.1:8010") == "http://127.0.0.1:8010"
