"""What kind of ask a mail is."""

from collections import defaultdict
from dataclasses import dataclass

from isdmedia.reading.cues import flat, words_of
from isdmedia.reading.findings import Read, Words
from isdmedia.reading.kind_cues import ASKS, AUTHORITY, CHASES, MARKETING, PRESS_WORDS, PUBLIC, STUDENT

_READ = 6_000
_AUTHORITY_DOMAINS = (
    ".gov",
    ".gov.uk",
    ".police.uk",
    ".mil",
    "parliament.uk",
    "senate.gov",
    "house.gov",
    "europa.eu",
    "bundestag.de",
    "assemblee-nationale.fr",
    "ofcom.org.uk",
    "ico.org.uk",
    "parliament.scot",
    "senedd.wales",
    "oireachtas.ie",
    ".gouv.fr",
    ".bund.de",
    "aph.gov.au",
    "parl.gc.ca",
)
_ORDER = (
    "right_of_reply",
    "op_ed",
    "filming",
    "fact_check",
    "comment",
    "interview",
    "written_questions",
    "pictures",
    "material",
    "background",
    "event",
    "complaint",
    "information",
)


@dataclass(frozen=True, slots=True)
class Letter:
    """What the kind is read from: subject and words, where the words stand, who wrote and whether the writer is press
    (`registered`: writes from the domain of a known news house)."""

    subject: str
    text: str
    place: str
    domain: str
    outlet: bool
    free_mail: bool
    signature: str = ""
    questions: int = 0
    bulk: bool = False
    registered: bool = False


def _scores(subject: str, text: str) -> tuple[dict[str, int], dict[str, tuple[int, int, str]]]:
    """Points of each kind, and where its first words stand (start, end, place)."""
    points: dict[str, int] = defaultdict(int)
    where: dict[str, tuple[int, int, str]] = {}
    for kind, weight, cues in ASKS:
        said = min(cues.count(text), 3)
        points[kind] += weight + said - 1 if said else 0
        found, named = cues.find(text), cues.find(subject)
        if found and (kind not in where):
            where[kind] = (found.start(), found.end(), "text")
        if named:
            points[kind] += weight
            where.setdefault(kind, (named.start(), named.end(), "subject"))
    return points, where


def _authority(letter: Letter, text: str) -> bool:
    domain = "." + letter.domain
    return any(domain.endswith(d) for d in _AUTHORITY_DOMAINS) or (not letter.outlet and AUTHORITY.find(text) is not None)


def _not_press(letter: Letter, flattened: str, points: dict[str, int]) -> str:
    """ "marketing", "not_press" or "" when a journalist may have written it."""
    press = PRESS_WORDS.count(flattened + " " + flat(letter.signature))
    selling = MARKETING.count(flattened) + (2 if letter.bulk else 0)
    if letter.bulk:
        return "marketing" if not letter.outlet or selling >= (4 if letter.registered else 3) else ""
    if STUDENT.count(flattened) >= 2 and press < 3:
        return "not_press"
    if letter.outlet:
        stranger = not letter.registered and selling >= 3 and selling > press
        return "marketing" if stranger or (selling >= 4 and selling > sum(points.values())) else ""
    if STUDENT.find(flattened) and press < 4:
        return "not_press"
    if selling >= 2 and selling * 2 >= press:
        return "marketing"
    if PUBLIC.find(flattened) and press < 3:
        return "not_press"
    if CHASES.find(flattened) and len(letter.text) < 500:
        return ""
    return "not_press" if press == 0 and max(points.values(), default=0) < 2 else ""


def kind_of(letter: Letter, *, follows_up: bool) -> Read:
    """The kind and the words that tell it; "unknown" when nothing does."""
    text, subject = flat(letter.text[:_READ]), flat(letter.subject)
    points, where = _scores(subject, text)
    if points.get("complaint", 0) < 4 and _authority(letter, text + " " + flat(letter.signature)):
        return Read("authority", None, 0.8, "an authority, a lawyer or a parliament writes")
    other = _not_press(letter, f"{subject} {text}", points)
    if other:
        return Read(other, None, 0.7, "nothing a journalist asks" if other == "not_press" else "it sells something")
    chased = CHASES.find(text)
    if follows_up and chased and len(text) < 500:
        return Read("chaser", words_of(letter.text, chased.start(), chased.end(), letter.place), 0.8)
    if letter.questions >= 3:
        points["written_questions"] += 2
    kind = _choose(points)
    if follows_up and max(points.values(), default=0) <= 2 and len(text) < 400:
        return Read("chaser", None, 0.5, "a short word on an enquiry that stands")
    if not kind:
        fallback = "information" if "?" in letter.text or "؟" in letter.text else "unknown"
        return Read(fallback, None, 0.4, "a question without further words" if fallback == "information" else "")
    return Read(kind, _words(letter, where.get(kind)), min(0.95, 0.5 + points[kind] / 20))


def _choose(points: dict[str, int]) -> str:
    best = max(points.values(), default=0)
    if (
        points.get("interview", 0) >= 5
        and points.get("interview", 0) + 2 >= best
        and not points.get("filming")
        and points.get("event", 0) < best
    ):
        return "interview"
    return next((k for k in _ORDER if points.get(k, 0) == best), "") if best >= 1 else ""


def _words(letter: Letter, found: tuple[int, int, str] | None) -> Words | None:
    if found is None:
        return None
    start, end, place = found
    return words_of(letter.subject, start, end, "subject") if place == "subject" else words_of(letter.text, start, end, letter.place)
