"""Receiving: raw bytes and key on disk and committed, before anything reads them."""
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from isdmedia.intake import raw
from isdmedia.models import Arrival, ArrivalSource, ArrivalState, Mailbox, RawMail, Verdict


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a mail came from; `uid` with its validity names its place in an IMAP folder (RFC 3501 section 2.3.1.1)."""

    source: ArrivalSource
    mailbox: Mailbox | None = None
    uid_validity: int | None = None
    uid: int | None = None
    reason: str = ""
    """What is to be shown from the start, for a mail that was too large to be fetched whole."""


def receive(content: bytes, *, origin: Origin, received_at: datetime) -> Arrival:
    """The arrival of these bytes, committed. The same place in a mailbox, or the same file imported again, gives the arrival
    that is there; the same bytes from elsewhere give a copy linked to the first. raw.NotStored when the disk is full."""
    of = raw.digest(content)
    path = raw.raw_path(of)
    if not path.exists():
        raw.write_durably(path, content)
    try:
        return _store(of, content, origin, received_at)
    except IntegrityError:
        return _store(of, content, origin, received_at)  # another worker was first: this time its row is found


@transaction.atomic
def _store(of: str, content: bytes, origin: Origin, received_at: datetime) -> Arrival:
    there = _same_place(of, origin)
    if there:
        return there
    kept, _ = RawMail.objects.get_or_create(digest=of, defaults={"size": len(content), "content": content})
    first = Arrival.objects.filter(raw=kept, copy_of=None).first()
    state = {"state": ArrivalState.PROCESSED, "verdict": Verdict.DUPLICATE, "processed_at": received_at} if first else {}
    return Arrival.objects.create(raw=kept, source=origin.source, mailbox=origin.mailbox, uid_validity=origin.uid_validity, uid=origin.uid,
                                  received_at=received_at, copy_of=first, reason=origin.reason, **state)


def _same_place(of: str, origin: Origin) -> Arrival | None:
    if origin.uid is not None:
        return Arrival.objects.filter(mailbox=origin.mailbox, uid_validity=origin.uid_validity, uid=origin.uid).first()
    if origin.source == ArrivalSource.IMPORT:
        return Arrival.objects.filter(raw=of, copy_of=None).first()
    return None
