"""Invented press mail: multipart of 5 to 50 kB in text and HTML, one in twenty with a file of 0.2 to 2 MB, threads of 1 to 6.

The same seed gives the same bytes. Standard library only, so that any Python may import it.
"""
import base64
import html
import itertools
import quopri
import random
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime

DESK = "media@corvane.example"
FIRST_NAMES = "Anna Jonas Marie Lucía Sofia Piotr Åsa José Zoë Jürgen Ines Tom Karim Mei Olena Nils".split()
LAST_NAMES = "Meyer Dupont Novák Smith Öztürk García Lindqvist Rossi Kowalski Haddad Tanaka Weiß O’Brien Bakker".split()
HOUSES = ("Daily Courier", "Radio North", "Channel Two", "The Wire", "Local Post", "Evening Standard Bearer", "Tech Ledger", "Morning Line")
EVERYDAY = """the of and to a in for is on that by with this we are it from at be as have you our your will not can would interview
question minister statement deadline press release comment radio television newspaper story report journalist editor producer live studio
camera background quote today tomorrow morning afternoon budget climate energy hospital school transport housing tax bridge flood water
police court council mayor figures region government programme committee vote law plan cost delay contract audit review survey union strike
workers company bank market inflation growth trade border refugee migration security defence health doctor patient study university research
science data privacy digital platform network outage attack software election party candidate poll parliament president europe treaty call
phone email answer ask confirm available slot tuesday thursday monday possible exclusive correction publish online print page podcast
documentary archive photo video thanks kind team office media newsroom correspondent bureau agency urgent accounts videos moderation""".split()
ASKS = (
    "Could we interview {expert} about {topic} this week? My deadline is {hour} today.",
    "I am writing a piece on {topic} and would like a comment by {hour} tomorrow, two or three sentences will do.",
    "Would {expert} be available for a live segment on Thursday at {hour}? It would take about ten minutes, by video call.",
    "Could you send me the figures behind your report on {topic}? There is no rush, Friday is fine.",
    "We go to print at {hour}. Can you confirm that the number of accounts in your release on {topic} is still right?",
    "Is there anybody who could talk us through {topic} on background before {hour} London time?",
)
EXPERTS = ("Dr Samira Haddad", "Tom Weaver", "Professor Ines Lund", "your author", "one of your researchers")
OUTLOOK = ("<style><!-- @font-face {font-family:Calibri;panose-1:2 15 5 2 2 2 4 3 2 4;} p.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm;"
           "font-size:11.0pt;font-family:\"Calibri\",sans-serif;mso-fareast-language:EN-US;} a:link, span.MsoHyperlink {mso-style-priority:99;"
           "color:#0563C1;text-decoration:underline;} .MsoChpDefault {mso-style-type:export-only;} @page WordSection1 {size:612.0pt 792.0pt;"
           "margin:72.0pt 72.0pt 72.0pt 72.0pt;} div.WordSection1 {page:WordSection1;} --></style>")
FILES = (("Questions.pdf", "application/pdf"), ("recording.mp3", "audio/mpeg"), ("photo.jpg", "image/jpeg"))


class Prose:
    """Sentences of a vocabulary of 8,000 words, the frequent ones real, the rare ones invented."""

    def __init__(self, seed):
        syllables = [c + v for c in "bdfghjklmnprstvwz" for v in "aeiou"]
        made = random.Random(7)
        rare = {"".join(made.choices(syllables, k=made.randint(2, 5))) for _ in range(9000)}
        self.words = [*dict.fromkeys(EVERYDAY), *sorted(rare - set(EVERYDAY))[:8000 - len(EVERYDAY)]]
        self.shares = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.random = random.Random(seed)

    def some(self, least, most):
        return " ".join(self.random.choices(self.words, cum_weights=self.shares, k=self.random.randint(least, most)))

    def sentence(self):
        return f"{self.some(6, 22).capitalize()}."

    def paragraphs(self, size):
        """As many as make up about `size` characters."""
        found, length = [], 0
        while length < size:
            found.append(" ".join(self.sentence() for _ in range(self.random.randint(2, 6))))
            length += len(found[-1])
        return found


