"""Inbound mail is never written anew: no code serialises a parsed mail, and what is handed out is what came, byte for byte."""
import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.urls import reverse

from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource
from tests import make
from tests.mail.poison import HEAD, POISON

PACKAGE = Path(__file__).parent.parent.parent / "isdmedia"
FORBIDDEN = {"as_bytes", "as_string", "get_content", "get_payload", "message_from_bytes", "message_from_string", "message_from_file",
             "message_from_binary_file", "BytesParser", "BytesFeedParser", "BytesGenerator"}
COMPOSED_HERE = {"isdmedia/mail/compose.py"}
"""Our own letters, built from our own words: the one place where a mail is written."""


def names(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)


def test_no_code_serialises_inbound_mail():
    paths = {path.relative_to(PACKAGE.parent).as_posix(): path for path in PACKAGE.rglob("*.py") if "sample" not in path.parts}
    writing = {name for name, path in paths.items() if FORBIDDEN & set(names(ast.parse(path.read_text(encoding="utf-8"))))}
    assert writing - COMPOSED_HERE == set()


ODD = {
    **{name: raw for name, raw in POISON.items() if len(raw) < 20_000},
    "bare LF": HEAD.replace(b"\r\n", b"\n") + b"\nwords\n", "bare CR": HEAD.replace(b"\r\n", b"\r") + b"\rwords\r", "endings mixed": HEAD + b"\r\na\rb\nc\r\n\n\r",
    "no line end at the end": HEAD + b"\r\nwords", "every byte": HEAD + b"\r\n" + bytes(range(256)), "UTF-16": HEAD + b"\r\n" + "Grüße".encode("utf-16"),
    "a mark at the beginning": b"\xef\xbb\xbf" + HEAD + b"\r\nwords", "mbox line": b"From a@paper.example Mon Nov 23 10:00:00 2026\r\n" + HEAD + b"\r\nwords",
    "trailing blanks": HEAD + b"\r\nwords  \t \r\n \r\n", "From in the body": HEAD + b"\r\nFrom here on\r\n>From there\r\n", "dots": HEAD + b"\r\n.\r\n..\r\n",
    "folded oddly": HEAD + b"X-A: b\r\n \r\n\tc\r\n\r\nwords", "control characters": HEAD + b"\r\n\x00\x1a\x1b[31m\x7f\x08",
}


def test_there_are_forty_odd_mails():
    assert len(ODD) >= 40


@pytest.mark.django_db
def test_the_original_is_handed_out_byte_for_byte(client):
    client.force_login(make.user(head_of_press=True))
    changed = []
    for number, (name, raw) in enumerate(ODD.items()):
        arrival = receive(raw, origin=Origin(source=ArrivalSource.IMPORT), received_at=datetime(2026, 11, 23, 10, number % 60, tzinfo=UTC))
        message = make.message(make.enquiry(), arrival=arrival)
        answer = client.get(reverse("desk:mail-raw", args=[message.pk]), {"save": ""})
        if (answer.status_code, answer.content, bytes(arrival.raw.content)) != (200, raw, raw):
            changed.append(name)
    assert changed == []
