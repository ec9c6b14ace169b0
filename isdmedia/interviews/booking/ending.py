"""What becomes of it: briefed, done, out; or declined, cancelled, stood down, postponed, missed, not used."""
from __future__ import annotations

from datetime import datetime

from isdmedia.interviews import letters
from isdmedia.interviews.booking.telling import tell
from isdmedia.interviews.booking.writer import become, drop, writing
from isdmedia.models import LIVE_HOLDS, OFF, EventKind, HoldState, Interview, InterviewState, Party, TurnState, User
from isdmedia.models.refusals import Refused


def brief(interview: Interview, *, actor: User, now: datetime) -> Interview:
    """The spokesperson has the brief."""
    return _go_on(interview, InterviewState.BRIEFED, EventKind.INTERVIEW_BRIEFED, actor, now)


def done(interview: Interview, *, actor: User, now: datetime) -> Interview:
    """It took place; its turns that were not stood down are done too. Refused before it has begun."""
    _begun(interview, now)
    interview = _go_on(interview, InterviewState.DONE, EventKind.INTERVIEW_DONE, actor, now)
    interview.turns.exclude(state=TurnState.STOOD_DOWN).update(state=TurnState.DONE)
    return interview


def aired(interview: Interview, *, actor: User, now: datetime, air_at: datetime | None = None, where: str = "") -> Interview:
    """It is out: since when and where (a link, say), as far as known. Refused for a time still to come."""
    if air_at and air_at > now:
        raise Refused("That is still to come: note it when it is out.")
    told = {"air_at": air_at, "out_when": where.strip()[:200]}
    known = {name: value for name, value in told.items() if value}
    return _go_on(interview, InterviewState.AIRED, EventKind.INTERVIEW_AIRED, actor, now, **known)


def not_used(interview: Interview, *, actor: User, now: datetime, why: str = "") -> Interview:
    """It was given, and not used."""
    return _call_off(interview, InterviewState.NOT_USED, actor=actor, now=now, why=why, by=Party.OUTLET)


def no_show(interview: Interview, *, who: Party, actor: User, now: datetime, why: str = "") -> Interview:
    """Somebody did not come. Refused before it was to begin."""
    _begun(interview, now)
    return _call_off(interview, InterviewState.NO_SHOW, actor=actor, now=now, why=why, by=who)


def decline(interview: Interview, *, by: Party, actor: User, now: datetime, why: str) -> Interview:
    """We, or the spokesperson, do not do it; times held are released. Refused without a reason."""
    if not why.strip():
        raise Refused("Say why it is declined.")
    return _call_off(interview, InterviewState.DECLINED, actor=actor, now=now, why=why, by=by)


def cancel(interview: Interview, *, actor: User, now: datetime, why: str) -> Interview:
    """We call it off for good; its times are released, and second pencils on them put forward. Refused without a reason."""
    if not why.strip():
        raise Refused("Say why it is cancelled.")
    return _call_off(interview, InterviewState.CANCELLED, actor=actor, now=now, why=why, by=Party.US)


def stand_down(interview: Interview, *, actor: User | None, now: datetime, why: str = "") -> Interview:
    """The outlet calls it off; its times are released. It may come back."""
    return _call_off(interview, InterviewState.STOOD_DOWN, actor=actor, now=now, why=why, by=Party.OUTLET)


def postpone(interview: Interview, *, actor: User, now: datetime, why: str = "") -> Interview:
    """It is to be placed again, at a time not known yet; its times are released."""
    return _call_off(interview, InterviewState.POSTPONED, actor=actor, now=now, why=why, by=Party.US)


def _go_on(interview: Interview, state: InterviewState, kind: EventKind, actor: User, now: datetime,
           **known: object) -> Interview:
    with writing(interview, actor=actor, now=now) as w:
        become(w.interview, state)
        for name, value in known.items():
            setattr(w.interview, name, value)
        w.interview.save(update_fields=("state", *known))
        tell(w.interview, kind, actor=actor, now=now)
    return w.interview


def _call_off(interview: Interview, state: InterviewState, *, actor: User | None, now: datetime, why: str, by: Party) -> Interview:
    """The state first, then the times: what is no longer looked for keeps its state when they go. What took place keeps its time."""
    with writing(interview, actor=actor, now=now) as w:
        if w.interview.state == state:
            raise Refused(f"This interview is {state.label} already.")
        become(w.interview, state)
        w.interview.off_reason, w.interview.off_by = why.strip()[:300], by
        if state not in (InterviewState.NOT_USED, InterviewState.NO_SHOW):
            w.interview.sequence += 1
        w.interview.save(update_fields=("state", "off_reason", "off_by", "sequence"))
        if state != InterviewState.NOT_USED:
            for hold in w.interview.holds.filter(state__in=(*LIVE_HOLDS, HoldState.SECOND)).select_related("interview").order_by("pk"):
                drop(w, hold, HoldState.RELEASED)
            w.interview.turns.exclude(state=TurnState.DONE).update(state=TurnState.STOOD_DOWN)
        if state in OFF and state != InterviewState.NO_SHOW:
            letters.send_called_off(w.interview, actor=actor, now=now)
            letters.call_off(w.interview, actor=actor, now=now)
        tell(w.interview, EventKind.INTERVIEW_OFF, actor=actor, now=now, how=state.label, why=why.strip() or "no reason given")
    return w.interview


def _begun(interview: Interview, now: datetime) -> None:
    if not interview.starts_at or interview.starts_at > now:
        raise Refused("It has not begun yet.")
