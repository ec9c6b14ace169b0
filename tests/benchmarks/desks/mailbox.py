"""django-mailbox: what its IMAP and mbox transports do with each message. It keeps mails, and no enquiries."""
import email
import logging

import django
from desks import stores
from django.conf import settings
from django.core.management import call_command

known = {}


def set_up(folder, url):
    settings.configure(SECRET_KEY="mailbox", USE_TZ=True, DATABASES=stores.databases(url), MEDIA_ROOT=str(folder / "files"), LOGGING_CONFIG=None,
                       INSTALLED_APPS=["django_mailbox"], DEFAULT_AUTO_FIELD="django.db.models.AutoField")
    django.setup()
    logging.disable(logging.CRITICAL)
    call_command("migrate", verbosity=0)
    from django_mailbox.models import Mailbox
    known["mailbox"] = Mailbox.objects.create(name="media", uri="")


def take(content):
    known["mailbox"].process_incoming_message(email.message_from_bytes(content))


def counts():
    from django_mailbox.models import Message, MessageAttachment
    return {"messages": Message.objects.count(), "attachments": MessageAttachment.objects.count()}
