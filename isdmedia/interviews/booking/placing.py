"""Finding the time: pencil, offer, pick, confirm, move, release."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from isdmedia import enquiries
from isdmedia.interviews import letters
from isdmedia.interviews.booking.rounds import fit_turns, shift_turns
from isdmedia.interviews.booking.telling import hour_in_words, in_words, now_with, tell
from isdmedia.interviews.booking.writer import Writing, become, drop, is_taken, occupy, put_forward, settle, take, way_is_clear, writing
from isdmedia.interviews.chasing import needed
from isdmedia.interviews.slots import opinion, wish_of
from isdmedia.interviews.spans import Span
from isdmedia.models import (
    CHOSEN_HOLDS,
    FIRM,
    LIVE_HOLDS,
    OFF,
    PASSING_HOLDS,
    Answer,
    EventKind,
    Hold,
    HoldState,
    Interview,
    InterviewState,
    User,
    WaitingOn,
)
from isdmedia.models.refusals import Refused

MOST_OFFERED = 5
CLOCKS = ("arrival_at", "call_at", "hit_at", "hard_stop_at")


def pencil(interview: Interview, span: Span, *, until: datetime | None = None, actor: User | None, now: datetime, second: bool = False,
           public: bool = False) -> Hold:
    """Set one time aside until an hour (a public page: for some minutes, within every limit). `second` waits where another interview
    has it, and is put forward when that drops; a pencil on the very time lasts until the new hour. SlotGone when the time is taken; Refused
    in the past, on what is firm or over, and for a time that is offered or picked."""
    expires_at = now + timedelta(minutes=settings.PUBLIC_HOLD_MINUTES) if public else until
    if expires_at is None or expires_at <= now:
        raise Refused("Say until when the time is set aside: an hour still to come.")
    _ahead(span, now)
    with writing(interview, actor=actor, now=now, spans=() if second else (span,)) as w:
        _placeable(w)
        if public:
            _within_limits(w, span, public=True)
        waits = second and is_taken(w, span)
        state = HoldState.SECOND if waits else HoldState.PENCILLED
        hold = _renewed(w, span, expires_at) or take(w, span, state=state, expires_at=expires_at)
        _back_to_placing(w)
        when = in_words(span) + (" (second pencil)" if waits else "")
        tell(w.interview, EventKind.INTERVIEW_PENCILLED, actor=actor, now=now, when=when, until=hour_in_words(expires_at))
    return hold


def offer(interview: Interview, spans: Sequence[Span], *, until: datetime, actor: User, now: datetime, because: str = "",
          words: str = "") -> list[Hold]:
    """Offer the journalist these times, each pencilled until that hour; at most five at once stand on offer. What was pencilled already
    becomes an offer. A letter with a link, beginning with `words`, is queued to whoever has an address. SlotGone when one is taken;
    Refused against a limit (hours, deadline, embargo) without a reason, or when the outlet may not be written to."""
    if not spans or until <= now:
        raise Refused("Name at least one time, and an hour still to come until which it stands.")
    for span in spans:
        _ahead(span, now)
    with writing(interview, actor=actor, now=now, spans=spans) as w:
        _placeable(w)
        offered = [_offer(w, span, until, because.strip()) for span in dict.fromkeys(spans)]
        if w.interview.holds.filter(state=HoldState.OFFERED).count() > MOST_OFFERED:
            raise Refused(f"At most {MOST_OFFERED} times are offered at once: release one first.")
        _back_to_placing(w)
        now_with(w.interview, WaitingOn.JOURNALIST, actor=actor, now=now)
        letters.send_offers(w.interview, spans, until=until, actor=actor, now=now, words=words)
        tell(w.interview, EventKind.INTERVIEW_OFFERED, actor=actor, now=now, when="; ".join(in_words(span) for span in spans))
    return offered


@transaction.atomic
def agree(interview: Interview, span: Span, *, actor: User, now: datetime, until: datetime | None = None) -> Interview:
    """They took this time, on the phone say: pencilled, unless it is held already, and picked at once. SlotGone when it is taken."""
    there = interview.holds.filter(starts_at=span.start, ends_at=span.end)
    held = there.filter(state__in=(HoldState.PENCILLED, HoldState.OFFERED, HoldState.PICKED)).first()
    hold = held or pencil(interview, span, until=until or now + timedelta(hours=1), actor=actor, now=now)
    return pick(hold, actor=actor, now=now)


def pick(hold: Hold, *, actor: User | None = None, now: datetime, public: bool = False) -> Interview:
    """The journalist took this time: it no longer runs out; the others stay pencilled until the interview is confirmed. One that ran
    out is taken again if it is still free (SlotGone if not). Turns, and whoever was invited to another time, move along. On a public page
    (`public`) only what an officer offered for an interview not called off and, once it ran out, within every limit."""
    span = Span(hold.starts_at, hold.ends_at)
    _ahead(span, now)
    with writing(hold.interview, actor=actor, now=now, spans=(span,)) as w:
        hold = w.interview.holds.select_for_update().get(pk=hold.pk)
        if w.interview.state in FIRM:
            raise Refused("This interview is confirmed already: move it instead.")
        if public and (hold.offered_at is None or hold.state == HoldState.RELEASED or w.interview.state in OFF):
            raise Refused("This time is not on offer any more.")
        if public and hold.state == HoldState.EXPIRED and not hold.because:
            _within_limits(w, span, public=True)
        _agreed_by_proposal(w, span)
        w.interview.proposals.filter(speaker=None, settled_at=None).update(settled_at=now, taken=False)  # they took this one instead
        was = w.interview.starts_at
        _choose(w, hold, HoldState.PICKED)
        _shift(w.interview, was)
        become(w.interview, InterviewState.PICKED)
        w.interview.save()
        _tell_invited(w)
        now_with(w.interview, WaitingOn.NOBODY, actor=actor, now=now)
        tell(w.interview, EventKind.INTERVIEW_PICKED, actor=actor, now=now, when=in_words(span))
    return w.interview


def confirm(interview: Interview, *, actor: User, now: datetime, override: str = "") -> Interview:
    """Make the picked time firm and release the others, in one transaction that checks it again. Refused without a time and zone, who
    rings whom or a link, and every spokesperson's yes (or `override`: the officer's reason). Both sides get their calendar entry."""
    chosen = interview.holds.filter(state__in=CHOSEN_HOLDS).first()
    with writing(interview, actor=actor, now=now, spans=(Span(chosen.starts_at, chosen.ends_at),) if chosen else ()) as w:
        become(w.interview, InterviewState.CONFIRMED)
        hold = w.interview.holds.filter(state=HoldState.PICKED).first()
        if hold is None:
            raise Refused("No time is picked yet: pick one first.")
        lacks = needed(w.interview)
        if lacks:
            raise Refused(f"Still missing before it is confirmed: {', '.join(lacks)}.")
        _agreed(w, override)
        _choose(w, hold, HoldState.CONFIRMED)
        w.interview.confirmed_at, w.interview.override_reason = now, override.strip()[:300]
        w.interview.save()
        _release_others(w, hold)
        enquiries.be_answered(w.interview.enquiries.order_by("pk"), actor=actor, now=now)
        letters.send_entries(w.interview, actor=actor, now=now)
        tell(w.interview, EventKind.INTERVIEW_CONFIRMED, actor=actor, now=now, when=in_words(Span(hold.starts_at, hold.ends_at)))
    return w.interview


def move(interview: Interview, to: Span, *, actor: User | None, now: datetime, override: str = "", public: bool = False) -> Interview:
    """Another time for what is picked or firm; its other clocks and turns move along. A yes counts on for a time that the spokesperson
    proposed, or with the officer's reason; else it is asked for again and the interview is only picked. Whoever was invited gets the new
    time. On a public page not when live or within MOVE_HOURS. SlotGone when the time is taken."""
    _ahead(to, now)
    with writing(interview, actor=actor, now=now, spans=(to,)) as w:
        old = w.interview.holds.filter(state__in=CHOSEN_HOLDS).first()
        if old is None or w.interview.state not in (InterviewState.PICKED, *FIRM):
            raise Refused("No time is picked yet: there is nothing to move.")
        if public:
            _movable_in_public(w, old)
            _within_limits(w, to, public=True)
        hold, before = take(w, to, state=HoldState.PENCILLED), Span(old.starts_at, old.ends_at)
        drop(w, old, HoldState.RELEASED)
        firm = _ask_again(w, to, override) and w.interview.state in FIRM
        _choose(w, hold, HoldState.CONFIRMED if firm else HoldState.PICKED)
        _shift(w.interview, before.start)
        w.interview.hit_provisional = True
        become(w.interview, InterviewState.CONFIRMED if firm else InterviewState.PICKED)
        w.interview.sequence += 1
        w.interview.save()
        _tell_invited(w)
        tell(w.interview, EventKind.INTERVIEW_MOVED, actor=actor, now=now, before=in_words(before), when=in_words(to))
    return w.interview


def release_hold(hold: Hold, *, actor: User, now: datetime) -> Hold:
    """Let a pencilled or offered time go; a second pencil on it is put forward. Refused for the time that was picked."""
    with writing(hold.interview, actor=actor, now=now) as w:
        hold = w.interview.holds.select_related("interview").get(pk=hold.pk)
        if hold.state in CHOSEN_HOLDS:
            raise Refused("This is the time that was picked: move the interview, or call it off.")
        drop(w, hold, HoldState.RELEASED, kind=EventKind.TIME_RELEASED)
    return hold


def expire_holds(*, now: datetime) -> int:
    """Drop what ran out by `now`, each interview in a transaction of its own, and put waiting second pencils forward; returns how many
    holds were dropped."""
    dropped = 0
    for interview in Interview.objects.filter(holds__in=Hold.objects.overdue(now)).distinct():
        with writing(interview, actor=None, now=now) as w:
            overdue = Hold.objects.overdue(now).filter(interview=w.interview).select_related("interview").order_by("pk")
            dropped += sum([drop(w, hold, HoldState.EXPIRED, kind=EventKind.TIME_RAN_OUT) for hold in overdue])
    waiting = Hold.objects.filter(state=HoldState.SECOND).select_related("interview").order_by("held_at", "pk")
    for hold in (hold for hold in waiting if way_is_clear(hold)):
        with writing(hold.interview, actor=None, now=now) as w:
            put_forward(hold, locked=w.locked, now=now)
    return dropped


def _offer(w: Writing, span: Span, until: datetime, because: str) -> Hold:
    if not because:
        _within_limits(w, span)
    hold = w.interview.holds.filter(state__in=(HoldState.PENCILLED, HoldState.OFFERED), starts_at=span.start, ends_at=span.end).first()
    if hold is None:
        return take(w, span, state=HoldState.OFFERED, expires_at=until, because=because)
    hold.state, hold.expires_at, hold.offered_at, hold.because = HoldState.OFFERED, until, hold.offered_at or w.now, because[:300]
    hold.save(update_fields=("state", "expires_at", "offered_at", "because"))
    occupy(w, hold)
    return hold


def _renewed(w: Writing, span: Span, expires_at: datetime) -> Hold | None:
    """The pencil that this interview has on the very time already, with its new hour; None when it has none."""
    held = w.interview.holds.filter(state__in=(*LIVE_HOLDS, HoldState.SECOND), starts_at=span.start, ends_at=span.end).first()
    if held is None:
        return None
    if held.state not in (HoldState.PENCILLED, HoldState.SECOND):
        raise Refused(f"{in_words(span)} is {held.get_state_display()} for this interview already.")
    held.expires_at = expires_at
    held.save(update_fields=("expires_at",))
    return held


def _choose(w: Writing, hold: Hold, state: HoldState) -> None:
    """Make this the interview's one time; the one chosen before is what it was before that. The caller saves the interview."""
    before = w.interview.holds.filter(state__in=CHOSEN_HOLDS).exclude(pk=hold.pk).select_related("interview").first()
    if before:
        _give_back(w, before)
    hold.state, hold.picked_at = state, hold.picked_at or w.now
    hold.save(update_fields=("state", "picked_at"))
    occupy(w, hold)
    w.interview.starts_at, w.interview.ends_at = hold.starts_at, hold.ends_at
    w.interview.length_minutes = (hold.ends_at - hold.starts_at) // timedelta(minutes=1)


