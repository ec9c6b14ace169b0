"""One child process, from its start to its end."""
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from isdmedia.mail.isolated import frames, walls

ROOT = str(Path(__file__).resolve().parents[3])
START_SECONDS = 30.0
GROWTH = 128 * 1024 * 1024
LOOK_EVERY = 32
LARGE = 1024 * 1024
Process = subprocess.Popen[bytes]


class NotStarted(OSError):
    """The child did not come up: no mail is to blame."""


class Child:
    """A warm child. It is started and waited for by a thread of its own, which ends with it: so it is never left a zombie, and
    the signal that it gets when the thread that started it ends comes exactly when our process ends."""

    def __init__(self, cpu_seconds: int, memory: int) -> None:
        self.mails = 0
        self.busy = False
        self._channel, theirs = socket.socketpair()
        with theirs:
            self._process = _keep([sys.executable, "-m", "isdmedia.mail.isolated", str(os.getpid()), str(cpu_seconds), str(memory)], theirs)
        try:
            kind, _, _ = frames.receive(self._channel, most=0, until=time.monotonic() + START_SECONDS)
        except (TimeoutError, frames.Ended, frames.TooLong):
            kind = b""
        if kind != frames.READY:
            self.end()
            raise NotStarted(f"the program that reads mail did not start (status {self._process.returncode})")
        self._small = _resident(self.pid)

    @property
    def fit(self) -> bool:
        """Whether it lives and owes no answer: one that was left in the middle of a mail would answer the next with it."""
        return not self.busy and self._process.returncode is None

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, wishes: bytes, raw: bytes, *, most: int, until: float) -> tuple[bytes, bytes, memoryview]:
        """Its answer to one mail; see `frames` for what is raised."""
        self.mails += 1
        self.busy = True
        frames.send(self._channel, frames.MAIL, wishes, (raw,), until=until)
        answer = frames.receive(self._channel, most=most, until=until)
        self.busy = False
        return answer

    def has_grown(self, last_mail: int) -> bool:
        """Whether it holds much more memory than at its start; looked up after large mails and now and then."""
        if self.mails % LOOK_EVERY and last_mail < LARGE:
            return False
        return _resident(self.pid) > self._small + GROWTH

    def ended_by(self) -> int | None:
        """The signal that ended it; None when it lives, or ended by itself."""
        try:
            status = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return None
        return -status if status < 0 else None

    def end(self) -> None:
        """End it now and wait until it is gone."""
        self._channel.close()
        self._process.kill()
        self._process.wait()

    def let_go(self) -> None:
        """Leave it to the process that it belongs to."""
        self._channel.close()


def _keep(command: list[str], channel: socket.socket) -> Process:
    """The process of the command, started and awaited in a thread; NotStarted when the system refuses it."""
    started: list[Process | OSError] = []
    ready = threading.Event()
    threading.Thread(target=_look_after, args=(command, channel, started, ready), name="keeper of the mail reader", daemon=True).start()
    ready.wait()
    process = started[0]
    if isinstance(process, OSError):
        raise NotStarted(f"the program that reads mail did not start ({process.strerror})")
    return process


def _look_after(command: list[str], channel: socket.socket, started: list[Process | OSError], ready: threading.Event) -> None:
    try:
        process = subprocess.Popen(command, stdin=channel.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT,
                                   env=walls.bare_environment(os.environ, ROOT), start_new_session=True)
    except OSError as trouble:
        started.append(trouble)
        ready.set()
        return
    started.append(process)
    ready.set()
    process.wait()


def _resident(pid: int) -> int:
    """Bytes of memory that a process holds; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0
