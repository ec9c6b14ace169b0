"""Who speaks for the office, when they can be had, studios, and what formats need around them."""
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.forms import BoundField

from isdmedia.desk.forms.layout import fields_only
from isdmedia.form_fields import ZoneField
from isdmedia.interviews.diaries import Window
from isdmedia.models import Availability, Resource, Spokesperson

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_WINDOWS = 6
MOST_DATES = 92
NOT_A_TIME = "Write the time as in 14:30."
STAYS_INSIDE = "Never shown outside the desk."


class SpokespersonForm(forms.Form):
    """Who somebody is that speaks for the office."""

    name = forms.CharField(max_length=120)
    title = forms.CharField(required=False, max_length=200, help_text="As in Senior Director, Research.")
    time_zone = ZoneField(empty="the desk’s", label="Time zone", help_text="Where they live; journeys are set as stays.")
    languages = forms.CharField(required=False, max_length=120, help_text="In which they give interviews, as in English, Arabic.")
    email = forms.EmailField(required=False, label="Mail address", max_length=254,
                             help_text="Requests and invitations go there. Never in a journalist’s copy.")
    phone = forms.CharField(required=False, max_length=60, help_text="Never in a journalist’s copy.")
    active = forms.BooleanField(required=False, initial=True, label="Speaks for us", help_text="Without it nobody can put a bid to them.")

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(Div("name", "title", css_class="field-row"), Div("time_zone", "languages", css_class="field-row"),
                               Div("email", "phone", css_class="field-row"), "active")
        return helper

    @classmethod
    def said_of(cls, person: Spokesperson) -> dict[str, Any]:
        """The form's first values."""
        return {name: getattr(person, name) for name in ("name", "title", "time_zone", "languages", "email", "phone", "active")}


class StudioForm(forms.Form):
    """A studio of our own."""

    name = forms.CharField(max_length=120, help_text="As the desk calls it, as in Studio 2, third floor.")
    time_zone = ZoneField(empty="the desk’s", label="Time zone")
    active = forms.BooleanField(required=False, initial=True, label="In use")

    @property
    def helper(self) -> FormHelper:
        return fields_only()

    @classmethod
    def said_of(cls, studio: Resource) -> dict[str, Any]:
        """The form's first values."""
        return {name: getattr(studio, name) for name in ("name", "time_zone", "active")}


class TimeOfDay(forms.TimeField):
    """A time on the wall, as the browser's own field; `of` names it in what is said of a wrong one."""

    def __init__(self, *, of: str, **options: Any) -> None:
        widget = forms.TimeInput(attrs={"type": "time", "class": "form-control"}, format="%H:%M")
        super().__init__(required=False, widget=widget, label=of, error_messages={"invalid": NOT_A_TIME}, **options)


class HoursForm(forms.Form):
    """The hours of every week: several windows a day, one line more than there are. Cleaned to `hours`, a list of windows. Of what
    need not be asked (`asked` False, a studio) every hour is cleared."""

    alike = forms.BooleanField(required=False, label="Tuesday to Friday as on Monday")

    def __init__(self, said: Mapping[str, Any] | None = None, *, hours: Iterable[Availability] = (), asked: bool = True) -> None:
        super().__init__(said, auto_id="hours_%s")
        self.asked = asked
        kept: list[list[Availability]] = [[hour for hour in hours if hour.weekday == weekday] for weekday in range(7)]
        self.lines: list[list[int]] = []
        for weekday, windows in enumerate(kept):
            count = _lines_said(said, weekday) if said is not None else min(len(windows) + 1, MOST_WINDOWS)
            self.lines.append(list(range(count)))
            for n in range(count):
                self._add_line(weekday, n, windows[n] if n < len(windows) else None)

    def _add_line(self, weekday: int, n: int, window: Availability | None) -> None:
        day, end = WEEKDAYS[weekday], f"{weekday}-{n}"
        self.fields[f"from-{end}"] = TimeOfDay(of=f"{day}, from", initial=window and window.starts_at)
        self.fields[f"until-{end}"] = TimeOfDay(of=f"{day}, until", initial=window and window.ends_at)
        if not self.asked:
            return
        self.fields[f"cleared-{end}"] = forms.BooleanField(
            required=False, label=f"{day}: may be offered before they are asked", initial=window.cleared if window else True,
            widget=forms.CheckboxInput(attrs={"class": "form-check-input"}))

    def days(self) -> Iterator[tuple[str, list[list[BoundField]]]]:
        """Each day by its name with its lines, as the page draws them."""
        for weekday, lines in enumerate(self.lines):
            yield WEEKDAYS[weekday], [[self[name] for part in ("from", "until", "cleared")
                                       if (name := f"{part}-{weekday}-{n}") in self.fields] for n in lines]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        week = [self._windows(weekday, cleaned) for weekday in range(7)]
        if cleaned.get("alike"):
            week[1:5] = [[window._replace(weekday=weekday) for window in week[0]] for weekday in range(1, 5)]
        cleaned["hours"] = [window for windows in week for window in windows]
        return cleaned

    def _windows(self, weekday: int, cleaned: Mapping[str, Any]) -> list[Window]:
        found: list[Window] = []
        for n in self.lines[weekday]:
            end = f"{weekday}-{n}"
            start, until = cleaned.get(f"from-{end}"), cleaned.get(f"until-{end}")
            if f"from-{end}" in self.errors or f"until-{end}" in self.errors or (start is None and until is None):
                continue
            if start is None or until is None:
                self.add_error(f"{'from' if start is None else 'until'}-{end}", "Give both a start and an end, or neither.")
            elif any(one.starts_at == start or _overlap(one, start, until) for one in found):
                self.add_error(f"from-{end}", "It overlaps another window of that day: make one of the two.")
            else:
                found.append(Window(weekday, start, until, bool(cleaned.get(f"cleared-{end}", True))))
        return found


