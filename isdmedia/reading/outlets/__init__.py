"""Which outlet an ask is for: the words ("from The World at One on Radio 4", a signature) before the house of the mail domain."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from isdmedia.reading.cues import flat, words_of
from isdmedia.reading.findings import KnownOutlet, Read
from isdmedia.reading.outlets.introductions import READ, introduced, signed
from isdmedia.reading.outlets.register import FREE_MAIL, OutletFact, by_name, house_of, parent_of, squash
from isdmedia.reading.tokens import Token, folds, tokenise

__all__ = ["FREE_MAIL", "OutletFact", "Seen", "Sought", "house_of", "is_academic", "of_authority", "outlet_of"]

_LONGEST_NAME = 6
_MEDIUM = frozenset({"TV", "Television", "Radio", "FM"})
"""What a name may end with that its domain leaves out: "Kestrel TV" at kestrel.example."""
_STATE = frozenset("house senate congress parliament gov government police council ministry bundestag senat assembly court ofcom".split())
"""Labels of mail domains that name an authority, no outlet."""
_ACADEMIC = frozenset("student students alumni ac edu stud etu etudiant".split())


@dataclass(frozen=True, slots=True)
class Seen:
    """The outlet read: its name and words, the programme when that is apart, zone ("" unknown) and media of the house."""

    read: Read | None
    programme: str = ""
    zone: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """What the outlet is sought in: the writer's domain, local part and shown name, the words with their place, the signature."""

    domain: str
    local: str
    subject: str
    text: str
    place: str
    signature: str
    quoted: str = ""
    person: str = ""


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(name[0] for name in by_name() if name)


def _named_at(tokens: tuple[Token, ...], at: int) -> tuple[tuple[OutletFact, ...], int]:
    """The known outlets named from token `at` on (longest name first) and the tokens taken."""
    if tokens[at].fold not in _first_words():
        return (), 0
    for length in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
        facts = by_name().get(tuple(t.fold for t in tokens[at : at + length]))
        if facts and _written_as_name(tokens[at : at + length]):
            return facts, length
    return (), 0


def _written_as_name(tokens: tuple[Token, ...]) -> bool:
    """Names of one common word ("Metro", "TIME", "the i") must be written large."""
    first = tokens[0].text
    if len(tokens) == 1 and len(first) <= 3 and first.isascii():
        return first.isupper() or first in ("dpa", "rbb", "taz", "epd")
    return any(t.text[0].isupper() or not t.text[0].isascii() or t.text[0].isdigit() for t in tokens) or first in (
        "routeone",
        "dpa",
        "taz",
        "franceinfo",
        "netzpolitik",
        "newsnight",
    )


def _mentions(text: str) -> list[tuple[OutletFact, int, int]]:
    """Known outlets named in a text, in order: each with its place."""
    tokens = tuple(t for t in tokenise(text[:READ]) if t.text != "\n")
    found: list[tuple[OutletFact, int, int]] = []
    at = 0
    while at < len(tokens):
        facts, length = _named_at(tokens, at)
        found += [(fact, tokens[at].start, tokens[at + length - 1].end) for fact in facts]
        at += length or 1
    return found


def _within(fact: OutletFact, house: OutletFact | None) -> bool:
    return house is not None and (fact.house == house.name or (fact is not house and bool(set(fact.domains) & set(house.domains))))


def _specific(sought: Sought, house: OutletFact) -> tuple[OutletFact, int, int, str] | None:
    """A station or programme of the house that the mail names; a flagship before a station, words before the subject."""
    places = ((sought.text, sought.place), (sought.signature, "signature"), (sought.subject, "subject"), (sought.quoted, "quoted"))
    found = [(fact, start, end, place) for text, place in places for fact, start, end in _mentions(text) if _within(fact, house)]
    flagship = [f for f in found if f[0].flagship]
    if not flagship and any(_beside_house(f, house, {p: t for t, p in places}) for f in found):
        return None
    narrow = [f for f in found if not any(other[0].name != f[0].name and other[0].name.startswith(f[0].name + " ") for other in found)]
    return next(iter(flagship or narrow), None)


