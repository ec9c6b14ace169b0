"""Signed mail is read like any other; encrypted mail says in one sentence what it is."""
import base64

import pytest

from isdmedia.mail import Automatic, Wrapped, cms, parse
from tests.mail import packed
from tests.mail.letters import letter, multipart

ENTITY = b"Content-Type: text/plain; charset=utf-8\r\n\r\nMay we talk by 5pm?\r\n"
MIXED = (b'Content-Type: multipart/mixed; boundary="q"\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\nMay we talk by 5pm?\r\n--q\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n'
         b"pdf\r\n--q--\r\n")
TEXT = "Content-Type: text/plain; charset=utf-8\n\nMay we talk by 5pm?"
SIGNATURE = "Content-Type: application/{}; name={}\nContent-Disposition: attachment; filename={}\nContent-Transfer-Encoding: base64\n\nMIIB"
PGP_SIGNATURE = "Content-Type: application/pgp-signature; name={0}\nContent-Disposition: attachment; filename={0}\n\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----"
CONTROL = "Content-Type: application/pgp-encrypted\nContent-Description: PGP/MIME version identification\n\nVersion: 1\n"
SEALED = 'Content-Type: application/octet-stream; name="encrypted.asc"\nContent-Disposition: inline; filename="encrypted.asc"\n\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----'
BLOCK = "-----BEGIN PGP MESSAGE-----\nVersion: x\n\nhQEMA\n=abcd\n-----END PGP MESSAGE-----"
INLINE = ("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nMay we talk by 5pm?\n- -- \nAnn\n-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n")


def wrapped(content: bytes, kind: str = "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m") -> bytes:
    return letter(base64.encodebytes(content).decode(), content_type=kind,
                  extra='Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="smime.p7m"\n')


def shown(raw: bytes) -> tuple[Wrapped | None, str, list[str]]:
    mail = parse(raw)
    return mail.wrapped, mail.text, [file.name for file in mail.attachments]


ASK = "May we talk by 5pm?"


