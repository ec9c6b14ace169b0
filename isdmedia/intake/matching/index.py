"""The releases turned inside out, once: from a word, figure, name, title or address to the releases that have it."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from math import log
from urllib.parse import urlsplit

from isdmedia.intake.matching.scripts import skeletons
from isdmedia.intake.matching.values import ReleaseProfile
from isdmedia.intake.matching.words import Word, fold, is_frequent, is_silent, terms, words
from isdmedia.reading.releases.figures import Figure, figures

KEY, STRONG, WEAK = 1.0, 0.7, 0.3
"""What a term weighs by where it stands in the release: headline and topics, findings and standfirst, body and
quotes."""
FREQUENT_SHARE = 0.3
LONGEST_POSTING = 200
"""Releases kept for one term: the newest; what stands in more tells none apart."""
HONORIFICS = frozenset("dr prof professor mr mrs ms miss sir dame lord lady baroness rev".split())
_ABOUT = re.compile(
    r"^[#*\s]*(?:about|à propos d[eu]|über|sobre|acerca de|informazioni su)\s+(?:the |l['’]|das |die |den |la |el "
    r"|il )?([^\n]{2,80})$",
    re.I | re.M,
)
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person of a release: folded name words without title, the name to show, what they are to it."""

    place: int
    name: tuple[str, ...]
    shown: str
    role: str


@dataclass(slots=True)
class ReleaseIndex:
    """Built by `build_index`, read by `match`; a place is a release's number in order of publication, undated ones
    last."""

    releases: list[ReleaseProfile] = field(default_factory=list)
    out_at: list[datetime] = field(default_factory=list)
    terms: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    weights: list[dict[str, float]] = field(default_factory=list)
    figures: dict[tuple[float, bool], list[tuple[int, frozenset[str]]]] = field(default_factory=dict)
    holders: dict[str, int] = field(default_factory=dict)
    surnames: dict[str, dict[tuple[str, ...], list[Bearer]]] = field(default_factory=dict)
    first_names: dict[str, list[Bearer]] = field(default_factory=dict)
    skeletons: dict[tuple[str, str], list[Bearer]] = field(default_factory=dict)
    brands: dict[str, str] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], list[tuple[int, str]]] = field(default_factory=dict)
    phrase_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """How many words the phrases have that begin with a word, the longest first."""
    addresses: dict[str, list[int]] = field(default_factory=dict)
    slugs: dict[str, int] = field(default_factory=dict)
    own_names: frozenset[str] = frozenset()

    @property
    def undated_from(self) -> int:
        """The first place of the releases that have no date."""
        return bisect_left(self.out_at, NEVER)

    def public_before(self, at: datetime) -> int:
        """How many dated releases are public at `at`: those are the first places."""
        return bisect_right(self.out_at, at)

    def rarity(self, term: str, public: int) -> float:
        """0..1: how well the term tells the releases apart that are public (the first `public`) or undated.

        Raises KeyError for a term that no release has."""
        entries = self.terms[term]
        undated = self.undated_from
        if self.holders[term] > len(entries):
            return max(0.0, log((len(self.releases) + 1) / self.holders[term]) / log(len(self.releases) + 1))
        holding = bisect_left(entries, (public, 0.0)) + len(entries) - bisect_left(entries, (max(undated, public), 0.0))
        number = max(1, public + len(self.releases) - undated)
        return 1.0 if holding <= 1 else max(0.0, log((number + 1) / holding) / log(number + 1))


def build_index(profiles: Iterable[ReleaseProfile], *, office_names: Sequence[str] = ()) -> ReleaseIndex:
    """The index of all releases; to be built anew when one changes. `office_names` are words that name the office
    itself: they say nothing about a release (the name in an "About …" heading is found without being told)."""
    ordered = sorted(profiles, key=lambda profile: (profile.out_at or NEVER, profile.slug))
    index = ReleaseIndex(releases=ordered, out_at=[profile.out_at or NEVER for profile in ordered])
    index.own_names = _own_names(ordered, office_names)
    posted: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, profile in enumerate(ordered):
        index.slugs[profile.slug] = place
        weighed = {term: weight for term, weight in _weighed(profile).items() if term not in index.own_names}
        index.weights.append(weighed)
        for term, weight in weighed.items():
            posted[term].append((place, weight))
        for key, near in _counted(profile).items():
            index.figures.setdefault(key, []).append((place, near))
        _add_people(index, place, profile)
        _add_phrases(index, place, profile)
        _add_addresses(index, place, profile)
        _add_brands(index, profile)
    index.terms = {term: entries[-LONGEST_POSTING:] for term, entries in posted.items()}
    index.holders = {term: len(entries) for term, entries in posted.items()}
    lengths: dict[str, set[int]] = defaultdict(set)
    for phrase in index.phrases:
        lengths[phrase[0]].add(len(phrase))
    index.phrase_lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    return index


