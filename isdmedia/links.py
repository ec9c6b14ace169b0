"""Signed links: made, looked at, used, revoked. Looking at one changes nothing."""
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from isdmedia import signing
from isdmedia.models import Enquiry, Interview, LinkPurpose, LinkStanding, SignedLink, Speaker, User

INVITED_FOR = timedelta(hours=72)


def make(purpose: LinkPurpose, *, now: datetime, user: User | None = None, interview: Interview | None = None,
         enquiry: Enquiry | None = None, speaker: Speaker | None = None) -> str:
    """A new token for one purpose, object and person, in place of any older one; it is told here once and kept nowhere."""
    bound = {"user": user, "interview": interview, "enquiry": enquiry, "speaker": speaker}
    _live(purpose, now).filter(**bound).update(revoked_at=now)
    lasts = INVITED_FOR if purpose == LinkPurpose.SIGN_IN else timedelta(days=settings.LINK_DAYS)
    token = signing.token()
    SignedLink.objects.create(purpose=purpose, digest=signing.digest(token), created_at=now, expires_at=now + lasts, **bound)
    return token


def find(token: str, purpose: LinkPurpose) -> SignedLink | None:
    """The link of that token, whatever its standing; None when it is unknown or of another purpose."""
    known = SignedLink.objects.select_related(
        "user", "interview__outlet", "enquiry__journalist", "enquiry__outlet", "speaker__spokesperson", "speaker__interview")
    return known.filter(purpose=purpose, digest=signing.digest(token)).first()


def standing(link: SignedLink, *, now: datetime) -> LinkStanding:
    """Revoked before expired before used: what the person is told first."""
    if link.revoked_at:
        return LinkStanding.REVOKED
    if link.expires_at <= now:
        return LinkStanding.EXPIRED
    return LinkStanding.USED if link.used_at else LinkStanding.LIVE


def look_up(token: str, purpose: LinkPurpose, *, now: datetime) -> SignedLink | None:
    """The link that the token opens now; None when it is unknown, of another purpose, expired, used or revoked."""
    link = find(token, purpose)
    return link if link and standing(link, now=now) == LinkStanding.LIVE else None


def spend(link: SignedLink, *, now: datetime) -> bool:
    """Use it up for good, its digest gone; False when somebody was faster."""
    return bool(_live(LinkPurpose(link.purpose), now).filter(pk=link.pk, used_at=None).update(used_at=now, last_used_at=now, digest=None))


def use(link: SignedLink, *, now: datetime) -> bool:
    """Note that somebody acted by it; False when it has expired or was revoked."""
    first = Coalesce(F("used_at"), now)
    return bool(_live(LinkPurpose(link.purpose), now).filter(pk=link.pk).update(used_at=first, last_used_at=now))


def revoke(purpose: LinkPurpose, *, now: datetime, **bound: User | Interview | Enquiry | Speaker) -> int:
    """End every live link of this purpose that is bound to these; returns how many."""
    return _live(purpose, now).filter(**bound).update(revoked_at=now)


def _live(purpose: LinkPurpose, now: datetime) -> QuerySet[SignedLink]:
    """Neither revoked nor expired; perhaps used."""
    return SignedLink.objects.filter(purpose=purpose, digest__isnull=False, revoked_at=None, expires_at__gt=now)
