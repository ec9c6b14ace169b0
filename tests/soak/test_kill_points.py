"""kill -9 at every named step of intake and of sending: after a restart each mail is there once, each answer left once or is
shown in doubt."""
import signal
import time
from collections import Counter

import pytest
from imapclient import IMAPClient

from tests import make
from tests.soak import trials
from tests.soak.dying_worker import STEPS

pytestmark = pytest.mark.soak
MAILS = 20
SENDING = [step for step in STEPS if step.startswith("letter")]
ARCHIVE = "Archive"


@pytest.fixture(params=["sqlite", "postgresql"])
def trial(request, migrated, imap, tmp_path):
    """A desk with a mailbox of MAILS mails, which are moved to an archive folder once they are here."""
    for one in trials.prepare(request.param, migrated, imap, tmp_path, LEASE_SECONDS="1", ARCHIVE_FOLDER=ARCHIVE):
        for number in range(MAILS):
            imap.deliver(make.mail(f"Question {number}: may we talk to Dr Haddad?", sender=f"Jo {number} <jo{number}@paper.example>"),
                         name=str(number))
        with IMAPClient("127.0.0.1", port=imap.port, ssl=False) as client:
            client.login(imap.username, imap.password)
            client.create_folder(ARCHIVE)
        yield one


def work(trial, what, step="-", nth=7):
    process = trial.start("-m", "tests.soak.dying_worker", what, step, str(nth))
    process.communicate()
    return process.returncode


def work_twice_more(trial, what):
    for _ in range(2):
        time.sleep(1.2)  # the dead worker's claims run out
        assert work(trial, what) == 0


def on_the_server(imap):
    with IMAPClient("127.0.0.1", port=imap.port, ssl=False) as client:
        client.login(imap.username, imap.password)
        return {folder: client.select_folder(folder, readonly=True)[b"EXISTS"] for folder in ("INBOX", ARCHIVE)}


@pytest.mark.parametrize("step", [step for step in STEPS if step not in SENDING])
def test_intake_dies_and_every_mail_is_there_once(trial, step):
    assert work(trial, "intake", step, nth=1 if step.startswith("moved") else 7) == -signal.SIGKILL
    work_twice_more(trial, "intake")
    there = trial.counted()
    assert {name: there[name] for name in ("raw", "arrivals", "enquiries", "received", "filed", "moved")} == dict.fromkeys(
        ("raw", "arrivals", "enquiries", "received", "filed", "moved"), MAILS)
    assert on_the_server(trial.imap) == {"INBOX": 0, ARCHIVE: MAILS}


@pytest.mark.parametrize("step", SENDING)
def test_sending_dies_and_every_answer_left_once_or_is_in_doubt(trial, step):
    assert work(trial, "intake") == 0
    assert work(trial, "answer", step) == -signal.SIGKILL
    work_twice_more(trial, "answer")
    outgoing = trial.counted()["outgoing"]
    left = Counter(line.split(b":", 1)[1].strip().decode().strip("<>") for envelope in trial.sink.accepted
                   for line in envelope.content.split(b"\r\n") if line.lower().startswith(b"message-id:"))
    assert len(outgoing) == MAILS
    assert max(left.values()) == 1
    assert {name for name, state in outgoing.items() if state == "sent"} <= set(left)
    assert {name for name in outgoing if name not in left} <= {name for name, state in outgoing.items() if state == "doubt"}
    assert sum(state == "doubt" for state in outgoing.values()) <= 1
