"""Calendar mail (iTIP over mail: RFC 5545, RFC 5546, RFC 6047): invitations out, answers in. No Django, no database."""
from isdmedia.interviews.calendar.answers import Answered, Outcome, answer_of
from isdmedia.interviews.calendar.invitations import (
    Answer,
    Invitation,
    Status,
    cancel,
    new_uid,
    next_sequence,
    publish,
    request,
)
from isdmedia.interviews.calendar.wording import clocks, plain_text

__all__ = ["Answer", "Answered", "Invitation", "Outcome", "Status", "answer_of", "cancel", "clocks", "new_uid", "next_sequence",
           "plain_text", "publish", "request"]
