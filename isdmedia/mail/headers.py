"""The header block of a mail or a part: found, cut into fields, unfolded and decoded (RFC 5322 section 2.2, RFC 2047)."""
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from isdmedia.mail.charsets import clean, codec_for, decode
from isdmedia.mail.limits import Limits
from isdmedia.mail.transfer import base64

_BLANK_LINE = re.compile(rb"\n\r{0,2}\n|\r\r(?!\n)")
_LINE = re.compile(rb"[^\n]*\n?")
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_QUOTED_BYTE = re.compile(rb"=([0-9A-Fa-f]{2})")
_SPACES = re.compile(r"[ \t\n]+")
_MAIL_FIELDS = frozenset(
    b"from to cc bcc subject date message-id received return-path sender reply-to mime-version content-type delivered-to "
    b"in-reply-to references content-transfer-encoding content-disposition envelope-to original-recipient "
    b"dkim-signature authentication-results auto-submitted precedence importance priority thread-topic thread-index "
    b"status errors-to comments keywords".split()
)


@dataclass(slots=True)
class Headers:
    """Fields in their order, names in lower case, values as unfolded bytes; `hint` is the charset that raw 8-bit
    values are likely in; `problems` names each limit that cut something."""

    fields: list[tuple[str, bytes]] = field(default_factory=list)
    hint: str = ""
    problems: list[str] = field(default_factory=list)
    encoded_words: int = Limits().encoded_words

    def raw(self, name: str) -> str:
        """The first such field, decoded from bytes but with its encoded words left as they are; "" for none."""
        return next(self.all_raw(name), "")

    def all_raw(self, name: str) -> Iterator[str]:
        return (decode(value, hint=self.hint) for known, value in self.fields if known == name)

    def text(self, name: str) -> str:
        """The first such field as people read it, on one line; "" for none."""
        return one_line(self.decode_words(self.raw(name)))

    def has(self, name: str) -> bool:
        return any(known == name for known, _ in self.fields)

    def count(self, name: str) -> int:
        return sum(1 for known, _ in self.fields if known == name)

    def decode_words(self, value: str) -> str:
        """The value with its encoded words decoded, as many as the limit allows."""
        if "=?" not in value:
            return value
        text, whole = decode_words(value, self.encoded_words)
        if not whole:
            self.note(f"a header holds more than {self.encoded_words} encoded words; the rest was left as it came")
        return text

    def note(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


def one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def split_block(raw: bytes, limit: int) -> tuple[bytes, bytes, bool]:
    """Header block, body, and whether the block was within `limit` bytes. A part may begin with the blank line."""
    if raw.startswith((b"\n", b"\r\n")):
        return b"", raw[raw.index(b"\n") + 1:], True
    end = _BLANK_LINE.search(raw)
    block, body = (raw[:end.start() + 1], raw[end.end():]) if end else (raw, b"")
    return block[:limit], body, len(block) <= limit


def read(block: bytes, limits: Limits) -> Headers:
    """Fields of a header block within the limits; lines that are no field are passed over."""
    if b"\n" not in block and b"\r" in block:
        block = block.replace(b"\r", b"\n")
    headers = Headers(encoded_words=limits.encoded_words)
    pieces: list[bytes] = []
    name = ""
    for line in _LINE.findall(block):
        if line[:1] in (b" ", b"\t"):
            pieces.append(line)
            continue
        match = _FIELD.match(line)
        if not match:
            continue
        _add(headers, name, pieces, limits)
        if len(headers.fields) >= limits.header_count:
            headers.note(f"there are more than {limits.header_count} header fields; the rest was not read")
            return headers
        name, pieces = match.group(1).decode("ascii").lower(), [line[match.end():]]
    _add(headers, name, pieces, limits)
    return headers


def _add(headers: Headers, name: str, pieces: list[bytes], limits: Limits) -> None:
    if not name:
        return
    value = b"".join(pieces)
    if len(value) > limits.header:
        headers.note(f"the header field {name[:40]} is longer than {limits.header} bytes and was cut")
        value = value[:limits.header]
    headers.fields.append((name, value.replace(b"\r", b"").replace(b"\n", b"").strip()))


def looks_like_mail(block: bytes, headers: Headers) -> bool:
    """Whether a header block is that of a mail: a field that mail uses, or nothing but well-formed fields."""
    names = {name.encode() for name, _ in headers.fields}
    if names & _MAIL_FIELDS or any(name.startswith((b"x-", b"list-", b"resent-", b"arc-")) for name in names):
        return True
    lines = [line for line in block.splitlines() if line.strip()]
    fields = sum(1 for line in lines if line[:1] in b" \t" or _FIELD.match(line))
    wordlike = all(name[:1].isalpha() and name.replace(b"-", b"").isalnum() for name in names)
    return bool(names) and wordlike and fields == len(lines) and not names & {b"begin", b"http", b"https"}


def decode_words(value: str, limit: int) -> tuple[str, bool]:
    """RFC 2047 words decoded, neighbours of one charset joined before decoding; False when `limit` was passed."""
    found: list[str] = []
    pending: list[tuple[str, bytes]] = []
    position, count = 0, 0
    while True:
        begin = value.find("=?", position)
        word = _word_at(value, begin) if begin >= 0 else None
        if begin < 0 or count >= limit:
            break
        if word is None:
            begin += 2
            pending_text = value[position:begin]
            found += [_joined(pending), pending_text]
            pending, position = [], begin
            continue
        between = value[position:begin]
        if not pending or between.strip():
            found += [_joined(pending), between]
            pending = []
        charset, content, position = word
        pending.append((charset, content))
        count += 1
    found += [_joined(pending), value[position:]]
    return "".join(found), begin < 0


def _word_at(value: str, begin: int) -> tuple[str, bytes, int] | None:
    """Charset, bytes and end of the encoded word at `begin`, None when there is none."""
    head = value[begin + 2:begin + 90].split("?", 2)
    if len(head) < 3 or head[1] not in ("b", "B", "q", "Q") or not head[0] or " " in head[0]:
        return None
    content_begin = begin + 2 + len(head[0]) + 3
    end = value.find("?=", content_begin)
    if end < 0:
        return None
    content = value[content_begin:end].encode("utf-8", errors="replace")
    if head[1] in "bB":
        content = base64(content)
    else:
        content = _QUOTED_BYTE.sub(lambda match: bytes([int(match.group(1), 16)]), content.replace(b"_", b" "))
    charset = head[0].partition("*")[0].lower()
    return codec_for(charset) or charset, content, end + 2


def _joined(words: list[tuple[str, bytes]]) -> str:
    """Neighbouring words in one text; words of the same charset are decoded as one, for characters cut in two."""
    runs: list[tuple[str, list[bytes]]] = []
    for charset, content in words:
        if runs and runs[-1][0] == charset:
            runs[-1][1].append(content)
        else:
            runs.append((charset, [content]))
    return clean("".join(decode(b"".join(contents), charset) for charset, contents in runs))
