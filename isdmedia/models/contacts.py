"""Who asks: outlets with their domains and aliases, journalists with their addresses."""
from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower


class OutletPolicy(models.TextChoices):
    NORMAL = "normal", "normal"
    ASK_FIRST = "ask_first", "ask the head of press first"
    BLOCKED = "blocked", "blocked"


class Verification(models.TextChoices):
    UNVERIFIED = "unverified", "unverified"
    DOMAIN = "domain", "domain matched"
    CALLED_BACK = "called_back", "called back through the switchboard"
    KNOWN = "known", "known to us"
    SUSPECT = "suspect", "suspect"
    BLOCKED = "blocked", "blocked"


class Outlet(models.Model):
    """A newspaper, station, agency, site or programme maker."""

    name = models.CharField(max_length=120)
    medium = models.CharField(max_length=20, blank=True)
    tier = models.PositiveSmallIntegerField(default=2, help_text="1 first, 3 last: decides between bids for one slot.")
    time_zone = models.CharField(max_length=64, blank=True, help_text="As in America/New_York.")
    policy = models.CharField(max_length=10, choices=OutletPolicy, default=OutletPolicy.NORMAL)
    notes = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(Lower("name"), name="outlet_name_once"),
            models.CheckConstraint(condition=models.Q(tier__range=(1, 3)), name="outlet_tier_1_to_3"),
        )

    def __str__(self) -> str:
        return self.name


class OutletDomain(models.Model):
    """A mail domain that an outlet's people write from, a parent company's too."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="domains")
    domain = models.CharField(max_length=253)

    class Meta:
        ordering = ("domain",)
        verbose_name = "mail domain"
        constraints = (models.UniqueConstraint("outlet", "domain", name="outlet_domain_once"),)
        indexes = (models.Index(fields=("domain",), name="outlet_domain"),)

    def __str__(self) -> str:
        return self.domain


class OutletAlias(models.Model):
    """Another name of an outlet, as people write it."""

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="aliases")
    alias = models.CharField(max_length=120)

    class Meta:
        ordering = ("alias",)
        verbose_name = "other name"
        constraints = (models.UniqueConstraint(Lower("alias"), name="outlet_alias_once"),)

    def __str__(self) -> str:
        return self.alias


class Journalist(models.Model):
    """Someone who asks for an outlet. Notes are written as if they will read them, for they may ask to."""

    name = models.CharField(max_length=120)
    role = models.CharField(max_length=120, blank=True)
    outlet = models.ForeignKey(Outlet, null=True, blank=True, on_delete=models.SET_NULL, related_name="journalists")
    phone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, blank=True)
    verification = models.CharField(max_length=12, choices=Verification, default=Verification.UNVERIFIED)
    verified_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    verified_at = models.DateTimeField(null=True, blank=True)
    verified_how = models.CharField(max_length=200, blank=True)
    notes = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name",)
        indexes = (models.Index(Lower("name"), name="journalist_name"),)

    def __str__(self) -> str:
        return self.name


class JournalistAddress(models.Model):
    """A mail address, in lower case; it belongs to one journalist."""

    journalist = models.ForeignKey(Journalist, on_delete=models.CASCADE, related_name="addresses")
    address = models.CharField(max_length=254, unique=True)
    came_back_at = models.DateTimeField(null=True, blank=True, editable=False, help_text="When a mail of ours to it came back for good.")

    class Meta:
        ordering = ("pk",)
        verbose_name = "address"
        verbose_name_plural = "addresses"

    def __str__(self) -> str:
        return self.address