class Correspondence:
    """Threads of mail, one after another."""

    def __init__(self, seed=1):
        self.prose, self.random = Prose(seed), random.Random(seed)
        self.noise = random.Random(seed + 1).randbytes(2_200_000)
        self.numbers = itertools.count(1)

    def thread(self, begins_at):
        """(when, bytes) of 1 to 6 mails by one person, each answering the one before."""
        name = f"{self.random.choice(FIRST_NAMES)} {self.random.choice(LAST_NAMES)}"
        house = self.random.choice(HOUSES)
        domain = f"{house.lower().replace(' ', '-')}.example"
        address = f"{_plain(name)}.{self.random.randint(1, 60)}@{domain}"
        subject = self.prose.some(3, 9).capitalize()
        topic, known, history = self.prose.some(2, 3), [], ("", "")
        for turn in range(self.random.choices(range(1, 7), (45, 22, 14, 9, 6, 4))[0]):
            when = begins_at + timedelta(minutes=turn * self.random.randint(5, 90))
            own = [f"Dear {'press team' if not turn else 'all'},", self._ask(topic), *self.prose.paragraphs(self._share())]
            words = (_as_text(own, name, house, address) + history[0], _as_html(own, name, house, address, history[1]))
            identifier = f"{next(self.numbers):06d}.{self.random.getrandbits(48):012x}@{domain}"
            yield when, self._mail(when, name, address, f"{'Re: ' if turn else ''}{subject}", identifier, known, words)
            known = [*known, identifier]
            history = (_quoted_text(when, name, own), _quoted_html(when, name, own))

    def _share(self):
        """A tenth of the mail: it stands there as text and as HTML, and comes back quoted."""
        return int(5000 * 10 ** self.random.random() * .16)

    def _ask(self, topic):
        hour = self.random.choice(("3pm", "17:00", "noon", "4.30 pm", "18:30 CET"))
        return self.random.choice(ASKS).format(topic=topic, hour=hour, expert=self.random.choice(EXPERTS))

    def _mail(self, when, name, address, subject, identifier, known, words):
        body = self._body(words, identifier)
        domain = address.partition("@")[2]
        fields = [f"Return-Path: <{address}>",
                  f"Received: from mx.{domain} (mx.{domain} [192.0.2.{self.random.randint(1, 250)}])\r\n\tby mx.corvane.example (Postfix) "
                  f"with ESMTPS id {self.random.getrandbits(40):X}\r\n\tfor <{DESK}>; {format_datetime(when)}",
                  f"Authentication-Results: mx.corvane.example;\r\n\tdkim=pass header.d={domain} header.s=s1;\r\n\tspf=pass smtp.mailfrom={address};"
                  f"\r\n\tdmarc=pass header.from={domain}",
                  f"From: {_encoded(name)} <{address}>", f"To: Press Office <{DESK}>"]
        if self.random.random() < .25:
            fields.append(f"Cc: desk@{domain}")
        fields += [f"Subject: {_encoded(subject)}", f"Date: {format_datetime(when)}", f"Message-ID: <{identifier}>"]
        if known:
            fields += [f"In-Reply-To: <{known[-1]}>", "References: " + "\r\n ".join(f"<{one}>" for one in known)]
        return "\r\n".join((*fields, "MIME-Version: 1.0", "X-Mailer: Example Mail 16.0", "")).encode() + body

    def _body(self, words, identifier):
        mark = identifier[:19]
        body = _multipart("alternative", [self._words("plain", words[0]), self._words("html", words[1])], f"=_a_{mark}")
        if self.random.random() < .15:
            logo = b"\x89PNG\r\n\x1a\n" + self._bytes(self.random.randint(4000, 15000))
            body = _multipart("related", [body, _file("logo.png", "image/png", logo, "inline", "Content-ID: <logo@x>\r\n")], f"=_r_{mark}")
        if self.random.random() < .05:
            file_name, content_type = self.random.choice(FILES)
            attached = _file(file_name, content_type, self._bytes(int(200_000 * 10 ** self.random.random())), "attachment")
            body = _multipart("mixed", [body, attached], f"=_m_{mark}")
        return body

    def _bytes(self, size):
        begin = self.random.randrange(len(self.noise) - size)
        return self.noise[begin:begin + size]

    def _words(self, subtype, text):
        charset = self.random.choices(("utf-8", "iso-8859-1", "windows-1252"), (8, 1, 1))[0]
        coding = self.random.choices(("quoted-printable", "base64", "8bit"), (6, 2, 2))[0]
        content = text.encode(charset, "xmlcharrefreplace")
        lines = content.replace(b"\n", b"\r\n")
        coded = {"quoted-printable": quopri.encodestring(content).replace(b"\n", b"\r\n"), "base64": _base64(lines), "8bit": lines}[coding]
        return f'Content-Type: text/{subtype}; charset="{charset}"\r\nContent-Transfer-Encoding: {coding}\r\n\r\n'.encode() + coded


