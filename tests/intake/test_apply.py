"""Applying a decision, with what happened while the mail was read."""
import pytest

from isdmedia import enquiries
from isdmedia.intake import threads
from isdmedia.intake.apply import apply
from isdmedia.intake.knowledge import gather
from isdmedia.intake.receive import receive
from isdmedia.intake.triage import Decision
from isdmedia.intake.understand import parse_raw, understand
from isdmedia.models import Enquiry, Verdict
from tests import make
from tests.intake.conversations import PIPE, asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(now):
    """A mail that joins, read but not applied yet: its enquiry and a way to apply it."""
    enquiry = asked(now, message_id="first@paper.example")
    arrival = receive(make.mail("One more thing.", In_Reply_To="<first@paper.example>"), origin=PIPE, received_at=now)
    mail = parse_raw(bytes(arrival.raw.content))
    understood = understand(mail, knowledge=gather(), received_at=now, thread=threads.find(mail))
    return enquiry, lambda: apply(arrival, understood, Decision(Verdict.APPEND), now=now)


def test_what_a_colleague_did_meanwhile_stands(read, officer):
    enquiry, join = read
    Enquiry.objects.filter(pk=enquiry.pk).update(phone="+44 20 7946 0000", owner=officer, state="closed", outcome="declined")
    join()
    fresh = Enquiry.objects.get(pk=enquiry.pk)
    assert (fresh.phone, fresh.owner, fresh.state, fresh.outcome) == ("+44 20 7946 0000", officer, "assigned", "")


def test_it_lands_where_the_enquiry_went_on_meanwhile(read, officer, now):
    enquiry, join = read
    into = make.enquiry()
    enquiries.merge(enquiry, into=into, actor=officer, now=now)
    assert (join().enquiry, Enquiry.objects.get(pk=enquiry.pk).state) == (into, "closed")
