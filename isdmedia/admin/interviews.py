"""Interviews: found, looked at, and worked through the same verbs as on the desk."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.safestring import SafeString

from isdmedia import audit
from isdmedia.admin import interview_pages
from isdmedia.admin import interview_words as words
from isdmedia.admin.interview_acts import ACTS, acts_for
from isdmedia.admin.permits import HEAD, ByRole, PartByRole, viewer
from isdmedia.models import FIRM, GIVEN, OFF, TO_PLACE, Enquiry, Event, Hold, Interview, Proposal, Speaker, Turn

GROUPS = {"to_place": ("to place", TO_PLACE), "firm": ("confirmed or briefed", FIRM), "given": ("given", GIVEN), "off": ("called off", OFF)}


class InGroup(admin.SimpleListFilter):
    """States that belong together; what is postponed is called off and to be placed."""

    title = "stage"
    parameter_name = "stage"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, label) for name, (label, _) in GROUPS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Interview]) -> QuerySet[Interview]:
        group = GROUPS.get(self.value() or "")
        return queryset.filter(state__in=group[1]) if group else queryset


class Part(PartByRole):
    """Rows with the people on them, fetched at once."""

    beside: tuple[str, ...] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.beside)


class Speakers(Part):
    model = Speaker
    seen_by = HEAD
    beside = ("spokesperson", "taken_by")
    fields = ("spokesperson", "put_to_at", "answer", "answered_by", "answered_at", "taken_by", "words", "unreachable")


class Times(Part):
    model = Hold
    beside = ("held_by",)
    fields = ("starts_at", "ends_at", "state", "expires_at", "held_by", "offered_at", "picked_at")
    verbose_name_plural = "times held"


class Turns(Part):
    model = Turn
    seen_by = HEAD
    beside = ("enquiry",)
    fields = ("starts_at", "length_minutes", "state", "enquiry")


class Proposals(Part):
    model = Proposal
    seen_by = HEAD
    beside = ("speaker__spokesperson",)
    fields = ("starts_at", "ends_at", "asked_by", "came_by", "words", "proposed_at", "settled_at", "taken")
    readonly_fields = ("asked_by",)
    verbose_name_plural = "other times asked for"

    @admin.display(description="Asked by")
    def asked_by(self, proposal: Proposal) -> str:
        return proposal.speaker.spokesperson.name if proposal.speaker else "the journalist"


class WhatHappened(Part):
    model = Event
    seen_by = HEAD
    fields = readonly_fields = ("at", "told")
    verbose_name_plural = "what happened"

    @admin.display(description="What happened")
    def told(self, event: Event) -> str:
        return audit.sentence(event)


@admin.register(Interview)
class InterviewAdmin(ByRole):
    """Who speaks to whom and where is for those who work the desk; a mere administrator sees states and times."""

    bodies = frozenset({
        "who", "where", "serves", "answer", "missing", "chase", "outlet", "programme", "topic", "place", "address", "who_rings", "number",
        "backup_number", "link", "caption", "say_name", "presenter", "other_guests", "car", "make_up", "override_reason", "off_reason",
        "out_when", "studio", "attending", "speakers", "spokespeople"})
    fieldsets = (
        (None, {"fields": ("stage", "when", "who", "where", "serves", "topic", "owner", "chase", "override_reason", "off_reason",
                           "off_by")}),
        ("How", {"fields": ("format", "live", "place", "address", "studio", "attending", "who_rings", "number", "backup_number", "link")}),
        ("Clocks", {"fields": ("zone", "starts_at", "ends_at", "length_minutes", "arrival_at", "call_at", "hit_at", "hit_provisional",
                               "hard_stop_at", "deadline_at", "air_at", "out_when", "before_minutes", "after_minutes", "bid_at",
                               "confirmed_at")}),
        ("On screen and on the day", {"fields": ("caption", "say_name", "presenter", "other_guests", "car", "make_up")}),
    )
    readonly_fields = ("stage", "when", "who", "where", "serves", "chase")
    list_display = ("when", "stage", "who", "answer", "where", "missing", "owner")
    list_filter = (InGroup, ("spokespeople", admin.RelatedOnlyFieldListFilter), ("outlet", admin.RelatedOnlyFieldListFilter),
                   "format", "live", ("owner", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("owner", "outlet")
    search_fields = ("outlet__name", "programme", "speakers__spokesperson__name", "enquiries__reference")
    date_hierarchy = "starts_at"
    inlines = (Speakers, Times, Turns, Proposals, WhatHappened)
    actions = ("pencil", "offer", "put_to", "confirm", "move", "cancel", "stand_down", "mark_done", "no_show")
    change_form_template = "admin/interviews/change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Interview]:
        """Without those of restricted enquiries, unless the viewer is named there."""
        readable = Enquiry.objects.readable_by(viewer(request))
        kept = super().get_queryset(request).exclude(enquiries__in=Enquiry.objects.exclude(pk__in=readable.values("pk")))
        return kept.select_related("outlet", "owner").prefetch_related(
            Prefetch("speakers", Speaker.objects.select_related("spokesperson")), "enquiries", "holds")

    def get_fieldsets(self, request: HttpRequest, obj: Interview | None = None) -> Any:
        """Without what nobody has said yet."""
        known = [name for _, options in self.fieldsets for name in options["fields"] if _is_known(obj, name)]
        shown = [(title, [name for name in self._shown(request, options["fields"]) if name in known]) for title, options in self.fieldsets]
        return [(title, {"fields": fields}) for title, fields in shown if fields]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [one for one in self.list_filter if self._may_see(request, one[0] if isinstance(one, tuple) else one)]

    def get_urls(self) -> list[URLPattern]:
        act = path("act/<slug:name>/", self.admin_site.admin_view(self.act_view), name="isdmedia_interview_act")
        return [act, *super().get_urls()]

    def act_view(self, request: HttpRequest, name: str) -> HttpResponse:
        """The page of one act."""
        return interview_pages.page(self, request, name)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], add: bool = False, change: bool = False, form_url: str = "", obj: Any = None
    ) -> HttpResponse:
        """With a button for each act that may succeed as it stands."""
        context["zone"] = timezone.get_current_timezone_name()
        if obj is not None and self.has_work_permission(request):
            context["acts"] = [(act, interview_pages.address(act, [obj.pk])) for act in acts_for(obj, now=timezone.now())]
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_inline_instances(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """Only what there are rows of is shown, for most interviews have no turns."""
        parts = super().get_inline_instances(request, obj)
        return [part for part in parts if obj is None or part.model.objects.filter(interview=obj.pk).exists()]

    @admin.display(description="Time", ordering="starts_at")
    def when(self, interview: Interview) -> str:
        return words.when(interview)

    @admin.display(description="State", ordering="state")
    def stage(self, interview: Interview) -> SafeString:
        return words.state(interview)

    @admin.display(description="Who speaks")
    def who(self, interview: Interview) -> str:
        return words.who(interview)

    @admin.display(description="Outlet · programme", ordering="outlet__name")
    def where(self, interview: Interview) -> str:
        return words.where(interview)

    @admin.display(description="Enquiries")
    def serves(self, interview: Interview) -> str:
        return words.references(interview)

    @admin.display(description="Answer")
    def answer(self, interview: Interview) -> str:
        return words.answers(interview)

    @admin.display(description="To chase")
    def missing(self, interview: Interview) -> str:
        return words.missing_in_brief(interview)

    @admin.display(description="To chase")
    def chase(self, interview: Interview) -> str:
        return ", ".join(words.missing(interview)) or words.NOTHING

    @admin.action(description="Pencil a time …", permissions=["work"])
    def pencil(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("pencil", chosen)

    @admin.action(description="Offer times …", permissions=["work"])
    def offer(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("offer", chosen)

    @admin.action(description="Put to the spokesperson …", permissions=["work"])
    def put_to(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("put-to", chosen)

    @admin.action(description="Confirm …", permissions=["work"])
    def confirm(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("confirm", chosen)

    @admin.action(description="Move to another time …", permissions=["work"])
    def move(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("move", chosen)

    @admin.action(description="Cancel (by us) …", permissions=["work"])
    def cancel(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("cancel", chosen)

    @admin.action(description="Stand down (by the outlet) …", permissions=["work"])
    def stand_down(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("stand-down", chosen)

    @admin.action(description="Mark as done …", permissions=["work"])
    def mark_done(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("done", chosen)

    @admin.action(description="Mark as a no-show …", permissions=["work"])
    def no_show(self, request: HttpRequest, chosen: QuerySet[Interview]) -> HttpResponse:
        return _go("no-show", chosen)


def _is_known(interview: Interview | None, name: Any) -> bool:
    return interview is None or not hasattr(Interview, name) or getattr(interview, name) not in (None, "")


def _go(name: str, chosen: QuerySet[Interview]) -> HttpResponse:
    return HttpResponseRedirect(interview_pages.address(ACTS[name], list(chosen.values_list("pk", flat=True))))
