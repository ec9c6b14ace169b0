"""Letters of ours that come back: which one it was, and what becomes of its enquiry."""
from datetime import timedelta

import pytest
from django.utils import timezone

from isdmedia import enquiries, outbox
from isdmedia.enquiries import due
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, Event, JournalistAddress, Message, Outcome, OutgoingMail
from isdmedia.models.refusals import Refused
from isdmedia.outbox.queue import Letter
from tests import make
from tests.intake.conversations import SERVER, answered, asked, checked, take_in

pytestmark = pytest.mark.django_db


def notice(address, message_id="", *, action="failed", status="5.1.1", **headers):
    """A delivery notice (RFC 3464), with the head of the returned mail when its Message-ID is named."""
    returned = f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{message_id}>\r\nSubject: Re\r\n\r\n" if message_id else ""
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return (f"From: MAILER-DAEMON@mx.paper.example\r\nTo: media@corvane.example\r\nSubject: Undelivered Mail Returned to Sender\r\n"
            f"Date: Mon, 23 Nov 2026 11:05:00 +0000\r\nMessage-ID: <{address}.{status}.{action}.{len(more)}@mx.paper.example>\r\n"
            f"Return-Path: <>\r\n{more}"
            f"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\nMIME-Version: 1.0\r\n\r\n"
            f"--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
            f"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.paper.example\r\n\r\n"
            f"Final-Recipient: rfc822; {address}\r\nAction: {action}\r\nStatus: {status}\r\n\r\n{returned}--b--\r\n").encode()


@pytest.fixture
def case(officer, now):
    enquiry = asked(now)
    return enquiry, answered(enquiry, officer, now)


def states(enquiry):
    fresh = Enquiry.objects.get(pk=enquiry.pk)
    return fresh.state, fresh.responded_at is None, [mail.state for mail in OutgoingMail.objects.order_by("pk")]


def test_an_answer_that_nobody_has_is_worked_on_again_at_once(case, now):
    enquiry, ours = case
    arrival, = take_in(notice("jo@paper.example", ours.id), now=now)
    assert states(enquiry) == ("working", True, ["bounced"])
    assert Enquiry.objects.get(pk=enquiry.pk).next_due_at <= arrival.processed_at
    mail = OutgoingMail.objects.get()
    assert [(one["address"], one["status"], one["permanent"]) for one in mail.returned] == [("jo@paper.example", "5.1.1", True)]
    assert (arrival.message.enquiry, arrival.verdict) == (enquiry, "append")
    assert JournalistAddress.objects.get(address="jo@paper.example").came_back_at


@pytest.mark.parametrize("joins", [True, False])
def test_an_address_that_writes_again_counts_as_working(case, now, joins):
    _, ours = case
    take_in(notice("jo@paper.example", ours.id), now=now)
    take_in(make.mail("I am back.", **({"In_Reply_To": f"<{ours.id}>"} if joins else {})), now=now)
    assert JournalistAddress.objects.get(address="jo@paper.example").came_back_at is None


def test_it_is_told_once_for_each_address(case, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id), notice("jo@paper.example", ours.id, status="5.2.1"), now=now)
    assert enquiry.events.filter(kind="reply_bounced").count() == 1


def test_trouble_for_now_is_noted_and_changes_nothing(case, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id, action="delayed", status="4.4.1"), now=now)
    assert states(enquiry) == ("responded", False, ["sent"])
    assert OutgoingMail.objects.get().returned[0]["permanent"] is False
    assert enquiry.events.filter(kind="reply_bounced").count() == 0


def test_a_closed_enquiry_whose_answer_came_back_is_open_again_and_says_why(case, officer, now):
    enquiry, ours = case
    enquiries.close(enquiry, outcome=Outcome.STATEMENT, actor=officer, now=now)
    take_in(notice("jo@paper.example", ours.id), now=now)
    assert states(enquiry)[0] == "working"
    assert enquiry.events.filter(kind="reopened").get().facts == {"why": "our answer came back"}


def test_while_another_answer_stands_nothing_is_raised(case, officer, now):
    enquiry, ours = case
    answered(enquiry, officer, now, "And a second one.")
    take_in(notice("jo@paper.example", ours.id), now=now)
    assert states(enquiry) == ("responded", False, ["bounced", "sent"])


def test_a_copy_that_came_back_leaves_the_answer_standing(officer, now):
    enquiry = asked(now)
    answer = enquiries.answering.Answer(["jo@paper.example"], ["boss@paper.example"], "Re", "24.", enquiries.newest_received(enquiry).pk)
    sent = enquiries.reply(enquiry, answer, actor=officer, now=now)
    OutgoingMail.objects.update(state="sent", sent_at=now)
    take_in(notice("boss@paper.example", sent.message.message_id), now=now)
    assert states(enquiry) == ("responded", False, ["bounced"])


def test_a_server_that_changed_the_case_of_the_id_is_understood(case, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id.upper()), now=now)
    assert states(enquiry)[2] == ["bounced"]


def test_a_notice_without_any_id_means_the_one_recent_letter(case, now):
    enquiry, _ = case
    OutgoingMail.objects.update(sent_at=timezone.now())
    arrival, = take_in(notice("jo@paper.example"), now=now)
    assert (states(enquiry)[2], arrival.message.enquiry) == (["bounced"], enquiry)


