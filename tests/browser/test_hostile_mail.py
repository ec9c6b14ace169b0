"""A hostile HTML mail opened in Chromium beside a server that counts who calls: nothing runs, nothing is asked for."""
import base64
import http.server
import quopri
import threading

import pytest

from tests.browser.conftest import wait_for
from tests.soak.hostile_bodies import bodies
from tests.soak.payloads import PAYLOADS

ASK = "<p>May we interview the author by 5pm?</p>"
A_THREAD = 30
TRANSFERS = ("8bit", "base64", "quoted-printable", "utf-16", "alternative")


def mail(number, body):
    """A mail with this body, each fifth one in another transfer encoding; thirty follow each other in one thread."""
    how, first = TRANSFERS[number % len(TRANSFERS)], number - number % A_THREAD
    html, charset = (ASK + body).encode("utf-16" if how == "utf-16" else "utf-8", "surrogatepass"), "utf-16" if how == "utf-16" else "utf-8"
    head = ["From: Mallory <mallory@attacker.example>", "To: media@corvane.example", f"Subject: May we talk? {first}", "MIME-Version: 1.0",
            "Date: Mon, 23 Nov 2026 11:00:00 +0000", f"Message-ID: <{number}@attacker.example>"]
    head += [f"References: <{first}@attacker.example>"] if number != first else []
    if how == "quoted-printable":
        html = quopri.encodestring(html)
    elif how in ("base64", "utf-16"):
        html = base64.encodebytes(html)
    part = [f"Content-Type: text/html; charset={charset}", f"Content-Transfer-Encoding: {'base64' if how == 'utf-16' else how}"]
    if how == "alternative":
        part[1] = "Content-Transfer-Encoding: 8bit"
        html = "\r\n".join(["--cut", "Content-Type: text/plain", "", "May we interview the author by 5pm?", "--cut", *part, "", ""]).encode() + html + b"\r\n--cut--"
        part = ["Content-Type: multipart/alternative; boundary=cut"]
    return "\r\n".join([*head, *part, "", ""]).encode() + html


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
    payloads = [*bodies(300), "".join(PAYLOADS)]
    for number, body in enumerate(payloads):
        desk.imap.deliver(mail(number, body.replace("BEACON", address)), name=f"hostile{number}")
    page.expose_function("ran", lambda what: calls.append(f"script {what}"))
    desk.manage("add_mailbox", "hostile", "--host", "127.0.0.1", "--port", str(desk.imap.port), "--security", "plain", "--username", desk.imap.username)
    ask = ("from isdmedia.models import Message; print('there', *Message.objects.filter(from_address='mallory@attacker.example')"
           ".values_list('enquiry__reference', flat=True))")

    def there():
        found = desk.manage("shell", "-v0", "-c", ask).rpartition("there ")[2].split()
        return found if len(found) == len(payloads) else []
    seen = 0
    for reference in sorted(set(wait_for(there, seconds=240))):
        page.goto(f"{desk.address}/enquiries/{reference}/")
        for opener in page.get_by_text("As it was formatted", exact=True).all():
            opener.click()
            opener.scroll_into_view_if_needed()
        page.wait_for_timeout(1000)
        assert page.url == f"{desk.address}/enquiries/{reference}/"
        for frame in page.frames[1:]:
            assert "May we interview the author" in frame.locator("body").inner_text()
            assert frame.evaluate("document.body.querySelectorAll('script,style,form,input,iframe,object,embed,svg,link,meta[http-equiv]').length") == 0
            seen += 1
    page.wait_for_timeout(500)
    assert (calls, seen) == ([], len(payloads))
