"""No token of a link is ever logged."""
import io
import logging
import sys

import pytest

from isdmedia import links
from isdmedia.logs import WithoutTokens, redacted
from isdmedia.management.commands import up
from isdmedia.models import LinkPurpose
from tests import make

TOKEN = "kf3Hq_9-Zx0aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"


@pytest.mark.parametrize(("said", "kept"), [
    (f"Gone: /t/times/{TOKEN}/", "Gone: /t/times/[redacted]/"),
    (f"GET http://desk.example/t/interview/{TOKEN}/calendar.ics?zone=UTC HTTP/1.1", "GET http://desk.example/t/interview/[redacted]/calendar.ics?zone=UTC HTTP/1.1"),
    (f"/accounts/link/{TOKEN}", "/accounts/link/[redacted]"), (f"'/accounts/link/{TOKEN}/' and /t/times/{TOKEN}/", "'/accounts/link/[redacted]/' and /t/times/[redacted]/"),
    (f"GET /setup/mailboxes/3/sign-in/done/?code={TOKEN}&state=abc HTTP/1.1", "GET /setup/mailboxes/3/sign-in/done/?[redacted] HTTP/1.1"),
    (f"/t/feed/{TOKEN}%20/", "/t/feed/[redacted]/"), ("/accounts/login/ and /enquiries/COR-1/", "/accounts/login/ and /enquiries/COR-1/")])
def test_what_follows_a_kind_of_link_is_left_out(said, kept):
    assert redacted(said) == kept


def record(message, *args, exc_info=None):
    return logging.LogRecord("django.request", logging.WARNING, __file__, 1, message, args, exc_info)


@pytest.mark.parametrize("made", [
    lambda: record(f"Gone: /t/times/{TOKEN}/"), lambda: record("%s: %s (%d)", "Gone", f"/t/times/{TOKEN}/", 410), lambda: record("%(path)s", {"path": f"/t/times/{TOKEN}/"}),
    lambda: record("%s", type("Request", (), {"__str__": lambda self: f"<WSGIRequest: GET '/t/times/{TOKEN}/'>"})())])
def test_message_and_arguments_are_cleaned(made):
    cleaned = made()
    assert WithoutTokens().filter(cleaned) is True
    assert TOKEN not in cleaned.getMessage()
    assert "/t/times/[redacted]/" in cleaned.getMessage()


def test_a_traceback_too():
    try:
        raise ValueError(f"/t/times/{TOKEN}/")
    except ValueError:
        failed = record("Internal Server Error", exc_info=sys.exc_info())
    WithoutTokens().filter(failed)
    assert "/t/times/[redacted]/" in logging.Formatter().format(failed)
    assert TOKEN not in logging.Formatter().format(failed)


def console():
    """The handler that the settings give to the root of all loggers."""
    return next(handler for handler in logging.getLogger().handlers if type(handler) is logging.StreamHandler)


@pytest.fixture
def written():
    """What the console would show."""
    handler, shown = console(), io.StringIO()
    before = handler.setStream(shown)
    yield shown
    handler.setStream(before)


def test_every_handler_of_ours_has_the_filter(settings):
    assert {name: handler["filters"] for name, handler in settings.LOGGING["handlers"].items()} == {"console": ["without_tokens"]}
    names = [name for name in logging.root.manager.loggerDict if name.startswith(("django", "isdmedia", "allauth"))]
    handlers = [handler for name in names for handler in logging.getLogger(name).handlers if type(handler).__module__.startswith(("logging", "django"))]
    assert [handler for handler in (*handlers, console()) if not any(isinstance(one, WithoutTokens) for one in handler.filters)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("ask", [lambda client, path: client.get(path), lambda client, path: client.put(path), lambda client, path: client.post(path)])
def test_the_answers_of_a_desk_are_logged_without_their_tokens(client, ask, written, now):
    token = links.make(LinkPurpose.SIGN_IN, now=now, user=make.user())
    for path in (f"/t/times/{token}/", f"/t/interview/{token}/calendar.ics", f"/t/nowhere/{token}/", f"/accounts/link/{token}x/"):
        ask(client, path)
    assert written.getvalue().count("[redacted]") == 4
    assert token not in written.getvalue()


def test_the_web_server_keeps_no_log_of_requests():
    command = up._web_server(1)
    assert [part for part in command if "access" in part and part != "--no-access-log"] == []
