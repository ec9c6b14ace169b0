"""Trouble is told: to whom, when, once, and again when it is over."""
from datetime import timedelta

import pytest
from django.utils import timezone

from isdmedia import alarms, audit, doctor, mailboxes, worker
from isdmedia.models import Alarm, Arrival, ArrivalState, Event, Installation, Mailbox, OutgoingMail, RawMail
from tests import make

MINUTE = timedelta(minutes=1)
REFUSED = "imap.corvane.example refused the password of media: enter it anew in the set-up of media."
UNREACHED = "imap.corvane.example:993 cannot be reached (timed out): check host, port and network."

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(db):
    make.user("Ana Officer", email="ana@corvane.example")
    make.user("Gone Admin", email="gone@corvane.example", administrator=True, is_active=False)
    return make.user("Vera Admin", email="vera@corvane.example", administrator=True, press_officer=False)


@pytest.fixture
def start():
    """The instant at which the clock of a test begins: this one, for what the doctor finds is of this instant."""
    return timezone.now()


def mailbox(**fields):
    return Mailbox.objects.create(**{"name": "media", "host": "imap.corvane.example", "username": "media", "succeeded_at": timezone.now(), **fields})


def broken():
    return mailbox(problem=UNREACHED)


def mended():
    Mailbox.objects.update(problem="", succeeded_at=timezone.now())


def told():
    return [(mail.recipients, mail.message.subject) for mail in OutgoingMail.objects.select_related("message").order_by("pk")]


def letter(enquiry=None, **fields):
    message = make.message(enquiry, direction="out")
    return OutgoingMail.objects.create(message=message, recipients=["jo@paper.example"], content=b"x", send_after=timezone.now(), **fields)


def waits():
    arrival = make.message().arrival
    Arrival.objects.filter(pk=arrival.pk).update(state=ArrivalState.RECEIVED)
    RawMail.objects.update(stored_at=timezone.now() - timedelta(minutes=6))


def unread():
    arrival = make.message().arrival
    Arrival.objects.filter(pk=arrival.pk).update(state=ArrivalState.UNREADABLE)


def stuck():
    outgoing = letter(make.enquiry(), state="queued", problem="the mail server cannot be reached (timed out)")
    OutgoingMail.objects.filter(pk=outgoing.pk).update(queued_at=timezone.now() - timedelta(minutes=6))


def silent():
    Installation.objects.create(pk=1, worker_seen_at=timezone.now() - timedelta(minutes=3))


# What is made wrong; the key of its alarm; its sentence; minutes before the mail; where it is mended.
TROUBLES = [
    (lambda: mailbox(problem=REFUSED), "mailbox", f"Mailbox media: {REFUSED}", 0, "/setup/mailboxes/"),
    (lambda: mailbox(problem="Microsoft no longer accepts the sign-in of media@corvane.example: sign in again in the set-up of media."),
     "mailbox", "Mailbox media: Microsoft no longer accepts", 0, "/setup/mailboxes/"),
    (broken, "mailbox", f"Mailbox media: {UNREACHED}", 5, "/setup/mailboxes/"),
    (lambda: mailbox(succeeded_at=timezone.now() - timedelta(minutes=11)), "mailbox", "Mailbox media was not read for 10 minutes", 0,
     "/setup/mailboxes/"),
    (waits, "waiting", "1 mail waited over 5 minutes to be read", 0, "/setup/"),
    (unread, "unreadable", "1 mail could not be read: look at them under Set aside.", 5, "/set-aside/"),
    (stuck, "stuck", "Mail cannot leave, this warning by mail neither: the mail server cannot be reached", 0, "/setup/"),
    (lambda: letter(make.enquiry(), state="refused"), "refused", "1 answer refused by the mail server: look at the outbox.", 5, "/outbox/"),
    (lambda: letter(make.enquiry(), state="doubt"), "doubt", "1 answer in doubt: look at the outbox.", 5, "/outbox/"),
    (lambda: letter(make.enquiry(), state="bounced"), "bounced", "1 answer came back undelivered: look at the outbox.", 5, "/outbox/"),
    (lambda: letter(state="refused", problem="550 no"), "own-mail", "A mail of the desk to jo@paper.example did not arrive for sure (550 no)", 5,
     "/admin/isdmedia/outgoingmail/"),
    (lambda: Installation.objects.create(pk=1, integrity_problem="row 3 missing from index"), "damage", "The database file is damaged", 0, "/setup/"),
    (silent, "worker", "No worker has shown itself for 3 minutes: no mail comes in", 3, "/setup/"),
]


@pytest.mark.parametrize(("begin", "key", "sentence", "after", "place"), TROUBLES)
def test_each_trouble_has_its_alarm_its_words_its_page_and_one_mail(people, start, begin, key, sentence, after, place):
    begin()
    before = OutgoingMail.objects.count()
    for minute in range(8):
        alarms.look(now=start + minute * MINUTE)
    alarm = Alarm.objects.get()
    assert (alarm.key.partition(":")[0], sentence in alarm.sentence) == (key, True)
    letters = OutgoingMail.objects.order_by("pk")[before:]
    assert [one.recipients for one in letters] == [["vera@corvane.example"]]
    text = letters[0].message.text
    assert sentence in text and f"http://127.0.0.1:8000{place}" in text
    assert (letters[0].send_after - start) / MINUTE == after