class LimitsForm(forms.Form):
    """What spares them."""

    quiet_from = TimeOfDay(of="Quiet from")
    quiet_until = TimeOfDay(of="Quiet until", help_text="On their clock; nobody is asked to speak then. Empty: no quiet hours.")
    notice_minutes = forms.IntegerField(required=False, min_value=0, max_value=20160, label="Notice, in minutes",
                                        help_text="Empty: the desk’s. It warns the desk and binds the public page.")
    daily_maximum = forms.IntegerField(required=False, min_value=1, max_value=50, label="Interviews a day, at most",
                                       help_text="Empty: no limit.")

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(Div("quiet_from", "quiet_until", css_class="field-row"),
                               Div("notice_minutes", "daily_maximum", css_class="field-row"))
        return helper

    @classmethod
    def said_of(cls, diary: Resource | None) -> dict[str, Any]:
        """The form's first values; nothing of a diary not begun."""
        names = ("quiet_from", "quiet_until", "notice_minutes", "daily_maximum")
        return {name: getattr(diary, name) for name in names} if diary else {}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for given, missing in (("quiet_from", "quiet_until"), ("quiet_until", "quiet_from")):
            if cleaned.get(given) is not None and cleaned.get(missing) is None and missing not in self.errors:
                self.add_error(missing, "Give both ends of the quiet hours, or neither.")
        return cleaned


class DatesForm(forms.Form):
    """Dates that differ from every week. Cleaned to `dates` with the rest."""

    available = forms.ChoiceField(label="They are", choices=[("no", "not available"), ("yes", "also available")])
    first_date = forms.DateField(label="On", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    last_date = forms.DateField(label="Until and with", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
                                help_text="Empty: that day alone.")
    starts_at = TimeOfDay(of="From")
    ends_at = TimeOfDay(of="Until", help_text="Empty: the whole day.")
    reason = forms.CharField(required=False, max_length=200, help_text=STAYS_INSIDE)

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout("available", Div("first_date", "last_date", css_class="field-row"),
                               Div("starts_at", "ends_at", css_class="field-row"), "reason")
        return helper

    def clean_available(self) -> bool:
        return self.cleaned_data["available"] == "yes"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first = cleaned.pop("first_date", None)
        last = cleaned.pop("last_date", None) or first
        if (cleaned.get("starts_at") is None) != (cleaned.get("ends_at") is None) and not {"starts_at", "ends_at"} & set(self.errors):
            self.add_error("starts_at" if cleaned.get("starts_at") is None else "ends_at", "Give both a start and an end, or neither.")
        if first and last:
            cleaned["dates"] = self._dates(first, last)
        return cleaned

    def _dates(self, first: date, last: date) -> Sequence[date]:
        count = (last - first).days + 1
        if not 1 <= count <= MOST_DATES:
            self.add_error("last_date", "It is before the first." if count < 1 else f"At most {MOST_DATES} days at once.")
            return ()
        return [first + timedelta(days=n) for n in range(count)]


class StayForm(forms.Form):
    """A journey: their weekly hours are meant on the clock of another place."""

    first_date = forms.DateField(label="From", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    last_date = forms.DateField(label="Until and with", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    time_zone = ZoneField(empty="choose", label="On the clock of", help_text=STAYS_INSIDE)

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(Div("first_date", "last_date", css_class="field-row"), "time_zone")
        return helper

    def clean_time_zone(self) -> str:
        if not self.cleaned_data["time_zone"]:
            raise forms.ValidationError("Choose the place whose clock they live by.")
        return str(self.cleaned_data["time_zone"])


class RuleForm(forms.Form):
    """What a format needs, in minutes."""

    before_minutes = forms.IntegerField(min_value=0, max_value=1440, label="Kept free before", help_text="Travel, arrival and line check.")
    after_minutes = forms.IntegerField(min_value=0, max_value=1440, label="Kept free after")
    editing_minutes = forms.IntegerField(min_value=0, max_value=1440, label="For the outlet’s editing",
                                         help_text="Between the end and its deadline or air time.")
    length_minutes = forms.IntegerField(min_value=1, max_value=1440, label="Takes", help_text="How long one usually is.")

    @property
    def helper(self) -> FormHelper:
        helper = fields_only()
        helper.layout = Layout(Div("before_minutes", "after_minutes", css_class="field-row"),
                               Div("length_minutes", "editing_minutes", css_class="field-row"))
        return helper


def _lines_said(said: Mapping[str, Any], weekday: int) -> int:
    return next((n for n in range(MOST_WINDOWS) if f"from-{weekday}-{n}" not in said), MOST_WINDOWS)


def _overlap(one: Window, start: Any, until: Any) -> bool:
    """Whether two windows that end on the same day overlap; those over midnight are left to the person."""
    return one.ends_at > one.starts_at and until > start and start < one.ends_at and one.starts_at < until
