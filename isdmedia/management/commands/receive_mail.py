"""A mail server's pipe."""
import sys

from django.core.management.base import BaseCommand
from django.db import Error
from django.utils import timezone

from isdmedia.intake.raw import NotStored
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource

TEMPORARY_FAILURE = 75  # EX_TEMPFAIL of sysexits.h: the mail server keeps the mail and tries again


class Command(BaseCommand):
    help = "Take one mail from standard input, for a mail server's pipe; exit status 75 on any trouble, so that it is tried again."
    requires_system_checks = ()  # they would read every page of the desk for each mail

    def handle(self, *args: object, **options: object) -> None:
        content = sys.stdin.buffer.read()
        if not content.strip():
            self.stderr.write("receive_mail: standard input was empty; nothing was taken.")
            sys.exit(TEMPORARY_FAILURE)
        try:
            receive(content, origin=Origin(ArrivalSource.PIPE), received_at=timezone.now())
        except (NotStored, Error, OSError) as trouble:
            self.stderr.write(f"receive_mail: the mail was not taken, try again later: {trouble}")
            sys.exit(TEMPORARY_FAILURE)
