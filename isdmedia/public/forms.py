"""What can be written on a public page: another time, a reason."""
from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from isdmedia.interviews.spans import Span
from isdmedia.public.clocks import Clock
from isdmedia.reading.zones import zone_info

AHEAD = timedelta(days=366)
LONGEST = 300
_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")
_TIMES = ("%H:%M", "%H:%M:%S", "%H.%M", "%I:%M %p", "%I %p", "%I%p", "%I:%M%p")


class DayField(forms.DateField):
    """A date; what is none is named in the complaint."""

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except ValidationError:
            raise ValidationError(f"“{str(value)[:40]}” is no date that we understand: write it as in 26/11/2026.") from None


class HourField(forms.TimeField):
    """A time of day; what is none is named in the complaint."""

    def to_python(self, value: Any) -> time | None:
        try:
            return super().to_python(value)
        except ValidationError:
            raise ValidationError(f"“{str(value)[:40]}” is no time that we understand: write it as in 15:30.") from None


class OtherTimeForm(forms.Form):
    """Another time, on the clock that the page is read by, or one chosen beside it where `zones` are asked; cleaned to `span`."""

    date = DayField(label="Date", input_formats=_DATES, error_messages={"required": "Choose the date."},
                    widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    time = HourField(input_formats=_TIMES, error_messages={"required": "Choose the time."},
                     widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    zone = forms.ChoiceField(label="Time zone", error_messages={"invalid_choice": "“%(value)s” is no clock that we know."})
    words = forms.CharField(label="Anything to add?", required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, sent: QueryDict | None = None, *, clock: Clock, length: timedelta, now: datetime, zones: bool = False) -> None:
        super().__init__(sent, initial={"zone": clock.name}, auto_id="ask_%s")
        self.clock, self.length, self.now = clock, length, now
        if zones:
            self.fields["zone"].choices = clock.others  # type: ignore[attr-defined]
        else:
            del self.fields["zone"]
            self.fields["time"].label = f"Time ({clock.place})"
        self.fields["words"].widget.attrs["maxlength"] = LONGEST
        today = now.astimezone(zone_info(clock.name)).date()
        self.fields["date"].widget.attrs["min"] = (today - timedelta(days=1)).isoformat()
        self.fields["date"].widget.attrs["max"] = (today + AHEAD).isoformat()

    @property
    def helper(self) -> FormHelper:
        """The fields alone: the page writes the form around them."""
        helper = FormHelper()
        helper.form_tag, helper.disable_csrf, helper.include_media = False, True, False
        helper.layout = Layout(Div(*(name for name in self.fields if name != "words"), css_class="field-row"), "words")
        return helper

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        zone = cleaned.get("zone") if "zone" in self.fields else self.clock.name
        if cleaned.get("date") and cleaned.get("time") is not None and zone:
            self._understand(cleaned, datetime.combine(cleaned["date"], cleaned["time"], zone_info(zone)))
        return cleaned

    def _understand(self, cleaned: dict[str, Any], start: datetime) -> None:
        said = f"{start:%H:%M} on {start.day} {start:%B %Y}"
        if start <= self.now:
            self.add_error("date", f"{said} has passed there: choose a time still to come.")
        elif start > self.now + AHEAD:
            self.add_error("date", f"{said} is more than a year ahead: choose a nearer one.")
        else:
            cleaned["span"] = Span.of(start, start + self.length)


class ReasonForm(forms.Form):
    """Why; nobody must say."""

    why = forms.CharField(label="Why? (if you like)", required=False, max_length=LONGEST,
                          widget=forms.Textarea(attrs={"rows": 2, "maxlength": LONGEST}))

    def __init__(self, sent: QueryDict | None = None) -> None:
        super().__init__(sent, auto_id="off_%s")

    @property
    def helper(self) -> FormHelper:
        """The field alone."""
        helper = FormHelper()
        helper.form_tag, helper.disable_csrf, helper.include_media = False, True, False
        return helper
