"""What is typed on the page of one interview: answers, how the two meet, what became of it, turns, enquiries served."""
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Field, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from isdmedia.desk.forms.layout import fields_only
from isdmedia.desk.typed_deadlines import read_words, zone_of_desk
from isdmedia.models import Answer, AnsweredBy, Interview, Party, Place, Spokesperson, WhoRings
from isdmedia.templatetags import clock

RADIOS = "desk/interviews/_radios.html"
LONGEST_REASON = 300
CALLED_OFF_AS = (
    ("stood_down", "The outlet stood it down"), ("postponed", "Postponed: no new time yet"), ("cancelled", "We cancel it for good"),
    ("declined_us", "We decline it"), ("declined_spokesperson", "The spokesperson declines it"),
)
ANSWERS = [(answer.value, answer.label.capitalize()) for answer in Answer if answer != Answer.NONE]
TAKEN_BY = [(by.value, by.label.capitalize()) for by in (AnsweredBy.PHONE, AnsweredBy.MAIL)]
CLOCK = forms.TimeInput(attrs={"type": "time"})
TELEPHONE = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})
NO_BEGIN = {"required": "Say when the turn begins.", "invalid": "Write when the turn begins as hours and minutes: 15:08."}


def one_of(sentence: str) -> dict[str, str]:
    """The same sentence for nothing chosen and for something that is not on offer."""
    return {"required": sentence, "invalid_choice": sentence}


class PlainTimeField(forms.CharField):
    """An instant in plain words ("Thu 3pm", "tomorrow 10:30 ET"), reckoned on the desk's clock where no zone is said; None for none."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}), **options)

    def to_python(self, value: object) -> datetime | None:  # type: ignore[override]
        words = " ".join(str(value or "").split())
        if not words:
            return None
        typed = read_words(words, now=timezone.now())
        if typed.deadline is None:
            raise ValidationError(f"“{words}” names no time that the desk understands: write it as in “Thu 3pm” or “tomorrow 10:30 ET”.")
        if typed.ambiguous:
            raise ValidationError(f"“{words}” may mean several times: add a.m. or p.m., or the date.")
        return typed.deadline.at

    def run_validators(self, value: object) -> None:
        """Nothing beyond what `to_python` says."""


class _Sheet(forms.Form):
    """Fields whose ids begin with the form's own name, since several stand on one page."""

    rows: Sequence[object] = ()

    def __init__(self, *args: Any, name: str = "", **options: Any) -> None:
        super().__init__(*args, **{"auto_id": f"{name or type(self).__name__.lower()}-%s", **options})

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        if self.rows:
            helper.layout = Layout(*self.rows)
        return helper


