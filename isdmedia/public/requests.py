"""What a spokesperson's page shows, field by field: the request, then the interview that came of it."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from isdmedia.interviews.diaries import clock_of
from isdmedia.interviews.spans import Span
from isdmedia.mail.display import honest
from isdmedia.models import FIRM, Answer, HoldState, Interview, Place, Release, SignedLink, Speaker, WhoRings
from isdmedia.public import gone
from isdmedia.public.clocks import When, first_known, instant_of, told
from isdmedia.public.showing import Meeting, digits, ending, form_of, headline, interview_of, proposed, web_link

_MINUTE = timedelta(minutes=1)
_HELD = (HoldState.PENCILLED, HoldState.OFFERED)
_SAID = {Answer.YES: "You said yes", Answer.NO: "You said no", Answer.OTHER_TIME: "You asked for another time"}


@dataclass(frozen=True, slots=True)
class Row:
    """One fact with its name."""

    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Said:
    """What they have answered so far, and when."""

    answer: str
    line: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The request, as long as it is not confirmed."""

    name: str
    who: str
    topic: str
    headline: str
    times: tuple[When, ...]
    rows: tuple[Row, ...]
    said: Said | None
    wanted: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Booked:
    """The interview, once it is confirmed."""

    name: str
    who: str
    topic: str
    headline: str
    when: When
    meeting: Meeting | None
    rows: tuple[Row, ...]
    said: Said | None
    wanted: tuple[When, ...]


def zone_of(link: SignedLink) -> str:
    """The clock that the spokesperson lives by."""
    person = speaker_of(link).spokesperson
    own = clock_of(person.resource, interview_of(link).starts_at) if hasattr(person, "resource") else person.time_zone
    return first_known(own, settings.DESK_TIME_ZONE)


def ending_of(link: SignedLink, *, now: datetime) -> gone.Ending | None:
    """What is told instead of the request, once it is called off or over."""
    return ending(interview_of(link), now=now)


def page(link: SignedLink, zone: str, *, now: datetime) -> Asked | Booked:
    """What the page of this link shows on that clock."""
    speaker, interview = speaker_of(link), interview_of(link)
    times = _times(interview, now)
    whens = tuple(told(span, zone, _their_zone(interview), now=now) for span in times)
    if interview.state in FIRM:
        return Booked(
            name=speaker.spokesperson.name, who=_who(interview), topic=honest(interview.topic),
            headline=headline(_releases(interview, now)), when=whens[0], meeting=_meeting(interview),
            rows=(*_rows(interview, times), *_rows_on_the_day(interview, zone, now)),
            said=_said(speaker, zone, now), wanted=_wanted(speaker, zone, now))
    return Asked(
        name=speaker.spokesperson.name, who=_who(interview), topic=honest(interview.topic), headline=headline(_releases(interview, now)),
        times=whens, rows=_rows(interview, times), said=_said(speaker, zone, now), wanted=_wanted(speaker, zone, now))


def speaker_of(link: SignedLink) -> Speaker:
    """Whose page it is."""
    if link.speaker is None:
        raise ValueError("a link to a request is bound to a speaker")
    return link.speaker


def _their_zone(interview: Interview) -> str:
    """The journalist's clock."""
    zones = interview.enquiries.order_by("pk").values_list("journalist_zone", flat=True)
    return first_known(*zones, interview.zone, settings.DESK_TIME_ZONE)


def _who(interview: Interview) -> str:
    """Programme and outlet: "Morning Wire, Radio Meridian"."""
    outlet = interview.outlet.name if interview.outlet else ""
    return honest(", ".join(part for part in (interview.programme, outlet) if part))


def _releases(interview: Interview, now: datetime) -> list[Release]:
    about = Release.objects.published(now).filter(matches__enquiry__interviews=interview, matches__linked=True)
    return list(about.order_by("-matches__score", "pk"))


def _said(speaker: Speaker, zone: str, now: datetime) -> Said | None:
    answer = Answer(speaker.answer)
    if answer == Answer.NONE or speaker.answered_at is None:
        return None
    return Said(answer.value, f"{_SAID[answer]} on {instant_of(speaker.answered_at, zone, now=now)}.")


def _wanted(speaker: Speaker, zone: str, now: datetime) -> tuple[When, ...]:
    return proposed(list(speaker.proposals.filter(settled_at=None).order_by("starts_at")), zone, now=now)


def _times(interview: Interview, now: datetime) -> list[Span]:
    """The time agreed with the journalist, else those set aside."""
    if interview.starts_at and interview.ends_at:
        return [Span(interview.starts_at, interview.ends_at)]
    held = interview.holds.filter(state__in=_HELD, starts_at__gt=now).exclude(expires_at__lte=now).order_by("starts_at", "pk")
    return list(dict.fromkeys(Span(hold.starts_at, hold.ends_at) for hold in held))


def _rows(interview: Interview, times: list[Span]) -> tuple[Row, ...]:
    length = times[0].length // _MINUTE if times else interview.length_minutes or 0
    return _told_of(("Format", form_of(interview, length)), ("Presenter", honest(interview.presenter)))


def _rows_on_the_day(interview: Interview, zone: str, now: datetime) -> tuple[Row, ...]:
    contact = interview.owner.name if interview.owner else ""
    return _told_of(("Where", _place(interview)), *_clocks(interview, zone, now), ("On screen", interview.caption),
                    ("Your contact", contact))


def _told_of(*facts: tuple[str, str]) -> tuple[Row, ...]:
    """A row for each fact that is known."""
    return tuple(Row(name, line) for name, line in facts if line)


def _clocks(interview: Interview, zone: str, now: datetime) -> list[tuple[str, str]]:
    """The clocks beside its time, each by its name, in the order of the day."""
    on_air = "On air, provisionally" if interview.hit_provisional else "On air"
    named = (("Be there by", interview.arrival_at), ("Line check", interview.call_at), (on_air, interview.hit_at),
             ("Over at the latest", interview.hard_stop_at), ("It runs", interview.air_at))
    told_when = [(name, instant_of(at, zone, now=now)) for name, at in named if at]
    return [*told_when, ("It is out", "" if interview.air_at else interview.out_when)]


def _place(interview: Interview) -> str:
    """The kind of place alone: where exactly they will be stands behind no link, since links are passed on."""
    if interview.place in ("", Place.PHONE, Place.VIDEO):
        return ""
    letter = " (the address is in our mail)" if interview.address or interview.studio_id else ""
    return f"{interview.get_place_display().capitalize()}{letter}"


def _meeting(interview: Interview) -> Meeting | None:
    link, number = web_link(interview), interview.number
    if link:
        return Meeting("You join by this link.", link=link)
    if interview.who_rings == WhoRings.WE:
        return Meeting("You ring them on this number." if number else "You ring them; we give you the number.", number=number,
                       dialled=digits(number))
    if interview.who_rings == WhoRings.THEY:
        return Meeting("They ring you on this number." if number else "They ring you.", number=number)
    return None
