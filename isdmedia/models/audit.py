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
    SPLIT = "split", "split"
    MOVED = "moved", "mail moved"
    MOVED_BACK = "moved_back", "taken back"
    PARTICIPANT_DECIDED = "participant_decided", "participant decided"
    BELONGING_DECIDED = "belonging_decided", "suggestion decided"
    ALARM_RAISED = "alarm_raised", "alarm raised"
    ALARM_OVER = "alarm_over", "alarm over"
    ARRIVAL_SETTLED = "arrival_settled", "set-aside mail settled"
    RELEASE_IMPORTED = "release_imported", "release imported"
    RELEASE_CHANGED = "release_changed", "release changed"
    CONTACT_CHANGED = "contact_changed", "contact changed"
    MAILBOX_CHANGED = "mailbox_changed", "mailbox changed"
    USER_CHANGED = "user_changed", "user changed"
    SIGNED_IN_BY_LINK = "signed_in_by_link", "signed in by link"
    INTERVIEW_BID = "interview_bid", "interview bid"
    INTERVIEW_CHANGED = "interview_changed", "interview changed"
    INTERVIEW_PENCILLED = "interview_pencilled", "interview pencilled"
    INTERVIEW_OFFERED = "interview_offered", "times offered"
    INTERVIEW_PICKED = "interview_picked", "time picked"
    INTERVIEW_PUT_TO = "interview_put_to", "put to the spokesperson"
    INTERVIEW_ANSWERED = "interview_answered", "spokesperson answered"
    INTERVIEW_CONFIRMED = "interview_confirmed", "interview confirmed"
    INTERVIEW_MOVED = "interview_moved", "interview moved"
    INTERVIEW_BRIEFED = "interview_briefed", "spokesperson briefed"
    INTERVIEW_DONE = "interview_done", "interview done"
    INTERVIEW_AIRED = "interview_aired", "interview aired"
    INTERVIEW_OFF = "interview_off", "interview called off"
    TIME_RELEASED = "time_released", "time released"
    TIME_RAN_OUT = "time_ran_out", "time ran out"
    TIME_PUT_FORWARD = "time_put_forward", "second pencil put forward"
    TIME_PROPOSED = "time_proposed", "other time proposed"
    PROPOSAL_SETTLED = "proposal_settled", "proposed time settled"
    TURN_CHANGED = "turn_changed", "turn changed"
    DIARY_CHANGED = "diary_changed", "diary changed"


class Event(models.Model):
    """One act. It is only ever added."""

    kind = models.CharField(max_length=20, choices=EventKind)
    at = models.DateTimeField(db_index=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    actor_name = models.CharField(max_length=120, blank=True, help_text="Empty: the desk itself.")
    enquiry = models.ForeignKey("isdmedia.Enquiry", null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    release = models.ForeignKey("isdmedia.Release", null=True, blank=True, on_delete=models.SET_NULL, related_name="events")
    interview = models.ForeignKey("isdmedia.Interview", null=True, blank=True, on_delete=models.CASCADE, related_name="events")
    facts = models.JSONField(default=dict, help_text="Copies of the words that its sentence needs.")

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"
