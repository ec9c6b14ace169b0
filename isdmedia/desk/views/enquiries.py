"""The page of one enquiry, and who else has it open."""
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from isdmedia import access, enquiries
from isdmedia.desk.case import case, show
from isdmedia.desk.conversation import newer_than
from isdmedia.desk.permits import DeskRequest, for_the_desk


@for_the_desk
@require_safe
def page(request: DeskRequest, reference: str) -> HttpResponse:
    """Conversation, composer and facts."""
    return show(request, access.enquiry_for(request.user, reference))


@for_the_desk
@require_safe
def talk(request: DeskRequest, reference: str) -> HttpResponse:
    """The conversation and the facts as they stand now (`part=talk`: the conversation alone), without the composer: an answer being
    written stays."""
    enquiry = access.enquiry_for(request.user, reference)
    if request.GET.get("part") == "talk":
        return render(request, "desk/enquiries/_talk.html", case(enquiry, request.user))
    return render(request, "desk/enquiries/_changed.html", {**case(enquiry, request.user), "swapped": True, "caught_up": True})


@for_the_desk
@require_POST
def presence(request: DeskRequest, reference: str) -> HttpResponse:
    """Say that I am here; answers who else is, and whether a newer mail came than the one I have before me."""
    enquiry, now = access.enquiry_for(request.user, reference), timezone.now()
    enquiries.be_seen(enquiry, user=request.user, replying=request.POST.get("replying") == "1", now=now)
    seen = request.POST.get("seen", "")
    return render(request, "desk/enquiries/_company.html", {
        "enquiry": enquiry, "company": enquiries.company(enquiry, apart_from=request.user, now=now),
        "newer": newer_than(enquiry, int(seen) if seen.isdecimal() else None)})
