"""This installation: one row."""
from __future__ import annotations

from django.db import models


class Installation(models.Model):
    """`sample` marks the sample desk, which sends nothing out; `last_number` is the newest enquiry's."""

    sample = models.BooleanField(default=False)
    last_number = models.PositiveIntegerField(default=0)
    worker_seen_at = models.DateTimeField(null=True, blank=True)
    integrity_at = models.DateTimeField(null=True, blank=True, help_text="When the database file was last checked whole.")
    integrity_problem = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(pk=1), name="installation_once"),)

    def __str__(self) -> str:
        return "sample desk" if self.sample else "desk"
