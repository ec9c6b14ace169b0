"""What the child cannot do (no file, no socket, no other process) and does not know."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isdmedia.mail.isolated import Reader
from isdmedia.mail.isolated.seccomp import program
from tests import make

ROOT = Path(__file__).parent.parent.parent
TRIES = {
    "a file": "open('/etc/hostname')",
    "a file to write": "open('/tmp/x', 'w')",
    "a folder": "os.listdir('/')",
    "a socket": "socket.socket()",
    "a local socket": "socket.socket(socket.AF_UNIX)",
    "a pipe": "os.pipe()",
    "another process": "os.fork()",
    "another program": "os.execv(sys.executable, ['python'])",
    "a signal to its parent": "os.kill(os.getppid(), 0)",
    "limits of its parent": "resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE)",
    "more descriptors": "resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100)) or open('/etc/hostname')",
    "a module": "__import__('sqlite3')",
    "too much memory": "bytearray(600 * 2**20)",
}
CHILD = """
import os, resource, socket, sys
from isdmedia.mail.isolated import seccomp, walls, warmth
from isdmedia.mail.parse import parse
warmth.warm_up()
walls.close_up(512 * 2**20)
walls.grant(5)
def attempt(act):
    try:
        act()
    except (OSError, ImportError, MemoryError, ValueError) as refused:
        return type(refused).__name__
    return "done"
"""
OPENED = """
import sys
from pathlib import Path
from tests.mail.poison import POISON
from isdmedia.mail.isolated import warmth
from isdmedia.mail.parse import parse
mails = [path.read_bytes() for path in sorted(Path("tests/samples").rglob("*.eml"))] + list(POISON.values())
warmth.warm_up()
opened = []
sys.addaudithook(lambda event, told: opened.append((event, told)) if event in ("open", "os.listdir", "os.scandir", "socket.__new__") else None)
for mail in mails:
    parse(mail)
print(opened)
"""


def run(program):
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.fixture(scope="module")
def child():
    reader = Reader()
    reader.read(make.mail())
    yield Path(f"/proc/{reader.child_pid}")
    reader.close()


def test_behind_the_walls_nothing_else_can_be_had():
    attempts = "".join(f"print({name!r}, attempt(lambda: {act}))\n" for name, act in TRIES.items())
    answers = dict(line.rsplit(" ", 1) for line in run(CHILD + attempts).splitlines())
    assert list(answers) == list(TRIES)
    assert [name for name, answer in answers.items() if answer == "done"] == []


def test_behind_the_walls_mail_is_still_read():
    assert run(CHILD + 'print(parse(b"Subject: =?koi8-r?b?8NLJ18XU?=\\r\\n\\r\\nhello").subject)') == "Привет"


def test_nothing_is_opened_on_the_way_once_it_is_warm():
    assert run(OPENED) == "[]"


def test_the_limits_hold_in_the_child_itself(child):
    limits = {line[:26].strip(): line[26:].split()[:2] for line in (child / "limits").read_text().splitlines()[1:]}
    assert {name: limits[name] for name in ("Max open files", "Max processes", "Max file size", "Max core file size", "Max address space")} == {
        "Max open files": ["0", "0"], "Max processes": ["0", "0"], "Max file size": ["0", "0"], "Max core file size": ["0", "0"],
        "Max address space": [str(512 * 2**20)] * 2}
    assert limits["Max cpu time"][0] != "unlimited"


def test_it_holds_the_one_socket_to_its_reader_and_no_file(child):
    held = [os.readlink(place) for place in sorted((child / "fd").iterdir())]
    assert [place.partition(":")[0] for place in held] == ["socket", "/dev/null", "/dev/null"]


def test_its_environment_holds_no_secret(child):
    names = {line.partition(b"=")[0].decode() for line in (child / "environ").read_bytes().split(b"\0") if line}
    assert names == {"PYTHONPATH", "PYTHONUTF8", "LANG"}
    assert os.environ["SECRET_KEY"].encode() not in (child / "environ").read_bytes()


def test_it_loads_no_django():
    assert run("import sys, isdmedia.mail.isolated.__main__\nprint([name for name in sys.modules if name.startswith('django')])") == "[]"


@pytest.mark.parametrize("machine", [(0, 0xC000003E), (1, 0xC00000B7)])
def test_every_jump_of_the_filter_lands_inside_it(machine):
    steps = program(*machine)
    ends = [place // 8 + 1 + max(steps[place + 2], steps[place + 3]) for place in range(0, len(steps), 8) if steps[place] == 0x15]
    assert max(ends) == len(steps) // 8 - 1
