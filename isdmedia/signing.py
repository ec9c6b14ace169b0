"""Keyed Message-IDs of our own mail, and tokens of which only the digest is stored."""
import hashlib
import hmac
import re
import secrets

_PURPOSE = b"isdmedia message-id v1"
_MAC_DIGITS = 40
_WORD = re.compile(r"[A-Za-z0-9-]{1,60}")
_DOMAIN = re.compile(r"[a-z0-9.-]{1,190}")
_ID = re.compile(rf"({_WORD.pattern})\.({_WORD.pattern})\.([0-9a-f]{{{_MAC_DIGITS}}})@({_DOMAIN.pattern})")


def message_id(key: bytes, *, enquiry: str, token: str, domain: str) -> str:
    """The Message-ID, without brackets, of a mail of ours in an enquiry; `token` tells the mails of one enquiry apart.
    ValueError when a part holds more than letters, digits and hyphens (dots too in the domain)."""
    domain = domain.lower()
    if not (_WORD.fullmatch(enquiry) and _WORD.fullmatch(token) and _DOMAIN.fullmatch(domain)):
        raise ValueError("A Message-ID is made of an enquiry, a token and a domain of letters, digits and hyphens.")
    return f"{enquiry}.{token}.{_mac(key, enquiry, token, domain)}@{domain}"


def message_id_enquiry(key: bytes, message_id: str) -> str | None:
    """The enquiry of one of our own Message-IDs (without brackets), None for any other or an altered one. The check
    takes the same time whichever digit is wrong."""
    match = _ID.fullmatch(message_id) if len(message_id) <= 500 else None
    if match is None:
        return None
    enquiry, token, mac, domain = match.groups()
    return enquiry if hmac.compare_digest(mac, _mac(key, enquiry, token, domain)) else None


def _mac(key: bytes, *parts: str) -> str:
    # HMAC-SHA256 cut to 160 bits; lengths keep "a.bc" and "ab.c" apart.
    message = b"".join(len(part).to_bytes(4, "big") + part.encode("ascii") for part in parts)
    return hmac.new(key, _PURPOSE + message, hashlib.sha256).hexdigest()[:_MAC_DIGITS]


def token() -> str:
    """A new secret of 256 random bits for a link, safe in addresses."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is stored of a token: its SHA-256 in 64 hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", errors="surrogatepass")).hexdigest()
