"""Absence notes, receipts and acknowledgements of many programs in many languages; people who only sound like them."""

import pytest

from isdmedia.mail import Automatic, parse
from tests.mail.letters import letter, multipart

REPLIED = "Auto-Submitted: auto-replied\n"
EXCHANGE = "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: ann@paper.example\n"
GMAIL = "Precedence: bulk\nX-Autoreply: yes\nAuto-Submitted: auto-replied\n"
AUTO, LISTED, DONE = Automatic.AUTO_REPLY, Automatic.LIST, Automatic.DELIVERED

# Subject and text as the program writes them, with its headers and, last, as they come through a gateway that drops headers.
ABSENT = [
    ("Automatic reply: Caliph on Loop", "I am out of the office until Monday 30 November."),
    ("Automatische Antwort: Caliph on Loop", "Ich bin bis zum 30. November nicht im Büro."),
    ("Réponse automatique : Caliph on Loop", "Je suis absente jusqu'au 30 novembre."),
    ("Respuesta automática: Caliph on Loop", "Estoy fuera de la oficina hasta el 30 de noviembre."),
    ("Risposta automatica: Caliph on Loop", "Sono fuori ufficio fino al 30 novembre."),
    ("Automatisch antwoord: Caliph on Loop", "Ik ben afwezig tot 30 november."),
    ("Resposta automática: Caliph on Loop", "Estou de férias até 30 de novembro."),
    ("Automatiskt svar: Caliph on Loop", "Jag är på semester till den 30 november."),
    ("Automatisk svar: Caliph on Loop", "Jeg er på ferie til den 30. november."),
    ("Automaattinen vastaus: Caliph on Loop", "Olen lomalla 30.11. asti."),
    ("Odpowiedź automatyczna: Caliph on Loop", "Jestem na urlopie do 30 listopada."),
    ("Automatická odpověď: Caliph on Loop", "Jsem na dovolené do 30. listopadu."),
    ("Автоматический ответ: Caliph on Loop", "Я в отпуске до 30 ноября."),
    ("Otomatik yanıt: Caliph on Loop", "30 Kasım'a kadar ofis dışındayım."),
    ("Αυτόματη απάντηση: Caliph on Loop", "Απουσιάζω από το γραφείο έως τις 30 Νοεμβρίου."),
    ("رد تلقائي: Caliph on Loop", "أنا في إجازة حتى 30 نوفمبر."),
    ("תשובה אוטומטית: Caliph on Loop", "אני לא במשרד עד 30 בנובמבר."),
    ("自動応答: Caliph on Loop", "11月30日まで休暇をいただいております。"),
]


@pytest.mark.parametrize("extra", [EXCHANGE, ""], ids=["exchange", "headers lost"])
@pytest.mark.parametrize(("subject", "body"), ABSENT)
def test_absence_in_many_languages(subject: str, body: str, extra: str) -> None:
    assert parse(letter(body, subject=subject, extra=extra)).automatic is AUTO


