"""Users and their one-time links."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from isdmedia import staff
from isdmedia.admin.acts import each
from isdmedia.admin.permits import ADMINISTRATOR, BOTH, ByRole, viewer
from isdmedia.form_fields import ZoneField
from isdmedia.models import Role, SignedLink, User

ROLES = tuple(role.value for role in Role)


class UserForm(forms.ModelForm):
    """Name, zone and roles; a password is never shown or set here: people are invited by a link."""

    time_zone = ZoneField(empty="the desk’s", label="Time zone")

    class Meta:
        model = User
        fields = ("name", "email", "time_zone", *ROLES)

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(role for role in Role if self.cleaned_data.get(role.value))


@admin.register(User)
class UserAdmin(ByRole):
    seen_by = BOTH
    added_by = changed_by = ADMINISTRATOR
    form = UserForm
    list_display = ("name", "email", *ROLES, "is_active", "last_login")
    list_filter = ("is_active", *ROLES)
    search_fields = ("name", "email")
    readonly_fields = ("is_active", "last_login", "joined_at")
    fieldsets = (
        (None, {"fields": ("name", "email", "time_zone")}),
        ("Roles", {"fields": ROLES, "description": "Roles add up: in an office of two, one person has several."}),
        ("Account", {"fields": ("is_active", "last_login", "joined_at")}),
    )
    actions = ("deactivate", "reactivate")

    def has_account_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        return [*self.readonly_fields, *(("email",) if obj else ())]

    def save_model(self, request: HttpRequest, obj: User, form: UserForm, change: bool) -> None:
        """The verbs store it: `add` for somebody new, `change` with the last administrator kept."""
        told: dict[str, Any] = {
            "name": obj.name,
            "time_zone": obj.time_zone,
            "roles": form.roles,
            "actor": viewer(request),
            "now": timezone.now(),
        }
        if change:
            staff.change(User.objects.get(pk=obj.pk), **told)
        else:
            obj.pk = staff.add(email=obj.email, **told).pk

    @admin.action(description="Deactivate: no longer sign in", permissions=["account"])
    def deactivate(self, request: HttpRequest, users: QuerySet[User]) -> None:
        each(request, users, lambda user: staff.deactivate(user, actor=viewer(request), now=timezone.now()), done="{count} deactivated.")

    @admin.action(description="Let sign in again", permissions=["account"])
    def reactivate(self, request: HttpRequest, users: QuerySet[User]) -> None:
        each(
            request,
            users,
            lambda user: staff.reactivate(user, actor=viewer(request), now=timezone.now()),
            done="{count} can sign in again.",
        )


@admin.register(SignedLink)
class SignedLinkAdmin(ByRole):
    """When links were made and used; what would open them is kept nowhere."""

    fields = ("purpose", "user", "created_at", "expires_at", "used_at", "revoked_at")
    list_display = ("user", "purpose", "created_at", "expires_at", "used_at", "revoked_at")
    list_filter = ("purpose",)
    list_select_related = ("user",)
    search_fields = ("user__name", "user__email")
    date_hierarchy = "created_at"
