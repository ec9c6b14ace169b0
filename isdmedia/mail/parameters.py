"""Content-Type and Content-Disposition: the value and its parameters (RFC 2045 section 5.1, RFC 2231)."""
import re
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from isdmedia.mail.charsets import clean, decode
from isdmedia.mail.headers import Headers, one_line

_SEPARATORS = re.compile(r"[\s;]*")
_PARAMETER = re.compile(r'([^\s=;"]{1,100})\s*=\s*')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"?', re.DOTALL)
_BARE = re.compile(r"[^;]*")
_SECTION = re.compile(r"([^*]+)\*(\d{1,3})?(\*?)")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Value:
    """A header value such as `text/plain; charset=utf-8`: the first word in lower case, parameters by lower-case name."""

    value: str
    parameters: dict[str, str] = field(default_factory=dict)


def read(headers: Headers, name: str, limit: int) -> Value:
    """The first field of this name; `limit` parameters at most, the rest is noted as a problem."""
    text = headers.raw(name)
    value, semicolon, rest = text.partition(";")
    if not semicolon and "=" in value and "/" not in value:
        value, rest = "", text
    pairs, whole = _pairs(rest, limit)
    if not whole:
        headers.note(f"a header holds more than {limit} parameters; the rest was not read")
    return Value("".join(value.split()).lower(), _joined(headers, pairs))


def _pairs(text: str, limit: int) -> tuple[list[tuple[str, str]], bool]:
    pairs: list[tuple[str, str]] = []
    position = 0
    while position < len(text):
        separators = _SEPARATORS.match(text, position)
        position = separators.end() if separators else position
        match = _PARAMETER.match(text, position)
        if not match:
            following = text.find(";", position)
            if following < 0:
                break
            position = following + 1
            continue
        if len(pairs) >= limit:
            return pairs, False
        value, position = _value_at(text, match.end())
        pairs.append((match.group(1).lower(), value))
    return pairs, True


def _value_at(text: str, position: int) -> tuple[str, int]:
    quoted = _QUOTED.match(text, position)
    if quoted:
        following = text.find(";", quoted.end())
        return _ESCAPE.sub(r"\1", quoted.group(1)), following if following >= 0 else len(text)
    bare = _BARE.match(text, position)
    return (bare.group().strip(), bare.end()) if bare else ("", len(text))


def _joined(headers: Headers, pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Plain parameters decoded; RFC 2231 sections put in order, percent-decoded and read in their charset. Of a
    doubled name the first counts; the extended form goes before the plain one."""
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[bool, str]]] = {}
    for name, value in pairs:
        match = _SECTION.fullmatch(name)
        if match:
            number = int(match.group(2) or 0)
            encoded = bool(match.group(3)) or match.group(2) is None
            sections.setdefault(match.group(1), {}).setdefault(number, (encoded, value))
        else:
            plain.setdefault(name, one_line(clean(headers.decode_words(value))))
    for name, numbered in sections.items():
        # Outlook puts RFC 2047 words even into the sections, where they have no place.
        text = one_line(clean(headers.decode_words(_extended([numbered[number] for number in sorted(numbered)]))))
        if text or name not in plain:
            plain[name] = text
    return plain


def _extended(pieces: list[tuple[bool, str]]) -> str:
    charset = ""
    content: list[bytes] = []
    for index, (encoded, value) in enumerate(pieces):
        if index == 0 and encoded and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        raw = value.encode("utf-8", errors="replace")
        content.append(unquote_to_bytes(raw) if encoded else raw)
    return decode(b"".join(content), charset)