def mails(count, *, seed=1, begins_at=datetime(2026, 3, 2, 7, 0, tzinfo=UTC)):
    """`count` mails in the order of their delivery, threads interleaved."""
    correspondence, found = Correspondence(seed), []
    while len(found) < count:
        found += correspondence.thread(begins_at + timedelta(minutes=len(found) * 3))
    return [content for _, content in sorted(found, key=lambda one: one[0])[:count]]


def releases(count, *, seed=5):
    """`count` (headline, body, topics) of about 3 kB."""
    prose = Prose(seed)
    return [(prose.some(6, 12).capitalize(), "\n\n".join(prose.paragraphs(3000)), prose.some(3, 3).split()) for _ in range(count)]


def _plain(name):
    return "".join(c for c in name.lower().replace(" ", ".") if c.isascii() and (c.isalnum() or c == "."))


def _encoded(text):
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode(linesep="\r\n")


def _as_text(own, name, house, address):
    return "\n\n".join(own) + f"\n\nBest regards,\n{name}\n\n-- \n{name}\nReporter, {house}\n{address}\nTel. +44 20 7946 0123\n"


def _quoted_text(when, name, own):
    quoted = "\n".join(f"> {line}" for line in "\n\n".join(own)[:6000].split("\n"))
    return f"\n\nOn {format_datetime(when)}, {name} wrote:\n{quoted}"


def _as_html(own, name, house, address, history):
    told = "\n".join(f'<p class="MsoNormal"><span lang="EN-GB" style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;mso-fareast-language:'
                     f'EN-US">{html.escape(paragraph)}<o:p></o:p></span></p>\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>' for paragraph in own)
    signed = (f'<table border="0" cellpadding="0"><tr><td style="padding:0cm"><b>{html.escape(name)}</b><br>Reporter, {house}<br>'
              f'<a href="mailto:{address}">{address}</a></td></tr></table>')
    return (f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">{OUTLOOK}'
            f'</head><body lang="EN-GB" link="#0563C1"><div class="WordSection1">\n{told}\n{signed}{history}</div></body></html>')


def _quoted_html(when, name, own):
    paragraphs = "".join(f'<p class="MsoNormal">{html.escape(paragraph)}<o:p></o:p></p>' for paragraph in own[:8])
    return ('<div style="border:none;border-left:solid #CCCCCC 1.0pt;padding:0cm 0cm 0cm 6.0pt">'
            f"<p>On {format_datetime(when)}, {html.escape(name)} wrote:</p>{paragraphs}</div>")


def _base64(content):
    return base64.encodebytes(content).replace(b"\n", b"\r\n")


def _file(name, content_type, content, disposition, more=""):
    return (f'Content-Type: {content_type}; name="{name}"\r\n{more}Content-Disposition: {disposition}; filename="{name}"\r\n'
            "Content-Transfer-Encoding: base64\r\n\r\n").encode() + _base64(content)


def _multipart(subtype, parts, boundary):
    mark = f"--{boundary}".encode()
    inside = b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts)
    return f'Content-Type: multipart/{subtype}; boundary="{boundary}"\r\n\r\n'.encode() + inside + mark + b"--\r\n"
