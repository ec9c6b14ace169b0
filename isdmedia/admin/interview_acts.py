"""Acts on interviews with a page of their own between choosing and doing: the desk's verbs, and what each needs to be told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from isdmedia.admin.interview_forms import ConfirmRow, MoveRow, NoShowRow, OfferRow, PencilRow, Row, WhyRow
from isdmedia.admin.interview_words import silent
from isdmedia.interviews import booking
from isdmedia.models import FIRM, INTERVIEW_MOVES, TO_PLACE, Interview, InterviewState, Party, User

Run = Callable[[Interview, dict[str, Any], User, datetime], object]


@dataclass(frozen=True, slots=True)
class Act:
    """`done` is what is then told of each, as in "Samira Haddad: confirmed."; `fits` are the states in which its button is shown;
    `alone`: for one interview at a time."""

    name: str
    label: str
    button: str
    done: str
    row: type[Row]
    run: Run
    fits: frozenset[InterviewState]
    alone: bool = False
    advice: str = ""


def _pencil(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.pencil(interview, said["span"], until=said["until"], second=said["second"], actor=actor, now=now)


def _offer(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    told = {name: said[name] for name in ("until", "because", "words")}
    return booking.offer(interview, said["times"], actor=actor, now=now, **told)


def _put_to(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.put_to(interview, actor=actor, now=now)


def _confirm(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.confirm(interview, override=said["override"], actor=actor, now=now)


def _move(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.move(interview, said["span"], override=said["override"], actor=actor, now=now)


def _cancel(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.cancel(interview, why=said["why"], actor=actor, now=now)


def _stand_down(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.stand_down(interview, why=said["why"], actor=actor, now=now)


def _done(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.done(interview, actor=actor, now=now)


def _no_show(interview: Interview, said: dict[str, Any], actor: User, now: datetime) -> object:
    return booking.no_show(interview, who=Party(said["who"]), why=said["why"], actor=actor, now=now)


def _before(state: InterviewState) -> frozenset[InterviewState]:
    """Every state from which this one may be reached."""
    return frozenset(before for before, after in INTERVIEW_MOVES.items() if state in after)


_PLACEABLE = (_before(InterviewState.BID) | {InterviewState.BID, InterviewState.PICKED}) - set(FIRM)
_PUT_TO = frozenset((*TO_PLACE, *FIRM))
ACTS: dict[str, Act] = {act.name: act for act in (
    Act("pencil", "Pencil a time", "Pencil", "pencilled", PencilRow, _pencil, _PLACEABLE, alone=True),
    Act("offer", "Offer times", "Offer these times", "offered", OfferRow, _offer, _PLACEABLE, alone=True,
        advice="The journalist gets a letter with these times; each is set aside until then."),
    Act("put-to", "Put to the spokesperson", "Put to", "put to the spokesperson", Row, _put_to, _PUT_TO,
        advice="Every spokesperson who has not said yes is asked."),
    Act("confirm", "Confirm", "Confirm", "confirmed", ConfirmRow, _confirm, _before(InterviewState.CONFIRMED) - set(FIRM),
        advice="The other times are released, and everybody who takes part gets a letter."),
    Act("move", "Move to another time", "Move", "moved", MoveRow, _move, frozenset((InterviewState.PICKED, *FIRM)), alone=True),
    Act("cancel", "Cancel (by us)", "Cancel the interview", "cancelled", WhyRow, _cancel, _before(InterviewState.CANCELLED),
        advice="For good: to speak after all, it needs a new bid."),
    Act("stand-down", "Stand down (by the outlet)", "Stand down", "stood down", WhyRow, _stand_down, _before(InterviewState.STOOD_DOWN)),
    Act("done", "Mark as done", "Mark as done", "done", Row, _done, _before(InterviewState.DONE)),
    Act("no-show", "Mark as a no-show", "Mark as a no-show", "marked as a no-show", NoShowRow, _no_show, _before(InterviewState.NO_SHOW)),
)}


def acts_for(interview: Interview, *, now: datetime) -> list[Act]:
    """Those that may succeed as it stands: its buttons."""
    begun = interview.starts_at is not None and interview.starts_at <= now
    cannot = {"done", "no-show"} if not begun else set()
    if not silent(interview):
        cannot.add("put-to")
    return [act for act in ACTS.values() if interview.state in act.fits and act.name not in cannot]
