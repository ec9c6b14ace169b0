"""Working an enquiry: owner, waiting, notes and calls, closing."""
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from isdmedia import access, enquiries
from isdmedia.desk.cards import Fault
from isdmedia.desk.case import done, unsaved
from isdmedia.desk.people import colleagues
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.typed_deadlines import read_words
from isdmedia.models import Enquiry, Outcome, WaitingOn


@for_the_desk
@require_POST
def assign(request: DeskRequest, reference: str) -> HttpResponse:
    """Give it to a colleague, or to me."""
    pk = request.POST.get("owner", "")
    owner = colleagues().filter(pk=pk).first() if pk.isdecimal() else None
    if owner is None:
        return unsaved(request, access.enquiry_for(request.user, reference), Fault("owner", "Choose somebody who works the desk."))
    now = timezone.now()
    return done(request, reference, lambda enquiry: enquiries.assign(enquiry, owner=owner, actor=request.user, now=now),
                said="It is yours." if owner == request.user else f"It is {owner.name}’s.", fact="owner")


@for_the_desk
@require_POST
def acknowledge(request: DeskRequest, reference: str) -> HttpResponse:
    """Note that the journalist knows we have it."""
    now = timezone.now()
    return done(request, reference, lambda enquiry: enquiries.acknowledge(enquiry, actor=request.user, now=now),
                said="Noted: they know that we have it.", fact="step")


@for_the_desk
@require_POST
def wait(request: DeskRequest, reference: str) -> HttpResponse:
    """Say whom we wait for, or that it is with us again."""
    on = request.POST.get("on", "")
    if on not in WaitingOn.values:
        return unsaved(request, access.enquiry_for(request.user, reference), Fault("step", "Choose whom we wait for."))
    now = timezone.now()
    return done(request, reference, lambda enquiry: enquiries.wait(enquiry, on=WaitingOn(on), actor=request.user, now=now),
                said=f"Waiting on {WaitingOn(on).label}." if on else "It is with us again.", fact="step")


@for_the_desk
@require_POST
def note(request: DeskRequest, reference: str) -> HttpResponse:
    """Add a note for the desk alone."""
    text, now = request.POST.get("text", ""), timezone.now()
    return done(request, reference, lambda enquiry: enquiries.note(enquiry, text=text, actor=request.user, now=now),
                said="Noted, for the desk alone.", fact="note", typed=text)


@for_the_desk
@require_POST
def call(request: DeskRequest, reference: str) -> HttpResponse:
    """Log a call about it, with the hour at which we promised to ring again."""
    text, promised, now = request.POST.get("text", ""), request.POST.get("call_back", ""), timezone.now()
    enquiry = access.enquiry_for(request.user, reference)
    typed = read_words(promised, now=now)
    if promised.strip() and not typed.understood:
        sentence = f"“{promised.strip()}” names no time for the call-back: write it as in “3pm” or “in 20 min”."
        return unsaved(request, enquiry, Fault("call", sentence, text))
    at = typed.deadline.at if typed.deadline else None
    return done(request, reference, lambda enquiry: enquiries.log_call(
        enquiry, text=text, from_us=request.POST.get("direction") == "out", call_back_at=at, actor=request.user, now=now),
        said=f"Logged; call back by {typed.told()}." if at else "Logged.", fact="call", typed=text)


@for_the_desk
@require_POST
def close(request: DeskRequest, reference: str) -> HttpResponse:
    """Close it with an outcome."""
    outcome, reason, now = request.POST.get("outcome", ""), request.POST.get("reason", ""), timezone.now()

    def end(enquiry: Enquiry) -> object:
        return enquiries.close(enquiry, outcome=Outcome(outcome), reason=reason, actor=request.user, now=now)
    if outcome not in Outcome.values:
        return unsaved(request, access.enquiry_for(request.user, reference), Fault("close", "Choose how it ended.", reason))
    return done(request, reference, end, said=f"Closed: {Outcome(outcome).label}.", fact="close", typed=reason)


@for_the_desk
@require_POST
def reopen(request: DeskRequest, reference: str) -> HttpResponse:
    """Open it again."""
    now = timezone.now()
    return done(request, reference, lambda enquiry: enquiries.reopen(enquiry, actor=request.user, now=now),
                said="It is open again.", fact="step")


@for_the_desk
@require_POST
def settle_overdue(request: DeskRequest, reference: str) -> HttpResponse:
    """Say what became of an enquiry whose hour is past: answered in time, or missed. (A longer deadline is a new deadline.)"""
    missed, now = request.POST.get("missed") == "1", timezone.now()
    return done(request, reference, lambda enquiry: enquiries.settle_overdue(enquiry, missed=missed, actor=request.user, now=now),
                said="Noted: the deadline was missed." if missed else "Noted: answered in time.", fact="step")
