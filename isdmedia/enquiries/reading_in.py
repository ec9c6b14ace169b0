"""What was read in a mail, into the facts of its enquiry: never over what a person set."""
from collections.abc import Sequence
from datetime import timedelta

from isdmedia.models import Enquiry, Kind, Message
from isdmedia.reading.findings import Deadline, ProposedTime, Read, Reading, Words

FACTS = ("ask", "kind", "format", "channel", "outlet", "journalist", "deadline", "language")


def take_in(enquiry: Enquiry, reading: Reading, message: Message, *, first: bool) -> None:
    """Set the enquiry's open facts from a reading; a later mail (`first` False) changes only what it says anew."""
    if reading.ask and (first or not enquiry.ask):
        _set(enquiry, "ask", {"ask": reading.ask.text}, message, reading.ask)
    for fact in ("kind", "format", "channel"):
        found: Read | None = getattr(reading, fact)
        if found and (first or not getattr(enquiry, fact)):
            _set(enquiry, fact, {fact: found.value}, message, found.words, found.certainty, found.reason)
    if first:
        enquiry.language, enquiry.journalist_zone = reading.language[:8], reading.zone
        enquiry.programme, enquiry.questions = reading.programme[:120], [words.text for words in reading.questions]
    _take_in_deadline(enquiry, reading, message)
    _take_in_times(enquiry, reading)
    enquiry.urgency = reading.urgency if first or reading.urgency != "none" else enquiry.urgency


def forget(enquiry: Enquiry, messages: Sequence[int]) -> None:
    """Empty the facts that were read in these mails, which belong to it no longer; what a person set stays, and who asks."""
    gone = {fact for fact, found in enquiry.evidence.items() if found.get("message") in messages and fact not in enquiry.settled}
    if "ask" in gone:
        enquiry.ask, enquiry.questions = "", []
    if "kind" in gone:
        enquiry.kind = Kind.UNKNOWN
    for fact in gone & {"format", "channel"}:
        setattr(enquiry, fact, "")
    if "deadline" in gone:
        enquiry.deadline_at, enquiry.deadline_zone, enquiry.deadline_precision = None, "", ""
        enquiry.deadline_words, enquiry.deadline_note, enquiry.no_deadline = "", "", False
    enquiry.times, enquiry.air_at = [], None
    enquiry.evidence = {fact: found for fact, found in enquiry.evidence.items() if fact not in gone - {"journalist", "outlet"}}


def evidence(words: Words | None, message: Message, certainty: float = 1.0, reason: str = "") -> dict[str, object]:
    """How a fact was read, as `Enquiry.evidence` keeps it: `message` is the row's key, `start`/`end` characters of `place`."""
    place = {"words": words.text, "start": words.start, "end": words.end, "place": words.place} if words else {}
    return {**place, "message": message.pk, "certainty": round(certainty, 2), "reason": reason}


def _set(enquiry: Enquiry, fact: str, values: dict[str, object], message: Message, words: Words | None, certainty: float = 1.0,
         reason: str = "") -> None:
    if fact in enquiry.settled:
        return
    for field, value in values.items():
        setattr(enquiry, field, value)
    enquiry.evidence = {**enquiry.evidence, fact: evidence(words, message, certainty, reason)}


def _take_in_deadline(enquiry: Enquiry, reading: Reading, message: Message) -> None:
    if reading.deadline:
        deadline = reading.deadline
        _set(enquiry, "deadline", _deadline_fields(deadline), message, deadline.words, deadline.certainty,
             "implied by the air time" if deadline.implied else deadline.note)
    elif reading.no_deadline:
        _set(enquiry, "deadline", {"deadline_at": None, "deadline_words": reading.no_deadline.text[:300], "no_deadline": True},
             message, reading.no_deadline)


def _deadline_fields(deadline: Deadline) -> dict[str, object]:
    return {"deadline_at": deadline.at, "deadline_zone": deadline.zone, "deadline_precision": deadline.precision,
            "deadline_words": deadline.words.text[:300], "deadline_note": deadline.note[:300], "no_deadline": False,
            "deadline_missed": False}


def _take_in_times(enquiry: Enquiry, reading: Reading) -> None:
    if not reading.times:
        return
    enquiry.times = [{"start": time.start.isoformat(), "end": time.end.isoformat() if time.end else None, "zone": time.zone,
                      "words": time.words.text, "what": time.what} for time in reading.times]
    enquiry.air_at = min((time.start for time in _hits(reading)), default=None)


def _hits(reading: Reading) -> list[ProposedTime]:
    """When it is on air; an hour such as "the 6 o'clock hour" gives way to the minute named inside it."""
    air = [time for time in reading.times if time.what == "air"]
    return [time for time in air if not any(time.start < other.start < (time.end or time.start + timedelta(hours=1)) and _is_hour(time)
                                            for other in air)]


def _is_hour(time: ProposedTime) -> bool:
    return time.end is not None or "hour" in time.words.text.lower()
