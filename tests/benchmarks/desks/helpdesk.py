"""django-helpdesk: the function that its IMAP, POP3 and local-folder paths call for each message."""
import logging

import django
import letters
from desks import stores
from django.conf import settings
from django.core.management import call_command

known = {}
ENDINGS = [".png", ".jpg", ".pdf", ".mp3", ".txt", ".html", ".eml"]


def set_up(folder, url):
    contrib = [f"django.contrib.{name}" for name in ("auth", "contenttypes", "sessions", "sites", "messages", "humanize", "admin")]
    settings.configure(
        SECRET_KEY="helpdesk", USE_TZ=True, DATABASES=stores.databases(url), MEDIA_ROOT=str(folder / "files"), DEBUG=False, SITE_ID=1,
        INSTALLED_APPS=[*contrib, "rest_framework", "helpdesk"], ROOT_URLCONF="desks.helpdesk_addresses",
        EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend", DEFAULT_FROM_EMAIL=letters.DESK, LANGUAGE_CODE="en",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField", HELPDESK_TEAMS_MODE_ENABLED=False, HELPDESK_PUBLIC_TICKET_QUEUE="media",
        STATIC_URL="/static/", LOGGING_CONFIG=None, VALID_EXTENSIONS=[], HELPDESK_VALID_EXTENSIONS=ENDINGS,
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {}}])
    django.setup()
    logging.disable(logging.CRITICAL)
    call_command("migrate", verbosity=0)
    call_command("loaddata", "emailtemplate.json", verbosity=0)
    from helpdesk.models import Queue
    known["queue"] = Queue.objects.create(title="Media", slug="media", email_address=letters.DESK, email_box_type="imap",
                                          allow_email_submission=True)


def take(content):
    from helpdesk.email import extract_email_metadata
    extract_email_metadata(message=content.decode("utf-8", "replace"), queue=known["queue"], logger=logging.getLogger("helpdesk"))


def counts():
    from helpdesk.models import FollowUp, FollowUpAttachment, Ticket
    return {"enquiries": Ticket.objects.count(), "messages": FollowUp.objects.count(), "attachments": FollowUpAttachment.objects.count()}
