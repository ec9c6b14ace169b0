"""Opening a folder, and which numbers its mails have: what the server says of them is believed only as far as it keeps to it."""
from datetime import timedelta
from typing import NamedTuple

from django.utils import timezone
from imapclient import IMAPClient

from isdmedia.intake.notices import over, tell
from isdmedia.models import Arrival, MailFolder, NoticeKind

HIGHEST = 2**32 - 1
"""Of UIDVALIDITY and UID (RFC 9051 section 2.3.1.1)."""
RENUMBERED = "the server gave its mails new numbers: all were compared again, nothing is doubled."
FOR_GOOD: timedelta | None = None


class Listing(NamedTuple):
    """The UIDs that a server lists, each once, ascending; `doubled` when it listed one twice, for two mails under one number."""

    uids: list[int]
    doubled: bool


def open_folder(server: IMAPClient, folder: MailFolder) -> tuple[int, bool]:
    """Select a folder without changing a flag: how many mails it holds, and whether its UIDs can be trusted: a UIDVALIDITY
    of 0, or none, means no. Another one than before starts the cursor anew, and so does a server that begins to
    give out numbers again that it gave out before."""
    said = server.select_folder(folder.path, readonly=True)
    validity, following = _number(said.get(b"UIDVALIDITY")), _number(said.get(b"UIDNEXT"))
    held, now = _number(said.get(b"EXISTS")), timezone.now()
    if not validity:
        tell(folder, NoticeKind.UNNUMBERED, "the server gives its mails no lasting numbers (UIDVALIDITY), so that each is compared by its "
             "content, which is slow: ask its administrator.", now=now, lasts=FOR_GOOD)
        return held, False
    over(folder, NoticeKind.UNNUMBERED)
    if folder.uid_validity is None:
        _begin(folder, validity, 0)
    elif folder.uid_validity != validity or (following and following <= folder.last_uid):
        same = folder.uid_validity == validity
        if same:  # the server forgot its latest mails, as after a restore, and will give their numbers to others
            Arrival.objects.filter(folder=folder, uid_validity=validity, uid__gte=following).update(uid=None, uid_validity=None)
        _begin(folder, validity, following - 1 if same else 0)
        tell(folder, NoticeKind.RENUMBERED, RENUMBERED, now=now)
    return held, True


def listed(server: IMAPClient, folder: MailFolder, *, above: int = 0, up_to: int = HIGHEST, criteria: tuple[object, ...] = ()) -> Listing:
    """What an opened folder holds between two numbers, without what is older than the mailbox says. A doubled number is told."""
    since: tuple[object, ...] = ("SINCE", folder.mailbox.since) if folder.mailbox.since else ()
    found = server.search([*(("UID", f"{above + 1}:*") if above or not criteria else ()), *criteria, *since])
    wanted = [uid for uid in found if above < uid <= min(up_to, HIGHEST)]
    doubled = len(set(wanted)) != len(wanted)
    if doubled:
        tell(folder, NoticeKind.DISORDER, "the server lists two mails under one number: each was compared by its content and is here. "
             "Ask its administrator to repair the folder.", now=timezone.now())
    return Listing(sorted(set(wanted)), doubled)


def _begin(folder: MailFolder, validity: int, last_uid: int) -> None:
    fresh = {"uid_validity": validity, "last_uid": last_uid, "stuck_uid": None, "stuck_times": 0, "reconciled_at": None,
             "reconciled_all_at": None}
    MailFolder.objects.filter(pk=folder.pk).update(**fresh)
    for name, value in fresh.items():
        setattr(folder, name, value)


def _number(said: object) -> int:
    """What the server said, 0 for nothing or for no number that may be (RFC 3501 section 9, nz-number)."""
    try:
        number = int(said)  # type: ignore[call-overload]
    except (TypeError, ValueError):
        return 0
    return number if 0 < number <= HIGHEST else 0
