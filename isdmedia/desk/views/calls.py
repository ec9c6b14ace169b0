"""A call taken: a new enquiry in half a minute."""
from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from isdmedia import enquiries
from isdmedia.desk.forms.calls import CallForm
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import Enquiry, Journalist, Kind, Outlet, ReceivedBy

OFFERED = 300
ALIKE = 5


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """The form, and what it becomes."""
    if request.method != "POST":
        return _form(request, CallForm(initial={"release": request.GET.get("release", ""), "received_by": ReceivedBy.PHONE.value}))
    form = CallForm(request.POST)
    if not form.is_valid():
        return _form(request, form, status=422)
    taken = _take(request, form)
    messages.success(request, f"{taken.reference} is taken, and yours.")
    return redirect("desk:new-enquiry") if "another" in request.POST else redirect("desk:enquiry", taken.reference)


@for_the_desk
@require_safe
def known(request: DeskRequest) -> HttpResponse:
    """People we know by the name that is being typed, so that nobody is entered twice."""
    return render(request, "desk/enquiries/_known.html", {"alike": _alike(request.GET.get("journalist", ""))})


def _take(request: DeskRequest, form: CallForm) -> Enquiry:
    said = form.cleaned_data
    deadline, call_back, person = said["typed_deadline"], said["typed_call_back"], said["known"]
    # A person picked from the list, whose name was then typed over, is somebody else.
    same = person if person and person.name.casefold() == said["journalist"].casefold() else None
    return enquiries.take(
        actor=request.user, now=timezone.now(), ask=said["ask"].strip(), received_by=ReceivedBy(said["received_by"]),
        journalist_name=said["journalist"], outlet_name=said["outlet"], phone=said["phone"], address=said["address"],
        kind=Kind(said["kind"] or Kind.UNKNOWN), deadline=deadline.deadline,
        no_deadline=deadline.none, releases=[said["release"]] if said["release"] else (), known=same,
        call_back_at=call_back.deadline.at if call_back.deadline else None)


def _form(request: DeskRequest, form: CallForm, *, status: int = 200) -> HttpResponse:
    return render(request, "desk/enquiries/form.html", {
        "form": form, "section": "queue", "release": form["release"].value(), "alike": _alike(str(form["journalist"].value() or "")),
        "known": str(form["known"].value() or ""), "outlets": Outlet.objects.values_list("name", flat=True)[:OFFERED],
        "journalists": Journalist.objects.order_by("-pk").values_list("name", flat=True)[:OFFERED]}, status=status)


def _alike(name: str) -> list[Journalist]:
    name = " ".join(name.split())
    if len(name) < ALIKE - 2:
        return []
    found = Journalist.objects.filter(name__istartswith=name).select_related("outlet").annotate(asked=Count("enquiries"))
    return list(found.order_by("name", "pk")[:ALIKE])
