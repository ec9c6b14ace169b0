"""One outlet: its names and domains, how we deal with it, its people and what they asked."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from isdmedia import access, contacts
from isdmedia.desk.forms.people import OutletForm
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import Enquiry, Outlet
from isdmedia.models.refusals import Refused

SHOWN = 200


@for_the_desk
@require_safe
def page(request: DeskRequest, pk: int) -> HttpResponse:
    """All that the desk knows of an outlet."""
    outlet = _outlet(pk)
    enquiries: QuerySet[Enquiry] = access.enquiries_for(request.user).filter(outlet=outlet)
    return render(
        request,
        "desk/people/outlet.html",
        {
            "outlet": outlet,
            "enquiries": enquiries.select_related("owner", "journalist").order_by("-received_at", "-pk")[:SHOWN],
            "journalists": outlet.journalists.prefetch_related("addresses")[:SHOWN],
            "section": "people",
        },
    )


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Add an outlet."""
    return _form(request, Outlet(name=request.GET.get("name", "")[:120]))


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Correct an entry."""
    return _form(request, _outlet(pk))


def _outlet(pk: int) -> Outlet:
    return get_object_or_404(Outlet.objects.prefetch_related("aliases", "domains"), pk=pk)


def _form(request: DeskRequest, outlet: Outlet) -> HttpResponse:
    form = OutletForm(
        request.POST if request.method == "POST" else None, initial=OutletForm.said_of(outlet), may_decide=request.user.head_of_press
    )
    if form.is_bound and form.is_valid():
        try:
            stored = contacts.change_outlet(outlet, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("desk:outlet", stored.pk)
    return render(
        request, "desk/people/outlet_form.html", {"outlet": outlet, "form": form, "section": "people"}, status=422 if form.errors else 200
    )
