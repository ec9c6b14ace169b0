"""Mails as Outlook on Exchange writes them, on the desk and on the telephone."""
from datetime import datetime
from html import escape

from isdmedia.sample.day import MONTHS
from isdmedia.sample.mails import envelope
from isdmedia.sample.mails.letters import Earlier, Letter, Program, token
from isdmedia.sample.mails.mime import Part, content_id, file_part, multipart, text_part, words

SERVER = "LO2P265MB"
FONT = "font-size:11.0pt;font-family:&quot;Aptos&quot;,sans-serif"
LABELS = {
    "en": ("From", "Sent", "To", "Subject"),
    "ar": ("من", "تاريخ الإرسال", "إلى", "الموضوع"),
}


def identify(seed: str, _domain: str, _sent_at: datetime) -> str:
    """A Message-ID of Exchange Online, which names the server and not the sender's domain."""
    number = int(token(f"{seed}/server", 4), 16) % 9000 + 1000
    return f"<{SERVER}{number}{token(seed, 26).upper()}@{SERVER}{number}.GBRP265.PROD.OUTLOOK.COM>"


def _sent(moment: datetime) -> str:
    return f"{moment.day:02d} {MONTHS[moment.month - 1]} {moment.year} {moment:%H:%M}"


def _history(letter: Letter, earlier: Earlier) -> tuple[tuple[str, str], ...]:
    """The block of headers above what is answered, in the writer's own language and zone."""
    labels = LABELS.get(letter.language[:2], LABELS["en"])
    values = (
        f"{earlier.sender.name} <{earlier.sender.address}>",
        _sent(earlier.sent_at.astimezone(letter.sent_at.tzinfo)),
        f"{earlier.to.name} <{earlier.to.address}>",
        earlier.subject,
    )
    return tuple(zip(labels, values, strict=True))


def _plain(letter: Letter) -> str:
    text = letter.text + "".join(f"[cid:{content_id(file)}]\n" for file in letter.enclosures if file.inline)
    if letter.earlier is None:
        return text
    head = "\n".join(f"{label}: {value}" for label, value in _history(letter, letter.earlier))
    return f"{text}\n{head}\n\n{letter.earlier.text}"


def _paragraphs(text: str) -> str:
    """Each paragraph as Word writes it; an empty one between two."""
    empty = '<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\n'
    return empty.join(
        f'<p class="MsoNormal"><span style="{FONT}">'
        + "<br>\n".join(escape(line, quote=False) for line in block.splitlines())
        + "<o:p></o:p></span></p>\n"
        for block in text.strip().split("\n\n")
    )


def _page(letter: Letter) -> str:
    direction = ' dir="rtl"' if letter.language.startswith("ar") else ""
    body = _paragraphs(letter.text)
    body += "".join(
        f'<p class="MsoNormal"><img width="120" height="40" src="cid:{content_id(file)}" alt="logo"></p>\n'
        for file in letter.enclosures if file.inline
    )
    if letter.earlier is not None:
        head = "<br>\n".join(
            f"<b>{label}:</b> {escape(value)}" for label, value in _history(letter, letter.earlier)
        )
        rule = "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"
        body += f'<div><div style="{rule}"><p class="MsoNormal">{head}</p></div></div>\n'
        body += _paragraphs(letter.earlier.text)
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"'
        ' xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
        f'<meta http-equiv="Content-Type" content="text/html; charset={letter.charset}">\n'
        '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n'
        "<style><!--\np.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{margin:0cm;\n\tfont-size:11.0pt;}\n--></style>\n"
        f'</head>\n<body lang="{letter.language}"{direction} style="word-wrap:break-word">\n'
        f'<div class="WordSection1"{direction}>\n{body}</div>\n</body>\n</html>\n'
    )


def _body(letter: Letter) -> Part:
    """Alternative texts; within related when a picture stands in them, within mixed when files are attached."""
    mark = f"{letter.token('boundary', 24).upper()}{SERVER}_"
    encoding = "base64" if letter.language.startswith("ar") else "quoted-printable"
    # A quotation may hold what the charset lacks: Outlook then writes "?" in the text, a reference in the HTML.
    part = multipart("alternative", f"_000_{mark}", (
        text_part("plain", _plain(letter), charset=letter.charset, encoding=encoding, missing="replace"),
        text_part("html", _page(letter), charset=letter.charset, encoding=encoding, missing="xmlcharrefreplace"),
    ))
    inline = tuple(file_part(file) for file in letter.enclosures if file.inline)
    attached = tuple(file_part(file) for file in letter.enclosures if not file.inline)
    if inline:
        part = multipart("related", f"_004_{mark}", (part, *inline), '; type="multipart/alternative"')
    return multipart("mixed", f"_005_{mark}", (part, *attached)) if attached else part


def write(letter: Letter) -> bytes:
    """A mail of Outlook for Windows."""
    topic = letter.subject.removeprefix("RE: ").removeprefix("رد: ")
    host = "mail-uksouthazon11020089.outbound.protection.outlook.com"
    attached = any(not file.inline for file in letter.enclosures)
    headers = (
        *envelope.received(letter, host),
        envelope.sender(letter), *envelope.addressed(letter), envelope.subject(letter),
        ("Thread-Topic", words(topic, "Thread-Topic", letter.charset)),
        ("Thread-Index", f"AQHc{letter.token('thread', 22)}=="),
        envelope.date(letter), envelope.message_id(letter), *envelope.thread(letter),
        ("Accept-Language", ", ".join(dict.fromkeys((letter.language, "en-US")))),
        ("Content-Language", letter.language),
        ("X-MS-Has-Attach", "yes" if attached else ""), ("X-MS-TNEF-Correlator", ""),
        ("MIME-Version", "1.0"),
    )
    return _body(letter).raw(headers)


def write_on_phone(letter: Letter) -> bytes:
    """A mail of Outlook for iOS, which adds its own name below; first mails and forwarded pastes only."""
    sign = "Get Outlook for iOS<https://outlook.example/ios>\n"
    lines = "".join(
        f'<div dir="auto" style="font-family: Aptos, sans-serif;">{escape(line, quote=False) or "<br>"}</div>\n'
        for line in letter.text.strip().splitlines()
    )
    page = (
        '<html><head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n</head>\n<body>\n'
        f'{lines}<div id="ms-outlook-mobile-signature">Get '
        '<a href="https://outlook.example/ios">Outlook for iOS</a></div>\n</body>\n</html>\n'
    )
    part = multipart("alternative", f"_000_{letter.token('boundary', 24).upper()}{SERVER}_", (
        text_part("plain", f"{letter.text.rstrip()}\n\n{sign}"), text_part("html", page),
    ))
    return part.raw((
        *envelope.received(letter, "mail-lo2gbr01on20710.outbound.protection.outlook.com"),
        envelope.sender(letter), *envelope.addressed(letter), envelope.subject(letter),
        envelope.date(letter), envelope.message_id(letter),
        ("Accept-Language", "en-GB, en-US"), ("Content-Language", "en-GB"), ("X-MS-Has-Attach", ""),
        ("MIME-Version", "1.0"),
    ))


OUTLOOK = Program(write, identify)
OUTLOOK_ON_PHONE = Program(write_on_phone, identify)
