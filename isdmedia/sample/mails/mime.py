"""Headers and bodies, written out byte by byte as mail programs differ in them (RFC 5322, RFC 2045 to 2047)."""
import quopri
from base64 import encodebytes
from dataclasses import dataclass
from email.header import Header
from email.utils import quote

from isdmedia.sample.mails.letters import Correspondent, Enclosure

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A body with the headers that describe it; `body` has CRLF line ends."""

    headers: Headers
    body: bytes

    def raw(self, above: Headers = ()) -> bytes:
        """The part as it is sent, with further headers above its own."""
        head = "".join(f"{name}: {value}\r\n" for name, value in (*above, *self.headers))
        return head.encode("ascii") + b"\r\n" + self.body


def words(text: str, name: str, charset: str = "utf-8") -> str:
    """A header's text, folded, as encoded words where it is not ASCII (RFC 2047)."""
    header = Header(text, "us-ascii" if text.isascii() else charset, header_name=name, maxlinelen=76)
    return header.encode(linesep="\r\n")


def mailbox(person: Correspondent, charset: str = "utf-8") -> str:
    """As in a From header; a name with specials is quoted (RFC 5322 section 3.4)."""
    if not person.name:
        return f"<{person.address}>"
    if not person.name.isascii():
        return f"{words(person.name, 'From', charset)} <{person.address}>"
    shown = f'"{quote(person.name)}"' if set(person.name) & set('()<>[]:;@\\,."') else person.name
    return f"{shown} <{person.address}>"


def mailboxes(people: tuple[Correspondent, ...], charset: str = "utf-8") -> str:
    """Several, one a line."""
    return ",\r\n\t".join(mailbox(person, charset) for person in people)


def encoded(content: bytes, encoding: str) -> bytes:
    """Content in a transfer encoding, with CRLF line ends. `content` has bare line feeds where it is text."""
    if encoding == "base64":
        content = encodebytes(content)
    elif encoding == "quoted-printable":
        content = quopri.encodestring(content)
    return content.replace(b"\n", b"\r\n")


def text_part(
    kind: str, text: str, *,
    charset: str = "utf-8", encoding: str = "quoted-printable", parameters: str = "", missing: str = "strict",
) -> Part:
    """A text of type `text/<kind>`. `missing` is the codec's error handler for characters that the charset lacks:
    by default UnicodeEncodeError."""
    if encoding == "7bit" and not text.isascii():
        encoding = "quoted-printable"
    content = text if text.endswith("\n") else text + "\n"
    if encoding == "base64":
        content = content.replace("\n", "\r\n")  # RFC 2045 section 6.8: canonical line ends before encoding
    return Part(
        (
            ("Content-Type", f"text/{kind}; charset={charset}{parameters}"),
            ("Content-Transfer-Encoding", encoding),
        ),
        encoded(content.encode(charset, missing), encoding),
    )


def file_part(enclosure: Enclosure) -> Part:
    """A file, base64; one that stands in the text has a Content-ID made of its name."""
    disposition = "inline" if enclosure.inline else "attachment"
    headers: Headers = (
        ("Content-Type", f'{enclosure.content_type}; name="{enclosure.name}"'),
        ("Content-Disposition", f'{disposition}; filename="{enclosure.name}"; size={len(enclosure.content)}'),
        ("Content-Transfer-Encoding", "base64"),
    )
    if enclosure.inline:
        headers += (("Content-ID", f"<{content_id(enclosure)}>"),)
    return Part(headers, encoded(enclosure.content, "base64"))


def content_id(enclosure: Enclosure) -> str:
    """Without angle brackets."""
    return f"{enclosure.name}@01DC5C2B.7A1E4F30"


def multipart(subtype: str, boundary: str, parts: tuple[Part, ...], parameters: str = "") -> Part:
    """Parts under one boundary; `parameters` stand before it, as in "; report-type=delivery-status"."""
    border = f"--{boundary}".encode("ascii")
    body = b"".join(border + b"\r\n" + part.raw() + b"\r\n" for part in parts) + border + b"--\r\n"
    return Part((("Content-Type", f'multipart/{subtype}{parameters};\r\n\tboundary="{boundary}"'),), body)
