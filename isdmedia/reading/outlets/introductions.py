"""How writers say whom they work for: "I'm a producer at …", "Redakteurin bei …", "منتجة في قناة …", "Reporter, …" in a signature."""

import re

from isdmedia.reading.cues import Cues, flat

READ = 4_000
"""Characters of a letter in which an introduction is sought."""

_WORD = r"(?:[^\W\d_a-z]|\d|i(?=[ A-Z]))[\w'’&+.!-]{0,30}"
_JOINT = r"(?:(?:of|the|and|&|on|de|la|le|du|des|der|die|das|für|del|di|at|in|to|e|y) ){0,2}"
_NAME = rf"({_WORD}(?: {_JOINT}(?:[^\W\d_a-z]|\d)[\w'’&+.!-]{{0,30}}){{0,5}})"
_ROLE = (
    "(?:producer|reporter|journalist|editor|correspondent|researcher|presenter|host|booker|writer|fact-checker|fact checker|columnist|"
    "freelance(?:r)?|planner|bureau chief|desk|team|podcast|contributor)"
)
_LEADS: tuple[tuple[str, str], ...] = (
    (rf"\bI(?:'|’)?(?: a)?m (?:an?|the|one of the) (?:[\w-]{{1,20}} ){{0,4}}?{_ROLE}[\w ]{{0,24}}? (?:at|for|with|on|from|of) ", "the "),
    (
        r"\bI (?:co-)?(?:host|present|edit|produce|run|write|report|work|freelance|make|book|am writing|am working|am reporting)"
        r"(?: on| for| at| with| a piece for| an article for)? ",
        "a podcast called |the podcast |a newsletter called |the newsletter |the ",
    ),
    (
        r"\b(?:writing|reporting|working|calling|emailing|getting in touch|mailing|a piece|an article|a story|a feature|feature|"
        r"commissioned|it's|this is|piece is) (?:to you )?(?:for|from|by|on behalf of|with) ",
        "the ",
    ),
    (r"\b(?:booker|producer|reporter|journalist|researcher|editor|correspondent) (?:w|with|at|for|from|on) ", "the "),
    (
        r"\b(?:journaliste|rédactrice|rédacteur|programmatrice|programmateur|reporter|pigiste|correspondante?|présentatrice|présentateur) "
        r"(?:à|au|aux|pour|chez|de|du|pour le|à la|à l['’]) ?",
        "journal |magazine |la |le |l['’]",
    ),
    (r"\bje (?:vous contacte|travaille|écris) (?:pour|de la part de|chez) ", "le |la |l['’]"),
    (
        r"\b(?:Redakteur|Journalist|Reporter|Korrespondent|Volontär|Autor|Redaktion|Moderator)(?:in)? "
        r"(?:bei der|beim|bei|der|des|für|vom|von|für die|für den|für das) ",
        "die |der |das |den ",
    ),
    (r"\bich (?:arbeite|schreibe|recherchiere|berichte) (?:für|bei) ", "die |der |das |den "),
    (
        r"\b(?:periodista|redactora?|reportera?|productora?|corresponsal|colaboradora?) (?:de|del|en|para|de la|en la) ",
        "diario |periódico |revista |programa |la |el ",
    ),
    (
        r"\b(?:giornalista|redattore|redattrice|inviat[oa]|corrispondente|collaboratore|collaboratrice) "
        r"(?:di|del|della|dell['’]|per|de|presso|a) ?",
        "il |la ",
    ),
    (r"\b(?:journalist|redacteur|verslaggever) (?:bij|van|voor) ", "de |het "),
)
_INTRODUCTIONS = (
    *(re.compile(rf"(?i:{lead})(?:{articles})?{_NAME}") for lead, articles in _LEADS),
    re.compile(rf"(?:^|\n)[ \t]{{0,4}}(?i:for|on behalf of) {_NAME}[,.](?=\s)"),
    re.compile(
        r"\b(?i:writ(?:e|ing)|work(?:ing)? on|prepar(?:e|ing)|do(?:ing)?|pitched|commissioned|research(?:ing)?) (?:an?|my|this|some) "
        rf"(?:[\w-]{{1,20}} ){{1,4}}(?i:for|in) (?:the )?{_NAME}"
    ),
    re.compile(
        r"(?:^|[\n.,!] ?)[^\W\d_a-z][\w'’-]{1,20}(?: [^\W\d_a-z][\w'’-]{1,24}){0,2}(?:,)? (?:here )?(?:from|at|with|of) (?:the )?" + _NAME
    ),
)
_ARABIC = re.compile(
    r"(?:في|من|لدى|بـ|ب)[ ]{1,2}((?:قناة|صحيفة|جريدة|موقع|وكالة|إذاعة|راديو|تلفزيون|مجلة|برنامج|شبكة)[ ]{1,2}"
    r"[\u0600-\u06ff]{2,20}(?:[ ]{1,2}ال[\u0600-\u06ff]{2,20})?)"
)
_NOT_OUTLETS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december i dr prof professor mr mrs ms zoom teams skype webex twitter facebook tiktok instagram telegram youtube "
    "whatsapp london paris berlin madrid rome beirut doha cairo dubai new york washington toronto sydney dublin brussels belfast "
    "edinburgh cardiff glasgow manchester europe uk us usa eu the northern ireland university service services england wales scotland "
    "britain france germany spain italy parliament".split()
)
_ROOMS = frozenset("service rédaction redaction pôle rubrique desk ressort team redaktion sezione sección departamento abteilung".split())
_PEOPLE = frozenset("i dr prof professor mr mrs ms your our frau herr mme".split())
_ROLE_WORDS = Cues(
    "reporter;journalist;producer;editor;correspondent;presenter;researcher;booker;host;columnist;writer;fact-checker;fact checker;"
    "freelance;desk;ressort;redakteur*;journalist*;programmat*;redact*;period*;giornalista;redattor*;bureau;planner;head of;staff;"
    "video journalist;chief;director;founder;contributor;picture;data journalist;assistant;senior;deputy;staff writer;news"
)
_LOCATED = re.compile(r"\d|^(?:T|M|Tel|Mob|Mobile|Phone|E|W)\b|@|www\.|https?:")


