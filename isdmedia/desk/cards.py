"""The facts of an enquiry as cards at its side: what is known, whether it was read or said, and from which words."""
from dataclasses import dataclass
from datetime import datetime

from isdmedia.desk.cues import Marker
from isdmedia.mail.display import honest
from isdmedia.models import Enquiry, Kind, Terms

LABELS = {
    "ask": "The ask", "deadline": "By when", "journalist": "Journalist", "outlet": "Outlet", "programme": "Programme", "phone": "Phone",
    "kind": "Kind", "format": "Format", "channel": "How they would talk", "terms": "Terms", "terms_wording": "Wording agreed",
}
READ_FACTS = ("ask", "deadline", "kind", "format", "channel", "outlet", "journalist")
DOUBTFUL = 0.6


@dataclass(frozen=True, slots=True)
class Fault:
    """What was wrong with an entry: its fact, the sentence, and what had been typed. `offers` are other instants it may mean."""

    fact: str
    sentence: str
    typed: str = ""
    offers: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One fact. `read` means: by the desk from a mail, and accepted by nobody yet; `words` are where it stood."""

    fact: str
    label: str
    value: str
    raw: str
    read: bool
    doubtful: bool
    words: str
    reason: str
    lights: str
    choices: tuple[tuple[str, str], ...] = ()
    fault: Fault | None = None
    first: bool = False


def cards(enquiry: Enquiry, marker: Marker, fault: Fault | None) -> dict[str, Card]:
    """Every fact by its name. Of those that nobody has accepted yet, the first is marked: the keys y and c work on it."""
    waiting = next((fact for fact in READ_FACTS if _is_read(enquiry, fact)), None) if enquiry.is_open else None
    return {fact: _card(enquiry, fact, marker, fault, first=fact == waiting) for fact in LABELS}


def _is_read(enquiry: Enquiry, fact: str) -> bool:
    return fact in enquiry.evidence and fact not in enquiry.settled and _value(enquiry, fact) != ""


def _card(enquiry: Enquiry, fact: str, marker: Marker, fault: Fault | None, *, first: bool) -> Card:
    evidence = enquiry.evidence.get(fact) or {}
    read = _is_read(enquiry, fact)
    return Card(
        fact=fact, label=LABELS[fact], value=_value(enquiry, fact), raw=_raw(enquiry, fact), read=read,
        doubtful=read and float(evidence.get("certainty", 1)) <= DOUBTFUL, words=honest(str(evidence.get("words", ""))) if read else "",
        reason=honest(str(evidence.get("reason", ""))) if read else "", lights=marker.lights(fact) if read else "",
        choices=_choices(enquiry, fact), fault=fault if fault and fault.fact == fact else None, first=first)


def _value(enquiry: Enquiry, fact: str) -> str:
    if fact == "deadline":
        return "no deadline" if enquiry.no_deadline else enquiry.deadline_words if enquiry.deadline_at else ""
    if fact == "kind":
        return "" if enquiry.kind == Kind.UNKNOWN else enquiry.get_kind_display()
    if fact in ("format", "channel", "terms"):
        return str(getattr(enquiry, f"get_{fact}_display")()) if getattr(enquiry, fact) else ""
    return honest(_raw(enquiry, fact)) if fact != "ask" else " ".join(_raw(enquiry, fact).split())


def _raw(enquiry: Enquiry, fact: str) -> str:
    if fact == "deadline":
        return enquiry.deadline_words
    value = getattr(enquiry, fact)
    return str(value) if value else ""


def _choices(enquiry: Enquiry, fact: str) -> tuple[tuple[str, str], ...]:
    if fact == "kind":
        return tuple(choice for choice in Kind.choices if choice[0] != Kind.UNKNOWN)
    if fact == "terms":
        return tuple(choice for choice in Terms.choices if choice[0])
    if fact in ("format", "channel"):
        return tuple(type(enquiry)._meta.get_field(fact).choices or ())  # type: ignore[union-attr,arg-type]
    return ()
