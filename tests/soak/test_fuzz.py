"""Mutated mails through the child that reads mail, and through reading: each comes back as something that can be stored, or
with a reason. FUZZ_MAILS says how many (20,000); a crash found here becomes a seed."""
import os
import random

import pytest

from isdmedia.intake.as_json import mail_as_json, reading_as_json
from isdmedia.mail.isolated import Exceeded, Reader
from isdmedia.reading import read
from tests.soak.seeds import seeds

pytestmark = pytest.mark.soak
MAILS = int(os.environ.get("FUZZ_MAILS", "20000"))
FIRST = int(os.environ.get("FUZZ_FIRST", "20261124"))
PARTS = 4
SPLICES = [b"\x00", b"\xff\xfe", b"=?utf-8?b?", b"?=", b"\r\n\r\n", b"--", b"boundary=", b"charset=", b"(" * 40, b"<" * 40, b"\n", b"\xed\xa0\x80",
           b"\r\nContent-Transfer-Encoding: base64\r\n", b"\r\nContent-Type: message/rfc822\r\n", b"\r\nBEGIN:VEVENT\r\n", b"\r\nDTSTART;TZID=Nowhere:20261", b";",
           b"=\r\n", b"=C3", b"<table><td><div>", b"<style>", b"style=\"display:none\"", b"cid:1", b"+999999", b"99999", b"\r\nFrom: ", b"\r\n> "]


def mutated(raw, chance, others):
    content = bytearray(raw)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(content) + 1)
        match chance.randrange(6):
            case 0:
                content[place:place + chance.randint(1, 200)] = b""
            case 1:
                content[place:place] = chance.choice(SPLICES)
            case 2:
                content[place:place] = content[place:place + chance.randint(1, 2000)]
            case 3 if place < len(content):
                content[place] = chance.randrange(256)
            case 4:
                other = chance.choice(others)
                begin = chance.randrange(len(other) + 1)
                content[place:place] = other[begin:begin + chance.randint(1, 500)]
            case 5:
                content[place:place + 60] = content[place:place + 60].swapcase()
    return bytes(content)


@pytest.mark.parametrize("part", range(PARTS))
def test_mutated_mails_are_read_or_have_a_reason(part):
    chance, start_from, reader, stopped = random.Random(FIRST + part), seeds(), Reader(), []
    for number in range(MAILS // PARTS):
        raw = mutated(chance.choice(start_from), chance, start_from)
        try:
            mail = reader.read(raw, authserv_id="mx1.corvane.example")
        except Exceeded as reason:
            stopped.append((number, str(reason)))
            continue
        told = repr((mail_as_json(mail), reading_as_json(read(mail))))
        assert "\\x00" not in told
        told.encode("utf-8")
        assert mail.readable or mail.problem
    reader.close()
    assert stopped == []
