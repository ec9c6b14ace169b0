"""Notices as each program writes them: which address, for good or for now, and which of our mails it was."""

import pytest

from isdmedia.mail import Automatic, parse
from tests.mail.letters import letter, multipart

BOB, OURS = "bob@paper.example", "ours@corvane.example"
FAILED, LATE, DONE = Automatic.BOUNCE, Automatic.BOUNCE_TEMPORARY, Automatic.DELIVERED
ORIGINAL = f"From: Corvane Press <media@corvane.example>\nTo: {BOB}\nSubject: Caliph on Loop\nMessage-ID: <{OURS}>\n"
WHOLE = f"Content-Type: message/rfc822\n\n{ORIGINAL}\nThe release."
HEADERS = f"Content-Type: text/rfc822-headers\n\n{ORIGINAL}"


def report(status: str, returned: str = WHOLE, *, text: str = "It failed.", extra: str = "Return-Path: <>\n", subject: str = "Undelivered Mail Returned to Sender") -> bytes:
    raw = multipart(f"Content-Type: text/plain; charset=utf-8\n\n{text}", f"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{status}\n", returned,
                    kind="report", extra=extra, subject=subject)
    return raw.replace(b"multipart/report;", b"multipart/report; report-type=delivery-status;")


def group(action: str, status: str, *more: str, address: str = BOB) -> str:
    return "\n".join((f"Final-Recipient: rfc822; {address}", f"Action: {action}", f"Status: {status}", *more))


