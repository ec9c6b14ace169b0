"""The story of the interviews played through the verbs of the desk, each act at its own moment."""
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from isdmedia import enquiries
from isdmedia.interviews import booking
from isdmedia.interviews.diaries import diary_of_officer
from isdmedia.models import Answer, AnsweredBy, Enquiry, Interview, Outcome, Outlet, Party, Resource, Spokesperson, User
from isdmedia.sample.bookings.acts import Act, Booking, Moment, Slot
from isdmedia.sample.day import Day
from isdmedia.sample.people import SampleSpokesperson, SampleUser


@dataclass
class Stage:
    """The interviews by their names in the story, on one sample day."""

    day: Day
    interviews: dict[str, Interview] = field(default_factory=dict)

    def act(self, line: Booking, *, enquiry: Enquiry | None) -> None:
        """Do one line of the story at its moment; `enquiry` is the one that asked. A line on an interview that there is not is left
        out: the day has not come so far, or its mail was put aside."""
        actor, now = User.objects.get(email=line.who.email), line.at.on(self.day)
        said = {name: self._real(value) for name, value in line.arguments.items()}
        if line.act == Act.BID:
            self.interviews[line.of] = _bid(said, [enquiry] if enquiry else [], actor=actor, now=now)
            return
        known = self.interviews.get(line.of)
        if known:
            _act(Interview.objects.get(pk=known.pk), line.act, said, actor=actor, now=now)

    def _real(self, value: Any) -> Any:
        """Times of the day and rows in place of their description."""
        match value:
            case Moment() | Slot():
                return value.on(self.day)
            case tuple():
                return [self._real(part) for part in value]
            case SampleSpokesperson():
                return Spokesperson.objects.get(slug=value.slug)
            case SampleUser():
                return diary_of_officer(User.objects.get(email=value.email))
        return value


def _bid(said: dict[str, Any], asked: list[Enquiry], *, actor: User, now: datetime) -> Interview:
    details = dict(said)
    if "outlet" in said:
        details["outlet"] = Outlet.objects.get(name=said["outlet"])
    if "studio" in said:
        details["studio"] = Resource.objects.get(name=said["studio"])
    return booking.bid(asked, details.pop("speakers"), actor=actor, now=now, **details)


def _act(interview: Interview, act: Act, said: dict[str, Any], *, actor: User, now: datetime) -> None:
    match act:
        case Act.NAME:
            booking.name_speakers(interview, said["speakers"], actor=actor, now=now)
        case Act.PUT_TO:
            booking.put_to(interview, actor=actor, now=now)
        case Act.ANSWER:
            _answer(interview, said, actor=actor, now=now)
        case Act.PENCIL:
            booking.pencil(interview, said["slot"], until=said["until"], second=said.get("second", False), actor=actor, now=now)
        case Act.OFFER:
            booking.offer(interview, said["slots"], until=said["until"], words=said["words"], actor=actor, now=now)
        case Act.PROPOSE:
            booking.propose(interview, said["slot"], how=AnsweredBy.MAIL, words=said["words"], now=now)
        case Act.AGREE:
            booking.agree(interview, said["slot"], actor=actor, now=now)
        case Act.CHANGE:
            booking.change(interview, actor=actor, now=now, **said)
        case Act.CONFIRM:
            booking.confirm(interview, actor=actor, now=now)
        case Act.TURNS:
            _turns(interview, said, actor=actor, now=now)
        case _:
            _end(interview, act, said, actor=actor, now=now)


def _end(interview: Interview, act: Act, said: dict[str, Any], *, actor: User, now: datetime) -> None:
    match act:
        case Act.BRIEF:
            booking.brief(interview, actor=actor, now=now)
        case Act.DONE:
            booking.done(interview, actor=actor, now=now)
        case Act.AIRED:
            booking.aired(interview, actor=actor, now=now)
        case Act.NOT_USED:
            booking.not_used(interview, why=said["why"], actor=actor, now=now)
        case Act.NO_SHOW:
            booking.no_show(interview, who=Party(said["who"]), why=said["why"], actor=actor, now=now)
        case Act.DECLINE:
            booking.decline(interview, by=Party(said["by"]), why=said["why"], actor=actor, now=now)
        case Act.CANCEL:
            booking.cancel(interview, why=said["why"], actor=actor, now=now)
        case Act.STAND_DOWN:
            booking.stand_down(interview, why=said["why"], actor=actor, now=now)
        case Act.POSTPONE:
            booking.postpone(interview, why=said["why"], actor=actor, now=now)
        case Act.CLOSE:
            _close(interview, said, actor=actor, now=now)


def _answer(interview: Interview, said: dict[str, Any], *, actor: User, now: datetime) -> None:
    """All who are to speak give the same answer."""
    for speaker in interview.speakers.select_related("interview", "spokesperson"):
        booking.answer(speaker, Answer(said["said"]), how=AnsweredBy(said["how"]), actor=actor, now=now, words=said.get("words", ""),
                       other=said.get("other"))


def _turns(interview: Interview, said: dict[str, Any], *, actor: User, now: datetime) -> None:
    """Turns one after the other from the start of the round; the first ones are confirmed, one falls out."""
    enquiry, start = interview.enquiries.first(), interview.starts_at
    if enquiry is None or start is None:
        return
    starts = [start + timedelta(minutes=number * said["every"]) for number in range(said["count"])]
    turns = [booking.add_turn(interview, enquiry, starts_at=at, length_minutes=said["length"], actor=actor, now=now) for at in starts]
    for turn in turns[:said["confirmed"]]:
        booking.confirm_turn(turn, actor=actor, now=now)
    booking.stand_down_turn(turns[said["stood_down"] - 1], actor=actor, now=now)


def _close(interview: Interview, said: dict[str, Any], *, actor: User, now: datetime) -> None:
    outcome = Outcome(said.get("outcome", Outcome.INTERVIEW))
    for enquiry in interview.enquiries.open():
        enquiries.close(enquiry, outcome=outcome, reason=said.get("reason", ""), actor=actor, now=now)
