"""Set-up: mailboxes and users."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms

from isdmedia.desk.forms.layout import fields_only
from isdmedia.form_fields import ZoneField
from isdmedia.models import Mailbox, MailboxSecurity, Role, User


class MailboxForm(forms.Form):
    """Where mail is fetched from. The password goes in and never comes out."""

    name = forms.CharField(label="Name", max_length=60, help_text="What the desk calls it, as in media.")
    host = forms.CharField(label="IMAP server", max_length=253, help_text="As in imap.paper.example.")
    security = forms.ChoiceField(choices=MailboxSecurity.choices, initial=MailboxSecurity.TLS)
    port = forms.IntegerField(min_value=1, max_value=65535, initial=993)
    username = forms.CharField(
        label="User name", max_length=254, widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"})
    )
    password = forms.CharField(
        required=False, max_length=500, strip=False, widget=forms.PasswordInput(render_value=False, attrs={"autocomplete": "new-password"})
    )
    folder = forms.CharField(max_length=200, initial="INBOX")
    since = forms.DateField(
        label="Take in mail since",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Older mail stays on the server, unread by the desk. Empty: all of it.",
    )

    def __init__(self, *args: Any, kept: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].required = not kept
        self.fields["password"].help_text = (
            "Kept encrypted and never shown. Empty: the one that is kept." if kept else "Kept encrypted and never shown."
        )

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(
            "name",
            Div("host", "security", "port", css_class="field-row"),
            Div("username", "password", css_class="field-row"),
            Div("folder", "since", css_class="field-row"),
        )
        return helper

    @classmethod
    def said_of(cls, mailbox: Mailbox) -> dict[str, Any]:
        """The form's first values, without the password."""
        return {name: getattr(mailbox, name) for name in ("name", "host", "security", "port", "username", "folder", "since")}

    def clean_host(self) -> str:
        return str(self.cleaned_data["host"]).strip().lower()


class UserForm(forms.Form):
    """Somebody who works the desk. `email` is how they sign in, and stays."""

    name = forms.CharField(max_length=120)
    email = forms.EmailField(label="Mail address", max_length=254, help_text="They sign in with it.")
    roles = forms.MultipleChoiceField(
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Role.OFFICER],
        help_text="Roles add up: in an office of two, one person has several.",
    )
    time_zone = ZoneField(empty="the desk’s", label="Time zone")

    def __init__(self, *args: Any, added: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if added:
            del self.fields["email"]

    @property
    def helper(self) -> FormHelper:
        return fields_only()

    @classmethod
    def said_of(cls, user: User) -> dict[str, Any]:
        """The form's first values."""
        return {"name": user.name, "time_zone": user.time_zone, "roles": [role.value for role in user.roles]}

    def clean_roles(self) -> frozenset[Role]:
        return frozenset(Role(role) for role in self.cleaned_data["roles"])
