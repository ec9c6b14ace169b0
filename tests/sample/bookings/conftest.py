"""The people of the sample desk, and its interviews played without their mails."""
from datetime import timedelta

import pytest

from isdmedia.models import Outlet, Spokesperson, User
from isdmedia.sample import bookings, people
from isdmedia.sample.bookings import BOOKINGS, Stage
from isdmedia.sample.day import Day
from isdmedia.sample.mails import ORDER
from tests import make


@pytest.fixture
def stage(db):
    """Plays the story of a day up to an instant; each mail that asks for an interview is an enquiry."""
    def play(today, *, until=None):
        for user in people.USERS:
            User.objects.create_user(user.email, None, name=user.name)
        for person in people.SPOKESPEOPLE:
            Spokesperson.objects.create(slug=person.slug, name=person.name, time_zone=person.time_zone, email=person.email)
        for outlet in people.OUTLETS:
            Outlet.objects.create(name=outlet.name)
        day = Day(today)
        bookings.set_up(today, now=day.at("08:00") - timedelta(days=14))
        enquiries = {name: make.enquiry() for name in sorted({line.of for line in BOOKINGS}) if name in ORDER}
        played = Stage(day)
        for line in sorted(BOOKINGS, key=lambda line: line.at.on(day)):
            if until is None or line.at.on(day) <= until:
                played.act(line, enquiry=enquiries.get(line.of))
        return played
    return play
