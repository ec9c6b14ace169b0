"""How many enquiries each view of the queue holds, and how many interviews want a place, counted up to a cap, in one query."""
from datetime import datetime

from django.db.models import IntegerField, QuerySet, Subquery

from isdmedia.desk.interview_lists import to_place
from isdmedia.desk.slips import VIEWS, enquiries_in
from isdmedia.models import Arrival, User

CAP = 1001


class CountedUpTo(Subquery):
    """The number of rows of a query that was cut at the cap, so that a desk of years answers as fast as a new one."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS capped)"
    output_field = IntegerField()

    def __init__(self, found: QuerySet) -> None:
        super().__init__(found.order_by().values("pk")[:CAP])


def counts(user: User, *, now: datetime) -> dict[str, int]:
    """By the view's name, with "overdue", "to_place" (interviews) and "set_aside"; CAP stands for that many or more."""
    counted = {view: CountedUpTo(enquiries_in(view, user, now=now)) for view in VIEWS}
    counted["overdue"] = CountedUpTo(enquiries_in("open", user, now=now).due_before(now).exclude(
        deadline_at=None, internal_deadline_at=None, air_at=None, call_back_at=None))
    counted["to_place"] = CountedUpTo(to_place(user))
    counted["set_aside"] = CountedUpTo(Arrival.objects.set_aside())
    names = list(counted)
    row = User.objects.filter(pk=user.pk).annotate(**{f"n_{name}": counted[name] for name in names})
    return dict(zip(names, row.values_list(*(f"n_{name}" for name in names)).get(), strict=True))


def shown(count: int) -> str:
    """As people read it: "12", "1,000+"."""
    return "1,000+" if count >= CAP else f"{count:,}"
