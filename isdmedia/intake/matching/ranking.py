"""From what was found to matches: what is certain is linked, what is likely suggested, each with its reasons.

Precision comes first: a wrong link hides a mail from those who wait for it, a missing one costs a key press."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from heapq import nlargest

from rapidfuzz import fuzz

from isdmedia.intake.matching import traces
from isdmedia.intake.matching.index import NEVER, ReleaseIndex
from isdmedia.intake.matching.passages import FORWARDED, OWN, QUOTED, SUBJECT, Passage, passages
from isdmedia.intake.matching.pointing import DEFINITE, OURS, PERSON, Pointer, describes, pointers
from isdmedia.intake.matching.topics import Topic, rough_weights, said_terms, topic_of
from isdmedia.intake.matching.traces import Trace
from isdmedia.intake.matching.values import Match
from isdmedia.intake.matching.words import Word, terms, words
from isdmedia.mail.parsed import ParsedMail

MOST_CANDIDATES = 40
MOST_MATCHES = 5
LEAST_SCORE = 0.12
LINKED_SCORE = 0.9
FRESH = timedelta(days=2)
TOLD_BEFORE = timedelta(days=60)
"""How long before publication a release under embargo may be asked about; by the name of its author alone: a
quarter of it."""
_SURE = ("thread", "address", "reference", "headline", "title", "nickname")
_NAMES = ("full", "titled")
_NEAR = ("near-headline", "near-title", "title", "headline")
"""A title misquoted, or word for word but not standing as a title: "the last bus home"."""


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
        """Whether a trace of one of these sorts was found in the writer's own words (or, if asked, in quoted
        ones)."""
        return any(trace.sort in sorts and trace.quoted is quoted for trace in self.found)

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


def match(
    mail: ParsedMail,
    *,
    index: ReleaseIndex,
    at: datetime,
    thread: Sequence[str] = (),
    language: str = "",
    press: bool = True,
) -> tuple[Match, ...]:
    """The releases that a mail is about, best first, at most five; () when nothing speaks for any.

    `thread` holds the slugs already linked to the enquiry that the mail joins, or of the mailing it answers. Mail
    that is not from the press (`press` False) is never linked, only suggested. `language` is not needed: words of
    several languages are compared as ideas."""
    found = passages(mail)
    moment = Moment(at, index.public_before(at), _speaks_of_embargo(found))
    candidates = _candidates(mail, found, index, thread, moment)
    if press:
        _link(candidates, index, moment, found)
    matches = [_match(candidate, index, moment) for candidate in candidates]
    kept = [one for one in matches if one.linked or one.score >= LEAST_SCORE]
    return tuple(sorted(kept, key=lambda one: (not one.linked, -one.score, one.release))[:MOST_MATCHES])


def _candidates(
    mail: ParsedMail, found: Sequence[Passage], index: ReleaseIndex, thread: Sequence[str], moment: Moment
) -> list[Candidate]:
    every = traces.gathered(_traces(mail, found, index, thread))
    said = said_terms(found, index, moment.public)
    rough = rough_weights(said, index)
    for place, ones in every.items():
        rough[place] += sum(3 * one.strength for one in ones) + (100.0 if any(one.certain for one in ones) else 0.0)
    best = nlargest(MOST_CANDIDATES, rough, key=lambda place: (rough[place], place))
    candidates = [
        Candidate(place, traces.own_words_first(every.get(place, ())), topic_of(place, said, index)) for place in best
    ]
    surnames = frozenset(
        word
        for candidate in candidates
        if candidate.has(*_NAMES, "surname")
        for name in (*index.releases[candidate.place].authors, *index.releases[candidate.place].spokespeople)
        for word in name.casefold().split()[-1:]
    )
    pointing = pointers(found, index, surnames)
    for candidate in candidates:
        _point(candidate, pointing, index, moment)
        candidate.found += _nearly_named(candidate, found, index)
    for candidate in candidates:
        candidate.meant = candidate.certain or _may_be_meant(
            candidate, index, moment, alone=not _has_others_out(candidate, candidates, moment)
        )
    return candidates


def _traces(mail: ParsedMail, found: Sequence[Passage], index: ReleaseIndex, thread: Sequence[str]) -> list[Trace]:
    return [
        *(
            Trace(
                index.slugs[slug],
                "thread",
                0.97,
                True,
                "belongs to a conversation about it, or answers our mailing of it",
            )
            for slug in thread
            if slug in index.slugs
        ),
        *traces.by_address(mail, found, index),
        *traces.by_name(found, index),
        *traces.by_people(mail, found, index),
        *traces.by_figure(found, index),
    ]


def _speaks_of_embargo(found: Sequence[Passage]) -> bool:
    cues = (
        "embargo",
        "sperrfrist",
        "advance copy",
        "ahead of publication",
        "forthcoming",
        "upcoming",
        "vorab",
        "à paraître",
        "before it is published",
    )
    return any(cue in passage.text.lower() for passage in found for cue in cues if passage.place != QUOTED)


def _point(candidate: Candidate, pointing: Sequence[Pointer], index: ReleaseIndex, moment: Moment) -> None:
    """How far the mail's "your … study" describes this release: at least half of the describing words must be its
    own."""
    weights = index.weights[candidate.place]
    for pointer in pointing:
        described = describes(pointer)
        names = {term.name for term in terms(described)}
        known = [name for name in names if name in weights]
        weight = sum(weights[name] * index.rarity(name, moment.public) for name in known if name in index.terms) * min(
            1.2, pointer.passage.weight
        )
        if names and _fits(pointer, described, names, known, weights) and weight > candidate.anchored:
            candidate.anchored, candidate.pointed = weight, pointer.sort
            candidate.why = " ".join(word.raw for word in described[:6])
        elif not candidate.pointed or (candidate.pointed == PERSON and pointer.sort != PERSON and not names):
            candidate.pointed = pointer.sort if not names else candidate.pointed


def _fits(
    pointer: Pointer, described: Sequence[Word], names: set[str], known: Sequence[str], weights: dict[str, float]
) -> bool:
    """Half of what describes "your study" must be the release's own words; of "the study" two thirds, and every
    proper name."""
    if pointer.sort == OURS:
        return len(known) * 2 >= len(names)
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
        text = passage.text[:4000].casefold()
        for sort, title, least in (("headline", profile.headline, 84), ("title", profile.title, 85)):
            if len(title.split()) < 2 or len(title) < 11 or len(text) < len(title) * 0.7:
                continue
            near = fuzz.partial_ratio_alignment(title.casefold(), text, score_cutoff=least)
            if near is not None and _same_digits(title, text[near.dest_start : near.dest_end + 2]):
                shown = passage.text[near.dest_start : near.dest_end].strip()
                return [Trace(candidate.place, f"near-{sort}", 0.6, False, f"nearly names the {sort}: “{shown}”")]
    return []


def _same_digits(title: str, words: str) -> bool:
    return all(digits in words for digits in (word.strip(".,:") for word in title.split()) if digits.isdigit())


def _link(candidates: list[Candidate], index: ReleaseIndex, moment: Moment, found: Sequence[Passage]) -> None:
    """Mark what is certain. Names decide first; only where nothing is named do figures, people and topics decide."""
    named = [candidate for candidate in candidates if candidate.certain]
    if named:
        spoken = [
            candidate
            for candidate in named
            if any(t.certain and not t.quoted and t.sort != "thread" for t in candidate.found)
        ]
        for candidate in named:
            candidate.linked = (
                candidate in spoken or not spoken or candidate.topic.weight >= 0.5 * spoken[0].topic.weight
            )
        return
    quoted = [candidate for candidate in candidates if any(trace.certain and trace.quoted for trace in candidate.found)]
    if quoted:
        _link_quoted(quoted)
        if any(candidate.linked for candidate in quoted):
            return
    able = [candidate for candidate in candidates if candidate.meant]
    decided = [candidate for candidate in able if _decided(candidate, able, index, moment, found)]
    if len(decided) == 1:
        decided[0].linked = True


def _link_quoted(quoted: list[Candidate]) -> None:
    """A chaser quotes what it chases: the release named there, if it is one; of several the one whose headline
    stands there."""
    headed = [candidate for candidate in quoted if candidate.has("headline", "address", quoted=True)]
    for one in (quoted, headed):
        if len(one) == 1:
            one[0].linked = True
            return


def _may_be_meant(candidate: Candidate, index: ReleaseIndex, moment: Moment, *, alone: bool) -> bool:
    """A release that is not out yet is meant only by someone who speaks of its embargo, nearly names it, or names
    its people where these have nothing else out (`alone`)."""
    out_at = index.out_at[candidate.place]
    if candidate.place < moment.public or out_at == NEVER:
        return True
    if out_at - moment.at > TOLD_BEFORE:
        return False
    named = candidate.has(*_NAMES) and alone and out_at - moment.at <= TOLD_BEFORE / 4
    return moment.embargo or named or candidate.has("near-headline", "near-title")


def _has_others_out(candidate: Candidate, candidates: Sequence[Candidate], moment: Moment) -> bool:
    """Whether the people whom the mail names have another release that is public."""
    return any(
        other.has(*_NAMES, "surname") for other in candidates if other is not candidate and other.place < moment.public
    )


def _decided(
    candidate: Candidate, able: Sequence[Candidate], index: ReleaseIndex, moment: Moment, found: Sequence[Passage]
) -> bool:
    topic = candidate.topic
    rivals = [other for other in able if other is not candidate]
    clear = all(other.topic.weight <= 0.6 * topic.weight for other in rivals)
    if candidate.has("unique+") or (candidate.has("unique") and topic.strong):
        return not any(other.has("unique+", "unique") for other in rivals)
    if candidate.has(*_NEAR):
        beyond = topic.strong - {term.name for term in terms(words(index.releases[candidate.place].title))}
        supported = bool(beyond) or candidate.has(*_NAMES, "surname") or candidate.pointed == OURS
        return clear and supported and bool(topic.own) and not any(other.has(*_NEAR) for other in rivals)
    if candidate.has(*_NAMES):
        return _by_person(candidate, rivals, index, moment, found)
    if candidate.has("surname") and topic.strong and topic.weight >= 0.9:
        return clear
    return clear and _by_topic(candidate, rivals)


def _by_person(
    candidate: Candidate, rivals: Sequence[Candidate], index: ReleaseIndex, moment: Moment, found: Sequence[Passage]
) -> bool:
    """Its author or spokesperson is named, and the topic is clearly this one among what they published."""
    topic = candidate.topic
    theirs = [other for other in rivals if other.has(*_NAMES, "surname")]
    if topic.strong and topic.weight >= 0.5:
        return all(other.topic.weight <= 0.6 * topic.weight for other in theirs) and all(
            other.topic.weight < topic.weight for other in rivals
        )
    out_at = index.out_at[candidate.place]
    fresh = out_at != NEVER and timedelta(0) <= moment.at - out_at <= FRESH
    return fresh and not theirs and not _asks_for_reaction(found) and all(not other.topic.strong for other in rivals)


def _by_topic(candidate: Candidate, rivals: Sequence[Candidate]) -> bool:
    """ "Your Loopr study": the mail points at a publication of ours and describes this one."""
    topic = candidate.topic
    if candidate.pointed in (OURS, DEFINITE) and candidate.anchored >= 0.5 and topic.strong:
        enough = topic.weight >= (0.6 if candidate.pointed == OURS else 0.9)
        return enough and all(other.anchored <= 0.6 * candidate.anchored for other in rivals)
    if candidate.pointed in (OURS, DEFINITE, PERSON) and len(topic.strong) >= 3:
        return topic.weight >= 2.0
    return candidate.pointed == OURS and len(topic.strong) >= 2 and topic.weight >= 1.6


def _asks_for_reaction(found: Sequence[Passage]) -> bool:
    text = " ".join(passage.text for passage in found if passage.place in (SUBJECT, OWN, FORWARDED)).lower()
    return any(
        cue in text
        for cue in (
            "react",
            "respond to",
            "response to",
            "réagir",
            "réaction",
            "reaktion",
            "reaccion",
            "reacción",
            "reazione",
        )
    )


def _match(candidate: Candidate, index: ReleaseIndex, moment: Moment) -> Match:
    against = 1.0
    for trace in candidate.found:
        against *= 1 - trace.strength * (0.7 if trace.quoted else 1.0)
    weight = candidate.topic.all_weight
    against *= 1 - 0.75 * weight / (weight + 1.6)
    against *= 1 - 0.2 * min(1.0, candidate.anchored)
    score = (1 - against) * _season(candidate, index, moment)
    score = LINKED_SCORE + (1 - LINKED_SCORE) * score if candidate.linked else min(score, LINKED_SCORE - 0.01)
    return Match(
        index.releases[candidate.place].slug, round(score, 3), candidate.linked, _reasons(candidate, index, moment)
    )


def _season(candidate: Candidate, index: ReleaseIndex, moment: Moment) -> float:
    """Fresh releases are asked about most; one that is not out yet only by those who were told of it."""
    out_at = index.out_at[candidate.place]
    if out_at == NEVER:
        return 0.9
    if out_at > moment.at:
        return 1.0 if candidate.meant else 0.3
    days = (moment.at - out_at).total_seconds() / 86_400
    return 1.0 - 0.3 * min(1.0, days / 365)


def _reasons(candidate: Candidate, index: ReleaseIndex, moment: Moment) -> tuple[str, ...]:
    """Sentences for people, the strongest first, at most six."""
    ranked = sorted(candidate.found, key=lambda trace: -trace.strength * (0.7 if trace.quoted else 1.0))
    said = [f"{trace.reason}{' (in quoted text)' if trace.quoted else ''}" for trace in ranked[:4]]
    if candidate.anchored >= 0.5:
        said.append(f"points at it: “{candidate.why}”")
    if told := candidate.topic.telling():
        said.append(f"shares its words: {', '.join(told)}")
    if when := _when(index.out_at[candidate.place], moment.at):
        said.append(when)
    return tuple(dict.fromkeys(said))


def _when(out_at: datetime, at: datetime) -> str:
    """ "published 2 hours before"; "" for what is undated or older than 30 days."""
    if out_at == NEVER:
        return ""
    hours = round((at.astimezone(UTC) - out_at.astimezone(UTC)).total_seconds() / 3600)
    if hours < 0:
        return "not published yet when this came"
    if hours < 48:
        return "published within the hour" if hours == 0 else f"published {hours} hour{'s' if hours > 1 else ''} before"
    return f"published {hours // 24} days before" if hours < 30 * 24 else ""
