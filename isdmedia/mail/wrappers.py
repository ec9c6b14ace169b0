"""The wrappers of signed and encrypted mail: S/MIME (RFC 8551), OpenPGP in MIME (RFC 3156) and in plain text (RFC 9580 section 7)."""
import re
from collections.abc import Sequence

from isdmedia.mail import cms
from isdmedia.mail.parsed import Wrapped
from isdmedia.mail.structure import Part, is_smime

_SIGNATURES = {"application/pkcs7-signature": Wrapped.SMIME_SIGNED, "application/x-pkcs7-signature": Wrapped.SMIME_SIGNED,
               "application/pgp-signature": Wrapped.PGP_SIGNED}
_SIGNATURE_NAMES = ("smime", "signature", "openpgp", "pgp", "digital", "unnamed")
_CONTROL = "application/pgp-encrypted"
_SEALED_TYPES = ("enveloped-data", "authenveloped-data")
_MESSAGE, _SIGNED, _SIGNATURE = (f"-----BEGIN PGP {name}-----".encode() for name in ("MESSAGE", "SIGNED MESSAGE", "SIGNATURE"))
_END_MESSAGE, _END_SIGNATURE = (f"-----END PGP {name}-----".encode() for name in ("MESSAGE", "SIGNATURE"))
_ARMOUR_HEAD = re.compile(rb"(?:[A-Za-z]{1,20}: [^\n]{0,200}\n)*[ \t]*\r?\n")
_DASHED = re.compile(rb"^- ", re.MULTILINE)
_MOST_BLOCKS = 20


def way(part: Part) -> Wrapped | None:
    """In which way this part wraps the mail, None when it does not."""
    if part.content_type in ("multipart/encrypted", _CONTROL):
        return Wrapped.PGP_ENCRYPTED
    if part.content_type in _SIGNATURES:
        return _SIGNATURES[part.content_type] if is_mark(part) else None
    if part.content_type == "multipart/signed":
        return _SIGNATURES.get(part.type_parameters.get("protocol", "").lower())
    return _smime(part) if is_smime(part) else None


def _smime(part: Part) -> Wrapped | None:
    said = part.type_parameters.get("smime-type", "").lower()
    if part.children:
        return Wrapped.SMIME_SIGNED
    if said == "certs-only":
        return None
    kind = cms.kind(part.content)
    if kind in ("signed", "compressed") or (not kind and said == "signed-data"):
        return Wrapped.SMIME_CLOSED
    return Wrapped.SMIME_ENCRYPTED if kind or said in (*_SEALED_TYPES, "") else None


def is_mark(part: Part) -> bool:
    """Whether a part is a signature over the mail, or the control part of an encrypted one: no file that anybody sent."""
    if part.content_type == _CONTROL:
        return True
    name = part.file_name.lower()
    return part.content_type in _SIGNATURES and (not name or name.startswith(_SIGNATURE_NAMES))


def strongest(ways: Sequence[Wrapped]) -> Wrapped | None:
    """Of several the one that matters most: what cannot be read goes before what is signed."""
    return next((known for known in Wrapped if known in ways), None)


def without_armour(content: bytes) -> tuple[bytes, list[Wrapped], list[bytes]]:
    """A text without OpenPGP's armour: signed words stay, encrypted blocks are taken out and handed back as files."""
    ways: list[Wrapped] = []
    blocks: list[bytes] = []
    for _ in range(_MOST_BLOCKS):
        begin, end = _block(content, _MESSAGE, _END_MESSAGE)
        if begin < 0:
            break
        ways.append(Wrapped.PGP_ENCRYPTED)
        blocks.append(content[begin:end])
        content = content[:begin] + content[end:]
    for _ in range(_MOST_BLOCKS):
        begin, end = _block(content, _SIGNED, _END_SIGNATURE)
        if begin < 0:
            break
        ways.append(Wrapped.PGP_SIGNED)
        content = content[:begin] + _signed_words(content[begin + len(_SIGNED):end]) + content[end:]
    return content, ways, blocks


def _block(content: bytes, begins: bytes, ends: bytes) -> tuple[int, int]:
    """Where a block begins and ends, -1 when there is none; its first mark stands at the head of a line."""
    begin = content.find(begins)
    if begin < 0 or (begin and content[begin - 1] not in b"\r\n"):
        return -1, -1
    end = content.find(ends, begin)
    return (begin, end + len(ends)) if end >= 0 else (-1, -1)


def _signed_words(block: bytes) -> bytes:
    """The words between the armour's own lines, their dashes as they were written (RFC 9580 section 7.1)."""
    block = block[block.find(b"\n") + 1:]
    head = _ARMOUR_HEAD.match(block)
    block = block[head.end():] if head else block
    return _DASHED.sub(b"", block.rpartition(_SIGNATURE)[0] or block)
