"""Content-Transfer-Encoding undone (RFC 2045 section 6), forgiving of what real programs get wrong."""
import binascii
import re

_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_UU_BEGIN = re.compile(rb"begin [0-7]{3,4} [^\r\n]{1,255}\r?\n")


def decoded(body: bytes, encoding: str) -> bytes:
    """The bytes meant by an encoded body; what cannot be decoded stands as it came. Never raises."""
    encoding = encoding.strip().strip('"').lower()
    if encoding == "base64":
        return base64(body)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
        return uuencoded(body)
    return body


def base64(body: bytes) -> bytes:
    """Base64 with foreign characters skipped and missing or surplus padding forgiven."""
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        letters = body.translate(None, _NOT_BASE64).partition(b"=")[0]
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def uuencoded(body: bytes) -> bytes:
    """The file between `begin` and `end`; a line that is no uuencoding is skipped."""
    begin = _UU_BEGIN.search(body)
    lines = body[begin.end() if begin else 0:].splitlines()
    found = []
    for line in lines:
        if line.strip() in (b"end", b"`"):
            break
        found.append(_uu_line(line))
    return b"".join(found)


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        return b""
