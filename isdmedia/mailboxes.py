"""Mailboxes: connected, changed, tried."""
from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from isdmedia import audit, secrets
from isdmedia.models import EventKind, Mailbox, User
from isdmedia.models.mail import MailboxSecurity

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


@transaction.atomic
def store(mailbox: Mailbox, *, actor: User | None, now: datetime, password: str = "", **fields: str | int | bool | date | None) -> Mailbox:
    """Store a mailbox; an empty `password` keeps the one there is. Another server, user or folder starts its cursor anew."""
    moved = mailbox.pk is not None and any(fields.get(name, getattr(mailbox, name)) != getattr(mailbox, name)
                                           for name in ("host", "username", "folder"))
    for name, value in fields.items():
        setattr(mailbox, name, value)
    if password:
        mailbox.secret = secrets.encrypt(password, settings.FIELD_KEY)
    if moved:
        mailbox.uid_validity, mailbox.last_uid = None, 0
    mailbox.problem = ""
    mailbox.save()
    audit.record(EventKind.MAILBOX_CHANGED, at=now, actor=actor, name=mailbox.name, what="its settings")
    return mailbox


def password_of(mailbox: Mailbox) -> str:
    """The password in clear, for signing in and nothing else; "" when none is set, secrets.WrongKey when FIELD_KEY changed."""
    return secrets.decrypt(mailbox.secret, settings.FIELD_KEY) if mailbox.secret else ""


def insecure(*, host: str, security: str) -> bool:
    """Whether the password would cross a network in clear."""
    return security == MailboxSecurity.PLAIN and host not in LOOPBACK
