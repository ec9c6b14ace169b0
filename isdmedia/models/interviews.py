"""The interview: its state and permitted moves, who speaks, the times held for it, turns of a round, proposed times."""
from __future__ import annotations

import uuid
from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from isdmedia.models.enquiries import Format


class InterviewState(models.TextChoices):
    BID = "bid", "bid"
    PENCILLED = "pencilled", "pencilled"
    OFFERED = "offered", "offered"
    PICKED = "picked", "picked"
    CONFIRMED = "confirmed", "confirmed"
    BRIEFED = "briefed", "briefed"
    DONE = "done", "done"
    AIRED = "aired", "aired or published"
    DECLINED = "declined", "declined"
    CANCELLED = "cancelled", "cancelled by us"
    STOOD_DOWN = "stood_down", "stood down by the outlet"
    POSTPONED = "postponed", "postponed"
    NO_SHOW = "no_show", "no-show"
    NOT_USED = "not_used", "not used"


TO_PLACE = (InterviewState.BID, InterviewState.PENCILLED, InterviewState.OFFERED, InterviewState.PICKED, InterviewState.POSTPONED)
FIRM = (InterviewState.CONFIRMED, InterviewState.BRIEFED)
GIVEN = (InterviewState.DONE, InterviewState.AIRED, InterviewState.NOT_USED)
OFF = (InterviewState.DECLINED, InterviewState.CANCELLED, InterviewState.STOOD_DOWN, InterviewState.POSTPONED, InterviewState.NO_SHOW)

_PLACING = {InterviewState.BID, InterviewState.PENCILLED, InterviewState.OFFERED, InterviewState.PICKED}
_CALLED_OFF = {InterviewState.DECLINED, InterviewState.CANCELLED, InterviewState.STOOD_DOWN, InterviewState.POSTPONED}
_GOES_ON = {InterviewState.DONE, InterviewState.NO_SHOW, InterviewState.PICKED, InterviewState.CONFIRMED}
INTERVIEW_MOVES: dict[InterviewState, frozenset[InterviewState]] = {
    InterviewState.BID: frozenset(_PLACING | _CALLED_OFF),
    InterviewState.PENCILLED: frozenset(_PLACING | _CALLED_OFF),
    InterviewState.OFFERED: frozenset(_PLACING | _CALLED_OFF),
    InterviewState.PICKED: frozenset(_PLACING | _CALLED_OFF | {InterviewState.CONFIRMED}),
    InterviewState.CONFIRMED: frozenset(_CALLED_OFF | _GOES_ON | {InterviewState.BRIEFED}),
    InterviewState.BRIEFED: frozenset(_CALLED_OFF | _GOES_ON),
    InterviewState.DONE: frozenset({InterviewState.AIRED, InterviewState.NOT_USED}),
    InterviewState.AIRED: frozenset(),
    InterviewState.DECLINED: frozenset(_PLACING),
    InterviewState.CANCELLED: frozenset(),
    InterviewState.STOOD_DOWN: frozenset(_PLACING),
    InterviewState.POSTPONED: frozenset(_PLACING | _CALLED_OFF - {InterviewState.POSTPONED}),
    InterviewState.NO_SHOW: frozenset(_PLACING),
    InterviewState.NOT_USED: frozenset({InterviewState.AIRED}),
}
"""Which state may follow which. What was called off or missed may be placed again, but not what we cancelled: that is a new bid."""


class Place(models.TextChoices):
    OUR_STUDIO = "our_studio", "our studio"
    THEIR_STUDIO = "their_studio", "their studio"
    DOWN_THE_LINE = "down_the_line", "down the line"
    PHONE = "phone", "phone"
    VIDEO = "video", "video link"
    LOCATION = "location", "location crew"
    IN_PERSON = "in_person", "in person"


class WhoRings(models.TextChoices):
    WE = "we", "we ring them"
    THEY = "they", "they ring us"


class Party(models.TextChoices):
    US = "us", "us"
    SPOKESPERSON = "spokesperson", "the spokesperson"
    OUTLET = "outlet", "the outlet"


class InterviewQuerySet(models.QuerySet["Interview"]):
    def to_place(self) -> Self:
        return self.filter(state__in=TO_PLACE)

    def between(self, start: datetime, end: datetime) -> Self:
        """Those with an agreed time that touches it, in time order: the run sheet."""
        return self.exclude(state__in=OFF).filter(starts_at__lt=end, ends_at__gt=start).order_by("starts_at", "pk")

    def about(self, release: models.Model) -> Self:
        """Those that serve an enquiry linked to this release."""
        return self.filter(enquiries__matches__release=release, enquiries__matches__linked=True).distinct()

    def served_by(self, spokesperson: models.Model) -> Self:
        return self.filter(speakers__spokesperson=spokesperson)


