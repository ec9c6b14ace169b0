"""What stands above every mail once our own server has taken it in: its path and its authentication."""
from datetime import UTC, timedelta
from email.utils import format_datetime

from isdmedia.sample.mails.letters import DESK, Letter
from isdmedia.sample.mails.mime import Headers, mailbox, mailboxes, words
from isdmedia.sample.people import MAIL_SERVER


def received(letter: Letter, host: str) -> Headers:
    """Return-Path, Received and Authentication-Results (RFC 8601); the mail took some seconds on its way."""
    arrived = letter.sent_at.astimezone(UTC) + timedelta(seconds=3 + int(letter.token("delay", 2), 16) % 20)
    # 198.51.100.0/24 is reserved for documentation (RFC 5737).
    address = f"198.51.100.{int(letter.token('host', 2), 16) % 250 + 2}"
    path = (
        f"from {host} ({host} [{address}])\r\n\tby {MAIL_SERVER} (Postfix) with ESMTPS id "
        f"{letter.token('queue', 11).upper()}\r\n\tfor <{DESK.address}>; {format_datetime(arrived)}"
    )
    domain = letter.sender.domain
    signed = f"dkim=pass header.d={domain}" if letter.authentication == "pass" else "dkim=none"
    results = (
        f"{MAIL_SERVER};\r\n\tspf=pass smtp.mailfrom={domain};\r\n\t{signed};"
        f"\r\n\tdmarc={letter.authentication} header.from={domain}"
    )
    return (
        ("Return-Path", f"<{letter.sender.address}>"),
        ("Received", path),
        ("Authentication-Results", results),
    )


def thread(letter: Letter) -> Headers:
    """In-Reply-To and References (RFC 5322 section 3.6.4), nothing in a first mail."""
    if not letter.references:
        return ()
    return (("References", "\r\n ".join(letter.references)), ("In-Reply-To", letter.references[-1]))


def addressed(letter: Letter) -> Headers:
    """To us, and whoever is in copy."""
    copies: Headers = (("Cc", mailboxes(letter.cc, letter.charset)),) if letter.cc else ()
    return (("To", mailbox(DESK)), *copies)


def sender(letter: Letter) -> tuple[str, str]:
    """The From header."""
    return ("From", mailbox(letter.sender, letter.charset))


def subject(letter: Letter) -> tuple[str, str]:
    """The Subject header."""
    return ("Subject", words(letter.subject, "Subject", letter.charset))


def date(letter: Letter) -> tuple[str, str]:
    """The Date header, in the sender's own offset."""
    return ("Date", format_datetime(letter.sent_at))


def message_id(letter: Letter) -> tuple[str, str]:
    """The Message-ID header."""
    return ("Message-ID", letter.message_id)
