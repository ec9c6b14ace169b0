"""Signing in to a mailbox by OAuth2 (RFC 6749 section 4.1, PKCE of RFC 7636): a person consents once in their browser, the desk keeps
the refresh token encrypted, and access tokens live in this process's memory alone.

The requests made here are the only ones over HTTP that the desk makes: to the provider's own host, TLS verified, never redirected.
"""
import json
import secrets as chance
import threading
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode, urlsplit

import requests
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from oauthlib.common import add_params_to_uri  # type: ignore[import-untyped]
from oauthlib.oauth2 import MismatchingStateError, OAuth2Error, WebApplicationClient  # type: ignore[import-untyped]

from isdmedia import audit, secrets
from isdmedia.models import EventKind, Mailbox, SignIn, User
from isdmedia.models.refusals import Refused

LARGEST_ANSWER = 64 * 1024
EARLY = timedelta(minutes=2)
"""An access token is renewed this long before it ends: what takes a while must not end in the middle."""
LONGEST, USUAL = 24 * 3600, 3600
"""Seconds that an access token is taken to last at most, and where nothing is said."""


class NotSignedIn(OSError):
    """The provider gives no access to the mailbox; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Provider:
    """Where a provider asks its users for consent and gives tokens, and what it calls reading mail by IMAP."""

    label: str
    asks_at: str
    gives_at: str
    scope: str
    needed: str
    further: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in under way: where the person is sent, and what their session keeps until they are back."""

    url: str
    state: str
    verifier: str


@dataclass(frozen=True, slots=True)
class _Access:
    token: str
    ends_at: datetime
    opens: tuple[str, ...]


_known: dict[int, _Access] = {}
_locks: defaultdict[int, threading.Lock] = defaultdict(threading.Lock)


def provider_of(mailbox: Mailbox) -> Provider:
    """The provider that a mailbox signs in with; KeyError for one with a password."""
    return {SignIn.MICROSOFT.value: _microsoft, SignIn.GOOGLE.value: _google}[mailbox.sign_in](mailbox)


def _microsoft(mailbox: Mailbox) -> Provider:
    place = f"{settings.OAUTH_MICROSOFT_ORIGIN}/{mailbox.tenant or 'organizations'}/oauth2/v2.0"
    return Provider("Microsoft", f"{place}/authorize", f"{place}/token", "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
                    "IMAP.AccessAsUser.All")


def _google(mailbox: Mailbox) -> Provider:
    origin = settings.OAUTH_GOOGLE_ORIGIN
    gives_at = origin.replace("//accounts.google.com", "//oauth2.googleapis.com")
    return Provider("Google", f"{origin}/o/oauth2/v2/auth", f"{gives_at}/token", "https://mail.google.com/", "https://mail.google.com/",
                    (("access_type", "offline"), ("prompt", "consent")))


def begin(mailbox: Mailbox, *, back_to: str) -> Begun:
    """Where the person goes to consent; they come back to the address `back_to`. Refused when the application is not named yet."""
    provider = provider_of(mailbox)
    if not mailbox.client_id:
        raise Refused(f"Enter the client id of the application that is registered with {provider.label} first.")
    client, state = WebApplicationClient(mailbox.client_id), chance.token_urlsafe(32)
    verifier = client.create_code_verifier(64)
    asked = [("response_type", "code"), ("client_id", mailbox.client_id), ("redirect_uri", back_to), ("scope", provider.scope),
             ("state", state), ("login_hint", mailbox.username), ("code_challenge", client.create_code_challenge(verifier, "S256")),
             ("code_challenge_method", "S256"), *provider.further]
    return Begun(add_params_to_uri(provider.asks_at, asked), state, verifier)


def complete(mailbox: Mailbox, begun: Begun, *, answer: str, back_to: str, actor: User, now: datetime) -> None:
    """Turn the provider's answer (the query it came back with) into a kept refresh token; Refused in one sentence otherwise."""
    provider = provider_of(mailbox)
    try:
        # the parser wants https; how the desk itself is reached is PUBLIC_ORIGIN's affair
        found = WebApplicationClient(mailbox.client_id).parse_request_uri_response(f"https://answer.invalid/?{answer}", state=begun.state)
    except MismatchingStateError:
        raise Refused("This answer does not belong to the sign-in that this browser began: begin it again.") from None
    except OAuth2Error as error:
        why = f"{error.error}{': ' + error.description if error.description else ''}"[:300]
        raise Refused(f"{provider.label} did not sign {mailbox.username} in ({why}): begin again.") from None
    try:
        told = _ask(mailbox, {"grant_type": "authorization_code", "code": found["code"], "redirect_uri": back_to,
                              "code_verifier": begun.verifier})
    except NotSignedIn as trouble:
        raise Refused(str(trouble)) from None
    except secrets.WrongKey:
        raise Refused("The client secret cannot be read, since FIELD_KEY is another: enter it anew, then begin again.") from None
    if not told.get("refresh_token"):
        raise Refused(f"{provider.label} gave no lasting sign-in: allow the application offline access there, and begin again.")
    if "scope" in told and provider.needed not in str(told["scope"]):
        raise Refused(f"The sign-in does not allow reading mail: leave the permission {provider.needed} ticked, and begin again.")
    with transaction.atomic():
        secret = secrets.encrypt(str(told["refresh_token"]), settings.FIELD_KEY)
        Mailbox.objects.filter(pk=mailbox.pk).update(secret=secret, problem="")
        audit.record(EventKind.MAILBOX_CHANGED, at=now, actor=actor, name=mailbox.name, what=f"signed in with {provider.label}")
    _keep(mailbox, told)


