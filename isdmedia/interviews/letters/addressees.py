"""Who is written to about an interview, on which side, and on which clocks they read its times."""
from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from isdmedia import enquiries
from isdmedia.interviews.diaries import clock_of, diary_of
from isdmedia.interviews.letters.shares import Share, share_of, whole
from isdmedia.mail.compose import valid_address
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, Interview, Speaker, Spokesperson


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody with an address: the journalist of `enquiry`, or a spokesperson (`speaker` while they take part). `zones` are theirs first,
    then one to compare with; the journalist's never name where a spokesperson is. `share` is what of the interview is theirs."""

    name: str
    address: str
    zones: tuple[str, ...]
    share: Share
    enquiry: Enquiry | None = None
    speaker: Speaker | None = None
    spokesperson: Spokesperson | None = None

    @property
    def to(self) -> Address:
        return Address(self.name, self.address)


def addressees(interview: Interview) -> list[Addressee]:
    """Everybody who can be written to, journalists first, each address once; [] when none is known."""
    found = [journalist_of(enquiry, interview) for enquiry in _served(interview)]
    found += [_spokesperson(speaker, interview) for speaker in interview.speakers.select_related("spokesperson__resource")]
    return list({one.address.lower(): one for one in reversed(found) if one}.values())[::-1]


def journalist_of(enquiry: Enquiry, interview: Interview) -> Addressee | None:
    """The journalist of one of its enquiries; None when no address is known."""
    to = enquiries.addressee(enquiry)
    if to is None:
        return None
    return Addressee(to.name, to.address, journalist_zones(enquiry, interview), share_of(interview, enquiry), enquiry=enquiry)


def journalist_zones(enquiry: Enquiry, interview: Interview) -> tuple[str, ...]:
    """The journalist's clock, then the desk's."""
    theirs = enquiry.journalist_zone or (enquiry.outlet.time_zone if enquiry.outlet else "") or interview.zone
    return tuple(dict.fromkeys(filter(None, (theirs, settings.DESK_TIME_ZONE))))


def first_enquiry(interview: Interview) -> Enquiry | None:
    """The enquiry under which letters to spokespeople are kept; None when it serves none."""
    return _served(interview)[0] if interview.enquiries.exists() else None


def _served(interview: Interview) -> list[Enquiry]:
    return list(interview.enquiries.select_related("journalist", "outlet").order_by("pk"))


def _spokesperson(speaker: Speaker, interview: Interview) -> Addressee | None:
    address = valid_address(speaker.spokesperson.email)
    if address is None:
        return None
    theirs = clock_of(diary_of(speaker.spokesperson), interview.starts_at)
    zones = tuple(dict.fromkeys(filter(None, (theirs, interview.zone))))
    return Addressee(speaker.spokesperson.name, address, zones, whole(interview), speaker=speaker, spokesperson=speaker.spokesperson)
