"""Headers on every response, the viewer's time zone, and the second factor."""
from collections.abc import Callable
from zoneinfo import ZoneInfo

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

Handler = Callable[[HttpRequest], HttpResponse]


def security_headers(handler: Handler) -> Handler:
    """The headers that Django has no setting for, on errors and static files too (outermost)."""
    def middleware(request: HttpRequest) -> HttpResponse:
        response = handler(request)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", settings.SECURE_REFERRER_POLICY)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        if settings.SECURE_HSTS_SECONDS:
            response.headers.setdefault("Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains")
        if not request.path.startswith(settings.STATIC_URL):
            response.headers.setdefault("Cache-Control", "no-store")
        return response
    return middleware


def viewer_time_zone(handler: Handler) -> Handler:
    """Times are shown in the signed-in person's zone, else in the desk's."""
    def middleware(request: HttpRequest) -> HttpResponse:
        zone = getattr(request.user, "time_zone", "") or settings.DESK_TIME_ZONE
        with timezone.override(ZoneInfo(zone)):
            return handler(request)
    return middleware


def second_factor(handler: Handler) -> Handler:
    """With REQUIRE_MFA, who signed in without a second factor can do nothing but set one up or sign out."""
    def middleware(request: HttpRequest) -> HttpResponse:
        if not settings.REQUIRE_MFA or not request.user.is_authenticated or _is_open(request.path) or is_mfa_enabled(request.user):
            return handler(request)
        return HttpResponseRedirect(reverse("mfa_index"))
    return middleware


def _is_open(path: str) -> bool:
    return path.startswith((settings.STATIC_URL, "/accounts/", "/health/", "/t/"))
