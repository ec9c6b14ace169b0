"""A visit to a mailbox: every folder is fetched from, compared where it is due, and what is here is moved to the archive folder."""
import logging
from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from isdmedia.intake.by_content import received_by_content
from isdmedia.intake.connection import TROUBLE, connect, explain
from isdmedia.intake.fetch import Round, claim, keep_claim, new_mails
from isdmedia.intake.folders import listed, open_folder
from isdmedia.intake.moving import move_away
from isdmedia.intake.reconcile import due, everything_due, reconcile
from isdmedia.models import Mailbox, MailFolder

log = logging.getLogger(__name__)


def fetch_all(*, name: str = "") -> list[Round]:
    """One visit to each of the enabled mailboxes (or the one named); a mailbox that another worker has is left out."""
    wanted = Mailbox.objects.filter(enabled=True, **({"name": name} if name else {}))
    return [fetch(mailbox) for mailbox in wanted if claim(mailbox)]


def fetch(mailbox: Mailbox) -> Round:
    """One visit to a claimed mailbox, which is free again afterwards. Trouble is kept on it as a sentence; what came before the trouble
    is kept too."""
    fetched, problem = 0, ""
    try:
        with connect(mailbox) as server:
            for _ in visit(server, mailbox):
                fetched += 1
    except TROUBLE as trouble:
        problem = told(mailbox, trouble)
    finally:
        Mailbox.objects.filter(pk=mailbox.pk).update(claimed_until=None)
    conclude(mailbox, problem)
    return Round(mailbox.name, fetched, problem or _of_folders(mailbox))


def visit(server: IMAPClient, mailbox: Mailbox) -> Iterator[int]:
    """Receive what is new in every folder; yields a number for each mail, and may be left between two. A folder that cannot be opened
    has its problem written on it, and the next goes on; raises one of TROUBLE when the line breaks."""
    folders = list(mailbox.folders.filter(enabled=True).order_by("role", "pk"))
    for folder in folders:
        folder.mailbox = mailbox
        keep_claim(mailbox)
        try:
            yield from _visit_folder(server, folder)
        except IMAPClientAbortError:
            raise
        except IMAPClientError as trouble:
            _conclude_folder(folder, f"{mailbox.host} answered: {trouble}")
    for folder in folders:
        move_away(server, folder)


def conclude(mailbox: Mailbox, problem: str) -> None:
    """Keep how a visit went."""
    succeeded = {} if problem or _of_folders(mailbox) else {"succeeded_at": timezone.now()}
    Mailbox.objects.filter(pk=mailbox.pk).update(problem=problem[:500], **succeeded)


def told(mailbox: Mailbox, trouble: BaseException) -> str:
    """The trouble as a sentence, also in the log."""
    problem = explain(mailbox, trouble)
    log.warning("mailbox %s: %s", mailbox.name, problem)
    return problem


def _visit_folder(server: IMAPClient, folder: MailFolder) -> Iterator[int]:
    held, trusted = open_folder(server, folder)
    now = timezone.now()
    if not trusted:
        yield from _by_content(server, folder, held, now)
    else:
        new, compare = listed(server, folder, above=folder.last_uid), due(folder, now=now)
        if new.doubled or (compare and listed(server, folder).doubled):
            yield from _by_content(server, folder, held, now)
        yield from new_mails(server, folder, new.uids)
        if compare or due(folder, now=now):
            yield from reconcile(server, folder, now=now)
    _conclude_folder(folder, "")


def _by_content(server: IMAPClient, folder: MailFolder, held: int, now: datetime) -> Iterator[int]:
    thorough = everything_due(folder, now=now)
    yield from received_by_content(server, folder, held, thorough=thorough)
    if thorough:
        MailFolder.objects.filter(pk=folder.pk).update(reconciled_all_at=now)


def _conclude_folder(folder: MailFolder, problem: str) -> None:
    succeeded = {} if problem else {"succeeded_at": timezone.now()}
    MailFolder.objects.filter(pk=folder.pk).update(problem=problem[:500], **succeeded)


def _of_folders(mailbox: Mailbox) -> str:
    """The first problem of a folder that is read, "" for none."""
    broken = mailbox.folders.filter(enabled=True).exclude(problem="").order_by("role", "pk").first()
    return f"{broken.path}: {broken.problem}" if broken else ""
