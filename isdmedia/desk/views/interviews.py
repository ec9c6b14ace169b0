"""One interview on its way: bid from an enquiry, who speaks, confirmed, briefed, done, out; or called off."""
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from isdmedia import access
from isdmedia.desk.booking_forms import speakers_form
from isdmedia.desk.cards import Fault
from isdmedia.desk.case import unsaved
from isdmedia.desk.forms.interviews import AiredForm, CallOffForm, NoShowForm
from isdmedia.desk.interview_page import done
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.interviews import booking
from isdmedia.models import Interview, Party, Spokesperson
from isdmedia.models.refusals import Refused

CALLED_OFF = {
    "stood_down": "Noted: the outlet stood it down.", "postponed": "Postponed: it is to be placed again.", "cancelled": "Cancelled.",
    "declined_us": "Declined.", "declined_spokesperson": "Noted: the spokesperson declined.",
}


@for_the_desk
@require_POST
def new(request: DeskRequest, reference: str) -> HttpResponse:
    """A bid from an enquiry, filled with what was read; `spokesperson` names who is asked when the release leaves it open."""
    enquiry, now = access.enquiry_for(request.user, reference), timezone.now()
    chosen = request.POST.get("spokesperson", "")
    people = [get_object_or_404(Spokesperson, pk=chosen, active=True)] if chosen.isdecimal() else None
    try:
        interview = booking.bid([enquiry], people, actor=request.user, now=now)
    except Refused as refusal:
        return unsaved(request, enquiry, Fault("interview", str(refusal)))
    messages.success(request, "A bid: it blocks nothing yet.")
    return redirect("desk:interview", interview.pk)


@for_the_desk
@require_POST
def put_to(request: DeskRequest, pk: int) -> HttpResponse:
    """Ask every spokesperson who has not said yes."""
    return done(request, pk, lambda interview: booking.put_to(interview, actor=request.user, now=timezone.now()),
                said="Put to the spokesperson.", place="speakers")


@for_the_desk
@require_POST
def speakers(request: DeskRequest, pk: int) -> HttpResponse:
    """Say who speaks, in order."""
    form = speakers_form(access.interview_for(request.user, pk), request.POST)
    return done(request, pk, lambda interview: booking.name_speakers(interview, form.order(), actor=request.user, now=timezone.now()),
                said="Who speaks is set.", place="speakers", form=form)


@for_the_desk
@require_POST
def confirm(request: DeskRequest, pk: int) -> HttpResponse:
    """Make the picked time firm; `override` is why it is confirmed without every yes."""
    override = request.POST.get("override", "")
    return done(request, pk, lambda interview: booking.confirm(interview, override=override, actor=request.user, now=timezone.now()),
                said="Confirmed.", place="confirm", typed=override)


@for_the_desk
@require_POST
def briefed(request: DeskRequest, pk: int) -> HttpResponse:
    """The spokesperson has the brief."""
    return done(request, pk, lambda interview: booking.brief(interview, actor=request.user, now=timezone.now()),
                said="Noted: they have the brief.", place="after")


@for_the_desk
@require_POST
def finished(request: DeskRequest, pk: int) -> HttpResponse:
    """It took place."""
    return done(request, pk, lambda interview: booking.done(interview, actor=request.user, now=timezone.now()),
                said="Noted: it took place.", place="after")


@for_the_desk
@require_POST
def aired(request: DeskRequest, pk: int) -> HttpResponse:
    """It is out: where, and since when."""
    form = AiredForm(request.POST, name="aired")
    return done(request, pk, lambda interview: booking.aired(interview, actor=request.user, now=timezone.now(), **form.cleaned_data),
                said="Noted: it is out.", place="aired", form=form)


@for_the_desk
@require_POST
def not_used(request: DeskRequest, pk: int) -> HttpResponse:
    """It was given, and not used."""
    why = request.POST.get("why", "")
    return done(request, pk, lambda interview: booking.not_used(interview, why=why, actor=request.user, now=timezone.now()),
                said="Noted: it was not used.", place="after", typed=why)


@for_the_desk
@require_POST
def no_show(request: DeskRequest, pk: int) -> HttpResponse:
    """Somebody did not come."""
    form = NoShowForm(request.POST, name="no-show")
    return done(request, pk, lambda interview: booking.no_show(
        interview, who=Party(form.cleaned_data["who"]), why=form.cleaned_data["why"], actor=request.user, now=timezone.now()),
        said="Noted: they did not come.", place="no-show", form=form)


@for_the_desk
@require_POST
def call_off(request: DeskRequest, pk: int) -> HttpResponse:
    """Stand down, postpone, cancel or decline it."""
    form = CallOffForm(request.POST, name="off")
    said = CALLED_OFF.get(request.POST.get("how", ""), "")
    return done(request, pk, lambda interview: _call_off(interview, form, request), said=said, place="off", form=form)


def _call_off(interview: Interview, form: CallOffForm, request: DeskRequest) -> Interview:
    how, why = form.cleaned_data["how"], form.cleaned_data["why"]
    now, actor = timezone.now(), request.user
    if how in ("declined_us", "declined_spokesperson"):
        by = Party.US if how == "declined_us" else Party.SPOKESPERSON
        return booking.decline(interview, by=by, why=why, actor=actor, now=now)
    verb = {"stood_down": booking.stand_down, "postponed": booking.postpone, "cancelled": booking.cancel}[how]
    return verb(interview, why=why, actor=actor, now=now)
