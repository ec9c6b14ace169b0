"""Mail read in a child: the same as without it, within its allowance, and whatever happens to the child."""

import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from isdmedia.mail import Limits, ParsedMail, parse
from isdmedia.mail.isolated import Allowance, Exceeded, Reader, frames
from isdmedia.mail.isolated.plain import Malformed, dumped, loaded
from tests import make
from tests.mail.poison import HEAVY, POISON, html

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted((ROOT / "tests" / "samples" / "press").glob("*/*.eml"))
LONG = POISON["li below 499 spans"]


@pytest.fixture(scope="module")
def reader():
    made = Reader()
    yield made
    made.close()


@pytest.fixture
def fresh():
    made = Reader(Allowance(wall_seconds=20))
    yield made
    made.close()


def is_gone(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


def wait_for(condition):
    until = time.monotonic() + 20
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    assert condition()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_mail_reads_as_without_a_child(reader, path):
    raw = path.read_bytes()
    assert reader.read(raw, authserv_id="mx1.corvane.example") == parse(raw, authserv_id="mx1.corvane.example")


@pytest.mark.parametrize("name", POISON)
def test_poison_reads_as_without_a_child(reader, name):
    assert reader.read(POISON[name]) == parse(POISON[name])


def test_limits_and_our_servers_name_reach_the_child(reader):
    raw = b"Authentication-Results: mx.desk.example; dmarc=pass header.from=paper.example\r\n" + make.mail("word " * 400)
    assert reader.read(raw, authserv_id="mx.desk.example").authentication.verdict == "aligned"
    assert reader.read(raw).authentication.verdict == "unverified"
    assert len(reader.read(raw, limits=Limits(text_characters=1000)).text) <= 1000


def test_one_child_reads_on_and_after_so_many_mails_another_goes_on():
    reader = Reader(Allowance(mails=3))
    seen = []
    for _ in range(6):
        seen.append((reader.read(make.mail()).subject, reader.child_pid))
    assert [pid is None for _, pid in seen] == [False, False, True, False, False, True]
    assert seen[0] == seen[1] != seen[3] == seen[4]
    assert {subject for subject, _ in seen} == {"A question"}


def test_beyond_the_seconds_of_computing_it_is_stopped():
    reader = Reader(Allowance(cpu_seconds=1, wall_seconds=60))
    with pytest.raises(Exceeded, match=r"Reading it took more than 1 second of computing and was stopped\.") as stopped:
        reader.read(html(b"<div>" * 50_000), limits=Limits(html_depth=10**6))
    assert (stopped.value.reason, reader.child_pid) == ("time", None)
    assert reader.read(make.mail()).subject == "A question"


def test_beyond_the_seconds_on_the_clock_it_is_stopped():
    reader = Reader(Allowance(wall_seconds=1))
    reader.read(make.mail())
    pid = reader.child_pid
    os.kill(pid, signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(Exceeded, match=r"Reading it took more than 1 second and was stopped\.") as stopped:
        reader.read(make.mail())
    assert (stopped.value.reason, is_gone(pid)) == ("time", True)
    assert 1 <= time.monotonic() - begun < 5
    assert reader.read(make.mail()).subject == "A question"


def test_beyond_the_memory_it_is_stopped(reader):
    with pytest.raises(Exceeded, match=r"Reading it took more than 512 MB of memory and was stopped\.") as stopped:
        reader.read(HEAVY["40 MB of broken quoted-printable"](), limits=Limits(text_characters=10**9))
    assert stopped.value.reason == "memory"
    assert reader.read(make.mail()).subject == "A question"


def test_a_child_killed_between_two_mails_is_replaced(fresh):
    fresh.read(make.mail())
    pid = fresh.child_pid
    os.kill(pid, signal.SIGKILL)
    assert fresh.read(make.mail()).subject == "A question"
    assert fresh.child_pid != pid


def test_a_mail_whose_child_is_killed_is_read_by_the_next(fresh):
    fresh.read(make.mail())
    pid = fresh.child_pid
    os.kill(pid, signal.SIGSTOP)
    with ThreadPoolExecutor() as pool:
        reading = pool.submit(fresh.read, make.mail("One more?"))
        time.sleep(0.1)
        os.kill(pid, signal.SIGKILL)
        assert reading.result().own_text == "One more?"
    assert fresh.child_pid != pid


def test_a_mail_whose_child_dies_twice_is_given_up_and_the_next_is_read(fresh):
    over = threading.Event()

    def kill_on_sight():
        while not over.is_set():
            pid = fresh.child_pid
            if pid:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.001)

    killer = threading.Thread(target=kill_on_sight)
    killer.start()
    with pytest.raises(Exceeded, match="broke off twice") as stopped:
        fresh.read(LONG)
    over.set()
    killer.join()
    assert stopped.value.reason == "died"
    assert fresh.read(make.mail()).subject == "A question"


def test_threads_take_turns_and_each_gets_its_own_mail(fresh):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: fresh.read(make.mail(f"Question {n}?")).own_text, range(200)))
    assert found == [f"Question {n}?" for n in range(200)]


