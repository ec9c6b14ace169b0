"""Where a mail takes an interview back: "I'm going to have to stand her down", "we've had to drop the item"."""

import re

from isdmedia.reading.cues import flat, words_of
from isdmedia.reading.findings import Words
from isdmedia.reading.tokens import LONGEST_TEXT, sentences

_WHAT = (
    r"(?:interview|slot|chat|item|segment|hit|piece|booking|discussion|panel|recording|pre-?rec\w*|two-way|conversation|call|shoot|"
    r"filming|bid|guest|appearance)"
)
_TAKEN_BACK = re.compile(
    r"\bst(?:and|ands|anding|ood)(?: (?!up\b|back\b|by\b)[\w.'-]+){0,4} down\b"
    r"|\b(?:have|had|having|going|got) to (?:cancel|drop|pull|scrap|shelve|postpone|bump|spike|lose)\b(?: [\w'-]+){0,4}? " + _WHAT + r"\b"
    r"|\b(?:cancelling|dropping|pulling|scrapping|shelving|postponing)(?: [\w'-]+){0,3}? " + _WHAT + r"\b"
    rf"|\b{_WHAT}(?: [\w'-]+){{0,4}} (?:is|has been|have been|are|was|been)"
    r" (?:off|cancell?ed|dropped|pulled|scrapped|postponed|bumped|spiked|shelved)\b"
    rf"|\bno longer (?:need|require|be needing|doing|be doing|able to (?:do|run|take))(?: [\w.'-]+){{0,5}} {_WHAT}\b"
    rf"|\b{_WHAT} (?:has |have )?(?:fallen|fell|falling) (?:through|over)\b"
    r"|\b(?:devons|dois|devoir|sommes obliges d'|contraints d') ?annuler"
    r"|\b(?:entretien|interview|direct|enregistrement|duplex) (?:est |a ete )annulee?\b"
    r"|\b(?:muss|mussen)(?: [\w.-]+){0,12} (?:absagen|streichen|verschieben)\b"
    r"|\b(?:interview|schalte|gesprach|aufzeichnung) (?:ist|wurde|wird) (?:abgesagt|gestrichen)\b"
    r"|\b(?:tenemos|hemos tenido|tengo) que (?:cancelar|anular|suspender)\b"
    r"|\b(?:dobbiamo|siamo costretti ad|abbiamo dovuto) (?:cancellare|annullare)\b"
    r"|(?:نضطر|اضطررنا|مضطرون|نعتذر عن) ?(?:الي|لـ|ل)? ?(?:الغاء|لالغاء|عدم)"
)
_IN_TAKEN_BACK = (
    " down", "to cancel", "to drop", "to pull", "to scrap", "to shelve", "to postpone", "to bump", "to spike", "to lose", "cancelling",
    "dropping", "pulling", "scrapping", "shelving", "postponing", " off", " cancel", " dropped", " pulled", " scrapped", " postponed",
    " bumped", " spiked", " shelved", "no longer ", "fallen", "fell", "falling", "annul", "absagen", "streichen", "verschieben",
    "abgesagt", "gestrichen", "cancelar", "anular", "suspender", "cancellare", "الغاء", "عدم",
)
"""What a text must hold, one of these, before its sentences are worth trying."""
_DENIED = re.compile(r"\b(?:if|unless|wenn|si|falls)\b[^.]{0,40}$|\bnot (?:be )?$")


def takes_back(flattened: str) -> bool:
    """Whether a folded sentence takes an interview back."""
    found = _TAKEN_BACK.search(flattened)
    return found is not None and not _DENIED.search(flattened[: found.start()])


def standing_down(text: str, *, place: str = "own_text") -> Words | None:
    """The sentence in which an interview is taken back, None when there is none."""
    flattened = flat(text[:LONGEST_TEXT])
    if not any(part in flattened for part in _IN_TAKEN_BACK):
        return None
    for sentence in sentences(text):
        if takes_back(flattened[sentence.start : sentence.end]):
            return words_of(text, sentence.start, sentence.end, place)
    return None
