"""How soon somebody waits: from the sent date to the first deadline or time."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from isdmedia.reading.cues import Cues, flat
from isdmedia.reading.findings import Deadline, ProposedTime

APPOINTMENTS = frozenset({"air", "recording", "interview", "filming", "event", "arrival"})
_AT_ONCE = Cues(
    "as quick as you can;as quickly as you can;as quickly as possible;quick as you can;soon as you can;pronto;asap;a.s.a.p;"
    "urgent;urgently;as soon as possible;as soon as you can;immediately;right away;straight away;breaking;breaking now;"
    "dringend;eilt;eilig;so schnell wie moglich;schnellstmoglich;umgehend;sofort;au plus vite;des que possible;en urgence;"
    "de toute urgence;urgence;lo antes posible;urgente;cuanto antes;quanto prima;al piu presto;prima possibile;il prima possibile;"
    "عاجل;في اسرع وقت;باسرع وقت;على وجه السرعه;فورا;quam primum;zo snel mogelijk;dringendst;urgentemente;right now;in a hurry;"
    "live now;o mais rapido possivel;tres urgent;URGENT"
)
_NOT_SO = Cues(
    "not urgent;non-urgent;nothing urgent;nothing about this is urgent;nothing here is urgent;none of this is urgent;"
    "neither is urgent;isn't at all urgent;not at all urgent;not remotely urgent;not that urgent;no great urgency;no urgency;"
    "hardly urgent;far from urgent;isn't urgent;no urgent;not super urgent;not terribly urgent;nicht dringend;eilt nicht;"
    "nicht eilig;pas urgent;rien d'urgent;pas d'urgence;no es urgente;non urgente;non e urgente;ليس عاجلا;غير عاجل;not in a hurry;"
    "no hurry;not breaking"
)


def says_at_once(text: str) -> bool:
    """Whether the words ask for haste without naming a time."""
    flattened = flat(text)
    denied = [m.span() for m in _NOT_SO.all(flattened)]
    return any(not any(a <= m.start() < b for a, b in denied) for m in _AT_ONCE.all(flattened))


def urgency_of(text: str, *, sent: datetime | None, deadline: Deadline | None, times: Iterable[ProposedTime], waits: bool) -> str:
    """critical: within 3 hours or "asap"; high: 24 hours; medium: 7 days; low: later or open; none where nobody waits."""
    if not waits:
        return "none"
    moments = [t.start for t in times if t.what in APPOINTMENTS] + ([deadline.at] if deadline else [])
    ahead = [m for m in moments if sent is not None and m >= sent - timedelta(minutes=30)]
    if says_at_once(text) and (not ahead or sent is None or min(ahead) - sent <= timedelta(hours=24)):
        return "critical"
    if not ahead or sent is None:
        return "low"
    gap = min(ahead) - sent
    for name, hours in (("critical", 3), ("high", 24), ("medium", 7 * 24)):
        if gap <= timedelta(hours=hours):
            return name
    return "low"
