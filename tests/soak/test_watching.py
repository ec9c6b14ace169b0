"""The worker at a real Dovecot: a mail is here moments after its delivery, and the worker ends when it is told to."""
import signal
import time
from contextlib import contextmanager

import pytest

from tests import make
from tests.soak import trials

pytestmark = pytest.mark.soak


@pytest.fixture(params=["sqlite", "postgresql"])
def trial(request, migrated, imap, tmp_path):
    for one in trials.prepare(request.param, migrated, imap, tmp_path):
        imap.deliver(make.mail("The first"), name="0")
        yield one


@contextmanager
def at_work(trial):
    """A worker in a process of its own, told to end by SIGTERM."""
    process = trial.start("manage.py", "worker")
    try:
        yield process
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.communicate()


def until(trial, number, *, seconds):
    """The seconds until the desk holds so many raw mails."""
    began, there = time.monotonic(), trial.environment["DATA_DIR"]
    while sum(1 for _ in trials.Path(there).glob("raw/*/*.eml")) < number:
        assert time.monotonic() < began + seconds
        time.sleep(0.02)
    return time.monotonic() - began


def test_a_mail_is_here_within_two_seconds_and_the_worker_ends_when_told(trial):
    took = []
    with at_work(trial):
        until(trial, 1, seconds=20)
        for number in range(1, 8):
            time.sleep(1.5)
            trial.imap.deliver(make.mail(f"Question {number}"), name=str(number))
            took.append(until(trial, number + 1, seconds=10))
        time.sleep(3)
        assert trial.counted()["enquiries"] == 8
    assert sorted(took)[3] < 2
    assert trial.counted()["claimed"] == 0


def test_two_workers_and_one_of_them_reads_the_mailbox(trial):
    with at_work(trial), at_work(trial):
        until(trial, 1, seconds=20)
        time.sleep(8)
        assert trial.imap.connections() == 1
