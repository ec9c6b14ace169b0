"""Mail in and out: mailboxes, arrivals (raw, first of all), messages, attachments, outgoing mail, drafts."""
from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q


class MailboxSecurity(models.TextChoices):
    TLS = "tls", "TLS (port 993)"
    STARTTLS = "starttls", "STARTTLS (port 143)"
    PLAIN = "plain", "none (this machine only)"


class SignIn(models.TextChoices):
    PASSWORD = "password", "password"
    MICROSOFT = "microsoft", "Microsoft 365 (OAuth2)"
    GOOGLE = "google", "Google (OAuth2)"


class Mailbox(models.Model):
    """An IMAP mailbox that is read, folder by folder; flags such as \\Seen decide nothing. `claimed_until` is the lease of the one
    worker that reads it. `problem` stands while it cannot be read at all; a folder's own trouble stands on the folder.
    `secret` is the encrypted password, or the encrypted refresh token of an OAuth2 sign-in."""

    name = models.CharField(max_length=60, unique=True)
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=10, choices=MailboxSecurity, default=MailboxSecurity.TLS)
    username = models.CharField(max_length=254)
    sign_in = models.CharField(max_length=10, choices=SignIn, default=SignIn.PASSWORD)
    secret = models.TextField(blank=True, editable=False)
    client_id = models.CharField(max_length=200, blank=True, help_text="OAuth2: the application registered with the provider.")
    client_secret = models.TextField(blank=True, editable=False)
    tenant = models.CharField(max_length=80, blank=True, help_text="Microsoft 365: the directory (tenant) id.")
    archive_folder = models.CharField(max_length=200, blank=True, help_text="Where a mail is moved once it is here; empty: it stays.")
    connected_at = models.DateTimeField(null=True, editable=False, help_text="Mail that came before is history: nobody waits for it.")
    enabled = models.BooleanField(default=True)
    since = models.DateField(null=True, blank=True, help_text="Older mail stays on the server, unread by the desk.")
    tried_at = models.DateTimeField(null=True, editable=False)
    succeeded_at = models.DateTimeField(null=True, editable=False)
    problem = models.CharField(max_length=500, blank=True, editable=False)
    claimed_until = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "mailboxes"

    def __str__(self) -> str:
        return self.name

    @property
    def folder(self) -> str:
        """The path of the first inbox that is read; "INBOX" for a mailbox not stored yet."""
        return self._first(FolderRole.INBOX) or "INBOX"

    @property
    def sent_folder(self) -> str:
        """The path of the folder of sent mail that is read, "" for none."""
        return self._first(FolderRole.SENT)

    def _first(self, role: FolderRole) -> str:
        read = self.folders.all() if self.pk else ()
        return next((folder.path for folder in sorted(read, key=lambda one: one.pk) if folder.enabled and folder.role == role), "")


class FolderRole(models.TextChoices):
    INBOX = "inbox", "mail to the desk"
    SENT = "sent", "what colleagues sent from their own mail programs"


class MailFolder(models.Model):
    """A folder of a mailbox that is read, with its cursor (uid_validity, last_uid). `problem` stands while it cannot be read.
    `stuck_uid` is the mail at which fetching broke off last, `stuck_times` how often it did there: after a few the next go first."""

    mailbox = models.ForeignKey(Mailbox, on_delete=models.CASCADE, related_name="folders")
    path = models.CharField(max_length=200, help_text="As the mail server names it.")
    role = models.CharField(max_length=10, choices=FolderRole, default=FolderRole.INBOX)
    enabled = models.BooleanField(default=True)
    uid_validity = models.BigIntegerField(null=True, editable=False)
    last_uid = models.BigIntegerField(default=0, editable=False)
    stuck_uid = models.BigIntegerField(null=True, editable=False)
    stuck_times = models.PositiveSmallIntegerField(default=0, editable=False)
    succeeded_at = models.DateTimeField(null=True, editable=False)
    reconciled_at = models.DateTimeField(null=True, editable=False)
    reconciled_all_at = models.DateTimeField(null=True, editable=False)
    problem = models.CharField(max_length=500, blank=True, editable=False)

    class Meta:
        ordering = ("mailbox", "role", "path")
        constraints = (models.UniqueConstraint("mailbox", "path", name="mail_folder_once"),)

    def __str__(self) -> str:
        return self.path


class NoticeKind(models.TextChoices):
    RENUMBERED = "renumbered", "gave its mails new numbers"
    UNNUMBERED = "unnumbered", "gives its mails no lasting numbers"
    DISORDER = "disorder", "numbers its mails wrongly"
    VANISHED = "vanished", "mails were taken away before they were fetched"
    LATE = "late", "mails appeared late"
    UNFETCHED = "unfetched", "mails cannot be fetched"
    UNMOVED = "unmoved", "mails are not moved to the archive folder"


class FolderNoticeQuerySet(models.QuerySet["FolderNotice"]):
    def standing(self, now: datetime) -> Self:
        """Those to be told at `now`."""
        return self.filter(Q(until=None) | Q(until__gt=now))


