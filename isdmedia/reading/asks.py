"""What exactly is asked: the first sentence that asks, the numbered questions, the claims to be checked."""

import re

from isdmedia.reading.cues import Cues, flat, words_of
from isdmedia.reading.findings import Words
from isdmedia.reading.tokens import LONGEST_TEXT, Sentence, sentences

_PLEASANTRY = Cues(
    "how are you;hope you're well;hope you are well;hope this finds you;hope all is well;hope all's well;how's things;"
    "trust you are well;you well;all good;hope you're good;j'espere que vous allez bien;comment allez-vous;ich hoffe;wie geht es;"
    "espero que este bien;espero que;spero che;come sta;is that;is this the right;am i right to write;right address;right person"
)
_ASKING = Cues(
    "could you;can you;would you;could we;can we;could i;can i;may i;might you;would you be able;please can;please could;please send;"
    "please let;we'd like;we'd love;i'd like;i'd love;would like to;would love;we are looking for;looking for;looking to;keen to;"
    "hoping to;we want;we need;i need;would need;need;request;requesting;interested in;any chance;is it possible;would be grateful;"
    "grateful if;let me know;can someone;could someone;pourriez-vous;pouvez-vous;nous aimerions;j'aimerais;nous souhaitons;"
    "je souhaite;nous souhaiterions;je souhaiterais;serait-il possible;merci de;auriez-vous;est-ce que;je cherche;konnen sie;"
    "konnten sie;wir mochten;ich mochte;wurden gern*;wir bitten;ich bitte;bitte schicken;bitte senden;bitte teilen;ware es moglich;"
    "ich suche;wir suchen;was entgegnen;durfen wir;podria*;puede*;nos gustaria;me gustaria;quisiera*;queremos;necesit*;seria posible;"
    "solicit*;potrebbe;potete;vorremmo;vorrei;sarebbe possibile;abbiamo bisogno;ci piacerebbe;نود;نرجو;يرجي;هل يمكن;نرغب;اود;ارجو;"
    "نطلب;kunt u;zou u;wij willen;graag;we would;does the;did your;do you;what is your;would anyone;anything from"
)
_NUMBERED = re.compile(r"(?m)^[ \t>*•-]{0,6}(?:Q(?:uestion)?[ .]{0,2})?(\d{1,2})[.):/–-]{1,2}[ \t]{1,4}(?=\S)")
_LISTED_QUESTION = re.compile(r"(?m)^[ \t]{0,6}[-*•–][ \t]{1,4}(?=\S)")
_LONGEST_ASK = 400
_MOST_QUESTIONS = 40


def _asks(sentence: Sentence, flattened: str) -> bool:
    words = flattened[sentence.start : sentence.end]
    if _PLEASANTRY.find(words) and not _ASKING.find(words):
        return False
    if _PLEASANTRY.find(words) and len(words) < 60:
        return False
    return words.rstrip().endswith(("?", "؟")) or _ASKING.find(words) is not None


def first_ask(text: str, *, place: str = "own_text") -> Words | None:
    """The first sentence that asks for something, never a pleasantry; None when nothing is asked."""
    flattened = flat(text[:LONGEST_TEXT])
    for sentence in sentences(text):
        if len(sentence.tokens) > 2 and _asks(sentence, flattened):
            return words_of(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_ASK), place)
    return None


def _blocks(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Start and end of each listed point: to the next one, or to the blank line behind it."""
    starts = [m.end() for m in pattern.finditer(text)]
    begins = [m.start() for m in pattern.finditer(text)]
    found = []
    for n, start in enumerate(starts[:_MOST_QUESTIONS]):
        end = begins[n + 1] if n + 1 < len(begins) else len(text)
        blank = text.find("\n\n", start, end)
        end = blank if blank >= 0 else end
        found.append((start, start + len(text[start:end].rstrip())))
    return found


def questions_in(text: str, *, place: str = "own_text") -> tuple[Words, ...]:
    """The points of a numbered (or dashed) list, else the sentences with a question mark when there are two or more."""
    text = text[:LONGEST_TEXT]
    numbered = _blocks(text, _NUMBERED)
    if len(numbered) < 2:
        dashed = [b for b in _blocks(text, _LISTED_QUESTION) if text[b[0] : b[1]].rstrip().endswith(("?", "؟"))]
        numbered = dashed if len(dashed) > 1 else []
    if numbered:
        return tuple(words_of(text, start, end, place) for start, end in numbered)
    flattened = flat(text)
    asked = [
        s for s in sentences(text) if s.tokens[-1].text in "?؟" and len(s.tokens) > 3 and not _PLEASANTRY.find(flattened[s.start : s.end])
    ]
    return tuple(words_of(text, s.start, s.end, place) for s in asked[:_MOST_QUESTIONS]) if len(asked) > 1 else ()
