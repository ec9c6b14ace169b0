"""Who has an enquiry open, so that two people do not answer it at once."""
from datetime import datetime, timedelta

from isdmedia.models import Enquiry, Presence, User

LIVELY = timedelta(minutes=2)
"""How long after their last sign somebody still counts as there."""


def be_seen(enquiry: Enquiry, *, user: User, replying: bool, now: datetime) -> Presence:
    """Note that somebody has it open now, and whether they are writing an answer."""
    return Presence.objects.update_or_create(enquiry=enquiry, user=user, defaults={"replying": replying, "seen_at": now})[0]


def company(enquiry: Enquiry, *, apart_from: User, now: datetime) -> list[Presence]:
    """The others who have it open, those who write an answer first."""
    there = Presence.objects.filter(enquiry=enquiry, seen_at__gt=now - LIVELY).exclude(user=apart_from)
    return list(there.select_related("user").order_by("-replying", "-seen_at"))
