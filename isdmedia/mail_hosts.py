"""Which addresses of a mail server may be connected to: none in a private network, unless the installation names it (SSRF)."""
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address
TRANSLATED = ip_network("64:ff9b::/96")
"""IPv4 addresses within IPv6 (RFC 6052 section 2.1)."""


class NotPermitted(OSError):
    """A server that must not be connected to; the sentence says why."""


def permitted(host: str, port: int, *, allowed: Sequence[str]) -> list[str]:
    """The addresses of a mail server that may be connected to, as they resolve now: connect to these and to no other.

    OSError when the name does not resolve, NotPermitted when nothing of it is permitted. `allowed` are host names, addresses or
    networks (192.168.7.0/24)."""
    found = dict.fromkeys(str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    fit = [address for address in found if _fits(host, address, allowed)]
    if not fit:
        raise NotPermitted(f"{host} lies in a private network ({', '.join(found)}): an administrator of this machine allows it by "
                           "naming it in PRIVATE_MAIL_HOSTS.")
    return fit


def refused(host: str, *, allowed: Sequence[str]) -> str:
    """Why a host cannot be a mail server's, in one sentence; "" when it can be, or does not resolve yet."""
    try:
        permitted(host, 0, allowed=allowed)
    except NotPermitted as why:
        return str(why)
    except (OSError, UnicodeError):
        return ""
    return ""


def _fits(host: str, address: str, allowed: Sequence[str]) -> bool:
    inside = _inner(ip_address(address.partition("%")[0]))
    public = inside.is_global and not inside.is_multicast
    return public or any(host.lower() == one.lower() or _within(inside, one) for one in allowed)


def _inner(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, else itself."""
    if isinstance(address, IPv6Address):
        if address in TRANSLATED:
            return IPv4Address(int(address) & 0xFFFFFFFF)
        return address.ipv4_mapped or address.sixtofour or address
    return address


def _within(address: Address, network: str) -> bool:
    try:
        return address in ip_network(network, strict=False)
    except ValueError:
        return False  # the name of a host
