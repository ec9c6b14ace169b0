import pytest

from isdmedia import enquiries
from isdmedia.models import EnquiryState, Outcome, WaitingOn
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


def test_assigning_a_new_enquiry_moves_it_on(officer, now):
    enquiry = enquiries.assign(make.enquiry(), owner=officer, actor=officer, now=now)
    assert (enquiry.state, enquiry.owner) == (EnquiryState.ASSIGNED, officer)


def test_nobody_is_given_work_who_does_not_work_the_desk(officer, now):
    technician = make.user("Tek Nician", press_officer=False, administrator=True)
    with pytest.raises(Refused, match="Tek Nician does not work the desk"):
        enquiries.assign(make.enquiry(), owner=technician, actor=officer, now=now)


def test_closing_needs_a_reason_where_the_office_owes_one(officer, now):
    enquiry = make.enquiry()
    with pytest.raises(Refused, match="declined"):
        enquiries.close(enquiry, outcome=Outcome.DECLINED, actor=officer, now=now)
    closed = enquiries.close(enquiry, outcome=Outcome.DECLINED, actor=officer, now=now, reason="no spokesperson free")
    assert (closed.state, closed.outcome_reason, closed.closed_at, closed.due_at) == ("closed", "no spokesperson free", now, None)


def test_a_closed_enquiry_is_not_closed_again(officer, now):
    enquiry = make.enquiry(state="closed", outcome="duplicate")
    with pytest.raises(Refused, match="closed already"):
        enquiries.close(enquiry, outcome=Outcome.STATEMENT, actor=officer, now=now)


def test_reopening_returns_it_to_its_owner(officer, now):
    enquiry = make.enquiry(state="closed", outcome="duplicate", owner=officer)
    assert enquiries.reopen(enquiry, actor=officer, now=now).state == EnquiryState.ASSIGNED


def test_an_empty_note_is_refused(officer, now):
    with pytest.raises(Refused, match="empty"):
        enquiries.note(make.enquiry(), text="  ", actor=officer, now=now)


def test_waiting_is_work(officer, now):
    enquiry = enquiries.wait(make.enquiry(), on=WaitingOn.SPOKESPERSON, actor=officer, now=now)
    assert (enquiry.state, enquiry.waiting_on, enquiry.owner) == ("working", "spokesperson", officer)


@pytest.mark.parametrize(("missed", "state", "flag"), [(True, "new", True), (False, "responded", False)])
def test_an_overdue_enquiry_stops_pressing_once_somebody_says_what_became_of_it(officer, now, missed, state, flag):
    enquiry = make.enquiry(deadline_at=make.NOON.replace(hour=9), received_at=make.NOON.replace(hour=8))
    settled = enquiries.settle_overdue(enquiry, missed=missed, actor=officer, now=now)
    assert (settled.state, settled.deadline_missed, settled.due_at) == (state, flag, None)
