"""What to do next with an interview, in a few words; derived at each look from rows fetched beforehand."""
from collections.abc import Sequence
from datetime import datetime

from isdmedia.interviews.chasing import needed, to_chase
from isdmedia.models import FIRM, LIVE_HOLDS, OFF, TO_PLACE, Answer, HoldState, Interview, InterviewState, Speaker
from isdmedia.models.interviews import PASSING_HOLDS, InterviewQuerySet

PLACE_IT = "Pencil or offer a time"
CALLED_OFF = {
    InterviewState.DECLINED: "Off: declined", InterviewState.CANCELLED: "Off: cancelled by us", InterviewState.NO_SHOW: "Off: no-show",
    InterviewState.STOOD_DOWN: "Off: stood down by the outlet", InterviewState.AIRED: "It is out",
    InterviewState.NOT_USED: "It was not used",
}


def for_steps(interviews: InterviewQuerySet) -> InterviewQuerySet:
    """With all that `next_step` looks at: three queries more, however many interviews there are."""
    return interviews.prefetch_related("speakers__spokesperson", "proposals", "holds")


def next_step(interview: Interview, *, now: datetime) -> str:
    """The step that presses most, our own before what we wait for; reads only rows that `for_steps` fetched."""
    if interview.state == InterviewState.DONE:
        return "Is it out?"
    if interview.state in FIRM and interview.ends_at and interview.ends_at <= now:
        return "Done?"
    if interview.state in (*TO_PLACE, *FIRM):
        return _what_came(interview) or (_kept(interview) if interview.state in FIRM else _placing(interview, now))
    why = f" ({interview.off_reason})" if interview.off_reason and interview.state in OFF else ""
    return CALLED_OFF[InterviewState(interview.state)] + why


def names_of(speakers: Sequence[Speaker]) -> str:
    """"Samira Haddad", "Samira Haddad and Elif Karahan"; "" for nobody."""
    names = [speaker.spokesperson.name for speaker in speakers]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _what_came(interview: Interview) -> str:
    """What somebody told us that nobody has settled; "" when nothing waits."""
    speakers = list(interview.speakers.all())
    for proposal in interview.proposals.all():
        if proposal.settled_at is None:
            asks = [speaker for speaker in speakers if speaker.pk == proposal.speaker_id]
            return f"{names_of(asks) or 'The journalist'} asks for another time"
    for speaker in speakers:
        if speaker.answer == Answer.NO:
            return f"{speaker.spokesperson.name} said no: ask somebody else"
        if speaker.unreachable:
            return f"The letter to {speaker.spokesperson.name} came back: ring"
    return "" if speakers else "Name who speaks"


def _placing(interview: Interview, now: datetime) -> str:
    """On the way to a firm time."""
    unasked = [speaker for speaker in interview.speakers.all() if speaker.answer != Answer.YES and not _asked(speaker)]
    waiting = [speaker for speaker in interview.speakers.all() if speaker.answer == Answer.NONE and _asked(speaker)]
    held = {hold.state for hold in interview.holds.all() if hold.state in LIVE_HOLDS and not _ran_out(hold.state, hold.expires_at, now)}
    if interview.state == InterviewState.PICKED and interview.starts_at and interview.starts_at <= now:
        return "Its time is past: place it again"
    if not held and interview.state != InterviewState.PICKED:
        return f"Waiting for {names_of(waiting)}’s answer" if waiting else PLACE_IT
    if unasked:
        return f"Put to {names_of(unasked)}"
    if interview.state == InterviewState.PICKED:
        lacks = needed(interview)
        return f"Missing: {', '.join(lacks)}" if lacks else f"Waiting for {names_of(waiting)}’s answer" if waiting else "Confirm"
    if HoldState.OFFERED in held:
        return "Waiting for the journalist to pick"
    return f"Waiting for {names_of(waiting)}’s answer" if waiting else "Offer the journalist the time"


def _asked(speaker: Speaker) -> bool:
    """Whether it is with them; another time that they named, once settled, is answered and to be put to them again."""
    return speaker.put_to_at is not None and speaker.answer != Answer.OTHER_TIME


def _ran_out(state: str, expires_at: datetime | None, now: datetime) -> bool:
    return state in PASSING_HOLDS and expires_at is not None and expires_at <= now


def _kept(interview: Interview) -> str:
    """Confirmed: brief, then chase what is missing."""
    if interview.state == InterviewState.CONFIRMED:
        return f"Brief {names_of(list(interview.speakers.all()))}"
    lacks = to_chase(interview)
    return f"Chase: {', '.join(lacks)}" if lacks else "Ready"
