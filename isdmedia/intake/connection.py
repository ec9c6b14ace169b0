"""The line to a mail server: to an address that may be connected to, signed in, and its trouble in one sentence."""
import imaplib
import socket
import ssl
from collections.abc import Sequence

from django.conf import settings
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from isdmedia import mail_hosts, mailbox_sign_in, mailboxes
from isdmedia.intake.raw import NotStored
from isdmedia.mailbox_sign_in import NotSignedIn
from isdmedia.models import Mailbox, MailboxSecurity, SignIn
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

    def begin_idle(self) -> None:
        """Ask to be told of new mail (RFC 2177); IMAPClientError when the server does not. Unlike IMAPClient's own, it bears a server
        that says something else first."""
        self._idle_tag = self._imap._command("IDLE")
        while self._imap._get_response() is not None:
            if self._imap.tagged_commands[self._idle_tag]:
                raise IMAPClientError("it offers IDLE and refuses it")

    def speaks(self, seconds: float) -> bool:
        """Whether the server says anything (or hangs up) within so many seconds; nothing of it is read."""
        line = self.socket()
        line.setblocking(False)
        try:
            if self._imap.file.peek(1):
                return True
        except ssl.SSLWantReadError:
            pass  # half a record of TLS is nothing yet
        finally:
            line.setblocking(True)
            self._set_read_timeout()
        return bool(self._poll_socket(line, seconds))


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
    """Sign in as the mailbox says; LoginError when the server refuses a password, NotSignedIn when provider or server refuse OAuth2."""
    if mailbox.sign_in == SignIn.PASSWORD:
        server.login(mailbox.username, mailboxes.password_of(mailbox))
        return
    try:
        _present(server, mailbox, mailbox_sign_in.access_token(mailbox))
    except LoginError:
        # a token may end before its time, as when somebody ends all sessions: a fresh one decides
        try:
            _present(server, mailbox, mailbox_sign_in.access_token(mailbox, fresh=True))
        except LoginError:
            raise NotSignedIn(mailbox_sign_in.refused(mailbox)) from None


def _present(server: IMAPClient, mailbox: Mailbox, token: str) -> None:
    """Show an access token, as OAUTHBEARER (RFC 7628) where the server knows that alone, else as XOAUTH2."""
    if server.has_capability("AUTH=OAUTHBEARER") and not server.has_capability("AUTH=XOAUTH2"):
        server.oauthbearer_login(mailbox.username, token)
    else:
        server.oauth2_login(mailbox.username, token)


def explain(mailbox: Mailbox, trouble: BaseException) -> str:
    """The trouble in one sentence that says what to do."""
    if isinstance(trouble, LoginError) and not isinstance(trouble.__context__, IMAPClientAbortError):
        return f"{mailbox.host} refused the password of {mailbox.username}: enter it anew in the set-up of {mailbox.name}."
    if isinstance(trouble, WrongKey):
        unread = f"of {mailbox.username} cannot be read, since FIELD_KEY is another"
        if mailbox.sign_in != SignIn.PASSWORD:
            return f"The sign-in {unread}: sign in again in the set-up of {mailbox.name}."
        return f"The stored password {unread}: enter the password anew."
    if isinstance(trouble, NotStored | mail_hosts.NotPermitted | NotSignedIn):
        return str(trouble)
    if isinstance(trouble, ssl.SSLError):
        return _explain_tls(mailbox, trouble)
    if isinstance(trouble, socket.gaierror):
        return f"There is no server of the name {mailbox.host}, or it cannot be looked up now: check the name and the network."
    if isinstance(trouble, TimeoutError):
        return f"{mailbox.host} did not answer within {settings.EMAIL_TIMEOUT} seconds: it is asked again, and nothing is lost."
    if isinstance(trouble, OSError) and not isinstance(trouble, IMAPClientError):
        return f"{mailbox.host}:{mailbox.port} cannot be reached ({trouble}): check host, port and network."
    if isinstance(trouble, ODD):
        return f"{mailbox.host} answered what cannot be understood ({type(trouble).__name__}: {trouble}): ask its administrator."
    return f"{mailbox.host} answered: {trouble}"


def _explain_tls(mailbox: Mailbox, trouble: ssl.SSLError) -> str:
    if isinstance(trouble, ssl.SSLCertVerificationError):
        return (f"{mailbox.host} shows a certificate that cannot be trusted ({trouble.verify_message}): check the server's name, or ask "
                "its administrator.")
    if trouble.reason in {"WRONG_VERSION_NUMBER", "UNEXPECTED_MESSAGE", "RECORD_LAYER_FAILURE"}:
        return f"{mailbox.host}:{mailbox.port} does not speak TLS at once: choose STARTTLS, or the port for TLS (993)."
    return f"{mailbox.host} cannot agree on TLS ({trouble.reason}): ask its administrator."


def _reach(addresses: Sequence[str], port: int, timeout: float | None) -> socket.socket:
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), timeout)
