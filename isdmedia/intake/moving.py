"""Moving to the archive folder what is here: only what is committed, never by deleting, and never in the way of fetching."""
import logging
from datetime import timedelta

from django.utils import timezone
from imapclient import IMAPClient

from isdmedia.intake.connection import TROUBLE
from isdmedia.intake.notices import over, tell
from isdmedia.models import Arrival, FolderNotice, FolderRole, MailFolder, NoticeKind

log = logging.getLogger(__name__)
BATCH = 50
AGAIN_AFTER = timedelta(minutes=5)


def move_away(server: IMAPClient, folder: MailFolder) -> None:
    """Move what arrived from an inbox to its archive folder (MOVE, RFC 6851). A server that cannot move gets a copy made there, once,
    and the mail stays; that, and a server that refuses, is told on the folder. Raises nothing for trouble of the server: what is not
    moved now is tried again later."""
    if not folder.mailbox.archive_folder or folder.role != FolderRole.INBOX or _told_lately(folder):
        return
    here = Arrival.objects.filter(folder=folder, uid_validity=folder.uid_validity, uid__isnull=False, moved_at=None)
    uids = [uid for uid in here.order_by("uid").values_list("uid", flat=True) if uid]
    if not uids:
        return
    try:
        _move_all(server, folder, uids)
    except TROUBLE as trouble:
        log.warning("folder %s: not moved: %s", folder.path, trouble)
        tell(folder, NoticeKind.UNMOVED, f"the server does not move mails to {folder.mailbox.archive_folder} ({trouble}): they are "
             "fetched all the same; look whether that folder is there and has room.", now=timezone.now(), lasts=None)


def _move_all(server: IMAPClient, folder: MailFolder, uids: list[int]) -> None:
    moves, archive = server.has_capability("MOVE"), folder.mailbox.archive_folder
    said = server.select_folder(folder.path)
    if said.get(b"UIDVALIDITY") != folder.uid_validity:
        return  # it was renumbered this very moment: these numbers are other mails now
    for start in range(0, len(uids), BATCH):
        batch = uids[start:start + BATCH]
        # those of a move whose answer was lost are gone already
        there = sorted(set(server.search(["UID", ",".join(map(str, batch))])) & set(batch))
        if not moves:
            _note_moved(folder, batch)  # first: a copy that is missing costs nothing, one a round would fill the archive
        if there:
            (server.move if moves else server.copy)(there, archive)
        _note_moved(folder, batch)
    if moves:
        over(folder, NoticeKind.UNMOVED)
    else:
        tell(folder, NoticeKind.UNMOVED, f"the server cannot move mails (it lacks MOVE): each is copied to {archive} and stays as well.",
             now=timezone.now(), lasts=None)


def _note_moved(folder: MailFolder, uids: list[int]) -> None:
    gone = Arrival.objects.filter(folder=folder, uid_validity=folder.uid_validity, uid__in=uids, moved_at=None)
    gone.update(moved_at=timezone.now())


def _told_lately(folder: MailFolder) -> bool:
    """Whether moving went wrong a moment ago, so that it waits a while."""
    return FolderNotice.objects.filter(folder=folder, kind=NoticeKind.UNMOVED, at__gt=timezone.now() - AGAIN_AFTER).exists()
