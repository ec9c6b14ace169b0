"""Set-up of a mailbox: where it is, how it is signed in to, and which of its folders are read from when on."""

from datetime import date, timedelta
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.formats import date_format

from isdmedia.desk.forms.layout import fields_only
from isdmedia.models import FolderRole, Mailbox, MailboxSecurity, SignIn

KINDS = {
    "microsoft": ("Microsoft 365", {"host": "outlook.office365.com", "sign_in": SignIn.MICROSOFT}),
    "google": ("Google Workspace", {"host": "imap.gmail.com", "sign_in": SignIn.GOOGLE}),
    "imap": ("another mail server", {"host": "", "sign_in": SignIn.PASSWORD}),
}
"""What is known of a mailbox before anything is typed, by what the first page calls it."""
SINCE = {"0": ("today", timedelta(0)), "7": ("7 days ago", timedelta(days=7)), "30": ("30 days ago", timedelta(days=30))}
KEPT = " Kept encrypted and never shown."
KEEPS = " Kept encrypted and never shown. Empty: the one that is kept."


def secret_field(**options: Any) -> forms.CharField:
    """A field for a secret: what is typed goes in and never comes out."""
    widget = forms.PasswordInput(render_value=False, attrs={"autocomplete": "new-password"})
    return forms.CharField(required=False, max_length=500, strip=False, widget=widget, **options)


class MailboxForm(forms.Form):
    """Where mail is fetched from. Secrets go in and never come out."""

    name = forms.CharField(label="Name", max_length=60, help_text="What the desk calls it, as in media.")
    username = forms.CharField(
        label="User name", max_length=254, widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"})
    )
    password = secret_field(label="Password")
    client_id = forms.CharField(label="Client id", max_length=200, help_text="Of the application registered there for this desk.")
    client_secret = secret_field(label="Client secret")
    tenant = forms.CharField(label="Directory", required=False, max_length=80, help_text="Its id or domain. Empty: that of who signs in.")
    host = forms.CharField(label="IMAP server", max_length=253, help_text="As in imap.paper.example.")
    security = forms.ChoiceField(choices=MailboxSecurity.choices, initial=MailboxSecurity.TLS)
    port = forms.IntegerField(min_value=1, max_value=65535, initial=993)

    def __init__(self, *args: Any, mailbox: Mailbox, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sign_in = SignIn(mailbox.sign_in)
        self.fields["password"].required = not mailbox.secret
        self.fields["password"].help_text = KEEPS if mailbox.secret else KEPT
        self.fields["client_secret"].help_text = KEEPS if mailbox.client_secret else KEPT
        for name in self._unused():
            del self.fields[name]
        if self.sign_in != SignIn.PASSWORD:
            self.fields["username"].label = "Mail address"

    def _unused(self) -> tuple[str, ...]:
        if self.sign_in == SignIn.PASSWORD:
            return "client_id", "client_secret", "tenant"
        return ("password",) if self.sign_in == SignIn.MICROSOFT else ("password", "tenant")

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        application = [name for name in ("client_id", "client_secret", "tenant") if name in self.fields]
        opened = Div("username", "password", css_class="field-row") if not application else "username"
        helper.layout = Layout("name", opened, *([Div(*application, css_class="field-row")] if application else []),
                               Div("host", "security", "port", css_class="field-row"))
        return helper

    def said_of(self, mailbox: Mailbox) -> dict[str, Any]:
        """The form's first values, without the secrets."""
        return {name: getattr(mailbox, name) for name in self.fields if name not in {"password", "client_secret"}}

    def clean_host(self) -> str:
        return str(self.cleaned_data["host"]).strip().lower()

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).strip()


class FoldersForm(forms.Form):
    """Which folders are read, where mail goes once it is here, and from when on. `seen` is what a test found, as the session keeps it."""

    inboxes = forms.MultipleChoiceField(label="Read as mail to the desk", widget=forms.CheckboxSelectMultiple)
    sent_folder = forms.ChoiceField(label="Read as sent mail", required=False,
                                    help_text="What colleagues answer from their own mail programs then stands in the conversation.")
    archive_folder = forms.ChoiceField(label="Move mail, once it is here, to", required=False)
    since = forms.ChoiceField(label="Take in mail since", widget=forms.RadioSelect)
    day = forms.DateField(label="Or since this day", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, mailbox: Mailbox, seen: dict[str, Any], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today, folders = today, seen["folders"]
        paths = [(path, f"{path} ({_counted(held)})") for path, held, _ in folders]
        sent = next((path for path, _, role in folders if role == FolderRole.SENT), "")
        read = [folder.path for folder in mailbox.folders.all() if folder.enabled and folder.role == FolderRole.INBOX]
        choices: dict[str, list[tuple[str, str]]] = {
            "inboxes": paths, "sent_folder": [("", "no folder"), *paths], "archive_folder": [("", "nowhere: it stays where it is"), *paths],
            "since": self._moments(seen)}
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]
        begun = mailbox.connected_at is not None
        self.initial = {"inboxes": read or [folders[0][0]], "sent_folder": mailbox.sent_folder or ("" if begun else sent),
                        "archive_folder": mailbox.archive_folder, "since": "day" if mailbox.since else "all" if begun else "30",
                        "day": mailbox.since, **self.initial}

    def _moments(self, seen: dict[str, Any]) -> list[tuple[str, str]]:
        total = sum(held for path, held, _ in seen["folders"] if path in seen["counted"])
        told = [(key, f"{label}: {_comes(seen['since'].get((self.today - before).isoformat()), total)}")
                for key, (label, before) in SINCE.items()]
        return [*told, ("all", f"the beginning: all {_counted(total)}"), ("day", "the day below")]

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(Div("inboxes", css_class="folder-list"), Div("sent_folder", "archive_folder", css_class="field-row"),
                               "since", "day")
        return helper

    def clean(self) -> dict[str, Any]:
        cleaned = dict(super().clean() or {})
        if cleaned.get("since") == "day" and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", "Give the day from which mail is taken in, or choose another beginning above.")
        return cleaned

    def stored(self) -> dict[str, Any]:
        """What `mailboxes.store` takes."""
        said = self.cleaned_data
        since = {"all": None, "day": said["day"]}.get(said["since"]) if said["since"] in {"all", "day"} else (
            self.today - SINCE[said["since"]][1])
        return {"folder": said["inboxes"][0], "more_folders": said["inboxes"][1:], "sent_folder": said["sent_folder"],
                "archive_folder": said["archive_folder"], "since": since}


def _counted(number: int) -> str:
    return f"{number:,} {'mail' if number == 1 else 'mails'}"


def _comes(number: int | None, total: int) -> str:
    if number is None:
        return "not counted"
    left = total - number
    coming = f"{_counted(number)} {'comes' if number == 1 else 'come'} in" if left else f"all {_counted(total)} come in"
    return f"{coming}, {left:,} {'stays' if left == 1 else 'stay'} on the server" if left > 0 else coming


def told(since: date | None) -> str:
    """From when on mail is taken in, in words."""
    return f"since {date_format(since, 'j F Y')}" if since else "since the beginning"
