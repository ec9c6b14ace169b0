"""The releases a mail may be about, each with everything that speaks for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import nlargest
from typing import NamedTuple

from rapidfuzz import fuzz

from isdmedia.intake.matching import traces
from isdmedia.intake.matching.index import NEVER, ReleaseIndex, folded_text
from isdmedia.intake.matching.passages import QUOTED, Passage
from isdmedia.intake.matching.pointing import OURS, PERSON, Pointer, describes, pointers
from isdmedia.intake.matching.scripts import is_foreign
from isdmedia.intake.matching.topics import Topic, rough_weights, said_terms, topic_of
from isdmedia.intake.matching.traces import Trace
from isdmedia.intake.matching.words import Word, terms, words
from isdmedia.mail.parsed import ParsedMail

MOST_CANDIDATES = 40
TOLD_BEFORE = timedelta(days=60)
"""How long before publication a release under embargo may be asked about; by its author's name alone: a quarter of it."""
JUST_OUT = timedelta(days=3)
NAMED = ("full", "titled")
"""The sorts of trace that name a person beyond doubt."""
NEAR = ("near-headline", "near-title", "title", "headline")
"""A title misquoted, or word for word but not standing as a title: "the last bus home"."""
FEWEST_QUOTED = 4
_QUOTATION = re.compile(r"[“\"«„»]\s?([^“”\"«»„\n]{8,200}?)\s?[”\"»“«]")
_IN_THREAD = "belongs to a conversation about it, or answers our mailing of it"
_EMBARGO = re.compile(
    r"\bembargo|sperrfrist|advance copy|ahead of publication|forthcoming|upcoming|\bvorab|à paraître|before it is published",
    re.I,
)


@dataclass(slots=True)
class Candidate:
    """A release that the mail may be about, with everything that speaks for it."""

    place: int
    found: list[Trace] = field(default_factory=list)
    topic: Topic = field(default_factory=Topic)
    anchored: float = 0.0
    pointed: str = ""
    why: str = ""
    meant: bool = True
    linked: bool = False

    def has(self, *sorts: str, quoted: bool = False) -> bool:
        """Whether a trace of one of these sorts was found in the writer's own words (or, if asked, in quoted ones)."""
        return any(trace.sort in sorts and trace.quoted is quoted for trace in self.found)

    @property
    def figures_alone(self) -> int:
        """How many figures of the mail stand in this release only."""
        return len({trace.reason for trace in self.found if trace.alone and not trace.quoted})

    @property
    def certain(self) -> bool:
        """Named outright in the writer's own words."""
        return any(trace.certain and not trace.quoted for trace in self.found)


@dataclass(frozen=True, slots=True)
class Moment:
    """When the mail was written, against the releases: how many were public, and whether it speaks of an embargo."""

    at: datetime
    public: int
    embargo: bool


class _Described(NamedTuple):
    """A pointer with the words that describe the publication, and the names of their terms."""

    pointer: Pointer
    words: list[Word]
    names: set[str]


def _described(pointer: Pointer) -> _Described:
    described = describes(pointer)
    return _Described(pointer, described, {term.name for term in terms(described)})


def candidates_for(
    mail: ParsedMail, found: Sequence[Passage], index: ReleaseIndex, thread: Sequence[str], moment: Moment
) -> list[Candidate]:
    every = traces.gathered(_traces(mail, found, index, thread))
    said = said_terms(found, index, moment.public)
    rough = rough_weights(said, index)
    for place, ones in every.items():
        rough[place] += sum(3 * one.strength for one in ones) + (100.0 if any(one.certain for one in ones) else 0.0)
    best = nlargest(MOST_CANDIDATES, rough, key=lambda place: (rough[place], place))
    candidates = [Candidate(place, traces.own_words_first(every.get(place, ())), topic_of(place, said, index)) for place in best]
    surnames = frozenset(
        word
        for candidate in candidates
        if candidate.has(*NAMED, "surname")
        for name in (*index.releases[candidate.place].authors, *index.releases[candidate.place].spokespeople)
        for word in name.casefold().split()[-1:]
    )
    pointing = pointers(found, index, surnames)
    if pointing:
        candidates += _just_out({candidate.place for candidate in candidates}, index, moment)
    described = [_described(pointer) for pointer in pointing]
    for candidate in candidates:
        _point(candidate, described, index, moment)
        candidate.found += _nearly_named(candidate, found, index)
    _mark_quotations(candidates, found, index)
    named_and_out = [one for one in candidates if one.place < moment.public and one.has(*NAMED, "surname")]
    for candidate in candidates:
        alone = all(one is candidate for one in named_and_out)
        candidate.meant = candidate.certain or _may_be_meant(candidate, index, moment, alone=alone)
    return candidates


def _traces(mail: ParsedMail, found: Sequence[Passage], index: ReleaseIndex, thread: Sequence[str]) -> list[Trace]:
    return [
        *(Trace(index.slugs[slug], "thread", 0.97, True, _IN_THREAD) for slug in thread if slug in index.slugs),
        *traces.by_address(mail, found, index),
        *traces.by_name(found, index),
        *traces.by_people(mail, found, index),
        *traces.by_figure(found, index),
    ]


