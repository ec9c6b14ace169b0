"""Links that stand in for a sign-in: one purpose, one object, one person; hashed, expiring, revocable."""
from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q


class LinkPurpose(models.TextChoices):
    SIGN_IN = "sign_in", "first sign-in"
    TIMES = "times", "times offered to a journalist"
    REQUEST = "request", "request to a spokesperson"


class LinkStanding(models.TextChoices):
    """What a link is good for; derived, never stored."""

    LIVE = "live", "live"
    USED = "used", "used"
    EXPIRED = "expired", "expired"
    REVOKED = "revoked", "revoked"


class SignedLink(models.Model):
    """Only the SHA-256 of the token is kept. A sign-in spends it for good (NULL, so that no later token can equal it); links of an
    interview keep it until they are forgotten, so that their page can say what became of them."""

    purpose = models.CharField(max_length=20, choices=LinkPurpose)
    digest = models.CharField(max_length=64, unique=True, null=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="links")
    interview = models.ForeignKey("isdmedia.Interview", null=True, blank=True, on_delete=models.CASCADE, related_name="links")
    enquiry = models.ForeignKey("isdmedia.Enquiry", null=True, blank=True, on_delete=models.CASCADE, related_name="links",
                                help_text="Whose journalist may choose.")
    speaker = models.ForeignKey("isdmedia.Speaker", null=True, blank=True, on_delete=models.CASCADE, related_name="links")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True, help_text="Looking at the page does not count.")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.CheckConstraint(
                condition=(Q(purpose="sign_in", user__isnull=False, interview__isnull=True, speaker__isnull=True)
                           | Q(purpose="times", interview__isnull=False, enquiry__isnull=False, user__isnull=True, speaker__isnull=True)
                           | Q(purpose="request", interview__isnull=False, speaker__isnull=False, user__isnull=True)),
                name="link_is_bound"),
        )

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.pk}"
