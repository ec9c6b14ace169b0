"""What a mail holds of a release by name: its address, reference, headline, title, nickname, people and figures."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from isdmedia.intake.matching.index import HONORIFICS, Bearer, ReleaseIndex, address_key, terms_near
from isdmedia.intake.matching.passages import QUOTED, SUBJECT, Passage
from isdmedia.intake.matching.scripts import is_foreign, skeletons
from isdmedia.intake.matching.words import is_frequent, is_silent, stem
from isdmedia.mail.parsed import ParsedMail
from isdmedia.reading.releases.figures import Figure, figures

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”\[\]]{4,600}|"
    r"(?<![\w@.])(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}/[^\s<>\"'“”\[\]]{3,600}",
    re.I,
)
_HREF = re.compile(r"href=\"([^\"]{5,600})\"", re.I)
_REPLY = re.compile(r"^(?:\s*(?:re|aw|antw|sv|rv|r|tr|fw|fwd|wg|réf|res|rif|automatic reply|réponse automatique)\s*:\s*)+", re.I)
_OUTPUT_NEAR = frozenset(
    "report study dispatch research release paper analysis findings rapport etude studie bericht informe estudio rapporto studio".split()
)
_NAMED = {"full": 0.45, "titled": 0.42, "surname": 0.25, "first": 0.15}
MOST_BEARERS = 60
"""Releases of one person that a mention of the name brings up: the newest."""
_TITLES = HONORIFICS | frozenset(
    "frau herr herrn madame mme monsieur m sig signor signora sr sra senor senora doctor doctora docteur docteure dra dott dottor dottore "
    "dottoressa profesor profesora professore professoressa professeur professeure professorin دكتور دكتوره سيد سيده استاذ استاذه "
    "بروفيسور".split()
)


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing found: `certain` decides alone; `strength` 0..1 counts towards the score; `reason` says it to
    people."""

    place: int
    sort: str
    strength: float
    certain: bool
    reason: str
    quoted: bool = False
    alone: bool = False


def by_address(mail: ParsedMail, found: Sequence[Passage], index: ReleaseIndex) -> Iterator[Trace]:
    """Links to a release or its report."""
    quotes = any(passage.place == QUOTED for passage in found)
    texts = [(passage.text, passage.place == QUOTED) for passage in found] + [(" ".join(_HREF.findall(mail.html[:200_000])), quotes)]
    for text, quoted in texts:
        for match in _URL.finditer(text):
            key = address_key(match[0].rstrip(".,;:!?)>’'"))
            for place in index.addresses.get(key, ()):
                path = "/" + key.partition("/")[2]
                yield Trace(place, "address", 0.97, len(index.addresses[key]) == 1, f"links to {path}", quoted)


def by_name(found: Sequence[Passage], index: ReleaseIndex) -> Iterator[Trace]:
    """Headlines, short titles, references and nicknames, word for word; the longest at each spot."""
    for passage in found:
        end = 0
        folded = [word.folded for word in passage.run]
        for at, first in enumerate(folded):
            if at < end or first not in index.phrase_lengths:
                continue
            lengths = index.phrase_lengths[first]
            length = next((n for n in lengths if at + n <= len(folded) and tuple(folded[at : at + n]) in index.phrases), 0)
            for place, sort in index.phrases[tuple(folded[at : at + length])] if length else ():
                yield _named(passage, at, length, place, sort, index)
            end = at + length


def _named(passage: Passage, at: int, length: int, place: int, sort: str, index: ReleaseIndex) -> Trace:
    phrase = tuple(word.folded for word in passage.run[at : at + length])
    bearers = {bearer for bearer, _ in index.phrases[phrase]}
    shown = passage.text[passage.run[at].start : passage.run[at + length - 1].end]
    alone = len(bearers) == 1
    quoted = passage.place == QUOTED
    if sort == "reference":
        return Trace(place, sort, 0.97, alone, f"names the reference {index.releases[place].reference}", quoted)
    if sort == "nickname":
        return Trace(place, sort, 0.8 if alone else 0.4, alone and length > 1, f"calls it “{shown}”, as journalists do", quoted)
    telling = _is_telling(passage, at, length)
    long = length >= 5 and (sort == "headline" or length >= 7)
    strength = 0.95 if alone and (long or telling) else 0.5 if alone else 0.45
    words = "answers our mailing of" if passage.place == SUBJECT and _REPLY.match(passage.text) and sort == "headline" else "names"
    return Trace(
        place,
        sort,
        strength,
        alone and (long or telling),
        f"{words} the {'headline' if sort == 'headline' else 'title'} “{shown}”",
        quoted,
    )