GOOGLE = f"Reporting-MTA: dns; googlemail.com\nArrival-Date: Mon, 23 Nov 2026 10:00:00 -0800 (PST)\nX-Original-Message-ID: <{OURS}>"
STANDARD = [
    ("postfix", report(group("failed", "5.1.1", f"Original-Recipient: rfc822;{BOB}", "Diagnostic-Code: smtp; 550 5.1.1 User unknown"), HEADERS), FAILED, "5.1.1", True),
    ("postfix, no such host", report(group("failed", "5.4.4", "Diagnostic-Code: X-Postfix; Host or domain name not found."), HEADERS), FAILED, "5.4.4", True),
    ("postfix, given up after days", report(group("failed", "4.4.1", "Diagnostic-Code: X-Postfix; connect to mx: Connection timed out"), HEADERS), FAILED, "4.4.1", True),
    ("postfix, late", report(group("delayed", "4.4.1", "Will-Retry-Until: Sat, 28 Nov 2026 10:00:00 +0000"), HEADERS, subject="Delayed Mail (still being retried)"), LATE, "4.4.1", False),
    ("exchange", report(group("failed", "5.1.10", "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound"), subject="Undeliverable: Caliph on Loop"), FAILED, "5.1.10", True),
    ("exchange, german", report(group("failed", "5.1.1"), subject="Unzustellbar: Caliph on Loop"), FAILED, "5.1.1", True),
    ("exchange, late", report(group("delayed", "4.4.7"), subject="Delivery delayed: Caliph on Loop"), LATE, "4.4.7", False),
    ("gmail", report(group("failed", "5.1.1", "Remote-MTA: dns; gmail-smtp-in.l.google.com.", "Diagnostic-Code: smtp; 550-5.1.1 The email account does not exist."),
                     subject="Delivery Status Notification (Failure)", extra=f"Return-Path: <>\nX-Failed-Recipients: {BOB}\nAuto-Submitted: auto-replied\nIn-Reply-To: <{OURS}>\n"), FAILED, "5.1.1", True),
    ("gmail, mailbox full", report(group("failed", "5.2.2")), FAILED, "5.2.2", True),
    ("gmail, late", report(group("delayed", "4.4.1", "Will-Retry-Until: Thu, 26 Nov 2026 10:00:00 -0800 (PST)"), subject="Delivery Status Notification (Delay)"), LATE, "4.4.1", False),
    ("sendmail", report(f"Original-Recipient: rfc822;{BOB}\n" + group("failed", "5.1.1", "Last-Attempt-Date: Mon, 23 Nov 2026 10:00:00 GMT"), subject="Returned mail: see transcript for details"), FAILED, "5.1.1", True),
    ("sendmail, warning", report(group("delayed", "4.2.0"), HEADERS, subject="Warning: could not send message for past 4 hours"), LATE, "4.2.0", False),
    ("exim, new", report(group("failed", "5.0.0", "Diagnostic-Code: smtp; 550 no such user"), subject="Mail delivery failed: returning message to sender"), FAILED, "5.0.0", True),
    ("ses", report(group("failed", "5.1.1", "Diagnostic-Code: smtp; 550 5.1.1 user unknown"), subject="Delivery Status Notification (Failure)"), FAILED, "5.1.1", True),
    ("refused by policy", report(group("failed", "5.7.1", "Diagnostic-Code: smtp; 550 5.7.1 Message rejected as spam")), FAILED, "5.7.1", True),
    ("greylisted", report(group("delayed", "4.7.1", "Diagnostic-Code: smtp; 451 4.7.1 Greylisted, try again later")), LATE, "4.7.1", False),
    ("no action said", report(f"Final-Recipient: rfc822; {BOB}\nStatus: 4.2.2"), LATE, "4.2.2", False),
    ("no status said", report(f"Final-Recipient: rfc822; {BOB}\nAction: failed"), FAILED, "", True),
    ("headers of the returned mail indented", report(group("failed", "5.1.1"), f"Content-Type: text/rfc822-headers; charset=us-ascii\n\nReceived: from x\n\tby y\n{ORIGINAL}"), FAILED, "5.1.1", True),
    ("returned mail encoded", report(group("failed", "5.1.1"), "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                                     "TWVzc2FnZS1JRDogPG91cnNAY29ydmFuZS5leGFtcGxlPgpTdWJqZWN0OiB4Cgp0ZXh0"), FAILED, "5.1.1", True),
    ("returned mail with files", report(group("failed", "5.1.1"), WHOLE.replace("Message-ID", 'Content-Type: multipart/mixed; boundary="z"\nMessage-ID').replace(
        "The release.", "--z\nContent-Type: text/plain\n\nx\n--z\nContent-Type: application/pdf; name=a.pdf\n\npdf\n--z--")), FAILED, "5.1.1", True),
    ("id in the notice alone", report(group("failed", "5.1.1"), "Content-Type: text/plain\n\n(nothing returned)").replace(b"Reporting-MTA: dns; mx.example", GOOGLE.encode()), FAILED, "5.1.1", True),
    ("id in References alone", report(group("failed", "5.1.1"), "Content-Type: text/plain\n\n(nothing returned)", extra=f"Return-Path: <>\nReferences: <{OURS}>\n"), FAILED, "5.1.1", True),
]


@pytest.mark.parametrize(("raw", "kind", "status", "permanent"), [case[1:] for case in STANDARD], ids=[case[0] for case in STANDARD])
def test_standard_notices(raw: bytes, kind: Automatic, status: str, permanent: bool) -> None:
    mail = parse(raw)
    assert (mail.automatic, [(one.address, one.status, one.permanent, one.message_id) for one in mail.bounced]) == (kind, [(BOB, status, permanent, OURS)])


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded", "Relayed (to non-DSN-aware mailer)"])
def test_success(action: str) -> None:
    mail = parse(report(group(action, "2.0.0"), subject="Relayed: Caliph on Loop"))
    assert (mail.automatic, mail.bounced) == (DONE, ())


def test_of_several_each_is_told() -> None:
    several = "\n\n".join((group("failed", "5.1.1"), group("delayed", "4.4.1", address="eve@paper.example"), group("delivered", "2.1.5", address="ann@paper.example")))
    assert [(one.address, one.permanent) for one in parse(report(several)).bounced] == [(BOB, True), ("eve@paper.example", False)]


def words(body: str, *, subject: str, sender: str = "Mail Delivery Subsystem <MAILER-DAEMON@mx.example>", extra: str = "Return-Path: <>\n", kind: str = "text/plain; charset=utf-8") -> bytes:
    return letter(body, subject=subject, sender=sender, extra=extra, content_type=kind)


COPY = f"Return-Path: <media@corvane.example>\nReceived: from mx.corvane.example\n{ORIGINAL}\nThe release, with press@corvane.example in it."
PLAIN = [
    ("exim", words(f"This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. "
                   f"This is a permanent error. The following address(es) failed:\n\n  {BOB}\n    host mx.paper.example [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<{BOB}>:\n"
                   f"    550 5.1.1 No such user\n\n------ This is a copy of the message, including all the headers. ------\n\n{COPY}",
                   subject="Mail delivery failed: returning message to sender"), FAILED, [(BOB, True, OURS)]),
    ("exim, late", words(f"This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more "
                         f"than 24 hours on the queue on mx.example.\n\nThe message identifier is:     1abc-000\nThe subject of the message is: Caliph on Loop\n\nThe address to which the message has "
                         f"not yet been delivered is:\n\n  {BOB}\n    Delay reason: connection timed out\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.",
                         subject="Warning: message 1abc-000 delayed 24 hours"), LATE, [(BOB, False, "")]),
    ("gmx, german", words(f"Diese E-Mail wurde automatisch generiert.\n\nIhre E-Mail konnte nicht zugestellt werden:\n\n{BOB}:\nSMTP error from remote server for RCPT TO command, host: mx.paper.example\n"
                          f"reason: 550 Requested action not taken: mailbox unavailable\n\n--- Kopie der Nachricht / copy of the message ---\n\n{COPY}", subject="Mail delivery failed: returning message to sender",
                          sender='"GMX Mailer Daemon" <mailer-daemon@gmx.example>'), FAILED, [(BOB, True, OURS)]),
    ("qmail", words(f"Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry "
                    f"it didn't work out.\n\n<{BOB}>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 unknown\nGiving up on 192.0.2.1.\n\n--- Below this line is a copy of the message.\n\n{COPY}",
                    subject="failure notice"), FAILED, [(BOB, True, OURS)]),
    ("yahoo", words(f"Sorry, we were unable to deliver your message to the following address.\n\n<{BOB}>:\n554: delivery error: dd This user doesn't have an account ({BOB}) [0]\n\n"
                    f"--- Below this line is a copy of the message.\n\n{COPY}", subject="Failure Notice", sender="MAILER-DAEMON@yahoo.example"), FAILED, [(BOB, True, OURS)]),
    ("sendmail, old", words(f"The original message was received at Mon, 23 Nov 2026 10:00:00 GMT\nfrom mx.corvane.example\n\n   ----- The following addresses had permanent fatal errors -----\n<{BOB}>\n"
                            f"    (reason: 550 5.1.1 User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx.paper.example.:\n>>> RCPT To:<{BOB}>\n<<< 550 5.1.1 User unknown\n\n"
                            f"   ----- Original message follows -----\n\n{COPY}", subject="Returned mail: User unknown"), FAILED, [(BOB, True, OURS)]),
    ("office 365", words(f"<html><body><p>Your message to <b>{BOB}</b> couldn't be delivered.</p><p>bob wasn't found at paper.example.</p><table><tr><td>media</td><td>Office 365</td><td>bob</td></tr></table>"
                         f"<p>Original Message Details</p><p>Message ID: &lt;{OURS}&gt;</p><p>Recipient address: {BOB}</p><p>Error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound</p>"
                         f"<h2>Original Message Headers</h2><pre>Received: from x by y\nMessage-ID: &lt;{OURS}&gt;\nTo: {BOB}</pre></body></html>",
                         subject="Undeliverable: Caliph on Loop", sender="Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@corvane.example>", kind="text/html; charset=utf-8"), FAILED, [(BOB, True, OURS)]),
    ("exchange, words", words(f"Delivery has failed to these recipients or groups:\n\nBob Jones ({BOB})\nThe e-mail address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\n"
                              f"Generating server: mx.example\n\n{BOB}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n\nOriginal message headers:\n\n{COPY}", subject="Undeliverable: Caliph on Loop",
                              sender="postmaster@paper.example"), FAILED, [(BOB, True, OURS)]),
    ("domino", words(f"Your message\n\n  Subject: Caliph on Loop\n\nwas not delivered to:\n\n  {BOB}\n\nbecause:\n\n  User bob ({BOB}) not listed in Domino Directory\n", subject="DELIVERY FAILURE: User bob not listed in Domino Directory",
                     sender="postmaster@paper.example"), FAILED, [(BOB, True, "")]),
    ("ses, words", words(f"An error occurred while trying to deliver the mail to the following recipients:\n{BOB}\n", subject="Delivery Status Notification (Failure)", sender="MAILER-DAEMON@amazonses.example"), FAILED, [(BOB, True, "")]),
    ("full", words(f"The following message could not be delivered because the recipient's mailbox is full:\n\n<{BOB}>: mailbox full (#5.2.2)\n", subject="Mail System Error - Returned Mail", sender="postmaster@paper.example"), FAILED, [(BOB, True, "")]),
    ("french", words(f"Échec de la remise aux destinataires suivants :\n\n{BOB}\nLe message n'a pas pu être remis.\n", subject="Non remis : Caliph on Loop", sender="postmaster@paper.example"), FAILED, [(BOB, True, "")]),
    ("header alone", words("Delivery failed.", subject="Delivery failure", extra=f"Return-Path: <>\nX-Failed-Recipients: {BOB}\n"), FAILED, [(BOB, True, "")]),
    ("late, words", words(f"Your message to the following recipients has been delayed:\n\n{BOB}\n\nThe server will continue to try to deliver it for 2 days. You need not resend it.", subject="Delivery delayed",
                          sender="postmaster@paper.example"), LATE, [(BOB, False, "")]),
    ("id in In-Reply-To alone", words(f"Delivery has failed to these recipients:\n\n{BOB}\n", subject="Undeliverable: x", sender="postmaster@paper.example", extra=f"Return-Path: <>\nIn-Reply-To: <{OURS}>\n"), FAILED, [(BOB, True, OURS)]),
]


@pytest.mark.parametrize(("raw", "kind", "found"), [case[1:] for case in PLAIN], ids=[case[0] for case in PLAIN])
def test_notices_in_their_own_words(raw: bytes, kind: Automatic, found: list[tuple[str, bool, str]]) -> None:
    mail = parse(raw)
    assert (mail.automatic, [(one.address, one.permanent, one.message_id) for one in mail.bounced]) == (kind, found)


@pytest.mark.parametrize("raw", [
    letter(f"My mail to {BOB} was returned to sender as undeliverable. Do you have another address?", subject="Undeliverable: your press list", sender="Ann <ann@paper.example>"),
    letter("We have a delivery failure at the printers, can you send the pictures again by 5pm?", subject="Delivery failure", sender="Ann <ann@paper.example>"),
    letter("As postmaster of the paper I ask: could the author speak at 5pm?", subject="Interview", sender="The Postmaster <postmaster@paper.example>"),
    letter("See the bounce below.\n\nDelivery has failed to these recipients: bob@paper.example", subject="Fwd: Undeliverable: x", sender="Ann <ann@paper.example>"),
])
def test_people_are_no_notices(raw: bytes) -> None:
    assert (parse(raw).automatic, parse(raw).bounced) == (None, ())
