"""Text that a reader would not see: hidden by style, of no size, white on white, or off the screen."""
import re
from dataclasses import dataclass, field
from functools import lru_cache

_SIMPLE = re.compile(r"[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?([.#])([a-z0-9_-]+)", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d*\.?\d+")
_WHITE = frozenset(("white", "#fff", "#ffffff", "#fffffe", "#fefefe", "#fdfdfd", "rgb(255,255,255)",
                    "rgba(255,255,255,1)", "transparent", "rgba(0,0,0,0)", "rgba(255,255,255,0)"))
LONGEST_STYLE = 4000
_MOST_RULES = 2000
OFF_SCREEN = -400.0

Declarations = dict[str, str]


def declarations(style: str) -> Declarations:
    """The properties of a style attribute, names and values in lower case without blanks."""
    found: Declarations = {}
    for declaration in style[:LONGEST_STYLE].split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = "".join(value.lower().replace("!important", "").split())
    return found


@dataclass(slots=True)
class Sheet:
    """What the style blocks of a mail say of simple selectors: hidden ones, and those that set a background."""

    hidden: set[str] = field(default_factory=set)
    coloured: set[str] = field(default_factory=set)

    def add(self, css: str) -> None:
        """Reads the rules outside @media and other at-blocks; those are for other screens."""
        css = _without_comments(css)
        depth, position, selector, rules = 0, 0, "", 0
        for mark in re.finditer(r"[{}]", css):
            piece, position = css[position:mark.start()], mark.end()
            if mark.group() == "{":
                depth += 1
                selector = piece.rpartition(";")[2].strip() if depth == 1 else ""
                continue
            if depth == 1 and selector and not selector.startswith("@"):
                self._rule(selector, declarations(piece))
                rules += 1
            depth = max(0, depth - 1)
            if rules > _MOST_RULES:
                return

    def _rule(self, selectors: str, declared: Declarations) -> None:
        for selector in selectors.lower().split(",")[:50]:
            match = _SIMPLE.fullmatch(selector.strip())
            if match and match.group(2):
                key = match.group(1) + match.group(2)
                if hides(declared):
                    self.hidden.add(key)
                if background(declared):
                    self.coloured.add(key)

    def keys(self, attributes: dict[str, str]) -> set[str]:
        found = {"." + name for name in attributes.get("class", "")[:500].lower().split()}
        return found | {"#" + attributes["id"].lower()} if "id" in attributes else found


@lru_cache(maxsize=2048)
def look(style: str) -> tuple[str, str, bool]:
    """Background, colour, and whether the text is hidden, of a style attribute; mail repeats the same few."""
    declared = declarations(style)
    return background(declared), declared.get("color", ""), hides(declared)


def _without_comments(css: str) -> str:
    """One pass; what follows a comment that is never closed is part of it."""
    found, position = [], 0
    while (begin := css.find("/*", position)) >= 0:
        found.append(css[position:begin])
        end = css.find("*/", begin + 2)
        position = len(css) if end < 0 else end + 2
    return " ".join([*found, css[position:]]).replace("<!--", " ").replace("-->", " ")


def background(declared: Declarations) -> str:
    """The background that a style sets, "" for none."""
    return declared.get("background-color") or declared.get("background") or declared.get("background-image") or ""


def hides(declared: Declarations) -> bool:
    """Whether a style alone makes an element's text invisible."""
    if declared.get("display") == "none" or declared.get("visibility") in ("hidden", "collapse"):
        return True
    if declared.get("mso-hide") == "all" or _number(declared.get("opacity"), 1.0) < 0.05:
        return True
    if "font-size" in declared and 0 <= _number(declared["font-size"], 99.0) < _least_size(declared["font-size"]):
        return True
    clipped = declared.get("overflow", "") in ("hidden", "clip")
    nothing = any(_number(declared.get(side), 9.0) <= 0 for side in ("height", "max-height", "width", "max-width"))
    return (clipped and nothing) or _is_off_screen(declared)


def _least_size(size: str) -> float:
    # Two pixels or points cannot be read; 0.1 em neither.
    return 0.2 if size.endswith("em") else 20.0 if size.endswith("%") else 2.0


def _is_off_screen(declared: Declarations) -> bool:
    if _number(declared.get("text-indent"), 0.0) <= OFF_SCREEN:
        return True
    if declared.get("position") not in ("absolute", "fixed", "relative"):
        return False
    return any(_number(declared.get(side), 0.0) <= OFF_SCREEN for side in ("left", "top", "right", "bottom"))


def _number(value: str | None, default: float) -> float:
    match = _NUMBER.match(value) if value else None
    return float(match.group()) if match else default


def is_white(colour: str) -> bool:
    return "".join(colour.lower().split()) in _WHITE


def is_invisible_colour(colour: str, ground: str) -> bool:
    """White or transparent text on a white ground, or text of its ground's colour; `ground` "" is the white page."""
    colour, ground = "".join(colour.lower().split()), "".join(ground.lower().split())
    if not colour:
        return False
    if colour in ("transparent", "rgba(0,0,0,0)", "rgba(255,255,255,0)"):
        return True
    return (is_white(colour) and (not ground or is_white(ground))) or colour == ground
