from datetime import timedelta

import pytest

from isdmedia.enquiries.due import let_sink, next_due
from isdmedia.models import ANSWERED, NEVER, Enquiry
from tests import make

NOON = make.NOON
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(("fields", "due"), [
    ({"deadline_at": NOON + HOUR}, NOON + HOUR),
    ({"deadline_at": NOON + 3 * HOUR, "air_at": NOON + 2 * HOUR}, NOON + HOUR),
    ({"deadline_at": NOON + 3 * HOUR, "internal_deadline_at": NOON + HOUR}, NOON + HOUR),
    ({"call_back_at": NOON + HOUR, "state": "responded", "deadline_at": NOON}, NOON + HOUR),
    ({"deadline_at": NOON + HOUR, "state": "responded"}, ANSWERED),
    ({"deadline_at": NOON + HOUR, "deadline_missed": True}, NEVER),
    ({"no_deadline": True}, NEVER),
    ({}, NOON + timedelta(minutes=30)),
    ({"received_at": NOON - HOUR}, NEVER),
])
def test_the_next_thing_due(fields, due):
    assert next_due(Enquiry(**{"received_at": NOON, **fields}), now=NOON) == due


@pytest.mark.django_db
def test_what_states_nothing_sinks_after_its_first_half_hour():
    floating = make.enquiry(next_due_at=NOON)
    stated = make.enquiry(next_due_at=NOON, deadline_at=NOON)
    assert let_sink(now=NOON + HOUR) == 1
    floating.refresh_from_db()
    stated.refresh_from_db()
    assert (floating.due_at, stated.due_at) == (None, NOON)
