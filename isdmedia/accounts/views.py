"""The page of a one-time sign-in link. Opening it changes nothing; pressing its button signs in."""
from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from isdmedia import audit, links
from isdmedia.models import EventKind, LinkPurpose


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Show whom the link signs in, and on POST do it once; a second factor that they have is asked for all the same."""
    now = timezone.now()
    found = links.look_up(token, LinkPurpose.SIGN_IN, now=now)
    if found is None or found.user is None or not found.user.is_active:
        return _private(render(request, "account/link_gone.html", status=410))
    if request.method != "POST":
        return _private(render(request, "account/link.html", {"invited": found.user}))
    if not links.spend(found, now=now):
        return _private(render(request, "account/link_gone.html", status=410))
    audit.record(EventKind.SIGNED_IN_BY_LINK, at=now, actor=found.user)
    next_page = reverse("desk:queue") if found.user.has_usable_password() else reverse("account_set_password")
    return perform_login(request, found.user, email_verification="none", redirect_url=next_page)


def _private(response: HttpResponse) -> HttpResponse:
    # same-origin, since under no-referrer a browser sends "Origin: null" with the form, which the CSRF check must refuse
    for name, value in (("Referrer-Policy", "same-origin"), ("X-Robots-Tag", "noindex, nofollow"), ("Cache-Control", "no-store")):
        response.headers[name] = value
    return response
