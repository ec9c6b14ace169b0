"""The appointments a mail proposes: going on air, recording, interview, filming, event, arrival; each told from its words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from isdmedia.reading import time_cues as cue
from isdmedia.reading.cues import Cues
from isdmedia.reading.findings import ProposedTime
from isdmedia.reading.spoken import Spoken, later_than
from isdmedia.reading.standing_down import takes_back

_SORTS: tuple[tuple[str, Cues], ...] = (
    ("line-check", cue.LINE_CHECK),
    ("arrival", cue.ARRIVAL),
    ("filming", cue.FILMING),
    ("recording", cue.RECORDING),
    ("air", cue.AIR),
    ("event", cue.EVENT),
    ("interview", cue.INTERVIEW),
)
_MEETS = frozenset({"interview", "filming", "chaser", "event", "background", "authority", "unknown"})
_JOINS_EVENT = Cues(
    "join;take part;speak at;panel;panellist;chair;moderate;attend;invite*;invitation;participer;intervenir;teilnehmen;participar;"
    "partecipare;المشاركه;speaker;on stage"
)
_SUGGESTS = Cues(
    "either;or;would;could;suit*;work*;free;available;how about;what about;slot*;hold;pencil*;possible;happy with;we have;we can;"
    "we could;option*;first choice;entre;zwischen;between;anytime;any time;from;podria*;puede*;serait;pourrait;pourriez;konnte*;ware;"
    "potrebbe*;sarebbe;يمكن;هل يمكن;zou;seria;sobald;passt;passen;ginge;gerne;ideal*;convien*;convenir;conviendr*;creneau;"
    "any of those;any of these;at the moment we have"
)
_BEHIND = 12
"""Characters by which a word behind a time counts as further off than one before it."""
_GIVEN_UP = Cues(
    "can't do;cannot do;can no longer do;not able to do;lost;have lost;scrap;forget;ignore;standing you down for the;"
    "standing you down from the;stand you down for the;stand you down from the;cancel the;cancelling the;drop the;dropping the;"
    "lose the;losing the;cancel our;no longer need the;no longer need you at"
)
_AHEAD = timedelta(days=400)
_HALF_DAY = timedelta(hours=12)
_LONGEST_WAIT = timedelta(hours=4)
_ATTENDED = frozenset({"air", "recording", "filming", "interview", "event"})
BREAKFAST = Cues(
    "breakfast;breakfast show;morning show;good morning britain;gmb;today programme;the today programme;radio 4 today;morning ireland;"
    "good morning scotland;good morning ulster;wake up to money;matinale;la matinale;morgenmagazin;moma;fruhstucksfernsehen;"
    "telematin;agora estate;unomattina;uno mattina;hoy por hoy;las mananas;صباح*;morning edition;good morning america;today show;"
    "cbs mornings;sunrise;bbc breakfast;farming today;news breakfast;newsday"
)
"""Programmes that go out before ten in the morning."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What else was read of the mail: its kind, its format, whether it is a reply and whether a breakfast programme is meant."""

    kind: str
    format_: str
    reply: bool
    breakfast: bool = False


def _nearest(spoken: Spoken, text: str, at: int) -> str:
    """The sort whose word stands nearest to the time in a text, "" when there is none."""
    best, distance = "", 10_000
    for name, cues in _SORTS:
        for match in cues.all(text):
            gap = at - match.end() if match.end() <= at else match.start() - at + _BEHIND
            if 0 <= gap < distance and not (name == "interview" and best and gap + 25 > distance):
                best, distance = name, gap
    return best


