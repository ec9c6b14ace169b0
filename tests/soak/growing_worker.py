"""Takes mails in and processes them, and prints after each thousand how much memory this process and its child hold:
python -m tests.soak.growing_worker MAILS"""
import gc
import os
import sys
from pathlib import Path

ROUND = 250


def resident(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024 if pid else 0


def mail(number, kinds):
    """Every fourth is one of the seeds, made unlike the others."""
    if number % 4 == 0:
        return f"X-Number: {number}\r\n".encode() + kinds[number // 4 % len(kinds)]
    return make.mail(f"Question {number} for the paper? " * 60, sender=f"Jo <jo{number}@p.example>")


def work(mails):
    kinds = [seed for seed in seeds() if len(seed) < 100_000]
    reader = understand._reader(understand._allowance())
    for first in range(0, mails, ROUND):
        for number in range(first, first + ROUND):
            receive(mail(number, kinds), origin=Origin(ArrivalSource.PIPE), received_at=timezone.now())
        while process_waiting():
            pass
        if (first + ROUND) % 1000 == 0:
            gc.collect()
            reader.read(make.mail())
            print(first + ROUND, resident(os.getpid()), resident(reader.child_pid), Message.objects.count(), flush=True)


if __name__ == "__main__":
    import django

    django.setup()
    from django.utils import timezone

    from isdmedia.intake import understand
    from isdmedia.intake.process import process_waiting
    from isdmedia.intake.receive import Origin, receive
    from isdmedia.models import ArrivalSource, Message
    from tests import make
    from tests.soak.seeds import seeds

    work(int(sys.argv[1]))
