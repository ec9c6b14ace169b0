"""What to do next with an enquiry, in one sentence; derived at each look."""
from dataclasses import dataclass

from isdmedia.desk.bids import Bids
from isdmedia.desk.dues import Due
from isdmedia.models import Enquiry, EnquiryState, Kind, WaitingOn

WAITING = {
    WaitingOn.JOURNALIST: "Wait for the journalist", WaitingOn.SPOKESPERSON: "Get the spokesperson’s answer",
    WaitingOn.SIGN_OFF: "Get the words signed off", WaitingOn.FACTS: "Get the facts",
}
OPEN = {
    EnquiryState.NEW: "Nobody has it yet: take it, or give it to somebody",
    EnquiryState.ASSIGNED: "Answer, or let them know that we have it", EnquiryState.ACKNOWLEDGED: "Answer", EnquiryState.WORKING: "Answer",
    EnquiryState.RESPONDED: "Answered: close it when nothing more is wanted",
}

BEFORE_AN_ANSWER = (EnquiryState.ASSIGNED, EnquiryState.ACKNOWLEDGED, EnquiryState.WORKING)


@dataclass(frozen=True, slots=True)
class Step:
    """`asks` is True while the past deadline wants its answer: filed, extended or missed; `rings` while a promised call is past."""

    words: str
    asks: bool = False
    rings: bool = False


def next_step(enquiry: Enquiry, due: Due, bids: Bids | None = None, *, came_back: bool = False) -> Step:
    """The step that presses most; `came_back` says that an answer of ours did not arrive."""
    if not enquiry.is_open:
        return Step(f"Done: {enquiry.get_outcome_display()}" + (f" ({enquiry.outcome_reason})" if enquiry.outcome_reason else ""))
    if due.overdue and due.what == "call back":
        return Step("Ring back: the hour we promised is past", rings=True)
    if due.overdue:
        return Step("Its hour is past: what became of it?", asks=True)
    if came_back and enquiry.state in BEFORE_AN_ANSWER:
        return Step("Our answer came back: correct the address and send it again")
    if bids and bids.current:
        return Step(f"Interview: {bids.current.step}")
    if enquiry.waiting_on != WaitingOn.NOBODY:
        return Step(WAITING[WaitingOn(enquiry.waiting_on)])
    if bids and bids.given:
        return Step("The interview was given: close it when nothing more is wanted")
    if enquiry.kind == Kind.INTERVIEW and enquiry.state in BEFORE_AN_ANSWER:
        return Step("Place the interview, or answer")
    return Step(OPEN[EnquiryState(enquiry.state)])
