"""Which parts of a mail are its words and which its files, and the visible text of the words."""
import re
from dataclasses import dataclass, field

from isdmedia.mail import wrappers
from isdmedia.mail.html import Prepared, prepare, to_text
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import Wrapped
from isdmedia.mail.structure import Part

_MANY_BLANK = re.compile(r"\n{4,}")
_WIDE_SPACES = str.maketrans("\u00a0\u202f\u2007\u2009\u2800", "     ")
_NO_WIDTH = re.compile("[\u00ad\u034f\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef]+|"
                       "(?<![^\x00-\u058f\\s\u200c\u200d])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\u058f\\s\u200c\u200d])")
"""Characters that show nothing, alone or between words; a joiner stays between letters of scripts that need it, and emoji."""
_STUB = re.compile(
    r"(?i)(does ?n[o']t support|cannot display|unable to (?:display|view)|view(?:ing)? (?:this|the) (?:e-?mail|message)|"
    r"html[ -](?:version|format|e-?mail|message|capable|mail)|in (?:your|a|the) (?:web ?)?browser|"
    r"nicht korrekt (?:an)?ge(?:zeigt|stellt)|im browser|dans (?:votre|un) navigateur|version (?:en ligne|html)|"
    r"en (?:tu|su|el) navegador|nel (?:tuo )?browser|this is a multi-?part message)")
STUB_LENGTH = 400
_QUOTE_SIGNS = re.compile(r"(?:> ?)+")
_REPORTS = ("message/delivery-status", "message/disposition-notification", "message/feedback-report",
            "text/rfc822-headers", "message/global-delivery-status", "message/global-headers",
            "message/global-disposition-notification")


@dataclass(slots=True)
class Words:
    """One stretch of the mail's text in up to two forms of the same content."""

    plain: list[Part] = field(default_factory=list)
    html: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Contents:
    """Words in reading order, files, and mails enclosed whole."""

    words: list[Words] = field(default_factory=list)
    files: list[Part] = field(default_factory=list)
    enclosed: list[Part] = field(default_factory=list)
    reports: list[Part] = field(default_factory=list)
    wrapped: list[Wrapped] = field(default_factory=list)


def contents(root: Part) -> Contents:
    """Sorts the leaves of a mail; what is inside an enclosed mail is left to that mail."""
    found = Contents()
    returned = root.content_type == "multipart/report"
    stack: list[tuple[Part, Words | None]] = [(root, None)]
    while stack:
        part, alternatives = stack.pop()
        found.wrapped += [way for way in (wrappers.way(part),) if way]
        if wrappers.is_mark(part):
            continue
        if part.content_type in ("message/rfc822", "message/global"):
            (found.reports if returned and not part.file_name else found.enclosed).append(part)
        elif part.children or part.content_type.startswith("multipart/"):
            if part.content_type == "multipart/alternative" and alternatives is None:
                alternatives = Words()
                found.words.append(alternatives)
            stack.extend((child, alternatives) for child in reversed(part.children))
        elif part.content_type in _REPORTS:
            found.reports.append(part)
        elif is_words(part):
            _add_words(found, part, alternatives)
        elif not _is_wrapper(part, alternatives):
            found.files.append(part)
    if not any(words.plain or words.html for words in found.words):
        _promote(found)
    return found


def is_words(part: Part) -> bool:
    """Whether a leaf is text to be read in place rather than a file."""
    if part.content_type not in ("text/plain", "text/html", "text/enriched"):
        return False
    return part.disposition.value != "attachment" and not part.file_name


def _is_wrapper(part: Part, alternatives: Words | None) -> bool:
    # A form of the words that is not shown: the calendar form (read on its own), AMP, rich text.
    return alternatives is not None and part.content_type.startswith("text/") and not part.file_name


def _add_words(found: Contents, part: Part, alternatives: Words | None) -> None:
    words = alternatives
    if words is None:
        words = Words()
        found.words.append(words)
    (words.html if part.content_type == "text/html" else words.plain).append(part)


