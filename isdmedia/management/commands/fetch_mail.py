"""One round over the mailboxes."""
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from isdmedia.intake.visits import fetch_all
from isdmedia.models import Mailbox


class Command(BaseCommand):
    help = "Fetch new mail from the mailboxes (IMAP), one round."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--mailbox", default="", metavar="NAME", help="this one alone")

    def handle(self, *args: object, **options: object) -> None:
        name = str(options["mailbox"])
        if name and not Mailbox.objects.filter(name=name).exists():
            raise CommandError(f"--mailbox {name}: there is no mailbox of this name; add_mailbox adds one.")
        rounds = fetch_all(name=name)
        for one in rounds:
            self.stdout.write(f"{one.mailbox}: {one.problem or f'{one.fetched} new'}")
        if not rounds:
            self.stdout.write("no mailbox is set up and free: add_mailbox adds one")
        if any(one.problem for one in rounds):
            raise CommandError("not every mailbox could be read")
