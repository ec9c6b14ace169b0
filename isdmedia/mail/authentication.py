"""Whether our own mail server vouches for the sender's domain (RFC 8601): its topmost verdict only, nobody else's."""
import re

import authres
from authres import AuthenticationResultsHeader, AuthResError

from isdmedia.mail.headers import Headers
from isdmedia.mail.parsed import Authentication

_LONGEST = 8000
_SERVER = re.compile(r"^\s*([^\s;()\"]{1,255})")
_BY = re.compile(r"\bby\s+([^\s;()]{1,255})", re.IGNORECASE)
_FROM = re.compile(r"\s*from\s+([^\s;()]{1,255})", re.IGNORECASE)
_LOCAL = ("localhost", "127.0.0.1", "[127.0.0.1]", "localhost.localdomain", "::1", "[ipv6:::1]")
_REGISTRIES = "co com org net gov govt gob gouv gv ac edu ltd plc mil or ne go nhs police sch"
_SECOND_LEVEL = frozenset(_REGISTRIES.split())


def authentication(headers: Headers, *, authserv_id: str, from_domain: str) -> Authentication:
    """The verdict on the From domain. Without `authserv_id`, without its header above the line with which the mail
    came in from outside, or with two senders, it is "unverified"."""
    authserv_id = authserv_id.strip().lower()
    if not authserv_id or not from_domain or headers.count("from") != 1:
        return Authentication()
    value = _trusted(headers, authserv_id)
    if not value:
        return Authentication()
    try:
        parsed = AuthenticationResultsHeader.parse(f"Authentication-Results: {value}")
    except (AuthResError, authres.SyntaxError, ValueError, IndexError, TypeError, RecursionError):
        return Authentication()
    if (parsed.authserv_id or "").lower() != authserv_id:
        return Authentication()
    return _judged(parsed.results, from_domain)


def _trusted(headers: Headers, authserv_id: str) -> str:
    """The topmost result of our server that stands above the first Received from a foreign host, "" for none."""
    for name, raw in headers.fields:
        if name == "received" and not _is_internal(raw.decode("latin-1")[:2000], authserv_id):
            return ""
        if name == "authentication-results":
            value = raw.decode("ascii", errors="replace")[:_LONGEST]
            server = _SERVER.match(value)
            if server and server.group(1).lower() == authserv_id:
                return value
    return ""


def _is_internal(received: str, authserv_id: str) -> bool:
    """Whether a Received line tells of a hand-over within our own house, or of no host at all (a local delivery)."""
    sender, by = _FROM.match(received), _BY.search(received)
    if by and not _is_ours(by.group(1), authserv_id):
        return False
    return sender is None or sender.group(1).lower() in _LOCAL or _is_ours(sender.group(1), authserv_id)


def _is_ours(host: str, authserv_id: str) -> bool:
    host = host.lower().rstrip(".")
    return host in _LOCAL or host == authserv_id


def _judged(results: list[object], from_domain: str) -> Authentication:
    words = {"spf": "", "dkim": "", "dmarc": ""}
    aligned = failed = False
    for result in results:
        method = str(getattr(result, "method", "")).lower()
        word = str(getattr(result, "result", "") or "").lower()
        if method not in words:
            continue
        if not words[method] or (method == "dkim" and word == "pass"):
            words[method] = word
        if method == "dmarc":
            domain = _property(result, "header", "from") or from_domain
            aligned = aligned or (word == "pass" and domain == from_domain)
            failed = failed or word == "fail"
        elif method == "dkim" and word == "pass":
            signer = _property(result, "header", "d") or _property(result, "header", "i").rpartition("@")[2]
            aligned = aligned or is_aligned(from_domain, signer)
    verdict = "failed" if failed else "aligned" if aligned else "unverified"
    return Authentication(words["spf"], words["dkim"], words["dmarc"], verdict)


def _property(result: object, kind: str, name: str) -> str:
    """The value of a property such as header.d, in lower case, "" for none."""
    for known in getattr(result, "properties", None) or []:
        if str(known.type).lower() == kind and str(known.name).lower() == name:
            return str(known.value or "").strip().strip('"<>').lower()
    return ""


def is_aligned(from_domain: str, signer: str) -> bool:
    """Relaxed alignment (RFC 9989): the same domain or one below the other; a registry's own domain never counts."""
    from_domain, signer = from_domain.lower().rstrip("."), signer.lower().rstrip(".")
    if not signer or not from_domain:
        return False
    if from_domain == signer:
        return True
    shorter, longer = sorted((from_domain, signer), key=len)
    return longer.endswith("." + shorter) and not _is_registry(shorter)


def _is_registry(domain: str) -> bool:
    labels = domain.split(".")
    return len(labels) < 2 or (len(labels) == 2 and len(labels[1]) == 2 and labels[0] in _SECOND_LEVEL)
