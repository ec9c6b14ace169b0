"""Outlook's winmail.dat (MS-OXTNEF): the words and files that Exchange packed into it."""
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from isdmedia.mail.charsets import codec_for, decode

SIGNATURE = b"\x78\x9f\x3e\x22"
_OF_ATTACHMENT = 2
_BODY, _FILE_BEGINS, _FILE_TITLE, _FILE_BYTES, _FILE_PROPERTIES = 0x800C, 0x9002, 0x8010, 0x800F, 0x9005
_PROPERTIES, _CODEPAGE = 0x9003, 0x9007
_TEXT, _HTML, _RTF, _HTML_CODEPAGE = 0x1000, 0x1013, 0x1009, 0x3FDE
_BYTES, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _MIME_TYPE, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x370E, 0x3712
_FIXED = {0x01: 4, 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_OF_LENGTH = (0x00, 0x0D, 0x1E, 0x1F, 0x102)
_UTF_16 = 0x1F
_SEVERAL, _NAMED = 0x1000, 0x8000
_CODEPAGES = {65001: "utf-8", 20127: "ascii", 20866: "koi8-r", 21866: "koi8-u", 50220: "iso-2022-jp", 51932: "euc-jp", 51949: "euc-kr",
              936: "gbk", 950: "big5", 1200: "utf-16-le"}
_MOST_FILES = 500


@dataclass(slots=True)
class TnefFile:
    """A file of a winmail.dat; name, type and id are "" where it does not say them."""

    name: str = ""
    content_type: str = ""
    content_id: str = ""
    content: bytes = b""


@dataclass(slots=True)
class Opened:
    """What a winmail.dat holds; `rich_only` says that its words are there in Outlook's own format alone."""

    text: str = ""
    html: str = ""
    files: list[TnefFile] = field(default_factory=list)
    rich_only: bool = False


def opened(content: bytes) -> Opened | None:
    """The words and files of a winmail.dat, None when it cannot be read. Never raises."""
    if not content.startswith(SIGNATURE):
        return None
    try:
        return _opened(content)
    except (struct.error, ValueError, IndexError):
        return None


def _opened(content: bytes) -> Opened:
    found, charset, rich = Opened(), "", False
    for level, name, value in _attributes(content):
        if name == _CODEPAGE:
            charset = _charset(_number(value))
        elif name == _FILE_BEGINS and len(found.files) < _MOST_FILES:
            found.files.append(TnefFile())
        elif level == _OF_ATTACHMENT and found.files:
            _into(found.files[-1], name, value, charset)
        elif name == _BODY:
            found.text = found.text or decode(value, charset).strip()
        elif name == _PROPERTIES:
            rich = _RTF in _words_into(found, _properties(value), charset)
    found.rich_only = rich and not found.text and not found.html
    return found


def _words_into(found: Opened, known: dict[int, tuple[int, bytes]], charset: str) -> dict[int, tuple[int, bytes]]:
    if _HTML in known:
        codepage = known.get(_HTML_CODEPAGE, (0, b""))[1]
        own = _charset(_number(codepage)) if len(codepage) >= 4 else charset
        found.html = _string(known[_HTML], own)
    if _TEXT in known:
        found.text = _string(known[_TEXT], charset).strip() or found.text
    return known


def _into(file: TnefFile, name: int, value: bytes, charset: str) -> None:
    if name == _FILE_TITLE:
        file.name = file.name or _string((0, value), charset)
    elif name == _FILE_BYTES:
        file.content = value
    elif name == _FILE_PROPERTIES:
        known = _properties(value)
        file.name = next((_string(known[one], charset) for one in (_LONG_NAME, _SHORT_NAME) if one in known), file.name)
        file.name = file.name or (_string(known[_SHOWN_NAME], charset) if _SHOWN_NAME in known else "")
        file.content_type = _string(known.get(_MIME_TYPE, (0, b"")), charset).lower()
        file.content_id = _string(known.get(_CONTENT_ID, (0, b"")), charset).strip("<> ")
        file.content = file.content or known.get(_BYTES, (0, b""))[1]


def _attributes(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Level, name and value of each attribute; a cut one raises ValueError."""
    position = 6
    while position + 11 <= len(content):
        level, name, _, length = struct.unpack_from("<BHHI", content, position)
        value = content[position + 9:position + 9 + length]
        if len(value) < length or level not in (1, _OF_ATTACHMENT):
            raise ValueError("cut or broken attribute")
        yield level, name, value
        position += length + 11


def _properties(content: bytes) -> dict[int, tuple[int, bytes]]:
    """Type and first value of each property, by its number; every step consumes bytes, whatever the counts in it say."""
    found: dict[int, tuple[int, bytes]] = {}
    count, position = _number(content), 4
    for _ in range(min(count, len(content) // 4)):
        kind, name = struct.unpack_from("<HH", content, position)
        position = _behind_name(content, position + 4, name)
        values, times = 1, 1
        if kind & _SEVERAL:
            kind &= ~_SEVERAL
            times, position = _number(content, position), position + 4
        elif kind in _OF_LENGTH:
            values, position = _number(content, position), position + 4
        first, position = _values(content, position, kind, values * times)
        found.setdefault(name, (kind, first))
    return found


def _behind_name(content: bytes, position: int, name: int) -> int:
    """Where the value begins: a named property says its set, and its number or its text, first."""
    if name < _NAMED:
        return position
    is_text, length = _number(content, position + 16), _number(content, position + 20)
    return position + 24 + (length + (-length % 4) if is_text else 0)


def _values(content: bytes, position: int, kind: int, times: int) -> tuple[bytes, int]:
    """The first of so many values, and where the last one ends."""
    if kind in _FIXED:
        end = position + _FIXED[kind] * times
        if end > len(content):
            raise ValueError("cut property")
        return content[position:position + _FIXED[kind]], end
    if kind not in _OF_LENGTH or times > len(content):
        raise ValueError("unknown property")
    first = b""
    for number in range(times):
        length = _number(content, position)
        if number == 0:
            first = content[position + 4:position + 4 + length]
        position += 4 + length + (-length % 4)
        if position > len(content) + 3:
            raise ValueError("cut property")
    return first, position


def _string(value: tuple[int, bytes], charset: str) -> str:
    kind, content = value
    if kind == _UTF_16:
        return content.decode("utf-16-le", errors="replace").rstrip("\0")
    return decode(content.rstrip(b"\0"), charset)


def _charset(codepage: int) -> str:
    if 28590 < codepage < 28606:
        return f"iso-8859-{codepage - 28590}"
    return _CODEPAGES.get(codepage) or (f"cp{codepage}" if codec_for(f"cp{codepage}") else "")


def _number(content: bytes, position: int = 0) -> int:
    return int(struct.unpack_from("<I", content, position)[0])
