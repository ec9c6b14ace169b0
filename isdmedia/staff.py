"""Who works the desk: added, invited by a one-time link, their roles."""
from datetime import datetime

from django.conf import settings
from django.db import transaction

from isdmedia import audit, links
from isdmedia.models import EventKind, LinkPurpose, Role, User
from isdmedia.models.refusals import Refused


@transaction.atomic
def add(*, email: str, name: str, roles: frozenset[Role], actor: User | None, now: datetime, time_zone: str = "") -> User:
    """A user without a password, who comes in by an invitation; Refused when the address is taken."""
    if User.objects.filter(email__iexact=email).exists():
        raise Refused(f"{email} is somebody's already.")
    user = User.objects.create_user(email, name=name, time_zone=time_zone, **{role.value: role in roles for role in Role})
    audit.record(EventKind.USER_CHANGED, at=now, actor=actor, whom=name, what="added")
    return user


def invite(user: User, *, now: datetime) -> str:
    """A one-time sign-in link in place of any older one, on the configured origin."""
    return f"{settings.PUBLIC_ORIGIN}/accounts/link/{links.make(LinkPurpose.SIGN_IN, user=user, now=now)}/"


def first_link(*, now: datetime) -> str | None:
    """The link for the first sign-in, as long as nobody has signed in; the first administrator is added when there is no
    user at all. None once somebody has signed in."""
    if User.objects.filter(last_login__isnull=False).exists():
        return None
    user = User.objects.filter(administrator=True).order_by("-head_of_press", "pk").first() or add(
        email=settings.DESK_ADDRESS, name="Administrator", roles=frozenset({Role.OFFICER, Role.HEAD, Role.ADMINISTRATOR}), actor=None, now=now)
    return invite(user, now=now)
