"""Mails as Gmail, Apple Mail, the iPhone, Thunderbird and Yahoo write them."""
from datetime import datetime
from html import escape
from textwrap import fill, indent

from isdmedia.sample.day import MONTHS, WEEKDAYS
from isdmedia.sample.mails import envelope
from isdmedia.sample.mails.letters import Earlier, Letter, Program, token
from isdmedia.sample.mails.mime import Part, file_part, multipart, text_part


def _wrapped(text: str, width: int) -> str:
    """Each line broken at `width` characters; words and addresses stay whole."""
    return "\n".join(
        fill(line, width, break_long_words=False, break_on_hyphens=False) for line in text.splitlines()
    ) + "\n"


def _quoted(text: str) -> str:
    """With the mark of a quotation before every line."""
    return indent(text, "> ", lambda line: bool(line.strip())).replace("\n\n", "\n>\n")


def _divisions(text: str) -> str:
    return "".join(f"<div>{escape(line, quote=False) or '<br>'}</div>\n" for line in text.strip().splitlines())


def _uuid(seed: str, *, upper: bool) -> str:
    drawn = token(seed, 32)
    shape = "-".join((drawn[:8], drawn[8:12], f"4{drawn[13:16]}", f"a{drawn[17:20]}", drawn[20:]))
    return shape.upper() if upper else shape


def _with_files(letter: Letter, part: Part) -> Part:
    if not letter.enclosures:
        return part
    files = tuple(file_part(file) for file in letter.enclosures)
    return multipart("mixed", f"0000000000{letter.token('mixed', 18)}", (part, *files))


def _gmail_line(letter: Letter, earlier: Earlier) -> str:
    moment = earlier.sent_at.astimezone(letter.sent_at.tzinfo)
    day = f"{WEEKDAYS[moment.weekday()][:3]}, {moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"
    return f"On {day} at {moment:%H:%M}, {earlier.sender.name} <{earlier.sender.address}> wrote:"


def write_gmail(letter: Letter) -> bytes:
    """A mail of Gmail in the browser: wrapped text beside HTML."""
    plain, page = _wrapped(letter.text, 76), f'<div dir="ltr">{_divisions(letter.text)}</div>\n'
    if letter.earlier is not None:
        line = _gmail_line(letter, letter.earlier)
        plain += f"\n{_wrapped(line, 76)}\n{_quoted(_wrapped(letter.earlier.text, 74))}"
        page += (
            f'<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{escape(line)}'
            '<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid '
            f'rgb(204,204,204);padding-left:1ex">{_divisions(letter.earlier.text)}</blockquote></div>\n'
        )
    part = multipart("alternative", f"0000000000{letter.token('boundary', 18)}", (
        text_part("plain", plain, charset=letter.charset, encoding="7bit"),
        text_part("html", page, charset=letter.charset),
    ))
    return _with_files(letter, part).raw((
        *envelope.received(letter, "mail-ed1-f51.google.com"), ("MIME-Version", "1.0"), *envelope.thread(letter),
        envelope.sender(letter), envelope.date(letter), envelope.message_id(letter), envelope.subject(letter),
        *envelope.addressed(letter),
    ))


def write_apple_mail(letter: Letter) -> bytes:
    """A plain mail of Apple Mail on a Mac."""
    return _with_files(letter, text_part("plain", letter.text)).raw((
        *envelope.received(letter, f"smtp-out.{letter.sender.domain}"),
        envelope.sender(letter), ("Mime-Version", "1.0 (Mac OS X Mail 16.0 \\(3826.600.51\\))"),
        envelope.subject(letter), envelope.message_id(letter), envelope.date(letter), *envelope.addressed(letter),
        ("X-Mailer", "Apple Mail (2.3826.600.51)"),
    ))


