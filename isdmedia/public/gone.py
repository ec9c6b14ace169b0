"""What a link answers when there is nothing to do on its page: each ending says what happened and what to do, and nothing else."""
from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@dataclass(frozen=True, slots=True)
class Ending:
    """One page: what happened, what to do; `write` offers a mail to the desk."""

    title: str
    said: str
    act: str
    status: int
    write: bool = True
    reload: bool = False


ABSENT = Ending(
    "This link opens nothing",
    "Its address is not one of ours. It may have been cut in two, or lost a letter, when it was copied.",
    "Open it from our mail again, whole. If that does not help, write to us and we will send you a new one.", 404)
EXPIRED = Ending(
    "This link has run out",
    "Our links work for some days only, and this one is past its day. Nothing you arranged with us has changed because of that.",
    "Write to us and we will send you a new one.", 410)
REPLACED = Ending(
    "This link has been replaced",
    "We have sent you a newer letter since, or closed this link on purpose.",
    "Please use the link in our newest mail. If there is none, write to us.", 410)
OVER = Ending(
    "This is over",
    "The time of this interview has passed, so there is nothing left to answer here. Thank you.",
    "Is something still open? Write to us.", 200)
FORM_REFUSED = Ending(
    "Please send it once more",
    "We could not be sure that this came from our own page, so we did nothing with it: nothing was changed or sent.",
    "Open the link in our mail again and send the form from there. If that does not help, write to us.", 403, reload=True)
NO_ENTRY = Ending(
    "There is no calendar entry yet",
    "There is one as soon as the time is confirmed, and you get it by mail as well.",
    "Nothing to do for now. If you expected it by this time, write to us.", 404)
NOT_ON = Ending(
    "This interview does not take place",
    "It was called off, and the time is free again. There is nothing left to answer here.",
    "If you know nothing of this, or it should be tried again, write to us.", 200)
STOOD_DOWN = Ending(
    "This interview was stood down",
    "The outlet called it off, and the time is free again. There is nothing left to answer here.",
    "If that was a mistake, or there is a new date, write to us.", 200)
POSTPONED = Ending(
    "This interview is postponed",
    "The time named before does not hold any more, and a new one is not known yet.",
    "You will hear from us. If you have a date in mind, write to us.", 200)
MISSED = Ending(
    "This interview did not happen",
    "Its time has passed without it. There is nothing left to answer here.",
    "If it should be tried again, write to us.", 200)


def answer(request: HttpRequest, ending: Ending) -> HttpResponse:
    """The page of an ending, with its status."""
    return render(request, "public/gone.html", {"page": ending}, status=ending.status)
