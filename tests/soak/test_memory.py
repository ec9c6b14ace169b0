"""The worker and the child that reads its mail grow by no more than a tenth, however many mails pass. MEMORY_MAILS: 3,000, and
50,000 before a release."""
import os
import secrets
import shutil
import subprocess
import sys

import pytest

from tests.soak.trials import POSTGRES, ROOT, execute

pytestmark = pytest.mark.soak
MAILS = int(os.environ.get("MEMORY_MAILS", "3000"))
SETTLED = 2000


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, migrated, tmp_path):
    """The URL of a fresh database; a file for SQLite, for in memory it would grow with every mail."""
    if request.param == "sqlite":
        shutil.copy(migrated["sqlite"], tmp_path / "desk.sqlite3")
        yield f"sqlite:///{tmp_path / 'desk.sqlite3'}"
        return
    name = f"isdmedia_memory_{secrets.token_hex(4)}"
    execute(f"CREATE DATABASE {name} TEMPLATE {migrated['postgresql']}")
    yield f"{POSTGRES}/{name}"
    execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_memory_stays_as_it_is(database, tmp_path):
    environment = {**os.environ, "DATABASE_URL": database, "DATA_DIR": str(tmp_path / "data"), "LOG_LEVEL": "CRITICAL",
                   "DJANGO_SETTINGS_MODULE": "isdmedia.settings"}
    worked = subprocess.run([sys.executable, "-m", "tests.soak.growing_worker", str(MAILS)], cwd=ROOT, env=environment, check=True,
                            stdout=subprocess.PIPE, text=True)
    sizes = {int(count): int(worker) + int(child) for count, worker, child, _ in map(str.split, worked.stdout.splitlines())}
    print(worked.stdout)
    assert int(worked.stdout.split()[-1]) > MAILS * 0.8
    assert sizes[max(sizes)] <= sizes[SETTLED] * 1.1
