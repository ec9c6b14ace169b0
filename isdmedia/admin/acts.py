"""Actions on many rows: one call of a verb each, and what the desk refused told in its own words."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest

from isdmedia.models.refusals import Refused

Row = TypeVar("Row")


def each(request: HttpRequest, rows: Iterable[Row], act: Callable[[Row], object], *, done: str) -> None:
    """Call the verb on each row. `done` tells how many it was done to, as in "{count} assigned to you."."""
    count, refusals = 0, []
    for row in rows:
        try:
            act(row)
            count += 1
        except Refused as refusal:
            refusals.append(str(refusal))
    if count:
        messages.success(request, done.format(count=count))
    for sentence in dict.fromkeys(refusals):
        messages.error(request, sentence)
