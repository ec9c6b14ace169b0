"""Clock times as people write them: 14:30, 1430, 0750, 3.10pm, 10a, half five, 19h30, 15 Uhr, السادسة مساء."""

from dataclasses import dataclass, replace

from isdmedia.reading.lexicon import Sense, Senses, sense_at
from isdmedia.reading.tokens import Token, fold_at

BEFORE_BARE = frozenset(
    "at by until till til before from between after around @ approx circa ~ about kl ab um bis vor gegen zwischen seit spatestens a "
    "vers avant entre des depuis las alle ore dalle entro om rond tussen voor as antes do delle alle dalle arrival arrive arriving "
    "air tx live الساعه ساعه قبل حتي بين either latest noon deadline lock past".split()
)
"""Words right before a bare number ("by 5") that make it an hour."""
BEFORE_FOUR = BEFORE_BARE | frozenset(
    "today tomorrow tonight live slot time tx on-air hit monday tuesday wednesday thursday friday saturday sunday mon tue weds wed "
    "thu thurs fri sat sun morning afternoon evening for ( either".split()
)
_AFTER_BARE = frozenset(
    "today tomorrow tonight on this please pls plz if or and so but at gmt latest in for to with when as my our the we i you sharp "
    "thanks thx ideally max then because while where she he they it can could would is if bst et est monday tuesday wednesday "
    "thursday friday saturday sunday morgen heute demain aujourd manana hoy domani oggi und oder ou o y et wenn si s'il sil pour "
    "damit um por per cet cette das der uk london ist would is will too either also though unless - – latest noch di de del du ora "
    "hrs instead".split()
)
_NOT_HOURS = frozenset("an a un une ein eine einer einem um uma een".split())
_NOT_TIMES_AFTER = frozenset("% per percent million bn m k pence p euros pounds per cent pages times people".split())
_LENGTHS = frozenset(
    "min mins minute minutes minuten minuti minutos hour hours hrs days day weeks week months years people "
    "guests words lines sentences paragraphs questions points stations calls tweets pages slides seconds secs dakika دقيقه دقائق دقيقتين "
    "كلمه كلمات اسئله اسطر".split()
)
_CLOCK_UNITS = frozenset("hours hrs hr".split())
_JOINS_NUMBERS = frozenset("- – — to or and bis a o ou oder".split())
_CLOSES_A_TIME = frozenset("ish noon midday midnight ends end sharp to until till am pm".split())
"""What may be glued to an hour with a hyphen: "five-ish"; any other word makes a length or a kind of it ("five-minute")."""
_PAGES = frozenset("table figure fig page pages chapter section version v q question point number no top £ $ € # case item iphone".split())


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: `half` "am", "pm" or "" when it has to be guessed; `literal` when written on the 24-hour clock.
    `start` and `end` are token positions. `sure` is False for a bare number."""

    hour: int
    minute: int
    start: int
    end: int
    half: str = ""
    literal: bool = False
    sure: bool = True


def _glued(tokens: tuple[Token, ...], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def _half_at(tokens: tuple[Token, ...], at: int, words: Senses) -> tuple[str, int]:
    """ "am" or "pm" from token `at` on, with its length in tokens; ("", 0) when none is said."""
    said = sense_at(words, tokens, at, ("meridian",))
    if said is None:
        alone = _glued(tokens, at) and fold_at(tokens, at) in ("a", "p") and not (_glued(tokens, at + 1) and tokens[at + 1].text.isalnum())
        return (("am" if tokens[at].fold == "a" else "pm"), 1) if alone else ("", 0)
    if len(tokens[at].fold) == 1 and tokens[at].fold in "مص" and fold_at(tokens, at + 1) == ".":
        return str(said.value), 2
    ends = at + said.length
    dotted = said.length > 1 and fold_at(tokens, ends) == "." and _glued(tokens, ends)
    return str(said.value), said.length + (1 if dotted else 0)


def _finish(clock: Clock, tokens: tuple[Token, ...], words: Senses) -> Clock:
    """Adds what stands behind the digits: am, Uhr, et demie."""
    at, found = clock.end, clock
    oclock = sense_at(words, tokens, at, ("oclock",))
    if oclock and not (oclock.length == 1 and tokens[at].fold == "hours" and clock.hour < 13 and not clock.literal):
        at += oclock.length
        twelve = tokens[clock.end].fold in ("o", "oclock")
        found = replace(found, end=at, sure=True, literal=found.literal or not twelve)
        minutes = tokens[at].number if at < len(tokens) else None
        if (
            minutes is not None
            and minutes < 60
            and found.minute == 0
            and len(tokens[at].text) == 2
            and tokens[at - 1].fold in ("h", "uhr", "heures", "u")
        ):
            at += 1
            found = replace(found, minute=minutes, end=at)
    after = sense_at(words, tokens, at, ("half-after",))
    if after and isinstance(after.value, float):
        total = found.hour * 60 + round(after.value * 60)
        at += after.length
        found = replace(found, hour=total // 60, minute=total % 60, end=at, sure=True)
    half, length = _half_at(tokens, at, words)
    return replace(found, half=half, end=at + length, sure=True) if half and found.hour <= 12 else found


def _measured(tokens: tuple[Token, ...], after: int) -> bool:
    """Whether a unit stands at `after`: "by 5 per cent", "13.15 million"; the Italian "alle 13.15 per parlare" has none."""
    follows = fold_at(tokens, after)
    return follows in _NOT_TIMES_AFTER and (follows != "per" or fold_at(tokens, after + 1) in ("cent", "cento", "capita", "head"))


def _bare_stands(tokens: tuple[Token, ...], after: int) -> bool:
    """Whether what follows a bare number lets it be an hour: "by 5 please", not "by 5 people"."""
    follows = fold_at(tokens, after)
    if not follows:
        return True
    if _measured(tokens, after) or tokens[after].text.isdecimal():
        return False
    if follows in ("-", "–", "to", "or") and after + 2 < len(tokens) and tokens[after + 1].text.isdecimal():
        return fold_at(tokens, after + 2) not in _LENGTHS
    if follows in ("-", "\u2011") and _glued(tokens, after) and _glued(tokens, after + 1) and tokens[after + 1].is_word:
        return fold_at(tokens, after + 1) in _CLOSES_A_TIME
    return follows in _AFTER_BARE or not (tokens[after].is_word or follows in "%+*°")


def counts(tokens: tuple[Token, ...], at: int, words: Senses) -> bool:
    """Whether a number at token `at` counts something: "five or six minutes", "two to three questions", "10-minute"."""
    turn = at
    for number_of in range(3):
        said = sense_at(words, tokens, turn, ("num",))
        number = tokens[turn].number if turn < len(tokens) else None
        if number is None and said is None:
            return False
        turn += said.length if number is None and said else 1
        hyphen = fold_at(tokens, turn) in ("-", "\u2011")
        unit = fold_at(tokens, turn + 1 if hyphen else turn)
        if unit in _LENGTHS and not (unit in _CLOCK_UNITS and number_of == 0 and not hyphen):
            return True
        if fold_at(tokens, turn) not in _JOINS_NUMBERS:
            return False
        turn += 1
    return False


def _with_minutes(tokens: tuple[Token, ...], at: int, hour: int) -> tuple[int, str] | None:
    """The minutes behind ":", "." or "h", and the mark; None when there are none."""
    mark, minutes = fold_at(tokens, at + 1), tokens[at + 2] if at + 2 < len(tokens) else None
    if minutes is None or minutes.number is None or len(minutes.text) != 2 or minutes.number > 59 or hour > 24:
        return None
    if mark not in (":", ".", "h", "٫") or not (_glued(tokens, at + 1) and _glued(tokens, at + 2)):
        return None
    return minutes.number, mark


def _numeric(tokens: tuple[Token, ...], at: int, words: Senses, cue: bool) -> Clock | None:
    token = tokens[at]
    number = token.number
    if number is None or fold_at(tokens, at - 1) in _PAGES:
        return None
    before = fold_at(tokens, at - 1) if _glued(tokens, at) else ""
    if before in (":", ".", ",", "£", "$", "€", "#", "+") or (_glued(tokens, at) and tokens[at - 1].is_word):
        return None
    if len(token.text) == 4:
        return _four(tokens, at, words, cue)
    if len(token.text) > 2 or number > 24:
        return None
    minutes = _with_minutes(tokens, at, number)
    if minutes:
        return _minutes_clock(tokens, at, words, minutes, cue)
    whole = _finish(Clock(number, 0, at, at + 1, literal=number > 12 or token.text[0] in "0٠", sure=False), tokens, words)
    if whole.sure:
        duration = tokens[whole.end - 1].fold in ("hrs", "hours", "h", "hr", "heures", "horas", "uur", "uren", "stunden")
        return whole if not duration or cue or (tokens[whole.end - 1].fold in ("h", "uur") and number > 6) else None
    part = sense_at(words, tokens, whole.end, ("part", "zone"))
    if part and number <= 12 and number > 0 and part.value not in ("cob", "eod", "lunch", "breakfast", "drive"):
        return replace(whole, sure=True)
    decimal = (
        fold_at(tokens, at + 1) in (".", ",") and _glued(tokens, at + 1) and _glued(tokens, at + 2) and tokens[at + 2].text.isdecimal()
    )
    return whole if cue and not decimal and _bare_stands(tokens, whole.end) else None


def _minutes_clock(tokens: tuple[Token, ...], at: int, words: Senses, minutes: tuple[int, str], cue: bool) -> Clock | None:
    number = tokens[at].number or 0
    minute, mark = minutes
    if (
        fold_at(tokens, at + 3) in (":", ".")
        and _glued(tokens, at + 3)
        and at + 4 < len(tokens)
        and _glued(tokens, at + 4)
        and tokens[at + 4].text.isdecimal()
    ):
        return None
    literal = number > 12 or tokens[at].text[0] in "0٠" or mark == "h"
    clock = _finish(Clock(number, minute, at, at + 3, literal=literal, sure=mark != "."), tokens, words)
    if _measured(tokens, clock.end):
        return None
    return clock if clock.sure or cue else None


def _four(tokens: tuple[Token, ...], at: int, words: Senses, cue: bool) -> Clock | None:
    hour, minute = int(tokens[at].text[:2]), int(tokens[at].text[2:])
    if hour > 24 or minute > 59:
        return None
    clock = _finish(Clock(hour, minute, at, at + 1, literal=True, sure=False), tokens, words)
    if clock.half:
        return replace(clock, literal=False)
    leading = tokens[at].text[0] == "0" and hour + minute > 0
    before = fold_at(tokens, at - 1)
    strong = cue or before in BEFORE_FOUR
    year = tokens[at].text[:2] in ("19", "20") and before not in ("at", "@", "live", "until", "till") and not clock.sure
    follows = fold_at(tokens, clock.end)
    counted = (
        clock.end < len(tokens)
        and tokens[clock.end].is_word
        and follows not in _AFTER_BARE
        and follows.upper() not in ("GMT", "BST", "UTC", "CET", "EST", "ET")
    )
    if clock.sure or leading or (hour >= 5 and minute % 5 == 0 and not year and not counted and _unmeasured(tokens, at)):
        return replace(clock, sure=True)
    return (
        replace(clock, sure=True) if strong and not year and not (counted and before in ("for", "about", "around", "from", "(")) else None
    )


def _unmeasured(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether four digits stand free: no currency before them, no percentage or fraction behind."""
    return fold_at(tokens, at - 1) not in ("£", "$", "€", "#", "no", "over", "than", "nearly", "total", "of", "=", "+") and not (
        _glued(tokens, at + 1) and fold_at(tokens, at + 1) in (",", "%", "/", "-", ".") and at + 2 < len(tokens) and _glued(tokens, at + 2)
    )


