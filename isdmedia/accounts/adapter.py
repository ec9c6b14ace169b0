"""How allauth behaves here: nobody signs up by themselves, and its mails hold links on the configured origin alone."""
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from isdmedia.models import Installation
from isdmedia.outbox import transport


class ClosedDoor(DefaultAccountAdapter):
    """Users are invited by an administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail about an account. Links are moved to PUBLIC_ORIGIN, whatever host the request named; the sample desk
        writes it into its folder."""
        asked_at = f"{self.request.scheme}://{self.request.get_host()}"
        told = {name: value.replace(asked_at, settings.PUBLIC_ORIGIN, 1) if isinstance(value, str) else value
                for name, value in context.items()}
        site = {"name": settings.DESK_NAME, "domain": urlsplit(settings.PUBLIC_ORIGIN).netloc}
        message = self.render_mail(template_prefix, email, {"request": self.request, "email": email, "current_site": site, **told})
        message.connection = transport.connect(sample=Installation.objects.filter(sample=True).exists())
        message.send()
