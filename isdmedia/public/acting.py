"""What the pages of both sides do alike: an act and its answer, another time, the calendar file."""
from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import HttpResponse

from isdmedia.interviews.by_link import LinkGone, calendar_file
from isdmedia.interviews.slots import wish_of
from isdmedia.models.refusals import Refused
from isdmedia.public import gone
from isdmedia.public.forms import OtherTimeForm
from isdmedia.public.opening import Visit
from isdmedia.public.showing import interview_of

Act = Callable[[Visit], HttpResponse]
Show = Callable[..., HttpResponse]


def answered(visit: Visit, show: Show, acts: Mapping[str, Act]) -> HttpResponse:
    """The page, or what came of an act on it; a refusal is told on the page as it then stands."""
    if visit.request.method != "POST":
        return show(visit)
    act = acts.get(visit.request.POST.get("act", ""))
    if act is None:
        return show(visit, told="Nothing was sent with that. Please use one of the buttons.", status=422)
    try:
        return act(visit)
    except LinkGone:
        raise
    except Refused as refusal:
        interview_of(visit.link).refresh_from_db()
        return show(visit, told=str(refusal), status=409)


def again(visit: Visit) -> HttpResponse:
    """The same page from its top, to be asked for anew, so that reloading it sends nothing twice."""
    return HttpResponse(status=303, headers={"Location": f"{visit.request.get_full_path()}#content"})


def other_time(visit: Visit, *, zones: bool = False) -> OtherTimeForm:
    """The form for another time, with what was sent of it."""
    sent = visit.request.POST if visit.request.POST.get("act") == "other_time" else None
    return OtherTimeForm(sent, clock=visit.clock, length=wish_of(interview_of(visit.link)).length, now=visit.now, zones=zones)


def calendar(visit: Visit) -> HttpResponse:
    """Their own calendar entry as a file; a page that says so while there is none."""
    entry = calendar_file(visit.link)
    if entry is None:
        return gone.answer(visit.request, gone.NO_ENTRY)
    return HttpResponse(entry, content_type="text/calendar; charset=utf-8",
                        headers={"Content-Disposition": 'attachment; filename="interview.ics"'})
