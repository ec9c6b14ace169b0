"""What journalist and spokesperson do by their signed links, without an account. Looking changes nothing; each act checks again that the
link is still good."""
from __future__ import annotations

from datetime import datetime

from django.db import transaction

from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.interviews.letters import calendar_file
from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, TO_PLACE, Answer, AnsweredBy, Interview, Proposal, SignedLink, Speaker
from isdmedia.models.refusals import Refused

__all__ = ["LinkGone", "answer", "ask_other_time", "calendar_file", "pick", "stand_down"]


class LinkGone(Refused):
    """The link has expired or was withdrawn."""

    def __init__(self) -> None:
        super().__init__("This link does not work any more: please use the newest letter from the press office, or write to it.")


@transaction.atomic
def pick(link: SignedLink, hold_pk: int, *, now: datetime) -> Interview:
    """The journalist takes one of the times offered. SlotGone when it went to somebody else; Refused for a time that is none of theirs."""
    interview = _used(link, now)
    hold = interview.holds.filter(pk=hold_pk).select_related("interview").first()
    if hold is None or link.enquiry is None:
        raise Refused("This time is not on offer any more: choose another.")
    return booking.pick(hold, now=now, public=True)


@transaction.atomic
def ask_other_time(link: SignedLink, span: Span, *, now: datetime, words: str = "") -> Proposal:
    """Whoever holds the link asks for another time: it waits for the office. Refused in the past, or once the interview is over."""
    interview = _used(link, now)
    if interview.state not in (*TO_PLACE, *FIRM):
        raise Refused("This interview is over: please write to the press office.")
    if span.start < now:
        raise Refused("This time has passed: choose one still to come.")
    return booking.propose(interview, span, how=AnsweredBy.LINK, now=now, speaker=link.speaker, words=words)


@transaction.atomic
def stand_down(link: SignedLink, *, now: datetime, why: str = "") -> Interview:
    """The journalist's side calls it off. Refused once it is over, and for an interview that serves others too."""
    interview = _used(link, now)
    if link.enquiry is None or interview.enquiries.count() > 1:
        raise Refused("Others take part in this interview: please write to the press office.")
    return booking.stand_down(interview, actor=None, now=now, why=why)


@transaction.atomic
def answer(link: SignedLink, said: Answer, *, now: datetime, words: str = "", other: Span | None = None) -> Speaker:
    """The spokesperson says yes, no, or which other time; the newest word counts. Refused once the interview is over."""
    _used(link, now)
    if link.speaker is None:
        raise Refused("This link is not for a spokesperson.")
    if other and other.start < now:
        raise Refused("This time has passed: choose one still to come.")
    return booking.answer(link.speaker, said, how=AnsweredBy.LINK, now=now, words=words, other=other)


def _used(link: SignedLink, now: datetime) -> Interview:
    """The interview as it stands now, the link marked as used. LinkGone when it has expired or was withdrawn."""
    if not links.use(link, now=now) or link.interview_id is None:
        raise LinkGone
    return Interview.objects.get(pk=link.interview_id)
