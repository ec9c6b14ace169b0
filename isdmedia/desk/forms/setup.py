"""Set-up: users."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms

from isdmedia.desk.forms.layout import fields_only
from isdmedia.form_fields import ZoneField
from isdmedia.models import Role, User


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
