"""Which outlet an ask is for: the words ("from The World at One on Radio 4", a signature) before the house of the mail domain."""
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isdmedia.reading.cues import Cues, flat, words_of
from isdmedia.reading.findings import KnownOutlet, Read
from isdmedia.reading.outlets.register import FREE_MAIL, OutletFact, by_name, house_of, parent_of, squash
from isdmedia.reading.tokens import Token, tokenise

__all__ = ["FREE_MAIL", "OutletFact", "Seen", "Sought", "house_of", "outlet_of"]

_LONGEST_NAME = 6
_READ = 4_000
_ROLE = (r"(?:producer|reporter|journalist|editor|correspondent|researcher|presenter|host|booker|writer|fact-checker|fact checker|columnist|freelance(?:r)?|planner|"
         r"assistant producer|staff writer|bureau chief|desk|team|podcast|contributor)")
_NAME = r"((?:[^\W\d_a-z]|\d|i(?=[ A-Z]))[\w'’&+.!-]{0,30}(?: (?:(?:of|the|and|&|on|de|la|le|du|des|der|die|das|für|del|di|at|in|to|e|y) ){0,2}(?:[^\W\d_a-z]|\d)[\w'’&+.!-]{0,30}){0,5})"
_INTRODUCED = (
    re.compile(rf"(?i:\bI(?:'|’)?(?: a)?m (?:an?|the|one of the) (?:[\w-]{{1,20}} ){{0,4}}?{_ROLE}[\w ]{{0,24}}? (?:at|for|with|on|from|of) )(?:the )?{_NAME}"),
    re.compile(rf"(?i:\bI (?:co-)?(?:host|present|edit|produce|run|write|report|work|freelance|make|book|am writing|am working|am reporting)(?: on| for| at| with| a piece for| an article for)? )(?:a podcast called |the podcast |a newsletter called |the newsletter )?{_NAME}"),
    re.compile(rf"(?i:\b(?:writing|reporting|working|calling|emailing|getting in touch|mailing|a piece|an article|a story|a feature|feature|commissioned|it's|this is|piece is) (?:to you )?(?:for|from|by|on behalf of|with) )(?:the )?{_NAME}"),
    re.compile(rf"(?:^|\n)[ \t]{{0,4}}(?i:for|on behalf of) {_NAME},"),
    re.compile(rf"(?:^|[\n.,!] ?)[^\W\d_a-z][\w'’-]{{1,20}}(?: [^\W\d_a-z][\w'’-]{{1,24}}){{0,2}}(?:,)? (?:here )?(?:from|at|with|of) (?:the )?{_NAME}"),
    re.compile(rf"(?i:\b(?:booker|producer|reporter|journalist|researcher|editor|correspondent) (?:w|with|at|for|from|on) )(?:the )?{_NAME}"),
    re.compile(rf"(?i:\b(?:journaliste|rédactrice|rédacteur|programmatrice|programmateur|reporter|pigiste|correspondante?|présentat\w+) (?:à|au|aux|pour|chez|de|du|pour le|à la|à l['’]) ?)(?:journal |magazine |la |le |l['’])?{_NAME}"),
    re.compile(rf"(?i:\b(?:Redakteur(?:in)?|Journalist(?:in)?|Reporter(?:in)?|Korrespondent(?:in)?|Volontär(?:in)?|Autor(?:in)?|Redaktion|Moderator(?:in)?) (?:bei der|beim|bei|der|des|für|vom|von|für die|für den|für das) )(?:die |der |das |den )?{_NAME}"),
    re.compile(rf"(?i:\bich (?:arbeite|schreibe|recherchiere|berichte) (?:für|bei) )(?:die |der |das |den )?{_NAME}"),
    re.compile(rf"(?i:\b(?:periodista|redactora?|reportera?|productora?|corresponsal|colaboradora?) (?:de|del|en|para|de la|en la) )(?:diario |periódico |revista |programa |la |el )?{_NAME}"),
    re.compile(rf"(?i:\b(?:giornalista|redattore|redattrice|inviat[oa]|corrispondente|collaboratore|collaboratrice) (?:di|del|della|dell['’]|per|de|presso|a) ?)(?:il |la )?{_NAME}"),
    re.compile(rf"(?i:\b(?:je (?:vous contacte|travaille|écris) (?:pour|de la part de|chez) ))(?:le |la |l['’])?{_NAME}"),
)
_ARABIC = re.compile(r"(?:في|من|لدى|بـ|ب)[ ]{1,2}((?:قناة|صحيفة|جريدة|موقع|وكالة|إذاعة|راديو|تلفزيون|مجلة|برنامج|شبكة)[ ]{1,2}[\u0600-\u06ff]{2,20}(?:[ ]{1,2}ال[\u0600-\u06ff]{2,20})?)")
_NOT_OUTLETS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i dr prof professor mr mrs ms "
    "zoom teams skype webex loopr twitter facebook tiktok instagram telegram youtube whatsapp london paris berlin madrid rome beirut doha cairo dubai new york washington toronto sydney "
    "dublin brussels belfast edinburgh cardiff glasgow manchester europe uk us usa eu the corvane institute northern ireland monitoring university".split()
)
_ROLE_WORDS = Cues("reporter;journalist;producer;editor;correspondent;presenter;researcher;booker;host;columnist;writer;fact-checker;fact checker;freelance;desk;ressort;redakteur*;journalist*;programmat*;"
                   "redact*;period*;giornalista;redattor*;bureau;planner;head of;staff;video journalist;chief;director;founder;contributor;picture;data journalist;assistant;senior;deputy;staff writer;news")
