"""Which release an enquiry is about, as a person decides it."""
from datetime import datetime

from django.db import transaction

from isdmedia import audit
from isdmedia.models import Enquiry, EnquiryRelease, EventKind, Release, User


@transaction.atomic
def link_release(enquiry: Enquiry, release: Release, *, actor: User, now: datetime) -> EnquiryRelease:
    """Say that it is about this release, suggested or not."""
    said = {"score": 1, "reasons": ["said by the desk"]}
    match, _ = EnquiryRelease.objects.get_or_create(enquiry=enquiry, release=release, defaults=said)
    match.linked, match.turned_down, match.by = True, False, actor
    match.save(update_fields=("linked", "turned_down", "by"))
    audit.record(EventKind.RELEASE_LINKED, at=now, actor=actor, enquiry=enquiry, title=release.short_title)
    return match


@transaction.atomic
def unlink_release(enquiry: Enquiry, release: Release, *, actor: User, now: datetime) -> EnquiryRelease:
    """Say that it is not about this release: no later mail links it again."""
    match, _ = EnquiryRelease.objects.get_or_create(enquiry=enquiry, release=release)
    match.linked, match.turned_down, match.by = False, True, actor
    match.save(update_fields=("linked", "turned_down", "by"))
    audit.record(EventKind.RELEASE_UNLINKED, at=now, actor=actor, enquiry=enquiry, title=release.short_title)
    return match
