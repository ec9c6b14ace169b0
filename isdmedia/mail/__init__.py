"""Mail as values: raw bytes read into a `ParsedMail`, and our own letters composed. No Django, no database."""
from isdmedia.mail.limits import Limits
from isdmedia.mail.parse import parse
from isdmedia.mail.parsed import (
    Address,
    Authentication,
    Automatic,
    Bounced,
    CalendarAnswer,
    CalendarPart,
    Forwarded,
    ParsedAttachment,
    ParsedMail,
    Wrapped,
)

__all__ = ["Address", "Authentication", "Automatic", "Bounced", "CalendarAnswer", "CalendarPart", "Forwarded", "Limits",
           "ParsedAttachment", "ParsedMail", "Wrapped", "parse"]
