"""A release pasted, understood, corrected, saved; and one that is there, edited."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from isdmedia import releases
from isdmedia.desk.forms.releases import BaseQuotes, PasteForm, Quotes, ReleaseForm, quotes_said_by
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import Release
from isdmedia.models.refusals import Refused
from isdmedia.reading.releases import Preflight, UnderstoodRelease, preflight, slug_for
from isdmedia.templatetags.clock import zone_label


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Step 1 takes the text, step 2 shows what was understood; both post here, and `act` says which."""
    act = request.POST.get("act", "")
    if act in ("check", "save"):
        return _corrected(request, None)
    form = PasteForm(request.POST, request.FILES) if request.method == "POST" and act != "back" else None
    if form is None:
        return _paste(request, PasteForm(initial={"pasted": request.POST.get("pasted", "")}))
    if not form.is_valid():
        return _paste(request, form)
    understood = form.cleaned_data["understood"]
    first = {**ReleaseForm.said_by(understood), "pasted": form.cleaned_data["text"]}
    return _review(
        request,
        ReleaseForm(initial=first, zone_name=_zone_name()),
        Quotes(initial=quotes_said_by(understood), prefix="quote"),
        None,
        preflight(understood),
    )


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, slug: str) -> HttpResponse:
    """Correct a release that is there."""
    release = get_object_or_404(Release, slug=slug)
    if request.method == "POST":
        return _corrected(request, release)
    understood = releases.understood_of(release)
    form = ReleaseForm(initial={**ReleaseForm.said_by(understood), "version": release.version}, zone_name=_zone_name())
    return _review(request, form, Quotes(initial=quotes_said_by(understood), prefix="quote"), release, tuple(releases.warnings_of(release)))


def _corrected(request: DeskRequest, release: Release | None) -> HttpResponse:
    """The form of step 2 came back: look at it again, or save it."""
    form = ReleaseForm(request.POST, zone_name=_zone_name())
    quotes = Quotes(request.POST, prefix="quote")
    if not (form.is_valid() and quotes.is_valid()):
        return _review(request, form, quotes, release, (), status=422)
    understood = form.corrected(quotes, before=releases.understood_of(release) if release else None)
    if request.POST.get("act") == "save":
        try:
            return _saved(request, understood, release, form.cleaned_data["version"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
    warnings = (
        preflight(understood) if release is None else tuple(one for one in preflight(understood) if one.code not in releases.NOT_KEPT)
    )
    return _review(request, form, quotes, release, warnings, status=422 if form.errors else 200)


def _saved(request: DeskRequest, understood: UnderstoodRelease, release: Release | None, version: int | None) -> HttpResponse:
    stored = releases.store(understood, actor=request.user, now=timezone.now(), release=release, seen_version=version if release else None)
    messages.success(
        request, f"Saved as version {stored.version}." if stored.version > 1 else "Saved. From now on mails are matched with it."
    )
    return redirect("desk:release", stored.slug)


def _paste(request: DeskRequest, form: PasteForm) -> HttpResponse:
    return render(request, "desk/releases/paste.html", {"form": form, "section": "releases"}, status=422 if form.errors else 200)


def _review(
    request: DeskRequest,
    form: ReleaseForm,
    quotes: BaseQuotes,
    release: Release | None,
    warnings: tuple[Preflight, ...],
    *,
    status: int = 200,
) -> HttpResponse:
    headline = form["headline"].value() or ""
    same = None if release else Release.objects.filter(slug=slug_for(headline)).first()
    return render(
        request,
        "desk/releases/form.html",
        {
            "form": form,
            "quotes": quotes,
            "release": release,
            "warnings": warnings,
            "same": same,
            "section": "releases",
            "pasted": form["pasted"].value(),
        },
        status=status,
    )


def _zone_name() -> str:
    return zone_label(timezone.get_current_timezone(), timezone.now())
