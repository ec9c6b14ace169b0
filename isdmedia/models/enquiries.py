"""The enquiry: one ask, by one journalist, on one matter; its states, outcomes and the moves between them."""
from __future__ import annotations

from datetime import UTC, datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from isdmedia.models.accounts import User

NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""The `next_due_at` of an enquiry for which nothing is due, so that it sorts last on every database."""
ANSWERED = datetime(9999, 12, 1, tzinfo=UTC)
"""The same for one that is answered: it stands below those that still wait without an hour."""


class ReceivedBy(models.TextChoices):
    MAIL = "mail", "mail"
    WEB_FORM = "web_form", "web form"
    PHONE = "phone", "phone"
    MESSAGE = "message", "message"
    IN_PERSON = "in_person", "in person"
    FORWARDED = "forwarded", "passed on by a colleague"


class Kind(models.TextChoices):
    INTERVIEW = "interview", "interview"
    COMMENT = "comment", "comment"
    WRITTEN_QUESTIONS = "written_questions", "written questions"
    INFORMATION = "information", "information"
    BACKGROUND = "background", "background"
    FACT_CHECK = "fact_check", "fact-check"
    RIGHT_OF_REPLY = "right_of_reply", "right of reply"
    MATERIAL = "material", "copy or figures"
    PICTURES = "pictures", "pictures"
    FILMING = "filming", "filming"
    OP_ED = "op_ed", "op-ed"
    EVENT = "event", "event"
    COMPLAINT = "complaint", "correction or complaint"
    CHASER = "chaser", "chaser"
    AUTHORITY = "authority", "authority or stakeholder"
    MARKETING = "marketing", "marketing"
    NOT_PRESS = "not_press", "not press"
    UNKNOWN = "unknown", "not read"


class Format(models.TextChoices):
    TV_LIVE = "tv_live", "TV live"
    TV_PRE_RECORD = "tv_pre_record", "TV pre-record"
    RADIO_LIVE = "radio_live", "radio live"
    RADIO_PRE_RECORD = "radio_pre_record", "radio pre-record"
    PODCAST = "podcast", "podcast"
    PRINT = "print", "print"
    ONLINE = "online", "online"
    WIRE = "wire", "wire"
    NEWSLETTER = "newsletter", "newsletter"
    PANEL = "panel", "panel"


class Channel(models.TextChoices):
    ZOOM = "zoom", "Zoom"
    VIDEO_CALL = "video_call", "video call"
    PHONE = "phone", "phone"
    STUDIO = "studio", "studio"
    IN_PERSON = "in_person", "in person"
    EMAIL = "email", "email"
    ONLINE = "online", "online"


class EnquiryState(models.TextChoices):
    NEW = "new", "new"
    ASSIGNED = "assigned", "assigned"
    ACKNOWLEDGED = "acknowledged", "acknowledged"
    WORKING = "working", "working"
    RESPONDED = "responded", "responded"
    CLOSED = "closed", "closed"


OPEN_STATES = (EnquiryState.NEW, EnquiryState.ASSIGNED, EnquiryState.ACKNOWLEDGED, EnquiryState.WORKING, EnquiryState.RESPONDED)
_ON = {EnquiryState.ACKNOWLEDGED, EnquiryState.WORKING, EnquiryState.RESPONDED, EnquiryState.CLOSED}
MOVES: dict[EnquiryState, frozenset[EnquiryState]] = {
    EnquiryState.NEW: frozenset({EnquiryState.ASSIGNED, *_ON}),
    EnquiryState.ASSIGNED: frozenset({EnquiryState.NEW, *_ON}),
    EnquiryState.ACKNOWLEDGED: frozenset({EnquiryState.ASSIGNED, *_ON}) - {EnquiryState.ACKNOWLEDGED},
    EnquiryState.WORKING: frozenset({EnquiryState.ASSIGNED, *_ON}) - {EnquiryState.WORKING},
    EnquiryState.RESPONDED: frozenset({EnquiryState.ASSIGNED, *_ON}) - {EnquiryState.RESPONDED},
    EnquiryState.CLOSED: frozenset({EnquiryState.NEW, EnquiryState.ASSIGNED}),
}
"""Which state may follow which; an enquiry that re-opens is assigned when it has an owner, else new."""


class WaitingOn(models.TextChoices):
    NOBODY = "", "nobody"
    JOURNALIST = "journalist", "journalist"
    SPOKESPERSON = "spokesperson", "spokesperson"
    SIGN_OFF = "sign_off", "sign-off"
    FACTS = "facts", "facts"


class Outcome(models.TextChoices):
    STATEMENT = "statement_given", "statement given"
    ON_THE_RECORD = "on_the_record", "answered on the record"
    BACKGROUND = "background_only", "background only"
    INTERVIEW = "interview_given", "interview given"
    MATERIAL = "material_sent", "material sent"
    DECLINED = "declined", "declined"
    NO_RESPONSE = "no_response", "did not respond"
    REFERRED = "referred", "referred on"
    WITHDRAWN = "withdrawn", "withdrawn by journalist"
    DUPLICATE = "duplicate", "duplicate"
    NOT_PRESS = "not_press", "not press"
    EARLIER = "earlier", "from before this desk"


OUTCOMES_WITH_REASON = frozenset({Outcome.DECLINED, Outcome.REFERRED})


class Urgency(models.TextChoices):
    CRITICAL = "critical", "critical"
    HIGH = "high", "high"
    MEDIUM = "medium", "medium"
    LOW = "low", "low"
    NONE = "none", "nobody waits"


class Precision(models.TextChoices):
    MINUTE = "minute", "to the minute"
    PART_OF_DAY = "part-of-day", "part of the day"
    DAY = "day", "the day"
    WEEK = "week", "the week"


class Sensitivity(models.TextChoices):
    ROUTINE = "routine", "routine"
    HIGH = "high", "high"
    CRISIS = "crisis", "crisis"


class Terms(models.TextChoices):
    UNSET = "", "not agreed"
    ON_THE_RECORD = "on_the_record", "on the record"
    BACKGROUND = "background", "on background"
    NOT_FOR_ATTRIBUTION = "not_for_attribution", "not for attribution"
    OFF_THE_RECORD = "off_the_record", "off the record"
    EMBARGOED = "embargoed", "embargoed"


class Belonging(models.TextChoices):
    """Why an enquiry may belong to another."""

    REFERS = "refers", "its mail refers to that one, and its writer takes no part in it"
    REPEATS = "repeats", "its mail repeats that one almost word for word"
    NAMES = "names", "its words name that one"


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    def open(self) -> Self:
        return self.exclude(state=EnquiryState.CLOSED)

    def done(self) -> Self:
        """What this desk closed; not what is from before it."""
        return self.filter(state=EnquiryState.CLOSED).exclude(outcome=Outcome.EARLIER)

    def untriaged(self) -> Self:
        return self.filter(state=EnquiryState.NEW)

    def owned_by(self, user: User) -> Self:
        return self.open().filter(owner=user)

    def due_before(self, instant: datetime) -> Self:
        return self.open().filter(next_due_at__lt=instant)

    def waiting(self) -> Self:
        return self.open().exclude(waiting_on=WaitingOn.NOBODY)

    def interviews_to_place(self) -> Self:
        return self.open().filter(kind__in=(Kind.INTERVIEW, Kind.FILMING))

    def readable_by(self, user: User) -> Self:
        """Without the restricted ones in which `user` is not named."""
        named = Q(restricted=False) | Q(pk__in=Enquiry.restricted_to.through.objects.filter(user=user).values("enquiry"))
        return self.filter(named)

    def most_urgent_first(self) -> Self:
        return self.order_by("next_due_at", "-received_at", "-pk")


class Enquiry(models.Model):
    """State of work stands apart from outcome. What was read carries its words in `evidence`, by the name of the fact;
    a fact named in `settled` was set or accepted by a person, and no later reading overwrites it."""

    reference = models.CharField(max_length=24, unique=True)
    number = models.PositiveIntegerField(unique=True)
    received_at = models.DateTimeField()
    received_by = models.CharField(max_length=10, choices=ReceivedBy, default=ReceivedBy.MAIL)
    referrer = models.CharField(max_length=300, blank=True, help_text="The colleague who passed it on.")
    subject = models.TextField(blank=True)
    ask = models.TextField(blank=True, help_text="The sentence that asks, in the journalist's own words.")
    state = models.CharField(max_length=12, choices=EnquiryState, default=EnquiryState.NEW)
    waiting_on = models.CharField(max_length=12, choices=WaitingOn, default=WaitingOn.NOBODY, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    outcome_reason = models.CharField(max_length=300, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    responded_at = models.DateTimeField(null=True, blank=True, help_text="When the first answer was queued.")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="enquiries")
    journalist = models.ForeignKey("isdmedia.Journalist", null=True, blank=True, on_delete=models.SET_NULL, related_name="enquiries")
    outlet = models.ForeignKey("isdmedia.Outlet", null=True, blank=True, on_delete=models.SET_NULL, related_name="enquiries")
    programme = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.UNKNOWN)
    format = models.CharField(max_length=20, choices=Format, blank=True)
    channel = models.CharField(max_length=12, choices=Channel, blank=True)
    language = models.CharField(max_length=8, blank=True)
    urgency = models.CharField(max_length=8, choices=Urgency, default=Urgency.NONE)
    journalist_zone = models.CharField(max_length=64, blank=True, help_text="An IANA name or an offset such as +02:00.")
    deadline_at = models.DateTimeField(null=True, blank=True)
    deadline_zone = models.CharField(max_length=64, blank=True)
    deadline_precision = models.CharField(max_length=12, choices=Precision, blank=True)
    deadline_words = models.CharField(max_length=300, blank=True)
    deadline_note = models.CharField(max_length=300, blank=True)
    no_deadline = models.BooleanField(default=False, help_text="They said that there is none: an answer, unlike nothing said.")
    internal_deadline_at = models.DateTimeField(null=True, blank=True)
    air_at = models.DateTimeField(null=True, blank=True)
    call_back_at = models.DateTimeField(null=True, blank=True)
    next_due_at = models.DateTimeField(default=NEVER, help_text="What the queue is sorted by; NEVER when nothing is due.")
    times = models.JSONField(default=list, blank=True, help_text="Appointments the mail names, as read.")
    questions = models.JSONField(default=list, blank=True)
    terms = models.CharField(max_length=20, choices=Terms, default=Terms.UNSET, blank=True)
    terms_wording = models.CharField(max_length=300, blank=True)
    sensitivity = models.CharField(max_length=8, choices=Sensitivity, default=Sensitivity.ROUTINE)
    deadline_missed = models.BooleanField(default=False)
    abuse = models.BooleanField(default=False)
    restricted = models.BooleanField(default=False)
    restricted_to = models.ManyToManyField(settings.AUTH_USER_MODEL, blank=True, related_name="restricted_enquiries")
    may_belong_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="maybe_followed_by",
                                      help_text="The enquiry that it seems to continue or to repeat; a person decides.")
    may_belong_why = models.CharField(max_length=10, choices=Belonging, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged",
                                    help_text="Where it went on; later mail for it lands there.")
    evidence = models.JSONField(default=dict, blank=True)
    settled = models.JSONField(default=list, blank=True)
    releases: models.ManyToManyField[models.Model, EnquiryRelease] = models.ManyToManyField(
        "isdmedia.Release", through="EnquiryRelease", related_name="enquiries")

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        ordering = ("-received_at", "-pk")
        verbose_name_plural = "enquiries"
        constraints = (
            models.CheckConstraint(condition=~Q(state="closed") | ~Q(outcome=""), name="enquiry_closed_has_outcome"),
            models.CheckConstraint(condition=~Q(state="assigned") | Q(owner__isnull=False), name="enquiry_assigned_has_owner"),
            models.CheckConstraint(condition=Q(deadline_at__isnull=True) | Q(no_deadline=False), name="enquiry_deadline_or_none"),
        )
        indexes = (
            models.Index(fields=("next_due_at", "-received_at", "-id"), condition=~Q(state="closed"), name="enquiry_queue"),
            models.Index(fields=("owner", "next_due_at"), condition=~Q(state="closed"), name="enquiry_mine"),
            models.Index(fields=("-received_at", "-id"), name="enquiry_received"),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def due_at(self) -> datetime | None:
        """The next thing due, None when nothing is."""
        return None if self.next_due_at >= NEVER else self.next_due_at

    @property
    def is_open(self) -> bool:
        return self.state != EnquiryState.CLOSED


class EnquiryRelease(models.Model):
    """That an enquiry is about a release: linked, suggested with reasons, or a suggestion that a person turned down."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="matches")
    release = models.ForeignKey("isdmedia.Release", on_delete=models.CASCADE, related_name="matches")
    score = models.FloatField(default=0)
    linked = models.BooleanField(default=False)
    turned_down = models.BooleanField(default=False)
    reasons = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
                           help_text="Who linked or turned it down; empty: the desk itself.")

    class Meta:
        ordering = ("-linked", "-score", "pk")
        constraints = (
            models.UniqueConstraint("enquiry", "release", name="enquiry_release_once"),
            models.CheckConstraint(condition=~Q(linked=True, turned_down=True), name="enquiry_release_linked_or_turned_down"),
        )

    def __str__(self) -> str:
        return f"{self.enquiry_id} about {self.release_id}"


class Note(models.Model):
    """An officer's note on an enquiry; never sent."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    author_name = models.CharField(max_length=120)
    text = models.TextField()
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("created_at", "pk")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="note_not_empty"),)

    def __str__(self) -> str:
        return self.text[:60]


class Presence(models.Model):
    """That somebody has an enquiry open, or is replying to it, as of `seen_at`."""

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="presences")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    replying = models.BooleanField(default=False)
    seen_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint("enquiry", "user", name="presence_once"),)

    def __str__(self) -> str:
        return f"{self.user} on {self.enquiry_id}"
