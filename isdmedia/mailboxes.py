"""Mailboxes: connected, changed, tried."""
from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from isdmedia import audit, secrets
from isdmedia.models import EventKind, Mailbox, User
from isdmedia.models.mail import MailboxSecurity
from isdmedia.models.refusals import Refused

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@transaction.atomic
def store(mailbox: Mailbox, *, actor: User | None, now: datetime, password: str = "", **fields: str | int | bool | date | None) -> Mailbox:
    """Store a mailbox; an empty `password` keeps the one there is. Another server, user or folder starts its cursor anew.

    Refused for a name in use, for a password that would cross a network in clear, and when the kept password would go to
    another server than the one it was given for.
    """
    changed = {name for name, value in fields.items() if mailbox.pk is not None and getattr(mailbox, name) != value}
    for name, value in fields.items():
        setattr(mailbox, name, value)
    _check(mailbox, changed, password)
    if password:
        mailbox.secret = secrets.encrypt(password, settings.FIELD_KEY)
    written = [*fields, "secret", "problem"]
    if changed & {"host", "username", "folder"}:
        mailbox.uid_validity, mailbox.last_uid = None, 0
        written += ["uid_validity", "last_uid"]
    mailbox.problem = ""
    mailbox.save(update_fields=written if mailbox.pk else None)
    audit.record(EventKind.MAILBOX_CHANGED, at=now, actor=actor, name=mailbox.name, what="its settings")
    return mailbox


@transaction.atomic
def switch(mailbox: Mailbox, *, on: bool, actor: User, now: datetime) -> Mailbox:
    """Begin or stop fetching; what was fetched stays, and a later start goes on where it stopped."""
    mailbox.enabled = on
    mailbox.save(update_fields=("enabled",))
    audit.record(EventKind.MAILBOX_CHANGED, at=now, actor=actor, name=mailbox.name, what="switched on" if on else "switched off")
    return mailbox


def _check(mailbox: Mailbox, changed: set[str], password: str) -> None:
    if Mailbox.objects.filter(name__iexact=mailbox.name).exclude(pk=mailbox.pk).exists():
        raise Refused(f"There is a mailbox “{mailbox.name}” already: give this one another name.")
    if insecure(host=mailbox.host, security=mailbox.security):
        raise Refused(f"Without TLS the password would cross the network to {mailbox.host} in clear: choose TLS or STARTTLS.")
    if mailbox.secret and not password and changed & {"host", "port", "username", "security"}:
        raise Refused("Enter the password again: the one that is kept was given for another server, port, security or user.")


def password_of(mailbox: Mailbox) -> str:
    """The password in clear, for signing in and nothing else; "" when none is set, secrets.WrongKey when FIELD_KEY changed."""
    return secrets.decrypt(mailbox.secret, settings.FIELD_KEY) if mailbox.secret else ""


def insecure(*, host: str, security: str) -> bool:
    """Whether the password would cross a network in clear."""
    return security == MailboxSecurity.PLAIN and host not in LOOPBACK
