"""Reconciling: what the server holds against what arrived here. The difference is fetched, and what stays of it is an alarm."""
import logging
import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta

from imapclient import IMAPClient

from isdmedia.intake.fetch import received, received_at
from isdmedia.intake.folders import RENUMBERED, listed
from isdmedia.intake.notices import counted, over, stands, tell
from isdmedia.models import Arrival, MailFolder, NoticeKind

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=15)
EVERYTHING_EVERY = timedelta(hours=24)
RECENT = timedelta(days=7)
MANY = 500


def due(folder: MailFolder, *, now: datetime) -> bool:
    """Whether its quarter of an hour is over."""
    return folder.reconciled_at is None or folder.reconciled_at < now - EVERY


def everything_due(folder: MailFolder, *, now: datetime) -> bool:
    """Whether its day is over, so that not the last seven days alone are compared; always while something of it cannot be fetched."""
    return stands(folder, NoticeKind.UNFETCHED) or folder.reconciled_all_at is None or folder.reconciled_all_at < now - EVERYTHING_EVERY


def reconcile(server: IMAPClient, folder: MailFolder, *, now: datetime) -> Iterator[int]:
    """Fetch what an opened folder holds below the cursor and the desk does not: the last seven days, and once a day everything. Yields
    each UID that had been missed; what cannot be fetched stays told until it can."""
    everything = everything_due(folder, now=now)
    _note(folder, reconciled_at=now)  # first, so that a server that breaks off in it is not asked again at once
    missed = missing(server, folder, now=now, everything=everything)
    secrets.SystemRandom().shuffle(missed)  # one at which the server breaks off does not keep all the others waiting
    for uid in received(server, folder, missed):
        log.warning("folder %s: a mail below the cursor had been missed and is here now", folder.path)
        yield uid
    left = missing(server, folder, now=now, everything=everything) if missed else []
    _tell(folder, came=len(missed) - len(left), left=len(left), everything=everything, now=now)
    yield from _given_out_again(server, folder, now=now, everything=everything)
    if everything and not left:
        _note(folder, reconciled_all_at=now)


def missing(server: IMAPClient, folder: MailFolder, *, now: datetime, everything: bool) -> list[int]:
    """The UIDs up to the cursor that the server holds and no arrival has."""
    there = _below(server, folder, now=now, everything=everything)
    here = Arrival.objects.filter(folder=folder, uid_validity=folder.uid_validity, uid__lte=folder.last_uid)
    return sorted(set(there) - set(here.values_list("uid", flat=True)))


def _tell(folder: MailFolder, *, came: int, left: int, everything: bool, now: datetime) -> None:
    if came > 0:
        tell(folder, NoticeKind.LATE, f"{counted(came)} appeared late, below numbers that were fetched already: nothing is lost, they are "
             "here now.", now=now)
    if left:
        tell(folder, NoticeKind.UNFETCHED, f"{counted(left)} on the server cannot be fetched, and {'is' if left == 1 else 'are'} not here: "
             "look there, and ask its administrator.", now=now, lasts=None)
    elif everything:
        over(folder, NoticeKind.UNFETCHED)


def _given_out_again(server: IMAPClient, folder: MailFolder, *, now: datetime, everything: bool) -> Iterator[int]:
    """Fetch what stands under a number of a mail that is here, but of another instant: a server that was restored without a new
    UIDVALIDITY gives numbers out again. Yields each number that was another mail's."""
    instants = dict(Arrival.objects.filter(folder=folder, uid_validity=folder.uid_validity).values_list("uid", "received_at"))
    newest = Arrival.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    there = [uid for uid in _below(server, folder, now=now, everything=everything) if uid in instants]
    for start in range(0, len(there), MANY):
        dates = server.fetch(there[start:start + MANY], ["INTERNALDATE"])
        other = [uid for uid in dates if b"INTERNALDATE" in dates[uid]
                 and abs(received_at(dates[uid][b"INTERNALDATE"]) - instants[uid]) > timedelta(seconds=1)]
        for uid in received(server, folder, sorted(other)):
            if Arrival.objects.filter(folder=folder, uid_validity=folder.uid_validity, uid=uid, pk__gt=newest).exists():
                tell(folder, NoticeKind.RENUMBERED, RENUMBERED, now=now)
                yield uid


def _below(server: IMAPClient, folder: MailFolder, *, now: datetime, everything: bool) -> list[int]:
    return listed(server, folder, up_to=folder.last_uid, criteria=() if everything else ("SINCE", (now - RECENT).date())).uids


def _note(folder: MailFolder, **instants: datetime) -> None:
    MailFolder.objects.filter(pk=folder.pk).update(**instants)
    for name, instant in instants.items():
        setattr(folder, name, instant)
