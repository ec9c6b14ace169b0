"""Mails made to break a reader are read as far as possible, within the limits, without an exception."""

import random
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from isdmedia.mail import Address, Limits, parse
from tests.mail.poison import HEAD, POISON

SAMPLES = sorted((Path(__file__).parent.parent / "samples" / "press").glob("*/*.eml"))
ASK = "A question by 5pm"
PROBLEMS = {
    "multipart depth 1,000": "nested more than 20 deep",
    "multipart depth 20,000": "nested more than 20 deep",
    "message/rfc822 depth 1,000": "enclosed in one another more than 3 deep",
    "20,000 parts": "more than 500 parts",
    "5,000 attachments of 0 bytes": "more than 100 attachments",
    "200,000 headers": "more than 1000 header fields",
    "10 MB header line": "x-long is longer than 65536 bytes",
    "100,000 folded lines": "x-folded is longer than 65536 bytes",
    "20,000 encoded words": "more than 500 encoded words",
    "encoded words never closed": "more than 500 encoded words",
    "20,000 recipients": "more than 500 addresses",
    "20,000 parameters": "more than 100 parameters",
    "20,000 filename*n": "more than 100 parameters",
    "50,000 open div": "nested more than 500 deep",
    "50,000 open b and p": "more than 100000 pieces",
    "10 MB single line": "longer than 500000 characters",
    "10,000 events": "calendar part has more than",
    "two senders": "names its sender twice",
}
READ_ALL_THE_SAME = (
    "10 MB header line",
    "200,000 headers",
    "100,000 folded lines",
    "20,000 encoded words",
    "20,000 recipients",
    "20,000 parameters",
    "comments 1,000 deep",
    "comments 1,000 deep, open",
    "50,000 references",
    "100,000 leading newlines",
    "base64 of a bad length",
    "base64 of a bad alphabet",
    "prefix boundaries",
    "boundary missing",
    "boundary never used",
    "boundary of 500 characters",
    "two senders",
    "50,000 open div",
    "50,000 open b and p",
    "50,000 attributes",
    "300 KB of spaces in HTML",
    "charset ''",
    "charset 'utf-7'",
    "charset 'rot13'",
    "charset 'idna'",
    "charset 'utf-16'",
    "parameter name of 74 characters",
    "sender as a group",
    "RFC 2231 charset lies",
    "authentication results of 60 KB",
)


def texts(value: object) -> list[str]:
    """Every text inside a parsed mail."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in texts(one)]
    return [text for one in fields(value) for text in texts(getattr(value, one.name))] if is_dataclass(value) else []


def is_storable(mail: object) -> bool:
    return not any("\0" in text or any("\ud800" <= c <= "\udfff" for c in text) for text in texts(mail))


@pytest.mark.parametrize("name", POISON)
def test_read_within_limits(name: str) -> None:
    mail = parse(POISON[name], authserv_id="mx.corvane.example")
    assert mail.readable
    assert is_storable(mail)
    assert PROBLEMS.get(name, "") in mail.problem
    assert len(mail.text) <= Limits().text_characters
    assert len(mail.attachments) <= Limits().attachments
    assert mail.sender is not None
    assert mail.sender.address == "a@paper.example"


@pytest.mark.parametrize("name", READ_ALL_THE_SAME)
def test_the_question_is_still_found(name: str) -> None:
    assert parse(POISON[name]).own_text.startswith(ASK)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n \r\n",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\n" * 50,
        b"plain words\nand more\n\nwords",
        b"%PDF-1.7\n1 0 obj\n",
        b"\0" * 1000,
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        b"<html><body>x</body></html>",
    ],
)
def test_what_is_no_mail(raw: bytes) -> None:
    mail = parse(raw)
    assert (mail.readable, mail.size, mail.text) == (False, len(raw), "")
    assert mail.problem.endswith(".")
    assert "pen the" in mail.problem


def test_mbox_line_is_passed_over() -> None:
    mail = parse(b"From a@paper.example Mon Nov 23 10:00:00 2026\r\n" + HEAD + b"\r\n" + ASK.encode())
    assert (mail.sender, mail.own_text) == (Address("A", "a@paper.example"), ASK)


def test_five_hundred_mutated_mails() -> None:
    chance = random.Random(20261123)
    seeds = [path.read_bytes() for path in SAMPLES]
    for _ in range(500):
        raw = mutated(chance, bytearray(chance.choice(seeds)))
        mail = parse(raw, authserv_id="mx1.corvane.example")
        assert is_storable(mail)
        assert mail.size == len(raw)


def mutated(chance: random.Random, raw: bytearray) -> bytes:
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(raw) + 1)
        kind = chance.randrange(5)
        if kind == 0 and raw:
            raw[min(place, len(raw) - 1)] = chance.randrange(256)
        elif kind == 1:
            del raw[place : place + chance.randint(1, 200)]
        elif kind == 2:
            raw[place:place] = chance.choice((b"\0", b"\r\n\r\n", b"=?utf-8?b?", b"--", b"<div>", b'"', b"(", b"\xff\xfe", b"=", b";"))
        elif kind == 3:
            raw[place:place] = raw[place : place + chance.randint(1, 400)]
        else:
            raw[place:] = raw[place:][::-1] if chance.random() < 0.1 else raw[place:]
    return bytes(raw)
