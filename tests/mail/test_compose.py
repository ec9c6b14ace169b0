"""Our own letters: no foreign header, the same bytes every time, readable by any program."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from isdmedia.mail import Address, parse
from isdmedia.mail.compose import OutgoingFile, compose, one_line, quote, reply_headers, reply_subject, valid_address

DATE = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=1)))
OURS = {
    "message_id": "ours@corvane.example",
    "from_": Address("Corvane Press Office", "media@corvane.example"),
    "to": [Address("Ann Smith", "ann@paper.example")],
    "date": DATE,
}
BREAKS = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\0\n", "\r\n\t", "\n\n", "=?utf-8?q?=0A?="]
INJECTIONS = [f"x{mark}Bcc: evil@evil.example" for mark in BREAKS]
ALLOWED = {
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "x-note",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
}


def fields(raw: bytes) -> list[str]:
    block = raw.split(b"\r\n\r\n")[0].decode("ascii")
    return [line.partition(":")[0].lower() for line in block.split("\r\n") if not line.startswith((" ", "\t"))]


@pytest.mark.parametrize("text", INJECTIONS)
@pytest.mark.parametrize("place", ["subject", "name", "in_reply_to", "references", "header", "file"])
def test_injections_yield_no_header(text: str, place: str) -> None:
    parts: dict = {**OURS, "subject": "Re: x", "body": "Yes."}
    if place == "name":
        parts["to"] = [Address(text, "ann@paper.example")]
    elif place == "header":
        parts["headers"] = [("X-Note", text)]
    elif place == "file":
        parts["attachments"] = [OutgoingFile(text, "text/plain", b"x")]
    else:
        parts[place] = text
    raw = compose(**parts)
    assert [name for name in fields(raw) if name not in ALLOWED] == []
    assert len(fields(raw)) == len(set(fields(raw)))
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_round_trip() -> None:
    raw = compose(
        **OURS,
        subject="Re: Grüße – طلب مقابلة " + "long " * 30,
        body="Guten Tag,\n\nfünf Uhr passt.\n.\nFrom here\n",
        cc=[Address('Möhl, "Ann" (x)', "a.m@paper.example"), Address("", "b@paper.example")],
        in_reply_to="<theirs@paper.example>",
        references="<first@paper.example> <theirs@paper.example>",
        headers=[("Auto-Submitted", "auto-replied")],
    )
    mail = parse(raw)
    assert mail.subject == one_line("Re: Grüße – طلب مقابلة " + "long " * 30)
    assert mail.sender == OURS["from_"]
    assert mail.cc == (Address('Möhl, "Ann" (x)', "a.m@paper.example"), Address("", "b@paper.example"))
    assert (mail.in_reply_to, mail.references) == (("theirs@paper.example",), ("first@paper.example", "theirs@paper.example"))
    assert mail.text == "Guten Tag,\n\nfünf Uhr passt.\n.\nFrom here"
    assert (mail.date, mail.message_id, mail.automatic) == (DATE, "ours@corvane.example", "auto-reply")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78


INVITATION = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261014T133000Z\r\n"
    "DTEND:20261014T140000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_files_and_invitation_are_the_same_bytes_each_time() -> None:
    parts = {
        **OURS,
        "subject": "x",
        "body": "see file\n",
        "calendar": INVITATION,
        "attachments": [OutgoingFile("Bericht – neu.pdf", "application/pdf", b"%PDF"), OutgoingFile("x", "multipart/evil", b"y")],
    }
    raw = compose(**parts)
    assert raw == compose(**parts)
    mail = parse(raw)
    assert [(file.name, file.content_type, file.content) for file in mail.attachments] == [
        ("Bericht – neu.pdf", "application/pdf", b"%PDF"),
        ("x", "application/octet-stream", b"y"),
    ]
    assert mail.calendar is not None
    assert (mail.calendar.method, mail.calendar.start) == ("REQUEST", datetime(2026, 10, 14, 13, 30, tzinfo=UTC))
    assert b'text/calendar; charset="utf-8"; method="REQUEST"' in raw


@pytest.mark.parametrize("body", ["plain", "Grüße", "مع التحية " * 40, "x" * 5000, "", "a\r\nb\rc\0", "\ud800"])
def test_bodies(body: str) -> None:
    raw = compose(**OURS, subject="x", body=body)
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert parse(raw).text == "".join(c for c in body if c not in "\0\ud800").replace("\r\n", "\n").replace("\r", "\n").strip()


@pytest.mark.parametrize(
    "wrong",
    [
        {"to": []},
        {"to": [Address("", "not an address")]},
        {"date": datetime(2026, 1, 1)},
        {"message_id": "a\r\nBcc: x"},
        {"headers": [("Bcc", "x@y.example")]},
        {"headers": [("X: y\r\nBcc", "x")]},
        {"from_": Address("x", "a@b.example\r\nBcc: c@d.example")},
    ],
)
def test_what_cannot_be_sent(wrong: dict) -> None:
    with pytest.raises(ValueError, match=r"."):
        compose(**{**OURS, "subject": "x", "body": "y", **wrong})


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ann@Paper.Example", "Ann@paper.example"),
        (" a@b.example ", "a@b.example"),
        ("a@münchen.example", "a@xn--mnchen-3ya.example"),
        ("o'hara+x@b.example", "o'hara+x@b.example"),
        ("a@b", None),
        ("a b@c.example", None),
        ("a@b.example, c@d.example", None),
        ("", None),
        ("<a@b.example>", None),
        ("a@b.example\r\nBcc: c@d.example", None),
        ("ä@b.example", None),
        ("a..b@c.example", None),
        ("a@-b.example", None),
        ("a" * 65 + "@b.example", None),
        ("a@" + "b" * 64 + ".example", None),
        ("a@b..example", None),
    ],
)
def test_valid_address(text: str, address: str | None) -> None:
    assert valid_address(text) == address


@pytest.mark.parametrize(
    ("subject", "reply"),
    [
        ("x", "Re: x"),
        ("Re: x", "Re: x"),
        ("RE: AW: SV: Re[2]: x", "Re: x"),
        ("Fwd: x", "Re: Fwd: x"),
        ("Research", "Re: Research"),
        ("", "Re:"),
        ("Re: x\r\nBcc: y", "Re: x Bcc: y"),
        ("رد: x", "Re: x"),
        ("Antwort: x", "Re: x"),
    ],
)
def test_reply_subject(subject: str, reply: str) -> None:
    assert reply_subject(subject) == reply


@pytest.mark.parametrize(
    ("parent", "chain", "headers"),
    [
        ("p@x", [], ("<p@x>", "<p@x>")),
        ("<p@x>", ["<a@x>", "b@x"], ("<p@x>", "<a@x> <b@x> <p@x>")),
        ("p@x", ["p@x", "a@x"], ("<p@x>", "<a@x> <p@x>")),
        ("p\r\n @x", ["bad id>", "ü@x"], ("<p@x>", "<badid> <p@x>")),
        ("", ["a@x"], ("", "")),
        ("p@x", ["a@x\r\nBcc: y"], ("<p@x>", "<a@xBcc:y> <p@x>")),
    ],
)
def test_reply_headers(parent: str, chain: list[str], headers: tuple[str, str]) -> None:
    assert reply_headers(parent, chain) == headers


def test_reply_headers_of_a_long_thread() -> None:
    _, references = reply_headers("parent@x", [f"{'a' * 60}{number}@x" for number in range(100)])
    assert len(references) <= 998
    assert references.startswith(f"<{'a' * 60}0@x> <")
    assert references.endswith(f"<{'a' * 60}99@x> <parent@x>")


def test_quote() -> None:
    assert quote("one\n\n> two", author="Ann\r\nSmith", sent_at=DATE) == (
        "On 23 November 2026, 10:00 UTC+01:00, Ann Smith wrote:\n> one\n>\n>> two\n"
    )
    assert quote("x", author="Ann", sent_at=None) == "Ann wrote:\n> x\n"


def test_our_quotes_are_recognised_when_they_come_back() -> None:
    raw = compose(**OURS, subject="Re: x", body="Yes.\n\n" + quote("Can she?", author="Ann Smith", sent_at=DATE), in_reply_to="<t@x>")
    assert parse(raw).own_text == "Yes."
