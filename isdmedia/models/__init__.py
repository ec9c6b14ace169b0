"""The nouns, one file each: fields, enums, constraints, chainable QuerySets."""
from isdmedia.models.accounts import Role, User
from isdmedia.models.audit import Event, EventKind
from isdmedia.models.contacts import Journalist, JournalistAddress, Outlet, OutletAlias, OutletDomain, OutletPolicy, Verification
from isdmedia.models.enquiries import (
    MOVES,
    NEVER,
    OPEN_STATES,
    OUTCOMES_WITH_REASON,
    Channel,
    Enquiry,
    EnquiryRelease,
    EnquiryState,
    Format,
    Kind,
    Note,
    Outcome,
    Precision,
    Presence,
    ReceivedBy,
    Sensitivity,
    Terms,
    Urgency,
    WaitingOn,
)
from isdmedia.models.installation import Installation
from isdmedia.models.links import LinkPurpose, SignedLink
from isdmedia.models.mail import (
    Arrival,
    ArrivalSource,
    ArrivalState,
    Attachment,
    Draft,
    Mailbox,
    MailboxSecurity,
    Message,
    MessageDirection,
    OutgoingMail,
    OutgoingState,
    RawMail,
    Verdict,
)
from isdmedia.models.releases import Author, Finding, Nickname, Quote, Release, ReleaseSpokesperson, Spokesperson

__all__ = [name for name in dir() if name[0].isupper()]
