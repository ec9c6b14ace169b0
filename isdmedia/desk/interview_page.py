"""The page of one interview, whole; and how an act on it is answered."""
from collections.abc import Callable

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from isdmedia import access
from isdmedia.desk.booking_case import interview_case
from isdmedia.desk.cards import Fault
from isdmedia.desk.permits import DeskRequest
from isdmedia.desk.planning import planning
from isdmedia.models import Interview
from isdmedia.models.refusals import Refused

UNSAVED = 422


def show(request: DeskRequest, interview: Interview, *, status: int = 200, fault: Fault | None = None,
         form: BaseForm | None = None) -> HttpResponse:
    """The whole page; `fault` stands beside its act, `form` is that act's form with what had been typed."""
    now = timezone.now()
    context = interview_case(interview, request.user, now=now, fault=fault, form=form)
    planned = planning(request, interview, request.user, now=now)
    return render(request, "desk/interviews/detail.html", {**context, **planned}, status=status)


def done(request: DeskRequest, pk: int, act: Callable[[Interview], object], *, said: str, place: str, typed: str = "",
         form: BaseForm | None = None) -> HttpResponse:
    """Call one verb on an interview that the user may see, and show it again at `place`. What the desk refuses, and a form that is
    not filled rightly, stand there with what had been typed."""
    interview = access.interview_for(request.user, pk)
    if form is not None and not form.is_valid():
        return show(request, interview, status=UNSAVED, fault=Fault(place, first_error(form), typed), form=form)
    try:
        act(interview)
    except Refused as refusal:
        fresh = access.interview_for(request.user, pk)
        return show(request, fresh, status=UNSAVED, fault=Fault(place, str(refusal), typed), form=form)
    messages.success(request, said)
    return redirect("desk:interview", pk)


def first_error(form: BaseForm) -> str:
    """The first thing that is wrong with it, in its words."""
    return next((str(error) for errors in form.errors.values() for error in errors), "")
