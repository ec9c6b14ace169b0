"""By when an answer is wanted. A time is a deadline only when its words say so; a publishing time stands in when nothing else
does, and air times, embargoes, closing dates, office hours and other people's deadlines never do."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from isdmedia.reading import time_cues as cue
from isdmedia.reading.cues import Cues, flat, words_of
from isdmedia.reading.findings import Deadline, Words
from isdmedia.reading.lexicon import senses
from isdmedia.reading.moments import Moment, resolve
from isdmedia.reading.phrases import find_phrases
from isdmedia.reading.spoken import Spoken, later_than
from isdmedia.reading.standing_down import takes_back
from isdmedia.reading.tokens import tokenise
from isdmedia.reading.zones import Whereabouts, zone_info

_FILLERS = frozenset(
    "the a an about around approx approximately circa ca say like maybe latest at on : - ( , le la les l' el las los il alle um am "
    "den dem der das de du del il lo mi early late our my today tomorrow friday monday very absolute end of ideally possibly "
    "preferably hopefully please heute morgen demain hoy oggi الساعه يوم مساء is spatestens zum kl this that next".split()
)
PUBLISHING, LIKELY, STATED, ANSWER = 1, 2, 3, 4
_SHORT_DAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)\b")
_THERE = Cues(
    "her here;him here;them here;you here;be here;be with us;with us by;in position;on set by;miked up;in the building;"
    "at the studio;at our studio*;in the chair;in make-up;arrive;"
    "arriving;arrival;be in place;sur place;vor ort sein;da sein;llegar;arrivare;الوصول"
)
_THEN = Cues(
    "before then;by then;ahead of that;ahead of then;before that;ahead of it;in time for that;d'ici la;bis dahin;"
    "antes de eso;entro allora;قبل ذلك"
)
_WISHES = Cues(
    "would be ideal;would be great;would be perfect;would be good;would be helpful;would be lovely;would be brilliant;"
    "would be fantastic;would be appreciated;would be best;ideally;if possible;if poss;serait ideal;"
    "serait parfait;ware ideal;ware toll;ware super;seria ideal;seria perfecto;sarebbe ideale;sarebbe perfetto;is ideal;"
    "at the latest"
)
_OWN_DUTY = Cues("we will;i will;you will;we must;i must;we have to;i have to;you have to;copy has to;wir mussen;nous devons")
_LATEST = Cues(
    "latest;at the latest;at the very latest;absolute latest;au plus tard;spatestens;a mas tardar;al piu tardi;as an absolute;tops;"
    "max;uiterlijk"
)
_FOR = Cues("for;at;um;pour;para;per")
_NEED = Cues("need*;besoin;brauch*;benotig*;necesit*;bisogno")
_OF_ANOTHER_TIME = Cues("for;on;from;since;for the")
_AT = Cues("at;in;on;@;for;around;about;a;um;am;gegen;a las;alle;le;vers;في;الساعه;today;tonight;tomorrow;from;ab;ore;heute;ce soir;by")
_BEFORE_DAY = Cues("before;avant;vor;antes de;antes del;prima di;قبل;ahead of;prior to;avant le;antes")
_NOT_BEFORE = re.compile(r"(?:\bnot|n't|\bnever|\bnicht|\bpas|\bkeine?) (?:[\w'-]+ ){0,6}(?:till|until|before|vor|avant)\s{0,3}(?:the )?$")
"""A day before which nothing happens ("not publishing till Sunday") is no deadline."""
_PAST_GRACE = 20
_NEAR = 70


def _tail(before: str) -> str:
    """The words before a time without articles and "about"."""
    words = before[-_NEAR:].split()
    for _ in range(4):
        if words and words[-1].strip(",") in _FILLERS and len(words) > 1:
            words.pop()
    return " ".join(words)


def _says_by(spoken: Spoken) -> bool:
    tight = spoken.before.rstrip(" (,:")[-_NEAR:]
    return spoken.phrase.inner_cue or cue.BY.ends(tight) or cue.BY.ends(_tail(spoken.before))


def _says_until(spoken: Spoken) -> bool:
    if not (cue.UNTIL.ends(spoken.before) or cue.UNTIL.ends(_tail(spoken.before))):
        return False
    return cue.HAVE_UNTIL.find(spoken.before[-_NEAR:]) is not None


def _ours(spoken: Spoken) -> bool:
    """Whether the clause speaks of what the writer or reader is to do, not of a third party's duty."""
    clause = spoken.clause
    if cue.REQUEST.find(clause) or cue.PRODUCTION.find(clause) or cue.PUBLISH.find(clause) or cue.ASKED_BACK.find(clause):
        return not (_third_party(clause) and not cue.REQUEST.find(clause))
    asks = cue.REQUEST.find(spoken.whole) is not None
    if _third_party(clause) or (_third_party(spoken.whole) and not asks):
        return False
    short = len(clause.split()) <= 7
    return short or asks