def test_of_two_recent_letters_neither_is_meant(case, officer, now):
    enquiry, _ = case
    answered(enquiry, officer, now, "Another.")
    OutgoingMail.objects.update(sent_at=timezone.now())
    take_in(notice("jo@paper.example"), now=now)
    assert states(enquiry)[2] == ["sent", "sent"]


def test_mail_that_is_not_ours_comes_back_to_nobody(case, now):
    enquiry, _ = case
    OutgoingMail.objects.update(sent_at=timezone.now())
    arrival, = take_in(notice("jo@paper.example", "spam@forger.example"), now=now)
    assert (states(enquiry), arrival.verdict, arrival.message.enquiry) == (("responded", False, ["sent"]), "discard", None)


def test_a_forged_notice_changes_nothing(case, now, settings):
    settings.AUTHSERV_ID = SERVER
    enquiry, ours = case
    arrival, = take_in(checked(notice("jo@paper.example", ours.id), "fail"), now=now)
    assert (states(enquiry), arrival.message.enquiry) == (("responded", False, ["sent"]), None)


def test_receipts_and_absences_are_filed_without_reopening(case, officer, now):
    enquiry, ours = case
    enquiries.close(enquiry, outcome=Outcome.STATEMENT, actor=officer, now=now)
    receipt = notice("jo@paper.example", In_Reply_To=f"<{ours.id}>").replace(b"delivery-status", b"disposition-notification")
    absence = make.mail("I am away until Monday.", In_Reply_To=f"<{ours.id}>", Auto_Submitted="auto-replied", subject="Out of office")
    take_in(receipt, absence, now=now)
    assert (states(enquiry)[0], enquiry.messages.exclude(automatic="").count()) == ("closed", 2)


def test_a_spokespersons_letter_that_came_back_leaves_the_answer_alone(case, now):
    enquiry, _ = case
    person = make.spokesperson(email="samira@thinktank.example")
    letter = Letter(to=[Address("", person.email)], subject="A request", body="May we?", spokesperson=person)
    outgoing = outbox.send_letter(letter, enquiry=enquiry, actor=None, now=now)
    OutgoingMail.objects.filter(pk=outgoing.pk).update(state="sent", sent_at=now)
    take_in(notice(person.email, outgoing.message.message_id), now=now)
    assert states(enquiry) == ("responded", False, ["sent", "bounced"])


def test_the_words_go_to_a_corrected_address(case, officer, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id), now=now)
    again = enquiries.send_elsewhere(OutgoingMail.objects.get(), address="Jo@Paper-Media.example", actor=officer, now=now)
    assert (again.recipients, again.message.text, again.message.subject) == (["Jo@paper-media.example"], "It is 24.", "Re: The count")
    assert again.message.in_reply_to == Message.objects.filter(direction="in").first().message_id.split()
    assert states(enquiry) == ("responded", False, ["sent", "queued"])
    assert "jo@paper-media.example" in enquiries.participants.taking_part(enquiry)


def test_when_that_comes_back_too_it_is_raised_again(case, officer, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id), now=now)
    again = enquiries.send_elsewhere(OutgoingMail.objects.get(), address="jo@wrong.example", actor=officer, now=now)
    OutgoingMail.objects.filter(pk=again.pk).update(state="sent", sent_at=now)
    take_in(notice("jo@wrong.example", again.message.message_id), now=now)
    assert states(enquiry) == ("working", True, ["sent", "bounced"])


@pytest.mark.parametrize(("address", "sentence"), [("nobody", "no mail address"), ("jo@new.example", "did not come back")])
def test_what_cannot_be_sent_elsewhere_is_refused(case, officer, now, address, sentence):
    with pytest.raises(Refused, match=sentence):
        enquiries.send_elsewhere(OutgoingMail.objects.get(), address=address, actor=officer, now=now)


def test_a_mail_that_came_back_may_be_let_be(case, officer, now):
    _, ours = case
    take_in(notice("jo@paper.example", ours.id), now=now)
    outbox.settle_doubt(OutgoingMail.objects.get(), actor=officer, now=now + timedelta(hours=1))
    assert (OutgoingMail.objects.get().state, OutgoingMail.objects.get().sent_at) == ("sent", now)
    assert Event.objects.filter(kind="doubt_settled").get().facts["how"] == "nothing more is to be done"


def test_what_was_raised_does_not_sink_again_before_it_is_settled(case, officer, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id), now=now)
    Enquiry.objects.filter(pk=enquiry.pk).update(deadline_at=None)
    due.let_sink(now=now + timedelta(days=2))
    raised = Enquiry.objects.get(pk=enquiry.pk)
    enquiries.assign(raised, owner=officer, actor=officer, now=now)
    assert due.next_due(raised, now=now) == raised.next_due_at <= now
    enquiries.let_be(OutgoingMail.objects.get(), actor=officer, now=now)
    assert Enquiry.objects.get(pk=enquiry.pk).next_due_at > now


def test_the_same_mail_goes_to_the_same_address_once_more(case, officer, now):
    enquiry, ours = case
    take_in(notice("jo@paper.example", ours.id, status="5.2.2"), now=now)
    enquiries.send_once_more(OutgoingMail.objects.get(), actor=officer, now=now)
    assert states(enquiry) == ("responded", False, ["queued"])
    assert OutgoingMail.objects.get().returned == []
    with pytest.raises(Refused, match="did not come back"):
        enquiries.send_once_more(OutgoingMail.objects.get(), actor=officer, now=now)
