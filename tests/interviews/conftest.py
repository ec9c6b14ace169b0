"""A spokesperson with a diary and an enquiry that asks for them; now is the Monday of `make.NOON`, eleven o'clock."""
from datetime import timedelta

import pytest

from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from tests import make
from tests.interviews.post import JOURNALIST, SPEAKER


@pytest.fixture
def samira(db):
    """Speaks on any weekday from nine to six, London time."""
    person = make.spokesperson(email=SPEAKER, phone="+44 7700 900123")
    return make.resource(person, hours=[(weekday, "09:00", "18:00") for weekday in range(5)]).spokesperson


@pytest.fixture
def enquiry(db):
    return make.enquiry(outlet=make.outlet("Radio Meridian"), ask="Could Dr Haddad join us?", journalist_zone="Europe/London")


@pytest.fixture
def interview(samira, enquiry, officer, now):
    return booking.bid([enquiry], [samira], actor=officer, now=now, length_minutes=30, link="https://meet.example/abc")


@pytest.fixture
def rival(samira, officer, now):
    """Another interview that wants the same spokesperson."""
    return booking.bid([make.enquiry()], [samira], actor=officer, now=now, length_minutes=30, link="https://meet.example/rival")


@pytest.fixture
def at(now):
    """Half an hour, so many hours after now."""
    return lambda hours, minutes=30: Span(now + timedelta(hours=hours), now + timedelta(hours=hours, minutes=minutes))


@pytest.fixture
def until(now):
    return now + timedelta(hours=5)


@pytest.fixture
def confirmed(interview, at, until, officer, now):
    """At noon plus one hour, with the spokesperson's yes."""
    booking.answer(interview.speakers.get(), "yes", how="phone", actor=officer, now=now)
    hold, = booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    booking.pick(hold, now=now)
    return booking.confirm(interview, actor=officer, now=now)


@pytest.fixture
def by_mail(db):
    """An enquiry that came by mail from Sydney, so that its journalist can be written to."""
    asked = make.enquiry(outlet=make.outlet("Radio Meridian"), journalist=make.journalist("Jo Reporter", address=JOURNALIST),
                         ask="Could Dr Haddad join us?", journalist_zone="Australia/Sydney", subject="Interview?")
    make.message(asked, message_id="ask@radio.example", from_address=JOURNALIST, from_name="Jo Reporter", subject="Interview?")
    return asked
