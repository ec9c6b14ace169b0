"""Mails in files: .eml, mbox, Maildir, folders of .eml, standard input."""
import mailbox
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

NEVER = datetime.min.replace(tzinfo=UTC)


class Unreadable(Exception):
    """A path that holds no mail; the sentence names it."""


@dataclass(frozen=True, slots=True)
class FoundMail:
    """A mail and the name of where it lay ("-" for standard input)."""

    name: str
    content: bytes


def found_in(path: str) -> Iterator[FoundMail]:
    """The mails of one path: a file as it stands, folders and mailboxes by date. Unreadable when there is no such path."""
    if path == "-":
        yield FoundMail("-", sys.stdin.buffer.read())
        return
    place = Path(path)
    if not place.exists():
        raise Unreadable(f"{path}: no such file or folder.")
    try:
        yield from _found(place)
    except OSError as trouble:
        raise Unreadable(f"{path}: cannot be read ({trouble.strerror}).") from None


def _found(place: Path) -> Iterator[FoundMail]:
    if place.is_dir():
        files = _maildir(place) if (place / "cur").is_dir() else sorted(place.rglob("*.eml"))
        yield from sorted((FoundMail(str(file), file.read_bytes()) for file in files), key=_dated)
    elif _is_mbox(place):
        yield from sorted(_mbox(place), key=_dated)
    else:
        yield FoundMail(str(place), place.read_bytes())


def _maildir(place: Path) -> list[Path]:
    return sorted(file for folder in ("cur", "new") for file in (place / folder).iterdir() if file.is_file())


def _is_mbox(place: Path) -> bool:
    with open(place, "rb") as file:
        return place.suffix != ".eml" and file.read(5) == b"From "


def _mbox(place: Path) -> Iterator[FoundMail]:
    box = mailbox.mbox(place, create=False)
    for number, key in enumerate(box.iterkeys(), 1):
        yield FoundMail(f"{place}#{number}", box.get_bytes(key))


def _dated(found: FoundMail) -> datetime:
    """The instant of its Date field; mails without one come first."""
    for line in found.content[:65536].split(b"\n"):
        if line[:5].lower() == b"date:":
            return _instant(line[5:].decode("latin-1"))
        if not line.strip():
            break
    return NEVER


def _instant(text: str) -> datetime:
    try:
        instant = parsedate_to_datetime(text.strip())
    except (ValueError, TypeError, OverflowError):
        return NEVER
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