_LOCATED = re.compile(r"\d|^(?:T|M|Tel|Mob|Mobile|Phone|E|W)\b|@|www\.|https?:")


@dataclass(frozen=True, slots=True)
class Seen:
    """The outlet read: its name and words, the programme when that is apart, zone ("" unknown) and media of the house."""

    read: Read | None
    programme: str = ""
    zone: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """What the outlet is sought in: the writer's domain and local part, the words with their place, the signature."""

    domain: str
    local: str
    subject: str
    text: str
    place: str
    signature: str
    quoted: str = ""


def _named_at(tokens: tuple[Token, ...], at: int) -> tuple[tuple[OutletFact, ...], int]:
    """The known outlets named from token `at` on (longest name first) and the tokens taken."""
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
    return any(t.text[0].isupper() or not t.text[0].isascii() or t.text[0].isdigit() for t in tokens) or first in ("routeone", "dpa", "taz", "franceinfo", "netzpolitik", "newsnight")


def _mentions(text: str) -> list[tuple[OutletFact, int, int]]:
    """Known outlets named in a text, in order: each with its place."""
    tokens = tuple(t for t in tokenise(text[:_READ]) if t.text != "\n")
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
    narrow = [f for f in found if not any(other[0].name != f[0].name and other[0].name.startswith(f[0].name + " ") for other in found)]
    return (flagship or narrow or [None])[0]  # type: ignore[list-item]


def _introduced(text: str) -> tuple[str, int, int] | None:
    """The name of an outlet in the way people introduce themselves, with its place."""
    head = text[:_READ]
    found = [m for pattern in _INTRODUCED for m in pattern.finditer(head) if _plausible(m[1])]
    if not found:
        arabic = _ARABIC.search(head)
        return (arabic[1], arabic.start(1), arabic.end(1)) if arabic else None
    best = min(found, key=lambda m: m.start(1))
    name = _trimmed(best[1])
    return name, best.start(1), best.start(1) + len(name)


def _trimmed(name: str) -> str:
    name = re.split(r"[.!](?: |$)", name)[0].strip(" .,'’&-")
    words = name.split()
    while words and words[-1].lower() in ("in", "on", "at", "the", "and", "of", "to", "i", "i'm", "we", "we're"):
        words.pop()
    return " ".join(words)


def _plausible(name: str) -> bool:
    words = [w.lower().strip(".,'’") for w in _trimmed(name).split()]
    return bool(words) and not all(w in _NOT_OUTLETS for w in words) and words[0] not in ("i", "dr", "prof", "professor", "mr", "mrs", "ms", "your", "corvane")


def _in_signature(signature: str) -> str:
    """The house in "Producer, Times Radio" or on the line behind the role."""
    lines = [line.strip(" \t*_|>") for line in signature[:1_500].splitlines() if line.strip(" \t*_|>-–—")]
    for at, line in enumerate(lines[:8]):
        parts = [p.strip() for p in re.split(r"\s*[|/•·]\s*|,\s+|\s+[-–—]\s+|\s{2,}", line) if p.strip()]
        roles = [n for n, part in enumerate(parts) if _ROLE_WORDS.find(flat(part))]
        rest = [p for n, p in enumerate(parts) if n > roles[0] and not _LOCATED.search(p)] if roles else []
        if roles and rest:
            return rest[0]
        after = re.search(r"(?: at | for | with |, )(?:the )?((?:[^\W\d_a-z]|i ).{1,50})$", line)
        if roles and after and len(parts) == 1:
            return after[1].strip()
        if roles and at + 1 < len(lines) and not _LOCATED.search(lines[at + 1]) and len(lines[at + 1]) < 50 and not _ROLE_WORDS.find(flat(lines[at + 1])):
            return lines[at + 1]
    return ""


