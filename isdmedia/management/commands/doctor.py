"""What is not in order."""
from django.core.management.base import BaseCommand, CommandError

from isdmedia import doctor


class Command(BaseCommand):
    help = "Say what is not in order: settings, database, mailboxes, queues, disk; exit status 1 when something is wrong."

    def handle(self, *args: object, **options: object) -> None:
        findings = doctor.examine()
        for finding in findings:
            self.stdout.write(f"{'WRONG' if finding.wrong else 'note '}  {finding.sentence}")
        wrong = sum(finding.wrong for finding in findings)
        if wrong:
            raise CommandError(f"{wrong} not in order")
        self.stdout.write("all in order")