def _hour_at(tokens: tuple[Token, ...], at: int, words: Senses) -> tuple[int, int] | None:
    """An hour 1–12 in digits or words, with its length."""
    if at >= len(tokens):
        return None
    number = tokens[at].number
    if number is not None:
        return (number, 1) if 1 <= number <= 12 and len(tokens[at].text) <= 2 else None
    said = sense_at(words, tokens, at, ("num", "hour-word"))
    if said is None or tokens[at].fold in _NOT_HOURS or not isinstance(said.value, int) or not 1 <= said.value <= 24:
        return None
    return said.value, said.length


def _fraction_lead(tokens: tuple[Token, ...], at: int, words: Senses) -> bool:
    """Whether "half five", "quarter to six" begins here, or "ten minutes past eight"."""
    if sense_at(words, tokens, at, ("half-to", "past", "to")):
        return True
    return any(fold_at(tokens, at + n) in ("minutes", "mins", "min") and fold_at(tokens, at + n + 1) in ("past", "to") for n in (1, 2))


def _fraction(tokens: tuple[Token, ...], at: int, words: Senses, cue: bool) -> Clock | None:
    """half past five, half five, quarter to six, ten past two, halb fünf."""
    said = sense_at(words, tokens, at, ("half-to", "past", "to"))
    if said:
        hour = _hour_at(tokens, at + said.length, words)
        if hour is None or (said.length == 1 and said.kind == "past" and not cue):
            return None
        minutes = {"past": float(str(said.value)) * 60, "to": -float(str(said.value)) * 60, "half-to": float(str(said.value)) * 60 - 60}[
            said.kind
        ]
        return _shifted(tokens, at, at + said.length + hour[1], hour[0], round(minutes), words)
    count = _hour_at(tokens, at, words) or ((tokens[at].number or 0, 1) if tokens[at].number in (20, 25) else None)
    word = sense_at(words, tokens, at, ("num",)) if tokens[at].number is None else None
    if word and isinstance(word.value, int) and word.value == 20:
        count = (20, word.length)
    if count is None:
        return None
    turn = at + count[1]
    turn += 1 if fold_at(tokens, turn) in ("minutes", "min", "mins") else 0
    side = {"past": 1, "to": -1}.get(fold_at(tokens, turn), 0)
    hour = _hour_at(tokens, turn + 1, words) if side and count[0] in (5, 10, 20, 25) else None
    if hour is None or not (cue or side > 0):
        return None
    return _shifted(tokens, at, turn + 1 + hour[1], hour[0], side * count[0], words)


