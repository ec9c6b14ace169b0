"""The one writer of what is occupied.

Cheap check without a lock → one transaction: lock the diaries in the order of their keys, then the interview → drop holds that
ran out and overlap → check again → write. What slips through all that is caught by the database's own guard; whoever loses is
told so with the next three free times.
"""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from django.db import IntegrityError, OperationalError, connection, transaction
from django.db.models import Q

from isdmedia.interviews.booking.telling import in_words, tell
from isdmedia.interviews.diaries import occupied_by
from isdmedia.interviews.rules import Rule
from isdmedia.interviews.slots import next_free, rule_of, wish_of
from isdmedia.interviews.spans import Span
from isdmedia.models import (
    INTERVIEW_MOVES,
    LIVE_HOLDS,
    EventKind,
    Hold,
    HoldState,
    Interview,
    InterviewState,
    Occupation,
    OccupationState,
    Resource,
    User,
)
from isdmedia.models.refusals import Refused
from isdmedia.models.resources import NO_OVERLAP, OccupationQuerySet

DEADLOCK = "40P01"
_TURN = Lock()
_WAITS = (InterviewState.BID, InterviewState.PENCILLED, InterviewState.OFFERED)


class SlotGone(Refused):
    """The time went to somebody else a moment ago; `free` are the next three that can be had, fewer when there are no more."""

    def __init__(self, gone: Span, free: Sequence[Span]) -> None:
        told = f" Next: {', '.join(in_words(span) for span in free)}." if free else " Nothing else is free in the two weeks after it."
        super().__init__(f"This time has just gone: {in_words(gone)}.{told}")
        self.free = list(free)


class Taken(Exception):
    """Inside the writer: another interview has this time."""

    def __init__(self, span: Span) -> None:
        super().__init__(in_words(span))
        self.span = span


@dataclass(slots=True)
class Writing:
    """What a verb works with: the interview's locked row, whom it would occupy, and every diary whose row is locked."""

    interview: Interview
    resources: list[Resource]
    locked: frozenset[int]
    actor: User | None
    now: datetime
    rule: Rule

    def busy(self, span: Span) -> Span:
        """The span with what is kept free around it."""
        return span.padded(self.rule.before, self.rule.after)


@contextmanager
def writing(interview: Interview, *, actor: User | None, now: datetime, spans: Sequence[Span] = (),
            besides: Sequence[Resource] = ()) -> Iterator[Writing]:
    """One transaction over the interview, its diaries and those `besides`, for a verb that would have these spans. SlotGone when one
    of them went to another interview; nothing is then written."""
    interview = Interview.objects.select_related("studio", "attending").get(pk=interview.pk)  # as it stands, not as it was shown
    resources = occupied_by(interview)
    wanted = Writing(interview, resources, frozenset(), actor, now, rule_of(interview))
    try:
        for span in spans:
            _check(wanted, span)
        with _turn(), transaction.atomic():
            yield _lock(wanted, besides)
    except (Taken, IntegrityError, OperationalError) as trouble:
        gone = trouble.span if isinstance(trouble, Taken) else next(iter(spans), None)
        if gone is None or not _lost(trouble):
            raise
        raise SlotGone(gone, next_free(resources, wish_of(interview), after=gone.start, now=now)) from None


@contextmanager
def _turn() -> Iterator[None]:
    """SQLite has one writer, and whoever waits for it asks again and again, in no order, until a timeout: the threads of a process take
    turns first, so that few ask. One that writes already (an outer transaction) must not wait for those behind it."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with _TURN:
        yield


def take(w: Writing, span: Span, *, state: HoldState, expires_at: datetime | None = None, because: str = "") -> Hold:
    """Hold one time; raises Taken when another interview has it."""
    hold = Hold.objects.create(interview=w.interview, starts_at=span.start, ends_at=span.end, state=state, expires_at=expires_at,
                               held_at=w.now, held_by=w.actor, because=because[:300],
                               offered_at=w.now if state == HoldState.OFFERED else None)
    occupy(w, hold)
    return hold


def occupy(w: Writing, hold: Hold) -> None:
    """Bring the hold's occupations in line with whom the interview occupies now, and what is kept free around it now."""
    if not {resource.pk for resource in w.resources} <= w.locked:
        raise Refused("Somebody has just changed who takes part: look at it again.")
    busy = w.busy(Span(hold.starts_at, hold.ends_at))
    if hold.state != HoldState.SECOND:
        _drop_overdue(w, busy)
        _check(w, Span(hold.starts_at, hold.ends_at))
    state = OccupationState.SECOND if hold.state == HoldState.SECOND else OccupationState.LIVE
    hold.occupations.exclude(resource__in=w.resources).update(state=OccupationState.RELEASED)
    known = set(hold.occupations.values_list("resource", flat=True))
    hold.occupations.filter(resource__in=w.resources).update(busy_from=busy.start, busy_until=busy.end, state=state)
    Occupation.objects.bulk_create(
        Occupation(resource=resource, interview=w.interview, hold=hold, busy_from=busy.start, busy_until=busy.end, state=state)
        for resource in w.resources if resource.pk not in known)


