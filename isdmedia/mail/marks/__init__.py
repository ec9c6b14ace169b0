"""The marks that mail programs put above earlier mail, in the languages of the desk's correspondents."""
import re
from dataclasses import dataclass, field

from isdmedia.mail.marks.words import (
    COPY,
    FORWARDED,
    FORWARDED_BY,
    FROM,
    KIND_OF,
    ON,
    ORIGINAL,
    PARTICLES,
    QUOTING,
    SENT,
    SUBJECT,
    TO,
    WROTE,
    alternatives,
)

__all__ = ["FROM", "SENT", "SUBJECT", "TO", "Mark", "header_block", "labelled", "mark_at"]

_LABELLED = re.compile(r"[\s>*_]{0,20}([^\W\d_][^:：\n]{0,24}?)[\s*_]{0,4}[:：][\s*_]{0,4}(.*)")
_BIDI = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SENT_INSIDE = re.compile(rf"\s[*_]?(?:{alternatives(SENT)})\s?[:：][*_]?\s", re.IGNORECASE)
_SUBJECT_INSIDE = re.compile(rf"\s[*_]?(?:{alternatives(SUBJECT)})\s?[:：][*_]?\s", re.IGNORECASE)
_DASHES = "-–—‐‑‒―─━_=*~>|•# \t"
_WHEN = re.compile(r"\b(?:19|20)\d{2}\b|\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b|[٠-٩]{4}")
_DAY = re.compile(r"\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b|[٠-٩]{4}")
_CLOCK = re.compile(r"(?<![\d.])\d{1,2}[:.h]\d{2}(?!\d)|[٠-٩]{1,2}:[٠-٩]{2}")
_MAILBOX_END = re.compile(r"[<(\[][^<>()\[\]\s]+@[^<>()\[\]\s]+[>)\]]\s*[:：]?$")
_WROTE_END = re.compile(r"(?i)wrote$")
_LINE_OF_DATE = re.compile(r"\s*(?:[^\W\d]{2,10}[.,]?\s)?\d[\d./:\s-]{6,24}(?:[AaPp][Mm])?\s*")
LONGEST_MARK = 500


@dataclass(frozen=True, slots=True)
class Mark:
    """Where earlier mail begins: lines start..end (end excluded) are the mark, `fields` what its header lines say. A
    `certain` mark is a program's, whatever stands below; of another only quoted lines below show that it is one."""

    kind: str
    start: int
    end: int
    fields: dict[str, str] = field(default_factory=dict)
    certain: bool = True


def labelled(line: str) -> tuple[str, str] | None:
    """The kind and the value of a line such as "Gesendet: Montag …", None for any other line."""
    match = _LABELLED.match(_BIDI.sub("", line[:LONGEST_MARK]))
    kind = KIND_OF.get(match.group(1).strip().lower().replace("’", "'")) if match else None
    return (kind, match.group(2).strip()) if match and kind else None


def mark_at(lines: list[str], start: int) -> Mark | None:
    """The mark that begins at this line, None when none does."""
    line = lines[start]
    stripped = line.strip()
    if not stripped or len(stripped) > LONGEST_MARK:
        return None
    bare = stripped.strip(_DASHES)
    dashed = len(stripped) - len(bare) >= 4
    if not bare:
        return _rule(lines, start) if len(stripped) >= 10 else None
    if len(bare) < 120:
        mark = _separator(lines, start, _BIDI.sub("", bare), dashed)
        if mark:
            return mark
    return header_block(lines, start) or _attribution(lines, start, dashed) or _stacked(lines, start)


def _separator(lines: list[str], start: int, bare: str, dashed: bool) -> Mark | None:
    """A separator line with the header lines that may follow it. Without dashes or a colon it needs them."""
    forwarded = FORWARDED.match(bare)
    match = forwarded or ORIGINAL.match(bare)
    if not match or len(bare) - match.end() >= (100 if dashed and FORWARDED_BY.match(bare) else 25):
        return None
    kind = "forward" if forwarded else "original"
    following = _next_written(lines, start + 1)
    near = following - start <= 4 and following < len(lines)
    block = header_block(lines, following) if near else None
    if not dashed and block is None and not (forwarded and bare.endswith((":", "："))):
        return None
    if block is None and kind == "original" and near:
        block = _attribution(lines, following, True)
    return Mark(kind, start, block.end if block else start + 1, block.fields if block else {})


def _rule(lines: list[str], start: int) -> Mark | None:
    """A line of underscores or dashes counts only with header lines below it."""
    following = _next_written(lines, start + 1)
    block = header_block(lines, following) if following - start <= 3 and following < len(lines) else None
    return Mark("header", start, block.end, block.fields) if block else None


def _next_written(lines: list[str], start: int) -> int:
    for index in range(start, min(start + 6, len(lines))):
        if lines[index].strip(" \t>"):
            return index
    return len(lines)


