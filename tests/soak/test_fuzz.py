"""Mutated mails through parsing and reading: nothing is raised, and each comes back as something that can be stored."""
import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from isdmedia.intake.as_json import mail_as_json, reading_as_json
from isdmedia.mail import parse
from isdmedia.reading import read
from isdmedia.sample.mails import mails

pytestmark = pytest.mark.soak
SEEDS = [mail.raw for mail in mails(datetime(2026, 7, 1, tzinfo=UTC).date())]
SEEDS += [path.read_bytes() for path in sorted((Path(__file__).parent.parent / "samples").rglob("*.eml"))]
SPLICES = [b"\x00", b"\xff\xfe", b"=?utf-8?b?", b"?=", b"\r\n\r\n", b"--", b"boundary=", b"charset=", b"(" * 40, b"<" * 40, b"\n", b"\xed\xa0\x80"]


def mutated(raw, chance):
    content = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(content) + 1)
        match chance.randrange(4):
            case 0:
                content[place:place + chance.randint(1, 200)] = b""
            case 1:
                content[place:place] = chance.choice(SPLICES)
            case 2:
                content[place:place] = content[place:place + chance.randint(1, 2000)]
            case 3 if place < len(content):
                content[place] = chance.randrange(256)
    return bytes(content)


@pytest.mark.parametrize("part", range(4))
def test_five_thousand_mutated_mails(part):
    chance = random.Random(part)
    for _ in range(1250):
        mail = parse(mutated(chance.choice(SEEDS), chance))
        told = repr((mail_as_json(mail), reading_as_json(read(mail))))
        assert "\\x00" not in told
        told.encode("utf-8")
