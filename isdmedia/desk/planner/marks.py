"""What stands in a spokesperson's days already: times held for this interview and for others, their own calendar, what was asked for."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from isdmedia import access
from isdmedia.interviews.spans import Span
from isdmedia.mail.display import honest
from isdmedia.models import (
    PASSING_HOLDS,
    BusyTime,
    Enquiry,
    HoldState,
    Interview,
    Occupation,
    OccupationState,
    Proposal,
    Resource,
    User,
)
from isdmedia.reading.zones import zone_info

ATTENDED = {"air": "On air", "recording": "Recording", "interview": "Asked for", "filming": "Filming", "event": "Event"}
"""The appointments in a mail at which somebody is to speak, and what they are called."""
LIKE_PENCIL = (HoldState.PENCILLED, HoldState.OFFERED, HoldState.PICKED)


@dataclass(frozen=True, slots=True)
class Mark:
    """One time that is taken. `kind` is the state of its hold, or "busy"; `words` name whose it is; `around` is all that it keeps free."""

    kind: str
    span: Span
    around: Span
    words: str
    mine: bool = False
    hold: int = 0
    interview: int = 0

    @property
    def solid(self) -> bool:
        return self.kind == HoldState.CONFIRMED

    @property
    def blocks(self) -> bool:
        """Whether nobody else can have it."""
        return not self.mine and self.kind != HoldState.SECOND

    @property
    def can_wait(self) -> bool:
        """Whether a second pencil may wait on it."""
        return not self.mine and self.kind in LIKE_PENCIL


@dataclass(frozen=True, slots=True)
class Wished:
    """A time that somebody asked for or named: `words` say what it is and who said so."""

    span: Span
    words: str
    stretch: bool = False


def marks(interview: Interview, resources: Sequence[Resource], within: Span, user: User, *, now: datetime) -> list[Mark]:
    """Everything that is held or busy inside `within`, in order of time; interviews that are not for this user are not named."""
    held = Occupation.objects.of(resources).overlapping(*within).filter(state__in=(OccupationState.LIVE, OccupationState.SECOND))
    held = held.exclude(hold__state__in=PASSING_HOLDS, hold__expires_at__lte=now).select_related("hold", "interview__outlet")
    rows = {row.hold_id: row for row in held}
    readable = set(access.interviews_for(user).filter(pk__in={row.interview_id for row in rows.values()}).values_list("pk", flat=True))
    busy = BusyTime.objects.filter(resource__in=resources, busy_from__lt=within.end, busy_until__gt=within.start)
    found = [_mark(row, interview, readable) for row in rows.values()]
    found += [Mark("busy", Span(start, end), Span(start, end), "Busy") for start, end in busy.values_list("busy_from", "busy_until")]
    return sorted(found, key=lambda mark: (mark.span, mark.hold))


def _mark(row: Occupation, interview: Interview, readable: set[int]) -> Mark:
    mine = row.interview_id == interview.pk
    named = "This one" if mine else name_of(row.interview) if row.interview_id in readable else "Another interview"
    return Mark(row.hold.state, Span(row.hold.starts_at, row.hold.ends_at), Span(row.busy_from, row.busy_until), named, mine, row.hold_id,
                row.interview_id if row.interview_id in readable else 0)


def name_of(interview: Interview) -> str:
    """By its outlet, else by its programme, else by its number."""
    named = honest(interview.outlet.name) if interview.outlet else honest(interview.programme)
    return named or f"Interview {interview.pk}"


def wishes(interview: Interview, enquiries: Iterable[Enquiry], proposals: Iterable[Proposal], *, length: timedelta) -> list[Wished]:
    """What was asked for: the time on air, times that another was proposed at, appointments that the mails name. Each time once."""
    found = []
    if interview.hit_at:
        found.append(Wished(Span(interview.hit_at, interview.hit_at + length), f"On air{', perhaps' if interview.hit_provisional else ''}"))
    found += [Wished(Span(asked.starts_at, asked.ends_at), f"{_who(asked)} proposed it") for asked in proposals]
    for enquiry in enquiries:
        found += [wish for named in enquiry.times if (wish := _named(named, length))]
    return sorted({wish.span: wish for wish in reversed(found)}.values(), key=lambda wish: wish.span)


def _who(proposal: Proposal) -> str:
    return proposal.speaker.spokesperson.name if proposal.speaker else "The journalist"


def _named(named: dict[str, str | None], length: timedelta) -> Wished | None:
    """An appointment as a mail names it; None for one without a start, or at which nobody speaks."""
    what = str(named.get("what") or "interview")
    if not named.get("start") or what not in ATTENDED:
        return None
    start = _instant(str(named["start"]), str(named.get("zone") or ""))
    end = _instant(str(named["end"]), str(named.get("zone") or "")) if named.get("end") else start + length
    if end <= start:
        end = start + length
    words = honest(str(named.get("words") or ""))
    return Wished(Span.of(start, end), f"{ATTENDED[what]}: “{words}”" if words else ATTENDED[what], stretch=end - start > length)


def _instant(said: str, zone: str) -> datetime:
    instant = datetime.fromisoformat(said)
    return instant if instant.tzinfo else instant.replace(tzinfo=zone_info(zone))
