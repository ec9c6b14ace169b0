"""The worker and the child that reads its mail grow by no more than a tenth, however many mails pass. MEMORY_MAILS: 3,000, 50,000
once for a release."""
import gc
import os
from pathlib import Path

import pytest

from isdmedia.intake import understand
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import Arrival, ArrivalSource, ArrivalState, Enquiry
from tests import make
from tests.soak.seeds import seeds

pytestmark = [pytest.mark.soak, pytest.mark.django_db(transaction=True)]
MAILS = int(os.environ.get("MEMORY_MAILS", "3000"))
SETTLED = min(2000, MAILS // 2)
ROUND = 250


def resident(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if pid else 0


def in_use():
    """Bytes of this process and of a child that has just begun to read."""
    gc.collect()
    reader = understand._reader(understand._allowance())
    reader.close()
    reader.read(make.mail())
    return resident(os.getpid()) + resident(reader.child_pid)


def test_memory_stays_as_it_is(now):
    kinds, sizes = [seed for seed in seeds() if len(seed) < 100_000], {}
    for first in range(0, MAILS, ROUND):
        for number in range(first, first + ROUND):
            raw = kinds[number % len(kinds)] if number % 4 == 0 else make.mail(f"Question {number} for the paper? " * 60, sender=f"Jo <jo{number}@p.example>")
            receive(f"X-Number: {number}\r\n".encode() + raw, origin=Origin(ArrivalSource.PIPE), received_at=now)
        while process_waiting():
            pass
        sizes[first + ROUND] = in_use()
        if (first + ROUND) % 5000 == 0:
            print(first + ROUND, sizes[first + ROUND] // 2**20, "MB", flush=True)
    assert Enquiry.objects.count() > MAILS // 2
    assert not Arrival.objects.filter(state=ArrivalState.UNREADABLE).exists()
    settled = next(size for count, size in sizes.items() if count >= SETTLED)
    print(f"{settled // 2**20} MB after {SETTLED}, {sizes[max(sizes)] // 2**20} MB after {MAILS}")
    assert sizes[max(sizes)] <= settled * 1.1
