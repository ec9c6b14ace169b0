"""Nothing on screen pretends to be something else."""

import os
import unicodedata

import pytest

from isdmedia.mail.display import has_double_extension, honest, safe_file_name, suspicious_address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ann Smith", "Ann Smith"),
        ("invoice\u202egpj.exe", "invoice[RLO]gpj.exe"),
        ("a\u200bb", "a[ZWSP]b"),
        ("a\ufeffb", "a[BOM]b"),
        ("a\u2066b\u2069", "a[LRI]b[PDI]"),
        ("a\r\nb\tc", "a  b c"),
        ("a\x07b", "a[U+0007]b"),
        ("a\U000e0041b", "a[U+E0041]b"),
        ("رنا المغربي", "رنا المغربي"),
        ("نمی\u200cدانم", "نمی\u200cدانم"),
        ("a\u200cb", "a[ZWNJ]b"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("a\u200d", "a[ZWJ]"),
        ("a\u00adb", "a[SHY]b"),
        ("\u3164", "[HF]"),
        ("Grüße 日本", "Grüße 日本"),
        ("", ""),
        ("a\ud800b", "a[U+D800]b"),
    ],
)
def test_honest(text: str, shown: str) -> None:
    assert honest(text) == shown


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Fragen – Möhl.pdf", "Fragen – Möhl.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/etc/passwd", "passwd"),
        ("C:\\Windows\\a.txt", "a.txt"),
        ("C:a.txt", "a.txt"),
        (".htaccess", "htaccess"),
        ("\u200b.htaccess", "htaccess"),
        ("photo\u202egpj.exe", "photogpj.exe"),
        ("report.pdf.exe", "report.pdf.exe"),
        ("a.txt...", "a.txt"),
        ("a.txt  ", "a.txt"),
        ("con", "_con"),
        ("CON.txt", "_CON.txt"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("com1", "_com1"),
        ("console.txt", "console.txt"),
        ("a\0b.txt", "ab.txt"),
        ("a\r\nb.txt", "ab.txt"),
        ("a\"b'c.txt", "a_b_c.txt"),
        ("", "file"),
        (".", "file"),
        ("...", "file"),
        ("/", "file"),
        ("..", "file"),
        ("   ", "file"),
        ("%2e%2e%2fpasswd", "___passwd"),
        ("a/", "a"),
        ("-rf", "rf"),
        ("~x", "x"),
        ("😀.png", "😀.png"),
        ("cafe\u0301.txt", "café.txt"),
        ("ab:c.txt", "ab_c.txt"),
        ("a:b.txt", "b.txt"),
        ("a|b>c<d?.txt", "a_b_c_d_.txt"),
        ("a⁄b.txt", "b.txt"),
        ("$(id).txt", "_(id).txt"),
    ],
)
def test_safe_file_name(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


HOSTILE_PARTS = (
    "../",
    "..\\",
    "/",
    "C:\\",
    ".",
    "\u200b",
    "\u202e",
    "\0",
    "\r\n",
    '"',
    "con",
    "x" * 300,
    "ü" * 200,
    "😀",
    "%2f",
    " ",
    "a.pdf",
    ".exe",
)


@pytest.mark.parametrize("name", [first + second for first in HOSTILE_PARTS for second in HOSTILE_PARTS])
def test_every_name_is_safe_anywhere(name: str) -> None:
    safe = safe_file_name(name)
    assert safe
    assert len(safe.encode()) <= 200
    assert os.path.basename(safe) == safe
    assert safe == safe.strip(" .")
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") or c in '\\/:*?"<>|' for c in safe)
    assert safe.partition(".")[0].lower() not in ("con", "aux", "nul", "prn")


def test_a_long_name_keeps_its_extension() -> None:
    assert safe_file_name("ü" * 300 + ".pdf") == "ü" * 98 + ".pdf"


@pytest.mark.parametrize(
    ("name", "double"),
    [("a.pdf.exe", True), ("a.jpg .scr", True), ("a.docx.js", True), ("a.tar.gz", False), ("a.pdf", False), ("v1.2.pdf", False)],
)
def test_double_extensions(name: str, double: bool) -> None:
    assert has_double_extension(name) is double


@pytest.mark.parametrize(
    ("address", "odd"),
    [
        ("ann@paper.example", ""),
        ("ann.o'hara+x@news.paper.example", ""),
        ("ann@xn--ppr-5cd1b.example", "other letters than it shows: "),
        ("ann@рaper.example", "mixes letters"),
        ("ann@раре.example", "look like Latin ones"),
        ("ann@münchen.example", "outside the Latin alphabet"),
        ("аnn@paper.example", "mixes letters"),
        ("ann@pa\u200bper.example", "cannot be seen"),
        ("", ""),
    ],
)
def test_suspicious_addresses(address: str, odd: str) -> None:
    reason = suspicious_address(address)
    assert (odd in reason, bool(reason)) == (True, bool(odd))
