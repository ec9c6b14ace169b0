from datetime import timedelta

import pytest
from django.utils import timezone

from isdmedia import outbox
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.mail.parsed import Address
from isdmedia.models import Arrival, ArrivalSource, Enquiry, Event, FolderRole, Mailbox, MailFolder, Message, OutgoingMail, Participant
from isdmedia.outbox.queue import Letter
from isdmedia.outbox.sending import recover
from tests import make

pytestmark = pytest.mark.django_db
ASKED = "asked@paper.example"


@pytest.fixture
def mailbox(db):
    return Mailbox.objects.create(name="media", host="imap.example", username="u")


@pytest.fixture
def inbox(mailbox):
    return MailFolder.objects.create(mailbox=mailbox, path="INBOX")


@pytest.fixture
def sent(mailbox):
    return MailFolder.objects.create(mailbox=mailbox, path="Sent", role=FolderRole.SENT)


def arrive(folder, content, now):
    origin = Origin(ArrivalSource.IMAP, folder.mailbox, folder, 7, Arrival.objects.count() + 1)
    arrival = receive(content, origin=origin, received_at=now)
    process_waiting()
    arrival.refresh_from_db()
    return arrival


def asked(inbox, now):
    arrive(inbox, make.mail(message_id=ASKED), now)
    return Enquiry.objects.get()


def by_a_colleague(to="jo@paper.example", *, sender="Ines Barra <ines.barra@corvane.example>", date="Mon, 23 Nov 2026 11:30:00 +0000", **fields):
    return make.mail("Yes, at four.", sender=sender, to=to, date=date, In_Reply_To=f"<{ASKED}>", message_id="own@corvane.example", **fields)


@pytest.mark.parametrize("sender", ["Ines Barra <ines.barra@corvane.example>", "Press <media@corvane.example>", "ines@home.example"])
def test_what_a_colleague_answered_from_their_own_program_joins_and_answers(inbox, sent, now, sender):
    enquiry = asked(inbox, now)
    arrival = arrive(sent, by_a_colleague(sender=sender), now + timedelta(minutes=30))
    enquiry.refresh_from_db()
    assert (arrival.verdict, Message.objects.get(direction="out").enquiry) == ("sent", enquiry)
    assert (enquiry.state, enquiry.responded_at is not None) == ("responded", True)
    assert Event.objects.filter(kind="reply_sent").get().facts["to"] == "jo@paper.example"


def test_what_a_colleague_only_passed_on_inside_answers_nobody(inbox, sent, now):
    enquiry = asked(inbox, now)
    arrive(sent, by_a_colleague(to="samira.haddad@corvane.example"), now)
    enquiry.refresh_from_db()
    assert (enquiry.state, enquiry.messages.count()) == ("new", 2)


def test_an_answer_from_before_the_last_question_answers_nothing(inbox, sent, now):
    enquiry = asked(inbox, now)
    arrive(sent, by_a_colleague(date="Mon, 23 Nov 2026 10:00:00 +0000"), now)
    enquiry.refresh_from_db()
    assert enquiry.state == "new"


def test_the_same_mail_from_outside_a_sent_folder_answers_nothing(inbox, now):
    enquiry = asked(inbox, now)
    arrive(inbox, by_a_colleague(sender="media@corvane.example"), now)
    enquiry.refresh_from_db()
    assert enquiry.state == "new"


@pytest.mark.parametrize("first", ["inbox", "sent"])
def test_an_answer_that_also_comes_as_a_copy_to_us_is_one_message_and_answers(request, inbox, sent, now, first):
    enquiry = asked(inbox, now)
    Participant.objects.create(enquiry=enquiry, address="ines.barra@corvane.example", accepted_at=now)
    folders = (inbox, sent) if first == "inbox" else (sent, inbox)
    copies = [arrive(folder, b"Received: by mail.example\r\n" * place + by_a_colleague(Cc="media@corvane.example"), now + timedelta(minutes=30))
              for place, folder in enumerate(folders)]
    enquiry.refresh_from_db()
    assert (enquiry.messages.filter(direction="out").count(), enquiry.messages.count(), enquiry.state) == (1, 2, "responded")
    assert copies[1].copy_of == copies[0]


def letter(now, **fields):
    """An answer of the desk in the outbox."""
    out = outbox.send_letter(Letter(to=[Address("Jo", "jo@paper.example")], subject="Re: Ä question", body="Yes – gladly."),
                             enquiry=make.enquiry(), actor=None, now=now)
    OutgoingMail.objects.filter(pk=out.pk).update(**fields)
    return out


def rewritten(content):
    """As a mail server keeps it: with a head of its own above and a footer below."""
    return b"X-Kept-By: mail.example\r\nReceived: from desk by mail.example; Mon, 23 Nov 2026 11:00:01 +0000\r\n" + content + b"\r\n--\r\nCorvane\r\n"


@pytest.mark.parametrize("kept", [bytes, rewritten])
@pytest.mark.parametrize("folder", ["inbox", "sent"])
def test_a_copy_of_our_letter_is_linked_and_never_doubled(request, now, kept, folder):
    out = letter(now)
    arrival = arrive(request.getfixturevalue(folder), kept(bytes(out.content)), now)
    assert (arrival.state, arrival.verdict, Message.objects.get()) == ("processed", "sent", arrival.message)


def test_a_copy_under_another_message_id_is_linked_by_second_subject_and_readers(sent, now):
    out = letter(now)
    ours = out.message.message_id.encode()
    arrive(sent, bytes(out.content).replace(ours, b"rewritten@outlook.example"), now)
    assert Message.objects.count() == 1


def test_two_copies_of_one_letter_are_one_message(inbox, sent, now):
    out = letter(now)
    first, second = arrive(inbox, rewritten(bytes(out.content)), now), arrive(sent, bytes(out.content), now)
    assert (Message.objects.count(), second.copy_of, second.verdict) == (1, first, "duplicate")


def test_another_mail_under_the_message_id_of_our_letter_is_shown_not_hidden(inbox, now):
    out = letter(now)
    arrive(inbox, make.mail("Pay me.", sender="media@corvane.example", message_id=out.message.message_id), now)
    arrive(inbox, make.mail("Pay me.", sender="jo@paper.example", message_id=out.message.message_id), now)
    assert Message.objects.count() == 3


@pytest.mark.parametrize("doubtful", [{"state": "doubt", "problem": "the line broke"},
                                      {"state": "refused", "automatic": True, "problem": "the worker stopped while it was being sent"}])
def test_a_copy_proves_that_a_doubtful_letter_left(sent, now, doubtful):
    out = letter(now, **doubtful)
    arrive(sent, bytes(out.content), now)
    out.refresh_from_db()
    assert (out.state, out.problem, out.sent_at is not None) == ("sent", "", True)
    assert Event.objects.get(kind="doubt_settled").facts["how"] == "its copy was found in a mailbox"


def test_a_refused_letter_stays_refused(sent, now):
    out = letter(now, state="refused", problem="550 no")
    arrive(sent, bytes(out.content), now)
    out.refresh_from_db()
    assert out.state == "refused"


def test_a_letter_whose_copy_came_before_its_worker_died_is_sent(sent, now):
    out = letter(now, state="sending", claimed_until=now)
    arrive(sent, bytes(out.content), now)
    recover(now=timezone.now() + timedelta(days=365))
    out.refresh_from_db()
    assert out.state == "sent"
