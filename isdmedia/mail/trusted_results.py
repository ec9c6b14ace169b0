"""Which Authentication-Results field our own mail server wrote: the topmost one, told by where it stands (RFC 8601 sections 5 and 7).

Whoever sends us a mail writes everything below the line with which our server took it in, so only what stands above that line
counts. Three servers write below it, and each is believed only with what a sender cannot know or cannot bring in:

- Google writes it right beneath its own `Received: from … by mx.google.com`, and removes forged ones with its own name on the way
  in, as section 5 asks of a border server.
- Microsoft 365 writes it without a name above the line of `….protection.outlook.com`, beneath its hand-overs within the house; or
  beneath that line, where X-MS-Exchange-Organization-AuthSource names the same machine: fields so called are taken off foreign mail.
- A milter of Postfix or Sendmail writes beneath the line: it counts where it names the queue id of that very line, which was not known
  before the mail was taken in (`mx.corvane.example/4F6F1208E4;`, AuthservIDWithJobID of OpenDKIM and OpenDMARC; or a DKIM-Filter or
  DMARC-Filter field with it in between).
"""
import re
from collections.abc import Sequence
from ipaddress import ip_address, ip_network

from isdmedia.mail.headers import Headers

GOOGLE, MICROSOFT = "mx.google.com", "microsoft365"
_OTHER_NAMES = {"google": GOOGLE, "gmail": GOOGLE, "office365": MICROSOFT, "protection.outlook.com": MICROSOFT,
                "mail.protection.outlook.com": MICROSOFT}
_LONGEST = 8000
_SERVER = re.compile(r"^\s*([^\s;()\"/]{1,255})(?:/([\w.-]{1,100}))?(?=[\s;(]|$)")
_BY = re.compile(r"(?:^|\s)by\s+([^\s;()]{1,255})", re.IGNORECASE)
_FROM = re.compile(r"\s*from\s+([^\s;()]{1,255})", re.IGNORECASE)
_QUEUE_ID = re.compile(r"\sid\s+<?([\w.-]{6,100})", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w.])|(?:ipv6:)?[0-9a-f]{0,4}:[0-9a-f:.]{2,45})", re.IGNORECASE)
_LOCAL = ("localhost", "127.0.0.1", "[127.0.0.1]", "localhost.localdomain", "::1", "[::1]", "[ipv6:::1]")
_OWN_NETWORKS = [ip_network(known) for known in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128",
                                                 "fc00::/7", "fe80::/10")]
_MICROSOFT_HOUSE = (".prod.outlook.com", ".outlook.office365.com", ".prod.exchangelabs.com")
_MICROSOFT_BORDER = ".protection.outlook.com"
_FILTERS = ("dkim-filter", "dmarc-filter")
_BENEATH = ("received-spf", "authentication-results", *_FILTERS)
Fields = Sequence[tuple[str, str]]


def server_name(setting: str) -> str:
    """The one name of a server that the setting AUTHSERV_ID may call by several."""
    name = setting.strip().lower()
    return _OTHER_NAMES.get(name, name)


def trusted_results(headers: Headers, server: str) -> str:
    """What follows the server's name in its topmost results, as it stands there; "" when none is certain to be its own."""
    fields = [(name, raw.decode("ascii", errors="replace")[:_LONGEST]) for name, raw in headers.fields]
    if server == GOOGLE:
        return _of_google(fields)
    return _of_microsoft(fields) if server == MICROSOFT else _of_host(fields, server)


def _of_host(fields: Fields, server: str) -> str:
    """Above the first Received line from a foreign host; beneath it only with that line's queue id."""
    for place, (name, value) in enumerate(fields):
        if name == "received" and not _is_internal(value, server):
            return _beneath(fields[place + 1:], value, server) if _host(_BY, value) == server else ""
        if name == "authentication-results":
            found, _, results = _split(value)
            if found == server:
                return results
    return ""


def _beneath(below: Fields, border: str, server: str) -> str:
    queue = _QUEUE_ID.search(border)
    vouched = False
    for name, value in below:
        if queue is None or name not in _BENEATH:
            return ""
        vouched = vouched or (name in _FILTERS and value.split()[-1:] == [queue.group(1)])
        if name == "authentication-results":
            found, job, results = _split(value)
            return results if found == server and (vouched or job == queue.group(1)) else ""
    return ""


def _of_google(fields: Fields) -> str:
    for place, (name, value) in enumerate(fields):
        if name != "received" or (_host(_FROM, value) == "" and _is_of_google(_host(_BY, value))):
            continue
        if _host(_BY, value) != GOOGLE:
            return ""
        beneath = next((known for known in fields[place + 1:] if known[0] != "received-spf"), ("", ""))
        found, _, results = _split(beneath[1])
        return results if beneath[0] == "authentication-results" and found == GOOGLE else ""
    return ""


def _is_of_google(host: str) -> bool:
    return host.endswith(".google.com") or host == GOOGLE or host.startswith(("2002:a", "2607:f8b0:", "10."))


def _of_microsoft(fields: Fields) -> str:
    """The nameless results above the first line that a border machine wrote; the lines of the house stand above them."""
    results = ""
    for place, (name, value) in enumerate(fields):
        if name == "authentication-results" and not results and _is_nameless(value):
            results = value
        by = _host(_BY, value) if name == "received" else ""
        if name != "received" or by.endswith(_MICROSOFT_HOUSE):
            continue
        if not by.endswith(_MICROSOFT_BORDER):
            return ""
        return results or _beneath_microsofts(fields, place, by.partition(".")[0])
    return ""


def _beneath_microsofts(fields: Fields, place: int, machine: str) -> str:
    sources = {value.strip().lower().partition(".")[0] for name, value in fields if name == "x-ms-exchange-organization-authsource"}
    name, value = next((known for known in fields[place + 1:] if known[0] != "received-spf"), ("", ""))
    return value if sources == {machine} and name == "authentication-results" and _is_nameless(value) else ""


def _is_nameless(value: str) -> bool:
    """Whether results begin without a server's name, as Exchange Online writes them."""
    return re.match(r"\s*(?:spf|dkim|dmarc)=", value, re.IGNORECASE) is not None


def _split(value: str) -> tuple[str, str, str]:
    """Name, job and the results of a field."""
    server = _SERVER.match(value)
    if server is None:
        return "", "", ""
    return server.group(1).lower(), server.group(2) or "", value.partition(";")[2]


def _host(which: re.Pattern[str], received: str) -> str:
    """The host behind "from" (as it called itself) or "by" of a Received line, "" for none."""
    match = which.search(received) if which is _BY else which.match(received)
    return match.group(1).lower().rstrip(".") if match else ""


def _is_internal(received: str, server: str) -> bool:
    """Whether a Received line tells of a hand-over within our own house, or of no host at all (a local delivery). A host may call itself
    what it likes: an address that stands beside the name must be one of ours too."""
    sender, by = _host(_FROM, received), _host(_BY, received)
    if received.startswith("("):
        return True
    if by and by not in (*_LOCAL, server):
        return False
    if not sender:
        return not _FROM.match(received)
    origin = received[:match.start()] if (match := _BY.search(received)) else received
    return sender in (*_LOCAL, server) and all(_is_own(address) for address in _ADDRESS.findall(origin))


def _is_own(written: str) -> bool:
    try:
        address = ip_address(written.lower().removeprefix("ipv6:"))
    except ValueError:
        return False
    return any(address in network for network in _OWN_NETWORKS if network.version == address.version)
