"""The words for times in eight languages: phrases of folded tokens -> what they mean."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import lru_cache

from isdmedia.reading.lexicon import arabic, dutch, english, french, german, iberian, italian
from isdmedia.reading.tokens import Token, folds

LANGUAGES: Mapping[str, Mapping[str, Mapping[object, str]]] = {
    "en": english.WORDS,
    "fr": french.WORDS,
    "de": german.WORDS,
    "es": iberian.SPANISH,
    "pt": iberian.PORTUGUESE,
    "it": italian.WORDS,
    "ar": arabic.WORDS,
    "nl": dutch.WORDS,
}
_SHORTEST_FOREIGN = 5
"""A word of another language than the mail's must be this long to count: "do", "mi", "so" are days elsewhere."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase of `length` tokens means: its kind ("weekday", "part", "num" …) and value."""

    kind: str
    value: object
    length: int


Senses = Mapping[str, tuple[tuple[tuple[str, ...], str, object], ...]]


def _phrases(language: str) -> list[tuple[tuple[str, ...], str, object]]:
    return [
        (folds(phrase), kind, value)
        for kind, values in LANGUAGES[language].items()
        for value, written in values.items()
        for phrase in written.split(";")
    ]


@lru_cache(maxsize=16)
def senses(language: str) -> Senses:
    """All phrases by their first token, longest first: those of `language`, English, and the long words of the rest."""
    found: dict[tuple[tuple[str, ...], str], object] = {}
    for name in dict.fromkeys((language if language in LANGUAGES else "en", "en", *LANGUAGES)):
        own = name in (language, "en") or language == "und"
        for phrase, kind, value in _phrases(name):
            if phrase and (own or name == "ar" or max(map(len, phrase)) >= _SHORTEST_FOREIGN):
                found.setdefault((phrase, kind), value)
    if language == "de":
        found.pop((("am",), "part"), None)
    by_first: dict[str, list[tuple[tuple[str, ...], str, object]]] = {}
    for (phrase, kind), value in found.items():
        by_first.setdefault(phrase[0], []).append((phrase, kind, value))
    return {first: tuple(sorted(group, key=lambda g: -len(g[0]))) for first, group in by_first.items()}


def sense_at(words: Senses, tokens: tuple[Token, ...], at: int, kinds: Container[str] | None = None) -> Sense | None:
    """The longest phrase that begins with token `at`, of one of `kinds` where given; None when there is none."""
    if at >= len(tokens):
        return None
    for phrase, kind, value in words.get(tokens[at].fold, ()):
        if kinds is not None and kind not in kinds:
            continue
        length = len(phrase)
        if length == 1 or (at + length <= len(tokens) and all(tokens[at + n].fold == phrase[n] for n in range(1, length))):
            return Sense(kind, value, length)
    return None
