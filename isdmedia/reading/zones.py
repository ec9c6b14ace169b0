"""Which time zone is meant: words behind a time, and the zone a sender lives in. Summer time is taken at its word: EST said
in July is read as New York's time and noted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from isdmedia.reading.tokens import Token, folds
from isdmedia.reading.zone_hints import LANGUAGE_ZONES, OFFSET_ZONES, TOP_LEVEL_ZONES
from isdmedia.reading.zone_names import ABBREVIATIONS, AMBIGUOUS, PLACES, STANDARD_OFFSETS

SENDER, OFFICE = "sender", "office"
_SENDERS_OWN = (
    "our time",
    "my time",
    "local time",
    "heure locale",
    "hora local",
    "ora locale",
    "ortszeit",
    "unserer zeit",
    "notre heure",
    "our local time",
    "nuestra hora",
    "التوقيت المحلي",
    "بالتوقيت المحلي",
    "بتوقيتنا",
    "lokale tijd",
)
_OFFICES_OWN = ("your time", "votre heure", "ihrer zeit", "your local time", "su hora", "بتوقيتكم")
_BEFORE_PLACE = (
    "heure de",
    "heure d'",
    "hora de",
    "hora",
    "ora di",
    "ora",
    "بتوقيت",
    "توقيت",
    "heure",
    "in",
    "uhrzeit",
    "time in",
    "hora del",
    "بتوقيت مدينة",
)
_AFTER_PLACE = ("time", "zeit", "tijd", "local time", "standard time", "uhrzeit", "hrs", "hora", "ora", "summer time", "daylight time")


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """A zone as written: `letters` when an abbreviation, `name` an IANA name, "sender" or "office"; `length` in tokens."""

    name: str
    length: int
    letters: str = ""
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone for reckoning: an IANA name or an offset, with what is doubtful about it and the names it may mean too."""

    name: str
    note: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What "no zone said" means: the sender's zone, the office's, and when the mail was sent (aware)."""

    sender: str
    office: str
    sent: datetime


@lru_cache(maxsize=512)
def zone_info(name: str) -> tzinfo:
    """The tzinfo of an IANA name or of an offset like +02:00; UTC for anything unknown."""
    if name[:1] in "+-" and len(name) == 6:
        minutes = int(name[1:3]) * 60 + int(name[4:])
        return timezone(timedelta(minutes=-minutes if name[0] == "-" else minutes))
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def offset_name(offset: timedelta) -> str:
    """An offset as "+02:00"."""
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def offset_at(name: str, moment: datetime) -> timedelta:
    """The zone's UTC offset at an aware instant."""
    return moment.astimezone(zone_info(name)).utcoffset() or timedelta(0)


@lru_cache(maxsize=1)
def _places() -> Mapping[tuple[str, ...], str]:
    return {folds(word): name for name, written in PLACES.items() for word in written.split(";")}


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


def _by_first(listed: Iterable[tuple[str, str]]) -> Phrases:
    """Phrases with their meaning by first token, longest first."""
    grouped: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for written, meaning in listed:
        phrase = folds(written)
        grouped.setdefault(phrase[0], []).append((phrase, meaning))
    return {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in grouped.items()}


_LETTERS = frozenset((*ABBREVIATIONS, *AMBIGUOUS))
_OWN = _by_first([(w, SENDER) for w in _SENDERS_OWN] + [(w, OFFICE) for w in _OFFICES_OWN])
_BEFORE = _by_first((w, "") for w in _BEFORE_PLACE)
_AFTER = _by_first((w, "") for w in _AFTER_PLACE)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset((*_OWN, *_BEFORE, *(phrase[0] for phrase in _places() if phrase)))


def may_begin_zone(token: Token) -> bool:
    """Whether `zone_at` can find anything at this token."""
    return token.text[0].isalnum() and (token.fold in _beginnings() or token.text.upper() in _LETTERS)


def _follows(tokens: tuple[Token, ...], at: int, phrase: tuple[str, ...]) -> bool:
    return at + len(phrase) <= len(tokens) and all(tokens[at + n].fold == p for n, p in enumerate(phrase))


def _place_at(tokens: tuple[Token, ...], at: int) -> tuple[str, int] | None:
    for length in range(min(4, len(tokens) - at), 0, -1):
        name = _places().get(tuple(t.fold for t in tokens[at : at + length]))
        if name:
            return name, length
    return None


def _letters_at(tokens: tuple[Token, ...], at: int, behind_clock: bool) -> ZoneWords | None:
    letters = tokens[at].text.upper()
    if letters not in ABBREVIATIONS and letters not in AMBIGUOUS:
        return None
    if tokens[at].text != letters and not (behind_clock and len(letters) > 2):
        return None
    length = 2 if at + 1 < len(tokens) and tokens[at + 1].fold == "time" else 1
    name = ABBREVIATIONS.get(letters) or AMBIGUOUS[letters][0]
    shift = _shift_at(tokens, at + length) if letters in ("UTC", "GMT") else None
    return ZoneWords(shift[0], length + shift[1]) if shift else ZoneWords(name, length, letters)


