"""People: journalists and outlets found, and both lists a page at a time."""

from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from isdmedia import access
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import EnquiryState, Journalist, Outlet, User

PAGE = 50


@for_the_desk
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """Journalists, or with tab=outlets outlets, by name; `q` finds them by any of their names, addresses or domains."""
    query = " ".join(request.GET.get("q", "").split())[:100]
    outlets = request.GET.get("tab") == "outlets"
    people = find_outlets(query, request.user) if outlets else find_journalists(query, request.user)
    page, following = _page(people, request.GET.get("after", ""))
    return render(
        request,
        "desk/people/list.html",
        {"people": page, "following": following, "query": query, "tab": "outlets" if outlets else "journalists"},
    )


def find_journalists(query: str, user: User) -> QuerySet[Journalist]:
    """Journalists whose name, role, outlet or address holds every word of `query`."""
    found = Journalist.objects.select_related("outlet").prefetch_related("addresses").annotate(**_counts(user))
    for word in query.split():
        found = found.filter(
            Q(name__icontains=word)
            | Q(role__icontains=word)
            | Q(outlet__name__icontains=word)
            | Q(pk__in=Journalist.objects.filter(addresses__address__icontains=word).values("pk"))
        )
    return found


def find_outlets(query: str, user: User) -> QuerySet[Outlet]:
    """Outlets of which a name, other name or domain holds every word of `query`."""
    found = Outlet.objects.prefetch_related("aliases", "domains").annotate(**_counts(user))
    for word in query.split():
        named = Outlet.objects.filter(Q(aliases__alias__icontains=word) | Q(domains__domain__icontains=word)).values("pk")
        found = found.filter(Q(name__icontains=word) | Q(pk__in=named))
    return found


def _counts(user: User) -> dict[str, Count]:
    readable = Q(enquiries__in=access.enquiries_for(user))
    return {
        "asked": Count("enquiries", filter=readable),
        "still_open": Count("enquiries", filter=readable & ~Q(enquiries__state=EnquiryState.CLOSED)),
    }


def _page(people: QuerySet[Journalist] | QuerySet[Outlet], after: str) -> tuple[list[Model], int | None]:
    """Those after the entry with this key in the order of names, and the key to go on from (None at the end)."""
    last = people.model._default_manager.filter(pk=after).first() if after.isdecimal() and len(after) < 19 else None
    if last is not None:
        people = people.filter(Q(name__gt=last.name) | Q(name=last.name, pk__gt=last.pk))
    found: list[Model] = list(people.order_by("name", "pk")[: PAGE + 1])
    return found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else None
