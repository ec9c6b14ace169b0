"""The same mail again, the same Message-ID with other words, and almost the same words once more."""
import pytest

from isdmedia import enquiries
from isdmedia.models import Arrival, Enquiry, Message
from tests import make
from tests.intake.conversations import asked, take_in, where

pytestmark = pytest.mark.django_db
ASK = "Could you tell me how many accounts you counted in May, and who counted them? We go to print at 5pm."
KIM = "Kim Writer <kim@daily.example>"


def test_the_same_bytes_again_are_a_copy_and_no_message(now):
    mail = make.mail(ASK, message_id="once@paper.example")
    first, again = take_in(mail, mail, now=now)
    assert (again.copy_of, Message.objects.count()) == (first, 1)


def test_the_same_message_id_with_other_words_stands_for_itself_and_says_so(now):
    take_in(make.mail(ASK, message_id="once@paper.example"), now=now)
    other = where(make.mail("Something else altogether, from somebody else.", message_id="once@paper.example", sender=KIM), now)
    first, second = Message.objects.order_by("pk")
    assert (first.enquiry != other, first.problem, "the same Message-ID" in second.problem) == (True, "", True)


ROAD = b"Received: from mx.paper.example by mx.corvane.example for <%s>; Mon, 23 Nov 2026 11:00:01 +0000\r\nDelivered-To: %s\r\n"


def by(road, mail):
    return ROAD % (road, road) + mail


def test_the_same_mail_by_two_roads_is_one(now):
    mail = make.mail(ASK, message_id="once@paper.example", Cc="press@corvane.example")
    first, again, third = take_in(*(by(road, mail) for road in (b"media@corvane.example", b"press@corvane.example", b"all@corvane.example")), now=now)
    assert [again.copy_of, third.copy_of, again.verdict] == [first, first, "duplicate"]
    assert (Message.objects.count(), Enquiry.objects.count()) == (1, 1)


@pytest.mark.parametrize("other", [
    make.mail(ASK + " ", message_id="once@paper.example").replace(b"5pm.", b"6pm."),
    make.mail(ASK, message_id="once@paper.example", subject="Another subject"),
    make.mail(ASK, message_id="once@paper.example", sender=KIM),
    make.mail(ASK, message_id="once@paper.example", date="Mon, 23 Nov 2026 11:00:01 +0000"),
    make.mail(ASK, message_id="once@paper.example", Reply_To="max@elsewhere.example"),
    make.mail(ASK, message_id="once@paper.example", In_Reply_To="<other@paper.example>"),
])
def test_what_differs_in_anything_that_is_read_is_a_mail_of_its_own(now, other):
    take_in(by(b"media@corvane.example", make.mail(ASK, message_id="once@paper.example")), by(b"press@corvane.example", other), now=now)
    assert Message.objects.count() == 2


@pytest.mark.parametrize(("again", "headers", "suggested"), [
    (ASK.replace("May", "June"), {}, True),
    (ASK, {"subject": "Corrected: the count"}, True),
    (ASK.replace("5pm", "6pm") + "\nSorry, a typo.", {}, True),
    ("A different matter: could we film in your office on Friday at ten? It takes an hour.", {}, False),
    (ASK.replace("May", "June"), {"sender": KIM}, False),
])
def test_a_mail_sent_again_opens_its_own_and_is_suggested(now, again, headers, suggested):
    first = asked(now, body=ASK)
    second = where(make.mail(again, **headers), now)
    assert second != first
    assert (second.may_belong_to, second.may_belong_why) == ((first, "repeats") if suggested else (None, ""))


def test_a_day_later_it_is_a_new_ask(now):
    asked(now.replace(day=21), body=ASK)
    assert where(make.mail(ASK.replace("May", "June")), now).may_belong_to is None


def test_both_mails_are_shown_beside_each_other(now):
    asked(now, body=ASK)
    earlier, later = enquiries.repeated_mail(where(make.mail(ASK.replace("May", "June")), now))
    assert ("May" in earlier.own_text, "June" in later.own_text) == (True, True)


def test_what_it_repeats_is_joined_by_an_officers_word(now, officer):
    first = asked(now, body=ASK)
    second = where(make.mail(ASK.replace("May", "June")), now)
    assert enquiries.join(second, actor=officer, now=now) == first
    assert (first.messages.count(), Enquiry.objects.get(pk=second.pk).merged_into) == (2, first)
    assert Arrival.objects.filter(state="processed").count() == 2
