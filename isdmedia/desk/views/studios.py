"""Set-up of what interviews are held with: studios with their hours, and what each format needs around it."""
from collections.abc import Mapping

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from isdmedia import access
from isdmedia.desk.answers import attempt
from isdmedia.desk.diary_case import diary_case
from isdmedia.desk.forms.diaries import RuleForm, StudioForm
from isdmedia.desk.interview_lists import coming
from isdmedia.desk.permits import DeskRequest, for_heads
from isdmedia.desk.views.diaries import change_diary
from isdmedia.interviews import diaries, rules
from isdmedia.models import Format, FormatRule, Resource, ResourceKind
from isdmedia.models.refusals import Refused


@for_heads
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """All studios, those in use first."""
    studios = Resource.objects.filter(kind=ResourceKind.STUDIO).prefetch_related("hours").order_by("-active", "name", "pk")
    return render(request, "desk/setup/studios.html", {"studios": studios, "part": "studios", "section": "setup"})


@for_heads
@require_safe
def page(request: DeskRequest, pk: int) -> HttpResponse:
    """One studio: its hours, dates that differ, what is on in it."""
    return _page(request, _studio(pk))


@for_heads
@require_POST
def change(request: DeskRequest, pk: int, act: str) -> HttpResponse:
    """Change its diary."""
    studio = _studio(pk)
    refused = change_diary(request, act, lambda: studio, studio, asked=False)
    return _page(request, studio, refused) if refused else redirect("desk:studio", pk)


@for_heads
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Add a studio."""
    return _form(request, Resource(kind=ResourceKind.STUDIO))


@for_heads
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, pk: int) -> HttpResponse:
    """Its name and zone, and whether it is in use."""
    return _form(request, _studio(pk))


@for_heads
@require_safe
def formats(request: DeskRequest) -> HttpResponse:
    """What is kept free around each format: the office's own rule, else the built-in one."""
    own = {rule.format: rule for rule in FormatRule.objects.all()}
    known = [{"format": kind, "own": own.get(kind), **_minutes(kind, own.get(kind))} for kind in Format]
    return render(request, "desk/setup/formats.html", {"formats": known, "part": "formats", "section": "setup"})


@for_heads
@require_http_methods(["GET", "HEAD", "POST"])
def format_rule(request: DeskRequest, kind: str) -> HttpResponse:
    """Set the office's own rule for a format."""
    chosen, own = _format(kind), FormatRule.objects.filter(format=kind).first()
    form = RuleForm(request.POST if request.method == "POST" else None, initial=_minutes(chosen, own))
    if form.is_bound and form.is_valid():
        try:
            rules.set_rule(chosen, **form.cleaned_data, actor=request.user, now=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Saved for {chosen.label}. Times that are held already keep what they had.")
            return redirect("desk:formats")
    return render(request, "desk/setup/format.html", {"format": chosen, "own": own, "form": form, "part": "formats", "section": "setup"},
                  status=422 if form.errors else 200)


@for_heads
@require_POST
def drop_rule(request: DeskRequest, kind: str) -> HttpResponse:
    """The format has its built-in rule again."""
    chosen = _format(kind)
    attempt(request, lambda: rules.drop_rule(chosen, actor=request.user, now=timezone.now()),
            done=f"{chosen.label} has the built-in minutes again.")
    return redirect("desk:formats")


def _studio(pk: int) -> Resource:
    return get_object_or_404(Resource, pk=pk, kind=ResourceKind.STUDIO)


def _format(kind: str) -> Format:
    if kind not in Format.values:
        raise Http404("There is no such format.")
    return Format(kind)


def _minutes(kind: Format, own: FormatRule | None) -> dict[str, int]:
    """Before, after, editing and length, in minutes."""
    if own:
        return {name: getattr(own, name) for name in ("before_minutes", "after_minutes", "editing_minutes", "length_minutes")}
    rule = rules.BUILT_IN[kind]
    return {f"{name}_minutes": int(getattr(rule, name).total_seconds() // 60) for name in ("before", "after", "editing", "length")}


def _page(request: DeskRequest, studio: Resource, refused: Mapping[str, Form] | None = None) -> HttpResponse:
    now = timezone.now()
    return render(request, "desk/setup/studio.html", {
        **diary_case(studio, now=now, asked=False, bound=refused), "studio": studio, "now": now, "part": "studios", "section": "setup",
        "entries": coming(access.interviews_for(request.user).filter(studio=studio), now=now)}, status=422 if refused else 200)


def _form(request: DeskRequest, studio: Resource) -> HttpResponse:
    form = StudioForm(request.POST if request.method == "POST" else None, initial=StudioForm.said_of(studio))
    if form.is_bound and form.is_valid():
        try:
            stored = diaries.change_studio(studio, **form.cleaned_data, actor=request.user, now=timezone.now())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("desk:studio", stored.pk)
    shown = Resource.objects.get(pk=studio.pk) if studio.pk else None
    return render(request, "desk/setup/studio_form.html", {"studio": shown, "form": form, "part": "studios", "section": "setup"},
                  status=422 if form.errors else 200)
