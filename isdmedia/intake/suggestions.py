"""Which enquiry a mail may belong to that opens its own: a person decides, so words count here too."""
import re

from django.conf import settings

from isdmedia.intake.threads import Thread
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import Belonging, Enquiry

READ = 5_000
MOST_NAMED = 5


def suggestion(mail: ParsedMail, thread: Thread) -> tuple[Enquiry | None, str]:
    """The enquiry that it refers to without proof, else one that its subject or words name, and why; (None, "") for neither."""
    if thread.enquiry:
        return thread.enquiry, Belonging.REFERS
    named = _named(mail)
    return (named, Belonging.NAMES) if named else (None, "")


def _named(mail: ParsedMail) -> Enquiry | None:
    """By its reference as people write it ("ISD-0142"); those in our Message-IDs read the same."""
    written = re.compile(rf"(?i)(?<![\w-]){re.escape(settings.DESK_PREFIX)}[-\u2010\u2011\u2013 ](\d{{4,9}})(?!\d)")
    numbers = [int(number) for number in written.findall(f"{mail.subject}\n{mail.own_text[:READ]}")[:MOST_NAMED]]
    if not numbers:
        return None
    found = {enquiry.number: enquiry for enquiry in Enquiry.objects.filter(number__in=numbers).select_related("merged_into")}
    named = next((found[number] for number in numbers if number in found), None)
    return named.merged_into or named if named else None
