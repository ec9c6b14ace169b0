"""One journalist: who they are, how far we know them, everything they asked and how it ended."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from isdmedia import access, contacts
from isdmedia.desk.answers import attempt
from isdmedia.desk.forms.people import JournalistForm, VerificationForm
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import Journalist, Verification
from isdmedia.models.refusals import Refused

SHOWN = 200


@for_the_desk
@require_safe
def page(request: DeskRequest, pk: int) -> HttpResponse:
    """All that the desk knows of somebody, and their enquiries, newest first."""
    return _page(request, _journalist(pk))


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Correct an entry."""
    journalist = _journalist(pk)
    form = JournalistForm(request.POST) if request.method == "POST" else JournalistForm(initial=JournalistForm.said_of(journalist))
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        try:
            contacts.change_journalist(journalist, actor=request.user, now=timezone.now(), **said)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("desk:journalist", pk)
    return render(
        request,
        "desk/people/journalist_form.html",
        {"journalist": journalist, "form": form, "section": "people"},
        status=422 if form.errors else 200,
    )


@for_the_desk
@require_POST
def verify(request: DeskRequest, pk: int) -> HttpResponse:
    """Note how far we know them, and how we know."""
    journalist = _journalist(pk)
    form = VerificationForm(request.POST)
    if not form.is_valid():
        return _page(request, journalist, form)
    verification = Verification(form.cleaned_data["verification"])
    attempt(
        request,
        lambda: contacts.verify(
            journalist, verification=verification, how=form.cleaned_data["how"], actor=request.user, now=timezone.now()
        ),
        done=f"{journalist.name}: {verification.label}.",
    )
    return redirect("desk:journalist", pk)


def _journalist(pk: int) -> Journalist:
    return get_object_or_404(Journalist.objects.select_related("outlet", "verified_by").prefetch_related("addresses"), pk=pk)


def _page(request: DeskRequest, journalist: Journalist, form: VerificationForm | None = None) -> HttpResponse:
    enquiries = (
        access.enquiries_for(request.user).filter(journalist=journalist).select_related("owner", "outlet").order_by("-received_at", "-pk")
    )
    form = form or VerificationForm(initial={"verification": journalist.verification})
    return render(
        request,
        "desk/people/journalist.html",
        {"journalist": journalist, "enquiries": enquiries[:SHOWN], "form": form, "section": "people"},
        status=422 if form.errors else 200,
    )
