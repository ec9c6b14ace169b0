"""A journalist's page: the times on offer, then the time agreed."""
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from isdmedia.interviews import by_link
from isdmedia.interviews.booking import SlotGone
from isdmedia.models import CHOSEN_HOLDS, LinkPurpose
from isdmedia.public import acting, gone, offers
from isdmedia.public.forms import ReasonForm
from isdmedia.public.opening import Visit, opened_by


@opened_by(LinkPurpose.TIMES, zone_of=offers.zone_of)
def page(visit: Visit) -> HttpResponse:
    """The times; on POST one of them is taken, another asked for, or all stood down."""
    return acting.answered(visit, _show, {"pick": _pick, "other_time": _ask, "stand_down": _stand_down})


calendar = opened_by(LinkPurpose.TIMES, zone_of=offers.zone_of, methods=("GET", "HEAD"))(acting.calendar)


def _pick(visit: Visit) -> HttpResponse:
    chosen = visit.request.POST.get("time", "")
    if not chosen:
        return _show(visit, told="Choose one of the times first.", status=422)
    hold = offers.hold_named(visit.link, chosen)
    if hold is None:
        return _show(visit, just_gone=True, status=409)
    if hold.state in CHOSEN_HOLDS:
        return acting.again(visit)
    try:
        by_link.pick(visit.link, hold.pk, now=visit.now)
    except SlotGone:
        # Told without its own words: they name free times that nobody was offered.
        return _show(visit, just_gone=True, status=409)
    return acting.again(visit)


def _ask(visit: Visit) -> HttpResponse:
    form = acting.other_time(visit, zones=True)
    if not form.is_valid():
        return _show(visit, status=422)
    by_link.ask_other_time(visit.link, form.cleaned_data["span"], now=visit.now, words=form.cleaned_data["words"])
    return acting.again(visit)


def _stand_down(visit: Visit) -> HttpResponse:
    form = ReasonForm(visit.request.POST)
    if not form.is_valid():
        return _show(visit, why=form, status=422)
    by_link.stand_down(visit.link, now=visit.now, why=form.cleaned_data["why"])
    return acting.again(visit)


def _show(visit: Visit, *, told: str = "", just_gone: bool = False, why: ReasonForm | None = None, status: int = 200) -> HttpResponse:
    over = offers.ending_of(visit.link, now=visit.now)
    if over:
        return gone.answer(visit.request, over)
    found = offers.page(visit.link, visit.clock.name, now=visit.now, just_gone=just_gone)
    name = "offered" if isinstance(found, offers.Offered) else "agreed"
    shown = {"page": found, "clock": visit.clock, "told": told, "why": why or ReasonForm(), "ask": acting.other_time(visit, zones=True)}
    return render(visit.request, f"public/times/{name}.html", shown, status=status)
