"""Trouble that people were told of."""
from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q


class AlarmQuerySet(models.QuerySet["Alarm"]):
    def standing(self) -> Self:
        return self.filter(over_at=None)


class Alarm(models.Model):
    """One trouble from its beginning to its end; the administrators get a mail at both."""

    key = models.CharField(max_length=120, help_text="What it is about, stable while it lasts: mailbox:3, disk, unreadable.")
    sentence = models.CharField(max_length=600)
    since_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    over_at = models.DateTimeField(null=True, blank=True)
    over_told_at = models.DateTimeField(null=True, blank=True)

    objects = AlarmQuerySet.as_manager()

    class Meta:
        ordering = ("-since_at", "-pk")
        constraints = (models.UniqueConstraint("key", condition=Q(over_at__isnull=True), name="alarm_standing_once"),)

    def __str__(self) -> str:
        return self.sentence[:80]
