"""The colours of a mail's styles, as far as needed to tell whether words can be told from what is behind them."""
import colorsys
import re
from functools import lru_cache
from typing import NamedTuple

_NAMES = {
    "white": 0xFFFFFF, "snow": 0xFFFAFA, "ivory": 0xFFFFF0, "ghostwhite": 0xF8F8FF, "floralwhite": 0xFFFAF0, "whitesmoke": 0xF5F5F5,
    "mintcream": 0xF5FFFA, "azure": 0xF0FFFF, "aliceblue": 0xF0F8FF, "seashell": 0xFFF5EE, "black": 0x000000, "red": 0xFF0000,
    "lime": 0x00FF00, "blue": 0x0000FF, "yellow": 0xFFFF00, "aqua": 0x00FFFF, "cyan": 0x00FFFF, "magenta": 0xFF00FF, "fuchsia": 0xFF00FF,
    "gray": 0x808080, "grey": 0x808080, "silver": 0xC0C0C0, "lightgray": 0xD3D3D3, "lightgrey": 0xD3D3D3, "maroon": 0x800000,
    "green": 0x008000, "navy": 0x000080, "olive": 0x808000, "purple": 0x800080, "teal": 0x008080, "orange": 0xFFA500,
}
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])")
_CALL = re.compile(r"(rgb|hsl)a?\(([^()]{1,60})\)")
_NUMBER = re.compile(r"-?\d*\.?\d+%?")
_WORD = re.compile(r"[a-z]{3,20}")
_SEEN_FROM = 0.05
_TOLD_APART_FROM = 10
LONGEST = 300


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, and how opaque from 0 to 1."""

    red: float
    green: float
    blue: float
    opaque: float = 1.0


WHITE = Colour(255, 255, 255)


@lru_cache(maxsize=1024)
def colour(text: str) -> Colour | None:
    """The first colour in a CSS value or an HTML attribute, None when there is none or it is not known."""
    text = text[:LONGEST].lower()
    if found := _HEX.search(text):
        return _hex(found.group(1))
    if found := _CALL.search(text):
        return _call(found.group(1), _NUMBER.findall(found.group(2)))
    for word in _WORD.findall(text):
        if word == "transparent":
            return Colour(0, 0, 0, 0)
        if word in _NAMES:
            return _of(_NAMES[word])
    return None


def _of(number: int, opaque: float = 1.0) -> Colour:
    return Colour(number >> 16, number >> 8 & 255, number & 255, opaque)


def _hex(digits: str) -> Colour:
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    return _of(int(digits[:6], 16), int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0)


def _call(kind: str, written: list[str]) -> Colour | None:
    if len(written) < 3:
        return None
    numbers = [float(one.rstrip("%")) / (100 if one.endswith("%") else 1) for one in written[:4]]
    opaque = numbers[3] if len(numbers) > 3 else 1.0
    if kind == "hsl":
        red, green, blue = (255 * part for part in colorsys.hls_to_rgb(numbers[0] / 360, numbers[2], numbers[1]))
        return Colour(red, green, blue, opaque)
    red, green, blue = (number * 255 if one.endswith("%") else number for number, one in zip(numbers[:3], written, strict=False))
    return Colour(red, green, blue, opaque)


def can_be_told(words: Colour | None, ground: Colour | None) -> bool:
    """Whether words of a colour can be seen on a ground; None is a colour that is not known."""
    if words is None:
        return True
    if words.opaque < _SEEN_FROM:
        return False
    return ground is None or max(abs(one - other) for one, other in zip(words[:3], ground[:3], strict=True)) > _TOLD_APART_FROM
