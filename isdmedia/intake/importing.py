"""Taking mails in from files, in the order given; a second run adds nothing."""
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils import timezone

from isdmedia.intake import process as processing
from isdmedia.intake.as_json import Json, understood_as_json
from isdmedia.intake.knowledge import Knowledge
from isdmedia.intake.receive import Origin, receive
from isdmedia.intake.sources import FoundMail
from isdmedia.intake.threads import Thread
from isdmedia.intake.understand import Understood, parse_raw, read_head, understand, unread
from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import ArrivalSource, ArrivalState, Message, Verdict

__all__ = ["Imported", "import_one", "read_one"]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one mail: its verdict ("hold" for one that could not be read), the enquiry's reference or None."""

    verdict: str
    enquiry: str | None
    joined: str | None
    reading: Json


def read_one(found: FoundMail, *, knowledge: Knowledge) -> tuple[Understood, Json]:
    """Read a mail without writing anything."""
    understood = understand(parse_raw(found.content), knowledge=knowledge, received_at=timezone.now(), thread=Thread())
    return understood, understood_as_json(understood, file=found.name)


def import_one(found: FoundMail, *, knowledge: Knowledge) -> Imported:
    """Receive and process one mail; raw.NotStored when the disk is full. Its own date counts as the time it came."""
    arrival = receive(found.content, origin=Origin(ArrivalSource.IMPORT), received_at=_came(read_head(found.content)))
    again = arrival.state != ArrivalState.RECEIVED
    understood = None if again else processing.process(arrival.pk, knowledge=knowledge)
    arrival.refresh_from_db()
    message = Message.objects.filter(arrival=arrival).select_related("enquiry").first()
    enquiry = message.enquiry.reference if message and message.enquiry else None
    verdict = Verdict.DUPLICATE.value if again else arrival.verdict or Verdict.HOLD.value
    if understood is None:
        stopped = arrival.state == ArrivalState.UNREADABLE
        mail = unread(found.content, arrival.reason) if stopped else parse_raw(found.content)
        understood = understand(mail, knowledge=knowledge, received_at=arrival.received_at, thread=Thread())
    return Imported(verdict, enquiry, _joined(verdict, understood), understood_as_json(understood, file=found.name))


def _joined(verdict: str, understood: Understood) -> str | None:
    """How it joined its enquiry: as an answer to a calendar entry, or as a reply; None when it joined none."""
    if verdict != Verdict.APPEND:
        return None
    return "calendar" if understood.thread.invitee else "reply"


def _came(mail: ParsedMail) -> datetime:
    """Its own Date, unless that lies ahead or before there was mail to speak of."""
    now = timezone.now()
    return min(mail.date.astimezone(UTC), now) if mail.date and mail.date.year > 1990 else now
