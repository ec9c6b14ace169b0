"""The bytes of mails and attachments on disk: complete on arrival, or not there at all."""
import errno
import hashlib
import os
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from django.conf import settings

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class NotStored(Exception):
    """The disk did not take a mail; the sentence says so. Whoever handed it over still has it."""


class DiskFailed(NotStored):
    """The disk said that it may not have kept what it had taken: nothing may be taken in on it until a person has looked."""


def digest(content: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def raw_path(of: str) -> Path:
    """Where the raw mail of this digest lies."""
    return Path(settings.DATA_DIR) / "raw" / of[:2] / f"{of}.eml"


def attachment_path(key: UUID) -> Path:
    """Where the attachment lies: a random name without an ending, outside the web root."""
    return Path(settings.DATA_DIR) / "attachments" / key.hex[:2] / key.hex


def write_durably(path: Path, content: bytes) -> None:
    """The file with its folder entry on disk when this returns (write aside, fsync, rename, fsync the folder);
    NotStored when the disk does not take it, and then no file stands under the name."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(draft, "xb") as file:
            file.write(content)
            file.flush()
            _fsync(file.fileno())
        os.replace(draft, path)
        _fsync_folder(path.parent)
    except DiskFailed:
        _remove(draft)
        _remove(path)  # it would count as kept
        raise
    except OSError as trouble:
        _remove(draft)
        raise NotStored(f"{path.parent} does not take the mail ({trouble.strerror or trouble}): make room there. "
                        "Nothing was lost: the mail is still where it came from.") from trouble


def _fsync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _fsync(handle)
    finally:
        os.close(handle)


def _fsync(handle: int) -> None:
    """On a disk that is full the next try may go well; after any other failure nobody knows what it kept, and a second fsync
    would say that all is well."""
    try:
        os.fsync(handle)
    except OSError as trouble:
        if trouble.errno in FULL:
            raise
        raise DiskFailed(f"The disk under {settings.DATA_DIR} failed to keep a mail ({trouble.strerror or trouble}): intake is stopped. "
                         "Look at the disk, then start the worker again. Nothing was lost: the mail is still where it came from."
                         ) from trouble


def write_plainly(path: Path, content: bytes) -> None:
    """A file that can be made again from the raw mail, so that it need not outlive a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _remove(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink(missing_ok=True)
