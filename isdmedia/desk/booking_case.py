"""One interview as the head and the side of its page show it."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from django.db.models import Exists, OuterRef, Prefetch, Q, prefetch_related_objects
from django.forms import BaseForm

from isdmedia import access, audit
from isdmedia.desk.booking_forms import Faulty, answer_form, forms_of, turn_rows
from isdmedia.desk.booking_reach import reaches
from isdmedia.desk.booking_words import answer_in_words, clocks, place_of, step_of, title_of, zone_of_speaker
from isdmedia.desk.cards import Fault
from isdmedia.interviews.chasing import needed, to_chase
from isdmedia.mail.display import honest
from isdmedia.models import (
    FIRM,
    OFF,
    TO_PLACE,
    Answer,
    Enquiry,
    Interview,
    InterviewState,
    JournalistAddress,
    LinkPurpose,
    Message,
    MessageDirection,
    SignedLink,
    Speaker,
    User,
)
from isdmedia.reading.zones import zone_info

SHOWN_EVENTS = 120
# Under which permits the place of an act stands on the page; those not named always do.
PLACES = {
    "confirm": ("confirm",), "after": ("brief", "finish", "air", "leave"), "aired": ("air",), "no-show": ("finish",), "off": ("call_off",),
    "turn": ("round",), "answer": ("answer",), "served": ("serve",), "links": ("answer",), "proposal": ("propose",),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A spokesperson's part as a row shows it: `told` is their answer in words, and how it came; `asked` whether it is with them."""

    speaker: Speaker
    told: str
    zone: tzinfo
    asked: bool
    place: str
    form: BaseForm


def interview_case(interview: Interview, user: User, *, now: datetime, fault: Fault | None = None,
                   form: BaseForm | None = None) -> dict[str, object]:
    """What head and side show; `form` is the form of the act that `fault` names, as it was filled."""
    fetch_parts(interview)
    faulty = Faulty(fault, form)
    speakers = list(interview.speakers.all())
    proposals = [proposal for proposal in interview.proposals.all() if proposal.settled_at is None]
    asks, may = _asks(interview, user), {**_may(interview, now), "propose": bool(proposals)}
    return {
        "interview": interview, "now": now, "section": "interviews", "title": title_of(interview), "asks": asks,
        "parts": [_part(speaker, user, now, faulty) for speaker in speakers], "may": may, "off": interview.state in OFF,
        "settled": interview.state not in TO_PLACE, "adrift": _adrift(fault, may),
        "their_zone": zone_info(interview.zone) if interview.zone else None, "clocks": clocks(interview, speakers, now=now),
        "step": step_of(interview, now=now), "lacks": needed(interview), "chase": to_chase(interview),
        "silent": [speaker.spokesperson.name for speaker in speakers if speaker.answer != Answer.YES],
        "unasked": [speaker.spokesperson.name for speaker in speakers if speaker.answer != Answer.YES and not _asked(speaker)],
        "proposals": proposals,
        "turns": turn_rows(interview, faulty), "events": _events(interview, user), "fault": fault,
        "reaches": reaches(interview, asks, speakers),
        "topic_asked": asks[0].ask[:300] if asks else "",
        "links": _live_links(interview, asks, now), "forms": forms_of(interview, faulty),
    }


def fetch_parts(interview: Interview) -> None:
    """Fetch at once who speaks, the proposals and the times held."""
    speakers = Speaker.objects.select_related("spokesperson__resource", "taken_by")
    prefetch_related_objects([interview], Prefetch("speakers", queryset=speakers), "proposals__speaker__spokesperson", "holds")


def _part(speaker: Speaker, user: User, now: datetime, faulty: Faulty) -> Part:
    place = place_of(speaker)
    told = answer_in_words(speaker, user, now=now)
    return Part(speaker, told, zone_of_speaker(speaker), _asked(speaker), place, answer_form(place, faulty))


def _asked(speaker: Speaker) -> bool:
    return speaker.put_to_at is not None and speaker.answer == Answer.NONE


def _asks(interview: Interview, user: User) -> list[Enquiry]:
    """The enquiries that it serves, as far as this user may read them."""
    written = Message.objects.filter(enquiry=OuterRef("pk"), direction=MessageDirection.IN, automatic="", spokesperson=None)
    known = JournalistAddress.objects.filter(journalist=OuterRef("journalist"))
    found = access.enquiries_for(user).filter(interviews=interview).select_related("journalist", "outlet")
    return list(found.annotate(can_be_written_to=Exists(written) | Exists(known)).order_by("pk"))


def _may(interview: Interview, now: datetime) -> dict[str, bool]:
    """Which acts its state allows, so that no button stands there that can only be refused."""
    state, begun = interview.state, bool(interview.starts_at and interview.starts_at <= now)
    given, goes_on = state in (InterviewState.DONE, InterviewState.NOT_USED), state in (*TO_PLACE, *FIRM)
    return {
        "answer": goes_on, "serve": goes_on, "call_off": goes_on, "name": state in (*TO_PLACE, *OFF), "told": state in FIRM,
        "confirm": state == InterviewState.PICKED, "round": state in (*FIRM, InterviewState.PICKED),
        "brief": state == InterviewState.CONFIRMED, "finish": state in FIRM and begun, "air": given, "leave": state == InterviewState.DONE,
    }


def _adrift(fault: Fault | None, may: dict[str, bool]) -> bool:
    """Whether the place of what was refused is not on the page any more, as when a colleague was faster."""
    permits = PLACES.get(fault.fact.partition("-")[0] if fault.fact not in PLACES else fault.fact) if fault else None
    return permits is not None and not any(may[permit] for permit in permits)


def _live_links(interview: Interview, asks: Sequence[Enquiry], now: datetime) -> Sequence[SignedLink]:
    """Those of spokespeople, and of the journalists whose enquiries this user may read."""
    found = SignedLink.objects.filter(interview=interview, purpose__in=(LinkPurpose.TIMES, LinkPurpose.REQUEST), revoked_at=None)
    found = found.filter(Q(enquiry=None) | Q(enquiry__in=asks), expires_at__gt=now)
    return list(found.select_related("enquiry__journalist", "speaker__spokesperson"))


def _events(interview: Interview, user: User) -> list[tuple[datetime, str]]:
    """What was done, newest first, each act once however many enquiries were told of it."""
    readable = Q(enquiry=None) | Q(enquiry__in=access.enquiries_for(user))
    found = interview.events.filter(readable).order_by("-at", "-pk")[:SHOWN_EVENTS]
    return list(dict.fromkeys((event.at, honest(audit.sentence(event))) for event in found))
