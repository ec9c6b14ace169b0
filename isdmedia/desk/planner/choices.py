"""A time that an officer chose, as a form carries it, and as they type it."""
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from isdmedia.desk.typed_deadlines import read_words
from isdmedia.interviews.spans import Span
from isdmedia.models import Enquiry

LONGEST = timedelta(hours=12)
_KEY = re.compile(r"(\d{8}T\d{4})Z/(\d{1,3})(/second)?")
_LENGTH = re.compile(r"[,;]?\s*\b(?:for\s+)?(\d{1,3})\s*(min(?:ute)?s?|m|h(?:ours?|rs?)?)\s*$", re.IGNORECASE)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Choice:
    """One time; `second`: only a second pencil can wait on it, another interview has it."""

    span: Span
    second: bool = False

    @property
    def key(self) -> str:
        """As a form carries it: "20261124T1500Z/30", with "/second" behind it."""
        return f"{self.span.start:%Y%m%dT%H%MZ}/{self.span.length // _MINUTE}{'/second' if self.second else ''}"


@dataclass(frozen=True, slots=True)
class TypedTime:
    """What was made of a time in plain words: the spans that it may mean, soonest first; none when it was not understood."""

    words: str
    spans: tuple[Span, ...] = ()

    @property
    def span(self) -> Span | None:
        """The one time meant; None when there are several or none."""
        return self.spans[0] if len(self.spans) == 1 else None


def choice_of(key: str) -> Choice | None:
    """The choice that a form carried; None for anything else."""
    found = _KEY.fullmatch(key)
    if not found or not timedelta(0) < int(found[2]) * _MINUTE <= LONGEST:
        return None
    try:
        start = datetime.strptime(found[1], "%Y%m%dT%H%M").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Choice(Span(start, start + int(found[2]) * _MINUTE), second=bool(found[3]))


def read_time(words: str, *, length: timedelta, now: datetime, enquiry: Enquiry | None) -> TypedTime:
    """"Thu 18:10 for 10 min", "tomorrow 4pm ET": reckoned like a deadline, on the journalist's clock where no zone is said. Without a
    length of its own it has that of the interview."""
    words = " ".join(words.split())[:200]
    said = _LENGTH.search(words)
    if said and said.start():
        length = int(said[1]) * (timedelta(hours=1) if said[2].lower().startswith("h") else _MINUTE)
    typed = read_words(words[:said.start()] if said and said.start() else words, now=now, enquiry=enquiry)
    if typed.deadline is None or not timedelta(0) < length <= LONGEST:
        return TypedTime(words)
    return TypedTime(words, tuple(Span.of(at, at + length) for at in typed.offers))
