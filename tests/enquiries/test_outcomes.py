"""Which outcome closing proposes."""
import pytest

from isdmedia import enquiries
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("state", "proposed"), [
    ("done", "interview_given"), ("aired", "interview_given"), ("not_used", "interview_given"), ("bid", None), ("stood_down", None),
])
def test_an_interview_that_took_place_was_given(state, proposed):
    enquiry = make.enquiry(kind="comment")
    fields = {"starts_at": make.NOON, "ends_at": make.NOON.replace(hour=13)} if state == "done" else {}
    make.interview(make.spokesperson(), state=state, **fields).enquiries.add(enquiry)
    assert enquiries.proposed_outcome(enquiry) == proposed


def test_what_is_not_press_stays_so(db):
    enquiry = make.enquiry(kind="marketing")
    make.interview(make.spokesperson(), state="aired").enquiries.add(enquiry)
    assert enquiries.proposed_outcome(enquiry) == "not_press"
