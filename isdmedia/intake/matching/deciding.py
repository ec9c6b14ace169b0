"""What is certain: the rules by which a release is linked without asking anybody.

Precision comes first: a wrong link hides a mail from those who wait for it, a missing one costs a key press."""

import re
from collections.abc import Sequence
from datetime import timedelta

from isdmedia.intake.matching.candidates import NAMED, NEAR, Candidate, Moment
from isdmedia.intake.matching.index import NEVER, ReleaseIndex
from isdmedia.intake.matching.passages import QUOTED, Passage
from isdmedia.intake.matching.pointing import DEFINITE, OURS, PERSON
from isdmedia.intake.matching.words import terms, words

FRESH = timedelta(days=4)
"""How long after publication a mail that names an author, and no topic, is taken to be about the release."""
SAME_DAY = timedelta(hours=24)
"""How long a release is what everybody calls about: its topic alone, or its author's name, then means it and no older one."""
NEWEST = timedelta(days=2)
"""How long, at most, an author's name means the newest of their releases."""
OLDER = timedelta(days=10)
"""How much older the other releases of an author must be for the newest to be meant."""
SPOKEN_OF = timedelta(days=30)
_CHANCE = 0.5
"""Weight that two releases may differ by for words that stand in one of them by chance."""
_OTHER_NEWS = re.compile(
    r"\breact(?:ion|ing|s)?\b|\brespon(?:d|se|ding) to\b|\bbreaking\b|\b(?:has|have) just\b|\bjust announced\b|\bannounce[sd]\b"
    r"|\bin (?:the wake|light) of\b"
    r"|\bfollowing (?:the|today|yesterday|last night)\b|\bafter (?:the|today.s|last night.s) \w+ (?:attack|ruling|verdict|raid)"
    r"|\b(?:attack|verdict|ruling|arrest)s? (?:in|on|against|of)\b"
    r"|\bréag(?:ir|it|issez)|\bréaction|\breaktion|\breagieren|\breacci[oó]n|\breazione|رد فعل",
    re.I,
)

_IN_OTHER_NEWS = (
    "react", "respond to", "response to", "responding to", "breaking", "has just", "have just", "announce", "in the wake of", "in light of",
    "following t", "following y", "following l", "attack", "verdict", "ruling", "arrest", "raid", "réa", "reaktion", "reagieren", "reacc",
    "reaz", "رد فعل",
)
"""What a text must hold, one of these, before the pattern above is worth trying."""


def speaks_of_other_news(found: Sequence[Passage]) -> bool:
    """Whether the mail wants a word on something that others did or said."""
    return any(_speaks_of_other_news(passage.text) for passage in found if passage.place != QUOTED)


def _speaks_of_other_news(text: str) -> bool:
    folded = text.casefold()
    return any(part in folded for part in _IN_OTHER_NEWS) and _OTHER_NEWS.search(text) is not None


def link(candidates: list[Candidate], index: ReleaseIndex, moment: Moment, found: Sequence[Passage]) -> None:
    """Mark what is certain. Names decide first; only where nothing is named do figures, people and topics decide."""
    named = [candidate for candidate in candidates if candidate.certain]
    if named:
        spoken = [candidate for candidate in named if any(t.certain and not t.quoted and t.sort != "thread" for t in candidate.found)]
        for candidate in named:
            candidate.linked = candidate in spoken or not spoken or candidate.topic.weight >= 0.5 * spoken[0].topic.weight
        return
    quoted = [candidate for candidate in candidates if any(trace.certain and trace.quoted for trace in candidate.found)]
    if quoted:
        _link_quoted(quoted)
        if any(candidate.linked for candidate in quoted):
            return
    able = [candidate for candidate in candidates if candidate.meant]
    news = speaks_of_other_news(found)
    decided = [candidate for candidate in able if _decided(candidate, able, index, moment, other_news=news)]
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


