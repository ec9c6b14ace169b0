"""Who asks: from the sender's name, the signature, or the first lines; never a newsroom's shared address."""

import re

import phonenumbers

from isdmedia.mail.parsed import Address, ParsedMail
from isdmedia.reading.cues import Cues, flat
from isdmedia.reading.findings import Office, Person
from isdmedia.reading.outlets import house_of

_TITLES = re.compile(
    r"^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|mme|m|mlle|herr|frau|sr|sra|dott|dott\.ssa|dra|ing|د|الدكتور|الدكتورة|السيد|السيدة)\.?\s++)+",
    re.IGNORECASE,
)
_SHARED = Cues(
    "news desk;newsdesk;newsroom;news room;desk;press;press office;team;office;planning;producers;bookings;guests;guest bookings;"
    "info;editorial;redaktion;redaction;redazione;redaccion;news;newsletter;noreply;no-reply;support;media;contact;admin;hello;"
    "studio;forward planning;picture desk;pictures;programme;show;podcast;radio;television;tv;magazine;entries;awards;marketing;"
    "sales;postmaster;mailer-daemon;مكتب;غرفة الاخبار;تحرير;events;communications;comms;enquiries;inbox;clerk;website;web site;"
    "webform;web form;contact form;wordpress;mailer;group;gmbh;ltd;inc;llc;"
    "limited"
)
_ROLE = Cues(
    "reporter;journalist;producer;editor;correspondent;presenter;researcher;booker;host;columnist;writer;fact-checker;fact checker;"
    "freelance;freelancer;bureau chief;head of;planner;assistant producer;broadcast journalist;news editor;photo editor;"
    "picture editor;desk;staff writer;anchor;video journalist;journaliste;redacteur*;redactrice*;programmat*;grand reporter;chef de*;"
    "correspondant*;redakteur*;volontar*;korrespondent*;reporterin;journalistin;ressort;chef vom dienst;periodista;redactor*;"
    "productor*;corresponsal;giornalista;redattor*;inviat*;caporedattore;صحفي*;منتج*;مراسل*;محرر*;مذيع*;redacteur;verslaggever;"
    "programmation invites"
)
_CALLED = (
    "my name is|my name's|je m'appelle|mein name ist|ich hei(?:ß|ss)e|me llamo|mi nombre es|mi chiamo|اسمي|mijn naam is|i am|i'm|je suis|"
    "ich bin|soy|sono|أنا|انا|this is|it's"
)
_INTRODUCES = re.compile(
    rf"(?i:\b(?:{_CALLED}))[ \t\n]{{1,3}}"
    r"((?:[^\W\d_a-z][\w'’.-]{1,24})(?:[ ](?:(?:de|da|van|von|der|den|la|le|al|el|bin|ben|di|del)[ ]){0,2}[^\W\d_a-z][\w'’.-]{1,24}){0,3})"
)
_I_AM_A = re.compile(
    r"\bI(?:'|’)?(?: a)?m an? ((?:[\w-]{1,20} ){0,3}"
    r"(?:producer|reporter|journalist|editor|correspondent|researcher|booker|presenter|writer|fact-checker|fact checker))\b"
)
_NAME_WORD = re.compile(r"^(?:[^\W\d_][\w'’.\-]{0,24}|(?:de|da|van|von|der|den|la|le|al|el|bin|ben|di|del|du|dos|y|e)|[A-Z]\.)$")
_PARTICLES = frozenset("de da van von der den la le al el bin ben di del du dos y e st".split())
_CLOSINGS = Cues(
    "best;best wishes;all best;thanks;many thanks;kind regards;regards;cheers;thank you;yours;sincerely;warm regards;best regards;"
    "cordialement;bien cordialement;merci;mit freundlichen grussen;viele grusse;"
    "beste grusse;danke;saludos;un saludo;gracias;cordiali saluti;grazie;مع الشكر;مع جزيل الشكر;تحياتي;ta;thx;"
    "all the best;bw;vg;mfg;lg;sent from"
)
_LONGEST_SIGNATURE = 1_500
_MOST_PHONES = 4


def clean_name(shown: str) -> str:
    """A display name as a person would write it: "Surname, First" turned, title, role, house and "via …" dropped."""
    name = shown.strip(" \t\"'’“”<>")
    name = re.sub(r"\s+(?:via|through|por|über)\s.{0,80}$", "", name, flags=re.IGNORECASE)
    name = re.split(r"\s*[(\[|/<•·–—]|\s-\s|\s@\s|\sat\s|\sfrom\s", name[:120])[0].strip(" ,")
    name = re.sub(r",?\s+(?:ph\.?d\.?|md|m\.a\.|ba|ma|mbe|obe|cbe)$", "", name, flags=re.IGNORECASE)
    if name.count(",") == 1:
        last, first = (p.strip() for p in name.split(","))
        if _ROLE.find(flat(first)) or not _is_name(first):
            name = last
        elif len(first.split()) <= 3 and len(last.split()) <= 4:
            name = f"{first} {last}"
    name = _TITLES.sub("", name)
    return _cased(name.strip(" ,."))


