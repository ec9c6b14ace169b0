"""Time expressions in a sentence: clock, day, part of day, zone and duration that stand together become one phrase."""
from collections.abc import Iterator
from dataclasses import dataclass, replace

from isdmedia.reading.clock import BEFORE_BARE, Clock, clock_at
from isdmedia.reading.dates import Day, day_at
from isdmedia.reading.lexicon import Senses, sense_at
from isdmedia.reading.tokens import Token
from isdmedia.reading.zones import ZoneWords, zone_at

DEADLINE_GLUE = frozenset("by before until till til avant bis vor spatestens entro prima hasta antes قبل voor".split())
_GLUE = DEADLINE_GLUE | frozenset(
    "on at of the , ( ) - – — : this @ around about from um am den dem der des le la les l ' a de du del da d el las los alle ore ora il في "
    "من علي الساعه يوم noch gegen vers in is latest approx ca circa zum im s om op rond je u dia às às as o dell di nella that late early "
    "no later than say . kl ab von تمام".split()
)
_RANGE = frozenset("- – — to until till til bis a hasta al au thru through tot ate الي حتي ~".split())
_PAIRED = {"between": {"and", "&", "-", "to"}, "entre": {"et", "y", "e"}, "zwischen": {"und"}, "tra": {"e"}, "fra": {"e"}, "بين": {"و"}, "tussen": {"en"},
           "from": {"to", "until", "till"}}
