"""Which enquiries an interview serves: a pooled recording is one for several."""
from __future__ import annotations

from datetime import datetime

from isdmedia import links
from isdmedia.interviews import letters
from isdmedia.interviews.booking.telling import tell
from isdmedia.interviews.booking.writer import writing
from isdmedia.models import FIRM, TO_PLACE, Enquiry, EventKind, Interview, InterviewState, LinkPurpose, TurnState, User
from isdmedia.models.refusals import Refused


def serve(interview: Interview, enquiry: Enquiry, *, actor: User, now: datetime) -> Interview:
    """It serves this enquiry too, as a pooled recording does; when it is firm, its journalist is invited. Refused when it does already,
    or is called off or over."""
    with writing(interview, actor=actor, now=now) as w:
        if w.interview.state not in (*TO_PLACE, *FIRM):
            raise Refused(f"This interview is {w.interview.get_state_display()}: enter a new bid for {enquiry.reference}.")
        if w.interview.enquiries.filter(pk=enquiry.pk).exists():
            raise Refused(f"It serves {enquiry.reference} already.")
        w.interview.enquiries.add(enquiry)
        tell(w.interview, EventKind.INTERVIEW_CHANGED, actor=actor, now=now, what="whom it serves")
        if w.interview.state in FIRM:
            letters.send_entries(w.interview, actor=actor, now=now)
    return w.interview


def serve_no_longer(interview: Interview, enquiry: Enquiry, *, actor: User, now: datetime) -> Interview:
    """It serves this enquiry no longer: the link of its journalist ends, and whoever was invited for it is told that it is off for them.
    Refused for the only one it serves, one it does not serve, and one with a turn in it."""
    with writing(interview, actor=actor, now=now) as w:
        served = set(w.interview.enquiries.values_list("pk", flat=True))
        if enquiry.pk not in served:
            raise Refused(f"It does not serve {enquiry.reference}.")
        if len(served) == 1:
            raise Refused(f"{enquiry.reference} is the only enquiry that it serves: call the interview off instead.")
        if w.interview.turns.filter(enquiry=enquiry).exclude(state=TurnState.STOOD_DOWN).exists():
            raise Refused(f"{enquiry.reference} has a turn in it: stand the turn down first.")
        tell(w.interview, EventKind.INTERVIEW_CHANGED, actor=actor, now=now, what="whom it serves")
        w.interview.enquiries.remove(enquiry)
        links.revoke(LinkPurpose.TIMES, interview=w.interview, enquiry=enquiry, now=now)
        if w.interview.state in (InterviewState.PICKED, *FIRM) and w.interview.invitees.filter(cancelled_at=None).exists():
            letters.send_entries(w.interview, actor=actor, now=now)
    return w.interview
