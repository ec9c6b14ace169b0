"""The line to a mail server: to an address that may be connected to, signed in, and its trouble in one sentence."""
import imaplib
import socket
import ssl
from collections.abc import Sequence

from django.conf import settings
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from isdmedia import mail_hosts, mailboxes
from isdmedia.intake.raw import NotStored
from isdmedia.models import Mailbox, MailboxSecurity
from isdmedia.secrets import WrongKey

ODD = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What reading the answer of a server raises that keeps no rule of IMAP."""
TROUBLE = (IMAPClientError, OSError, WrongKey, NotStored, *ODD)
BROKEN = (IMAPClientAbortError, OSError)
"""After these nothing more can be asked on the line."""
ROOM = 1_000_000


class TooLarge(IMAPClientAbortError):
    """The server announced more bytes than a mail may have."""


class Line(imaplib.IMAP4):
    """An IMAP connection to one of the addresses given; TLS speaks to the host by its name all the same."""

    def __init__(self, host: str, port: int, *, addresses: Sequence[str], context: ssl.SSLContext | None, timeout: float) -> None:
        self.addresses, self.context = addresses, context
        super().__init__(host, port, timeout)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        plain = _reach(self.addresses, self.port, timeout)
        return self.context.wrap_socket(plain, server_hostname=self.host) if self.context else plain

    def read(self, size: int) -> bytes:
        if size > settings.LIMIT_MAIL_BYTES + ROOM:
            raise TooLarge(f"it announced {size} bytes for a mail that it called smaller")
        return super().read(size)


class Server(IMAPClient):
    """A mail server as IMAPClient speaks to it; OSError when it cannot be reached, mail_hosts.NotPermitted when it must not be."""

    def __init__(self, mailbox: Mailbox) -> None:
        self.addresses = mail_hosts.permitted(mailbox.host, mailbox.port, allowed=settings.PRIVATE_MAIL_HOSTS)
        tls = mailbox.security == MailboxSecurity.TLS
        super().__init__(mailbox.host, port=mailbox.port, ssl=tls, ssl_context=ssl.create_default_context() if tls else None,
                         timeout=settings.EMAIL_TIMEOUT)

    def _create_IMAP4(self) -> Line:
        return Line(self.host, self.port, addresses=self.addresses, context=self.ssl_context if self.ssl else None,
                    timeout=settings.EMAIL_TIMEOUT)


def connect(mailbox: Mailbox) -> Server:
    """A signed-in connection; raises one of TROUBLE."""
    server = Server(mailbox)
    try:
        if mailbox.security == MailboxSecurity.STARTTLS:
            server.starttls(ssl.create_default_context())
        sign_in(server, mailbox)
    except BaseException:
        server.shutdown()
        raise
    return server


def sign_in(server: IMAPClient, mailbox: Mailbox) -> None:
    """Sign in as the mailbox says; LoginError when the server refuses."""
    server.login(mailbox.username, mailboxes.password_of(mailbox))


def explain(mailbox: Mailbox, trouble: BaseException) -> str:
    """The trouble in one sentence that says what to do."""
    if isinstance(trouble, LoginError) and not isinstance(trouble.__context__, IMAPClientAbortError):
        return f"{mailbox.host} refused the password of {mailbox.username}: enter it anew in the set-up of {mailbox.name}."
    if isinstance(trouble, WrongKey):
        return f"The stored password of {mailbox.username} cannot be read, since FIELD_KEY is another: enter the password anew."
    if isinstance(trouble, NotStored | mail_hosts.NotPermitted):
        return str(trouble)
    if isinstance(trouble, ssl.SSLError):
        return f"{mailbox.host} shows no certificate that can be trusted ({trouble.reason}): ask its administrator."
    if isinstance(trouble, TimeoutError):
        return f"{mailbox.host} did not answer within {settings.EMAIL_TIMEOUT} seconds: it is asked again, and nothing is lost."
    if isinstance(trouble, OSError) and not isinstance(trouble, IMAPClientError):
        return f"{mailbox.host}:{mailbox.port} cannot be reached ({trouble}): check host, port and network."
    if isinstance(trouble, ODD):
        return f"{mailbox.host} answered what cannot be understood ({type(trouble).__name__}: {trouble}): ask its administrator."
    return f"{mailbox.host} answered: {trouble}"


def _reach(addresses: Sequence[str], port: int, timeout: float | None) -> socket.socket:
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), timeout)
