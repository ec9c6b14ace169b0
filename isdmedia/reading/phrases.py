"""Time expressions in a sentence: clock, day, part of day, zone and duration that stand together become one phrase."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from isdmedia.reading.atoms import ALTERNATIVE, RANGE, Atom, Delta, find_atoms
from isdmedia.reading.clock import Clock
from isdmedia.reading.dates import Day
from isdmedia.reading.lexicon import Senses
from isdmedia.reading.tokens import Token, fold_at
from isdmedia.reading.zones import ZoneWords

DEADLINE_GLUE = frozenset("by before until till til avant bis vor spatestens entro prima hasta antes قبل voor".split())
_GLUE = DEADLINE_GLUE | frozenset(
    "on at of the , ( ) - – — : this @ around about from um am den dem der des le la les l ' a de du del da d el las los alle ore "
    "ora il في من علي الساعه يوم عند حوالي noch gegen vers in is latest approx ca circa zum im s om op rond je u dia às às as o dell "
    "di nella that late early no later than say . kl ab von تمام".split()
)
_PAIRED = {
    "between": {"and", "&", "-", "to"},
    "entre": {"et", "y", "e"},
    "zwischen": {"und"},
    "tra": {"e"},
    "fra": {"e"},
    "بين": {"و"},
    "tussen": {"en"},
    "from": {"to", "until", "till"},
}
_DUAL = frozenset("/ ( = , ; or i e ie aka that is - –".split())
_CALENDAR_KINDS = {"relative": 2, "date": 3, "month-day": 2, "weekday": 1, "week": 0}
_LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole expression at tokens `start` to `end`. `alternative` tells that it goes on from the phrase before ("or 1530"),
    `dual` that it says the same moment on another clock, `inner_cue` that a "by" stands inside ("tomorrow by 5")."""

    start: int
    end: int
    clock: Clock | None = None
    until: Clock | None = None
    day: Day | None = None
    last_day: Day | None = None
    part: str = ""
    zone: ZoneWords | None = None
    other_zone: ZoneWords | None = None
    delta: Delta | None = None
    special: str = ""
    alternative: bool = False
    dual: bool = False
    inner_cue: bool = False
    hour_long: bool = False


def _gap(tokens: tuple[Token, ...], left: int, right: int) -> tuple[str, ...]:
    return tuple(t.fold for t in tokens[left:right])


def _is_range(tokens: tuple[Token, ...], phrase: Phrase, gap: tuple[str, ...]) -> bool:
    """Whether the gap makes two clock times a stretch; "and" does only after "between"."""
    core = [g for g in gap if g not in ("the", "las", "les", "alle", "l", "'", "la", "الساعه", "h", "uhr", "um", "circa")]
    lead = {fold_at(tokens, phrase.start - n) for n in (1, 2, 3)}
    if any(word in lead and core and core[0] in joins for word, joins in _PAIRED.items()):
        return True
    return bool(core) and core[0] in RANGE and len(core) == 1 and not (core[0] == "a" and "d" in gap)


def _joined(tokens: tuple[Token, ...], phrase: Phrase, atom: Atom, gap: tuple[str, ...]) -> Phrase | None:
    """The phrase made longer by the next piece, None when the piece begins another phrase."""
    glue = len(gap) <= _LONGEST_GAP and all(g in _GLUE for g in gap)
    cue = phrase.inner_cue or any(g in DEADLINE_GLUE for g in gap)
    if atom.zone and phrase.zone is None and len(gap) <= 1 and glue:
        return replace(phrase, end=atom.end, zone=atom.zone)
    if atom.zone and phrase.zone and not phrase.other_zone and phrase.clock and len(gap) <= 1:
        return replace(phrase, end=atom.end, other_zone=atom.zone)
    if phrase.delta or atom.delta or atom.zone:
        return None
    if atom.clock:
        return _with_clock(tokens, phrase, atom, gap, glue, cue)
    if not glue:
        return None
    if atom.part and not phrase.part and not any(g in DEADLINE_GLUE for g in gap if phrase.clock):
        return replace(phrase, end=atom.end, part=atom.part, inner_cue=cue)
    return _with_day(phrase, atom, gap, cue) if atom.day else None


