"""On the page of an enquiry: whom its mails brought in, where it may belong, and what came back."""
from datetime import timedelta

import pytest
from django.utils import timezone

from isdmedia import enquiries
from isdmedia.models import Enquiry, OutgoingMail
from tests import make
from tests.desk.test_outbox import outgoing
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db
ASK = "How many accounts did you count in May? We go to print at 5pm, and need a name."


@pytest.fixture
def enquiry():
    made = make.enquiry(journalist=make.journalist(address="jo@paper.example"))
    make.message(made, from_address="jo@paper.example")
    return made


def proposed(enquiry, address="lee@paper.example", **fields):
    mail = make.message(enquiry, from_address="jo@paper.example", received_at=make.NOON + timedelta(minutes=1), **fields)
    return enquiry.participants.create(address=address, name="Lee Desk", brought_by=mail)


def page(desk, enquiry):
    return desk.get(f"/enquiries/{enquiry.reference}/")


def test_who_was_copied_in_is_shown_with_who_did_it(desk, enquiry):
    proposed(enquiry)
    shown = read(page(desk, enquiry))
    assert "Lee Desk &lt; lee@paper.example &gt; was copied in by Jo Reporter . Their own mail does not join this yet." in shown


def test_answers_asked_for_elsewhere_are_shown_before_anything_goes_there(desk, enquiry):
    proposed(enquiry, "jo@other.example", reply_to=[{"name": "", "address": "jo@other.example"}])
    answer = page(desk, enquiry)
    assert "Answers are asked for elsewhere: Jo Reporter names jo@other.example" in read(answer)
    assert answer.context["composer"].to == "jo@paper.example"


@pytest.mark.parametrize(("act", "to"), [("accept", "jo@other.example"), ("turn-down", "jo@paper.example")])
def test_an_officer_decides_whether_answers_go_there(desk, enquiry, act, to):
    one = proposed(enquiry, "jo@other.example", reply_to=[{"name": "", "address": "jo@other.example"}])
    assert desk.post(f"/enquiries/{enquiry.reference}/participants/{one.pk}/{act}/").status_code == 302
    answer = page(desk, enquiry)
    assert (answer.context["composer"].to, answer.context["brought_in"]["open"]) == (to, [])
    assert "jo@other.example" in read(answer)


def suggested(why, **fields):
    first = make.enquiry(subject="The count", **fields)
    make.message(first, own_text=ASK)
    second = make.enquiry(may_belong_to=first, may_belong_why=why)
    make.message(second, own_text=ASK.replace("May", "June"))
    return first, second


@pytest.mark.parametrize(("why", "words"), [
    ("refers", "its writer has no part there"), ("names", "its words name that one"), ("repeats", "almost word for word")])
def test_a_suggestion_says_why_it_is_made(desk, why, words):
    first, second = suggested(why)
    shown = read(page(desk, second))
    assert (f"It may belong to {first.reference}" in shown, words in shown) == (True, True)


def test_what_a_mail_sent_again_changes_is_shown(desk):
    _, second = suggested("repeats")
    assert page(desk, second).context["suggested"].changes == [("May?", "June?")]


def test_a_suggestion_is_joined(desk):
    first, second = suggested("refers")
    assert desk.post(f"/enquiries/{second.reference}/join/").url == f"/enquiries/{first.reference}/"
    assert (Enquiry.objects.get(pk=second.pk).merged_into, first.messages.count()) == (first, 2)


def test_a_suggestion_follows_what_was_merged_since(desk, officer, now):
    first, second = suggested("refers")
    into = make.enquiry()
    enquiries.merge(first, into=into, actor=officer, now=now)
    assert f"It may belong to {into.reference}" in read(page(desk, second))
    assert desk.post(f"/enquiries/{second.reference}/join/").url == f"/enquiries/{into.reference}/"


def test_a_suggestion_is_turned_down_and_told(desk):
    first, second = suggested("refers")
    desk.post(f"/enquiries/{second.reference}/stand-alone/")
    shown = page(desk, second)
    assert shown.context["suggested"] is None
    assert f"said that it does not belong to {first.reference}" in read(shown)


def test_a_suggestion_towards_what_is_restricted_is_not_there(desk):
    first, second = suggested("refers", restricted=True)
    assert first.reference not in read(page(desk, second))
    desk.post(f"/enquiries/{second.reference}/join/")
    assert Enquiry.objects.get(pk=second.pk).merged_into is None


def came_back(enquiry, **fields):
    returned = [{"address": "jo@paper.example", "status": "5.1.1", "permanent": True, "at": "2026-11-23T12:00:00+00:00"}]
    return outgoing(enquiry, state="bounced", sent_at=make.NOON, returned=returned, **fields)


def test_an_answer_that_came_back_is_seen_on_the_page_the_queue_and_in_the_outbox(desk, enquiry):
    came_back(enquiry)
    assert "Came back from jo@paper.example : no such address (5.1.1)." in read(page(desk, enquiry))
    assert "Our answer Came back" in read(desk.get("/?view=open"))
    assert "Came back from jo@paper.example: no such address (5.1.1)" in read(desk.get("/outbox/?view=trouble"))


def test_it_is_sent_to_a_corrected_address_from_the_page(desk, enquiry):
    mail = came_back(enquiry)
    answer = desk.post(f"/outbox/{mail.pk}/elsewhere/", {"address": "jo@right.example", "view": "enquiry"})
    assert answer.url == f"/enquiries/{enquiry.reference}/"
    assert [(one.state, one.recipients) for one in OutgoingMail.objects.order_by("pk")] == [
        ("sent", ["jo@paper.example"]), ("queued", ["jo@right.example"])]


def test_an_address_that_does_not_work_is_marked_where_it_is_shown(desk, enquiry):
    enquiry.journalist.addresses.update(came_back_at=timezone.now())
    assert "A mail to jo@paper.example came back" in page(desk, enquiry).context["composer"].warning
    assert "Mail came back" in read(desk.get(f"/people/journalists/{enquiry.journalist.pk}/"))


def test_the_page_asks_as_many_questions_for_three_brought_in_as_for_one(desk, enquiry, questions):
    proposed(enquiry)
    asked = questions(desk, f"/enquiries/{enquiry.reference}/")
    mail = enquiry.messages.last()
    for address in ("a@paper.example", "b@paper.example"):
        enquiry.participants.create(address=address, brought_by=mail)
    assert questions(desk, f"/enquiries/{enquiry.reference}/") == asked
