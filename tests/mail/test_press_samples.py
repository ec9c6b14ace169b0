"""The labelled mails of a press office are read as a press officer would."""

import json
from pathlib import Path

import pytest

from isdmedia.mail import Automatic, ParsedMail, parse

PRESS = Path(__file__).parent.parent / "samples" / "press"
LABELS = [json.loads(line) for line in (PRESS / "labels.jsonl").read_text().splitlines()]
by_file = pytest.mark.parametrize("label", LABELS, ids=[label["file"] for label in LABELS])


def read(label: dict) -> ParsedMail:
    return parse((PRESS / "mails" / label["file"]).read_bytes())


def squash(text: str) -> str:
    return " ".join(text.split())


@by_file
def test_own_words(label: dict) -> None:
    own = squash(read(label).own_text)
    assert own.startswith(squash(label.get("own_text_starts") or ""))
    assert [words for words in label.get("own_text_excludes") or [] if squash(words) in own] == []


@by_file
def test_words_of_deadline_and_times_survive(label: dict) -> None:
    mail = read(label)
    there = squash(f"{mail.own_text} {mail.subject} {mail.forwarded.text if mail.forwarded else ''}")
    stated = [label.get("deadline_text") or "", *(time.get("text") or "" for time in label["times"])]
    assert [piece for words in stated for piece in words.split("...") if squash(piece) not in there] == []


@by_file
def test_kind_of_mail(label: dict) -> None:
    automatic = read(label).automatic
    if label["kind"] == "bounce":
        assert automatic == (Automatic.BOUNCE if label["permanent"] else Automatic.BOUNCE_TEMPORARY)
    elif label["kind"] == "autoreply":
        assert automatic == Automatic.AUTO_REPLY
    else:
        assert automatic == (Automatic.LIST if "bulk" in label["hard"] else None)


@by_file
def test_bounced_addresses_and_attachments(label: dict) -> None:
    mail = read(label)
    bounced = [(one.address, one.status, one.permanent) for one in mail.bounced]
    assert bounced == [(address, label["status"], label["permanent"]) for address in label.get("bounced") or []]
    assert [file.name for file in mail.attachments] == label["attachments"]
    assert mail.message_id == label["message_id"].strip("<>")


@pytest.mark.parametrize("path", sorted((PRESS / "sent").glob("*.eml")), ids=lambda path: path.name)
def test_our_own_mail_is_readable(path: Path) -> None:
    mail = parse(path.read_bytes())
    assert (mail.readable, mail.problem, mail.sender and mail.sender.address) == (True, "", "media@corvane.example")
    assert mail.own_text
    assert mail.automatic is None