class FolderNotice(models.Model):
    """Something about a folder that people are told, though its mails come; one of a kind. Without `until` it stands until it is over."""

    folder = models.ForeignKey(MailFolder, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=12, choices=NoticeKind)
    sentence = models.CharField(max_length=500)
    at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    objects = FolderNoticeQuerySet.as_manager()

    class Meta:
        ordering = ("folder", "at", "pk")
        constraints = (models.UniqueConstraint("folder", "kind", name="folder_notice_once"),)

    def __str__(self) -> str:
        return self.sentence[:80]


class RawMail(models.Model):
    """The bytes of a mail as they came, once each: also as a file under DATA_DIR/raw/."""

    digest = models.CharField(max_length=64, primary_key=True, help_text="SHA-256 of the bytes, hexadecimal.")
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    stored_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "mail as it came"
        verbose_name_plural = "mails as they came"

    def __str__(self) -> str:
        return self.digest[:12]


class ArrivalSource(models.TextChoices):
    IMAP = "imap", "mailbox"
    PIPE = "pipe", "mail server's pipe"
    IMPORT = "import", "import"


class ArrivalState(models.TextChoices):
    RECEIVED = "received", "waiting to be read"
    PROCESSED = "processed", "filed"
    HELD = "held", "set aside"
    UNREADABLE = "unreadable", "could not be read"


class Verdict(models.TextChoices):
    OPEN = "open", "opened an enquiry"
    APPEND = "append", "joined an enquiry"
    HOLD = "hold", "set aside"
    DISCARD = "discard", "filed, nobody waits for an answer"
    DUPLICATE = "duplicate", "the same mail again"
    SENT = "sent", "our own mail"


class ArrivalQuerySet(models.QuerySet["Arrival"]):
    def waiting(self, now: datetime) -> Self:
        """Those to be processed at `now`, whose claim by another worker is over."""
        return self.filter(state=ArrivalState.RECEIVED).filter(Q(claimed_until=None) | Q(claimed_until__lt=now)).filter(
            Q(next_try_at=None) | Q(next_try_at__lte=now))

    def set_aside(self) -> Self:
        """What a person is asked to look at: held, or unreadable."""
        return self.filter(state__in=(ArrivalState.HELD, ArrivalState.UNREADABLE))


class Arrival(models.Model):
    """A mail that reached the desk. It is committed before anything reads it, and repeated from until it is processed."""

    raw = models.ForeignKey(RawMail, on_delete=models.PROTECT, related_name="arrivals")
    source = models.CharField(max_length=10, choices=ArrivalSource)
    mailbox = models.ForeignKey(Mailbox, null=True, blank=True, on_delete=models.PROTECT, related_name="arrivals",
                                help_text="Where it came from, also when the folder is no longer read.")
    folder = models.ForeignKey(MailFolder, null=True, blank=True, on_delete=models.SET_NULL, related_name="arrivals")
    uid_validity = models.BigIntegerField(null=True, blank=True)
    uid = models.BigIntegerField(null=True, blank=True)
    history = models.BooleanField(default=False, help_text="It came before its mailbox was connected: nobody waits for an answer.")
    moved_at = models.DateTimeField(null=True, blank=True, help_text="When the server moved it to the archive folder.")
    received_at = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=12, choices=ArrivalState, default=ArrivalState.RECEIVED)
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)
    reason = models.CharField(max_length=500, blank=True, help_text="Why it was set aside, filed or not read.")
    copy_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="copies")
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    processed_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = ArrivalQuerySet.as_manager()

    class Meta:
        ordering = ("received_at", "pk")
        verbose_name = "mail received"
        verbose_name_plural = "mails received"
        constraints = (
            models.UniqueConstraint("folder", "uid_validity", "uid", condition=Q(uid__isnull=False), name="arrival_place_once"),
            models.UniqueConstraint("raw", condition=Q(copy_of__isnull=True), name="arrival_digest_once"),
            models.CheckConstraint(condition=~Q(state="processed") | ~Q(verdict=""), name="arrival_processed_has_verdict"),
        )
        indexes = (
            models.Index(fields=("id",), condition=Q(state="received"), name="arrival_waiting"),
            models.Index(fields=("-received_at",), condition=Q(state__in=("held", "unreadable")), name="arrival_set_aside"),
        )

    def __str__(self) -> str:
        return f"mail received {self.pk} ({self.get_state_display()})"


class MessageDirection(models.TextChoices):
    IN = "in", "received"
    OUT = "out", "sent"


