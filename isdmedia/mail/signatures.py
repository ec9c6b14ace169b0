"""The signature told from the letter: delimiters, phone footers, notices of lawyers, closings with a name below."""
import re
from dataclasses import dataclass

from isdmedia.mail.closings import is_closing, is_name
from isdmedia.mail.footers import is_device_footer, is_heading, is_notice

_DELIMITERS = ("-- ", "--", "—", "– –", "---", "__", "___", "_____")
_PHONE = re.compile(r"(?:\+|\(?0|\b\d)[\d\s().\-–/]{6,20}\d")
_CONTACT = re.compile(r"(?i)[^\s@]{1,64}@[^\s@]{1,200}\.[a-z]{2}|https?://|www\.|\b(?:t|m|tel|mob|phone|mobile|cell|dir|fax|"
                      r"signal|whatsapp|twitter|bluesky|x|office|direct|handy|tél|portable|móvil|هاتف|جوال)\s?[:.]")
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”)]?$")
_ABBREVIATION = re.compile(r"(?i)\b(?:ltd|inc|corp|co|llc|plc|st|rd|ave|gmbh|e\.v|s\.a|s\.p\.a|b\.v|jr|sr|dept|ext|tel|mob)\.$")
_WAITING = re.compile(
    r"(?i)\b(?:deadline|by|before|until|till|asap|bis|vor|avant|d'ici|antes|prima|entro|voor|innan|inden|før|قبل)\s+"
    r"(?:\S+\s+){0,3}?(?:\d|noon|midday|midnight|tonight|tomorrow|today|close|cob|eod|end|mon|tue|wed|thu|fri|sat|sun|morgen|"
    r"heute|demain|mañana|domani)|\bdeadline\b|\b(?:can|could|would|will|please|need|want|let me|we|i['’]?m|i)\s+\w+\s+\w+\s+\w+")
# A line that begins with a day or an hour is one of the slots offered, not of the signature.
_SLOT = re.compile(
    r"(?i)\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|today|tomorrow|tonight|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|heute|morgen|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"demain|lunes|martes|miércoles|jueves|viernes|mañana|lunedì|martedì|mercoledì|giovedì|venerdì|domani|الاثنين|الثلاثاء|"
    r"الأربعاء|الخميس|الجمعة|السبت|الأحد|اليوم|غدا|غداً|at \d|um \d|à \d|\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|uhr|h)|"
    r"\d{1,2}[:.]\d{2}(?![\d.]))\b")
_AFTERTHOUGHT = re.compile(r"(?i)\s*(?:p\.?\s?p?\.?s\b|n\.?b\b|ps:|edit:|also[,:])")
_WINDOW = 30
_MOST_LINES = 2000
_LONGEST_LINE = 160
_LONGEST_BLOCK = 14
SHORT = 80
"""A letter of fewer characters keeps its closing: nothing is gained by folding "Thanks, Jo"."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The letter without its signature, and the signature."""

    own: str
    signature: str


def split(text: str, *, name: str = "") -> Signed:
    """Letter and signature of a text without quotations; `name` is the sender's as shown. In doubt a line stays in
    the letter, and a letter that would be empty stays whole."""
    lines, footers = _without_footers(text.rsplit("\n", _MOST_LINES))
    lines, delimited = _cut_at_delimiter(lines)
    signature = delimited
    before, closing = _cut_closing(lines, _names(name))
    if closing and (len("\n".join(before).strip()) >= SHORT or any(_is_contact(line) for line in closing)):
        lines, signature = before, [*closing, *delimited]
    own = "\n".join(lines).strip()
    found = "\n".join([*signature, *footers]).strip()
    return Signed(own, found) if own else Signed(text.strip(), found)


def _without_footers(lines: list[str]) -> tuple[list[str], list[str]]:
    """Phone footers wherever they stand alone, and notices from their first line to the end of the text."""
    kept: list[str] = []
    footers: list[str] = []
    last = len(lines)
    for index in _last_written(lines, _WINDOW):
        if (not index or not lines[index - 1].strip() or is_heading(lines[index - 1])) and is_notice(_paragraph(lines, index)):
            last = index
    while last and last < len(lines) and (not lines[last - 1].strip() or is_heading(lines[last - 1])):
        last -= 1
    for line in lines[:last]:
        (footers if is_device_footer(line) else kept).append(line)
    return kept, footers + lines[last:]