def _cased(name: str) -> str:
    """SHOUTED or small names in ordinary letters; a mixed one as it is."""
    words = name.split()
    if len(words) < 2 or not (name.isupper() or name.islower()):
        if len(words) >= 2 and words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
            return " ".join([*words[1:], words[0].title()])
        if len(words) >= 2 and words[-1].isupper() and len(words[-1]) > 2:
            return " ".join([*words[:-1], words[-1].title()])
        return name
    return " ".join(w if w in _PARTICLES else "-".join(p[:1].upper() + p[1:].lower() for p in w.split("-")) for w in words)


def _is_name(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 5 and all(_NAME_WORD.match(w) for w in words) and any(w not in _PARTICLES for w in words)


def _is_person(name: str) -> bool:
    """Whether a cleaned display name is somebody's and not a desk's."""
    return (
        _is_name(name)
        and not (name.isascii() and name.islower())
        and _SHARED.find(flat(name)) is None
        and _ROLE.find(flat(name)) is None
        and "@" not in name
    )


def _lines(text: str) -> list[str]:
    return [line.strip(" \t*_|-–—") for line in text[-_LONGEST_SIGNATURE:].splitlines()]


def _is_full_name(head: str) -> bool:
    """Two words or more, each written large, that are no role, greeting or desk."""
    words = head.split()
    large = all(w[:1].isupper() or w in _PARTICLES or not w.isascii() for w in words)
    flattened = flat(head)
    return len(words) >= 2 and large and _is_person(head) and not _CLOSINGS.find(flattened) and not _ROLE.find(flattened)


def _name_in_signature(signature: str, own_text: str, first: str) -> str:
    """A full name on a line of its own in the signature or at the end of the letter, begun by `first` where known."""
    closing = [c.strip() for c in own_text.splitlines()[-4:] if len(c) <= 48]
    for line in [*_lines(signature)[:6], *closing]:
        written = re.split(r"[,|/]|\s{2,}", line)[0]
        head = clean_name(written) if written[:1].isupper() or not written[:1].isascii() else ""
        if _is_full_name(head) and flat(head).startswith(flat(first)):
            return head
    return ""


def _introduced(text: str) -> str:
    """The name in "My name is …", "أنا …"; a role ("I'm a producer") is no name."""
    for match in _INTRODUCES.finditer(text[:1_500]):
        name = clean_name(match[1])
        words = name.split()
        if (
            len(words) >= 2
            and all(w[:1].isupper() or w in _PARTICLES or not w.isascii() for w in words)
            and _is_person(name)
            and not _ROLE.find(flat(name))
        ):
            return name
    return ""


def _from_local_part(address: str) -> str:
    parts = re.split(r"[._]", re.sub(r"\+.*", "", address.partition("@")[0]))
    words = [p for p in parts if p.isalpha() and len(p) > 1]
    name = " ".join(w.title() for w in words)
    return name if len(words) == 2 == len(parts) and _is_person(name) else ""


def _role_line(signature: str, own_text: str) -> str:
    for line in _lines(signature)[:8]:
        for part in re.split(r"\s*[|/•·]\s*|,\s+", line):
            if 3 < len(part) < 70 and _ROLE.find(flat(part)):
                return part.strip()
    found = _I_AM_A.search(own_text[:1_500])
    return found[1] if found else ""


def phones_in(text: str, region: str) -> tuple[str, ...]:
    """The telephone numbers of a text as written, at most four, read by the habits of a region ("GB")."""
    found: list[str] = []
    for match in phonenumbers.PhoneNumberMatcher(text[-4_000:], region, leniency=phonenumbers.Leniency.POSSIBLE, max_tries=200):
        written = match.raw_string.strip()
        if sum(c.isdigit() for c in written) >= 9 and written not in found:
            found.append(written)
    return tuple(found[:_MOST_PHONES])


def asker(mail: ParsedMail, office: Office) -> Address | None:
    """Whose letter it is: the original sender of a forwarded mail, else the sender; None when that is the office itself."""
    sender = mail.forwarded.sender if mail.forwarded and mail.forwarded.sender else mail.sender
    return None if sender is None or sender.address in office.addresses else sender


def journalist_of(mail: ParsedMail, *, office: Office, region: str) -> Person | None:
    """The person who asks, None when only a shared address or nobody is named."""
    sender = asker(mail, office)
    own = mail.forwarded.text if mail.forwarded else mail.own_text
    signature = "" if mail.forwarded else mail.signature
    shown = clean_name(sender.name) if sender else ""
    name, reason = "", "sender"
    if shown and _is_person(shown):
        fuller = _name_in_signature(signature, own, shown) if len(shown.split()) == 1 else ""
        name = fuller or shown
    if not name or (len(name.split()) == 1 and not mail.automatic):
        other = _name_in_signature(signature, own, name) or _introduced(own)
        if other and (not name or flat(other).startswith(flat(name))):
            name, reason = other, "signature"
    if not name and sender and house_of(sender.domain):
        name, reason = _from_local_part(sender.address), "address"
    if not name or name in office.people:
        return None
    phones = phones_in(signature, region) or phones_in(own, region)
    return Person(name, _role_line(signature, own), phones[0] if phones else "", phones, reason)
