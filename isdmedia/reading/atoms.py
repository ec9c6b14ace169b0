"""The pieces of time expressions: clock times, days, parts of the day, zones, durations, each found where it stands."""

from dataclasses import dataclass, replace

from isdmedia.reading.clock import BEFORE_BARE, Clock, clock_at
from isdmedia.reading.dates import Day, day_at
from isdmedia.reading.lexicon import Senses, sense_at
from isdmedia.reading.tokens import Token, fold_at
from isdmedia.reading.zones import ZoneWords, may_begin_zone, zone_at

RANGE = frozenset("- – — to until till til bis a hasta al au thru through tot ate الي حتي ~".split())
ALTERNATIVE = frozenset("or / ou oder o او , and & | either und y e et of then".split())
_BEFORE_ARTICLE = frozenset("entro a de per dopo verso fra tra para hasta antes desde prima vers d sobre y e".split())
_OR = frozenset("or and / & oder ou o und et e y او".split())
_IN_HASTE = frozenset("filing running publishing live moving posting going back file run need it up them this".split())
_COMING = frozenset("next coming nachsten kommenden prochaine proxima prossima l ' ’ komende the".split())


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


def _amount(tokens: tuple[Token, ...], at: int, words: Senses) -> tuple[int, int] | None:
    """Minutes and tokens of a stretch of time at token `at`: 20 mins, two hours, half an hour, 48h."""
    alone = sense_at(words, tokens, at, ("unit",))
    if (
        alone
        and isinstance(alone.value, int)
        and len(tokens[at].fold) > 1
        and tokens[at].fold[-1] != "s"
        and fold_at(tokens, at - 1) in _COMING
    ):
        return alone.value, alone.length
    fixed = sense_at(words, tokens, at, ("span",))
    if fixed and isinstance(fixed.value, int):
        return fixed.value, fixed.length
    number = tokens[at].number if at < len(tokens) else None
    count, length = (number, 1) if number is not None and number < 1000 else (None, 0)
    if count is None:
        said = sense_at(words, tokens, at, ("num",))
        if said is None or not isinstance(said.value, int):
            return None
        count, length = said.value, said.length
    turn = at + length
    if fold_at(tokens, turn) in ("-", "–", "to", "or") and turn + 1 < len(tokens) and tokens[turn + 1].number is not None:
        count, turn = tokens[turn + 1].number or count, turn + 2
    turn += 1 if fold_at(tokens, turn) in ("-", "more", "short", "next", "nachsten", "prochaines") else 0
    unit = sense_at(words, tokens, turn, ("unit",))
    if unit is None or not isinstance(unit.value, int):
        return None
    return count * unit.value, turn + unit.length - at


def _bare_minutes(tokens: tuple[Token, ...], at: int, lead: int) -> tuple[int, int] | None:
    """The 20 of "filing in 20": minutes, when an act stands before and nothing behind."""
    number = tokens[at + lead].number if at + lead < len(tokens) else None
    follows = fold_at(tokens, at + lead + 1)
    free = not follows or (not follows[0].isalnum() and follows not in "%:/") or follows in ("please", "pls", "so", "if", "and")
    return (
        (number, 1)
        if number in (5, 10, 15, 20, 25, 30, 40, 45, 60, 90) and number and free and fold_at(tokens, at - 1) in _IN_HASTE
        else None
    )


def _delta_at(tokens: tuple[Token, ...], at: int, words: Senses) -> Atom | None:
    for kind in ("within", "in"):
        lead = sense_at(words, tokens, at, (kind,))
        if lead is None:
            continue
        amount = _amount(tokens, at + lead.length, words) or _bare_minutes(tokens, at, lead.length)
        if amount and amount[0] >= 1440 and tokens[at].fold in ("next", "the") and fold_at(tokens, at + lead.length).isalpha():
            continue  # "next week" is a week of the calendar, not seven days from now
        if amount is None or fold_at(tokens, at + lead.length + amount[1]) in ("of", "ago", "before", "after", "old", "later"):
            continue
        if (
            tokens[at].fold in ("in", "en", "em")
            and kind == "in"
            and amount[0] == 60
            and fold_at(tokens, at + lead.length) in ("the", "una", "uma")
        ):
            continue
        if tokens[at].fold == "d" and tokens[at + lead.length + amount[1] - 1].fold == "h":
            continue
        return Atom(at, at + lead.length + amount[1], delta=Delta(amount[0], kind == "within"))
    return None


