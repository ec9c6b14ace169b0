"""What every page knows."""
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from isdmedia.desk.troubles import troubles
from isdmedia.models import User


def desk(request: HttpRequest) -> dict[str, object]:
    """The desk's name and address, the instant that the page's countdowns start from, and trouble that a page of the desk must
    tell (looked for only by a page with a strip)."""
    return {"desk_name": settings.DESK_NAME, "desk_address": settings.DESK_ADDRESS, "desk_zone": settings.DESK_TIME_ZONE,
            "now": timezone.now(), "troubles": lambda: _troubles(request)}


def _troubles(request: HttpRequest) -> list[dict[str, object]]:
    user = getattr(request, "user", None)
    return troubles(user) if isinstance(user, User) and user.is_active else []
