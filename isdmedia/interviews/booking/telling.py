"""What happened to an interview, told on each enquiry that it serves."""
from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings

from isdmedia import audit, enquiries
from isdmedia.interviews.spans import Span
from isdmedia.models import Enquiry, EventKind, Interview, User, WaitingOn


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
