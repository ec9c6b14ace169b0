"""Outlets and journalists."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from isdmedia import contacts
from isdmedia.admin.acts import each
from isdmedia.admin.permits import HEAD, ByRole, viewer
from isdmedia.form_fields import LinesField, ZoneField
from isdmedia.models import Journalist, Outlet, Verification


class OutletForm(forms.ModelForm):
    """An outlet with its other names and domains, one a line."""

    aliases = LinesField(label="Other names", line_length=120)
    domains = LinesField(label="Mail domains", line_length=253, lower=True)
    time_zone = ZoneField(empty="not known", label="Time zone")

    class Meta:
        model = Outlet
        fields = ("name", "medium", "tier", "time_zone", "policy", "notes")

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        if self.instance.pk:
            self.initial.update(
                aliases=[alias.alias for alias in self.instance.aliases.all()],
                domains=[domain.domain for domain in self.instance.domains.all()],
            )


class JournalistForm(forms.ModelForm):
    """A journalist with all addresses, one a line. How far we know them is changed by an action or on the desk, with a reason."""

    addresses = LinesField(label="Mail addresses", line_length=254, lower=True)

    class Meta:
        model = Journalist
        fields = ("name", "role", "outlet", "phone", "language", "notes")

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        if self.instance.pk:
            self.initial["addresses"] = [address.address for address in self.instance.addresses.all()]


@admin.register(Outlet)
class OutletAdmin(ByRole):
    added_by = changed_by = HEAD
    form = OutletForm
    fields = ("name", "medium", "tier", "time_zone", "policy", "notes", "aliases", "domains")
    list_display = ("name", "medium", "tier", "policy", "time_zone")
    list_filter = ("policy", "tier", "medium")
    search_fields = ("name", "aliases__alias", "domains__domain")

    def get_fields(self, request: HttpRequest, obj: Outlet | None = None) -> list[Any]:
        listed = {} if self.has_change_permission(request, obj) else {"aliases": "other_names", "domains": "mail_domains"}
        return [listed.get(field, field) for field in super().get_fields(request, obj)]

    def get_readonly_fields(self, request: HttpRequest, obj: Outlet | None = None) -> list[str]:
        return [] if self.has_change_permission(request, obj) else ["other_names", "mail_domains"]

    @admin.display(description="Other names")
    def other_names(self, outlet: Outlet) -> str:
        return ", ".join(alias.alias for alias in outlet.aliases.all())

    @admin.display(description="Mail domains")
    def mail_domains(self, outlet: Outlet) -> str:
        return ", ".join(domain.domain for domain in outlet.domains.all())

    def save_model(self, request: HttpRequest, obj: Outlet, form: OutletForm, change: bool) -> None:
        entry = Outlet.objects.get(pk=obj.pk) if change else Outlet()
        stored = contacts.change_outlet(entry, actor=viewer(request), now=timezone.now(), **form.cleaned_data)
        obj.pk = stored.pk


@admin.register(Journalist)
class JournalistAdmin(ByRole):
    added_by = changed_by = HEAD
    bodies = frozenset({"notes"})
    form = JournalistForm
    fields = (
        "name",
        "role",
        "outlet",
        "phone",
        "language",
        "addresses",
        "notes",
        "verification",
        "verified_by",
        "verified_at",
        "verified_how",
    )
    list_display = ("name", "role", "outlet", "verification", "verified_at")
    list_filter = ("verification", "outlet")
    list_select_related = ("outlet",)
    search_fields = ("name", "outlet__name", "addresses__address")
    autocomplete_fields = ("outlet",)
    date_hierarchy = "created_at"
    actions = ("suspect", "unverify")

    readonly_fields = ("verification", "verified_by", "verified_at", "verified_how", "writes_from")

    def get_fields(self, request: HttpRequest, obj: Journalist | None = None) -> list[Any]:
        listed = {} if self.has_change_permission(request, obj) else {"addresses": "writes_from"}
        return [listed.get(field, field) for field in super().get_fields(request, obj)]

    @admin.display(description="Mail addresses")
    def writes_from(self, journalist: Journalist) -> str:
        return ", ".join(address.address for address in journalist.addresses.all())

    def save_model(self, request: HttpRequest, obj: Journalist, form: JournalistForm, change: bool) -> None:
        entry = Journalist.objects.get(pk=obj.pk) if change else Journalist()
        obj.pk = contacts.change_journalist(entry, actor=viewer(request), now=timezone.now(), **form.cleaned_data).pk

    @admin.action(description="Mark as suspect", permissions=["work"])
    def suspect(self, request: HttpRequest, journalists: QuerySet[Journalist]) -> None:
        each(
            request,
            journalists,
            lambda journalist: contacts.verify(
                journalist, verification=Verification.SUSPECT, how="marked in the admin", actor=viewer(request), now=timezone.now()
            ),
            done="{count} marked as suspect.",
        )

    @admin.action(description="Take the verification back", permissions=["work"])
    def unverify(self, request: HttpRequest, journalists: QuerySet[Journalist]) -> None:
        each(
            request,
            journalists,
            lambda journalist: contacts.verify(
                journalist, verification=Verification.UNVERIFIED, how="", actor=viewer(request), now=timezone.now()
            ),
            done="{count} unverified.",
        )
