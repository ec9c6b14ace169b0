"""Figures drawn by the server: where the bars of a plot stand. The template draws them; nothing here knows HTML."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

STEP, GAP, HEIGHT, FOOT, HEAD = 26, 6, 64, 18, 14
SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """One hour: its box in the plot's own units, its label and how many."""

    left: int
    top: int
    width: int
    height: int
    middle: int
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Plot:
    """Bars from the left in order; `sentence` says the same in words."""

    width: int
    height: int
    floor: int
    bars: tuple[Bar, ...]
    sentence: str


def per_hour(instants: Iterable[datetime], *, now: datetime, zone: tzinfo) -> Plot | None:
    """How many of `instants` fall into each hour of today in `zone`, up to `now`; None when there is none today."""
    today = now.astimezone(zone).date()
    counts = Counter(local.hour for local in (instant.astimezone(zone) for instant in instants) if local.date() == today)
    if not counts:
        return None
    last = max(now.astimezone(zone).hour, *counts)
    hours = range(max(0, min(*counts, last - SHORTEST + 1)), last + 1)
    most = max(counts.values())
    bars = tuple(_bar(place, hour, counts[hour], most) for place, hour in enumerate(hours))
    told = ", ".join(f"{counts[hour]} at {hour:02d}" for hour in hours if counts[hour])
    return Plot(width=STEP * len(bars), height=HEAD + HEIGHT + FOOT, floor=HEAD + HEIGHT, bars=bars, sentence=f"Enquiries per hour: {told}")


def _bar(place: int, hour: int, count: int, most: int) -> Bar:
    height = round(HEIGHT * count / most)
    left = STEP * place + GAP // 2
    return Bar(
        left=left,
        top=HEAD + HEIGHT - height,
        width=STEP - GAP,
        height=height,
        middle=left + (STEP - GAP) // 2,
        label=f"{hour:02d}",
        count=count,
    )
