"""Header fields of our own mail, encoded (RFC 2047) and folded (RFC 5322 section 2.2.3)."""
import base64
import re
from collections.abc import Sequence

from isdmedia.mail.parsed import Address

_WIDTH = 76
_WORD_BYTES = 42
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")


def text_field(name: str, text: str) -> str:
    """An unstructured field of one line of text, which holds no line break."""
    words = [text] if not text else text.split(" ")
    if not text.isascii() or "=?" in text or any(len(word) > _WIDTH for word in words):
        words = encoded_words(text)
    return folded(name, words)


def id_field(name: str, ids: Sequence[str]) -> str:
    return folded(name, [f"<{known}>" for known in ids])


def address_field(name: str, addresses: Sequence[Address]) -> str:
    words: list[str] = []
    for index, address in enumerate(addresses):
        comma = "," if index < len(addresses) - 1 else ""
        bare = f"<{address.address}>" if address.name else address.address
        words += [*phrase(address.name), f"{bare}{comma}"]
    return folded(name, words)


def phrase(name: str) -> list[str]:
    """A display name as words that may be folded between: atoms, one quoted string, or encoded words."""
    if not name:
        return []
    if not name.isascii() or "=?" in name or len(name) > _WIDTH:
        return encoded_words(name)
    if _ATOMS.fullmatch(name):
        return name.split(" ")
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return [f'"{escaped}"']


def encoded_words(text: str) -> list[str]:
    """The text in base64 words of at most 75 characters, no character cut in two."""
    chunks: list[bytes] = [b""]
    for character in text:
        encoded = character.encode("utf-8", errors="replace")
        if len(chunks[-1]) + len(encoded) > _WORD_BYTES:
            chunks.append(b"")
        chunks[-1] += encoded
    return [f"=?utf-8?b?{base64.b64encode(chunk).decode('ascii')}?=" for chunk in chunks]


def folded(name: str, words: Sequence[str]) -> str:
    """The field with line breaks between words where a line would pass 76 characters."""
    lines = [f"{name}:"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) > _WIDTH and lines[-1].strip() and not lines[-1].endswith(":"):
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines)
