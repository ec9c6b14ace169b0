"""Diaries and what formats need around them: only to be read, for hours and rules are changed where their effect is seen."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from isdmedia.admin.permits import HEAD, ByRole, PartByRole
from isdmedia.models import Availability, AvailabilityException, FormatRule, Resource, Stay

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class WeeklyHours(PartByRole):
    model = Availability
    fields = readonly_fields = ("day", "starts_at", "ends_at", "cleared")

    @admin.display(description="Weekday")
    def day(self, hours: Availability) -> str:
        return WEEKDAYS[hours.weekday]


class OtherDates(PartByRole):
    """Why somebody is away is read by those alone who work the desk."""

    model = AvailabilityException
    seen_by = HEAD
    fields = ("date", "starts_at", "ends_at", "available", "reason")
    verbose_name_plural = "dates that differ"


class Stays(PartByRole):
    """Where somebody is, too."""

    model = Stay
    seen_by = HEAD
    fields = ("first_date", "last_date", "time_zone")


@admin.register(Resource)
class ResourceAdmin(ByRole):
    fields = ("whose", "kind", "clock", "quiet_from", "quiet_until", "notice_minutes", "daily_maximum", "active")
    readonly_fields = ("whose", "clock")
    list_display = ("whose", "kind", "clock", "daily_maximum", "active")
    list_filter = ("kind", "active")
    search_fields = ("name", "spokesperson__name", "user__name")
    inlines = (WeeklyHours, OtherDates, Stays)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Resource]:
        return super().get_queryset(request).select_related("spokesperson", "user")

    @admin.display(description="Whose", ordering="kind")
    def whose(self, diary: Resource) -> str:
        return str(diary)

    @admin.display(description="Time zone")
    def clock(self, diary: Resource) -> str:
        return diary.zone_name.replace("_", " ")


@admin.register(FormatRule)
class FormatRuleAdmin(ByRole):
    list_display = ("format", "before_minutes", "after_minutes", "editing_minutes", "length_minutes")
