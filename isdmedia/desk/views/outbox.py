"""The outbox: what waits, what left, what was refused or is in doubt."""

from collections.abc import Callable

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from isdmedia import access, enquiries, outbox
from isdmedia.desk.answers import attempt
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.models import OutgoingMail, OutgoingState, User

PAGE = 50
ENQUIRY = "enquiry"
VIEWS: dict[str, tuple[str, tuple[OutgoingState, ...]]] = {
    "trouble": ("To look at", (OutgoingState.REFUSED, OutgoingState.DOUBT, OutgoingState.BOUNCED)),
    "waiting": ("Not sent yet", (OutgoingState.QUEUED, OutgoingState.CLAIMED, OutgoingState.SENDING)),
    "sent": ("Sent", (OutgoingState.SENT,)),
    "withdrawn": ("Withdrawn", (OutgoingState.WITHDRAWN,)),
}


@for_the_desk
@require_safe
def index(request: DeskRequest) -> HttpResponse:
    """Mail out, newest first, a page at a time; `view` narrows it to one kind."""
    view = request.GET.get("view", "")
    mails = _mails(request.user)
    trouble = mails.trouble().count()  # type: ignore[attr-defined]
    shown = mails.filter(state__in=VIEWS[view][1]) if view in VIEWS else mails
    before = request.GET.get("before", "")
    if before.isdecimal() and len(before) < 19:
        shown = shown.filter(pk__lt=int(before))
    found = list(shown.order_by("-pk")[: PAGE + 1])
    return render(
        request,
        "desk/outbox/list.html",
        {
            "mails": found[:PAGE],
            "following": found[PAGE - 1].pk if len(found) > PAGE else None,
            "view": view,
            "trouble": trouble,
            "views": [(name, label) for name, (label, _) in VIEWS.items()],
        },
    )


@for_the_desk
@require_POST
def retry(request: DeskRequest, pk: int) -> HttpResponse:
    """Send a mail again that was refused, is in doubt or came back."""
    def again(mail: OutgoingMail) -> object:
        act = enquiries.send_once_more if mail.state == OutgoingState.BOUNCED else outbox.retry
        return act(mail, actor=request.user, now=timezone.now())

    return _act(request, pk, again, "It is in the queue again, the same mail.")


@for_the_desk
@require_POST
def arrived(request: DeskRequest, pk: int) -> HttpResponse:
    """A doubted mail was found to have arrived, or one that came back is let be."""
    return _act(request, pk, lambda mail: enquiries.let_be(mail, actor=request.user, now=timezone.now()), "Noted: it is settled.")


@for_the_desk
@require_POST
def send_elsewhere(request: DeskRequest, pk: int) -> HttpResponse:
    """The words of a mail that came back go to a corrected address; from the page of its enquiry, which is shown again."""
    address = request.POST.get("address", "")
    return _act(request, pk, lambda mail: enquiries.send_elsewhere(mail, address=address, actor=request.user, now=timezone.now()),
                "It is in the queue, to the corrected address.")


@for_the_desk
@require_POST
def withdraw(request: DeskRequest, pk: int) -> HttpResponse:
    """Take a mail back that has not left; the words of an officer's answer become their draft again."""

    def take_back(mail: OutgoingMail) -> object:
        back = outbox.withdraw if mail.automatic else enquiries.take_back
        return back(mail, actor=request.user, now=timezone.now())

    return _act(request, pk, take_back, "Taken back: it was not sent. The words of an answer are kept as your draft.")


def _act(request: DeskRequest, pk: int, act: Callable[[OutgoingMail], object], done: str) -> HttpResponse:
    mail = get_object_or_404(_mails(request.user), pk=pk)
    attempt(request, lambda: act(mail), done=done)
    if request.POST.get("view") == ENQUIRY and mail.message.enquiry:
        return redirect("desk:enquiry", mail.message.enquiry.reference)
    return redirect(_back(request))


def _back(request: HttpRequest) -> str:
    view = request.POST.get("view", "")
    place = redirect("desk:outbox").url
    return f"{place}?view={view}" if view in VIEWS else place


def _mails(user: User) -> QuerySet[OutgoingMail]:
    """Those in enquiries that the user may read, without their bytes and texts."""
    return (
        OutgoingMail.objects.filter(Q(message__enquiry__in=access.enquiries_for(user)))
        .select_related("message__enquiry", "queued_by")
        .defer("content", "message__text", "message__own_text", "message__html")
    )
