"""Whether this installation is ready, for a load balancer or a monitor."""
from django.db import Error
from django.http import HttpRequest, JsonResponse

from isdmedia import doctor


def ready(request: HttpRequest) -> JsonResponse:
    """200 when pages can be served, 503 when the database is missing or not migrated; says nothing about mails."""
    try:
        wrong = [finding for finding in doctor.examine_database() if finding.wrong]
    except Error:
        return JsonResponse({"ready": False, "why": "the database does not answer"}, status=503)
    return JsonResponse({"ready": not wrong, "why": wrong[0].sentence if wrong else ""}, status=503 if wrong else 200)
