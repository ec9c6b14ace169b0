"""The living style page: every component with made-up content. Routed while DEBUG is on."""
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from isdmedia.templatetags.desk import STATES


def style(request: HttpRequest) -> HttpResponse:
    """Draw all components; the deadlines stand around the present moment, so that each kind shows."""
    now = timezone.now()
    moments = {
        "over": now - timedelta(minutes=35), "soon": now + timedelta(minutes=81), "later": now + timedelta(hours=5, minutes=10),
        "tomorrow": now + timedelta(hours=29), "far": now + timedelta(days=9), "arrived": now - timedelta(minutes=12),
    }
    return render(request, "desk/style.html", {"now": now, "states": list(STATES), **moments})