@pytest.mark.parametrize(("subject", "body", "extra", "kind"), [
    # out of office, by program
    ("Re: Caliph on Loop", "Thanks for your mail. I am back on Monday.", GMAIL, AUTO),
    ("Re: Caliph on Loop", "Danke für Ihre Nachricht.", "Auto-Submitted: auto-replied\nX-UI-Out-Filterresults: junk:10\n", AUTO),
    ("AUTO: Ann Smith is out of the office (returning 30/11/2026)", "I am out of the office until 30/11/2026.\n\nNote: This is an automated response to your message.",
     "X-MIMETrack: Serialize by Router\n", AUTO),
    ("AUTO: Ann Smith ist außer Haus (Rückkehr am 30.11.2026)", "Ich bin bis 30.11.2026 abwesend.", "", AUTO),
    ("Ann Smith est absent(e).", "Je serai absente du bureau. Hinweis: automatische Antwort", "X-MIMETrack: x\nAuto-Submitted: auto-generated\n", AUTO),
    ("Caliph on Loop", "Away.", "Auto-Submitted: auto-replied (zimbra; vacation)\n", AUTO),
    ("Auto: Caliph on Loop", "Back on Monday.", "Auto-Submitted: auto-replied (vacation)\nPrecedence: bulk\n", AUTO),
    ("Out of Office: Caliph on Loop", "I no longer work at The Paper.", "", AUTO),
    ("Out of Office AutoReply: Caliph on Loop", "I'm on annual leave.", "X-Auto-Response-Suppress: All\n", AUTO),
    ("Abwesenheitsnotiz: Caliph on Loop", "Ich bin im Urlaub.", "", AUTO),
    ("Absence : Caliph on Loop", "Je suis en congé jusqu'à lundi.", REPLIED, AUTO),
    ("Vacation reply", "I'm on vacation.", "X-Vacation: yes\n", AUTO),
    ("Away from my mail", "I am travelling with limited access to email.", "Return-Path: <>\n", AUTO),
    ("Re: Caliph on Loop", "I am on parental leave until March.", "Precedence: auto_reply\n", AUTO),
    ("Caliph on Loop", "Ann has left the company.", "Return-Path: <>\n", AUTO),
    # with a question or a deadline in it: still automatic
    ("Automatic reply: Caliph on Loop", "I am away. For a story with a deadline before 5pm today, could you call the desk?", EXCHANGE, AUTO),
    ("Re: Caliph on Loop", "I'm on holiday. When is your deadline? Can you ring Bob by 4pm?", REPLIED, AUTO),
    # RFC 3834 section 5, and what the field is used for
    ("x", "Words.", "Auto-Submitted: auto-generated\n", AUTO),
    ("x", "Words.", "Auto-Submitted: auto-notified; owner=ann\n", AUTO),
    ("x", "Words.", "Auto-Submitted: auto-something-new\n", AUTO),
    ("x", "Could we talk?", "Auto-Submitted: no\n", None),
    ("x", "Could we talk?", "Auto-Submitted: No (really)\n", None),
    ("x", "Could we talk?", "Auto-Submitted:\n", None),
    ("x", "Could we talk?", "Precedence: bulk\n", None),
    ("x", "Could we talk?", "Precedence: first-class\n", None),
    ("x", "Could we talk?", "X-Auto-Response-Suppress: OOF\n", None),
    ("x", "Could we talk?", "Return-Path: <ann@paper.example>\n", None),
    # lists, and our own group address, which is none
    ("Digest", "News.", "List-Id: Digest <digest.paper.example>\nList-Post: <mailto:digest@paper.example>\nPrecedence: list\n", LISTED),
    ("Digest", "News.", "List-Id: <digest.paper.example>\nList-Unsubscribe: <https://paper.example/out>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n", LISTED),
    ("Digest", "News.", "Precedence: junk\nList-Unsubscribe: <https://paper.example/out>\n", LISTED),
    ("Caliph on Loop", "Could we talk?", "Delivered-To: media@corvane.example\nList-Id: <media.corvane.example>\nList-Post: <mailto:media@corvane.example>\nPrecedence: list\n"
     "Mailing-list: list media@corvane.example; contact media+owners@corvane.example\n", None),
    ("Caliph on Loop", "Could we talk?", "Received: from x by mx.corvane.example with ESMTP id 1 for <media@corvane.example>; now\nList-Id: Press <media.corvane.example>\n"
     "List-Unsubscribe: <mailto:x@corvane.example>\n", None),
    ("Caliph on Loop", "Could we talk?", "List-Unsubscribe: <https://paper.example/out>\n", None),
    # loops
    ("x", "Words.", "X-Loop: isdmedia\n", Automatic.LOOP),
    ("x", "Words.", "X-Loop: another@paper.example\n", None),
    ("x", "Words.", "Received: from a by b; now\n" * 60, Automatic.LOOP),
    ("x", "Words.", "Received: from a by b; now\n" * 30, None),
    # challenges
    ("Please confirm your message", "Click to confirm that you are a person.", "X-Boxbe-Challenge: 1\n", Automatic.CHALLENGE),
    ("Your message is waiting", "Your mail was held. Please reply to verify your address.", "Auto-Submitted: auto-replied\n", Automatic.CHALLENGE),
    ("Confirm", "To prove you are a human please click the link.", "Return-Path: <>\n", Automatic.CHALLENGE),
    ("Please confirm", "Please confirm your address for the courier.", "", None),
    ("Verification", "Could you verify your address for the byline?", "", None),
    # acknowledgements of help desks
    ("[Request received] Caliph on Loop", "Your request (#123) has been received and is being reviewed by our support staff.", "", AUTO),
    ("Re: Caliph on Loop [Ticket #4711]", "We have received your request #4711 and will get back to you.", "", AUTO),
    ("Caliph on Loop", "We have received your request #123.", "Auto-Submitted: auto-generated\nX-Mailer: Zendesk Mailer\n", AUTO),
    ("[#123] Caliph on Loop", "Thank you for contacting The Paper. This is an automated message: a ticket has been created.", "", AUTO),
    ("Ihre Anfrage [Ticket#2026112310000017]", "Vielen Dank für Ihre Anfrage. Dies ist eine automatische Antwort, bitte antworten Sie nicht darauf.", "", AUTO),
    ("Accusé de réception", "Ceci est un message automatique, merci de ne pas y répondre. Nous avons bien reçu votre demande.", "", AUTO),
    # people
    ("Automatic reply: how did it come about?", "I am writing about automatic replies in government. Could Dr Haddad talk by 5pm?", "", None),
    ("Automatic weapons on Loopr", "Could we talk?", "", None),
    ("Out of office: the empty newsroom", "We film a piece on empty offices. May we talk to the author?", "", None),
    ("Re: Automatic reply: Caliph on Loop", "I saw that she is away. Who else could speak at 5pm?", "", None),
    ("Fwd: Automatic reply: Caliph on Loop", "See below, who else could speak?", "", None),
    ("Vacation plans of extremists", "May we talk to the author by 5pm?", "", None),
    ("Caliph on Loop", "I am out of the office from 3pm, so please answer before. Could she speak?", "", None),
    ("Ticket #12 for the premiere", "Would the author like to come? We have received your request for two seats.", "", None),
    ("Interview request, 5pm", "Our request was received on Monday but not answered. We go on air at 6pm.", "", None),
    ("Case 12/2026: could you comment?", "We have received your message and would like to quote it. May we?", "", None),
    ("Read: the new report", "Did you read the new report? May we talk?", "", None),
    ("Not read: why nobody opens reports", "A column of mine. Could you comment?", "", None),
])
def test_kinds(subject: str, body: str, extra: str, kind: Automatic | None) -> None:
    assert parse(letter(body, subject=subject, extra=extra)).automatic is kind