def access_token(mailbox: Mailbox, *, fresh: bool = False) -> str:
    """A token that opens the mailbox now, renewed where it ends soon or `fresh` is wanted; NotSignedIn when the provider gives none."""
    if not mailbox.secret:
        label = provider_of(mailbox).label
        raise NotSignedIn(f"{mailbox.username} is not signed in with {label} yet: sign in with it in the set-up of {mailbox.name}.")
    with _locks[mailbox.pk]:
        known = _known.get(mailbox.pk)
        if known and not fresh and known.opens == _opens(mailbox) and known.ends_at - EARLY > timezone.now():
            return known.token
        return _renew(mailbox)


def refused(mailbox: Mailbox) -> str:
    """What to do when the mail server turns away a sign-in that the provider has just renewed."""
    return (f"{mailbox.host} refused the {provider_of(mailbox).label} sign-in of {mailbox.username}: see there that IMAP is switched on "
            f"for it and that the application may use it, then sign in again in the set-up of {mailbox.name}.")


def _renew(mailbox: Mailbox) -> str:
    """Ask for an access token; a new refresh token that comes with it takes the place of the old one (RFC 6749 section 6)."""
    kept = _kept(mailbox)
    try:
        told = _refresh(mailbox, kept)
    except NotSignedIn:
        newer = _kept(mailbox)
        if newer == kept:
            raise
        kept, told = newer, _refresh(mailbox, newer)  # another process renewed it meanwhile, or somebody signed in anew
    if told.get("refresh_token"):
        secret = secrets.encrypt(str(told["refresh_token"]), settings.FIELD_KEY)
        Mailbox.objects.filter(pk=mailbox.pk, secret=kept).update(secret=secret)
    return _keep(mailbox, told)


def _refresh(mailbox: Mailbox, kept: str) -> dict[str, object]:
    return _ask(mailbox, {"grant_type": "refresh_token", "refresh_token": secrets.decrypt(kept, settings.FIELD_KEY)})


def _kept(mailbox: Mailbox) -> str:
    return Mailbox.objects.values_list("secret", flat=True).get(pk=mailbox.pk)


def _keep(mailbox: Mailbox, told: dict[str, object]) -> str:
    lasts = str(told.get("expires_in", ""))
    seconds = min(int(lasts), LONGEST) if lasts.isdecimal() else USUAL
    token = str(told["access_token"])
    _known[mailbox.pk] = _Access(token, timezone.now() + timedelta(seconds=seconds), _opens(mailbox))
    return token


def _opens(mailbox: Mailbox) -> tuple[str, ...]:
    """What an access token was given for; for anything else it is not used."""
    return mailbox.sign_in, mailbox.username, mailbox.client_id, mailbox.tenant, mailbox.host


def _ask(mailbox: Mailbox, grant: dict[str, str]) -> dict[str, object]:
    """The provider's answer to a request for tokens; NotSignedIn with one sentence for anything but tokens."""
    provider = provider_of(mailbox)
    form = {**grant, "client_id": mailbox.client_id}
    if mailbox.client_secret:
        form["client_secret"] = secrets.decrypt(mailbox.client_secret, settings.FIELD_KEY)
    host = urlsplit(provider.gives_at).netloc
    try:
        status, content = _post(provider.gives_at, urlencode(form))
        told = json.loads(content)
    except requests.RequestException as trouble:
        raise NotSignedIn(f"{host} cannot be reached ({type(trouble).__name__}): mail of {mailbox.name} waits until it can.") from None
    except ValueError:
        raise NotSignedIn(f"{host} answered what cannot be understood: mail of {mailbox.name} waits until it does better.") from None
    if isinstance(told, dict) and status == requests.codes.ok and told.get("access_token"):
        return told
    raise NotSignedIn(_explain(mailbox, provider, told if isinstance(told, dict) else {}, status))


def _post(url: str, form: str) -> tuple[int, bytes]:
    """Status and body of one POST; requests.RequestException for trouble of the line and for an answer out of measure."""
    with requests.Session() as session:
        session.trust_env = False  # no netrc and no proxy of the environment: the secrets go to the provider and nowhere else
        session.headers.update({"Accept": "application/json", "Accept-Encoding": "identity"})
        with session.post(url, data=form, timeout=settings.EMAIL_TIMEOUT, allow_redirects=False, stream=True,
                          headers={"Content-Type": "application/x-www-form-urlencoded"}) as answer:
            content = b""
            for part in answer.iter_content(8192):
                content += part
                if len(content) > LARGEST_ANSWER:
                    raise requests.exceptions.ContentDecodingError(f"more than {LARGEST_ANSWER} bytes")
            return answer.status_code, content


def _explain(mailbox: Mailbox, provider: Provider, told: dict[str, object], status: int) -> str:
    error = str(told.get("error", f"status {status}"))[:60]
    if error in {"invalid_grant", "interaction_required", "consent_required", "login_required"}:
        return f"{provider.label} no longer accepts the sign-in of {mailbox.username}: sign in again in the set-up of {mailbox.name}."
    if error in {"invalid_client", "unauthorized_client"}:
        return (f"{provider.label} does not accept the application {mailbox.client_id} ({error}; its secret may have run out): enter id "
                f"and secret anew in the set-up of {mailbox.name}.")
    return f"{provider.label} gave no access to {mailbox.username} ({error}): it is asked again; if it lasts, renew the sign-in."
