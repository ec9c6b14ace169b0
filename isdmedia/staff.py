"""Who works the desk: added, invited by a one-time link, their roles, and when they leave."""
from datetime import datetime
from zoneinfo import available_timezones

from django.conf import settings
from django.db import transaction

from isdmedia import audit, links
from isdmedia.models import EventKind, LinkPurpose, Role, User
from isdmedia.models.refusals import Refused


@transaction.atomic
def add(*, email: str, name: str, roles: frozenset[Role], actor: User | None, now: datetime, time_zone: str = "") -> User:
    """A user without a password, who comes in by an invitation; Refused when the address is taken or there is no role."""
    if User.objects.filter(email__iexact=email).exists():
        raise Refused(f"{email} is somebody’s already.")
    _check(roles, time_zone)
    user = User.objects.create_user(email, None, name=name, time_zone=time_zone, **{role.value: role in roles for role in Role})
    audit.record(EventKind.USER_CHANGED, at=now, actor=actor, whom=name, what=f"added as {_listed(roles)}")
    return user


@transaction.atomic
def change(user: User, *, name: str, time_zone: str, roles: frozenset[Role], actor: User, now: datetime) -> User:
    """Set name, time zone (IANA, "" for the desk's) and roles; Refused when the desk would be left without an administrator."""
    _check(roles, time_zone)
    if Role.ADMINISTRATOR not in roles:
        _keep_an_administrator(user)
    before = user.roles
    user.name, user.time_zone = name, time_zone
    for role in Role:
        setattr(user, role.value, role in roles)
    user.save(update_fields=("name", "time_zone", *(role.value for role in Role)))
    what = f"roles now {_listed(roles)}" if roles != before else "name or time zone"
    audit.record(EventKind.USER_CHANGED, at=now, actor=actor, whom=name, what=what)
    return user


@transaction.atomic
def deactivate(user: User, *, actor: User, now: datetime) -> User:
    """Let somebody no longer sign in: sessions end, invitations die, what they did keeps their name. Refused for the last
    administrator."""
    _keep_an_administrator(user)
    user.is_active = False
    user.save(update_fields=("is_active",))
    links.revoke(LinkPurpose.SIGN_IN, user=user, now=now)
    audit.record(EventKind.USER_CHANGED, at=now, actor=actor, whom=user.name, what="deactivated")
    return user


@transaction.atomic
def reactivate(user: User, *, actor: User, now: datetime) -> User:
    """Let somebody sign in again."""
    user.is_active = True
    user.save(update_fields=("is_active",))
    audit.record(EventKind.USER_CHANGED, at=now, actor=actor, whom=user.name, what="activated again")
    return user


@transaction.atomic
def invite(user: User, *, now: datetime, actor: User | None = None) -> str:
    """A one-time sign-in link in place of any older one, on the configured origin; Refused for somebody deactivated."""
    if not user.is_active:
        raise Refused(f"{user.name} is deactivated: activate the account first.")
    audit.record(EventKind.USER_CHANGED, at=now, actor=actor, whom=user.name, what="invited by a one-time link")
    return f"{settings.PUBLIC_ORIGIN}/accounts/link/{links.make(LinkPurpose.SIGN_IN, user=user, now=now)}/"


def first_link(*, now: datetime) -> str | None:
    """The link for the first sign-in, as long as nobody has signed in; the first administrator is added when there is no
    user at all. None once somebody has signed in."""
    if User.objects.filter(last_login__isnull=False).exists():
        return None
    everything = frozenset({Role.OFFICER, Role.HEAD, Role.ADMINISTRATOR})
    user = User.objects.filter(administrator=True).order_by("-head_of_press", "pk").first() or add(
        email=settings.DESK_ADDRESS, name="Administrator", roles=everything, actor=None, now=now)
    return invite(user, now=now)


def _check(roles: frozenset[Role], time_zone: str) -> None:
    if not roles:
        raise Refused("Choose at least one role: without one there is nothing to do here.")
    if time_zone and time_zone not in available_timezones():
        raise Refused(f"“{time_zone}” is no time zone: write it as in Europe/London.")


def _keep_an_administrator(leaving: User) -> None:
    """The rows are locked, so that two administrators cannot take the role from each other at once."""
    others = User.objects.select_for_update().filter(administrator=True, is_active=True)
    if {user.pk for user in others} == {leaving.pk}:
        raise Refused(f"{leaving.name} is the last administrator: make somebody else one first.")


def _listed(roles: frozenset[Role]) -> str:
    return ", ".join(role.label for role in Role if role in roles)
