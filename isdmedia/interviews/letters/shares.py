"""What of an interview is whose: their turns of a round, else all of it."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from isdmedia.interviews.spans import Span
from isdmedia.models import Enquiry, Interview, TurnState


@dataclass(frozen=True, slots=True)
class Share:
    """`span` is when it is for them, None while no time is agreed; `settled` says that nothing of theirs is only planned; `out` that they
    had turns, which all fell out."""

    span: Span | None
    settled: bool = True
    out: bool = False


def whole(interview: Interview) -> Share:
    """All of it: a spokesperson's share, and that of a journalist without turns."""
    return Share(Span(interview.starts_at, interview.ends_at) if interview.starts_at and interview.ends_at else None)


def share_of(interview: Interview, enquiry: Enquiry) -> Share:
    """From their first turn to the end of their last, settled once one of them is; without turns the whole interview."""
    turns = list(interview.turns.filter(enquiry=enquiry).order_by("starts_at", "pk"))
    kept = [turn for turn in turns if turn.state != TurnState.STOOD_DOWN]
    if not kept:
        return Share(whole(interview).span, out=bool(turns))
    ends = max(turn.starts_at + timedelta(minutes=turn.length_minutes) for turn in kept)
    return Share(Span(kept[0].starts_at, ends), settled=any(turn.state != TurnState.PLANNED for turn in kept))
