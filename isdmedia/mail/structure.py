"""The MIME tree of a mail, cut out of its raw bytes without recursion (RFC 2046)."""
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from isdmedia.mail import cms, parameters
from isdmedia.mail import headers as header_block
from isdmedia.mail.charsets import decode
from isdmedia.mail.headers import Headers
from isdmedia.mail.limits import Limits
from isdmedia.mail.parameters import Value
from isdmedia.mail.transfer import decoded

_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")
_GUESSED_BOUNDARY = re.compile(rb"(?:^|\n)--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\nContent-", re.IGNORECASE)
_CHARSET = re.compile(rb"charset=[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
MAILS = ("message/rfc822", "message/global")
_HINT_BYTES = 64 * 1024
_DELIMITER_REST = 1000


@dataclass(slots=True)
class Part:
    """A node of the tree; `body` is as it came, `content` decoded. `enclosed` says how many message/rfc822 it is in."""

    headers: Headers
    content_type: str
    type_parameters: dict[str, str]
    disposition: Value
    body: bytes
    depth: int = 0
    enclosed: int = 0
    children: list["Part"] = field(default_factory=list)

    @property
    def content(self) -> bytes:
        return decoded(self.body, self.headers.raw("content-transfer-encoding"))

    @property
    def text(self) -> str:
        return decode(self.content, self.type_parameters.get("charset", ""), self.headers.hint)

    @property
    def file_name(self) -> str:
        """The name the sender gave the file, "" for none."""
        return self.disposition.parameters.get("filename", "") or self.type_parameters.get("name", "")

    @property
    def content_id(self) -> str:
        return self.headers.raw("content-id").strip().strip("<>").strip()[:500]

    def walk(self) -> Iterator["Part"]:
        """Itself and all parts below, in the order in which they stand."""
        stack = [self]
        while stack:
            part = stack.pop()
            yield part
            stack.extend(reversed(part.children))


def is_smime(part: Part) -> bool:
    """Whether a part is a mail's own S/MIME wrapper, not a signed document sent as a file ("contract.pdf.p7m")."""
    name = part.file_name.lower()
    if part.content_type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        return name in ("", "smime.p7m") or "." not in name.removesuffix(".p7m")
    return part.content_type == "application/octet-stream" and name == "smime.p7m"


def made(content: bytes, content_type: str, name: str = "", *, content_id: str = "", charset: str = "utf-8") -> Part:
    """A part for what was found packed inside another; with a name it is a file, without one words."""
    fields = [("content-id", content_id.encode("utf-8", errors="replace"))] if content_id else []
    disposition = Value("attachment" if name and not content_id else "", {"filename": name} if name else {})
    known_type = content_type if _TYPE.fullmatch(content_type) else "application/octet-stream"
    return Part(Headers(fields), known_type, {"charset": charset}, disposition, content)


@dataclass(slots=True)
class Reader:
    """Reads parts while counting them, so that no mail can ask for more than the limits allow."""

    limits: Limits
    hint: str = ""
    count: int = 0
    problems: list[str] = field(default_factory=list)

    def tree(self, raw: bytes) -> Part:
        """The whole tree; what lies beyond a limit is left out and noted in `problems`."""
        hint = _CHARSET.search(raw, 0, _HINT_BYTES)
        self.hint = hint.group(1).decode("ascii") if hint else ""
        root = self.part(raw, "text/plain", depth=0, enclosed=0)
        stack = [root]
        while stack:
            part = stack.pop()
            part.children = self.children(part)
            stack.extend(reversed(part.children))
        return root

    def part(self, raw: bytes, default_type: str, *, depth: int, enclosed: int) -> Part:
        block, body, whole = header_block.split_block(raw, self.limits.header_block)
        headers = header_block.read(block, self.limits)
        headers.hint = self.hint
        if not whole:
            headers.note(f"the header block is larger than {self.limits.header_block} bytes; the rest was not read")
        content_type = parameters.read(headers, "content-type", self.limits.parameters)
        disposition = parameters.read(headers, "content-disposition", self.limits.parameters)
        self.count += 1
        headers.problems, known = self.problems, headers.problems
        for problem in known:
            headers.note(problem)
        known_type = content_type.value if _TYPE.fullmatch(content_type.value) else default_type
        return Part(headers, known_type, content_type.parameters, disposition, body, depth, enclosed)

    def children(self, part: Part) -> list[Part]:
        if part.content_type.startswith("multipart/"):
            return self.multipart(part)
        if is_smime(part):
            return self.signed_content(part)
        if part.content_type in MAILS or self.is_mail_file(part):
            part.content_type = part.content_type if part.content_type in MAILS else "message/rfc822"
            return self.enclosed_mail(part)
        return []

    def signed_content(self, part: Part) -> list[Part]:
        """What stands inside an S/MIME signature, a part of its own; none where it is encrypted or cannot be taken out."""
        content = cms.signed_content(part.content) if part.depth < self.limits.depth and not self.is_full(part) else None
        if content is None:
            return []
        return [self.part(content, "text/plain", depth=part.depth + 1, enclosed=part.enclosed)]

    def is_mail_file(self, part: Part) -> bool:
        """Whether a file called .eml is the mail that it says, under a type that does not say so."""
        kind = part.content_type.partition("/")[0]
        if part.depth == 0 or kind not in ("application", "text") or not part.file_name.lower().endswith(".eml"):
            return False
        block, _, _ = header_block.split_block(part.content.lstrip(b"\r\n"), self.limits.header_block)
        return header_block.looks_like_mail(block, header_block.read(block, self.limits))

    def enclosed_mail(self, part: Part) -> list[Part]:
        if part.enclosed >= self.limits.rfc822_depth or self.is_full(part):
            self.note(f"mails are enclosed in one another more than {self.limits.rfc822_depth} deep")
            return []
        return [self.part(part.content.lstrip(b"\r\n"), "text/plain", depth=part.depth + 1, enclosed=part.enclosed + 1)]

    def multipart(self, part: Part) -> list[Part]:
        """The parts between the boundaries; a multipart without any becomes plain text, so that it is still read."""
        if part.depth >= self.limits.depth:
            self.note(f"its parts are nested more than {self.limits.depth} deep")
            return []
        boundary = part.type_parameters.get("boundary", "").encode("utf-8", errors="replace")
        bodies = self.sections(part.body, boundary) if boundary else []
        if not bodies:
            guess = _GUESSED_BOUNDARY.search(part.body, 0, _HINT_BYTES)
            bodies = self.sections(part.body, guess.group(1)) if guess else []
        if not bodies:
            part.content_type = "text/plain"
        default = "message/rfc822" if part.content_type == "multipart/digest" else "text/plain"
        found: list[Part] = []
        for raw in bodies:
            if self.is_full(part):
                break
            found.append(self.part(raw, default, depth=part.depth + 1, enclosed=part.enclosed))
        return found

    def is_full(self, part: Part) -> bool:
        if self.count >= self.limits.parts:
            self.note(f"it has more than {self.limits.parts} parts; the rest was not read")
        return self.count >= self.limits.parts

    def sections(self, body: bytes, boundary: bytes) -> list[bytes]:
        """Bytes between the delimiter lines, the last one up to the end when the closing delimiter is missing."""
        found: list[bytes] = []
        begin = -1
        for start, end, closing in _delimiters(body, b"--" + boundary):
            if begin >= 0:
                found.append(_without_line_end(body[begin:start]))
            begin = -1 if closing else end
            if closing or len(found) > self.limits.parts:
                break
        if begin >= 0 and len(found) <= self.limits.parts:
            found.append(body[begin:])
        return found

    def note(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)


def _delimiters(body: bytes, mark: bytes) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each delimiter line, and whether it closes; a longer boundary that begins alike is not one."""
    position = 0
    while (start := body.find(mark, position)) >= 0:
        position = start + len(mark)
        if start and body[start - 1] not in b"\r\n":
            continue
        line_end = body.find(b"\n", position, position + _DELIMITER_REST)
        end = len(body) if line_end < 0 else line_end + 1
        rest = body[position:min(end, position + _DELIMITER_REST)].strip()
        if rest in (b"", b"--"):
            position = end
            yield start, end, rest == b"--"


def _without_line_end(section: bytes) -> bytes:
    # The line ending before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1).
    if section.endswith(b"\r\n"):
        return section[:-2]
    return section[:-1] if section.endswith((b"\n", b"\r")) else section
