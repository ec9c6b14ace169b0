"""One round of the outbox."""
from django.core.management.base import BaseCommand

from isdmedia import outbox
from isdmedia.models import OutgoingMail


class Command(BaseCommand):
    help = "Send what is ready in the outbox, one round."

    def handle(self, *args: object, **options: object) -> None:
        sent = outbox.send_round()
        trouble = OutgoingMail.objects.trouble().count()
        self.stdout.write(f"{sent} sent" + (f"; {trouble} refused or in doubt: see the outbox" if trouble else ""))