def _shifted(tokens: tuple[Token, ...], start: int, end: int, hour: int, minutes: int, words: Senses) -> Clock:
    total = (hour * 60 + minutes) % (24 * 60)
    return replace(_finish(Clock(total // 60, total % 60, start, end), tokens, words), start=start)


def _worded(tokens: tuple[Token, ...], at: int, words: Senses, cue: bool) -> Clock | None:
    """six, six o'clock, five pm, cinq heures et demie, الثامنة مساء."""
    said = sense_at(words, tokens, at, ("hour-word",))
    if said is None:
        hour = _hour_at(tokens, at, words)
        if hour is None:
            return None
        said = Sense("num", hour[0], hour[1])
    clock = _finish(Clock(int(str(said.value)), 0, at, at + said.length, sure=said.kind == "hour-word" and said.length > 1), tokens, words)
    clock = replace(clock, literal=False) if clock.hour <= 12 and tokens[clock.end - 1].fold not in ("uhr", "heures", "uur") else clock
    if clock.sure and tokens[clock.end - 1].fold in ("hours", "hrs", "heures", "horas", "h", "hr", "uur", "stunden") and not cue:
        return None
    if clock.sure:
        return clock
    if sense_at(words, tokens, clock.end, ("part",)) and said.kind == "hour-word":
        return replace(clock, sure=True)
    return clock if cue and _bare_stands(tokens, clock.end) else None


def clock_at(tokens: tuple[Token, ...], at: int, words: Senses, *, cue: bool) -> Clock | None:
    """The clock time that begins with token `at`; `cue` tells that what stands before asks for one ("by", "between … and")."""
    fixed = sense_at(words, tokens, at, ("clock",))
    if fixed and isinstance(fixed.value, tuple):
        return Clock(fixed.value[0], fixed.value[1], at, at + fixed.length, literal=True)
    before = sense_at(words, tokens, at, ("oclock-before",))
    if before and not sense_at(words, tokens, at, ("hour-word",)):
        inner = _numeric(tokens, at + 1, words, True) if at + 1 < len(tokens) else None
        return replace(inner, start=at, sure=True) if inner else None
    if counts(tokens, at, words) and not _fraction_lead(tokens, at, words):
        return None
    return _fraction(tokens, at, words, cue) or (
        _numeric(tokens, at, words, cue) if tokens[at].number is not None else _worded(tokens, at, words, cue)
    )
