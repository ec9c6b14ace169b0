"""Who takes part, and who was only named."""
import pytest

from isdmedia import enquiries, outbox
from isdmedia.enquiries.participants import MOST_PROPOSED, propose, taking_part, with_part_of
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, Mailbox, Participant
from isdmedia.models.refusals import Refused
from isdmedia.outbox.queue import Letter
from tests import make

pytestmark = pytest.mark.django_db


def people(*addresses):
    return [{"name": "", "address": address} for address in addresses]


@pytest.fixture
def enquiry(now):
    """Jo wrote, Kim was written to, a daemon and a spokesperson wrote beside, Lee is proposed, Max accepted, Pat turned down."""
    made = make.enquiry(journalist=make.journalist(address="jo@home.example"))
    make.message(made, from_address="jo@paper.example")
    make.message(made, from_address="daemon@paper.example", automatic="auto-reply")
    person = make.spokesperson(email="samira@thinktank.example")
    make.message(made, from_address=person.email, spokesperson=person)
    outbox.send_letter(Letter(to=[Address("", "Kim@daily.example")], subject="Re", body="Yes."), enquiry=made, actor=None, now=now)
    made.participants.create(address="lee@paper.example")
    made.participants.create(address="max@paper.example", accepted_at=now)
    made.participants.create(address="pat@paper.example", turned_down_at=now)
    return made


PART = ["jo@home.example", "jo@paper.example", "kim@daily.example", "max@paper.example"]
NO_PART = ["daemon@paper.example", "lee@paper.example", "pat@paper.example", "im@daily.example", "samira@thinktank.example", "", "%", "jo@paper"]


def test_those_who_take_part(enquiry):
    assert sorted(taking_part(enquiry)) == PART


@pytest.mark.parametrize("address", PART)
def test_one_question_knows_who_takes_part(enquiry, address):
    assert with_part_of(Enquiry.objects.filter(pk=enquiry.pk), address).get().has_part is True


@pytest.mark.parametrize("address", [address for address in NO_PART if "samira" not in address])
def test_one_question_knows_who_does_not(enquiry, address):
    assert with_part_of(Enquiry.objects.filter(pk=enquiry.pk), address).get().has_part is False


def test_a_mail_proposes_whom_it_copies_in_but_nobody_of_ours(enquiry, officer):
    Mailbox.objects.create(name="media", host="imap.example", username="press@corvane.example")
    copied = people("lee@paper.example", "Ed@paper.example", "media@corvane.example", "media+e-00@corvane.example", officer.email,
                    "samira@thinktank.example", "press@corvane.example", "jo@home.example")
    mail = make.message(enquiry, from_address="jo@paper.example", cc=copied, reply_to=people("desk@paper.example", "jo@paper.example"))
    assert propose(enquiry, mail) == 2
    new = Participant.objects.filter(brought_by=mail).values_list("address", flat=True)
    assert sorted(new) == ["desk@paper.example", "ed@paper.example"]
    assert propose(enquiry, mail) == 0


def test_a_mail_to_a_list_proposes_a_few(enquiry):
    mail = make.message(enquiry, to=people(*(f"r{number}@list.example" for number in range(80))))
    assert propose(enquiry, mail) == MOST_PROPOSED


def test_the_addressee_stays_the_journalist_when_somebody_is_copied_in(enquiry):
    mail = make.message(enquiry, from_address="jo@paper.example", cc=people("ed@paper.example"), reply_to=people("ed@paper.example"),
                        received_at=make.NOON.replace(hour=13))
    propose(enquiry, mail)
    assert enquiries.addressee(enquiry).address == "jo@paper.example"
    enquiry.participants.filter(address="ed@paper.example").update(accepted_at=make.NOON)
    assert enquiries.addressee(enquiry).address == "ed@paper.example"


@pytest.mark.parametrize(("act", "how"), [(enquiries.accept_participant, "accepted"), (enquiries.turn_down, "turned down")])
def test_a_decision_is_told_once_and_may_be_changed(enquiry, officer, now, act, how):
    lee = enquiry.participants.get(address="lee@paper.example")
    act(lee, actor=officer, now=now)
    with pytest.raises(Refused, match="already"):
        act(lee, actor=officer, now=now)
    other = enquiries.turn_down if how == "accepted" else enquiries.accept_participant
    decided = other(lee, actor=officer, now=now)
    assert bool(decided.accepted_at) == (how != "accepted")
    assert enquiry.events.filter(kind="participant_decided").first().facts == {"who": "lee@paper.example", "how": how}
