"""What is known of an interview, its turns, the enquiries it serves, and links to paste into a message."""
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from isdmedia import access
from isdmedia.desk.booking_words import title_of
from isdmedia.desk.cards import Fault
from isdmedia.desk.forms.interview_details import DetailsForm
from isdmedia.desk.forms.interviews import MeetingForm, ServedForm, TurnForm, TurnTimeForm, inside
from isdmedia.desk.interview_page import UNSAVED, done, show
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.interviews import booking, diaries, letters
from isdmedia.models import Enquiry, Interview, Turn, User
from isdmedia.models.refusals import Refused

TURN_ACTS = {"confirm": (booking.confirm_turn, "The turn is confirmed."),
             "stand-down": (booking.stand_down_turn, "The turn is stood down.")}


@for_the_desk
@require_POST
def meeting(request: DeskRequest, pk: int) -> HttpResponse:
    """Who rings whom, the number or link, where."""
    form = MeetingForm(request.POST, name="meeting", initial=MeetingForm.known_of(access.interview_for(request.user, pk)))
    return done(request, pk, lambda interview: booking.change(interview, actor=request.user, now=timezone.now(), **form.changes()),
                said="Saved: how the two meet.", place="meeting", form=form)


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: DeskRequest, pk: int) -> HttpResponse:
    """Everything that can be known of it, in one form."""
    interview = access.interview_for(request.user, pk)
    form = DetailsForm(request.POST if request.method == "POST" else None, interview=interview)
    if form.is_bound and form.is_valid():
        try:
            booking.change(interview, actor=request.user, now=timezone.now(), **_as_kept(form.changes()))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Saved.")
            return redirect("desk:interview", pk)
    return render(request, "desk/interviews/form.html", {
        "interview": interview, "form": form, "section": "interviews", "title": title_of(interview)},
        status=UNSAVED if form.errors else 200)


@for_the_desk
@require_POST
def add_turn(request: DeskRequest, pk: int) -> HttpResponse:
    """A turn of the round for one enquiry."""
    form = TurnForm(request.POST, name="turn")

    def add(interview: Interview) -> Turn:
        enquiry = _enquiry(request.user, form.cleaned_data["reference"])
        return booking.add_turn(interview, enquiry, starts_at=_begins(interview, form), length_minutes=form.cleaned_data["length"],
                                actor=request.user, now=timezone.now())
    return done(request, pk, add, said="The turn is planned.", place="turn", form=form)


@for_the_desk
@require_POST
def move_turn(request: DeskRequest, pk: int, turn: int) -> HttpResponse:
    """Another place of a turn in its round."""
    found, place = _turn(request.user, pk, turn), f"turn-{turn}"
    form = TurnTimeForm(request.POST, name=place)
    return done(request, pk, lambda interview: booking.move_turn(
        found, starts_at=_begins(interview, form), length_minutes=form.cleaned_data["length"], actor=request.user, now=timezone.now()),
        said="The turn is moved: it is to be confirmed again.", place=place, form=form)


@for_the_desk
@require_POST
def settle_turn(request: DeskRequest, pk: int, turn: int, act: str) -> HttpResponse:
    """A turn is agreed with its journalist, or falls out."""
    found, (verb, said) = _turn(request.user, pk, turn), TURN_ACTS[act]
    return done(request, pk, lambda interview: verb(found, actor=request.user, now=timezone.now()), said=said, place=f"turn-{turn}")


@for_the_desk
@require_POST
def serve(request: DeskRequest, pk: int) -> HttpResponse:
    """It serves another enquiry too: a pooled recording."""
    form = ServedForm(request.POST, name="served")
    return done(request, pk, lambda interview: booking.serve(
        interview, _enquiry(request.user, form.cleaned_data["reference"]), actor=request.user, now=timezone.now()),
        said="It serves this enquiry too.", place="served", form=form)


@for_the_desk
@require_POST
def drop(request: DeskRequest, pk: int, reference: str) -> HttpResponse:
    """It no longer serves this enquiry."""
    enquiry = access.enquiry_for(request.user, reference)
    return done(request, pk, lambda interview: booking.serve_no_longer(interview, enquiry, actor=request.user, now=timezone.now()),
                said=f"It no longer serves {enquiry.reference}.", place="served")


@for_the_desk
@require_POST
def make_link(request: DeskRequest, pk: int) -> HttpResponse:
    """A link for one journalist or spokesperson, shown in this answer alone."""
    interview = access.interview_for(request.user, pk)
    reference, speaker_pk = request.POST.get("enquiry", ""), request.POST.get("speaker", "")
    enquiry = access.enquiry_for(request.user, reference) if reference else None
    part = interview.speakers.select_related("spokesperson", "interview").filter(pk=speaker_pk).first() if speaker_pk.isdecimal() else None
    try:
        made = letters.make_link(interview, enquiry=enquiry, speaker=part, actor=request.user, now=timezone.now())
    except Refused as refusal:
        return show(request, interview, status=UNSAVED, fault=Fault("links", str(refusal)))
    return render(request, "desk/interviews/link.html", {
        "interview": interview, "link": made, "enquiry": enquiry, "speaker": part, "section": "interviews"})


@for_the_desk
@require_POST
def withdraw_links(request: DeskRequest, pk: int) -> HttpResponse:
    """End every link of this interview."""
    return done(request, pk, lambda interview: letters.withdraw_links(interview, actor=request.user, now=timezone.now()),
                said="The links are withdrawn: none of them opens any more.", place="links")


def _begins(interview: Interview, form: TurnForm | TurnTimeForm) -> datetime:
    if not interview.starts_at or not interview.ends_at:
        raise Refused("The round has no time yet: pick one first.")
    return inside(interview.starts_at, interview.ends_at, form.cleaned_data["at"])


def _turn(user: User, pk: int, turn: int) -> Turn:
    """A turn of an enquiry that the user may read; Http404 alike for every other."""
    turns = access.interview_for(user, pk).turns.filter(enquiry__in=access.enquiries_for(user))
    return get_object_or_404(turns.select_related("interview", "enquiry"), pk=turn)


def _enquiry(user: User, reference: str) -> Enquiry:
    found = access.enquiries_for(user).filter(reference__iexact=reference.strip()).first()
    if found is None:
        raise Refused(f"There is no enquiry {reference.strip()}: look its reference up in the queue.")
    return found


def _as_kept(changes: dict[str, object]) -> dict[str, object]:
    """The press officer attending as their diary."""
    if isinstance(changes.get("attending"), User):
        changes["attending"] = diaries.diary_of_officer(changes["attending"])  # type: ignore[arg-type]
    return changes
