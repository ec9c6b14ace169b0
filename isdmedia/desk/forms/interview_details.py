"""Everything that can be known of an interview, in sections; what nobody touched is not written again."""
from collections.abc import Mapping
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError

from isdmedia.desk.forms.interviews import place_here
from isdmedia.desk.forms.layout import fields_only
from isdmedia.desk.people import colleagues
from isdmedia.form_fields import Select, zone_names
from isdmedia.models import Format, Interview, Place, Resource, ResourceKind, User, WhoRings

MOMENT = "%Y-%m-%dT%H:%M"
LIVE = (("", "Not known yet"), ("live", "Live"), ("recorded", "Recorded"))
CLOCKS = ("arrival_at", "call_at", "hit_at", "hard_stop_at", "deadline_at", "air_at")
SECTIONS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "What": (("programme", "presenter"), ("topic",), ("format", "live", "length_minutes"), ("other_guests",), ("owner", "attending")),
    "How the two meet": (("place", "who_rings"), ("number", "backup_number"), ("link", "address"), ("studio",)),
    "Clocks": (("arrival_at", "call_at", "hard_stop_at"), ("hit_at", "hit_provisional"), ("deadline_at", "air_at", "out_when"),
               ("zone", "before_minutes", "after_minutes")),
    "On the day": (("caption", "say_name"), ("car", "make_up")),
}


class _Moment(forms.DateTimeField):
    """An instant on the viewer's clock."""

    def __init__(self, **options: Any) -> None:
        invalid = "Choose a date and a time, or leave both empty."
        super().__init__(required=False, widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT),
                         error_messages={"invalid": invalid}, **options)


class DetailsForm(forms.Form):
    """`changes()` are the details that the person changed, as the verb takes them; what colleagues changed meanwhile stays theirs."""

    programme = forms.CharField(required=False, max_length=120)
    topic = forms.CharField(required=False, max_length=300)
    format = forms.ChoiceField(required=False, choices=[("", "Not known yet"), *Format.choices])
    live = forms.ChoiceField(label="Live or recorded", required=False, choices=LIVE)
    length_minutes = forms.IntegerField(label="Length, minutes", required=False, min_value=1, max_value=1440)
    presenter = forms.CharField(required=False, max_length=120)
    other_guests = forms.CharField(required=False, max_length=300)
    owner = forms.ModelChoiceField(User.objects.none(), required=False, empty_label="Nobody")
    attending = forms.ModelChoiceField(User.objects.none(), label="Press officer attending", required=False, empty_label="Nobody")
    place = forms.ChoiceField(label="Where", required=False, choices=[("", "Not known yet"), *Place.choices])
    who_rings = forms.ChoiceField(label="Who rings whom", required=False, choices=[("", "Nobody, or not known"), *WhoRings.choices])
    number = forms.CharField(label="Number that is rung", required=False, max_length=60)
    backup_number = forms.CharField(required=False, max_length=60)
    link = forms.URLField(required=False, max_length=500, assume_scheme="https",
                          error_messages={"invalid": "This link is no web address: paste it whole, as in https://meet.example/abc."})
    address = forms.CharField(required=False, max_length=300, help_text="Of the studio or the place. Never in the journalist’s copy.")
    studio = forms.ModelChoiceField(Resource.objects.none(), label="Our studio", required=False, empty_label="None",
                                    help_text="Set aside for the time too.")
    arrival_at = _Moment(label="Arrival")
    call_at = _Moment(label="Line check")
    hard_stop_at = _Moment(label="Hard stop")
    hit_at = _Moment(label="On air")
    hit_provisional = forms.BooleanField(label="That hour is provisional", required=False)
    deadline_at = _Moment(label="To be over by", help_text="No time is offered that ends later.")
    air_at = _Moment(label="Recording runs")
    out_when = forms.CharField(label="When is it out?", required=False, max_length=200, help_text="What they said, in their words.")
    zone = forms.ChoiceField(label="Journalist’s clock", required=False, widget=Select)
    before_minutes = forms.IntegerField(label="Kept free before, minutes", required=False, min_value=0, max_value=1440,
                                        help_text="Empty: what the format needs.")
    after_minutes = forms.IntegerField(label="Kept free after, minutes", required=False, min_value=0, max_value=1440)
    caption = forms.CharField(required=False, max_length=200, help_text="Name and title as shown on screen.")
    say_name = forms.CharField(label="How to say the name", required=False, max_length=120)
    car = forms.CharField(label="Car and driver", required=False, max_length=300)
    make_up = forms.CharField(label="Make-up", required=False, max_length=120)

    def __init__(self, *args: Any, interview: Interview, **options: Any) -> None:
        super().__init__(*args, **{"initial": known_of(interview), **options})
        zones = zone_names() if interview.zone in ("", *zone_names()) else (interview.zone, *zone_names())
        self.fields["zone"].choices = [("", "Not known"), *((name, name.replace("_", " ")) for name in zones)]  # type: ignore[attr-defined]
        self.fields["owner"].queryset = self.fields["attending"].queryset = colleagues()  # type: ignore[attr-defined]
        self.fields["studio"].queryset = Resource.objects.filter(kind=ResourceKind.STUDIO, active=True)  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            field.show_hidden_initial = True
            field.widget.attrs["autocomplete"] = "off"
            if name in CLOCKS:
                field.help_text = " ".join(filter(None, (f"{place_here()} time.", str(field.help_text))))

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(*(Fieldset(title, *(Div(*row, css_class="field-row") for row in rows), css_class="details-part")
                                 for title, rows in SECTIONS.items()))
        return helper

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        call, hit, stop = (cleaned.get(name) for name in ("call_at", "hit_at", "hard_stop_at"))
        if call and hit and call > hit:
            self.add_error("call_at", ValidationError("The line check comes after the time on air: put one of them right."))
        if hit and stop and stop <= hit:
            self.add_error("hard_stop_at", ValidationError("The hard stop comes before the time on air: put one of them right."))
        return cleaned

    def changes(self) -> dict[str, Any]:
        """The cleaned details that differ from what stood in the form when it was opened."""
        said = {name: self.cleaned_data[name] for name in self.changed_data}
        if "live" in said:
            said["live"] = {"live": True, "recorded": False}.get(said["live"])
        return said


def known_of(interview: Interview) -> dict[str, Any]:
    """The form's first values."""
    plain = {name: getattr(interview, name) for name in DetailsForm.base_fields}
    live = "" if interview.live is None else "live" if interview.live else "recorded"
    attending = interview.attending.user if interview.attending else None
    return {**plain, "live": live, "attending": attending, "owner": interview.owner, "studio": interview.studio}