def _sort(spoken: Spoken, setting: Setting) -> str:
    if setting.kind == "filming" and cue.FILMING.find(spoken.whole):
        return "filming"
    here = _nearest(spoken, spoken.whole, len(spoken.before))
    if here == "interview":
        said = {name for name, cues in _SORTS if cues.find(spoken.whole) or (spoken.lead and cues.find(spoken.lead))}
        here = next((n for n in ("filming", "recording", "air") if n in said), here)
    sort = here or (_nearest(spoken, spoken.lead, len(spoken.lead)) if spoken.lead else "") or _by_setting(spoken, setting)
    if sort == "event" and setting.format_.startswith(("tv", "radio")) and setting.kind != "event":
        return "air"
    if sort == "event" and not (setting.kind in ("event", "authority") or _JOINS_EVENT.find(spoken.whole)):
        return ""
    if sort == "interview" and setting.format_.endswith("live"):
        return "air"
    return "recording" if sort == "interview" and setting.format_.endswith(("record", "podcast")) else sort


def _by_setting(spoken: Spoken, setting: Setting) -> str:
    """A time without a word of its own, in an ask for an interview: "1430 or 1530, whichever suits"."""
    if setting.kind not in _MEETS or not (_SUGGESTS.find(spoken.whole) or spoken.phrase.alternative or spoken.source.place == "subject"):
        return ""
    if setting.kind == "filming":
        return "filming"
    if setting.format_.endswith("live"):
        return "air"
    return "recording" if setting.format_.endswith(("record", "podcast")) else "interview"


def _stands(spoken: Spoken, setting: Setting) -> bool:
    """Whether a time may be an appointment at all."""
    phrase, moment = spoken.phrase, spoken.moment
    if phrase.delta or not moment.has_clock or (phrase.day and phrase.day.every):
        return phrase.delta is not None and bool(cue.AIR.find(spoken.clause)) and not phrase.delta.within and phrase.delta.minutes < 1440
    if (setting.reply and spoken.source.place == "subject") or takes_back(spoken.whole):
        return False
    last = moment.until or moment.start
    if not later_than(last, spoken.source.whereabouts.sent, 10) or moment.start > spoken.source.whereabouts.sent + _AHEAD:
        return False
    if cue.OFFICE_HOURS.find(spoken.whole) or cue.ENTRIES.find(spoken.whole):
        return False
    return not (cue.GONE.find(spoken.after[:30]) or cue.DROPPED.ends(spoken.before) or _mate_gone(spoken))


def _mate_gone(spoken: Spoken) -> bool:
    return _GIVEN_UP.ends(spoken.before)


def _days_spoken_of(times: Iterable[Spoken], taken: set[int], *, reply: bool) -> list[tuple[Spoken, date]]:
    """The days named in passing ("on Wednesday's breakfast show") that times without a day may belong to."""
    return [
        (s, s.moment.at.date())
        for s in times
        if ((s.phrase.day and s.phrase.day.kind != "week" and not s.phrase.day.every) or s.phrase.part in ("tonight",))
        and id(s) not in taken
        and not (reply and s.source.place == "subject")
        and not s.phrase.delta
        and later_than(s.moment.until or s.moment.at, s.source.whereabouts.sent, 60)
    ]


def _context(spoken: Spoken, days: list[tuple[Spoken, date]]) -> date | None:
    """The nearest day named before a time: in its sentence, then in the two sentences before, then later in its sentence,
    then in the subject."""
    same = [(s, d) for s, d in days if s.source is spoken.source and s is not spoken]
    here = [d for s, d in same if s.number == spoken.number and s.start < spoken.start]
    later = [d for s, d in same if s.number == spoken.number and s.start > spoken.start]
    above = [d for s, d in same if spoken.number - 3 <= s.number < spoken.number]
    subject = [d for s, d in days if s.source.place == "subject" and spoken.source.place != "subject"]
    return here[-1] if here else later[0] if later else above[-1] if above else subject[-1] if subject else None


def _placed(spoken: Spoken, days: list[tuple[Spoken, date]], setting: Setting) -> Spoken:
    if spoken.phrase.delta or spoken.phrase.special == "top":
        return spoken
    day = spoken.moment.at.date() if spoken.moment.has_day else _context(spoken, days)
    if setting.breakfast and _half_unsaid(spoken) and _early(spoken) and not cue.UNTIL.ends(spoken.before):
        spoken = replace(spoken, moment=replace(spoken.moment, phrase=replace(spoken.phrase, part="breakfast")))
        day = day or spoken.moment.start.date()
        return spoken.on(day)
    return spoken if spoken.moment.has_day or not day else spoken.on(day)