def _special_at(tokens: tuple[Token, ...], at: int, words: Senses) -> Atom | None:
    said = sense_at(words, tokens, at, ("top", "half-of"))
    if said is None:
        return None
    if said.kind == "top":
        return Atom(at, at + said.length, special="top")
    begin = at + said.length + (1 if fold_at(tokens, at + said.length) == "the" else 0)
    clock = clock_at(tokens, begin, words, cue=True) if begin < len(tokens) else None
    return Atom(at, clock.end, clock=replace(clock, sure=True), special=str(said.value)) if clock else None


def _between(tokens: tuple[Token, ...], atoms: list[Atom], at: int) -> bool:
    """Whether token `at` stands behind a clock time and a word that joins it to another: "6 and 8pm"."""
    if not atoms or atoms[-1].clock is None or at - atoms[-1].end > 2 or at == atoms[-1].end:
        return False
    return all(tokens[n].fold in RANGE | ALTERNATIVE for n in range(atoms[-1].end, at))


def _starts_range(tokens: tuple[Token, ...], at: int, words: Senses) -> bool:
    """A bare first hour whose partner says more: "6-8pm", "1-1.45pm", "10 or 11am", "2 to 3pm"."""
    if fold_at(tokens, at + 1) not in ("-", "–", "—", "or", "to", "/", "&", "until", "till"):
        return False
    number, mate = tokens[at].number, tokens[at + 2].number if at + 2 < len(tokens) else None
    if number is None or mate is None or number > 24:
        return False
    second = clock_at(tokens, at + 2, words, cue=False)
    return second is not None and (bool(second.half) or (tokens[at].text[0] != "0" and second.minute > 0 and tokens[at + 1].text != "/"))


def _cued(tokens: tuple[Token, ...], at: int, words: Senses, atoms: list[Atom]) -> bool:
    before = fold_at(tokens, at - 1)
    behind = sense_at(words, tokens, at - 1, ("approx",)) if at else None
    if before in BEFORE_BARE and not (before == "a" and tokens[at - 1].text == "A"):
        return True
    if behind and at >= 2 and fold_at(tokens, at - 2) in BEFORE_BARE:
        return True
    if at >= 2 and before in ("le", "las", "les", "the", "der") and fold_at(tokens, at - 2) in _BEFORE_ARTICLE:
        return True
    if at >= 2 and before == "l" and fold_at(tokens, at - 2) == "al":
        return True
    if atoms and (atoms[-1].day or atoms[-1].part) and at - atoms[-1].end <= 1 and (at == atoms[-1].end or before in (",", "@", ":")):
        mate = tokens[at + 2].number if at + 2 < len(tokens) and fold_at(tokens, at + 1) == "." else None
        if mate is not None and mate > 12:
            return True
    return _between(tokens, atoms, at) or _starts_range(tokens, at, words) or _dotted_choice(tokens, at)


