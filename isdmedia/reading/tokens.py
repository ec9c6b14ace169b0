"""Text into tokens that keep their place in it, and tokens into sentences; one pass, nothing is looked at twice."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

LONGEST_TEXT = 12_000
"""Characters that are read; what stands further down in a mail is pasted matter, not the ask."""

_MARKS = "\u0300-\u036f\u0640\u064b-\u065f\u0670"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_TOKEN = re.compile(rf"\d+|(?:[^\W\d_]|[{_MARKS}])+|\n|[^\s{_INVISIBLE}]")
_UNREAD = re.compile(r"(?:https?://|www\.)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}", re.IGNORECASE)
_PHONE = re.compile(r"\+?\(?\d[\d ().\-\u2011]{6,30}\d")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
_SENTENCE_MARKS = frozenset(".?!…؟;")
_ABBREVIATED = frozenset(
    "dr prof mr mrs ms mme mlle st no nr approx ca z b bzw usw etc vs inc ltd jan feb mar apr jun jul aug sep sept oct nov dec mon "
    "tue tues wed weds thu thur thurs fri sat sun kl st tel sr sra dra dott rep sen gov gen hon rev".split()
)
_MONTH_STARTS = frozenset("jan feb mar apr mai may jun jul aug sep okt oct nov dez dec".split())


class Token(NamedTuple):
    """A number, a word, a mark or a line break; `fold` is `text` without case, accents and Arabic spelling variants."""

    text: str
    fold: str
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """The value of up to eight digits in any script, None for anything else."""
        return int(self.text) if self.text.isdecimal() and len(self.text) <= 8 else None

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """A word for comparing: no case, no accents, Arabic letters in one spelling."""
    if word.isascii():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return plain.replace("\u0640", "").translate(_ARABIC).replace("\u2019", "'").replace("\u2018", "'")


def fold_text(text: str) -> str:
    """A whole text folded word by word, with single spaces: for looking for phrases."""
    return " ".join(fold(word) for word in text.split())


def _is_phone(digits: str) -> bool:
    """Whether a chain of digits is a telephone number and neither dates nor clock times beside each other."""
    if digits.startswith("+") or sum(c.isdigit() for c in digits) < 7:
        return digits.startswith("+")
    groups = re.split(r"[ ()\-\u2011]+", digits.strip("() "))
    if len(groups) >= 5 and groups[0].startswith("0") and all(len(g) <= 3 for g in groups):
        return True
    return any(g.isdecimal() and (len(g) == 3 or len(g) > 4 or (len(g) == 4 and not _four_digits(g))) for g in groups)


def _four_digits(group: str) -> bool:
    return (int(group[:2]) <= 24 and int(group[2:]) < 60) or group[:2] in ("19", "20")


def blank_unread(text: str) -> str:
    """The same text, as long, with links, addresses and telephone numbers blanked."""
    text = _UNREAD.sub(lambda m: " " * len(m[0]), text)
    return _PHONE.sub(lambda m: " " * len(m[0]) if _is_phone(m[0]) else m[0], text)


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of the first LONGEST_TEXT characters; a line break is a token, other white space is none."""
    return _tokens(text[:LONGEST_TEXT])


# One reading asks for the same text again and again: a few are kept.
@lru_cache(maxsize=8)
def _tokens(text: str) -> tuple[Token, ...]:
    seen = blank_unread(text)
    return tuple(Token(m[0], fold(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(seen))


def fold_at(tokens: tuple[Token, ...], at: int) -> str:
    """The fold of the token at a place, "" beyond either end."""
    return tokens[at].fold if 0 <= at < len(tokens) else ""


def folds(phrase: str) -> tuple[str, ...]:
    """A phrase of the word lists as the folded tokens it is compared by."""
    return tuple(fold(m) for m in _TOKEN.findall(phrase))


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence without line breaks; `paragraph` counts blank lines before it."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def folded(self) -> str:
        """The sentence's folded tokens with single spaces around each, for looking for phrases."""
        return " " + " ".join(t.fold for t in self.tokens) + " "


def _ends_sentence(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    if token.text not in _SENTENCE_MARKS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.text == "\n":
        return True
    if after.start == token.end or token.text == ";":
        return token.text == ";"
    before = tokens[at - 1] if at else None
    if token.text != "." or before is None or before.end != token.start:
        return token.text != "." or before is not None
    if before.fold in _ABBREVIATED:
        return False
    if len(before.text) == 1 and before.is_word:
        return before.fold != "m" and after.is_word and after.text[0].isupper() and at >= 3 and tokens[at - 2].text != "."
    return not (before.number is not None and (after.text[0].islower() or after.number is not None or _is_month(after)))


def _is_month(token: Token) -> bool:
    """ "am 22. Oktober": the full stop of an ordinal number ends nothing."""
    return token.fold[:3] in _MONTH_STARTS


def _breaks_line(text: str, tokens: tuple[Token, ...], at: int) -> int:
    """0 when the line was only wrapped, 1 when it ends a sentence, 2 when a blank line follows."""
    if at + 1 < len(tokens) and tokens[at + 1].text == "\n":
        return 2
    begin = text.rfind("\n", 0, tokens[at].start) + 1
    if at + 1 >= len(tokens):
        return 2
    after = tokens[at + 1]
    listed = after.text in "-*•–>" or (after.number is not None and at + 2 < len(tokens) and tokens[at + 2].text in ").")
    return 1 if listed or tokens[at].start - begin + len(after.text) < 58 else 0


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of the first LONGEST_TEXT characters in order. A line that was broken only because it was full goes on."""
    return iter(_sentences(text[:LONGEST_TEXT]))


@lru_cache(maxsize=8)
def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Sentence]:
    tokens, current, paragraph = tokenise(text), [], 0
    for at, token in enumerate(tokens):
        line = _breaks_line(text, tokens, at) if token.text == "\n" else 0
        if token.text != "\n":
            current.append(token)
        if current and (line or _ends_sentence(tokens, at)):
            yield Sentence(tuple(current), paragraph)
            current = []
        paragraph += line == 2
    if current:
        yield Sentence(tuple(current), paragraph)
