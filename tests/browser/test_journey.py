"""From a mail in media@ to an answered enquiry, once, as it really goes: Dovecot in, a mail server out, Chromium between."""
import email
import email.policy

import pytest

from tests.browser.conftest import ADDRESS, violations, wait_for

RELEASE = """Last bus home: 870,000 people in rural England have no bus after 6pm

Some 870,000 people live where the last bus leaves before six o'clock, an analysis of every timetable has found.

"If the last bus is at ten to six you can't take a job that ends at six," said Marianne Tolley, senior fellow and the report's author.

Interviews with Marianne Tolley are available on request: media@corvane.example
"""
ASK = """From: Orlaith McAteer <orlaith.mcateer@belfasttelegraph.co.uk>
To: Corvane Press Office <media@corvane.example>
Subject: Last bus home - Northern Ireland?
Date: {date}
Message-ID: <ask-1@mail.belfasttelegraph.co.uk>
References: <thread-0@mail.belfasttelegraph.co.uk>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi,

Does the report Last bus home say anything about Northern Ireland? I have to file something either way in two hours.

Orlaith McAteer
Reporter, Belfast Telegraph
"""
THANKS = """From: Orlaith McAteer <orlaith.mcateer@belfasttelegraph.co.uk>
To: media@corvane.example
Subject: RE: buses
Date: {date}
Message-ID: <thanks-1@mail.belfasttelegraph.co.uk>
In-Reply-To: <{answer}>
References: <ask-1@mail.belfasttelegraph.co.uk> <{answer}>
Content-Type: text/plain; charset=utf-8

Perfect, thanks, that is all I need.

Orlaith
"""


@pytest.fixture(scope="module", autouse=True)
def _set_up(desk, tmp_path_factory):
    text = tmp_path_factory.mktemp("release") / "bus.txt"
    text.write_text(RELEASE, encoding="utf-8")
    desk.manage("import_release", str(text))
    desk.manage("add_mailbox", "media", "--host", "127.0.0.1", "--port", str(desk.imap.port), "--security", "plain", "--username", desk.imap.username)


def shown(page, text):
    """Reload until the text is on the page."""
    def there():
        page.reload()
        return page.get_by_text(text).first.is_visible()
    return wait_for(there, seconds=40)


def test_from_mail_to_answered_enquiry(desk, page):
    desk.imap.deliver(ASK.format(date=email.utils.formatdate(localtime=True)).replace("\n", "\r\n").encode(), name="ask")

    page.goto(desk.address)
    assert shown(page, "Orlaith McAteer")
    row = page.locator("[data-row]", has_text="Orlaith McAteer")
    assert "Belfast Telegraph" in row.inner_text()
    assert "Last bus home" in row.locator(".slip-about").inner_text()
    assert "left" in row.locator(".slip-due").inner_text()
    assert violations(page) == []
    row.get_by_role("link").first.click()

    page.locator("#fact-owner summary").click()
    page.get_by_role("button", name="Assign").click()
    page.locator("#fact-owner", has_text="(you)").wait_for()
    assert violations(page) == []

    page.locator("#reply").fill("No: Northern Ireland publishes its timetables differently and is not covered.\n\nCorvane press office")
    page.get_by_role("button", name="Send").click()
    page.get_by_text("Not sent yet").first.wait_for()
    envelope = wait_for(lambda: desk.sink.accepted and desk.sink.accepted[0])
    answer = email.message_from_bytes(envelope.content, policy=email.policy.default)
    assert (envelope.mail_from, envelope.rcpt_tos) == (ADDRESS, ["orlaith.mcateer@belfasttelegraph.co.uk"])
    assert answer["In-Reply-To"] == "<ask-1@mail.belfasttelegraph.co.uk>"
    assert answer["References"].split() == ["<thread-0@mail.belfasttelegraph.co.uk>", "<ask-1@mail.belfasttelegraph.co.uk>"]
    assert answer["Subject"] == "Re: Last bus home - Northern Ireland?"
    assert "is not covered" in answer.get_content()

    identity = answer["Message-ID"].strip("<>")
    desk.imap.deliver(THANKS.format(date=email.utils.formatdate(localtime=True), answer=identity).replace("\n", "\r\n").encode(), name="thanks")
    assert shown(page, "that is all I need")

    page.locator("#fact-close summary").click()
    page.locator("#f-close").select_option(label="Answered on the record")
    page.get_by_role("button", name="Close enquiry").click()
    page.get_by_role("button", name="Open it again").wait_for()
    page.goto(f"{desk.address}/?view=done")
    assert page.locator("[data-row]", has_text="Orlaith McAteer").count() == 1
    assert len(desk.sink.accepted) == 1
