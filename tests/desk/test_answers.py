"""Answering: what stands in the composer, what is asked before sending, undo, and drafts that are never lost."""
from datetime import timedelta

import pytest
from django.urls import reverse

from isdmedia.desk.composing import split_addresses
from isdmedia.models import Draft, OutgoingMail, OutletPolicy
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked():
    enquiry = make.enquiry(journalist=make.journalist(address="jo@paper.example"))
    return make.message(enquiry, subject="AW: Re: Count", from_address="jo@paper.example", cc=[{"name": "", "address": "planning@paper.example"}])


def written(message, **fields):
    return {"to": "jo@paper.example", "cc": "", "subject": "Re: Count", "body": "It is 24.", "seen": message.pk, **fields}


def send(desk, message, **fields):
    return desk.post(reverse("desk:reply-enquiry", args=[message.enquiry.reference]), written(message, **fields))


def composer(desk, enquiry):
    return desk.get(reverse("desk:enquiry", args=[enquiry.reference])).context["composer"]


def test_the_composer_answers_the_newest_mail(desk, asked):
    shown = composer(desk, asked.enquiry)
    assert (shown.to, shown.cc, shown.subject, shown.body, shown.seen, shown.others) == (
        "jo@paper.example", "", "Re: Count", "", asked.pk, "planning@paper.example")


def test_an_answer_asked_for_elsewhere_goes_there_only_once_an_officer_said_so(desk, asked, officer, now):
    newer = make.message(asked.enquiry, received_at=make.NOON + timedelta(minutes=1), from_address="jo@paper.example",
                         reply_to=[{"name": "", "address": "jo@other.example"}])
    shown = composer(desk, asked.enquiry)
    assert (shown.to, shown.seen, "which had no part in this" in shown.warning) == ("jo@paper.example", newer.pk, True)
    asked.enquiry.participants.create(address="jo@other.example", accepted_at=now)
    shown = composer(desk, asked.enquiry)
    assert (shown.to, "make sure it is theirs" in shown.warning) == ("jo@other.example", True)


def test_a_sender_that_nobody_reads_is_answered_where_it_asks_for_and_asked_about(desk, asked):
    make.message(asked.enquiry, received_at=make.NOON + timedelta(minutes=1), from_address="no-reply@forms.example",
                 reply_to=[{"name": "", "address": "jo@other.example"}])
    shown = composer(desk, asked.enquiry)
    assert (shown.to, "make sure it is theirs" in shown.warning) == ("jo@other.example", True)
    newest = asked.enquiry.messages.last()
    assert send(desk, newest, to="jo@other.example").status_code == 422


def test_what_a_colleague_passed_on_is_answered_to_the_journalist(desk):
    enquiry = make.enquiry(referrer="Colleague <c@desk.example>")
    make.message(enquiry, from_address="c@desk.example", forwarded={"from": {"name": "Jo", "address": "jo@paper.example"}, "text": "May we?"})
    assert composer(desk, enquiry).to == "jo@paper.example"


def test_a_call_is_answered_to_the_known_address_or_to_nobody_yet(desk):
    known = make.enquiry(journalist=make.journalist(address="jo@paper.example"), subject="By phone")
    assert [(composer(desk, enquiry).to, composer(desk, enquiry).subject) for enquiry in (known, make.enquiry(subject="Call"))] == [
        ("jo@paper.example", "Re: By phone"), ("", "Re: Call")]


@pytest.mark.parametrize(("text", "addresses"), [
    ("a@x.example, b@x.example;c@x.example\nd@x.example", ["a@x.example", "b@x.example", "c@x.example", "d@x.example"]),
    ("Jo Reporter <jo@paper.example>, jo@paper.example", ["jo@paper.example"]), (" , ;", []), ("not an address", ["not an address"]),
])
def test_addresses_are_taken_from_a_line(text, addresses):
    assert split_addresses(text) == addresses


def test_sending_leads_back_to_the_letter_with_undo(desk, asked):
    answer = send(desk, asked)
    outgoing = OutgoingMail.objects.get()
    assert answer.url == f"{reverse('desk:enquiry', args=[asked.enquiry.reference])}#message-{outgoing.message_id}"
    assert (outgoing.state, outgoing.recipients, outgoing.message.text) == ("queued", ["jo@paper.example"], "It is 24.")


def test_undo_makes_the_words_a_draft_again(desk, asked):
    send(desk, asked)
    desk.post(reverse("desk:take-back", args=[asked.enquiry.reference, OutgoingMail.objects.get().pk]))
    assert (OutgoingMail.objects.get().state, composer(desk, asked.enquiry).body) == ("withdrawn", "It is 24.")


