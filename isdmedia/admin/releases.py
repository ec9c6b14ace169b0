"""Releases with their parts, and who speaks for the office."""

from dataclasses import replace

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from isdmedia import releases
from isdmedia.admin.acts import each
from isdmedia.admin.permits import HEAD, ByRole, PartByRole, viewer
from isdmedia.form_fields import LinesField, ZoneField
from isdmedia.models import Author, Finding, Nickname, Quote, Release, ReleaseSpokesperson, Spokesperson

AS_UNDERSTOOD = {"notes_to_editors": "notes"}


class ReleaseForm(forms.ModelForm):
    """A release's own fields; findings, quotes and people are corrected on the desk, where they stand beside the text."""

    topics = LinesField(line_length=80)

    class Meta:
        model = Release
        fields = (
            "headline",
            "standfirst",
            "body",
            "notes_to_editors",
            "boilerplate",
            "reference",
            "topics",
            "url",
            "report_url",
            "published_at",
            "embargo_until",
        )


class SpokespersonForm(forms.ModelForm):
    """Somebody who speaks for the office."""

    time_zone = ZoneField(empty="the desk’s", label="Time zone")

    class Meta:
        model = Spokesperson
        fields = ("name", "title", "time_zone", "languages", "email", "phone", "active")


class Findings(PartByRole):
    model = Finding
    fields = ("position", "text")


class Quotes(PartByRole):
    model = Quote
    fields = ("position", "speaker", "title", "words")


class Authors(PartByRole):
    model = Author
    fields = ("position", "name", "title")


class PutForward(PartByRole):
    model = ReleaseSpokesperson
    fields = ("position", "spokesperson")


class Nicknames(PartByRole):
    model = Nickname
    fields = readonly_fields = ("words", "created_by", "created_at")


@admin.register(Release)
class ReleaseAdmin(ByRole):
    changed_by = HEAD
    form = ReleaseForm
    readonly_fields = ("slug", "version", "created_by", "created_at")
    fields = (*ReleaseForm.Meta.fields, "slug", "version", "created_by", "created_at")
    list_display = ("headline", "reference", "published_at", "embargo_until", "language", "version")
    list_filter = ("language", "published_at")
    search_fields = ("headline", "reference", "slug")
    date_hierarchy = "published_at"
    inlines = (Findings, Quotes, Authors, PutForward, Nicknames)

    def save_model(self, request: HttpRequest, obj: Release, form: ReleaseForm, change: bool) -> None:
        release = Release.objects.get(pk=obj.pk)
        said = {AS_UNDERSTOOD.get(name, name): value for name, value in form.cleaned_data.items()}
        understood = replace(releases.understood_of(release), **{**said, "topics": tuple(said["topics"])})
        obj.version = releases.store(understood, actor=viewer(request), now=timezone.now(), release=release).version


@admin.register(Spokesperson)
class SpokespersonAdmin(ByRole):
    added_by = changed_by = HEAD
    form = SpokespersonForm
    fields = SpokespersonForm.Meta.fields
    list_display = ("name", "title", "languages", "time_zone", "active")
    list_filter = ("active",)
    search_fields = ("name", "title", "languages")

    def save_model(self, request: HttpRequest, obj: Spokesperson, form: SpokespersonForm, change: bool) -> None:
        entry = Spokesperson.objects.get(pk=obj.pk) if change else Spokesperson()
        obj.pk = releases.change_spokesperson(entry, actor=viewer(request), now=timezone.now(), **form.cleaned_data).pk


@admin.register(Nickname)
class NicknameAdmin(ByRole):
    list_display = ("words", "release", "created_by", "created_at")
    list_select_related = ("release", "created_by")
    list_filter = ("release",)
    search_fields = ("words", "release__headline")
    date_hierarchy = "created_at"
    actions = ("unlearn",)

    @admin.action(description="Unlearn", permissions=["work"])
    def unlearn(self, request: HttpRequest, nicknames: QuerySet[Nickname]) -> None:
        each(
            request,
            nicknames.select_related("release"),
            lambda nickname: releases.forget_nickname(nickname, actor=viewer(request), now=timezone.now()),
            done="{count} unlearned.",
        )
