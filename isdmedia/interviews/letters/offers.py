"""Times offered to the journalist."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from isdmedia import enquiries, outbox
from isdmedia.interviews.calendar import clocks
from isdmedia.interviews.letters.addressees import Addressee, addressees
from isdmedia.interviews.letters.joining import about
from isdmedia.interviews.letters.tokens import times_link
from isdmedia.interviews.spans import Span
from isdmedia.mail.compose import reply_subject
from isdmedia.models import Interview, OutgoingMail, User
from isdmedia.outbox.queue import LINK_LEFT_OUT, Letter


def send_offers(interview: Interview, spans: Sequence[Span], *, until: datetime, actor: User, now: datetime, words: str = "",
                because: str = "") -> list[OutgoingMail]:
    """Queue the offer to each journalist with an address, as an answer to their newest mail; [] when none has one. Refused when this
    officer may not write to the outlet."""
    sent = []
    for addressee in addressees(interview):
        if addressee.enquiry is None:
            continue
        enquiries.check_policy(addressee.enquiry, actor)
        parent = enquiries.newest_received(addressee.enquiry)
        link = times_link(interview, addressee.enquiry, now=now)
        body = _text(interview, spans, addressee, until=until, words=words, link=link)
        asked = parent.subject if parent else addressee.enquiry.subject
        subject = reply_subject(asked or f"Interview: {about(interview, addressee.enquiry)}")
        sent.append(outbox.send_letter(Letter(to=[addressee.to], subject=subject, body=body, parent=parent, link=link),
                                       enquiry=addressee.enquiry, actor=actor, now=now))
    return sent


def offer_text(interview: Interview, spans: Sequence[Span], *, until: datetime, words: str = "",
               to: Sequence[Addressee] | None = None) -> str:
    """The offer as the first journalist (of `to`, where named) will read it, their link left open; "" when nobody can be written to."""
    found = next((one for one in (addressees(interview) if to is None else to) if one.enquiry), None)
    return _text(interview, spans, found, until=until, words=words, link=LINK_LEFT_OUT) if found else ""


def _text(interview: Interview, spans: Sequence[Span], addressee: Addressee, *, until: datetime, words: str, link: str) -> str:
    return outbox.text("offer", interview=interview, about=about(interview, addressee.enquiry), addressee=addressee, words=words.strip(),
                       link=link, times=[clocks(span.start, span.end, addressee.zones) for span in sorted(set(spans))],
                       until=clocks(until, until, addressee.zones[:1])[0])
