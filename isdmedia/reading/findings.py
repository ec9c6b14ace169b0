"""What a mail says: values, each with the words it was read from and how sure the reading is."""
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Office:
    """Whose desk reads: its own addresses and people are never taken for the journalist; `time_zone` is an IANA name."""

    addresses: tuple[str, ...] = ()
    time_zone: str = "Europe/London"
    people: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """An outlet that the desk already knows. `domains` are mail domains in lower case; `zone` "" when not known."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The very words: characters `start` to `end` (half-open) of `place`, which is "subject", "own_text" or "forwarded"."""

    text: str
    start: int
    end: int
    place: str = "own_text"


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the reporter needs an answer. `at` is aware; a window has `from_` and `until` as well. `precision` is
    "minute", "part-of-day", "day" or "week"; `certainty` 0..1. `implied` marks one derived from an air time. `note`
    says for people what is doubtful ("GMT said in summer"), `alternatives` other instants that the words allow."""

    at: datetime
    zone: str
    precision: str
    words: Words
    from_: datetime | None = None
    until: datetime | None = None
    certainty: float = 1.0
    implied: bool = False
    note: str = ""
    alternatives: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedTime:
    """An appointment the mail names. `what` is air, recording, interview, filming, event, arrival (or "publication",
    "embargo", "line-check": named, but no appointment). Instants are aware; `end` None for a point in time."""

    start: datetime
    end: datetime | None
    zone: str
    words: Words
    what: str
    certainty: float = 1.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """One word-valued finding (kind, format, outlet …): the stored value, its words (None when read from an address or
    header) and the reason in one phrase."""

    value: str
    words: Words | None = None
    certainty: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """The journalist who asks; name without title; role and phones as written."""

    name: str
    role: str = ""
    phone: str = ""
    phones: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one mail. None and () mean "not said": nothing is ever invented."""

    language: str = ""
    kind: Read = Read("unknown", certainty=0.0)
    ask: Words | None = None
    questions: tuple[Words, ...] = ()
    deadline: Deadline | None = None
    no_deadline: Words | None = None
    times: tuple[ProposedTime, ...] = ()
    format: Read | None = None
    channel: Read | None = None
    outlet: Read | None = None
    programme: str = ""
    journalist: Person | None = None
    urgency: str = "none"
    zone: str = ""
    """The sender's zone that relative words were read in, an IANA name or an offset such as +02:00."""
