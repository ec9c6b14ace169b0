"""Fetching from a real Dovecot: the cursor, what people do in the mailbox meanwhile, and what goes wrong."""
import shutil
import tempfile
import time
from pathlib import Path

import pytest
from django.utils import timezone
from imapclient import IMAPClient

from isdmedia import doctor, mailboxes
from isdmedia.intake.connection import connect
from isdmedia.intake.fetch import claim
from isdmedia.intake.process import process_waiting
from isdmedia.intake.visits import fetch, visit
from isdmedia.models import Arrival, Enquiry, Mailbox, MailFolder
from tests import make
from tests.servers.imap import ImapServer

pytestmark = [pytest.mark.soak, pytest.mark.django_db]


@pytest.fixture(scope="module")
def server():
    home = Path(tempfile.mkdtemp())
    running = ImapServer(home).start()
    yield running
    running.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def mailbox(server, request):
    server.username = f"user{abs(hash(request.node.name))}"
    return mailboxes.store(Mailbox(name="media"), actor=None, now=timezone.now(), password=server.password, host="127.0.0.1",
                           port=server.port, security="plain", username=server.username)


def a_round(mailbox):
    mailbox.refresh_from_db()
    assert claim(mailbox)
    return fetch(mailbox)


def later(mailbox):
    """A round when it is time to compare again."""
    MailFolder.objects.update(reconciled_at=None)
    return a_round(mailbox).fetched


def by_hand(server):
    client = IMAPClient("127.0.0.1", port=server.port, ssl=False)
    client.login(server.username, server.password)
    client.select_folder("INBOX")
    return client


def test_every_mail_comes_once_and_stays_unseen_on_the_server(server, mailbox):
    for number in range(3):
        server.deliver(make.mail(f"Question {number}"), name=str(number))
    assert a_round(mailbox).fetched == 3
    server.deliver(make.mail("Question 3"), name="3")
    assert (a_round(mailbox).fetched, a_round(mailbox).fetched, Arrival.objects.count()) == (1, 0, 4)
    with by_hand(server) as client:
        assert len(client.search("UNSEEN")) == 4


def test_what_somebody_read_or_flagged_first_comes_all_the_same(server, mailbox):
    for number in range(3):
        server.deliver(make.mail(f"Question {number}"), name=str(number))
    with by_hand(server) as client:
        client.add_flags(client.search(), [b"\\Seen", b"\\Flagged"])
    assert a_round(mailbox).fetched == 3


def test_a_password_that_is_refused_is_one_sentence_and_the_mails_come_once_it_is_right(server, mailbox):
    server.deliver(make.mail(), name="1")
    mailboxes.store(mailbox, actor=None, now=timezone.now(), password="wrong")
    problem = a_round(mailbox).problem
    assert problem == f"127.0.0.1 refused the password of {server.username}: enter it anew in the set-up of media."
    mailbox.refresh_from_db()
    assert mailbox.problem == problem
    mailboxes.store(mailbox, actor=None, now=timezone.now(), password=server.password)
    assert a_round(mailbox).fetched == 1


def test_another_uid_validity_starts_anew_and_opens_nothing_twice(server, mailbox):
    server.deliver(make.mail(), name="1")
    a_round(mailbox)
    MailFolder.objects.update(uid_validity=1, last_uid=99)
    assert a_round(mailbox).fetched == 1
    assert Arrival.objects.filter(copy_of=None).count() == 1


def test_of_a_mail_over_the_limit_the_head_comes_and_the_reason_is_told(server, mailbox, settings):
    settings.LIMIT_MAIL_BYTES = 2000
    server.deliver(make.mail("x" * 5000, subject="Large"), name="1")
    a_round(mailbox)
    arrival = Arrival.objects.get()
    assert b"Subject: Large" in bytes(arrival.raw.content)
    assert "only its head was fetched" in arrival.reason


def test_a_full_disk_stops_fetching_with_the_mail_left_on_the_server(server, mailbox, settings, tmp_path):
    server.deliver(make.mail(), name="1")
    settings.DATA_DIR = tmp_path / "file"
    settings.DATA_DIR.write_text("in the way")
    assert "does not take the mail" in a_round(mailbox).problem
    settings.DATA_DIR = tmp_path
    assert a_round(mailbox).fetched == 1


def test_a_mail_that_appears_late_below_the_cursor_is_found_by_reconciling(server, mailbox):
    for number in range(4):
        server.deliver(make.mail(f"Question {number}"), name=str(number))
    a_round(mailbox)
    late = Arrival.objects.get(uid=2)
    Arrival.objects.filter(pk=late.pk).delete()
    assert a_round(mailbox).fetched == 0
    assert later(mailbox) == 1
    assert sorted(Arrival.objects.values_list("uid", flat=True)) == [1, 2, 3, 4]
    assert later(mailbox) == 0


