"""Mail from before its mailbox was connected: filed and found, and nobody waits for an answer."""
from datetime import timedelta

import pytest

from isdmedia import enquiries
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import Arrival, ArrivalSource, Enquiry, Mailbox, Outcome, OutgoingMail
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def mailbox(now):
    box = Mailbox.objects.create(name="media", host="imap.corvane.example", username="media", connected_at=now)
    box.folders.create(path="INBOX")
    return box


def take_in(mailbox, content, *, at):
    origin = Origin(ArrivalSource.IMAP, mailbox, mailbox.folders.get(), 1, Arrival.objects.count() + 1)
    arrival = receive(content, origin=origin, received_at=at)
    process_waiting()
    arrival.refresh_from_db()
    return arrival


def test_it_opens_a_closed_enquiry_that_stands_in_no_queue(mailbox, now):
    take_in(mailbox, make.mail("Could you comment by 5pm today?", message_id="old@paper.example"), at=now - DAY)
    enquiry = Enquiry.objects.get()
    assert (enquiry.state, enquiry.outcome, enquiry.owner, enquiry.closed_at is not None) == ("closed", "earlier", None, True)
    assert not Enquiry.objects.open().exists()
    assert not Enquiry.objects.due_before(now + 365 * DAY).exists()
    assert not OutgoingMail.objects.exists()


def test_it_is_found_by_search_and_drowns_no_view_of_the_queue(mailbox, now, desk):
    take_in(mailbox, make.mail("Could you comment on the zeppelin figures?"), at=now - DAY)
    reference = Enquiry.objects.get().reference
    assert reference in desk.get("/search/?q=zeppelin").content.decode()
    assert [reference in desk.get(f"/?view={view}").content.decode() for view in ("open", "untriaged", "due", "done")] == [False] * 4
    assert "From before this desk" in desk.get(f"/enquiries/{reference}/").content.decode()


def test_an_old_reply_is_filed_with_it_and_a_new_one_opens_it_again(mailbox, now):
    take_in(mailbox, make.mail(message_id="old@paper.example"), at=now - 2 * DAY)
    take_in(mailbox, make.mail("Any news?", In_Reply_To="<old@paper.example>"), at=now - DAY)
    enquiry = Enquiry.objects.get()
    assert (enquiry.messages.count(), enquiry.state, enquiry.outcome) == (2, "closed", "earlier")
    take_in(mailbox, make.mail("May I come back to this by 6pm today?", In_Reply_To="<old@paper.example>"), at=now + timedelta(hours=1))
    enquiry.refresh_from_db()
    assert (enquiry.messages.count(), enquiry.state, enquiry.outcome) == (3, "new", "")


def test_what_would_be_set_aside_is_filed(mailbox, now):
    for at, held in ((now - DAY, 0), (now + DAY, 1)):
        take_in(mailbox, make.mail(f"Buy our lists, {at}", List_Unsubscribe="<mailto:x@lists.example>", Precedence="bulk", X_Spam_Flag="YES"), at=at)
        assert Arrival.objects.set_aside().count() == held


def test_nobody_closes_an_enquiry_as_earlier(officer, now):
    with pytest.raises(Refused, match="imported mail alone"):
        enquiries.close(make.enquiry(), outcome=Outcome.EARLIER, actor=officer, now=now)
    assert ("earlier", "from before this desk") not in enquiries.OUTCOMES_TO_CHOOSE
