"""Mailboxes: connected, changed, switched; what is wrong with one."""
import re
from collections.abc import Sequence
from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from isdmedia import audit, mail_hosts, secrets
from isdmedia.models import Arrival, EventKind, FolderNotice, FolderRole, Mailbox, MailFolder, User
from isdmedia.models.mail import MailboxSecurity, SignIn
from isdmedia.models.refusals import Refused

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
UNFIT = re.compile(r'[\x00-\x1f\x7f"]')
"""What no folder and no user name may hold: it would end a quoted string of IMAP, or a command (RFC 3501 section 9)."""
UNFIT_SECRET = re.compile(r"[\x00\r\n]")
TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
"""A directory of Microsoft: its id or its domain; it stands in an address."""


@transaction.atomic
def store(mailbox: Mailbox, *, actor: User | None, now: datetime, password: str = "", client_secret: str = "", folder: str | None = None,
          more_folders: Sequence[str] | None = None, sent_folder: str | None = None,
          **fields: str | int | bool | date | None) -> Mailbox:
    """Store a mailbox and the folders that are read: the first inbox, further ones, and that of sent mail ("" for none); None leaves
    them as they are. An empty `password` or `client_secret` keeps the one there is. Another server or user starts every cursor anew, and
    ends a sign-in by OAuth2, as another application does.

    Refused for a name in use, for a password that would cross a network in clear, when a kept secret would go to another server or
    application than the one it was given for, for a server in a private network, and for names that cannot stand in an IMAP command.
    """
    changed = {name for name, value in fields.items() if mailbox.pk is not None and getattr(mailbox, name) != value}
    for name, value in fields.items():
        setattr(mailbox, name, value)
    inboxes, sent = _wanted(mailbox, folder, more_folders), mailbox.sent_folder if sent_folder is None else sent_folder
    _check(mailbox, changed, password)
    _check_names(mailbox, [*inboxes, sent], password)
    _check_sign_in(mailbox, changed, password, client_secret)
    given = _take_secrets(mailbox, changed, password, client_secret)
    if changed & {"host", "username"}:
        mailbox.connected_at = None
    mailbox.connected_at = mailbox.connected_at or (now if mailbox.enabled else None)
    mailbox.problem = ""
    mailbox.save(update_fields=[*fields, *given, "problem", "connected_at"] if mailbox.pk else None)
    if changed & {"host", "username"}:
        _forget_places(mailbox)
    _read(mailbox, inboxes, sent)
    audit.record(EventKind.MAILBOX_CHANGED, at=now, actor=actor, name=mailbox.name, what="its settings")
    return mailbox


@transaction.atomic
def switch(mailbox: Mailbox, *, on: bool, actor: User, now: datetime) -> Mailbox:
    """Begin or stop fetching; what was fetched stays, and a later start goes on where it stopped. What came before the first start is
    history. Refused while nobody has signed in."""
    if on and not mailbox.secret:
        raise Refused(f"Sign in to {mailbox.name} first, then switch it on.")
    mailbox.enabled, mailbox.connected_at = on, mailbox.connected_at or (now if on else None)
    mailbox.save(update_fields=("enabled", "connected_at"))
    audit.record(EventKind.MAILBOX_CHANGED, at=now, actor=actor, name=mailbox.name, what="switched on" if on else "switched off")
    return mailbox


def folder_troubles(mailbox: Mailbox, *, now: datetime) -> dict[str, str]:
    """What is wrong with the folders that are read: a sentence by what it is about (stable while it lasts); empty when all is well."""
    found = {str(folder.pk): f"{folder.path}: {folder.problem}" for folder in mailbox.folders.filter(enabled=True).exclude(problem="")}
    notices = FolderNotice.objects.standing(now).filter(folder__mailbox=mailbox, folder__enabled=True).select_related("folder")
    return found | {f"{notice.folder_id}:{notice.kind}": f"{notice.folder.path}: {notice.sentence}" for notice in notices}


def password_of(mailbox: Mailbox) -> str:
    """The password in clear, for signing in and nothing else; "" when none is set, secrets.WrongKey when FIELD_KEY changed."""
    return secrets.decrypt(mailbox.secret, settings.FIELD_KEY) if mailbox.secret else ""


def insecure(*, host: str, security: str) -> bool:
    """Whether the password would cross a network in clear."""
    return security == MailboxSecurity.PLAIN and host not in LOOPBACK


