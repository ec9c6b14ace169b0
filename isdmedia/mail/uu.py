"""Files that old programs write into the text itself: `begin 644 name` to `end` (IEEE Std 1003.1, uuencode)."""
import re
from itertools import islice

from isdmedia.mail.transfer import uuencoded

_BEGIN = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?$", re.MULTILINE)
_END = re.compile(rb"^end[ \t]*\r?$", re.MULTILINE)
_CHECKED_BYTES = 12_000
MOST_FILES = 100


def cut(content: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The text without its uuencoded files, and their names and bytes. What only begins like one stays text."""
    kept: list[bytes] = []
    files: list[tuple[str, bytes]] = []
    position = 0
    end = None
    for begin in islice(_BEGIN.finditer(content), MOST_FILES):
        if begin.start() < position:
            continue
        end = end if end and end.start() >= begin.end() else _END.search(content, begin.end())
        if end is None:
            break
        if not _is_encoded(content[begin.end():end.start()]):
            continue
        kept.append(content[position:begin.start()])
        files.append((begin.group(1).decode("utf-8", errors="replace").strip(), uuencoded(content[begin.start():end.end()])))
        position = end.end()
    kept.append(content[position:])
    return b"".join(kept), files


def _is_encoded(block: bytes) -> bool:
    """Whether every line is as long as its first letter says, but for blanks that mail servers cut."""
    lines = block[:_CHECKED_BYTES].split(b"\n")
    lines = [line.rstrip(b"\r") for line in (lines if len(block) <= _CHECKED_BYTES else lines[:-1])]
    return any(lines) and all(_is_line(line) for line in lines if line.strip(b" `"))


def _is_line(line: bytes) -> bool:
    length = -(-((line[0] - 32) & 63) // 3) * 4 + 1
    return len(line) <= length + 2 and all(32 <= letter <= 96 for letter in line)
