"""Forms of token pages: Django's own check of origin and key, with the key made from the link instead of kept in a session, so that
opening a page writes nothing, needs no cookie, and a page left open for a day can still be sent."""
from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CSRF_SECRET_LENGTH, CsrfViewMiddleware
from django.utils.crypto import salted_hmac
from django.utils.decorators import decorator_from_middleware

from isdmedia.public import gone

SALT = "isdmedia.public.form_keys"


class LinkKey(CsrfViewMiddleware):
    """Keyed by the token in the address: whoever does not know the link cannot send its form."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Nothing is kept: the key can be made again."""
        request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
        return response

    def _get_secret(self, request: HttpRequest) -> str:
        token = str(request.resolver_match.kwargs["token"]) if request.resolver_match else ""
        return salted_hmac(SALT, token.encode("utf-8", errors="surrogatepass"), algorithm="sha256").hexdigest()[:CSRF_SECRET_LENGTH]

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return gone.answer(request, gone.FORM_REFUSED)


checked = decorator_from_middleware(LinkKey)
"""For a view of a token page, under `csrf_exempt`."""
