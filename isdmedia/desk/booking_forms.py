"""The forms of the page of an interview: fresh ones, but for the one that was not filled rightly."""
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.forms import BaseForm
from django.utils import timezone

from isdmedia.desk.cards import Fault
from isdmedia.desk.forms.interviews import (
    AiredForm,
    AnswerForm,
    CallOffForm,
    MeetingForm,
    NoShowForm,
    ServedForm,
    SpeakersForm,
    TurnForm,
    TurnTimeForm,
)
from isdmedia.interviews import booking
from isdmedia.models import Interview, Spokesperson, Turn


@dataclass(frozen=True, slots=True)
class Faulty:
    """What was wrong, and the form of that act as it was filled; both None when nothing was."""

    fault: Fault | None = None
    form: BaseForm | None = None

    def at(self, place: str) -> BaseForm | None:
        """The form that was filled at this place of the page; None for every other place."""
        return self.form if self.fault is not None and self.fault.fact == place else None


def speakers_form(interview: Interview, typed: Mapping[str, str] | None = None) -> SpeakersForm:
    """The choice of who speaks: those named on the release first, then everybody active."""
    chosen = [speaker.spokesperson for speaker in interview.speakers.select_related("spokesperson")]
    named = [*chosen, *booking.suggested(interview)]
    return SpeakersForm(typed, name="speakers", chosen=chosen, named=named, active=list(Spokesperson.objects.filter(active=True)))


def forms_of(interview: Interview, faulty: Faulty) -> dict[str, BaseForm]:
    """Every form of the side column that there is once, by its name."""
    return {
        "speakers": faulty.at("speakers") or speakers_form(interview),
        "meeting": faulty.at("meeting") or MeetingForm(name="meeting", initial=MeetingForm.known_of(interview)),
        "off": faulty.at("off") or CallOffForm(name="off"), "no_show": faulty.at("no-show") or NoShowForm(name="no-show"),
        "aired": faulty.at("aired") or AiredForm(name="aired"),
        "turn": faulty.at("turn") or TurnForm(name="turn"), "served": faulty.at("served") or ServedForm(name="served"),
    }


def answer_form(place: str, faulty: Faulty) -> BaseForm:
    """The form for one spokesperson's answer."""
    return faulty.at(place) or AnswerForm(name=place)


def turn_rows(interview: Interview, faulty: Faulty) -> list[tuple[Turn, str, BaseForm]]:
    """The turns of a round in order, each with its place on the page and its form."""
    turns = interview.turns.select_related("enquiry__outlet", "enquiry__journalist")
    return [(turn, f"turn-{turn.pk}", faulty.at(f"turn-{turn.pk}") or _turn_form(turn)) for turn in turns]


def _turn_form(turn: Turn) -> TurnTimeForm:
    local: datetime = turn.starts_at.astimezone(timezone.get_current_timezone())
    return TurnTimeForm(name=f"turn-{turn.pk}", initial={"at": local.time(), "length": turn.length_minutes})
