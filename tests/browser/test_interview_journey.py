"""From a bid to a confirmed interview and its end, once, as it really goes: Dovecot in, a mail server out, three people in Chromium."""
import email
import email.policy
import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.browser.conftest import ADDRESS, violations, wait_for
from tests.browser.test_journey import RELEASE

JOURNALIST, SPEAKER = "declan.moss@thelatehour.example", "marianne.tolley@corvane.example"
LONDON = ZoneInfo("Europe/London")
ASK = """From: Declan Moss <declan.moss@thelatehour.example>
To: Corvane Press Office <media@corvane.example>
Subject: Last bus home - interview with Marianne Tolley?
Date: {date}
Message-ID: <bid-1@thelatehour.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi,

Could Marianne Tolley join us live in the next few days to talk about your report Last bus home? Ten minutes down the line.

Declan Moss
Producer, The Late Hour
"""
SETTING_UP = """
from datetime import time
from django.utils import timezone
from isdmedia.interviews.diaries import diary_of, set_hours
from isdmedia.models import Spokesperson
marianne = Spokesperson.objects.get(name="Marianne Tolley")
marianne.email, marianne.phone = "marianne.tolley@corvane.example", "+44 7700 900123"
marianne.save()
set_hours(diary_of(marianne), [(day, time(0), time(23, 45)) for day in range(7)], actor=None, now=timezone.now())
"""


@pytest.fixture(scope="module", autouse=True)
def _set_up(desk, tmp_path_factory):
    text = tmp_path_factory.mktemp("release") / "bus.txt"
    text.write_text(RELEASE, encoding="utf-8")
    desk.manage("import_release", str(text))
    desk.manage("shell", "-v0", "-c", SETTING_UP)
    desk.manage("add_mailbox", "media", "--host", "127.0.0.1", "--port", str(desk.imap.port), "--security", "plain", "--username", desk.imap.username)


@pytest.fixture
def phone(chromium):
    """A page on a phone, of somebody without an account."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def mails(desk, to):
    """What the mail server took for this address, oldest first."""
    return [email.message_from_bytes(envelope.content, policy=email.policy.default) for envelope in desk.sink.accepted if envelope.rcpt_tos == [to]]


def newest(desk, to, count):
    """The newest mail to this address, once it has had so many."""
    return wait_for(lambda: mails(desk, to)[count - 1] if len(mails(desk, to)) >= count else None)


def link_in(mail):
    return re.search(r"http://\S+/t/\S+", mail.get_body(("plain",)).get_content())[0]


def entry(mail):
    """METHOD in the MIME part and in the body, UID, SEQUENCE, start, and the attendees of the entry in a mail."""
    part, = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    event, = calendar.walk("VEVENT")
    attendees = event["ATTENDEE"] if isinstance(event["ATTENDEE"], list) else [event["ATTENDEE"]]
    return (part.get_param("method"), str(calendar["METHOD"]), str(event["UID"]), int(event["SEQUENCE"]), event["DTSTART"].dt,
            [str(one).removeprefix("mailto:") for one in attendees])


def both(desk, count_journalist, count_speaker):
    """The entries in the newest mails to the journalist and the spokesperson."""
    return entry(newest(desk, JOURNALIST, count_journalist)), entry(newest(desk, SPEAKER, count_speaker))


def settled(page, state):
    """The interview's page shows this state."""
    page.locator("#interview-head .chip", has_text=state).first.wait_for()


