"""Senders who look like somebody known: domains that imitate an outlet's, names known under another address; and what that means for
how far a mail is to be believed, in plain words."""
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from isdmedia.mail.authentication import SECOND_LEVEL
from isdmedia.mail.display import honest, suspicious_address, unicode_domain
from isdmedia.mail.parsed import Address

# What is drawn alike: each letter above as the one below.
_LETTERS = str.maketrans("аеорсухіїјѕԁԛԝһӏɡɩοαινρτυχκвмнтгıłøđ0135|",
                         "aeopcyxiijsdqwhlgloaivptuxkbmhtrilodolesl")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_ADDED = frozenset(
    "news press media online tv radio video live world uk us usa eu de fr es int intl international global team mail email office "
    "editorial editor editors newsroom newsdesk desk journalist journalists reporter reporters redaktion redaction presse group "
    "studio studios digital web net site app the my info support service secure verify contact corp ltd gmbh interviews interview".split())
# Words that stand in many names: alike only under the same ending.
_COMMON = frozenset(
    "independent times mirror sun star express standard observer local metro post mail today nation economist people time week spectator "
    "herald tribune monitor echo globe record journal gazette chronicle voice focus point politico science nature paper current".split())
_SHORTEST, _SHORTEST_WITH_EDIT = 3, 5
_ADDRESS_IN_NAME = re.compile(r"[^\s<>\"(),;:]{1,64}@([\w.-]{3,253})")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Person:
    """A journalist known by this address; `key` tells people of one name apart and rises with time, `trusted` says that the desk has
    checked who they are."""

    key: int
    name: str
    address: str
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Whom the desk knows: outlets' domains, free mail providers, and the people who bear a sender's name."""

    domains: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()
    people: Sequence[Person] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a sender is to be believed. `tone`: "sure" (the domain's own signature), "quiet" (nothing known), "soon" (careful) or
    "over" (do not believe it); `sentences` say why, the weightiest first."""

    tone: str
    sentences: tuple[str, ...]

    @property
    def line(self) -> str:
        return " ".join(self.sentences)


def standing(sender: Address, *, verdict: str, known: Acquaintance, answers_to: Sequence[str] = ()) -> Standing:
    """What to say of a sender; `verdict` is our own server's on the From domain ("aligned", "failed", anything else: unverified)."""
    imitation = _alike(sender, known)
    weighed = (imitation, _feigned(sender), suspicious_address(sender.address), "" if imitation else _namesake(sender, known),
               _elsewhere(sender, answers_to))
    warnings = [sentence for sentence in weighed if sentence]
    if verdict == "failed":
        denied = f"The check failed: it may be forged. {_shown(sender.domain)} does not vouch for this mail."
        return Standing("over", (denied, *warnings))
    own = _own_word(sender, verdict, known)
    if not warnings:
        return Standing("sure" if verdict == "aligned" and sender.domain not in known.free else "quiet", (own,))
    return Standing("over" if imitation else "soon", tuple(warnings) if imitation else (*warnings, own))


def _own_word(sender: Address, verdict: str, known: Acquaintance) -> str:
    domain = _shown(sender.domain)
    if verdict != "aligned":
        return "Unverified: nothing shows whether it is really from this address." if domain else "Unverified: it names no address."
    if sender.domain in known.free:
        return f"The address is real ({domain} signed it), but anybody can have one there."
    return f"Verified: {domain} signed it."


def _alike(sender: Address, known: Acquaintance) -> str:
    imitated = imitated_domain(sender.domain, known.domains)
    return f"Looks like {imitated} but is {_shown(sender.domain)}: ring the outlet’s switchboard." if imitated else ""


def _feigned(sender: Address) -> str:
    """A name that is written like somebody else's address."""
    found = _ADDRESS_IN_NAME.search(sender.name)
    if found is None or found.group(1).lower().strip(".") == sender.domain:
        return ""
    return f"Its name is written like an address, but it is from {honest(sender.address)}."