def test_what_somebody_deletes_on_the_server_stays_here_and_is_no_alarm(server, mailbox):
    for number in range(3):
        server.deliver(make.mail(f"Question {number}"), name=str(number))
    a_round(mailbox)
    with by_hand(server) as client:
        client.delete_messages([1, 2])
        client.expunge()
    assert later(mailbox) == 0
    mailbox.refresh_from_db()
    assert (Arrival.objects.count(), mailbox.problem) == (3, "")


def test_what_somebody_reads_moves_and_deletes_in_the_middle_of_a_round(server, mailbox):
    for number in range(200):
        server.deliver(make.mail(f"Question {number}"), name=str(number))
    with connect(mailbox) as line:
        round_of = visit(line, mailbox)
        for _ in range(60):
            next(round_of)
        with by_hand(server) as client:
            client.create_folder("Elsewhere")
            client.add_flags(range(1, 200), [b"\\Seen"])
            client.move(range(180, 191), "Elsewhere")
            client.delete_messages(range(20, 31))
            client.delete_messages(range(195, 199))
            client.expunge()
        list(round_of)
    assert Arrival.objects.count() == 200 - 11 - 4
    told, = [finding.sentence for finding in doctor.examine_intake() if finding.wrong and "went from the server" in finding.sentence]
    assert told.startswith("Mailbox media, INBOX: 15 mails went from the server before they could be fetched")
    Mailbox.objects.update(claimed_until=None)
    mailboxes.store(mailbox, actor=None, now=timezone.now(), more_folders=["Elsewhere"])
    assert a_round(mailbox).fetched == 11
    assert Arrival.objects.filter(copy_of=None).count() == Arrival.objects.count() == 200 - 4


def test_a_folder_that_the_server_builds_anew_is_compared_and_nothing_doubled(server, mailbox):
    for number in range(200):
        server.deliver(make.mail(f"Question {number}"), name=str(number))
    a_round(mailbox)
    before = MailFolder.objects.get().uid_validity
    time.sleep(1.1)  # Dovecot takes the second for the new UIDVALIDITY
    for made in (server.home / server.username).glob("dovecot*"):
        made.unlink()
    server.deliver(make.mail("Question 200"), name="200")
    a_round(mailbox)
    assert MailFolder.objects.get().uid_validity != before
    assert (Arrival.objects.filter(copy_of=None).count(), Arrival.objects.exclude(copy_of=None).count()) == (201, 200)
    assert [finding.sentence for finding in doctor.examine_intake() if finding.wrong] == [
        "Mailbox media, INBOX: the server gave its mails new numbers: all were compared again, nothing is doubled."]


def test_a_folder_that_is_renamed_is_told_and_keeps_no_other_from_being_read(server, mailbox):
    with by_hand(server) as client:
        client.create_folder("Press")
    mailboxes.store(mailbox, actor=None, now=timezone.now(), more_folders=["Press"])
    a_round(mailbox)
    with by_hand(server) as client:
        client.rename_folder("Press", "Radio")
    server.deliver(make.mail(), name="1")
    found = a_round(mailbox)
    assert (found.fetched, found.problem.startswith("Press: 127.0.0.1 answered")) == (1, True)


def test_an_answer_in_a_sent_folder_joins_from_a_real_server(server, mailbox):
    server.deliver(make.mail(message_id="asked@paper.example"), name="1")
    with by_hand(server) as client:
        client.create_folder("Sent")
        client.append("Sent", make.mail("Yes.", sender="ines@corvane.example", to="jo@paper.example", In_Reply_To="<asked@paper.example>",
                                        date="Mon, 23 Nov 2046 11:30:00 +0000"))
    mailboxes.store(mailbox, actor=None, now=timezone.now(), sent_folder="Sent")
    a_round(mailbox)
    process_waiting()
    assert (Enquiry.objects.get().state, Enquiry.objects.get().messages.count()) == ("responded", 2)


def test_a_server_that_is_not_there_is_named(server, mailbox):
    mailboxes.store(mailbox, actor=None, now=timezone.now(), port=9, password=server.password)
    assert a_round(mailbox).problem.startswith("127.0.0.1:9 cannot be reached")


def test_two_workers_share_a_mailbox_one_at_a_time(mailbox):
    assert claim(mailbox)
    assert not claim(mailbox)
