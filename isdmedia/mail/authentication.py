"""Whether our own mail server vouches for the sender's domain (RFC 8601): its topmost verdict only, nobody else's."""
import authres
from authres import AuthenticationResultsHeader, AuthResError

from isdmedia.mail.headers import Headers
from isdmedia.mail.parsed import Authentication
from isdmedia.mail.trusted_results import server_name, trusted_results

_REGISTRIES = "co com org net gov govt gob gouv gv ac edu ltd plc mil or ne go nhs police sch"
SECOND_LEVEL = frozenset(_REGISTRIES.split())


def authentication(headers: Headers, *, authserv_id: str, from_domain: str) -> Authentication:
    """The verdict on the From domain. Without `authserv_id` (a host, "mx.google.com" or "microsoft365"), without results that are
    certain to be that server's, or with two senders, it is "unverified"."""
    server = server_name(authserv_id)
    if not server or not from_domain or headers.count("from") != 1:
        return Authentication()
    value = trusted_results(headers, server)
    if not value:
        return Authentication()
    try:
        parsed = AuthenticationResultsHeader.parse(f"Authentication-Results: {server}; {value}")
    except (AuthResError, authres.SyntaxError, ValueError, IndexError, TypeError, RecursionError):
        return Authentication()
    return _judged(parsed.results, from_domain)


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
    return len(labels) < 2 or (len(labels) == 2 and len(labels[1]) == 2 and labels[0] in SECOND_LEVEL)
