"""What was published: releases with their findings, quotes, authors, and the spokespeople offered for them."""
from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class Spokesperson(models.Model):
    """Someone who speaks for the office; not a user of the desk."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=200, blank=True)
    time_zone = models.CharField(max_length=64, blank=True, help_text="As in Europe/London; empty: the desk's.")
    languages = models.CharField(max_length=120, blank=True, help_text="As in English, Arabic.")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=60, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = "spokespeople"

    def __str__(self) -> str:
        return self.name


class ReleaseQuerySet(models.QuerySet["Release"]):
    def published(self, now: datetime) -> Self:
        """Those out at `now`: published, and their embargo over."""
        return self.filter(published_at__lte=now).exclude(embargo_until__gt=now)

    def newest_first(self) -> Self:
        return self.order_by(models.F("published_at").desc(nulls_first=True), "-pk")


class Release(models.Model):
    """A press release. None but headline and body may be required: real ones have no date, dateline or embargo."""

    slug = models.SlugField(max_length=80, unique=True)
    reference = models.CharField(max_length=40, blank=True)
    headline = models.CharField(max_length=300)
    standfirst = models.TextField(blank=True)
    body = models.TextField()
    notes_to_editors = models.TextField(blank=True)
    boilerplate = models.TextField(blank=True)
    contact_address = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=8, default="en")
    topics = models.JSONField(default=list, blank=True)
    url = models.URLField(max_length=500, blank=True)
    report_url = models.URLField(max_length=500, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    embargo_until = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    spokespeople: models.ManyToManyField[Spokesperson, ReleaseSpokesperson] = models.ManyToManyField(
        Spokesperson, through="ReleaseSpokesperson", related_name="releases")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ("-published_at", "-pk")
        constraints = (
            models.UniqueConstraint("reference", condition=~Q(reference=""), name="release_reference_once"),
            models.CheckConstraint(condition=~Q(headline="") & ~Q(body=""), name="release_headline_and_body"),
        )

    def __str__(self) -> str:
        return self.headline

    @property
    def short_title(self) -> str:
        """The headline up to its colon, as the chip shows it."""
        head = self.headline.partition(":")[0].strip()
        return head if 3 <= len(head) < len(self.headline) else self.headline


class Author(models.Model):
    """Who wrote the work that the release tells of, in order."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="authors")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint("release", "position", name="author_position_once"),)

    def __str__(self) -> str:
        return self.name


class Finding(models.Model):
    """One of a release's key findings, in order."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="findings")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint("release", "position", name="finding_position_once"),)

    def __str__(self) -> str:
        return self.text[:80]


class Quote(models.Model):
    """Words of a named speaker in a release, in order."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="quotes")
    position = models.PositiveSmallIntegerField()
    speaker = models.CharField(max_length=120)
    title = models.CharField(max_length=200, blank=True)
    words = models.TextField()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint("release", "position", name="quote_position_once"),)

    def __str__(self) -> str:
        return f"{self.speaker}: {self.words[:60]}"


class ReleaseSpokesperson(models.Model):
    """Who is offered for interviews about a release, in the order in which they are put forward."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="spokesperson_order")
    spokesperson = models.ForeignKey(Spokesperson, on_delete=models.PROTECT, related_name="release_order")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)
        verbose_name_plural = "spokespeople of the release"
        constraints = (
            models.UniqueConstraint("release", "spokesperson", name="release_spokesperson_once"),
            models.UniqueConstraint("release", "position", name="release_spokesperson_position_once"),
        )

    def __str__(self) -> str:
        return f"{self.position}. {self.spokesperson}"


class Nickname(models.Model):
    """What journalists call a release, learned from an officer's correction; removing it unlearns it."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="nicknames")
    words = models.CharField(max_length=120)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ("words",)
        constraints = (models.UniqueConstraint("release", Lower("words"), name="nickname_once"),)

    def __str__(self) -> str:
        return self.words
