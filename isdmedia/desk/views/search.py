"""Search: words in references, names, subjects, asks and mails."""
from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from isdmedia import access
from isdmedia.desk.dues import due_of
from isdmedia.desk.names import state_word, title_of
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import Enquiry, Message, User

FOUND = 50
LONGEST = 200
FIELDS = ("reference", "journalist__name", "outlet__name", "subject", "ask")


@for_the_desk
@require_safe
def page(request: DeskRequest) -> HttpResponse:
    """Enquiries that hold all the words, newest first; a reference alone opens its enquiry."""
    q = " ".join(request.GET.get("q", "").split())[:LONGEST]
    exact = access.enquiries_for(request.user).filter(reference__iexact=q).first() if q else None
    if exact:
        return redirect("desk:enquiry", exact.reference)
    now = timezone.now()
    found = _found(request.user, q) if q else []
    shown = [{"enquiry": enquiry, "title": title_of(enquiry), "state": state_word(enquiry), "due": due_of(enquiry, now=now)}
             for enquiry in found[:FOUND]]
    return render(request, "desk/queue/search.html", {"q": q, "found": shown, "more": len(found) > FOUND, "section": "search"})


def _found(user: User, q: str) -> list[Enquiry]:
    found = access.enquiries_for(user)
    for word in q.split()[:8]:
        said = Exists(Message.objects.filter(enquiry=OuterRef("pk"), own_text__icontains=word))
        anywhere = Q(said)
        for field in FIELDS:
            anywhere |= Q(**{f"{field}__icontains": word})
        found = found.filter(anywhere)
    return list(found.select_related("owner", "journalist", "outlet").order_by("-received_at", "-pk")[: FOUND + 1])