def speaks_of_embargo(found: Sequence[Passage]) -> bool:
    return any(_EMBARGO.search(passage.text) for passage in found if passage.place != QUOTED)


def _just_out(known: set[int], index: ReleaseIndex, moment: Moment) -> list[Candidate]:
    """Releases of the last days that nothing speaks for but that the mail points at something of ours ("your report")."""
    newest = range(max(0, moment.public - 3), moment.public)
    fresh = [place for place in newest if moment.at - index.out_at[place] <= JUST_OUT and place not in known]
    return [Candidate(place, [Trace(place, "recent", 0.18, False, "the mail speaks of a publication of ours")]) for place in fresh]


def _point(candidate: Candidate, pointing: Sequence[_Described], index: ReleaseIndex, moment: Moment) -> None:
    """How far the mail's "your … study" describes this release: at least half of the describing words must be its
    own."""
    weights = index.weights[candidate.place]
    for pointer, described, names in pointing:
        known = [name for name in names if name in weights]
        shared = sum(weights[name] * index.rarity(name, moment.public) for name in known)
        weight = shared * min(1.2, pointer.passage.weight)
        if names and _fits(pointer, described, names, known, weights) and weight > candidate.anchored:
            candidate.anchored, candidate.pointed = weight, pointer.sort
            candidate.why = " ".join(word.raw for word in described[:6])
        elif not candidate.pointed or (candidate.pointed == PERSON and pointer.sort != PERSON and not names):
            candidate.pointed = pointer.sort if not names else candidate.pointed


def _fits(pointer: Pointer, described: Sequence[Word], names: set[str], known: Sequence[str], weights: dict[str, float]) -> bool:
    """Half of what describes "your study" must be the release's own words (in another alphabet one of them, as only ideas are
    known there); of "the study" two thirds, and every proper name."""
    if pointer.sort == OURS:
        foreign = bool(described) and all(is_foreign(word.raw) for word in described)
        return len(known) * 2 >= len(names) or (foreign and bool(known))
    strangers = [term for term in terms(described) if term.name not in weights and term.shown[:1].isupper()]
    return len(known) * 3 >= len(names) * 2 and not strangers


def _nearly_named(candidate: Candidate, found: Sequence[Passage], index: ReleaseIndex) -> list[Trace]:
    """A headline or title that is misquoted or shortened."""
    profile = index.releases[candidate.place]
    if any(trace.sort in ("headline", "title") for trace in candidate.found):
        return []
    for passage in found:
        if passage.place == QUOTED:
            continue
        text = passage.beginning
        titles = (("headline", profile.headline, 84), ("title", profile.title, 85))
        for sort, title, least in titles if profile.title != profile.headline else titles[:1]:
            if len(title.split()) < 2 or len(title) < 11 or len(text) < len(title) * 0.7:
                continue
            near = fuzz.partial_ratio_alignment(title.casefold(), text, score_cutoff=least)
            if near is not None and _same_digits(title, text[near.dest_start : near.dest_end + 2]):
                shown = passage.text[near.dest_start : near.dest_end].strip()
                return [Trace(candidate.place, f"near-{sort}", 0.6, False, f"nearly names the {sort}: “{shown}”")]
    return []


def _mark_quotations(candidates: Sequence[Candidate], found: Sequence[Passage], index: ReleaseIndex) -> None:
    """Words in quotation marks that stand in a release; in one release alone they say that it is meant."""
    spoken = [m[1] for passage in found if passage.place != QUOTED for m in _QUOTATION.finditer(passage.text)][:20]
    for shown in spoken:
        run = words(shown)
        if len(run) < FEWEST_QUOTED:
            continue
        phrase = f" {' '.join(word.folded for word in run)} "
        having = [one for one in candidates if phrase in folded_text(index.releases[one.place])]
        alone = len(having) == 1
        for one in having[:5]:
            said = f"quotes its words: “{shown}”"
            one.found.append(Trace(one.place, "quotation" if alone else "words", 0.6 if alone else 0.3, False, said))


def _same_digits(title: str, near: str) -> bool:
    return all(digits in near for digits in (word.strip(".,:") for word in title.split()) if digits.isdigit())


def _may_be_meant(candidate: Candidate, index: ReleaseIndex, moment: Moment, *, alone: bool) -> bool:
    """A release that is not out yet is meant only by someone who speaks of its embargo, nearly names it, or names
    its people where these have nothing else out (`alone`)."""
    out_at = index.out_at[candidate.place]
    if candidate.place < moment.public or out_at == NEVER:
        return True
    if out_at - moment.at > TOLD_BEFORE:
        return False
    named = candidate.has(*NAMED) and alone and out_at - moment.at <= TOLD_BEFORE / 4
    return moment.embargo or named or candidate.has("near-headline", "near-title")
