"""Every page about interviews in Chromium, at a desk and on a phone, on the sample desk: no axe violation, nothing wider than the screen;
the run sheet on one sheet of paper."""
import json
import re

import pytest

from tests.browser.conftest import violations
from tests.browser.test_pages import SAMPLE

OVERVIEWS = ["interviews/", "interviews/?day=2020-01-01", "interviews/week/", "interviews/list/", "interviews/list/?state=all", "people/spokespeople/",
             "people/spokespeople/{slug}/", "people/spokespeople/{slug}/edit/", "people/spokespeople/new/", "setup/formats/", "setup/studios/",
             "enquiries/{enquiry}/"]
LINKS = """
import json
from django.utils import timezone
from isdmedia.interviews import letters
from isdmedia.models import *
officer, now, made = next(user for user in User.objects.all() if user.head_of_press), timezone.now(), {}
for interview in Interview.objects.order_by("pk"):
    enquiry, speaker = interview.enquiries.first(), interview.speakers.first()
    made[interview.pk] = [interview.state, letters.make_link(interview, enquiry=enquiry, actor=officer, now=now) if enquiry else "",
                          letters.make_link(interview, speaker=speaker, actor=officer, now=now) if speaker else ""]
speaking = Interview.objects.filter(state="confirmed").first()
print("LINKS", json.dumps({"made": made, "slug": speaking.speakers.first().spokesperson.slug, "enquiry": speaking.enquiries.first().reference}))
"""


@pytest.fixture(scope="module")
def rows(desk):
    desk.manage("shell", "-v0", "-c", SAMPLE)
    told = json.loads(re.search(r"LINKS (.*)", desk.manage("shell", "-v0", "-c", LINKS))[1])
    # one interview of each state is enough
    one_each = {state: (pk, times, request) for pk, (state, times, request) in reversed(told.pop("made").items())}
    return {**told, "interviews": one_each}


def faults_of(page, address, width):
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [f"{address} {found}" for found in violations(page)] + ([f"{address} is {wide} px wide"] if wide > width else [])


@pytest.mark.parametrize("width", [1280, 390])
def test_the_overviews(desk, page, rows, width):
    page.set_viewport_size({"width": width, "height": 844})
    assert [fault for path in OVERVIEWS for fault in faults_of(page, f"{desk.address}/{path.format(**rows)}", width)] == []


@pytest.mark.parametrize("width", [1280, 390])
def test_an_interview_in_each_state(desk, page, rows, width):
    assert {"bid", "pencilled", "offered", "confirmed", "stood_down", "done"} <= set(rows["interviews"])
    page.set_viewport_size({"width": width, "height": 844})
    pages = [f"{desk.address}/interviews/{pk}/" for pk, _, _ in rows["interviews"].values()]
    pages += [f"{desk.address}/interviews/{rows['interviews']['confirmed'][0]}/details/", f"{pages[0]}?as=list"]
    assert [fault for address in pages for fault in faults_of(page, address, width)] == []


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_the_pages_behind_links(desk, chromium, rows, width, scheme):
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    addresses = [link for _, times, request in rows["interviews"].values() for link in (times, request) if link]
    addresses += [f"{desk.address}/t/times/nobody-knows-it/", f"{desk.address}/t/interview/nobody-knows-it/"]
    faults = [fault for address in addresses for fault in faults_of(page, address, width)]
    context.close()
    assert faults == []


def test_the_pages_behind_links_need_no_script(desk, chromium, rows):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(rows["interviews"]["offered"][1])
    page.locator("input[type=radio][name=time]").last.check()
    page.get_by_role("button", name="Take this time").click()
    page.get_by_role("heading", name="your time is noted").wait_for()
    context.close()


def test_the_run_sheet_is_one_sheet_of_paper(desk, page, rows):
    page.goto(f"{desk.address}/interviews/")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
