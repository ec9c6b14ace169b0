"""Mails in the wrong place: merging two enquiries, splitting mails off, moving them, and taking it back."""
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from isdmedia import access, enquiries
from isdmedia.desk.cards import Fault
from isdmedia.desk.case import unsaved
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.sorting import named
from isdmedia.enquiries import rearranging
from isdmedia.intake import sorting
from isdmedia.models import Rearrangement
from isdmedia.models.refusals import Refused


@for_the_desk
@require_POST
def merge(request: DeskRequest, reference: str) -> HttpResponse:
    """This enquiry goes on in another, whose page is shown."""
    enquiry = access.enquiry_for(request.user, reference)
    typed = request.POST.get("into", "").strip() or request.POST.get("choice", "")
    into = named(request.user, typed)
    if into is None:
        return unsaved(request, enquiry, Fault("merge", _unknown(typed), typed))
    try:
        enquiries.merge(enquiry, into=into, actor=request.user, now=timezone.now())
    except Refused as refusal:
        return unsaved(request, enquiry, Fault("merge", str(refusal), typed))
    messages.success(request, f"{enquiry.reference} goes on here.")
    return redirect("desk:enquiry", into.reference)


@for_the_desk
@require_POST
def sort(request: DeskRequest, reference: str, pk: int) -> HttpResponse:
    """A mail, with what answers it, to another enquiry; without one named, to an enquiry of its own."""
    enquiry = access.enquiry_for(request.user, reference)
    if not enquiry.messages.filter(pk=pk).exists():
        raise Http404("There is no such mail in this enquiry.")
    typed = request.POST.get("to", "").strip()
    to = named(request.user, typed) if typed else None
    if typed and to is None:
        return unsaved(request, enquiry, Fault(f"sort-{pk}", _unknown(typed), typed))
    now = timezone.now()
    try:
        done = sorting.move([pk], of=enquiry, to=to, actor=request.user, now=now) if to else sorting.split(
            [pk], of=enquiry, actor=request.user, now=now)
    except Refused as refusal:
        return unsaved(request, enquiry, Fault(f"sort-{pk}", str(refusal), typed))
    messages.success(request, f"Done: {rearranging.told(done)}.")
    return redirect("desk:enquiry", done.target.reference)


@for_the_desk
@require_POST
def take_back(request: DeskRequest, reference: str, pk: int) -> HttpResponse:
    """Undo a merge, a split or a move; the page of the enquiry that gave its mails is shown."""
    enquiry = access.enquiry_for(request.user, reference)
    done = Rearrangement.objects.select_related("source", "target").filter(pk=pk).first()
    if done is None or enquiry.pk not in (done.source_id, done.target_id):
        raise Http404("There is nothing to take back.")
    for touched in (done.source, done.target):
        access.enquiry_for(request.user, touched.reference)
    try:
        rearranging.take_back(done, actor=request.user, now=timezone.now())
    except Refused as refusal:
        return unsaved(request, enquiry, Fault("", str(refusal)))
    messages.success(request, f"Taken back: {rearranging.told(done)}.")
    return redirect("desk:enquiry", done.source.reference)


def _unknown(typed: str) -> str:
    return f"There is no enquiry “{typed}”: write its reference, as in the list." if typed else "Name the other enquiry by its reference."
