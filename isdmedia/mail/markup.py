"""A linear tokenizer for the HTML of strangers: enough to see elements, attributes and text, never more than one pass."""
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_OPEN = re.compile(r"<([A-Za-z][^\s/>]{0,60})")
_CLOSE = re.compile(r"</([A-Za-z][^\s/>]{0,60})")
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?""")
_LONE = re.compile(r"<+(?=<)|<")
_RAW_TEXT = {name: re.compile(f"</{name}", re.IGNORECASE)
             for name in ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "svg", "math")}
_ATTRIBUTES_KEPT = 60


@dataclass(slots=True)
class Token:
    """A piece of markup: `kind` is text, open, close or raw (an element whose content is no markup, with its text)."""

    kind: str
    text: str = ""
    name: str = ""
    attributes: dict[str, str] = field(default_factory=dict)


def names(words: str) -> frozenset[str]:
    """Element names given as words in one text."""
    return frozenset(words.split())


def tokens(html: str) -> Iterator[Token]:
    """The pieces in order; comments, declarations and what is unclosed at the end are left out."""
    position = 0
    while (angle := html.find("<", position)) >= 0:
        if angle > position:
            yield Token("text", html[position:angle])
        following = html[angle + 1:angle + 2]
        if following in ("!", "?"):
            position = _after_comment(html, angle)
        elif following == "/":
            match = _CLOSE.match(html, angle)
            position = _after(html, ">", angle + 2)
            if match:
                yield Token("close", name=match.group(1).lower())
        elif match := _OPEN.match(html, angle):
            token, position = _element(html, match)
            yield token
        else:
            position = _LONE.match(html, angle).end()  # type: ignore[union-attr]
            yield Token("text", html[angle:position])
    if position < len(html):
        yield Token("text", html[position:])


def _after(html: str, mark: str, position: int) -> int:
    found = html.find(mark, position)
    return len(html) if found < 0 else found + len(mark)


def _after_comment(html: str, angle: int) -> int:
    if not html.startswith("<!--", angle):
        return _after(html, ">", angle + 2)
    if html.startswith((">", "->"), angle + 4):
        return _after(html, ">", angle + 4)
    return _after(html, "-->", angle + 4)


def _element(html: str, match: re.Match[str]) -> tuple[Token, int]:
    name = match.group(1).lower()
    token = Token("open", name=name)
    position = match.end()
    while attribute := _ATTRIBUTE.match(html, position):
        position = attribute.end()
        if len(token.attributes) < _ATTRIBUTES_KEPT:
            value = attribute.group(2) or attribute.group(3) or attribute.group(4) or ""
            token.attributes.setdefault(attribute.group(1).lower(), unescape(value))
    position = _after(html, ">", position)
    if name in _RAW_TEXT:
        end = _RAW_TEXT[name].search(html, position)
        token.kind, token.text = "raw", html[position:end.start() if end else len(html)]
        position = _after(html, ">", end.end()) if end else len(html)
    return token, position