def test_a_disk_that_cannot_be_written_or_fills_up_is_told(people, start, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "file"
    settings.DATA_DIR.write_text("in the way")
    settings.ALARM_DISK_PERCENT = 101
    alarms.look(now=start)
    assert [alarm.key for alarm in Alarm.objects.order_by("key")] == ["disk", "disk-write"]
    assert [(len(told()), subject.partition(" in ")[0]) for _, subject in told()] == [(1, "Nothing can be written")]
    settings.DATA_DIR, settings.ALARM_DISK_PERCENT = tmp_path, 0
    alarms.look(now=start + MINUTE)
    assert not Alarm.objects.standing().exists()


def test_the_end_is_told_with_how_long_it_lasted(people, start):
    broken()
    alarms.look(now=start)
    alarms.look(now=start + 6 * MINUTE)
    mended()
    for minute in (14, 15, 17, 18):
        alarms.look(now=start + minute * MINUTE)
    assert [subject for _, subject in told()] == [f"Mailbox media: {UNREACHED}", f"It is over: Mailbox media: {UNREACHED}"]
    assert "It lasted 14 min, from " in OutgoingMail.objects.latest("pk").message.text
    assert [event.kind for event in Event.objects.filter(kind__startswith="alarm").order_by("pk")] == ["alarm_raised", "alarm_over"]
    assert UNREACHED in audit.sentence(Event.objects.filter(kind="alarm_over").get())


def test_a_blip_is_kept_and_told_to_nobody(people, start):
    broken()
    alarms.look(now=start)
    mended()
    for minute in range(1, 10):
        alarms.look(now=start + minute * MINUTE)
    assert (told(), Alarm.objects.get().over_at) == ([], start + MINUTE)


def test_what_returns_within_two_minutes_was_never_over(people, start):
    broken()
    for minute in range(12):
        Mailbox.objects.update(problem=UNREACHED if minute % 2 == 0 else "", succeeded_at=timezone.now())
        alarms.look(now=start + minute * MINUTE)
    assert (Alarm.objects.count(), len(told())) == (1, 1)


def test_a_server_that_wavers_about_the_password_makes_no_flood(people, start):
    mailbox()
    for minute in range(60):
        Mailbox.objects.update(problem=REFUSED if minute % 6 == 0 else "", succeeded_at=timezone.now())
        alarms.look(now=start + minute * MINUTE)
    assert [subject.startswith("It is over") for _, subject in told()] == [False, True]


def test_it_is_told_again_once_a_day_while_it_lasts(people, start):
    broken()
    for hour in range(50):
        alarms.look(now=start + timedelta(hours=hour))
    assert [subject.startswith("Still: ") for _, subject in told()] == [False, True, True]
    assert "It has lasted 2 days" in OutgoingMail.objects.latest("pk").message.text


def test_several_troubles_are_one_mail(people, start):
    mailbox(name="one", problem=UNREACHED)
    mailbox(name="two", problem=UNREACHED)
    unread()
    for minute in range(7):
        alarms.look(now=start + minute * MINUTE)
    assert [subject for _, subject in told()] == ["3 troubles at Corvane press desk"]


def test_without_an_administrator_nothing_is_marked_told(start, db):
    broken()
    for minute in range(7):
        alarms.look(now=start + minute * MINUTE)
    assert (told(), Alarm.objects.get().told_at) == ([], None)


def test_the_mail_is_an_automatic_one_that_nothing_answers(people, start):
    mailbox(problem=REFUSED)
    alarms.look(now=start)
    queued = OutgoingMail.objects.get()
    assert (queued.automatic, queued.envelope_from) == (True, "")
    assert b"Auto-Submitted: auto-replied" in bytes(queued.content)


def test_what_a_worker_missed_is_told_when_one_runs_again(people, start):
    Installation.objects.create(pk=1, worker_seen_at=start - 14 * MINUTE)
    alarms.show_life(now=start)
    alarms.show_life(now=start)
    for minute in range(4):
        alarms.look(now=start + minute * MINUTE)
        alarms.show_life(now=start + minute * MINUTE)
    assert [subject for _, subject in told()] == ["It is over: No worker ran: meanwhile no mail came in and none left. All of it is made up for now."]
    assert Alarm.objects.get().since_at == start - 14 * MINUTE


def test_the_worker_looks_after_it(people):
    mailbox(problem=REFUSED)
    worker.look_after()
    worker.look_after()
    assert [to for to, _ in told()] == [["vera@corvane.example"]]


def test_a_mailbox_just_switched_on_is_given_its_minutes(people, start):
    box = mailbox(succeeded_at=start - timedelta(days=7), enabled=False, secret="x")
    mailboxes.switch(box, on=True, actor=people, now=timezone.now())
    assert [finding.key for finding in doctor.trouble()] == []
