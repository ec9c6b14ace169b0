"""Links that stand in for a sign-in: one purpose, one person, hashed, expiring, spent once."""
from __future__ import annotations

from django.conf import settings
from django.db import models


class LinkPurpose(models.TextChoices):
    SIGN_IN = "sign_in", "first sign-in"


class SignedLink(models.Model):
    """Only the SHA-256 of the token is kept; NULL once spent or revoked, so that no later token can equal it."""

    purpose = models.CharField(max_length=20, choices=LinkPurpose)
    digest = models.CharField(max_length=64, unique=True, null=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.CASCADE, related_name="links")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-created_at",)

    def __str__(self) -> str:
        return f"{self.get_purpose_display()} {self.pk}"