def _label_of(domain: str) -> str:
    """The part of a domain that is somebody's name: "routeone" of mail.routeone.example."""
    parts = domain.split(".")
    if len(parts) >= 3 and parts[-2] in ("co", "com", "org", "net", "ac", "gov"):
        return parts[-3]
    return parts[-2] if len(parts) >= 2 else ""


def _by_label(labels: Iterable[str], text: str, place: str) -> tuple[str, int, int, str] | None:
    """Words of the text that, run together, are the domain's label: "The Deep Feed" for thedeepfeed."""
    wanted = {x for label in labels for x in (squash(label), squash(label).removeprefix("the")) if len(x) > 2}
    tokens = [t for t in tokenise(text[:_READ]) if t.text != "\n"]
    for at in range(len(tokens)):
        run = ""
        for end in range(at, min(at + 7, len(tokens))):
            run += squash(tokens[end].text)
            if run in wanted:
                start = tokens[at - 1].start if at and tokens[at - 1].text == "The" else tokens[at].start
                name = " ".join(text[start : tokens[end].end].split())
                if name != name.lower() or name == run:
                    return name, start, tokens[end].end, place
            if len(run) > 40:
                break
    return None


def _known(sought: Sought, outlets: Sequence[KnownOutlet]) -> Seen | None:
    """An outlet of the desk's own list, by domain."""
    parts = sought.domain.split(".")
    above = {".".join(parts[n:]) for n in range(len(parts) - 1)}
    for known in outlets:
        if above & set(known.domains) and sought.domain not in FREE_MAIL:
            fact = house_of(sought.domain)
            return Seen(Read(known.name, None, 0.95, "the desk knows this address"), "", known.zone or (fact.zone if fact else ""), fact.media if fact else "")
    return None


def _from_fact(fact: OutletFact, start: int, end: int, place: str, sought: Sought, house: OutletFact | None) -> Seen:
    text = {"subject": sought.subject, "signature": sought.signature, "quoted": sought.quoted}.get(place, sought.text)
    words = words_of(text, start, end, place) if place not in ("signature", "quoted") else None
    parent = parent_of(fact)
    zone = fact.zone or (house.zone if house else "") or (parent.zone if parent else "")
    return Seen(Read(fact.name, words, 0.9, "named in the mail"), text[start:end] if fact.house else "", zone, fact.media)


def _strangers(sought: Sought) -> Seen:
    """An outlet the register does not know: named in the introduction or signature, or hidden in the address."""
    labels = [_label_of(sought.domain)] if sought.domain not in FREE_MAIL else re.split(r"[._+-]", sought.local)
    labels = [x for x in labels if x not in ("gmail", "mail", "press", "news", "freelance")]
    hit = _by_label(labels, sought.text, sought.place) or _by_label(labels, sought.signature, "signature") or _by_label(labels, sought.subject, "subject")
    introduced = _introduced(sought.text)
    if hit and not (sought.domain in FREE_MAIL and not introduced and len(squash(hit[0])) < 6):
        return Seen(Read(hit[0], None if hit[3] == "signature" else words_of(sought.subject if hit[3] == "subject" else sought.text, hit[1], hit[2], hit[3]), 0.8, "named in the mail and its address"))
    if introduced:
        return Seen(Read(introduced[0], words_of(sought.text, introduced[1], introduced[2], sought.place), 0.7, "so introduced"))
    signed = _in_signature(sought.signature)
    return Seen(Read(signed, None, 0.7, "in the signature")) if signed and _plausible(signed) else Seen(None)


def outlet_of(sought: Sought, outlets: Sequence[KnownOutlet]) -> Seen:
    """The outlet that the mail is for; `read` None when none is named and the address tells nothing."""
    known = _known(sought, outlets)
    house = house_of(sought.domain)
    if house:
        narrow = _specific(sought, house)
        if narrow:
            return _from_fact(*narrow, sought, house)
        return known or Seen(Read(house.name, None, 0.9, f"writes from {sought.domain}"), "", house.zone, house.media)
    if known:
        return known
    stranger = _strangers(sought)
    name = stranger.read.value if stranger.read else ""
    facts = by_name().get(tuple(t.fold for t in tokenise(name))) if name else None
    if facts:
        fact = facts[0]
        return Seen(Read(fact.name, stranger.read.words if stranger.read else None, 0.7, "so introduced, from another address"), "", fact.zone, fact.media)
    mentioned = [m for m in _mentions(sought.signature) if m] if not name else []
    if mentioned:
        return _from_fact(*mentioned[0], "signature", sought, None)
    return stranger
