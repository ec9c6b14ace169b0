"""One interview as the head and the side of its page show it."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q
from django.forms import BaseForm
from django.utils import timezone

from isdmedia import access, audit
from isdmedia.desk.cards import Fault
from isdmedia.desk.instants import arrived
from isdmedia.interviews.chasing import needed, to_chase
from isdmedia.mail.display import honest
from isdmedia.models import Answer, Interview, Proposal, Speaker, User
from isdmedia.reading.zones import zone_info
from isdmedia.templatetags import clock

SHOWN_EVENTS = 120


@dataclass(frozen=True, slots=True)
class Part:
    """A spokesperson's part as a row shows it: `told` is their answer in words, and how it came."""

    speaker: Speaker
    told: str
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Clock:
    """The agreed time on one clock, and whose clock that is."""

    words: str
    whose: str


def interview_case(interview: Interview, user: User, *, now: datetime, fault: Fault | None = None,
                   form: BaseForm | None = None) -> dict[str, object]:
    """What head and side show; `form` is the form of the act that `fault` names, as it was filled."""
    parts = [Part(speaker, answer_in_words(speaker, user, now), zone_of_speaker(speaker)) for speaker in speakers_of(interview)]
    asks = list(access.enquiries_for(user).filter(interviews=interview).select_related("journalist", "outlet").order_by("pk"))
    return {
        "interview": interview, "now": now, "section": "interviews", "title": title_of(interview, parts), "parts": parts, "asks": asks,
        "their_zone": zone_info(interview.zone) if interview.zone else None, "clocks": clocks(interview, parts, now),
        "lacks": needed(interview), "chase": to_chase(interview), "proposals": _proposals(interview),
        "turns": list(interview.turns.select_related("enquiry__outlet", "enquiry__journalist")),
        "events": _events(interview, user), "fault": fault, "form": form,
    }


def speakers_of(interview: Interview) -> Sequence[Speaker]:
    """Who speaks, in order, with their diaries."""
    return list(interview.speakers.select_related("spokesperson__resource", "taken_by"))


def zone_of_speaker(speaker: Speaker) -> tzinfo:
    """The clock that a spokesperson lives by."""
    person = speaker.spokesperson
    diary = getattr(person, "resource", None)
    return ZoneInfo(diary.zone_name if diary else person.time_zone or settings.DESK_TIME_ZONE)


def title_of(interview: Interview, parts: Sequence[Part]) -> str:
    """"Spokespeople · outlet, programme", as far as known."""
    people = ", ".join(part.speaker.spokesperson.name for part in parts) or "Nobody named yet"
    where = ", ".join(filter(None, (honest(interview.outlet.name) if interview.outlet else "", honest(interview.programme))))
    return " · ".join(filter(None, (people, where)))


def answer_in_words(speaker: Speaker, user: User, now: datetime) -> str:
    """"yes by phone, 14:05, taken by you"; "put to them 13:20, no answer yet"; "not asked yet"."""
    if speaker.answer == Answer.NONE or speaker.answered_at is None:
        return f"put to them {arrived(speaker.put_to_at, now)}, no answer yet" if speaker.put_to_at else "not asked yet"
    how = f" by {speaker.get_answered_by_display()}" if speaker.answered_by else ""
    told = f"{speaker.get_answer_display()}{how}, {arrived(speaker.answered_at, now)}"
    if speaker.taken_by is None:
        return told
    return f"{told}, taken by {'you' if speaker.taken_by == user else speaker.taken_by.name}"


def clocks(interview: Interview, parts: Sequence[Part], now: datetime) -> list[Clock]:
    """The agreed time on the viewer's clock, the journalist's and each spokesperson's; clocks that read alike stand together."""
    if not interview.starts_at or not interview.ends_at:
        return []
    known: list[tuple[tzinfo, str]] = [(timezone.get_current_timezone(), "you")]
    known += [(zone_info(interview.zone), "the journalist")] if interview.zone else []
    known += [(part.zone, part.speaker.spokesperson.name) for part in parts]
    alike: dict[datetime, list[tuple[tzinfo, str]]] = {}
    for zone, whose in known:
        alike.setdefault(interview.starts_at.astimezone(zone).replace(tzinfo=None), []).append((zone, whose))
    return [Clock(_from_to(interview.starts_at, interview.ends_at, people[0][0], now), ", ".join(whose for _, whose in people))
            for people in alike.values()]


def _from_to(start: datetime, end: datetime, zone: tzinfo, now: datetime) -> str:
    told, _, place = clock.when(start, zone, now=now).partition(f" {clock.zone_label(zone, start)}")
    return f"{told}–{end.astimezone(zone):%H:%M} {clock.zone_label(zone, start)}{place}"


def _proposals(interview: Interview) -> Sequence[Proposal]:
    return list(interview.proposals.filter(settled_at=None).select_related("speaker__spokesperson"))


def _events(interview: Interview, user: User) -> list[tuple[datetime, str]]:
    """What was done, newest first, each act once however many enquiries were told of it."""
    readable = Q(enquiry=None) | Q(enquiry__in=access.enquiries_for(user))
    found = interview.events.filter(readable).order_by("-at", "-pk")[:SHOWN_EVENTS]
    return list(dict.fromkeys((event.at, honest(audit.sentence(event))) for event in found))
