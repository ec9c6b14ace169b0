"""What the page of an interview says of it in words: title, times on every clock that matters, answers, the next step."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from isdmedia.desk.instants import arrived
from isdmedia.desk.interview_steps import next_step
from isdmedia.mail.display import honest
from isdmedia.models import Answer, Interview, Speaker, User
from isdmedia.reading.zones import zone_info
from isdmedia.templatetags import clock

# The button beside the next step: how its words begin, what the button says, the place of the page that it leads to.
BUTTONS = (
    ("Put to", "Put to them", "put"), ("Confirm", "Confirm", "confirm"), ("Brief", "They have the brief", "brief"),
    ("Done?", "It took place", "done"), ("Is it out?", "Say what became of it", "#after"), ("Missing", "Fill it in", "#meeting-form"),
    ("Chase", "Fill it in", "details"), ("Name who", "Name them", "#name-speakers"), ("Pencil", "Find a time", "#planner"),
    ("Offer", "Offer it", "#planner"), ("Its time is past", "Find a time", "#planner"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next in words, and the one button for it: `leads` is an act ("put", "confirm" …) or a place of the page; "" for none."""

    words: str
    button: str = ""
    leads: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """The agreed time on one clock, and whose clock that is."""

    words: str
    whose: str


def title_of(interview: Interview) -> str:
    """"Spokespeople · outlet, programme", as far as known."""
    people = ", ".join(speaker.spokesperson.name for speaker in interview.speakers.all()) or "Nobody named yet"
    where = ", ".join(filter(None, (honest(interview.outlet.name) if interview.outlet else "", honest(interview.programme))))
    return " · ".join(filter(None, (people, where)))


def answer_in_words(speaker: Speaker, user: User, *, now: datetime) -> str:
    """How their answer came: "by phone, 14:05, taken by you"; "put to them 13:20, no answer yet"; "" when nobody has asked."""
    if speaker.answer == Answer.NONE or speaker.answered_at is None:
        return f"put to them {arrived(speaker.put_to_at, now)}, no answer yet" if speaker.put_to_at else ""
    how = f"by {speaker.get_answered_by_display()}" if speaker.answered_by else ""
    taken = f"taken by {'you' if speaker.taken_by == user else speaker.taken_by.name}" if speaker.taken_by else ""
    return ", ".join(filter(None, (how, arrived(speaker.answered_at, now), taken)))


def zone_of_speaker(speaker: Speaker) -> tzinfo:
    """The clock that a spokesperson lives by."""
    person = speaker.spokesperson
    diary = getattr(person, "resource", None)
    return ZoneInfo(diary.zone_name if diary else person.time_zone or settings.DESK_TIME_ZONE)


def clocks(interview: Interview, speakers: Sequence[Speaker], *, now: datetime) -> list[Clock]:
    """The agreed time on the viewer's clock, the journalist's and each spokesperson's; clocks that read alike stand together."""
    if not interview.starts_at or not interview.ends_at:
        return []
    known: list[tuple[tzinfo, str]] = [(timezone.get_current_timezone(), "you")]
    known += [(zone_info(interview.zone), "the journalist")] if interview.zone else []
    known += [(zone_of_speaker(speaker), speaker.spokesperson.name) for speaker in speakers]
    alike: dict[datetime, list[tuple[tzinfo, str]]] = {}
    for zone, whose in known:
        alike.setdefault(interview.starts_at.astimezone(zone).replace(tzinfo=None), []).append((zone, whose))
    return [Clock(_from_to(interview.starts_at, interview.ends_at, people[0][0], now), ", ".join(whose for _, whose in people))
            for people in alike.values()]


def place_of(speaker: Speaker) -> str:
    """Where on the page this spokesperson's answer is taken."""
    return f"answer-{speaker.pk}"


def step_of(interview: Interview, *, now: datetime) -> Step:
    """What presses most, with its button."""
    words = next_step(interview, now=now)
    if "asks for another time" in words:
        return Step(words, "Look at it", "#proposals")
    if "said no" in words:
        return Step(words, "Name somebody", "#name-speakers")
    waiting = next((speaker for speaker in interview.speakers.all() if speaker.answer == Answer.NONE), None)
    if "’s answer" in words and waiting:
        return Step(words, "Take their answer", f"#{place_of(waiting)}-form")
    return next((Step(words, button, leads) for begins, button, leads in BUTTONS if words.startswith(begins)), Step(words))


def _from_to(start: datetime, end: datetime, zone: tzinfo, now: datetime) -> str:
    place = clock.zone_label(zone, start)
    return f"{clock.when(start, zone, now=now).removesuffix(f' {place}')}–{end.astimezone(zone):%H:%M} {place}"
