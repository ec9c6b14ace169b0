"""What both sides may read of an interview, in words: who speaks, the format, how the two come together. Whatever a public page shows
is a field of one of the frozen classes of this door; no row of the database reaches a template."""
from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, GIVEN, Interview, InterviewState, Proposal, Release, SignedLink
from isdmedia.public import gone
from isdmedia.public.clocks import When, told

_NOT_DIALLED = re.compile(r"[^0-9+]")
_ENDINGS = {
    InterviewState.DECLINED: gone.NOT_ON, InterviewState.CANCELLED: gone.NOT_ON, InterviewState.STOOD_DOWN: gone.STOOD_DOWN,
    InterviewState.POSTPONED: gone.POSTPONED, InterviewState.NO_SHOW: gone.MISSED}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks, as a release names them."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """How the two come together: a sentence, with the link or the number that was set for this interview."""

    said: str
    link: str = ""
    number: str = ""
    dialled: str = ""


def interview_of(link: SignedLink) -> Interview:
    """The interview that a link is about."""
    if link.interview is None:
        raise ValueError("a link to times or to a request is bound to an interview")
    return link.interview


def ending(interview: Interview, *, now: datetime) -> gone.Ending | None:
    """What is told instead, once it is called off or over; None while there is something to arrange."""
    if interview.state in GIVEN or (interview.state in FIRM and interview.ends_at and interview.ends_at <= now):
        return gone.OVER
    return _ENDINGS.get(InterviewState(interview.state))


def form_of(interview: Interview, minutes: int) -> str:
    """The format, whether it is live, and how long: "Radio pre-record, about 20 minutes"."""
    label = interview.get_format_display() if interview.format else ""
    known = interview.live is None or "live" in label or "record" in label
    live = "" if known else "live" if interview.live else "recorded"
    length = f"about {minutes} minutes" if minutes else ""
    words = ", ".join(part for part in (label, live, length) if part)
    return words[:1].upper() + words[1:]


def headline(releases: list[Release]) -> str:
    """Of the first of them; nothing where none is out."""
    return releases[0].headline if releases else ""


def proposed(proposals: list[Proposal], zone: str, *, now: datetime) -> tuple[When, ...]:
    """Other times that they asked for and nobody has answered yet."""
    return tuple(told(Span(one.starts_at, one.ends_at), zone, settings.DESK_TIME_ZONE, now=now) for one in proposals if one.starts_at > now)


def web_link(interview: Interview) -> str:
    """The link set for the interview, where a browser may open it."""
    return interview.link if interview.link.startswith(("https://", "http://")) else ""


def digits(number: str) -> str:
    """The number as it is dialled."""
    return _NOT_DIALLED.sub("", number)
