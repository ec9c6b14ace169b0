"""Whom the acts on an interview write to, said beside their buttons; from rows fetched beforehand and one query."""
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from isdmedia.mail.compose import valid_address
from isdmedia.mail.display import honest
from isdmedia.models import Answer, Enquiry, Interview, Speaker


@dataclass(frozen=True, slots=True)
class Reach:
    """Who gets a letter, and who has no address and must be told by the officer."""

    mailed: Sequence[str]
    by_word: Sequence[str]


def reaches(interview: Interview, asks: Sequence[Enquiry], speakers: Sequence[Speaker]) -> dict[str, Reach]:
    """For "put" (the request), "entries" (invitations and their changes) and "off" (calling it off)."""
    journalists = [(_journalist(enquiry), bool(getattr(enquiry, "can_be_written_to", False))) for enquiry in asks]
    return {
        "put": _split((speaker.spokesperson.name, _reached(speaker)) for speaker in speakers if speaker.answer != Answer.YES),
        "entries": _split([*journalists, *((speaker.spokesperson.name, _reached(speaker)) for speaker in speakers)]),
        "off": _off(interview, {enquiry.pk for enquiry in asks}, journalists, speakers),
    }


def _off(interview: Interview, readable: Container[int], journalists: Sequence[tuple[str, bool]], speakers: Sequence[Speaker]) -> Reach:
    """Whoever has the calendar entry, and the spokespeople who were asked; journalists without an entry are told by the officer. Those of
    enquiries that are not readable are not named."""
    invited = list(interview.invitees.filter(cancelled_at=None).values_list("name", "enquiry", "spokesperson"))
    told = {spokesperson for _, _, spokesperson in invited}
    asked = [speaker for speaker in speakers if speaker.put_to_at and speaker.answer != Answer.NO and speaker.spokesperson_id not in told]
    has_entry = any(enquiry for _, enquiry, _ in invited)
    named = [name for name, enquiry, _ in invited if enquiry is None or enquiry in readable]
    return _split([*((honest(name), True) for name in named), *((name, False) for name, _ in journalists if not has_entry),
                   *((speaker.spokesperson.name, _reached(speaker)) for speaker in asked)])


def _journalist(enquiry: Enquiry) -> str:
    return honest(enquiry.journalist.name) if enquiry.journalist else f"the journalist of {enquiry.reference}"


def _reached(speaker: Speaker) -> bool:
    return valid_address(speaker.spokesperson.email) is not None and not speaker.unreachable


def _split(people: Iterable[tuple[str, bool]]) -> Reach:
    known = list(dict.fromkeys(people))
    return Reach([name for name, mailed in known if mailed], [name for name, mailed in known if not mailed])
