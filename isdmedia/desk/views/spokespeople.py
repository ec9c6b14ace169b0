"""Who speaks for the office: the list, one with their diary and their next interviews, and their entry."""
from collections.abc import Mapping

from django.db.models import Count, Q
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from isdmedia import access, releases
from isdmedia.desk.diary_case import diary_case
from isdmedia.desk.forms.diaries import SpokespersonForm
from isdmedia.desk.interview_lists import coming
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.views.diaries import change_diary
from isdmedia.interviews import diaries
from isdmedia.models import FIRM, TO_PLACE, Resource, Spokesperson
from isdmedia.models.refusals import Refused


@for_the_desk
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """Everybody, those who speak for us first, with how many interviews are on their way."""
    theirs = Q(parts__interview__in=access.interviews_for(request.user))
    people = Spokesperson.objects.select_related("resource").annotate(
        firm=Count("parts", distinct=True, filter=theirs & Q(parts__interview__state__in=FIRM)),
        placing=Count("parts", distinct=True, filter=theirs & Q(parts__interview__state__in=TO_PLACE)),
        windows=Count("resource__hours", distinct=True)).order_by("-active", "name", "pk")
    return render(request, "desk/spokespeople/list.html", {"people": people, "section": "people"})


@for_the_desk
@require_safe
def page(request: DeskRequest, slug: str) -> HttpResponse:
    """One spokesperson: next interviews, hours, dates that differ, stays, limits."""
    return _page(request, _spokesperson(slug))


@for_the_desk
@require_POST
def change(request: DeskRequest, slug: str, act: str) -> HttpResponse:
    """Change their diary; it is begun by that."""
    person = _spokesperson(slug)
    refused = change_diary(request, act, lambda: diaries.diary_of(person), _diary(person))
    return _page(request, person, refused) if refused else redirect("desk:spokesperson", slug)


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """Add somebody."""
    return _form(request, Spokesperson())


@for_the_desk
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: DeskRequest, slug: str) -> HttpResponse:
    """Correct an entry."""
    return _form(request, _spokesperson(slug))


def _spokesperson(slug: str) -> Spokesperson:
    return get_object_or_404(Spokesperson.objects.select_related("resource"), slug=slug)


def _diary(person: Spokesperson) -> Resource | None:
    return getattr(person, "resource", None)


def _page(request: DeskRequest, person: Spokesperson, refused: Mapping[str, Form] | None = None) -> HttpResponse:
    now = timezone.now()
    entries = coming(access.interviews_for(request.user).served_by(person), now=now)
    return render(request, "desk/spokespeople/detail.html", {
        **diary_case(_diary(person), now=now, bound=refused), "person": person, "entries": entries, "now": now, "section": "people"},
        status=422 if refused else 200)


def _form(request: DeskRequest, person: Spokesperson) -> HttpResponse:
    initial = SpokespersonForm.said_of(person) if person.pk else None
    form = SpokespersonForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        try:
            stored = releases.change_spokesperson(person, actor=request.user, now=timezone.now(), **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("desk:spokesperson", stored.slug)
    shown = Spokesperson.objects.get(pk=person.pk) if person.pk else None
    return render(request, "desk/spokespeople/form.html", {"person": shown, "form": form, "section": "people"},
                  status=422 if form.errors else 200)
