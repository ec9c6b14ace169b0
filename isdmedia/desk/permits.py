"""Whom a page of the desk opens for. What is not for somebody does not exist for them."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse

from isdmedia.models import User

Rest = ParamSpec("Rest")


class DeskRequest(HttpRequest):
    """A request of somebody signed in."""

    user: User


Page = Callable[Concatenate[DeskRequest, Rest], HttpResponse]


def for_the_desk(page: Page[Rest]) -> Callable[Concatenate[HttpRequest, Rest], HttpResponse]:
    """Whoever works the desk; others who are signed in get 404, strangers the sign-in page."""
    return _only(page, lambda user: user.reads_enquiries)


def for_administrators(page: Page[Rest]) -> Callable[Concatenate[HttpRequest, Rest], HttpResponse]:
    """Administrators; others who are signed in get 404, strangers the sign-in page."""
    return _only(page, lambda user: user.administrator)


def for_heads(page: Page[Rest]) -> Callable[Concatenate[HttpRequest, Rest], HttpResponse]:
    """Heads of press and administrators; others who are signed in get 404, strangers the sign-in page."""
    return _only(page, lambda user: user.head_of_press or user.administrator)


def _only(page: Page[Rest], allowed: Callable[[User], bool]) -> Callable[Concatenate[HttpRequest, Rest], HttpResponse]:
    @login_required
    @wraps(page)
    def guarded(request: HttpRequest, *args: Rest.args, **options: Rest.kwargs) -> HttpResponse:
        if not (isinstance(request.user, User) and allowed(request.user)):
            raise Http404("There is no such page.")
        return page(request, *args, **options)  # type: ignore[arg-type]

    return guarded
