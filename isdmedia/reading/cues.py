"""Looking for phrases in a text without caring for case, accents or line breaks, keeping every place as it was."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from isdmedia.reading.findings import Words

_ARABIC = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ة": "ه",
    "ؤ": "و",
    "ئ": "ي",
    "\u2019": "'",
    "\u2018": "'",
    "\u02bc": "'",
    "\u2013": "-",
    "\u2014": "-",
    "\u2011": "-",
    "\u2010": "-",
    "\u00ab": '"',
    "\u00bb": '"',
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
}


class _Folding(dict[int, str]):
    """Code point -> one folded character, worked out when first met."""

    def __missing__(self, point: int) -> str:
        letter = chr(point)
        plain = _ARABIC.get(letter) or (" " if letter.isspace() else unicodedata.normalize("NFKD", letter.lower())[:1] or letter)
        self[point] = _ARABIC.get(plain, plain)
        return self[point]


_FOLDING = _Folding()


def flat(text: str) -> str:
    """The text in small letters without accents, line breaks as spaces; every character stays at its place."""
    return text.translate(_FOLDING)


def _as_pattern(phrase: str) -> str:
    """An Arabic word is known with its article and small prefixes too."""
    pattern = re.escape(phrase).replace(r"\*", r"[\w'-]{0,24}").replace(r"\ ", "[ ]{1,3}")
    return rf"[وفبلك]{{0,2}}(?:ال|ل)?{pattern}" if "\u0620" <= phrase[0] <= "\u064a" else pattern


class Cues:
    """A set of phrases: "interview*" stands for every word beginning so, a space for up to three spaces."""

    def __init__(self, *written: str) -> None:
        phrases = [flat(p.strip()) for text in written for p in text.split(";") if p.strip()]
        listed = sorted(map(_as_pattern, phrases), key=len, reverse=True)
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(listed) + r")(?!\w)") if listed else re.compile(r"(?!)")

    def find(self, flattened: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first phrase in a text that `flat` made."""
        return self._pattern.search(flattened, start, len(flattened) if end is None else end)

    def all(self, flattened: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every phrase in order."""
        return self._pattern.finditer(flattened, start, len(flattened) if end is None else end)

    def count(self, flattened: str) -> int:
        """How many different phrases occur."""
        return len({m[0] for m in self.all(flattened)})

    def ends(self, flattened: str) -> bool:
        """Whether the text ends with one of the phrases, white space aside."""
        tail = flattened.rstrip()[-60:]
        return any(m.end() == len(tail) for m in self.all(tail))


def words_of(text: str, start: int, end: int, place: str) -> Words:
    """The words at a place in a text."""
    return Words(text[start:end], start, end, place)


def first_of(cues: Iterable[tuple[str, Cues]], flattened: str) -> tuple[str, re.Match[str]] | None:
    """The name and match of the first of several sets that occurs, in their order."""
    for name, wanted in cues:
        found = wanted.find(flattened)
        if found:
            return name, found
    return None