def is_academic(domain: str) -> bool:
    """Whether a mail domain is a university's or its students'."""
    parts = domain.split(".")
    return bool(_ACADEMIC & set(parts[:-1])) or parts[-1] == "edu" or any(p.startswith(("uni-", "univ-", "university")) for p in parts)


def _beside_house(found: tuple[OutletFact, int, int, str], house: OutletFact, texts: Mapping[str, str]) -> bool:
    """Whether the house's own name stands before, joined by "and": "The Times and The Sunday Times" at the foot of both."""
    before = re.sub(r"\s+the$", "", flat(texts[found[3]][: found[1]]).rstrip()[-60:])
    return before.endswith((f"{flat(house.name)} and", f"{flat(house.name)} &"))


def _label_of(domain: str) -> str:
    """The part of a domain that is somebody's name: "routeone" of mail.routeone.example."""
    parts = domain.split(".")
    if len(parts) >= 3 and parts[-2] in ("co", "com", "org", "net", "ac", "gov"):
        return parts[-3]
    return parts[-2] if len(parts) >= 2 else ""


def _by_label(labels: Iterable[str], text: str, place: str) -> tuple[str, int, int, str] | None:
    """Words of the text that, run together, are the domain's label: "The Deep Feed" for thedeepfeed."""
    wanted = {x for label in labels for x in (squash(label), squash(label).removeprefix("the")) if len(x) > 2}
    tokens = [t for t in tokenise(text[:READ]) if t.text != "\n"]
    for at in range(len(tokens)):
        run = ""
        if not squash(tokens[at].text):
            continue
        for end in range(at, min(at + 7, len(tokens))):
            run += squash(tokens[end].text)
            if run in wanted:
                start = tokens[at - 1].start if at and tokens[at - 1].text == "The" else tokens[at].start
                end += 1 if end + 1 < len(tokens) and tokens[end + 1].text in _MEDIUM and run not in _MEDIUM else 0
                name = " ".join(text[start : tokens[end].end].split())
                if name != name.lower() or name == run:
                    return name, start, tokens[end].end, place
            if len(run) > 40:
                break
    return None


def _known(sought: Sought, outlets: Sequence[KnownOutlet]) -> KnownOutlet | None:
    """An outlet of the desk's own list by mail domain, the nearest domain first (radio4.bbc.example before bbc.example)."""
    if sought.domain in FREE_MAIL:
        return None
    parts = sought.domain.split(".")
    for domain in (".".join(parts[n:]) for n in range(len(parts) - 1)):
        for known in outlets:
            if domain in known.domains:
                return known
    return None


def _house_named(name: str) -> OutletFact | None:
    """The registered house of an outlet that the desk knows by name, under whatever domain; a station's house for a station."""
    facts = by_name().get(folds(name), ())
    return next((parent_of(fact) or fact for fact in facts), None)


def _from_known(known: KnownOutlet, house: OutletFact | None) -> Seen:
    read = Read(known.name, None, 0.95, "the desk knows this address")
    return Seen(read, "", known.zone or (house.zone if house else ""), house.media if house else "")


def _from_fact(fact: OutletFact, start: int, end: int, place: str, sought: Sought, house: OutletFact | None) -> Seen:
    text = {"subject": sought.subject, "signature": sought.signature, "quoted": sought.quoted}.get(place, sought.text)
    words = words_of(text, start, end, place) if place not in ("signature", "quoted") else None
    parent = parent_of(fact)
    zone = fact.zone or (house.zone if house else "") or (parent.zone if parent else "")
    read = Read(fact.name, words, 0.9, "named in the mail")
    return Seen(read, _programme(text[start:end], fact), zone, fact.media)


