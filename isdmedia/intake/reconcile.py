"""Reconciling: what the server holds against what arrived here. The difference is fetched, and what stays of it is an alarm."""
import logging
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone
from imapclient import IMAPClient

from isdmedia.intake.fetch import TROUBLE, claim, connect, explain, open_folder, received
from isdmedia.models import Arrival, Mailbox

log = logging.getLogger(__name__)
EVERY = timedelta(minutes=15)
EVERYTHING_EVERY = timedelta(hours=24)
RECENT = timedelta(days=7)


def reconcile_due() -> int:
    """Reconcile every enabled mailbox whose quarter of an hour is over; returns how many mails had been missed."""
    now = timezone.now()
    due = Mailbox.objects.filter(Q(reconciled_at=None) | Q(reconciled_at__lt=now - EVERY), enabled=True).exclude(uid_validity=None)
    return sum(reconcile(mailbox, now=now) for mailbox in due if claim(mailbox))


def reconcile(mailbox: Mailbox, *, now: datetime) -> int:
    """Fetch what a claimed mailbox holds below the cursor and the desk does not: the last seven days, and once a day
    everything. Returns how many mails had been missed; what cannot be fetched is kept on the mailbox as a sentence."""
    everything = mailbox.reconciled_all_at is None or mailbox.reconciled_all_at < now - EVERYTHING_EVERY
    missed, problem = 0, ""
    try:
        with connect(mailbox) as server:
            open_folder(server, mailbox)
            missed = len(list(received(server, mailbox, sorted(_missing(server, mailbox, now, everything)))))
            left = len(_missing(server, mailbox, now, everything))
            problem = f"{left} mails on {mailbox.host} are not here and could not be fetched." if left else ""
    except TROUBLE as trouble:
        problem = explain(mailbox, trouble)
    if missed:
        log.warning("mailbox %s: %s mails below the cursor had been missed and are here now", mailbox.name, missed)
    done = {"reconciled_at": now, **({"reconciled_all_at": now} if everything and not problem else {})}
    Mailbox.objects.filter(pk=mailbox.pk).update(claimed_until=None, **done, **({"problem": problem} if problem else {}))
    return missed


def _missing(server: IMAPClient, mailbox: Mailbox, now: datetime, everything: bool) -> set[int]:
    """The UIDs up to the cursor that the server holds and no arrival has."""
    oldest = [day for day in (mailbox.since, None if everything else (now - RECENT).date()) if day]
    there = {uid for uid in server.search(["SINCE", max(oldest)] if oldest else ["ALL"]) if uid <= mailbox.last_uid}
    here = Arrival.objects.filter(mailbox=mailbox, uid_validity=mailbox.uid_validity, uid__lte=mailbox.last_uid)
    return there - set(here.values_list("uid", flat=True))