def drop(w: Writing, hold: Hold, state: HoldState, *, kind: EventKind | None = None) -> bool:
    """Let a held time go, and put second pencils on it forward; False when it had gone already. `kind` is told of its interview."""
    if not Hold.objects.filter(pk=hold.pk, state__in=(*LIVE_HOLDS, HoldState.SECOND)).update(state=state):
        return False
    hold.state = state
    freed = list(hold.occupations.filter(state=OccupationState.LIVE))
    hold.occupations.exclude(state=OccupationState.RELEASED).update(state=OccupationState.RELEASED)
    if kind:
        tell(hold.interview, kind, actor=w.actor if kind == EventKind.TIME_RELEASED else None, now=w.now,
             when=in_words(Span(hold.starts_at, hold.ends_at)))
    settle(hold.interview)
    for occupation in freed:
        _put_forward(w, occupation)
    return True


def settle(interview: Interview) -> None:
    """While a time is looked for, the state follows from the times held: offered, pencilled, or only bid."""
    held = set(Hold.objects.filter(interview=interview).values_list("state", flat=True))
    state = (InterviewState.OFFERED if HoldState.OFFERED in held else InterviewState.PENCILLED if HoldState.PENCILLED in held
             else InterviewState.BID)
    if Interview.objects.filter(pk=interview.pk, state__in=_WAITS).update(state=state):
        interview.state = state


def _lock(wanted: Writing, besides: Sequence[Resource]) -> Writing:
    """The same with fresh rows, locked until the transaction ends: diaries by key, then the interview."""
    ids = {resource.pk for resource in (*wanted.resources, *besides)}
    its_own = Occupation.objects.filter(interview=wanted.interview).exclude(state=OccupationState.RELEASED)
    ids |= set(its_own.values_list("resource", flat=True))
    second = Occupation.objects.filter(state=OccupationState.SECOND, resource__in=ids, busy_until__gt=wanted.now)
    ids |= set(Occupation.objects.filter(hold__in=second.values("hold")).values_list("resource", flat=True))
    locked = list(Resource.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk").values_list("pk", flat=True))
    interview = Interview.objects.select_for_update(no_key=True).get(pk=wanted.interview.pk)
    return Writing(interview, occupied_by(interview), frozenset(locked), wanted.actor, wanted.now, rule_of(interview))


def is_taken(w: Writing, span: Span) -> bool:
    """Whether another interview has one of the diaries then."""
    return _others(w.interview).live(w.now).of(w.resources).overlapping(*w.busy(span)).exists()


def _check(w: Writing, span: Span) -> None:
    if is_taken(w, span):
        raise Taken(span)


def _others(interview: Interview) -> OccupationQuerySet:
    return Occupation.objects.exclude(interview=interview)


def _drop_overdue(w: Writing, busy: Span) -> None:
    """Whatever ran out and lies in the way goes first; a second pencil that waited for it has the better claim."""
    blocking = Occupation.objects.filter(state=OccupationState.LIVE).of(w.resources).overlapping(*busy)
    for hold in Hold.objects.overdue(w.now).filter(pk__in=blocking.values("hold")).select_related("interview").order_by("pk"):
        drop(w, hold, HoldState.EXPIRED, kind=EventKind.TIME_RAN_OUT)


def _put_forward(w: Writing, freed: Occupation) -> None:
    """The second pencil that has waited longest becomes a first one, where nothing else is in its way. One that needs diaries which
    are not locked here is left for the worker's next round."""
    there = Occupation.objects.filter(state=OccupationState.SECOND, resource=freed.resource_id)
    holds = Hold.objects.filter(state=HoldState.SECOND, pk__in=there.overlapping(freed.busy_from, freed.busy_until).values("hold"))
    for hold in holds.select_related("interview").order_by("held_at", "pk"):
        put_forward(hold, locked=w.locked, now=w.now)


def put_forward(hold: Hold, *, locked: Iterable[int], now: datetime) -> bool:
    """Make a second pencil a first one; False when something is in its way, it ran out, or a diary it needs is not locked."""
    needed = set(hold.occupations.filter(state=OccupationState.SECOND).values_list("resource", flat=True))
    if not needed or not needed <= set(locked) or (hold.expires_at and hold.expires_at <= now) or not way_is_clear(hold):
        return False
    hold.occupations.filter(state=OccupationState.SECOND).update(state=OccupationState.LIVE)
    Hold.objects.filter(pk=hold.pk).update(state=HoldState.PENCILLED)
    tell(hold.interview, EventKind.TIME_PUT_FORWARD, actor=None, now=now, when=in_words(Span(hold.starts_at, hold.ends_at)))
    settle(hold.interview)
    return True


def way_is_clear(hold: Hold) -> bool:
    """Whether no other interview occupies what this second pencil waits for."""
    in_the_way = Q(pk__in=())
    for resource, start, end in hold.occupations.filter(state=OccupationState.SECOND).values_list("resource", "busy_from", "busy_until"):
        in_the_way |= Q(resource=resource, busy_from__lt=end, busy_until__gt=start)
    return not _others(hold.interview).filter(in_the_way, state=OccupationState.LIVE).exists()


def become(interview: Interview, state: InterviewState) -> None:
    """Change the state; the caller saves. Refused when the table of moves does not have it."""
    if state != interview.state and state not in INTERVIEW_MOVES[InterviewState(interview.state)]:
        raise Refused(f"This interview is {interview.get_state_display()}: it cannot become {state.label}.")
    interview.state = state


def _lost(trouble: Exception) -> bool:
    """Whether it means that somebody else was faster: our own check, the database's guard, or a deadlock that ended here."""
    if isinstance(trouble, IntegrityError):
        return NO_OVERLAP in str(trouble)
    return isinstance(trouble, Taken) or getattr(trouble.__cause__, "sqlstate", "") == DEADLOCK

