"""A time that an officer chose, as a form carries it, and as they type it."""
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from isdmedia.desk.typed_deadlines import read_words
from isdmedia.interviews.spans import Span
from isdmedia.models import Enquiry, Precision

LONGEST = timedelta(hours=12)
_KEY = re.compile(r"(\d{8}T\d{4})Z/(\d{1,3})(/second)?")
_NUMBERS = {"an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12, "fifteen": 15,
            "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "ninety": 90}
_LENGTH = re.compile(rf"[,;]?\s*\b(?:for\s+)?(half(?=\s)|\d{{1,3}}|(?:{'|'.join(sorted(_NUMBERS, reverse=True))})(?=\s))"
                     r"\s*(an hour|min(?:ute)?s?|m|h(?:ours?|rs?)?)\s*$", re.IGNORECASE)
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
    length of its own it has that of the interview. A day or a part of it ("next week") is no time: nobody named its minute."""
    words = " ".join(words.split())[:200]
    said = _LENGTH.search(words)
    if said and said.start():
        length = _length(said[1].lower(), said[2].lower())
    typed = read_words(words[:said.start()] if said and said.start() else words, now=now, enquiry=enquiry)
    if typed.deadline is None or typed.deadline.precision != Precision.MINUTE or not timedelta(0) < length <= LONGEST:
        return TypedTime(words)
    return TypedTime(words, tuple(Span.of(at, at + length) for at in typed.offers))


def _length(number: str, unit: str) -> timedelta:
    if number == "half":
        return 30 * _MINUTE if unit == "an hour" else timedelta(0)
    count = int(number) if number.isdecimal() else _NUMBERS[number]
    return count * (timedelta(hours=1) if unit.startswith(("h", "an h")) else _MINUTE)
