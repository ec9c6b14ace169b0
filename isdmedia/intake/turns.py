"""Whose turn it is: the oldest first, but no sender takes more than a share while others wait."""
import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.db import models
from django.db.models.functions import Substr

from isdmedia.intake.raw import raw_path
from isdmedia.models import Arrival, RawMail

WINDOW = 10_000
LOOKED_AT = 500
"""So many heads are read before a round: more than a round processes, so that the end of a flood is soon seen."""
HEAD_BYTES = 16_384
_FROM = re.compile(rb"(?:\A|\n)from[ \t]*:((?:[^\n]*\n[ \t])*[^\n]*)", re.IGNORECASE)
_ADDRESS = re.compile(rb"[^\s<>()\",;:@]{1,100}@[^\s<>()\",;:@]{1,255}")
_known: dict[str, bytes] = {}
"""Senders by the digest of their mail, for what waits now."""


def next_turns(now: datetime, *, limit: int, share: int) -> list[int]:
    """Up to `limit` waiting arrivals, oldest first, at most `share` of one sender; all of them where few wait. The sender is
    the From as it stands in the raw head: who forges a new one each time is not held back by this."""
    waiting = list(Arrival.objects.waiting(now).order_by("pk").values_list("pk", "raw_id")[:WINDOW])
    if len(waiting) <= min(share, limit):
        return [pk for pk, _ in waiting]
    senders = _senders([digest for _, digest in waiting])
    taken: Counter[bytes] = Counter()
    turns: list[int] = []
    for pk, digest in waiting:
        sender = senders.get(digest)
        if sender is None or len(turns) == limit:
            break
        taken[sender] += 1
        if taken[sender] <= share:
            turns.append(pk)
    return turns


def sender_of(head: bytes) -> bytes:
    """The last address of the first From field in lower case; b"" for none."""
    line = _FROM.search(head.replace(b"\r", b""))
    addresses = _ADDRESS.findall(line.group(1)[:2000]) if line else []
    return bytes(addresses[-1]).lower() if addresses else b""


def _senders(waiting: Sequence[str]) -> dict[str, bytes]:
    """Senders by digest, from the oldest mail on, remembered between rounds, so that each head is read once."""
    for settled in _known.keys() - set(waiting):
        del _known[settled]
    for digest in [digest for digest in waiting if digest not in _known][:LOOKED_AT]:
        _known[digest] = sender_of(_head(digest))
    return _known


def _head(digest: str) -> bytes:
    """From the file, else from the database, which may have to read the whole mail for it."""
    try:
        with open(raw_path(digest), "rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        start = Substr("content", 1, HEAD_BYTES, output_field=models.BinaryField())
        return bytes(RawMail.objects.values_list(start, flat=True).get(pk=digest) or b"")  # SQLite: NULL for the beginning of nothing
