"""Reads a mail: language first, then who writes and for whom, then what is asked, then when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import phonenumbers

from isdmedia.mail.parsed import Automatic, ParsedMail
from isdmedia.reading.asks import first_ask, questions_in
from isdmedia.reading.channels import asks_to_talk, channel_of
from isdmedia.reading.chats import chat_for_letter
from isdmedia.reading.cues import flat
from isdmedia.reading.deadlines import find_deadline, no_deadline_words
from isdmedia.reading.findings import KnownOutlet, Office, Person, Read, Reading
from isdmedia.reading.formats import format_of
from isdmedia.reading.journalists import asker, journalist_of
from isdmedia.reading.kinds import Letter, kind_of
from isdmedia.reading.language import language_of
from isdmedia.reading.outlets import FREE_MAIL, Seen, Sought, house_of, is_academic, of_authority, outlet_of
from isdmedia.reading.spoken import Source, spoken_times
from isdmedia.reading.standing_down import standing_down
from isdmedia.reading.times import BREAKFAST, Setting, find_times
from isdmedia.reading.tokens import LONGEST_TEXT
from isdmedia.reading.urgency import urgency_of
from isdmedia.reading.zone_hints import PREFIX_ZONES
from isdmedia.reading.zones import Whereabouts, machine_utc, sender_zone, zone_info

_REGIONS = {
    "Europe/London": "GB",
    "Europe/Dublin": "IE",
    "Europe/Paris": "FR",
    "Europe/Berlin": "DE",
    "Europe/Madrid": "ES",
    "Europe/Rome": "IT",
    "Europe/Amsterdam": "NL",
    "Europe/Brussels": "BE",
    "Europe/Vienna": "AT",
    "Europe/Zurich": "CH",
    "America/New_York": "US",
    "America/Chicago": "US",
    "America/Los_Angeles": "US",
    "America/Toronto": "CA",
    "Australia/Sydney": "AU",
    "Asia/Qatar": "QA",
    "Asia/Riyadh": "SA",
    "Asia/Dubai": "AE",
    "Asia/Beirut": "LB",
    "Africa/Cairo": "EG",
}
_NO_OFFICE = Office()
_QUOTED = 4_000
_GUESSED = 0.4
"""Certainty of a kind that no words tell."""
_SILENT_KINDS = frozenset({"marketing", "not_press"})
_REPLIES = ("re:", "aw:", "sv:", "antw:", "rif:", "رد:", "réf:", "ref:", "res:")


def _is_reply(mail: ParsedMail) -> bool:
    return mail.subject.strip().lower().startswith(_REPLIES)


def _words_read(mail: ParsedMail) -> tuple[str, str]:
    """The text that asks, and its place: the forwarded letter, else the writer's own words."""
    if mail.forwarded and mail.forwarded.text.strip():
        return mail.forwarded.text[:LONGEST_TEXT], "forwarded"
    return mail.own_text[:LONGEST_TEXT], "own_text"


def _subject(mail: ParsedMail) -> str:
    return (mail.forwarded.subject if mail.forwarded and mail.forwarded.subject else mail.subject)[:500]


def _sought(mail: ParsedMail, office: Office) -> Sought:
    sender = asker(mail, office)
    text, place = _words_read(mail)
    address = sender.address if sender else ""
    return Sought(
        sender.domain if sender else "",
        address.partition("@")[0],
        _subject(mail),
        text,
        place,
        "" if mail.forwarded else mail.signature,
        mail.text[:_QUOTED] if _is_reply(mail) and not mail.forwarded else "",
        sender.name if sender else "",
    )


def _phone_zone(journalist: Person | None, region: str) -> str:
    if journalist is None:
        return ""
    for written in journalist.phones:
        try:
            number = phonenumbers.parse(written, None if written.startswith("+") else region)
        except phonenumbers.NumberParseException:
            continue
        if written.startswith(("+", "00")) and number.country_code:
            return PREFIX_ZONES.get(number.country_code, "")
    return ""


def _whereabouts(mail: ParsedMail, office: Office, seen: Seen, journalist: Person | None, language: str, sent: datetime) -> Whereabouts:
    """Where the writer sits: by the Date header's offset, named after phone, outlet or country where they agree with it."""
    phone = _phone_zone(journalist, _REGIONS.get(seen.zone, "GB"))
    sender = asker(mail, office)
    if seen.zone and machine_utc(sent, seen.zone):
        sent = sent.astimezone(zone_info(phone or seen.zone))
    elif not sent.utcoffset() and phone and phone == seen.zone:
        sent = sent.astimezone(zone_info(phone))
    zone = sender_zone(sent, (phone, seen.zone, office.time_zone), language=language, domain=sender.domain if sender else "")
    return Whereabouts(zone, office.time_zone, sent)


def _sent(mail: ParsedMail, received_at: datetime | None) -> datetime | None:
    forwarded = mail.forwarded.sent_at if mail.forwarded else None
    return forwarded or mail.date or received_at