def address_key(url: str) -> str:
    """A web address without scheme, "www.", query, fragment and closing slash, in lower case; "" for none."""
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
        host = parts.hostname or ""
    except ValueError:
        return ""
    path = parts.path.rstrip("/").lower()
    return f"{host.removeprefix('www.')}{path}" if "." in host and path else ""


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without title."""
    found = tuple(word.folded for word in words(name))
    return tuple(word for word in found if word not in HONORIFICS) or found


def terms_near(run: Sequence[Word], starts: Sequence[int], figure: Figure) -> set[str]:
    """The terms in the three words before a figure and the five behind it; `starts` is where the words of `run`
    begin."""
    near = bisect_left(starts, figure.start)
    return {term.name for term in terms(run[max(0, near - 3) : near + 6])}


def _own_names(profiles: Sequence[ReleaseProfile], given: Sequence[str]) -> frozenset[str]:
    said = [m[1] for profile in profiles for m in _ABOUT.finditer(profile.body)]
    hosts = [urlsplit(profile.url).hostname or "" for profile in profiles if profile.url]
    labels = {label for host in hosts for label in host.removeprefix("www.").split(".")[:-1] if len(label) > 3}
    return frozenset(word.stem for name in (*given, *said) for word in words(name) if not is_silent(word)) | labels


def _body(profile: ReleaseProfile) -> str:
    """The body without what is said about the organisation."""
    about = _ABOUT.search(profile.body)
    return profile.body[: about.start()] if about and about.start() > 200 else profile.body


@lru_cache(maxsize=20_000)
def _weighed(profile: ReleaseProfile) -> dict[str, float]:
    """The terms of a release with their weights. Kept, so that a change of one release is not paid for by all."""
    people = {word for name in (*profile.authors, *profile.spokespeople) for word in name_words(name)}
    zones = (
        (KEY, f"{profile.headline}\n" + "\n".join((*profile.topics, *profile.nicknames))),
        (STRONG, "\n".join((profile.standfirst, *profile.key_findings))),
        (WEAK, "\n".join((_body(profile), *profile.quotes))),
    )
    found: dict[str, float] = {}
    for weight, text in zones:
        for term in terms(words(text)):
            if term.name not in found and term.name not in people:
                found[term.name] = weight * (FREQUENT_SHARE if is_frequent(term.name) else 1.0)
    return found


@lru_cache(maxsize=2_000)
def folded_text(profile: ReleaseProfile) -> str:
    """All words of a release, folded, one space between them and around: for finding a quotation word for word."""
    text = "\n".join((profile.headline, profile.standfirst, profile.body, *profile.key_findings, *profile.quotes))
    return f" {' '.join(word.folded for word in words(text))} "


@lru_cache(maxsize=20_000)
def _counted(profile: ReleaseProfile) -> dict[tuple[float, bool], frozenset[str]]:
    """The figures of a release (value, whether per cent), each with the terms that stand near it. Kept likewise."""
    text = "\n".join((profile.headline, profile.standfirst, *profile.key_findings, _body(profile), *profile.quotes))
    run = words(text)
    starts = [word.start for word in run]
    found: dict[tuple[float, bool], set[str]] = defaultdict(set)
    for figure in figures(text):
        if not figure.year and figure.value > 1:
            found[(figure.value, figure.percent)] |= terms_near(run, starts, figure)
    return {key: frozenset(near) for key, near in found.items()}


def _add_people(index: ReleaseIndex, place: int, profile: ReleaseProfile) -> None:
    seen: set[tuple[str, ...]] = set()
    for role, names in (("its author", profile.authors), ("its spokesperson", profile.spokespeople)):
        for shown in names:
            name = name_words(shown)
            if not name or name in seen:
                continue
            seen.add(name)
            bearer = Bearer(place, name, shown, role)
            index.surnames.setdefault(name[-1], {}).setdefault(name, []).append(bearer)
            if len(name) > 1:
                if len(name[0]) > 3:
                    index.first_names.setdefault(name[0], []).append(bearer)
                index.skeletons.setdefault((skeletons(name[0])[0], skeletons(name[-1])[0]), []).append(bearer)


def _add_phrases(index: ReleaseIndex, place: int, profile: ReleaseProfile) -> None:
    """Headline, short title, reference and nicknames as runs of folded words."""
    named = [("headline", profile.headline), *(("nickname", nickname) for nickname in profile.nicknames)]
    if profile.title != profile.headline:
        named.append(("title", profile.title))
    if any(c.isdigit() for c in profile.reference) and len(profile.reference) > 3:
        named.append(("reference", profile.reference))
    for sort, text in named:
        phrase = tuple(word.folded for word in words(text))[:30]
        if phrase and (len(phrase) > 1 or len(phrase[0]) > 3):
            index.phrases.setdefault(phrase, []).append((place, sort))


def _add_addresses(index: ReleaseIndex, place: int, profile: ReleaseProfile) -> None:
    for url in (profile.url, profile.report_url):
        if key := address_key(url):
            index.addresses.setdefault(key, []).append(place)


def _add_brands(index: ReleaseIndex, profile: ReleaseProfile) -> None:
    """Proper names among headline and topics, so that they are found in other alphabets."""
    for text in profile.topics:
        for word in words(text):
            bones = skeletons(word.raw)[0]
            if word.raw[0].isupper() and not word.raw.isupper() and len(bones) >= 3 and not is_silent(word) and not is_frequent(word.stem):
                index.brands.setdefault(bones, fold(word.raw))
