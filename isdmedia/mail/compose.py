"""Our own letters: identical bytes for identical inputs, so that a retry sends the very same mail."""
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from isdmedia.mail.folding import address_field, id_field, text_field
from isdmedia.mail.identifiers import is_id
from isdmedia.mail.parsed import Address

LONGEST_LINE = 998
_PREFIX = re.compile(r"(?i)\s*(?:re|aw|sv|antw|antwort|rif|r|res|ynt|odp|vs|rép|رد|回复)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                      r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}")
_FIELD_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,70}")
_OURS = frozenset(("from", "to", "cc", "bcc", "reply-to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version",
                   "content-type", "content-transfer-encoding", "content-disposition", "received", "return-path", "sender"))
_METHOD = re.compile(r"(?im)^METHOD:([A-Z]{1,20})\s*$")
_LONG_BODY_LINE = 900


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file to be sent: its name, its MIME type and its bytes."""

    name: str
    content_type: str
    content: bytes


def one_line(text: str, *, limit: int = 500) -> str:
    """The text as one line of `limit` characters at most: no line break of any kind, no control character."""
    kept = [" " if c in "\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" else c for c in text]
    visible = "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cs") and c not in "\ufeff\u2060")
    return " ".join(visible.split())[:limit].strip()


def valid_address(text: str) -> str | None:
    """The bare address in lower-case domain form, foreign domains in ASCII (IDNA); None for what cannot be written to."""
    local, at, domain = text.strip().rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii").lower() if at and domain else ""
    except UnicodeError:
        return None
    address = f"{local}@{domain}"
    whole = len(local) <= 64 and len(address) <= 254 and _ADDRESS.fullmatch(address)
    return address if whole else None


def reply_subject(subject: str) -> str:
    """The subject with one "Re: " in front, whatever pile of Re, AW, SV stood there."""
    return f"Re: {without_prefix(subject)}".strip()


def without_prefix(subject: str) -> str:
    """The subject as the conversation began with it: without Re, AW, SV in front."""
    bare = one_line(subject)
    while match := _PREFIX.match(bare):
        bare = bare[match.end():]
    return bare.strip()


def reply_headers(parent_message_id: str, parent_references: Sequence[str], *,
                  limit: int = LONGEST_LINE) -> tuple[str, str]:
    """In-Reply-To and References of an answer (RFC 5322 section 3.6.4), ids in brackets with blanks between them; of a
    long chain the first and the latest that fit into `limit` characters. ("", "") when the parent has no usable id."""
    parent = _clean_id(parent_message_id)
    if not parent:
        return "", ""
    chain = [known for known in dict.fromkeys(map(_clean_id, parent_references)) if known and known != parent]
    first, room = chain[:1], limit - len(parent) - 2
    latest: list[str] = []
    for known in reversed(chain[1:]):
        if sum(len(one) + 3 for one in [*first, *latest, known]) > room:
            break
        latest.insert(0, known)
    if sum(len(one) + 3 for one in [*first, *latest]) > room:
        first = []
    return f"<{parent}>", " ".join(f"<{known}>" for known in [*first, *latest, parent])


def _clean_id(text: str) -> str:
    bare = "".join(text.split()).strip("<>")
    return bare if is_id(bare) else ""


def quote(text: str, *, author: str, sent_at: datetime | None) -> str:
    """Visible text quoted below an answer, under one line that says whose it is and when it was sent."""
    when = f"On {sent_at:%d %B %Y}, {sent_at:%H:%M} {_offset(sent_at)}, " if sent_at else ""
    lines = [f">{'' if line.startswith('>') else ' '}{line}".rstrip() for line in text.strip("\n").split("\n")]
    return f"{when}{one_line(author, limit=200)} wrote:\n" + "\n".join(lines) + "\n"


def _offset(moment: datetime) -> str:
    offset = f"{moment:%z}"
    return "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:5]}"


def compose(*, message_id: str, from_: Address, to: Sequence[Address], cc: Sequence[Address] = (), subject: str, body: str,
            date: datetime, reply_to: Address | None = None, in_reply_to: str = "", references: str = "",
            headers: Iterable[tuple[str, str]] = (), attachments: Sequence[OutgoingFile] = (), calendar: str | None = None) -> bytes:
    """The whole mail as RFC 5322 bytes with CRLF; the same inputs give the same bytes. `date` is aware. `calendar` is
    an iCalendar text, sent as an alternative form with its own METHOD. ValueError for an address or id that cannot be
    written, or when nobody is written to."""
    if date.utcoffset() is None or not is_id(message_id) or not to:
        raise ValueError("A mail needs a date with its zone, a Message-ID and somebody to go to.")
    fields = [address_field("From", [_valid(from_)]), address_field("To", [_valid(one) for one in to])]
    fields += [address_field("Cc", [_valid(one) for one in cc])] if cc else []
    fields += [address_field("Reply-To", [_valid(reply_to)])] if reply_to else []
    fields += [text_field("Subject", one_line(subject, limit=900)), f"Date: {format_datetime(date)}",
               id_field("Message-ID", [message_id])]
    for name, ids in (("In-Reply-To", in_reply_to), ("References", references)):
        cleaned = [known for known in map(_clean_id, ids.split()) if known]
        fields += [id_field(name, cleaned)] if cleaned else []
    fields += [_extra(name, value) for name, value in headers]
    content = _content(message_id, body, attachments, calendar)
    return "".join(f"{line}\r\n" for line in fields).encode("ascii") + content.as_bytes()


def _valid(address: Address) -> Address:
    bare = valid_address(address.address)
    if bare is None:
        raise ValueError(f"This address cannot be written to: {one_line(address.address, limit=100)!r}")
    return Address(one_line(address.name, limit=200), bare)


def _extra(name: str, value: str) -> str:
    """A further field, such as Auto-Submitted; those that the letter itself sets are refused."""
    if not _FIELD_NAME.fullmatch(name) or name.lower() in _OURS:
        raise ValueError(f"This header cannot be set: {one_line(name, limit=60)!r}")
    return text_field(name, one_line(value, limit=900))


def _content(message_id: str, body: str, attachments: Sequence[OutgoingFile], calendar: str | None) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    text = body.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    text = "".join(c for c in text if not "\ud800" <= c <= "\udfff").rstrip("\n") + "\n"
    mail.set_content(text, subtype="plain", charset="utf-8", cte=_encoding(text))
    if calendar is not None:
        method = _METHOD.search(calendar)
        mail.add_alternative(calendar, subtype="calendar", charset="utf-8", cte="base64",
                             params={"method": method.group(1).upper() if method else "PUBLISH"})
    for file in attachments:
        kind, _, subtype = file.content_type.partition("/")
        if not re.fullmatch(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}", file.content_type) or kind in ("multipart", "message"):
            kind, subtype = "application", "octet-stream"
        mail.add_attachment(file.content, maintype=kind, subtype=subtype, filename=one_line(file.name, limit=150) or "file")
    _fix_boundaries(mail, message_id)
    return mail


def _encoding(text: str) -> str:
    """7bit for plain ASCII of short lines, quoted-printable for mostly ASCII, else base64."""
    if text.isascii() and all(len(line) < _LONG_BODY_LINE for line in text.split("\n")):
        return "7bit"
    foreign = sum(1 for character in text if character > "\x7f")
    return "quoted-printable" if foreign * 5 < len(text) else "base64"


def _fix_boundaries(mail: EmailMessage, message_id: str) -> None:
    """Boundaries made from the Message-ID instead of chance, so that a retry is the same mail to the byte."""
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            name = hashlib.sha256(f"{message_id} {number}".encode()).hexdigest()[:32]
            part.set_boundary(f"=_{name}_{number}")
