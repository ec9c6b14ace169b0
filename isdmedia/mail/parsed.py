"""What a mail is once it has been read: frozen values without Django or a database.

Message-IDs stand here without their angle brackets, addresses in lower case, and no text holds a NUL or a lone
surrogate, so that every value can be stored on PostgreSQL.
"""
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Automatic(StrEnum):
    """Mail that no person wrote for us (RFC 3834, RFC 3464, RFC 8098, RFC 5965, RFC 2919)."""

    AUTO_REPLY = "auto-reply"
    BOUNCE = "bounce"
    BOUNCE_TEMPORARY = "bounce-temporary"
    DELIVERED = "delivered"
    LIST = "list"
    FEEDBACK = "feedback"
    CHALLENGE = "challenge"
    LOOP = "loop"


class Wrapped(StrEnum):
    """How a mail came wrapped (RFC 8551, RFC 9580): sealed so that only a key opens it, or signed, which nobody checks here."""

    SMIME_ENCRYPTED = "smime-encrypted"
    PGP_ENCRYPTED = "pgp-encrypted"
    SMIME_CLOSED = "smime-closed"
    SMIME_SIGNED = "smime-signed"
    PGP_SIGNED = "pgp-signed"

    @property
    def sealed(self) -> bool:
        """Whether its words are not to be read here."""
        return self in (Wrapped.SMIME_ENCRYPTED, Wrapped.PGP_ENCRYPTED, Wrapped.SMIME_CLOSED)

    @property
    def sentence(self) -> str:
        """What people are told of it, one sentence."""
        way = "S/MIME" if self.value.startswith("smime") else "OpenPGP"
        if not self.sealed:
            return f"Signed ({way}, not checked)."
        if self is Wrapped.SMIME_CLOSED:
            return "This mail is packed into its signature (S/MIME): open the original in a mail program that reads it."
        return f"This mail is encrypted ({way}): open the original in a mail program that has the key."

    @classmethod
    def told_in(cls, problem: str) -> "Wrapped | None":
        """The way that a mail's `problem` begins with, None for any other."""
        return next((way for way in cls if problem.startswith(way.sentence)), None)


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox (RFC 5322 section 3.4): the name as shown ("" when none) and the bare address."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        """The part behind the last @, "" when there is none."""
        return self.address.rpartition("@")[2] if "@" in self.address else ""


@dataclass(frozen=True, slots=True)
class ParsedAttachment:
    """A file in a mail; `size` in bytes of the decoded `content`; `content_id` without angle brackets, "" when none."""

    name: str
    content_type: str
    size: int
    inline: bool
    content_id: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The mail that was passed on inside this one; `sent_at` is aware or None."""

    sender: Address | None
    sent_at: datetime | None
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Bounced:
    """One recipient of a delivery status notification (RFC 3464): status "5.1.1" or "" when not given."""

    address: str
    status: str
    permanent: bool
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Authentication:
    """What our own server said of the sender (RFC 8601): results as words ("pass", "fail", "none", "")."""

    spf: str = ""
    dkim: str = ""
    dmarc: str = ""
    verdict: str = "unverified"


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """An attendee's PARTSTAT in lower case ("accepted", "declined", "tentative", "needs-action")."""

    address: str
    answer: str


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """The first event of a text/calendar part (RFC 5545): instants are aware, or None where not readable."""

    method: str
    uid: str
    sequence: int
    start: datetime | None
    end: datetime | None
    attendees: tuple[CalendarAnswer, ...] = ()
    proposed_start: datetime | None = None
    proposed_end: datetime | None = None


@dataclass(frozen=True, slots=True)
class ParsedMail:
    """A mail read once. `readable` is False when nothing could be made of it; `problem` is then (or when a limit was
    passed, or the mail came wrapped) a sentence for people. `text` is all visible text, `own_text` the writer's own words: without quoted
    earlier mail and without `signature`. `date` is aware, in the sender's offset, or None."""

    readable: bool = True
    problem: str = ""
    size: int = 0
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    conversation: str = ""
    """The conversation that Outlook names, 44 hexadecimal digits; "" for none."""
    subject: str = ""
    sender: Address | None = None
    sender_header: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    text: str = ""
    own_text: str = ""
    signature: str = ""
    forwarded: Forwarded | None = None
    attachments: tuple[ParsedAttachment, ...] = ()
    html: str = ""
    automatic: Automatic | None = None
    bounced: tuple[Bounced, ...] = ()
    authentication: Authentication = Authentication()
    calendar: CalendarPart | None = None
    wrapped: Wrapped | None = None
    hidden_dropped: int = 0
    """How many pieces of invisible text the sanitiser dropped from the HTML."""
