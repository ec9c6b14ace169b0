"""Set-up: what is not in order, and what was not."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from isdmedia import doctor
from isdmedia.desk.permits import DeskRequest, for_administrators
from isdmedia.models import Alarm, User
from isdmedia.templatetags.clock import duration

PAST = 50
"""How many alarms the page shows."""


@for_administrators
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """What the doctor finds, first what is wrong, then what is worth knowing; below it the alarms, newest first."""
    findings, now = doctor.examine(), timezone.now()
    begun = {alarm.key: alarm for alarm in Alarm.objects.standing()}
    return render(
        request,
        "desk/setup/index.html",
        {
            "wrong": [_told(finding, begun.get(finding.key)) for finding in findings if finding.wrong],
            "known": [finding.sentence for finding in findings if not finding.wrong],
            "alarms": [(alarm, _lasted((alarm.over_at or now) - alarm.since_at)) for alarm in Alarm.objects.all()[:PAST]],
            "told": User.objects.filter(administrator=True, is_active=True),
            "part": "order",
            "section": "setup",
        },
    )


def _lasted(length: timedelta) -> str:
    return duration(length) if length >= timedelta(minutes=1) else "less than a minute"


def _told(finding: doctor.Finding, alarm: Alarm | None) -> dict[str, object]:
    path = doctor.place(finding.key) if finding.key else ""
    return {"sentence": finding.sentence, "since_at": alarm.since_at if alarm else finding.began_at,
            "url": path if path != doctor.place("") else ""}
