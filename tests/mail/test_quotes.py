"""Quoted earlier mail is recognised whatever program and language put it there."""

import pytest

from isdmedia.mail import parse
from isdmedia.mail.quotes import fold, is_forward_subject, is_reply_subject
from tests.mail.letters import letter

ASK = "Can she speak at 5pm?"
OLD = "Old text"


def block(*labels: str, date: str = "12 October 2026 10:42") -> str:
    values = ("Press <media@corvane.example>", date, "Ann", "x")
    return "".join(f"{label}: {value}\n" for label, value in zip(labels, values, strict=True)) + f"\n{OLD}"


def below(attribution: str) -> str:
    return f"{attribution}\n\n> {OLD}\n> more\n"


WHO = "Press <media@corvane.example>"
QUOTED = {
    "Outlook English": block("From", "Sent", "To", "Subject"),
    "Outlook with a rule": "_" * 32 + "\n" + block("From", "Sent", "To", "Subject"),
    "Outlook of old": "-----Original Message-----\n" + block("From", "Sent", "To", "Subject"),
    "Samsung": "-------- Original message --------\n" + block("From", "Date", "To", "Subject"),
    "bold labels": block("*From", "*Sent", "*To", "*Subject"),
    "one line": f"From: {WHO} Sent: 12 October 2026 10:42 To: Ann Subject: x\n\n{OLD}",
    "recipients over two lines": f"From: {WHO}\nSent: 12 October 2026 10:42\nTo: Ann; Bob;\n Carl <carl@x.example>\nSubject: x\n\n{OLD}",
    "Outlook French": block("De ", "Envoyé ", "À ", "Objet "),
    "Outlook German": block("Von", "Gesendet", "An", "Betreff"),
    "Outlook Spanish": block("De", "Enviado el", "Para", "Asunto"),
    "Outlook Italian": block("Da", "Inviato", "A", "Oggetto"),
    "Outlook Dutch": block("Van", "Verzonden", "Aan", "Onderwerp"),
    "Outlook Portuguese": block("De", "Enviada em", "Para", "Assunto"),
    "Outlook Arabic": block("من", "تاريخ الإرسال", "إلى", "الموضوع"),
    "Outlook Swedish": block("Från", "Skickat", "Till", "Ämne"),
    "Outlook Danish and Norwegian": block("Fra", "Sendt", "Til", "Emne"),
    "Outlook Finnish": block("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"),
    "Gmail": below(f"On Mon, 12 Oct 2026 at 10:42, {WHO} wrote:"),
    "Gmail over two lines": below("On Mon, 12 Oct 2026 at 10:42, The Press Office\n<media@corvane.example> wrote:"),
    "Gmail French": below(f"Le lun. 12 oct. 2026 à 10:42, {WHO} a écrit :"),
    "Gmail German": below(f"Am Mo., 12. Okt. 2026 um 10:42 Uhr schrieb {WHO}:"),
    "Gmail Spanish": below("El lun, 12 oct 2026 a las 10:42, Press (<media@corvane.example>) escribió:"),
    "Gmail Italian": below(f"Il giorno lun 12 ott 2026 alle ore 10:42 {WHO} ha scritto:"),
    "Gmail Dutch": below(f"Op ma 12 okt 2026 om 10:42 schreef {WHO}:"),
    "Apple Dutch": below(f"Op 12 okt. 2026, om 10:42 heeft {WHO} het volgende geschreven:"),
    "Gmail Portuguese": below(f"Em seg., 12 de out. de 2026 às 10:42, {WHO} escreveu:"),
    "Gmail Swedish": below(f"Den mån 12 okt. 2026 kl 10:42 skrev {WHO}:"),
    "Gmail Norwegian": below(f"man. 12. okt. 2026 kl. 10:42 skrev {WHO}:"),
    "Gmail Finnish": below("ma 12. lokak. 2026 klo 10.42 Press (media@corvane.example) kirjoitti:"),
    "Gmail Arabic": below(f"في الاثنين، 12 أكتوبر 2026 في 10:42 ص تمت كتابة ما يلي بواسطة {WHO}:"),
    "Apple German": f"Von meinem iPhone gesendet\n\n> Am 12.10.2026 um 10:42 schrieb {WHO}:\n> \n> {OLD}",
    "Thunderbird": f"On 12/10/2026 10:42, Press wrote:\n> {OLD}\n",
    "Yahoo without signs": f" On Monday, 12 October 2026 at 10:42:00 BST, {WHO} wrote:  \n \n {OLD}\n",
    "Proton": "Sent with Proton Mail secure email.\n\n" + below(f"On Monday, October 12th, 2026 at 10:42, {WHO} wrote:"),
    "Zoho": f"---- On Mon, 12 Oct 2026 10:42:00 +0100 {WHO} wrote ----\n\n{OLD}\n",
}


