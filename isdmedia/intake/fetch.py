"""Fetching over IMAP: folder by folder, by UID above a cursor, with BODY.PEEK[]; flags decide nothing and nothing is ever expunged.

Each mail is received (raw bytes committed) before the cursor passes it, so that a fetch that dies anywhere goes on where it
stopped: the mail is still on the server, or here. No value from a mail ever stands in a command.
"""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from isdmedia.intake.connection import BROKEN, ODD
from isdmedia.intake.notices import counted, tell
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource, Mailbox, MailFolder, NoticeKind

BATCH = 50


@dataclass(frozen=True, slots=True)
class Round:
    """What one round over a mailbox brought: new mails, or the problem in one sentence."""

    mailbox: str
    fetched: int = 0
    problem: str = ""


def claim(mailbox: Mailbox) -> bool:
    """Take a mailbox for this worker until its claim runs out."""
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    return bool(Mailbox.objects.filter(free, pk=mailbox.pk).update(claimed_until=now + _lease(), tried_at=now))


def keep_claim(mailbox: Mailbox) -> None:
    """Keep it for longer; two workers at one mailbox would only meet each other's arrivals."""
    Mailbox.objects.filter(pk=mailbox.pk).update(claimed_until=timezone.now() + _lease())


def new_mails(server: IMAPClient, folder: MailFolder, uids: list[int]) -> Iterator[int]:
    """Receive these mails above the cursor, ascending, moving the cursor with each; yields their UIDs."""
    for uid in received(server, folder, uids):
        advance(folder, uid)
        yield uid


def received(server: IMAPClient, folder: MailFolder, uids: list[int]) -> Iterator[int]:
    """Receive these mails in the order given; yields each UID once its mail is committed, gone from the server, or given up for now:
    one at which fetching broke off TRIES times in a row is left to reconciling, so that the next are not kept waiting."""
    vanished = 0
    for start in range(0, len(uids), BATCH):
        batch = uids[start:start + BATCH]
        sizes = server.fetch(batch, ["RFC822.SIZE", "INTERNALDATE"])
        for uid in batch:
            if not _given_up(folder, uid):
                vanished += not _try_one(server, folder, uid, sizes.get(uid, {}))
            yield uid
    if vanished:
        tell(folder, NoticeKind.VANISHED, f"{counted(vanished)} went from the server before they could be fetched, deleted or moved by "
             "somebody there: look into its bin and its other folders.", now=timezone.now())
        MailFolder.objects.filter(pk=folder.pk).update(reconciled_at=None)
        folder.reconciled_at = None


def advance(folder: MailFolder, uid: int) -> None:
    """Move the cursor, and keep the mailbox for longer."""
    folder.last_uid = uid
    # not when somebody pointed the mailbox elsewhere meanwhile: the cursor is this server's
    same_place = MailFolder.objects.filter(pk=folder.pk, mailbox__host=folder.mailbox.host, mailbox__username=folder.mailbox.username)
    same_place.update(uid_validity=folder.uid_validity, last_uid=uid)
    keep_claim(folder.mailbox)


def content_of(server: IMAPClient, number: int, size: int) -> bytes | None:
    """The bytes of a mail, or of its head when it is over the limit; None when it is gone. IMAPClientError when the server gives
    other bytes for it each time (some state a size that is a little off, but the same bytes)."""
    whole = size <= settings.LIMIT_MAIL_BYTES
    content = _part(server, number, whole)
    if whole and content is not None and len(content) != size and _part(server, number, whole) != content:
        raise IMAPClientError(f"a mail of {size} bytes came with other bytes each time")
    return content


def take(folder: MailFolder, content: bytes, *, size: int, uid: int | None, internal_date: object) -> int:
    """Receive one mail of a folder; returns its arrival's number."""
    reason = "" if size <= settings.LIMIT_MAIL_BYTES else (
        f"The mail has {size / 1_000_000:.0f} MB: only its head was fetched, the rest is on the mail server.")
    origin = Origin(ArrivalSource.IMAP, folder.mailbox, folder, folder.uid_validity if uid else None, uid, reason)
    return receive(content, origin=origin, received_at=received_at(internal_date)).pk


def received_at(internal_date: object) -> datetime:
    """The server's INTERNALDATE (IMAPClient gives it naive in this machine's zone), never later than now."""
    now = timezone.now()
    if not isinstance(internal_date, datetime):
        return now
    return min(internal_date.astimezone(UTC), now)


def _try_one(server: IMAPClient, folder: MailFolder, uid: int, told: dict[bytes, object]) -> bool:
    """Receive one mail; False when it is no longer there."""
    if b"RFC822.SIZE" not in told:
        return False
    size = int(str(told[b"RFC822.SIZE"]))
    try:
        content = content_of(server, uid, size)
    except (IMAPClientError, *BROKEN, *ODD):
        times = folder.stuck_times + 1 if folder.stuck_uid == uid else 1
        MailFolder.objects.filter(pk=folder.pk).update(stuck_uid=uid, stuck_times=times)
        raise
    if content is not None:
        take(folder, content, size=size, uid=uid, internal_date=told.get(b"INTERNALDATE"))
    return content is not None


def _given_up(folder: MailFolder, uid: int) -> bool:
    if folder.stuck_uid != uid or folder.stuck_times < settings.TRIES:
        return False
    tell(folder, NoticeKind.UNFETCHED, "1 mail could not be fetched, while the others were: the server breaks off at it each time. "
         "It is tried again every quarter of an hour.", now=timezone.now(), lasts=None)
    MailFolder.objects.filter(pk=folder.pk).update(stuck_uid=None, stuck_times=0)
    return True


def _part(server: IMAPClient, number: int, whole: bool) -> bytes | None:
    answer = server.fetch([number], ["BODY.PEEK[]" if whole else "BODY.PEEK[HEADER]"]).get(number, {})
    content = answer.get(b"BODY[]" if whole else b"BODY[HEADER]")
    return content if isinstance(content, bytes) else None


def _lease() -> timedelta:
    return timedelta(seconds=settings.LEASE_SECONDS)
