"""A mail and its reading as plain JSON: what `read_mail --json` prints, and what a message keeps of it."""
from collections.abc import Sequence
from datetime import datetime

from isdmedia.intake.matching import Match
from isdmedia.intake.understand import Understood
from isdmedia.mail.parsed import Address, CalendarPart, Forwarded, ParsedMail
from isdmedia.reading.findings import Deadline, Person, ProposedTime, Read, Reading, Words

Json = dict[str, object]


def understood_as_json(understood: Understood, *, file: str) -> Json:
    """The object of one mail, keys in the documented order."""
    return {"file": file, **mail_as_json(understood.mail), **_said(understood.reading), "releases": _matches(understood.matches)}


def mail_as_json(mail: ParsedMail) -> Json:
    """What stands in the mail itself."""
    return {
        "readable": mail.readable, "problem": mail.problem or None, "message_id": mail.message_id, "in_reply_to": list(mail.in_reply_to),
        "references": list(mail.references), "subject": mail.subject, "from": _address(mail.sender), "sender": _address(mail.sender_header),
        "reply_to": _addresses(mail.reply_to), "to": _addresses(mail.to), "cc": _addresses(mail.cc), "date": _instant(mail.date),
        "text": mail.text, "own_text": mail.own_text, "signature": mail.signature, "forwarded": _forwarded(mail.forwarded),
        "attachments": [{"name": a.name, "content_type": a.content_type, "size": a.size, "inline": a.inline} for a in mail.attachments],
        "html": mail.html, "automatic": mail.automatic.value if mail.automatic else None,
        "bounced": [{"address": b.address, "status": b.status, "permanent": b.permanent} for b in mail.bounced],
        "authentication": {"spf": mail.authentication.spf, "dkim": mail.authentication.dkim, "dmarc": mail.authentication.dmarc,
                           "verdict": mail.authentication.verdict},
        "calendar": _calendar(mail.calendar),
    }


def reading_as_json(reading: Reading) -> Json:
    """All findings with the places of their words, as a message keeps them."""
    return {
        **_said(reading), "kind_read": _read(reading.kind), "format_read": _read(reading.format), "channel_read": _read(reading.channel),
        "outlet_read": _read(reading.outlet), "ask": _words(reading.ask), "questions": [_words(words) for words in reading.questions],
        "no_deadline": _words(reading.no_deadline), "programme": reading.programme, "zone": reading.zone,
    }


def _said(reading: Reading) -> Json:
    return {
        "language": reading.language, "kind": reading.kind.value, "journalist": _person(reading.journalist),
        "outlet": reading.outlet.value if reading.outlet else None, "deadline": _deadline(reading.deadline),
        "times": [_time(time) for time in reading.times], "format": reading.format.value if reading.format else None,
        "channel": reading.channel.value if reading.channel else None, "urgency": reading.urgency,
    }


def _matches(matches: Sequence[Match]) -> list[Json]:
    return [{"release": match.release, "score": round(match.score, 3), "linked": match.linked, "reasons": list(match.reasons)}
            for match in matches]


def _instant(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None


def _address(address: Address | None) -> Json | None:
    return {"name": address.name, "address": address.address} if address else None


def _addresses(addresses: Sequence[Address]) -> list[Json | None]:
    return [_address(address) for address in addresses]


def _forwarded(forwarded: Forwarded | None) -> Json | None:
    if forwarded is None:
        return None
    return {"from": _address(forwarded.sender), "date": _instant(forwarded.sent_at), "subject": forwarded.subject, "text": forwarded.text}


def _calendar(part: CalendarPart | None) -> Json | None:
    if part is None:
        return None
    proposed = {"start": _instant(part.proposed_start), "end": _instant(part.proposed_end)} if part.proposed_start else None
    return {"method": part.method, "uid": part.uid, "sequence": part.sequence, "start": _instant(part.start), "end": _instant(part.end),
            "attendees": [{"address": a.address, "answer": a.answer} for a in part.attendees], "proposed": proposed}


def _words(words: Words | None) -> Json | None:
    return {"words": words.text, "start": words.start, "end": words.end, "place": words.place} if words else None


def _read(read: Read | None) -> Json | None:
    return {"value": read.value, "certainty": read.certainty, "reason": read.reason, "at": _words(read.words)} if read else None


def _person(person: Person | None) -> Json | None:
    return {"name": person.name, "role": person.role, "phone": person.phone} if person else None


def _deadline(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    return {"at": _instant(deadline.at), "zone": deadline.zone, "precision": deadline.precision, "words": deadline.words.text,
            "from": _instant(deadline.from_), "until": _instant(deadline.until), "start": deadline.words.start, "end": deadline.words.end,
            "place": deadline.words.place, "certainty": deadline.certainty, "implied": deadline.implied, "note": deadline.note,
            "alternatives": [_instant(instant) for instant in deadline.alternatives]}


def _time(time: ProposedTime) -> Json:
    return {"start": _instant(time.start), "end": _instant(time.end), "zone": time.zone, "words": time.words.text, "what": time.what,
            "at": _words(time.words), "note": time.note}
