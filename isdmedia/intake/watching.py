"""Watching the mailboxes: one line to each, on which the server tells of new mail where it can (IDLE, RFC 2177); polled all the same."""
import logging
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

from django.conf import settings
from django.db import Error, connections
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from isdmedia.intake.connection import TROUBLE, Server, connect
from isdmedia.intake.fetch import claim, keep_claim
from isdmedia.intake.folders import listed
from isdmedia.intake.raw import DiskFailed
from isdmedia.intake.visits import conclude, told, visit
from isdmedia.models import FolderRole, Mailbox

log = logging.getLogger(__name__)
POLL = 20.0
"""Seconds after which a mailbox is looked at whatever was said: IDLE is renewed long before its 29 minutes (RFC 2177 section 3)."""
CALM = 1.0
"""Seconds at least between two visits, however often a server says that something happened."""
LOOK = 5.0
"""Seconds between two looks for mailboxes that were added or switched."""
AFTER_TROUBLE = (1.0, 20.0, 40.0, 80.0, 160.0, 300.0)
"""Seconds until the next try, longer after each, so that a wrong password does not lock the account."""
WATCHED = ("host", "port", "security", "username", "secret", "sign_in", "archive_folder", "since", "enabled")
"""Another value of one of these begins a new connection."""


@dataclass(slots=True)
class Watch:
    """The watching of all enabled mailboxes until `stop` is set. `halted` is the sentence of a disk that failed, which stops all."""

    stop: threading.Event
    poll: float = POLL
    halted: str = ""
    watchers: dict[int, threading.Thread] = field(default_factory=dict)
    broken_idles: dict[int, int] = field(default_factory=dict)
    visited: set[int] = field(default_factory=set)
    """The mailboxes that were read on their present line: when such a line breaks, the next poll is soon enough and not later."""

    def run(self) -> None:
        """Keep a thread at each mailbox; returns when all of them have ended."""
        while not self.stop.is_set():
            try:
                self._look()
            except (Error, OSError):
                log.exception("worker: the mailboxes cannot be read from the database, will try again")
            connections.close_all()
            self.stop.wait(LOOK)
        for watcher in self.watchers.values():
            watcher.join()

    def _look(self) -> None:
        for pk in Mailbox.objects.filter(enabled=True).values_list("pk", flat=True):
            if pk not in self.watchers or not self.watchers[pk].is_alive():
                self.watchers[pk] = threading.Thread(target=self._watch, args=(pk,), name=f"mailbox {pk}")
                self.watchers[pk].start()

    def _watch(self, pk: int) -> None:
        """One mailbox, until it is switched off or all is stopped."""
        failures = 0
        while not self.stop.is_set():
            mailbox, began = Mailbox.objects.filter(pk=pk, enabled=True).first(), time.monotonic()
            if mailbox is None:
                break
            self.visited.discard(pk)
            well = self._hold_claimed(mailbox)
            failures = 0 if well or time.monotonic() - began > 2 * self.poll else failures + 1
            connections.close_all()
            rest = AFTER_TROUBLE[min(failures, len(AFTER_TROUBLE)) - 1] if failures else CALM
            self._rest(mailbox, min(rest, self.poll) if pk in self.visited else rest)
        connections.close_all()

    def _hold_claimed(self, mailbox: Mailbox) -> bool:
        """Hold a mailbox as long as all goes well, if no other worker has it; False after trouble."""
        if not claim(mailbox):
            self.stop.wait(LOOK)
            return True
        problem = ""
        try:
            self._hold(mailbox)
        except DiskFailed as failed:
            log.critical("%s", failed)
            problem = self.halted = str(failed)
            self.stop.set()
        except TROUBLE as trouble:
            problem = told(mailbox, trouble)
        except Error:
            log.exception("mailbox %s: the database does not answer, will try again", mailbox.name)
            return False
        finally:
            with suppress(Error):  # the claim runs out by itself
                Mailbox.objects.filter(pk=mailbox.pk).update(claimed_until=None, **({"problem": problem[:500]} if problem else {}))
        return not problem

    def _hold(self, mailbox: Mailbox) -> None:
        """Visit again and again on one line, until something is changed or stopped; raises one of TROUBLE."""
        with connect(mailbox) as server:
            while not self.stop.is_set() and self._unchanged(mailbox):
                began = time.monotonic()
                for _ in visit(server, mailbox):
                    if self.stop.is_set():
                        return
                conclude(mailbox, "")
                self.visited.add(mailbox.pk)
                connections.close_all()
                self._wait(server, mailbox, until=began + self.poll)
                self.stop.wait(max(0.0, began + CALM - time.monotonic()))

    def _wait(self, server: Server, mailbox: Mailbox, *, until: float) -> None:
        """Wait for the server to speak, or for the next poll; the claim is kept meanwhile."""
        inbox = mailbox.folders.filter(enabled=True, role=FolderRole.INBOX, problem="").order_by("pk").first()
        idle = inbox is not None and server.has_capability("IDLE") and self.broken_idles.get(mailbox.pk, 0) < settings.TRIES
        if inbox and idle:
            inbox.mailbox = mailbox
            server.select_folder(inbox.path, readonly=True)
            if inbox.uid_validity and listed(server, inbox, above=inbox.last_uid).uids:
                return  # it came since the visit
            idle = self._begin_idle(server, mailbox)
        kept = time.monotonic()
        while not self.stop.is_set() and time.monotonic() < until:
            if idle and server.speaks(min(1.0, self.poll)):
                break
            if not idle:
                self.stop.wait(min(1.0, self.poll))
            if time.monotonic() - kept > settings.LEASE_SECONDS / 3:
                keep_claim(mailbox)
                kept = time.monotonic()
        if idle:
            server.idle_done()
            self.broken_idles.pop(mailbox.pk, None)

    def _begin_idle(self, server: Server, mailbox: Mailbox) -> bool:
        """False where the server refuses; one that breaks off in it a few times in a row is not asked any more."""
        self.broken_idles[mailbox.pk] = self.broken_idles.get(mailbox.pk, 0) + 1
        try:
            server.begin_idle()
        except IMAPClientAbortError:
            raise
        except IMAPClientError as refusal:
            log.info("mailbox %s is polled: %s", mailbox.name, refusal)
            self.broken_idles[mailbox.pk] = settings.TRIES
            return False
        return True

    def _unchanged(self, mailbox: Mailbox) -> bool:
        now = Mailbox.objects.filter(pk=mailbox.pk).values(*WATCHED).first()
        return now == {name: getattr(mailbox, name) for name in WATCHED}

    def _rest(self, mailbox: Mailbox, seconds: float) -> None:
        """Wait before the next try, but no longer than until somebody changes the mailbox."""
        until = time.monotonic() + seconds
        while not self.stop.is_set() and time.monotonic() < until and self._unchanged(mailbox):
            self.stop.wait(min(LOOK, max(0.0, until - time.monotonic())))
            connections.close_all()
