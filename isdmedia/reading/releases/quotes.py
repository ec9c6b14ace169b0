"""Who is quoted with which words: quotation marks of many countries, the speaker before or behind."""

import re
from collections.abc import Sequence

from isdmedia.reading.releases.blocks import HEADING, Block
from isdmedia.reading.releases.names import Name, People, bare, names_in
from isdmedia.reading.releases.titles import title_after
from isdmedia.reading.releases.values import Quote

_CLOSERS = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‹": "›", '"': '"', "”": "”"}
_SAID = re.compile(
    r"\b(?:said|says|saying|added|adds|commented|comments|explained|explains|told|warned|warns|argued|argues|noted|"
    r"concluded|stated|"
    r"according to|dit|a déclaré|déclare|explique|a expliqué|ajoute|a "
    r"ajouté|affirme|souligne|selon|sagt|sagte|so|erklärt|erklärte|"
    r"betont|betonte|meint|meinte|warnt|warnte|dijo|dice|afirma|afirmó|explica|explicó|señala|señaló|añade|añadió|"
    r"según|"
    r"ha detto|ha dichiarato|spiega|ha spiegato|afferma|ha aggiunto|secondo|commenta)\b",
    re.I,
)
_PRONOUN = re.compile(
    r"\b(?:(?:he|she|they|it) (?:said|added|says|adds|told|explained|warned|continued|concluded)|(?:said|added|says|"
    r"adds) (?:he|she|they)|"
    r"a-t-(?:il|elle) \w+|ajoute-t-(?:il|elle)|sagte (?:er|sie)|so (?:er|sie)|añadió|ha aggiunto)\b",
    re.I,
)
_DASHED = re.compile(r"^\s*[-–—]\s*(?=[^\W\d_])")
FEWEST_WORDS = 4
LONGEST_PARAGRAPH = 6000
"""Characters; what is longer is no paragraph of a release, and is not searched for quotations."""


def quotes(parts: Sequence[Block], people: People) -> tuple[Quote, ...]:
    """The attributed quotations in their order; words in quotation marks without a speaker are none.

    Spans of one paragraph with one speaker are one quote, and so are paragraphs that a speaker goes on through."""
    found: list[Quote] = []
    speaker: tuple[str, str] | None = None
    waiting = ""
    for place, block in enumerate(parts):
        spans = [] if block.kind == HEADING or len(block.plain) > LONGEST_PARAGRAPH else spoken_spans(block.plain)
        words = _words_of(block.plain, spans)
        outside = _outside(block.plain, spans)
        named = _speaker(block.plain, spans, outside, people, speaker)
        if waiting and not words and (dashed := _dashed(block.plain)):
            found.append(Quote(people.full(dashed[0]), dashed[1], waiting))
        waiting = ""
        if len(words.split()) < FEWEST_WORDS:
            continue
        if named is None and not outside.strip(" ….,–—-"):
            waiting = words
            if found and speaker and _open_ended(parts[place - 1].plain):
                found[-1] = Quote(found[-1].speaker, found[-1].title, f"{found[-1].words}\n\n{words}")
                waiting = ""
        elif named is not None:
            speaker = named
            found.append(Quote(named[0], named[1] or _title_known(found, named[0]), words))
    return tuple(found)


def spoken_spans(text: str) -> list[tuple[int, int]]:
    """Where the text stands inside quotation marks (half-open, marks left out); a mark never closed runs to the
    end."""
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        closers = _CLOSERS.get(text[at])
        if closers is None or (text[at] in "»”" and (at == 0 or not text[at - 1].isspace()) and at > 0):
            at += 1
            continue
        ends = [end for end in (text.find(closer, at + 1) for closer in closers) if end > 0]
        end = min(ends, default=len(text))
        spans.append((at + 1, end))
        at = end + 1
    return spans


def _words_of(text: str, spans: list[tuple[int, int]]) -> str:
    """The spoken words of one paragraph: the comma before an interjected "said X" becomes what the sentence needs."""
    spoken = [(text[a:b].strip(), text[b + 1 :]) for a, b in spans if text[a:b].strip()]
    whole = ""
    for index, (words, after) in enumerate(spoken):
        if len(words.split()) < 3 and not whole and index + 1 < len(spoken):
            continue
        if index + 1 < len(spoken):
            goes_on = spoken[index + 1][0][:1].islower()
            words = words if goes_on else f"{words.rstrip(',;')}{'' if words[-1] in '.!?…' else '.'}"
        elif words.endswith(",") and after.strip():
            words = words[:-1] + "."
        whole = f"{whole} {words}".strip()
    return whole


def _outside(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at : start - 1])
        at = end + 1
    return " … ".join([*pieces, text[at:]])


def _speaker(
    text: str, spans: list[tuple[int, int]], outside: str, people: People, last: tuple[str, str] | None
) -> tuple[str, str] | None:
    """Name and title of who speaks in this paragraph, from the words outside the quotation marks."""
    if not spans or not (said := _nearest_said(outside)):
        return None
    candidates = sorted(_named(outside, people), key=lambda name: _distance(name, said))
    close = [
        name
        for name in candidates
        if _distance(name, said) <= 120
        and outside[min(said.end(), name.end) : max(said.start(), name.start)].count(". ") == 0
    ]
    if close and not (_PRONOUN.search(outside) and _distance(close[0], said) > 2):
        return people.full(close[0].text), title_after(outside, close[0].end)
    if _PRONOUN.search(outside) and last is not None:
        return last
    return None


def _nearest_said(outside: str) -> re.Match[str] | None:
    """The verb of saying that stands nearest to a quotation."""
    return min(_SAID.finditer(outside), key=lambda m: min(abs(m.start() - p) for p in _gaps(outside)), default=None)


def _gaps(outside: str) -> list[int]:
    return [m.start() for m in re.finditer("…", outside)] or [0]


def _distance(name: Name, said: re.Match[str]) -> int:
    return name.start - said.end() if name.start >= said.end() else said.start() - name.end


def _named(outside: str, people: People) -> list[Name]:
    """Names in the words around a quotation, surnames of people met before among them."""
    found = names_in(outside)
    taken = [(name.start, name.end) for name in found]
    for token in re.finditer(r"[^\W\d_][\w'’-]+", outside):
        word = re.sub(r"['’]s?$", "", token[0])
        if word[0].isupper() and people.knows(word) and not any(a <= token.start() < b for a, b in taken):
            found.append(Name(word, token.start(), token.start() + len(word)))
    return found


def _dashed(text: str) -> tuple[str, str] | None:
    """Name and title in a line such as "— Jane Roe, director", which stands under its quotation."""
    start = dash.end() if (dash := _DASHED.match(text)) else 0
    first = next(iter(names_in(text[start : start + 200])), None)
    if first is None or first.start > 0 or len(text) > 200:
        return None
    return first.text, title_after(text[start:], first.end)


def _open_ended(before: str) -> bool:
    """Whether the paragraph before left its quotation open, as a speech over several paragraphs does."""
    spans = spoken_spans(before)
    return bool(spans) and spans[-1][1] == len(before)


def _title_known(found: list[Quote], speaker: str) -> str:
    return next((quote.title for quote in found if quote.title and bare(quote.speaker) == bare(speaker)), "")
