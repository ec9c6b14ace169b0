"""Forms of token pages: Django's own check of origin and key, with the key made from the link instead of kept in a session, so that
opening a page writes nothing, needs no cookie, and a page left open for a day can still be sent."""
from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import CSRF_SECRET_LENGTH, CsrfViewMiddleware
from django.utils.crypto import salted_hmac
from django.utils.decorators import decorator_from_middleware

from isdmedia.public import gone

View = Callable[..., HttpResponseBase]
SALT = "isdmedia.public.form_keys"


class LinkKey(CsrfViewMiddleware):
    """Keyed by the token in the address: whoever does not know the link cannot send its form."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Nothing is kept: the key can be made again."""
        request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
        return response

    def _get_secret(self, request: HttpRequest) -> str:
        token = str(request.resolver_match.kwargs["token"]) if request.resolver_match else ""
        return salted_hmac(SALT, token.encode("utf-8", errors="surrogatepass"), algorithm="sha256").hexdigest()[:CSRF_SECRET_LENGTH]

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return gone.answer(request, gone.FORM_REFUSED)


def checked(view: View) -> View:
    """The view of a token page with this check; it stands under `csrf_exempt`, so that the middleware's own does not come first."""
    return cast(View, decorator_from_middleware(LinkKey)(view))
