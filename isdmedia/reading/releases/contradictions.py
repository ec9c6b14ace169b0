"""Figures that cannot both hold: a figure for each beside a smaller total, a part greater than its whole, two digits
changed places, two totals of the same thing."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isdmedia.reading.releases.figures import Figure, figures
from isdmedia.reading.releases.people import sentences as sentences_of
from isdmedia.reading.releases.values import Preflight

_NOUNS = {
    word: noun
    for noun, words in {
        "view": "view views viewer viewers viewed watched seen vues visionnages aufrufe aufrufen visualizaciones visualizzazioni",
        "post": "post posts video videos clip clips reel reels upload uploads vidéos beiträge vídeos",
        "account": "account accounts profile profiles user users comptes konten cuentas profili",
        "person": "person people persons individuals residents personnes menschen personas persone respondents participants",
    }.items()
    for word in words.split()
}
_TOTAL = re.compile(
    r"\b(?:collective(?:ly)?|combined|in total|total|altogether|overall|in all|cumulative(?:ly)?|together|between "
    r"them|au total|cumulées?|"
    r"insgesamt|zusammen|en total|in totale|complessivamente)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset(
    "the and for with that has have had was were are been than more over about some only its their this from into "
    "who which out per each "
    "les des une dans par sur der die das und von mit los las una con del che per sono".split()
)
_TIMES = frozenset({"times", "mal", "fois", "veces", "volte"})
_SUBSET = re.compile(r"^\s*(?:out )?(?:of|sur|von|de|su)\s+(?:the |its |these |those |les |den |los |i )?")
_PER_UNIT_RATIO = 1.5
_CONTEXT_WORDS = 7


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with what it counts: the noun's group, the words behind it, and in what way it counts."""

    figure: Figure
    noun: str
    context: tuple[str, ...]
    words: str
    per: str = ""
    total: bool = False
    subset: bool = False


