"""Two hundred people book overlapping times at the same instant: nobody is booked twice, nobody sees an error, and whoever comes
too late is told the next three free times. BOOKING_ROUNDS says how often (3)."""
import json
import os
import secrets
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import psycopg
import pytest

pytestmark = pytest.mark.soak
ROOT = Path(__file__).parent.parent.parent
POSTGRES = os.environ.get("TEST_POSTGRES", "postgres://postgres@127.0.0.1:5432")
ROUNDS = int(os.environ.get("BOOKING_ROUNDS", "3"))
PROCESSES, CONNECTIONS = 4, 15
"""PostgreSQL allows a hundred connections as it comes: the fifty threads of a process share fifteen."""


@pytest.fixture(params=["sqlite", "postgresql"])
def environment(request, tmp_path):
    """One with a migrated database of its own."""
    name = f"isdmedia_crowd_{secrets.token_hex(4)}"
    url = f"sqlite:///{tmp_path / 'desk.sqlite3'}" if request.param == "sqlite" else f"{POSTGRES}/{name}"
    if request.param == "postgresql":
        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
    made = {**os.environ, "DATABASE_URL": url, "DATA_DIR": str(tmp_path), "LOG_LEVEL": "CRITICAL", "PYTHONPATH": str(ROOT),
            "DJANGO_SETTINGS_MODULE": "isdmedia.settings"}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=made, check=True)
    yield made
    if request.param == "postgresql":
        with psycopg.connect(f"{POSTGRES}/postgres", autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def start(environment, *arguments):
    return subprocess.Popen([sys.executable, "-m", "tests.soak.booking_crowd", *map(str, arguments)], cwd=ROOT, env=environment,
                            stdout=subprocess.PIPE, text=True)


def told(process):
    out, _ = process.communicate(timeout=900)
    return json.loads(out)


def one_round(environment, round_, what):
    """What each came to, what the database then holds, and the seconds it took."""
    ids = told(start(environment, "prepare", round_))
    at = time.time() + 8
    crowds = [told(process) for process in [start(environment, what, at, CONNECTIONS, *ids[n::PROCESSES]) for n in range(PROCESSES)]]
    outcomes = Counter(outcome for crowd in crowds for outcome in crowd["outcomes"].values())
    return outcomes, told(start(environment, "check", *ids)), max(crowd["seconds"] for crowd in crowds)


def test_two_hundred_book_at_once(environment):
    outcomes, greedy, confirmed, seconds = Counter(), 0, 0, []
    for round_ in range(ROUNDS):
        came_to, there, took = one_round(environment, round_, "book")
        outcomes.update(came_to)
        seconds.append(took)
        assert (there["overlaps"], there["missing"]) == (0, [])
        greedy, confirmed = greedy + there["greedy"], confirmed + there["confirmed"]
    print(f"\n{environment['DATABASE_URL'].partition(':')[0]}: {ROUNDS} rounds, {dict(outcomes)}, greedy {greedy}, "
          f"seconds a round {min(seconds):.1f} to {max(seconds):.1f}")
    assert set(outcomes) == {"confirmed", "gone, 3 told"}
    assert sum(outcomes.values()) == 200 * ROUNDS
    assert outcomes["confirmed"] == confirmed
    assert abs(confirmed - greedy) <= 0.1 * greedy


def test_booking_moving_calling_off_and_waiting_behind_each_other_at_once(environment):
    outcomes, there, _ = one_round(environment, 0, "fidget")
    assert (there["overlaps"], there["missing"], sum(outcomes.values())) == (0, [], 200)
    assert set(outcomes) == {"confirmed", "gone, 3 told"}
