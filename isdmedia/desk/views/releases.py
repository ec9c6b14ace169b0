"""Releases: the list, and one with all that is known and asked about it."""

from datetime import datetime

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from isdmedia import access, releases
from isdmedia.desk.answers import attempt
from isdmedia.desk.interview_lists import about
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.plots import per_hour
from isdmedia.models import EnquiryRelease, EnquiryState, Nickname, Release, User

PAGE = 50
SHOWN = 200


@for_the_desk
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """All releases, newest first, with how many enquiries each has."""
    page = Paginator(_counted(request.user), PAGE).get_page(request.GET.get("page"))
    return render(request, "desk/releases/list.html", {"page": page})


@for_the_desk
@require_safe
def page(request: DeskRequest, slug: str) -> HttpResponse:
    """One release: facts, findings, quotes, who is put forward, what is asked about it and how today goes."""
    release = get_object_or_404(
        Release.objects.prefetch_related("findings", "quotes", "authors", "nicknames", "spokesperson_order__spokesperson"), slug=slug
    )
    matches = _matches(release, request.user)
    now = timezone.now()
    pressing = sorted((match for match in matches if match.enquiry.is_open), key=lambda match: match.enquiry.next_due_at)
    return render(
        request,
        "desk/releases/detail.html",
        {
            "release": release,
            "warnings": releases.warnings_of(release),
            "section": "releases",
            **_today(matches, now),
            "interviews": about(release, request.user, now=now),
            "linked": [match for match in pressing if match.linked],
            "suggested": [match for match in pressing if not match.linked],
            "done": [match for match in matches if not match.enquiry.is_open],
        },
    )


@for_the_desk
@require_POST
def forget_nickname(request: DeskRequest, slug: str, pk: int) -> HttpResponse:
    """Unlearn one of a release's nicknames."""
    nickname = get_object_or_404(Nickname.objects.select_related("release"), release__slug=slug, pk=pk)
    words = nickname.words
    attempt(
        request,
        lambda: releases.forget_nickname(nickname, actor=request.user, now=timezone.now()),
        done=f"“{words}” is unlearned: later mails are not matched by it.",
    )
    return redirect("desk:release", slug)


def _counted(user: User) -> QuerySet[Release]:
    readable = Q(matches__enquiry__in=access.enquiries_for(user))
    linked = readable & Q(matches__linked=True)
    return (
        Release.objects.newest_first()
        .prefetch_related("spokesperson_order__spokesperson")
        .defer("body", "notes_to_editors")
        .annotate(
            asked=Count("matches", filter=linked),
            still_open=Count("matches", filter=linked & ~Q(matches__enquiry__state=EnquiryState.CLOSED)),
            suggested=Count("matches", filter=readable & Q(matches__linked=False, matches__turned_down=False)),
        )
    )


def _matches(release: Release, user: User) -> list[EnquiryRelease]:
    """What may be shown of the enquiries about it: linked ones first, then suggested ones, newest first."""
    return list(
        EnquiryRelease.objects.filter(release=release, turned_down=False, enquiry__in=access.enquiries_for(user))
        .select_related("enquiry__owner", "enquiry__journalist", "enquiry__outlet")
        .order_by("-linked", "-enquiry__received_at", "-pk")[:SHOWN]
    )


def _today(matches: list[EnquiryRelease], now: datetime) -> dict[str, object]:
    """The live strip: enquiries per hour of the viewer's today, how many are open, due soon and overdue."""
    zone = timezone.get_current_timezone()
    still_open = [match.enquiry for match in matches if match.enquiry.is_open]
    overdue = [enquiry for enquiry in still_open if enquiry.due_at and enquiry.due_at < now]
    today = [
        match.enquiry.received_at for match in matches if match.enquiry.received_at.astimezone(zone).date() == now.astimezone(zone).date()
    ]
    return {
        "now": now,
        "plot": per_hour(today, now=now, zone=zone),
        "came_today": len(today),
        "open_count": len(still_open),
        "overdue_count": len(overdue),
        "due_count": sum(1 for enquiry in still_open if enquiry.due_at) - len(overdue),
    }