def _give_back(w: Writing, hold: Hold) -> None:
    """On offer again if it was, as far as there is room, else pencilled; let go when it had no hour until which it was held."""
    if hold.expires_at is None:
        drop(w, hold, HoldState.RELEASED, kind=EventKind.TIME_RELEASED)
        return
    room = w.interview.holds.filter(state=HoldState.OFFERED).count() < MOST_OFFERED
    hold.state, hold.picked_at = HoldState.OFFERED if hold.offered_at and room else HoldState.PENCILLED, None
    hold.save(update_fields=("state", "picked_at"))


def _tell_invited(w: Writing) -> None:
    """The time that stands now, to both sides once it is firm, and before to whoever has another one already."""
    if w.interview.state in FIRM or w.interview.invitees.filter(cancelled_at=None).exists():
        letters.send_entries(w.interview, actor=w.actor, now=w.now)


def _release_others(w: Writing, kept: Hold) -> None:
    for hold in w.interview.holds.filter(state__in=PASSING_HOLDS).exclude(pk=kept.pk).select_related("interview").order_by("pk"):
        drop(w, hold, HoldState.RELEASED)


def _agreed(w: Writing, override: str) -> None:
    silent = [str(speaker.spokesperson) for speaker in w.interview.speakers.exclude(answer=Answer.YES).select_related("spokesperson")]
    if not w.resources:
        raise Refused("Nobody is named who speaks: name a spokesperson first.")
    if silent and not override.strip():
        raise Refused(f"No yes from {', '.join(silent)} yet: take their answer, or say why you confirm without it.")


