"""The floor: parse and insert, nothing more. The standard library cuts the mail at its boundaries and decodes it; one transaction through
Django's ORM writes ticket, message and attachments. Nothing is read, matched, sanitised, isolated or kept raw."""
import binascii
import re
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.utils import parseaddr

import django
from desks import stores
from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

known = {}


def set_up(folder, url):
    settings.configure(SECRET_KEY="floor", USE_TZ=True, DATABASES=stores.databases(url), INSTALLED_APPS=[], LOGGING_CONFIG=None,
                       DEFAULT_AUTO_FIELD="django.db.models.BigAutoField")
    django.setup()
    from django.db import connection
    known.update(_tables(), files=folder / "files")
    known["files"].mkdir()
    with connection.schema_editor() as editor:
        for name in ("Ticket", "Message", "Attachment"):
            editor.create_model(known[name])


def take(content):
    fields, leaves = _cut(content)
    texts = {kind: next((_text(leaf, body) for leaf, body in leaves if leaf.get_content_type() == kind), "") for kind in ("text/plain", "text/html")}
    files = [(leaf.get_filename() or "part", body) for leaf, body in leaves if leaf.get_content_maintype() != "text"]
    with transaction.atomic():
        message = _write(fields, texts)
        rows = [known["Attachment"](message=message, name=name, size=len(body)) for name, body in files]
        for number, (_, body) in enumerate(files):
            (known["files"] / f"{message.pk}-{number}").write_bytes(body)
        known["Attachment"].objects.bulk_create(rows)


def counts():
    return {"enquiries": known["Ticket"].objects.count(), "messages": known["Message"].objects.count(),
            "attachments": known["Attachment"].objects.count()}


def _tables():
    def table(called, /, **fields):
        return type(called, (models.Model,), {"__module__": "floor", "Meta": type("Meta", (), {"app_label": "floor"}), **fields})
    ticket = table("Ticket", subject=models.TextField(), sender=models.CharField(max_length=320), updated_at=models.DateTimeField())
    message = table("Message", ticket=models.ForeignKey(ticket, models.CASCADE), message_id=models.CharField(max_length=400, unique=True),
                    sender=models.CharField(max_length=320), subject=models.TextField(), text=models.TextField(), html=models.TextField())
    attachment = table("Attachment", message=models.ForeignKey(message, models.CASCADE), name=models.CharField(max_length=255),
                       size=models.IntegerField())
    return {"Ticket": ticket, "Message": message, "Attachment": attachment}


def _cut(content):
    """The mail's own header and its leaves, each a header with the decoded body."""
    head, _, body = content.partition(b"\r\n\r\n")
    fields, leaves = BytesHeaderParser().parsebytes(head), []
    waiting = [(fields, body)]
    while waiting:
        part, body = waiting.pop(0)
        boundary = part.get_boundary()
        if boundary:
            sections = body.split(b"--" + boundary.encode())[1:-1]
            cut = (section.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n") for section in sections)
            waiting += [(BytesHeaderParser().parsebytes(head), inner) for head, _, inner in cut]
        else:
            leaves.append((part, _decoded(part, body)))
    return fields, leaves


def _decoded(part, body):
    coding = part.get("Content-Transfer-Encoding", "")
    return binascii.a2b_base64(body) if coding == "base64" else binascii.a2b_qp(body) if coding == "quoted-printable" else body


def _text(part, body):
    return body.decode(part.get_content_charset("utf-8"), "replace")


def _write(fields, texts):
    subject, sender = str(make_header(decode_header(fields["Subject"]))), parseaddr(fields["From"])[1]
    referred = re.findall(r"<([^>]+)>", f"{fields.get('References', '')} {fields.get('In-Reply-To', '')}")
    ticket = known["Message"].objects.filter(message_id__in=referred).values_list("ticket_id", flat=True).first() if referred else None
    if ticket:
        known["Ticket"].objects.filter(pk=ticket).update(updated_at=timezone.now())
    else:
        ticket = known["Ticket"].objects.create(subject=subject, sender=sender, updated_at=timezone.now()).pk
    return known["Message"].objects.create(ticket_id=ticket, message_id=fields["Message-ID"].strip("<> "), sender=sender, subject=subject,
                                           text=texts["text/plain"], html=texts["text/html"])
