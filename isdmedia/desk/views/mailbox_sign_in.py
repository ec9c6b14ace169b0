"""Signing in to a mailbox by OAuth2: to the provider with a state that this session alone keeps, and back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from isdmedia import mailbox_sign_in
from isdmedia.desk.mailbox_steps import back_to
from isdmedia.desk.permits import DeskRequest, for_administrators
from isdmedia.models import Mailbox, SignIn
from isdmedia.models.refusals import Refused

BEGUN = "mailbox-sign-in"
"""In the session: for which mailbox a sign-in is under way, its state and its verifier."""


@for_administrators
@require_POST
def begin(request: DeskRequest, pk: int) -> HttpResponse:
    """Lead to the provider. A page in between, since a form of the desk may not lead elsewhere (form-action)."""
    mailbox = get_object_or_404(Mailbox.objects.exclude(sign_in=SignIn.PASSWORD), pk=pk)
    try:
        begun = mailbox_sign_in.begin(mailbox, back_to=back_to(pk))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:mailbox", pk)
    request.session[BEGUN] = {"mailbox": pk, "state": begun.state, "verifier": begun.verifier}
    return _page(request, mailbox, url=begun.url)


@for_administrators
@require_GET
def finish(request: DeskRequest, pk: int) -> HttpResponse:
    """Back from the provider: what it said counts once, for the sign-in that this session began."""
    mailbox = get_object_or_404(Mailbox.objects.exclude(sign_in=SignIn.PASSWORD), pk=pk)
    kept = request.session.pop(BEGUN, None)
    provider = mailbox_sign_in.provider_of(mailbox).label
    if not kept or kept["mailbox"] != pk:
        return _page(request, mailbox, wrong="No sign-in is under way here, or its answer was used already: begin it again.", status=410)
    begun = mailbox_sign_in.Begun("", kept["state"], kept["verifier"])
    try:
        mailbox_sign_in.complete(mailbox, begun, answer=request.META["QUERY_STRING"], back_to=back_to(pk), actor=request.user,
                                 now=timezone.now())
    except Refused as refusal:
        return _page(request, mailbox, wrong=str(refusal), status=422)
    messages.success(request, f"{mailbox.username} is signed in with {provider}. "
                     f"{'Mail is fetched again.' if mailbox.enabled else 'Test it, then switch it on.'}")
    return redirect("desk:mailbox", pk)


def _page(request: DeskRequest, mailbox: Mailbox, *, url: str = "", wrong: str = "", status: int = 200) -> HttpResponse:
    provider = mailbox_sign_in.provider_of(mailbox).label
    return render(request, "desk/setup/mailbox_sign_in.html", {
        "mailbox": mailbox, "provider": provider, "url": url, "wrong": wrong, "part": "mailboxes", "section": "setup"}, status=status)