def _third_party(clause: str) -> bool:
    found = cue.OTHERS_DUTY.find(clause)
    return found is not None and not _OWN_DUTY.find(clause)


def _excluded(spoken: Spoken) -> bool:
    """An embargo, a closing date for entries, somebody's hours, another's deadline, a withdrawn or past time."""
    near = spoken.before[-_NEAR:]
    if _THERE.find(spoken.clause) or _NOT_BEFORE.search(spoken.before) or takes_back(spoken.whole):
        return True
    if _THEN.find(spoken.after):
        return not later_than(spoken.moment.at, spoken.source.whereabouts.sent, _PAST_GRACE)
    if not later_than(spoken.moment.until or spoken.moment.at, spoken.source.whereabouts.sent, _PAST_GRACE):
        return True
    if cue.EMBARGO.find(near) and not (cue.ASKED_BACK.find(near) and _says_by(spoken) and not cue.UNTIL.ends(spoken.before)):
        return True
    if cue.FOREIGN_DEADLINE.find(spoken.whole) or cue.ENTRIES.find(spoken.clause) or cue.ENTRIES.find(near):
        return True
    if cue.OFFICE_HOURS.find(spoken.whole) and not cue.BY.ends(spoken.before.rstrip(" (,:")):
        return True
    return (cue.DROPPED.ends(spoken.before) and not cue.WITHDRAWN_FROM.find(near)) or (cue.GONE.find(spoken.after[:24]) is not None)


def _deadline_word(spoken: Spoken) -> bool:
    """ "deadline 4pm", "my deadline is Friday", "4pm deadline"."""
    near = cue.DEADLINE_WORD.find(spoken.before[-45:])
    return near is not None or cue.DEADLINE_WORD.find(spoken.after[:14]) is not None


def _latest(spoken: Spoken) -> bool:
    return _LATEST.find(spoken.after[:30]) is not None


def strength(spoken: Spoken) -> int:
    """How plainly a time is a deadline: 0 not at all, then PUBLISHING, LIKELY, STATED."""
    if _excluded(spoken):
        return 0
    airs = _airs(spoken.clause)
    if _THEN.find(spoken.after) and spoken.moment.has_clock:
        return ANSWER
    if (_says_by(spoken) or _says_until(spoken) or _latest(spoken)) and _ours(spoken):
        return ANSWER
    if _deadline_word(spoken):
        return STATED
    delta = spoken.phrase.delta
    if delta and (delta.within or not airs) and _delta_binds(spoken):
        return (ANSWER if cue.ASKED_BACK.find(spoken.clause) else STATED) if delta.within else LIKELY
    if _published_possessive(spoken):
        return 0
    if _needed(spoken, airs) or _wished(spoken, airs):
        return LIKELY
    if cue.PRODUCTION.find(spoken.clause) and not airs and not cue.RECORDING.find(spoken.clause) and _bound(spoken):
        return LIKELY
    publishes = cue.PUBLISH.find(spoken.clause)
    return PUBLISHING if publishes and not airs and _bound(spoken) and _ours(spoken) else 0


def _airs(clause: str) -> bool:
    """Whether the clause speaks of going on air; "going live with the story" is publishing."""
    published = [m.span() for m in cue.PUBLISH.all(clause)]
    return any(not any(a <= m.start() and m.end() <= b for a, b in published) for m in cue.AIR.all(clause))


def _delta_binds(spoken: Spoken) -> bool:
    delta = spoken.phrase.delta
    if delta is None or delta.minutes > 14 * 24 * 60:
        return False
    if cue.PUBLISH.find(spoken.clause) or cue.PRODUCTION.find(spoken.clause) or cue.ASKED_BACK.find(spoken.clause):
        return True
    return delta.within and cue.REQUEST.find(spoken.whole) is not None and not _third_party(spoken.clause)


def _published_possessive(spoken: Spoken) -> bool:
    """ "for tomorrow's paper" tells when it appears."""
    return spoken.after.startswith(("'s", "' ", "s' "))


def _needed(spoken: Spoken, airs: bool) -> bool:
    """ "need a statement today", "please reply this afternoon", "I need quotes for 4"."""
    if airs or cue.RECORDING.find(spoken.clause) or not cue.ASKED_BACK.find(spoken.clause) or cue.PAST.find(spoken.clause):
        return False
    asked = cue.ASKED_BACK.find(spoken.before[-_NEAR:]) is not None
    if spoken.moment.has_clock:
        return asked and _FOR.ends(spoken.before) and _NEED.find(spoken.before) is not None
    return asked and cue.REQUEST.find(spoken.clause) is not None and not _OF_ANOTHER_TIME.ends(spoken.before)


