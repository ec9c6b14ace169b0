"""The request to the spokesperson, and that it is off."""
from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max

from isdmedia import outbox
from isdmedia.interviews.calendar import clocks
from isdmedia.interviews.letters.addressees import Addressee, addressees, first_enquiry
from isdmedia.interviews.letters.joining import about, for_spokesperson, kind
from isdmedia.interviews.letters.tokens import request_link
from isdmedia.models import CHOSEN_HOLDS, LIVE_HOLDS, Event, EventKind, Interview, OutgoingMail, Speaker, User
from isdmedia.outbox.queue import Letter


def send_requests(interview: Interview, asked: Iterable[Speaker], *, actor: User, now: datetime) -> list[OutgoingMail]:
    """Queue the request to each of these with an address, each with a link of their own; [] when none has one."""
    pks = {speaker.pk for speaker in asked}
    return [_send("request", interview, one, actor=actor, now=now, link=request_link(one.speaker, now=now), times=_times(interview, one))
            for one in addressees(interview) if one.speaker and one.speaker.pk in pks]


def send_called_off(interview: Interview, *, actor: User | None, now: datetime) -> list[OutgoingMail]:
    """Tell those who were asked since it was last called off, and have no calendar entry that a cancellation will reach, that nothing is
    wanted any more."""
    invited = set(interview.invitees.filter(cancelled_at=None).values_list("address", flat=True))
    before = Event.objects.filter(interview=interview, kind=EventKind.INTERVIEW_OFF).aggregate(at=Max("at"))["at"]
    return [_send("request-off", interview, one, actor=actor, now=now) for one in addressees(interview)
            if one.speaker and one.speaker.put_to_at and one.speaker.answer != "no" and one.address not in invited
            and (before is None or one.speaker.put_to_at >= before)]


def _send(name: str, interview: Interview, one: Addressee, *, actor: User | None, now: datetime, link: str = "",
          **facts: object) -> OutgoingMail:
    told = {"interview": interview, "about": about(interview), "kind": kind(interview), "joining": for_spokesperson(interview), **facts}
    letter = Letter(to=[one.to], subject=outbox.text(f"{name}-subject", **told), spokesperson=one.spokesperson, link=link,
                    body=outbox.text(name, addressee=one, link=link, **told))
    return outbox.send_letter(letter, enquiry=first_enquiry(interview), actor=actor, now=now)


def _times(interview: Interview, one: Addressee) -> list[list[str]]:
    """The time picked, else every time held; none of before it was postponed."""
    held = interview.holds.filter(state__in=CHOSEN_HOLDS) or interview.holds.filter(state__in=LIVE_HOLDS).order_by("starts_at")
    return [clocks(start, end, one.zones) for start, end in dict.fromkeys((hold.starts_at, hold.ends_at) for hold in held)]
