"""Mails that no person typed to us: delivery notices, absence notes, newsletters, the form on the web site."""
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

from isdmedia.sample.mails import envelope
from isdmedia.sample.mails.letters import DESK, Earlier, Letter, Program, token
from isdmedia.sample.mails.mime import Headers, Part, mailbox, multipart, text_part, words
from isdmedia.sample.people import MAIL_SERVER

FORM_ADDRESS = "website@isdglobal.example"


def _earlier(letter: Letter) -> Earlier:
    """What an automatic mail is about. ValueError when it is about nothing."""
    if letter.earlier is None:
        raise ValueError(f"{letter.seed}: an automatic mail needs the mail that it is about")
    return letter.earlier


def _original(earlier: Earlier) -> Headers:
    """The headers of our own mail, as a delivery notice gives them back."""
    return (
        ("Date", format_datetime(earlier.sent_at)),
        ("From", mailbox(earlier.sender)),
        ("To", mailbox(earlier.to)),
        ("Subject", words(earlier.subject, "Subject")),
        ("Message-ID", earlier.message_id),
        ("MIME-Version", "1.0"),
    )


def _notice(content_type: str, groups: tuple[Headers, ...]) -> Part:
    """Groups of fields, an empty line between them (RFC 3464 section 2.1)."""
    lines = "\r\n".join("".join(f"{name}: {value}\r\n" for name, value in group) for group in groups)
    return Part((("Content-Type", content_type),), lines.encode("ascii"))


def write_postfix_notice(letter: Letter) -> bytes:
    """Our own Postfix could not deliver (RFC 3464)."""
    earlier = _earlier(letter)
    queue, boundary = letter.token("queue", 11).upper(), f"{letter.token('boundary', 11).upper()}/{MAIL_SERVER}"
    status: tuple[Headers, ...] = (
        (
            ("Reporting-MTA", f"dns; {MAIL_SERVER}"), ("X-Postfix-Queue-ID", queue),
            ("X-Postfix-Sender", f"rfc822; {DESK.address}"),
            ("Arrival-Date", format_datetime(earlier.sent_at.astimezone(UTC))),
        ),
        (
            ("Final-Recipient", f"rfc822; {earlier.to.address}"),
            ("Original-Recipient", f"rfc822;{earlier.to.address}"), ("Action", "failed"), ("Status", "5.1.1"),
            ("Remote-MTA", f"dns; mx.{earlier.to.domain}"),
            ("Diagnostic-Code", "smtp; 550 5.1.1 Recipient address rejected: User unknown"),
        ),
    )
    part = multipart("report", boundary, (
        text_part("plain", letter.text, charset="us-ascii", encoding="7bit"),
        _notice("message/delivery-status", status),
        _notice("text/rfc822-headers", (_original(earlier),)),
    ), "; report-type=delivery-status")
    return part.raw((
        ("Return-Path", "<>"),
        ("Received", f"by {MAIL_SERVER} (Postfix)\r\n\tid {queue}; {format_datetime(letter.sent_at)}"),
        envelope.date(letter), ("From", f"{letter.sender.address} (Mail Delivery System)"),
        envelope.subject(letter), ("To", DESK.address), ("Auto-Submitted", "auto-replied"),
        ("MIME-Version", "1.0"), ("Message-Id", letter.message_id),
    ))


def write_exchange_notice(letter: Letter) -> bytes:
    """The recipient's Exchange refuses, and returns our whole mail (RFC 3464)."""
    earlier = _earlier(letter)
    server, mark = "SY4P282MB1934.AUSP282.PROD.OUTLOOK.COM", letter.token("boundary", 16)
    status: tuple[Headers, ...] = (
        (
            ("Reporting-MTA", f"dns;{server}"), ("Received-From-MTA", f"dns;{MAIL_SERVER}"),
            ("Arrival-Date", format_datetime(earlier.sent_at.astimezone(UTC) + timedelta(seconds=6))),
        ),
        (
            ("Final-Recipient", f"rfc822;{earlier.to.address}"), ("Action", "failed"), ("Status", "5.1.10"),
            ("Diagnostic-Code", "smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address"
             " lookup"),
        ),
    )
    page = "".join(f"<p>{escape(block)}</p>\n" for block in letter.text.strip().split("\n\n"))
    returned = text_part("plain", earlier.text).raw(_original(earlier))
    part = multipart("report", f"_000_{mark}SY4P282MB1934AUSP_", (
        multipart("alternative", f"_002_{mark}SY4P282MB1934AUSP_", (
            text_part("plain", letter.text, charset="us-ascii", encoding="7bit"),
            text_part("html", f"<html><body>\n{page}</body></html>\n"),
        )),
        _notice("message/delivery-status", status),
        Part((("Content-Type", "message/rfc822"),), returned),
    ), "; report-type=delivery-status")
    host = "mail-australiasoutheastazon11020019.outbound.protection.outlook.com"
    results: Headers = tuple(
        (name, "<>" if name == "Return-Path" else value) for name, value in envelope.received(letter, host)
    )
    return part.raw((
        *results, ("From", f"Microsoft Outlook <{letter.sender.address}>"), ("To", f"<{DESK.address}>"),
        envelope.subject(letter), envelope.date(letter), envelope.message_id(letter),
        ("In-Reply-To", earlier.message_id), ("References", earlier.message_id), ("Content-Language", "en-US"),
        ("X-MS-Exchange-Message-Is-Ndr", ""), ("Auto-Submitted", "auto-replied"), ("MIME-Version", "1.0"),
    ))


