"""Where a mail points at something that this office published: "your Loopr study", "the bus report", "votre étude
sur …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from isdmedia.intake.matching.index import ReleaseIndex
from isdmedia.intake.matching.passages import FORWARDED, OWN, SUBJECT, Passage
from isdmedia.intake.matching.words import Word, fold, stem

OURS, DEFINITE, PERSON = "ours", "definite", "person"


def _set(text: str) -> frozenset[str]:
    return frozenset(stem(fold(word)) for word in text.split()) | frozenset(fold(word) for word in text.split())


_OUTPUTS = _set(
    "report reports study studies research paper dispatch analysis survey investigation briefing release mapping "
    "findings publication "
    "étude rapport enquête analyse recherche communiqué publication studie bericht untersuchung analyse papier "
    "erhebung pressemitteilung forschung "
    "estudio informe investigación análisis publicación studio rapporto ricerca indagine comunicato analisi دراسة "
    "تقرير بحث исследование доклад отчет"
)
_DATA = _set(
    "data dataset figures numbers counts statistics stats table tables breakdown spreadsheet methodology chart "
    "charts maps données chiffres zahlen "
    "daten datos cifras dati cifre"
)
_LOOSE = _set("work arbeit travaux travail trabajo lavoro piece thing stuff project story release")
_PEOPLE = _set(
    "author authors researcher researchers expert experts colleague colleagues team doctor professor academic analyst fellow "
    "spokesperson auteur auteure chercheur "
    "chercheuse autor autorin forscher forscherin "
    "autora investigadora investigador autore autrice ricercatore ricercatrice"
)
_YOURS = _set(
    "your yours yr ur votre vos ihr ihre ihrem ihren ihrer ihres euer eure su sus vuestro vuestra vostro vostra vostri tuo ваш ваше вашем"
)
_YOU = _set("you vous sie usted ustedes voi lei вы")
_DEFINITE = _set(
    "the this that these those le la les ce cet cette der die das den dem des dieser diese dieses el los las este "
    "esta il lo gli questo questa"
)
_OF_TODAY = frozenset("today yesterday morning heutige heutigen heutiger hoy oggi".split())
_OPENS = _set("on about into of looking sur concernant à zu zur zum über von sobre acerca de su sul sulla حول عن о об")
_SMALL = _set(
    "new newest latest recent today todays tomorrows yesterdays morning mornings weeks nouveau nouvelle récent récente dernier dernière "
    "jour neu neue neuen neuer neues neueste neuesten heutig heutige heutigen heutiger aktuelle aktuellen jüngste jüngsten gestrigen nuevo "
    "nueva reciente último última nuovo nuova recente ultimo ultima جديد جديده اخير اخيره "
    "a an the of and or in for to by from with that how why who are is was has have be been use using used les des "
    "du de et la le un une der die das und in im von "
    "den dem el los y la il e di del i gli"
)
_OTHERS = _set("by from")
_ANOTHER = _set(
    "next upcoming forthcoming previous earlier prior old older another other second prochaine prochain précédente "
    "précédent nächste nächster vorherige próximo "
    "anterior prossimo precedente 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024"
)
_UNITS = _set("last past")
_BREAK = re.compile(r"[.!?;:\n(]\s")
_OUR_SUFFIX = re.compile("(?:كم|ك)$")
WIDTH = 6


@dataclass(frozen=True, slots=True)
class Pointer:
    """A mention of a publication: how surely it is ours, and the words that describe it, `first` to `last`
    (half-open)."""

    passage: Passage
    sort: str
    spans: tuple[tuple[int, int], ...]
    data: bool = False


def pointers(found: Sequence[Passage], index: ReleaseIndex, authors: frozenset[str]) -> list[Pointer]:
    """The mentions of our publications in subject, own and forwarded words; someone else's reports are left out.

    `authors` are the folded surnames of the people that the mail names and that a release bears."""
    kept = []
    addressed = any(word.stem in _YOU or word.stem in _YOURS for passage in found if passage.place == OWN for word in passage.run)
    for passage in found:
        if passage.place not in (SUBJECT, OWN, FORWARDED):
            continue
        for at in range(len(passage.run)):
            pointer = _pointer(passage, at, index, authors, addressed)
            if pointer is not None:
                kept.append(pointer)
    return kept[:40]


def _pointer(passage: Passage, at: int, index: ReleaseIndex, authors: frozenset[str], addressed: bool) -> Pointer | None:
    run = passage.run
    noun = _bare_arabic(run[at].stem)
    data = noun in _DATA
    if noun in _PEOPLE:
        return _person(passage, at)
    if not (noun in _OUTPUTS or data or noun in _LOOSE):
        return None
    first = _beginning(passage, at)
    before = run[first:at]
    last = _end_of_complement(passage, at)
    if _is_anothers(passage, before, at, last, index, authors) or any(word.stem in _ANOTHER for word in (*before, *run[at + 1 : at + 3])):
        return None
    ours = (
        any(word.stem in _YOURS or word.stem in index.own_names or word.folded in authors for word in before)
        or any(word.stem in _YOU for word in run[at + 1 : at + 4])
        or (_OUR_SUFFIX.search(run[at].folded) is not None and noun != run[at].stem)
    )
    definite = any(word.stem in _DEFINITE or word.folded in _OF_TODAY for word in before) or (passage.place == SUBJECT and first < at)
    if noun in _LOOSE and not ours:
        return None
    if data and not ours and not (definite and addressed):
        return None
    if not ours and not definite:
        return None
    spans = ((first, at), *(((at + 2, last),) if last > at + 2 else ()))
    return Pointer(passage, OURS if ours else DEFINITE, spans, data)


def _bare_arabic(word: str) -> str:
    """An Arabic noun without "your" at its end, the feminine ending put back."""
    if _OUR_SUFFIX.search(word) and "\u0600" <= word[0] <= "\u06ff":
        bare = _OUR_SUFFIX.sub("", word)
        return bare if bare in _OUTPUTS else f"{bare[:-1]}ه" if bare.endswith("ت") else bare
    return word


def _person(passage: Passage, at: int) -> Pointer | None:
    before = passage.run[max(0, at - 3) : at]
    ours = any(word.stem in _YOURS for word in before)
    definite = any(word.stem in _DEFINITE for word in before[-2:])
    return Pointer(passage, PERSON, ((at, at),)) if ours or definite else None


def _beginning(passage: Passage, at: int) -> int:
    """The first of the words before the noun that belong to it: up to a determiner or the beginning of the clause."""
    run, first = passage.run, at
    while first > 0 and at - first < WIDTH:
        gap = passage.text[run[first - 1].end : run[first].start]
        if _BREAK.search(gap + " ") or "," in gap or "—" in gap or " - " in gap or " – " in gap or ("/" in gap and gap != "/"):
            break
        first -= 1
        if run[first].stem in _DEFINITE or run[first].stem in _YOURS:
            break
        if run[first].stem in _OPENS and passage.place != SUBJECT:
            first += 1
            break
    return first


def _end_of_complement(passage: Passage, at: int) -> int:
    """Behind the noun: "on how extremists use …", up to the end of the clause; the noun's own place when nothing
    follows."""
    run = passage.run
    if at + 1 >= len(run) or run[at + 1].stem not in _OPENS:
        return at
    last = at + 2
    while last < len(run) and last - at < 12:
        gap = passage.text[run[last - 1].end : run[last].start]
        if _BREAK.search(gap + " ") or "," in gap or " - " in gap:
            break
        last += 1
    return last


def _is_anothers(passage: Passage, before: Sequence[Word], at: int, last: int, index: ReleaseIndex, authors: frozenset[str]) -> bool:
    """ "Ofcom's report", "the study by the university": a publication that somebody else owns."""

    def ours(word: Word) -> bool:
        return word.folded in authors or word.stem in index.own_names or word.stem in _YOURS

    for word in before:
        if re.search(r"['’]s$|s['’]$", word.raw) and word.raw[0].isupper() and not ours(word):
            return True
    behind = passage.run[at + 1 : last + 4]
    for place, word in enumerate(behind[:-1]):
        if word.stem in _OTHERS and behind[place + 1].raw[0].isupper() and not any(ours(near) for near in behind[place + 1 : place + 4]):
            return True
    return False


def describes(pointer: Pointer) -> list[Word]:
    """The words of a pointer that describe the publication, small words left out."""
    return [
        word
        for first, last in pointer.spans
        for word in pointer.passage.run[first:last]
        if word.stem not in _SMALL and word.stem not in _YOURS and word.stem not in _DEFINITE and len(word.folded) > 1
    ]
