"""Reading a mail and matching it with the releases, without writing anything."""
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from isdmedia import reading
from isdmedia.intake.knowledge import Knowledge, limits
from isdmedia.intake.matching import Match, match
from isdmedia.intake.threads import Thread
from isdmedia.mail import parse
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import Kind
from isdmedia.reading.findings import Reading

NOT_PRESS = {Kind.MARKETING, Kind.NOT_PRESS}


@dataclass(frozen=True, slots=True)
class Understood:
    """A mail with all that was made of it."""

    mail: ParsedMail
    thread: Thread
    reading: Reading
    matches: tuple[Match, ...]


def parse_raw(content: bytes) -> ParsedMail:
    """The mail in these bytes, within the limits of the settings; never raises."""
    return parse(content, authserv_id=settings.AUTHSERV_ID, limits=limits())


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
