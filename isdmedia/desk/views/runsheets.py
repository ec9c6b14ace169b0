"""Interviews: the run sheet of a day, the week, and the list."""
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from isdmedia.desk.interview_lists import STATES, choices, interviews_in
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.runsheets import DAY, day_named, run_sheet, week_of
from isdmedia.templatetags.clock import zone_label


@for_the_desk
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """The run sheet of a day (`day`, today without it); with `print` it is ready for paper."""
    now = timezone.now()
    day, problem, today = _day(request)
    lines = run_sheet(request.user, day, now=now)
    zone_word = zone_label(timezone.get_current_timezone(), lines[0].start if lines else now)
    return render(request, "desk/interviews/runsheet.html", {
        "lines": lines, "day": day, "today": today, "before": day - DAY, "after": day + DAY, "tomorrow": today + DAY, "problem": problem,
        "now": now, "firm": sum(1 for line in lines if line.firm), "chased": sum(len(line.lacks) for line in lines),
        "loose": sum(1 for line in lines if not line.firm), "for_paper": bool(request.GET.get("print")), "tab": "day",
        "zone_word": zone_word, "section": "interviews"}, status=422 if problem else 200)


@for_the_desk
@require_safe
def week(request: DeskRequest) -> HttpResponse:
    """All spokespeople over seven days."""
    now = timezone.now()
    day, problem, today = _day(request)
    held = week_of(request.user, day, now=now)
    return render(request, "desk/interviews/week.html", {
        "week": held, "day": day, "today": today, "problem": problem, "now": now,
        "before": held.days[0] - timedelta(days=7), "after": held.days[0] + timedelta(days=7), "tab": "week",
        "zone_word": zone_label(timezone.get_current_timezone(), now), "section": "interviews"},
        status=422 if problem else 200)


@for_the_desk
@require_safe
def listing(request: DeskRequest) -> HttpResponse:
    """Interviews by their state, narrowed to a spokesperson, a release or an outlet, a page at a time."""
    asked = {name: " ".join(request.GET.get(name, "").replace("\0", "").split())[:100] for name in ("spokesperson", "release", "q")}
    state = request.GET.get("state", "")
    state = state if state in STATES else next(iter(STATES))
    now = timezone.now()
    return render(request, "desk/interviews/list.html", {
        **interviews_in(state, request.user, asked=asked, after=request.GET.get("after", ""), now=now), **choices(), "states": STATES,
        "state": state, "asked": asked, "narrowed": any(asked.values()), "now": now, "tab": "list", "section": "interviews"})


def _day(request: DeskRequest) -> tuple[date, str, date]:
    """The day asked for, why it is not that one, and today."""
    words = request.GET.get("day", "").strip()[:40]
    now = timezone.now()
    today = now.astimezone(timezone.get_current_timezone()).date()
    day = day_named(words, now=now)
    return (day, "", today) if day else (today, f"“{words}” is no date: write it as {today.isoformat()}. Today is shown.", today)
