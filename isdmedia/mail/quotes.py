"""The writer's own words told from the earlier mail beneath and between them: one pass over the lines."""
import re
from dataclasses import dataclass, field

from isdmedia.mail import banners
from isdmedia.mail.marks import FROM, Mark, labelled, mark_at

_REPLY = re.compile(r"(?i)\s*(?:re|aw|sv|antw|antwort|rif|r|res|ynt|odp|vs|rép|svar|رد)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]")
_FORWARD = re.compile(
    r"(?i)\s*(?:fwd?|wg|tr|rv|i|enc|doorst|vb|vl|vs|videresend|vidarebef|áfr|áframs|framsent|pd|fs|إعادة توجيه|تحويل)\s*"
    r"(?:\[\d+\])?\s*[:：]|"
    r"\s*\[fwd?[:\]]")
_QUOTED = re.compile(r"\s{0,3}[>›](?!\d)")
_PICTURE = re.compile(r"\s*\[(?:cid:|image:|inline image)[^\]\n]{0,200}\]\s*")
_MANY_BLANK = re.compile(r"\n{3,}")
_WRAPPED_FROM = 60


@dataclass(slots=True)
class Folded:
    """`own` is what the writer wrote; `passed_on` the mark of a forwarded mail with `inner`, its lines below the mark."""

    own: str = ""
    passed_on: Mark | None = None
    inner: list[str] = field(default_factory=list)


def is_forward_subject(subject: str, from_label: str = "") -> bool:
    """Whether the outermost prefix of a subject says forwarded; "VS:" does so only in Norwegian and Danish."""
    match = _FORWARD.match(subject)
    if not match:
        return False
    return not match.group().strip().lower().startswith("vs") or from_label == "fra"


def is_reply_subject(subject: str) -> bool:
    return bool(_REPLY.match(subject)) and not is_forward_subject(subject)


def fold(text: str, *, subject: str = "", is_reply: bool = False, most_lines: int = 5000) -> Folded:
    """The text without quoted earlier mail and without the banners of a gateway above it; answers written between or
    below quoted lines are kept. Quotation signs in a mail that answers nothing are the writer's own. Lines beyond
    `most_lines` are taken as they come."""
    lines = text.split("\n", most_lines)
    scan = _Scan(lines, banners.end(lines), min(len(lines), most_lines), answers=is_reply or is_reply_subject(subject))
    while scan.index < scan.last:
        if is_quoted(lines[scan.index]):
            scan.quoted()
            continue
        mark = mark_at(lines, scan.index)
        if mark is None:
            scan.own()
        elif _is_passed_on(mark, lines, subject):
            return Folded(_joined(scan.words(), lines), mark, lines[mark.end:])
        elif not scan.passes(mark):
            return Folded(_joined(scan.words(), lines))
    return Folded(_joined([*scan.words(), *range(scan.last, len(lines))], lines))


@dataclass(slots=True)
class _Scan:
    """One pass over the lines: which are own, which quoted, and whether there is earlier mail at all."""

    lines: list[str]
    index: int
    last: int
    answers: bool
    kept: list[int] = field(default_factory=list)
    folded: list[int] = field(default_factory=list)

    def own(self) -> None:
        self.kept.append(self.index)
        self.index += 1

    def quoted(self) -> None:
        end = _after_quoted(self.lines, self.index, self.last)
        self.folded += range(self.index, end)
        self.index = end

    def passes(self, mark: Mark) -> bool:
        """Goes over a mark; False when everything below it is earlier mail."""
        below = _goes_on_quoted(self.lines, mark.end)
        if not mark.certain and not (below and self.answers):
            self.own()
            return True
        self.answers = True
        if below:
            self.index = mark.end
        return below

    def words(self) -> list[int]:
        return self.kept if self.answers else sorted([*self.kept, *self.folded])


def is_quoted(line: str) -> bool:
    """Whether a line carries a quotation sign; ">> Urgent <<" is adorned, not quoted."""
    return bool(_QUOTED.match(line[:5])) and not (len(line) < 80 and line.rstrip().endswith(("<", "‹")))


def unquoted(line: str) -> str:
    """The line without one level of quotation."""
    stripped = line.lstrip(" \t")
    return stripped[1:].removeprefix(" ") if stripped[:1] in (">", "›") else line


def _is_passed_on(mark: Mark, lines: list[str], subject: str) -> bool:
    if mark.kind == "forward":
        return True
    if mark.kind == "attribution" or FROM not in mark.fields:
        return False
    labels = {line.strip(" *_>").partition(":")[0].lower() for line in lines[mark.start:mark.end] if labelled(line)}
    return is_forward_subject(subject, "fra" if "fra" in labels else "")


def _goes_on_quoted(lines: list[str], start: int) -> bool:
    """Whether the first written line below a mark carries a quotation sign."""
    for line in lines[start:start + 10]:
        if line.strip():
            return is_quoted(line)
    return False


def _after_quoted(lines: list[str], index: int, last: int) -> int:
    """The next line that is not quoted; the rest of a quoted line that a mail program broke in two goes with it."""
    while index < last and is_quoted(lines[index]):
        index += 1
    if index + 1 < last and is_quoted(lines[index + 1]):
        rest, before = lines[index].strip(), lines[index - 1]
        if rest and len(before) >= _WRAPPED_FROM and len(rest) < 40 and rest[0].islower() and rest[-1] not in ".!?":
            return _after_quoted_from(lines, index + 1, last)
    return index


def _after_quoted_from(lines: list[str], index: int, last: int) -> int:
    while index < last and is_quoted(lines[index]):
        index += 1
    return index


def _joined(indexes: list[int], lines: list[str]) -> str:
    kept = [line for line in (lines[index] for index in indexes) if "[" not in line[:300] or not _PICTURE.fullmatch(line[:300])]
    return _MANY_BLANK.sub("\n\n", "\n".join(kept)).strip()
