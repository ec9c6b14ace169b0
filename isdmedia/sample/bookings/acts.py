"""What somebody did about an interview: a description alone, its times counted from the sample day."""
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from isdmedia.interviews.spans import Span
from isdmedia.sample.day import LONDON, Day
from isdmedia.sample.people import SampleUser


class Act(StrEnum):
    """What was done, and the arguments it has."""

    BID = "bid"  # speakers, and what is known of the interview (outlet: a name)
    NAME = "name"  # speakers
    PUT_TO = "put_to"
    ANSWER = "answer"  # said, how; words and other (a Slot)
    PENCIL = "pencil"  # slot, until; second
    OFFER = "offer"  # slots, until, words
    PROPOSE = "propose"  # slot, words: the journalist asks for another time by mail
    AGREE = "agree"  # slot: they took this time on the phone
    CHANGE = "change"  # what became known
    CONFIRM = "confirm"
    TURNS = "turns"  # count, every, length (minutes); confirmed (how many of them), stood_down (which one)
    BRIEF = "brief"
    DONE = "done"
    AIRED = "aired"
    NOT_USED = "not_used"  # why
    NO_SHOW = "no_show"  # who, why
    DECLINE = "decline"  # by, why
    CANCEL = "cancel"  # why
    STAND_DOWN = "stand_down"  # why
    POSTPONE = "postpone"  # why
    CLOSE = "close"  # the enquiry: its interview was given


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall clock in a zone, so many `days` after the sample day, or on the `coming` weekday (`days` after it), or on the first day after
    it that is none of `not_on`."""

    clock: str
    days: int = 0
    zone: ZoneInfo = LONDON
    coming: str = ""
    not_on: tuple[str, ...] = ()

    def on(self, day: Day) -> datetime:
        """The instant, for one sample day."""
        date = day.coming(self.coming) if self.coming else day.next_edition(*self.not_on) if self.not_on else day.today
        return day.at(self.clock, days=(date - day.today).days + self.days, zone=self.zone)


@dataclass(frozen=True, slots=True)
class Slot:
    """So many minutes from a moment on."""

    start: Moment
    minutes: int

    def on(self, day: Day) -> Span:
        """The time, for one sample day."""
        start = self.start.on(day)
        return Span.of(start, start + timedelta(minutes=self.minutes))


@dataclass(frozen=True, slots=True)
class Booking:
    """One act on the interview `of` that name: the name of the mail that asked for it, or any other for one without an enquiry."""

    of: str
    at: Moment
    act: Act
    who: SampleUser
    arguments: Mapping[str, Any] = field(default_factory=dict)


def booked(of: str, at: Moment | str, act: Act, who: SampleUser, /, **arguments: Any) -> Booking:
    """A line of the story; a moment of the sample day by its clock alone."""
    return Booking(of, Moment(at) if isinstance(at, str) else at, act, who, arguments)
