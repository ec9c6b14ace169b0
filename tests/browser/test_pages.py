"""Every page of the desk in Chromium, at a desk and on a phone: no axe violation, nothing wider than the screen, no broken policy."""
import re

import pytest

from tests.browser.conftest import violations

TROUBLE = """
from datetime import timedelta
from django.utils import timezone
from isdmedia.models import *
box = Mailbox.objects.create(name="media", host="imap.desk.example", username="media@desk.example", sign_in="microsoft", client_id="desk", secret="x",
    problem="Microsoft no longer accepts the sign-in of media@desk.example: sign in again in the set-up of media.", connected_at=timezone.now())
for over in (None, timezone.now()):
    Alarm.objects.create(key="mailbox", sentence=box.problem, since_at=timezone.now() - timedelta(hours=2), over_at=over)
print("mailbox", box.pk)
"""
SAMPLE = "from django.utils import timezone; from isdmedia.sample import loading; loading.load(now=timezone.now())"
PAGES = ["", "?view=untriaged", "?view=mine", "?view=due", "?view=waiting", "?view=interviews", "?view=done", "enquiries/{enquiry}/", "enquiries/new/",
         "search/?q=TikTok", "search/?q=nothing-like-it", "releases/", "releases/new/", "releases/caliphatetok/", "releases/caliphatetok/edit/", "people/",
         "people/?tab=outlets", "people/journalists/{journalist}/", "people/outlets/{outlet}/", "people/outlets/{outlet}/edit/", "outbox/", "set-aside/",
         "setup/", "setup/mailboxes/", "setup/mailboxes/new/", "setup/mailboxes/new/?kind=microsoft", "setup/mailboxes/new/?kind=imap",
         "setup/mailboxes/{mailbox}/", "setup/users/", "setup/users/new/", "accounts/password/change/", "accounts/2fa/", "nowhere/"]


@pytest.fixture(scope="module")
def rows(desk):
    desk.manage("shell", "-v0", "-c", SAMPLE)
    told = desk.manage("shell", "-v0", "-c", "from isdmedia.models import *; e = Enquiry.objects.get(subject__contains='six poin'); "
                       "print('rows', e.reference, e.journalist_id, e.outlet_id)")
    mailbox = re.search(r"mailbox (\d+)", desk.manage("shell", "-v0", "-c", TROUBLE))[1]
    return dict(zip(("enquiry", "journalist", "outlet"), re.search(r"rows (\S+) (\d+) (\d+)", told).groups(), strict=True)) | {"mailbox": mailbox}


@pytest.mark.parametrize("width", [1280, 390])
def test_the_pages_of_the_desk(desk, page, rows, width):
    page.set_viewport_size({"width": width, "height": 844})
    faults = []
    for path in PAGES:
        page.goto(f"{desk.address}/{path.format(**rows)}")
        faults += [f"/{path} {found}" for found in violations(page)]
        wide = page.evaluate("document.documentElement.scrollWidth")
        faults += [f"/{path} is {wide} px wide"] if wide > width else []
    assert faults == []


@pytest.mark.parametrize("scheme", ["dark"])
def test_the_first_pages_in_the_dark(desk, page, rows, scheme):
    page.emulate_media(color_scheme=scheme)
    faults = []
    for path in ("", "enquiries/{enquiry}/", "releases/caliphatetok/"):
        page.goto(f"{desk.address}/{path.format(**rows)}")
        faults += [f"/{path} {found}" for found in violations(page)]
    assert faults == []


def test_signing_in_is_as_good(desk, chromium):
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    for path in ("accounts/login/", "accounts/password/reset/", "accounts/link/over/"):
        page.goto(f"{desk.address}/{path}")
        assert violations(page) == []
    context.close()