def _paragraph(lines: list[str], index: int) -> str:
    """The first lines of the paragraph that begins here; a rule above its words is part of it."""
    found: list[str] = []
    for line in lines[index:index + 6]:
        if not line.strip():
            break
        found.append(line)
    return " ".join(found)


def _last_written(lines: list[str], count: int) -> list[int]:
    """The indexes of the last written lines, from the last one upwards."""
    found = []
    for index in range(len(lines) - 1, -1, -1):
        if lines[index].strip():
            found.append(index)
        if len(found) >= count:
            break
    return found


def _cut_at_delimiter(lines: list[str]) -> tuple[list[str], list[str]]:
    """Cut at the first "-- " with a short signature below (RFC 3676 section 4.3), or with nothing below."""
    window = _last_written(lines, _WINDOW + 1)
    for index in reversed(window):
        line = lines[index]
        if line not in ("-- ", "--") and line.strip() not in _DELIMITERS:
            continue
        below = [lines[other] for other in window if other > index]
        # A bare "--" is also a dash or a rule between paragraphs: below it must look like a signature.
        if line == "-- " or (len(below) <= _LONGEST_BLOCK and all(_may_be_signature(other) for other in below)):
            return lines[:index], lines[index:]
    return lines, []


def _names(name: str) -> frozenset[str]:
    return frozenset(word.strip(".,'\"()").lower() for word in name.split() if len(word.strip(".,'\"()")) > 1)


def _cut_closing(lines: list[str], names: frozenset[str]) -> tuple[list[str], list[str]]:
    """The earliest closing or name of the sender after which nothing but a signature follows. A postscript below
    stays in the letter."""
    window = _last_written(lines, _WINDOW)[::-1]
    after = next((index for index in window if _AFTERTHOUGHT.match(lines[index])), len(lines))
    tail, postscript = lines[:after], lines[after:]
    fits = True
    start = None
    for index in reversed([known for known in window if known < after]):
        fits = fits and _may_be_signature(tail[index])
        if not fits or _written_from(tail, index) > _LONGEST_BLOCK + 4:
            break
        if _begins(tail, index, names):
            start = index
    if start is None or not any(line.strip() for line in tail[:start]):
        return lines, []
    return [*tail[:start], *postscript], tail[start:]


def _written_from(lines: list[str], index: int) -> int:
    return sum(1 for line in lines[index:index + 60] if line.strip())


def _begins(lines: list[str], index: int, names: frozenset[str]) -> bool:
    """Whether a signature can begin here: a closing, or the sender's name at the head of a block of its own."""
    line = lines[index]
    if is_closing(line):
        return True
    if index and lines[index - 1].strip() and not is_closing(lines[index - 1]):
        return False
    first = [word.strip(".,'’\"()|/-–").lower() for word in line.split()[:3]]
    if names and first and first[0] in names and len(line) <= 100:
        return True
    below = [other for other in lines[index:] if other.strip()]
    return is_name(line) and len(below) >= 2 and any(_is_contact(other) for other in below)


def _is_contact(line: str) -> bool:
    return bool(_PHONE.search(line[:_LONGEST_LINE]) or _CONTACT.search(line[:_LONGEST_LINE]))


def _may_be_signature(line: str) -> bool:
    """Short, no question, no sentence that asks or waits for something."""
    line = line.strip()
    if not line or is_closing(line):
        return True
    if len(line) > _LONGEST_LINE or line.endswith(("?", "؟")) or _WAITING.search(line) or _SLOT.match(line):
        return False
    sentence = len(line.split()) >= 3 and _SENTENCE_END.search(line) and not _ABBREVIATION.search(line)
    return not sentence or (_is_contact(line) and len(line.split()) < 12)
