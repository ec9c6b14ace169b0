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
    """Plays the story of a day up to an instant, and on from there when asked again; each mail that asks for an interview is an enquiry."""
    started = {}

    def play(today, *, until=None):
        stage, enquiries, lines = started.get(today) or started.setdefault(today, _opened(Day(today)))
        while lines and (until is None or lines[0].at.on(stage.day) <= until):
            line = lines.pop(0)
            stage.act(line, enquiry=enquiries.get(line.of))
        return stage
    return play


def _opened(day):
    for user in people.USERS:
        User.objects.create_user(user.email, None, name=user.name)
    for person in people.SPOKESPEOPLE:
        Spokesperson.objects.create(slug=person.slug, name=person.name, time_zone=person.time_zone, email=person.email)
    for outlet in people.OUTLETS:
        Outlet.objects.create(name=outlet.name)
    bookings.set_up(day.today, now=day.at("08:00") - timedelta(days=14))
    enquiries = {name: make.enquiry() for name in sorted({line.of for line in BOOKINGS}) if name in ORDER}
    return Stage(day), enquiries, sorted(BOOKINGS, key=lambda line: line.at.on(day))
