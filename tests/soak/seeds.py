"""Honest mails for mutation: twelve languages in the style of each mail program."""

import base64
import quopri
from datetime import UTC, datetime
from pathlib import Path

from isdmedia.sample.mails import mails
from tests.mail.poison import EVENT, POISON, calendar

SAMPLES = Path(__file__).parent.parent / "samples"
TONGUES = {
    "en": ("Request for comment", "Could Dr Haddad comment on your report by 5pm today?", "utf-8", "On Mon, 23 Nov 2026 at 10:00, Press <p@x.example> wrote:"),
    "de": ("Anfrage für Grüße", "Könnten Sie bis morgen 14 Uhr Stellung nehmen? Mit freundlichen Grüßen", "iso-8859-1", "Am 23.11.2026 um 10:00 schrieb Press:"),
    "fr": ("Demande d’entretien", "Pourriez-vous répondre avant 18 h ce soir ? Cordialement", "windows-1252", "Le lun. 23 nov. 2026 à 10:00, Press a écrit :"),
    "es": ("Petición de entrevista", "¿Podrían responder antes de las 17:00 de mañana? Un saludo", "utf-8", "El lun, 23 nov 2026 a las 10:00, Press escribió:"),
    "it": ("Richiesta di intervista", "Potete rispondere entro domani alle 12? Cordiali saluti", "iso-8859-15", "Il giorno lun 23 nov 2026 Press ha scritto:"),
    "nl": ("Verzoek om reactie", "Kunt u vóór vrijdag 16.00 uur reageren? Met vriendelijke groet", "utf-8", "Op ma 23 nov 2026 om 10:00 schreef Press:"),
    "sv": ("Fråga om rapporten", "Kan ni svara före klockan 15 i morgon? Vänliga hälsningar", "iso-8859-1", "Den mån 23 nov. 2026 kl 10:00 skrev Press:"),
    "pt": ("Pedido de comentário", "Podem responder até às 18h de amanhã? Atenciosamente", "utf-8", "Em seg., 23 de nov. de 2026 às 10:00, Press escreveu:"),
    "pl": ("Prośba o komentarz", "Czy możemy prosić o odpowiedź do godziny 17? Pozdrawiam", "iso-8859-2", "W dniu 23.11.2026 o 10:00 Press napisał:"),
    "ru": ("Запрос комментария", "Просим ответить до 18:00 завтра. С уважением", "koi8-r", "23.11.2026 10:00, Press пишет:"),
    "ar": ("طلب تعليق", "هل يمكنكم الرد قبل الساعة الخامسة مساء؟ مع التحية", "windows-1256", "في الاثنين، 23 نوفمبر 2026 كتب Press:"),
    "ja": ("取材のお願い", "明日の午後五時までにご回答いただけますか。", "iso-2022-jp", "2026年11月23日(月) 10:00 Press:"),
}


def word(text, charset):
    return f"=?{charset}?B?{base64.b64encode(text.encode(charset, 'replace')).decode()}?=".encode()


def head(subject, charset, kind, **more):
    lines = [b"From: " + word("Jo Reporter", charset) + b" <jo@paper.example>", b"To: media@corvane.example", b"Subject: " + word(subject, charset),
             b"Date: Mon, 23 Nov 2026 11:00:00 +0100", b"Message-ID: <1@paper.example>", b"MIME-Version: 1.0",
             *(f"{name.replace('_', '-')}: {value}".encode() for name, value in more.items()), b"Content-Type: " + kind]
    return b"\r\n".join(lines) + b"\r\n"


def styles(subject, asks, charset, attribution):
    """The same question as Thunderbird, Gmail, Outlook, a phone, Apple Mail and Exchange would send it."""
    quoted = f"{asks}\r\n\r\n{attribution}\r\n> We have a report.\r\n> -- \r\n> Press\r\n"
    plain, code = quoted.encode(charset, "replace"), charset.encode()
    yield head(subject, charset, b"text/plain; charset=" + code + b"; format=flowed", In_Reply_To="<0@x.example>") + b"\r\n" + plain
    page = f"<div dir=ltr>{asks}</div><div class=gmail_quote>{attribution}<blockquote>x<br>y</blockquote></div>".encode()
    alternative = b"--b\r\nContent-Type: text/plain; charset=" + code + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + plain
    alternative += b"\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    yield head(subject, "utf-8", b"multipart/alternative; boundary=b") + b"\r\n" + alternative + quopri.encodestring(page) + b"\r\n--b--\r\n"
    block = f"{asks}\r\n\r\n________________________________\r\nFrom: Press <p@x.example>\r\nSent: 23 November 2026 10:00\r\nTo: Jo\r\nSubject: RE: x\r\n\r\nHi\r\n"
    yield (head(subject, charset, b"text/plain; charset=" + code, Thread_Topic="x") + b"Content-Transfer-Encoding: base64\r\n\r\n"
           + base64.encodebytes(block.encode(charset, "replace")))
    yield head(subject, charset, b"text/plain; charset=" + code) + b"\r\n" + f"{asks}\r\n\r\nSent from my iPhone\r\n+44 20 7946 0958".encode(charset, "replace")
    related = b"--r\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page + b"<img src=3D'cid:1'>\r\n--r\r\nContent-Type: image/gif; name*=utf-8''%C3%A9.gif\r\n"
    yield (head(subject, "utf-8", b"multipart/related; boundary=r", References="<0@x.example> <9@x.example>") + b"\r\n" + related
           + b"Content-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n--r--\r\n")
    passed_on = b"--m\r\nContent-Type: text/plain\r\n\r\nSee below\r\n--m\r\nContent-Type: message/rfc822\r\n\r\n" + head(subject, charset, b"text/plain; charset=" + code)
    yield head(subject, charset, b"multipart/mixed; boundary=m", Auto_Submitted="no") + b"\r\n" + passed_on + b"\r\n" + plain + b"\r\n--m--\r\n"


def seeds():
    """The samples, the sample desk's mails, twelve languages in six styles, and what of the poison is small."""
    found = [mail.raw for mail in mails(datetime(2026, 7, 1, tzinfo=UTC).date())]
    found += [path.read_bytes() for path in sorted(SAMPLES.rglob("*.eml"))]
    found += [mail for tongue in TONGUES.values() for mail in styles(*tongue)]
    found.append(calendar(EVENT % b"ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@paper.example\r\n"))
    return found + [mail for mail in POISON.values() if len(mail) < 20_000]
