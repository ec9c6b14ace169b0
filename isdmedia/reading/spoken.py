"""Every time expression of a mail with the words around it: what deadlines and appointments are chosen from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from isdmedia.reading.cues import Cues, flat
from isdmedia.reading.findings import Words
from isdmedia.reading.lexicon import senses
from isdmedia.reading.moments import Moment, resolve
from isdmedia.reading.phrases import Phrase, find_phrases
from isdmedia.reading.tokens import LONGEST_TEXT, Sentence, Token, sentences
from isdmedia.reading.zones import Whereabouts

_CLAUSE_MARKS = frozenset(", ; : ( ) - – — / ، ؛".split())
_CLAUSE_WORDS = frozenset(
    "but if whether because while so though although unless aber wenn ob damit mais si afin pero ma se لكن and".split()
)
_MOST_PHRASES = 60
_AROUND = 400
"""Characters on either side of a time that decide what it is."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that times are read from: `place` as in Words, `sent` when it was written, `whereabouts` of who wrote it."""

    text: str
    place: str
    whereabouts: Whereabouts


@dataclass(frozen=True, slots=True)
class Spoken:
    """A time expression in its sentence. `before` and `after` are the folded rest of the sentence, `clause` the folded
    clause it stands in, `lead` the folded sentence before it in the same paragraph."""

    moment: Moment
    source: Source
    sentence: Sentence
    start: int
    end: int
    before: str
    after: str
    clause: str
    lead: str
    number: int

    @property
    def words(self) -> Words:
        return Words(self.source.text[self.start : self.end], self.start, self.end, self.source.place)

    @property
    def phrase(self) -> Phrase:
        return self.moment.phrase

    @property
    def whole(self) -> str:
        return self.before + flat(self.words.text) + self.after

    def on(self, day: date) -> "Spoken":
        """The same words taken to speak of a day."""
        moment = resolve(self.phrase, self.source.whereabouts, context=day)
        return replace(self, moment=moment) if moment else self