def header_block(lines: list[str], start: int) -> Mark | None:
    """Header lines as they are printed above earlier mail: a sender and a subject with a date or recipient."""
    first = labelled(lines[start])
    if first is None or first[0] == COPY:
        return None
    if first[0] == FROM and _SENT_INSIDE.search(first[1]) and _SUBJECT_INSIDE.search(first[1]):
        return Mark("header", start, start + 1, {FROM: _SENT_INSIDE.split(first[1])[0].strip()})
    fields: dict[str, str] = {first[0]: first[1]}
    end, index, unlabelled, last = start + 1, start + 1, 0, first[0]
    while index < min(start + 40, len(lines)) and unlabelled < 6:
        found = labelled(lines[index])
        if found and found[0] in fields and found[0] != COPY:
            break
        if found:
            fields[found[0]], last, unlabelled, end = found[1], found[0], 0, index + 1
        elif not lines[index].strip(" \t>"):
            after = _next_written(lines, index)
            if after - index > 1 or after >= len(lines) or labelled(lines[after]) is None:
                break
        else:
            unlabelled += 1
            if end == index and last in (TO, COPY, SUBJECT, FROM) and not fields[last].endswith("."):
                fields[last] = f"{fields[last]} {lines[index].strip()}".strip()
                end = index + 1 if _next_is_label(lines, index) or not _written(lines, index + 1) else end
        index += 1
    return Mark("header", start, end, fields) if _is_header(fields) else None


def _written(lines: list[str], index: int) -> bool:
    return index < len(lines) and bool(lines[index].strip(" \t>"))


def _next_is_label(lines: list[str], index: int) -> bool:
    return index + 1 < len(lines) and labelled(lines[index + 1]) is not None


def _is_header(fields: dict[str, str]) -> bool:
    """"From 2pm, to 4pm, date Tuesday" in an invitation is not a header: a subject or an address must be there."""
    if FROM not in fields:
        return False
    if SUBJECT in fields and (SENT in fields or (TO in fields and any(map(_is_no_hour, (fields[FROM], fields[TO]))))):
        return True
    return SENT in fields and TO in fields and "@" in fields[FROM] + fields[TO]


def _is_no_hour(value: str) -> bool:
    return bool(value) and not value[0].isdigit()


def _stacked(lines: list[str], start: int) -> Mark | None:
    """The head of Notes: sender, date, and the words To and Subject, each on a line of its own above its value."""
    if "@" not in lines[start] or start + 1 >= len(lines) or not _LINE_OF_DATE.fullmatch(lines[start + 1][:60]):
        return None
    heads = [KIND_OF.get(line.strip().lower()) if len(line) < 20 else None for line in lines[start + 2:start + 16]]
    if TO not in heads or SUBJECT not in heads:
        return None
    last = start + 2 + heads.index(SUBJECT)
    fields = {FROM: lines[start].strip(), SENT: lines[start + 1].strip(), SUBJECT: lines[last + 1].strip() if last + 1 < len(lines) else ""}
    return Mark("header", start, min(last + 2, len(lines)), fields)


def _attribution(lines: list[str], start: int, dashed: bool) -> Mark | None:
    """"On … X wrote:" and its like, also broken over up to four lines."""
    first = _BIDI.sub("", lines[start]).strip(_DASHES)
    if not (ON.match(first) or WROTE.search(first) or QUOTING.match(first) or ("@" in first and _WHEN.search(first))):
        return None
    joined = ""
    for index in range(start, min(start + 4, len(lines))):
        piece = _BIDI.sub("", lines[index]).strip()
        if not piece or (index > start and piece.startswith(">") and not lines[start].lstrip().startswith(">")):
            return None
        joined = f"{joined} {piece.lstrip('> ') if index > start else piece}".strip()
        if len(joined) > LONGEST_MARK:
            return None
        bare = joined.strip(_DASHES)
        if _is_attribution(bare):
            return Mark("attribution", start, index + 1, {FROM: joined}, _is_certain(bare, dashed))
        if joined.endswith((":", "：")):
            return None
    return None


def _is_attribution(joined: str) -> bool:
    """With a date anywhere; without one only a short line that ends in the verb or begins with "Quoting"."""
    colon = joined.endswith((":", "："))
    if _WHEN.search(joined):
        return bool(WROTE.search(joined) or _MAILBOX_END.search(joined)) if colon else bool(_WROTE_END.search(joined))
    if not colon or len(joined) > 120 or len(joined.split()) > 9:
        return False
    verb = list(WROTE.finditer(joined))[-1:]
    return bool(QUOTING.match(joined) or (verb and not joined[verb[0].end():].strip(" :：")))


def _is_certain(joined: str, dashed: bool) -> bool:
    """Whether only a program writes so: a date with an address, or with an hour and a name. "On Monday our editor
    wrote:" is a person's."""
    if "@" in joined and (_WHEN.search(joined) or dashed):
        return True
    return bool(_DAY.search(joined) and _CLOCK.search(joined)) and _is_named(joined)


def _is_named(joined: str) -> bool:
    """Whether the words beside the verb are a name: no small letter but in particles."""
    verb = list(WROTE.finditer(joined))[-1:]
    if not verb:
        return False
    before, after = joined[:verb[0].start()].split()[-2:], joined[verb[0].end():].strip(" :").split()[:2]
    beside = before if not after or after[0][:1].isdigit() else after
    beside = [word.strip(" ,.:;()\"'«»") for word in beside]
    return not any(word[:1].islower() and word not in PARTICLES for word in beside)