@pytest.mark.parametrize("quoted", QUOTED.values(), ids=QUOTED.keys())
def test_words_above_earlier_mail(quoted: str) -> None:
    assert parse(letter(f"{ASK}\n\n{quoted}")).own_text == ASK


def test_answers_below_and_between_are_kept() -> None:
    text = f"On Mon, 12 Oct 2026 at 10:42, {WHO} wrote:\n> Which day?\nTuesday at 3pm.\n\n> {OLD}\n\n{ASK}"
    assert parse(letter(text)).own_text == f"Tuesday at 3pm.\n\n{ASK}"


def test_a_quoted_line_broken_in_two_goes_as_a_whole() -> None:
    text = f"{ASK}\n\n> {'long words of the earlier mail that was written before ' * 2}\nand wrapped\n> {OLD}"
    assert fold(text, is_reply=True).own == ASK


@pytest.mark.parametrize(
    "text",
    [
        "The programme:\nDate: Tuesday 13 October\nFrom: 2pm\nTo: 4pm\nCan she come?",
        "On 12 October 2026 at 10:42 the minister wrote:\nwe will close it. Is that right?",
        "Two questions:\n-----\n1. Who paid?\n2. When?",
        "We run from: London to: Leeds",
        "Original message from the app reads: join us.",
    ],
)
def test_the_writers_own_lines_are_no_marks(text: str) -> None:
    assert parse(letter(text, subject="A question")).own_text == text


def test_when_nothing_would_be_left_all_is_kept() -> None:
    text = block("From", "Sent", "To", "Subject")
    assert parse(letter(text)).own_text == text


def test_html_quotes() -> None:
    html = (
        f"<div>{ASK}</div><div class='gmail_quote'><div>On Mon, 12 Oct 2026 at 10:42, Press &lt;media@corvane.example&gt; "
        f"wrote:<br></div><blockquote type='cite'><div>{OLD}</div></blockquote></div>"
    )
    assert parse(letter(html, content_type="text/html; charset=utf-8")).own_text == ASK


def test_html_of_outlook() -> None:
    html = (
        f"<p>{ASK}</p><div style='border-top:solid 1pt'><p><b>From:</b> Press<br><b>Sent:</b> 12 October 2026 10:42<br>"
        f"<b>To:</b> Ann<br><b>Subject:</b> x</p></div><p>{OLD}</p>"
    )
    assert parse(letter(html, content_type="text/html; charset=utf-8")).own_text == ASK


@pytest.mark.parametrize(
    ("subject", "label", "forward"),
    [
        ("FW: x", "", True),
        ("Fwd: x", "", True),
        ("WG: x", "", True),
        ("TR : x", "", True),
        ("RV: x", "", True),
        ("I: x", "", True),
        ("Re: Fwd: x", "", False),
        ("VS: x", "fra", True),
        ("VS: x", "", False),
        ("Interview: x", "", False),
        ("إعادة توجيه: x", "", True),
        ("x", "", False),
    ],
)
def test_subjects_of_forwards(subject: str, label: str, forward: bool) -> None:
    assert is_forward_subject(subject, label) is forward


@pytest.mark.parametrize(
    ("subject", "reply"), [("RE: x", True), ("AW: x", True), ("SV: x", True), ("Research", False), ("FW: x", False), ("رد: x", True)]
)
def test_subjects_of_replies(subject: str, reply: bool) -> None:
    assert is_reply_subject(subject) is reply
