"""Which enquiry a mail continues: ancestors that never came here, mailings, impostors, and what it costs."""
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from isdmedia import enquiries
from isdmedia.intake import threads
from isdmedia.intake.understand import parse_raw
from isdmedia.models import Enquiry, Message, Outcome, Reference
from tests import make
from tests.intake.conversations import answered, asked, take_in, where

pytestmark = pytest.mark.django_db
COLLEAGUE = "Lee Desk <lee@paper.example>"
OUTLOOK = "AdpdQ0nTzW2Yf0XQRkKrQm5yQm1BXQ=="


def test_two_mails_that_answer_one_we_never_had_belong_together(now):
    first = asked(now, In_Reply_To="<third@paper.example>")
    own = where(make.mail("And my second question, as I said to Lee.", References="<x@y.example> <third@paper.example>"), now)
    colleagues = where(make.mail("Lee here, may we film?", sender=COLLEAGUE, References="<third@paper.example>"), now)
    assert (own, colleagues.may_belong_to, colleagues.may_belong_why) == (first, first, "refers")


def test_outlooks_conversation_holds_mails_together_that_refer_to_nothing(now):
    first = asked(now, Thread_Index=OUTLOOK)
    assert where(make.mail("One more.", Thread_Index=OUTLOOK.replace("XQ==", "XQAB4qCg")), now) == first


def test_our_answer_follows_the_conversation_of_outlook(officer, now):
    enquiry = asked(now, Thread_Index=OUTLOOK)
    ours = answered(enquiry, officer, now)
    assert (ours.index[:29], ours.mail["Thread-Topic"]) == (OUTLOOK[:29], "The count")
    assert where(make.mail("Thanks.", Thread_Index=ours.index), now) == enquiry


def test_what_many_answer_is_a_mailing_and_holds_nobody_together(now):
    senders = [f"Reporter {number} <r{number}@paper{number}.example>" for number in range(5)]
    found = [where(make.mail(f"Question {n} about it?", sender=sender, In_Reply_To="<mailing@elsewhere.example>"), now)
             for n, sender in enumerate(senders)]
    last = where(make.mail("Quite another matter now, from the first of them.", sender=senders[0], In_Reply_To="<mailing@elsewhere.example>"), now)
    assert [one.may_belong_to is None for one in found] == [True, False, False, False, True]
    assert last not in found


def test_an_answer_to_a_release_mailing_joins_nothing_even_by_its_conversation(now):
    title = "Phones away: school bans lift attention a little"
    release = make.release(title)
    take_in(make.mail(title, sender="Press <media@corvane.example>", subject=title, message_id="mailing@corvane.example",
                      to="list@corvane.example", Thread_Index=OUTLOOK), now=now)
    one = where(make.mail("May we talk?", In_Reply_To="<mailing@corvane.example>", Thread_Index=OUTLOOK), now)
    two = where(make.mail("Another matter, the same paper: a picture of him?", In_Reply_To="<mailing@corvane.example>", Thread_Index=OUTLOOK), now)
    three = where(make.mail("By phone, no reference at all.", Thread_Index=OUTLOOK), now)
    assert len({one.pk, two.pk, three.pk}) == 3
    assert [match.release for match in one.matches.filter(linked=True)] == [release]
    assert Reference.objects.filter(message__enquiry=one).count() == 0


def test_an_impostor_under_the_id_of_our_letter_leads_nobody_astray(officer, now):
    enquiry = asked(now)
    ours = answered(enquiry, officer, now)
    take_in(make.mail("I am the answer.", sender="Max <max@elsewhere.example>", message_id=ours.id), now=now)
    assert where(make.mail("Thank you.", In_Reply_To=f"<{ours.id}>"), now) == enquiry


def test_mail_that_merely_bears_our_address_brings_nobody_in_and_says_so(officer, now):
    enquiry = asked(now)
    ours = answered(enquiry, officer, now)
    take_in(make.mail("We take it all back.", sender="Press <media@corvane.example>", to="media@corvane.example", Cc="max@elsewhere.example",
                      In_Reply_To=f"<{ours.id}>"), now=now)
    assert "nothing proves that it is ours" in Message.objects.order_by("pk").last().problem
    assert where(make.mail("I was copied in.", sender="Max <max@elsewhere.example>", In_Reply_To=f"<{ours.id}>"), now) != enquiry


def test_our_letter_is_known_by_its_key_when_its_row_is_gone(officer, now):
    enquiry = asked(now)
    ours = answered(enquiry, officer, now)
    Message.objects.filter(message_id=ours.id).delete()
    assert where(make.mail("Thank you.", In_Reply_To=f"<{ours.id}>"), now) == enquiry


def test_an_address_book_does_not_reopen_what_ended_long_ago(officer, now):
    enquiry = asked(now)
    ours = answered(enquiry, officer, now)
    enquiries.close(enquiry, outcome=Outcome.STATEMENT, actor=officer, now=now)
    Enquiry.objects.filter(pk=enquiry.pk).update(closed_at=now.replace(year=2025))
    found = where(make.mail("Something new altogether: a studio for Friday?", to=ours.plus, subject="Friday"), now)
    assert (found.may_belong_to, Enquiry.objects.get(pk=enquiry.pk).state) == (enquiry, "closed")


def test_without_plus_addresses_our_letters_ask_for_no_other_address(officer, now, settings):
    settings.PLUS_ADDRESSES = False
    assert answered(asked(now), officer, now).mail["Reply-To"] is None


@pytest.mark.parametrize("sender", ["Out <mailer@elsewhere.example>", "Jo Reporter <jo@paper.example>"])
def test_automatic_mail_joins_by_a_letter_of_ours_alone(officer, now, sender):
    enquiry = asked(now, message_id="first@paper.example")
    ours = answered(enquiry, officer, now)
    to_ours, to_theirs = (make.mail("I am away.", sender=sender, In_Reply_To=f"<{known}>", Auto_Submitted="auto-replied")
                          for known in (ours.id, "first@paper.example"))
    assert where(to_ours, now) == enquiry
    assert where(to_theirs, now) == (enquiry if "paper" in sender else None)


def test_a_subject_or_words_that_name_an_enquiry_only_suggest(officer, now):
    enquiry = asked(now)
    by_subject = where(make.mail("Is there news of it? We go to print at nine.", subject=f"Re: {enquiry.reference.lower()}"), now)
    by_words = where(make.mail(f"They gave me {enquiry.reference} on the phone this morning.", sender=COLLEAGUE), now)
    assert [(one.may_belong_to, one.may_belong_why) for one in (by_subject, by_words)] == [(enquiry, "names")] * 2


def test_a_mail_of_thirty_references_asks_four_questions_at_most(officer, now):
    enquiry = asked(now, In_Reply_To="<unknown@paper.example>")
    ours = answered(enquiry, officer, now)
    chain = " ".join(f"<r{number}@paper.example>" for number in range(29))
    for known in (ours.id, "unknown@paper.example"):
        mail = parse_raw(make.mail("Thanks.", References=f"{chain} <{known}>"))
        with CaptureQueriesContext(connection) as counted:
            thread = threads.find(mail)
        assert (thread.enquiry, thread.proven) == (enquiry, True)
        assert len(counted) <= 4


@pytest.mark.parametrize("name", ["isdmedia_message", "isdmedia_reference"])
def test_references_are_looked_up_in_an_index(name, now):
    column = "message_id" if name == "isdmedia_message" else "name"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        cursor.execute(f"{explain} SELECT * FROM {name} WHERE {column} IN ('a@b', 'c@d')")
        plan = str(cursor.fetchall()).lower()
    assert "index" in plan
