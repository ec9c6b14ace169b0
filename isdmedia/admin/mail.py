"""Mail in and out: only to be read, for what came and what left is evidence; mailboxes are set up here or on the desk."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from isdmedia import mailboxes, outbox
from isdmedia.admin.acts import each
from isdmedia.admin.permits import ADMINISTRATOR, BOTH, ByRole, viewer
from isdmedia.models import Arrival, Attachment, Enquiry, Mailbox, Message, OutgoingMail, RawMail


def _secret(*, label: str, help_text: str) -> forms.CharField:
    """A field for a secret: what is typed goes in and never comes out."""
    widget = forms.PasswordInput(render_value=False, attrs={"autocomplete": "new-password"})
    return forms.CharField(required=False, strip=False, max_length=500, widget=widget, label=label, help_text=help_text)


class MailboxForm(forms.ModelForm):
    """A mailbox; its secrets go in and never come out. Signing in by OAuth2 itself is done in the set-up of the desk."""

    folder = forms.CharField(max_length=200, initial="INBOX")
    sent_folder = forms.CharField(max_length=200, required=False, help_text="What colleagues sent from their own mail programs.")
    password = _secret(label="Password", help_text="Kept encrypted and never shown. Empty: the one that is kept.")
    secret_of_client = _secret(label="Client secret", help_text="OAuth2. Kept encrypted and never shown. Empty: the one that is kept.")

    class Meta:
        model = Mailbox
        fields = ("name", "host", "port", "security", "username", "sign_in", "client_id", "tenant", "archive_folder", "since", "enabled")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.initial.update(folder=self.instance.folder, sent_folder=self.instance.sent_folder)


@admin.register(Mailbox)
class MailboxAdmin(ByRole):
    seen_by = BOTH
    added_by = changed_by = ADMINISTRATOR
    form = MailboxForm
    readonly_fields = ("tried_at", "succeeded_at", "problem")
    list_display = ("name", "host", "username", "folder", "enabled", "succeeded_at", "problem")
    list_filter = ("enabled", "security")
    search_fields = ("name", "host", "username")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mailbox]:
        return super().get_queryset(request).prefetch_related("folders")

    def get_fields(self, request: HttpRequest, obj: Mailbox | None = None) -> list[Any]:
        secrets = ["password", "secret_of_client"] if self.has_change_permission(request, obj) else []
        return [*MailboxForm.Meta.fields, "folder", "sent_folder", *secrets, *self.readonly_fields]

    def save_model(self, request: HttpRequest, obj: Mailbox, form: MailboxForm, change: bool) -> None:
        entry = Mailbox.objects.get(pk=obj.pk) if change else Mailbox()
        said = {**form.cleaned_data, "client_secret": form.cleaned_data["secret_of_client"]}
        del said["secret_of_client"]
        obj.pk = mailboxes.store(entry, actor=viewer(request), now=timezone.now(), **said).pk


@admin.register(RawMail)
class RawMailAdmin(ByRole):
    """That the bytes are there, and how many; the desk shows them where somebody works the mail."""

    fields = readonly_fields = ("fingerprint", "size", "stored_at")
    list_display = ("fingerprint", "size", "stored_at")
    search_fields = ("digest",)
    date_hierarchy = "stored_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[RawMail]:
        return super().get_queryset(request).defer("content")

    @admin.display(description="Fingerprint (SHA-256)", ordering="digest")
    def fingerprint(self, mail: RawMail) -> str:
        return mail.digest


class OfReadableEnquiries(ByRole):
    """Rows that belong to enquiries: without those of restricted ones, unless the viewer is named there."""

    enquiry_path = "enquiry"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        readable = Enquiry.objects.readable_by(viewer(request))
        return (
            super().get_queryset(request).filter(Q(**{f"{self.enquiry_path}__isnull": True}) | Q(**{f"{self.enquiry_path}__in": readable}))
        )


@admin.register(Arrival)
class ArrivalAdmin(OfReadableEnquiries):
    enquiry_path = "message__enquiry"
    bodies = frozenset({"reason", "message"})
    fields = (
        "fingerprint",
        "source",
        "mailbox",
        "uid_validity",
        "uid",
        "received_at",
        "state",
        "became",
        "reason",
        "tries",
        "next_try_at",
        "claimed_until",
        "processed_at",
        "settled_by",
    )
    readonly_fields = ("fingerprint", "became")
    list_display = ("id", "received_at", "source", "mailbox", "state", "became", "tries", "reason")
    list_filter = ("state", "source", "mailbox")
    list_select_related = ("mailbox",)
    search_fields = ("raw__digest", "message__subject", "message__from_address")
    date_hierarchy = "received_at"
    ordering = ("-received_at", "-pk")

    @admin.display(description="Fingerprint (SHA-256)")
    def fingerprint(self, arrival: Arrival) -> str:
        return arrival.raw_id

    @admin.display(description="What became of it", ordering="verdict")
    def became(self, arrival: Arrival) -> str:
        return arrival.get_verdict_display()


@admin.register(Message)
class MessageAdmin(OfReadableEnquiries):
    bodies = frozenset({"subject", "own_text", "text", "signature", "enquiry"})
    fields = (
        "arrival",
        "enquiry",
        "direction",
        "message_id",
        "subject",
        "from_name",
        "from_address",
        "sent_at",
        "received_at",
        "automatic",
        "authentication",
        "problem",
        "own_text",
    )
    list_display = ("id", "received_at", "direction", "from_address", "subject", "enquiry", "automatic", "problem")
    list_filter = ("direction", "automatic")
    list_select_related = ("enquiry",)
    search_fields = ("message_id", "from_address", "from_name", "subject", "enquiry__reference")
    date_hierarchy = "received_at"
    ordering = ("-received_at", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Message]:
        return super().get_queryset(request).defer("html", "text")


@admin.register(Attachment)
class AttachmentAdmin(OfReadableEnquiries):
    enquiry_path = "message__enquiry"
    bodies = frozenset({"name", "message"})
    fields = ("message", "position", "name", "content_type", "size", "inline")
    list_display = ("id", "name", "content_type", "size", "inline", "message")
    list_filter = ("inline",)
    list_select_related = ("message",)
    search_fields = ("content_type", "name", "message__subject")


@admin.register(OutgoingMail)
class OutgoingMailAdmin(OfReadableEnquiries):
    enquiry_path = "message__enquiry"
    bodies = frozenset({"message"})
    fields = (
        "message",
        "recipients",
        "state",
        "automatic",
        "envelope_from",
        "send_after",
        "tries",
        "sent_at",
        "problem",
        "queued_at",
        "queued_by",
    )
    list_display = ("id", "queued_at", "told_to", "message", "state", "automatic", "send_after", "sent_at", "tries", "problem")
    list_filter = ("state", "automatic")
    list_select_related = ("message", "queued_by")
    search_fields = ("message__subject", "message__enquiry__reference", "problem")
    date_hierarchy = "queued_at"
    actions = ("retry", "arrived", "withdraw")

    def get_queryset(self, request: HttpRequest) -> QuerySet[OutgoingMail]:
        return super().get_queryset(request).defer("content")

    @admin.display(description="To")
    def told_to(self, mail: OutgoingMail) -> str:
        return ", ".join(mail.recipients)

    @admin.action(description="Send again what was refused or is in doubt", permissions=["work"])
    def retry(self, request: HttpRequest, mails: QuerySet[OutgoingMail]) -> None:
        each(
            request,
            _with_enquiry(mails),
            lambda mail: outbox.retry(mail, actor=viewer(request), now=timezone.now()),
            done="{count} in the queue again.",
        )

    @admin.action(description="It arrived: settle the doubt", permissions=["work"])
    def arrived(self, request: HttpRequest, mails: QuerySet[OutgoingMail]) -> None:
        each(
            request,
            _with_enquiry(mails),
            lambda mail: outbox.settle_doubt(mail, actor=viewer(request), now=timezone.now()),
            done="{count} settled.",
        )

    @admin.action(description="Take back before it leaves", permissions=["work"])
    def withdraw(self, request: HttpRequest, mails: QuerySet[OutgoingMail]) -> None:
        each(
            request,
            _with_enquiry(mails),
            lambda mail: outbox.withdraw(mail, actor=viewer(request), now=timezone.now()),
            done="{count} taken back.",
        )


def _with_enquiry(mails: QuerySet[OutgoingMail]) -> QuerySet[OutgoingMail]:
    return mails.select_related("message__enquiry")