def _dotted_time(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "6.50" stands at `at`: an hour, a dot, minutes divisible by five, glued together."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "." or tokens[at + 2].start != tokens[at].end + 1:
        return False
    hour, minutes = tokens[at].number, tokens[at + 2].number
    if hour is None or minutes is None or len(tokens[at + 2].text) != 2:
        return False
    return 1 <= hour <= 23 and minutes < 60 and minutes % 5 == 0


def _dotted_choice(tokens: tuple[Token, ...], at: int) -> bool:
    """ "6.50 or 8.05 would suit": a choice of two such numbers is one of times."""
    priced = fold_at(tokens, at - 1) in ("£", "$", "€", "about", "nearly", "of", "than")
    joined = fold_at(tokens, at + 3) in ("or", "oder", "ou", "o", "او")
    return joined and not priced and _dotted_time(tokens, at) and _dotted_time(tokens, at + 4)


def _day_of_two(tokens: tuple[Token, ...], at: int, words: Senses, atoms: list[Atom], *, month_first: bool) -> Day | None:
    """A bare number that shares its month with the date beside it: the 10 of "Mar 9 or 10", the 12 of "12 or 13 March"."""
    number = tokens[at].number
    if number is None or not 1 <= number <= 31 or len(tokens[at].text) > 2:
        return None
    other = at + 2
    if fold_at(tokens, at + 1) in _OR and other + 1 < len(tokens) and sense_at(words, tokens, other, ("weekday",)):
        other += 1
    ahead = day_at(tokens, other, words, month_first=month_first) if other < len(tokens) and fold_at(tokens, at + 1) in _OR else None
    if ahead and ahead.kind == "date" and tokens[other].number is not None and not ahead.other:
        return Day("date", at, at + 1, number=number, month=ahead.month, year=ahead.year)
    before = atoms[-1].day if atoms else None
    joined = before is not None and before.kind == "date" and at - atoms[-1].end == 1 and fold_at(tokens, at - 1) in _OR
    free = fold_at(tokens, at + 1) in ("", ")", ",", ".", "?", ";", "!", "at", "-", "–") and not clock_at(tokens, at, words, cue=False)
    if before and joined and free and tokens[atoms[-1].end - 1].number is not None:
        return Day("date", at, at + 1, number=number, month=before.month, year=before.year)
    return None


def find_atoms(tokens: tuple[Token, ...], words: Senses, *, month_first: bool, plain: bool = False) -> list[Atom]:
    """The pieces of time expressions in order, none overlapping. `plain` takes a bare number at the very start for an hour."""
    atoms: list[Atom] = []
    at = 0
    while at < len(tokens):
        if not _may_begin(tokens[at], words):
            at += 1
            continue
        cue = (plain and at == 0) or _cued(tokens, at, words, atoms)
        atom = _atom_at(tokens, at, words, atoms, month_first=month_first, cue=cue)
        if atom:
            atoms.append(atom)
        at = atom.end if atom else at + 1
    return atoms


def _may_begin(token: Token, words: Senses) -> bool:
    """Whether any piece can begin with this token: a number, a word of the lists, or of a zone's name. Most tokens of a mail cannot."""
    return (token.fold in words and token.text[0].isalnum()) or token.text.isdecimal() or may_begin_zone(token)


def _atom_at(tokens: tuple[Token, ...], at: int, words: Senses, atoms: list[Atom], *, month_first: bool, cue: bool) -> Atom | None:
    found = _delta_at(tokens, at, words) or _special_at(tokens, at, words)
    if found:
        return found
    part = sense_at(words, tokens, at, ("part",))
    clock = clock_at(tokens, at, words, cue=cue)
    if part and part.length > 1 and not (clock and clock.end - clock.start > part.length):
        return Atom(at, at + part.length, part=str(part.value))
    day = day_at(tokens, at, words, month_first=month_first) or _day_of_two(tokens, at, words, atoms, month_first=month_first)
    if day and not (clock and clock.end > day.end):
        return Atom(at, day.end, day=day)
    if clock:
        return Atom(at, clock.end, clock=clock)
    behind = (
        bool(atoms)
        and at - atoms[-1].end <= 1
        and atoms[-1].zone is None
        and fold_at(tokens, at - 1) not in ("by", "before", "or", "and", "from")
    )
    zone = zone_at(tokens, at, behind_clock=behind and (atoms[-1].end == at or tokens[at - 1].text in "("))
    if zone:
        return Atom(at, at + zone.length, zone=zone)
    return Atom(at, at + part.length, part=str(part.value)) if part else None
