"""The same mail by another road: delivered to two of our addresses, say, so that only the lines of its way differ."""
from datetime import datetime

from isdmedia.intake.as_json import mail_as_json
from isdmedia.mail import headers
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import Arrival, ArrivalState, Message, MessageDirection, RawMail, Verdict

COMPARED = ("to", "cc", "reply_to", "in_reply_to", "references", "forwarded")


def original(arrival: Arrival, mail: ParsedMail, same_id: Message | None) -> Arrival | None:
    """The arrival of which this one is the same mail: Message-ID, sender, date, subject, readers and every byte of its body. None for
    anything else under that Message-ID, which is a mail of its own."""
    if same_id is None or same_id.arrival_id in (None, arrival.pk) or same_id.direction != MessageDirection.IN:
        return None
    first = Message.objects.select_related("arrival").get(pk=same_id.pk)
    if first.arrival is None or first.arrival.state != ArrivalState.PROCESSED or not _same_head(first, mail):
        return None
    earlier = RawMail.objects.get(pk=first.arrival.raw_id)
    return first.arrival if _body(earlier.content) == _body(arrival.raw.content) else None


def link(arrival: Arrival, first: Arrival, *, now: datetime) -> None:
    """Link a copy to the first, with one statement; no second message."""
    Arrival.objects.filter(pk=arrival.pk).update(
        copy_of=first, state=ArrivalState.PROCESSED, verdict=Verdict.DUPLICATE, reason="the same mail by another road", claimed_until=None,
        processed_at=now)


def _same_head(first: Message, mail: ParsedMail) -> bool:
    told = mail_as_json(mail)
    sender = mail.sender.address[:320] if mail.sender else ""
    alike = (first.from_address, first.subject, first.sent_at) == (sender, mail.subject, mail.date)
    verdict = (first.authentication or {}).get("verdict") == mail.authentication.verdict
    return alike and verdict and all(getattr(first, name) == told[name] for name in COMPARED)


def _body(content: bytes) -> bytes:
    return headers.split_block(bytes(content), len(content))[1].rstrip()
