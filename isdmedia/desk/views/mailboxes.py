"""Set-up of mailboxes: added switched off, tried, then switched on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from isdmedia import mailboxes
from isdmedia.desk.answers import attempt
from isdmedia.desk.forms.setup import MailboxForm
from isdmedia.desk.permits import DeskRequest, for_administrators
from isdmedia.intake.trial import Trial, try_out
from isdmedia.models import Mailbox
from isdmedia.models.refusals import Refused


@for_administrators
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """All mailboxes with how their last fetch went."""
    return render(
        request, "desk/setup/mailboxes.html", {"mailboxes": Mailbox.objects.defer("secret").prefetch_related("folders"), "part": "mailboxes", "section": "setup"}
    )


@for_administrators
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Add one; it is switched on when it was tried."""
    return _form(request, Mailbox(enabled=False))


@for_administrators
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """One mailbox: its state, and its settings to change."""
    return _form(request, get_object_or_404(Mailbox, pk=pk))


@for_administrators
@require_POST
def test(request: DeskRequest, pk: int) -> HttpResponse:
    """Sign in and count, and say in one sentence what was found."""
    mailbox = get_object_or_404(Mailbox, pk=pk)
    trial = try_out(mailbox)
    if trial.problem:
        messages.error(request, trial.problem)
    else:
        messages.success(request, _told(mailbox, trial))
    return redirect("desk:mailbox", pk)


@for_administrators
@require_POST
def switch(request: DeskRequest, pk: int) -> HttpResponse:
    """Begin fetching, or stop."""
    mailbox, on = get_object_or_404(Mailbox, pk=pk), request.POST.get("on") == "yes"
    attempt(
        request,
        lambda: mailboxes.switch(mailbox, on=on, actor=request.user, now=timezone.now()),
        done=f"Mail is fetched from {mailbox.name} from now on."
        if on
        else f"{mailbox.name} is switched off: its mail stays on the server.",
    )
    return redirect("desk:mailbox", pk)


def _form(request: DeskRequest, mailbox: Mailbox) -> HttpResponse:
    form = MailboxForm(
        request.POST if request.method == "POST" else None,
        kept=bool(mailbox.secret),
        initial=MailboxForm.said_of(mailbox) if mailbox.pk else None,
    )
    if form.is_bound and form.is_valid():
        try:
            stored = mailboxes.store(mailbox, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Saved. Try it out before you switch it on." if not stored.enabled else "Saved.")
            return redirect("desk:mailbox", stored.pk)
    shown = Mailbox.objects.get(pk=mailbox.pk) if mailbox.pk else None
    return render(
        request,
        "desk/setup/mailbox.html",
        {"mailbox": shown, "form": form, "part": "mailboxes", "section": "setup"},
        status=422 if form.errors else 200,
    )


def _told(mailbox: Mailbox, trial: Trial) -> str:
    since = f" since {date_format(mailbox.since, 'j F Y')}" if mailbox.since else ""
    taken_in = "all of it has been taken in" if not trial.wanted else f"{trial.wanted}{since} will be taken in"
    if not trial.wanted and not trial.taken:
        taken_in = f"none of it{since} will be taken in" if trial.held else "there is nothing to take in yet"
    held = f"{trial.held} {'mail' if trial.held == 1 else 'mails'}"
    return f"Signed in to {mailbox.host} as {mailbox.username}: {mailbox.folder} holds {held}, {taken_in}."
