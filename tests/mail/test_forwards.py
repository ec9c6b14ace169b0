"""A mail passed on by a colleague is found with its sender, date, subject and text."""

from datetime import UTC, datetime

import pytest

from isdmedia.mail import Address, parse
from tests.mail.letters import letter, multipart

ORIGINAL = "Dear press,\n\nWe need a quote by 6pm.\n\nBest\nKezia"
KEZIA = "Kezia Thornbury <kezia@radio.example>"
SENT = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)


def below(*lines: str) -> str:
    return "FYI, please handle.\n\n" + "\n".join(lines) + f"\n\n{ORIGINAL}"


FORWARDS = {
    "Gmail": (
        "Fwd: A bid",
        below(
            "---------- Forwarded message ---------",
            f"From: {KEZIA}",
            "Date: Mon, 23 Nov 2026 at 09:42",
            "Subject: A bid",
            "To: <sam@corvane.example>",
            "",
            "",
        ),
    ),
    "Apple": (
        "Fwd: A bid",
        "FYI, please handle.\n\nBegin forwarded message:\n\n"
        + "\n".join(
            f"> {line}"
            for line in [
                f"From: {KEZIA}",
                "Subject: A bid",
                "Date: 23 November 2026 at 09:42:10 CET",
                "To: sam@corvane.example",
                "",
                *ORIGINAL.split("\n"),
            ]
        ),
    ),
    "Outlook": ("FW: A bid", below(f"From: {KEZIA}", "Sent: Monday, November 23, 2026 9:42 AM", "To: Sam", "Subject: A bid")),
    "Thunderbird": (
        "Fwd: A bid",
        below(
            "-------- Forwarded Message --------",
            "Subject: \tA bid",
            "Date: \tMon, 23 Nov 2026 09:42:00 +0100",
            f"From: \t{KEZIA}",
            "To: \tsam@corvane.example",
        ),
    ),
    "Outlook German": ("WG: A bid", below(f"Von: {KEZIA}", "Gesendet: Montag, 23. November 2026 09:42", "An: Sam", "Betreff: A bid")),
    "Gmail French": (
        "TR: A bid",
        below(
            "---------- Message transféré ---------",
            f"De : {KEZIA}",
            "Date : lun. 23 nov. 2026 à 09:42",
            "Objet : A bid",
            "À : <sam@corvane.example>",
        ),
    ),
    "Gmail Arabic": (
        "Fwd: A bid",
        below(
            "---------- Forwarded message ---------",
            f"من: {KEZIA}",
            "التاريخ: الاثنين، 23 نوفمبر 2026 في 9:42 ص",
            "الموضوع: A bid",
            "إلى: <sam@corvane.example>",
        ),
    ),
    "mailto": (
        "FW: A bid",
        below("From: Kezia Thornbury [mailto:kezia@radio.example]", "Sent: 23 November 2026 09:42", "To: Sam", "Subject: A bid"),
    ),
    "passed on twice": (
        "FW: A bid",
        below(
            "From: Sam <sam@corvane.example>",
            "Sent: 23 November 2026 09:50",
            "To: Press",
            "Subject: FW: A bid",
            "",
            f"From: {KEZIA}",
            "Sent: 23 November 2026 09:42",
            "To: Sam",
            "Subject: A bid",
        ),
    ),
}


@pytest.mark.parametrize(("subject", "text"), FORWARDS.values(), ids=FORWARDS.keys())
def test_inline(subject: str, text: str) -> None:
    mail = parse(letter(text, subject=subject))
    assert mail.own_text == "FYI, please handle."
    assert mail.forwarded is not None
    assert mail.forwarded.sender == Address("Kezia Thornbury", "kezia@radio.example")
    assert (mail.forwarded.subject, mail.forwarded.text) == ("A bid", ORIGINAL)
    assert mail.forwarded.sent_at is not None
    assert mail.forwarded.sent_at.replace(second=0) == SENT


def test_forwarded_without_a_word() -> None:
    mail = parse(letter(FORWARDS["Gmail"][1].removeprefix("FYI, please handle.\n\n"), subject="Fwd: A bid"))
    assert (mail.own_text, mail.forwarded and mail.forwarded.text) == ("", ORIGINAL)


def test_a_reply_with_a_quote_is_no_forward() -> None:
    assert parse(letter(FORWARDS["Outlook"][1], subject="RE: A bid")).forwarded is None


def test_enclosed_whole() -> None:
    inner = f"From: {KEZIA}\nSubject: A bid\nDate: Mon, 23 Nov 2026 09:42:00 +0100\n\n{ORIGINAL}"
    mail = parse(multipart("Content-Type: text/plain\n\nSee attached.", f"Content-Type: message/rfc822\n\n{inner}"))
    assert mail.own_text == "See attached."
    assert mail.forwarded is not None
    assert mail.forwarded.sent_at == SENT
    assert (mail.forwarded.sender, mail.forwarded.text) == (Address("Kezia Thornbury", "kezia@radio.example"), ORIGINAL)
    assert [file.name for file in mail.attachments] == ["A bid.eml"]
