"""The times chosen in the planner, and what is said with them."""
from datetime import datetime, timedelta
from typing import Any

from django import forms

from isdmedia.desk.planner import Choice, choice_of, read_time
from isdmedia.desk.typed_deadlines import read_words
from isdmedia.models import Enquiry
from isdmedia.templatetags import clock

SET_ASIDE = timedelta(hours=2)
_QUARTER = timedelta(minutes=15)


class TimesForm(forms.Form):
    """`chosen` are the times ticked and the one typed, in order; `until_at` the hour until which they are set aside. `maybe` are the
    times that ambiguous words may mean."""

    own = forms.CharField(label="Another time", required=False, max_length=200)
    until = forms.CharField(label="Set aside until", required=False, max_length=200)
    words = forms.CharField(label="Your own words, above the times", required=False, max_length=2000,
                            widget=forms.Textarea(attrs={"rows": 3}))
    because = forms.CharField(label="Why all the same?", required=False, max_length=300)
    override = forms.CharField(label="Why the yes counts for the new time too", required=False, max_length=300)

    def __init__(self, *args: Any, length: timedelta, enquiry: Enquiry | None, now: datetime, **options: Any) -> None:
        super().__init__(*args, **options)
        self.length, self.enquiry, self.now = length, enquiry, now
        self.chosen: list[Choice] = []
        self.maybe: list[Choice] = []
        self.two_hours = self.until_at = two_hours_from(now)
        for name in ("own", "until", "because", "override"):
            self.fields[name].widget.attrs["autocomplete"] = "off"

    def clean(self) -> dict[str, Any]:
        """The times in order, each once; one typed at a time that is ticked counts once."""
        cleaned = super().clean() or {}
        keys = self.data.getlist("at") if hasattr(self.data, "getlist") else []
        ticked = [(key, choice_of(key)) for key in keys]
        for key, choice in ticked:
            if choice is None:
                self.add_error(None, f"“{key[:60]}” is no time of this page: choose it again.")
        self._take([choice for _, choice in ticked if choice], cleaned.get("own", ""))
        self._read_until(cleaned.get("until", "").strip())
        return cleaned

    def drop(self, *gone: Choice) -> None:
        """These are not chosen any more."""
        self.chosen = [choice for choice in self.chosen if choice not in gone]

    def lacks(self, fewest: int, most: int, act: str) -> bool:
        """Whether too few or too many times are chosen for this act; says so beside the form."""
        if fewest <= len(self.chosen) <= most:
            return False
        count = "one time" if most == 1 else f"{fewest} to {most} times"
        has = f"{len(self.chosen)} are chosen" if self.chosen else "none is chosen yet"
        self.add_error(None, f"Choose {count} to {act}: {has}.")
        return True

    def _take(self, ticked: list[Choice], own: str) -> None:
        typed = read_time(own, length=self.length, now=self.now, enquiry=self.enquiry) if own.strip() else None
        if typed and not typed.spans:
            self.add_error("own", f"“{typed.words}” names no time that the desk understands: write it as in “Thu 18:10 for 10 min”.")
        elif typed and typed.span is None:
            self.maybe = [Choice(span) for span in typed.spans]
            self.add_error("own", f"“{typed.words}” may mean several times: tick the one you mean.")
        elif typed and typed.span:
            ticked = [*ticked, Choice(typed.span)]
        self.chosen = sorted(dict.fromkeys(ticked), key=lambda choice: choice.span)

    def _read_until(self, words: str) -> None:
        if not words:
            return
        typed = read_words(words, now=self.now)
        if typed.deadline is None:
            self.add_error("until", f"“{words}” names no hour that the desk understands: write it as in “4pm” or “in 2 hours”.")
        elif typed.ambiguous:
            here = typed.deadline.at.tzinfo
            told = " or ".join(clock.when(at, here, now=self.now) for at in typed.offers) if here else words
            self.add_error("until", f"“{words}” may mean {told}: write am or pm, or the zone.")
        elif typed.deadline.at <= self.now:
            self.add_error("until", f"“{words}” has passed: name an hour still to come.")
        else:
            self.until_at = typed.deadline.at


def two_hours_from(now: datetime) -> datetime:
    """On the quarter of an hour."""
    whole = now.replace(minute=0, second=0, microsecond=0)
    return whole + -((whole - now) // _QUARTER) * _QUARTER + SET_ASIDE
