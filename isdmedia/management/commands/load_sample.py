"""The sample desk."""
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from isdmedia import staff
from isdmedia.models.refusals import Refused
from isdmedia.sample import loading


class Command(BaseCommand):
    help = "Load the sample desk, so that every screen has something on it; refuses on a database in use."

    def handle(self, *args: object, **options: object) -> None:
        try:
            count = loading.load(now=timezone.now())
        except Refused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(f"the sample desk stands: {count} enquiries")
        link = staff.first_link(now=timezone.now())
        if link:
            self.stdout.write(f"sign in once by {link}")