def _decided(candidate: Candidate, able: Sequence[Candidate], index: ReleaseIndex, moment: Moment, *, other_news: bool) -> bool:
    topic = candidate.topic
    rivals = [other for other in able if other is not candidate]
    clear = all(other.topic.weight <= 0.6 * topic.weight for other in rivals)
    if candidate.has("unique+") or (candidate.has("unique") and topic.strong):
        outdone = any(other.topic.weight > 2 * topic.weight + 0.5 for other in rivals)
        return not outdone and not any(other.has("unique+", "unique") for other in rivals)
    if candidate.has("quotation") and topic.strong:
        return clear and not any(other.has("quotation") for other in rivals)
    if candidate.pointed != OURS and other_news:
        return False
    if candidate.has(*NEAR):
        beyond = topic.strong - {term.name for term in terms(words(index.releases[candidate.place].title))}
        supported = bool(beyond) or candidate.has(*NAMED, "surname") or candidate.pointed == OURS
        return clear and supported and bool(topic.own) and not any(other.has(*NEAR) for other in rivals)
    if _while_new(candidate, rivals, index, moment):
        return True
    if candidate.has(*NAMED):
        return _by_person(candidate, rivals, index, moment)
    if candidate.has("surname") and topic.strong and topic.weight >= 0.9:
        return clear
    return clear and _by_topic(candidate, rivals)


def _by_person(candidate: Candidate, rivals: Sequence[Candidate], index: ReleaseIndex, moment: Moment) -> bool:
    """Its author or spokesperson is named, and the topic is clearly this one among what they published."""
    topic = candidate.topic
    theirs = [other for other in rivals if other.has(*NAMED, "surname")]
    if topic.strong and topic.weight >= 0.5:
        return all(other.topic.weight <= 0.6 * topic.weight for other in theirs) and all(
            other.topic.weight < topic.weight for other in rivals
        )
    out_at = index.out_at[candidate.place]
    fresh = out_at != NEVER and timedelta(0) <= moment.at - out_at <= FRESH
    return fresh and not theirs and all(not other.topic.strong for other in rivals)


def _while_new(candidate: Candidate, rivals: Sequence[Candidate], index: ReleaseIndex, moment: Moment) -> bool:
    """What says little of an old release is plain while it is new and no other one shares the topic as well."""
    age = _age(candidate, index, moment)
    topic, weight = candidate.topic, candidate.topic.weight
    if age is None or age > SPOKEN_OF or not all(other.topic.weight <= 0.6 * weight for other in rivals):
        return age is not None and age < NEWEST and _newest_of_author(candidate, rivals, index)
    if candidate.pointed == OURS:
        described = candidate.figures_alone >= 2 or bool(topic.strong) or weight >= 1.0
        apart = all(other.topic.weight <= 0.25 * weight for other in rivals)
        return (age <= FRESH and weight >= 0.4 and described) or (weight >= 1.0 and apart)
    if candidate.figures_alone and topic.strong and age <= FRESH:
        return True
    if candidate.has("first") and not any(other.has("first", "surname", *NAMED) for other in rivals):
        return age <= FRESH and weight >= 0.25
    if age > SAME_DAY:
        return age < NEWEST and _newest_of_author(candidate, rivals, index)
    if candidate.pointed == PERSON and topic.strong and weight >= 1.0:
        return True
    return (bool(candidate.pointed) and len(topic.strong) >= 2 and weight >= 2.0) or _newest_of_author(candidate, rivals, index)


def _newest_of_author(candidate: Candidate, rivals: Sequence[Candidate], index: ReleaseIndex) -> bool:
    """Its author is named, and everything else of theirs is long out and no nearer to the mail's words."""
    theirs = [other for other in rivals if other.has(*NAMED, "surname")]
    out_at = index.out_at[candidate.place]
    return (
        candidate.has(*NAMED)
        and all(out_at - index.out_at[other.place] >= OLDER for other in theirs)
        and all(other.topic.weight <= candidate.topic.weight + _CHANCE and other.topic.strong <= candidate.topic.strong for other in rivals)
    )


def _age(candidate: Candidate, index: ReleaseIndex, moment: Moment) -> timedelta | None:
    """How long it has been out; None for one that is not out or undated."""
    out_at = index.out_at[candidate.place]
    return moment.at - out_at if out_at != NEVER and out_at <= moment.at else None


def _by_topic(candidate: Candidate, rivals: Sequence[Candidate]) -> bool:
    """ "Your Loopr study": the mail points at a publication of ours and describes this one."""
    topic = candidate.topic
    if candidate.pointed in (OURS, DEFINITE) and candidate.anchored >= 0.5 and topic.strong:
        enough = topic.weight >= (0.6 if candidate.pointed == OURS else 0.9)
        return enough and all(other.anchored <= 0.6 * candidate.anchored for other in rivals)
    if candidate.pointed in (OURS, DEFINITE, PERSON) and len(topic.strong) >= 3:
        return topic.weight >= 2.0
    return candidate.pointed == OURS and len(topic.strong) >= 2 and topic.weight >= 1.6