def _wanted(mailbox: Mailbox, first: str | None, more: Sequence[str] | None) -> list[str]:
    """The paths of the inboxes that are to be read, the first one first."""
    read = mailbox.folders.filter(role=FolderRole.INBOX, enabled=True).exclude(path=mailbox.folder) if mailbox.pk and more is None else ()
    paths = [mailbox.folder if first is None else first, *(more if more is not None else [one.path for one in read])]
    return list(dict.fromkeys(path for path in paths if path))


def _check(mailbox: Mailbox, changed: set[str], password: str) -> None:
    if Mailbox.objects.filter(name__iexact=mailbox.name).exclude(pk=mailbox.pk).exists():
        raise Refused(f"There is a mailbox “{mailbox.name}” already: give this one another name.")
    if insecure(host=mailbox.host, security=mailbox.security):
        raise Refused(f"Without TLS the password would cross the network to {mailbox.host} in clear: choose TLS or STARTTLS.")
    if mailbox.sign_in == SignIn.PASSWORD and mailbox.secret and not password and changed & {
            "host", "port", "username", "security", "sign_in"}:
        raise Refused("Enter the password again: the one that is kept was given for another server, port, security or user.")
    refused = mail_hosts.refused(mailbox.host, allowed=settings.PRIVATE_MAIL_HOSTS)
    if refused:
        raise Refused(refused)


def _check_sign_in(mailbox: Mailbox, changed: set[str], password: str, client_secret: str) -> None:
    if mailbox.sign_in == SignIn.PASSWORD:
        return
    if password:
        raise Refused("A mailbox that is signed in to by OAuth2 has no password here: leave it empty.")
    if mailbox.tenant and not TENANT.fullmatch(mailbox.tenant):
        raise Refused(f"{mailbox.tenant!r} is no directory of Microsoft: give its id or its domain, as in paper.example.")
    if mailbox.client_secret and not client_secret and changed & {"client_id", "tenant", "sign_in"}:
        raise Refused("Enter the client secret again: the one that is kept was given for another application.")


def _take_secrets(mailbox: Mailbox, changed: set[str], password: str, client_secret: str) -> list[str]:
    """Keep what was given, encrypted; a sign-in by OAuth2 ends with the server, user or application that it was given for. Returns the
    names of what was taken: no other may be written, for a worker may have renewed it meanwhile."""
    ends = mailbox.sign_in != SignIn.PASSWORD and bool(changed & {"host", "port", "security", "username", "sign_in", "client_id", "tenant"})
    if password or ends:
        mailbox.secret = secrets.encrypt(password, settings.FIELD_KEY) if password else ""
    if client_secret:
        mailbox.client_secret = secrets.encrypt(client_secret, settings.FIELD_KEY)
    return [*(["secret"] if password or ends else []), *(["client_secret"] if client_secret else [])]


def _check_names(mailbox: Mailbox, paths: Sequence[str], password: str) -> None:
    for what, said in (("folder", mailbox.archive_folder), ("user name", mailbox.username), *(("folder", path) for path in paths)):
        if UNFIT.search(said):
            raise Refused(f"The {what} {said!r} holds a quotation mark or a control character: give it without.")
    if UNFIT_SECRET.search(password):
        raise Refused("The password holds a line break or a NUL: enter it without.")
    if mailbox.archive_folder and mailbox.archive_folder in paths:
        raise Refused(f"Mail cannot be moved to {mailbox.archive_folder} and be read from there too: name another archive folder.")
    if len(set(paths)) < len([*paths]):
        raise Refused(f"{paths[-1]} cannot be read as an inbox and as sent mail at once: name another folder.")


def _read(mailbox: Mailbox, inboxes: Sequence[str], sent: str) -> None:
    """The folders that are read from now on; one that is read no longer keeps its cursor."""
    wanted = {**dict.fromkeys(inboxes, FolderRole.INBOX), **({sent: FolderRole.SENT} if sent else {})}
    mailbox.folders.exclude(path__in=wanted).update(enabled=False, problem="")
    for path, role in wanted.items():
        MailFolder.objects.update_or_create(mailbox=mailbox, path=path, defaults={"role": role, "enabled": True, "problem": ""})


def _forget_places(mailbox: Mailbox) -> None:
    """On another server the same number is another mail: none that is here has a place there."""
    Arrival.objects.filter(folder__mailbox=mailbox).exclude(uid=None).update(uid=None, uid_validity=None)
    mailbox.folders.update(uid_validity=None, last_uid=0, stuck_uid=None, stuck_times=0, reconciled_at=None, reconciled_all_at=None)
    FolderNotice.objects.filter(folder__mailbox=mailbox).delete()
