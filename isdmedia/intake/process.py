"""Processing: an arrival becomes (part of) an enquiry. A run that dies anywhere is repeated from the arrival."""
import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import OperationalError
from django.utils import timezone

from isdmedia.intake import copies, own_mail, threads, triage
from isdmedia.intake.apply import SettledMeanwhile, apply
from isdmedia.intake.knowledge import Knowledge, gather
from isdmedia.intake.turns import next_turns
from isdmedia.intake.understand import Understood, parse_within_limits, understand
from isdmedia.mail.isolated import Exceeded
from isdmedia.models import Arrival, ArrivalState

log = logging.getLogger(__name__)


def process_waiting(*, limit: int = 50) -> int:
    """Process what waits, oldest first, but of one sender no more than a share before the others had their turn; returns how
    many arrivals were worked. One that fails is tried again later, and after TRIES shown as one that could not be read; one
    that is beyond the limits of reading is shown so at once. The next goes on in either case."""
    worked = 0
    share = max(1, limit * settings.SENDER_SHARE_PERCENT // 100)
    while worked < limit and (turns := next_turns(timezone.now(), limit=limit - worked, share=share)):
        knowledge = gather()
        for pk in turns:
            process(pk, knowledge=knowledge)
        worked += len(turns)
    return worked


def process(pk: int, *, knowledge: Knowledge, now: datetime | None = None) -> Understood | None:
    """Process one arrival if it is free and return what was made of it; None when another worker has it, or on trouble.
    `now` is the instant that its events carry, by default this one."""
    arrival = claim(pk)
    if arrival is None:
        return None
    try:
        return _work(arrival, knowledge, now or timezone.now())
    except Exceeded as beyond:
        log.warning("arrival %s is set aside: %s", pk, beyond)
        _put_by(arrival, str(beyond))
    except SettledMeanwhile:
        log.warning("arrival %s was settled by another worker before this one was done", pk)
    except (OSError, OperationalError):
        log.exception("arrival %s waits: disk, database or the program that reads mail do not answer", pk)
        Arrival.objects.filter(pk=pk).update(claimed_until=timezone.now() + timedelta(seconds=10))
    except Exception as trouble:  # the one place where anything may go wrong without stopping the desk
        log.exception("arrival %s could not be processed", pk)
        _put_off(arrival, trouble)
    return None


def claim(pk: int) -> Arrival | None:
    """Take one waiting arrival for LEASE_SECONDS; None when it is taken."""
    now = timezone.now()
    until = now + timedelta(seconds=settings.LEASE_SECONDS)
    if not Arrival.objects.waiting(now).filter(pk=pk).update(claimed_until=until):
        return None
    return Arrival.objects.select_related("raw", "folder").get(pk=pk)


def _work(arrival: Arrival, knowledge: Knowledge, now: datetime) -> Understood:
    mail = parse_within_limits(bytes(arrival.raw.content))
    thread = threads.find(mail)
    understood = understand(mail, knowledge=knowledge, received_at=arrival.received_at, thread=thread)
    first = copies.original(arrival, mail, thread.same_id)
    if first:
        copies.link(arrival, first, now=now)
        own_mail.recognise(arrival, first, now=now)
        return understood
    letter = own_mail.original(arrival, mail, thread.same_id)
    if letter:
        own_mail.link(arrival, letter, now=now)
        return understood
    in_thread = thread.enquiry is not None and thread.proven
    decision = triage.decide(mail, understood.reading, ours=own_mail.wrote(arrival, mail), in_thread=in_thread)
    apply(arrival, understood, decision, now=now)
    return understood


def _put_by(arrival: Arrival, reason: str) -> None:
    """Set it aside as it is: another try would end the same way."""
    _note(arrival, reason=reason[:500], state=ArrivalState.UNREADABLE)


def _put_off(arrival: Arrival, trouble: Exception) -> None:
    state = ArrivalState.UNREADABLE if arrival.tries + 1 >= settings.TRIES else ArrivalState.RECEIVED
    _note(arrival, reason=f"{type(trouble).__name__}: {trouble}"[:500], state=state,
          next_try_at=timezone.now() + timedelta(minutes=min(60, 4 ** arrival.tries)))


def _note(arrival: Arrival, **fields: object) -> None:
    """Keep what went wrong, unless another worker has settled it meanwhile."""
    Arrival.objects.filter(pk=arrival.pk, state=ArrivalState.RECEIVED).update(tries=arrival.tries + 1, claimed_until=None, **fields)
