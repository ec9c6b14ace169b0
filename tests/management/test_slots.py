import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def diary():
    return make.resource(make.spokesperson(slug="samira-haddad", time_zone="Europe/Berlin"), hours=[(6, "01:00", "04:00"), (0, "09:00", "11:00")])


def slots(*arguments, **options):
    out = StringIO()
    call_command("slots", "samira-haddad", *arguments, stdout=out, stderr=StringIO(), **options)
    return out.getvalue()


def spans(*arguments):
    return [f"{one['start']}/{one['end']}" for one in json.loads(slots(*arguments, "--json"))]


@pytest.mark.parametrize(("day", "count"), [("2026-03-29", 4), ("2026-10-25", 8), ("2026-11-22", 6)])
def test_half_hours_of_a_night_on_which_the_clocks_change(day, count):
    assert len(spans("--from", day, "--until", day, "--length", "30")) == count


@pytest.mark.parametrize("times", [
    ("--from", "2026-11-23T09:00+01:00", "--until", "2026-11-23T10:00:00Z"),
    ("--from", "2026-11-23T09:00", "--until", "2026-11-23T11:00"),
    ("--from", "2026-11-23T08:00", "--until", "2026-11-23T10:00", "--zone", "Europe/London"),
    ("--from", "2026-11-23", "--until", "2026-11-23"),
    ("--from", "2026-11-23", "--until", "2026-11-27", "--deadline", "2026-11-23T11:00"),
])
def test_times_with_an_offset_in_a_named_zone_or_on_their_own_clock(times):
    assert spans(*times, "--length", "60") == [
        "2026-11-23T08:00:00+00:00/2026-11-23T09:00:00+00:00", "2026-11-23T09:00:00+00:00/2026-11-23T10:00:00+00:00"]


def test_for_people_on_the_clock_asked_for():
    told = slots("--from", "2026-11-23", "--until", "2026-11-23", "--length", "120", "--zone", "Europe/London")
    assert told.startswith("Mon 2026-11-23 08:00–10:00")


@pytest.mark.parametrize(("arguments", "why"), [
    (("--from", "soon", "--until", "2026-11-23", "--length", "30"), "--from soon: give an ISO time"),
    (("--from", "2026-11-23", "--until", "2026-11-22", "--length", "30"), "is not after"),
    (("--from", "2026-11-23", "--until", "2026-11-24", "--length", "0"), "--length 0"),
    (("--from", "2026-11-23", "--until", "2026-11-24", "--length", "30", "--zone", "Mars/Base"), "no such time zone"),
])
def test_wrong_input_is_said_in_one_sentence(arguments, why):
    with pytest.raises(CommandError, match=why):
        slots(*arguments)


def test_an_unknown_spokesperson():
    with pytest.raises(CommandError, match="no spokesperson"):
        call_command("slots", "nobody", "--from", "2026-11-23", "--until", "2026-11-24", "--length", "30")