class AnswerForm(_Sheet):
    """What a spokesperson told the officer; cleaned `said`, `how`, `answered_at` (never ahead), `other` (the start) and `words`."""

    said = forms.ChoiceField(label="They said", choices=ANSWERS, widget=forms.RadioSelect,
                             error_messages=one_of("Say what they answered: yes, no or another time."))
    other = PlainTimeField(label="Which other time", required=False)
    how = forms.ChoiceField(label="How it came", choices=TAKEN_BY, initial=AnsweredBy.PHONE.value, widget=forms.RadioSelect)
    at = forms.TimeField(label="When", required=False, widget=CLOCK, error_messages={"invalid": "Write when as hours and minutes: 14:05."})
    words = forms.CharField(label="Their words", required=False, max_length=LONGEST_REASON)
    rows = (Field("said", template=RADIOS), "other", Field("how", template=RADIOS), Div("at", "words", css_class="field-row"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["other"].help_text = f"Plain words: “Thu 3pm”. {place_of_desk()} time unless you name a zone."
        self.fields["at"].help_text = f"{place_here()} time; empty: just now."

    def clean_at(self) -> datetime | None:
        return latest_past(self.cleaned_data.get("at"), timezone.now())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("said") == Answer.OTHER_TIME and not cleaned.get("other") and "other" not in self.errors:
            self.add_error("other", "Write which other time they named, as in “Thu 3pm”.")
        return cleaned


class MeetingForm(_Sheet):
    """How the two come together: what must be known before it is confirmed, and the fallback."""

    place = forms.ChoiceField(label="Where", required=False, choices=[("", "Not known yet"), *Place.choices])
    who_rings = forms.ChoiceField(label="Who rings whom", required=False, choices=[("", "Nobody, or not known"), *WhoRings.choices])
    number = forms.CharField(label="Number that is rung", required=False, max_length=60, widget=TELEPHONE)
    backup_number = forms.CharField(label="Backup number", required=False, max_length=60, widget=TELEPHONE)
    link = forms.URLField(label="Link", required=False, max_length=500, assume_scheme="https",
                          error_messages={"invalid": "This link is no web address: paste it whole, as in https://meet.example/abc."})
    address = forms.CharField(label="Address", required=False, max_length=300, help_text="Never in the journalist’s copy.")
    rows = ("place", "who_rings", "number", "backup_number", "link", "address")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.show_hidden_initial = True

    @classmethod
    def known_of(cls, interview: Interview) -> dict[str, str]:
        """The form's first values."""
        return {name: getattr(interview, name) for name in cls.base_fields}

    def changes(self) -> dict[str, str]:
        """What differs from what stood there when the page was opened; what colleagues changed meanwhile stays theirs."""
        return {name: self.cleaned_data[name] for name in self.changed_data}


class CallOffForm(_Sheet):
    """How it is called off, and why."""

    how = forms.ChoiceField(label="What happened", choices=CALLED_OFF_AS, widget=forms.RadioSelect,
                            error_messages=one_of("Choose what happened."))
    why = forms.CharField(label="Why", required=False, max_length=LONGEST_REASON,
                          help_text="Needed when we or the spokesperson call it off.")
    rows = (Field("how", template=RADIOS), "why")


class AiredForm(_Sheet):
    """Since when it is out, and where."""

    where = forms.CharField(label="Where", required=False, max_length=200, help_text="A link, or the programme.",
                            widget=forms.TextInput(attrs={"autocomplete": "off"}),
                            error_messages={"max_length": "This is longer than 200 characters: name the programme, or shorten the link."})
    air_at = forms.DateTimeField(label="Since", required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
                                 error_messages={"invalid": "Choose a date and a time, or leave both empty."})
    rows = ("where", "air_at")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["air_at"].help_text = f"{place_here()} time; empty when it is not known."


class NoShowForm(_Sheet):
    """Who did not come."""

    who = forms.ChoiceField(label="Who did not come", choices=Party.choices, widget=forms.RadioSelect,
                            error_messages=one_of("Choose who did not come."))
    why = forms.CharField(label="What was said", required=False, max_length=LONGEST_REASON)
    rows = (Field("who", template=RADIOS), "why")


class TurnForm(_Sheet):
    """One enquiry's turn in a round: its start on the viewer's clock, on the day of the round."""

    reference = forms.CharField(label="Enquiry", max_length=24,
                                error_messages={"required": "Write the reference of the enquiry, as in ISD-0142."})
    at = forms.TimeField(label="Begins", widget=CLOCK, error_messages=NO_BEGIN)
    length = forms.IntegerField(label="Minutes", min_value=1, max_value=240, initial=8)
    rows = (Div("reference", "at", "length", css_class="field-row"),)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["at"].help_text = f"{place_here()} time"


class ServedForm(_Sheet):
    """Another enquiry that it serves."""

    reference = forms.CharField(label="Enquiry", max_length=24,
                                error_messages={"required": "Write the reference of the enquiry, as in ISD-0142."})


class TurnTimeForm(_Sheet):
    """Another place of a turn in its round."""

    at = forms.TimeField(label="Begins", widget=CLOCK, error_messages=NO_BEGIN)
    length = forms.IntegerField(label="Minutes", min_value=1, max_value=240)
    rows = (Div("at", "length", css_class="field-row"),)


class SpeakersForm(_Sheet):
    """Who speaks, in order: one choice a place, an empty one drops it; those of the release stand first."""

    def __init__(self, *args: Any, chosen: Sequence[Spokesperson], named: Sequence[Spokesperson], active: Sequence[Spokesperson],
                 **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(person.pk): person for person in (*chosen, *named, *active)}
        groups = [("Named on the release", [*named]), ("Everybody", [person for person in active if person not in named])]
        groups[1] = (groups[1][0], [*groups[1][1], *[person for person in chosen if person not in named and person not in active]])
        choices = [("", "Nobody"), *[(label, [(str(person.pk), person.name) for person in people]) for label, people in groups if people]]
        for place in range(len(chosen) + 1):
            now_there = str(chosen[place].pk) if place < len(chosen) else ""
            self.fields[f"speaker_{place + 1}"] = forms.ChoiceField(
                label=("Speaks" if place == 0 else f"Speaks, {place + 1}"), choices=choices, required=False, initial=now_there)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not self.order(cleaned):
            raise ValidationError("Choose at least one spokesperson.")
        return cleaned

    def order(self, cleaned: dict[str, Any] | None = None) -> list[Spokesperson]:
        """The people chosen, in their order, each once."""
        said = self.cleaned_data if cleaned is None else cleaned
        return list(dict.fromkeys(self.people[pk] for name, pk in said.items() if name.startswith("speaker_") and pk))


def place_here() -> str:
    """The viewer's clock by its place."""
    return clock.zone_label(timezone.get_current_timezone(), timezone.now())


def place_of_desk() -> str:
    """The desk's clock by its place, on which words without a zone are reckoned."""
    return clock.zone_label(zone_of_desk(), timezone.now())


def latest_past(wall: time | None, now: datetime) -> datetime | None:
    """The last time the viewer's clock showed this, not after `now`; None for none."""
    if wall is None:
        return None
    here = timezone.get_current_timezone()
    today = datetime.combine(now.astimezone(here).date(), wall, here)
    return today if today <= now else datetime.combine(today.date() - timedelta(days=1), wall, here)


def inside(start: datetime, end: datetime, wall: time) -> datetime:
    """This hour of the viewer's clock on the day of `start`, or on the next when the time runs past midnight."""
    here = timezone.get_current_timezone()
    on_the_day = datetime.combine(start.astimezone(here).date(), wall, here)
    the_next = datetime.combine(on_the_day.date() + timedelta(days=1), wall, here)
    return the_next if on_the_day < start and the_next < end else on_the_day
