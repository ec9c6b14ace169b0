from datetime import timedelta

import pytest
from django.utils import timezone

from isdmedia import outbox
from isdmedia.mail.parsed import Address
from isdmedia.models import Event, OutgoingMail
from isdmedia.models.refusals import Refused
from isdmedia.outbox.queue import Letter
from tests import make
from tests.servers.smtp import Behaviour, serve

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def server(settings):
    behaviour = Behaviour()
    controller, port = serve(behaviour)
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = (
        "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", port, 5)
    yield behaviour
    controller.stop()


def queue(now, *, automatic=False, to=("jo@paper.example",)):
    letter = Letter(to=[Address("Jo", address) for address in to], subject="Re: Ä question", body="Yes – gladly.", automatic=automatic)
    return outbox.send_letter(letter, enquiry=make.enquiry(), actor=None, now=now)


def test_the_bytes_that_were_queued_arrive_as_they_are(server, now):
    outgoing = queue(now)
    assert outbox.send_round() == 1
    envelope, = server.accepted
    assert envelope.content == bytes(outgoing.content)
    assert (envelope.mail_from, envelope.rcpt_tos) == ("media@corvane.example", ["jo@paper.example"])


@pytest.mark.parametrize(("answer", "state"), [("550 5.7.1 no", "refused"), ("drop", "doubt")])
def test_what_the_server_did_is_shown(server, now, answer, state):
    server.answer = answer
    outgoing = queue(now)
    outbox.send_round()
    outgoing.refresh_from_db()
    assert outgoing.state == state
    assert outgoing.problem
    assert Event.objects.filter(kind={"refused": "reply_refused", "doubt": "reply_doubted"}[state]).count() == 1


def test_a_temporary_answer_is_tried_again_with_the_same_bytes_and_growing_pauses(server, now):
    server.answer = "451 4.3.0 later"
    outgoing, at = queue(now), timezone.now()
    pauses = []
    for _ in range(8):
        outbox.send_round(now=at)
        outgoing.refresh_from_db()
        pauses.append(round((outgoing.send_after - at).total_seconds() / 60))
        at = outgoing.send_after
    assert (outgoing.state, pauses) == ("queued", [1, 5, 15, 60, 240, 720, 1440, 2880])
    outbox.send_round(now=at)
    outgoing.refresh_from_db()
    assert outgoing.state == "refused"


def test_one_recipient_turned_away_is_told_while_the_others_have_it(server, now):
    server.recipient["gone@paper.example"] = "550 5.1.1 no such user"
    outgoing = queue(now, to=("jo@paper.example", "gone@paper.example"))
    outbox.send_round()
    outgoing.refresh_from_db()
    assert (outgoing.state, server.accepted[0].rcpt_tos) == ("sent", ["jo@paper.example"])
    assert "gone@paper.example 550" in outgoing.problem


def test_a_mail_server_out_of_reach_keeps_everything_queued(settings, now):
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1", 9
    outgoing = queue(now)
    assert outbox.send_round() == 0
    outgoing.refresh_from_db()
    assert (outgoing.state, outgoing.problem[:31]) == ("queued", "the mail server cannot be reach")


@pytest.mark.parametrize(("left_in", "automatic", "state"), [("claimed", False, "sent"), ("sending", False, "doubt"), ("sending", True, "refused")])
def test_what_a_dead_worker_left_behind(server, now, left_in, automatic, state):
    outgoing = queue(now, automatic=automatic)
    OutgoingMail.objects.update(state=left_in, claimed_until=now - DAY)
    outbox.send_round()
    outgoing.refresh_from_db()
    assert (outgoing.state, len(server.accepted)) == (state, int(state == "sent"))


def test_doubt_is_settled_by_a_person(server, officer, now):
    server.answer = "drop"
    outgoing = queue(now)
    outbox.send_round()
    server.answer = "250 taken"
    outbox.retry(outgoing, actor=officer, now=now)
    outbox.send_round()
    assert [envelope.content for envelope in server.accepted] == [bytes(outgoing.content)] * 2
    with pytest.raises(Refused, match="neither refused nor in doubt"):
        outbox.settle_doubt(outgoing, actor=officer, now=now)


def test_the_sample_desk_sends_nothing_to_anybody(server, now, settings):
    make.sample_desk()
    queue(now)
    assert outbox.send_round() == 1
    assert (server.accepted, len(list((settings.DATA_DIR / "outbox").iterdir()))) == ([], 1)
