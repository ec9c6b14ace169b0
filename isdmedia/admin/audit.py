"""What happened, only to be read; and the installation's own row."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from isdmedia import audit
from isdmedia.admin.mail import OfReadableEnquiries
from isdmedia.admin.permits import ByRole, viewer
from isdmedia.models import Event, EventKind, Installation


@admin.register(Event)
class EventAdmin(OfReadableEnquiries):
    """Sentences on an enquiry repeat its words: for a mere administrator they stop at what was done."""

    fields = ("at", "kind", "actor_name", "told", "enquiry", "release")
    list_display = ("at", "kind", "actor_name", "told", "enquiry", "release")
    list_filter = ("kind", "actor")
    list_select_related = ("enquiry", "release", "actor")
    search_fields = ("actor_name", "enquiry__reference", "release__headline")
    date_hierarchy = "at"
    ordering = ("-at", "-pk")

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return [self._sentence(request) if column == "told" else column for column in super().get_list_display(request)]

    def get_fields(self, request: HttpRequest, obj: Event | None = None) -> list[Any]:
        return [self._sentence(request) if field == "told" else field for field in super().get_fields(request, obj)]

    def get_readonly_fields(self, request: HttpRequest, obj: Event | None = None) -> list[str]:
        return ["told", "told_in_brief"]

    def _sentence(self, request: HttpRequest) -> str:
        return "told" if viewer(request).head_of_press else "told_in_brief"

    @admin.display(description="What happened")
    def told(self, event: Event) -> str:
        return audit.sentence(event)

    @admin.display(description="What happened")
    def told_in_brief(self, event: Event) -> str:
        return event.get_kind_display() if event.enquiry_id or event.kind == EventKind.ARRIVAL_SETTLED else audit.sentence(event)


@admin.register(Installation)
class InstallationAdmin(ByRole):
    list_display = ("__str__", "last_number", "worker_seen_at")
