"""kill -9 at every named step of intake and of sending: after a restart each mail is there once, each answer left once or is
shown in doubt."""
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import psycopg
import pytest

from tests import make
from tests.servers.imap import ImapServer
from tests.servers.smtp import Behaviour, serve
from tests.soak.dying_worker import STEPS

pytestmark = pytest.mark.soak
ROOT = Path(__file__).parent.parent.parent
MAILS = 20
POSTGRES = os.environ.get("TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432")
SENDING = [step for step in STEPS if step.startswith("letter")]
PREPARE = """
import json, os
from django.utils import timezone
from isdmedia import mailboxes
from isdmedia.models import Mailbox, User
User.objects.create_user("ana@desk.example", name="Ana")
mailboxes.store(Mailbox(name="media"), actor=None, now=timezone.now(), host="127.0.0.1", port=int(os.environ["IMAP_PORT"]), security="plain",
                username=os.environ["IMAP_USER"], password="correct-horse")
"""
COUNT = """
import json
from isdmedia.models import Arrival, Enquiry, Message, OutgoingMail, RawMail
print(json.dumps({"raw": RawMail.objects.count(), "arrivals": Arrival.objects.count(), "enquiries": Enquiry.objects.count(),
                  "received": Message.objects.filter(direction="in").count(),
                  "filed": Arrival.objects.filter(state="processed", verdict="open").count(),
                  "outgoing": {o.message.message_id: o.state for o in OutgoingMail.objects.select_related("message")}}))
"""


@pytest.fixture(scope="module")
def imap():
    home = Path(tempfile.mkdtemp())
    server = ImapServer(home).start()
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    """A migrated database of each kind, to be copied for each trial: {kind: name or path}."""
    file, name = tmp_path_factory.mktemp("migrated") / "desk.sqlite3", f"isdmedia_kill_{secrets.token_hex(4)}"
    with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    for url in (f"sqlite:///{file}", f"{POSTGRES}/{name}"):
        manage({**os.environ, "DATABASE_URL": url}, "migrate", "-v0")
    yield {"sqlite": file, "postgresql": name}
    with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def trial(request, migrated, imap, tmp_path):
    """The environment of one trial, with a fresh database, a fresh mailbox and a mail server that keeps what it gets."""
    user, sink = f"user{secrets.token_hex(4)}", Behaviour()
    controller, port = serve(sink)
    environment = {**os.environ, "DATA_DIR": str(tmp_path / "data"), "LEASE_SECONDS": "1", "UNDO_SECONDS": "0", "IMAP_PORT": str(imap.port),
                   "IMAP_USER": user, "EMAIL_URL": f"smtp://127.0.0.1:{port}", "LOG_LEVEL": "CRITICAL", "PYTHONPATH": str(ROOT)}
    if request.param == "sqlite":
        shutil.copy(migrated["sqlite"], tmp_path / "desk.sqlite3")
        environment["DATABASE_URL"] = f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    else:
        environment["DATABASE_URL"] = f"{POSTGRES}/{user}"
        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {user} TEMPLATE {migrated['postgresql']}")
    manage(environment, "shell", "-v0", "-c", PREPARE)
    imap.username = user
    for number in range(MAILS):
        imap.deliver(make.mail(f"Question {number}: may we talk to Dr Haddad?", sender=f"Jo {number} <jo{number}@paper.example>"), name=str(number))
    yield environment, sink
    controller.stop()
    if request.param == "postgresql":
        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {user} WITH (FORCE)")


def manage(environment, *arguments):
    return subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def work(environment, what, step="-", nth=7):
    return subprocess.run([sys.executable, "-m", "tests.soak.dying_worker", what, step, str(nth)], cwd=ROOT,
                          env={**environment, "DJANGO_SETTINGS_MODULE": "isdmedia.settings"}, check=False).returncode


def work_twice_more(environment, what):
    for _ in range(2):
        time.sleep(1.2)  # the dead worker's claims run out
        assert work(environment, what) == 0


def counted(environment):
    return json.loads(manage(environment, "shell", "-v0", "-c", COUNT).strip().splitlines()[-1])


@pytest.mark.parametrize("step", [step for step in STEPS if step not in SENDING])
def test_intake_dies_and_every_mail_is_there_once(trial, step):
    environment, _ = trial
    assert work(environment, "intake", step) == -signal.SIGKILL
    work_twice_more(environment, "intake")
    there = counted(environment)
    assert {name: there[name] for name in ("raw", "arrivals", "enquiries", "received", "filed")} == {
        "raw": MAILS, "arrivals": MAILS, "enquiries": MAILS, "received": MAILS, "filed": MAILS}


@pytest.mark.parametrize("step", SENDING)
def test_sending_dies_and_every_answer_left_once_or_is_in_doubt(trial, step):
    environment, sink = trial
    assert work(environment, "intake") == 0
    assert work(environment, "answer", step) == -signal.SIGKILL
    work_twice_more(environment, "answer")
    outgoing = counted(environment)["outgoing"]
    left = Counter(line.split(b":", 1)[1].strip().decode().strip("<>") for envelope in sink.accepted
                   for line in envelope.content.split(b"\r\n") if line.lower().startswith(b"message-id:"))
    assert len(outgoing) == MAILS
    assert max(left.values()) == 1
    assert {name for name, state in outgoing.items() if state == "sent"} <= set(left)
    assert {name for name in outgoing if name not in left} <= {name for name, state in outgoing.items() if state == "doubt"}
    assert sum(state == "doubt" for state in outgoing.values()) <= 1
