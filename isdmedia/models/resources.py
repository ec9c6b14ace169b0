"""Whom and what an interview occupies, when they are free, and the rows by which nobody is booked twice."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Self
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Func, Q

from isdmedia.models.enquiries import Format

NO_OVERLAP = "occupation_no_overlap"
"""The name of the guard against double booking, on every database."""


class ResourceKind(models.TextChoices):
    SPOKESPERSON = "spokesperson", "spokesperson"
    STUDIO = "studio", "studio"
    OFFICER = "officer", "press officer attending"


class Resource(models.Model):
    """Somebody or something that one interview at a time can have: a spokesperson, a studio, a press officer attending."""

    kind = models.CharField(max_length=12, choices=ResourceKind)
    spokesperson = models.OneToOneField("isdmedia.Spokesperson", null=True, blank=True, on_delete=models.CASCADE, related_name="resource")
    user = models.OneToOneField(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="resource")
    name = models.CharField(max_length=120, blank=True, help_text="Of a studio; empty: the person's own.")
    time_zone = models.CharField(max_length=64, blank=True, help_text="As in Europe/London; empty: the person's own, else the desk's.")
    quiet_from = models.TimeField(null=True, blank=True, help_text="From this hour on their clock nobody is asked to speak.")
    quiet_until = models.TimeField(null=True, blank=True)
    notice_minutes = models.PositiveIntegerField(null=True, blank=True, help_text="Empty: the desk's.")
    daily_maximum = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Interviews a day; empty: no limit.")
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("kind", "pk")
        constraints = (
            models.CheckConstraint(
                condition=(Q(kind="spokesperson", spokesperson__isnull=False, user__isnull=True)
                           | Q(kind="officer", user__isnull=False, spokesperson__isnull=True)
                           | (Q(kind="studio", spokesperson__isnull=True, user__isnull=True) & ~Q(name=""))),
                name="resource_is_what_it_says"),
            models.CheckConstraint(condition=Q(quiet_from__isnull=True, quiet_until__isnull=True)
                                   | Q(quiet_from__isnull=False, quiet_until__isnull=False), name="resource_quiet_both_or_none"),
        )

    def __str__(self) -> str:
        return self.name or str(self.person or self.get_kind_display())

    @property
    def person(self) -> models.Model | None:
        """The spokesperson or user behind it; None for a studio."""
        return self.spokesperson or self.user

    @property
    def serves(self) -> bool:
        """Whether it is in use, and the person behind it too."""
        return self.active and (self.spokesperson is None or self.spokesperson.active) and (self.user is None or self.user.is_active)

    @property
    def zone_name(self) -> str:
        return self.time_zone or getattr(self.person, "time_zone", "") or settings.DESK_TIME_ZONE

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone_name)


class Availability(models.Model):
    """Hours of every week, on the resource's own clock. An end at or before the start lies on the next day."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="hours")
    weekday = models.PositiveSmallIntegerField(help_text="0 is Monday.")
    starts_at = models.TimeField()
    ends_at = models.TimeField()
    cleared = models.BooleanField(default=True, help_text="May be offered to a journalist before the spokesperson was asked.")

    class Meta:
        ordering = ("resource", "weekday", "starts_at")
        verbose_name_plural = "weekly hours"
        constraints = (
            models.CheckConstraint(condition=Q(weekday__lte=6), name="availability_weekday"),
            models.UniqueConstraint("resource", "weekday", "starts_at", name="availability_start_once"),
        )

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts_at:%H:%M}–{self.ends_at:%H:%M}"


class AvailabilityException(models.Model):
    """One date that differs: hours added, or hours (or the whole day) taken away. The reason is never shown outside the desk."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="exceptions")
    date = models.DateField()
    starts_at = models.TimeField(null=True, blank=True, help_text="Empty with the end: the whole day.")
    ends_at = models.TimeField(null=True, blank=True)
    available = models.BooleanField(default=False)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("date", "starts_at")
        constraints = (
            models.CheckConstraint(condition=Q(starts_at__isnull=True, ends_at__isnull=True)
                                   | Q(starts_at__isnull=False, ends_at__isnull=False), name="exception_both_or_whole_day"),
        )
        indexes = (models.Index(fields=("resource", "date"), name="exception_of_resource"),)

    def __str__(self) -> str:
        hours = f" {self.starts_at:%H:%M}–{self.ends_at:%H:%M}" if self.starts_at and self.ends_at else ""
        return f"{'' if self.available else 'not '}on {self.date}{hours}"


class Stay(models.Model):
    """Dates on which the resource's weekly hours are meant on another clock, as when travelling. Never shown outside the desk."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="stays")
    first_date = models.DateField()
    last_date = models.DateField()
    time_zone = models.CharField(max_length=64)

    class Meta:
        ordering = ("first_date",)
        constraints = (models.CheckConstraint(condition=Q(last_date__gte=models.F("first_date")), name="stay_in_order"),)

    def __str__(self) -> str:
        return f"{self.first_date} to {self.last_date}: {self.time_zone}"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class FormatRule(models.Model):
    """What the office sets for a format, in minutes; a format without a row has the built-in rule of `interviews.rules`."""

    format = models.CharField(max_length=20, choices=Format, unique=True)
    before_minutes = models.PositiveSmallIntegerField(help_text="Travel, arrival and line check, kept free before.")
    after_minutes = models.PositiveSmallIntegerField(help_text="Kept free after the end.")
    editing_minutes = models.PositiveSmallIntegerField(help_text="What the outlet needs between the end and its deadline or air time.")
    length_minutes = models.PositiveSmallIntegerField(help_text="How long one usually takes.")

    class Meta:
        ordering = ("format",)

    def __str__(self) -> str:
        return self.get_format_display()


