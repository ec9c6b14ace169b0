"""What happened: events, with copies of names, so that erasing a person keeps the act."""
from __future__ import annotations

from django.conf import settings
from django.db import models


class EventKind(models.TextChoices):
    ENQUIRY_OPENED = "enquiry_opened", "opened"
    ENQUIRY_TAKEN = "enquiry_taken", "taken"
    MESSAGE_JOINED = "message_joined", "message joined"
    REOPENED = "reopened", "re-opened"
    ASSIGNED = "assigned", "assigned"
    ACKNOWLEDGED = "acknowledged", "acknowledged"
    STATE_CHANGED = "state_changed", "state changed"
    WAITING = "waiting", "waiting"
    FACT_SET = "fact_set", "fact set"
    FACT_ACCEPTED = "fact_accepted", "fact accepted"
    RELEASE_LINKED = "release_linked", "release linked"
    RELEASE_UNLINKED = "release_unlinked", "release unlinked"
    NOTED = "noted", "noted"
    REPLY_QUEUED = "reply_queued", "reply queued"
    REPLY_WITHDRAWN = "reply_withdrawn", "reply withdrawn"
    REPLY_SENT = "reply_sent", "reply sent"
    REPLY_REFUSED = "reply_refused", "reply refused"
    REPLY_DOUBTED = "reply_doubted", "reply in doubt"
    DOUBT_SETTLED = "doubt_settled", "doubt settled"
    REPLY_BOUNCED = "reply_bounced", "reply bounced"
    REPLY_HELD = "reply_held", "reply held"
    CLOSED = "closed", "closed"
    MERGED = "merged", "merged"
    ARRIVAL_SETTLED = "arrival_settled", "set-aside mail settled"
    RELEASE_IMPORTED = "release_imported", "release imported"
    RELEASE_CHANGED = "release_changed", "release changed"
    CONTACT_CHANGED = "contact_changed", "contact changed"
    MAILBOX_CHANGED = "mailbox_changed", "mailbox changed"
    USER_CHANGED = "user_changed", "user changed"
    SIGNED_IN_BY_LINK = "signed_in_by_link", "signed in by link"


class Event(models.Model):
    """One act. It is only ever added."""

    kind = models.CharField(max_length=20, choices=EventKind)
    at = models.DateTimeField(db_index=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    actor_name = models.CharField(max_length=120, blank=True, help_text="Empty: the desk itself.")
    enquiry = models.ForeignKey("isdmedia.Enquiry", null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    release = models.ForeignKey("isdmedia.Release", null=True, blank=True, on_delete=models.SET_NULL, related_name="events")
    facts = models.JSONField(default=dict, help_text="Copies of the words that its sentence needs.")

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"