def test_an_answer_that_nobody_fetched_is_not_taken_for_the_next(fresh):
    fresh.read(make.mail())
    child = fresh._child
    with pytest.raises(TimeoutError):
        child.ask(b'["", {}]', make.mail("Given up?"), most=10**6, until=time.monotonic() - 1)
    assert fresh.read(make.mail("The next?")).own_text == "The next?"


def test_children_end_with_their_reader_and_leave_no_zombie():
    reader = Reader()
    reader.read(make.mail())
    pid = reader.child_pid
    del reader
    gc.collect()
    wait_for(lambda: not Path(f"/proc/{pid}").exists())


PARENT = """
import os, sys, time
from isdmedia.mail.isolated import Reader
reader = Reader()
reader.read(b"Subject: x\\r\\n\\r\\nhello")
print(reader.child_pid, flush=True)
how = sys.argv[1]
if how == "fork":
    before = reader.child_pid
    if os.fork() == 0:
        mine = reader.read(b"Subject: y\\r\\n\\r\\nhello")
        print(reader.child_pid, mine.subject, reader.child_pid != before, flush=True)
        sys.exit()
    os.wait()
    print(reader.child_pid == before, reader.read(b"Subject: z\\r\\n\\r\\nhello").subject, flush=True)
    sys.exit()
if how == "killed":
    os.kill(os.getpid(), 9)
"""


def parent(how):
    done = subprocess.run([sys.executable, "-c", PARENT, how], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize("how", ["ends", "killed"])
def test_the_child_ends_with_its_parent(how):
    pid, = parent(how)
    wait_for(lambda: is_gone(pid))


def test_after_a_fork_each_process_has_a_child_of_its_own():
    first, second, subject, other, same, again = parent("fork")
    assert (subject, other, same, again) == ("y", "True", "True", "z")
    wait_for(lambda: is_gone(first) and is_gone(second))


def test_every_value_comes_back_as_it_was():
    mail = replace(parse(SAMPLES[0].read_bytes()), text="ä" * 600, hidden_dropped=3, readable=False)
    told, blobs = dumped(ParsedMail, mail)
    assert loaded(ParsedMail, told, memoryview(b"".join(blobs))) == mail


@pytest.mark.parametrize(
    "told",
    [
        b"", b"[]", b"nonsense", b"[[],null]", b"[[],[]]", b'[[5],"x"]', b"[[-1],[]]", b"[[true],[]]", b"[" * 100_000, b'{"a":1}',
        *(b"[[],%s]" % dumped(ParsedMail, ParsedMail())[0][4:-1].replace(b'""', wrong, 1) for wrong in (
            b"1", b"-1", b"null", b"[]", b"1.5", b"true", b'"\\u0000"', b'"\\ud800"', b'["x"]')),
        b"[[],%s]" % dumped(ParsedMail, ParsedMail())[0][4:-1].replace(b"true", b"1", 1),
        b"[[],%s]" % dumped(ParsedMail, ParsedMail())[0][4:-1].replace(b",0,", b",%d," % 2**70, 1),
    ],
)
def test_an_answer_of_any_other_form_is_refused(told):
    with pytest.raises(Malformed):
        loaded(ParsedMail, told, memoryview(b""))


def test_a_frame_that_announces_too_much_is_not_waited_for():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        frames.send(theirs, frames.ANSWER, b"", (b"x" * 101,))
        with pytest.raises(frames.TooLong):
            frames.receive(ours, most=100)