def _is_telling(passage: Passage, at: int, length: int) -> bool:
    """Whether a short title stands as a title: in quotation marks or the subject, with capitals, or beside
    "report"."""
    run = passage.run[at : at + length]
    start, end = run[0].start, run[-1].end
    if all(is_silent(word) or is_frequent(word.stem) for word in run) and length < 3:
        return False
    if passage.text[start - 1 : start] in '“"«„‘*_' and start > 0 and passage.text[end : end + 1] in '”"»“’*_,.':
        return True
    if length == 1:
        return _is_coined(passage, at)
    beside = [word.folded for word in (*passage.run[max(0, at - 3) : at], *passage.run[at + length : at + length + 2])]
    if any(stem(word) in _OUTPUT_NEAR for word in beside) or (passage.place == SUBJECT and _stands_apart(passage.text, start, end)):
        return True
    heavy = [word for word in run[1:] if len(word.folded) > 3]
    shouting = passage.text[max(0, start - 30) : end + 30].isupper()
    capitals = bool(heavy) and all(word.raw[0].isupper() for word in heavy) and run[0].raw[0].isupper()
    inside = run[0].raw[0].isupper() and bool(re.search(r"[^\s.!?:;>\n]\s*$", passage.text[max(0, start - 3) : start]))
    return not shouting and (capitals or inside)


def _stands_apart(subject: str, start: int, end: int) -> bool:
    """Whether the words are a piece of the subject of their own: "Today / Last bus home - bid"."""
    return bool(re.search(r"(?:^|[-–—:/|,;(\[]\s*)$", subject[:start]) and re.match(r"\s*(?:$|[-–—:/|,;?)\]])", subject[end:]))


def _is_coined(passage: Passage, at: int) -> bool:
    """A title of one word counts when the word is made up for it (CaliphateTok) or stands beside "report"."""
    word = passage.run[at]
    if any(c.isupper() for c in word.raw[1:]) and not word.raw.isupper():
        return True
    beside = [near.folded for near in (*passage.run[max(0, at - 2) : at], *passage.run[at + 1 : at + 2])]
    return (
        len(word.folded) >= 6
        and not is_frequent(word.stem)
        and (any(stem(near) in _OUTPUT_NEAR for near in beside) or len(word.folded) >= 11)
    )


def by_people(mail: ParsedMail, found: Sequence[Passage], index: ReleaseIndex) -> Iterator[Trace]:
    """Authors and spokespeople: the full name, a title with the surname, or the surname alone; in other alphabets
    by sound."""
    writer = mail.sender.name.lower() if mail.sender else ""
    for passage in found:
        quoted = passage.place == QUOTED
        run = passage.run
        for at, word in enumerate(run):
            for name, bearers in index.surnames[word.folded].items() if word.folded in index.surnames else ():
                sort = "" if word.folded in writer and name[0] in writer else _how_named(passage, at, name)
                for bearer in bearers[-MOST_BEARERS:] if sort else ():
                    yield Trace(bearer.place, sort, _NAMED[sort], False, _asks(bearer), quoted)
            for bearer in index.first_names.get(word.folded, ())[-MOST_BEARERS:]:
                if _first_name_alone(passage, at) and word.folded not in writer:
                    yield Trace(bearer.place, "first", _NAMED["first"], False, _asks(bearer), quoted)
            if is_foreign(word.raw) and at:
                yield from _sounds_like(passage, at, index, quoted)


def _first_name_alone(passage: Passage, at: int) -> bool:
    """Whether a first name stands as one: written large, no other name beside it, and not as a whole line (a greeting's end, a
    sign-off)."""
    run, text = passage.run, passage.text
    word = run[at]
    if not (word.raw[0].isupper() or text.islower()) or is_frequent(word.stem):
        return False
    ahead = run[at + 1] if at + 1 < len(run) else None
    if ahead and ahead.raw[0].isupper() and text[word.end : ahead.start].strip() == "":
        return "\n" in text[word.end : ahead.start]
    behind = run[at - 1] if at else None
    beside = behind is not None and behind.raw[0].isupper() and text[behind.end : word.start] == " " and len(behind.raw) > 2
    line = text[text.rfind("\n", 0, word.start) + 1 : (text.find("\n", word.end) + 1 or len(text) + 1) - 1]
    return not (beside and at > 1) and len(line.split()) > 2


