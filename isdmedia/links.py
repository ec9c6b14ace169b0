"""Signed links: made, looked at, spent, revoked. Looking at one changes nothing."""
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from isdmedia import signing
from isdmedia.models import LinkPurpose, SignedLink, User

LIFETIMES = {LinkPurpose.SIGN_IN: timedelta(hours=72)}


def make(purpose: LinkPurpose, *, user: User, now: datetime) -> str:
    """A new token for one purpose and person, in place of any older one; it is told here once and kept nowhere."""
    revoke(purpose, user=user, now=now)
    token = signing.token()
    SignedLink.objects.create(purpose=purpose, user=user, digest=signing.digest(token), created_at=now, expires_at=now + LIFETIMES[purpose])
    return token


def look_up(token: str, purpose: LinkPurpose, *, now: datetime) -> SignedLink | None:
    """The link that the token opens now; None when it is unknown, of another purpose, expired, used or revoked."""
    return _live(purpose, now).filter(digest=signing.digest(token)).select_related("user").first()


def spend(link: SignedLink, *, now: datetime) -> bool:
    """Use it up; False when somebody was faster."""
    return bool(_live(LinkPurpose(link.purpose), now).filter(pk=link.pk).update(used_at=now, digest=None))


def revoke(purpose: LinkPurpose, *, user: User, now: datetime) -> int:
    """End every live link of this purpose and person; returns how many."""
    return _live(purpose, now).filter(user=user).update(revoked_at=now, digest=None)


def _live(purpose: LinkPurpose, now: datetime) -> QuerySet[SignedLink]:
    return SignedLink.objects.filter(Q(digest__isnull=False), purpose=purpose, expires_at__gt=now)
