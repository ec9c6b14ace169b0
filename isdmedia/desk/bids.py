"""The interviews of an enquiry as its page lists them, and whom a new bid would ask."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from isdmedia import access
from isdmedia.desk.interview_steps import for_steps, next_step
from isdmedia.models import FIRM, GIVEN, TO_PLACE, Enquiry, Interview, Spokesperson, User


@dataclass(frozen=True, slots=True)
class Bid:
    """One of its interviews: who speaks, and what to do next with it."""

    interview: Interview
    who: str
    step: str


@dataclass(frozen=True, slots=True)
class Bids:
    """All of them, newest first; `current` is the one being placed, else the one that is firm. `named` are the spokespeople of the
    releases in their order, `others` everybody else who is active."""

    rows: Sequence[Bid]
    named: Sequence[Spokesperson]
    others: Sequence[Spokesperson]

    @property
    def current(self) -> Bid | None:
        going_on = [row for row in self.rows if row.interview.state in (*TO_PLACE, *FIRM)]
        return next((row for row in going_on if row.interview.state in TO_PLACE), going_on[0] if going_on else None)

    @property
    def given(self) -> bool:
        return any(row.interview.state in GIVEN for row in self.rows)

    @property
    def choose(self) -> bool:
        """Whether the officer says who is asked: the releases name several, or nobody."""
        return len(self.named) != 1 and bool(self.named or self.others)


def bids(enquiry: Enquiry, user: User, *, now: datetime) -> Bids:
    """The interviews of this enquiry that the user may see."""
    found = access.interviews_for(user).filter(enquiries=enquiry).order_by("-bid_at", "-pk")
    rows = [Bid(interview, _who(interview), next_step(interview, now=now)) for interview in for_steps(found)]
    order = Spokesperson.objects.filter(
        release_order__release__matches__enquiry=enquiry, release_order__release__matches__linked=True, active=True)
    named = list(dict.fromkeys(order.order_by("release_order__position", "pk")))
    return Bids(rows, named, [person for person in Spokesperson.objects.filter(active=True) if person not in named])


def _who(interview: Interview) -> str:
    return ", ".join(speaker.spokesperson.name for speaker in interview.speakers.all()) or "Nobody named yet"
