"""Bytes become the text that was meant, whatever the label says."""

import pytest

from isdmedia.mail.charsets import clean, codec_for, decode

GERMAN = "Schöne Grüße aus München, die Änderung gefällt überhaupt nicht."
FRENCH = "Bonjour, je suis programmatrice à Paris et déjà prête à écrire."
RUSSIAN = "Здравствуйте, можно ли взять интервью у автора сегодня вечером?"


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        (GERMAN.encode(), "utf-8", GERMAN),
        (GERMAN.encode("latin-1"), "iso-8859-1", GERMAN),
        (GERMAN.encode("latin-1"), "", GERMAN),
        (GERMAN.encode("latin-1"), "utf-8", GERMAN),
        (GERMAN.encode(), "iso-8859-1", GERMAN),
        (GERMAN.encode(), "us-ascii", GERMAN),
        (FRENCH.encode("latin-1"), "ascii", FRENCH),
        ("“quoted” – €".encode("cp1252"), "iso-8859-1", "“quoted” – €"),
        (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
        (RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN),
        ("取材のお願い".encode("iso2022_jp"), "iso-2022-jp", "取材のお願い"),
        ("采访请求".encode("gbk"), "gb2312", "采访请求"),
        (b"a+AGE-", "utf-7", "a+AGE-"),
        (b"plain", "rot13", "plain"),
        ("Grüße".encode("utf-16"), "utf-16", "Grüße"),
    ],
)
def test_decoded(raw: bytes, declared: str, text: str) -> None:
    assert decode(raw, declared) == text


def test_one_bad_byte_does_not_spoil_utf_8() -> None:
    raw = (GERMAN * 3).encode() + b"\xff end"
    assert decode(raw, "utf-8") == GERMAN * 3 + "\ufffd end"


@pytest.mark.parametrize(
    "label", ["utf-7", "idna", "punycode", "rot13", "zlib", "base64", "undefined", "unicode_escape", "", "x" * 99, "ü"]
)
def test_charsets_that_mail_may_not_name(label: str) -> None:
    assert codec_for(label) == ""


def test_clean() -> None:
    assert clean("a\r\nb\rc\0d\ud800e\u2028f\x07\tg\ufeff") == "a\nb\ncde\nf\tg"
