"""Journalists and outlets."""

import re
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from isdmedia.desk.forms.layout import fields_only
from isdmedia.form_fields import LinesField, ZoneField
from isdmedia.models import Journalist, Outlet, OutletPolicy, Verification

_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
NOTES_ARE_READ = "Write as if they will read it: they may ask to."


class VerificationForm(forms.Form):
    """How far we know somebody, and how we know."""

    verification = forms.ChoiceField(label="They are", choices=Verification.choices)
    how = forms.CharField(
        label="How we know", max_length=200, required=False, help_text="As in: rang the switchboard, put through to her desk."
    )

    @property
    def helper(self) -> FormHelper:
        return fields_only()


class JournalistForm(forms.Form):
    """What is known of a journalist."""

    name = forms.CharField(max_length=120)
    role = forms.CharField(required=False, max_length=120)
    outlet = forms.ModelChoiceField(Outlet.objects.all(), required=False, empty_label="none, or freelance")
    addresses = LinesField(label="Mail addresses", line_length=254, lower=True, help_text="All that they write from, one a line.")
    phone = forms.CharField(required=False, max_length=60)
    language = forms.CharField(required=False, max_length=8, help_text="A code such as en or ar.")
    notes = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4}), help_text=NOTES_ARE_READ)

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(
            Div("name", "role", css_class="field-row"), "outlet", "addresses", Div("phone", "language", css_class="field-row"), "notes"
        )
        return helper

    @classmethod
    def said_of(cls, journalist: Journalist) -> dict[str, Any]:
        """The form's first values."""
        return {
            **{name: getattr(journalist, name) for name in ("name", "role", "outlet", "phone", "language", "notes")},
            "addresses": [address.address for address in journalist.addresses.all()],
        }

    def clean_addresses(self) -> list[str]:
        for address in self.cleaned_data["addresses"]:
            try:
                validate_email(address)
            except ValidationError:
                raise ValidationError(f"“{address}” is no mail address.") from None
        return self.cleaned_data["addresses"]


class OutletForm(forms.Form):
    """What is known of an outlet; how we deal with it can only be changed by the head of press."""

    name = forms.CharField(max_length=120)
    medium = forms.CharField(required=False, max_length=20, help_text="As in daily, agency, radio, TV, podcast.")
    aliases = LinesField(label="Other names", line_length=120, help_text="As people write it, one a line.")
    domains = LinesField(
        label="Mail domains",
        line_length=253,
        lower=True,
        help_text="What stands behind the @ in its people’s addresses, a parent company’s too; one a line.",
    )
    tier = forms.TypedChoiceField(
        coerce=int, choices=[(1, "1, first"), (2, "2"), (3, "3, last")], initial=2, help_text="Decides between bids for one slot."
    )
    time_zone = ZoneField(empty="not known", label="Time zone")
    policy = forms.ChoiceField(label="How we deal with it", choices=OutletPolicy.choices, initial=OutletPolicy.NORMAL)
    notes = forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4}), help_text=NOTES_ARE_READ)

    def __init__(self, *args: Any, may_decide: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not may_decide:
            self.fields["policy"].disabled = True
            self.fields["policy"].help_text = "For the head of press to decide."

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(
            Div("name", "medium", css_class="field-row"),
            Div("aliases", "domains", css_class="field-row"),
            Div("tier", "time_zone", "policy", css_class="field-row"),
            "notes",
        )
        return helper

    @classmethod
    def said_of(cls, outlet: Outlet) -> dict[str, Any]:
        """The form's first values; those of an unsaved outlet are the usual ones."""
        names = (
            {}
            if outlet.pk is None
            else {"aliases": [alias.alias for alias in outlet.aliases.all()], "domains": [domain.domain for domain in outlet.domains.all()]}
        )
        return {**{name: getattr(outlet, name) for name in ("name", "medium", "tier", "time_zone", "policy", "notes")}, **names}

    def clean_domains(self) -> list[str]:
        for domain in self.cleaned_data["domains"]:
            if not _DOMAIN.fullmatch(domain):
                raise ValidationError(f"“{domain}” is no domain: write it as in paper.example, without the @.")
        return self.cleaned_data["domains"]
