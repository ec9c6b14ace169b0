"""A pasted text as blocks: headings, bullets, paragraphs. One pass over the lines; markdown read, never required."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
_HASHES = re.compile(r"^ {0,3}(#{1,6})[ \t]*([^#\s].*)$")
_RULE = re.compile(r"^\s*([-*_=~])(?:\s*+\1){2,}\s*$")
_BULLET = re.compile(
    r"^(\s*)(?:[-*+•‣◦▪▫●○■□–—·∙➢➤►▶✓✔❖※\uf0b7]|o(?=\t)|§|\(?\d{1,2}[.)]|\(?[a-z][)])[ \t\u00a0]+"
    r"(?=\S)(?!(?i:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[cz])\w*\.? \d{4})"
)
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]*_]*\s*$")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\(([^()\s]*)(?:[ \t]+\"[^\"\n]*\")?\)")
_STARS = re.compile(r"(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)|`")
_ESCAPE = re.compile(r"\\([*_#\[\]().!-])")
_JOINING = (
    "and",
    "or",
    "of",
    "the",
    "a",
    "in",
    "to",
    "for",
    "on",
    "with",
    "by",
    "et",
    "de",
    "und",
    "der",
    "die",
    "y",
    "e",
    "la",
)

LONGEST = 4000
"""Characters after which a paragraph is no longer joined to the line below, so that reading stays linear."""
HEADING, BULLET, PARAGRAPH = "heading", "bullet", "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text: `raw` as pasted, `plain` without markdown; `level` of a heading (0: not marked up).

    `first` is the number of its first line, `indent` how far its mark stands in, `bold` whether all of it is
    emphasised."""

    kind: str
    raw: str
    plain: str
    first: int
    level: int = 0
    indent: int = 0
    bold: bool = False


def tidy(text: str) -> str:
    """The text with one kind of line end and without invisible characters; non-breaking spaces become spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return _INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\u202f", " ")


def looks_binary(text: str) -> bool:
    """Whether this is a file of another sort that was read as text."""
    sample = text[:4000]
    return "\x00" in sample or len(_CONTROL.findall(sample)) > max(4, len(sample) // 50)


def plain(text: str) -> str:
    """The words without markdown: links become their text, emphasis and escapes go."""
    text = _LINK.sub(lambda m: m[1] or m[2], text)
    return _ESCAPE.sub(r"\1", _STARS.sub("", text)).strip()


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a tidied text in their order; rules (---) are left out."""
    found: list[Block] = []
    open_block: Block | None = None
    for number, line in enumerate(text.split("\n")):
        if not line.strip() or (_RULE.match(line) and not _underlines(line, open_block)):
            _close(found, open_block)
            open_block = None
            continue
        if open_block is not None and _underlines(line, open_block):
            found.append(replace(open_block, kind=HEADING, level=1 if "=" in line else 2))
            open_block = None
            continue
        starting = _start(line, number)
        if open_block is not None and _continues(open_block, starting, line):
            open_block = _joined(open_block, line)
        else:
            _close(found, open_block)
            open_block = starting
    _close(found, open_block)
    return tuple(found)


def plain_text(parts: Iterable[Block]) -> str:
    """The words of these blocks, a blank line between them."""
    return "\n\n".join(block.plain for block in parts)


def raw_text(lines: Sequence[str], parts: Sequence[Block]) -> str:
    """The lines of these neighbouring blocks exactly as pasted, blank lines inside kept."""
    if not parts:
        return ""
    last = parts[-1]
    return "\n".join(line.rstrip() for line in lines[parts[0].first : last.first + last.raw.count("\n") + 1]).strip(
        "\n"
    )


def _close(found: list[Block], block: Block | None) -> None:
    if block is not None:
        found.append(block)


def _underlines(line: str, above: Block | None) -> bool:
    bare = line.strip()
    return (
        above is not None
        and above.kind == PARAGRAPH
        and "\n" not in above.raw
        and len(bare) >= 3
        and set(bare) in ({"="}, {"-"})
    )


def _start(line: str, number: int) -> Block:
    if marked := _HASHES.match(line):
        return Block(HEADING, line, plain(marked[2].rstrip("# ")), number, level=len(marked[1]))
    if mark := _BULLET.match(line):
        return Block(BULLET, line, plain(line[mark.end() :]), number, indent=len(mark[1].expandtabs(4)))
    bare = line.strip().removeprefix(">").strip()
    bold = len(bare) > 4 and bare[:2] == bare[-2:] and bare[:2] in ("**", "__") and bare[:2] not in bare[2:-2]
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    return Block(PARAGRAPH, line, plain(bare), number, indent=indent, bold=bold)


def _continues(above: Block, starting: Block, line: str) -> bool:
    """Whether the line goes on with the block above it, as hard-wrapped text does."""
    if above.kind == HEADING or starting.kind != PARAGRAPH or above.bold or starting.bold or len(above.raw) > LONGEST:
        return False
    last = above.raw.rpartition("\n")[2]
    if above.kind == BULLET and starting.indent > above.indent:
        return True
    if starting.plain[:1].islower() or last.rstrip().endswith((",", "-", "–")):
        return True
    if above.plain.rpartition(" ")[2].lower() in _JOINING:
        return True
    return (
        55 <= len(last.rstrip()) <= 85
        and (above.first > 0 or "\n" in above.raw)
        and not (_TERMINAL.search(last) and len(last.rstrip()) < 60)
        and not above.plain.isupper()
    )


def _joined(above: Block, line: str) -> Block:
    more = plain(line.strip().removeprefix(">").strip())
    return replace(above, raw=f"{above.raw}\n{line}", plain=f"{above.plain} {more}".strip())
