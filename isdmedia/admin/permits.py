"""What each role may do in the admin: a table on each noun in place of Django's permission rows."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from isdmedia.models import Role, User
from isdmedia.models.refusals import Refused

BOTH = frozenset({Role.HEAD, Role.ADMINISTRATOR})
HEAD = frozenset({Role.HEAD})
ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
NOBODY: frozenset[Role] = frozenset()


def viewer(request: HttpRequest) -> User:
    """Who is signed in; the admin site has let nobody else in."""
    if not isinstance(request.user, User):
        raise TypeError("the admin is only for users")
    return request.user


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Stands for a row whose own name says too much."""

    pk: object
    label: str

    def __str__(self) -> str:
        return self.label


class ByRole(admin.ModelAdmin):
    """Opened by role. Nothing is ever deleted here: acts are verbs, and retention is a verb too.

    `bodies` are fields with the words of journalists and answers: shown, searched and filtered by for the head of press alone.
    """

    seen_by: ClassVar[frozenset[Role]] = BOTH
    added_by: ClassVar[frozenset[Role]] = NOBODY
    changed_by: ClassVar[frozenset[Role]] = NOBODY
    bodies: ClassVar[frozenset[str]] = frozenset()
    list_per_page = 50
    show_full_result_count = False
    actions_selection_counter = True

    def has_module_permission(self, request: HttpRequest) -> bool:
        return _has(request, self.seen_by)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _has(request, self.seen_by)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return _has(request, self.added_by)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _has(request, self.changed_by)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_work_permission(self, request: HttpRequest) -> bool:
        """For actions: the head of press works the desk, a mere administrator does not."""
        return _has(request, HEAD)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return self._shown(request, super().get_fields(request, obj))

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        return self._shown(request, super().get_list_display(request))

    def get_search_fields(self, request: HttpRequest) -> list[Any]:
        return self._shown(request, super().get_search_fields(request))

    def _shown(self, request: HttpRequest, fields: Any) -> list[Any]:
        return [field for field in fields if self._may_see(request, field)]

    def _may_see(self, request: HttpRequest, field: object) -> bool:
        return self._may_read(request) or str(field).split("__")[0] not in self.bodies

    def _may_read(self, request: HttpRequest) -> bool:
        return not self.bodies or _has(request, HEAD)

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        """By what the list filters offer alone: an address that filters by a body would tell it letter by letter."""
        if request is None:
            return False
        offered = {_name_of(one) for one in self.get_list_filter(request)} | {self.date_hierarchy or ""}
        return any(lookup == one or lookup.startswith(f"{one}__") for one in offered if one)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], add: bool = False, change: bool = False, form_url: str = "", obj: Any = None
    ) -> HttpResponse:
        """The page's own title would repeat the words of a body (a subject, a note)."""
        if obj is not None and not self._may_read(request):
            context.update(subtitle=None, original=Unnamed(obj.pk, f"{self.opts.verbose_name} {obj.pk}"))
        return super().render_change_form(request, context, add, change, form_url, obj)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        if not self._may_read(request):
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A verb that refuses says so in the desk's own words, and nothing is stored."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(request.get_full_path())


class PartByRole(admin.TabularInline):
    """Rows that belong to a noun, only to be read."""

    extra = 0
    can_delete = False
    show_change_link = False
    seen_by: ClassVar[frozenset[Role]] = BOTH

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _has(request, self.seen_by)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def _name_of(offered: Any) -> str:
    """What a list filter is called in an address."""
    return str(offered[0] if isinstance(offered, tuple) else getattr(offered, "parameter_name", offered))


def _has(request: HttpRequest, roles: frozenset[Role]) -> bool:
    return isinstance(request.user, User) and request.user.is_active and bool(request.user.roles & roles)
