"""The times held for an interview as rows: their state in words, until when, and what can be done with each."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from isdmedia.desk.planner.choices import Choice
from isdmedia.desk.planner.marks import Mark
from isdmedia.interviews.spans import Span
from isdmedia.models import CHOSEN_HOLDS, FIRM, LIVE_HOLDS, PASSING_HOLDS, Hold, HoldState, Interview

SHOWN = (*LIVE_HOLDS, HoldState.SECOND, HoldState.EXPIRED)


@dataclass(frozen=True, slots=True)
class Held:
    """One time held. `behind` names who has it, when ours is the second pencil."""

    hold: Hold
    choice: Choice
    state: str
    words: str
    behind: str
    until: datetime | None
    can_offer: bool
    can_release: bool
    can_pick: bool


def held(interview: Interview, marks: Sequence[Mark], *, now: datetime) -> list[Held]:
    """What is held, and what ran out and could still be had, in order of time."""
    rows = [_held(hold, interview, marks, now) for hold in interview.holds.filter(state__in=SHOWN).order_by("starts_at", "pk")]
    return [row for row in rows if row.state != HoldState.EXPIRED or row.hold.starts_at > now]


def _held(hold: Hold, interview: Interview, marks: Sequence[Mark], now: datetime) -> Held:
    over = hold.state in PASSING_HOLDS and hold.expires_at is not None and hold.expires_at <= now
    state = HoldState.EXPIRED if over else HoldState(hold.state)
    ahead, firm, span = hold.starts_at > now, interview.state in FIRM, Span(hold.starts_at, hold.ends_at)
    rival = next((mark.words for mark in marks if mark.can_wait and mark.around.overlaps(span)), "") if state == HoldState.SECOND else ""
    return Held(
        hold, Choice(span), state, state.label, rival, hold.expires_at if state in PASSING_HOLDS else None,
        can_offer=ahead and not firm and state in (HoldState.PENCILLED, HoldState.EXPIRED),
        can_release=not over and state in PASSING_HOLDS,
        can_pick=ahead and not firm and state in (HoldState.PENCILLED, HoldState.OFFERED, HoldState.EXPIRED) and state not in CHOSEN_HOLDS)
