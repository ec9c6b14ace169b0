"""Days as people write them: tomorrow, next Friday, Friday week, 22.10., le 3 novembre, Oct 26, 03/04, end of the week."""

from dataclasses import dataclass
from datetime import date, timedelta

from isdmedia.reading.lexicon import Senses, sense_at
from isdmedia.reading.tokens import Token, fold_at

_ORDINALS = frozenset("st nd rd th er º ª ° ste de".split())
_OF = frozenset("of de del di du . -".split())
_SHORT_DAYS = frozenset("mon wed thu fri sat sun mo di mi do fr sa so".split())
_SHORT_MONTHS = frozenset("may march mar mars sept dec jan".split())
_TITLES = frozenset(
    "times telegraph mirror express mail post world people herald mercury politics night brunch sport independent business "
    "programme program supplement edition with tribune star magazine".split()
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as said: `kind` "relative" (days from the sent date), "weekday" (0 Monday; `ahead` 1 for "next"), "date"
    (`month`, `number`, `year` 0 when unsaid), "month-day" or "week" (a name). `other` is a second reading (month, day)."""

    kind: str
    start: int
    end: int
    number: int = 0
    month: int = 0
    year: int = 0
    ahead: int = -1
    name: str = ""
    part: str = ""
    every: bool = False
    other: tuple[int, int] | None = None


def _is_title(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    """ "The Sunday Times", "Mail on Sunday", "USA Today", "the Today programme" name no day."""
    follows, before = fold_at(tokens, end), fold_at(tokens, start - 1)
    if follows == "with" and before == "on":
        return False
    if follows in _TITLES and (tokens[end].text[0].isupper() or follows in ("programme", "program", "with")):
        return True
    if tokens[start].fold == "sun" and before in ("the", "trinity"):
        return True
    if tokens[start].fold == "today" and before in ("usa", "r4", "4", "russia", "psychology", "history"):
        return True
    return (
        before == "on" and fold_at(tokens, start - 2) in ("mail", "sun", "independent", "scotland") and tokens[start - 2].text[0].isupper()
    )


def _weekday(tokens: tuple[Token, ...], at: int, words: Senses) -> Day | None:
    ahead, begin = -1, at
    step = sense_at(words, tokens, at, ("next",))
    if step and isinstance(step.value, int):
        ahead, begin = step.value, at + step.length
    joined = sense_at(words, tokens, begin, ("weekday-part",))
    if joined and isinstance(joined.value, tuple):
        return Day("weekday", at, begin + 1, number=joined.value[0], part=joined.value[1], ahead=ahead)
    said = sense_at(words, tokens, begin, ("weekday",))
    if said is None or not isinstance(said.value, int):
        return None
    if tokens[begin].fold in _SHORT_DAYS and not tokens[begin].text[0].isupper():
        return None
    end = begin + said.length
    end += 1 if fold_at(tokens, end) == "." and tokens[begin].fold in _SHORT_DAYS and tokens[end].start == tokens[end - 1].end else 0
    if _is_title(tokens, begin, end):
        return None
    every = sense_at(words, tokens, begin, ("every",)) is not None
    if fold_at(tokens, end) in ("week", "wk") and ahead < 0:
        return Day("weekday", at, end + 1, number=said.value, ahead=2)
    later = sense_at(words, tokens, end, ("after-day",))
    if later:
        return Day("weekday", at, end + later.length, number=said.value, ahead=0 if said.value is None else 3)
    return Day("weekday", at, end, number=said.value, ahead=ahead, every=every)


def _year_at(tokens: tuple[Token, ...], at: int) -> tuple[int, int]:
    """A year behind a date, with the tokens it takes; (0, 0) when none follows."""
    skip = 1 if fold_at(tokens, at) in (",", "de", "del") else 0
    number = tokens[at + skip].number if at + skip < len(tokens) else None
    if number is not None and 2000 <= number <= 2099 and len(tokens[at + skip].text) == 4:
        return number, skip + 1
    return 0, 0


def _month_at(tokens: tuple[Token, ...], at: int, words: Senses) -> tuple[int, int] | None:
    said = sense_at(words, tokens, at, ("month",))
    if said is None or not isinstance(said.value, int):
        return None
    if tokens[at].fold in _SHORT_MONTHS and not tokens[at].text[0].isupper() and tokens[at].fold != "mars":
        return None
    dotted = (
        fold_at(tokens, at + said.length) == "."
        and len(tokens[at].text) <= 5
        and tokens[at + said.length].start == tokens[at + said.length - 1].end
    )
    return said.value, said.length + (1 if dotted and at + said.length + 1 < len(tokens) else 0)


def _day_number(tokens: tuple[Token, ...], at: int) -> int | None:
    number = tokens[at].number if at < len(tokens) else None
    return number if number is not None and 1 <= number <= 31 and len(tokens[at].text) <= 2 else None


def _named_month(tokens: tuple[Token, ...], at: int, words: Senses) -> Day | None:
    """10 November, 3rd of March 2027, November 10th, le 1er décembre."""
    number = _day_number(tokens, at)
    if number is not None:
        turn = at + 1
        turn += 1 if fold_at(tokens, turn) in _ORDINALS and tokens[turn].start == tokens[at].end else 0
        turn += 1 if fold_at(tokens, turn) in _OF else 0
        month = _month_at(tokens, turn, words)
        if month and (number <= 31):
            year, taken = _year_at(tokens, turn + month[1])
            return Day("date", at, turn + month[1] + taken, number=number, month=month[0], year=year)
        if turn > at + 1 and fold_at(tokens, at + 1) in ("st", "nd", "rd", "th") and fold_at(tokens, at - 1) == "the":
            return Day("month-day", at, at + 2, number=number)
        return None
    month = _month_at(tokens, at, words)
    number = _day_number(tokens, at + month[1]) if month else None
    if month is None or number is None or fold_at(tokens, at + month[1] + 1) == ":":
        return None
    turn = at + month[1] + 1
    if fold_at(tokens, turn) in ("am", "pm", "h", "a", "p", "uhr"):
        return None
    turn += 1 if fold_at(tokens, turn) in _ORDINALS and tokens[turn].start == tokens[turn - 1].end else 0
    year, taken = _year_at(tokens, turn)
    return Day("date", at, turn + taken, number=number, month=month[0], year=year)


def _figures(tokens: tuple[Token, ...], at: int, month_first: bool) -> Day | None:
    """22.10., 22.10.2026, 22/10, 10/22/26, 2026-10-22."""
    chain: list[int] = []
    marks: set[str] = set()
    turn = at
    if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text in "/-.:":
        return None
    while turn < len(tokens) and len(chain) < 3 and tokens[turn].number is not None and len(tokens[turn].text) in (1, 2, 4):
        chain.append(tokens[turn].number or 0)
        turn += 1
        if turn >= len(tokens) or tokens[turn].text not in "/.-" or tokens[turn].start != tokens[turn - 1].end:
            break
        marks.add(tokens[turn].text)
        after = turn + 1
        if after >= len(tokens) or tokens[after].start != tokens[turn].end or tokens[after].number is None:
            turn += 1 if tokens[turn].text == "." and len(chain) == 2 else 0
            return _figure_day(chain, marks, at, turn, month_first, dotted_end=tokens[turn - 1].text == ".")
        turn = after
    return _figure_day(chain, marks, at, turn, month_first, dotted_end=False)


def _figure_day(chain: list[int], marks: set[str], at: int, end: int, month_first: bool, *, dotted_end: bool) -> Day | None:
    if len(marks) != 1 or len(chain) < 2:
        return None
    if len(chain) == 3 and 2000 <= chain[0] <= 2099 and marks <= {"-", "/", "."}:
        year, month, number = chain
        return Day("date", at, end, number=number, month=month, year=year) if _valid(month, number) else None
    if len(chain) == 2 and (marks == {"-"} or (marks == {"."} and not dotted_end)):
        return None
    first, second = chain[0], chain[1]
    year = (chain[2] + 2000 if chain[2] < 100 else chain[2]) if len(chain) == 3 else 0
    if year and not 2000 <= year <= 2099:
        return None
    day_month = (second, first) if _valid(second, first) else None
    us = (first, second) if _valid(first, second) and marks == {"/"} else None
    chosen, other = (us, day_month) if (us and (month_first or not day_month)) else (day_month, us)
    if chosen is None:
        return None
    return Day("date", at, end, number=chosen[1], month=chosen[0], year=year, other=other if other != chosen else None)


def _valid(month: int, number: int) -> bool:
    return 1 <= month <= 12 and 1 <= number <= 31


def day_at(tokens: tuple[Token, ...], at: int, words: Senses, *, month_first: bool) -> Day | None:
    """The day that begins with token `at`; `month_first` reads 03/04 as Americans do."""
    named = _named_month(tokens, at, words)
    if named:
        return named
    if tokens[at].number is not None:
        return _figures(tokens, at, month_first)
    week = sense_at(words, tokens, at, ("week",))
    near = sense_at(words, tokens, at, ("relday",))
    if near and isinstance(near.value, int) and not _is_title(tokens, at, at + near.length):
        return Day("relative", at, at + near.length, number=near.value)
    if week:
        return Day("week", at, at + week.length, name=str(week.value))
    return _weekday(tokens, at, words)


def _weekday_date(day: Day, sent: date) -> date:
    """ "Friday" on a Friday is today; "next Friday" lies in the coming week; "Friday week" seven days past the next one."""
    gap = (day.number - sent.weekday()) % 7
    if day.ahead == 1:
        return sent + timedelta(days=(7 - sent.weekday()) + day.number)
    if day.ahead == 2:
        return sent + timedelta(days=(gap or 7) + 7 if gap else 7)
    return sent + timedelta(days=gap if gap or day.ahead != 3 else 7)


def _calendar_date(month: int, number: int, year: int, sent: date) -> date | None:
    """The date in the year said, else in the year that brings it nearest ahead (up to two months back)."""
    for tried in (year,) if year else (sent.year, sent.year + 1):
        try:
            found = date(tried, month, number)
        except ValueError:
            continue
        if year or found >= sent - timedelta(days=60):
            return found
    return None


_WEEK_ENDS = {"end-of-week": 4, "this-week": 4, "weekend": 5, "next-week": 11, "end-of-next-week": 11, "start-of-next-week": 7}


def _week_span(name: str, sent: date) -> tuple[date, date]:
    monday = sent - timedelta(days=sent.weekday())
    if name == "end-of-month":
        first_next = (sent.replace(day=1) + timedelta(days=32)).replace(day=1)
        return first_next - timedelta(days=1), first_next - timedelta(days=1)
    end = monday + timedelta(days=_WEEK_ENDS[name])
    if end < sent:
        end += timedelta(days=7)
    begin = {"next-week": monday + timedelta(days=7), "this-week": sent, "weekend": end}.get(name, end)
    return begin, end + timedelta(days=1) if name == "weekend" else end


def dates_of(day: Day, sent: date) -> tuple[date, date] | None:
    """First and last day meant (equal for one day), counted from the sent date; None for a day that does not exist."""
    if day.kind == "relative":
        found: date | None = sent + timedelta(days=day.number)
    elif day.kind == "weekday":
        found = _weekday_date(day, sent)
    elif day.kind == "week":
        return _week_span(day.name, sent)
    elif day.kind == "month-day":
        found = _calendar_date(sent.month, day.number, sent.year, sent)
        if found is None or found < sent:
            later = (sent.replace(day=1) + timedelta(days=32)).replace(day=1)
            found = _calendar_date(later.month, day.number, later.year, sent)
    else:
        found = _calendar_date(day.month, day.number, day.year, sent)
    return (found, found) if found else None


def other_date(day: Day, sent: date) -> date | None:
    """The second reading of 03/04, None when there is none."""
    return _calendar_date(day.other[0], day.other[1], day.year, sent) if day.other else None