def _parts_clauses(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a mark or word parts two clauses; the stroke of "w/" and the hyphen of "write-up" do not."""
    fold = tokens[at].fold
    if fold == "-" and 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start:
        return False
    return fold in _CLAUSE_WORDS or (fold in _CLAUSE_MARKS and not (fold == "/" and at > 0 and tokens[at - 1].fold == "w"))


def _clause(tokens: tuple[Token, ...], phrase: Phrase) -> tuple[int, int]:
    """Character range of the clause that a phrase stands in."""
    begin, end = phrase.start, phrase.end
    while begin > 0 and not _parts_clauses(tokens, begin - 1):
        begin -= 1
    while end < len(tokens) and not _parts_clauses(tokens, end):
        end += 1
    return tokens[begin].start, tokens[end - 1].end


_ANY_TIME = frozenset(
    ", : ( ) - – any time anytime between from at around say either "
    "ideally preferably is are work works suit suits would good best fine ok".split()
)


def _hours_of_days(phrases: list[Phrase], tokens: tuple[Token, ...]) -> list[Phrase]:
    """Hours right behind days are those of each of the days: "Monday or Tuesday, any time 10am-noon"; an hour that has found its
    day is lent to no other."""
    kept = list(phrases)
    for at in range(1, len(kept)):
        phrase, before = kept[at], kept[at - 1]
        gap = {t.fold for t in tokens[before.end : phrase.start]}
        dated = before.day is not None and before.day.kind != "week" and not before.clock and not before.delta and not before.inner_cue
        if not (phrase.clock and not phrase.day and not phrase.special and dated and gap <= _ANY_TIME):
            continue
        kept[at] = replace(phrase, day=before.day, part=phrase.part or before.part, alternative=False)
        first = at - 1
        while first > 0 and kept[first].alternative and kept[first - 1].day and not kept[first - 1].clock:
            first -= 1
            kept[first] = replace(kept[first], clock=phrase.clock, until=phrase.until, zone=kept[first].zone or phrase.zone)
    return kept


def _shares(phrases: list[Phrase]) -> list[Phrase]:
    """Alternatives lend each other what only one of them says: "either Tuesday or Wednesday at 2pm", "1430 or 1530 on Friday"."""
    shared = list(phrases)
    for at, phrase in enumerate(shared):
        if not phrase.alternative or at == 0 or phrase.delta or shared[at - 1].delta or phrase.inner_cue:
            continue
        before, own_day = shared[at - 1], phrase.day
        if phrase.clock and not phrase.day and not phrase.part:
            shared[at] = phrase = replace(phrase, day=before.day, part=before.part)
        elif before.clock and not before.day and not before.part and phrase.clock:
            shared[at - 1] = replace(before, day=phrase.day, part=phrase.part)
        if phrase.clock and before.day and not before.clock and not before.part and own_day:
            shared[at - 1] = replace(before, clock=phrase.clock, until=phrase.until, zone=before.zone or phrase.zone)
        if own_day and before.day and own_day.kind == before.day.kind == "weekday" and own_day.ahead < 0 <= before.day.ahead:
            shared[at] = replace(phrase, day=replace(own_day, ahead=before.day.ahead))
        if phrase.clock and before.clock and phrase.zone and not before.zone:
            shared[at - 1] = replace(shared[at - 1], zone=phrase.zone)
    return _every(shared)


def _every(phrases: list[Phrase]) -> list[Phrase]:
    """ "Mondays at 2pm, so Oct 26 or Nov 2": the dates take the hour of the habit, which is then no date of its own."""
    habit = next((p for p in phrases if p.day and p.day.every and p.clock), None)
    dated = [p for p in phrases if p.day and p.day.kind in ("date", "relative") and not p.clock and not p.part]
    if habit is None or not dated:
        return phrases
    filled = [replace(p, clock=habit.clock, until=habit.until, zone=p.zone or habit.zone) if p in dated else p for p in phrases]
    return [p for p in filled if p is not habit]


_CHANGED = Cues(
    "moved from;pushed from;changed from;brought forward from;shifted from;extended from;slipped from;pushed back from;gone from;"
    "moved forward from"
)


def _changed(phrase: Phrase, before: str) -> Phrase:
    """ "moved from 6pm to 5pm": the second time is the one that holds."""
    return replace(phrase, clock=phrase.until, until=None) if phrase.until and _CHANGED.ends(before) else phrase


def _in_sentence(sentence: Sentence, source: Source, language: str, number: int, lead: str, flattened: str) -> Iterable[Spoken]:
    month_first = source.whereabouts.sender.startswith("America/") and language == "en"
    found_here = list(find_phrases(sentence.tokens, senses(language), month_first=month_first))
    phrases = _shares(_hours_of_days(found_here, sentence.tokens))
    for found in phrases:
        phrase = _changed(found, flattened[: sentence.tokens[found.start].start - sentence.start])
        moment = resolve(phrase, source.whereabouts)
        if moment is None:
            continue
        start, end = sentence.tokens[phrase.start].start, sentence.tokens[phrase.end - 1].end
        left, right = _clause(sentence.tokens, phrase)
        yield Spoken(
            moment,
            source,
            sentence,
            start,
            end,
            flattened[: start - sentence.start][-_AROUND:],
            flattened[end - sentence.start :][:_AROUND],
            flattened[max(left, start - _AROUND) - sentence.start : min(right, end + _AROUND) - sentence.start],
            lead[-_AROUND:],
            number,
        )


def spoken_times(sources: Iterable[Source], language: str) -> list[Spoken]:
    """All time expressions of the sources in order, at most 60."""
    found: list[Spoken] = []
    for source in sources:
        lead, paragraph, flattened = "", -1, flat(source.text[:LONGEST_TEXT])
        for number, sentence in enumerate(sentences(source.text)):
            said = flattened[sentence.start : sentence.end]
            found += _in_sentence(sentence, source, language, number, lead if sentence.paragraph == paragraph else "", said)
            lead, paragraph = said, sentence.paragraph
            if len(found) >= _MOST_PHRASES:
                return _tops_settled(found[:_MOST_PHRASES])
    return _tops_settled(found)


def _tops_settled(times: list[Spoken]) -> list[Spoken]:
    """ "The top of the hour" behind "the 10a hour" is that hour's, not the next one's after sending."""
    settled: list[Spoken] = []
    for spoken in times:
        hour = next((s for s in reversed(settled) if s.phrase.hour_long and s.source is spoken.source), None)
        if hour and spoken.phrase.special == "top":
            start = hour.moment.start
            moment = replace(hour.moment, phrase=replace(hour.phrase, special="top", hour_long=False), at=start, start=start, until=None)
            spoken = replace(spoken, moment=moment)
        settled.append(spoken)
    return settled


def later_than(moment: datetime, sent: datetime, grace_minutes: int) -> bool:
    """Whether an instant is not past when the mail was sent."""
    return (moment - sent).total_seconds() > -60 * grace_minutes
