"""Looking for phrases in a text without caring for case, accents or line breaks, keeping every place as it was."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

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
_WORD = r"\w"
_NOTHING = re.compile(r"(?!)")
_ARABIC_LETTER = re.compile("[\u0620-\u064a]")


# One reading flattens the same text for each of its questions: a few are kept.
@lru_cache(maxsize=16)
def flat(text: str) -> str:
    """The text in small letters without accents, line breaks as spaces; every character stays at its place."""
    return text.translate(_FOLDING)


def _as_pattern(phrase: str) -> str:
    """An Arabic word is known with its article and small prefixes too."""
    return rf"[وفبلك]{{0,2}}(?:ال|ل)?{_plainly(phrase)}" if _is_arabic(phrase[0]) else _plainly(phrase)


def _plainly(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"[\w'-]{0,24}").replace(r"\ ", "[ ]{1,3}")


def _is_arabic(letter: str) -> bool:
    return "\u0620" <= letter <= "\u064a"


def _branched(phrases: list[str], begun: str = "") -> str:
    """A pattern of phrases that all begin with `begun`, parted by their next letter as long as that changes nothing about which of
    them is found first: so the engine looks at one letter of a text where it would try every phrase. Not for Arabic."""
    at = len(begun)
    if at and (len(phrases) == 1 or any(phrase[at:at + 1] in ("", "*", " ") for phrase in phrases)):
        return f"(?:{'|'.join(_plainly(phrase[at:]) for phrase in phrases)})"
    grouped = groupby(sorted(phrases, key=lambda phrase: phrase[at]), key=lambda phrase: phrase[at])
    branches = [(re.escape(letter), _branched(list(group), begun + letter)) for letter, group in grouped]
    return f"(?:{'|'.join(letter + ('' if at else f'(?<!{_WORD}{letter})') + rest for letter, rest in branches)})"


class Cues:
    """A set of phrases: "interview*" stands for every word beginning so, a space for up to three spaces."""

    def __init__(self, *written: str) -> None:
        phrases = [flat(p.strip()) for text in written for p in text.split(";") if p.strip()]
        phrases.sort(key=lambda phrase: len(_as_pattern(phrase)), reverse=True)
        latin = [phrase for phrase in phrases if not _is_arabic(phrase[0])]
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(_as_pattern, phrases)) + r")(?!\w)") if phrases else _NOTHING
        self._latin = re.compile(_branched(latin) + r"(?!\w)") if latin else _NOTHING

    def _for(self, flattened: str) -> re.Pattern[str]:
        """The pattern that suffices for this text."""
        return self._latin if flattened.isascii() or not _ARABIC_LETTER.search(flattened) else self._pattern

    def find(self, flattened: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first phrase in a text that `flat` made."""
        return self._for(flattened).search(flattened, start, len(flattened) if end is None else end)

    def all(self, flattened: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every phrase in order."""
        return self._for(flattened).finditer(flattened, start, len(flattened) if end is None else end)

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
