"""Absolute claims ("without consequence", "none were removed") beside a figure that says otherwise."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from isdmedia.reading.releases.figures import figures
from isdmedia.reading.releases.people import sentences as sentences_of
from isdmedia.reading.releases.values import Preflight


@dataclass(frozen=True, slots=True)
class Matter:
    """One sort of claim: the words that deny it altogether, and those that tell it happened to a counted number."""

    denied: re.Pattern[str]
    happened: re.Pattern[str]


_DENIED = re.compile(r"\b(?:not|never|none|neither|keine[rs]?|aucune?|ninguna?|nessuna?)\b|n[’']t\b", re.I)
_NOT = (
    r"(?:without (?:any |a )?|with (?:seemingly |apparently |virtually )?no |(?:seemingly |apparently )?no "
    r"|zero |never (?:any )?|faced no |took no )"
)
_MATTERS = (
    Matter(
        re.compile(
            _NOT
            + r"(?:\w+ ){0,2}(?:consequences?|sanctions?|penalt(?:y|ies)|removals?|enforcement|moderation|intervention|repercussions?|"
            r"action(?! plan)|deletions?|bans?|suspensions?|takedowns?)\b"
            r"|\b(?:doing|did|does|done) (?:absolutely )?nothing(?! (?:for|about (?:it|them)selves))\b|\bwith "
            r"impunity\b|\bnever (?:been )?(?:removed|deleted|banned|"
            r"suspended|blocked|taken down)\b|\b(?:sans (?:aucune )?(?:conséquence|sanction|réaction)|ohne (?:jede "
            r"|jegliche )?(?:konsequenz(?:en)?|folgen)|"
            r"sin (?:ninguna )?(?:consecuencias?|sanción)|senza (?:alcuna )?(?:conseguenz[ae]|sanzion[ei]))\b",
            re.I,
        ),
        re.compile(
            r"\b(?:removed|deleted|banned|suspended|taken down|blocked|shut "
            r"down|fined|prosecuted|sanctioned|supprimée?s?|fermée?s?|gelöscht|gesperrt|"
            r"entfernt|eliminad[oa]s?|suspendid[oa]s?|rimoss[ieoa]|sospes[ieoa])\b",
            re.I,
        ),
    ),
    Matter(
        re.compile(
            _NOT + r"(?:\w+ )?(?:response|repl(?:y|ies)|answers?)\b|\bnever (?:replied|responded|answered)\b"
            r"|\bwent unanswered\b|\bnone (?:of \w+ ){0,2}(?:replied|responded|"
            r"answered)\b|\b(?:sans réponse|ohne antwort|unbeantwortet|sin respuesta|senza risposta)\b",
            re.I,
        ),
        re.compile(
            r"\b(?:replied|responded|answered|led to a (?:removal|reply|response)|ont répondu|antworteten|haben "
            r"geantwortet|respondieron|hanno risposto)\b",
            re.I,
        ),
    ),
    Matter(
        re.compile(
            _NOT + r"(?:\w+ )?(?:injur(?:y|ies)|deaths?|casualties|fatalities)\b"
            r"|\b(?:nobody|no one) (?:was |were )?(?:hurt|injured|killed|died)\b",
            re.I,
        ),
        re.compile(r"\b(?:injured|killed|hurt|wounded|died|hospitalised)\b", re.I),
    ),
)
_NONE_OF = re.compile(
    r"\b(?:none|not one|not a single one) of (?:the |its |these |those )?(?:\d+ "
    r")?(?P<noun>[a-z]{4,})\b(?P<rest>[^.;]{0,40})|"
    r"\bno (?P<noun2>[a-z]{4,}s) (?:were|was|have been|had been|has been) (?P<verb2>[a-z]{3,}(?:ed|en|wn))\b",
    re.I,
)
_ALL_OF = re.compile(
    r"\b(?:all|every one|each) of (?:the |its |these |those )?(?:\d+ )?(?P<noun>[a-z]{4,})\b(?P<rest>[^.;]{0,40})|"
    r"\ball (?:the |\d+ )?(?P<noun2>[a-z]{4,}s) (?:were|was|have been|had been|has been) "
    r"(?P<verb2>[a-z]{3,}(?:ed|en|wn))\b",
    re.I,
)
_VERB = re.compile(r"\b([a-z]{3,}(?:ed|wn|en|nt))\b", re.I)
_PART = re.compile(
    r"\b(?:only |just )?(?P<count>\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:out )?of (?:the |its |these |those "
    r")?(?P<whole>\d[\d,]* |[a-z]+(?:-[a-z]+)? )?(?P<noun>[a-z]{4,})\b(?P<rest>[^.;]{0,80})",
    re.I,
)


def claims_at_odds(texts: Iterable[str]) -> tuple[Preflight, ...]:
    """One warning for each sort of claim that is made absolutely in one sentence and counted otherwise in another."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    found = [warning for matter in _MATTERS if (warning := _denied_and_told(matter, sentences))]
    return (*found, *_none_or_all(sentences))


def _denied_and_told(matter: Matter, sentences: Sequence[str]) -> Preflight | None:
    denials = [m[0].strip() for sentence in sentences for m in matter.denied.finditer(sentence)]
    told = next((phrase for sentence in sentences if (phrase := _counted(matter, sentence))), "")
    return _warning(list(dict.fromkeys(denials)), told) if denials and told else None


def _counted(matter: Matter, sentence: str) -> str:
    """The words from a figure to the verb that tells what happened to so many; "" when there is none."""
    for verb in matter.happened.finditer(sentence):
        before = [f for f in figures(sentence) if f.end <= verb.start() and verb.start() - f.end <= 90 and not f.year]
        clause = max((sentence.rfind(mark, 0, verb.start()) for mark in (";", ":", " but ", " while ")), default=-1)
        before = [f for f in before if f.start > clause]
        if before and before[0].value > 0 and not _DENIED.search(sentence[max(0, before[0].start - 25) : verb.start()]):
            return sentence[before[0].start : verb.end()]
    return ""


def _none_or_all(sentences: Sequence[str]) -> list[Preflight]:
    """ "None of the accounts were removed" or "all …" beside "six of the accounts were removed": same noun, same
    verb."""
    parts = [
        (m["noun"].lower(), verb.lower(), f"{m[0][: m[0].find(verb) + len(verb)]}")
        for sentence in sentences
        for m in _PART.finditer(sentence)
        if figures(m["count"])
        for verb in _VERB.findall(m["rest"])[:2]
    ]
    found: dict[tuple[str, str], Preflight] = {}
    for sentence in sentences:
        for claim in (*_NONE_OF.finditer(sentence), *_ALL_OF.finditer(sentence)):
            noun = (claim["noun"] or claim["noun2"]).lower()
            verbs = (
                [claim["verb2"].lower()]
                if claim["verb2"]
                else [v.lower() for v in _VERB.findall(claim["rest"] or "")[:2]]
            )
            for part_noun, verb, words in parts:
                if part_noun == noun and verb in verbs and words not in claim[0]:
                    found.setdefault((noun, verb), _warning([claim[0].strip()], words))
    return list(found.values())


def _warning(denials: list[str], told: str) -> Preflight:
    said = ", ".join(f"“{words}”" for words in denials[:3])
    return Preflight("claims", f"Check: {said} stands beside “{told}”.", f"{denials[0]} / {told}")
