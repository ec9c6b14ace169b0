"""A deadline in an officer's plain words: understood, offered in several readings, or not understood."""
from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.utils import timezone

from isdmedia.desk.instants import their_zone, zone_name
from isdmedia.models import Enquiry
from isdmedia.reading.deadlines import parse_plain
from isdmedia.reading.findings import Deadline
from isdmedia.reading.zones import zone_info
from isdmedia.templatetags import clock

NONE_SAID = frozenset({"none", "no deadline", "no", "there is none", "no rush", "flexible", "whenever", "-"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What was made of the words: a deadline, `none` (they said that there is none), or neither."""

    words: str
    deadline: Deadline | None = None
    none: bool = False

    @property
    def understood(self) -> bool:
        return self.none or self.deadline is not None

    @property
    def ambiguous(self) -> bool:
        return bool(self.deadline and self.deadline.alternatives)

    @property
    def offers(self) -> tuple[datetime, ...]:
        """All instants that the words may mean, soonest first."""
        return tuple(sorted({self.deadline.at, *self.deadline.alternatives})) if self.deadline else ()

    def told(self) -> str:
        """How it was understood, for people; "" when it was not."""
        if self.none:
            return "no deadline"
        if self.deadline is None:
            return ""
        here = timezone.get_current_timezone()
        return clock.when(self.deadline.at, here, zone_info(self.deadline.zone or zone_of_desk()), now=timezone.now())


def zone_of_desk() -> str:
    """The zone in which words without one are reckoned when the journalist's is not known."""
    return settings.DESK_TIME_ZONE


def read_words(words: str, *, now: datetime, enquiry: Enquiry | None = None) -> Typed:
    """What an officer typed ("4pm ET", "tomorrow noon", "none"), reckoned in the journalist's zone where it is known."""
    words = " ".join(words.split())[:200]
    if words.lower().rstrip(".!") in NONE_SAID:
        return Typed(words, none=True)
    zone = zone_name(enquiry) if enquiry and their_zone(enquiry) else zone_of_desk()
    return Typed(words, parse_plain(words, now=now, zone=zone) if words else None)


def chosen(typed: Typed, instant: str) -> Deadline | None:
    """The reading that the officer picked among those offered; None when it is none of them."""
    picked = next((offer for offer in typed.offers if offer.isoformat() == instant), None)
    return replace(typed.deadline, at=picked, alternatives=(), note="") if typed.deadline and picked else None
