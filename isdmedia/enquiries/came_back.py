"""An answer of ours that did not arrive."""
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from isdmedia import audit, outbox
from isdmedia.enquiries.answering import check_policy
from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.participants import be_written_to
from isdmedia.enquiries.work import locked
from isdmedia.mail import compose
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, EnquiryState, EventKind, Message, OutgoingMail, OutgoingState, User
from isdmedia.models.refusals import Refused
from isdmedia.outbox.queue import Letter

NOT_GIVEN = (OutgoingState.WITHDRAWN, OutgoingState.REFUSED, OutgoingState.BOUNCED)
WHY = "our answer came back"


def answer_came_back(letter: OutgoingMail, *, now: datetime) -> bool:
    """Nobody of To has this answer, in the caller's transaction: an enquiry that has no other is worked on again, even a closed one, and
    is due at once. False, and nothing changed, while somebody has it or another answer stands."""
    enquiry = letter.message.enquiry
    if enquiry is None or not all(_reached_nobody(one) for one in (letter, *_others(enquiry, letter))):
        return False
    enquiry = locked(enquiry)
    if enquiry.state == EnquiryState.CLOSED:
        enquiry.outcome, enquiry.outcome_reason, enquiry.closed_at = "", "", None
        audit.record(EventKind.REOPENED, at=now, enquiry=enquiry, why=WHY)
    if enquiry.state in (EnquiryState.CLOSED, EnquiryState.RESPONDED):
        enquiry.state = EnquiryState.WORKING
    enquiry.responded_at = None
    settle_due(enquiry, now=now)
    enquiry.save(update_fields=("state", "outcome", "outcome_reason", "closed_at", "responded_at", "next_due_at"))
    return True


@transaction.atomic
def send_elsewhere(letter: OutgoingMail, *, address: str, actor: User, now: datetime) -> OutgoingMail:
    """The same words to a corrected address, as a new mail that leaves at once; the one that came back needs nobody any more. Refused for
    an address that is none, for a mail that did not come back, or one whose link was for its reader alone."""
    corrected = compose.valid_address(address)
    if corrected is None:
        raise Refused(f"To: “{compose.one_line(address, limit=100)}” is no mail address; correct it.")
    message, enquiry = letter.message, letter.message.enquiry
    if letter.secret or message.spokesperson_id or enquiry is None:
        raise Refused("It holds a link for its reader alone: send it anew from the interview.")
    check_policy(enquiry, actor)
    again_to = {"state": OutgoingState.SENT, "sent_at": letter.sent_at or now, "problem": f"sent again to {corrected}"[:500]}
    if not OutgoingMail.objects.filter(pk=letter.pk, state=OutgoingState.BOUNCED).update(**again_to):
        raise Refused("This mail did not come back, or somebody has sent it again already: look at it once more.")
    parent = Message.objects.filter(enquiry=enquiry, message_id__in=message.in_reply_to).first() if message.in_reply_to else None
    again = outbox.send_letter(Letter(to=[Address("", corrected)], subject=message.subject, body=message.text, parent=parent),
                               enquiry=enquiry, actor=actor, now=now)
    _responded(enquiry, actor=actor, now=now)
    be_written_to(enquiry, [corrected], actor=actor, now=now)
    audit.record(EventKind.REPLY_QUEUED, at=now, actor=actor, enquiry=enquiry, to=corrected)
    return again


@transaction.atomic
def send_once_more(letter: OutgoingMail, *, actor: User, now: datetime) -> None:
    """The identical mail that came back goes to the same address again: its mailbox was full, say. Refused when it did not come back."""
    if letter.state != OutgoingState.BOUNCED:
        raise Refused("This mail did not come back, or somebody has sent it again already: look at it once more.")
    outbox.retry(letter, actor=actor, now=now)
    if letter.message.enquiry and letter.message.spokesperson_id is None:
        _responded(letter.message.enquiry, actor=actor, now=now)


@transaction.atomic
def let_be(letter: OutgoingMail, *, actor: User, now: datetime) -> None:
    """Nothing more is to be done about a mail that came back, or one in doubt arrived: it presses no longer. Refused when it is neither."""
    outbox.settle_doubt(letter, actor=actor, now=now)
    if letter.message.enquiry:
        enquiry = locked(letter.message.enquiry)
        settle_due(enquiry, now=now)
        enquiry.save(update_fields=("next_due_at",))


def _responded(enquiry: Enquiry, *, actor: User, now: datetime) -> None:
    enquiry = locked(enquiry)
    if enquiry.is_open:
        enquiry.state = EnquiryState.RESPONDED
    enquiry.responded_at, enquiry.owner = enquiry.responded_at or now, enquiry.owner or actor
    settle_due(enquiry, now=now)
    enquiry.save()


def _reached_nobody(letter: OutgoingMail) -> bool:
    failed = {str(one["address"]).lower() for one in letter.returned if one.get("permanent")}
    return all(str(one.get("address", "")).lower() in failed for one in letter.message.to)


def _others(enquiry: Enquiry, letter: OutgoingMail) -> QuerySet[OutgoingMail]:
    answers = OutgoingMail.objects.filter(message__enquiry=enquiry, message__spokesperson=None, automatic=False).exclude(pk=letter.pk)
    return answers.exclude(state__in=NOT_GIVEN).select_related("message").only("returned", "message__to")
