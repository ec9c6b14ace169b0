"""Fetching over IMAP: by UID above a cursor, with BODY.PEEK[]; flags decide nothing and nothing is ever expunged.

Each mail is received (raw bytes committed) together with the cursor, so that a fetch that dies anywhere goes on where it
stopped: the mail is still on the server, or here.
"""
import logging
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from isdmedia import mailboxes
from isdmedia.intake.raw import NotStored
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource, Mailbox, MailboxSecurity
from isdmedia.secrets import WrongKey

log = logging.getLogger(__name__)
BATCH = 50
TROUBLE = (IMAPClientError, OSError, WrongKey, NotStored)


@dataclass(frozen=True, slots=True)
class Round:
    """What one round over a mailbox brought: new mails, or the problem in one sentence."""

    mailbox: str
    fetched: int = 0
    problem: str = ""


def fetch_all(*, name: str = "") -> list[Round]:
    """One round over the enabled mailboxes (or the one named); a mailbox that another worker has is left out."""
    wanted = Mailbox.objects.filter(enabled=True, **({"name": name} if name else {}))
    return [fetch(mailbox) for mailbox in wanted if claim(mailbox)]


def claim(mailbox: Mailbox) -> bool:
    """Take a mailbox for this worker until its claim runs out."""
    now = timezone.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    return bool(Mailbox.objects.filter(free, pk=mailbox.pk).update(claimed_until=now + _lease(), tried_at=now))


def fetch(mailbox: Mailbox) -> Round:
    """One round over a claimed mailbox. Trouble is kept on it as a sentence; what came before the trouble is kept too."""
    fetched, problem = 0, ""
    try:
        with connect(mailbox) as server:
            for _ in new_mails(server, mailbox):
                fetched += 1
    except TROUBLE as trouble:
        problem = explain(mailbox, trouble)
        log.warning("mailbox %s: %s", mailbox.name, problem)
    succeeded = {} if problem else {"succeeded_at": timezone.now()}
    Mailbox.objects.filter(pk=mailbox.pk).update(problem=problem[:500], claimed_until=None, **succeeded)
    return Round(mailbox.name, fetched, problem)


def connect(mailbox: Mailbox) -> IMAPClient:
    """A signed-in connection; raises one of TROUBLE."""
    context = ssl.create_default_context()
    server = IMAPClient(mailbox.host, port=mailbox.port, ssl=mailbox.security == MailboxSecurity.TLS,
                        ssl_context=context if mailbox.security == MailboxSecurity.TLS else None, timeout=settings.EMAIL_TIMEOUT)
    if mailbox.security == MailboxSecurity.STARTTLS:
        server.starttls(context)
    server.login(mailbox.username, mailboxes.password_of(mailbox))
    return server


def new_mails(server: IMAPClient, mailbox: Mailbox) -> Iterator[int]:
    """Receive every mail above the cursor, oldest first, moving the cursor with each; yields their UIDs."""
    open_folder(server, mailbox)
    criteria: list[object] = ["UID", f"{mailbox.last_uid + 1}:*"]
    if mailbox.since:
        criteria += ["SINCE", mailbox.since]
    for uid in received(server, mailbox, sorted({uid for uid in server.search(criteria) if uid > mailbox.last_uid})):
        _advance(mailbox, uid)
        yield uid


def open_folder(server: IMAPClient, mailbox: Mailbox) -> None:
    """Select the folder without changing a flag; another UIDVALIDITY than before starts the cursor anew."""
    validity = int(server.select_folder(mailbox.folder, readonly=True)[b"UIDVALIDITY"])
    if mailbox.uid_validity != validity:
        mailbox.uid_validity, mailbox.last_uid = validity, 0


def received(server: IMAPClient, mailbox: Mailbox, uids: list[int]) -> Iterator[int]:
    """Receive these mails in the order given; yields each UID once its mail is committed, or gone from the server."""
    for start in range(0, len(uids), BATCH):
        batch = uids[start:start + BATCH]
        sizes = server.fetch(batch, ["RFC822.SIZE", "INTERNALDATE"])
        for uid in batch:
            if uid in sizes:
                _receive_one(server, mailbox, uid, int(sizes[uid][b"RFC822.SIZE"]), sizes[uid].get(b"INTERNALDATE"))
            yield uid


def _receive_one(server: IMAPClient, mailbox: Mailbox, uid: int, size: int, internal_date: object) -> None:
    whole = size <= settings.LIMIT_MAIL_BYTES
    part = "BODY.PEEK[]" if whole else "BODY.PEEK[HEADER]"
    answer = server.fetch([uid], [part]).get(uid, {})
    content = answer.get(b"BODY[]" if whole else b"BODY[HEADER]")
    if content is None:
        return  # it was deleted on the server between the two commands
    reason = "" if whole else f"The mail has {size / 1_000_000:.0f} MB: only its head was fetched, the rest is on the mail server."
    origin = Origin(ArrivalSource.IMAP, mailbox, mailbox.uid_validity, uid, reason)
    receive(content, origin=origin, received_at=_aware(internal_date))


def _advance(mailbox: Mailbox, uid: int) -> None:
    mailbox.last_uid = uid
    # not when somebody pointed the mailbox elsewhere meanwhile: the cursor is this server's
    same_place = Mailbox.objects.filter(pk=mailbox.pk, host=mailbox.host, username=mailbox.username, folder=mailbox.folder)
    same_place.update(uid_validity=mailbox.uid_validity, last_uid=uid, claimed_until=timezone.now() + _lease())


def _lease() -> timedelta:
    """How long a mailbox stays this worker's after each mail; two at one mailbox would only meet each other's arrivals."""
    return timedelta(seconds=settings.LEASE_SECONDS)


def _aware(internal_date: object) -> datetime:
    """The server's INTERNALDATE (IMAPClient gives it naive in this machine's zone), never later than now."""
    now = timezone.now()
    if not isinstance(internal_date, datetime):
        return now
    return min(internal_date.astimezone(UTC), now)


def explain(mailbox: Mailbox, trouble: BaseException) -> str:
    """The trouble in one sentence that says what to do."""
    if isinstance(trouble, LoginError):
        return f"{mailbox.host} refused the password of {mailbox.username}: enter it anew in the set-up of {mailbox.name}."
    if isinstance(trouble, WrongKey):
        return f"The stored password of {mailbox.username} cannot be read, since FIELD_KEY is another: enter the password anew."
    if isinstance(trouble, NotStored):
        return str(trouble)
    if isinstance(trouble, ssl.SSLError):
        return f"{mailbox.host} shows no certificate that can be trusted ({trouble.reason}): ask its administrator."
    if isinstance(trouble, OSError) and not isinstance(trouble, IMAPClientError):
        return f"{mailbox.host}:{mailbox.port} cannot be reached ({trouble}): check host, port and network."
    return f"{mailbox.host} answered: {trouble}"
