"""People in running text: where a name begins, where it ends, and whose short form it is. One pass, no lists of
names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

HONORIFICS = frozenset(
    "dr prof professor mr mrs ms miss mx sir dame lord lady baroness rev frau herr mme madame m monsieur mlle dott "
    "dottssa dottoressa "
    "sig signora signor sr sra señor señora prof.ssa profesor profesora professeur professorin doctor ambassador "
    "senator".split()
)
_PARTICLES = frozenset("de da di do dos das del della der den van von zu bin ibn bint al el la le ter ten abu".split())
_NOT_PEOPLE = frozenset(
    "institute institut instituto istituto university université universität universidad university's college "
    "school centre center council "
    "press media office office's team desk unit department ministry foundation digital dispatch report study "
    "research network group "
    "committee commission agency association society state states street road party union kingdom daily news times "
    "post television radio "
    "channel key findings notes editors about contact embargo release interviews interview monday tuesday wednesday "
    "thursday friday "
    "saturday sunday january february march april may june july august september october november december english "
    "arabic french german "
    "spanish italian middle east africa asia europe america north south west new the a an this these that those our "
    "their his her its we "
    "he she they it but and or for in on at of to with from as by if when while after before executive director "
    "head senior fellow chief "
    "manager officer analyst researcher author authors co-author president chair chairman spokesperson policy "
    "programme program project "
    "les des une un der die das ein eine el los las il lo gli le nos notre unser unsere chercheur directeur "
    "directrice direktor direktorin "
    "interviste interviews entretiens entrevistas entrevista intervista studie untersuchung bericht analyse "
    "leiterin leiter verfügung anfrage interview gespräch étude rapport enquête informe estudio studio rapporto "
    "journalists journalistes please direct enquiries further both".split()
)
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-](?=[^\W\d_])|\.(?=[A-Z]\.))*\.?")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as written, with an honorific where there is one, at `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words without honorific."""
        return tuple(w for w in self.text.split() if w.strip(".").lower() not in HONORIFICS)


def names_in(text: str) -> list[Name]:
    """Names of people: two capitalised words or more, or one behind an honorific. A linear scan; () where there is
    none."""
    found: list[Name] = []
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        word = token[0]
        joined = bool(run) and text[run[-1].end() : token.start()].strip(" \n") == "" and not _ends_sentence(run[-1][0])
        if run and not joined:
            _take(found, run)
            run = []
        if _may_stand(word, bool(run)):
            run.append(token)
        elif run:
            _take(found, run)
            run = []
    _take(found, run)
    return found


def bare(name: str) -> str:
    """The name without honorific, folded for comparing."""
    return " ".join(w for w in re.sub(r"[.’']s?\b|[.]", "", name).casefold().split() if w not in HONORIFICS)


class People:
    """The full names met so far, so that a surname alone can be traced to its bearer."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._by_last: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        for name in names:
            self.meet(name)

    def meet(self, name: str) -> None:
        """Remember a full name; a longer form of a known one takes its place."""
        folded = bare(name)
        if len(folded.split()) < 2:
            return
        if len(name) > len(self._by_name.get(folded, "")):
            self._by_name[folded] = name
        for surname in folded.split()[1:]:
            if surname not in _PARTICLES:
                self._by_last.setdefault(surname, folded)

    def full(self, name: str) -> str:
        """The fullest form of the name that was met; the name itself when it is new."""
        folded = bare(name)
        if folded in self._by_name:
            return self._by_name[folded]
        last = folded.split()[-1] if folded else ""
        known = self._by_last.get(last)
        if known is not None and (len(folded.split()) == 1 or known.split()[0][0] == folded[0]):
            return self._by_name[known] if len(folded.split()) == 1 else name
        return name

    def knows(self, name: str) -> bool:
        """Whether the name, or a bearer of this surname, was met."""
        folded = bare(name)
        return bool(folded) and (folded in self._by_name or (len(folded.split()) == 1 and folded in self._by_last))


def _ends_sentence(word: str) -> bool:
    return (
        word.endswith(".")
        and len(word) > 2
        and word.strip(".").lower() not in HONORIFICS
        and not re.fullmatch(r"(?:[A-Z]\.)+", word)
    )


def _may_stand(word: str, inside: bool) -> bool:
    folded = word.rstrip(".").lower()
    if folded in HONORIFICS:
        return word[0].isupper()
    if inside and folded in _PARTICLES:
        return True
    return word[0].isupper() and folded.removesuffix("'s").removesuffix("’s") not in _NOT_PEOPLE


def _take(found: list[Name], run: list[re.Match[str]]) -> None:
    """Keep a run of tokens when it is a name; the end of a sentence and a possessive are no part of it."""
    while run and run[-1][0].lower() in _PARTICLES:
        run = run[:-1]
    titled = next((place for place, token in enumerate(run) if token[0].rstrip(".").lower() in HONORIFICS), 0)
    run = run[titled:]
    words = [token[0] for token in run]
    if not words or (
        len(words) == 1 or (words[0].isupper() and len(words[0]) > 3 and any(not w.isupper() for w in words))
    ):
        return
    if not 2 <= len(words) <= 6:
        return
    last = words[-1]
    trimmed = re.sub(r"(?:['’]s?|(?<=\w\w)\.)$", "", last)
    text = " ".join([*words[:-1], trimmed])
    if text.replace(".", "").replace(" ", "").lower() in HONORIFICS:
        return
    found.append(Name(text, run[0].start(), run[-1].end() - (len(last) - len(trimmed))))