def _agreed_by_proposal(w: Writing, span: Span) -> set[int]:
    """Who proposed this very time has said yes to it, unless they said no since; their keys. Every proposal of it is settled."""
    proposals = w.interview.proposals.filter(starts_at=span.start, ends_at=span.end, settled_at=None)
    agreed = {speaker: came_by for speaker, came_by in proposals.exclude(
        speaker__answer=Answer.NO, speaker__answered_at__gt=F("proposed_at")).values_list("speaker", "came_by") if speaker}
    for speaker, came_by in agreed.items():
        w.interview.speakers.filter(pk=speaker).update(answer=Answer.YES, answered_at=w.now, answered_by=came_by)
    proposals.update(settled_at=w.now, taken=True)
    return set(agreed)


def _ask_again(w: Writing, to: Span, override: str) -> bool:
    """Whether every yes holds for the new time; the others' answers are put back to none."""
    agreed = _agreed_by_proposal(w, to)
    if override.strip():
        w.interview.override_reason = override.strip()[:300]
        return True
    return not w.interview.speakers.exclude(pk__in=agreed).update(answer=Answer.NONE, answered_at=None, answered_by="")


def _shift(interview: Interview, was: datetime | None) -> None:
    """Move the other clocks and the turns along with the time chosen, `was` the one before; the time on air is provisional again."""
    if interview.starts_at and was and interview.starts_at != was:
        for clock in CLOCKS:
            instant = getattr(interview, clock)
            if instant:
                setattr(interview, clock, instant + (interview.starts_at - was))
        interview.hit_provisional = True
    shift_turns(interview, was)
    fit_turns(interview)


