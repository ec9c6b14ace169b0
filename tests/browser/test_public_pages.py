"""The pages behind signed links in Chromium, on a phone and at a desk: no axe violation, nothing wider than the screen, no script needed."""
import json

import pytest

from tests.browser.conftest import violations

ROWS = """
import json
from datetime import timedelta
from django.utils import timezone
from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import *
now = timezone.now()
officer = User.objects.create_user("ana@corvane.example", None, name="Ana Officer")
release = Release.objects.create(slug="caliph", headline="Caliph on Loop: Loopr still hosts propaganda", body="A body.", published_at=now)
outlet = Outlet.objects.create(name="Radio Meridian")
paths = {}
for day, state in enumerate(("offered", "bid", "picked", "confirmed", "rung"), 2):
    person = Spokesperson.objects.create(slug=f"speaker-{day}", name="Dr Samira Haddad", title="Senior Analyst, Extremism Online")
    enquiry = Enquiry.objects.create(number=day, reference=f"COR-{day}", received_at=now, ask="Could Dr Haddad join us this week?", outlet=outlet,
                                     journalist_zone="Australia/Sydney")
    enquiry.matches.create(release=release, linked=True)
    interview = booking.bid([enquiry], [person], actor=officer, now=now, length_minutes=20, format="radio_live", programme="The Evening Hour",
                            presenter="Dana Whitlock", caption="Dr Samira Haddad, Senior Analyst", place="phone" if state == "rung" else "video",
                            who_rings="we" if state == "rung" else "", number="+1 212 555 0142" if state == "rung" else "",
                            link="" if state == "rung" else "https://meet.meridian.example/j/8842551203-a-rather-long-address-without-any-break")
    if state != "bid":
        spans = [Span(now + timedelta(days=day, hours=h), now + timedelta(days=day, hours=h, minutes=20)) for h in (1, 3, 9)]
        holds = booking.offer(interview, spans, until=now + timedelta(hours=6), actor=officer, now=now, because="agreed")
    if state in ("picked", "confirmed", "rung"):
        booking.pick(holds[0], now=now)
    if state in ("confirmed", "rung"):
        booking.answer(interview.speakers.get(), "yes", how="phone", actor=officer, now=now)
        booking.confirm(interview, actor=officer, now=now)
    paths[f"{state} times"] = f"/t/times/{links.make(LinkPurpose.TIMES, now=now, interview=interview, enquiry=enquiry)}/"
    paths[f"{state} request"] = f"/t/interview/{links.make(LinkPurpose.REQUEST, now=now, interview=interview, speaker=interview.speakers.get())}/"
paths["absent"] = "/t/times/nothing/"
print("rows", json.dumps(paths))
"""


@pytest.fixture(scope="module")
def paths(desk):
    return json.loads(desk.manage("shell", "-v0", "-c", ROWS).split("rows ", 1)[1])


@pytest.fixture
def visitor(chromium):
    """A browser without an account; `without_script` when asked."""
    contexts = []

    def opened(*, scheme="light", width=390, height=844, script=True):
        context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page
    yield opened
    for context in contexts:
        assert context.cookies() == []
        context.close()


@pytest.mark.parametrize(("width", "height", "scheme"), [(390, 844, "light"), (390, 844, "dark"), (1280, 900, "light"), (320, 256, "light")])
def test_every_state_of_the_public_pages(desk, paths, visitor, width, height, scheme):
    page, faults = visitor(scheme=scheme, width=width, height=height), []
    page.on("console", lambda message: faults.append(message.text) if "Content Security Policy" in message.text else None)
    for name, path in paths.items():
        page.goto(desk.address + path)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        faults += [f"{name}: {found}" for found in violations(page)]
        wide = page.evaluate("document.documentElement.scrollWidth")
        faults += [f"{name} is {wide} px wide"] if wide > width else []
        small = page.evaluate("[...document.querySelectorAll('main button, main summary, main .btn, main label.choice')].filter(one => one.getClientRects()"
                              ".length && one.getBoundingClientRect().height < 44).map(one => one.textContent.trim())")
        faults += [f"{name}: too small to touch: {small}"] if small else []
    assert faults == []


def test_a_producer_takes_a_time_and_the_spokesperson_says_yes_without_script(desk, paths, visitor):
    page = visitor(script=False)
    page.goto(desk.address + paths["offered times"])
    page.locator("label.choice").nth(1).click()
    page.get_by_role("button", name="Take this time").click()
    page.get_by_role("heading", name="Thank you: your time is noted").wait_for()
    page.goto(desk.address + paths["offered request"])
    page.get_by_role("button", name="Yes, I can do it").click()
    page.get_by_text("You said yes on").wait_for()


def test_asking_for_another_time_by_keyboard_alone(desk, paths, visitor):
    page = visitor()
    page.goto(desk.address + paths["bid times"])
    page.get_by_role("button", name="Ask for this time").focus()
    page.keyboard.press("Enter")
    page.get_by_role("alert").get_by_text("Date: Choose the date.").wait_for()
    page.get_by_role("link", name="Date: Choose the date.").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "ask_date"
