"""Form fields that the desk's pages and the admin share: one line each, a person a line, a time zone."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
NAME_LENGTH, TITLE_LENGTH = 120, 200


class LinesField(forms.CharField):
    """Several short texts, one a line: cleaned to a list without empty lines and repetitions (whatever their case)."""

    widget = forms.Textarea

    def __init__(self, *, line_length: int, rows: int = 3, lower: bool = False, **options: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": rows}), **options)
        self.line_length = line_length
        self.lower = lower

    def prepare_value(self, value: object) -> object:
        return "\n".join(" ".join(str(line).split()) for line in value) if isinstance(value, list | tuple) else value

    def to_python(self, value: object) -> list[str]:  # type: ignore[override]
        lines = (" ".join(line.split()) for line in str(value or "").splitlines())
        kept = {line.casefold(): line.lower() if self.lower else line for line in lines if line}
        return list(kept.values())

    def validate(self, value: list[str]) -> None:
        for line in value:
            if len(line) > self.line_length:
                raise ValidationError(f"“{line[:60]}…” is longer than {self.line_length} characters.")

    def run_validators(self, value: object) -> None:
        """The lines are checked one by one in `validate`."""


class PeopleField(LinesField):
    """Names with titles, one person a line as in "Dr Hanna Moss | Head of Analysis": cleaned to (name, title) pairs."""

    def __init__(self, **options: Any) -> None:
        super().__init__(line_length=NAME_LENGTH + TITLE_LENGTH, **options)

    def prepare_value(self, value: object) -> object:
        if not isinstance(value, list | tuple):
            return value
        return "\n".join(" | ".join(filter(None, person)) for person in value)

    def clean(self, value: object) -> list[tuple[str, str]]:
        people = [(name.strip(), title.strip()) for name, _, title in (line.partition("|") for line in super().clean(value))]
        for name, title in people:
            if not name:
                raise ValidationError(f"“{title}” has no name before it: write the name, a |, then the title.")
            if len(name) > NAME_LENGTH or len(title) > TITLE_LENGTH:
                raise ValidationError(f"A name has at most {NAME_LENGTH} characters, a title {TITLE_LENGTH}: “{name[:60]}”.")
        return people


@lru_cache(maxsize=1)
def zone_names() -> Sequence[str]:
    """The zones that people live in, by name (IANA), and UTC."""
    return ("UTC", *sorted(name for name in available_timezones() if name.partition("/")[0] in AREAS))


class Select(forms.Select):
    """Draws what Django's select draws, for hundreds of choices without groups: a template for each takes four times as long."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: BaseRenderer | None = None) -> SafeString:
        widget = self.get_context(name, value, attrs)["widget"]
        options = ((option["value"], _drawn(option["attrs"]), option["label"]) for _, group, _ in widget["optgroups"] for option in group)
        drawn = format_html_join("", '\n  <option value="{}"{}>{}</option>\n', options)
        return format_html('<select name="{}"{}>{}\n</select>', widget["name"], _drawn(widget["attrs"]), drawn)


def _drawn(attrs: dict[str, Any]) -> SafeString:
    return format_html_join("", "{}", ((_attribute(name, value),) for name, value in attrs.items() if value is not False))


def _attribute(name: str, value: object) -> SafeString:
    return format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)


class ZoneField(forms.ChoiceField):
    """A time zone by its IANA name, or "" (shown as `empty`)."""

    widget = Select

    def __init__(self, *, empty: str, **options: Any) -> None:
        self.empty = empty
        super().__init__(required=False, choices=self._choices, **options)

    def _choices(self) -> Iterable[tuple[str, str]]:
        return [("", self.empty), *((name, name.replace("_", " ")) for name in zone_names())]
