"""A call taken: five fields first, of which only the ask must be filled."""
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Div, Field, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from isdmedia.desk.forms.layout import fields_only
from isdmedia.desk.typed_deadlines import Typed, read_words
from isdmedia.mail.compose import valid_address
from isdmedia.models import Journalist, Kind, ReceivedBy, Release

TAKEN_BY = (ReceivedBy.PHONE, ReceivedBy.MESSAGE, ReceivedBy.IN_PERSON)
RELEASES_OFFERED = 40


class CallForm(forms.Form):
    """What was said; `typed_deadline` and `typed_call_back` are cleaned from plain words."""

    journalist = forms.CharField(required=False, max_length=120)
    outlet = forms.CharField(required=False, max_length=120)
    phone = forms.CharField(required=False, max_length=60)
    ask = forms.CharField(label="What do they want?", max_length=5000, widget=forms.Textarea(attrs={"rows": 3}),
                          error_messages={"required": "Write what they want, in a few words: the rest can wait."})
    deadline = forms.CharField(label="By when?", required=False, max_length=200,
                               help_text="Plain words: “4pm ET”, “COB Sydney”, “in 20 min”, “none”.")
    received_by = forms.ChoiceField(label="Came in by", choices=[(by.value, by.label) for by in TAKEN_BY], initial=ReceivedBy.PHONE.value,
                                    widget=forms.RadioSelect)
    kind = forms.ChoiceField(required=False, choices=[("", "Not said"), *(choice for choice in Kind.choices if choice[0] != Kind.UNKNOWN)])
    release = forms.ModelChoiceField(Release.objects.none(), label="About the release", required=False, empty_label="None, or not said",
                                     to_field_name="slug")
    address = forms.CharField(label="Mail address", required=False, max_length=254, widget=forms.TextInput(attrs={"inputmode": "email"}))
    call_back = forms.CharField(label="We ring back by", required=False, max_length=200,
                                help_text="As above; empty when nothing was promised.")
    known = forms.ModelChoiceField(Journalist.objects.none(), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        newest = Release.objects.newest_first().only("pk", "slug", "headline")[:RELEASES_OFFERED]
        offered = Release.objects.filter(pk__in=[release.pk for release in newest]).newest_first()
        self.fields["release"].queryset = offered  # type: ignore[attr-defined]
        self.fields["known"].queryset = Journalist.objects.select_related("outlet")  # type: ignore[attr-defined]
        for name in ("journalist", "outlet", "phone", "address", "call_back", "deadline"):
            self.fields[name].widget.attrs["autocomplete"] = "off"
        self.fields["journalist"].widget.attrs.update({"autofocus": True, "list": "known-journalists"})
        self.fields["outlet"].widget.attrs["list"] = "known-outlets"

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(
            Div("journalist", "outlet", "phone", css_class="field-row"),
            HTML('<div id="known-people">{% include "desk/enquiries/_known.html" %}</div>'),
            "ask", Field("deadline", **{"aria-describedby": "id_deadline_helptext deadline-understood"}),
            HTML('<output class="understood" id="deadline-understood" for="id_deadline"></output>'),
            HTML('<details class="fold call-more"{% if form.errors or release %} open{% endif %}>'
                 "<summary>More, if there is time</summary><div>"),
            Field("received_by", template="desk/enquiries/_radios.html"), Div("kind", "release", css_class="field-row"),
            Div("address", "call_back", css_class="field-row"), HTML("</div></details>"))
        return helper

    def clean_address(self) -> str:
        address = self.cleaned_data["address"].strip()
        if address and valid_address(address) is None:
            raise ValidationError(f"“{address}” is no mail address.")
        return address

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in ("deadline", "call_back"):
            cleaned[f"typed_{name}"] = self._understood(name, cleaned.get(name, ""))
        return cleaned

    def _understood(self, name: str, words: str) -> Typed:
        typed = read_words(words, now=timezone.now())
        if words.strip() and not typed.understood:
            self.add_error(name, f"“{words.strip()}” names no time that the desk understands: write it as in “4pm ET”, or leave it out.")
        elif typed.ambiguous:
            self.add_error(name, f"“{words.strip()}” may mean several times: add a.m. or p.m., or the date.")
        return typed
