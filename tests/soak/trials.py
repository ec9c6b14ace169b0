"""A desk of its own for each trial: a fresh database of either kind, a fresh mailbox on a real Dovecot, and its commands as processes."""
import json
import os
import secrets
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.servers.imap import ImapServer
from tests.servers.smtp import Behaviour, serve

ROOT = Path(__file__).parent.parent.parent
POSTGRES = os.environ.get("TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432")
PREPARE = """
import os
from django.utils import timezone
from isdmedia import mailboxes
from isdmedia.models import Mailbox, User
User.objects.create_user("ana@desk.example", name="Ana")
mailboxes.store(Mailbox(name="media"), actor=None, now=timezone.now(), host="127.0.0.1", port=int(os.environ["IMAP_PORT"]), security="plain",
                username=os.environ["IMAP_USER"], password="correct-horse", archive_folder=os.environ.get("ARCHIVE_FOLDER", ""))
"""
COUNT = """
import json
from isdmedia import doctor
from isdmedia.models import Arrival, Enquiry, Mailbox, Message, OutgoingMail, RawMail
print(json.dumps({"raw": RawMail.objects.count(), "arrivals": Arrival.objects.count(), "enquiries": Enquiry.objects.count(),
                  "received": Message.objects.filter(direction="in").count(), "moved": Arrival.objects.exclude(moved_at=None).count(),
                  "filed": Arrival.objects.filter(state="processed", verdict="open").count(),
                  "claimed": Mailbox.objects.exclude(claimed_until=None).count(),
                  "wrong": [finding.sentence for finding in doctor.examine_intake() if finding.wrong],
                  "outgoing": {o.message.message_id: o.state for o in OutgoingMail.objects.select_related("message")}}))
"""


@dataclass
class Trial:
    """One desk: the environment of its processes, the mail server that it fetches from, and what its own letters met."""

    environment: dict
    imap: ImapServer
    sink: Behaviour

    def manage(self, *arguments):
        return manage(self.environment, *arguments)

    def start(self, *arguments):
        return subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                env={**self.environment, "DJANGO_SETTINGS_MODULE": "isdmedia.settings"})

    def counted(self):
        return json.loads(self.manage("shell", "-v0", "-c", COUNT).strip().splitlines()[-1])


def manage(environment, *arguments):
    return subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def migrate(folder):
    """A migrated database of each kind, to be copied for each trial: {kind: name or path}; and how to be rid of it."""
    file, name = folder / "desk.sqlite3", f"isdmedia_kill_{secrets.token_hex(4)}"
    execute(f"CREATE DATABASE {name}")
    for url in (f"sqlite:///{file}", f"{POSTGRES}/{name}"):
        manage({**os.environ, "DATABASE_URL": url}, "migrate", "-v0")
    yield {"sqlite": file, "postgresql": name}
    execute(f"DROP DATABASE {name} WITH (FORCE)")


def prepare(kind, migrated, imap, folder, **settings):
    """A trial on a database of that kind, its mailbox set up and still empty."""
    user, sink = f"user{secrets.token_hex(4)}", Behaviour()
    controller, port = serve(sink)
    environment = {**os.environ, "DATA_DIR": str(folder / "data"), "UNDO_SECONDS": "0", "IMAP_PORT": str(imap.port), "IMAP_USER": user,
                   "EMAIL_URL": f"smtp://127.0.0.1:{port}", "LOG_LEVEL": "CRITICAL", "PYTHONPATH": str(ROOT), **settings}
    if kind == "sqlite":
        shutil.copy(migrated["sqlite"], folder / "desk.sqlite3")
        environment["DATABASE_URL"] = f"sqlite:///{folder / 'desk.sqlite3'}"
    else:
        environment["DATABASE_URL"] = f"{POSTGRES}/{user}"
        execute(f"CREATE DATABASE {user} TEMPLATE {migrated['postgresql']}")
    manage(environment, "shell", "-v0", "-c", PREPARE)
    imap.username = user
    yield Trial(environment, imap, sink)
    controller.stop()
    if kind == "postgresql":
        execute(f"DROP DATABASE {user} WITH (FORCE)")


def execute(statement):
    with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
        connection.execute(statement)