def _programme(written: str, fact: OutletFact) -> str:
    """The programme as written, "" when the outlet's name says it already ("Today on Radio 4" is BBC Radio 4 Today)."""
    told = set(folds(fact.name)) | {"on", "the", "at", "from", "auf", "de", "la"}
    return written if fact.house and not set(folds(written)) <= told else ""


def _strangers(sought: Sought) -> Seen:
    """An outlet the register does not know: named in the introduction or signature, or hidden in the address."""
    labels = [_label_of(sought.domain)] if sought.domain not in FREE_MAIL else re.split(r"[._+-]", sought.local)
    own = {squash(name) for name in sought.person.split()}
    labels = [] if is_academic(sought.domain) else [x for x in labels if squash(x) not in own]
    labels = [x for x in labels if x not in _STATE]
    labels = [x for x in labels if x not in ("gmail", "mail", "press", "news", "freelance")]
    hit = (
        _by_label(labels, sought.text, sought.place)
        or _by_label(labels, sought.signature, "signature")
        or _by_label(labels, sought.subject, "subject")
    )
    named = introduced(sought.text)
    if hit and not (sought.domain in FREE_MAIL and not named and len(squash(hit[0])) < 6):
        return Seen(
            Read(
                hit[0],
                None if hit[3] == "signature" else words_of(sought.subject if hit[3] == "subject" else sought.text, hit[1], hit[2], hit[3]),
                0.8,
                "named in the mail and its address",
            )
        )
    if named:
        return Seen(Read(named[0], words_of(sought.text, named[1], named[2], sought.place), 0.7, "so introduced"))
    at_foot = signed(sought.signature)
    return Seen(Read(at_foot, None, 0.7, "in the signature")) if at_foot else Seen(None)


_COMMITTEE = re.compile(
    r"\b(?:(?:House|Senate|Select|Joint|Standing|Home|Public|Science|Treasury|Justice|Women)(?: [A-Z]\w+|,| and){0,6} )?"
    r"(?:Select )?Committee"
    r"(?: on(?: the)? [A-Z]\w+(?:,? (?:and |of |the )*(?!Subcommittee)[A-Z]\w+){0,5})?"
)


def of_authority(seen: Seen, sought: Sought) -> Seen:
    """What an authority writes for is no outlet: its committee where the mail names one, else nothing. The zone is kept."""
    for text, place in ((sought.text, sought.place), (sought.subject, "subject"), (sought.signature, "signature")):
        found = next((m for m in _COMMITTEE.finditer(text[:READ]) if len(m[0].split()) > 1), None)
        if found:
            words = words_of(text, found.start(), found.end(), place) if place != "signature" else None
            return Seen(Read(" ".join(found[0].split()), words, 0.6, "the authority that writes"), "", seen.zone, "")
    return Seen(None, "", seen.zone, "")


def outlet_of(sought: Sought, outlets: Sequence[KnownOutlet]) -> Seen:
    """The outlet that the mail is for; `read` None when none is named and the address tells nothing."""
    known = _known(sought, outlets)
    house = house_of(sought.domain) or (_house_named(known.name) if known else None)
    if house:
        narrow = _specific(sought, house)
        if narrow:
            return _from_fact(*narrow, sought, house)
        if known:
            return _from_known(known, house)
        return Seen(Read(house.name, None, 0.9, f"writes from {sought.domain}"), "", house.zone, house.media)
    if known:
        return _from_known(known, None)
    stranger = _strangers(sought)
    name = stranger.read.value if stranger.read else ""
    facts = by_name().get(tuple(t.fold for t in tokenise(name))) if name else None
    if facts:
        fact = facts[0]
        return Seen(
            Read(fact.name, stranger.read.words if stranger.read else None, 0.7, "so introduced, from another address"),
            "",
            fact.zone,
            fact.media,
        )
    mentioned = [m for m in _mentions(sought.signature) if m] if not name else []
    if mentioned:
        return _from_fact(*mentioned[0], "signature", sought, None)
    return stranger
