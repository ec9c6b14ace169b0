"""Keyed Message-IDs and marks of our own mail, and tokens of which only the digest is stored."""
import hashlib
import hmac
import re
import secrets
from typing import NamedTuple

_PURPOSE, _MARK, _MASK = b"isdmedia message-id v2", b"isdmedia conversation v1", b"isdmedia conversation number v1"
_MAC_DIGITS = 40
_TAG_BYTES, _NUMBER_BYTES = 12, 4
_WORD = re.compile(r"[A-Za-z0-9-]{1,60}")
_ADDRESS = re.compile(r"[a-z0-9.!#$%&'*/=?^_`{|}~+-]{1,64}@([a-z0-9.-]{1,190})")
_ID = re.compile(rf"({_WORD.pattern})\.({_WORD.pattern})\.([0-9a-f]{{{_MAC_DIGITS}}})@([a-z0-9.-]{{1,190}})", re.IGNORECASE)


class OwnId(NamedTuple):
    """A Message-ID of ours: the enquiry that it names, in capitals, and the id as we wrote it."""

    enquiry: str
    message_id: str


def message_id(key: bytes, *, enquiry: str, token: str, address: str) -> str:
    """The Message-ID, without brackets, of a mail that the desk at `address` wrote in an enquiry; `token` tells the mails of one enquiry
    apart. ValueError when a part holds more than letters, digits and hyphens, or the address is none."""
    address = address.lower()
    found = _ADDRESS.fullmatch(address)
    if not (_WORD.fullmatch(enquiry) and _WORD.fullmatch(token) and found):
        raise ValueError("A Message-ID is made of an enquiry and a token of letters, digits and hyphens, and the desk's address.")
    return f"{enquiry}.{token.lower()}.{_mac(key, enquiry, token, address)}@{found.group(1)}"


def own_message_id(key: bytes, message_id: str, *, address: str) -> OwnId | None:
    """What a Message-ID of this desk (without brackets) says; None for any other, an altered one, or another mailbox's. Mail servers
    that changed its case do no harm. The check takes the same time whichever digit is wrong."""
    found = _ID.fullmatch(message_id) if len(message_id) <= 500 else None
    if found is None:
        return None
    enquiry, token, mac, domain = found.groups()
    own_domain = address.lower().rpartition("@")[2]
    if not hmac.compare_digest(mac.lower(), _mac(key, enquiry, token, address)) or domain.lower() != own_domain:
        return None
    return OwnId(enquiry.upper(), f"{enquiry.upper()}.{token.lower()}.{mac.lower()}@{domain.lower()}")


def _mac(key: bytes, enquiry: str, token: str, address: str) -> str:
    # HMAC-SHA256 cut to 160 bits
    parts = (enquiry.upper(), token.lower(), address.lower())
    return _keyed(key, _PURPOSE, *(part.encode() for part in parts)).hex()[:_MAC_DIGITS]


def conversation_mark(key: bytes, *, number: int, address: str) -> bytes:
    """Sixteen bytes by which this desk at `address` knows an enquiry again: 96 bits of a keyed digest, and the enquiry's number, which
    only the key's holder reads. ValueError for a number that needs more than four bytes."""
    if not 0 <= number < 1 << 8 * _NUMBER_BYTES:
        raise ValueError(f"An enquiry of number {number} cannot be marked.")
    tag = _tag(key, number, address)
    return tag + _masked(key, tag, number.to_bytes(_NUMBER_BYTES, "big"))


def marked_number(key: bytes, mark: bytes, *, address: str) -> int | None:
    """The number of the enquiry that a mark of ours stands for; None for any other sixteen bytes, in the same time."""
    if len(mark) != _TAG_BYTES + _NUMBER_BYTES:
        return None
    tag = mark[:_TAG_BYTES]
    number = int.from_bytes(_masked(key, tag, mark[_TAG_BYTES:]), "big")
    return number if hmac.compare_digest(tag, _tag(key, number, address)) else None


def _tag(key: bytes, number: int, address: str) -> bytes:
    return _keyed(key, _MARK, number.to_bytes(_NUMBER_BYTES, "big"), address.lower().encode())[:_TAG_BYTES]


def _masked(key: bytes, tag: bytes, number: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(number, _keyed(key, _MASK, tag), strict=False))


def _keyed(key: bytes, purpose: bytes, *parts: bytes) -> bytes:
    # lengths keep "a.bc" and "ab.c" apart
    return hmac.new(key, purpose + b"".join(len(part).to_bytes(4, "big") + part for part in parts), hashlib.sha256).digest()


def token() -> str:
    """A new secret of 256 random bits for a link, safe in addresses."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is stored of a token: its SHA-256 in 64 hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", errors="surrogatepass")).hexdigest()