def test_from_a_bid_to_a_confirmed_interview_moved_and_called_off(desk, page, phone):
    desk.imap.deliver(ASK.format(date=email.utils.formatdate(localtime=True)).replace("\n", "\r\n").encode(), name="bid")
    page.goto(desk.address)

    def row():
        page.reload()
        return page.locator("[data-row]", has_text="Declan Moss").count()
    wait_for(row, seconds=40)
    page.locator("[data-row]", has_text="Declan Moss").get_by_role("link").first.click()
    page.locator("#bids-title").wait_for()
    page.keyboard.press("i")

    page.wait_for_url(re.compile(r"/interviews/\d+/$"))
    settled(page, "Bid")
    assert "Marianne Tolley" in page.locator("#interview-head h1").inner_text()
    assert violations(page) == []
    page.locator(".times input[data-hotkey='1']").check()
    page.locator("input[name=until]").fill("in 3 hours")
    page.get_by_role("button", name="Pencil").first.click()
    settled(page, "Pencilled")

    for option in page.locator("ol.times:not(.is-wished) input[name=at]").all()[:3]:
        option.check()
    page.get_by_role("button", name="Offer…").click()
    page.get_by_text("Mailed to").wait_for()
    page.locator("textarea[name=words]").fill("Thank you for asking.")
    assert violations(page) == []
    page.get_by_role("button", name="Send the offer").click()
    settled(page, "Offered")
    interview = page.url

    offer = newest(desk, JOURNALIST, 1)
    assert offer["In-Reply-To"] == "<bid-1@thelatehour.example>"
    assert "Thank you for asking." in offer.get_body(("plain",)).get_content()
    phone.goto(link_in(offer))
    assert violations(phone) == []
    phone.locator("input[type=radio][name=time]").first.check()
    phone.get_by_role("button", name="Take this time").click()
    phone.get_by_role("heading", name="your time is noted").wait_for()

    page.goto(interview)
    settled(page, "Picked")
    page.locator(".next-step").get_by_role("button", name="Put to them").click()
    request = newest(desk, SPEAKER, 1)
    assert JOURNALIST not in request.as_string()
    phone.goto(link_in(request))
    assert violations(phone) == []
    phone.get_by_role("button", name="Yes, I can do it").click()
    phone.get_by_text("You said yes").first.wait_for()

    page.goto(interview)
    page.locator("#meeting input[name=link]").fill("https://studio.thelatehour.example/room-4")
    page.locator("#meeting").get_by_role("button", name="Save").click()
    page.locator("#interview-head").get_by_role("button", name="Confirm").click()
    settled(page, "Confirmed")
    assert violations(page) == []

    journalist, speaker = both(desk, 2, 2)
    assert journalist[:2] == speaker[:2] == ("REQUEST", "REQUEST")
    assert journalist[2:5] == speaker[2:5]
    assert (journalist[5], speaker[5]) == ([JOURNALIST], [SPEAKER])
    assert JOURNALIST not in newest(desk, SPEAKER, 2).as_string()
    assert SPEAKER not in newest(desk, JOURNALIST, 2).as_string()
    phone.goto(link_in(request))
    phone.get_by_role("heading", name="confirmed").wait_for()

    later = (journalist[4] + timedelta(days=1)).astimezone(LONDON)
    page.locator("input[name=own]").fill(f"{later:%d %B %Y} {later:%H:%M} for 10 min")
    page.locator("input[name=override]").fill("she said any day at that hour")
    page.get_by_role("button", name="Move to it").click()
    moved = both(desk, 3, 3)
    assert [(one[:3], one[3], one[4]) for one in moved] == [(("REQUEST", "REQUEST", journalist[2]), journalist[3] + 1, later)] * 2
    settled(page, "Confirmed")

    page.goto(f"{desk.address}/interviews/?day={later:%Y-%m-%d}")
    assert "Marianne Tolley" in page.locator("main").inner_text()
    page.goto(interview)
    page.locator("#off summary").click()
    page.locator("#off").get_by_label("We cancel it for good").check()
    page.locator("#off [name=why]").fill("The report is being corrected.")
    page.locator("#off").get_by_role("button", name="Call it off").click()
    settled(page, "Cancelled")
    ended = both(desk, 4, 4)
    assert [one[:3] for one in ended] == [("CANCEL", "CANCEL", journalist[2])] * 2
    assert all(one[3] > moved[0][3] for one in ended)
    assert "being corrected" not in newest(desk, JOURNALIST, 4).as_string()
    phone.goto(link_in(offer))
    assert "studio.thelatehour.example" not in phone.content()
    assert violations(phone) == []
    assert {envelope.mail_from for envelope in desk.sink.accepted} == {ADDRESS}
