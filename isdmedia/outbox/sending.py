"""One round of the outbox.

queued → claimed → sending → sent | refused | doubt. A claim that ran out before "sending" goes back into the queue: no
byte of it left. One that ran out in "sending" may have arrived: a person's letter is then shown in doubt, an automatic
one is dropped, so that neither leaves twice in silence.
"""
import logging
import smtplib
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from isdmedia import audit
from isdmedia.models import EventKind, Installation, OutgoingMail, OutgoingState
from isdmedia.outbox import transport
from isdmedia.outbox.queue import DIED, forget_link, is_proved

log = logging.getLogger(__name__)


def send_round(*, limit: int = 100, now: datetime | None = None) -> int:
    """Send what is ready at `now` (by default this instant); returns how many mails left. A mail server that cannot be
    reached keeps all in the queue."""
    now = now or timezone.now()
    recover(now=now)
    ready = list(OutgoingMail.objects.ready(now).order_by("send_after", "pk").values_list("pk", flat=True)[:limit])
    if not ready:
        return 0
    try:
        connection = transport.connect(sample=Installation.objects.filter(sample=True).exists())
    except (OSError, smtplib.SMTPException) as trouble:
        _put_off(ready, f"the mail server cannot be reached ({trouble})", now=now)
        return 0
    try:
        return sum(_send(pk, connection, now) for pk in ready)
    finally:
        connection.close()


def recover(*, now: datetime) -> None:
    """What a worker that died left behind."""
    died = OutgoingMail.objects.filter(claimed_until__lt=now)
    died.filter(state=OutgoingState.CLAIMED).update(state=OutgoingState.QUEUED, claimed_until=None)
    for outgoing in died.filter(state=OutgoingState.SENDING).select_related("message__enquiry"):
        _conclude(outgoing, transport.Answer("refused" if outgoing.automatic else "doubt", DIED), now=now)


def claim(pk: int, *, now: datetime) -> OutgoingMail | None:
    """Take one queued mail for this worker; None when another was faster or its time has not come."""
    until = timezone.now() + timedelta(seconds=settings.LEASE_SECONDS)
    taken = OutgoingMail.objects.ready(now).filter(pk=pk).update(state=OutgoingState.CLAIMED, claimed_until=until)
    return OutgoingMail.objects.select_related("message__enquiry").get(pk=pk) if taken else None


def begin(outgoing: OutgoingMail) -> None:
    """Commit that from here on bytes may leave."""
    OutgoingMail.objects.filter(pk=outgoing.pk).update(state=OutgoingState.SENDING)


def _send(pk: int, connection: BaseEmailBackend, now: datetime) -> bool:
    outgoing = claim(pk, now=now)
    if outgoing is None:
        return False
    begin(outgoing)
    answer = transport.hand_over(connection, bytes(outgoing.content), envelope_from=outgoing.envelope_from, recipients=outgoing.recipients)
    _conclude(outgoing, answer, now=now)
    return answer.state == "sent"


@transaction.atomic
def _conclude(outgoing: OutgoingMail, answer: transport.Answer, *, now: datetime) -> None:
    if (answer.state == "doubt" or answer.problem == DIED) and is_proved(outgoing):
        answer = transport.Answer("sent")
    outgoing.problem, outgoing.claimed_until = answer.problem[:500], None
    if answer.state == "later" and outgoing.tries < len(settings.RETRY_MINUTES):
        outgoing.state, outgoing.send_after = OutgoingState.QUEUED, now + timedelta(minutes=settings.RETRY_MINUTES[outgoing.tries])
        outgoing.tries += 1
    elif answer.state == "sent":
        outgoing.state, outgoing.sent_at = OutgoingState.SENT, now
        forget_link(outgoing)
        _tell(EventKind.REPLY_SENT, outgoing, now)
    elif answer.state == "doubt":
        outgoing.state, outgoing.claimed_until = OutgoingState.DOUBT, None
        _tell(EventKind.REPLY_DOUBTED, outgoing, now)
    else:
        outgoing.state = OutgoingState.REFUSED
        _tell(EventKind.REPLY_REFUSED, outgoing, now)
    outgoing.save(update_fields=("state", "problem", "claimed_until", "send_after", "tries", "sent_at"))


def _tell(kind: EventKind, outgoing: OutgoingMail, now: datetime) -> None:
    audit.record(kind, at=now, enquiry=outgoing.message.enquiry, to=", ".join(outgoing.recipients), why=outgoing.problem)


def _put_off(ready: list[int], problem: str, *, now: datetime) -> None:
    log.warning("outbox: %s", problem)
    later = now + timedelta(minutes=1)
    OutgoingMail.objects.filter(pk__in=ready, state=OutgoingState.QUEUED).update(problem=problem[:500], send_after=later)
