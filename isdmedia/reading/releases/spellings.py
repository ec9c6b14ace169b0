"""Two spellings of one name: TikTok and Tiktok, Ayad and Ayyad, García and Garcia."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from isdmedia.reading.releases.values import Preflight

_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[’'\-](?=[^\W\d_]))*")
_SHORTEST = 4
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ı": "i"})
_SOFT = (("ph", "f"), ("ou", "u"), ("oo", "u"), ("ck", "k"), ("q", "k"), ("y", "i"), ("j", "i"), ("ee", "i"))


def two_spellings(sentences: Iterable[str]) -> tuple[Preflight, ...]:
    """Names that are written in two ways, in the order in which the second way first appears."""
    spelled: dict[str, dict[str, str]] = defaultdict(dict)
    for sentence in sentences:
        if sentence.isupper():
            continue
        for word, before, after in _neighbours(sentence):
            if len(word) >= _SHORTEST and word[0].isupper() and not word.isupper() and (before or _inner_capital(word)):
                spelled[_key(word)].setdefault(word, f"{_follower(after)}")
            elif len(word) >= _SHORTEST and word[0].isupper() and not word.isupper():
                spelled[_key(word)].setdefault(word, "?")
    return tuple(_warning(forms) for forms in spelled.values() if _differ(forms))


def _neighbours(sentence: str) -> Iterable[tuple[str, str, str]]:
    """Each word without a possessive ending, with the word before ("" at the beginning of a sentence) and behind."""
    tokens = [(re.sub(r"[’']s?$", "", m[0]), m.start(), m.end()) for m in _WORD.finditer(sentence)]
    for place, (word, start, end) in enumerate(tokens):
        gap = sentence[tokens[place - 1][2] : start] if place else "."
        behind = (
            tokens[place + 1][0]
            if place + 1 < len(tokens) and sentence[end : tokens[place + 1][1]].strip() == ""
            else ""
        )
        yield word, "" if re.search(r"[.!?:“\"„«…]", gap) else tokens[place - 1][0], behind


def _follower(word: str) -> str:
    return _key(word) if word[:1].isupper() else ""


def _inner_capital(word: str) -> bool:
    return any(c.isupper() for c in word[1:])


def _key(word: str) -> str:
    """What two spellings of one name have in common: no accents, hyphens or doubled letters, like-sounding letters
    one."""
    folded = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    letters = re.sub(r"[^a-z]", "", folded) or word.casefold()
    for sound, letter in _SOFT:
        letters = letters.replace(sound, letter)
    return re.sub(r"(.)\1+", r"\1", letters)


def _differ(forms: dict[str, str]) -> bool:
    """Whether the forms are one name: they differ, not only in being ordinary words, and do not belong to
    different people."""
    if len(forms) < 2:
        return False
    followers = {after for after in forms.values() if after not in ("", "?")}
    same_letters = len({form.casefold() for form in forms}) == 1
    named = [form for form, after in forms.items() if after != "?" or _inner_capital(form)]
    return (same_letters and any(map(_inner_capital, forms))) or (
        not same_letters and len(named) == len(forms) and len(followers) <= 1
    )


def _warning(forms: dict[str, str]) -> Preflight:
    ways = " and ".join(f"“{form}”" for form in forms)
    return Preflight("two-spellings", f"Check: {ways} look like two spellings of one name.", " / ".join(forms))
