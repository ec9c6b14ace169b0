"""Enquiries: found, assigned and closed many at once; what journalists wrote is for the head of press."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from isdmedia import enquiries
from isdmedia.admin.acts import each
from isdmedia.admin.mail import OfReadableEnquiries
from isdmedia.admin.permits import HEAD, ByRole, PartByRole, viewer
from isdmedia.models import Enquiry, EnquiryRelease, Note, Outcome
from isdmedia.models.refusals import Refused


class OutcomeForm(ActionForm):
    """The outcome and reason that "close as" needs."""

    outcome = forms.ChoiceField(choices=[("", "outcome…"), *enquiries.OUTCOMES_TO_CHOOSE], required=False)
    reason = forms.CharField(required=False, max_length=300)


class About(PartByRole):
    model = EnquiryRelease
    fields = ("release", "linked", "turned_down", "score", "reasons", "by")
    verbose_name_plural = "about"


class Notes(PartByRole):
    model = Note
    seen_by = HEAD
    fields = ("created_at", "author_name", "text")


@admin.register(Enquiry)
class EnquiryAdmin(ByRole):
    bodies = frozenset(
        {
            "subject",
            "ask",
            "questions",
            "evidence",
            "terms_wording",
            "deadline_words",
            "deadline_note",
            "outcome_reason",
            "phone",
            "referrer",
            "journalist",
            "outlet",
            "programme",
            "times",
        }
    )
    fields = (
        "reference",
        "received_at",
        "received_by",
        "referrer",
        "state",
        "waiting_on",
        "outcome",
        "outcome_reason",
        "closed_at",
        "responded_at",
        "owner",
        "journalist",
        "outlet",
        "programme",
        "phone",
        "kind",
        "format",
        "channel",
        "language",
        "urgency",
        "deadline_at",
        "deadline_zone",
        "deadline_precision",
        "deadline_words",
        "deadline_note",
        "no_deadline",
        "deadline_missed",
        "air_at",
        "next_due_at",
        "terms",
        "terms_wording",
        "sensitivity",
        "abuse",
        "restricted",
        "subject",
        "ask",
        "questions",
    )
    list_display = (
        "reference",
        "received_at",
        "kind",
        "state",
        "outlet",
        "journalist",
        "owner",
        "outcome",
    )
    list_filter = ("state", "owner", "kind", "outcome", "received_by", "deadline_missed")
    list_select_related = ("owner", "outlet", "journalist")
    search_fields = ("reference", "subject", "ask", "journalist__name", "outlet__name")
    date_hierarchy = "received_at"
    inlines = (About, Notes)
    action_form = OutcomeForm
    actions = ("assign_to_me", "close_as", "reopen")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Enquiry]:
        return Enquiry.objects.readable_by(viewer(request)).order_by("-received_at", "-pk")

    @admin.action(description="Assign to me", permissions=["work"])
    def assign_to_me(self, request: HttpRequest, chosen: QuerySet[Enquiry]) -> None:
        me = viewer(request)
        each(
            request,
            chosen,
            lambda enquiry: enquiries.assign(enquiry, owner=me, actor=me, now=timezone.now()),
            done="{count} assigned to you.",
        )

    @admin.action(description="Close as …", permissions=["work"])
    def close_as(self, request: HttpRequest, chosen: QuerySet[Enquiry]) -> None:
        said = {name: request.POST.get(name, "").strip() for name in ("outcome", "reason")}
        each(request, chosen, lambda enquiry: _close(enquiry, said, request), done="{count} closed.")

    @admin.action(description="Re-open", permissions=["work"])
    def reopen(self, request: HttpRequest, chosen: QuerySet[Enquiry]) -> None:
        each(
            request,
            chosen,
            lambda enquiry: enquiries.reopen(enquiry, actor=viewer(request), now=timezone.now()),
            done="{count} open again.",
        )


def _close(enquiry: Enquiry, said: dict[str, str], request: HttpRequest) -> Any:
    if said["outcome"] not in Outcome.values:
        raise Refused("Choose the outcome to close with, beside the action.")
    return enquiries.close(enquiry, outcome=Outcome(said["outcome"]), reason=said["reason"], actor=viewer(request), now=timezone.now())


@admin.register(Note)
class NoteAdmin(OfReadableEnquiries):
    bodies = frozenset({"text"})
    fields = ("enquiry", "author_name", "created_at", "text")
    list_display = ("enquiry", "author_name", "created_at", "text")
    list_select_related = ("enquiry",)
    search_fields = ("enquiry__reference", "author_name", "text")
    date_hierarchy = "created_at"