class OccupationState(models.TextChoices):
    LIVE = "live", "set aside"
    SECOND = "second", "second pencil"
    RELEASED = "released", "released"


class OccupationQuerySet(models.QuerySet["Occupation"]):
    def live(self, now: datetime) -> Self:
        """What blocks at `now`: live, and not a pencil or offer that ran out."""
        return self.filter(state=OccupationState.LIVE).exclude(hold__state__in=("pencilled", "offered"), hold__expires_at__lte=now)

    def of(self, resources: Iterable[Resource]) -> Self:
        return self.filter(resource__in=[resource.pk for resource in resources])

    def overlapping(self, start: datetime, end: datetime) -> Self:
        return self.filter(busy_from__lt=end, busy_until__gt=start)


class NoOverlap(ExclusionConstraint):
    """An exclusion constraint that is none on other databases than PostgreSQL; `guards` keeps the same rule there."""

    def constraint_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        return super().constraint_sql(model, schema_editor) if _on_postgresql(schema_editor) else None

    def create_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        return super().create_sql(model, schema_editor) if _on_postgresql(schema_editor) else None

    def remove_sql(self, model: type[models.Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> Any:
        return super().remove_sql(model, schema_editor) if _on_postgresql(schema_editor) else None

    def validate(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: the database decides, when the row is written."""


def _on_postgresql(schema_editor: BaseDatabaseSchemaEditor | None) -> bool:
    return schema_editor is not None and schema_editor.connection.vendor == "postgresql"


class TimeRange(Func):
    """Half-open, as tstzrange makes it by itself."""

    function = "TSTZRANGE"
    output_field = models.Field()


class Occupation(models.Model):
    """That a hold occupies a resource: UTC, half-open, travel and buffers inside. Two live ones of different interviews never
    overlap on a resource: the database says so. Alternatives of one interview may."""

    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="occupations")
    interview = models.ForeignKey("isdmedia.Interview", on_delete=models.CASCADE, related_name="occupations")
    hold = models.ForeignKey("isdmedia.Hold", on_delete=models.CASCADE, related_name="occupations")
    busy_from = models.DateTimeField()
    busy_until = models.DateTimeField()
    state = models.CharField(max_length=8, choices=OccupationState, default=OccupationState.LIVE)

    objects = OccupationQuerySet.as_manager()

    class Meta:
        ordering = ("busy_from", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(busy_until__gt=models.F("busy_from")), name="occupation_ends_after_start"),
            models.UniqueConstraint("hold", "resource", name="occupation_once"),
            NoOverlap(
                name=NO_OVERLAP, condition=Q(state="live"),
                expressions=(("resource", RangeOperators.EQUAL), ("interview", RangeOperators.NOT_EQUAL),
                             (TimeRange("busy_from", "busy_until"), RangeOperators.OVERLAPS))),
        )
        indexes = (models.Index(fields=("resource", "busy_until"), name="occupation_of_resource"),)

    def __str__(self) -> str:
        return f"{self.resource_id} {self.busy_from:%Y-%m-%d %H:%M}–{self.busy_until:%H:%M} ({self.state})"


class BusyTime(models.Model):
    """When somebody is taken according to a calendar of their own; no reason is kept."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="busy_times")
    busy_from = models.DateTimeField()
    busy_until = models.DateTimeField()
    source = models.CharField(max_length=120, blank=True, help_text="The calendar it came from.")
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ("busy_from",)
        constraints = (models.CheckConstraint(condition=Q(busy_until__gt=models.F("busy_from")), name="busy_ends_after_start"),)
        indexes = (models.Index(fields=("resource", "busy_until"), name="busy_of_resource"),)

    def __str__(self) -> str:
        return f"{self.resource_id} busy {self.busy_from:%Y-%m-%d %H:%M}–{self.busy_until:%H:%M}"
