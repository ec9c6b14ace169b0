"""Who takes part in an enquiry, and how enquiries were merged, split and sorted by hand."""
from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

_CONVERSATION = "conversation "
# A blank stands in no Message-ID: the two are never mistaken for each other.


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def accepted(self) -> Self:
        return self.filter(accepted_at__isnull=False)

    def proposed(self) -> Self:
        """Those that a mail brought in and nobody has decided about."""
        return self.filter(accepted_at=None, turned_down_at=None)


class Participant(models.Model):
    """An address that a mail of an enquiry brought in beside those who took part: proposed, until a person accepts it or turns it down.
    Only an accepted one may continue the enquiry by mail."""

    enquiry = models.ForeignKey("isdmedia.Enquiry", on_delete=models.CASCADE, related_name="participants")
    address = models.CharField(max_length=320, help_text="In lower case.")
    name = models.CharField(max_length=300, blank=True)
    brought_by = models.ForeignKey("isdmedia.Message", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
                                   help_text="The mail that named it first.")
    accepted_at = models.DateTimeField(null=True, blank=True)
    turned_down_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint("enquiry", "address", name="participant_once"),
            models.CheckConstraint(condition=Q(accepted_at=None) | Q(turned_down_at=None), name="participant_one_decision"),
        )

    def __str__(self) -> str:
        return self.address


class ReferenceQuerySet(models.QuerySet["Reference"]):
    def conversations(self) -> Self:
        """Those that name a conversation of Outlook's."""
        return self.filter(name__startswith=_CONVERSATION)


class Reference(models.Model):
    """What a received mail refers to: the Message-ID of another mail, which may never have come here, or the conversation that Outlook
    names. Two mails that share one belong together."""

    message = models.ForeignKey("isdmedia.Message", on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=998, help_text="A Message-ID without brackets, or a conversation.")

    objects = ReferenceQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(fields=("name",), name="reference_name"),)

    def __str__(self) -> str:
        return self.name[:80]

    @staticmethod
    def of_conversation(conversation: str) -> str:
        """The name under which a conversation of Outlook's is kept; "" for none."""
        return f"{_CONVERSATION}{conversation}" if conversation else ""

    @staticmethod
    def conversation_in(name: str) -> str:
        """The conversation in such a name."""
        return name.removeprefix(_CONVERSATION)


class RearrangementKind(models.TextChoices):
    MERGE = "merge", "merged"
    SPLIT = "split", "split"
    MOVE = "move", "moved"


class Rearrangement(models.Model):
    """That mails went from one enquiry to another by a person's hand; `moved` holds what is needed to take it back."""

    kind = models.CharField(max_length=10, choices=RearrangementKind)
    source = models.ForeignKey("isdmedia.Enquiry", on_delete=models.CASCADE, related_name="given")
    target = models.ForeignKey("isdmedia.Enquiry", on_delete=models.CASCADE, related_name="taken_over")
    moved = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    by_name = models.CharField(max_length=120)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.CheckConstraint(condition=~Q(source=models.F("target")), name="rearrangement_between_two"),)

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"