class Interview(models.Model):
    """One appearance, for one or more enquiries, by one or more spokespeople. `starts_at` to `ends_at` is the time picked; the other
    clocks are kept apart from it. Instants are UTC, meant in `zone`."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False, help_text="Of calendar letters: +1 on time, place and cancel.")
    state = models.CharField(max_length=10, choices=InterviewState, default=InterviewState.BID)
    enquiries = models.ManyToManyField("isdmedia.Enquiry", related_name="interviews", blank=True)
    spokespeople: models.ManyToManyField[models.Model, Speaker] = models.ManyToManyField(
        "isdmedia.Spokesperson", through="Speaker", related_name="interviews")
    studio = models.ForeignKey("isdmedia.Resource", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    attending = models.ForeignKey("isdmedia.Resource", null=True, blank=True, on_delete=models.PROTECT, related_name="+",
                                  help_text="The press officer attending.")
    outlet = models.ForeignKey("isdmedia.Outlet", null=True, blank=True, on_delete=models.SET_NULL, related_name="interviews")
    programme = models.CharField(max_length=120, blank=True)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="interviews")
    topic = models.CharField(max_length=300, blank=True)
    format = models.CharField(max_length=20, choices=Format, blank=True)
    live = models.BooleanField(null=True, blank=True, help_text="Live, recorded, or not known yet.")
    place = models.CharField(max_length=14, choices=Place, blank=True)
    address = models.CharField(max_length=300, blank=True, help_text="Of the studio or the place. Never in a journalist's copy.")
    who_rings = models.CharField(max_length=4, choices=WhoRings, blank=True)
    number = models.CharField(max_length=60, blank=True, help_text="The number that is rung.")
    backup_number = models.CharField(max_length=60, blank=True)
    link = models.URLField(max_length=500, blank=True)
    zone = models.CharField(max_length=64, blank=True, help_text="The zone that its time was meant in.")
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    length_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    arrival_at = models.DateTimeField(null=True, blank=True)
    call_at = models.DateTimeField(null=True, blank=True, help_text="The line check.")
    hit_at = models.DateTimeField(null=True, blank=True, help_text="On air.")
    hit_provisional = models.BooleanField(default=True)
    hard_stop_at = models.DateTimeField(null=True, blank=True)
    air_at = models.DateTimeField(null=True, blank=True, help_text="When a recording runs.")
    out_when = models.CharField(max_length=200, blank=True, help_text="What they said about when it is out.")
    deadline_at = models.DateTimeField(null=True, blank=True, help_text="No time is offered that ends later.")
    before_minutes = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Empty: what the format needs.")
    after_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    caption = models.CharField(max_length=200, blank=True, help_text="Name and title as shown on screen.")
    say_name = models.CharField(max_length=120, blank=True, help_text="How the name is said.")
    presenter = models.CharField(max_length=120, blank=True)
    other_guests = models.CharField(max_length=300, blank=True)
    car = models.CharField(max_length=300, blank=True, help_text="Car and driver.")
    make_up = models.CharField(max_length=120, blank=True)
    override_reason = models.CharField(max_length=300, blank=True, help_text="Why it was confirmed without every yes.")
    off_reason = models.CharField(max_length=300, blank=True)
    off_by = models.CharField(max_length=12, choices=Party, blank=True, help_text="Who declined, or did not show.")
    bid_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        ordering = ("-bid_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(starts_at__isnull=True, ends_at__isnull=True) | Q(ends_at__gt=models.F("starts_at")),
                                   name="interview_ends_after_start"),
            models.CheckConstraint(condition=~Q(state__in=("picked", "confirmed", "briefed", "done")) | Q(starts_at__isnull=False),
                                   name="interview_picked_has_time"),
        )
        indexes = (
            models.Index(fields=("starts_at",), condition=Q(starts_at__isnull=False), name="interview_run_sheet"),
            models.Index(fields=("bid_at",), condition=Q(state__in=("bid", "pencilled", "offered", "picked", "postponed")),
                         name="interview_to_place"),
        )

    def __str__(self) -> str:
        return f"interview {self.pk} ({self.get_state_display()})"


class Answer(models.TextChoices):
    NONE = "", "no answer yet"
    YES = "yes", "yes"
    NO = "no", "no"
    OTHER_TIME = "other_time", "another time"


class AnsweredBy(models.TextChoices):
    LINK = "link", "link"
    CALENDAR = "calendar", "calendar reply"
    MAIL = "mail", "mail"
    PHONE = "phone", "phone"


class Speaker(models.Model):
    """A spokesperson's part in an interview: put to them when, and what they answered, by which way, taken by whom."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="speakers")
    spokesperson = models.ForeignKey("isdmedia.Spokesperson", on_delete=models.PROTECT, related_name="parts")
    position = models.PositiveSmallIntegerField(default=1)
    put_to_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, choices=Answer, default=Answer.NONE, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(max_length=8, choices=AnsweredBy, blank=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    words = models.CharField(max_length=300, blank=True, help_text="What they said with it.")
    unreachable = models.BooleanField(default=False, help_text="An invitation to them came back.")

    class Meta:
        ordering = ("position", "pk")
        constraints = (
            models.UniqueConstraint("interview", "spokesperson", name="speaker_once"),
            models.CheckConstraint(condition=Q(answer="") | Q(answered_at__isnull=False), name="speaker_answer_has_instant"),
        )

    def __str__(self) -> str:
        return f"{self.spokesperson_id}: {self.get_answer_display()}"


class HoldState(models.TextChoices):
    SECOND = "second", "second pencil"
    PENCILLED = "pencilled", "pencilled"
    OFFERED = "offered", "offered"
    PICKED = "picked", "picked"
    CONFIRMED = "confirmed", "confirmed"
    RELEASED = "released", "released"
    EXPIRED = "expired", "run out"


LIVE_HOLDS = (HoldState.PENCILLED, HoldState.OFFERED, HoldState.PICKED, HoldState.CONFIRMED)
CHOSEN_HOLDS = (HoldState.PICKED, HoldState.CONFIRMED)
PASSING_HOLDS = (HoldState.SECOND, HoldState.PENCILLED, HoldState.OFFERED)
"""Those that run out at their hour."""


class HoldQuerySet(models.QuerySet["Hold"]):
    def live(self) -> Self:
        return self.filter(state__in=LIVE_HOLDS)

    def overdue(self, now: datetime) -> Self:
        """Pencils and offers whose hour has passed."""
        return self.filter(state__in=PASSING_HOLDS, expires_at__lte=now)


class Hold(models.Model):
    """One time held for an interview, pencilled until an hour, perhaps offered to the journalist, one of them picked."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="holds")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=HoldState, default=HoldState.PENCILLED)
    expires_at = models.DateTimeField(null=True, blank=True)
    held_at = models.DateTimeField()
    held_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    offered_at = models.DateTimeField(null=True, blank=True)
    picked_at = models.DateTimeField(null=True, blank=True)
    because = models.CharField(max_length=300, blank=True, help_text="Why it was offered although a limit speaks against it.")

    objects = HoldQuerySet.as_manager()

    class Meta:
        ordering = ("starts_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="hold_ends_after_start"),
            models.UniqueConstraint("interview", condition=Q(state__in=("picked", "confirmed")), name="hold_chosen_once"),
        )
        indexes = (models.Index(fields=("expires_at",), condition=Q(state__in=("second", "pencilled", "offered")), name="hold_to_expire"),)

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}–{self.ends_at:%H:%M} ({self.get_state_display()})"


class TurnState(models.TextChoices):
    PLANNED = "planned", "planned"
    CONFIRMED = "confirmed", "confirmed"
    STOOD_DOWN = "stood_down", "stood down"
    DONE = "done", "done"


class Turn(models.Model):
    """One enquiry's turn inside a round: each is confirmed, moved and stood down on its own, and lies inside the round's time."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="turns")
    enquiry = models.ForeignKey("isdmedia.Enquiry", on_delete=models.CASCADE, related_name="turns")
    starts_at = models.DateTimeField()
    length_minutes = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=TurnState, default=TurnState.PLANNED)

    class Meta:
        ordering = ("starts_at", "pk")
        constraints = (models.CheckConstraint(condition=Q(length_minutes__gt=0), name="turn_has_length"),)

    def __str__(self) -> str:
        return f"{self.starts_at:%H:%M} {self.length_minutes} min"