def _asks(bearer: Bearer) -> str:
    return f"names {bearer.shown}, {bearer.role}"


def _how_named(passage: Passage, at: int, name: tuple[str, ...]) -> str:
    """How the word at `at`, a surname, stands: "full", "titled", "surname" alone, or "" when it is no name there."""
    run, size = passage.run, len(name)
    before = run[at - 1].folded if at else ""
    earlier = run[at - 2].folded if at > 1 else ""
    if size > 1 and (
        before == name[0]
        or (earlier == name[0] and before == name[-2])
        or tuple(word.folded for word in run[max(0, at - size + 1) : at + 1]) == name
    ):
        return "full"
    if before in _TITLES or (size > 2 and before == name[-2]):
        return "titled"
    raw = run[at].raw
    return "surname" if raw[0].isupper() and len(raw) >= 4 and not is_frequent(run[at].stem) else ""


def _sounds_like(passage: Passage, at: int, index: ReleaseIndex, quoted: bool) -> Iterator[Trace]:
    first, last = passage.run[at - 1], passage.run[at]
    for one in skeletons(first.raw):
        for other in skeletons(last.raw):
            if len(one) + len(other) >= 4:
                for bearer in index.skeletons.get((one, other), ())[-MOST_BEARERS:]:
                    yield Trace(bearer.place, "full", 0.45, False, _asks(bearer), quoted)


def by_figure(found: Sequence[Passage], index: ReleaseIndex) -> Iterator[Trace]:
    """Figures that a release gives; the fewer releases give one and the more digits it has, the more it says."""
    for passage in found:
        seen: set[tuple[float, bool]] = set()
        for figure in figures(passage.text):
            key = (figure.value, figure.percent)
            entries = index.figures.get(key, ())
            if figure.year or key in seen or not entries or len(entries) > 50:
                continue
            seen.add(key)
            near = terms_near(passage.run, passage.starts, figure)
            for place, context in entries:
                shared = bool(near & context)
                weight = _telling(figure) * (1.0 if len(entries) == 1 else 0.4) * (1.0 if shared else 0.6)
                sort = (
                    "unique"
                    if len(entries) == 1 and _telling(figure) >= 0.8
                    else "shared-unique"
                    if shared and len(entries) == 1
                    else "figure"
                )
                reason = (
                    f"the figure {figure.words} stands only in this release"
                    if len(entries) == 1
                    else f"the figure {figure.words} stands in this release"
                )
                if _telling(figure) >= 0.2:
                    yield Trace(
                        place,
                        f"{sort}{'+' if shared else ''}",
                        0.5 * weight,
                        False,
                        reason,
                        passage.place == QUOTED,
                        len(entries) == 1,
                    )


def _telling(figure: Figure) -> float:
    """0..1: 2,140 says which release is meant, 24 hardly."""
    if figure.percent:
        return 0.3 if figure.digits >= 2 else 0.12
    if figure.value >= 1000 and figure.digits >= 3:
        return 1.0
    if figure.value >= 10_000 and figure.digits == 2:
        return 0.8
    if figure.value >= 100_000:
        return 0.4
    if figure.value >= 100:
        return 0.5 if figure.digits >= 3 else 0.2
    return 0.2 if figure.value >= 13 else 0.08


def gathered(traces: Iterable[Trace]) -> dict[int, list[Trace]]:
    """The traces by release."""
    found: dict[int, list[Trace]] = defaultdict(list)
    for trace in traces:
        found[trace.place].append(trace)
    return found


def own_words_first(traces: Sequence[Trace]) -> list[Trace]:
    """Each sort of trace once, the one in the writer's own words before a quoted one."""
    kept: dict[tuple[str, str], Trace] = {}
    for trace in sorted(traces, key=lambda trace: (trace.quoted, -trace.strength)):
        kept.setdefault((trace.sort, trace.reason), trace)
    return list(kept.values())
