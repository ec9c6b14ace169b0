"""The facts of an enquiry: set, accepted, the deadline in plain words, the releases it is about."""
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from isdmedia import access, enquiries
from isdmedia.desk.cards import LABELS, Fault
from isdmedia.desk.case import done, unsaved
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.desk.typed_deadlines import chosen, read_words
from isdmedia.models import Enquiry, Release

FOUND = 12
LONGEST_ENTRY = 5000
PLAIN_FIELDS = ("words", "deadline", "call_back")


@for_the_desk
@require_POST
def set_fact(request: DeskRequest, reference: str, fact: str) -> HttpResponse:
    """Correct one fact."""
    if fact not in LABELS or fact == "deadline":
        raise Http404("There is no such fact.")
    value = request.POST.get("value", "")[:LONGEST_ENTRY]
    now = timezone.now()
    return done(request, reference, lambda enquiry: enquiries.set_fact(enquiry, fact, value, actor=request.user, now=now),
                said=f"{LABELS[fact]} is set.", fact=fact, typed=value)


@for_the_desk
@require_POST
def accept(request: DeskRequest, reference: str, fact: str) -> HttpResponse:
    """Say that a fact was read rightly."""
    now = timezone.now()
    return done(request, reference, lambda enquiry: enquiries.accept(enquiry, fact, actor=request.user, now=now),
                said=f"{LABELS.get(fact, fact)}: accepted as read.", fact=fact)


@for_the_desk
@require_POST
def deadline(request: DeskRequest, reference: str) -> HttpResponse:
    """Set the deadline from plain words; words that may mean several instants are offered back first."""
    enquiry, now = access.enquiry_for(request.user, reference), timezone.now()
    typed = read_words("none" if "none" in request.POST else request.POST.get("words", ""), now=now, enquiry=enquiry)
    if not typed.understood:
        return unsaved(request, enquiry, Fault("deadline", _not_understood(typed.words), typed.words))
    picked = chosen(typed, request.POST.get("at", "")) if typed.ambiguous else typed.deadline
    if typed.ambiguous and picked is None:
        several = f"“{typed.words}” may mean several times: choose one."
        return unsaved(request, enquiry, Fault("deadline", several, typed.words, typed.offers))
    return done(request, reference, lambda enquiry: enquiries.set_deadline(enquiry, picked, actor=request.user, now=now),
                said="They have no deadline." if typed.none else f"“{typed.words}” is understood as {typed.told()}.", fact="deadline")


@for_the_desk
@require_safe
def understand_deadline(request: DeskRequest) -> HttpResponse:
    """How plain words would be understood, while they are typed."""
    reference = request.GET.get("reference", "")
    enquiry = access.enquiry_for(request.user, reference) if reference else None
    words = next((request.GET[field] for field in PLAIN_FIELDS if request.GET.get(field)), "")
    typed = read_words(words, now=timezone.now(), enquiry=enquiry)
    return render(request, "desk/enquiries/_understood.html", {"typed": typed})


@for_the_desk
@require_POST
def about(request: DeskRequest, reference: str) -> HttpResponse:
    """Say that it is about a release, or that it is not."""
    release = get_object_or_404(Release, slug=request.POST.get("release", ""))
    verb, said = {
        "link": (enquiries.link_release, f"It is about “{release.short_title}”."),
        "unlink": (enquiries.unlink_release, f"It is not about “{release.short_title}”: no later mail will say so again."),
    }.get(request.POST.get("act", ""), (None, ""))
    if verb is None:
        raise Http404("There is no such act.")
    now = timezone.now()

    def decide(enquiry: Enquiry) -> object:
        return verb(enquiry, release, actor=request.user, now=now)
    return done(request, reference, decide, said=said, fact="about")


@for_the_desk
@require_safe
def find_release(request: DeskRequest, reference: str) -> HttpResponse:
    """Releases whose headline or text holds all the words typed, newest first; the newest ones when none were."""
    enquiry = access.enquiry_for(request.user, reference)
    words = request.GET.get("q", "").split()[:8]
    found = Release.objects.newest_first().defer("body", "notes_to_editors", "boilerplate")
    for word in words:
        found = found.filter(headline__icontains=word) | found.filter(standfirst__icontains=word) | found.filter(reference__iexact=word)
    linked = set(enquiry.matches.filter(linked=True).values_list("release_id", flat=True))
    template = "desk/enquiries/_releases.html" if request.headers.get("HX-Request") else "desk/enquiries/releases.html"
    return render(request, template, {"enquiry": enquiry, "q": " ".join(words), "section": "queue",
                                      "releases": [release for release in found[:FOUND] if release.pk not in linked]})


def _not_understood(words: str) -> str:
    if not words:
        return "Write by when, as in “4pm ET” or “tomorrow noon”, or say that there is none."
    return f"“{words}” names no time that the desk understands: write it as in “4pm ET”, “Friday noon Berlin” or “in 20 min”."
