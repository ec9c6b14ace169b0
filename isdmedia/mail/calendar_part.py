"""The first event of a calendar part (RFC 5545, RFC 5546), within limits and without following any repetition."""
from datetime import datetime
from typing import Any

from icalendar import Calendar

from isdmedia.mail.charsets import decode
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import CalendarAnswer, CalendarPart
from isdmedia.mail.structure import Part

_TYPES = ("text/calendar", "application/ics")
_MALFORMED = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError, LookupError)
_LONGEST_UID = 1000


def calendar(root: Part, limits: Limits, problems: list[str]) -> CalendarPart | None:
    """The event of the first readable calendar part outside enclosed mails, None for none."""
    for part in root.walk():
        if part.enclosed or not _is_calendar(part):
            continue
        content = part.content
        if len(content) > limits.calendar or content.upper().count(b"BEGIN:") > limits.calendar_components:
            problems.append(f"its calendar part has more than {limits.calendar} bytes or {limits.calendar_components} entries")
            continue
        found = read(decode(content, part.type_parameters.get("charset", "")), limits)
        if found is not None:
            return found
    return None


def _is_calendar(part: Part) -> bool:
    if part.content_type in _TYPES:
        return True
    return part.content_type in ("application/octet-stream", "text/plain") and part.file_name.lower().endswith(".ics")


def read(text: str, limits: Limits) -> CalendarPart | None:
    """The first VEVENT of a calendar text, None when there is none or the text cannot be read."""
    begin = text.upper().find("BEGIN:VCALENDAR")
    if begin < 0:
        return None
    try:
        parsed = Calendar.from_ical(text[begin:])
        event = next((component for component in parsed.subcomponents if component.name == "VEVENT"), None)
        return _event(parsed, event, limits) if event is not None else None
    except _MALFORMED:
        return None


def _event(parsed: Any, event: Any, limits: Limits) -> CalendarPart:
    method = _text(parsed.get("METHOD")).upper()[:40]
    start, end = _instant(event, "DTSTART"), _instant(event, "DTEND")
    if start is not None and end is None:
        end = _by_duration(event, start)
    attendees = event.get("ATTENDEE") or []
    answers = [_answer(one) for one in (attendees if isinstance(attendees, list) else [attendees])[:limits.calendar_attendees]]
    found = CalendarPart(method=method, uid=_text(event.get("UID"))[:_LONGEST_UID], sequence=_sequence(event), start=start,
                         end=end, attendees=tuple(answer for answer in answers if answer.address))
    return _counter(found, event) if method == "COUNTER" else found


def _counter(found: CalendarPart, event: Any) -> CalendarPart:
    """A counter-proposal: the times of its event are the proposed ones; Exchange also says the original ones."""
    return CalendarPart(
        found.method, found.uid, found.sequence, _instant(event, "X-MS-OLK-ORIGINALSTART"),
        _instant(event, "X-MS-OLK-ORIGINALEND"), found.attendees, proposed_start=found.start, proposed_end=found.end)


def _text(value: Any) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return "".join(c for c in str(value or "") if c.isprintable()).strip()


def _sequence(event: Any) -> int:
    value = _text(event.get("SEQUENCE"))
    return min(int(value), 2**31 - 1) if value.isdecimal() and len(value) < 11 else 0


def _instant(event: Any, name: str) -> datetime | None:
    """An aware instant; None for whole days, floating times and what is no time."""
    value = event.get(name)
    moment = getattr(value, "dt", None)
    if moment is None and value is not None:
        moment = _compact(_text(value))
    return moment if isinstance(moment, datetime) and moment.utcoffset() is not None else None


def _compact(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S%z") if text[15:16] in ("Z", "+", "-") else None
    except ValueError:
        return None


def _by_duration(event: Any, start: datetime) -> datetime | None:
    length = getattr(event.get("DURATION"), "dt", None)
    return None if length is None else start + length


def _answer(attendee: Any) -> CalendarAnswer:
    parameters = getattr(attendee, "params", {})
    address = str(attendee).strip().lower().removeprefix("mailto:")[:320]
    return CalendarAnswer("".join(c for c in address if c.isprintable()),
                          _text(parameters.get("PARTSTAT", "NEEDS-ACTION")).lower()[:40])
