from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from isdmedia.enquiries.reading_in import take_in
from isdmedia.reading.findings import Deadline, ProposedTime, Read, Reading, Words
from tests import make

pytestmark = pytest.mark.django_db
SIX = datetime(2026, 11, 23, 18, 0, tzinfo=ZoneInfo("Europe/London"))


def deadline(hour):
    return Deadline(at=SIX.replace(hour=hour), zone="Europe/London", precision="minute", words=Words(f"by {hour}", 3, 8))


def air(start, words, end=None):
    return ProposedTime(start, end, "Europe/London", Words(words, 0, len(words)), "air")


def test_what_a_person_settled_no_reading_changes():
    enquiry = make.enquiry(kind="comment", deadline_at=SIX, settled=["kind", "deadline"])
    take_in(enquiry, Reading(kind=Read("interview"), deadline=deadline(16)), make.message(enquiry), first=False)
    assert (enquiry.kind, enquiry.deadline_at) == ("comment", SIX)


def test_the_newest_deadline_counts_and_is_shown_with_its_words():
    enquiry, first = make.enquiry(), make.message()
    take_in(enquiry, Reading(deadline=deadline(15)), first, first=True)
    later = make.message()
    take_in(enquiry, Reading(deadline=deadline(17)), later, first=False)
    assert (enquiry.deadline_at.hour, enquiry.deadline_words) == (17, "by 17")
    assert enquiry.evidence["deadline"] == {"words": "by 17", "start": 3, "end": 8, "place": "own_text", "message": later.pk, "certainty": 1.0, "reason": ""}


def test_a_later_mail_that_says_nothing_of_it_changes_nothing():
    enquiry = make.enquiry(deadline_at=SIX, kind="interview", urgency="high")
    take_in(enquiry, Reading(kind=Read("unknown")), make.message(), first=False)
    assert (enquiry.deadline_at, enquiry.kind, enquiry.urgency) == (SIX, "interview", "high")


def test_no_deadline_is_an_answer():
    enquiry = make.enquiry(deadline_at=SIX)
    take_in(enquiry, Reading(no_deadline=Words("no rush", 0, 7)), make.message(), first=False)
    assert (enquiry.deadline_at, enquiry.no_deadline, enquiry.deadline_words) == (None, True, "no rush")


@pytest.mark.parametrize(("times", "minute"), [
    ([air(SIX, "the 6 o'clock hour"), air(SIX + timedelta(minutes=10), "18:10")], 10),
    ([air(SIX, "six to seven", SIX + timedelta(hours=1)), air(SIX + timedelta(minutes=40), "6.40")], 40),
    ([air(SIX, "18:00"), air(SIX + timedelta(minutes=30), "or 18:30")], 0),
])
def test_the_minute_on_air_comes_before_the_hour_around_it(times, minute):
    enquiry = make.enquiry()
    take_in(enquiry, Reading(times=tuple(times)), make.message(), first=True)
    assert (enquiry.air_at.hour, enquiry.air_at.minute) == (18, minute)
