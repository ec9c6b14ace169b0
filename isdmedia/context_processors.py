"""What every page knows."""
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone


def desk(request: HttpRequest) -> dict[str, object]:
    """The desk's name and address, and the instant that the page's countdowns start from."""
    return {"desk_name": settings.DESK_NAME, "desk_address": settings.DESK_ADDRESS, "desk_zone": settings.DESK_TIME_ZONE,
            "now": timezone.now()}
