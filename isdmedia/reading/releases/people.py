"""Who wrote the report and who may be interviewed, from the sentences that say so in five languages."""

import re

from isdmedia.reading.releases.names import Name, People, bare, names_in
from isdmedia.reading.releases.titles import title_after
from isdmedia.reading.releases.values import Author, Spokesperson

_WROTE = re.compile(
    r"\b(?:(?:co-?)?authored|(?:co-?)?written|compiled|produced|prepared|researched|conducted|carried out|led) by\s+"
    r"|\b(?:report|study|research|dispatch|analysis|paper|briefing|investigation|survey)\b[^.:;!?\n“\"]{0,60}?\bby\s+"
    r"|\b(?:lead |co-?)?authors?\s?(?:\(s\))?\s*[:–]\s*|^by\s+"
    r"|\b(?:rédigée?|écrite?|réalisée?|dirigée?) par\s+|\b(?:rapport|étude|enquête) "
    r"de\s+(?=[A-Z])|\bauteur(?:e|s|rice)?s?\s*:\s*"
    r"|\b(?:verfasst|geschrieben|erstellt) von\s+|\b(?:Studie|Bericht|Analyse|Untersuchung) "
    r"von\s+|\bAutor(?:in|en|innen|:innen)?\s*:\s*"
    r"|\b(?:escrito|elaborado|redactado|dirigido|escrita|elaborada) por\s+|\bautor(?:a|es|as)?\s*:\s*"
    r"|\b(?:scritto|redatto|curato|condotto|scritta|condotta) da\s+|\ba cura di\s+|\bautor[ei]\s*:\s*",
    re.I | re.M,
)
_IS_AUTHOR = re.compile(
    r"\b(?:the (?:report|study|paper|analysis|dispatch|research)[’']s (?:lead |main )?(?:co-?)?authors?|(?:lead "
    r"|co-?)?author of the|"
    r"who (?:led|wrote|authored|conducted) the|auteure? d[ue]|autrice d[ue]|Autor(?:in)? de[rs]|autora? del?|autore "
    r"del|autrice del)\b",
    re.I,
)
_INTERVIEW = re.compile(
    r"\b(?:interviews?|spokes(?:people|persons?)|entretiens?|entrevistas?|entrevistad[oa]s?|intervist[ae]|comment|"
    r"Gespräche?|Rückfragen|Presseanfragen|media appearances)\b",
    re.I,
)
_AVAILABLE = re.compile(
    r"\b(?:available|on request|can be interviewed|to arrange|to request|please contact|for interviews?|to interview|"
    r"disponibles?|sur demande|possibles?|zur Verfügung|auf Anfrage|möglich|vermitteln|a petición|previa "
    r"solicitud|bajo petición|"
    r"disponibil[ei]|su richiesta|spokes(?:people|persons?)\s*:)",
    re.I,
)
_MAY_SPEAK = re.compile(
    r"\b(?:can|could|will|is happy to|are happy to|is able to) (?:talk|speak|comment) (?:about|on|to)\b", re.I
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"«À-Þ¿])")
_SHORT = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|St|M|Mme|Sr|Sra|[A-Z])\.$")
_BETWEEN = re.compile(r"^\s*(?:,|and|&|et|und|y|e|with|together with|,\s*(?:and|et|und|y|e))\s*$", re.I)
LIST_LENGTH = 400


def sentences(text: str) -> list[str]:
    """The text's sentences; a full stop behind a short title or an initial ends none."""
    found: list[str] = []
    for piece in _SENTENCE_END.split(text):
        if found and _SHORT.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def authors(paragraphs: list[str], people: People) -> tuple[Author, ...]:
    """Who wrote the report, in the order named; () when the text does not say."""
    found: dict[str, Author] = {}
    for paragraph in paragraphs:
        for cue in _WROTE.finditer(paragraph):
            window = paragraph[cue.end() : cue.end() + LIST_LENGTH]
            for name, title in _listed(window):
                _keep(found, people, name, title)
        for sentence in sentences(paragraph):
            if (cue_of := _IS_AUTHOR.search(sentence)) and (bearer := _nearest(sentence, cue_of)):
                _keep(found, people, bearer.text, title_after(sentence, bearer.end))
    return tuple(found.values())


def spokespeople(paragraphs: list[str], people: People) -> tuple[Spokesperson, ...]:
    """Who may be interviewed, in the order named; () when the text names nobody for it.

    Those offered for interviews come before those who "can talk about" a part of it."""
    found: dict[str, Spokesperson] = {}
    every = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
    offered = [sentence for sentence in every if _INTERVIEW.search(sentence) and _AVAILABLE.search(sentence)]
    for sentence in [*offered, *(sentence for sentence in every if _MAY_SPEAK.search(sentence))]:
        for name in _known_and_new(sentence, people):
            full = people.full(name.text)
            title = title_after(sentence, name.end)
            earlier = found.get(bare(full))
            if earlier is None or (title and not earlier.title):
                found[bare(full)] = Spokesperson(full, title)
    return tuple(found.values())


def _keep(found: dict[str, Author], people: People, name: str, title: str) -> None:
    full = people.full(name)
    earlier = found.get(bare(full))
    if earlier is None or (title and not earlier.title):
        found[bare(full)] = Author(full, title)


def _listed(window: str) -> list[tuple[str, str]]:
    """The names at the beginning of the window and those joined to them by commas and "and", each with its title."""
    found: list[tuple[str, str]] = []
    at = 0
    for name in names_in(window.split("\n")[0]):
        gap = window[at : name.start]
        if found and found[-1][1]:
            gap = gap.replace(found[-1][1], "", 1).replace("(", "").replace(")", "").strip().removeprefix(",")
        if (not found and gap.strip(" *_")) or (found and not _BETWEEN.match(gap)):
            break
        found.append((name.text, title_after(window, name.end)))
        at = name.end
    return found


def _nearest(sentence: str, cue: re.Match[str]) -> Name | None:
    before = [name for name in names_in(sentence) if name.end <= cue.start()]
    after = [name for name in names_in(sentence) if name.start >= cue.end()]
    if before and cue.start() - before[-1].end < 90:
        return before[-1]
    return after[0] if after and after[0].start - cue.end() < 20 else None


def _known_and_new(sentence: str, people: People) -> list[Name]:
    """Names in the sentence, in order, surnames of people met elsewhere among them; words of a title or contact
    are none."""
    found = names_in(sentence)
    for token in re.finditer(r"\b[A-ZÀ-Þ][\w’'-]+", sentence):
        inside = any(name.start <= token.start() < name.end for name in found)
        if not inside and people.knows(token[0]):
            found.append(Name(token[0], token.start(), token.end()))
    contact = re.search(r"\b(?:please )?contact\b|\bvia\b|\bkontaktieren\b|\bcontacter\b", sentence, re.I)
    limit = contact.start() if contact and any(name.start < contact.start() for name in found) else len(sentence)
    ordered = sorted((name for name in found if name.start < limit), key=lambda name: name.start)
    kept: list[Name] = []
    for name in ordered:
        title_ends = kept[-1].end + 2 + len(title_after(sentence, kept[-1].end)) if kept else 0
        if not kept or name.start >= title_ends or people.knows(name.text):
            kept.append(name)
    return kept
