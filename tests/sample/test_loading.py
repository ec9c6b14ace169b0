from datetime import UTC, datetime

import pytest

from isdmedia.models import Enquiry, Interview, InterviewState, OutgoingMail
from isdmedia.models.refusals import Refused
from isdmedia.sample import loading

pytestmark = pytest.mark.django_db
HALF_PAST_TWO = datetime(2026, 11, 24, 14, 31, tzinfo=UTC)


def test_the_desk_in_the_early_afternoon():
    assert loading.load(now=HALF_PAST_TWO) == Enquiry.objects.count()
    assert set(Interview.objects.values_list("state", flat=True)) == set(InterviewState)
    confirmed = Enquiry.objects.filter(interviews__state__in=("confirmed", "briefed"))
    assert (confirmed.count(), confirmed.open().due_before(HALF_PAST_TWO).count()) == (3, 0)
    assert set(OutgoingMail.objects.values_list("state", flat=True)) == {"sent"}
    with pytest.raises(Refused, match="in use"):
        loading.load(now=HALF_PAST_TWO)


@pytest.mark.parametrize("hour", [11, *(pytest.param(hour, marks=pytest.mark.soak) for hour in (0, 4, 8, 10, 14, 17, 20, 23))])
def test_it_loads_at_any_hour(hour):
    now = HALF_PAST_TWO.replace(hour=hour)
    loading.load(now=now)
    assert {"bid", "pencilled", "confirmed", "done"} <= set(Interview.objects.values_list("state", flat=True))
    assert not Interview.objects.filter(bid_at__gt=now).exists()
