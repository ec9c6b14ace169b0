"""Set-up: what is not in order."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from isdmedia import doctor
from isdmedia.desk.permits import DeskRequest, for_administrators


@for_administrators
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """What the doctor finds: first what is wrong, then what is worth knowing."""
    findings = doctor.examine()
    return render(
        request,
        "desk/setup/index.html",
        {
            "wrong": [finding.sentence for finding in findings if finding.wrong],
            "known": [finding.sentence for finding in findings if not finding.wrong],
            "part": "order",
            "section": "setup",
        },
    )
