"""Text as comparable words: folded, plural and singular one, ideas in several languages one term."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from isdmedia.intake.matching.concepts import ACRONYMS, IDEAS
from isdmedia.intake.matching.everyday import FREQUENT, SILENT

_WORD = re.compile(r"[^\W_]+(?:[’'](?=[^\W\d_])[^\W\d_]+)?")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
_ARABIC_ARTICLE = re.compile("^(?:[وفبك]?ال|لل)(?=..)")
_ALEF = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ß": "ss", "ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "’": "'"}
)
_POSSESSIVE = re.compile(r"'s?$|^(?:l|d|j|qu|n|s|c|dell|nell|all|un)'(?=\w)")
_KEEP_S = ("ss", "us", "is", "os", "as")
MOST_WORDS = 6000


class Word(NamedTuple):
    """A word of a text: as written, folded, its stem, and where it stands."""

    raw: str
    folded: str
    stem: str
    start: int
    end: int


class Term(NamedTuple):
    """A word or idea that may tell releases apart, at the words `first` to `last` (inclusive)."""

    name: str
    first: int
    last: int
    shown: str


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """The word for comparing: no case, accent, possessive ending, Arabic article or vowel mark."""
    folded = unicodedata.normalize("NFKD", word.casefold().translate(_ALEF))
    folded = (
        "".join(c for c in folded if not unicodedata.combining(c)) if not _is_arabic(word) else word.translate(_ALEF)
    )
    if _is_arabic(folded):
        return _ARABIC_ARTICLE.sub("", _MARKS.sub("", folded))
    return _POSSESSIVE.sub("", folded)


@lru_cache(maxsize=20_000)
def stem(folded: str) -> str:
    """Singular and plural as one; rough, and the same on both sides."""
    if len(folded) > 4 and folded.endswith("ies"):
        return folded[:-3] + "y"
    if len(folded) > 4 and folded.endswith(("ches", "shes", "xes", "sses")):
        return folded[:-2]
    if len(folded) > 3 and folded.endswith("s") and not folded.endswith(_KEEP_S):
        return folded[:-1]
    return folded


def words(text: str) -> list[Word]:
    """The words of a text in order, at most MOST_WORDS."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        raw = match[0]
        folded, stemmed = _compared(raw)
        if folded:
            start = match.start()
            found.append(Word(raw, folded, stemmed, start, start + len(raw)))
            if len(found) >= MOST_WORDS:
                break
    return found


@lru_cache(maxsize=20_000)
def _compared(raw: str) -> tuple[str, str]:
    folded = fold(raw)
    return folded, stem(folded)


def terms(run: Sequence[Word]) -> Iterator[Term]:
    """Ideas and words that may tell releases apart, in order; silent words are left out."""
    end = 0
    for at, word in enumerate(run):
        if at < end:
            continue
        stemmed = word.stem
        length, name = _idea_at(run, at) if stemmed in _IDEA_LENGTHS or word.raw in ACRONYMS else (0, "")
        if length:
            yield Term(name, at, at + length - 1, " ".join(word.raw for word in run[at : at + length]))
            end = at + length
        elif len(stemmed) > 2 and stemmed not in _SILENT and word.folded not in _SILENT and not word.folded.isdigit():
            yield Term(stemmed, at, at, word.raw)


def is_silent(word: Word) -> bool:
    """Whether the word says nothing about a topic."""
    return word.folded in _SILENT or word.stem in _SILENT


def is_frequent(name: str) -> bool:
    """Whether a term is so frequent in all writing that it says little."""
    return name in _FREQUENT


def _is_arabic(word: str) -> bool:
    return any("\u0600" <= c <= "\u06ff" for c in word)


def _idea_at(run: Sequence[Word], at: int) -> tuple[int, str]:
    """How many words from `at` on are an idea, and its name; (0, "") when none begins there."""
    if run[at].raw in ACRONYMS and not _shouting(run, at):
        return 1, f"#{ACRONYMS[run[at].raw]}"
    for length in range(min(_IDEA_LENGTHS.get(run[at].stem, 0), len(run) - at), 0, -1):
        name = _IDEAS.get(tuple(word.stem for word in run[at : at + length]))
        if name:
            return length, name
    return 0, ""


def _shouting(run: Sequence[Word], at: int) -> bool:
    """Whether an acronym stands among words that are all capitals, where IS may be the verb."""
    around = [word.raw for word in run[max(0, at - 2) : at + 3] if len(word.raw) > 3]
    return len(around) >= 2 and all(raw.isupper() for raw in around)


def _stems(phrase: str) -> tuple[str, ...]:
    return tuple(word.stem for word in words(phrase))


_SILENT = frozenset(stem(fold(word)) for word in SILENT) | frozenset(fold(word) for word in SILENT)
_IDEAS = {_stems(phrase): f"#{idea[0]}" for idea in IDEAS for phrase in idea if _stems(phrase)}
_IDEA_LENGTHS: dict[str, int] = {}
for _phrase in _IDEAS:
    _IDEA_LENGTHS[_phrase[0]] = max(len(_phrase), _IDEA_LENGTHS.get(_phrase[0], 0))
_FREQUENT_WORDS = frozenset(stem(fold(word)) for word in FREQUENT)
_FREQUENT = _FREQUENT_WORDS | frozenset(f"#{idea[0]}" for idea in IDEAS if stem(fold(idea[0])) in _FREQUENT_WORDS)
