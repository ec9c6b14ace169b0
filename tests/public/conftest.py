"""An interview offered to a journalist in New York and put to its spokesperson, in the days after the real now, with a link to each."""
import html
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.interviews.spans import Span
from isdmedia.models import LinkPurpose
from tests import make

JOIN = "https://meet.meridian.example/j/8842"


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def samira(db):
    """Speaks at any hour, London time."""
    person = make.spokesperson(title="Senior Analyst", time_zone="Europe/London")
    return make.resource(person, hours=[(weekday, "00:00", "00:00") for weekday in range(7)]).spokesperson


@pytest.fixture
def enquiry(db):
    asked = make.enquiry(outlet=make.outlet("Radio Meridian"), ask="Could Dr Haddad join us?", journalist_zone="America/New_York",
                         journalist=make.journalist("Dana Whitlock"))
    asked.matches.create(release=make.release("Caliph on Loop: Loopr still hosts propaganda", published_at=datetime(2026, 1, 5, tzinfo=UTC)), linked=True)
    return asked


@pytest.fixture
def interview(samira, enquiry, officer, now):
    return booking.bid([enquiry], [samira], actor=officer, now=now, length_minutes=30, link=JOIN, format="radio_pre_record", programme="The Evening Hour")


@pytest.fixture
def at(now):
    """Half an hour at three in the afternoon, UTC, so many days ahead."""
    noon = now.replace(hour=15, minute=0, second=0, microsecond=0)
    return lambda days, hours=0: Span(noon + timedelta(days=days, hours=hours), noon + timedelta(days=days, hours=hours, minutes=30))


@pytest.fixture
def offered(interview, at, officer, now):
    """Two times, at two days' distance and three."""
    holds = booking.offer(interview, [at(2), at(3)], until=now + timedelta(hours=5), actor=officer, now=now, because="agreed on the phone")
    interview.refresh_from_db()
    return holds


@pytest.fixture
def picked(interview, offered, now):
    booking.pick(offered[0], now=now)
    interview.refresh_from_db()
    return interview


@pytest.fixture
def confirmed(picked, officer, now):
    booking.answer(picked.speakers.get(), "yes", how="phone", actor=officer, now=now)
    return booking.confirm(picked, actor=officer, now=now)


@pytest.fixture
def times(interview, enquiry, now):
    """The path of the journalist's page."""
    return f"/t/times/{links.make(LinkPurpose.TIMES, now=now, interview=interview, enquiry=enquiry)}/"


@pytest.fixture
def request_page(interview, now):
    """The path of the spokesperson's page."""
    return f"/t/interview/{links.make(LinkPurpose.REQUEST, now=now, interview=interview, speaker=interview.speakers.get())}/"


@pytest.fixture
def told():
    """The text of an answer, without tags, in one line."""
    return lambda response: " ".join(_text(response).split())


def _text(response):
    body = re.sub(r"<(script|style|svg|option)\b.*?</\1>", "", response.content.decode(), flags=re.S)
    return html.unescape(re.sub(r"<[^>]+>", " ", body))