def figures_at_odds(texts: Iterable[str]) -> tuple[Preflight, ...]:
    """The pairs of figures to check, each worded with the release's own words; () when none contradict each other."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    counted = [one for sentence in sentences for one in _counted(sentence)]
    found = [*_each_beside_total(counted), *_part_over_whole(sentences), *_same_thing_twice(counted)]
    return tuple(dict.fromkeys(found))


def _counted(sentence: str) -> list[Counted]:
    """Each figure of a sentence with its noun; years, percentages and money of other sorts are told apart by the
    noun."""
    found = []
    every = [figure for figure in figures(sentence) if not figure.year]
    for place, figure in enumerate(every):
        stop = every[place + 1].start if place + 1 < len(every) else len(sentence)
        clause = re.split(r"[;:–—…]|,\s", sentence[figure.end : min(stop, figure.end + 120)])[0]
        context = tuple(word.lower() for word in _WORD.findall(clause))[:_CONTEXT_WORDS]
        per = _per(clause)
        words = f"{figure.words} {_as_far_as_it_counts(clause)}".strip()
        around = sentence[max(0, figure.start - 40) : figure.start] + clause
        found.append(
            Counted(
                figure,
                _noun(context, sentence[max(0, figure.start - 30) : figure.start]),
                context,
                words,
                per,
                bool(_TOTAL.search(around)),
                bool(_SUBSET.match(sentence[figure.end :])),
            )
        )
    return found


def _as_far_as_it_counts(clause: str) -> str:
    """The clause up to the noun that is counted and the unit behind it; its first four words where no noun is
    known."""
    words = [word.strip("*_()") for word in clause.split()]
    noun = next((place for place, word in enumerate(words[:6]) if word.lower() in _NOUNS), min(3, len(words) - 1))
    end = noun + (
        3
        if [word.lower() for word in words[noun + 1 : noun + 2]]
        in (["per"], ["par"], ["pro"], ["por"], ["a"], ["each"])
        else 1
    )
    return " ".join(words[:end]).strip(" ,.;")


def _noun(context: Sequence[str], before: str) -> str:
    """What is counted; of "seen 90,000 times" it stands before the figure."""
    if context[:1] and context[0] in _TIMES:
        return next(
            (_NOUNS[word.lower()] for word in reversed(_WORD.findall(before)) if word.lower() in _NOUNS), "view"
        )
    for word in context[:4]:
        if word in _NOUNS:
            return _NOUNS[word]
    return next((word.removesuffix("s") for word in context if word not in _SMALL), "")


def _per(clause: str) -> str:
    """The unit of "500,000 views per post" or "a video"; "" when the figure is not one for each."""
    found = re.match(r"\W*(?:[^\W\d_]+\W+){1,3}?(?:per|par|pro|por|each|an?)\s+([^\W\d_]+)", clause, re.I)
    if found and (
        found[1].lower() in _NOUNS or re.search(r"\b(?:per|par|pro|por)\s+" + re.escape(found[1]), clause, re.I)
    ):
        return _NOUNS.get(found[1].lower(), found[1].lower().removesuffix("s"))
    return (
        "each"
        if re.match(
            r"\W*(?:[^\W\d_]+\W+){1,2}(?:each|apiece|on average per \w+|chacune?|jeweils|cada un[oa]|ciascun[oa])\b",
            clause,
            re.I,
        )
        else ""
    )


def _each_beside_total(counted: Sequence[Counted]) -> list[Preflight]:
    """So many for each, times how many there are, against the total that is given for the same noun."""
    found = []
    rates = [one for one in counted if one.per and not one.figure.percent and not one.figure.money][:20]
    totals = [one for one in counted if one.total and not one.per and not one.figure.percent][:40]
    for rate in rates:
        units = [
            one
            for one in counted
            if rate.per in (one.noun, "each")
            and one is not rate
            and not one.per
            and not one.subset
            and one.noun != rate.noun
        ]
        number = max((one.figure.value for one in units), default=0.0) or 2.0
        for total in totals:
            if total.noun != rate.noun or not rate.noun:
                continue
            product = rate.figure.value * number
            if not (total.figure.value / _PER_UNIT_RATIO <= product <= total.figure.value * _PER_UNIT_RATIO) and (
                units or product > total.figure.value
            ):
                counting = f" and “{units[0].words}”" if units else ""
                found.append(_warning(f"“{rate.words}”{counting} do not fit “{total.words}”", rate, total))
    return found[:3]


def _part_over_whole(sentences: Sequence[str]) -> list[Preflight]:
    """ "25 of the 20 accounts"."""
    found = []
    for sentence in sentences:
        every = figures(sentence)
        for part, whole in itertools.pairwise(every):
            between = sentence[part.end : whole.start]
            if (
                re.fullmatch(
                    r"\s*(?:\w+ )?(?:out )?(?:of|sur|von|de|su)\s+(?:the |its |these |those |les |den |los |i )?",
                    between,
                )
                and part.value > whole.value
            ) and not (part.percent or whole.percent or whole.year or part.money or whole.money):
                words = sentence[part.start : whole.end]
                found.append(Preflight("figures", f"Check: “{words}” is more than there are.", words))
    return found


def _same_thing_twice(counted: Sequence[Counted]) -> list[Preflight]:
    """Two different figures whose words behind them are the same, or whose digits have changed places."""
    found: list[Preflight] = []
    by_noun: dict[str, list[Counted]] = {}
    for one in counted:
        if one.noun and not one.per and not one.subset and one.figure.value >= 10:
            by_noun.setdefault(one.noun, []).append(one)
    for group in by_noun.values():
        for place, one in enumerate(group[:40]):
            found += [
                _warning(f"“{one.words}” and “{other.words}”", one, other)
                for other in group[place + 1 : 40]
                if _at_odds(one, other)
            ]
    return found[:5]


def _at_odds(one: Counted, other: Counted) -> bool:
    a, b = one.figure, other.figure
    if a.value == b.value or a.percent != b.percent or a.money != b.money or _rounded(a.value, b.value):
        return False
    swapped = a.digits >= 3 and sorted(f"{a.value:.0f}") == sorted(f"{b.value:.0f}")
    mine, theirs = _content(one), _content(other)
    shared = len(mine & theirs)
    alike = shared >= 3 and shared >= 0.75 * max(len(mine), len(theirs))
    return (swapped and shared >= 1) or (alike and 0.4 < a.value / b.value < 2.5)


def _content(one: Counted) -> set[str]:
    return {word.removesuffix("s") for word in one.context if word not in _SMALL}


def _rounded(a: float, b: float) -> bool:
    """Whether one is the other rounded: 11,900 and "nearly 12,000"."""
    small, large = sorted((a, b))
    return large > 0 and (large - small) / large < 0.03


def _warning(what: str, one: Counted, other: Counted) -> Preflight:
    return Preflight("figures", f"Check: {what}; can both be right?", f"{one.words} / {other.words}")