@pytest.mark.parametrize("sender", ["No Reply <no-reply@paper.example>", "noreply@paper.example", "donotreply@bbc.example", "Newsroom <auto@paper.example>"])
def test_a_person_may_write_from_an_address_that_takes_no_answers(sender: str) -> None:
    assert parse(letter("Could Dr Haddad speak at 5pm? Ann Smith, 020 7946 0911", sender=sender)).automatic is None


def receipt(disposition: str, subject: str, *, kind: str = "disposition-notification") -> bytes:
    fields = f"Final-Recipient: rfc822; ann@paper.example\nOriginal-Message-ID: <ours@corvane.example>\nDisposition: {disposition}\n"
    raw = multipart("Content-Type: text/plain\n\nYour message was displayed.", f"Content-Type: message/{kind}\n\n{fields}", kind="report", subject=subject)
    return raw.replace(b"multipart/report;", f"multipart/report; report-type={kind};".encode())


@pytest.mark.parametrize(("disposition", "subject"), [
    ("manual-action/MDN-sent-manually; displayed", "Return Receipt (displayed) - Caliph on Loop"),
    ("automatic-action/MDN-sent-automatically; displayed", "Read: Caliph on Loop"),
    ("automatic-action/MDN-sent-automatically; deleted", "Not read: Caliph on Loop"),
    ("automatic-action/MDN-sent-automatically; processed", "Lu : Caliph on Loop"),
    ("manual-action/MDN-sent-manually; dispatched", "Gelesen: Caliph on Loop"),
    ("automatic-action/MDN-sent-automatically; deleted/error", "x"),
])
def test_read_receipts(disposition: str, subject: str) -> None:
    assert parse(receipt(disposition, subject)).automatic is DONE


@pytest.mark.parametrize(("subject", "body"), [
    ("Read: Caliph on Loop", "Your message\n\n   To: Ann Smith\n   Subject: Caliph on Loop\n   Sent: 23/11/2026 10:00\n\nwas read on 23/11/2026 10:05."),
    ("Not read: Caliph on Loop", "Your message\n\n   To: Ann Smith\n   Subject: Caliph on Loop\n\nwas deleted without being read on 23/11/2026 10:05."),
    ("Gelesen: Caliph on Loop", "Ihre Nachricht\n\n   An: Ann Smith\n   Betreff: Caliph on Loop\n\nwurde am 23.11.2026 10:05 gelesen."),
    ("Lu : Caliph on Loop", "Votre message\n\n   À : Ann Smith\n   Objet : Caliph on Loop\n\na été lu le 23/11/2026 10:05."),
])
def test_receipts_in_plain_words(subject: str, body: str) -> None:
    assert parse(letter(body, subject=subject)).automatic is DONE


@pytest.mark.parametrize("kind", ["abuse", "fraud", "not-spam", "opt-out"])
def test_complaint_reports(kind: str) -> None:
    fields = f"Feedback-Type: {kind}\nUser-Agent: FBL/1.0\nVersion: 1\nOriginal-Rcpt-To: ann@paper.example\n"
    raw = multipart("Content-Type: text/plain\n\nAn abuse report.", f"Content-Type: message/feedback-report\n\n{fields}",
                    "Content-Type: message/rfc822\n\nMessage-ID: <ours@corvane.example>\n\nx", kind="report")
    assert parse(raw.replace(b"multipart/report;", b"multipart/report; report-type=feedback-report;")).automatic is Automatic.FEEDBACK


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "REQUEST", "CANCEL"])
@pytest.mark.parametrize("extra", ["", REPLIED, "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n"])
def test_calendar_answers_are_a_persons(method: str, extra: str) -> None:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\nBEGIN:VEVENT\nUID:u\nDTSTART:20261123T150000Z\nEND:VEVENT\nEND:VCALENDAR\n"
    raw = letter(text, subject="Accepted: Interview", extra=extra, content_type=f"text/calendar; method={method}; charset=utf-8")
    assert parse(raw).automatic is None
