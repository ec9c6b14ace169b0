"""Trying a mailbox out: signing in and counting, without fetching anything."""

from dataclasses import dataclass

from imapclient import IMAPClient

from isdmedia.intake.connection import TROUBLE, connect, explain
from isdmedia.models import Mailbox, MailFolder


@dataclass(frozen=True, slots=True)
class Trial:
    """What the mailbox answered: `held` mails in the inboxes and sent folders that are read, of which `wanted` would be taken in
    (`taken`: some were already); or the problem."""

    held: int = 0
    wanted: int = 0
    taken: bool = False
    problem: str = ""


def try_out(mailbox: Mailbox) -> Trial:
    """Sign in, open each folder read-only, and count by IMAP search (RFC 3501 section 6.4.4); never raises for trouble of the server."""
    held = wanted = 0
    folders = list(mailbox.folders.filter(enabled=True).order_by("role", "pk"))
    try:
        with connect(mailbox) as server:
            if mailbox.archive_folder:
                server.select_folder(mailbox.archive_folder, readonly=True)
            for folder in folders:
                held += int(server.select_folder(folder.path, readonly=True)[b"EXISTS"])
                wanted += _wanted(server, folder)
    except TROUBLE as trouble:
        return Trial(problem=explain(mailbox, trouble))
    return Trial(held=held, wanted=wanted, taken=any(folder.last_uid for folder in folders))


def _wanted(server: IMAPClient, folder: MailFolder) -> int:
    """What a fetch would bring now: above the cursor, and not older than the mailbox says."""
    since = ("SINCE", folder.mailbox.since) if folder.mailbox.since else ()
    return sum(1 for uid in server.search(["UID", f"{folder.last_uid + 1}:*", *since]) if uid > folder.last_uid)
