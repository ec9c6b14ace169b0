"""How much a mail and a release share of what is written about: rare words and ideas, weighed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from isdmedia.intake.matching.index import ReleaseIndex
from isdmedia.intake.matching.passages import QUOTED, Passage
from isdmedia.intake.matching.scripts import is_foreign, skeletons
from isdmedia.intake.matching.words import Term

MOST_POSTINGS = 4000
"""Entries of the index looked at for one mail; rare words come first, so that only common ones are left out."""
STRONG_FROM = 0.4


@dataclass(slots=True)
class Topic:
    """What one release shares with the mail: its terms with their weights, in the writer's own words and in quoted
    ones."""

    own: dict[str, float] = field(default_factory=dict)
    quoted: dict[str, float] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    strong: set[str] = field(default_factory=set)

    @property
    def weight(self) -> float:
        """The sum over the writer's own words (subject and passed-on text included)."""
        return sum(self.own.values())

    @property
    def all_weight(self) -> float:
        """The same with quoted words, which count less."""
        return self.weight + sum(weight for term, weight in self.quoted.items() if term not in self.own)

    def telling(self) -> list[str]:
        """Its strongest terms as written, at most four."""
        ranked = sorted(self.own or self.quoted, key=lambda term: -(self.own or self.quoted)[term])
        return [self.shown[term] for term in ranked[:4]]


@dataclass(frozen=True, slots=True)
class Said:
    """A term of the mail that some release has: what it counts (place in the mail times rarity), and as written."""

    factor: float
    rarity: float
    quoted: bool
    shown: str


def said_terms(found: Sequence[Passage], index: ReleaseIndex, public: int) -> dict[str, Said]:
    """The mail's terms that tell releases apart, rare ones first."""
    best: dict[str, tuple[float, bool, str]] = {}
    for passage in found:
        weight, quoted = passage.weight, passage.place == QUOTED
        for term in passage.terms:
            name = term.name if term.name in index.terms else _name_in(index, term)
            if name in index.terms and (name not in best or weight > best[name][0]):
                best[name] = (weight, quoted, term.shown)
    ranked = sorted(best, key=lambda name: index.holders[name])
    every = ((name, index.rarity(name, public), *best[name]) for name in ranked)
    return {
        name: Said(weight * rarity, rarity, quoted, shown)
        for name, rarity, weight, quoted, shown in every
        if rarity >= 0.05
    }


def rough_weights(said: dict[str, Said], index: ReleaseIndex) -> dict[int, float]:
    """How much each release shares with the mail, by its place; the commonest words are left out where there are
    many."""
    shared: dict[int, float] = defaultdict(float)
    budget = MOST_POSTINGS
    for name, one in said.items():
        entries = index.terms[name]
        budget -= len(entries)
        if budget < 0:
            break
        for place, weight in entries:
            shared[place] += weight * one.factor
    return shared


def topic_of(place: int, said: dict[str, Said], index: ReleaseIndex) -> Topic:
    """What one release shares with the mail."""
    topic = Topic()
    weights = index.weights[place]
    for name in [name for name in said if name in weights]:
        one, weight = said[name], weights[name]
        (topic.quoted if one.quoted else topic.own)[name] = weight * one.factor
        topic.shown[name] = one.shown
        if weight * one.rarity >= STRONG_FROM and not one.quoted:
            topic.strong.add(name)
    return topic


def _name_in(index: ReleaseIndex, term: Term) -> str:
    """The name of a term that no release has; a word in another alphabet that sounds like a brand of a release is that brand."""
    if is_foreign(term.shown):
        return next((index.brands[bones] for bones in skeletons(term.shown) if bones in index.brands), term.name)
    return term.name