def _with_clock(tokens: tuple[Token, ...], phrase: Phrase, atom: Atom, gap: tuple[str, ...], glue: bool, cue: bool) -> Phrase | None:
    if atom.clock is None or atom.special or phrase.special:
        return None
    if phrase.clock is None:
        return replace(phrase, end=atom.end, clock=atom.clock, inner_cue=cue) if glue and not (gap and gap[0] in (".",)) else None
    if phrase.until is None and phrase.other_zone is None and len(gap) <= 3 and _is_range(tokens, phrase, gap):
        return replace(phrase, end=atom.end, until=atom.clock)
    return None


def _with_day(phrase: Phrase, atom: Atom, gap: tuple[str, ...], cue: bool) -> Phrase | None:
    day = atom.day
    if day is None:
        return None
    if phrase.day is None:
        return replace(phrase, end=atom.end, day=day, part=phrase.part or day.part, inner_cue=cue)
    if phrase.clock and gap and not set(gap) <= {",", "(", "the", "on"}:
        return None
    first, second = _CALENDAR_KINDS[phrase.day.kind], _CALENDAR_KINDS[day.kind]
    same_kind = phrase.day.kind == day.kind and day.kind != "weekday"
    if same_kind or phrase.last_day or (gap and gap[0] in DEADLINE_GLUE | {"-", "–", "—", "to", "from"}) or phrase.day.every:
        return None
    better, worse = (day, phrase.day) if second > first else (phrase.day, day)
    return replace(phrase, end=atom.end, day=better, last_day=worse, part=phrase.part or day.part)


def _begin(atom: Atom) -> Phrase:
    part = atom.part or (atom.day.part if atom.day else "")
    return Phrase(atom.start, atom.end, clock=atom.clock, day=atom.day, part=part, zone=atom.zone, delta=atom.delta, special=atom.special)


def _linked(phrase: Phrase, before: Phrase, gap: tuple[str, ...]) -> Phrase:
    """Marks a phrase that continues the one before: another choice, or the same moment on another clock."""
    if len(gap) > 5 or not gap:
        return phrase
    core = [g for g in gap if g not in ("on", "at", "the", "um", "am", "a", "le", "las", "alle")]
    if (
        phrase.clock
        and before.clock
        and phrase.zone
        and before.zone
        and phrase.zone.name != before.zone.name
        and core
        and set(core) <= _DUAL
    ):
        return replace(phrase, dual=True)
    return replace(phrase, alternative=all(g in ALTERNATIVE | {"between", "from"} for g in core) and bool(core))


def _hour_long(phrase: Phrase, tokens: tuple[Token, ...]) -> Phrase:
    """ "the 10a ET hour" is an hour, not an instant."""
    if phrase.clock and not phrase.until and fold_at(tokens, phrase.end) in ("hour", "hr"):
        return replace(phrase, hour_long=True, end=phrase.end + 1)
    return phrase


def _finished(phrase: Phrase, before: Phrase | None, tokens: tuple[Token, ...]) -> Phrase:
    linked = _linked(phrase, before, _gap(tokens, before.end, phrase.start)) if before else phrase
    return _hour_long(linked, tokens)


def find_phrases(tokens: tuple[Token, ...], words: Senses, *, month_first: bool = False, plain: bool = False) -> Iterator[Phrase]:
    """The time expressions of one sentence's tokens, in order."""
    current: Phrase | None = None
    before: Phrase | None = None
    for atom in find_atoms(tokens, words, month_first=month_first, plain=plain):
        if current is None:
            current = _begin(atom)
            continue
        longer = _joined(tokens, current, atom, _gap(tokens, current.end, atom.start))
        if longer:
            current = longer
            continue
        before = _finished(current, before, tokens)
        yield before
        current = _begin(atom)
    if current:
        yield _finished(current, before, tokens)
