"""Set-up of users: added, invited, their roles, and when they leave."""

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from isdmedia import staff
from isdmedia.desk.answers import attempt
from isdmedia.desk.forms.setup import UserForm
from isdmedia.desk.permits import DeskRequest, for_administrators
from isdmedia.models import EnquiryState, User
from isdmedia.models.refusals import Refused

STILL_THEIRS = Count("enquiries", filter=~Q(enquiries__state=EnquiryState.CLOSED))


@for_administrators
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """Everybody, with their roles; who no longer works here last."""
    users = User.objects.annotate(still_theirs=STILL_THEIRS).order_by("-is_active", "name")
    return render(request, "desk/setup/users.html", {"users": users, "part": "users", "section": "setup"})


@for_administrators
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Add somebody, and show their invitation once."""
    form = UserForm(request.POST if request.method == "POST" else None, added=False)
    if form.is_bound and form.is_valid():
        try:
            user = staff.add(**form.cleaned_data, actor=request.user, now=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _invited(request, user)
    return render(
        request,
        "desk/setup/user.html",
        {"person": None, "form": form, "part": "users", "section": "setup"},
        status=422 if form.errors else 200,
    )


@for_administrators
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Somebody's name, zone and roles."""
    person = get_object_or_404(User.objects.annotate(still_theirs=STILL_THEIRS), pk=pk)
    form = UserForm(request.POST if request.method == "POST" else None, added=True, initial=UserForm.said_of(person))
    if form.is_bound and form.is_valid():
        try:
            staff.change(person, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Saved: {person.name}.")
            return redirect("desk:users")
    return render(
        request,
        "desk/setup/user.html",
        {"person": person, "form": form, "part": "users", "section": "setup"},
        status=422 if form.errors else 200,
    )


@for_administrators
@require_POST
def invite(request: DeskRequest, pk: int) -> HttpResponse:
    """A new one-time link in place of any older one, shown in this answer alone."""
    return _invited(request, get_object_or_404(User, pk=pk))


@for_administrators
@require_POST
def switch(request: DeskRequest, pk: int) -> HttpResponse:
    """Deactivate somebody, or let them in again."""
    person = get_object_or_404(User, pk=pk)
    if request.POST.get("active") == "yes":
        attempt(request, lambda: staff.reactivate(person, actor=request.user, now=timezone.now()), done=f"{person.name} can sign in again.")
    else:
        attempt(
            request,
            lambda: staff.deactivate(person, actor=request.user, now=timezone.now()),
            done=f"{person.name} can no longer sign in. What they did keeps their name.",
        )
    return redirect("desk:users")


def _invited(request: DeskRequest, user: User) -> HttpResponse:
    try:
        link = staff.invite(user, actor=request.user, now=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:users")
    return render(request, "desk/setup/invitation.html", {"person": user, "link": link, "part": "users", "section": "setup"})
