"""The worker's loop: watch the mailboxes, process, send, and let unstated deadlines sink; any number of workers may run it."""
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from django.db import close_old_connections
from django.utils import timezone

from isdmedia import alarms, doctor, outbox
from isdmedia.enquiries.due import let_sink
from isdmedia.intake.process import process_waiting
from isdmedia.intake.visits import fetch_all
from isdmedia.intake.watching import Watch
from isdmedia.interviews import booking

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something done again and again: at once while it finds work, else after `pause` seconds."""

    name: str
    act: Callable[[], int]
    pause: float


def look_after() -> int:
    """Once in a while: show that a worker lives, let what stated no deadline sink, drop pencils and offers that ran out, and tell
    of trouble."""
    now = timezone.now()
    alarms.show_life(now=now)
    let_sink(now=now)
    booking.expire_holds(now=now)
    alarms.look(now=now)
    doctor.check_integrity()
    return 0


def fetch_mailboxes() -> int:
    """One round over the mailboxes; how many mails came."""
    return sum(one.fetched for one in fetch_all())


DUTIES = (
    Duty("process", process_waiting, 1.0),
    Duty("send", outbox.send_round, 1.0),
    Duty("look after", look_after, 15.0),
)


def work(stop: threading.Event, *, duties: tuple[Duty, ...] = DUTIES) -> str:
    """Watch the mailboxes and run every duty in a thread of its own until `stop` is set; what is in hand is finished first. Returns why
    it stopped by itself, "" when it was asked to."""
    watch = Watch(stop)
    threads = [threading.Thread(target=watch.run, name="watch")]
    threads += [threading.Thread(target=_repeat, args=(duty, stop), name=duty.name) for duty in duties]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return watch.halted


def work_once(*, duties: tuple[Duty, ...] = DUTIES) -> int:
    """One round over the mailboxes and each duty once, in order; how much work was found."""
    return fetch_mailboxes() + sum(duty.act() for duty in duties)


def _repeat(duty: Duty, stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            found = duty.act()
        except Exception:  # a duty that died would go undone while the worker looks alive
            log.exception("worker: %s failed, will try again", duty.name)
            found = 0
        close_old_connections()
        if not found:
            stop.wait(duty.pause)