def _half_unsaid(spoken: Spoken) -> bool:
    """Whether the words leave open if morning or afternoon is meant."""
    clock = spoken.phrase.clock
    return bool(clock and not clock.half and not clock.literal and clock.hour <= 12 and not spoken.phrase.part)


def _early(spoken: Spoken) -> bool:
    clock = spoken.phrase.clock
    return clock is not None and 4 <= clock.hour <= 10


def _arrivals_before(found: list[ProposedTime], open_half: set[datetime]) -> list[ProposedTime]:
    """An arrival or line check of which the half of the day was guessed lies in the twelve hours before what it is for."""
    starts = [t.start for t in found if t.what in _ATTENDED]
    settled = []
    for time in found:
        if time.what in ("arrival", "line-check") and time.start in open_half:
            after = min((s for s in starts if s > time.start), default=None)
            earlier = [s for s in starts if time.start - _HALF_DAY < s <= time.start]
            near = after is not None and after - time.start <= _LONGEST_WAIT
            if not near and earlier and min(earlier) - (time.start - _HALF_DAY) <= _LONGEST_WAIT:
                time = replace(time, start=time.start - _HALF_DAY, end=time.end - _HALF_DAY if time.end else None)
        settled.append(time)
    return settled


def _named(spoken: Spoken, setting: Setting) -> str:
    near = spoken.before[-60:]
    if cue.EMBARGO.find(near) or cue.EMBARGO.find(spoken.after[:25]):
        return "embargo"
    sort = _sort(spoken, setting)
    own = any(cues.find(spoken.clause) for name, cues in _SORTS)
    return "publication" if cue.PUBLISH.find(spoken.clause) and not own else sort


def _told(spoken: Spoken, setting: Setting) -> bool:
    """Whether the sentence reports what happened elsewhere instead of proposing something."""
    return bool(cue.PAST.find(spoken.whole)) and not cue.REQUEST.find(spoken.whole)


def find_times(times: list[Spoken], deadlines: list[Spoken], setting: Setting) -> tuple[ProposedTime, ...]:
    """The proposed times in order of their place, each instant once. `deadlines` are the expressions taken for a deadline."""
    taken = {id(s) for s in deadlines}
    days = _days_spoken_of(times, taken, reply=setting.reply)
    found: dict[object, ProposedTime] = {}
    open_half: set[datetime] = set()
    for spoken in times:
        if id(spoken) in taken or spoken.phrase.dual:
            continue
        placed = _placed(spoken, days, setting)
        if not _stands(placed, setting) or _told(placed, setting):
            continue
        what = _named(placed, setting)
        if not what or (what not in ("embargo", "publication") and setting.kind not in _MEETS):
            continue
        moment = placed.moment
        if _half_unsaid(spoken):
            open_half.add(moment.start)
        kept = found.get(moment.start)
        if kept is None or (kept.words.place == "subject" and placed.source.place != "subject"):
            found[moment.start] = ProposedTime(
                moment.start,
                moment.until,
                moment.zone.name,
                placed.words,
                what,
                0.85 if moment.has_day else 0.7,
                _note(spoken, times, moment.note),
            )
    return tuple(_arrivals_before(list(found.values()), open_half))


def _note(spoken: Spoken, times: list[Spoken], note: str) -> str:
    """Adds that the same moment is given on another clock, and does not agree."""
    at = times.index(spoken)
    mate = times[at + 1] if at + 1 < len(times) and times[at + 1].phrase.dual else None
    if mate is None or mate.moment.at == spoken.moment.at:
        return note
    doubt = f"also given as {mate.words.text}, which is another moment"
    return f"{note}; {doubt}" if note else doubt
