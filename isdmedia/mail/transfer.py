"""Content-Transfer-Encoding undone (RFC 2045 section 6), forgiving of what real programs get wrong."""
import binascii
import re

_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_FOOTER = re.compile(rb"\r?\n[ \t]*\r?\n(?=[^\n]*[^\sA-Za-z0-9+/=])")
_BETWEEN_WORDS = re.compile(rb"(?<=[A-Za-z,.]) (?=[A-Za-z])")
_UU_BEGIN = re.compile(rb"begin [0-7]{3,4} [^\r\n]{1,255}\r?\n")


def decoded(body: bytes, encoding: str) -> bytes:
    """The bytes meant by an encoded body; what cannot be decoded stands as it came. Never raises."""
    encoding = encoding.partition("(")[0].partition(";")[0].strip().strip('"').lower()
    if encoding == "base64":
        encoded = _without_footer(body)
        return body if _is_plain(encoded[:4000]) else base64(encoded)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    if encoding in ("x-uuencode", "uuencode", "x-uue", "uue"):
        return uuencoded(body)
    return body


def _is_plain(sample: bytes) -> bool:
    """Whether what is called base64 is words: base64 has no blanks inside its lines."""
    return len(_BETWEEN_WORDS.findall(sample)) * 20 > len(sample)


def _without_footer(body: bytes) -> bytes:
    """Without what a mailing list wrote in clear below base64."""
    footer = _FOOTER.search(body)
    return body[:footer.start()] if footer and footer.start() else body


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
