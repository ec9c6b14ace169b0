"""Numbers as people write them in several languages, made comparable: 870,000 = 870.000 = 870 000 = 870k."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SCALES = {
    "k": 1_000,
    "thousand": 1_000,
    "tausend": 1_000,
    "mille": 1_000,
    "mil": 1_000,
    "mila": 1_000,
    "ألف": 1_000,
    "آلاف": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mio": 1_000_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "millionen": 1_000_000,
    "millón": 1_000_000,
    "millones": 1_000_000,
    "milione": 1_000_000,
    "milioni": 1_000_000,
    "مليون": 1_000_000,
    "ملايين": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
    "billions": 1_000_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
    "milliarde": 1_000_000_000,
    "milliarden": 1_000_000_000,
    "miliardi": 1_000_000_000,
    "mrd": 1_000_000_000,
    "مليار": 1_000_000_000,
}
_PERCENT = r"%|٪|per ?cent\b|percent\b|pour ?cent\b|Prozent\b|por ciento\b|per cento\b|بالمئة|في المئة"
_SMALL = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "cent": 100,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "zwanzig": 20,
    "vierundzwanzig": 24,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "hundert": 100,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "doce": 12,
    "quince": 15,
    "veinte": 20,
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "cien": 100,
    "due": 2,
    "tre": 3,
    "quattro": 4,
    "cinque": 5,
    "sette": 7,
    "otto": 8,
    "nove": 9,
    "dieci": 10,
    "dodici": 12,
    "venti": 20,
    "trenta": 30,
    "quaranta": 40,
    "cinquanta": 50,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SMALL |= _TENS | {
    f"{ten}-{one}": value + place for ten, value in _TENS.items() for place, one in enumerate(_ONES, start=1)
}
_WORDS = "|".join(sorted(map(re.escape, _SMALL), key=len, reverse=True))
_SCALE_WORDS = "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?<![\w.,:/@#-])(?P<money>[£$€]|GBP ?|USD ?|EUR ?)?"
    rf"(?:(?P<digits>\d{{1,3}}(?:[.,' ’\u00a0\u202f\u2009٬]\d{{3}})+(?![\d])(?:[.,٫]\d{{1,2}}(?!\d))?|"
    rf"\d{{1,12}}(?:[.,٫]\d{{1,3}})?)|(?P<word>\b(?:{_WORDS}|an?(?=\s+(?:million|billion|thousand|hundred)))\b))"
    rf"(?:[  -]?(?P<scale>(?:{_SCALE_WORDS}|hundred)\b(?!['’]))\.?)?(?:[  "
    rf"]?(?P<percent>{_PERCENT}))?(?P<ordinal>st\b|nd\b|rd\b|th\b)?",
    re.I,
)
_RUN = re.compile(r"[£$€]|\d+|[^\W\d_]+")
_BEGINNINGS = frozenset(run for words in (*_SMALL, "a", "an", "gbp", "usd", "eur") for run in _RUN.findall(words)[:1])
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|mayo|mag|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|nov|"
    r"dec|dez|déc|dic)"
    r"[a-zéûä]*\b"
)
_DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th|er|\.)?\s*(?:of |de )?{_MONTH}|\s*(?:[ap]\.?m\b|uhr\b|h\d*\b|hrs\b|o['’]clock|[:/]\d)|"
    rf"[-/]\d{{1,2}}[-/]\d",
    re.I,
)
_DATE_BEFORE = re.compile(
    rf"{_MONTH}\s*$|[:/]$|\b(?:tel|phone|fax|ext|at|by|until|before|um|à|room|page|p|table|figure|iphone|f|no)[. :]*$",
    re.I,
)
_PHONE = re.compile(
    r"(?<![\w.,])(?:\+\d|\(?0\d)[\d ()/-]{6,20}\d(?![\w,])|(?<![\w.,])\d{3}-\d{3}-\d{4}\b|(?<![\w.,])\d{5} \d{6}\b"
)
_ASCII_DIGITS = {ord(c): str(unicodedata.digit(c)) for c in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its value, whether a percentage or money, the words and where they stand, whether it is
    a year."""

    value: float
    words: str
    start: int
    end: int
    percent: bool = False
    money: bool = False
    year: bool = False

    @property
    def digits(self) -> int:
        """How many digits it has that say something: 3 in 2,140, 1 in 500,000."""
        return len(f"{self.value:.6f}".replace(".", "").strip("0"))


def figures(text: str) -> list[Figure]:
    """The numbers of a text in order; clock times, days of a month, phone numbers and ordinals are left out."""
    text = _PHONE.sub(lambda m: "_" * len(m[0]), text.translate(_ASCII_DIGITS))
    found = []
    for match in _matches(text):
        figure = _figure(match)
        if figure is not None and not _is_date(text, match):
            found.append(figure)
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of _FIGURE in order, tried only where a digit, a sign of money or a word of numbers begins."""
    end = 0
    for run in _RUN.finditer(text):
        first = run[0]
        if run.start() >= end and (not first[0].isalpha() or first.lower() in _BEGINNINGS):
            match = _FIGURE.match(text, run.start())
            if match:
                yield match
                end = match.end()


def _figure(match: re.Match[str]) -> Figure | None:
    if match["ordinal"]:
        return None
    word, digits, scale = match["word"], match["digits"], (match["scale"] or "").lower()
    if digits and (len(digits) > 4 and digits.isdigit() and digits.startswith("0")):
        return None
    value = float(_SMALL.get((word or "").lower(), 1)) if word else _value(digits, scaled=bool(scale))
    factor = 100 if scale == "hundred" else _SCALES.get(scale, 1)
    year = (
        not scale
        and not match["percent"]
        and not match["money"]
        and bool(digits)
        and bool(re.fullmatch(r"19\d\d|20[0-4]\d", digits))
    )
    return Figure(
        value * factor, match[0].strip(), match.start(), match.end(), bool(match["percent"]), bool(match["money"]), year
    )


def _value(digits: str, *, scaled: bool) -> float:
    """The number behind the digits: a mark before exactly three digits groups thousands, except in "1.345
    million"."""
    bare = re.sub(r"[' ’\u00a0\u202f\u2009٬]", "", digits).replace("٫", ".")
    groups = re.split(r"[.,]", bare)
    marks = re.findall(r"[.,]", bare)
    if not marks:
        return float(bare)
    thousands = len(groups[-1]) == 3 and groups[0] != "0" and not (scaled and len(marks) == 1)
    if thousands:
        return float("".join(groups))
    return float("".join(groups[:-1]) + "." + groups[-1])


def _is_date(text: str, match: re.Match[str]) -> bool:
    if match["percent"] or match["scale"] or match["money"] or match["word"]:
        return False
    after = _DATE_AFTER.match(text, match.end(), min(len(text), match.end() + 24))
    before = _DATE_BEFORE.search(text[max(0, match.start() - 14) : match.start()])
    if len(match["digits"]) <= 4 and (after or before):
        return True
    return (
        match["digits"].isdigit()
        and len(match["digits"]) >= 7
        and text[max(0, match.start() - 1) : match.start()] in "+("
    )
