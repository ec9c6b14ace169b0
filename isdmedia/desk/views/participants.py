"""Who takes part in an enquiry, and whether it belongs to another: an officer's decisions."""
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from isdmedia import access, enquiries
from isdmedia.desk.cards import Fault
from isdmedia.desk.case import done, unsaved
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.taking_part import suggested
from isdmedia.models import Enquiry, Participant
from isdmedia.models.refusals import Refused


@for_the_desk
@require_POST
def accept(request: DeskRequest, reference: str, pk: int) -> HttpResponse:
    """Somebody named in a mail takes part from now on."""
    participant, now = _participant(request, reference, pk), timezone.now()
    return done(request, reference, lambda _: enquiries.accept_participant(participant, actor=request.user, now=now),
                said=f"{participant.address} takes part: their mail about this joins it.")


@for_the_desk
@require_POST
def turn_down(request: DeskRequest, reference: str, pk: int) -> HttpResponse:
    """Somebody named in a mail takes no part."""
    participant, now = _participant(request, reference, pk), timezone.now()
    return done(request, reference, lambda _: enquiries.turn_down(participant, actor=request.user, now=now),
                said=f"{participant.address} takes no part: their mail stays apart.")


@for_the_desk
@require_POST
def join(request: DeskRequest, reference: str) -> HttpResponse:
    """It does belong to the enquiry suggested: it goes on there, and that page is shown."""
    enquiry = _with_suggestion(request, reference)
    try:
        target = enquiries.join(enquiry, actor=request.user, now=timezone.now())
    except Refused as refusal:
        return unsaved(request, enquiry, Fault("", str(refusal)))
    messages.success(request, f"{enquiry.reference} goes on here.")
    return redirect("desk:enquiry", target.reference)


@for_the_desk
@require_POST
def stand_alone(request: DeskRequest, reference: str) -> HttpResponse:
    """It does not belong there."""
    enquiry, now = _with_suggestion(request, reference), timezone.now()
    return done(request, reference, lambda _: enquiries.stand_alone(enquiry, actor=request.user, now=now),
                said="Noted: it stands for itself.")


def _participant(request: DeskRequest, reference: str, pk: int) -> Participant:
    found = access.enquiry_for(request.user, reference).participants.select_related("enquiry").filter(pk=pk).first()
    if found is None:
        raise Http404("There is nobody of that number in this enquiry.")
    return found


def _with_suggestion(request: DeskRequest, reference: str) -> Enquiry:
    """The enquiry; what is suggested counts only for those who may read both."""
    enquiry = access.enquiry_for(request.user, reference)
    if suggested(enquiry, request.user) is None:
        enquiry.may_belong_to = None
    return enquiry
