"""Take mails in from files."""
import json
from argparse import ArgumentParser
from collections import Counter

from django.core.management.base import BaseCommand, CommandError

from isdmedia.intake.importing import import_one
from isdmedia.intake.knowledge import gather
from isdmedia.intake.raw import NotStored
from isdmedia.intake.sources import Unreadable, found_in


class Command(BaseCommand):
    help = "Take mails in, in the order given; may be run again: nothing doubles."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help=".eml, mbox, Maildir, folder of .eml, or - for standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object a mail on standard output")

    def handle(self, *args: object, **options: object) -> None:
        verdicts: Counter[str] = Counter()
        missing = []
        knowledge = gather()
        for path in options["paths"]:  # type: ignore[attr-defined]
            try:
                for found in found_in(path):
                    taken = import_one(found, knowledge=knowledge)
                    verdicts[taken.verdict] += 1
                    if options["json"]:
                        told = {**taken.reading, "enquiry": taken.enquiry, "joined": taken.joined, "verdict": taken.verdict}
                        self.stdout.write(json.dumps(told, ensure_ascii=False))
                    if not taken.reading["readable"]:
                        self.stderr.write(f"{found.name}: kept, but could not be read: {taken.reading['problem']}")
            except Unreadable as problem:
                missing.append(str(problem))
            except NotStored as problem:
                raise CommandError(f"{path}: {problem}") from None
        counted = ", ".join(f"{n} {verdict}" for verdict, n in verdicts.most_common())
        total = sum(verdicts.values())
        self.stderr.write(f"{total} mail{'' if total == 1 else 's'}" + (f": {counted}" if counted else ""))
        if missing:
            raise CommandError(" ".join(missing))
