"""Commands as processes of their own: wrong settings, a mail server's pipe, a disk that is full."""
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from tests import make

ROOT = Path(__file__).parent.parent.parent


def manage(*arguments, content=b"", largest_file=None, **environment):
    limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))) if largest_file is not None else None
    return subprocess.run([sys.executable, "manage.py", *arguments], cwd=ROOT, env={**os.environ, **environment}, input=content,
                          capture_output=True, preexec_fn=limit, check=False)


@pytest.mark.parametrize(("name", "value", "sentence"), [
    ("DESK_TIME_ZONE", "Europe/Lundon", b"isdmedia: DESK_TIME_ZONE=Europe/Lundon: no such time zone"),
    ("DATABASE_URL", "mysql://a/b", b"isdmedia: DATABASE_URL begins with mysql"),
    ("DESK_ADDRESS", "media", b"isdmedia: DESK_ADDRESS=media: give one mail address"),
    ("REQUIRE_MFA", "maybe", b"isdmedia: REQUIRE_MFA=maybe: say on or off"),
    ("LIMIT_PARTS", "0", b"isdmedia: LIMIT_PARTS=0: give 1 or more"),
    ("LEASE_SECONDS", "a minute", b"isdmedia: LEASE_SECONDS=a minute: give a whole number"),
    ("PUBLIC_ORIGIN", "desk.example", b"isdmedia: PUBLIC_ORIGIN=desk.example: give scheme and host"),
    ("EMAIL_URL", "imap://x", b"isdmedia: EMAIL_URL begins with imap"),
    ("SECRET_KEY", "short", b"isdmedia: SECRET_KEY is too short"),
])
def test_a_wrong_setting_stops_the_start_with_one_sentence(name, value, sentence):
    ended = manage("check", **{name: value})
    assert (ended.returncode, ended.stderr.startswith(sentence), ended.stderr.count(b"\n")) == (1, True, 1)


def test_keys_are_written_once_and_for_their_owner_alone(tmp_path):
    without = {"SECRET_KEY": "", "FIELD_KEY": "", "DATA_DIR": str(tmp_path / "var")}
    assert manage("check", **without).returncode == 0
    path = tmp_path / "var" / "secret.env"
    first = path.read_text()
    assert manage("check", **without).returncode == 0
    assert (path.stat().st_mode & 0o777, path.read_text(), first.count("=")) == (0o600, first, 2)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory, django_db_setup, django_db_blocker):
    """A desk without a row on SQLite: the tests' own, where they run on it too."""
    path = tmp_path_factory.mktemp("migrated") / "desk.sqlite3"
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock(), closing(sqlite3.connect(path)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)
    else:
        assert manage("migrate", "-v0", DATABASE_URL=f"sqlite:///{path}").returncode == 0
    return path


@pytest.fixture
def database(tmp_path, migrated):
    shutil.copy(migrated, tmp_path / "desk.sqlite3")
    return {"DATABASE_URL": f"sqlite:///{tmp_path}/desk.sqlite3", "DATA_DIR": str(tmp_path / "var")}


def arrivals(database):
    with sqlite3.connect(database["DATABASE_URL"].removeprefix("sqlite:///")) as connection:
        return connection.execute("SELECT count(*) FROM isdmedia_arrival WHERE copy_of_id IS NULL").fetchone()[0]


def test_the_pipe_takes_a_mail_and_turns_an_empty_one_away_for_later(database):
    assert manage("receive_mail", content=make.mail(), **database).returncode == 0
    assert manage("receive_mail", content=b"", **database).returncode == 75
    assert arrivals(database) == 1


@pytest.mark.parametrize("largest_file", [0, 3000, pytest.param(500, marks=pytest.mark.soak), pytest.param(40_000, marks=pytest.mark.soak),
                                          *(pytest.param(size, marks=pytest.mark.soak) for size in range(4096, 70_000, 4096))])
def test_a_full_disk_loses_nothing(database, largest_file):
    content = make.mail("x" * 5000)
    ended = manage("receive_mail", content=content, largest_file=largest_file, **database)
    taken = ended.returncode == 0
    assert taken or (ended.returncode, b"the mail was not taken, try again later" in ended.stderr) == (75, True)
    assert arrivals(database) == int(taken)
    assert taken or manage("receive_mail", content=content, **database).returncode == 0
    assert arrivals(database) == 1
