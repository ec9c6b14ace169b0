"""A whole desk as its users meet it: database, web server and worker as processes, Dovecot, a mail server, Chromium."""
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from tests.servers.imap import ImapServer
from tests.servers.smtp import Behaviour, serve

ROOT = Path(__file__).parent.parent.parent
ADDRESS = "media@corvane.example"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Desk:
    """A running desk: `address` of its pages, `environment` of its processes, `sent` by it, `imap` that it reads."""

    address: str
    environment: dict
    imap: ImapServer
    sink: Behaviour
    processes: list = field(default_factory=list)

    def manage(self, *arguments, content=None):
        ended = subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=self.environment, input=content, capture_output=True,
                               text=content is None, check=False)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def start(self):
        port = self.address.rpartition(":")[2]
        for command in ([sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", port, "--blocking-threads", "4",
                         "--log-level", "warning", "isdmedia.wsgi:application"], [sys.executable, "manage.py", "worker"]):
            self.processes.append(subprocess.Popen(command, cwd=ROOT, env=self.environment, start_new_session=True))
        wait_for(lambda: urllib.request.urlopen(f"{self.address}/health/").status == 200, trouble=(OSError,))

    def stop(self):
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(30)

    def sign_in_link(self):
        told = self.manage("shell", "-v0", "-c", "from django.utils import timezone; from isdmedia import staff; print(staff.first_link(now=timezone.now()))")
        return re.search(r"http://\S+", told)[0]


def wait_for(happened, *, seconds=30, trouble=()):
    """What `happened` returns once it is true; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            found = happened()
        except trouble:
            found = None
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"it did not happen within {seconds} seconds")


@pytest.fixture(scope="module")
def imap():
    home = Path(tempfile.mkdtemp())
    server = ImapServer(home).start()
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="module")
def database():
    """An empty database of the kind that TEST_DATABASE_URL names (SQLite without it)."""
    server = os.environ.get("TEST_DATABASE_URL", "").rpartition("/")[0]
    if not server:
        yield None
        return
    name = f"isdmedia_browser_{secrets.token_hex(4)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield f"{server}/{name}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def desk(database, imap, tmp_path_factory):
    sink, folder = Behaviour(), tmp_path_factory.mktemp("desk")
    controller, port = serve(sink)
    imap.username = f"media{secrets.token_hex(3)}"
    address = f"http://127.0.0.1:{free_port()}"
    running = Desk(address, {
        **os.environ, "DATA_DIR": str(folder), "DATABASE_URL": database or f"sqlite:///{folder}/desk.sqlite3", "PUBLIC_ORIGIN": address,
        "EMAIL_URL": f"smtp://127.0.0.1:{port}", "UNDO_SECONDS": "2", "MAILBOX_PASSWORD": imap.password, "LOG_LEVEL": "ERROR", "DESK_ADDRESS": ADDRESS}, imap, sink)
    running.manage("migrate", "-v0")
    running.manage("collectstatic", "--no-input", "-v0")
    running.start()
    yield running
    running.stop()
    controller.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def rows(desk):
    """What a module wants in the database before somebody signs in; it overrides this."""


@pytest.fixture(scope="module")
def signed_in(desk, rows, chromium):
    """The cookies of somebody who has signed in by the first link and set a password."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(desk.sign_in_link())
    page.get_by_role("button", name="Sign in").click()
    password = secrets.token_urlsafe(16)
    for box in page.locator("input[type=password]").all():
        box.fill(password)
    page.locator("main button[type=submit]").click()
    page.wait_for_load_state()
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture
def page(chromium, signed_in):
    """A desk page at 1280 px that fails the test when a script fails or the content policy is broken."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, storage_state=signed_in)
    page = context.new_page()
    page.set_default_timeout(15_000)
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if "Content Security Policy" in message.text else None)
    yield page
    context.close()
    assert wrong == []


# Animations end on their own, or are for ever; a page in the background may stop them.
ARRIVED = """Promise.race([new Promise(resolve => setTimeout(resolve, 1000)), Promise.allSettled(document.getAnimations()
    .filter(one => one.effect.getComputedTiming().endTime !== Infinity).map(one => one.finished))])"""


def violations(page):
    """What axe finds on the page once everything on it has arrived, [] when nothing."""
    page.evaluate(ARRIVED)
    return [f"{found['id']}: {found['nodes'][0]['html'][:200]}" for found in Axe().run(page).response["violations"]]
