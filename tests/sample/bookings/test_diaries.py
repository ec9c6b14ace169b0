from datetime import UTC, date, datetime, time

import pytest

from isdmedia.models import AvailabilityException, Resource, Stay


@pytest.fixture
def diaries(stage):
    """Set up, and nothing booked yet; by the name of whose they are."""
    stage(date(2026, 11, 24), until=datetime(2026, 1, 1, tzinfo=UTC))
    return {str(diary): diary for diary in Resource.objects.all()}


def test_everybody_who_speaks_has_weekly_hours(diaries):
    assert {name: diary.hours.count() for name, diary in diaries.items() if diary.kind == "spokesperson"} == {
        "Moustafa Ayad": 7, "Dr Elif Karahan-Moss": 5, "Jonas Wetherby": 5}


def test_there_are_a_studio_and_an_officer_who_attends(diaries):
    assert sorted((diary.kind, name) for name, diary in diaries.items() if diary.kind != "spokesperson") == [
        ("officer", "Dele Whitcombe"), ("studio", "Studio 1")]


def test_one_is_away_for_a_day_one_travels_and_one_has_quiet_hours(diaries):
    assert str(AvailabilityException.objects.get(resource=diaries["Dr Elif Karahan-Moss"])) == "not on 2026-11-27"
    assert str(Stay.objects.get(resource=diaries["Jonas Wetherby"])) == "2026-12-02 to 2026-12-05: America/New_York"
    assert (diaries["Moustafa Ayad"].quiet_from, diaries["Moustafa Ayad"].quiet_until) == (time(22, 30), time(6, 30))