def write_absence_note(letter: Letter) -> bytes:
    """An automatic reply of a mailbox whose owner is away (RFC 3834)."""
    earlier = _earlier(letter)
    blocks = letter.text.strip().split("\n\n")
    page = "".join("<p>" + escape(block).replace("\n", "<br>\n") + "</p>\n" for block in blocks)
    part = multipart("alternative", f"_000_{letter.token('boundary', 24).upper()}LO2P265MB_", (
        text_part("plain", letter.text, charset=letter.charset),
        text_part("html", f"<html><body>\n{page}</body></html>\n", charset=letter.charset),
    ))
    return part.raw((
        *envelope.received(letter, "mail-francecentralazon11020093.outbound.protection.outlook.com"),
        envelope.sender(letter), ("To", mailbox(DESK)), envelope.subject(letter), envelope.date(letter),
        envelope.message_id(letter), ("In-Reply-To", earlier.message_id), ("References", earlier.message_id),
        ("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"),
        ("Content-Language", letter.language), ("MIME-Version", "1.0"),
    ))


def write_newsletter(letter: Letter) -> bytes:
    """A mailing with the headers of a mailing list (RFC 2369, RFC 8058)."""
    domain = letter.sender.domain
    head, *blocks = letter.text.strip().split("\n\n")
    rows = "".join("<tr><td>" + escape(block).replace("\n", "<br>\n") + "</td></tr>\n" for block in blocks)
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><center>'
        '<table width="600" role="presentation">\n'
        f"<tr><td><h1>{escape(head)}</h1></td></tr>\n{rows}"
        f'<tr><td><a href="https://{domain}/leave">Unsubscribe</a></td></tr>\n'
        f'</table></center><img src="https://{domain}/open.gif" width="1" height="1" alt=""></body></html>\n'
    )
    part = multipart("alternative", f"_----------={letter.token('boundary', 20)}", (
        text_part("plain", letter.text), text_part("html", page),
    ))
    return part.raw((
        *envelope.received(letter, f"o1.send.{domain}"), envelope.date(letter), envelope.sender(letter),
        ("MIME-Version", "1.0"), envelope.message_id(letter), envelope.subject(letter), ("To", DESK.address),
        ("List-Unsubscribe", f"<https://{domain}/leave>, <mailto:leave@{domain}>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"), ("List-ID", f"<entries.{domain}>"),
        ("Precedence", "bulk"),
    ))


def write_web_form(letter: Letter) -> bytes:
    """The enquiry form of the web site: it writes in its own name, the asker stands in Reply-To."""
    text = f"Name: {letter.sender.name}\nEmail: {letter.sender.address}\n{letter.text}"
    return text_part("plain", text).raw((
        ("Return-Path", f"<{FORM_ADDRESS}>"),
        ("Received", f"by {MAIL_SERVER} (Postfix, from userid 33)\r\n\tid {letter.token('queue', 11).upper()};"
         f" {format_datetime(letter.sent_at.astimezone(UTC))}"),
        ("To", DESK.address), envelope.subject(letter), envelope.date(letter),
        ("From", f"ISD website <{FORM_ADDRESS}>"), ("Reply-To", mailbox(letter.sender)),
        envelope.message_id(letter), ("MIME-Version", "1.0"),
    ))


def _identify_postfix(seed: str, _domain: str, sent_at: datetime) -> str:
    return f"<{sent_at.astimezone(UTC):%Y%m%d%H%M%S}.{token(seed, 11).upper()}@{MAIL_SERVER}>"


def _identify_by_domain(seed: str, domain: str, _sent_at: datetime) -> str:
    return f"<{token(seed, 8)}-{token(seed + '/a', 12)}@{domain}>"


POSTFIX_NOTICE = Program(write_postfix_notice, _identify_postfix)
EXCHANGE_NOTICE = Program(write_exchange_notice, _identify_by_domain)
ABSENCE_NOTE = Program(write_absence_note, _identify_by_domain)
NEWSLETTER = Program(write_newsletter, _identify_by_domain)
WEB_FORM = Program(write_web_form, _identify_postfix)
