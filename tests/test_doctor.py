from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from isdmedia import doctor
from isdmedia.models import Arrival, ArrivalState, Installation, Mailbox, OutgoingMail, RawMail
from tests import make

pytestmark = pytest.mark.django_db


def sentences(findings, wrong=True):
    return [finding.sentence for finding in findings if finding.wrong == wrong]


def mailbox(**fields):
    return Mailbox.objects.create(**{"name": "media", "host": "imap.corvane.example", "username": "media", **fields})


def test_a_new_desk_is_in_order():
    assert sentences(doctor.examine_settings() + doctor.examine_disk() + doctor.examine_intake() + doctor.examine_outbox()) == []


def test_a_mailbox_in_trouble_is_told_with_its_sentence():
    mailbox(problem="imap.corvane.example refused the password of media.")
    assert sentences(doctor.examine_intake()) == ["Mailbox media: imap.corvane.example refused the password of media."]


def test_a_mailbox_that_nobody_reads_is_told_after_a_while():
    late = timezone.now() - timedelta(minutes=11)
    mailbox(succeeded_at=late)
    mailbox(name="idle", succeeded_at=late, enabled=False)
    assert sentences(doctor.examine_intake()) == ["Mailbox media was not read for 10 minutes: is a worker running?"]


def test_mails_that_wait_or_could_not_be_read_are_counted():
    waiting, unread = make.message().arrival, make.message().arrival
    Arrival.objects.filter(pk=waiting.pk).update(state=ArrivalState.RECEIVED)
    Arrival.objects.filter(pk=unread.pk).update(state=ArrivalState.UNREADABLE)
    RawMail.objects.update(stored_at=timezone.now() - timedelta(minutes=6))
    assert sentences(doctor.examine_intake()) == ["1 mail waited over 5 minutes to be read: is a worker running?",
                                                  "1 mail could not be read: look at them under Set aside."]


@pytest.mark.parametrize(("state", "told"), [("doubt", "in doubt"), ("refused", "refused by the mail server"), ("bounced", "came back undelivered")])
def test_answers_that_somebody_must_look_at_are_told(state, told):
    message = make.message(make.enquiry(), direction="out")
    OutgoingMail.objects.create(message=message, state=state, recipients=["jo@paper.example"], content=b"x", send_after=timezone.now())
    assert sentences(doctor.examine_outbox()) == [f"1 answer {told}: look at the outbox."]


def test_a_worker_that_is_silent_is_told_within_two_minutes():
    assert sentences(doctor.examine_worker()) == []
    there = Installation.objects.create(pk=1, worker_seen_at=timezone.now() - timedelta(seconds=80))
    assert doctor.examine_worker() == []
    Installation.objects.filter(pk=there.pk).update(worker_seen_at=timezone.now() - timedelta(seconds=100))
    assert sentences(doctor.examine_worker())[0].startswith("No worker has shown itself for 100 seconds: no mail comes in and none leaves")


def test_the_sample_desk_says_so():
    make.sample_desk()
    assert "This is the sample desk: nothing is sent out." in sentences(doctor.examine_outbox(), wrong=False)


def test_plain_http_and_missing_second_factors_are_wrong_beyond_this_machine(settings):
    settings.PUBLIC_ORIGIN, settings.REQUIRE_MFA = "http://desk.corvane.example", False
    assert len(sentences(doctor.examine_settings())) == 2


def test_a_disk_that_fills_up_is_told_before_it_is_full(settings):
    settings.ALARM_DISK_PERCENT = 101
    assert "of the disk under" in sentences(doctor.examine_disk())[0]


def test_the_database_file_is_read_whole_once_a_day():
    doctor.check_integrity()
    there = Installation.objects.get()
    assert (there.integrity_at is not None, there.integrity_problem) == (connection.vendor == "sqlite", "")
    Installation.objects.update(integrity_problem="row 3 missing from index")
    assert "The database file is damaged (row 3 missing from index)" in sentences(doctor.examine_outbox())[0]