def _shift_at(tokens: tuple[Token, ...], at: int) -> tuple[str, int] | None:
    """The "+3" of "GMT+3"."""
    if at + 1 < len(tokens) and tokens[at].text in "+-−" and tokens[at].start == tokens[at - 1].end:
        hours = tokens[at + 1].number
        if hours is not None and hours <= 14 and tokens[at + 1].start == tokens[at].end:
            return offset_name(timedelta(hours=hours if tokens[at].text == "+" else -hours)), 2
    return None


def zone_at(tokens: tuple[Token, ...], at: int, *, behind_clock: bool) -> ZoneWords | None:
    """The zone named from token `at` on. A bare place ("7pm Dubai") counts only right behind a clock time."""
    if at >= len(tokens):
        return None
    for phrase, name in _OWN.get(tokens[at].fold, ()):
        if _follows(tokens, at, phrase):
            return ZoneWords(name, len(phrase))
    letters = _letters_at(tokens, at, behind_clock)
    if letters:
        return letters
    for phrase, _ in _BEFORE.get(tokens[at].fold, ()):
        place = _place_at(tokens, at + len(phrase)) if _follows(tokens, at, phrase) and at + len(phrase) < len(tokens) else None
        if place and (phrase != ("in",) or behind_clock):
            return ZoneWords(place[0], len(phrase) + place[1], explicit=phrase != ("in",))
    place = _place_at(tokens, at)
    if place is None:
        return None
    behind = at + place[1]
    for phrase, _ in _AFTER.get(tokens[behind].fold, ()) if behind < len(tokens) else ():
        if _follows(tokens, at + place[1], phrase):
            return ZoneWords(place[0], place[1] + len(phrase))
    return ZoneWords(place[0], place[1], explicit=False) if behind_clock and tokens[at].text[0].isupper() else None


def settle(words: ZoneWords | None, whereabouts: Whereabouts, day: date) -> Zone:
    """The zone that words mean on a day: the sender's where nothing is said."""
    if words is None or words.name == SENDER:
        return Zone(whereabouts.sender)
    if words.name == OFFICE:
        return Zone(whereabouts.office)
    if words.letters in AMBIGUOUS:
        return _settle_ambiguous(words.letters, whereabouts, day)
    return _settle_season(words, whereabouts, day)


def _settle_ambiguous(letters: str, whereabouts: Whereabouts, day: date) -> Zone:
    here = offset_at(whereabouts.sender, whereabouts.sent)
    names = AMBIGUOUS[letters]
    likely = [n for n in names if offset_at(n, whereabouts.sent) == here]
    name = (likely or list(names))[0]
    if likely and letters != "IST":
        return Zone(name)
    others = tuple(n for n in names if n != name)
    return Zone(name, f"{letters} may mean {', '.join(n.rpartition('/')[2].replace('_', ' ') for n in names)}", others)


def _settle_season(words: ZoneWords, whereabouts: Whereabouts, day: date) -> Zone:
    """Letters of the wrong season: the people's clock counts, the letter's own offset is kept as the other reading."""
    strict = STANDARD_OFFSETS.get(words.letters)
    noon = datetime.combine(day, time(12), tzinfo=UTC)
    if words.letters == "GMT":
        if offset_at("Europe/London", noon) and whereabouts.sender in ("Europe/London", "+01:00"):
            return Zone("Europe/London", "GMT said while British clocks are on summer time", ("UTC",))
        return Zone("UTC", "GMT said in summer: London is an hour ahead of it" if offset_at("Europe/London", noon) else "")
    if strict is None or offset_at(words.name, noon) == timedelta(hours=strict):
        return Zone(words.name)
    place = words.name.rpartition("/")[2].replace("_", " ")
    season = f"{words.letters} said when {place} keeps other time"
    return Zone(words.name, season, (offset_name(timedelta(hours=strict)),))


def sender_zone(sent: datetime, hints: Iterable[str], *, language: str, domain: str) -> str:
    """The sender's zone: the first hint (zones of phone, words, outlet, in this order) that agrees with the offset of the
    Date header, else a likely IANA name for the offset, else the offset itself."""
    offset = sent.utcoffset() or timedelta(0)
    known = [hint for hint in hints if hint]
    likely = [*known, TOP_LEVEL_ZONES.get(domain.rpartition(".")[2], ""), LANGUAGE_ZONES.get(language, "")]
    likely += OFFSET_ZONES.get(round(offset.total_seconds() / 60), ())
    for name in likely:
        if name and offset_at(name, sent) == offset:
            return name
    return offset_name(offset)


def machine_utc(sent: datetime, outlet_zone: str) -> bool:
    """Whether a Date header in UTC only tells how the server counts: nobody in the outlet's country, nor in London, is there."""
    return not sent.utcoffset() and all(offset_at(name, sent) for name in ("Europe/London", outlet_zone or "Europe/London"))


def moved(sent: datetime, zone: str) -> datetime:
    """The same instant on the zone's clock."""
    return sent.astimezone(zone_info(zone))


def at_wall(day: date, minutes: int, zone: str) -> datetime:
    """The instant at `minutes` after midnight on a day by the zone's clock; 24:00 is the next day's beginning."""
    wall = datetime.combine(day, time(0)) + timedelta(minutes=minutes)
    return wall.replace(tzinfo=zone_info(zone))
