"""What can be done with an enquiry: one verb an act, each in one transaction."""
from isdmedia.enquiries.about import link_release, unlink_release
from isdmedia.enquiries.answering import OutdatedView, keep_draft, reply, take_back
from isdmedia.enquiries.facts import accept, set_deadline, set_fact
from isdmedia.enquiries.opening import append, open_from, take
from isdmedia.enquiries.work import acknowledge, assign, close, note, reopen, settle_overdue, wait

__all__ = [
    "OutdatedView", "accept", "acknowledge", "append", "assign", "close", "keep_draft", "link_release", "note", "open_from", "reopen",
    "reply", "set_deadline", "set_fact", "settle_overdue", "take", "take_back", "unlink_release", "wait",
]
