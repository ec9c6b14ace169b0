"""What comes back by mail: answers of calendars, letters of ours that never arrived."""
from __future__ import annotations

from datetime import datetime

from isdmedia import audit
from isdmedia.interviews import booking
from isdmedia.interviews.booking.telling import now_with, tell
from isdmedia.interviews.calendar import Answer as CalendarAnswer
from isdmedia.interviews.calendar import Answered, Outcome, answer_of
from isdmedia.interviews.spans import Span
from isdmedia.mail.parsed import CalendarPart
from isdmedia.models import FIRM, TO_PLACE, Answer, AnsweredBy, Enquiry, EventKind, Invitee, Speaker, WaitingOn

_SAID = {CalendarAnswer.ACCEPTED: Answer.YES, CalendarAnswer.DECLINED: Answer.NO}


def take(invitee: Invitee, part: CalendarPart, *, sender: str, verdict: str, sent_at: datetime | None, now: datetime) -> Answered:
    """An answer from the calendar of somebody invited, in the caller's transaction. Only a spokesperson's yes or no to the time that
    stands, with the signature of their own domain, counts as their answer; another time waits as a proposal; the rest is told to the
    officer in one line."""
    answered = answer_of(
        part, sender=sender, uid=str(invitee.interview.uid), attendee=invitee.address, sequence=invitee.sequence, start=invitee.starts_at,
        end=invitee.ends_at, verdict=verdict, sent_at=sent_at, answered_at=invitee.answered_at)
    if answered.outcome in (Outcome.APPLIED, Outcome.PROPOSAL):
        invitee.answer, invitee.answered_at = answered.answer.value if answered.answer else "", sent_at or now
        invitee.save(update_fields=("answer", "answered_at"))
    open_still = invitee.interview.state in (*TO_PLACE, *FIRM)
    if answered.outcome == Outcome.PROPOSAL and open_still and _proposed(invitee, answered, now=now):
        return answered
    if answered.outcome == Outcome.APPLIED and open_still and verdict == "aligned" and _counts(invitee, answered, sent_at or now, now=now):
        return answered
    _show(invitee, answered, now=now)
    return answered


def came_back(enquiry: Enquiry, address: str, *, now: datetime) -> int:
    """A letter of ours did not reach this address: whoever is invited there is unreachable from now on; returns how many that are."""
    there = Invitee.objects.filter(interview__enquiries=enquiry, address__iexact=address)
    Speaker.objects.filter(interview__enquiries=enquiry, spokesperson__email__iexact=address).update(unreachable=True)
    return there.update(unreachable_at=now)


def _proposed(invitee: Invitee, answered: Answered, *, now: datetime) -> bool:
    start, end = answered.proposed_start, answered.proposed_end
    if start is None or end is None or end <= start:
        return False
    booking.propose(invitee.interview, Span.of(start, end), how=AnsweredBy.CALENDAR, now=now, speaker=_speaker(invitee))
    return True


def _counts(invitee: Invitee, answered: Answered, at: datetime, *, now: datetime) -> bool:
    said = _SAID.get(answered.answer) if answered.answer else None
    speaker = _speaker(invitee)
    if speaker is None or said is None:
        return False
    booking.answer(speaker, said, how=AnsweredBy.CALENDAR, now=now, answered_at=min(at, now))
    return True


def _speaker(invitee: Invitee) -> Speaker | None:
    """Their part in the interview; None for a journalist, and for a spokesperson who takes part no longer."""
    return invitee.interview.speakers.filter(spokesperson=invitee.spokesperson_id).first() if invitee.spokesperson_id else None


def _show(invitee: Invitee, answered: Answered, *, now: datetime) -> None:
    """One line for the officer; a calendar that declines wants looking at."""
    said = answered.answer.value if answered.answer else "nothing clear"
    if answered.answer == CalendarAnswer.DECLINED and answered.outcome != Outcome.NOT_OURS:
        now_with(invitee.interview, WaitingOn.NOBODY, actor=None, now=now, again=True)
    whom, how = invitee.name or invitee.address, AnsweredBy.CALENDAR.label
    told = f"{said}{f' ({answered.reason})' if answered.reason else ''}: for you to look at"
    if invitee.enquiry:  # a journalist's: the other enquiries may be read by people whom theirs is not for
        audit.record(EventKind.INTERVIEW_ANSWERED, at=now, enquiry=invitee.enquiry, interview=invitee.interview, whom=whom, how=how,
                     answer=told)
    else:
        tell(invitee.interview, EventKind.INTERVIEW_ANSWERED, actor=None, now=now, whom=whom, how=how, answer=told)
