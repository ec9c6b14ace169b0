"""An interview in the few words of a list or of the head of a row. Reads what was prefetched, asks nothing itself."""

from django.utils.safestring import SafeString

from isdmedia.interviews.booking.telling import in_words
from isdmedia.interviews.chasing import needed, to_chase
from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, LIVE_HOLDS, TO_PLACE, Answer, HoldState, Interview, Speaker
from isdmedia.templatetags.desk import state_chip

WAITING = (HoldState.SECOND, *LIVE_HOLDS)
NOTHING = "–"


def when(interview: Interview) -> str:
    """The time picked, else the first one held, on the desk's clock."""
    if interview.starts_at and interview.ends_at:
        return in_words(Span(interview.starts_at, interview.ends_at))
    held = [hold for hold in interview.holds.all() if hold.state in WAITING]
    if not held:
        return "no time yet"
    first = min(held, key=lambda hold: hold.starts_at)
    more = f", and {len(held) - 1} more" if len(held) > 1 else ""
    return f"{in_words(Span(first.starts_at, first.ends_at))} ({first.get_state_display()}{more})"


def who(interview: Interview) -> str:
    """Who speaks, in order."""
    return ", ".join(speaker.spokesperson.name for speaker in _speakers(interview)) or "nobody yet"


def where(interview: Interview) -> str:
    """Outlet and programme."""
    outlet = interview.outlet.name if interview.outlet else ""
    return " · ".join(dict.fromkeys(filter(None, (outlet, interview.programme)))) or NOTHING


def references(interview: Interview) -> str:
    """The enquiries it serves."""
    return ", ".join(enquiry.reference for enquiry in interview.enquiries.all()) or NOTHING


def answers(interview: Interview) -> str:
    """What the spokesperson said; of several, how many said yes."""
    told = _speakers(interview)
    if len(told) > 1:
        return f"{len(told) - len(silent(interview))} of {len(told)} said yes"
    return _answer(told[0]) if told else NOTHING


def silent(interview: Interview) -> list[str]:
    """Whose yes is missing."""
    return [speaker.spokesperson.name for speaker in _speakers(interview) if speaker.answer != Answer.YES]


def missing(interview: Interview) -> list[str]:
    """What is to be chased, most pressing first; nothing any more once it is over."""
    return to_chase(interview) if interview.state in (*TO_PLACE, *FIRM) else []


def missing_in_brief(interview: Interview) -> str:
    """The most pressing of it, and how much more there is."""
    first, *others = missing(interview) or [NOTHING]
    return f"{first}; {len(others)} more" if others else first


def missing_to_confirm(interview: Interview) -> str:
    """What stands between it and being confirmed."""
    return ", ".join(needed(interview))


def state(interview: Interview) -> SafeString:
    """The state as icon, colour and word."""
    return state_chip(interview.state)


def _speakers(interview: Interview) -> list[Speaker]:
    return sorted(interview.speakers.all(), key=lambda speaker: (speaker.position, speaker.pk))


def _answer(speaker: Speaker) -> str:
    if speaker.answer:
        how = f" by {speaker.get_answered_by_display()}" if speaker.answered_by else ""
        return f"{speaker.get_answer_display()}{how}"
    return "put to" if speaker.put_to_at else "not asked yet"
