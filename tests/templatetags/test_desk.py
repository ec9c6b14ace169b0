import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import lucide
import pytest
from django import forms
from django.conf import settings
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone

from isdmedia.templatetags import desk

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def drawn(source, **context):
    with timezone.override("Europe/London"):
        return Template("{% load desk %}" + source).render(Context({"now": NOW, **context}))


def words(html):
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", html).split())


def test_an_icon_is_hidden_from_screen_readers_unless_labelled():
    plain, labelled = drawn("{% icon 'clock' %}"), drawn("{% icon 'clock' label=said %}", said="Due <soon>")
    assert 'aria-hidden="true"' in plain
    assert words(plain) == ""
    assert words(labelled) == "Due &lt;soon&gt;"


def test_an_unknown_icon_is_refused():
    with pytest.raises(lucide.IconDoesNotExist):
        desk.icon("no-such-icon")


@pytest.mark.parametrize(("minutes", "css", "said"), [
    (-35, "due-over", "Overdue: 35 min over"),
    (80, "due-soon", "Due soon: 1 h 20 min left"),
    (300, "due-later", "Due: 5 h left"),
])
def test_a_deadline_is_word_icon_and_countdown(minutes, css, said):
    chip = drawn("{% deadline_chip due=due now=now %}", due=NOW + timedelta(minutes=minutes))
    assert f'class="due {css}"' in chip
    assert "<svg" in chip
    assert words(chip) == said


def test_a_deadline_says_what_is_due_and_carries_the_full_time():
    chip = drawn("{% deadline_chip due=due what='on air' zone='Asia/Tokyo' %}", due=NOW + timedelta(hours=1))
    assert words(chip) == "Due soon: on air 1 h left"
    assert 'title="Monday 23 November 2026, 22:00 Tokyo (UTC+9)"' in chip
    assert 'datetime="2026-11-23T13:00:00+00:00"' in chip


def test_no_deadline_is_a_question_to_ask():
    assert words(drawn("{% deadline_chip due=None %}")) == "None stated – ask"


def test_when_uses_the_viewers_zone_first():
    page = drawn("{% when at None 'Australia/Sydney' %}", at=datetime(2026, 11, 26, 21, 40, tzinfo=UTC))
    assert words(page) == "Thu 21:40 London · Fri 08:40 Sydney"
    assert drawn("{% when None %}") == ""


def test_left_is_the_countdown_alone():
    assert drawn("{% left at now %}{% left None %}", at=NOW + timedelta(minutes=9)) == "9 min left"


@pytest.mark.parametrize("state", list(desk.STATES))
def test_every_state_has_a_word_and_an_icon(state):
    chip = drawn("{% state_chip state %}", state=state)
    assert words(chip) == desk.STATES[state][0]
    assert "<svg" in chip


@pytest.mark.parametrize(("name", "letters"), [
    ("Amira El-Sayed", "AE"), ("Tom", "T"), ("Ana Maria de Souza", "AS"), ("jo.park@desk.example", "JE"), ("", "?"),
])
def test_initials(name, letters):
    assert desk.initials(name) == letters


def test_a_page_that_does_not_exist_is_not_linked():
    assert drawn("{% nav_link 'desk:no-such-page' 'Nowhere' 'inbox' %}").strip() == ""


@pytest.mark.parametrize(("path", "section", "current"), [
    ("/accounts/login/", "", 'aria-current="page"'),
    ("/accounts/login/code/", "", 'aria-current="true"'),
    ("/elsewhere/", "account_login", 'aria-current="true"'),
    ("/elsewhere/", "", ""),
])
def test_the_current_page_is_marked(path, section, current):
    request = RequestFactory().get(path)
    link = drawn("{% nav_link 'account_login' 'In' 'log-in' 'g s' %}", request=request, section=section)
    assert 'data-hotkey="g s"' in link
    assert re.findall(r'aria-current="\w+"', link) == ([current] if current else [])


def test_every_icon_named_in_a_template_exists():
    pages = Path(settings.BASE_DIR, "templates").rglob("*.html")
    named = {name for page in pages for name in re.findall(r'{% icon "([\w-]+)"', page.read_text())}
    assert {name for name in named if not desk.icon(name)} == set()


@pytest.mark.parametrize(("user_agent", "said"), [
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Windows"),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 "
     "Mobile/15E148 Safari/604.1", "Safari on iPhone"),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0",
     "Edge on macOS"),
    ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", "Chrome on Linux"),
    ("curl/8.5", "Unknown browser"), ("", "Unknown browser"),
])
def test_a_browser_has_its_everyday_name(user_agent, said):
    assert desk.browser(user_agent) == said


class Bid(forms.Form):
    outlet = forms.CharField(label="Outlet")
    caption = forms.CharField(required=False)


def test_the_error_summary_links_each_faulty_field():
    summary = drawn("{% faults form %}", form=Bid({"outlet": ""}))
    assert '<a href="#id_outlet">' in summary
    assert words(summary) == "Please put this right Outlet: This field is required."


def test_a_form_without_faults_has_no_summary():
    assert drawn("{% faults form %}", form=Bid({"outlet": "Reuters"})).strip() == ""
