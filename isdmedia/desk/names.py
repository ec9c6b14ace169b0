"""Who asks, in one line, and how far along their enquiry is, in the four words of the desk."""
from isdmedia.mail.display import honest
from isdmedia.models import Enquiry, EnquiryState, WaitingOn


def title_of(enquiry: Enquiry) -> str:
    """"Outlet · journalist, programme" as far as known; then the subject; never empty."""
    person = honest(enquiry.journalist.name) if enquiry.journalist else ""
    programme = honest(enquiry.programme)
    known = " · ".join(filter(None, (honest(enquiry.outlet.name) if enquiry.outlet else "", ", ".join(filter(None, (person, programme))))))
    return known or honest(enquiry.subject)[:120] or "Somebody who gave no name"


def state_word(enquiry: Enquiry) -> str:
    """New · Ours · With (whom) · Done."""
    if enquiry.state == EnquiryState.CLOSED:
        return "Done"
    if enquiry.state == EnquiryState.NEW:
        return "New"
    if enquiry.waiting_on != WaitingOn.NOBODY:
        return f"With {_whom(enquiry)}"
    return "Ours"


def _whom(enquiry: Enquiry) -> str:
    return {WaitingOn.JOURNALIST: "the journalist", WaitingOn.SPOKESPERSON: "the spokesperson", WaitingOn.SIGN_OFF: "sign-off",
            WaitingOn.FACTS: "whoever has the facts"}[WaitingOn(enquiry.waiting_on)]
