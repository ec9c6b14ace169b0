"""Invitations as iCalendar texts: the same text for the same invitation, every copy for one addressee alone."""
import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress

from isdmedia.mail.compose import one_line, valid_address
from isdmedia.mail.parsed import Address

PRODUCT = "-//isdmedia//Press desk//EN"
LARGEST_SEQUENCE = 2**31 - 1
_UID = re.compile(r"[A-Za-z0-9._@-]{1,255}")
_DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,188}[a-z0-9])?")
_OFFSET = re.compile(r"([+-])(\d{2}):([0-5]\d)")
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# What may stand bare in the path of a mailto URI (RFC 6068 section 2).
_BARE_IN_MAILTO = "@!$'*+-._~="


class Status(StrEnum):
    """How firm the time is (RFC 5545 section 3.8.1.11): pencilled, confirmed, cancelled."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Answer(StrEnum):
    """What the addressee has said to it (PARTSTAT, RFC 5545 section 3.2.12)."""

    NEEDS_ACTION = "needs-action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


@dataclass(frozen=True, slots=True)
class Invitation:
    """One addressee's copy of an interview. `stamp`, `start` and `end` are aware; `organizer` carries our token
    address; `zones` (IANA names or offsets like +02:00) are those told in plain words, the addressee's own first.
    ValueError when it cannot be sent."""

    uid: str
    sequence: int
    stamp: datetime
    start: datetime
    end: datetime
    summary: str
    organizer: Address
    attendee: Address
    description: str = ""
    location: str = ""
    partstat: Answer = Answer.NEEDS_ACTION
    rsvp: bool = True
    status: Status = Status.CONFIRMED
    zones: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _UID.fullmatch(self.uid) or not 0 <= self.sequence <= LARGEST_SEQUENCE:
            raise ValueError("An invitation needs a UID of letters, digits and .-_@ and a sequence from 0 upwards.")
        if any(moment.utcoffset() is None for moment in (self.stamp, self.start, self.end)):
            raise ValueError("The times of an invitation need their zone.")
        if instant(self.end) <= instant(self.start):
            raise ValueError("An interview ends after it has begun.")
        for person in (self.organizer, self.attendee):
            _mailto(person)
        for name in self.zones:
            zone_of(name)


def new_uid(domain: str) -> str:
    """A UID that no other installation will ever make: 128 random bits at our domain (RFC 7986 section 5.3)."""
    domain = domain.lower()
    if not _DOMAIN.fullmatch(domain):
        raise ValueError("A UID ends in a domain of letters, digits, hyphens and dots.")
    return f"{secrets.token_hex(16)}@{domain}"


def next_sequence(sequence: int) -> int:
    """The SEQUENCE after a new time, a new place or a cancellation; it stays at the largest that a calendar holds."""
    return min(max(sequence, -1) + 1, LARGEST_SEQUENCE)


def request(invitation: Invitation) -> str:
    """The invitation, or its update, as an iCalendar text (RFC 5546 section 3.2.2). ValueError when it is cancelled."""
    if invitation.status is Status.CANCELLED:
        raise ValueError("A cancelled interview goes out as a cancellation.")
    return _text(_calendar("REQUEST"), [_event(invitation)])


def cancel(invitation: Invitation) -> str:
    """The cancellation, which asks for no answer (RFC 5546 section 3.2.5); its sequence is the caller's to raise."""
    return _text(_calendar("CANCEL"), [_event(replace(invitation, status=Status.CANCELLED, rsvp=False))])


def publish(invitations: Iterable[Invitation], *, name: str, details: bool = False) -> str:
    """A feed of them in the order given: the times as "Busy", and what, where and why only with `details`. Nobody's
    address is in it: who may read a feed is not known (RFC 5545 section 3.8.4.3 wants no organizer here)."""
    calendar = _calendar("PUBLISH")
    calendar.add("name", one_line(name, limit=200))
    calendar.add("x-wr-calname", one_line(name, limit=200))
    calendar.add("x-published-ttl", "PT15M")
    return _text(calendar, [_times(invitation, details=details) for invitation in invitations])


def instant(moment: datetime) -> datetime:
    """The moment in UTC and whole seconds, as calendars write it."""
    return moment.astimezone(UTC).replace(microsecond=0)


def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name or of an offset like +02:00. ValueError for what is neither."""
    try:
        if offset := _OFFSET.fullmatch(name):
            length = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
            return timezone(-length if offset[1] == "-" else length)
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as unknown:
        raise ValueError(f"There is no time zone {one_line(name, limit=60)!r}.") from unknown


def paragraphs(text: str) -> str:
    """Text of several lines with one kind of line break and without control characters."""
    lines = "".join(c for c in _BREAKS.sub("\n", text) if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "\n".join(line.rstrip() for line in lines.split("\n")).strip("\n")


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", method)):
        calendar.add(name, value)
    return calendar


def _times(invitation: Invitation, *, details: bool) -> Event:
    event = Event()
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", instant(invitation.stamp))
    event.add("dtstart", instant(invitation.start))
    event.add("dtend", instant(invitation.end))
    event.add("status", invitation.status.upper())
    event.add("summary", one_line(invitation.summary) if details else "Busy")
    place, description = one_line(invitation.location), paragraphs(invitation.description)
    for name, text in (("location", place), ("description", description)):
        if text and details:
            event.add(name, text)
    return event


def _event(invitation: Invitation) -> Event:
    event = _times(invitation, details=True)
    event.add("organizer", _person(invitation.organizer))
    attendee = _person(invitation.attendee)
    attendee.params.update({"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT",
                            "PARTSTAT": invitation.partstat.upper(), "RSVP": "TRUE" if invitation.rsvp else "FALSE"})
    event.add("attendee", attendee)
    return event


def _person(address: Address) -> vCalAddress:
    person = vCalAddress(_mailto(address))
    # No double quote may stand in a parameter, and few programs know the escape of RFC 6868.
    if name := one_line(address.name, limit=200).replace('"', "'"):
        person.params["CN"] = name
    return person


def _mailto(address: Address) -> str:
    bare = valid_address(address.address)
    if bare is None:
        raise ValueError(f"This address cannot be written to: {one_line(address.address, limit=100)!r}")
    return f"mailto:{quote(bare, safe=_BARE_IN_MAILTO)}"


def _text(calendar: Calendar, events: Iterable[Event]) -> str:
    for event in events:
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))
