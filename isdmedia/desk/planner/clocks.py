"""The clocks of a planner: the viewer's, the spokesperson's at home, the journalist's; each told once where it reads differently."""
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from isdmedia.interviews.spans import Span
from isdmedia.templatetags import clock

MORNING = time(6)


@dataclass(frozen=True, slots=True)
class Clocks:
    """Whose day it is, seen from `now`."""

    viewer: tzinfo
    home: ZoneInfo
    theirs: tzinfo
    now: datetime

    def readings(self, instant: datetime) -> list[str]:
        """The instant on the viewer's clock first, then on the spokesperson's and the journalist's where they differ."""
        told, seen = [clock.when(instant, self.viewer, now=self.now)], {_wall(instant, self.viewer)}
        for zone in (self.home, self.theirs):
            if _wall(instant, zone) not in seen:
                seen.add(_wall(instant, zone))
                told += clock.when(instant, self.viewer, zone, now=self.now).split(" · ")[1:]
        return told

    def told(self, instant: datetime) -> str:
        """"Thu 21:40 London · Fri 07:40 Sydney"."""
        return " · ".join(self.readings(instant))

    def night(self, instant: datetime) -> tuple[str, ...]:
        """A warning when the journalist sleeps then, on another clock than the spokesperson."""
        there = instant.astimezone(self.theirs)
        asleep = there.time() < MORNING and _wall(instant, self.theirs) != _wall(instant, self.home)
        return ("Night where the journalist is.",) if asleep else ()

    def length(self, span: Span) -> str:
        """"15 min"."""
        return clock.duration(span.length)

    def apart(self, instant: datetime) -> str:
        """How the spokesperson's clock differs from the viewer's then: "1 h ahead of your clock"; "" when it does not."""
        offset = (instant.astimezone(self.home).utcoffset() or timedelta()) - (instant.astimezone(self.viewer).utcoffset() or timedelta())
        if not offset:
            return ""
        return f"{clock.duration(abs(offset))} {'ahead of' if offset > timedelta() else 'behind'} your clock"


def _wall(instant: datetime, zone: tzinfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)
