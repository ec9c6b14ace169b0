"""The guards against double booking: they stand after every migrate, and their absence is told."""
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from isdmedia import doctor, guards
from isdmedia.models import Occupation
from tests import make

HOUR = timedelta(hours=1)


def drop(name):
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"DROP TRIGGER {name}")
        else:
            cursor.execute(f"ALTER TABLE {guards.TABLE} DROP CONSTRAINT {name}")


def every_guard():
    return list(guards.TRIGGERS) if connection.vendor == "sqlite" else [guards.NO_OVERLAP]


def occupy(resource, *, after=0, state="live", interview=None):
    """One hour of a resource, `after` hours past noon."""
    hold = make.hold(interview, starts_at=make.NOON + after * HOUR)
    return Occupation.objects.create(resource=resource, interview=hold.interview, hold=hold, busy_from=hold.starts_at,
                                     busy_until=hold.ends_at, state=state)


def refused(act):
    with pytest.raises(IntegrityError), transaction.atomic():
        act()


@pytest.mark.django_db
def test_two_interviews_never_occupy_one_resource_at_once():
    resource = make.resource()
    occupy(resource)
    refused(lambda: occupy(resource, after=0.5))
    occupy(resource, after=1)
    occupy(make.resource(), after=0.5)
    assert Occupation.objects.count() == 3


@pytest.mark.django_db
def test_alternatives_of_one_interview_may_overlap():
    resource, interview = make.resource(), make.interview()
    occupy(resource, interview=interview)
    occupy(resource, interview=interview, after=0.5)
    assert Occupation.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["second", "released"])
def test_what_is_not_live_blocks_nothing_and_cannot_come_alive_over_another(state):
    resource = make.resource()
    occupy(resource)
    waiting = occupy(resource, state=state)
    refused(lambda: Occupation.objects.filter(pk=waiting.pk).update(state="live"))
    Occupation.objects.exclude(pk=waiting.pk).update(state="released")
    assert Occupation.objects.filter(pk=waiting.pk).update(state="live") == 1


@pytest.mark.django_db
def test_an_occupation_is_not_moved_onto_another():
    resource = make.resource()
    occupy(resource)
    later = occupy(resource, after=1)
    refused(lambda: Occupation.objects.filter(pk=later.pk).update(busy_from=make.NOON))
    refused(lambda: Occupation.objects.filter(pk=later.pk).update(busy_until=later.busy_from))


@pytest.mark.django_db(transaction=True)
def test_a_rebuilt_table_has_its_guards_again_after_the_next_migrate():
    before = Occupation._meta.get_field("state")
    after = models.CharField(max_length=9, choices=before.choices, default=before.default)
    after.set_attributes_from_name("state")
    for old, new in ((before, after), (after, before)):
        with connection.schema_editor() as editor:
            editor.alter_field(Occupation, old, new)
    assert guards.missing() == (every_guard() if connection.vendor == "sqlite" else [])
    call_command("migrate", verbosity=0)
    assert guards.missing() == []
    resource = make.resource()
    occupy(resource)
    refused(lambda: occupy(resource))


def troubles_of(client):
    """Whether doctor and readiness page speak of double booking (SQLite in memory has other troubles of its own)."""
    answer = client.get("/health/")
    doctors = [finding.wrong for finding in doctor.examine_database() if "double booking" in finding.sentence]
    return "double booking" in answer.json()["why"] and answer.status_code == 503, doctors


@pytest.mark.django_db(transaction=True)
def test_a_missing_guard_fails_the_doctor_and_the_readiness_page_until_the_next_migrate(client):
    assert troubles_of(client) == (False, [])
    for name in every_guard():
        drop(name)
        assert guards.missing() == [name]
        assert troubles_of(client) == (True, [True])
        assert "double booking" not in doctor.unfit()
        call_command("migrate", verbosity=0)
        assert troubles_of(client) == (False, [])


@pytest.mark.django_db(transaction=True)
def test_a_trigger_that_says_something_else_counts_as_missing():
    if connection.vendor != "sqlite":
        return
    name = every_guard()[0]
    drop(name)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TRIGGER {name} BEFORE INSERT ON {guards.TABLE} BEGIN SELECT 1; END")
    assert guards.missing() == [name]
    guards.install()
    assert guards.missing() == []