class Message(models.Model):
    """One mail as it is shown. Message-IDs without angle brackets; they serve threading and display, never as a key."""

    arrival = models.OneToOneField(Arrival, null=True, blank=True, on_delete=models.PROTECT, related_name="message")
    enquiry = models.ForeignKey("isdmedia.Enquiry", null=True, blank=True, on_delete=models.CASCADE, related_name="messages")
    release = models.ForeignKey("isdmedia.Release", null=True, blank=True, on_delete=models.SET_NULL, related_name="mailings",
                                help_text="The release that this mail of ours sent out.")
    spokesperson = models.ForeignKey("isdmedia.Spokesperson", null=True, blank=True, on_delete=models.PROTECT, related_name="letters",
                                     help_text="Whom it went to or came from, instead of the journalist, who never reads a word of it.")
    direction = models.CharField(max_length=3, choices=MessageDirection)
    message_id = models.CharField(max_length=998, blank=True)
    in_reply_to = models.JSONField(default=list)
    references = models.JSONField(default=list)
    subject = models.TextField(blank=True)
    from_name = models.CharField(max_length=300, blank=True)
    from_address = models.CharField(max_length=320, blank=True)
    reply_to = models.JSONField(default=list)
    to = models.JSONField(default=list)
    cc = models.JSONField(default=list)
    sent_at = models.DateTimeField(null=True, blank=True, help_text="What the mail's own Date field says.")
    received_at = models.DateTimeField()
    text = models.TextField(blank=True)
    own_text = models.TextField(blank=True)
    signature = models.TextField(blank=True)
    html = models.TextField(blank=True, help_text="Sanitised.")
    forwarded = models.JSONField(null=True, blank=True)
    automatic = models.CharField(max_length=20, blank=True)
    bounced = models.JSONField(default=list, blank=True)
    authentication = models.JSONField(default=dict, blank=True)
    language = models.CharField(max_length=8, blank=True)
    reading = models.JSONField(default=dict, blank=True)
    problem = models.CharField(max_length=500, blank=True)
    wrapped = models.CharField(max_length=20, blank=True, help_text="Signed or encrypted, and how.")
    hidden_dropped = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("received_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(arrival__isnull=False) | Q(direction="out"), name="message_in_has_arrival"),
        )
        indexes = (
            models.Index(fields=("message_id",), name="message_message_id"),
            models.Index(fields=("enquiry", "received_at"), name="message_of_enquiry"),
        )

    def __str__(self) -> str:
        return self.subject[:80] or "(no subject)"


class Attachment(models.Model):
    """A file in a mail. Its bytes lie under a random name outside the web root, and again in the raw mail."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=255, blank=True)
    size = models.PositiveBigIntegerField()
    inline = models.BooleanField(default=False)
    content_id = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ("message", "position")
        constraints = (models.UniqueConstraint("message", "position", name="attachment_position_once"),)

    def __str__(self) -> str:
        return self.name


class OutgoingState(models.TextChoices):
    QUEUED = "queued", "not sent yet"
    CLAIMED = "claimed", "about to be sent"
    SENDING = "sending", "being sent"
    SENT = "sent", "sent"
    REFUSED = "refused", "refused"
    DOUBT = "doubt", "in doubt"
    WITHDRAWN = "withdrawn", "withdrawn"
    BOUNCED = "bounced", "came back"


class OutgoingQuerySet(models.QuerySet["OutgoingMail"]):
    def ready(self, now: datetime) -> Self:
        """Queued mail whose time has come."""
        return self.filter(state=OutgoingState.QUEUED, send_after__lte=now)

    def trouble(self) -> Self:
        """What a person must look at."""
        return self.filter(state__in=(OutgoingState.REFUSED, OutgoingState.DOUBT, OutgoingState.BOUNCED))


class OutgoingMail(models.Model):
    """A mail of ours, composed once: every try sends the identical bytes under the Message-ID fixed when it was queued."""

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="outgoing")
    state = models.CharField(max_length=10, choices=OutgoingState, default=OutgoingState.QUEUED)
    automatic = models.BooleanField(default=False, help_text="Written by the desk, not by a person: sent at most once.")
    envelope_from = models.CharField(max_length=254, blank=True)
    recipients = models.JSONField(help_text="Bare addresses: To, Cc and Bcc.")
    content = models.BinaryField()
    secret = models.BooleanField(default=False, help_text="Carries a signed link: its bytes are forgotten once they have left.")
    send_after = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    returned = models.JSONField(default=list, blank=True, help_text="Addresses it did not reach, each with status and permanence.")
    problem = models.CharField(max_length=500, blank=True)
    queued_at = models.DateTimeField(auto_now_add=True)
    queued_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = OutgoingQuerySet.as_manager()

    class Meta:
        ordering = ("-queued_at", "-pk")
        verbose_name_plural = "outgoing mail"
        constraints = (models.CheckConstraint(condition=~Q(state="sent") | Q(sent_at__isnull=False), name="outgoing_sent_has_instant"),)
        indexes = (models.Index(fields=("send_after",), condition=Q(state="queued"), name="outgoing_ready"),)

    def __str__(self) -> str:
        return f"{self.message} ({self.get_state_display()})"


class Draft(models.Model):
    """An unsent reply, one for each writer on an enquiry, kept as it is typed."""

    enquiry = models.ForeignKey("isdmedia.Enquiry", on_delete=models.CASCADE, related_name="drafts")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    to = models.CharField(max_length=1000, blank=True)
    cc = models.CharField(max_length=1000, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    seen_message = models.ForeignKey(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
                                     help_text="The newest message that the writer had before them.")
    held_because = models.CharField(max_length=300, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint("enquiry", "author", name="draft_once"),)

    def __str__(self) -> str:
        return f"draft of {self.author} on {self.enquiry_id}"
