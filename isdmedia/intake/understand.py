"""Reading a mail and matching it with the releases, without writing anything."""
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from django.conf import settings

from isdmedia import reading
from isdmedia.intake.knowledge import Knowledge, limits
from isdmedia.intake.matching import Match, match
from isdmedia.intake.threads import Thread
from isdmedia.mail import parse
from isdmedia.mail.headers import split_block
from isdmedia.mail.isolated import Allowance, Exceeded, NotStarted, Reader, Unread
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import Kind
from isdmedia.reading.findings import Reading

NOT_PRESS = {Kind.MARKETING, Kind.NOT_PRESS}
HEAD_BYTES = 64 * 1024
HEAD_LIMITS = Limits(header_block=HEAD_BYTES, header_count=500, header=8192, addresses=50, encoded_words=100, comment_depth=20)


@dataclass(frozen=True, slots=True)
class Understood:
    """A mail with all that was made of it."""

    mail: ParsedMail
    thread: Thread
    reading: Reading
    matches: tuple[Match, ...]


def parse_within_limits(content: bytes) -> ParsedMail:
    """The mail in these bytes, read in a process of its own within the limits of the settings; isolated.Exceeded beyond
    them, and whatever else isolated.Reader raises."""
    return _reader(_allowance()).read(content, authserv_id=settings.AUTHSERV_ID, limits=limits())


def parse_raw(content: bytes) -> ParsedMail:
    """The same for pages and reports; never raises: what cannot be read comes back unreadable, with the reason, and with what
    its head says."""
    try:
        return parse_within_limits(content)
    except Exceeded as beyond:
        return unread(content, str(beyond))
    except (Unread, NotStarted) as trouble:
        return unread(content, f"It could not be read now ({trouble}).")


def read_head(content: bytes) -> ParsedMail:
    """What the first HEAD_BYTES say of sender, subject and date, read here and at once: one pass over the header fields."""
    block, _, _ = split_block(content[:HEAD_BYTES].lstrip(b"\r\n"), HEAD_BYTES)
    return replace(parse(block, limits=HEAD_LIMITS), size=len(content))


def unread(content: bytes, problem: str) -> ParsedMail:
    """A mail of which no more than its head is known."""
    return replace(read_head(content), readable=False, problem=problem)


@lru_cache(maxsize=4)
def _reader(allowance: Allowance) -> Reader:
    return Reader(allowance)


def _allowance() -> Allowance:
    return Allowance(cpu_seconds=settings.LIMIT_CHILD_CPU_SECONDS, wall_seconds=settings.LIMIT_CHILD_WALL_SECONDS,
                     memory=settings.LIMIT_CHILD_MEMORY_BYTES, mails=settings.LIMIT_CHILD_MAILS)


def understand(mail: ParsedMail, *, knowledge: Knowledge, received_at: datetime, thread: Thread) -> Understood:
    """Read what a mail says and which releases it is about, without writing anything."""
    found = reading.read(mail, office=knowledge.office, outlets=knowledge.outlets, follows_up=thread.enquiry is not None,
                         received_at=received_at)
    matches = match(mail, index=knowledge.index, at=mail.date or received_at, thread=thread.releases, language=found.language,
                    press=is_ours(mail) or (mail.automatic is None and found.kind.value not in NOT_PRESS))
    return Understood(mail, thread, found, matches)


def is_ours(mail: ParsedMail) -> bool:
    """Whether the desk's own address wrote it, and our mail server does not say that somebody else did."""
    named = mail.sender is not None and mail.sender.address == settings.DESK_ADDRESS
    return named and mail.automatic is None and mail.authentication.verdict != "failed"
