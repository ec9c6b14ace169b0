"""Receiving: raw bytes and key on disk and committed, before anything reads them."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from isdmedia.intake import raw
from isdmedia.models import Arrival, ArrivalSource, ArrivalState, Mailbox, MailFolder, RawMail, Verdict

SLACK = timedelta(minutes=1)
"""Between the mail server's clock and ours, and what INTERNALDATE leaves of a second."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a mail came from; `uid` with its validity names its place in an IMAP folder (RFC 3501 section 2.3.1.1), None where the
    folder has no numbers that last."""

    source: ArrivalSource
    mailbox: Mailbox | None = None
    folder: MailFolder | None = None
    uid_validity: int | None = None
    uid: int | None = None
    reason: str = ""
    """What is to be shown from the start, for a mail that was too large to be fetched whole."""


def receive(content: bytes, *, origin: Origin, received_at: datetime) -> Arrival:
    """The arrival of these bytes, committed. The same place in a folder, or the same file imported again, gives the arrival
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
    same = list(Arrival.objects.filter(raw=of).order_by("pk"))
    there = _same_place(of, same, origin)
    if there:
        return there
    if not same:
        RawMail.objects.bulk_create([RawMail(digest=of, size=len(content), content=content)], ignore_conflicts=True)
    first = _first(same)
    state = {"state": ArrivalState.PROCESSED, "verdict": Verdict.DUPLICATE, "processed_at": received_at} if first else {}
    return Arrival.objects.create(raw_id=of, source=origin.source, mailbox=origin.mailbox, folder=origin.folder,
                                  uid_validity=origin.uid_validity, uid=origin.uid, received_at=received_at, copy_of=first,
                                  reason=origin.reason, history=_came_before(origin.mailbox, received_at), **state)


def _first(same: Sequence[Arrival]) -> Arrival | None:
    return next((one for one in same if one.copy_of_id is None), None)


def _same_place(of: str, same: Sequence[Arrival], origin: Origin) -> Arrival | None:
    """The arrival that has this place already; `same` are those of the same bytes, oldest first."""
    if origin.source == ArrivalSource.IMPORT:
        return _first(same)
    if origin.folder is None:
        return None
    inside = [one for one in same if one.folder_id == origin.folder.pk]
    if origin.uid is None:
        return next(iter(inside), None)
    # a number that stands for other bytes now has been given out twice: what is here has no place there any more
    taken = Arrival.objects.filter(folder=origin.folder, uid_validity=origin.uid_validity, uid=origin.uid)
    taken.exclude(raw=of).update(uid=None, uid_validity=None)
    there = next((one for one in inside if (one.uid_validity, one.uid) == (origin.uid_validity, origin.uid)), None)
    return there or _placed_anew(inside, origin)


def _placed_anew(inside: Sequence[Arrival], origin: Origin) -> Arrival | None:
    """An arrival of the same bytes that lost its place, or a copy from earlier numbers, takes the new place: a server that renumbers
    again and again leaves no more than one copy here."""
    stale = (one for one in inside if one.uid is None or (one.copy_of_id and one.uid_validity != origin.uid_validity))
    found = next(stale, None)
    if found:
        found.uid_validity, found.uid, found.moved_at = origin.uid_validity, origin.uid, None
        found.save(update_fields=("uid_validity", "uid", "moved_at"))
    return found


def _came_before(mailbox: Mailbox | None, received_at: datetime) -> bool:
    return mailbox is not None and mailbox.connected_at is not None and received_at < mailbox.connected_at - SLACK