class Proposal(models.Model):
    """Another time that somebody asked for, waiting for the officer; it changes nothing by itself."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="proposals")
    speaker = models.ForeignKey(Speaker, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals",
                                help_text="Empty: the journalist.")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    came_by = models.CharField(max_length=8, choices=AnsweredBy)
    words = models.CharField(max_length=300, blank=True)
    proposed_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    taken = models.BooleanField(default=False)

    class Meta:
        ordering = ("-proposed_at", "-pk")
        constraints = (models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="proposal_ends_after_start"),)

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M} proposed"


class Invitee(models.Model):
    """Somebody who was sent the calendar entry of an interview, on one of its sides; whoever stands here hears of every change."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="invitees")
    spokesperson = models.ForeignKey("isdmedia.Spokesperson", null=True, blank=True, on_delete=models.PROTECT, related_name="invitations")
    enquiry = models.ForeignKey("isdmedia.Enquiry", null=True, blank=True, on_delete=models.SET_NULL, related_name="invitees",
                                help_text="Whose journalist it is; empty for a spokesperson.")
    name = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=254)
    sequence = models.PositiveIntegerField(default=0, help_text="Of the newest letter to them.")
    copy = models.CharField(max_length=64, blank=True, help_text="SHA-256 of what their newest letter said.")
    starts_at = models.DateTimeField(help_text="The time that their newest letter named.")
    ends_at = models.DateTimeField()
    invited_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=12, blank=True, help_text="What their calendar last said.")
    answered_at = models.DateTimeField(null=True, blank=True, help_text="When they sent it.")
    unreachable_at = models.DateTimeField(null=True, blank=True, help_text="A letter to them came back.")

    class Meta:
        ordering = ("invited_at", "pk")
        constraints = (models.UniqueConstraint("interview", "address", name="invitee_once"),)

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address
