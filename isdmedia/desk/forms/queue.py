"""What is done to the enquiries selected in the queue."""
from typing import Any

from django import forms

from isdmedia.desk.people import colleagues
from isdmedia.models import Outcome, User

WITHOUT_REASON = (Outcome.NOT_PRESS, Outcome.DUPLICATE, Outcome.WITHDRAWN)


class BulkForm(forms.Form):
    """`act` is "mine", "assign" (to `owner`) or "close" (as `outcome`)."""

    act = forms.ChoiceField(choices=[("mine", "Assign to me"), ("assign", "Assign"), ("close", "Close")])
    owner = forms.ModelChoiceField(User.objects.none(), required=False, empty_label=None)
    outcome = forms.ChoiceField(choices=[(outcome.value, outcome.label) for outcome in WITHOUT_REASON], required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["owner"].queryset = colleagues()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("act") == "assign" and not cleaned.get("owner"):
            raise forms.ValidationError("Choose to whom.")
        if cleaned.get("act") == "close" and not cleaned.get("outcome"):
            raise forms.ValidationError("Choose as what it is closed.")
        return cleaned