def _wished(spoken: Spoken, airs: bool) -> bool:
    """ "Friday lunchtime would be ideal": a day without an hour, in a letter that asks for words."""
    talks = airs or cue.RECORDING.find(spoken.whole) or cue.INTERVIEW.find(spoken.whole)
    return not spoken.moment.has_clock and not talks and any(m.start() <= 2 for m in _WISHES.all(spoken.after[:40]))


def _bound(spoken: Spoken) -> bool:
    """Whether a time stands as the time of an act: behind at, in, on … or a duration, and not in the past."""
    if cue.PAST.find(spoken.clause):
        return False
    if spoken.phrase.delta or spoken.phrase.day or spoken.phrase.part:
        return True
    return _AT.ends(spoken.before) or not spoken.moment.has_clock


def _with_cue(spoken: Spoken) -> Words:
    """The words together with the "by" that stands before them."""
    before = spoken.before.rstrip()
    match = next((m for m in cue.BY.all(before, max(0, len(before) - 30)) if m.end() == len(before)), None)
    match = match or next((m for m in cue.UNTIL.all(before, max(0, len(before) - 30)) if m.end() == len(before)), None)
    start = spoken.start - len(spoken.before) + match.start() if match else spoken.start
    return words_of(spoken.source.text, start, spoken.end, spoken.source.place)


def _earlier(moment: Moment) -> Moment:
    """ "before Monday", "by the weekend": the working day that ends before it begins."""
    day = moment.start.date() - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    zone = zone_info(moment.zone.name)
    begin = datetime.combine(day, time(0), tzinfo=zone)
    return replace(moment, at=begin.replace(hour=17), start=begin, until=begin + timedelta(days=1), precision="day")


def _as_deadline(moment: Moment, words: Words, level: int) -> Deadline:
    minute = moment.precision == "minute" and moment.until is None
    return Deadline(
        at=moment.at,
        zone=moment.zone.name,
        precision=moment.precision,
        words=words,
        from_=None if minute else moment.start,
        until=None if minute else moment.until,
        certainty={ANSWER: 0.95, STATED: 0.9, LIKELY: 0.8, PUBLISHING: 0.65}[level] - (0.25 if moment.others else 0),
        note=moment.note,
        alternatives=moment.others,
    )


def _settled(spoken: Spoken) -> Moment:
    moment = spoken.moment
    day = moment.phrase.day
    weekend = day is not None and day.kind == "week" and day.name == "weekend"
    before = _BEFORE_DAY.ends(_tail(spoken.before)) and not _tail(spoken.before).endswith("on or before")
    named = day is not None and not moment.has_clock and moment.precision in ("day", "week")
    sent = spoken.source.whereabouts.sent
    if named and (weekend or before) and moment.start > sent + timedelta(hours=18):
        return _earlier(moment)
    return moment


def find_deadline(times: Iterable[Spoken]) -> tuple[Deadline | None, list[Spoken]]:
    """The deadline, and the time expressions that are deadlines or publishing times (so that none is taken for an
    appointment). The plainest wins, then the earliest; one in a line that changes an older one wins over it."""
    judged = [(strength(s), s) for s in times]
    named = [(level, s) for level, s in judged if level]
    if not named:
        return None, []
    plain = max(level for level, _ in named)
    best = [s for level, s in named if level == plain]
    changed = [s for s in best if cue.WITHDRAWN_FROM.find(s.whole) and s.source.place != "subject" and len(best) > 1]
    chosen = min(changed or best, key=lambda s: (_settled(s).at, s.start))
    level = next(lv for lv, s in named if s is chosen)
    return _as_deadline(_settled(chosen), _with_cue(chosen), level), [s for _, s in named]


def no_deadline_words(text: str, place: str) -> Words | None:
    """The words that say there is no hurry, None when nothing is said."""
    found = cue.NO_DEADLINE.find(flat(text))
    return words_of(text, found.start(), found.end(), place) if found else None


def parse_plain(words: str, *, now: datetime, zone: str) -> Deadline | None:
    """A deadline as typed by an officer ("4pm ET", "tomorrow noon", "COB Sydney", "in 20 min"), reckoned from the aware
    `now` in the zone given; None when no time is said."""
    words = _SHORT_DAY.sub(lambda m: m[0].title(), words[:200])
    local = now.astimezone(zone_info(zone))
    whereabouts = Whereabouts(zone, zone, local)
    tokens = tuple(t for t in tokenise(words) if t.text != "\n")
    found = list(find_phrases(tokens, senses("und"), plain=True)) if tokens else []
    moments = [(p, m) for p in found if (m := resolve(p, whereabouts))]
    if not moments:
        return None
    phrase, moment = max(moments, key=lambda pair: (pair[1].has_clock, pair[0].day is not None or bool(pair[0].part)))
    span = Words(
        words[tokens[phrase.start].start : tokens[phrase.end - 1].end], tokens[phrase.start].start, tokens[phrase.end - 1].end, "typed"
    )
    return _as_deadline(moment, span, STATED)
