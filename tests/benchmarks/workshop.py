"""Where the benchmarks work: folders, scratch databases, the peers' own environments, and the desks as processes."""
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.benchmarks import letters

HERE = Path(__file__).parent
FOLDER = Path(os.environ.get("BENCH_DIR") or HERE.parents[1] / "var" / "bench").resolve()
SERVER = os.environ.get("BENCH_POSTGRES") or "postgres://postgres@127.0.0.1:5432/postgres"
PEERS = {
    "helpdesk": ("django-helpdesk==2.6.1", "django==5.2.19", "psycopg[binary]==3.3.9"),
    "mailbox": ("django-mailbox==4.10.1", "django==5.2.19", "psycopg[binary]==3.3.9"),
}
"""What a peer's environment holds; it is made at the first run, under FOLDER, and nothing of ours ever imports it."""


class Desk:
    """A desk in a process of its own."""

    def __init__(self, name, folder, url):
        plain = {key: value for key, value in os.environ.items() if not key.startswith(("DJANGO", "DESK", "EMAIL"))}
        self.said = folder / "said.txt"
        with self.said.open("w") as said:
            self.process = subprocess.Popen([_python_of(name), str(HERE / "candidate.py"), name, str(folder), url], cwd=folder, env=plain,
                                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, text=True)
        self._answer()

    def take(self, paths):
        """Processor, wall and server seconds of these mails."""
        return self._ask(do="take", mails=[str(path) for path in paths])

    def ask(self, what, *given):
        """What a function of the desk's file returns."""
        return self._ask(do=what, **{"with": given})["told"]

    def order(self, what, *given):
        """Give an order whose answer `told` fetches, so that two desks work at once."""
        self.process.stdin.write(json.dumps({"do": what, "with": given}) + "\n")
        self.process.stdin.flush()

    def told(self):
        return self._answer()["told"]

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()

    def _ask(self, **order):
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the desk stopped: {self.said.read_text()[-2000:]}")
        return json.loads(line)


@contextlib.contextmanager
def desks(names, store, *, shared=False):
    """The desks by name, each on an empty database of its own (with `shared`, all on one), removed afterwards."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with contextlib.ExitStack() as stack:
        url, started = "", {}
        for name in names:
            folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=FOLDER))
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            url = url if shared and url else stack.enter_context(_database(store, folder))
            started[name] = Desk(name.partition(" ")[0], folder, url)
            stack.callback(started[name].close)
        yield started


def written(count):
    """The paths of so many mails, written once."""
    folder = FOLDER / f"mails-{count}"
    if not folder.exists():
        draft = FOLDER / f"mails-{count}.{os.getpid()}"
        draft.mkdir(parents=True)
        for number, content in enumerate(letters.mails(count)):
            (draft / f"{number:05d}.eml").write_bytes(content)
        draft.rename(folder)
    return sorted(folder.iterdir())


def missing(name):
    """Why a desk or database cannot take part, "" when it can."""
    try:
        if name == "postgres":
            psycopg.connect(SERVER, connect_timeout=5).close()
        elif name in PEERS:
            _environment(name)
    except (psycopg.Error, OSError, subprocess.SubprocessError) as trouble:
        return str(trouble).strip().splitlines()[0]
    return ""


def _environment(name):
    """The folder of a peer's environment, made when it is not there yet."""
    folder = FOLDER / f"env-{name}"
    if not (folder / "made").exists():
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PEERS[name]], check=True)
        (folder / "made").touch()
    return folder


def _python_of(name):
    return str(_environment(name) / "bin" / "python") if name in PEERS else sys.executable


@contextlib.contextmanager
def _database(store, folder):
    if store == "sqlite":
        yield f"sqlite:///{folder / 'desk.sqlite3'}"
        return
    name = f"bench_{folder.name.replace('-', '_').replace(' ', '_')}".lower()
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(SERVER, autocommit=True) as server:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
