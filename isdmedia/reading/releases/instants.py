"""The embargo and the date of a release, from the words that state them; a year that is not said is never guessed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from isdmedia.reading.releases.blocks import Block

_MONTHS = {
    prefix: number
    for number, prefixes in enumerate(
        (
            "jan gen ene",
            "feb fev fév febr",
            "mar mär märz maart",
            "apr avr abr",
            "may mai mag mayo mei",
            "jun jui-n giu juin",
            "jul juil lug",
            "aug aou aoû ago",
            "sep set",
            "oct okt ott",
            "nov",
            "dec dez dic déc",
        ),
        start=1,
    )
    for prefix in prefixes.split()
}
_MONTH = r"(?P<{0}>[A-Za-zäéûÄÉ]{{3,10}})\.?"
_DATES = (
    re.compile(r"\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
    re.compile(
        r"\b(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s+(?:of\s+|de\s+)?"
        + _MONTH.format("month")
        + r",?\s+(?:de\s+|del\s+)?(?P<y>20\d\d)\b"
    ),
    re.compile(r"\b" + _MONTH.format("month") + r"\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>20\d\d)\b"),
    re.compile(r"\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>20\d\d)\b"),
)
_CLOCK = re.compile(
    r"(?<![\d.:/])(?:(?P<h>\d{1,2})(?:[:.h](?P<min>\d\d))(?!\d)(?![./]\d)\s*(?P<ap>[ap]\.?m\b\.?)?|"
    r"(?P<h2>\d{1,2})\s*(?P<ap2>[ap]\.?m\b\.?)"
    r"|(?P<mil>[01]\d[0-5]\d|2[0-3][0-5]\d)(?=\s*(?:hrs|hours|h\b|[A-Z]{2,4}\b))|(?P<h3>\d{1,2})\s*(?:Uhr|h\b|"
    r"heures?|ore)"
    r"|(?P<word>midnight|noon|midday|minuit|midi|mitternacht|medianoche|mediodía|mezzanotte|mezzogiorno))",
    re.I,
)
_FIXED = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "bst": 60,
    "wet": 0,
    "west": 60,
    "cet": 60,
    "cest": 120,
    "mez": 60,
    "mesz": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "est": -300,
    "edt": -240,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "gst": 240,
    "sast": 120,
    "aest": 600,
    "aedt": 660,
    "awst": 480,
    "jst": 540,
    "sgt": 480,
    "hkt": 480,
}
_PLACES = {
    "Europe/London": "uk london british londres londra",
    "America/New_York": "et eastern new\u00a0york washington",
    "America/Chicago": "ct central",
    "America/Los_Angeles": "pt pacific",
    "Europe/Berlin": "berlin german",
    "Europe/Paris": "paris french brussels bruxelles",
    "Europe/Rome": "rome roma",
    "Europe/Madrid": "madrid",
    "Asia/Dubai": "dubai gulf uae",
    "Asia/Beirut": "beirut",
    "Asia/Amman": "amman",
    "Australia/Sydney": "sydney",
    "Africa/Nairobi": "nairobi",
    "Asia/Riyadh": "mecca makkah riyadh doha",
    "Africa/Cairo": "cairo",
}
_ZONE_OF_PLACE = {word.replace("\u00a0", " "): zone for zone, words in _PLACES.items() for word in words.split(" ")}
_ZONE = re.compile(
    r"\b(?:(?P<fixed>"
    + "|".join(sorted(_FIXED, key=len, reverse=True))
    + r"|ET|CT|PT)(?:\s*(?P<offset>[+-]\d{1,2}))?\b(?!\w)"
    r"|(?P<place>"
    + "|".join(re.escape(p) for p in sorted(_ZONE_OF_PLACE, key=len, reverse=True) if len(p) > 2)
    + r"|UK)(?:\s+(?:standard\s+|daylight\s+)?(?:local\s+)?time\b)|\(?(?:heure de|ora di|hora de|Ortszeit)\s+(?P<place2>[A-Z]\w+))",
    re.I,
)
EMBARGO = re.compile(
    r"\b(?:embargo\w*|not for (?:publication|release|broadcast)\b.{0,40}?\b(?:before|until)|hold (?:for release "
    r")?until|sperrfrist|"
    r"gesperrt bis|frei ab|sous embargo|embargad[oa]|sotto embargo|برجاء عدم النشر|محظور النشر)\b",
    re.I,
)
IMMEDIATE = re.compile(
    r"^\W*(?:for )?immediate (?:release|use|publication)|^\W*(?:pour|à) (?:diffusion|publication) immédiate|^\W*zur "
    r"sofortigen (?:veröffentlichung|freigabe)"
    r"|^\W*(?:para )?(?:publicación|difusión) inmediata|^\W*per (?:la )?(?:pubblicazione|diffusione) "
    r"immediata|^\W*no embargo\b",
    re.I,
)
_DATELINE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][^\W\d_]*(?:[ .'’/-]{1,2}[A-ZÀ-Þ][^\W\d_]*){0,4}(?:, [A-ZÀ-Þ][\w .]{1,20})?)"
    r"(?P<when>[,.]?\s*\(?[^()–—\n]{0,40}?\)?)\s*(?:--|[-–—:])\s+(?=\S)"
)
FIRST_BLOCKS = 8


@dataclass(frozen=True, slots=True)
class Embargo:
    """When a release may be used, aware or None when the words give no instant, and the words. `doubt` says what
    is odd."""

    until: datetime | None
    words: str
    doubt: str = ""


def embargo(parts: Sequence[Block], zone: str) -> Embargo:
    """The embargo that the text states. A time without a zone is read in `zone` (IANA); a day without a time
    begins at 00:00."""
    for place, block in enumerate(parts):
        if (
            len(block.plain) > 600
            or not (cue := EMBARGO.search(block.plain))
            or re.match(r"\W*no embargo", block.plain, re.I)
        ):
            continue
        if place >= FIRST_BLOCKS and not re.search(
            r"until|bis|jusqu|hasta|fino|before", block.plain[cue.start() :], re.I
        ):
            continue
        words = block.plain[cue.start() :]
        until, doubt = _instant(words, zone)
        if (
            until is None
            and place + 1 < len(parts)
            and len(parts[place + 1].plain) <= 80
            and first_date(parts[place + 1].plain)
        ):
            words = f"{words} {parts[place + 1].plain}"
            until, doubt = _instant(words, zone)
        return Embargo(until, words.strip(" *_"), doubt)
    return Embargo(None, "")


def issued_on(parts: Sequence[Block]) -> date | None:
    """The date that stands at the top (alone, labelled or in the dateline) or alone at the end; an embargo's is
    none."""
    top = [block for block in parts[:FIRST_BLOCKS] if not EMBARGO.search(block.plain)]
    for block in top:
        line = dateline(block.plain) or block.plain
        if len(line) <= 90 and (found := first_date(line)) and _is_about_the_date(line):
            return found
    for block in parts[-3:]:
        if len(block.plain) <= 40 and not EMBARGO.search(block.plain) and (found := first_date(block.plain)):
            return found
    return None


def dateline(text: str) -> str:
    """ "LONDON, 14 October 2026" of "LONDON, 14 October 2026 – The …"; "" when the paragraph has none."""
    found = _DATELINE.match(text[:140])
    if found is None:
        return ""
    place, when = found["place"], found["when"]
    dated = first_date(when) is not None or bool(re.search(r"\d{1,2}", when) and _month_in(when))
    shouted = place.split(",")[0].isupper() and len(place) > 3 and not when.strip(" ,.")
    return f"{place}{when}".strip() if dated or (shouted and ":" not in found[0]) else ""


def first_date(text: str) -> date | None:
    """The first complete date of the text; day before month, where only digits are given."""
    found = [
        (m.start(), made) for pattern in _DATES for m in pattern.finditer(text[:600]) if (made := _date(m.groupdict()))
    ]
    return min(found)[1] if found else None


def _date(parts: dict[str, str | None]) -> date | None:
    month = _month(parts["month"]) if parts.get("month") else int(parts["m"] or 0)
    day = int(parts["d"] or 0)
    if parts.get("m") and month > 12 >= day:
        month, day = day, month
    try:
        return date(int(parts["y"] or 0), month, day)
    except ValueError:
        return None


def _month(word: str | None) -> int:
    folded = (word or "").lower()
    return next(
        (_MONTHS[folded[:length]] for length in (4, 3) if folded[:length] in _MONTHS),
        6 if folded.startswith("jui") else 0,
    )


def _month_in(text: str) -> bool:
    return any(_month(word) for word in re.findall(r"[^\W\d_]{3,10}", text))


def _is_about_the_date(line: str) -> bool:
    """Whether the line is hardly more than a date: "Date: 14 October 2026", "For immediate release, 14 October
    2026"."""
    bare = re.sub(
        r"\d+|\b(?:date|published|issued|released?|press|media|for|immediate|use|on|den|le|am|publié|datum|fecha|"
        r"data|news|statement|"
        r"communiqué|de|presse|pressemitteilung|comunicado|prensa|comunicato|stampa)\b",
        " ",
        line,
        flags=re.I,
    )
    return len(re.findall(r"[^\W\d_]{2,}", bare)) <= 4


