import email
from datetime import timedelta

import pytest
from django.core import mail

from isdmedia import enquiries, outbox
from isdmedia.enquiries.answering import Answer
from isdmedia.models import Draft, OutgoingMail, OutletPolicy
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    """An enquiry with one mail, which itself followed another."""
    enquiry = make.enquiry(journalist=make.journalist(address="jo@paper.example"), deadline_at=make.NOON)
    return make.message(enquiry, message_id="ask@paper.example", references=["earlier@paper.example"])


def answer(message, **fields):
    return Answer(**{"to": ["jo@paper.example"], "cc": [], "subject": "Re: A question", "body": "Yes.", "seen": message.pk, **fields})


def test_an_answer_leaves_once_with_the_threading_fields(asked, officer, now):
    outgoing = enquiries.reply(asked.enquiry, answer(asked), actor=officer, now=now)
    assert outbox.send_round(now=now) == 0
    assert outbox.send_round(now=now + timedelta(seconds=16)) == 1
    assert outbox.send_round(now=now + timedelta(seconds=60)) == 0
    sent = email.message_from_bytes(mail.outbox[0].content)
    assert sent["In-Reply-To"] == "<ask@paper.example>"
    assert sent["References"].split() == ["<earlier@paper.example>", "<ask@paper.example>"]
    assert sent["Message-ID"] == f"<{outgoing.message.message_id}>"
    outgoing.refresh_from_db()
    assert (outgoing.state, asked.enquiry.events.filter(kind="reply_sent").count()) == ("sent", 1)


def test_answering_responds_and_nothing_is_due_any_more(asked, officer, now):
    enquiries.reply(asked.enquiry, answer(asked), actor=officer, now=now)
    asked.enquiry.refresh_from_db()
    assert (asked.enquiry.state, asked.enquiry.owner, asked.enquiry.due_at) == ("responded", officer, None)


def test_an_answer_taken_back_in_time_never_leaves_and_is_a_draft_again(asked, officer, now):
    outgoing = enquiries.reply(asked.enquiry, answer(asked), actor=officer, now=now)
    draft = enquiries.take_back(outgoing, actor=officer, now=now)
    assert outbox.send_round(now=now + timedelta(minutes=5)) == 0
    asked.enquiry.refresh_from_db()
    assert (draft.body, draft.to, asked.enquiry.state, asked.enquiry.due_at) == ("Yes.", "jo@paper.example", "working", make.NOON)


def test_an_answer_that_left_cannot_be_taken_back(asked, officer, now):
    outgoing = enquiries.reply(asked.enquiry, answer(asked), actor=officer, now=now)
    outbox.send_round(now=now + timedelta(minutes=1))
    with pytest.raises(Refused, match="already left"):
        enquiries.take_back(outgoing, actor=officer, now=now)


def test_an_answer_to_an_outdated_view_is_held_and_kept(asked, officer, now):
    make.message(asked.enquiry, received_at=make.NOON + timedelta(minutes=1))
    with pytest.raises(enquiries.OutdatedView, match="new message"):
        enquiries.reply(asked.enquiry, answer(asked, body="Half an hour of work"), actor=officer, now=now)
    assert (Draft.objects.get().body, OutgoingMail.objects.count()) == ("Half an hour of work", 0)


@pytest.mark.parametrize(("fields", "sentence"), [
    ({"to": ["not an address"]}, "To: “not an address” is no mail address"),
    ({"cc": ["a@b\r\nBcc: x@y.example"]}, "Cc:"),
    ({"to": []}, "nobody is named"),
    ({"body": "  "}, "empty"),
])
def test_what_cannot_be_sent_is_refused_in_a_sentence(asked, officer, now, fields, sentence):
    with pytest.raises(Refused, match=sentence):
        enquiries.reply(asked.enquiry, answer(asked, **fields), actor=officer, now=now)
    assert OutgoingMail.objects.count() == 0


def test_an_outlet_under_ask_first_is_answered_by_the_head_of_press_alone(asked, officer, now):
    asked.enquiry.outlet = make.outlet("Staatsfunk", policy=OutletPolicy.ASK_FIRST)
    asked.enquiry.save()
    with pytest.raises(Refused, match="only by the head of press"):
        enquiries.reply(asked.enquiry, answer(asked), actor=officer, now=now)
    assert enquiries.reply(asked.enquiry, answer(asked), actor=make.user(head_of_press=True), now=now).pk
