"""What happened to an interview, told on each enquiry that it serves."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from isdmedia import audit, enquiries
from isdmedia.interviews.spans import Span
from isdmedia.models import Enquiry, EventKind, Interview, User, WaitingOn

DETAILS = {
    "arrival_at": "the arrival", "call_at": "the line check", "hit_at": "the time on air", "hit_provisional": "whether that time is firm",
    "hard_stop_at": "the hard stop", "deadline_at": "when it must be over", "air_at": "when the recording runs",
    "out_when": "when it is out", "live": "live or recorded", "length_minutes": "the length",
    "before_minutes": "the minutes kept free before", "after_minutes": "the minutes kept free after",
    "attending": "the press officer attending", "zone": "the journalist’s clock", "place": "where", "who_rings": "who rings whom",
    "number": "the number", "backup_number": "the backup number", "say_name": "how to say the name", "make_up": "make-up",
    "other_guests": "other guests",
}
"""What a detail is called in a sentence; any other is called "the" and its name."""


def tell(interview: Interview, kind: EventKind, *, actor: User | None, now: datetime, **facts: str) -> None:
    """Record one event for each enquiry served (one without, when it serves none), in the caller's transaction."""
    told = {"whom": speaking(interview), **facts}
    served: list[Enquiry | None] = [*interview.enquiries.all()]
    for enquiry in served or [None]:
        audit.record(kind, at=now, actor=actor, enquiry=enquiry, interview=interview, **told)  # type: ignore[arg-type]


def speaking(interview: Interview) -> str:
    """Who speaks, in order; "nobody yet" before anybody is named."""
    names = interview.speakers.order_by("position", "pk").values_list("spokesperson__name", flat=True)
    return ", ".join(names) or "nobody yet"


def detail_words(names: Iterable[str]) -> str:
    """Details as a sentence lists them: "the line check, the address"."""
    return ", ".join(DETAILS.get(name) or f"the {name}" for name in names)


def in_words(span: Span) -> str:
    """On the desk's clock: "Tue 24 Nov 15:00–15:30 London"."""
    zone = ZoneInfo(settings.DESK_TIME_ZONE)
    start, end = (at.astimezone(zone) for at in span)
    return f"{start:%a} {start.day} {start:%b %H:%M}–{end:%H:%M} {zone.key.rpartition('/')[2].replace('_', ' ')}"


def hour_in_words(instant: datetime) -> str:
    """The hour until which something is held, on the desk's clock: "Tue 24 Nov 15:00"."""
    local = instant.astimezone(ZoneInfo(settings.DESK_TIME_ZONE))
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def now_with(interview: Interview, whom: WaitingOn, *, actor: User | None, now: datetime, again: bool = False) -> None:
    """Its open enquiries are worked on and wait on them; with NOBODY, on us again where they waited on journalist or spokesperson. `again`
    also those that the interview had answered."""
    enquiries.be_placed(interview.enquiries.order_by("pk"), on=whom, actor=actor, now=now, again=again)
