"""Other bids that want the same spokesperson in the same days, and where this one stands among them."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch

from isdmedia import access
from isdmedia.desk.planner.marks import name_of
from isdmedia.enquiries.due import next_promise
from isdmedia.interviews.spans import Span
from isdmedia.models import Interview, Resource, User

_HOUR = timedelta(hours=1)
_NEVER = timedelta.max


@dataclass(frozen=True, slots=True)
class Rival:
    """A bid in the order in which they are served: `due` is the next thing due, `slack` what is left once the interview's own length is
    taken off. `tier` is the office's: 1 first, 3 last."""

    interview: Interview
    name: str
    mine: bool
    tier: int
    due: datetime | None
    slack: timedelta | None


def rivals(interview: Interview, resources: Sequence[Resource], within: Span, user: User, *, now: datetime) -> list[Rival]:
    """This bid and its rivals in `within`, ranked by what is due next (to the hour), outlet tier and slack; [] when it has none."""
    people = [resource.spokesperson_id for resource in resources if resource.spokesperson_id]
    found = access.interviews_for(user).to_place().filter(speakers__spokesperson__in=people).exclude(pk=interview.pk).distinct()
    others = [rival(other, now=now) for other in found.select_related("outlet").prefetch_related(
        Prefetch("enquiries", access.enquiries_for(user)))]
    others = [other for other in others if _competes(other.interview, within, now)]
    if not others:
        return []
    return sorted([rival(interview, now=now, mine=True), *others], key=_rank)


def rival(interview: Interview, *, now: datetime, mine: bool = False) -> Rival:
    """One bid with what ranks it; asks nothing of the database that was prefetched."""
    due = due_at(interview)
    length = timedelta(minutes=interview.length_minutes or 0)
    slack = due - now - length if due else None
    return Rival(interview, name_of(interview), mine, interview.outlet.tier if interview.outlet else 3, due, slack)


def due_at(interview: Interview) -> datetime | None:
    """The next thing due for it: its deadline, time on air or what its enquiries are owed; None when nothing is."""
    owed = [promise.at for enquiry in interview.enquiries.all() if (promise := next_promise(enquiry))]
    return min((at for at in (interview.deadline_at, interview.hit_at, interview.air_at, *owed) if at), default=None)


def _competes(interview: Interview, within: Span, now: datetime) -> bool:
    """Whether it still wants a time in these days."""
    limit = min((at for at in (interview.deadline_at, interview.air_at) if at), default=None)
    return limit is None or limit > max(within.start, now)


def _rank(rival: Rival) -> tuple[bool, float, int, timedelta]:
    hour = rival.due.timestamp() // _HOUR.total_seconds() if rival.due else 0.0
    return rival.due is None, hour, rival.tier, rival.slack if rival.slack is not None else _NEVER
