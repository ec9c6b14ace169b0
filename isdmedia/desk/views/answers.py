"""Answering: the draft as it is typed, sending, and taking back."""
from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from isdmedia import access, enquiries
from isdmedia.desk.answers import attempt
from isdmedia.desk.case import show
from isdmedia.desk.composing import Composer, composer, split_addresses, strangers
from isdmedia.desk.permits import DeskRequest, for_the_desk
from isdmedia.enquiries.answering import Answer
from isdmedia.models import Enquiry, OutgoingMail
from isdmedia.models.refusals import Refused

LONGEST_BODY = 200_000


@for_the_desk
@require_POST
def keep_draft(request: DeskRequest, reference: str) -> HttpResponse:
    """Keep what stands in the composer, for this writer alone."""
    enquiry = access.enquiry_for(request.user, reference)
    enquiries.keep_draft(enquiry, _written(request, enquiry), author=request.user)
    if request.headers.get("HX-Request"):
        return render(request, "desk/enquiries/_draft_kept.html")
    messages.success(request, "Your draft is kept.")
    return redirect("desk:enquiry", enquiry.reference)


@for_the_desk
@require_POST
def reply(request: DeskRequest, reference: str) -> HttpResponse:
    """Send the answer. Somebody who had no part in the enquiry is asked about first; a mail that came meanwhile is shown first."""
    enquiry = access.enquiry_for(request.user, reference)
    answer = _written(request, enquiry)
    unknown = strangers(enquiry, answer)
    if unknown and request.POST.get("confirmed") != " ".join(unknown):
        return _again(request, enquiry, answer, strangers=unknown)
    try:
        outgoing = enquiries.reply(enquiry, answer, actor=request.user, now=timezone.now())
    except enquiries.OutdatedView as outdated:
        return _again(request, enquiry, answer, held=str(outdated), status=409)
    except Refused as refusal:
        return _again(request, enquiry, answer, fault=str(refusal))
    return redirect(f"{reverse('desk:enquiry', args=[enquiry.reference])}#message-{outgoing.message_id}")


@for_the_desk
@require_POST
def take_back(request: DeskRequest, reference: str, pk: int) -> HttpResponse:
    """Undo an answer that has not left: its words are a draft again."""
    enquiry = access.enquiry_for(request.user, reference)
    outgoing = get_object_or_404(OutgoingMail.objects.select_related("message__enquiry"), pk=pk, message__enquiry=enquiry)
    attempt(request, lambda: enquiries.take_back(outgoing, actor=request.user, now=timezone.now()),
            done="Taken back: it did not leave. Your words stand in the composer.")
    return redirect(f"{reverse('desk:enquiry', args=[enquiry.reference])}#composer")


def _written(request: DeskRequest, enquiry: Enquiry) -> Answer:
    """What stands in the form; a message that is none of this enquiry counts as not seen."""
    seen = request.POST.get("seen", "")
    known = enquiry.messages.filter(pk=seen).values_list("pk", flat=True).first() if seen.isdecimal() else None
    return Answer(
        to=split_addresses(request.POST.get("to", "")), cc=split_addresses(request.POST.get("cc", "")),
        subject=request.POST.get("subject", "")[:300],
        body=request.POST.get("body", "").replace("\r\n", "\n")[:LONGEST_BODY], seen=known)


def _again(request: DeskRequest, enquiry: Enquiry, answer: Answer, *, held: str = "", fault: str = "", strangers: tuple[str, ...] = (),
           status: int = 422) -> HttpResponse:
    """The page with what was written, and why it was not sent."""
    written: Composer = replace(composer(enquiry, request.user), to=", ".join(answer.to), cc=", ".join(answer.cc), subject=answer.subject,
                                body=answer.body, held=held, fault=fault, strangers=strangers)
    return show(request, enquiry, status=status, composing=written)
