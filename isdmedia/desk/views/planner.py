"""The page of one interview with its planner, and every act on its times: one verb a POST."""
from collections.abc import Callable, Sequence
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from isdmedia import access
from isdmedia.desk.booking_case import interview_case
from isdmedia.desk.forms.planner import TimesForm
from isdmedia.desk.interview_page import UNSAVED
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.planner import Choice, clocks_of, read_time
from isdmedia.desk.planning import Trouble, options, planning, times_form, trouble_of
from isdmedia.interviews import booking
from isdmedia.interviews.booking import SlotGone
from isdmedia.models import Hold, Interview
from isdmedia.models.refusals import Refused
from isdmedia.templatetags import clock

MOST = 5


@for_the_desk
@require_safe
def page(request: DeskRequest, pk: int) -> HttpResponse:
    """Who speaks for whom and when, and what is still to do."""
    return _show(request, access.interview_for(request.user, pk))


@for_the_desk
@require_POST
def choose(request: DeskRequest, pk: int) -> HttpResponse:
    """Take a time in plain words among the chosen ones; nothing is held yet."""
    interview = access.interview_for(request.user, pk)
    form = times_form(request.POST, interview, request.user, now=timezone.now())
    return _show(request, interview, form=form, status=200 if form.is_valid() else UNSAVED)


@for_the_desk
@require_safe
def understand(request: DeskRequest, pk: int) -> HttpResponse:
    """How a time in plain words would be understood, while it is typed."""
    interview, now = access.interview_for(request.user, pk), timezone.now()
    form = times_form(request.GET, interview, request.user, now=now)
    typed = read_time(request.GET.get("own", ""), length=form.length, now=now, enquiry=form.enquiry)
    told = options([Choice(span) for span in typed.spans], clocks_of(interview, [form.enquiry] if form.enquiry else [], now=now))
    return render(request, "desk/interviews/_time_understood.html", {"typed": typed, "told": told})


@for_the_desk
@require_POST
def letter(request: DeskRequest, pk: int) -> HttpResponse:
    """Show the offer of the chosen times as it would be sent; nothing is held yet."""
    interview = access.interview_for(request.user, pk)
    form = times_form(request.POST, interview, request.user, now=timezone.now())
    ready = form.is_valid() and not form.lacks(1, MOST, "offer")
    return _show(request, interview, form=form, offering=ready, status=200 if ready else UNSAVED)


@for_the_desk
@require_POST
def offer(request: DeskRequest, pk: int) -> HttpResponse:
    """Offer the chosen times; against a limit with a reason."""
    def verb(interview: Interview, form: TimesForm) -> str:
        said, now = form.cleaned_data, timezone.now()
        booking.offer(interview, [choice.span for choice in form.chosen], until=form.until_at, actor=request.user, now=now,
                      because=said["because"], words=said["words"])
        return _told(form.chosen, "offered", form.until_at)
    return _act(request, pk, "offer", verb, most=MOST)


@for_the_desk
@require_POST
def pencil(request: DeskRequest, pk: int) -> HttpResponse:
    """Set the chosen times aside; where another interview has one, a second pencil waits."""
    def verb(interview: Interview, form: TimesForm) -> str:
        wanted, until = list(form.chosen), form.until_at
        for done, choice in enumerate(wanted):
            try:
                booking.pencil(interview, choice.span, until=until, actor=request.user, now=timezone.now(), second=choice.second)
            except Refused:
                form.drop(*wanted[:done])
                if done:
                    messages.success(request, _told(wanted[:done], "pencilled", until))
                raise
        return _told(wanted, "pencilled", until)
    return _act(request, pk, "pencil", verb, most=MOST)


@for_the_desk
@require_POST
def agree(request: DeskRequest, pk: int) -> HttpResponse:
    """They took this time, on the phone say."""
    def verb(interview: Interview, form: TimesForm) -> str:
        booking.agree(interview, form.chosen[0].span, actor=request.user, now=timezone.now())
        return "They took this time: confirm it when everything stands."
    return _act(request, pk, "agree", verb, most=1)


