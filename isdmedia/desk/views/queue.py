"""The queue: what is due next, and the same act done to several enquiries."""
from collections.abc import Callable, Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from isdmedia import access, enquiries
from isdmedia.desk.counts import counts, shown
from isdmedia.desk.forms.queue import BulkForm
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.slips import FIRST, VIEWS, slips
from isdmedia.models import Enquiry, Outcome, User
from isdmedia.models.refusals import Refused


@for_the_desk
@require_safe
def page(request: DeskRequest) -> HttpResponse:
    """A view of the queue; asked by htmx, only the parts that change by themselves."""
    now = timezone.now()
    view = request.GET.get("view", "")
    view = view if view in VIEWS else FIRST
    after = request.GET.get("after", "")
    template = "desk/queue/_live.html" if request.headers.get("HX-Request") else "desk/queue/list.html"
    return render(request, template, {
        "view": view, "chosen": VIEWS[view], "after": after, "slips": slips(view, request.user, now=now, after=after),
        "rail": _rail(request.user, view), "section": "queue", "now": now, "bulk": BulkForm(),
        "poll_url": f"{reverse('desk:queue')}?{urlencode({'view': view, 'after': after})}"})


@for_the_desk
@require_POST
def bulk(request: DeskRequest) -> HttpResponse:
    """One act on every enquiry that was selected; one that is not for this user, and nothing is done to any."""
    form = BulkForm(request.POST)
    back = redirect(f"{reverse('desk:queue')}?{urlencode({'view': request.POST.get('view', FIRST)})}")
    if not form.is_valid():
        messages.error(request, str(next(iter(form.errors.values()))[0]))
        return back
    picked = list(dict.fromkeys(request.POST.getlist("take") or request.POST.getlist("pick")))[:200]
    found = list(access.enquiries_for(request.user).filter(reference__in=picked))
    if len(found) != len(picked):
        raise Http404("There is no such enquiry.")
    act, done = _act(request.user, form)
    _tell(request, found, act, done)
    return back


def _act(user: User, form: BulkForm) -> tuple[Callable[[Enquiry], object], str]:
    """What is to be done to each, and the words for it."""
    now = timezone.now()
    if form.cleaned_data["act"] == "close":
        outcome = Outcome(form.cleaned_data["outcome"])
        return (lambda enquiry: enquiries.close(enquiry, outcome=outcome, actor=user, now=now)), f"closed as {outcome.label}"
    owner = user if form.cleaned_data["act"] == "mine" else form.cleaned_data["owner"]
    done = "yours now" if owner == user else f"{owner.name}’s now"
    return (lambda enquiry: enquiries.assign(enquiry, owner=owner, actor=user, now=now)), done


def _tell(request: DeskRequest, found: Sequence[Enquiry], act: Callable[[Enquiry], object], done: str) -> None:
    refused = []
    for enquiry in found:
        try:
            act(enquiry)
        except Refused as refusal:
            refused.append(str(refusal))
    kept = len(found) - len(refused)
    if kept:
        messages.success(request, f"{kept} {'enquiry' if kept == 1 else 'enquiries'}: {done}.")
    for sentence in refused[:5]:
        messages.error(request, sentence)


def _rail(user: User, current: str) -> list[dict[str, object]]:
    """The views with their counts, and the way to the interviews that want a place."""
    held = counts(user, now=timezone.now())
    rail = [{"label": view.label, "drawing": view.drawing, "url": f"{reverse('desk:queue')}?view={name}", "count": shown(held[name]),
             "current": name == current, "over": name == "due" and held["overdue"]} for name, view in VIEWS.items()]
    rail.insert(list(VIEWS).index("interviews") + 1, {
        "label": "Interviews to place", "drawing": "calendar-clock", "url": f"{reverse('desk:interview-list')}?state=place",
        "count": shown(held["to_place"])})
    aside = {"label": "Set aside", "drawing": "archive", "url": reverse("desk:set-aside"), "count": shown(held["set_aside"]), "rule": True}
    return [*rail[:-1], aside, rail[-1]]
