"""What lies in an S/MIME file (RFC 5652, in BER): whether it is signed or encrypted, and the content of a signed one."""
from collections.abc import Iterator

_DATA, _SIGNED, _ENVELOPED = (bytes.fromhex(f"2a864886f70d01070{number}") for number in (1, 2, 3))
_COMPRESSED, _AUTH_ENVELOPED = bytes.fromhex("2a864886f70d0109100109"), bytes.fromhex("2a864886f70d0109100117")
_KINDS = {_SIGNED: "signed", _ENVELOPED: "encrypted", _AUTH_ENVELOPED: "encrypted", _COMPRESSED: "compressed"}
_SEQUENCE, _OID, _EXPLICIT, _OCTETS, _OCTETS_IN_PIECES, _END = 0x30, 0x06, 0xA0, 0x04, 0x24, 0x00
_DEEPEST, _MOST_PIECES = 50, 100_000


class _Malformed(ValueError):
    """The bytes are no BER."""


def kind(content: bytes) -> str:
    """"signed", "encrypted", "compressed", or "" for what is none of them."""
    try:
        return _KINDS.get(next((body for tag, body in _inside(content, _SEQUENCE) if tag == _OID), b""), "")
    except _Malformed:
        return ""


def signed_content(content: bytes) -> bytes | None:
    """What was signed, as it stands inside the signature (RFC 5652 section 5.2), None when it is not there or not to be read. The
    signature itself is not checked."""
    try:
        if kind(content) != "signed":
            return None
        signed = _first(_first(content, _SEQUENCE, _EXPLICIT), _SEQUENCE)
        encapsulated = next((body for tag, body in _elements(signed) if tag == _SEQUENCE), b"")
        fields = dict(_elements(encapsulated))
        if fields.get(_OID) != _DATA or _EXPLICIT not in fields:
            return None
        return _octets(fields[_EXPLICIT])
    except _Malformed:
        return None


def _octets(content: bytes) -> bytes:
    tag, body = next(_elements(content), (_END, b""))
    if tag == _OCTETS:
        return body
    if tag != _OCTETS_IN_PIECES:
        raise _Malformed
    pieces = list(_elements(body))
    if any(tag != _OCTETS for tag, _ in pieces):
        raise _Malformed
    return b"".join(piece for _, piece in pieces)


def _first(content: bytes, *tags: int) -> bytes:
    """The body of the first element of the first tag, in it of the second, and so on."""
    for tag in tags:
        content = next((body for known, body in _elements(content) if known == tag), b"")
    return content


def _inside(content: bytes, tag: int) -> Iterator[tuple[int, bytes]]:
    return _elements(_first(content, tag))


def _elements(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and body of each element in a row; the end mark of an indefinite length ends the row."""
    position = 0
    for _ in range(_MOST_PIECES):
        if position >= len(content):
            return
        tag, begin, length = _head(content, position)
        if tag == _END:
            return
        end = _end(content, position) if length is None else begin + length
        if end > len(content):
            raise _Malformed
        yield tag, content[begin:end - 2 if length is None else end]
        position = end


def _head(content: bytes, position: int) -> tuple[int, int, int | None]:
    """Tag, where the body begins, and how long it is; None for an indefinite length (X.690 section 8.1.3.6)."""
    if position + 2 > len(content):
        raise _Malformed
    tag, length, begin = content[position], content[position + 1], position + 2
    if tag & 0x1F == 0x1F:
        raise _Malformed
    if length == 0x80:
        return tag, begin, None
    if length & 0x80:
        count = length & 0x7F
        if count > 6 or begin + count > len(content):
            raise _Malformed
        return tag, begin + count, int.from_bytes(content[begin:begin + count], "big")
    return tag, begin, length


def _end(content: bytes, position: int) -> int:
    """Where an element of indefinite length ends, behind its end mark."""
    depth = 0
    for _ in range(_MOST_PIECES):
        tag, begin, length = _head(content, position)
        if length is None:
            depth += 1
            position = begin
        else:
            position = begin + length
            depth -= tag == _END
        if depth == 0 or depth > _DEEPEST:
            break
    if depth or position > len(content):
        raise _Malformed
    return position