def _promote(found: Contents) -> None:
    """A mail whose only text came as a file: the text is shown and the file is kept."""
    for part in found.files:
        if part.content_type in ("text/plain", "text/html"):
            found.words.append(Words(html=[part]) if part.content_type == "text/html" else Words(plain=[part]))
            return


@dataclass(slots=True)
class Visible:
    """The text of a mail, its HTML made ready for the sanitiser ("" when there is none), and what was dropped."""

    text: str = ""
    html: list[Prepared | str] = field(default_factory=list)
    hidden_dropped: int = 0
    problems: list[str] = field(default_factory=list)


def visible(found: Contents, limits: Limits) -> Visible:
    """Plain text where it is useful, else the HTML as text; several stretches one after the other."""
    shown = Visible()
    texts: list[str] = []
    for words in found.words:
        prepared = prepare("\n".join(part.text for part in words.html), limits) if words.html else None
        plain = "\n".join(plain_text(part) for part in words.plain).strip("\n")
        if prepared is not None:
            shown.hidden_dropped += prepared.hidden
            shown.problems += [problem for problem in (prepared.problem,) if problem]
        if prepared is not None and _is_useless(plain):
            read = tidy(to_text(prepared))
            plain = read if len(read) > len(plain) or not plain.strip() else plain
        shown.html.append(prepared if prepared is not None else plain)
        texts.append(plain)
    shown.text = tidy("\n\n".join(text for text in texts if text.strip()))
    if len(shown.text) > limits.text_characters:
        shown.text = shown.text[:limits.text_characters]
        shown.problems.append(f"its text is longer than {limits.text_characters} characters and was cut")
    return shown


def plain_text(part: Part) -> str:
    """The text of a text/plain part, flowed lines joined."""
    if part.type_parameters.get("format", "").lower() == "flowed":
        return flowed(part.text, delete_space=part.type_parameters.get("delsp", "").lower() == "yes")
    return part.text


def tidy(text: str) -> str:
    """Without wide spaces, trailing blanks and rows of empty lines; "-- " keeps its space."""
    if not text.isascii():
        text = _NO_WIDTH.sub("", text).translate(_WIDE_SPACES)
    text = "\n".join(line if line == "-- " else line.rstrip() for line in text.split("\n"))
    return _MANY_BLANK.sub("\n\n\n", text).strip("\n").rstrip()


def _is_useless(plain: str) -> bool:
    """Whether a plain form only says that there is another one, or nothing."""
    stripped = plain.strip()
    return not stripped or (len(stripped) < STUB_LENGTH and bool(_STUB.search(stripped))) or _is_markup(stripped)


def _is_markup(text: str) -> bool:
    return text[:15].lower().startswith(("<html", "<!doctype html", "<div", "<table", "<body"))


def flowed(text: str, *, delete_space: bool) -> str:
    """format=flowed put back into paragraphs (RFC 3676 section 4.2), each quote depth on its own."""
    paragraphs: list[str] = []
    pieces: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        if open_depth < 0 and (not line or (line[0] not in " >" and line[-1] != " ")):
            paragraphs.append(line)
            continue
        signs = _QUOTE_SIGNS.match(line)
        prefix = signs.group() if signs else ""
        depth = prefix.count(">")
        content = line[len(prefix):] if depth else line.removeprefix(" ")
        soft = content.endswith(" ") and content != "-- "
        if delete_space and soft:
            content = content[:-1]
        if open_depth >= 0 and (open_depth != depth or not content or content == "-- "):
            paragraphs.append("".join(pieces))
            pieces = []
        pieces.append(content if pieces or not depth else f"{'>' * depth} {content}")
        open_depth = depth if soft else -1
        if not soft:
            paragraphs.append("".join(pieces))
            pieces = []
    return "\n".join([*paragraphs, "".join(pieces)] if pieces else paragraphs)
