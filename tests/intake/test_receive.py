import hashlib
from datetime import timedelta

import pytest

from isdmedia.intake import raw
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import Arrival, ArrivalSource, Mailbox, MailFolder, RawMail
from tests import make

pytestmark = pytest.mark.django_db
PIPE, IMPORT = Origin(ArrivalSource.PIPE), Origin(ArrivalSource.IMPORT)


def test_the_bytes_lie_on_disk_and_in_the_database_unchanged(now):
    content = b"From: a@b.example\r\n\r\n\x00\xff\r\n"
    arrival = receive(content, origin=PIPE, received_at=now)
    assert bytes(arrival.raw.content) == content
    assert raw.raw_path(hashlib.sha256(content).hexdigest()).read_bytes() == content


def test_the_same_bytes_by_the_pipe_again_are_a_copy_linked_to_the_first(now):
    first = receive(make.mail("x", message_id="same@b"), origin=PIPE, received_at=now)
    second = receive(make.mail("x", message_id="same@b"), origin=PIPE, received_at=now)
    assert (second.copy_of, second.state, second.verdict) == (first, "processed", "duplicate")
    assert RawMail.objects.count() == 1


def test_importing_the_same_file_again_adds_nothing(now):
    content = make.mail()
    assert receive(content, origin=IMPORT, received_at=now) == receive(content, origin=IMPORT, received_at=now)
    assert Arrival.objects.count() == 1


@pytest.fixture
def folder(db):
    return MailFolder.objects.create(mailbox=Mailbox.objects.create(name="media", host="imap.example", username="u"), path="INBOX")


def at(folder, validity, uid):
    return Origin(ArrivalSource.IMAP, folder.mailbox, folder, validity, uid)


def test_the_same_place_in_a_folder_is_one_arrival(now, folder):
    content = make.mail("x")
    assert receive(content, origin=at(folder, 7, 1), received_at=now) == receive(content, origin=at(folder, 7, 1), received_at=now)


def test_a_number_that_is_given_out_twice_hides_no_mail(now, folder):
    first, second = (receive(make.mail(body), origin=at(folder, 7, 1), received_at=now) for body in ("x", "y"))
    first.refresh_from_db()
    assert (first.uid, second.uid, Arrival.objects.count()) == (None, 1, 2)


def test_a_new_uid_validity_brings_copies_and_no_second_enquiry(now, folder):
    content = make.mail()
    first = receive(content, origin=at(folder, 7, 1), received_at=now)
    assert receive(content, origin=at(folder, 8, 1), received_at=now).copy_of == first


def test_a_folder_that_renumbers_again_and_again_leaves_one_copy(now, folder):
    content = make.mail()
    for validity in range(7, 17):
        receive(content, origin=at(folder, validity, 1), received_at=now)
    assert sorted(Arrival.objects.values_list("uid_validity", flat=True)) == [7, 16]


def test_a_folder_without_lasting_numbers_knows_a_mail_by_its_bytes(now, folder):
    content = make.mail()
    assert receive(content, origin=at(folder, None, None), received_at=now) == receive(content, origin=at(folder, None, None), received_at=now)


def test_mail_from_before_its_mailbox_was_connected_is_history(now, folder):
    folder.mailbox.connected_at = now
    arrivals = [receive(make.mail(str(hours)), origin=at(folder, 7, 10 + hours), received_at=now + timedelta(hours=hours)) for hours in (-1, 0, 1)]
    assert [arrival.history for arrival in arrivals] == [True, False, False]


def test_two_mails_with_one_message_id_are_two_arrivals(now):
    receive(make.mail("one", message_id="reused@b"), origin=PIPE, received_at=now)
    receive(make.mail("two", message_id="reused@b"), origin=PIPE, received_at=now)
    assert Arrival.objects.filter(copy_of=None).count() == 2


def test_a_folder_that_takes_no_file_is_one_clear_sentence_and_no_row(now, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "file"
    settings.DATA_DIR.write_text("in the way")
    with pytest.raises(raw.NotStored, match="does not take the mail"):
        receive(make.mail(), origin=PIPE, received_at=now)
    assert Arrival.objects.count() == 0
