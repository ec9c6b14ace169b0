"""A hostile HTML mail opened in Chromium beside a server that counts who calls: nothing runs, nothing is asked for."""
import http.server
import threading

import pytest

from tests.browser.conftest import wait_for
from tests.soak.payloads import PAYLOADS

HEAD = ("From: Mallory <mallory@attacker.example>\r\nTo: media@corvane.example\r\nSubject: {subject}\r\nDate: Mon, 23 Nov 2026 11:00:00 +0000\r\n"
        "Message-ID: <{number}@attacker.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n")


@pytest.fixture(scope="module")
def beacon():
    """A server on loopback that keeps every request it gets."""
    calls = []

    class Count(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            calls.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_POST = do_HEAD = do_OPTIONS = do_GET

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Count)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", calls
    server.shutdown()


def test_hostile_mails_ask_for_nothing_and_run_nothing(desk, page, beacon):
    address, calls = beacon
    mails = [(HEAD.format(subject=f"May we talk? {number}", number=number) + "<p>May we interview the author by 5pm?</p>" + payload.replace("BEACON", address)).encode()
             for number, payload in enumerate(PAYLOADS)]
    mails.append((HEAD.format(subject="All at once, please?", number="all") + "<p>May we interview the author by 5pm?</p>" + "".join(PAYLOADS).replace("BEACON", address)).encode())
    for number, mail in enumerate(mails):
        desk.imap.deliver(mail, name=f"hostile{number}")
    page.expose_function("ran", lambda what: calls.append(f"script {what}"))
    count = "from isdmedia.models import Message; print('there', Message.objects.filter(from_address='mallory@attacker.example').count())"
    desk.manage("add_mailbox", "hostile", "--host", "127.0.0.1", "--port", str(desk.imap.port), "--security", "plain", "--username", desk.imap.username)
    wait_for(lambda: desk.manage("shell", "-v0", "-c", count).strip().endswith(f"there {len(mails)}"), seconds=60)
    keys = desk.manage("shell", "-v0", "-c", "from isdmedia.models import Message; print(*Message.objects.filter(from_address='mallory@attacker.example')"
                       ".values_list('enquiry__reference', flat=True))").split()
    for reference in keys[-len(mails):]:
        page.goto(f"{desk.address}/enquiries/{reference}/")
        for opener in page.get_by_text("As it was formatted", exact=True).all():
            opener.click()
        page.wait_for_timeout(150)
        assert page.url == f"{desk.address}/enquiries/{reference}/"
        assert len(page.frames) > 1
        for frame in page.frames[1:]:
            assert "May we interview the author" in frame.locator("body").inner_text()
            assert frame.evaluate("document.body.querySelectorAll('script,style,form,input,iframe,object,embed,svg,link,meta[http-equiv]').length") == 0
    page.wait_for_timeout(500)
    assert calls == []
