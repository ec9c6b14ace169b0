"""Answering a button: the verb is called once, and what came of it is said in one sentence."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from isdmedia.models.refusals import Refused


def attempt(request: HttpRequest, act: Callable[[], object], *, done: str) -> bool:
    """Call a verb; say `done`, or why the desk refused. Returns whether it was done."""
    try:
        act()
    except Refused as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, done)
    return True
