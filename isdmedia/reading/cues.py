"""Looking for phrases in a text without caring for case, accents or line breaks, keeping every place as it was."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
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
_FIRST = re.compile(r"\w+")
_STEM = 3
_SHORT = 500
"""Characters up to which a text is scanned as it is."""
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


@dataclass(slots=True)
class _Words:
    """The words of a text, also by their first _STEM letters; where one stands is looked up when it is asked for."""

    text: str
    all: frozenset[str]
    by_stem: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, list[int]] = field(default_factory=dict)

    def places_of(self, word: str) -> list[int]:
        """Where the word begins, as a whole word."""
        if word not in self.places:
            self.places[word] = list(self._find(word))
        return self.places[word]

    def _find(self, word: str) -> Iterator[int]:
        text, last = self.text, len(self.text)
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if (at == 0 or not _in_word(text[at - 1])) and (end == last or not _in_word(text[end])):
                yield at
            at = text.find(word, end)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@lru_cache(maxsize=8)
def _words_in(flattened: str) -> _Words:
    words = _Words(flattened, frozenset(_FIRST.findall(flattened)))
    for word in words.all:
        words.by_stem.setdefault(word[:_STEM], []).append(word)
    return words


class Cues:
    """A set of phrases: "interview*" stands for every word beginning so, a space for up to three spaces."""

    def __init__(self, *written: str) -> None:
        phrases = [flat(p.strip()) for text in written for p in text.split(";") if p.strip()]
        phrases.sort(key=lambda phrase: len(_as_pattern(phrase)), reverse=True)
        latin = [phrase for phrase in phrases if not _is_arabic(phrase[0])]
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(_as_pattern, phrases)) + r")(?!\w)") if phrases else _NOTHING
        self._latin = re.compile(_branched(latin) + r"(?!\w)") if latin else _NOTHING
        firsts = [(phrase, _FIRST.match(phrase)) for phrase in latin]
        begun = [first[0] for phrase, first in firsts if first and phrase[first.end():first.end() + 1] == "*"]
        self._scans = any(first is None for _, first in firsts) or any(len(start) < _STEM for start in begun)
        self._begun = {start[:_STEM]: tuple(other for other in begun if other[:_STEM] == start[:_STEM]) for start in begun}
        self._words = frozenset(first[0] for phrase, first in firsts if first and phrase[first.end():first.end() + 1] != "*")

    def _matches(self, flattened: str, start: int, end: int | None) -> Iterator[re.Match[str]]:
        """Every phrase in order. In a long text only those places are tried where a word stands with which a phrase begins."""
        end = len(flattened) if end is None else end
        scanned = self._scanned(flattened, end - start)
        if scanned:
            yield from scanned.finditer(flattened, start, end)
            return
        for at in self._places(_words_in(flattened)):
            found = self._latin.match(flattened, at, end) if start <= at < end else None
            if found:
                yield found
                start = found.end()

    def _scanned(self, flattened: str, length: int) -> re.Pattern[str] | None:
        """The pattern to scan a text with, None for a long one, where its words tell the places."""
        if not flattened.isascii() and _ARABIC_LETTER.search(flattened):
            return self._pattern
        return self._latin if length < _SHORT or self._scans else None

    def _places(self, words: _Words) -> list[int]:
        begun = [word for stem, starts in self._begun.items() for word in words.by_stem.get(stem, ()) if word.startswith(starts)]
        return sorted(place for word in {*(self._words & words.all), *begun} for place in words.places_of(word))

    def find(self, flattened: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first phrase in a text that `flat` made."""
        end = len(flattened) if end is None else end
        scanned = self._scanned(flattened, end - start)
        return scanned.search(flattened, start, end) if scanned else next(self._matches(flattened, start, end), None)

    def all(self, flattened: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every phrase in order."""
        return self._matches(flattened, start, end)

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
