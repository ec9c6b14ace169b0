"""A stranger's mail and files, served so that they can do nothing here."""
from pathlib import Path
from urllib.parse import quote
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from isdmedia import access
from isdmedia.desk.mail_document import closed, mail_document
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.intake.raw import attachment_path
from isdmedia.intake.understand import parse_raw
from isdmedia.mail.display import safe_file_name
from isdmedia.mail.parsed import Wrapped
from isdmedia.models import Attachment, Message, User

PLAIN = "text/plain; charset=utf-8"


@for_the_desk
@require_safe
def body(request: DeskRequest, pk: int) -> HttpResponse:
    """The mail as it was formatted, for the closed frame of the enquiry's page alone."""
    message = _message(request.user, pk)
    if not message.html:
        raise Http404("This mail has no formatting of its own.")
    framed = request.headers.get("Sec-Fetch-Dest") == "iframe" and request.headers.get("Sec-Fetch-Site") == "same-origin"
    if not framed:
        return render(request, "desk/enquiries/only_framed.html", {"message": message, "section": "queue"}, status=403)
    return mail_document(message)


@for_the_desk
@require_safe
def text(request: DeskRequest, pk: int) -> HttpResponse:
    """All visible words of the mail as plain text."""
    message = _message(request.user, pk)
    return closed(HttpResponse(message.text or "(This mail holds no text.)", content_type=PLAIN))


@for_the_desk
@require_safe
def raw(request: DeskRequest, pk: int) -> HttpResponse:
    """The mail as it came: shown as text, or byte for byte to be saved (`?save`). For the head of press; an encrypted mail, which is
    read nowhere else, is handed to whoever may read its enquiry."""
    message = _message(request.user, pk)
    wrapped, save = Wrapped.told_in(message.problem), "save" in request.GET
    sealed = wrapped is not None and wrapped.sealed and save
    if message.arrival is None or not (request.user.head_of_press or sealed):
        raise Http404("There is no such page.")
    if save:
        response = closed(HttpResponse(bytes(message.arrival.raw.content), content_type="application/octet-stream"))
        response.headers["Content-Disposition"] = disposition(f"mail-{message.pk}.eml")
        return response
    return closed(HttpResponse(bytes(message.arrival.raw.content).decode("utf-8", "replace"), content_type=PLAIN))


@for_the_desk
@require_safe
def attachment(request: DeskRequest, key: UUID) -> HttpResponse:
    """A file to be saved, never to be opened here. Whoever may no longer read its enquiry gets 404 at once."""
    found = get_object_or_404(Attachment.objects.select_related("message__enquiry", "message__arrival"), key=key)
    _check(request.user, found.message)
    response = closed(HttpResponse(_content(found), content_type="application/octet-stream"))
    response.headers["Content-Disposition"] = disposition(found.name)
    return response


def disposition(name: str) -> str:
    """Content-Disposition for a stranger's file: saved under a cleaned name (RFC 6266 section 4.3, RFC 8187)."""
    cleaned = safe_file_name(name)
    return f"attachment; filename=\"{_ascii(cleaned)}\"; filename*=UTF-8''{quote(cleaned, safe='')}"


def _ascii(name: str) -> str:
    """The name for readers that know no others: letters, digits and a few marks; nothing that a quoted string would need to escape."""
    return "".join(c if c.isascii() and (c.isalnum() or c in " ._-()") else "_" for c in name)


def _message(user: User, pk: int) -> Message:
    message = get_object_or_404(Message.objects.select_related("enquiry", "arrival__raw"), pk=pk)
    _check(user, message)
    return message


def _check(user: User, message: Message) -> None:
    """A mail is read through its enquiry; one that has none stands open to the desk. 404 otherwise."""
    if message.enquiry is not None and not access.enquiries_for(user).filter(pk=message.enquiry.pk).exists():
        raise Http404("There is no such mail.")


def _content(found: Attachment) -> bytes:
    """The bytes from the disk, else taken out of the raw mail again."""
    path: Path = attachment_path(found.key)
    if path.is_file():
        return path.read_bytes()
    arrival = found.message.arrival
    attached = parse_raw(bytes(arrival.raw.content)).attachments if arrival else ()
    if found.position >= len(attached):
        raise Http404("This file is no longer here.")
    return attached[found.position].content
