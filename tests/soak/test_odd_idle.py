"""Servers that are odd about IDLE: mail comes all the same, and nobody is asked in a busy loop."""
import time

import pytest

from tests import make
from tests.servers.scripted_imap import HangUp, ScriptedImap
from tests.soak import trials

pytestmark = pytest.mark.soak
SECONDS = 12
WATCH = """
import django, threading
django.setup()
from isdmedia.intake.watching import Watch
watch = Watch(threading.Event(), poll=2.0)
threading.Timer({seconds}, watch.stop.set).start()
watch.run()
"""


def noisy(session, command, _):
    """Says something every moment while it idles."""
    if command != "IDLE":
        return False
    session.say("+ idling")
    session.line.settimeout(0.01)
    while True:
        session.say("* OK Still here")
        try:
            session.line.recv(100)
        except TimeoutError:
            continue
        session.line.settimeout(None)
        session.done()
        return True


def refusing(session, command, _):
    if command == "IDLE":
        session.done("NO not today")
    return command == "IDLE"


def untimely(session, command, _):
    """Says something of the folder before it goes on."""
    if command == "IDLE":
        session.say("* 3 EXISTS", "* 1 RECENT")
    return False


def leaving(_, command, __):
    if command == "IDLE":
        raise HangUp
    return False


def deaf(_, command, __):
    """Never answers the question."""
    return command == "IDLE"


@pytest.mark.parametrize(("fault", "capabilities"), [
    (None, "IMAP4rev1"), *((fault, "IMAP4rev1 IDLE") for fault in (None, noisy, refusing, untimely, leaving, deaf))])
def test_mail_comes_and_nobody_is_asked_without_end(migrated, tmp_path, fault, capabilities):
    with ScriptedImap(fault=fault, capabilities=capabilities) as server:
        for trial in trials.prepare("sqlite", migrated, server, tmp_path, EMAIL_TIMEOUT="1"):
            server.folders["INBOX"].add(make.mail("first"))
            process = trial.start("-c", WATCH.format(seconds=SECONDS))
            for number in range(4):
                time.sleep(2.5)
                server.folders["INBOX"].add(make.mail(str(number)))
            said, _ = process.communicate(timeout=30)
            assert (process.returncode, said) == (0, "")
            assert trial.counted()["raw"] >= 3
    assert len(server.commands) < SECONDS * 12
    assert sum(command.startswith("LOGIN") for command in server.commands) <= SECONDS