def _trimmed(name: str) -> str:
    name = re.split(r"[.!](?: |$)", name)[0].strip(" .,'’&-")
    words = name.split()
    while words and words[-1].lower() in ("in", "on", "at", "the", "and", "of", "to", "i", "i'm", "we", "we're"):
        words.pop()
    return " ".join(words)


def plausible(name: str) -> bool:
    """Whether a captured name may be an outlet's: no day, month, city, service or person alone."""
    words = [w.lower().strip(".,'’") for w in _trimmed(name).split()]
    if words and words[0] in _ROOMS and _trimmed(name)[:1].islower():
        return False
    return bool(words) and not all(w in _NOT_OUTLETS for w in words) and words[0] not in _PEOPLE


def introduced(text: str) -> tuple[str, int, int] | None:
    """The outlet named where the writer says whom they work for, with its place; None when they do not."""
    head = text[:READ]
    found = [m for pattern in _INTRODUCTIONS for m in pattern.finditer(head) if plausible(m[1])]
    if not found:
        arabic = _ARABIC.search(head)
        return (arabic[1], arabic.start(1), arabic.end(1)) if arabic else None
    best = min(found, key=lambda m: m.start(1))
    name = _trimmed(best[1])
    return name, best.start(1), best.start(1) + len(name)


def _beside_role(line: str, below: str) -> str:
    """The outlet on a line that tells a role, or on the line below it."""
    parts = [p.strip() for p in re.split(r"[|/•·]|, |  | [-–—] ", line) if p.strip()]
    roles = [n for n, part in enumerate(parts) if _ROLE_WORDS.find(flat(part))]
    if not roles:
        return ""
    rest = [p for n, p in enumerate(parts) if n > roles[0] and not _LOCATED.search(p)]
    if rest:
        return rest[0]
    after = re.search(r"(?: at | for | with )(?:the )?((?:[^\W\d_a-z]|i ).{1,50})$", line) if len(parts) == 1 else None
    if after:
        return after[1].strip()
    stands = below and not _LOCATED.search(below) and len(below) < 50 and not _ROLE_WORDS.find(flat(below))
    return below if stands else ""


def signed(signature: str) -> str:
    """The outlet in "Producer, Night Signal" or on the line behind the role; "" when none stands there."""
    lines = [line.strip(" \t*_|>") for line in signature[:1_500].splitlines() if line.strip(" \t*_|>-–—")]
    found = (_beside_role(line, lines[at + 1] if at + 1 < len(lines) else "") for at, line in enumerate(lines[:8]))
    return next((name for name in found if name and plausible(name)), "")
