"""Mail set aside: looked at, opened, filed, or read once more."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from isdmedia.desk.answers import attempt
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.intake import set_aside
from isdmedia.intake.set_aside import SetAside
from isdmedia.models import ArrivalState
from isdmedia.models.refusals import Refused

SHOWN = 100


@for_the_desk
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """What waits for somebody to decide, newest first."""
    found = set_aside.waiting(limit=SHOWN + 1)
    return render(request, "desk/set_aside/list.html", {"mails": found[:SHOWN], "more": len(found) > SHOWN, "shown": SHOWN})


@for_the_desk
@require_safe
def page(request: DeskRequest, pk: int) -> HttpResponse:
    """One of them: who, why, and the mail as plain text."""
    mail = _mail(pk)
    return render(
        request,
        "desk/set_aside/detail.html",
        {
            "mail": mail,
            "message": getattr(mail.arrival, "message", None),
            "raw_text": set_aside.as_text(mail.arrival),
            "cut": mail.size > set_aside.SHOWN_BYTES,
            "section": "set-aside",
        },
    )


@for_the_desk
@require_POST
def open_enquiry(request: DeskRequest, pk: int) -> HttpResponse:
    """Somebody waits for an answer after all."""
    mail = _mail(pk)
    try:
        message = set_aside.open_enquiry(mail.arrival, by=request.user, now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:set-aside")
    messages.success(request, f"Opened as {message.enquiry}.")
    return redirect("desk:enquiry", message.enquiry.reference) if message.enquiry else redirect("desk:set-aside")


@for_the_desk
@require_POST
def file_away(request: DeskRequest, pk: int) -> HttpResponse:
    """Nobody waits for an answer."""
    mail = _mail(pk)
    attempt(
        request,
        lambda: set_aside.file_away(mail.arrival, by=request.user, now=timezone.now()),
        done="Filed: it is kept, and nobody is waiting.",
    )
    return redirect("desk:set-aside")


@for_the_desk
@require_POST
def try_again(request: DeskRequest, pk: int) -> HttpResponse:
    """Read it once more."""
    mail = _mail(pk)
    try:
        arrival = set_aside.try_again(mail.arrival, by=request.user, now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:set-aside")
    if arrival.state == ArrivalState.UNREADABLE:
        messages.warning(request, "It still could not be read. Look at its text, then open an enquiry or file it.")
    else:
        messages.success(request, f"It was read this time: {arrival.get_verdict_display() or arrival.get_state_display()}.")
    return redirect("desk:set-aside")


def _mail(pk: int) -> SetAside:
    mail = set_aside.one(pk)
    if mail is None:
        raise Http404("There is no such mail, or somebody has settled it.")
    return mail
