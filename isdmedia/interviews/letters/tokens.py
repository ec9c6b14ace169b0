"""Signed links of an interview, and the addresses by which calendar answers find it."""
from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

from django.conf import settings
from django.db import transaction

from isdmedia import audit, links
from isdmedia.enquiries import check_policy
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, EventKind, Interview, LinkPurpose, Speaker, User
from isdmedia.models.refusals import Refused

_PATHS = {LinkPurpose.TIMES: "times", LinkPurpose.REQUEST: "interview"}


def times_link(interview: Interview, enquiry: Enquiry, *, now: datetime) -> str:
    """A new address at which this enquiry's journalist chooses; the older one ends."""
    return _address(LinkPurpose.TIMES, links.make(LinkPurpose.TIMES, interview=interview, enquiry=enquiry, now=now))


def request_link(speaker: Speaker, *, now: datetime) -> str:
    """A new address at which this spokesperson answers; the older one ends."""
    return _address(LinkPurpose.REQUEST, links.make(LinkPurpose.REQUEST, interview=speaker.interview, speaker=speaker, now=now))


@transaction.atomic
def make_link(interview: Interview, *, actor: User, now: datetime, enquiry: Enquiry | None = None, speaker: Speaker | None = None) -> str:
    """An address to paste into a message, told this once; the person's older one ends. Refused for nobody of this interview, or when
    the outlet may not be written to."""
    if speaker and speaker.interview_id == interview.pk:
        made, whom = request_link(speaker, now=now), speaker.spokesperson.name
    elif enquiry and interview.enquiries.filter(pk=enquiry.pk).exists():
        check_policy(enquiry, actor)
        made, whom = times_link(interview, enquiry, now=now), str(enquiry.journalist or "the journalist")
    else:
        raise Refused("Say for whom the link is: a journalist or spokesperson of this interview.")
    audit.record(EventKind.INTERVIEW_CHANGED, at=now, actor=actor, enquiry=enquiry, interview=interview, what=f"the link for {whom}",
                 whom=whom)
    return made


@transaction.atomic
def withdraw_links(interview: Interview, *, actor: User, now: datetime) -> int:
    """End every link of this interview; returns how many were live."""
    ended = sum(links.revoke(purpose, interview=interview, now=now) for purpose in _PATHS)
    if ended:
        audit.record(EventKind.INTERVIEW_CHANGED, at=now, actor=actor, interview=interview, enquiry=interview.enquiries.first(),
                     what="the links, which are withdrawn,", whom="everybody")
    return ended


def organizer(interview: Interview, address: str) -> Address:
    """Whom an addressee's calendar answers: the desk, with a keyed mark of this interview and person in its address."""
    local, _, domain = settings.DESK_ADDRESS.rpartition("@")
    marked = f"{local}+{mark(interview, address)}@{domain}" if settings.PLUS_ADDRESSES else settings.DESK_ADDRESS
    return Address(settings.DESK_NAME, marked)


def mark(interview: Interview, address: str) -> str:
    """HMAC-SHA256 over interview and address, 80 bits of it."""
    told = f"calendar entry {interview.uid} {address.lower()}"
    return "i-" + hmac.new(settings.FIELD_KEY.encode(), told.encode(), hashlib.sha256).hexdigest()[:20]


def _address(purpose: LinkPurpose, token: str) -> str:
    return f"{settings.PUBLIC_ORIGIN}/t/{_PATHS[purpose]}/{token}/"
