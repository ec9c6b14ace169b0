"""One enquiry as its page shows it, whole or in the parts that change after an act."""
from collections.abc import Callable, Sequence
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from isdmedia import access, enquiries
from isdmedia.desk.bids import bids
from isdmedia.desk.cards import Fault, cards
from isdmedia.desk.composing import Composer, composer
from isdmedia.desk.conversation import conversation, first_contact
from isdmedia.desk.cues import Marker, cues_of
from isdmedia.desk.dues import due_of
from isdmedia.desk.instants import their_zone
from isdmedia.desk.names import state_word, title_of
from isdmedia.desk.next_steps import next_step
from isdmedia.desk.people import colleagues
from isdmedia.desk.permits import DeskRequest
from isdmedia.desk.sorting import elsewhere, sorted_last
from isdmedia.desk.taking_part import brought_in, suggested
from isdmedia.mail.display import honest
from isdmedia.models import Enquiry, EnquiryRelease, User, WaitingOn
from isdmedia.models.refusals import Refused
from isdmedia.reading.zones import zone_info

UNSAVED = 422


def case(enquiry: Enquiry, user: User, *, fault: Fault | None = None, composing: Composer | None = None, whole: bool = False,
         changed: str = "") -> dict[str, object]:
    """Everything that the page of an enquiry shows; `changed` names the fact that has just been set."""
    now = timezone.now()
    marker = Marker(cues_of(enquiry))
    first = _first_message(enquiry)
    subject = marker.stretches(enquiry.subject, message=first, place="subject")
    talk = conversation(enquiry, marker, now=now, whole=whole)
    matches = list(enquiry.matches.select_related("release", "by").defer("release__body", "release__notes_to_editors"))
    due = due_of(enquiry, now=now)
    booked = bids(enquiry, user, now=now)
    return {
        "enquiry": enquiry, "now": now, "section": "queue", "title": title_of(enquiry), "subject": subject, "talk": talk, "due": due,
        "state": state_word(enquiry), "their_zone": their_zone(enquiry), "cards": cards(enquiry, marker, fault), "fault": fault,
        "changed": changed, "step": next_step(enquiry, due, booked, came_back=talk.came_back), "bids": booked,
        "composer": composing or composer(enquiry, user),
        "company": enquiries.company(enquiry, apart_from=user, now=now), "about": _about(matches), "first_contact": first_contact(enquiry),
        "first_message": first, "times": _times(enquiry), "past": _past(enquiry, user), "colleagues": colleagues(),
        "waiting_choices": [choice for choice in WaitingOn.choices if choice[0]], "outcomes": enquiries.OUTCOMES_TO_CHOOSE,
        "proposed": enquiries.proposed_outcome(enquiry) if enquiry.is_open else None, "mine": enquiry.owner_id == user.pk,
        "brought_in": brought_in(enquiry), "suggested": suggested(enquiry, user),
        "elsewhere": elsewhere(enquiry, user), "sorted": sorted_last(enquiry, now=now),
    }


def show(request: DeskRequest, enquiry: Enquiry, *, status: int = 200, fault: Fault | None = None,
         composing: Composer | None = None) -> HttpResponse:
    """The whole page."""
    context = case(enquiry, request.user, fault=fault, composing=composing, whole="all" in request.GET)
    return render(request, "desk/enquiries/detail.html", context, status=status)


def done(request: DeskRequest, reference: str, act: Callable[[Enquiry], object], *, said: str, fact: str = "",
         typed: str = "") -> HttpResponse:
    """Call one verb on an enquiry that the user may read, and answer: the changed parts to htmx, else the page again. What the
    desk refuses is shown beside its fact, with what had been typed."""
    enquiry = access.enquiry_for(request.user, reference)
    try:
        act(enquiry)
    except Refused as refusal:
        return unsaved(request, enquiry, Fault(fact, str(refusal), typed))
    if not request.headers.get("HX-Request"):
        messages.success(request, said)
        return redirect("desk:enquiry", enquiry.reference)
    fresh = access.enquiry_for(request.user, reference)
    return _parts(request, fresh, {"toast": said, "tone": "success"}, changed=fact)


def unsaved(request: DeskRequest, enquiry: Enquiry, fault: Fault) -> HttpResponse:
    """The same place again with the fault beside it; nothing was changed."""
    if request.headers.get("HX-Request"):
        return _parts(request, enquiry, {} if fault.fact else {"toast": fault.sentence, "tone": "danger"}, fault=fault, status=UNSAVED)
    if not fault.fact:
        messages.error(request, fault.sentence)
    return show(request, enquiry, status=UNSAVED, fault=fault)


def _parts(request: DeskRequest, enquiry: Enquiry, toast: dict[str, str], *, fault: Fault | None = None, changed: str = "",
           status: int = 200) -> HttpResponse:
    context = case(enquiry, request.user, fault=fault, changed=changed)
    return render(request, "desk/enquiries/_changed.html", {**context, **toast, "swapped": True}, status=status)


def _first_message(enquiry: Enquiry) -> int:
    """The message whose subject is the enquiry's; 0 when it came by phone."""
    return enquiry.messages.order_by("received_at", "pk").values_list("pk", flat=True).first() or 0


def _about(matches: Sequence[EnquiryRelease]) -> dict[str, list[EnquiryRelease]]:
    return {
        "linked": [match for match in matches if match.linked],
        "suggested": [match for match in matches if not match.linked and not match.turned_down],
        "turned_down": [match for match in matches if match.turned_down],
    }


def _times(enquiry: Enquiry) -> list[dict[str, object]]:
    """The appointments that the mail names, as instants with the zone they were said in."""
    return [{"start": datetime.fromisoformat(named["start"]), "zone": zone_info(named["zone"]) if named.get("zone") else None,
             "what": named.get("what", ""), "words": honest(str(named.get("words", "")))} for named in enquiry.times if named.get("start")]


def _past(enquiry: Enquiry, user: User) -> list[Enquiry]:
    """What this journalist asked before, newest first."""
    if enquiry.journalist is None:
        return []
    earlier = access.enquiries_for(user).filter(journalist=enquiry.journalist).exclude(pk=enquiry.pk)
    return list(earlier.order_by("-received_at", "-pk")[:5])

