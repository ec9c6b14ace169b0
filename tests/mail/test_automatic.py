"""Automatic mail is told from people's, by headers first."""

import pytest

from isdmedia.mail import Automatic, parse
from tests.mail.letters import letter

AWAY = "I am out of the office until Monday."
ASK = "Could she speak at 5pm?"
PERSON = [
    ("a question", ASK, ""),
    ("a question", ASK, "Auto-Submitted: no\n"),
    ("a question", ASK, "X-Auto-Response-Suppress: DR, OOF, AutoReply\n"),
    ("Newsletter", "Buy now", "List-Unsubscribe: <mailto:x@y.example>\n"),
    ("RE: Automatic reply: x", ASK, ""),
    ("Out of office hours: who do we call?", ASK, ""),
    ("a question", AWAY, ""),
    ("a question", ASK, "X-Autoreply: no\n"),
    (
        "a question",
        ASK,
        "Delivered-To: media@corvane.example\nList-Id: <media.corvane.example>\nPrecedence: list\nList-Post: <mailto:x@y.example>\n",
    ),
    ("a question", ASK, "Precedence: normal\nImportance: high\n"),
]
REPLIES = [
    ("x", AWAY, "Auto-Submitted: auto-replied\n"),
    ("x", AWAY, 'Auto-Submitted: auto-replied (vacation); owner-email="a@b"\n'),
    ("x", AWAY, "Auto-Submitted: auto-generated\n"),
    ("x", AWAY, "Auto-Submitted: auto-generated (mailbox closed)\n"),
    ("x", AWAY, "auto-submitted: AUTO-REPLIED\n"),
    ("x", AWAY, "X-Autoreply: yes\n"),
    ("x", AWAY, "X-Autorespond: y\n"),
    ("x", AWAY, "Precedence: auto_reply\n"),
    ("Automatic reply: x", AWAY, ""),
    ("Automatic reply: x", "Thanks", "X-Auto-Response-Suppress: All\n"),
    ("Automatische Antwort: x", "Ich bin im Urlaub.", ""),
    ("Réponse automatique : x", "Je suis en congés.", ""),
    ("x", AWAY, "Return-Path: <>\n"),
    ("Away", "x", "Auto-Submitted: auto-notified\n"),
]


@pytest.mark.parametrize(("subject", "body", "extra"), PERSON)
def test_a_persons_mail(subject: str, body: str, extra: str) -> None:
    assert parse(letter(body, subject=subject, extra=extra)).automatic is None


@pytest.mark.parametrize(("subject", "body", "extra"), REPLIES)
def test_automatic_replies(subject: str, body: str, extra: str) -> None:
    assert parse(letter(body, subject=subject, extra=extra)).automatic is Automatic.AUTO_REPLY


@pytest.mark.parametrize(
    ("body", "extra", "kind"),
    [
        ("news", "Precedence: bulk\nList-Id: <n.paper.example>\nList-Unsubscribe: <x>\n", Automatic.LIST),
        ("news", "Precedence: list\nList-Id: <n.paper.example>\n", Automatic.LIST),
        ("news", "List-Id: <n.paper.example>\nList-Unsubscribe: <x>\n", Automatic.LIST),
        ("news", "Precedence: bulk\nList-Unsubscribe: <x>\n", Automatic.LIST),
        ("news", "Auto-Submitted: auto-generated\nList-Id: <n.paper.example>\nPrecedence: list\n", Automatic.LIST),
        ("x", "X-Loop: isdmedia\n", Automatic.LOOP),
        ("x", "Received: by a\n" * 51, Automatic.LOOP),
        ("x", "Received: by a\n" * 20, None),
        ("Please click to verify that you are a human sender.", "Auto-Submitted: auto-replied\n", Automatic.CHALLENGE),
        ("Please confirm.", "X-Boxbe-Challenge: 1\n", Automatic.CHALLENGE),
        ("Please confirm your address for the car.", "", None),
    ],
)
def test_other_kinds(body: str, extra: str, kind: Automatic | None) -> None:
    assert parse(letter(body, extra=extra)).automatic is kind


def test_the_answer_to_an_invitation_is_a_persons() -> None:
    text = "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:u\nDTSTART:20261014T093000Z\nEND:VEVENT\nEND:VCALENDAR\n"
    assert parse(letter(text, extra="Auto-Submitted: auto-replied\n", content_type="text/calendar; method=REPLY")).automatic is None
