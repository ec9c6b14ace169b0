"""The HTML of a mail made simple and well nested: hidden text, scripts and remote pictures out; then into plain text."""
import re
from collections import Counter
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import islice

from inscriptis import get_text
from inscriptis.css_profiles import STRICT_CSS_PROFILE
from inscriptis.model.config import ParserConfig
from lxml.etree import LxmlError

from isdmedia.mail import hidden, links
from isdmedia.mail.limits import Limits
from isdmedia.mail.markup import Token, names, tokens

_BLOCKS = names("p div h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd table thead tbody tfoot tr td th caption "
                    "pre hr")
_INLINE = names("b strong i em u s small sub sup code a")
_AS_DIV = names("center section article header footer main aside nav figure figcaption address form fieldset "
                    "details summary")
_VOID = names("br hr img input meta link area base col embed source track wbr param")
_LOST = names("script style title textarea xmp iframe noembed noframes svg math")
_CLOSED_BY = {"li": frozenset(("ul", "ol")), "td": frozenset(("tr", "table")), "th": frozenset(("tr", "table")),
              "tr": frozenset(("table",)), "dt": frozenset(("dl",)), "dd": frozenset(("dl",))}
_SAME = {"td": ("td", "th"), "th": ("td", "th"), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
_KEPT_ATTRIBUTES = ("dir", "lang", "href", "title", "colspan", "rowspan", "start")
QUOTE_BEGIN, QUOTE_END = "\ue010", "\ue011"
_MARKS = str.maketrans({QUOTE_BEGIN: None, QUOTE_END: None})
_CONFIG = ParserConfig(css=STRICT_CSS_PROFILE, display_images=False, display_links=False)
MOST_PIECES = 100_000
_SPACES = re.compile(r"[ \t]+")


@dataclass(slots=True)
class Prepared:
    """Well-nested HTML for the sanitiser and for reading, how many hidden pieces were dropped; when `problem` is set
    the HTML was too large or too deep and only `bare` text is there."""

    shown: str = ""
    read: str = ""
    bare: str = ""
    hidden: int = 0
    problem: str = ""


@dataclass(slots=True)
class _Element:
    name: str
    emitted: str = ""
    look: hidden.Look = hidden.NOTHING
    quotes: bool = False
    closed: bool = False
    """Whether all but its summary is folded away."""
    unseen: bool = False
    """Whether words in it cannot be read: by its look, or because it is closed."""


@dataclass(slots=True)
class _Preparer:
    limits: Limits
    sheet: hidden.Sheet = field(default_factory=hidden.Sheet)
    stack: list[_Element] = field(default_factory=list)
    names_open: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    hidden_from: int = -1
    hidden_text: bool = False
    hidden_count: int = 0
    link: links.Link | None = None
    too_deep: bool = False

    def take(self, token: Token) -> None:
        if token.kind == "text":
            self.words(token.text)
        elif token.kind == "close":
            self.close(token.name)
        elif token.kind == "open" and token.name not in _LOST:
            self.open(token)

    def words(self, text: str) -> None:
        if self.hidden_from >= 0:
            self.hidden_text = self.hidden_text or bool(unescape(text).strip())
            return
        if self.stack and self.stack[-1].unseen:
            self.hidden_count += bool(unescape(text).strip())
            return
        text = text.replace("<", "&lt;")
        if self.link is not None:
            self.link.add(text)
        self.both(text)

    def both(self, chunk: str) -> None:
        self.shown.append(chunk)
        self.read.append(chunk)

    def open(self, token: Token) -> None:
        name = "div" if token.name in _AS_DIV else token.name
        self.make_room(name)
        look, unseen = self.look(token)
        if name in _VOID:
            if self.hidden_from < 0 and not unseen:
                self.void(name, token.attributes)
            return
        if len(self.stack) >= self.limits.html_depth:
            self.too_deep = True
            return
        if unseen and self.hidden_from < 0:
            self.hidden_from, self.hidden_text = len(self.stack), False
        element = self.element(name, token.attributes, look)
        element.closed = token.name == "details" and "open" not in token.attributes
        element.unseen = element.closed or look.hides
        self.stack.append(element)
        self.names_open[name] += 1

    def look(self, token: Token) -> tuple[hidden.Look, bool]:
        """How an element looks inside the open ones, and whether it is gone with all that is in it."""
        above = self.stack[-1] if self.stack else None
        inherited = above.look if above else hidden.NOTHING
        closed = above is not None and above.closed and token.name != "summary"
        if not token.attributes and token.name not in self.sheet.looks and token.name not in hidden.ODD:
            return inherited, closed
        own = hidden.look(token.attributes.get("style", "")[:hidden.LONGEST_STYLE])
        said = own.over(hidden.attributed(token.name, token.attributes)).over(self.sheet.look(token.name, token.attributes))
        return said.over(inherited), closed or said.gone

    def element(self, name: str, attributes: dict[str, str], look: hidden.Look) -> _Element:
        element = _Element(name, look=look)
        if self.hidden_from >= 0 or name not in _BLOCKS | _INLINE:
            return element
        element.emitted = name
        kept = "".join(f' {key}="{escape(attributes[key])}"' for key in _KEPT_ATTRIBUTES if key in attributes)
        self.shown.append(f"<{name}{kept}>")
        element.quotes = name == "blockquote" and "border:none" not in "".join(attributes.get("style", "").lower().split())
        self.read.append(f"<div>{QUOTE_BEGIN}</div>" if element.quotes else f"<{name}>")
        if name == "a":
            self.link = links.Link(attributes.get("href", ""))
        return element

    def void(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("br", "hr"):
            self.both(f"<{name}>")
        elif name == "img":
            self.shown.append(links.picture(attributes))

    def make_room(self, name: str) -> None:
        """Closes what HTML closes by itself when this element begins."""
        if name == "a" and self.names_open["a"]:
            self.close("a")
        elif name in _CLOSED_BY and any(self.names_open[same] for same in _SAME.get(name, (name,))):
            for element in reversed(self.stack):
                if element.name in _CLOSED_BY[name]:
                    break
                if element.name in _SAME.get(name, (name,)):
                    self.close(element.name)
                    break
        if name in _BLOCKS and self.names_open["p"]:
            for element in reversed(self.stack):
                if element.name in ("table", "td", "th", "li", "blockquote", "div"):
                    break
                if element.name == "p":
                    self.close("p")
                    break

    def close(self, name: str) -> None:
        name = "div" if name in _AS_DIV else name
        if name == "br":
            self.both("<br>" if self.hidden_from < 0 else "")
        if not self.names_open[name]:
            return
        barrier = frozenset(("table",)) if name not in ("table", "html", "body") else frozenset[str]()
        for depth in range(len(self.stack) - 1, -1, -1):
            if self.stack[depth].name == name:
                self.pop_to(depth)
                return
            if self.stack[depth].name in barrier:
                return

    def pop_to(self, depth: int) -> None:
        while len(self.stack) > depth:
            element = self.stack.pop()
            self.names_open[element.name] -= 1
            if element.emitted == "a" and self.link is not None:
                self.shown.append(self.link.note())
                self.link = None
            if element.emitted:
                self.shown.append(f"</{element.emitted}>")
                self.read.append(f"<div>{QUOTE_END}</div>" if element.quotes else f"</{element.emitted}>")
            if self.hidden_from == len(self.stack):
                self.hidden_count += self.hidden_text
                self.hidden_from = -1


def prepare(html: str, limits: Limits) -> Prepared:
    """Hidden text, comments, scripts, styles and remote pictures out, the rest well nested; never raises."""
    html = html.translate(_MARKS)
    if len(html) > limits.html:
        return Prepared(bare=bare_text(html[:limits.html]),
                        problem=f"its HTML is larger than {limits.html} bytes; only its text is shown")
    preparer = _Preparer(limits)
    pieces = list(islice(tokens(html), MOST_PIECES + 1))
    if len(pieces) > MOST_PIECES:
        return Prepared(bare=bare_text(html), problem=f"its HTML has more than {MOST_PIECES} pieces; only its text is shown")
    for token in pieces:
        if token.kind == "raw" and token.name == "style":
            preparer.sheet.add(token.text)
    for token in pieces:
        preparer.take(token)
        if preparer.too_deep:
            return Prepared(bare=bare_text(html),
                            problem=f"its HTML is nested more than {limits.html_depth} deep; only its text is shown")
    preparer.pop_to(0)
    return Prepared("".join(preparer.shown), "".join(preparer.read), hidden=preparer.hidden_count)


def bare_text(html: str) -> str:
    """The text between tags without any layout, for HTML beyond the limits."""
    found = [unescape(token.text) if token.kind == "text" else "\n" if token.name in _BLOCKS or token.name == "br" else ""
             for token in tokens(html)]
    return "\n".join(line for line in (_SPACES.sub(" ", line).strip() for line in "".join(found).split("\n")) if line)


def to_text(prepared: Prepared) -> str:
    """What a reader would see, as plain text; quoted mail with "> " before each line."""
    if prepared.problem or not prepared.read.strip():
        return prepared.bare
    try:
        text = get_text(f"<html><body>{prepared.read}</body></html>", _CONFIG)
    except (LxmlError, ValueError, IndexError, KeyError, AttributeError):
        return bare_text(prepared.read)
    return _with_quote_marks(text)


def _with_quote_marks(text: str) -> str:
    lines: list[str] = []
    depth = 0
    for line in text.split("\n"):
        if QUOTE_BEGIN in line or QUOTE_END in line:
            depth = max(0, depth + line.count(QUOTE_BEGIN) - line.count(QUOTE_END))
            line = line.translate(_MARKS).strip()
            if not line:
                continue
        lines.append(">" * min(depth, 20) + " " + line if depth else line)
    return "\n".join(lines)