def _namesake(sender: Address, known: Acquaintance) -> str:
    """Whether somebody of this name was known before, or at an outlet. Not when the sender writes from an outlet's own domain or the desk
    has checked who they are: a forger's later entry casts no doubt on the person whom they imitate."""
    own = {person.key for person in known.people if person.address == sender.address}
    if _is_outlets(sender.domain, known) or any(person.trusted for person in known.people if person.key in own):
        return ""
    names, first = names_of(sender.name), min(own, default=None)
    others = [person.address for person in known.people if person.key not in own and names & names_of(person.name)
              and (first is None or person.key < first or person.trusted or _is_outlets(person.address.rpartition("@")[2], known))]
    return f"The name is known under another address ({honest(others[0])}): ring the number that you have." if others else ""


def _is_outlets(domain: str, known: Acquaintance) -> bool:
    parts = domain.split(".")
    return any(".".join(parts[at:]) in known.domains for at in range(len(parts) - 1))


def _elsewhere(sender: Address, answers_to: Sequence[str]) -> str:
    others = [address for address in answers_to if address and address != sender.address]
    return f"Answers would go to another address: {honest(', '.join(others[:3]))}." if others else ""


def names_of(name: str) -> frozenset[str]:
    """The forms in lower case under which one name may be kept: as written, in the other order, in plain Latin letters."""
    written = " ".join(name.split()).lower()
    last, comma, first = written.partition(", ")
    forms = {written, f"{first} {last}" if comma else written}
    return frozenset(forms | {" ".join(_WORD.findall(_latin(form))) for form in forms}) - {""}


def imitated_domain(domain: str, known: Iterable[str]) -> str:
    """The known domain that this one is made to look like, "" for none; what is known itself, or lies below one, imitates nobody."""
    domain = domain.lower().rstrip(".")
    known = known if isinstance(known, frozenset) else frozenset(known)
    parts = domain.split(".")
    if len(parts) < 2 or _is_outlets(domain, Acquaintance(known)):
        return ""
    ending = _shape(domain)[1]
    found = [(rank, _shape(one)[1] != ending, len(one), one) for one in known for rank in (_likeness(domain, one),) if rank]
    return min(found)[-1] if found else ""


def _likeness(domain: str, known: str) -> int:
    """How clearly it imitates, 1 most clearly; 0 not at all."""
    (label, suffix), (original, ending) = _shape(domain), _shape(known)
    if len(original) < _SHORTEST or original in _ADDED:
        return 1 if (label, suffix) == (original, ending) else 0
    if (label, suffix) == (original, ending):
        return 1
    if f".{known}." in f".{domain}" or label.startswith(f"{known.replace('.', '-')}-") or label == known.replace(".", "-"):
        return 2
    if suffix != ending and original in _COMMON:
        return 0
    if label == original:
        return 3
    if _has_added_word(label, original):
        return 4
    near = min(len(label), len(original)) >= _SHORTEST_WITH_EDIT and suffix == ending and OSA.distance(label, original, score_cutoff=1) == 1
    return 5 if near else 0


def _has_added_word(label: str, original: str) -> bool:
    """ "bbc-news", "newsbbc", "the-bbc-uk" of "bbc"."""
    pieces = label.split("-")
    if original in pieces:
        return all(piece in _ADDED or piece.isdecimal() for piece in pieces if piece != original)
    joined = label.replace("-", "")
    if joined == original.replace("-", ""):
        return True
    rest = joined.removeprefix(original) if joined.startswith(original) else joined.removesuffix(original)
    return rest != joined and (rest in _ADDED or rest.isdecimal())


@lru_cache(maxsize=20_000)
def _shape(domain: str) -> tuple[str, str]:
    """The label that was registered, in plain letters, and what stands behind it."""
    labels = unicode_domain(domain).split(".")
    behind = 2 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 1
    label = _latin(labels[-behind - 1]) if len(labels) > behind else ""
    for pair, letter in _PAIRS:
        label = label.replace(pair, letter)
    return label, ".".join(labels[-behind:])


def _latin(text: str) -> str:
    """In lower-case Latin letters: accents gone, letters of other alphabets and digits as the ones that they look like."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


def _shown(domain: str) -> str:
    return honest(domain)