@for_the_desk
@require_POST
def move(request: DeskRequest, pk: int) -> HttpResponse:
    """Another time for what is picked or confirmed."""
    def verb(interview: Interview, form: TimesForm) -> str:
        moved = booking.move(interview, form.chosen[0].span, actor=request.user, now=timezone.now(),
                             override=form.cleaned_data["override"])
        return f"It is moved, and {moved.get_state_display()}."
    return _act(request, pk, "move", verb, most=1)


@for_the_desk
@require_POST
def release(request: DeskRequest, pk: int, hold: int) -> HttpResponse:
    """Let a pencilled or offered time go."""
    return _with_hold(request, pk, hold, lambda held: booking.release_hold(held, actor=request.user, now=timezone.now()),
                      said="The time is released.")


@for_the_desk
@require_POST
def pick(request: DeskRequest, pk: int, hold: int) -> HttpResponse:
    """They took one of the times held."""
    return _with_hold(request, pk, hold, lambda held: booking.pick(held, actor=request.user, now=timezone.now()),
                      said="They took this time: confirm it when everything stands.")


def _act(request: DeskRequest, pk: int, act: str, verb: Callable[[Interview, TimesForm], str], *, most: int) -> HttpResponse:
    """Call the verb with the chosen times and show the page again. What is refused stands beside the times, which stay chosen, but for
    one that has gone."""
    interview = access.interview_for(request.user, pk)
    form = times_form(request.POST, interview, request.user, now=timezone.now())
    if not form.is_valid() or form.lacks(1, most, act):
        return _show(request, interview, form=form, offering=act == "offer" and form.is_valid(), status=UNSAVED)
    try:
        messages.success(request, verb(interview, form))
    except SlotGone as gone:
        trouble = trouble_of(gone, act, form.chosen)
        form.drop(*([trouble.gone] if trouble.gone else []))
        return _show(request, access.interview_for(request.user, pk), form=form, trouble=trouble, status=UNSAVED)
    except Refused as refusal:
        return _show(request, access.interview_for(request.user, pk), form=form, trouble=Trouble(act, str(refusal)),
                     offering=act == "offer", status=UNSAVED)
    return _back(request, pk)


def _with_hold(request: DeskRequest, pk: int, hold: int, verb: Callable[[Hold], object], *, said: str) -> HttpResponse:
    interview = access.interview_for(request.user, pk)
    held = get_object_or_404(Hold.objects.select_related("interview"), pk=hold, interview=interview)
    try:
        verb(held)
    except SlotGone as gone:
        return _show(request, interview, trouble=trouble_of(gone, "agree", ()), status=UNSAVED)
    except Refused as refusal:
        return _show(request, access.interview_for(request.user, pk), trouble=Trouble("", str(refusal)), status=UNSAVED)
    messages.success(request, said)
    return _back(request, pk)


def _show(request: DeskRequest, interview: Interview, *, form: TimesForm | None = None, trouble: Trouble | None = None,
          offering: bool = False, status: int = 200) -> HttpResponse:
    now = timezone.now()
    context = interview_case(interview, request.user, now=now)
    planned = planning(request, interview, request.user, now=now, form=form, trouble=trouble, offering=offering)
    return render(request, "desk/interviews/detail.html", {**context, **planned}, status=status)


def _back(request: DeskRequest, pk: int) -> HttpResponse:
    week = request.POST.get("week", "")[:10]
    return HttpResponseRedirect(reverse("desk:interview", args=(pk,)) + (f"?{urlencode({'week': week})}" if week else ""))


def _told(choices: Sequence[Choice], done: str, until: datetime) -> str:
    """"2 times are pencilled until Tue 16:00 London." """
    hour = clock.when(until, timezone.get_current_timezone(), now=timezone.now())
    return f"{'One time is' if len(choices) == 1 else f'{len(choices)} times are'} {done} until {hour}."
