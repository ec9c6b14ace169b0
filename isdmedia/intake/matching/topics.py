"""How much a mail and a release share of what is written about: rare words and ideas, weighed."""
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from isdmedia.intake.matching.index import ReleaseIndex
from isdmedia.intake.matching.passages import QUOTED, Passage
from isdmedia.intake.matching.scripts import is_foreign, skeletons
from isdmedia.intake.matching.words import Term

MOST_POSTINGS = 8000
"""Entries of the index looked at for one mail; rare words come first, so that only common ones are left out."""
STRONG_FROM = 0.4


@dataclass(slots=True)
class Topic:
    """What one release shares with the mail: its terms with their weights, in the writer's own words and in quoted ones."""

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


def topics(found: Sequence[Passage], index: ReleaseIndex, public: int) -> dict[int, Topic]:
    """The topics shared with each release that shares any, by its place."""
    weighed: dict[str, tuple[float, bool, str]] = {}
    for passage in found:
        for term in passage.terms:
            name = _name_in(index, term)
            if name in index.terms and (name not in weighed or passage.weight > weighed[name][0]):
                weighed[name] = (passage.weight, passage.place == QUOTED, term.shown)
    shared: dict[int, Topic] = defaultdict(Topic)
    budget = MOST_POSTINGS
    for name, (factor, quoted, shown) in sorted(weighed.items(), key=lambda pair: len(index.terms[pair[0]])):
        entries = index.terms[name]
        budget -= len(entries)
        rarity = index.rarity(name, public)
        if budget < 0 or rarity < 0.05:
            continue
        for place, weight in entries:
            topic = shared[place]
            (topic.quoted if quoted else topic.own)[name] = weight * rarity * factor
            topic.shown[name] = shown
            if weight * rarity >= STRONG_FROM and not quoted:
                topic.strong.add(name)
    return shared


def _name_in(index: ReleaseIndex, term: Term) -> str:
    """The term's name; a word in another alphabet that sounds like a brand of a release is that brand."""
    if term.name not in index.terms and is_foreign(term.shown):
        return next((index.brands[bones] for bones in skeletons(term.shown) if bones in index.brands), term.name)
    return term.name