def _ahead(span: Span, now: datetime) -> None:
    if span.start < now:
        raise Refused(f"{in_words(span)} has passed.")


def _placeable(w: Writing) -> None:
    if w.interview.state in FIRM:
        raise Refused("This interview is confirmed already: move it instead.")
    if not w.resources:
        raise Refused("Nobody is named who speaks: name a spokesperson first.")


def _back_to_placing(w: Writing) -> None:
    """What was called off, and may come back, is looked for again."""
    if w.interview.state != InterviewState.PICKED:
        become(w.interview, InterviewState.BID)
        w.interview.starts_at = w.interview.ends_at = w.interview.confirmed_at = None
        w.interview.save(update_fields=("state", "starts_at", "ends_at", "confirmed_at"))
        settle(w.interview)


def _within_limits(w: Writing, span: Span, *, public: bool = False) -> None:
    found = opinion(w.resources, span, wish_of(w.interview, public=public), now=w.now)
    if public and (found.against or found.warnings):
        raise Refused("This time cannot be had any more: choose another.")
    if found.against:
        raise Refused(f"{in_words(span)}: {' '.join(found.against)} Say why to offer it all the same.")


def _movable_in_public(w: Writing, hold: Hold) -> None:
    if w.interview.live or hold.starts_at < w.now + timedelta(hours=settings.MOVE_HOURS):
        raise Refused("Only the press office can still move this interview: please call or write.")
