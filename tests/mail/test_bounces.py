"""Delivery notices of many programs: who was not reached, for good or for now, and which of our mails it was."""

import pytest

from isdmedia.mail import Automatic, Bounced, parse
from tests.mail.letters import letter, multipart

BOB = "bob@paper.example"
RETURNED = "Content-Type: text/rfc822-headers\n\nFrom: media@corvane.example\nMessage-ID: <ours@corvane.example>\n"
REPORT = "; report-type=delivery-status"


def notice(*groups: str, returned: str = RETURNED) -> bytes:
    status = "Reporting-MTA: dns; mx.example\n\n" + "\n\n".join(groups) + "\n"
    raw = multipart("Content-Type: text/plain\n\nIt failed.", f"Content-Type: message/delivery-status\n\n{status}", returned, kind="report")
    return raw.replace(b"multipart/report;", b"multipart/report; report-type=delivery-status;")


@pytest.mark.parametrize(
    ("group", "kind", "bounced"),
    [
        (f"Final-Recipient: rfc822; {BOB}\nAction: failed\nStatus: 5.1.1", Automatic.BOUNCE, [(BOB, "5.1.1", True)]),
        (f"Final-Recipient: rfc822;<{BOB}>\nAction: Failed\nStatus: 5.2.2 (mailbox full)", Automatic.BOUNCE, [(BOB, "5.2.2", True)]),
        (f"Final-Recipient: rfc822; {BOB}\nAction: delayed\nStatus: 4.4.1", Automatic.BOUNCE_TEMPORARY, [(BOB, "4.4.1", False)]),
        (f"Final-Recipient: rfc822; {BOB}\nAction: failed\nStatus: 4.4.7", Automatic.BOUNCE, [(BOB, "4.4.7", True)]),
        (
            f"Original-Recipient: rfc822;{BOB}\nFinal-Recipient: rfc822; other@x.example\nAction: failed",
            Automatic.BOUNCE,
            [(BOB, "", True)],
        ),
        (
            f"Final-Recipient: rfc822; {BOB}\nAction: failed\nDiagnostic-Code: smtp; 550 5.7.1 refused",
            Automatic.BOUNCE,
            [(BOB, "5.7.1", True)],
        ),
        (f"Final-Recipient: rfc822; {BOB}\nAction: delivered\nStatus: 2.0.0", Automatic.DELIVERED, []),
        (f"Final-Recipient: rfc822; {BOB}\nAction: relayed\nStatus: 2.0.0", Automatic.DELIVERED, []),
        (f"Final-Recipient: rfc822; {BOB}\nAction: expanded\nStatus: 2.0.0", Automatic.DELIVERED, []),
    ],
)
def test_standard_notices(group: str, kind: Automatic, bounced: list[tuple[str, str, bool]]) -> None:
    mail = parse(notice(group))
    assert mail.automatic is kind
    assert mail.bounced == tuple(Bounced(*one, message_id="ours@corvane.example") for one in bounced)


def test_several_recipients_and_the_whole_mail_returned() -> None:
    whole = "Content-Type: message/rfc822\n\nFrom: media@corvane.example\nMessage-ID: <ours@corvane.example>\n\ntext"
    mail = parse(
        notice(
            f"Final-Recipient: rfc822; {BOB}\nAction: failed\nStatus: 5.1.1",
            "Final-Recipient: rfc822; eve@paper.example\nAction: delayed\nStatus: 4.4.1",
            returned=whole,
        )
    )
    assert [(one.address, one.permanent, one.message_id) for one in mail.bounced] == [
        (BOB, True, "ours@corvane.example"),
        ("eve@paper.example", False, "ours@corvane.example"),
    ]
    assert (mail.automatic, mail.attachments, mail.forwarded) == (Automatic.BOUNCE, (), None)


