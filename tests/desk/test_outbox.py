import pytest
from django.utils import timezone

from isdmedia.models import Draft, Event, EventKind, Message, OutgoingMail
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db


def outgoing(enquiry=None, to="jo@paper.example", **fields):
    enquiry = enquiry or make.enquiry()
    message = Message.objects.create(enquiry=enquiry, direction="out", subject=f"Re: to {to}", to=[{"name": "", "address": to}], text="Our words.",
                                     received_at=make.NOON)
    sent = {"sent_at": make.NOON} if fields.get("state") == "sent" else {}
    return OutgoingMail.objects.create(message=message, recipients=[to], content=b"a: b", **{"send_after": timezone.now(), **sent, **fields})


def state_of(mail):
    mail.refresh_from_db()
    return mail.state


def test_the_outbox_shows_the_newest_first_with_its_state(desk):
    mails = [outgoing(state=state) for state in ("sent", "refused", "doubt", "queued", "withdrawn")]
    page = desk.get("/outbox/")
    assert list(page.context["mails"]) == mails[::-1]
    words = read(page)
    for word in ("Sent", "Refused", "In doubt", "Not sent yet", "Withdrawn", "2 answers were refused, came back or are in doubt."):
        assert word in words


@pytest.mark.parametrize(("view", "states"), [
    ("trouble", ["doubt", "refused"]), ("waiting", ["queued"]), ("sent", ["sent"]), ("withdrawn", []), ("nonsense", ["queued", "doubt", "refused", "sent"])])
def test_the_outbox_is_narrowed_to_one_kind(desk, view, states):
    for state in ("sent", "refused", "doubt", "queued"):
        outgoing(state=state)
    assert [mail.state for mail in desk.get("/outbox/", {"view": view}).context["mails"]] == states


@pytest.mark.parametrize(("view", "words"), [
    ("", "Nothing here"), ("trouble", "Nothing was refused, came back or is in doubt"), ("waiting", "Nothing waits to be sent")])
def test_an_empty_outbox_says_what_it_is_for(desk, view, words):
    assert words in read(desk.get("/outbox/", {"view": view}))


def test_the_outbox_goes_on_where_a_page_ended(desk):
    for _ in range(52):
        outgoing(state="sent")
    first = desk.get("/outbox/")
    second = desk.get("/outbox/", {"before": first.context["following"]})
    assert (len(first.context["mails"]), len(second.context["mails"]), second.context["following"]) == (50, 2, None)


def test_the_outbox_asks_as_many_questions_for_three_as_for_one(desk, questions):
    outgoing(state="refused", queued_by=make.user())
    asked = questions(desk, "/outbox/")
    outgoing(state="doubt", queued_by=make.user())
    outgoing(state="queued", queued_by=make.user())
    assert questions(desk, "/outbox/") == asked


def test_automatic_mail_is_marked(desk):
    outgoing(automatic=True)
    assert "Automatic" in read(desk.get("/outbox/"))


@pytest.mark.parametrize("state", ["refused", "doubt"])
def test_what_did_not_leave_is_sent_again(desk, state):
    mail = outgoing(state=state, problem="550 no such user")
    assert desk.post(f"/outbox/{mail.pk}/retry/", {"view": "trouble"}).url == "/outbox/?view=trouble"
    assert (state_of(mail), mail.problem) == ("queued", "")


def test_a_doubted_mail_that_arrived_counts_as_sent(desk, officer):
    mail = outgoing(state="doubt")
    desk.post(f"/outbox/{mail.pk}/arrived/")
    assert state_of(mail) == "sent"
    assert (Event.objects.get().kind, Event.objects.get().actor) == (EventKind.DOUBT_SETTLED, officer)


@pytest.mark.parametrize(("act", "state", "said"), [
    ("retry", "sent", "neither refused nor in doubt"), ("arrived", "queued", "neither refused nor in doubt"), ("withdraw", "sent", "has already left")])
def test_what_is_too_late_is_refused_in_a_sentence(desk, act, state, said):
    mail = outgoing(state=state)
    assert said in read(desk.post(f"/outbox/{mail.pk}/{act}/", follow=True))
    assert state_of(mail) == state


def test_an_answer_taken_back_becomes_a_draft_again(desk, officer):
    mail = outgoing(state="queued")
    desk.post(f"/outbox/{mail.pk}/withdraw/")
    assert state_of(mail) == "withdrawn"
    assert (Draft.objects.get().author, Draft.objects.get().body) == (officer, "Our words.")


def test_automatic_mail_taken_back_leaves_no_draft(desk):
    mail = outgoing(state="queued", automatic=True)
    desk.post(f"/outbox/{mail.pk}/withdraw/")
    assert (state_of(mail), Draft.objects.count()) == ("withdrawn", 0)


def test_mail_of_restricted_enquiries_is_not_there(desk):
    mail = outgoing(make.enquiry(restricted=True), state="refused")
    assert list(desk.get("/outbox/").context["mails"]) == []
    assert desk.post(f"/outbox/{mail.pk}/retry/").status_code == 404
    assert state_of(mail) == "refused"


def test_a_link_alone_does_nothing(desk):
    mail = outgoing(state="refused")
    assert desk.get(f"/outbox/{mail.pk}/retry/").status_code == 405


def test_a_mere_administrator_finds_nothing_here(client):
    client.force_login(make.user(press_officer=False, administrator=True))
    mail = outgoing(state="refused")
    assert [client.get("/outbox/").status_code, client.post(f"/outbox/{mail.pk}/retry/").status_code] == [404, 404]
