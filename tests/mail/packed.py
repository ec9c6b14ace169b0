"""Winmail.dat files and S/MIME wrappers, made for a test."""
import struct
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID


def attribute(level: int, name: int, value: bytes, kind: int = 6) -> bytes:
    return struct.pack("<BHHI", level, name, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def padded(value: bytes) -> bytes:
    return value + b"\0" * (-len(value) % 4)


def properties(*known: tuple[int, int, bytes]) -> bytes:
    """(number, type, value); a text or bytes value gets its length, a number stands as it is."""
    made = [struct.pack("<HH", kind, name) + (value if kind in (3, 11) else struct.pack("<II", 1, len(value)) + padded(value))
            for name, kind, value in known]
    return struct.pack("<I", len(made)) + b"".join(made)


def named(set_id: bytes, text: str, value: bytes) -> bytes:
    """A property called by a text of its own."""
    name = text.encode("utf-16-le") + b"\0\0"
    return struct.pack("<HH", 0x1E, 0x8001) + set_id + struct.pack("<II", 1, len(name)) + padded(name) + struct.pack("<II", 1, len(value)) + padded(value)


def file(name: str, content: bytes, *, long_name: str = "", content_type: str = "", content_id: str = "") -> bytes:
    known = [(0x3707, 0x1F, (long_name + "\0").encode("utf-16-le"))] if long_name else []
    known += [(0x370E, 0x1E, content_type.encode() + b"\0")] if content_type else []
    known += [(0x3712, 0x1E, content_id.encode() + b"\0")] if content_id else []
    return (attribute(2, 0x9002, b"\1\0" + b"\0" * 12) + attribute(2, 0x8010, name.encode("cp1252") + b"\0") + attribute(2, 0x800F, content)
            + (attribute(2, 0x9005, properties(*known)) if known else b""))


def winmail(*attributes: bytes, codepage: int = 1252) -> bytes:
    return (b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x9006, struct.pack("<I", 0x10000), 8)
            + attribute(1, 0x9007, struct.pack("<II", codepage, 0)) + b"".join(attributes))


def words(*, text: str = "", html: str = "", rich: bytes = b"", codepage: int = 65001) -> bytes:
    known = [(0x1000, 0x1F, (text + "\0").encode("utf-16-le"))] if text else []
    known += [(0x3FDE, 3, struct.pack("<I", codepage)), (0x1013, 0x102, html.encode("utf-8" if codepage == 65001 else "cp1251"))] if html else []
    known += [(0x1009, 0x102, rich)] if rich else []
    return attribute(1, 0x9003, properties(*known))


def _certificate(key, name):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return (x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key()).serial_number(1)
            .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC)).not_valid_after(datetime(2036, 1, 1, tzinfo=UTC)).sign(key, hashes.SHA256()))


def signed(content: bytes) -> bytes:
    """DER with the content inside."""
    key = ec.generate_private_key(ec.SECP256R1())
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(_certificate(key, "Ann"), key, hashes.SHA256())
    return builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def detached() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    builder = pkcs7.PKCS7SignatureBuilder().set_data(b"x").add_signer(_certificate(key, "Ann"), key, hashes.SHA256())
    return builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary])


def encrypted(content: bytes) -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(content).add_recipient(_certificate(key, "desk"))
    return builder.encrypt(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary])


def in_pieces(content: bytes, size: int = 7) -> bytes:
    """BER of indefinite lengths, the content cut in pieces, as Outlook and openssl -stream write it."""
    pieces = b"".join(b"\x04" + bytes([len(content[at:at + size])]) + content[at:at + size] for at in range(0, len(content), size))
    data = bytes.fromhex("06092a864886f70d010701")
    inside = data + b"\xa0\x80\x24\x80" + pieces + b"\0\0\0\0"
    body = b"\x02\x01\x01\x31\x00\x30\x80" + inside + b"\0\0" + b"\x31\x00"
    return b"\x30\x80" + bytes.fromhex("06092a864886f70d010702") + b"\xa0\x80\x30\x80" + body + b"\0\0" * 3
