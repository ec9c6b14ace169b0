"""Which outcome closing proposes: from what was sent, asked and given."""
from isdmedia.models import GIVEN, Enquiry, Kind, MessageDirection, Outcome, OutgoingState, Terms

AFTER_AN_ANSWER = {
    Kind.COMMENT: Outcome.STATEMENT, Kind.RIGHT_OF_REPLY: Outcome.STATEMENT, Kind.BACKGROUND: Outcome.BACKGROUND,
    Kind.MATERIAL: Outcome.MATERIAL, Kind.PICTURES: Outcome.MATERIAL, Kind.AUTHORITY: Outcome.REFERRED,
    Kind.NOT_PRESS: Outcome.NOT_PRESS, Kind.MARKETING: Outcome.NOT_PRESS,
}

OUTCOMES_TO_CHOOSE = [(outcome.value, outcome.label) for outcome in Outcome if outcome != Outcome.EARLIER]
"""How a person may close an enquiry: what is from before this desk closes by itself."""


def proposed_outcome(enquiry: Enquiry) -> Outcome | None:
    """The outcome that closing offers first; None when nothing was sent or given and the officer must say."""
    if enquiry.kind in (Kind.NOT_PRESS, Kind.MARKETING):
        return Outcome.NOT_PRESS
    if enquiry.interviews.filter(state__in=GIVEN).exists():
        return Outcome.INTERVIEW
    answers = enquiry.messages.filter(direction=MessageDirection.OUT).exclude(outgoing__state=OutgoingState.WITHDRAWN)
    answers = answers.exclude(outgoing__automatic=True)
    if not (enquiry.responded_at or answers.exists()):
        return None
    if enquiry.terms in (Terms.BACKGROUND, Terms.OFF_THE_RECORD, Terms.NOT_FOR_ATTRIBUTION):
        return Outcome.BACKGROUND
    return AFTER_AN_ANSWER.get(Kind(enquiry.kind), Outcome.ON_THE_RECORD)
