"""How a signed link opens its page: found, still good, its form checked; looking at it changes nothing."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from isdmedia import links
from isdmedia.interviews.by_link import LinkGone
from isdmedia.models import LinkPurpose, LinkStanding, SignedLink
from isdmedia.public import form_keys, gone
from isdmedia.public.clocks import Clock, clock
from isdmedia.public.form_keys import View

_CLOSED = {LinkStanding.EXPIRED: gone.EXPIRED, LinkStanding.REVOKED: gone.REPLACED}


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who came by a link that is still good, at this instant, reading by that clock."""

    request: HttpRequest
    link: SignedLink
    now: datetime
    clock: Clock


Page = Callable[[Visit], HttpResponse]


def opened_by(purpose: LinkPurpose, *, zone_of: Callable[[SignedLink], str],
              methods: tuple[str, ...] = ("GET", "HEAD", "POST")) -> Callable[[Page], View]:
    """A page behind links of one purpose: 404 for any other token, 410 for one that ran out or was replaced. `zone_of` names the clock
    of whoever the link was made for; `?zone=` shows another."""
    def decorator(page: Page) -> View:
        @form_keys.checked
        @wraps(page)
        def opened(request: HttpRequest, token: str) -> HttpResponse:
            now, link = timezone.now(), links.find(token, purpose)
            if link is None:
                return gone.answer(request, gone.ABSENT)
            closed = _CLOSED.get(links.standing(link, now=now))
            if closed:
                return gone.answer(request, closed)
            return _unless_gone(page, Visit(request, link, now, clock(zone_of(link), asked=request.GET.get("zone", ""), now=now)))
        # The check of form_keys stands in for the middleware's, whose key is kept in a session.
        return csrf_exempt(_private(require_http_methods(methods)(opened)))
    return decorator


def _unless_gone(page: Page, visit: Visit) -> HttpResponse:
    try:
        return page(visit)
    except LinkGone:
        return gone.answer(visit.request, gone.REPLACED)


def _private(view: View) -> View:
    """Kept by no browser, found by no search engine. Same-origin, since under no-referrer a browser sends "Origin: null" with the form."""
    @wraps(view)
    def private(request: HttpRequest, token: str) -> HttpResponseBase:
        response = view(request, token)
        for name, value in (("Referrer-Policy", "same-origin"), ("X-Robots-Tag", "noindex, nofollow"), ("Cache-Control", "no-store")):
            response.headers[name] = value
        return response
    return private
