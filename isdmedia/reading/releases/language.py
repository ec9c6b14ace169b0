"""Which language a release is in, by its small words or its script."""
import re
from collections import Counter

_SMALL = {
    "en": "the and of to in that is for on with by from has have are was were this which at as their it an be",
    "fr": "le la les et des du de une un est dans que qui pour sur par au aux avec plus sont ont cette ce",
    "de": "der die das und den von zu mit ist im des auf für eine ein sich dem nicht werden wurde sind auch bei",
    "es": "el la los las y de del que en una un por con para se es su más han como al lo sus fue",
    "it": "il la i gli le e di del della che in una un per con è si sono dei delle da al ha più come nel",
    "nl": "de het een en van in dat is op voor met zijn te die door worden bij aan ook niet wordt",
    "pt": "o a os as e de do da que em um uma para com por se é dos das mais na no foi são",
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _SMALL.items():
    for _word in _words.split():
        _OWNERS.setdefault(_word, []).append(_language)
_SCRIPTS = (("ar", re.compile("[\u0621-\u064a]")), ("he", re.compile("[\u05d0-\u05ea]")), ("el", re.compile("[\u03b1-\u03c9]")),
            ("uk", re.compile("[іїєґ]")), ("ru", re.compile("[\u0430-\u044f]")))
LONGEST = 6000


def guess_language(text: str) -> str:
    """The language's two-letter code, "" when the text is too short or mixed to say."""
    sample = text[:LONGEST].lower()
    letters = len(re.findall(r"[^\W\d_]", sample))
    for language, letter in _SCRIPTS:
        share = len(letter.findall(sample))
        if letters and share > (0.01 if language == "uk" else 0.4) * letters and share > 3:
            return language
    votes: Counter[str] = Counter()
    for word in re.findall(r"[^\W\d_]+", sample):
        for language in _OWNERS.get(word, ()):
            votes[language] += 1
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < 3:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else ""
