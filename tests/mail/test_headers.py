"""Header blocks are found, unfolded and decoded, however they were written."""

import pytest

from isdmedia.mail.headers import decode_words, looks_like_mail, read, split_block
from isdmedia.mail.limits import Limits

LIMITS = Limits()


@pytest.mark.parametrize(
    ("raw", "block", "body"),
    [
        (b"A: b\r\n\r\nbody", b"A: b\r\n", b"body"),
        (b"A: b\n\nbody", b"A: b\n", b"body"),
        (b"A: b\r\n\nbody", b"A: b\r\n", b"body"),
        (b"A: b\r\r\n\r\r\nbody", b"A: b\r\r\n", b"body"),
        (b"A: b\r\rbody", b"A: b\r", b"body"),
        (b"\r\nbody", b"", b"body"),
        (b"A: b", b"A: b", b""),
    ],
)
def test_block_ends_at_the_first_blank_line(raw: bytes, block: bytes, body: bytes) -> None:
    assert split_block(raw, LIMITS.header_block) == (block, body, True)


def test_folded_values_are_joined() -> None:
    headers = read(b"Subject: one\r\n two\r\n\tthree\r\nTo: a@b.example\r\n", LIMITS)
    assert (headers.text("subject"), headers.text("to"), headers.text("cc")) == ("one two three", "a@b.example", "")


def test_lines_that_are_no_field_are_passed_over() -> None:
    assert read(b"From x\r\nno field here\r\nTo: a\r\n", LIMITS).fields == [("to", b"a")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?UTF-8?B?R3LDvMOfZQ==?= aus =?iso-8859-1?Q?K=F6ln?=", "Grüße aus Köln"),
        ("=?utf-8?b?R3LD?= =?utf-8?b?vMOfZQ==?=", "Grüße"),
        ("=?utf-8?q?a?= =?utf-8?q?b?= c", "ab c"),
        ("=?utf-8*de?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?iso-8859-1?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?q?Gr=FC=DFe?=", "Grüße"),
        ("=?us-ascii?q?Gr=FC=DFe?=", "Grüße"),
        ("=?windows-1256?b?zdPf7eQ=?=", "حسكين"),
        ("=?utf-8?q?What is this?=", "What is this"),
        ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        ("=?utf-8?q?never closed", "=?utf-8?q?never closed"),
        ("=?utf-7?q?+AGE-?=", "+AGE-"),
        ("a =? b ?= c", "a =? b ?= c"),
        ("=?utf-8?q?a=00b=0Ac?=", "ab\nc"),
    ],
)
def test_encoded_words(value: str, text: str) -> None:
    assert decode_words(value, 500) == (text, True)


def test_encoded_newlines_never_leave_the_line() -> None:
    headers = read(b"Subject: =?utf-8?q?a=0ABcc:_e@x.example?=\r\n", LIMITS)
    assert headers.text("subject") == "a Bcc: e@x.example"


def test_beyond_the_limit_words_stay_as_they_came() -> None:
    assert decode_words("=?utf-8?q?a?= =?utf-8?q?b?= =?utf-8?q?c?=", 2) == ("ab =?utf-8?q?c?=", False)


def test_eight_bit_values_follow_the_charset_of_the_mail() -> None:
    headers = read(b"Subject: \xd4\xdf\xd1\xc7\r\n", LIMITS)
    headers.hint = "windows-1256"
    assert headers.text("subject") == "شكرا"


@pytest.mark.parametrize(
    ("block", "mail"),
    [
        (b"From: a\n", True),
        (b"garbage\nX-Mailer: x\n", True),
        (b"Foo: bar\nBaz: x\n", True),
        (b"note: hello\nand more\n", False),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\n", False),
        (b"", False),
        (b'{"a": 1}\n', False),
    ],
)
def test_what_looks_like_a_mail(block: bytes, mail: bool) -> None:
    assert looks_like_mail(block, read(block, LIMITS)) is mail
