"""Text that a reader would not see: hidden by style, of no size, of its ground's colour, or off the screen."""
import re
from dataclasses import dataclass, field
from functools import lru_cache

from isdmedia.mail.colours import WHITE, Colour, can_be_told, colour
from isdmedia.mail.markup import names

_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][a-z0-9_-]+)?", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d*\.?\d+")
_FONT_SIZE = re.compile(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|ex|%)?)(?:/\S{1,20})?\s")
_EMS = ("em", "rem", "ex", "ch")
LONGEST_STYLE = 4000
_MOST_RULES = 2000
OFF_SCREEN = -400.0
"""Pixels; nobody scrolls that far to the left of a letter."""

UNSEEN = names("template noscript video audio object canvas select datalist option optgroup")
"""Elements whose words stand for something else, or are shown on demand."""
ODD = UNSEEN | {"dialog"}
"""Elements that hide words without any attribute."""

Declarations = dict[str, str]


def declarations(style: str) -> Declarations:
    """The properties of a style attribute, names and values in lower case, single blanks in them."""
    found: Declarations = {}
    for declaration in style[:LONGEST_STYLE].split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = " ".join(value.lower().replace("!important", "").split())
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says: `gone` takes all inside an element along; the others go on into it until something inside says
    otherwise, None where nothing is said. `ground` False is a ground that cannot be known, a picture."""

    gone: bool = False
    tiny: bool | None = None
    unseen: bool | None = None
    words: Colour | None = None
    ground: Colour | None | bool = None

    def over(self, under: "Look") -> "Look":
        """This look, and of the one under it what this one does not say."""
        return Look(self.gone or under.gone, under.tiny if self.tiny is None else self.tiny,
                    under.unseen if self.unseen is None else self.unseen, self.words or under.words,
                    under.ground if self.ground is None else self.ground)

    @property
    def hides(self) -> bool:
        """Whether words of this look cannot be read; where nothing is said the page is white."""
        ground = WHITE if self.ground is None else self.ground
        return self.gone or bool(self.tiny or self.unseen) or not can_be_told(self.words, ground if isinstance(ground, Colour) else None)


NOTHING = Look()


@dataclass(slots=True)
class Sheet:
    """What the style blocks of a mail say of simple selectors; `murky` when others, too, set a ground, so that colours of
    the sheet say nothing certain."""

    looks: dict[str, Look] = field(default_factory=dict)
    murky: bool = False

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
                self._rule(selector, look(piece[:LONGEST_STYLE]))
                rules += 1
            depth = max(0, depth - 1)
            if rules > _MOST_RULES:
                return

    def _rule(self, selectors: str, said: Look) -> None:
        if said == NOTHING:
            return
        for selector in selectors[:LONGEST_STYLE].lower().split(",")[:50]:
            key = selector.strip()
            if _SELECTOR.fullmatch(key) and key:
                self.looks[key] = said.over(self.looks.get(key, NOTHING))
            else:
                self.murky = self.murky or said.ground is not None

    def look(self, name: str, attributes: dict[str, str]) -> Look:
        """What the sheet says of an element."""
        if not self.looks:
            return NOTHING
        classes = [f".{one}" for one in attributes.get("class", "")[:500].lower().split()[:20]]
        own = [f"#{attributes['id'].lower()}"] if "id" in attributes else []
        found = NOTHING
        for key in [name, *classes, *(name + one for one in classes), *own, *(name + one for one in own)]:
            if key in self.looks:
                found = self.looks[key].over(found)
        return Look(found.gone, found.tiny, found.unseen, None, False if found.ground is not None else None) if self.murky else found


@lru_cache(maxsize=2048)
def look(style: str) -> Look:
    """What a style attribute, or the inside of a rule, says; mail repeats the same few."""
    declared = declarations(style)
    visible = declared.get("visibility")
    return Look(_is_gone(declared), _tiny(declared), None if visible is None else visible in ("hidden", "collapse"),
                colour(declared.get("color", "")), _ground(declared))


def attributed(name: str, attributes: dict[str, str]) -> Look:
    """What the attributes of an element say beside its style."""
    gone = (name in UNSEEN or "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true"
            or (name == "dialog" and "open" not in attributes))
    ground: Colour | None | bool = colour(attributes.get("bgcolor", ""))
    if attributes.get("background"):
        ground = False
    return Look(gone, words=colour(attributes.get("color", "")) if name == "font" else None, ground=ground)


def _without_comments(css: str) -> str:
    """One pass; what follows a comment that is never closed is part of it."""
    found, position = [], 0
    while (begin := css.find("/*", position)) >= 0:
        found.append(css[position:begin])
        end = css.find("*/", begin + 2)
        position = len(css) if end < 0 else end + 2
    return " ".join([*found, css[position:]]).replace("<!--", " ").replace("-->", " ")


def _ground(declared: Declarations) -> Colour | None | bool:
    """The ground that a style sets, None for none, False for one that cannot be known: a picture, or half transparent."""
    written = " ".join(declared.get(name, "") for name in ("background", "background-color", "background-image"))
    if "url(" in written or "gradient" in written:
        return False
    found = colour(declared.get("background-color", "")) or colour(declared.get("background", ""))
    if found is None:
        return False if written.strip() and not re.search(r"none|inherit|initial|unset", written) else None
    return None if found.opaque == 0 else found if found.opaque == 1 else False


def _tiny(declared: Declarations) -> bool | None:
    """Whether letters are too small to be read, None when nothing is said. Two pixels or points cannot be, 0.1 em neither."""
    size = declared.get("font-size", "")
    if not size and (short := _FONT_SIZE.search(f"{declared.get('font', '')} ")):
        size = short.group(1)
    if not size or not _NUMBER.match(size):
        return None
    least = 0.2 if size.endswith(_EMS) else 20.0 if size.endswith("%") else 2.0
    return 0 <= _number(size, 99.0) < least


def _is_gone(declared: Declarations) -> bool:
    """Whether a style takes an element away with all that is inside it."""
    if declared.get("display") == "none" or declared.get("mso-hide") == "all" or declared.get("content-visibility") == "hidden":
        return True
    if _opacity(declared.get("opacity", "1")) < 0.05 or re.match(r"opacity\(0?\.?0*%?\)", declared.get("filter", "")):
        return True
    return _is_squeezed(declared) or _is_clipped(declared) or _is_off_screen(declared)


def _opacity(value: str) -> float:
    return _number(value, 1.0) / (100 if value.endswith("%") else 1)


def _is_squeezed(declared: Declarations) -> bool:
    if declared.get("overflow", "") not in ("hidden", "clip"):
        return False
    sizes = {side: _number(declared.get(side), 99.0) for side in ("height", "max-height", "width", "max-width")}
    return min(sizes.values()) <= 0 or max(min(sizes["height"], sizes["max-height"]), min(sizes["width"], sizes["max-width"])) <= 1


def _is_clipped(declared: Declarations) -> bool:
    corners = _NUMBER.findall(declared.get("clip", ""))
    path = declared.get("clip-path", "")
    return (len(corners) == 4 and len({float(one) for one in corners}) == 1) or (
        path.startswith("inset(") and _number(path[6:], 0.0) >= 50) or path.startswith("circle(0")


def _is_off_screen(declared: Declarations) -> bool:
    if min(_pixels(declared.get(name)) for name in ("text-indent", "margin-left", "margin-right", "margin-top")) <= OFF_SCREEN:
        return True
    shift = declared.get("transform", "")
    if re.search(r"scale[xy]?\(0?\.?0*[,)]", shift) or ("translate" in shift and min(
            (_pixels(one) for one in re.findall(r"-?\d*\.?\d+(?:em)?", shift)), default=0.0) <= OFF_SCREEN):
        return True
    if declared.get("position") not in ("absolute", "fixed", "relative"):
        return False
    return any(_pixels(declared.get(side)) <= OFF_SCREEN for side in ("left", "top", "right", "bottom"))


def _pixels(value: str | None) -> float:
    return _number(value, 0.0) * (16 if value and value.endswith("em") else 1)


def _number(value: str | None, default: float) -> float:
    match = _NUMBER.match(value) if value else None
    return float(match.group()) if match else default
