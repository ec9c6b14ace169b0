"""How the two sides come together, told to each in its own words."""
from __future__ import annotations

import re

from isdmedia.mail.display import honest
from isdmedia.models import Enquiry, Format, Interview, Place, Spokesperson, WhoRings

FEWEST_DIGITS = 6
_VISITED = {Place.THEIR_STUDIO: "In your studio", Place.DOWN_THE_LINE: "Down the line", Place.LOCATION: "With your crew",
            Place.IN_PERSON: "In person", Place.OUR_STUDIO: "In our studio"}


def speaking(interview: Interview) -> str:
    """Who speaks, in order."""
    return ", ".join(interview.speakers.order_by("position", "pk").values_list("spokesperson__name", flat=True)) or "our spokesperson"


def about(interview: Interview, enquiry: Enquiry | None = None) -> str:
    """"Moustafa Ayad for The Radio Hour", as both sides may read it; to the journalist of one of several enquiries their own outlet."""
    asks = enquiry if enquiry and interview.enquiries.count() > 1 else interview
    whom = asks.programme or (asks.outlet.name if asks.outlet else "")
    return honest(f"{speaking(interview)} for {whom}" if whom else speaking(interview))


def kind(interview: Interview) -> str:
    """"TV, live": the format as far as it is known."""
    return Format(interview.format).label if interview.format else {True: "live", False: "recorded", None: ""}[interview.live]


def for_journalist(interview: Interview) -> str:
    """One sentence; "" while nothing is agreed. Never a place, a number of a spokesperson's own, or that of another journalist."""
    if interview.link:
        return f"Join here: {interview.link}"
    if interview.who_rings == WhoRings.WE:
        told = public_number(interview) if interview.enquiries.count() < 2 else ""
        return f"We ring you on {told}." if told else "We ring you."
    if interview.who_rings == WhoRings.THEY:
        told = public_number(interview)
        return f"You ring us on {told}." if told else "You ring us: the press office gives you the number."
    return f"{_VISITED[Place(interview.place)]}." if interview.place in _VISITED else ""


def public_number(interview: Interview) -> str:
    """The number to ring, unless it is the own one of any spokesperson: that is given by a person, never by a letter."""
    own = {_digits(phone) for phone in Spokesperson.objects.exclude(phone="").values_list("phone", flat=True)} - {""}
    told = _digits(interview.number)
    return "" if any(_same(told, phone) for phone in own) else interview.number


def for_spokesperson(interview: Interview) -> str:
    """One sentence; "" while nothing is agreed. Places stand in letters, never in calendars."""
    if interview.link:
        return f"Join here: {interview.link}"
    if interview.who_rings == WhoRings.WE:
        return f"You ring them on {interview.number}." if interview.number else "You ring them."
    if interview.who_rings == WhoRings.THEY:
        return f"They ring you on {interview.number}." if interview.number else "They ring you."
    return f"{Place(interview.place).label.capitalize()}." if interview.place else ""


def _digits(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return digits if len(digits) >= FEWEST_DIGITS else ""


def _same(one: str, other: str) -> bool:
    """Whether two numbers are one, written with or without the country's code."""
    return bool(one) and (one.endswith(other.lstrip("0")) or other.endswith(one.lstrip("0")))
