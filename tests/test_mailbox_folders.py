from datetime import timedelta

import pytest

from isdmedia import doctor, mailboxes
from isdmedia.intake.connection import connect
from isdmedia.intake.notices import tell
from isdmedia.intake.receive import Origin, receive
from isdmedia.mail_hosts import NotPermitted
from isdmedia.models import Arrival, ArrivalSource, Mailbox, MailFolder, NoticeKind
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db


def store(mailbox=None, *, now=make.NOON, **said):
    fields = {"host": "imap.paper.example", "username": "media", **said}
    return mailboxes.store(mailbox or Mailbox(name="media"), actor=None, now=now, password="correct-horse", **fields)


def read(mailbox):
    return {(folder.path, folder.role) for folder in mailbox.folders.filter(enabled=True)}


def test_the_folders_that_are_read():
    mailbox = store(folder="Press", more_folders=["Radio", "Press"], sent_folder="Sent")
    assert read(mailbox) == {("Press", "inbox"), ("Radio", "inbox"), ("Sent", "sent")}
    assert (mailbox.folder, mailbox.sent_folder) == ("Press", "Sent")


@pytest.mark.parametrize(("said", "expected"), [
    ({}, {("INBOX", "inbox"), ("Radio", "inbox"), ("Sent", "sent")}), ({"more_folders": []}, {("INBOX", "inbox"), ("Sent", "sent")}),
    ({"folder": "Press"}, {("Press", "inbox"), ("Radio", "inbox"), ("Sent", "sent")}), ({"sent_folder": ""}, {("INBOX", "inbox"), ("Radio", "inbox")})])
def test_what_is_not_said_stays(said, expected):
    mailbox = store(more_folders=["Radio"], sent_folder="Sent")
    assert read(store(mailbox, **said)) == expected


def test_a_folder_that_is_read_again_goes_on_where_it_stopped():
    mailbox = store(sent_folder="Sent")
    mailbox.folders.filter(path="Sent").update(uid_validity=7, last_uid=40)
    store(mailbox, sent_folder="")
    store(mailbox, sent_folder="Sent")
    assert mailbox.folders.get(path="Sent").last_uid == 40


def test_on_another_server_every_number_is_another_mail():
    mailbox = store()
    folder = mailbox.folders.get()
    for host in ("imap.paper.example", "imap.radio.example"):
        store(mailbox, host=host)
        receive(make.mail(host), origin=Origin(ArrivalSource.IMAP, mailbox, folder, 1, 1), received_at=make.NOON)
    assert (Arrival.objects.count(), MailFolder.objects.get().last_uid) == (2, 0)


@pytest.mark.parametrize(("said", "fault"), [
    ({"folder": 'In"box'}, "quotation mark"), ({"folder": "INBOX\r\nA1 EXPUNGE"}, "control character"), ({"sent_folder": "Sent\0"}, "control character"),
    ({"more_folders": ["a\nb"]}, "control character"), ({"archive_folder": "a\rb"}, "control character"), ({"username": 'me"'}, "quotation mark"),
    ({"username": "me\r\nA1 LOGOUT"}, "control character"), ({"archive_folder": "INBOX"}, "cannot be moved to INBOX"),
    ({"folder": "Sent", "sent_folder": "Sent"}, "as an inbox and as sent mail at once"), ({"host": "192.168.7.1"}, "lies in a private network"),
    ({"host": "169.254.169.254"}, "lies in a private network")])
def test_what_cannot_stand_in_a_command_or_lies_inside_is_refused(said, fault):
    with pytest.raises(Refused, match=fault):
        store(**said)
    assert Mailbox.objects.count() == 0


def test_a_password_with_a_line_break_is_refused():
    with pytest.raises(Refused, match="line break"):
        mailboxes.store(Mailbox(name="media"), actor=None, now=make.NOON, password="a\r\nb", host="imap.paper.example", username="media")


def test_a_host_is_checked_again_when_it_is_connected_to(settings):
    mailbox = store(host="127.0.0.1")
    settings.PRIVATE_MAIL_HOSTS = []
    with pytest.raises(NotPermitted):
        connect(mailbox)


def test_what_is_wrong_with_a_folder_is_told_by_the_doctor_as_long_as_it_lasts(now):
    mailbox = store(sent_folder="Sent")
    folder = mailbox.folders.get(path="Sent")
    MailFolder.objects.filter(path="INBOX").update(problem="the server answered: NO")
    tell(folder, NoticeKind.LATE, "1 mail appeared late.", now=make.NOON - timedelta(days=2))
    tell(folder, NoticeKind.UNMOVED, "the server cannot move mails.", now=make.NOON, lasts=None)
    told = {finding.key: finding.sentence for finding in doctor.examine_intake() if finding.wrong}
    assert told[f"mailbox:{mailbox.pk}:{mailbox.folders.get(path='INBOX').pk}"] == "Mailbox media, INBOX: the server answered: NO"
    assert told[f"mailbox:{mailbox.pk}:{folder.pk}:unmoved"] == "Mailbox media, Sent: the server cannot move mails."
    assert f"mailbox:{mailbox.pk}:{folder.pk}:late" not in told  # it was told for a day, long ago


def test_a_mailbox_switched_off_has_no_trouble():
    mailbox = store(enabled=False)
    mailbox.folders.update(problem="gone")
    assert [finding for finding in doctor.examine_intake() if "gone" in finding.sentence] == []
