"""The very words that facts were read from, found again in the mail: so that each fact can light them up."""
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from isdmedia.mail.display import honest
from isdmedia.models import Enquiry

PLACES = ("subject", "own_text", "forwarded")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text; `cue` is its id in the page when facts were read from it, else ""."""

    text: str
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """Where the words of one fact stand: characters `start` to `end` of a message's place."""

    fact: str
    message: int
    place: str
    start: int
    end: int


def cues_of(enquiry: Enquiry) -> list[Cue]:
    """Every fact whose words are known; evidence of another shape is passed over."""
    found = []
    for fact, read in enquiry.evidence.items():
        if not isinstance(read, dict):
            continue
        start, end, message = read.get("start"), read.get("end"), read.get("message")
        if not (isinstance(start, int) and isinstance(end, int) and isinstance(message, int)):
            continue
        if 0 <= start < end and read.get("place") in PLACES:
            found.append(Cue(fact, message, read["place"], start, end))
    return found


class Marker:
    """Cuts texts into stretches and remembers, by fact, the ids under which its words can be lit."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.cues = list(cues)
        self.ids: dict[str, list[str]] = {}

    def stretches(self, text: str, *, message: int, place: str) -> list[Stretch]:
        """The text in order, cut where the words of a fact begin or end; unseen characters become marks."""
        here = [cue for cue in self.cues if (cue.message, cue.place) == (message, place) and cue.start < len(text)]
        cuts = sorted({0, len(text), *(min(edge, len(text)) for cue in here for edge in (cue.start, cue.end))})
        return [self._stretch(text[start:end], start, here) for start, end in pairwise(cuts)]

    def _stretch(self, text: str, start: int, here: list[Cue]) -> Stretch:
        facts = [cue for cue in here if cue.start <= start < cue.end]
        if not facts:
            return Stretch(shown(text))
        name = f"cue-{facts[0].message}-{facts[0].place}-{start}"
        for cue in facts:
            self.ids.setdefault(cue.fact, []).append(name)
        return Stretch(shown(text), name)

    def lights(self, fact: str) -> str:
        """The ids to light for a fact, as `data-lights` wants them."""
        return " ".join(self.ids.get(fact, ()))


def shown(text: str) -> str:
    """A text of several lines as it may be shown: unseen and direction characters as marks, line by line."""
    return "\n".join(honest(line) for line in text.replace("\r\n", "\n").split("\n"))
