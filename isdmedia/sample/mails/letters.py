"""What somebody wrote, before a mail program made a mail of it."""
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from isdmedia.sample.people import DESK_ADDRESS, DESK_NAME


@dataclass(frozen=True, slots=True)
class SampleMail:
    """A mail of the sample desk: `raw` as it came over the wire, `sent_at` its Date (aware, in the sender's zone),
    `note` what is hard about it."""

    name: str
    raw: bytes
    sent_at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Someone with a mail address; `zone` is an IANA name."""

    name: str
    address: str
    zone: str = "Europe/London"

    @property
    def domain(self) -> str:
        """The part behind the @."""
        return self.address.rpartition("@")[2]


DESK = Correspondent(DESK_NAME, DESK_ADDRESS)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file in a mail; `inline` for a picture in the signature."""

    name: str
    content_type: str
    content: bytes
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """The mail that is answered or returned: ours or their own. `message_id` with angle brackets."""

    sender: Correspondent
    to: Correspondent
    sent_at: datetime
    subject: str
    text: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Letter:
    """All that a mail program is handed. `sent_at` is in the sender's zone, ids carry their angle brackets,
    `authentication` is what our server found: "pass" or "none"."""

    seed: str
    sender: Correspondent
    subject: str
    text: str
    sent_at: datetime
    message_id: str
    cc: tuple[Correspondent, ...] = ()
    references: tuple[str, ...] = ()
    earlier: Earlier | None = None
    enclosures: tuple[Enclosure, ...] = ()
    charset: str = "utf-8"
    language: str = "en-GB"
    authentication: str = "pass"

    def token(self, use: str, length: int) -> str:
        """Hexadecimal that is the same each time for this mail on this day."""
        return token(f"{self.seed}/{use}", length)


@dataclass(frozen=True, slots=True)
class Program:
    """A mail program: how it writes a letter, and how it makes a Message-ID of seed, sender's domain and instant."""

    render: Callable[[Letter], bytes]
    identify: Callable[[str, str, datetime], str]


@dataclass(frozen=True, slots=True)
class Written:
    """One mail of the day, its words in `texts/<name>.txt`. `clock` is London's, `days` after the sample day.
    `follows` names the earlier mail of the thread; with `to_our_answer` it answers (or returns) what the desk wrote
    back. An automatic mail about the release says to whom that copy had gone in `release_to`."""

    name: str
    clock: str
    program: Program
    sender: Correspondent
    subject: str
    note: str
    days: int = 0
    cc: tuple[Correspondent, ...] = ()
    follows: str = ""
    to_our_answer: bool = False
    release_to: Correspondent | None = None
    enclosures: tuple[Enclosure, ...] = ()
    charset: str = "utf-8"
    language: str = "en-GB"
    authentication: str = "pass"


def token(seed: str, length: int) -> str:
    """Hexadecimal, at most 64 characters, the same each time for one seed."""
    return sha256(seed.encode()).hexdigest()[:length]
