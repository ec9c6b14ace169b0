"""The composer: what stands in it first, and what an officer should notice before they send."""
import re
from collections.abc import Sequence
from dataclasses import dataclass

from isdmedia.enquiries.answering import Answer, addressee, asked_elsewhere, newest_received
from isdmedia.enquiries.participants import taking_part
from isdmedia.mail.compose import reply_subject
from isdmedia.mail.display import honest
from isdmedia.models import Draft, Enquiry, JournalistAddress, Message, User
from isdmedia.outbox.conversations import is_desk

_SEPARATORS = re.compile(r"[,;\n]")
_IN_BRACKETS = re.compile(r"<([^<>]*)>\s*$")


@dataclass(frozen=True, slots=True)
class Composer:
    """What the form shows. `others` are further people on the journalist's mail, `strangers` those in To and Cc who have taken no
    part in the enquiry (asked about before sending), `warning` one sentence about the addresses."""

    to: str
    cc: str
    subject: str
    body: str
    seen: int | None
    others: str = ""
    warning: str = ""
    held: str = ""
    fault: str = ""
    strangers: tuple[str, ...] = ()


def composer(enquiry: Enquiry, user: User) -> Composer:
    """The writer's draft, else an empty answer to the newest mail."""
    newest = newest_received(enquiry)
    draft = Draft.objects.filter(enquiry=enquiry, author=user).first()
    to, warning = _answers_to(enquiry, newest)
    seen = newest.pk if newest else None
    others = honest(", ".join(_others(newest, to)))
    if draft:
        return Composer(draft.to, draft.cc, draft.subject, draft.body, seen, others, warning, held=draft.held_because)
    return Composer(to, "", reply_subject(newest.subject if newest else enquiry.subject), "", seen, others, warning)


def split_addresses(text: str) -> list[str]:
    """Bare addresses of a To or Cc line, in order, each once; "Jo Reporter <jo@paper.example>" gives the part in brackets."""
    found = (_IN_BRACKETS.search(part) for part in _SEPARATORS.split(text))
    parts = (match.group(1) if match else part for match, part in zip(found, _SEPARATORS.split(text), strict=True))
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))


def strangers(enquiry: Enquiry, answer: Answer) -> tuple[str, ...]:
    """Those of To and Cc who take no part in the enquiry: who never wrote, were never written to, and were accepted by nobody."""
    known = taking_part(enquiry)
    return tuple(address for address in (*answer.to, *answer.cc) if address.lower() not in known and not is_desk(address))


def _addresses(people: Sequence[dict[str, str]]) -> list[str]:
    return [one["address"] for one in people if one.get("address")]


def _answers_to(enquiry: Enquiry, newest: Message | None) -> tuple[str, str]:
    """To whom an answer goes, and what is odd about it."""
    found = addressee(enquiry)
    to = found.address if found else newest.from_address if newest else ""
    if JournalistAddress.objects.filter(address=to.lower(), came_back_at__isnull=False).exists():
        return to, f"A mail to {honest(to)} came back: make sure of the address before you write there again."
    elsewhere = asked_elsewhere(enquiry, newest)
    if newest is None or (to == newest.from_address and not elsewhere):
        return to, ""
    if enquiry.referrer:
        return to, f"A colleague ({honest(newest.from_address)}) passed this on: the answer goes to the journalist."
    if elsewhere and to != elsewhere:
        return to, f"They ask for answers to {honest(elsewhere)}, which had no part in this: the answer goes to {honest(to)}."
    return to, f"They wrote from {honest(newest.from_address)} but ask for answers to {honest(to)}: make sure it is theirs."


def _others(newest: Message | None, to: str) -> list[str]:
    if newest is None:
        return []
    return [address for address in _addresses([*newest.to, *newest.cc]) if address.lower() != to.lower() and not is_desk(address)]
