"""Matching from end to end: what was found is weighed, what is certain linked, what is likely suggested, with reasons."""

from collections.abc import Sequence
from datetime import UTC, datetime

from isdmedia.intake.matching.candidates import Candidate, Moment, candidates_for, speaks_of_embargo
from isdmedia.intake.matching.deciding import link
from isdmedia.intake.matching.index import NEVER, ReleaseIndex
from isdmedia.intake.matching.passages import passages
from isdmedia.intake.matching.values import Match
from isdmedia.mail.parsed import ParsedMail

MOST_MATCHES = 5
LEAST_SCORE = 0.12
LINKED_SCORE = 0.9
QUOTED_SHARE = 0.7
"""What a trace in quoted text counts, of one in the writer's own words."""


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
    moment = Moment(at, index.public_before(at), speaks_of_embargo(found))
    candidates = candidates_for(mail, found, index, thread, moment)
    if press:
        link(candidates, index, moment, found)
    scored = [(candidate, _score(candidate, index, moment)) for candidate in candidates]
    kept = [(candidate, score) for candidate, score in scored if candidate.linked or score >= LEAST_SCORE]
    kept.sort(key=lambda one: (not one[0].linked, -one[1], index.releases[one[0].place].slug))
    return tuple(Match(index.releases[candidate.place].slug, score, candidate.linked, _reasons(candidate, index, moment))
                 for candidate, score in kept[:MOST_MATCHES])


def _score(candidate: Candidate, index: ReleaseIndex, moment: Moment) -> float:
    against = 1.0
    for trace in candidate.found:
        against *= 1 - trace.strength * (QUOTED_SHARE if trace.quoted else 1.0)
    weight = candidate.topic.all_weight
    against *= 1 - 0.75 * weight / (weight + 1.6)
    against *= 1 - 0.2 * min(1.0, candidate.anchored)
    score = (1 - against) * _season(candidate, index, moment)
    return round(LINKED_SCORE + (1 - LINKED_SCORE) * score if candidate.linked else min(score, LINKED_SCORE - 0.01), 3)


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
    ranked = sorted(candidate.found, key=lambda trace: -trace.strength * (QUOTED_SHARE if trace.quoted else 1.0))
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