_ALTERNATIVE = frozenset("or / ou oder o او , and & | either und y e et of then".split())
_DUAL = frozenset("/ ( = , ; or i e ie aka that is - –".split())
_CALENDAR_KINDS = {"relative": 2, "date": 3, "month-day": 2, "weekday": 1, "week": 0}
_BEFORE_ARTICLE = frozenset("entro a de per dopo verso fra tra para hasta antes desde prima vers d sobre y e".split())
_IN_HASTE = frozenset("filing running publishing live moving posting going back file run need it up them this".split())
_COMING = frozenset("next coming nachsten kommenden prochaine proxima prossima l komende the".split())
_LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Delta:
    """A stretch of `minutes` from the moment of sending: "in 20 mins", or at most so long when `within`."""

    minutes: int
    within: bool


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a time expression at tokens `start` to `end`; exactly one of the rest is set."""

    start: int
    end: int
    clock: Clock | None = None
    day: Day | None = None
    part: str = ""
    zone: ZoneWords | None = None
    delta: Delta | None = None
    special: str = ""


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


def _fold_at(tokens: tuple[Token, ...], at: int) -> str:
    return tokens[at].fold if 0 <= at < len(tokens) else ""


def _amount(tokens: tuple[Token, ...], at: int, words: Senses) -> tuple[int, int] | None:
    """Minutes and tokens of a stretch of time at token `at`: 20 mins, two hours, half an hour, 48h."""
    alone = sense_at(words, tokens, at, frozenset({"unit"}))
    if alone and isinstance(alone.value, int) and len(tokens[at].fold) > 1 and tokens[at].fold[-1] != "s" and _fold_at(tokens, at - 1) in _COMING:
        return alone.value, alone.length
    fixed = sense_at(words, tokens, at, frozenset({"span"}))
    if fixed and isinstance(fixed.value, int):
        return fixed.value, fixed.length
    number = tokens[at].number if at < len(tokens) else None
    count, length = (number, 1) if number is not None and number < 1000 else (None, 0)
    if count is None:
        said = sense_at(words, tokens, at, frozenset({"num"}))
        if said is None or not isinstance(said.value, int):
            return None
        count, length = said.value, said.length
    turn = at + length
    if _fold_at(tokens, turn) in ("-", "–", "to", "or") and turn + 1 < len(tokens) and tokens[turn + 1].number is not None:
        count, turn = tokens[turn + 1].number or count, turn + 2
    turn += 1 if _fold_at(tokens, turn) in ("-", "more", "short", "next", "nachsten", "prochaines") else 0
    unit = sense_at(words, tokens, turn, frozenset({"unit"}))
    if unit is None or not isinstance(unit.value, int):
        return None
    return count * unit.value, turn + unit.length - at


def _bare_minutes(tokens: tuple[Token, ...], at: int, lead: int) -> tuple[int, int] | None:
    """The 20 of "filing in 20": minutes, when an act stands before and nothing behind."""
    number = tokens[at + lead].number if at + lead < len(tokens) else None
    follows = _fold_at(tokens, at + lead + 1)
    free = not follows or (not follows[0].isalnum() and follows not in "%:/") or follows in ("please", "pls", "so", "if", "and")
    return (number, 1) if number in (5, 10, 15, 20, 25, 30, 40, 45, 60, 90) and number and free and _fold_at(tokens, at - 1) in _IN_HASTE else None


def _delta_at(tokens: tuple[Token, ...], at: int, words: Senses) -> Atom | None:
    for kind in ("within", "in"):
        lead = sense_at(words, tokens, at, frozenset({kind}))
        if lead is None:
            continue
        amount = _amount(tokens, at + lead.length, words) or _bare_minutes(tokens, at, lead.length)
        if amount is None or _fold_at(tokens, at + lead.length + amount[1]) in ("of", "ago", "before", "after", "old", "later"):
            continue
        if tokens[at].fold in ("in", "en", "em") and kind == "in" and amount[0] == 60 and _fold_at(tokens, at + lead.length) in ("the", "una", "uma"):
            continue
        if tokens[at].fold == "d" and tokens[at + lead.length + amount[1] - 1].fold == "h":
            continue
        return Atom(at, at + lead.length + amount[1], delta=Delta(amount[0], kind == "within"))
    return None


def _special_at(tokens: tuple[Token, ...], at: int, words: Senses) -> Atom | None:
    said = sense_at(words, tokens, at, frozenset({"top", "half-of"}))
    if said is None:
        return None
    if said.kind == "top":
        return Atom(at, at + said.length, special="top")
    begin = at + said.length + (1 if _fold_at(tokens, at + said.length) == "the" else 0)
    clock = clock_at(tokens, begin, words, cue=True) if begin < len(tokens) else None
    return Atom(at, clock.end, clock=replace(clock, sure=True), special=str(said.value)) if clock else None


def _between(tokens: tuple[Token, ...], atoms: list[Atom], at: int) -> bool:
    """Whether token `at` stands behind a clock time and a word that joins it to another: "6 and 8pm"."""
    if not atoms or atoms[-1].clock is None or at - atoms[-1].end > 2 or at == atoms[-1].end:
        return False
    return all(tokens[n].fold in _RANGE | _ALTERNATIVE for n in range(atoms[-1].end, at))


def _starts_range(tokens: tuple[Token, ...], at: int, words: Senses) -> bool:
    """A bare first hour whose partner says more: "6-8pm", "1-1.45pm", "10 or 11am", "2 to 3pm"."""
    if _fold_at(tokens, at + 1) not in ("-", "–", "—", "or", "to", "/", "&", "until", "till"):
        return False
    number, mate = tokens[at].number, tokens[at + 2].number if at + 2 < len(tokens) else None
    if number is None or mate is None or number > 24:
        return False
    second = clock_at(tokens, at + 2, words, cue=False)
    return second is not None and (bool(second.half) or (tokens[at].text[0] != "0" and second.minute > 0 and tokens[at + 1].text != "/"))


def _cued(tokens: tuple[Token, ...], at: int, words: Senses, atoms: list[Atom]) -> bool:
    before = _fold_at(tokens, at - 1)
    behind = sense_at(words, tokens, at - 1, frozenset({"approx"})) if at else None
    if before in BEFORE_BARE and not (before == "a" and tokens[at - 1].text == "A"):
        return True
    if behind and at >= 2 and _fold_at(tokens, at - 2) in BEFORE_BARE:
        return True
    if at >= 2 and before in ("le", "las", "les", "the", "der") and _fold_at(tokens, at - 2) in _BEFORE_ARTICLE:
        return True
    if at >= 2 and before == "l" and _fold_at(tokens, at - 2) == "al":
        return True
    return _between(tokens, atoms, at) or _starts_range(tokens, at, words)


def find_atoms(tokens: tuple[Token, ...], words: Senses, *, month_first: bool, plain: bool = False) -> list[Atom]:
    """The pieces of time expressions in order, none overlapping. `plain` takes a bare number at the very start for an hour."""
    atoms: list[Atom] = []
    at = 0
    while at < len(tokens):
        if not tokens[at].text[0].isalnum():
            at += 1
            continue
        cue = (plain and at == 0) or _cued(tokens, at, words, atoms)
        atom = _atom_at(tokens, at, words, atoms, month_first=month_first, cue=cue)
        if atom:
            atoms.append(atom)
        at = atom.end if atom else at + 1
    return atoms


def _atom_at(tokens: tuple[Token, ...], at: int, words: Senses, atoms: list[Atom], *, month_first: bool, cue: bool) -> Atom | None:
    found = _delta_at(tokens, at, words) or _special_at(tokens, at, words)
    if found:
        return found
    part = sense_at(words, tokens, at, frozenset({"part"}))
    clock = clock_at(tokens, at, words, cue=cue)
    if part and part.length > 1 and not (clock and clock.end - clock.start > part.length):
        return Atom(at, at + part.length, part=str(part.value))
    day = day_at(tokens, at, words, month_first=month_first)
    if day and not (clock and clock.end > day.end):
        return Atom(at, day.end, day=day)
    if clock:
        return Atom(at, clock.end, clock=clock)
    behind = bool(atoms) and at - atoms[-1].end <= 1 and atoms[-1].zone is None and _fold_at(tokens, at - 1) not in ("by", "before", "or", "and", "from")
    zone = zone_at(tokens, at, behind_clock=behind and (atoms[-1].end == at or tokens[at - 1].text in "("))
    if zone:
        return Atom(at, at + zone.length, zone=zone)
    return Atom(at, at + part.length, part=str(part.value)) if part else None


def _gap(tokens: tuple[Token, ...], left: int, right: int) -> tuple[str, ...]:
    return tuple(t.fold for t in tokens[left:right])


def _is_range(tokens: tuple[Token, ...], phrase: Phrase, gap: tuple[str, ...]) -> bool:
    """Whether the gap makes two clock times a stretch; "and" does only after "between"."""
    core = [g for g in gap if g not in ("the", "las", "les", "alle", "l", "'", "la", "الساعه", "h", "uhr", "um", "circa")]
    lead = {_fold_at(tokens, phrase.start - n) for n in (1, 2, 3)}
    if any(word in lead and core and core[0] in joins for word, joins in _PAIRED.items()):
        return True
    return bool(core) and core[0] in _RANGE and len(core) == 1 and not (core[0] == "a" and "d" in gap)


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
    if phrase.clock and before.clock and phrase.zone and before.zone and phrase.zone.name != before.zone.name and core and set(core) <= _DUAL:
        return replace(phrase, dual=True)
    return replace(phrase, alternative=all(g in _ALTERNATIVE | {"between", "from"} for g in core) and bool(core))


def _hour_long(phrase: Phrase, tokens: tuple[Token, ...]) -> Phrase:
    """"the 10a ET hour" is an hour, not an instant."""
    if phrase.clock and not phrase.until and _fold_at(tokens, phrase.end) in ("hour", "hr"):
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
