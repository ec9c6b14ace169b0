"""Rounds: turns inside one occupation, each planned, confirmed, moved and stood down on its own."""
from __future__ import annotations

from datetime import datetime, timedelta

from isdmedia import audit
from isdmedia.interviews import letters
from isdmedia.interviews.booking.telling import in_words
from isdmedia.interviews.booking.writer import Writing, writing
from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, Enquiry, EventKind, Interview, InterviewState, Turn, TurnState, User
from isdmedia.models.refusals import Refused

KEPT = (TurnState.PLANNED, TurnState.CONFIRMED)


def add_turn(interview: Interview, enquiry: Enquiry, *, starts_at: datetime, length_minutes: int, actor: User, now: datetime) -> Turn:
    """A turn for one enquiry, which the interview then serves too; once that is firm its journalist is invited to the turn. Refused
    outside the round's time, over another turn, or when no time is picked or the round is over."""
    with writing(interview, actor=actor, now=now) as w:
        _fits(w, starts_at, length_minutes)
        w.interview.enquiries.add(enquiry)
        turn = Turn.objects.create(interview=w.interview, enquiry=enquiry, starts_at=starts_at, length_minutes=length_minutes)
        _tell_sides(w)
        _tell(turn, "planned", actor, now)
    return turn


def move_turn(turn: Turn, *, starts_at: datetime, actor: User, now: datetime, length_minutes: int | None = None) -> Turn:
    """Another place in the round; it is to be confirmed again. Refused outside the round's time, or over another turn."""
    with writing(turn.interview, actor=actor, now=now) as w:
        turn = _kept(w, turn)
        turn.starts_at, turn.length_minutes, turn.state = starts_at, length_minutes or turn.length_minutes, TurnState.PLANNED
        _fits(w, turn.starts_at, turn.length_minutes, but=turn)
        turn.save(update_fields=("starts_at", "length_minutes", "state"))
        _tell_sides(w)
        _tell(turn, "moved", actor, now)
    return turn


def confirm_turn(turn: Turn, *, actor: User, now: datetime) -> Turn:
    """This turn is agreed with its journalist."""
    return _become(turn, TurnState.CONFIRMED, "confirmed", actor, now)


def stand_down_turn(turn: Turn, *, actor: User, now: datetime) -> Turn:
    """This turn falls out; the round goes on."""
    return _become(turn, TurnState.STOOD_DOWN, "stood down", actor, now)


def shift_turns(interview: Interview, was: datetime | None) -> None:
    """The round begins at another time than `was` (None: than its first turn): its turns move along, and are to be confirmed again."""
    kept = list(interview.turns.filter(state__in=KEPT).order_by("starts_at"))
    was = was or (kept[0].starts_at if kept else None)
    if was is None or interview.starts_at is None or interview.starts_at == was:
        return
    for turn in kept:
        turn.starts_at, turn.state = turn.starts_at + (interview.starts_at - was), TurnState.PLANNED
        turn.save(update_fields=("starts_at", "state"))


def fit_turns(interview: Interview) -> None:
    """Refused when a turn would lie outside the round's time."""
    if interview.starts_at is None or interview.ends_at is None:
        return
    round_ = Span(interview.starts_at, interview.ends_at)
    for turn in interview.turns.filter(state__in=KEPT):
        if not round_.holds(_span(turn.starts_at, turn.length_minutes)):
            raise Refused(f"The turn of {turn.length_minutes} minutes for {turn.enquiry.reference} does not fit into {in_words(round_)}: "
                          "move it or stand it down first.")


def _become(turn: Turn, state: TurnState, how: str, actor: User, now: datetime) -> Turn:
    with writing(turn.interview, actor=actor, now=now) as w:
        turn = _kept(w, turn)
        turn.state = state
        turn.save(update_fields=("state",))
        _tell_sides(w)
        _tell(turn, how, actor, now)
    return turn


def _tell_sides(w: Writing) -> None:
    """Once the round is firm, whoever's turn changed gets their calendar entry anew; the others are left in peace."""
    if w.interview.state in FIRM:
        letters.send_entries(w.interview, actor=w.actor, now=w.now)


def _kept(w: Writing, turn: Turn) -> Turn:
    turn = w.interview.turns.get(pk=turn.pk)
    if turn.state in (TurnState.STOOD_DOWN, TurnState.DONE):
        raise Refused(f"This turn is {turn.get_state_display()}: add a new one instead.")
    return turn


def _fits(w: Writing, starts_at: datetime, length_minutes: int, *, but: Turn | None = None) -> None:
    if length_minutes < 1:
        raise Refused("A turn lasts at least a minute.")
    if not w.interview.starts_at or not w.interview.ends_at or w.interview.state not in (InterviewState.PICKED, *FIRM):
        raise Refused("The round has no time yet: pick one first.")
    wanted = _span(starts_at, length_minutes)
    if not Span(w.interview.starts_at, w.interview.ends_at).holds(wanted):
        raise Refused(f"{in_words(wanted)} lies outside the round.")
    others = w.interview.turns.exclude(state=TurnState.STOOD_DOWN)
    if any(wanted.overlaps(_span(turn.starts_at, turn.length_minutes)) for turn in others if turn != but):
        raise Refused(f"{in_words(wanted)} runs into another turn.")


def _span(starts_at: datetime, length_minutes: int) -> Span:
    return Span(starts_at, starts_at + timedelta(minutes=length_minutes))


def _tell(turn: Turn, how: str, actor: User, now: datetime) -> None:
    """On the turn's own enquiry alone: the other stations need not read it."""
    audit.record(EventKind.TURN_CHANGED, at=now, actor=actor, enquiry=turn.enquiry, interview=turn.interview, how=how,
                 when=in_words(_span(turn.starts_at, turn.length_minutes)))
