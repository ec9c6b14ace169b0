"""What somebody is: the words behind a name that give the office held."""

import re

_NEXT = re.compile(r"\s*(?:(?:and|et|und|y|e|&)\s+)?([^\s,.;:]+)(?:\s+([^\s,.;:]+))?")
_STOP = re.compile(r"[.;:…!?\n]|\s[–—-]\s|[\"“”«»„()]")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Dr|St|Prof|Inc|Ltd|No)$")
_VERBS = frozenset(
    "said says added adds commented explained told warned argued noted is are was were has have can will who which "
    "finds found shows "
    "whose whom analyzes analyses examines reveals looks available dit déclare explique sagt sagte erklärt ist sind "
    "steht stehen dijo dice es son "
    "está están ha è sono est sont which where that sur auf steht".split()
)
_SMALL = frozenset("of for the and de des du la le les für der die des und di del della e y en in at".split())
_AUTHOR_PART = re.compile(
    r"^(?:the )?(?:report|study|paper|analysis|dispatch|research)[’']s (?:lead |main )?(?:co-?)?author(?: and "
    r"(?:the )?|$)"
    r"|,? and (?:the )?(?:report|study|paper|analysis|dispatch|research)[’']s (?:lead |main )?(?:co-?)?author$"
    r"|^(?:lead )?author of the (?:report|study|paper|analysis)$",
    re.I,
)
_ARTICLE = re.compile(r"^an? ", re.I)
LONGEST = 140


def title_after(text: str, end: int) -> str:
    """The title that follows the name ending at `end` ("Jane Roe, director of X, said"); "" when none does."""
    opening = re.match(r"\s*(,|\()\s*", text[end : end + 6])
    if opening is None:
        return ""
    start = end + opening.end()
    window = text[start : start + LONGEST + 60]
    if opening[1] == "(":
        inner = window.partition(")")[0]
        return inner.strip() if ")" in window and 2 < len(inner) <= LONGEST else ""
    title = _up_to_its_end(window)
    first = title.split(" ", 1)[0].lower()
    title = _ARTICLE.sub("", _AUTHOR_PART.sub("", title)).strip(" ,")
    if (
        not title
        or first in _VERBS
        or first in {"and", "et", "und", "y", "e", "a-t-il", "a-t-elle", "as", "but", "when"}
        or len(title) > LONGEST
    ):
        return ""
    return title


def _up_to_its_end(window: str) -> str:
    """A title holds commas of its own ("for Africa, the Middle East and Asia"): it ends where a comma is followed
    by a word that cannot go on with it."""
    stop = next(
        (m.start() for m in _STOP.finditer(window) if not _ABBREVIATED.search(window[: m.start()])), len(window)
    )
    clause = window[:stop]
    at = clause.find(",")
    while at != -1:
        if not _goes_on(clause[at + 1 :]):
            clause = clause[:at]
            break
        at = clause.find(",", at + 1)
    return re.sub(r"\s+(?:" + "|".join(sorted(_VERBS)) + r")\b.*$", "", clause, flags=re.S).strip(" ,")


def _goes_on(rest: str) -> bool:
    following = _NEXT.match(rest)
    if following is None:
        return False
    first, second = following[1], following[2] or ""
    if first.lower() in _VERBS or second.lower() in _VERBS:
        return False
    if first.lower() in _SMALL:
        return second[:1].isupper()
    return first[:1].isupper()
