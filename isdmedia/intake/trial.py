"""Trying a mailbox out: signing in and counting, without fetching anything."""

from dataclasses import dataclass

from imapclient import IMAPClient

from isdmedia.intake.fetch import TROUBLE, connect, explain
from isdmedia.models import Mailbox


@dataclass(frozen=True, slots=True)
class Trial:
    """What the mailbox answered: `held` mails in its folder, of which `wanted` would be taken in; or the problem."""

    held: int = 0
    wanted: int = 0
    problem: str = ""


def try_out(mailbox: Mailbox) -> Trial:
    """Sign in, open the folder read-only, and count by IMAP search (RFC 3501 section 6.4.4); never raises for trouble of the server."""
    try:
        with connect(mailbox) as server:
            held = int(server.select_folder(mailbox.folder, readonly=True)[b"EXISTS"])
            return Trial(held=held, wanted=_wanted(server, mailbox))
    except TROUBLE as trouble:
        return Trial(problem=explain(mailbox, trouble))


def _wanted(server: IMAPClient, mailbox: Mailbox) -> int:
    """What a fetch would bring now: above the cursor, and not older than the mailbox says."""
    criteria: list[object] = ["UID", f"{mailbox.last_uid + 1}:*"]
    if mailbox.since:
        criteria += ["SINCE", mailbox.since]
    return sum(1 for uid in server.search(criteria) if uid > mailbox.last_uid)
