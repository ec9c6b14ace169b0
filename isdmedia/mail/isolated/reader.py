"""The reader: hands mails to its child, waits no longer than allowed, and replaces the child when need be."""
import atexit
import json
import os
import signal
import threading
import time
from dataclasses import asdict, dataclass
from functools import lru_cache
from weakref import WeakSet

from isdmedia.mail.isolated import frames
from isdmedia.mail.isolated.child import Child, NotStarted
from isdmedia.mail.isolated.plain import Malformed, loaded
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import ParsedMail

__all__ = ["Allowance", "Exceeded", "NotStarted", "Reader", "Unread"]
ANSWER_BYTES = 64 * 1024 * 1024
"""An answer may be so much longer than twice its mail: texts, and pictures that are shown in place."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What reading one mail may take (`memory` in bytes of address space), and how many mails one child reads."""

    cpu_seconds: int = 5
    wall_seconds: int = 10
    memory: int = 512 * 1024 * 1024
    mails: int = 2000


class Exceeded(Exception):
    """A mail was beyond what reading it may take. `reason` is "time", "memory" or "died"; the text is a sentence for people."""

    def __init__(self, reason: str, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


class Unread(Exception):
    """Reading raised an exception, which the text names: a fault of ours, not a limit."""


class Reader:
    """Reads mails in one child after another, one mail at a time: threads take turns. After a fork the new process starts a
    child of its own."""

    def __init__(self, allowance: Allowance = Allowance()) -> None:  # noqa: B008 - frozen
        self.allowance = allowance
        self._lock = threading.Lock()
        self._child: Child | None = None
        _readers.add(self)

    def read(self, raw: bytes, *, authserv_id: str = "", limits: Limits = Limits()) -> ParsedMail:  # noqa: B008 - frozen
        """The mail in the bytes, as `mail.parse` reads it. Exceeded beyond the allowance; Unread; NotStarted (an OSError) when the
        system gives us no child. A child that dies without a reason is replaced once, within the same time."""
        with self._lock:
            self._freshen()
            until = time.monotonic() + self.allowance.wall_seconds
            try:
                return self._ask(raw, _wishes(authserv_id, limits), until)
            except frames.Ended:
                self.close_child()
            self._freshen()
            try:
                return self._ask(raw, _wishes(authserv_id, limits), until)
            except frames.Ended:
                self.close_child()
                raise Exceeded("died", "The program that reads mail broke off twice while it read this one.") from None

    @property
    def child_pid(self) -> int | None:
        """The process that reads now; None before the first mail and between two children."""
        return self._child.pid if self._child else None

    def close(self) -> None:
        """End the child; the next mail starts another."""
        with self._lock:
            self.close_child()

    def close_child(self) -> None:
        """End the child, if there is one, without waiting for a mail in hand."""
        if self._child:
            self._child.end()
            self._child = None

    def forget(self) -> None:
        """After a fork: the child belongs to the process that started it."""
        self._lock = threading.Lock()
        if self._child:
            self._child.let_go()
            self._child = None

    def _freshen(self) -> None:
        """See to it that there is a child that can be asked."""
        if self._child and not self._child.fit:
            self.close_child()
        self._child = self._child or Child(self.allowance.cpu_seconds, self.allowance.memory)

    def _ask(self, raw: bytes, wishes: bytes, until: float) -> ParsedMail:
        """One question to the child that is there; Ended when it is gone without a reason or answers nonsense."""
        child = self._child
        if child is None:
            raise frames.Ended
        try:
            kind, head, body = child.ask(wishes, raw, most=2 * len(raw) + ANSWER_BYTES, until=until)
            mail = self._answered(kind, head, body)
        except TimeoutError:
            self.close_child()
            raise self._too_long(self.allowance.wall_seconds) from None
        except (Malformed, frames.TooLong):
            raise frames.Ended from None
        except frames.Ended:
            if child.ended_by() == signal.SIGXCPU:
                self.close_child()
                raise self._too_long(self.allowance.cpu_seconds, "of computing ") from None
            raise
        if child.mails >= self.allowance.mails or child.has_grown(len(raw)):
            self.close_child()
        return mail

    def _answered(self, kind: bytes, head: bytes, body: memoryview) -> ParsedMail:
        if kind == frames.ANSWER:
            return loaded(ParsedMail, head, body)
        if kind == frames.MEMORY:
            self.close_child()
            raise Exceeded("memory", f"Reading it took more than {self.allowance.memory // 2**20} MB of memory and was stopped.")
        if kind == frames.TROUBLE:
            raise Unread(head.decode(errors="replace")[:500])
        raise Malformed("an answer of no kind")

    def _too_long(self, seconds: int, what: str = "") -> Exceeded:
        unit = "second" if seconds == 1 else "seconds"
        return Exceeded("time", f"Reading it took more than {seconds} {unit} {what}and was stopped.")


@lru_cache(maxsize=8)
def _wishes(authserv_id: str, limits: Limits) -> bytes:
    return json.dumps([authserv_id, asdict(limits)]).encode()


_readers: WeakSet[Reader] = WeakSet()


def _end_all() -> None:
    for reader in list(_readers):
        reader.close_child()


def _forget_all() -> None:
    for reader in list(_readers):
        reader.forget()


atexit.register(_end_all)
os.register_at_fork(after_in_child=_forget_all)