@pytest.mark.parametrize(("raw", "way", "text", "files"), [
    (multipart(TEXT, SIGNATURE.format("pkcs7-signature", "smime.p7s", "smime.p7s"), kind="signed"), Wrapped.SMIME_SIGNED, ASK, []),
    (multipart(TEXT, SIGNATURE.format("x-pkcs7-signature", "smime.p7s", "smime.p7s"), kind="signed"), Wrapped.SMIME_SIGNED, ASK, []),
    (multipart(TEXT, PGP_SIGNATURE.format("signature.asc"), kind="signed"), Wrapped.PGP_SIGNED, ASK, []),
    (multipart(TEXT, PGP_SIGNATURE.format("OpenPGP_signature"), kind="signed"), Wrapped.PGP_SIGNED, ASK, []),
    (multipart(TEXT, PGP_SIGNATURE.format("signature.asc"), TEXT.replace(ASK, "list footer")), Wrapped.PGP_SIGNED, f"{ASK}\n\nlist footer", []),
    (multipart(TEXT, PGP_SIGNATURE.format("report.pdf.sig")), None, ASK, ["report.pdf.sig"]),
    (wrapped(packed.signed(ENTITY)), Wrapped.SMIME_SIGNED, ASK, []),
    (wrapped(packed.signed(MIXED)), Wrapped.SMIME_SIGNED, ASK, ["a.pdf"]),
    (wrapped(packed.signed(ENTITY), "application/x-pkcs7-mime"), Wrapped.SMIME_SIGNED, ASK, []),
    (wrapped(packed.signed(ENTITY), "application/octet-stream; name=smime.p7m"), Wrapped.SMIME_SIGNED, ASK, []),
    (wrapped(packed.in_pieces(ENTITY)), Wrapped.SMIME_SIGNED, ASK, []),
    (wrapped(packed.signed(b"Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                           + base64.encodebytes(packed.signed(ENTITY)))), Wrapped.SMIME_SIGNED, ASK, []),
    (wrapped(packed.detached()), Wrapped.SMIME_CLOSED, "", ["smime.p7m"]),
    (wrapped(b"not DER at all"), Wrapped.SMIME_CLOSED, "", ["smime.p7m"]),
    (wrapped(packed.encrypted(ENTITY), "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"), Wrapped.SMIME_ENCRYPTED, "", ["smime.p7m"]),
    (wrapped(packed.encrypted(ENTITY), "application/pkcs7-mime"), Wrapped.SMIME_ENCRYPTED, "", ["smime.p7m"]),
    (wrapped(packed.encrypted(ENTITY), "application/octet-stream; name=smime.p7m"), Wrapped.SMIME_ENCRYPTED, "", ["smime.p7m"]),
    (wrapped(b"\x30\x80", "application/pkcs7-mime; smime-type=authEnveloped-data"), Wrapped.SMIME_ENCRYPTED, "", ["smime.p7m"]),
    (multipart(CONTROL, SEALED, kind="encrypted"), Wrapped.PGP_ENCRYPTED, "", ["encrypted.asc"]),
    (multipart("Content-Type: text/plain\n\n", CONTROL, SEALED), Wrapped.PGP_ENCRYPTED, "", ["encrypted.asc"]),
    (letter(BLOCK), Wrapped.PGP_ENCRYPTED, "", ["encrypted.asc"]),
    (letter(f"Hello,\n\n{BLOCK}\n\nAnn"), Wrapped.PGP_ENCRYPTED, "Hello,\n\n\nAnn", ["encrypted.asc"]),
    (letter(INLINE), Wrapped.PGP_SIGNED, f"{ASK}\n-- \nAnn", []),
    (letter(f"Before.\n\n{INLINE}\nAfter."), Wrapped.PGP_SIGNED, f"Before.\n\n{ASK}\n-- \nAnn\n\n\nAfter.", []),
    (letter(f"You wrote:\n> {BLOCK.replace(chr(10), chr(10) + '> ')}\n{ASK}"), None, None, []),
    (letter("What does -----BEGIN PGP MESSAGE----- mean?"), None, "What does -----BEGIN PGP MESSAGE----- mean?", []),
    (letter("-----BEGIN PGP MESSAGE-----\nnever ended"), None, "-----BEGIN PGP MESSAGE-----\nnever ended", []),
    (multipart(TEXT, SIGNATURE.format("pkcs7-mime", "contract.pdf.p7m", "contract.pdf.p7m")), None, ASK, ["contract.pdf.p7m"]),
    (multipart(TEXT, SIGNATURE.format("pgp-keys", "key.asc", "key.asc")), None, ASK, ["key.asc"]),
    (letter(ASK), None, ASK, []),
])
def test_wrapped(raw: bytes, way: Wrapped | None, text: str | None, files: list[str]) -> None:
    found = shown(raw)
    assert (found[0], found[1] if text is not None else None, found[2]) == (way, text, files)


@pytest.mark.parametrize(("raw", "sentence"), [
    (wrapped(packed.encrypted(ENTITY)), "This mail is encrypted (S/MIME): open the original in a mail program that has the key."),
    (letter(BLOCK), "This mail is encrypted (OpenPGP): open the original in a mail program that has the key."),
    (wrapped(packed.detached()), "This mail is packed into its signature (S/MIME): open the original in a mail program that reads it."),
    (wrapped(packed.signed(ENTITY)), "Signed (S/MIME, not checked)."),
    (letter(INLINE), "Signed (OpenPGP, not checked)."),
])
def test_the_sentence(raw: bytes, sentence: str) -> None:
    assert parse(raw).problem == sentence


def test_an_automatic_reply_in_a_signature_is_still_one() -> None:
    raw = wrapped(packed.signed(b"Content-Type: text/plain\r\n\r\nI am out of the office."))
    assert parse(b"Auto-Submitted: auto-replied\n" + raw).automatic is Automatic.AUTO_REPLY


@pytest.mark.parametrize("content", [b"", b"\x30", b"\x30\x80", b"\x30\x80" * 5000, b"\x30\x85\xff\xff\xff\xff\xff", b"\x1f\x1f", b"\x30\x03\x06\x05a",
                                     packed.in_pieces(ENTITY)[:-20], packed.signed(ENTITY)[:80], b"\x24\x80" * 300_000], ids=range(10))
def test_broken_wrappers(content: bytes) -> None:
    assert (cms.signed_content(content), parse(wrapped(content)).readable) == (None, True)
