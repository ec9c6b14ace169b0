"""What a journalist's page shows, field by field: the times on offer, then the time agreed."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings

from isdmedia.interviews.letters.joining import public_number
from isdmedia.interviews.letters.shares import Share, share_of, whole
from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, Hold, HoldState, Interview, InterviewState, Place, Release, SignedLink, WhoRings
from isdmedia.public import gone
from isdmedia.public.clocks import When, first_known, instant_of, told
from isdmedia.public.showing import Meeting, Person, digits, ending, form_of, headline, interview_of, proposed, web_link

_MINUTE = timedelta(minutes=1)
_AGREED = (InterviewState.PICKED, *FIRM)

_PLACES: dict[str, str] = {Place.OUR_STUDIO: "Our studio", Place.THEIR_STUDIO: "Your studio", Place.DOWN_THE_LINE: "Down the line",
                           Place.LOCATION: "With your crew", Place.IN_PERSON: "In person"}
"""The kind of place, as the journalist would say it; where exactly it is stands behind no link."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One time on offer; `value` is what the form sends."""

    value: str
    when: When


@dataclass(frozen=True, slots=True)
class Day:
    """The times of one day."""

    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """Nothing is agreed yet: who is offered for what, and when."""

    people: tuple[Person, ...]
    headline: str
    form: str
    days: tuple[Day, ...]
    until: str
    wanted: tuple[When, ...]
    just_gone: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """A time was taken; `sure` once it is confirmed, and only then how they meet."""

    people: tuple[Person, ...]
    headline: str
    form: str
    when: When
    sure: bool
    meeting: Meeting | None
    place: str
    days: tuple[Day, ...]
    wanted: tuple[When, ...]
    shared: bool


def zone_of(link: SignedLink) -> str:
    """The clock that the journalist lives by."""
    interview, enquiry = interview_of(link), link.enquiry
    outlet = enquiry.outlet if enquiry else None
    theirs = (enquiry.journalist_zone if enquiry else "", outlet.time_zone if outlet else "")
    return first_known(*theirs, interview.zone, settings.DESK_TIME_ZONE)


def ending_of(link: SignedLink, *, now: datetime) -> gone.Ending | None:
    """What is told instead of times, where theirs are over."""
    return gone.STOOD_DOWN if _share(link).out else ending(interview_of(link), now=now)


def page(link: SignedLink, zone: str, *, now: datetime, just_gone: bool = False) -> Offered | Agreed:
    """What the page of this link shows on that clock; `just_gone`: after a time that went to somebody else."""
    interview, share = interview_of(link), _share(link)
    agreed, sure = share.span if interview.state in _AGREED else None, interview.state in FIRM and share.settled
    if agreed is None or just_gone:
        return _offered(link, zone, now=now, just_gone=just_gone)
    return Agreed(
        people=_people(interview), headline=headline(_releases(link, now)), form=form_of(interview, agreed.length // _MINUTE),
        when=told(agreed, zone, settings.DESK_TIME_ZONE, now=now), sure=sure, meeting=_meeting(interview) if sure else None,
        place=_PLACES.get(interview.place, "") if sure else "", days=_days(on_offer(interview, now=now), zone, now),
        wanted=_wanted(interview, zone, now), shared=_is_shared(interview))


def on_offer(interview: Interview, *, now: datetime) -> list[Hold]:
    """The times that can be taken now."""
    if interview.state in FIRM:
        return []
    offered = interview.holds.filter(state=HoldState.OFFERED, starts_at__gt=now).exclude(expires_at__lte=now)
    return list(offered.order_by("starts_at", "pk"))


def hold_named(link: SignedLink, value: str) -> Hold | None:
    """The offer that a form names, even one that ran out since; None for what was never offered or was taken back."""
    made = interview_of(link).holds.exclude(offered_at=None).exclude(state=HoldState.RELEASED).order_by("-offered_at", "-pk")
    return next((hold for hold in made if _value(hold) == value), None)


def _offered(link: SignedLink, zone: str, *, now: datetime, just_gone: bool) -> Offered:
    interview = interview_of(link)
    holds = on_offer(interview, now=now)
    until = min((hold.expires_at for hold in holds if hold.expires_at), default=None)
    return Offered(
        people=_people(interview), headline=headline(_releases(link, now)), form=form_of(interview, _length(interview, holds) // _MINUTE),
        days=_days(holds, zone, now), until=instant_of(until, zone, settings.DESK_TIME_ZONE, now=now) if until else "",
        wanted=_wanted(interview, zone, now), just_gone=just_gone)


def _share(link: SignedLink) -> Share:
    """What of the interview is theirs."""
    interview = interview_of(link)
    return share_of(interview, link.enquiry) if link.enquiry else whole(interview)


def _people(interview: Interview) -> tuple[Person, ...]:
    speakers = interview.speakers.select_related("spokesperson").order_by("position", "pk")
    return tuple(Person(speaker.spokesperson.name, speaker.spokesperson.title) for speaker in speakers)


def _releases(link: SignedLink, now: datetime) -> list[Release]:
    about = Release.objects.published(now).filter(matches__enquiry=link.enquiry_id, matches__linked=True)
    return list(about.order_by("-matches__score", "pk"))


def _length(interview: Interview, open_still: Sequence[Hold]) -> timedelta:
    lengths = [hold.ends_at - hold.starts_at for hold in open_still]
    return max(lengths, default=timedelta(minutes=interview.length_minutes or 0))


def _days(holds: Sequence[Hold], zone: str, now: datetime) -> tuple[Day, ...]:
    choices = [Choice(_value(hold), told(Span(hold.starts_at, hold.ends_at), zone, settings.DESK_TIME_ZONE, now=now)) for hold in holds]
    return tuple(Day(name, tuple(of_day)) for name, of_day in groupby(choices, key=lambda choice: choice.when.day))


def _value(hold: Hold) -> str:
    """Names it within its interview, without telling a number of ours."""
    return f"{hold.starts_at:%Y%m%dT%H%M}-{(hold.ends_at - hold.starts_at) // _MINUTE}"


def _wanted(interview: Interview, zone: str, now: datetime) -> tuple[When, ...]:
    """Where several journalists share the interview nobody knows whose it is: then it is shown to none."""
    if _is_shared(interview):
        return ()
    return proposed(list(interview.proposals.filter(speaker=None, settled_at=None).order_by("starts_at")), zone, now=now)


def _is_shared(interview: Interview) -> bool:
    """Whether it serves other journalists too."""
    return interview.enquiries.count() > 1


def _meeting(interview: Interview) -> Meeting | None:
    link, number = web_link(interview), interview.number
    if link:
        return Meeting("You join by this link.", link=link)
    if interview.who_rings == WhoRings.THEY:
        ours = public_number(interview)
        return Meeting("You ring us on this number." if ours else "You ring us; the press office gives you the number.", number=ours,
                       dialled=digits(ours))
    if interview.who_rings == WhoRings.WE:
        theirs = "" if _is_shared(interview) else number
        return Meeting("We ring you on this number." if theirs else "We ring you.", number=theirs)
    return None
