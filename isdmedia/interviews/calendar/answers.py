"""What an answer from somebody's calendar program changes. Anybody can write one, so it changes little: the addressee's
own answer to the time that stands, and nothing else (RFC 5546 section 3.2.3). All else is shown to a person."""
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from urllib.parse import unquote

from isdmedia.interviews.calendar.invitations import Answer, instant
from isdmedia.mail.parsed import CalendarPart

_SAID = {answer.value: answer for answer in (Answer.ACCEPTED, Answer.DECLINED, Answer.TENTATIVE)}


class Outcome(StrEnum):
    """Applied: the answer counts. Old time: it answers an earlier version. Not ours: another event, another person or a
    mail that its domain disowns. Proposal: another time is asked for. Nothing: no new answer is in it."""

    APPLIED = "applied"
    OLD_TIME = "old_time"
    NOT_OURS = "not_ours"
    PROPOSAL = "proposal"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Answered:
    """The outcome with its `reason`, one sentence for the officer ("" when applied). `answer` is said for an applied
    answer, and to be shown with an old time or a proposal; the proposed instants are in UTC, None where unreadable."""

    outcome: Outcome
    reason: str = ""
    answer: Answer | None = None
    proposed_start: datetime | None = None
    proposed_end: datetime | None = None


def answer_of(part: CalendarPart, *, sender: str, uid: str, attendee: str, sequence: int, start: datetime,
              end: datetime, verdict: str, sent_at: datetime | None = None,
              answered_at: datetime | None = None) -> Answered:
    """What a calendar part from `sender` says to the invitation that stands: `uid`, `sequence`, `start` and `end`
    (aware) as last sent to `attendee`. `verdict` is that of ParsedMail.authentication. `answered_at` is the `sent_at`
    of the last answer taken from them: an answer not provably newer says nothing. Who wrote an applied answer is
    proven by the verdict "aligned" alone; what cannot be undone waits for a person otherwise."""
    foreign = _foreign(part, sender=sender, uid=uid, attendee=attendee, verdict=verdict)
    if foreign:
        return Answered(Outcome.NOT_OURS, foreign)
    if part.method not in ("REPLY", "COUNTER"):
        return Answered(Outcome.NOTHING, f"A calendar message of the kind {part.method or 'none'} is no answer.")
    answer = _own_answer(part, attendee)
    proposes = part.method == "COUNTER" or _other_time(part, start, end)
    proposed = _proposed(part, start, end) if proposes else (None, None)
    if part.sequence < sequence:
        return Answered(Outcome.OLD_TIME, "It answers an earlier version of the invitation.", answer, *proposed)
    if answered_at is not None and (sent_at is None or sent_at <= answered_at):
        return Answered(Outcome.NOTHING, "It is not newer than the answer we have.")
    if proposes:
        return Answered(Outcome.PROPOSAL, "Another time is proposed.", answer, *proposed)
    if part.sequence > sequence and part.start is None:
        return Answered(Outcome.NOT_OURS, "It answers a version of the invitation that was never sent.")
    if answer is None:
        return Answered(Outcome.NOTHING, "It does not clearly accept or decline.")
    return Answered(Outcome.APPLIED, "", answer)


def _foreign(part: CalendarPart, *, sender: str, uid: str, attendee: str, verdict: str) -> str:
    """Why it is no word of the addressee on this interview, "" when it may be."""
    if not uid or part.uid != uid:
        return "It belongs to another event."
    if verdict == "failed":
        return "The mail does not come from where it says: its domain disowns it."
    if not _same(sender, attendee):
        return "It was sent by somebody who was not invited at this address."
    if not _own_words(part, attendee):
        return "It speaks for somebody else than its sender."
    return ""


def _same(written: str, address: str) -> bool:
    # Foreign letters that turn into ours in lower case (the Kelvin sign, K) make no equal address.
    return bool(address) and written.isascii() and written.strip().lower() == address.strip().lower()


def _own_words(part: CalendarPart, attendee: str) -> list[str]:
    return [one.answer for one in part.attendees
            if _same(one.address, attendee) or _same(unquote(one.address), attendee)]


def _own_answer(part: CalendarPart, attendee: str) -> Answer | None:
    """The addressee's answer, None when there is none or there are several."""
    words = set(_own_words(part, attendee))
    return _SAID.get(words.pop()) if len(words) == 1 else None


def _other_time(part: CalendarPart, start: datetime, end: datetime) -> bool:
    """Whether a time is said that is not the one that stands; an answer need not say any."""
    said = ((part.start, start), (part.end, end))
    return any(moment is not None and _utc(moment) != instant(standing) for moment, standing in said)


def _proposed(part: CalendarPart, start: datetime, end: datetime) -> tuple[datetime | None, datetime | None]:
    """The proposed time, as long as now where no end is said or it makes no sense."""
    said = (part.proposed_start, part.proposed_end) if part.method == "COUNTER" else (part.start, part.end)
    begins, ends = map(_utc, said)
    if begins is None:
        return None, None
    return begins, ends if ends is not None and ends > begins else _after(begins, start, end)


def _after(begins: datetime, start: datetime, end: datetime) -> datetime | None:
    try:
        return begins + (instant(end) - instant(start))
    except OverflowError:
        return None


def _utc(moment: datetime | None) -> datetime | None:
    """The moment in UTC, None also at the ends of time, which no database can hold."""
    try:
        return moment.astimezone(UTC).replace(microsecond=0) if moment is not None else None
    except OverflowError:
        return None
