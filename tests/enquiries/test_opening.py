"""How a later mail joins an enquiry."""
import pytest

from isdmedia import enquiries
from isdmedia.models import Enquiry
from isdmedia.reading.findings import Reading
from tests import make

pytestmark = pytest.mark.django_db


def test_what_a_colleague_did_while_the_mail_was_read_stands(officer, now):
    stale = make.enquiry()
    Enquiry.objects.filter(pk=stale.pk).update(phone="+44 20 7946 0000", owner=officer, state="closed", outcome="declined")
    enquiries.append(stale, make.message(), Reading(), about=[], now=now)
    fresh = Enquiry.objects.get(pk=stale.pk)
    assert (fresh.phone, fresh.owner, fresh.state, fresh.outcome) == ("+44 20 7946 0000", officer, "assigned", "")
