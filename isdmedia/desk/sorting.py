"""Where mails in the wrong place may belong, and what was sorted last."""
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from isdmedia import access
from isdmedia.desk.names import title_of
from isdmedia.enquiries import rearranging
from isdmedia.models import Belonging, Enquiry, Rearrangement, User

OFFERED = 6
RECENT = timedelta(days=30)
_NUMBER = re.compile(r"\d{1,9}")
WHY = {Belonging.REFERS: "this mail refers to it", Belonging.REPEATS: "almost the same words", Belonging.NAMES: "named in the subject"}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An enquiry that this one may go on in, and why it is offered."""

    enquiry: Enquiry
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Sorted:
    """What was last merged, split or moved, for the line that offers to take it back."""

    done: Rearrangement
    told: str


def elsewhere(enquiry: Enquiry, user: User) -> list[Elsewhere]:
    """Enquiries that it may belong with, the likeliest first: the one suggested, then this journalist's others of late, as far as
    this user may read them."""
    readable = access.enquiries_for(user).filter(merged_into=None).exclude(pk=enquiry.pk).select_related("journalist", "outlet")
    likely = list(readable.filter(pk=enquiry.may_belong_to_id)) if enquiry.may_belong_to_id else []
    found = [Elsewhere(one, title_of(one), WHY.get(Belonging(enquiry.may_belong_why or "refers"), "")) for one in likely]
    if enquiry.journalist_id:
        others = readable.filter(journalist=enquiry.journalist_id, received_at__gte=enquiry.received_at - RECENT)
        others = others.exclude(pk__in=[one.pk for one in likely]).order_by("-received_at", "-pk")
        found += [Elsewhere(one, title_of(one), "the same journalist") for one in others[:OFFERED - len(found)]]
    return found


def sorted_last(enquiry: Enquiry, *, now: datetime) -> Sorted | None:
    """What could be taken back on this page; None when nothing was sorted of late."""
    done = rearranging.newest(enquiry)
    return Sorted(done, rearranging.told(done)) if done and done.at > now - RECENT else None


def named(user: User, typed: str) -> Enquiry | None:
    """The enquiry that somebody names: its reference in any case, or its number alone ("142"); None when there is none for them."""
    typed = typed.replace("\0", "").strip()
    readable = access.enquiries_for(user)
    found = readable.filter(reference__iexact=typed[:24]).first() if typed else None
    if found is None and _NUMBER.fullmatch(typed.lstrip("#")):
        found = readable.filter(number=int(typed.lstrip("#"))).first()
    return found
