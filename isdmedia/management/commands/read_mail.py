"""Read mails without writing anything."""
import json
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from isdmedia.intake.importing import read_one
from isdmedia.intake.knowledge import Knowledge, gather, nothing_known
from isdmedia.intake.report import report
from isdmedia.intake.sources import Unreadable, found_in


class Command(BaseCommand):
    help = "Read mails without writing to the database; prints what they say, for people or (--json) for programs."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help=".eml, mbox, Maildir, folder of .eml, or - for standard input")
        parser.add_argument("--json", action="store_true", help="one JSON object a mail")

    def handle(self, *args: object, **options: object) -> None:
        knowledge, read, missing = self._knowledge(), 0, []
        for path in options["paths"]:  # type: ignore[attr-defined]
            try:
                for found in found_in(path):
                    understood, told = read_one(found, knowledge=knowledge)
                    self.stdout.write(json.dumps(told, ensure_ascii=False) if options["json"] else report(found.name, understood))
                    read += 1
            except Unreadable as problem:
                missing.append(str(problem))
        self.stderr.write(f"{read} mails read")
        if missing:
            raise CommandError(" ".join(missing))

    def _knowledge(self) -> Knowledge:
        try:
            return gather()
        except DatabaseError:
            self.stderr.write("no database yet: read without releases and outlets of the desk")
            return nothing_known()