def old(body: str, *, subject: str = "failure notice", sender: str = "MAILER-DAEMON@mx.example", extra: str = "Return-Path: <>\n") -> bytes:
    return letter(body, subject=subject, sender=sender, extra=extra)


QMAIL = (
    f"Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n"
    f"This is a permanent error; I've given up. Sorry it didn't work out.\n\n<{BOB}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
    "--- Below this line is a copy of the message.\n\nReturn-Path: <media@corvane.example>\nMessage-ID: <ours@corvane.example>\n"
    "To: everybody@paper.example\n"
)
EXIM = (
    f"This message was created automatically by mail software.\n\nA message that you sent could not be delivered to one or more of its\n"
    f"recipients. This is a permanent error. The following address(es) failed:\n\n  {BOB}\n    SMTP error: 550 no such user\n\n"
    "------ This is a copy of the message, including all the headers. ------\n\nMessage-ID: <ours@corvane.example>\n"
)
EXCHANGE = (
    f"Delivery has failed to these recipients or groups:\n\nBob Jones ({BOB})\nThe email address you entered couldn't be found.\n\n"
    "Diagnostic information for administrators:\n\nGenerating server: x.example\nother@x.example\nRemote Server returned '550 5.1.10'\n"
)
DELAYED = (
    f"This message was created automatically by software.\nA message that you sent has not yet been delivered to one or more of its\n"
    f"recipients after more than 24 hours. No action is required on your part. Delivery attempts will continue.\n\n  {BOB}\n"
)


@pytest.mark.parametrize(
    ("raw", "kind", "found"),
    [
        (old(QMAIL), Automatic.BOUNCE, [(BOB, True, "ours@corvane.example")]),
        (
            old(
                EXIM, subject="Mail delivery failed: returning message to sender", sender="Mail Delivery System <Mailer-Daemon@mx.example>"
            ),
            Automatic.BOUNCE,
            [(BOB, True, "ours@corvane.example")],
        ),
        (
            old("Your message bounced.", subject="Mail delivery failed", extra=f"X-Failed-Recipients: {BOB}, eve@paper.example\n"),
            Automatic.BOUNCE,
            [(BOB, True, ""), ("eve@paper.example", True, "")],
        ),
        (old(EXCHANGE, subject="Undeliverable: x", sender="Microsoft Outlook <postmaster@x.example>"), Automatic.BOUNCE, [(BOB, True, "")]),
        (
            old(DELAYED, subject="Warning: message delayed 24 hours", sender="Mailer-Daemon@mx.example"),
            Automatic.BOUNCE_TEMPORARY,
            [(BOB, False, "")],
        ),
    ],
)
def test_notices_in_plain_words(raw: bytes, kind: Automatic, found: list[tuple[str, bool, str]]) -> None:
    mail = parse(raw)
    assert mail.automatic is kind
    assert [(one.address, one.permanent, one.message_id) for one in mail.bounced] == found


@pytest.mark.parametrize(
    "raw",
    [
        letter("The statement could not be delivered in time, can you resend? bob@x.example", subject="Undelivered answers"),
        letter("Our delivery failed", subject="x", sender="Ann <ann@paper.example>"),
        letter("Is your mail system down?", subject="Mail delivery problem?", sender="Ann <ann@paper.example>"),
    ],
)
def test_people_who_write_of_failures(raw: bytes) -> None:
    assert (parse(raw).automatic, parse(raw).bounced) == (None, ())


def report(kind: str, part: str) -> bytes:
    raw = multipart("Content-Type: text/plain\n\nx", f"Content-Type: {part}\n\nDisposition: manual-action; displayed\n", kind="report")
    return raw.replace(b"multipart/report;", f"multipart/report; report-type={kind};".encode())


def test_read_receipts_and_complaint_reports() -> None:
    assert parse(report("disposition-notification", "message/disposition-notification")).automatic is Automatic.DELIVERED
    assert parse(report("feedback-report", "message/feedback-report")).automatic is Automatic.FEEDBACK
