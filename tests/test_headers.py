"""The headers of every answer: pages, errors, redirects, static files, mail bodies, files, token pages."""
import pytest
from django.test import Client

from isdmedia import staff
from tests import make

pytestmark = pytest.mark.django_db
POLICY = {"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
          "frame-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"}
EVERYWHERE = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
              "Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY",
              "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()"}
PAGES = ["/", "/releases/", "/people/", "/outbox/", "/set-aside/", "/setup/", "/enquiries/new/", "/search/?q=x", "/nowhere/", "/admin/", "/accounts/login/",
         "/accounts/2fa/", "/accounts/link/over/", "/health/", "/t/times/over/", "/t/interview/over/", "/t/times/over/calendar.ics", "/t/nowhere/"]


def wrong(response, policy=True):
    told = {name: response.get(name) for name in EVERYWHERE}
    found = [f"{name}: {told[name]}" for name, value in EVERYWHERE.items() if told[name] != value]
    directives = {part.strip() for part in response.get("Content-Security-Policy", "").split(";") if part.strip()}
    return found + ([f"policy: {sorted(directives ^ POLICY)}"] if policy and directives != POLICY else [])


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("signed_in", [True, False])
def test_every_page(client, path, signed_in):
    if signed_in:
        client.force_login(make.user(administrator=True, head_of_press=True))
    response = client.get(path)
    assert wrong(response) == []
    assert "no-store" in response["Cache-Control"]


def test_errors_too(desk, settings):
    assert wrong(desk.get("/", headers={"host": "evil.example"})) == []
    assert wrong(Client(enforce_csrf_checks=True).post("/accounts/login/")) == []
    assert wrong(desk.put("/queue/bulk/")) == []


def test_a_file_of_ours(client):
    assert wrong(client.get("/static/css/desk.css")) == []


def test_the_longest_promise_on_https_alone(client, settings):
    assert "Strict-Transport-Security" not in client.get("/health/")
    settings.SECURE_HSTS_SECONDS = 63072000
    assert client.get("/nowhere/")["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_a_token_page_is_for_no_index(client):
    from django.utils import timezone
    response = client.get(staff.invite(make.user(), now=timezone.now()).removeprefix("http://127.0.0.1:8000"))
    assert (wrong(response), response["X-Robots-Tag"]) == ([], "noindex, nofollow")
