"""From "Add a mailbox" to the first mail, with a provider of OAuth2 and a mail server of the test's own: no script needed, nothing too wide."""
import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest

from tests import make
from tests.browser.conftest import ADDRESS, violations
from tests.servers.imap_oauth import OAuthImapServer
from tests.servers.oauth import Provider

MAILBOX = re.compile(r"/setup/mailboxes/\d+/$")


@pytest.fixture(scope="module")
def provider():
    running = Provider(user=ADDRESS)
    os.environ["OAUTH_MICROSOFT_ORIGIN"] = running.origin  # what the desk's processes are started with
    yield running
    del os.environ["OAUTH_MICROSOFT_ORIGIN"]
    running.stop()


@pytest.fixture(scope="module")
def imap(provider):
    home = Path(tempfile.mkdtemp())
    server = OAuthImapServer(home, provider=provider).start()
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


def looked_at(page):
    """What is wrong with the page as it stands, at a desk and on a phone."""
    faults = []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        faults += [*violations(page), *([f"{wide} px wide"] if wide > width else [])]
    return [(page.url, fault) for fault in faults]


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def test_a_mailbox_of_microsoft_is_connected(desk, page, provider, imap):
    imap.username = ADDRESS.partition("@")[0]
    imap.deliver(make.mail("Could you comment by 5pm?"), name="1")
    page.goto(f"{desk.address}/setup/mailboxes/new/")
    page.get_by_role("link", name=re.compile("Microsoft 365")).click()
    for label, said in (("#id_name", "media"), ("#id_username", ADDRESS), ("#id_client_id", provider.client), ("#id_client_secret", provider.secret),
                        ("#id_host", "127.0.0.1"), ("#id_port", str(imap.port))):
        page.locator(label).fill(said)
    page.get_by_label("Security").select_option("plain")
    faults = looked_at(page)
    press(page, "Save")
    faults += looked_at(page)
    provider.denied = "access_denied"
    press(page, "Sign in with Microsoft")
    page.wait_for_url("**/done/**")
    assert "access_denied" in page.locator("main").inner_text()
    faults += looked_at(page)
    provider.denied = ""
    press(page, "Sign in with Microsoft")
    page.wait_for_url(MAILBOX)
    press(page, "Test it")
    assert page.get_by_label("INBOX (1 mail)").is_checked()
    assert page.get_by_label("Read as sent mail").input_value() == "Gesendet"
    faults += looked_at(page)
    press(page, "Keep this choice")
    press(page, "Switch on")
    faults += looked_at(page)
    desk.manage("fetch_mail")
    page.reload()
    assert page.locator("main").get_by_text("Fetched", exact=True).count() == 1
    assert faults == []
