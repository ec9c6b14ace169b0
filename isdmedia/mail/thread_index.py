"""Thread-Index: the conversation as Outlook and Exchange name it ([MS-OXOMSG] section 2.2.1.3). It stands through answers of programs
that drop References."""
import base64
import binascii
from datetime import UTC, datetime

ROOT_BYTES = 22
_LONGEST = 4096
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_SHORT, _LONG = 18, 23


def conversation(value: str) -> str:
    """The part of a Thread-Index that every mail of a conversation shares, as 44 hexadecimal digits; "" for none."""
    bare = "".join(value.split())
    if not bare or len(bare) > _LONGEST:
        return ""
    try:
        found = base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except (binascii.Error, ValueError):
        return ""
    return found[:ROOT_BYTES].hex() if len(found) >= ROOT_BYTES and any(found[6:ROOT_BYTES]) else ""


def mark_of(conversation: str) -> bytes:
    """The sixteen bytes in it that name the conversation; empty for ""."""
    return bytes.fromhex(conversation)[6:]


def begun(mark: bytes, *, at: datetime) -> str:
    """The Thread-Index of the first mail of a conversation named by sixteen bytes; `at` is aware."""
    return base64.b64encode(_ticks(at).to_bytes(8, "big")[:6] + mark).decode("ascii")


def followed(conversation: str, *, at: datetime) -> str:
    """The Thread-Index of an answer in a conversation that began elsewhere; `at` is aware."""
    root = bytes.fromhex(conversation)
    passed = max(0, _ticks(at) - int.from_bytes(root[:6] + b"\0\0", "big"))
    near = passed >> _SHORT < 1 << 31
    told = passed >> _SHORT if near else 1 << 31 | min(passed >> _LONG, (1 << 31) - 1)
    return base64.b64encode(root + told.to_bytes(4, "big") + b"\x10").decode("ascii")


def _ticks(at: datetime) -> int:
    """Units of 100 nanoseconds since 1601."""
    passed = at - _EPOCH
    return (passed.days * 86_400 + passed.seconds) * 10_000_000 + passed.microseconds * 10
