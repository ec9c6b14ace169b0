"""Owner, waiting, notes, calls, closing: each act by its button, each refusal in its sentence."""
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia import enquiries
from isdmedia.enquiries.answering import Answer
from tests import make

pytestmark = pytest.mark.django_db


def post(desk, route, enquiry, given=None, **options):
    answer = desk.post(reverse(f"desk:{route}", args=[enquiry.reference]), given or {}, **options)
    enquiry.refresh_from_db()
    return answer


def said(answer):
    return answer.content.decode()


def test_it_is_given_to_a_colleague(desk):
    enquiry, amira = make.enquiry(), make.user("Amira El-Sayed")
    post(desk, "assign-enquiry", enquiry, {"owner": amira.pk})
    assert (enquiry.owner, enquiry.state) == (amira, "assigned")


@pytest.mark.parametrize("owner", ["", "x", "0", "999999999999"])
def test_it_is_given_to_nobody_who_does_not_work_the_desk(desk, owner):
    enquiry = make.enquiry()
    answer = post(desk, "assign-enquiry", enquiry, {"owner": owner})
    assert (answer.status_code, enquiry.owner, "Choose somebody who works the desk." in said(answer)) == (422, None, True)


def test_a_mere_administrator_is_not_offered(desk):
    make.user("Only Admin", press_officer=False, administrator=True)
    assert "Only Admin" not in said(desk.get(reverse("desk:enquiry", args=[make.enquiry().reference])))


def test_acknowledging_and_waiting(desk, officer):
    enquiry = make.enquiry()
    post(desk, "acknowledge-enquiry", enquiry)
    assert (enquiry.state, enquiry.owner) == ("acknowledged", officer)
    post(desk, "wait-enquiry", enquiry, {"on": "spokesperson"})
    assert (enquiry.state, enquiry.waiting_on) == ("working", "spokesperson")
    assert "With the spokesperson" in said(desk.get(reverse("desk:enquiry", args=[enquiry.reference])))
    assert post(desk, "wait-enquiry", enquiry, {"on": "godot"}).status_code == 422
    post(desk, "wait-enquiry", enquiry, {"on": ""})
    assert enquiry.waiting_on == ""


def test_a_note_is_kept_and_an_empty_one_is_refused(desk):
    enquiry = make.enquiry()
    post(desk, "note-enquiry", enquiry, {"text": " Rang back. "})
    answer = post(desk, "note-enquiry", enquiry, {"text": "  "})
    assert [note.text for note in enquiry.notes.all()] == ["Rang back."]
    assert (answer.status_code, "The note is empty: write something, or leave it." in said(answer)) == (422, True)


def test_a_call_is_logged_with_its_call_back(desk):
    enquiry = make.enquiry()
    post(desk, "log-call", enquiry, {"text": "Wants the count.", "direction": "out", "call_back": "in 20 min"})
    assert enquiry.notes.get().text == "We rang: Wants the count."
    assert timedelta(minutes=18) < enquiry.call_back_at - timezone.now() < timedelta(minutes=21)
    assert enquiry.next_due_at == enquiry.call_back_at
    post(desk, "log-call", enquiry, {"text": "Told them.", "direction": "in"})
    assert (enquiry.call_back_at, enquiry.due_at) == (None, None)


def test_a_call_back_that_is_not_understood_keeps_the_words(desk):
    enquiry = make.enquiry()
    answer = post(desk, "log-call", enquiry, {"text": "Wants the count.", "call_back": "soonish"}, headers={"HX-Request": "true"})
    assert (answer.status_code, "names no time for the call-back" in said(answer), "Wants the count.</textarea>" in said(answer)) == (422, True, True)
    assert enquiry.notes.count() == 0


@pytest.mark.parametrize(("given", "sentence"), [
    ({"outcome": ""}, "Choose how it ended."), ({"outcome": "eaten"}, "Choose how it ended."),
    ({"outcome": "declined", "reason": " "}, "Say why: “declined” is closed only with a reason."),
])
def test_closing_is_refused_without_what_it_needs(desk, given, sentence):
    enquiry = make.enquiry()
    answer = post(desk, "close-enquiry", enquiry, given)
    assert (answer.status_code, enquiry.state, sentence in said(answer)) == (422, "new", True)


def test_closed_and_opened_again(desk, officer):
    enquiry = make.enquiry()
    post(desk, "close-enquiry", enquiry, {"outcome": "declined", "reason": "nobody free"})
    assert (enquiry.state, enquiry.outcome, enquiry.outcome_reason, enquiry.owner) == ("closed", "declined", "nobody free", officer)
    page = said(desk.get(reverse("desk:enquiry", args=[enquiry.reference])))
    assert "Done: declined (nobody free)" in page and 'id="fact-close"' not in page
    post(desk, "reopen-enquiry", enquiry)
    assert (enquiry.state, enquiry.outcome) == ("assigned", "")


@pytest.mark.parametrize(("kind", "terms", "proposed"), [
    ("comment", "", "statement_given"), ("written_questions", "", "on_the_record"), ("background", "", "background_only"),
    ("material", "", "material_sent"), ("written_questions", "background", "background_only"),
])
def test_the_outcome_is_proposed_from_what_was_sent(desk, officer, kind, terms, proposed):
    enquiry = make.enquiry(kind=kind, terms=terms)
    message = make.message(enquiry)
    assert enquiries.proposed_outcome(enquiry) is None
    enquiries.reply(enquiry, Answer(["jo@paper.example"], [], "Re", "Yes.", message.pk), actor=officer, now=timezone.now())
    enquiry.refresh_from_db()
    assert enquiries.proposed_outcome(enquiry) == proposed
    assert f'value="{proposed}" selected' in said(desk.get(reverse("desk:enquiry", args=[enquiry.reference])))


@pytest.mark.parametrize("kind", ["not_press", "marketing"])
def test_what_is_not_press_is_proposed_as_such_without_an_answer(kind, db):
    assert enquiries.proposed_outcome(make.enquiry(kind=kind)) == "not_press"


@pytest.mark.parametrize(("missed", "state", "flag"), [("1", "new", True), ("0", "responded", False)])
def test_a_past_deadline_asks_once_what_became_of_it(desk, missed, state, flag):
    past = timezone.now() - timedelta(minutes=35)
    enquiry = make.enquiry(deadline_at=past, next_due_at=past)
    assert "Its hour is past: what became of it?" in said(desk.get(reverse("desk:enquiry", args=[enquiry.reference])))
    post(desk, "settle-overdue", enquiry, {"missed": missed})
    assert (enquiry.state, enquiry.deadline_missed, enquiry.due_at) == (state, flag, None)
    assert "what became of it?" not in said(desk.get(reverse("desk:enquiry", args=[enquiry.reference])))
