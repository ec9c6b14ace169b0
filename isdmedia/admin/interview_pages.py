"""The page of an act: a row an interview, what it must be told, and afterwards what was done and what the desk refused."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from isdmedia.admin import interview_words as words
from isdmedia.admin.interview_acts import ACTS, Act
from isdmedia.admin.interview_forms import Row, WhyRow
from isdmedia.admin.permits import ByRole, viewer
from isdmedia.models import Interview
from isdmedia.models.refusals import Refused

LIST = "admin:isdmedia_interview_changelist"
_DIGITS = 18


class SharedWhy(forms.Form):
    """One reason for every row that has none of its own."""

    why = forms.CharField(required=False, max_length=300, label="Why, for every row left empty")


@dataclass(frozen=True, slots=True)
class Told:
    """A row with its interview in words."""

    form: Row
    when: str
    who: str
    where: str
    references: str
    answers: str
    missing: str
    must: str
    silent: str


def address(act: Act, interviews: list[int]) -> str:
    """Of the page of an act on these interviews."""
    return f"{reverse('admin:isdmedia_interview_act', args=(act.name,))}?{urlencode([('id', pk) for pk in interviews])}"


def page(site: ByRole, request: HttpRequest, name: str) -> HttpResponse:
    """Show the act's page, or do it. Where some are refused, the page stays with these alone and what was typed."""
    act = ACTS.get(name)
    if act is None:
        raise Http404("There is no such act.")
    if not site.has_work_permission(request):
        raise PermissionDenied
    chosen = _chosen(site, request)
    if not chosen or (act.alone and len(chosen) > 1):
        messages.error(request, f"{act.label}: one interview at a time; {len(chosen)} are selected." if chosen else
                       "None of these interviews is there any more: select them again.")
        return HttpResponseRedirect(reverse(LIST))
    with timezone.override(ZoneInfo(settings.DESK_TIME_ZONE)):
        return _answered(site, request, act, chosen)


def _answered(site: ByRole, request: HttpRequest, act: Act, chosen: list[Interview]) -> HttpResponse:
    now, sent = timezone.now(), request.POST if request.method == "POST" else None
    rows = [act.row(sent, interview=interview, now=now) for interview in chosen]
    shared = SharedWhy(sent, label_suffix="") if len(rows) > 1 and issubclass(act.row, WhyRow) else None
    if sent is not None and all([*(row.is_valid() for row in rows), shared is None or shared.is_valid()]):
        rows = _refused(request, act, rows, shared.cleaned_data if shared else {})
        if not rows:
            return HttpResponseRedirect(_afterwards(chosen))
    context = {**site.admin_site.each_context(request), "opts": site.opts, "act": act, "title": act.label, "shared": shared,
               "rows": [_told(row) for row in rows], "zone": settings.DESK_TIME_ZONE, "back": _afterwards(chosen)}
    return TemplateResponse(request, "admin/interviews/act.html", context).render()


def _refused(request: HttpRequest, act: Act, rows: list[Row], shared: dict[str, Any]) -> list[Row]:
    """Do it to each, and tell of each; those refused, with the desk's sentence on them."""
    refused = []
    for row in rows:
        given = {name: row.cleaned_data.get(name) or value for name, value in shared.items()}
        called = f"{words.who(row.interview)}, {words.where(row.interview)}"
        try:
            act.run(row.interview, {**row.cleaned_data, **given}, viewer(request), row.now)
        except Refused as refusal:
            row.add_error(None, str(refusal))
            refused.append(row)
        else:
            messages.success(request, f"{called}: {act.done}.")
    return refused


def _chosen(site: ByRole, request: HttpRequest) -> list[Interview]:
    said = request.POST if request.method == "POST" else request.GET
    ids = [int(pk) for pk in said.getlist("id") if pk.isascii() and pk.isdigit() and len(pk) <= _DIGITS]
    return list(site.get_queryset(request).filter(pk__in=ids).order_by("starts_at", "pk"))


def _afterwards(chosen: list[Interview]) -> str:
    if len(chosen) == 1:
        return reverse("admin:isdmedia_interview_change", args=(chosen[0].pk,))
    return reverse(LIST)


def _told(row: Row) -> Told:
    one = row.interview
    return Told(row, when=words.when(one), who=words.who(one), where=words.where(one), references=words.references(one),
                answers=words.answers(one), missing=", ".join(words.missing(one)), must=words.missing_to_confirm(one),
                silent=", ".join(words.silent(one)))