def write_iphone(letter: Letter) -> bytes:
    """A mail of Mail on an iPhone; what it answers stands below, marked."""
    text = f"{letter.text.rstrip()}\n\nSent from my iPhone\n"
    if letter.earlier is not None:
        moment = letter.earlier.sent_at.astimezone(letter.sent_at.tzinfo)
        line = (
            f"On {moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}, at {moment:%H:%M}, "
            f"{letter.earlier.sender.name} <{letter.earlier.sender.address}> wrote:"
        )
        text += f"\n> {line}\n> \n{_quoted(letter.earlier.text)}"
    return text_part("plain", text).raw((
        *envelope.received(letter, f"smtp-out.{letter.sender.domain}"),
        envelope.sender(letter), ("Mime-Version", "1.0 (1.0)"), envelope.date(letter), envelope.subject(letter),
        envelope.message_id(letter), *envelope.thread(letter), *envelope.addressed(letter),
        ("X-Mailer", "iPhone Mail (23A355)"),
    ))


def write_thunderbird(letter: Letter) -> bytes:
    """A mail of Thunderbird: flowed text (RFC 3676), 8-bit."""
    flowed = "\n".join(
        _wrapped(line, 71).rstrip("\n").replace("\n", " \n") for line in letter.text.splitlines()
    )
    part = text_part("plain", flowed, charset="UTF-8", encoding="8bit", parameters="; format=flowed")
    return part.raw((
        *envelope.received(letter, f"mail.{letter.sender.domain}"), envelope.message_id(letter),
        envelope.date(letter), ("MIME-Version", "1.0"), ("User-Agent", "Mozilla Thunderbird"),
        *envelope.addressed(letter), ("Content-Language", letter.language), envelope.sender(letter),
        ("Organization", letter.sender.domain), envelope.subject(letter),
    ))


def write_yahoo(letter: Letter) -> bytes:
    """A mail of Yahoo in the browser."""
    face = "font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:13px;"
    lines = "".join(
        f'<div dir="ltr" data-setdir="false">{escape(line, quote=False) or "<br>"}</div>'
        for line in letter.text.strip().splitlines()
    )
    page = f'<html><head></head><body><div class="ydp-yahoo-style-wrap" style="{face}">{lines}</div></body></html>\n'
    boundary = f"----=_Part_{int(letter.token('part', 6), 16)}_{int(letter.token('boundary', 8), 16)}"
    part = multipart("alternative", boundary, (
        text_part("plain", letter.text, charset="UTF-8"), text_part("html", page, charset="UTF-8"),
    ))
    return part.raw((
        *envelope.received(letter, "sonic307-2.consmr.mail.ir2.yahoo.com"),
        envelope.date(letter), envelope.sender(letter), *envelope.addressed(letter), envelope.message_id(letter),
        envelope.subject(letter), ("MIME-Version", "1.0"), ("X-Mailer", "WebService/1.1.24562 YMailNorrin"),
    ))


def _identify_gmail(seed: str, _domain: str, _sent_at: datetime) -> str:
    return f"<CA{token(seed, 8)}+{token(seed + '/a', 24)}=w{token(seed + '/b', 12)}@mail.gmail.com>"


def _identify_apple(seed: str, domain: str, _sent_at: datetime) -> str:
    return f"<{_uuid(seed, upper=True)}@{domain}>"


def _identify_thunderbird(seed: str, domain: str, _sent_at: datetime) -> str:
    return f"<{_uuid(seed, upper=False)}@{domain}>"


def _identify_yahoo(seed: str, _domain: str, sent_at: datetime) -> str:
    number = int(token(seed, 8), 16)
    return f"<{number}.{number // 7}.{int(sent_at.timestamp() * 1000)}@mail.yahoo.com>"


GMAIL = Program(write_gmail, _identify_gmail)
APPLE_MAIL = Program(write_apple_mail, _identify_apple)
IPHONE = Program(write_iphone, _identify_apple)
THUNDERBIRD = Program(write_thunderbird, _identify_thunderbird)
YAHOO = Program(write_yahoo, _identify_yahoo)
