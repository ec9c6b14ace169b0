"""A spokesperson's page: what they are asked for, then the interview."""
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from isdmedia.interviews import by_link
from isdmedia.models import Answer, LinkPurpose
from isdmedia.public import acting, gone, requests
from isdmedia.public.forms import ReasonForm
from isdmedia.public.opening import Visit, opened_by


@opened_by(LinkPurpose.REQUEST, zone_of=requests.zone_of)
def page(visit: Visit) -> HttpResponse:
    """The request; on POST they say yes, no, or which other time."""
    return acting.answered(visit, _show, {"yes": _accept, "no": _decline, "other_time": _propose})


calendar = opened_by(LinkPurpose.REQUEST, zone_of=requests.zone_of, methods=("GET", "HEAD"))(acting.calendar)


def _accept(visit: Visit) -> HttpResponse:
    by_link.answer(visit.link, Answer.YES, now=visit.now)
    return acting.again(visit)


def _decline(visit: Visit) -> HttpResponse:
    form = ReasonForm(visit.request.POST)
    if not form.is_valid():
        return _show(visit, why=form, status=422)
    by_link.answer(visit.link, Answer.NO, now=visit.now, words=form.cleaned_data["why"])
    return acting.again(visit)


def _propose(visit: Visit) -> HttpResponse:
    form = acting.other_time(visit)
    if not form.is_valid():
        return _show(visit, status=422)
    said = form.cleaned_data
    by_link.answer(visit.link, Answer.OTHER_TIME, now=visit.now, words=said["words"], other=said["span"])
    return acting.again(visit)


def _show(visit: Visit, *, told: str = "", why: ReasonForm | None = None, status: int = 200) -> HttpResponse:
    over = requests.ending_of(visit.link, now=visit.now)
    if over:
        return gone.answer(visit.request, over)
    found = requests.page(visit.link, visit.clock.name, now=visit.now)
    name = "asked" if isinstance(found, requests.Asked) else "booked"
    shown = {"page": found, "clock": visit.clock, "told": told, "why": why or ReasonForm(), "ask": acting.other_time(visit)}
    return render(visit.request, f"public/request/{name}.html", shown, status=status)
