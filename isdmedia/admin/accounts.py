"""Users and their one-time links."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from isdmedia import links, staff
from isdmedia.admin.acts import each
from isdmedia.admin.permits import ADMINISTRATOR, BOTH, ByRole, viewer
from isdmedia.form_fields import ZoneField
from isdmedia.models import LinkPurpose, Role, SignedLink, User
from isdmedia.models.refusals import Refused

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
    """When links were made, used and ended; what would open them is kept nowhere."""

    bodies = frozenset({"enquiry", "whose"})
    fields = ("purpose", "user", "interview", "enquiry", "created_at", "expires_at", "last_used_at", "used_at", "revoked_at")
    list_display = ("purpose", "user", "whose", "created_at", "expires_at", "standing")
    list_filter = ("purpose",)
    list_select_related = ("user", "enquiry", "speaker__spokesperson")
    search_fields = ("user__name", "user__email", "enquiry__reference")
    date_hierarchy = "created_at"
    actions = ("end",)

    def has_end_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    @admin.display(description="For")
    def whose(self, link: SignedLink) -> str:
        """The enquiry whose journalist has it, or the spokesperson."""
        if link.speaker:
            return link.speaker.spokesperson.name
        return link.enquiry.reference if link.enquiry else ""

    @admin.display(description="Standing")
    def standing(self, link: SignedLink) -> str:
        return links.standing(link, now=timezone.now()).label

    @admin.action(description="End: they open nothing any more", permissions=["end"])
    def end(self, request: HttpRequest, chosen: QuerySet[SignedLink]) -> None:
        each(request, chosen.select_related("user", "interview", "enquiry", "speaker"), lambda link: _end(link, viewer(request)),
             done="{count} ended.")


def _end(link: SignedLink, who: User) -> None:
    signs_in = link.purpose == LinkPurpose.SIGN_IN
    if not (who.administrator if signs_in else who.head_of_press):
        raise Refused(f"A {link.get_purpose_display()} is ended by the {'administrator' if signs_in else 'head of press'}.")
    bound = {"user": link.user, "interview": link.interview, "enquiry": link.enquiry, "speaker": link.speaker}
    if not links.revoke(LinkPurpose(link.purpose), now=timezone.now(), **{name: row for name, row in bound.items() if row}):
        raise Refused("This link opens nothing any more already.")