def _instant(words: str, zone: str) -> tuple[datetime | None, str]:
    day = first_date(words)
    if day is None:
        return None, ""
    clock, later = _time(words)
    where, name = _zone(words, zone)
    at = datetime.combine(day + timedelta(days=later), clock, tzinfo=where)
    return at, _doubt(at, name)


def _time(words: str) -> tuple[time, int]:
    """The clock time and how many days it is later than the day named (24:00); midnight where none is said."""
    for found in _CLOCK.finditer(words[:600]):
        if word := found["word"]:
            return (
                (time(12), 0) if word.lower() in ("noon", "midday", "midi", "mediodía", "mezzogiorno") else (time(0), 0)
            )
        if found["mil"]:
            return time(int(found["mil"][:2]), int(found["mil"][2:])), 0
        hour, minute = int(found["h"] or found["h2"] or found["h3"]), int(found["min"] or 0)
        half = (found["ap"] or found["ap2"] or "").lower()
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        if hour == 24 and minute == 0:
            return time(0), 1
        if hour < 24 and minute < 60:
            return time(hour, minute), 0
    return time(0), 0


def _zone(words: str, default: str) -> tuple[tzinfo, str]:
    for found in _ZONE.finditer(words[:600]):
        word = (found["fixed"] or found["place"] or found["place2"] or "").lower()
        if found["fixed"] and word in _FIXED and word != "z":
            if found["fixed"].islower():
                continue
            extra = int(found["offset"]) * 60 if found["offset"] and word in ("gmt", "utc") else 0
            minutes = _FIXED[word] + extra
            return (timezone(timedelta(minutes=minutes)) if minutes else UTC), word
        if word in _ZONE_OF_PLACE:
            return ZoneInfo(_ZONE_OF_PLACE[word]), word
    return ZoneInfo(default), ""


def _doubt(at: datetime, name: str) -> str:
    """What is odd about the zone word on that day, as a sentence; "" when nothing is."""
    homes = {
        "gmt": "Europe/London",
        "bst": "Europe/London",
        "cet": "Europe/Paris",
        "cest": "Europe/Paris",
        "mez": "Europe/Berlin",
        "mesz": "Europe/Berlin",
        "est": "America/New_York",
        "edt": "America/New_York",
        "pst": "America/Los_Angeles",
        "pdt": "America/Los_Angeles",
    }
    home = homes.get(name)
    if home is None or at.utcoffset() == at.astimezone(ZoneInfo(home)).utcoffset():
        return ""
    return f"the embargo says {name.upper()}, but {home.partition('/')[2].replace('_', ' ')} is not on {name.upper()} that day"
