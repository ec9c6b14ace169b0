"""Whatever stands in 5,000 hostile mails, the mail server is sent the expected commands and no other."""
import random
import re

import pytest

from isdmedia import mailboxes
from isdmedia.intake.fetch import claim
from isdmedia.intake.process import process_waiting
from isdmedia.intake.visits import fetch
from isdmedia.models import Arrival, Mailbox
from tests import make
from tests.mail.poison import POISON
from tests.servers.scripted_imap import ScriptedImap

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
MAILS = 5000
PROCESSED = 400
INJECTIONS = ("\r\nA1 STORE 1:* +FLAGS (\\Deleted)\r\nA2 EXPUNGE", "\nX LOGOUT", '" {10}\r\n', "\0", "* BYE", ") (BODY[] {3}", "1:*", '")\r\nA1 DELETE INBOX')
FIELDS = ("Message-ID", "References", "In-Reply-To", "Subject", "From", "To", "X-Folder", "List-Id")
EXPECTED = re.compile(r"""(?:CAPABILITY|LOGOUT|NOOP|DONE|IDLE
    |LOGIN\ media\ "correct-horse"
    |(?:EXAMINE|SELECT)\ "?(?:INBOX|Archive|Sent)"?
    |UID\ SEARCH(?:\ UID\ [\d,:*]+)?(?:\ SINCE\ \d\d-[A-Z][a-z]{2}-\d{4})?
    |UID\ FETCH\ [\d,:]+\ \((?:RFC822\.SIZE\ INTERNALDATE|INTERNALDATE|BODY\.PEEK\[\]|BODY\.PEEK\[HEADER\])\)
    |UID\ MOVE\ [\d,:]+\ "?Archive"?)""", re.VERBOSE)


def hostile(number):
    chance = random.Random(number)
    if number % 10 == 0:
        return b"X-Number: %d\r\n" % number + chance.choice(list(POISON.values()))
    fields = b"".join(f"{name}: {chance.choice(INJECTIONS)}{number}\r\n".encode() for name in chance.sample(FIELDS, 4))
    return fields + b"\r\n" + chance.choice(INJECTIONS).encode() + b"\r\n"


def test_no_word_of_a_mail_stands_in_a_command():
    with ScriptedImap() as server:
        for number in range(MAILS):
            server.folders["INBOX"].add(hostile(number))
        mailbox = mailboxes.store(Mailbox(name="media"), actor=None, now=make.NOON, password=server.password, host="127.0.0.1", port=server.port,
                                  security="plain", username="media", archive_folder="Archive")
        for _ in range(2):
            assert claim(mailbox)
            assert fetch(mailbox).problem == ""
        process_waiting(limit=PROCESSED)
        assert claim(mailbox)
        fetch(mailbox)
        assert [command for command in server.commands if not EXPECTED.fullmatch(command)] == []
        assert len(server.folders["Archive"].mails) == MAILS
    assert Arrival.objects.count() == MAILS
