"""What an act on an interview needs to be told: one small form an interview."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from isdmedia.interviews.booking.telling import in_words
from isdmedia.interviews.diaries import occupied_by
from isdmedia.interviews.slots import next_free, wish_of
from isdmedia.interviews.spans import Span
from isdmedia.models import HoldState, Interview, Party

LONGEST_MINUTES = 12 * 60
OTHER = ("", "another time, typed below")
TO_TICK = 10
_LATER = timedelta(hours=4)


def as_value(span: Span) -> str:
    """A time as the value of a choice."""
    return f"{span.start.isoformat()}/{span.end.isoformat()}"


def from_value(value: str) -> Span | None:
    """The time that a choice stands for; None for anything else."""
    start, _, end = value.partition("/")
    try:
        return Span.of(datetime.fromisoformat(start), datetime.fromisoformat(end))
    except (ValueError, OverflowError):
        return None


class AnyTime(forms.ChoiceField):
    """One time among those shown, or one that has gone meanwhile: what it is worth now is the verb's to say."""

    widget = forms.RadioSelect

    def valid_value(self, value: Any) -> bool:
        return from_value(str(value)) is not None


class AnyTimes(forms.MultipleChoiceField):
    """The same for several."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: Any) -> bool:
        return from_value(str(value)) is not None


class InstantField(forms.DateTimeField):
    """A date and a time of day, on the clock that is in force (the pages are on the desk's)."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        invalid = "This is no date with a time, as in 24.11.2026 15:30: type it again."
        super().__init__(widget=widget, input_formats=["%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M"], error_messages={"invalid": invalid}, **options)


class Row(forms.Form):
    """What one interview is told, beside the others on the page."""

    def __init__(self, sent: QueryDict | None = None, *, interview: Interview, now: datetime) -> None:
        super().__init__(sent, prefix=f"interview-{interview.pk}", label_suffix="")
        self.interview = interview
        self.now = now

    @cached_property
    def free(self) -> list[Span]:
        """The next times that can be had."""
        return next_free(occupied_by(self.interview), wish_of(self.interview), after=self.now, now=self.now, count=TO_TICK)

    def chosen(self, name: str) -> list[str]:
        """What was ticked of a field, as it was sent."""
        return self.data.getlist(self.add_prefix(name)) if isinstance(self.data, QueryDict) else []

    @property
    def a_while(self) -> datetime:
        """A full hour some hours from now, to begin with."""
        return (self.now + _LATER).replace(minute=0, second=0, microsecond=0)


class WhyRow(Row):
    why = forms.CharField(required=False, max_length=300, label="Why")


class NoShowRow(WhyRow):
    who = forms.ChoiceField(choices=Party.choices, label="Who did not come", initial=Party.OUTLET)

    field_order = ("who", "why")


class ConfirmRow(Row):
    override = forms.CharField(
        required=False, max_length=300, label="Why without every yes", help_text="Needed only while a spokesperson has not said yes."
    )


class OneTimeRow(Row):
    """One time: among the next three that are free, or typed."""

    time = AnyTime(required=False, label="Time")
    starts_at = InstantField(required=False, label="Another time: start")
    minutes = forms.IntegerField(min_value=1, max_value=LONGEST_MINUTES, label="Length of another time, in minutes")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["minutes"].initial = wish_of(self.interview).length // timedelta(minutes=1)
        time = self.fields["time"]
        if isinstance(time, AnyTime):
            time.choices = [*_choices([*self.free[:3], *_typed(self.chosen("time"))]), OTHER]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        chosen, starts_at, minutes = said.get("time"), said.get("starts_at"), said.get("minutes")
        if chosen and starts_at:
            raise ValidationError("A time is chosen and another one typed: choose “another time”, or empty the start.")
        if chosen:
            said["span"] = from_value(chosen)
        elif starts_at and minutes:
            said["span"] = Span.of(starts_at, starts_at + timedelta(minutes=minutes))
        elif "starts_at" not in self.errors and "minutes" not in self.errors:
            raise ValidationError("Choose one of the times, or type when another one starts.")
        return said


class PencilRow(OneTimeRow):
    until = InstantField(label="Set aside until")
    second = forms.BooleanField(required=False, label="Second pencil: wait if another interview has this time")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["until"].initial = self.a_while


class MoveRow(OneTimeRow):
    override = forms.CharField(
        required=False, max_length=300, label="Why it needs no new yes", help_text="Empty: every spokesperson is asked again."
    )


class OfferRow(Row):
    times = AnyTimes(label="Times", error_messages={"required": "Tick at least one time."}, help_text="At most five at once.")
    until = InstantField(label="They stand until")
    words = forms.CharField(required=False, label="Own words in the letter", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
    because = forms.CharField(
        required=False,
        max_length=300,
        label="Why against a limit",
        help_text="Needed only where hours, deadline or embargo speak against it.",
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["until"].initial = self.a_while
        held = self.interview.holds.filter(state__in=(HoldState.PENCILLED, HoldState.OFFERED))
        self.held = {Span(hold.starts_at, hold.ends_at): hold.get_state_display() for hold in held}
        times = self.fields["times"]
        if isinstance(times, AnyTimes):
            times.choices = _choices([*self.held, *self.free, *_typed(self.chosen("times"))], self.held)
            times.initial = [as_value(span) for span in self.held]

    def clean_times(self) -> list[Span]:
        return _typed(self.cleaned_data["times"])


def _choices(spans: Iterable[Span], held: dict[Span, str] | None = None) -> list[tuple[str, str]]:
    told = held or {}
    return [(as_value(span), in_words(span) + (f" ({told[span]})" if span in told else "")) for span in sorted(set(spans))]


def _typed(values: Sequence[str]) -> list[Span]:
    """What was chosen before, so that it is still there to be seen."""
    return [span for span in map(from_value, values) if span]