def test_undo_reaches_no_letter_of_another_enquiry(desk, asked):
    send(desk, asked)
    other = make.enquiry()
    answer = desk.post(reverse("desk:take-back", args=[other.reference, OutgoingMail.objects.get().pk]))
    assert (answer.status_code, OutgoingMail.objects.get().state) == (404, "queued")


def test_an_answer_that_has_left_is_not_taken_back(desk, asked):
    send(desk, asked)
    OutgoingMail.objects.update(state="claimed")
    answer = desk.post(reverse("desk:take-back", args=[asked.enquiry.reference, OutgoingMail.objects.get().pk]), follow=True)
    assert [str(message) for message in answer.context["messages"]] == ["This answer has already left: it can no longer be taken back."]


def test_a_mail_that_came_meanwhile_is_shown_first_and_the_words_are_kept(desk, asked):
    newer = make.message(asked.enquiry, received_at=make.NOON + timedelta(minutes=1), own_text="Scrap that.", text="Scrap that.")
    answer = send(desk, asked)
    html = answer.content.decode()
    assert (answer.status_code, "Scrap that." in html, "A new message came while you wrote." in html, ">It is 24.</textarea>" in html) == (409, True, True, True)
    assert (OutgoingMail.objects.count(), Draft.objects.get().body, answer.context["composer"].seen) == (0, "It is 24.", newer.pk)
    assert send(desk, newer).status_code == 302


def test_somebody_without_a_part_in_it_is_asked_about_first(desk, asked):
    answer = send(desk, asked, cc="boss@elsewhere.example")
    html = answer.content.decode()
    assert (answer.status_code, OutgoingMail.objects.count(), "boss@elsewhere.example has had no part in this enquiry." in html) == (422, 0, True)
    assert send(desk, asked, cc="boss@elsewhere.example", confirmed="somebody@else.example").status_code == 422
    assert send(desk, asked, cc="boss@elsewhere.example", confirmed="boss@elsewhere.example").status_code == 302


def test_who_was_copied_in_is_asked_about_until_accepted(desk, asked, now):
    assert send(desk, asked, cc="Planning <PLANNING@paper.example>").status_code == 422
    asked.enquiry.participants.create(address="planning@paper.example", accepted_at=now)
    assert send(desk, asked, cc="Planning <PLANNING@paper.example>").status_code == 302


def test_whoever_is_written_to_takes_part_from_then_on(desk, asked):
    proposed = asked.enquiry.participants.create(address="planning@paper.example")
    send(desk, asked, cc="planning@paper.example", confirmed="planning@paper.example")
    proposed.refresh_from_db()
    assert proposed.accepted_at


@pytest.mark.parametrize(("fields", "sentence"), [
    ({"body": "  "}, "The answer is empty: write it first."), ({"to": ""}, "To: nobody is named; add the journalist&#x27;s address."),
])
def test_what_cannot_be_sent_is_said_and_nothing_is_lost(desk, asked, fields, sentence):
    answer = send(desk, asked, **fields)
    assert (answer.status_code, sentence in answer.content.decode(), OutgoingMail.objects.count()) == (422, True, 0)


def test_an_outlet_for_the_head_of_press_alone_is_not_answered_by_an_officer(desk, asked):
    asked.enquiry.outlet = make.outlet("Volga World TV", policy=OutletPolicy.ASK_FIRST)
    asked.enquiry.save()
    answer = send(desk, asked)
    assert (answer.status_code, "Volga World TV is answered only by the head of press" in answer.content.decode()) == (422, True)
    assert ">It is 24.</textarea>" in answer.content.decode()


def test_a_draft_is_kept_for_its_writer_alone(desk, client, asked):
    place = reverse("desk:keep-draft", args=[asked.enquiry.reference])
    told = desk.post(place, written(asked, body="Half a"), headers={"HX-Request": "true"}).content.decode()
    assert ("Draft kept" in told, composer(desk, asked.enquiry).body) == (True, "Half a")
    client.force_login(make.user("Amira El-Sayed"))
    assert composer(client, asked.enquiry).body == ""


@pytest.mark.parametrize("seen", ["", "x", "-1", "99999999999999999999999", "0"])
def test_a_form_that_names_no_message_of_this_enquiry_is_out_of_date(desk, asked, seen):
    assert send(desk, asked, seen=seen).status_code == 409


def test_a_draft_is_shown_as_text(desk, asked):
    desk.post(reverse("desk:keep-draft", args=[asked.enquiry.reference]), written(asked, body="</textarea><script>alert(1)</script>"))
    assert "<script>alert" not in desk.get(reverse("desk:enquiry", args=[asked.enquiry.reference])).content.decode()
