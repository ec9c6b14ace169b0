"""What came back: the spokesperson's answer as the officer heard it, and other times that somebody asked for."""
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from isdmedia import access
from isdmedia.desk.forms.interviews import AnswerForm
from isdmedia.desk.interview_page import done
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.interviews import booking
from isdmedia.interviews.slots import wish_of
from isdmedia.interviews.spans import Span
from isdmedia.models import FIRM, Answer, AnsweredBy, Interview, InterviewState, Proposal, Speaker


@for_the_desk
@require_POST
def answer(request: DeskRequest, pk: int, speaker: int) -> HttpResponse:
    """What a spokesperson told the officer, by phone or mail."""
    interview = access.interview_for(request.user, pk)
    part = get_object_or_404(interview.speakers.select_related("spokesperson", "interview"), pk=speaker)
    place = f"answer-{part.pk}"
    form = AnswerForm(request.POST, name=place)
    return done(request, pk, lambda interview: _answer(part, form, request), said=f"Noted, as {part.spokesperson.name} said it.",
                place=place, form=form)


@for_the_desk
@require_POST
def take(request: DeskRequest, pk: int, proposal: int) -> HttpResponse:
    """The time that was asked for becomes the interview's: moved where one is picked, agreed where none is."""
    asked = _proposal(request, pk, proposal)
    span, now = Span(asked.starts_at, asked.ends_at), timezone.now()

    def take_it(interview: Interview) -> Interview:
        if interview.state in (InterviewState.PICKED, *FIRM):
            return booking.move(interview, span, actor=request.user, now=now)
        return booking.agree(interview, span, actor=request.user, now=now)
    return done(request, pk, take_it, said="The time is taken.", place=f"proposal-{asked.pk}")


@for_the_desk
@require_POST
def turn_down(request: DeskRequest, pk: int, proposal: int) -> HttpResponse:
    """The time that was asked for is not taken."""
    asked = _proposal(request, pk, proposal)
    return done(request, pk, lambda interview: booking.turn_down(asked, actor=request.user, now=timezone.now()),
                said="The time is turned down.", place=f"proposal-{asked.pk}")


def _answer(part: Speaker, form: AnswerForm, request: DeskRequest) -> Speaker:
    said = form.cleaned_data
    other = None
    if said["said"] == Answer.OTHER_TIME:
        interview = part.interview
        agreed = interview.ends_at - interview.starts_at if interview.starts_at and interview.ends_at else None
        other = Span.of(said["other"], said["other"] + (agreed or wish_of(interview).length))
    return booking.answer(part, Answer(said["said"]), how=AnsweredBy(said["how"]), actor=request.user, now=timezone.now(),
                          answered_at=said["at"], words=said["words"], other=other)


def _proposal(request: DeskRequest, pk: int, proposal: int) -> Proposal:
    return get_object_or_404(access.interview_for(request.user, pk).proposals.select_related("interview"), pk=proposal)
