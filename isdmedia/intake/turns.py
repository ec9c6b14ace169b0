"""Whose turn it is: the oldest first, but no sender takes more than a share while others wait."""
import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.db import models
from django.db.models.functions import Substr

from isdmedia.intake.raw import raw_path
from isdmedia.models import Arrival, RawMail

WINDOW = 20_000
LOOKED_AT = 500
"""So many heads are read before a round: more than a round processes, so that the end of a flood is soon seen."""
HEAD_BYTES = 16_384
_FROM = re.compile(rb"(?:\A|\n)from[ \t]*:((?:[^\n]*\n[ \t])*[^\n]*)", re.IGNORECASE)
_ADDRESS = re.compile(rb"[^\s<>()\",;:@]{1,100}@[^\s<>()\",;:@]{1,255}")
_known: dict[int, bytes] = {}


def next_turns(now: datetime, *, limit: int, share: int) -> list[int]:
    """Up to `limit` waiting arrivals, oldest first, at most `share` of one sender; all of them where few wait. The sender is
    the From as it stands in the raw head: who forges a new one each time is not held back by this."""
    waiting = list(Arrival.objects.waiting(now).order_by("pk").values_list("pk", flat=True)[:WINDOW])
    if len(waiting) <= min(share, limit):
        return waiting
    senders = _senders(waiting)
    taken: Counter[bytes] = Counter()
    turns: list[int] = []
    for pk in waiting:
        if pk not in senders or len(turns) == limit:
            break
        taken[senders[pk]] += 1
        if taken[senders[pk]] <= share:
            turns.append(pk)
    return turns


def sender_of(head: bytes) -> bytes:
    """The last address of the first From field in lower case; b"" for none."""
    line = _FROM.search(head.replace(b"\r", b""))
    addresses = _ADDRESS.findall(line.group(1)[:2000]) if line else []
    return bytes(addresses[-1]).lower() if addresses else b""


def _senders(waiting: Sequence[int]) -> dict[int, bytes]:
    """Senders of the arrivals from the oldest on, remembered between rounds, so that each head is read once."""
    for settled in _known.keys() - set(waiting):
        del _known[settled]
    unknown = [pk for pk in waiting if pk not in _known][:LOOKED_AT]
    for pk, digest in Arrival.objects.filter(pk__in=unknown).values_list("pk", "raw_id"):
        _known[pk] = sender_of(_head(digest))
    return _known


def _head(digest: str) -> bytes:
    """From the file, else from the database, which may have to read the whole mail for it."""
    try:
        with open(raw_path(digest), "rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        start = Substr("content", 1, HEAD_BYTES, output_field=models.BinaryField())
        return bytes(RawMail.objects.values_list(start, flat=True).get(pk=digest))
