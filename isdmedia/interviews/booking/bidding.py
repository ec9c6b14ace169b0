"""The bid, who speaks, what they answer, and what is known of the interview."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction

from isdmedia.interviews import letters
from isdmedia.interviews.booking.telling import detail_words, in_words, now_with, tell
from isdmedia.interviews.booking.writer import Writing, drop, occupy, settle, writing
from isdmedia.interviews.diaries import diary_of, occupied_by
from isdmedia.interviews.slots import rule_of
from isdmedia.interviews.spans import Span
from isdmedia.models import (
    FIRM,
    LIVE_HOLDS,
    OFF,
    TO_PLACE,
    Answer,
    AnsweredBy,
    Channel,
    Enquiry,
    EventKind,
    Format,
    HoldState,
    Interview,
    InterviewState,
    Place,
    Proposal,
    Release,
    Resource,
    Speaker,
    Spokesperson,
    User,
    WaitingOn,
)
from isdmedia.models.refusals import Refused

LIVE: dict[str, bool] = {Format.TV_LIVE: True, Format.RADIO_LIVE: True, Format.TV_PRE_RECORD: False, Format.RADIO_PRE_RECORD: False}
PLACES: dict[str, Place] = {Channel.PHONE: Place.PHONE, Channel.ZOOM: Place.VIDEO, Channel.VIDEO_CALL: Place.VIDEO,
                            Channel.STUDIO: Place.THEIR_STUDIO, Channel.IN_PERSON: Place.IN_PERSON}
TIMETABLE = frozenset({"place", "address", "link", "who_rings", "number", "studio", "attending", "zone"})
"""What changes the calendar entry: changing it counts the sequence up."""
OCCUPYING = frozenset({"studio", "attending", "format", "before_minutes", "after_minutes"})
CHANGEABLE = TIMETABLE | frozenset({
    "programme", "outlet", "owner", "topic", "format", "live", "backup_number", "length_minutes", "arrival_at", "call_at", "hit_at",
    "hit_provisional", "hard_stop_at", "air_at", "out_when", "deadline_at", "before_minutes", "after_minutes", "caption", "say_name",
    "presenter", "other_guests", "car", "make_up"})


@transaction.atomic
def bid(enquiries: Sequence[Enquiry], spokespeople: Sequence[Spokesperson] | None = None, *, actor: User, now: datetime,
        **details: object) -> Interview:
    """An interview somebody asked for; it blocks nothing. What the first enquiry says is taken over unless `details` say otherwise;
    without spokespeople the first one named on its release. Refused for a detail that an interview does not have."""
    _known(details)
    said = _said_in(enquiries[0]) if enquiries else {}
    interview = Interview.objects.create(**{"zone": settings.DESK_TIME_ZONE, **said, "owner": actor, **details, "bid_at": now})
    interview.enquiries.set(enquiries)
    named = suggested(interview)[:1] if spokespeople is None else spokespeople
    for position, spokesperson in enumerate(dict.fromkeys(named), 1):
        diary_of(spokesperson)
        Speaker.objects.create(interview=interview, spokesperson=spokesperson, position=position)
    tell(interview, EventKind.INTERVIEW_BID, actor=actor, now=now)
    return interview


def suggested(interview: Interview) -> list[Spokesperson]:
    """Whom to ask next: those named on its releases, in their order, without those in it already. The officer decides."""
    about = Release.objects.filter(matches__enquiry__interviews=interview, matches__linked=True)
    named = Spokesperson.objects.filter(release_order__release__in=about, active=True).exclude(parts__interview=interview)
    return list(dict.fromkeys(named.order_by("release_order__position", "pk")))


def name_speakers(interview: Interview, spokespeople: Sequence[Spokesperson], *, actor: User, now: datetime) -> Interview:
    """Who is to speak, in order; the times held with those before are released, and whoever was invited to one is told that it is off.
    Refused when it is confirmed or over."""
    with writing(interview, actor=actor, now=now) as w:
        if w.interview.state not in TO_PLACE and w.interview.state not in OFF:
            raise Refused(f"This interview is {w.interview.get_state_display()}: who speaks cannot be changed.")
        for hold in w.interview.holds.filter(state__in=(*LIVE_HOLDS, HoldState.SECOND)).select_related("interview").order_by("pk"):
            drop(w, hold, HoldState.RELEASED, kind=EventKind.TIME_RELEASED)
        if w.interview.state == InterviewState.PICKED and w.interview.invitees.filter(cancelled_at=None).exists():
            w.interview.sequence += 1
            letters.call_off(w.interview, actor=actor, now=now)
        w.interview.speakers.exclude(spokesperson__in=spokespeople).delete()
        for position, spokesperson in enumerate(dict.fromkeys(spokespeople), 1):
            diary_of(spokesperson)
            Speaker.objects.update_or_create(interview=w.interview, spokesperson=spokesperson, defaults={"position": position})
        w.interview.starts_at = w.interview.ends_at = None
        if w.interview.state == InterviewState.PICKED:
            w.interview.state = InterviewState.BID
        w.interview.save(update_fields=("starts_at", "ends_at", "state", "sequence"))
        settle(w.interview)
        tell(w.interview, EventKind.INTERVIEW_CHANGED, actor=actor, now=now, what="who speaks")
    return w.interview


def change(interview: Interview, *, actor: User, now: datetime, **details: object) -> Interview:
    """Set what is known of it (place, number, clocks, presenter …). Place, link and numbers of a confirmed one count the calendar's
    sequence up, and whoever's entry reads otherwise now gets it anew; times held occupy a new studio or officer too, SlotGone when those
    are taken. Refused for an unknown detail."""
    _known(details)
    besides = [value for value in details.values() if isinstance(value, Resource)]
    held = [Span(hold.starts_at, hold.ends_at) for hold in interview.holds.live()]
    with writing(interview, actor=actor, now=now, spans=held, besides=besides) as w:
        changed = [name for name, value in details.items() if getattr(w.interview, name) != value]
        for name in changed:
            setattr(w.interview, name, details[name])
        if w.interview.state in FIRM and TIMETABLE & set(changed):
            w.interview.sequence += 1
        w.interview.save()
        if OCCUPYING & set(changed):
            w.resources, w.rule = occupied_by(w.interview), rule_of(w.interview)
            _occupy_all(w)
        if changed and w.interview.state in FIRM:
            letters.send_entries(w.interview, actor=actor, now=now)
        if changed:
            tell(w.interview, EventKind.INTERVIEW_CHANGED, actor=actor, now=now, what=detail_words(changed))
    return w.interview


@transaction.atomic
def put_to(interview: Interview, *, actor: User, now: datetime) -> list[Speaker]:
    """Ask every spokesperson who has not said yes, by a letter with a link where an address is known; an earlier no counts no longer.
    Refused when nobody is named, all have said yes, or it is off or over."""
    interview = _locked(interview)
    if interview.state not in (*TO_PLACE, *FIRM):
        raise Refused(f"This interview is {interview.get_state_display()}: nobody is asked any more.")
    asked = list(interview.speakers.exclude(answer=Answer.YES).select_related("spokesperson"))
    if not asked:
        raise Refused("Every spokesperson has said yes." if interview.speakers.exists() else "Nobody is named who speaks.")
    for speaker in asked:
        speaker.put_to_at, speaker.answer, speaker.answered_at, speaker.answered_by = now, Answer.NONE, None, ""
        speaker.save(update_fields=("put_to_at", "answer", "answered_at", "answered_by"))
    now_with(interview, WaitingOn.SPOKESPERSON, actor=actor, now=now)
    letters.send_requests(interview, asked, actor=actor, now=now)
    tell(interview, EventKind.INTERVIEW_PUT_TO, actor=actor, now=now)
    return asked


@transaction.atomic
def answer(speaker: Speaker, said: Answer, *, how: AnsweredBy, now: datetime, actor: User | None = None,
           answered_at: datetime | None = None, words: str = "", other: Span | None = None) -> Speaker:
    """What the spokesperson said, by link, calendar reply, mail, or phone (`actor` took it; `answered_at` when it was said): all one
    answer. Another time needs `other`, and waits as a proposal. Refused for what is no answer, or an interview that is over."""
    _locked(speaker.interview)
    speaker = Speaker.objects.select_related("interview", "spokesperson").get(pk=speaker.pk)
    if said == Answer.NONE or (said == Answer.OTHER_TIME and other is None):
        raise Refused("Say yes, no, or which other time.")
    if speaker.interview.state not in (*TO_PLACE, *FIRM):
        raise Refused(f"This interview is {speaker.interview.get_state_display()}: it needs no answer any more.")
    speaker.answer, speaker.answered_by, speaker.answered_at, speaker.taken_by = said, how, answered_at or now, actor
    speaker.words = words.strip()[:300]
    speaker.save()
    now_with(speaker.interview, WaitingOn.NOBODY, actor=actor, now=now, again=said != Answer.YES)
    tell(speaker.interview, EventKind.INTERVIEW_ANSWERED, actor=actor, now=now, whom=speaker.spokesperson.name, how=AnsweredBy(how).label,
         answer=Answer(said).label + (f", taken by {actor.name}" if actor else ""))
    if other:
        propose(speaker.interview, other, how=how, now=now, speaker=speaker, words=words)
    return speaker


@transaction.atomic
def propose(interview: Interview, span: Span, *, how: AnsweredBy, now: datetime, speaker: Speaker | None = None,
            words: str = "") -> Proposal:
    """Another time that spokesperson or journalist (`speaker` None) asked for: it waits for the officer and changes nothing. The same
    one twice is kept once."""
    interview = _locked(interview)
    who = speaker.spokesperson.name if speaker else "The journalist"
    proposal, new = Proposal.objects.get_or_create(
        interview=interview, speaker=speaker, starts_at=span.start, ends_at=span.end, settled_at=None,
        defaults={"came_by": how, "words": words.strip()[:300], "proposed_at": now})
    if new:
        now_with(interview, WaitingOn.NOBODY, actor=None, now=now, again=True)
        tell(interview, EventKind.TIME_PROPOSED, actor=None, now=now, who=who, how=AnsweredBy(how).label, when=in_words(span))
    return proposal


@transaction.atomic
def turn_down(proposal: Proposal, *, actor: User, now: datetime) -> Proposal:
    """The proposed time is not taken. Refused when it was settled already. Picking or moving to that time takes it."""
    if not Proposal.objects.filter(pk=proposal.pk, settled_at=None).update(settled_at=now, taken=False):
        raise Refused("This proposal was settled already.")
    span = Span(proposal.starts_at, proposal.ends_at)
    tell(proposal.interview, EventKind.PROPOSAL_SETTLED, actor=actor, now=now, when=in_words(span), how="not taken")
    proposal.refresh_from_db()
    return proposal


def _occupy_all(w: Writing) -> None:
    """Every time held, second pencils too, is held of whom the interview occupies now; what ran out by now is let go instead."""
    for hold in w.interview.holds.overdue(w.now).select_related("interview").order_by("pk"):
        drop(w, hold, HoldState.EXPIRED, kind=EventKind.TIME_RAN_OUT)
    for hold in w.interview.holds.filter(state__in=(*LIVE_HOLDS, HoldState.SECOND)).order_by("pk"):
        occupy(w, hold)


def _locked(interview: Interview) -> Interview:
    """Its row, kept from others until the transaction ends: answers and confirmations come one after the other."""
    return Interview.objects.select_for_update(no_key=True).get(pk=interview.pk)


def _known(details: dict[str, object]) -> None:
    unknown = set(details) - CHANGEABLE
    if unknown:
        raise Refused(f"An interview has no {', '.join(sorted(unknown))}.")


def _said_in(enquiry: Enquiry) -> dict[str, object]:
    """What an enquiry tells of the interview it asks for. A live one is limited by nothing but its time on air."""
    live = LIVE.get(enquiry.format)
    outlet = enquiry.outlet
    return {
        "outlet": outlet, "programme": enquiry.programme, "topic": enquiry.ask[:300], "format": enquiry.format, "live": live,
        "place": PLACES.get(enquiry.channel, ""), "deadline_at": None if live else enquiry.deadline_at,
        "hit_at": enquiry.air_at if live else None, "air_at": None if live else enquiry.air_at,
        "zone": enquiry.journalist_zone or (outlet.time_zone if outlet else "") or settings.DESK_TIME_ZONE}
