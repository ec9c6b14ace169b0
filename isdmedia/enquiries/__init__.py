"""What can be done with an enquiry: one verb an act, each in one transaction."""
from isdmedia.enquiries.about import link_release, unlink_release
from isdmedia.enquiries.answering import OutdatedView, addressee, check_policy, keep_draft, newest_received, reply, take_back
from isdmedia.enquiries.belonging import join, repeated_mail, stand_alone
from isdmedia.enquiries.calls import log_call
from isdmedia.enquiries.came_back import answer_came_back, let_be, send_elsewhere, send_once_more
from isdmedia.enquiries.facts import accept, set_deadline, set_fact
from isdmedia.enquiries.opening import append, open_from, take
from isdmedia.enquiries.outcomes import OUTCOMES_TO_CHOOSE, proposed_outcome
from isdmedia.enquiries.participants import accept_participant, turn_down
from isdmedia.enquiries.placing import be_answered, be_placed
from isdmedia.enquiries.presence import be_seen, company
from isdmedia.enquiries.rearranging import merge
from isdmedia.enquiries.work import acknowledge, assign, close, note, reopen, settle_overdue, wait

__all__ = [
    "OUTCOMES_TO_CHOOSE",
    "OutdatedView", "accept", "accept_participant", "acknowledge", "addressee", "answer_came_back", "append", "assign", "be_answered",
    "be_placed", "be_seen", "check_policy", "close", "company", "join", "keep_draft", "let_be", "link_release", "log_call", "merge",
    "newest_received", "note", "open_from", "proposed_outcome", "reopen", "repeated_mail", "reply", "send_elsewhere", "send_once_more",
    "set_deadline",
    "set_fact", "settle_overdue", "stand_alone", "take", "take_back", "turn_down", "unlink_release", "wait",
]
