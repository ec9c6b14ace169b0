"""What is changed in a diary from its page, whoever's it is: one verb per form."""
from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404
from django.utils import timezone

from isdmedia.desk.answers import attempt
from isdmedia.desk.diary_case import form_for, held_on
from isdmedia.desk.permits import DeskRequest
from isdmedia.interviews import diaries
from isdmedia.interviews.windows import ALL_DAY
from isdmedia.models import Resource
from isdmedia.models.refusals import Refused

DONE = {"hours": "The weekly hours are set.", "limits": "The limits are set.", "dates": "The dates are noted.",
        "stay": "The stay is noted."}


def change_diary(request: DeskRequest, act: str, diary_of: Callable[[], Resource], kept: Resource | None,
                 *, asked: bool = True) -> Mapping[str, Form]:
    """Do what was posted; returns the form by its act when it was refused, else nothing. Http404 for an act that there is not."""
    if act in ("drop-date", "drop-stay"):
        _drop(request, act, kept)
        return {}
    if act not in DONE:
        raise Http404("There is no such act.")
    form = form_for(act, kept, request.POST, asked=asked)
    if not form.is_valid():
        return {act: form}
    try:
        _set(act, diary_of(), form.cleaned_data, request)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return {act: form}
    messages.success(request, DONE[act])
    return {}


def _set(act: str, diary: Resource, said: dict[str, Any], request: DeskRequest) -> None:
    now = timezone.now()
    match act:
        case "hours":
            diaries.set_hours(diary, said["hours"], actor=request.user, now=now)
        case "limits":
            diaries.set_limits(diary, **said, actor=request.user, now=now)
        case "dates":
            dates = said.pop("dates")
            diaries.add_exception(diary, dates, **said, actor=request.user, now=now)
            if not said["available"]:
                hours = (said["starts_at"], said["ends_at"]) if said["starts_at"] else ALL_DAY
                _tell_of_held(request, held_on(diary, dates, hours, now=now))
        case "stay":
            diaries.set_stay(diary, **said, actor=request.user, now=now)


def _tell_of_held(request: DeskRequest, held: int) -> None:
    if held:
        messages.warning(request, f"{held} {'interview has a time' if held == 1 else 'interviews have times'} held then: "
                                  "move what does not stand any more.")


def _drop(request: DeskRequest, act: str, diary: Resource | None) -> None:
    """Remove one date or one stay of this diary; Http404 for one that is not in it."""
    pk = request.POST.get("pk", "")
    if diary is None or not pk.isdecimal() or len(pk) > 18:
        raise Http404("There is no such date.")
    now = timezone.now()
    if act == "drop-date":
        exception = diary.exceptions.filter(pk=pk).first()
        if exception is None:
            raise Http404("There is no such date.")
        attempt(request, lambda: diaries.drop_exception(exception, actor=request.user, now=now), done="That date is as every week again.")
    else:
        stay = diary.stays.filter(pk=pk).first()
        if stay is None:
            raise Http404("There is no such stay.")
        attempt(request, lambda: diaries.drop_stay(stay, actor=request.user, now=now), done="The stay is removed.")
