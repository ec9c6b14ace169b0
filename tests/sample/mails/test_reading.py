"""The desk's own reader takes every sample mail without a complaint."""
from datetime import date

import pytest

from isdmedia.mail.parse import parse
from isdmedia.sample.mails import ORDER, mail_named
from isdmedia.sample.mails.composing import WRITTEN
from isdmedia.sample.people import DESK_ADDRESS, MAIL_SERVER

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", ORDER)
def test_every_mail_can_be_read(name):
    sample = mail_named(name, TODAY)
    mail = parse(sample.raw, authserv_id=MAIL_SERVER)
    assert (mail.readable, mail.problem) == (True, "")
    assert (mail.date, mail.date.utcoffset()) == (sample.sent_at, sample.sent_at.utcoffset())
    assert (mail.subject, mail.to[0].address) == (WRITTEN[name].subject, DESK_ADDRESS)
    assert mail.message_id and mail.text.strip()


@pytest.mark.parametrize(("name", "files"), [
    ("congress-briefing", ["Hearing notice.pdf"]),
    ("sky-picture-desk-clips", ["image001.png"]),
    ("wired-twenty-handles", []),
])
def test_files_are_found(name, files):
    assert [file.name for file in parse(mail_named(name, TODAY).raw).attachments] == files