def read(
    mail: ParsedMail,
    *,
    office: Office = _NO_OFFICE,
    outlets: Sequence[KnownOutlet] = (),
    follows_up: bool = False,
    received_at: datetime | None = None,
) -> Reading:
    """What a mail says. `follows_up` tells that it continues a known enquiry; `received_at` (aware) stands in for a missing
    Date. Of automatic mail only language, outlet and journalist are read."""
    mail = chat_for_letter(mail, office)
    text, place = _words_read(mail)
    language = language_of(f"{text}\n{mail.subject}" if len(text) < 40 else text)
    sought = _sought(mail, office)
    seen = outlet_of(sought, outlets)
    journalist = journalist_of(mail, office=office, region=_REGIONS.get(seen.zone, "GB"))
    if mail.automatic and mail.automatic is not Automatic.LIST:
        return Reading(language=language, outlet=seen.read, journalist=journalist, programme=seen.programme)
    subject = "" if _is_reply(mail) and len(text) > 40 else _subject(mail)
    questions = questions_in(text, place=place)
    stood = standing_down(text, place=place)
    letter = Letter(
        subject,
        text,
        place,
        sought.domain,
        seen.read is not None and not is_academic(sought.domain),
        sought.domain in FREE_MAIL,
        mail.signature[:1_500],
        len(questions),
        mail.automatic is Automatic.LIST,
        house_of(sought.domain) is not None,
    )
    kind = Read("interview", stood, 0.8, "takes an interview back") if stood and seen.read else kind_of(letter, follows_up=follows_up)
    if kind.value in ("information", "unknown") and kind.certainty <= _GUESSED and seen.read and not _is_reply(mail) and asks_to_talk(text):
        kind = Read("interview", None, 0.5, "a talk is asked for")
    if kind.certainty <= _GUESSED and _is_reply(mail) and not mail.forwarded and len(text) < 400:
        earlier = kind_of(replace(letter, text=mail.text[:_QUOTED], place="quoted"), follows_up=follows_up)
        kind = Read(earlier.value, None, 0.5, "as in the mail it answers") if earlier.certainty > _GUESSED else kind
    format_ = format_of(f"{text}\n{subject}", kind=kind.value, medium=seen.media)
    if kind.value == "authority":
        seen = of_authority(seen, sought)
    base = Reading(
        language=language,
        kind=kind,
        ask=stood or first_ask(text, place=place),
        questions=questions,
        outlet=seen.read,
        programme=seen.programme,
        journalist=journalist,
    )
    if kind.value in _SILENT_KINDS:
        return base
    return _with_times(base, mail, office, seen, format_, received_at, titled=stood is None)


def _channel(mail: ParsedMail, base: Reading, format_: str) -> Read | None:
    """From the words; for a follow-up that says nothing of it, from the mail it quotes."""
    text, place = _words_read(mail)
    found = channel_of(text, kind=base.kind.value, format_=format_, place=place)
    if found or base.kind.value != "chaser":
        return found
    quoted = channel_of(mail.text[:_QUOTED], kind="chaser", format_=format_)
    return Read(quoted.value, None, 0.5, "as in the mail it follows") if quoted else _written_channel(format_)


def _written_channel(format_: str) -> Read | None:
    return Read("email", None, 0.4, "it came by mail") if not format_.startswith(("tv", "radio", "podcast")) else None


def _with_times(base: Reading, mail: ParsedMail, office: Office, seen: Seen, format_: Read | None, received_at: datetime | None, *,
                titled: bool) -> Reading:
    """With deadline and times; `titled` says that the subject counts too, as it does not where an interview is taken back."""
    text, place = _words_read(mail)
    sent = _sent(mail, received_at) or datetime.now(tz=UTC)
    where = _whereabouts(mail, office, seen, base.journalist, base.language, sent)
    subject = mail.subject if place == "own_text" and titled else ""
    sources = [Source(subject, "subject", where), Source(text, place, where)]
    spoken = spoken_times([s for s in sources if s.text], base.language)
    reply = _is_reply(mail)
    deadline, taken = find_deadline([s for s in spoken if not (reply and s.source.place == "subject")])
    value = format_.value if format_ else ""
    breakfast = BREAKFAST.find(flat(f"{mail.subject}\n{text}\n{mail.signature}")) is not None
    times = find_times(spoken, taken, Setting(base.kind.value, value, reply, breakfast))
    return Reading(
        language=base.language,
        kind=base.kind,
        ask=base.ask,
        questions=base.questions,
        deadline=deadline,
        no_deadline=no_deadline_words(text, place) if deadline is None else None,
        times=times,
        format=format_,
        channel=_channel(mail, base, value),
        outlet=base.outlet,
        programme=base.programme,
        journalist=base.journalist,
        urgency=urgency_of(f"{mail.subject}\n{text}", sent=sent, deadline=deadline, times=times, waits=True),
        zone=where.sender,
    )
