"""A disk that is full, or fails, while mail comes in: nothing is lost, nothing is doubled, and the intake says so."""
import pytest

from tests import make
from tests.soak import trials

pytestmark = pytest.mark.soak
MAILS = 20
SIZES = [1, 4_000, 16_000, *range(30_000, 540_000, 30_000)]
"""Bytes that a file may have: the mails have up to 400,000, the database and its log grow past it at one or another."""


@pytest.fixture(params=["sqlite", "postgresql"])
def trial(request, migrated, imap, tmp_path):
    for one in trials.prepare(request.param, migrated, imap, tmp_path, LEASE_SECONDS="1", EMAIL_TIMEOUT="5"):
        for number in range(MAILS):
            imap.deliver(make.mail(f"Question {number}. " + "x" * 20_000 * number), name=str(number))
        yield one


def run(trial, *arguments):
    process = trial.start(*arguments)
    said, _ = process.communicate(timeout=60)
    return process.returncode, said


def assert_all_come(trial):
    trial.manage("fetch_mail")
    there = trial.counted()
    assert (there["raw"], there["arrivals"], there["wrong"]) == (MAILS, MAILS, [])


def test_twenty_sizes_of_a_full_disk(trial):
    assert len(SIZES) == 20
    for size in SIZES:
        code, said = run(trial, "-m", "tests.soak.failing_disk", "full", str(size))
        assert code == 0, said
    assert_all_come(trial)


@pytest.mark.parametrize("number", [1, 2, 9])
def test_a_failed_fsync_stops_the_intake_loudly(trial, number):
    code, said = run(trial, "-m", "tests.soak.failing_disk", "fsync", str(number))
    assert code == 1
    assert "failed to keep a mail (Input/output error): intake is stopped." in said
    wrong, = [sentence for sentence in trial.counted()["wrong"] if sentence.startswith("Mailbox media")]
    assert "intake is stopped" in wrong
    assert_all_come(trial)
