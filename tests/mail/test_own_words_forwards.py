"""A mail passed on by a colleague: the journalist inside is found whatever program and language passed it on."""

from datetime import UTC, datetime

import pytest

from isdmedia.mail import Address, parse
from tests.mail.letters import letter, multipart
from tests.mail.own_words import read

KEZIA = "Kezia Thornbury <kezia@radio.example>"
TEXT = "Dear press,\n\nWe need a quote by 6pm.\n\nBest\nKezia"
COMMENT = "One for you, I think. Can you take it?"
SENT = datetime(2026, 11, 23, 8, 42, tzinfo=UTC)

# Subject prefix and the mark with its header lines.
FORWARDS = {
    "Gmail": ("Fwd", f"---------- Forwarded message ---------\nFrom: {KEZIA}\nDate: Mon, 23 Nov 2026 at 09:42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail de": ("Fwd", f"---------- Forwarded message ---------\nVon: {KEZIA}\nDate: Mo., 23. Nov. 2026 um 09:42 Uhr\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail es": ("Fwd", f"---------- Forwarded message ---------\nDe: {KEZIA}\nDate: lun, 23 nov 2026 a las 9:42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail pt": ("Fwd", f"---------- Forwarded message ---------\nDe: {KEZIA}\nDate: seg., 23 de nov. de 2026 às 09:42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail it": ("Fwd", f"---------- Forwarded message ---------\nDa: {KEZIA}\nDate: lun 23 nov 2026 alle ore 09:42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail nl": ("Fwd", f"---------- Forwarded message ---------\nVan: {KEZIA}\nDate: ma 23 nov 2026 om 09:42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail sv": ("Fwd", f"---------- Forwarded message ---------\nFrån: {KEZIA}\nDate: mån 23 nov. 2026 kl 09:42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail da": ("Fwd", f"---------- Forwarded message ---------\nFra: {KEZIA}\nDate: man. 23. nov. 2026 kl. 09.42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Gmail fi": ("Fwd", f"---------- Forwarded message ---------\nLähettäjä: {KEZIA}\nDate: ma 23. marrask. 2026 klo 9.42\nSubject: A bid\nTo: <sam@corvane.example>\n\n"),
    "Apple fr": ("Tr", f"Début du message réexpédié :\n\nDe: {KEZIA}\nObjet: A bid\nDate: 23 novembre 2026 à 09:42:10 UTC+1\nÀ: sam@corvane.example\n"),
    "Apple de": ("Fwd", f"Anfang der weitergeleiteten Nachricht:\n\nVon: {KEZIA}\nBetreff: A bid\nDatum: 23. November 2026 um 09:42:10 MEZ\nAn: sam@corvane.example\n"),
    "Apple es": ("Fwd", f"Inicio del mensaje reenviado:\n\nDe: {KEZIA}\nAsunto: A bid\nFecha: 23 de noviembre de 2026, 9:42:10 CET\nPara: sam@corvane.example\n"),
    "Apple it": ("Fwd", f"Inizio messaggio inoltrato:\n\nDa: {KEZIA}\nOggetto: A bid\nData: 23 novembre 2026 alle ore 09:42:10 CET\nA: sam@corvane.example\n"),
    "Apple nl": ("Fwd", f"Begin doorgestuurd bericht:\n\nVan: {KEZIA}\nOnderwerp: A bid\nDatum: 23 november 2026 om 09:42:10 CET\nAan: sam@corvane.example\n"),
    "Apple pt": ("Fwd", f"Início da mensagem reencaminhada:\n\nDe: {KEZIA}\nAssunto: A bid\nData: 23 de novembro de 2026, 09:42:10 CET\nPara: sam@corvane.example\n"),
    "Apple sv": ("Fwd", f"Vidarebefordrat mejl:\n\nFrån: {KEZIA}\nÄmne: A bid\nDatum: 23 november 2026 09:42:10 CET\nTill: sam@corvane.example\n"),
    "Apple da": ("Fwd", f"Start på videresendt besked:\n\nFra: {KEZIA}\nEmne: A bid\nDato: 23. november 2026 kl. 09.42.10 CET\nTil: sam@corvane.example\n"),
    "Apple no": ("Fwd", f"Videresendt melding:\n\nFra: {KEZIA}\nEmne: A bid\nDato: 23. november 2026 kl. 09:42:10 CET\nTil: sam@corvane.example\n"),
    "Apple fi": ("Fwd", f"Välitetty viesti alkaa:\n\nLähettäjä: {KEZIA}\nAihe: A bid\nPäivämäärä: 23. marraskuuta 2026 klo 9.42.10 UTC+1\nVastaanottaja: sam@corvane.example\n"),
    "Thunderbird de": ("Fwd", f"-------- Weitergeleitete Nachricht --------\nBetreff: \tA bid\nDatum: \tMon, 23 Nov 2026 09:42:00 +0100\nVon: \t{KEZIA}\nAn: \tsam@corvane.example\n"),
    "Thunderbird fr": ("Fwd", f"-------- Message transféré --------\nSujet : \tA bid\nDate : \tMon, 23 Nov 2026 09:42:00 +0100\nDe : \t{KEZIA}\nPour : \tsam@corvane.example\n"),
    "Thunderbird it": ("Fwd", f"-------- Messaggio Inoltrato --------\nOggetto: \tA bid\nData: \tMon, 23 Nov 2026 09:42:00 +0100\nMittente: \t{KEZIA}\nA: \tsam@corvane.example\n"),
    "Thunderbird fi": ("Fwd", f"-------- Välitetty viesti / Fwd.Msg --------\nAihe: \tA bid\nPäiväys: \tMon, 23 Nov 2026 09:42:00 +0100\nLähettäjä: \t{KEZIA}\nVastaanottaja: \tsam@corvane.example\n"),
    "Thunderbird is": ("Fwd", f"-------- Áframsent bréf --------\nEfni: \tA bid\nDags.: \tMon, 23 Nov 2026 09:42:00 +0100\nFrá: \t{KEZIA}\nTil: \tsam@corvane.example\n"),
    "Yahoo": ("Fw", f"----- Forwarded Message -----\nFrom: {KEZIA}\nTo: sam@corvane.example <sam@corvane.example>\nSent: Monday, November 23, 2026 at 09:42:00 AM GMT+1\nSubject: A bid\n"),
    "Yahoo fr": ("Tr", f"----- Message transmis -----\nDe : {KEZIA}\nÀ : Sam <sam@corvane.example>\nEnvoyé : lundi 23 novembre 2026 à 09:42:00 UTC+1\nObjet : A bid\n"),
    "Outlook fr": ("TR", f"De : {KEZIA}\nEnvoyé : lundi 23 novembre 2026 09:42\nÀ : Sam\nObjet : A bid\n"),
    "Outlook es": ("RV", f"De: {KEZIA}\nEnviado el: lunes, 23 de noviembre de 2026 9:42\nPara: Sam\nAsunto: A bid\n"),
    "Outlook it": ("I", f"Da: {KEZIA}\nInviato: lunedì 23 novembre 2026 09:42\nA: Sam\nOggetto: A bid\n"),
    "Outlook pt-BR": ("ENC", f"De: {KEZIA}\nEnviada em: segunda-feira, 23 de novembro de 2026 09:42\nPara: Sam\nAssunto: A bid\n"),
    "Outlook sv": ("VB", f"Från: {KEZIA}\nSkickat: den 23 november 2026 09:42\nTill: Sam\nÄmne: A bid\n"),
    "Outlook da": ("VS", f"Fra: {KEZIA}\nSendt: 23. november 2026 09:42\nTil: Sam\nEmne: A bid\n"),
    "Outlook no": ("Videresend", f"Fra: {KEZIA}\nSendt: mandag 23. november 2026 09:42\nTil: Sam\nEmne: A bid\n"),
    "Outlook fi": ("VL", f"Lähettäjä: {KEZIA}\nLähetetty: maanantai 23. marraskuuta 2026 9.42\nVastaanottaja: Sam\nAihe: A bid\n"),
    "Outlook is": ("Áfr", f"Frá: {KEZIA}\nSent: mánudagur, 23. nóvember 2026 09:42\nTil: Sam\nEfni: A bid\n"),
    "Outlook ar": ("إعادة توجيه", f"من: {KEZIA}\nتم الإرسال: 23 نوفمبر 2026 09:42 ص\nإلى: Sam\nالموضوع: A bid\n"),
    "Outlook on the web": ("Fw", f"{'_' * 32}\nFrom: {KEZIA}\nSent: Monday, November 23, 2026 9:42 AM\nTo: Sam <sam@corvane.example>\nSubject: A bid\n"),
    "Outlook of old": ("FW", "-----Original Message-----\nFrom: Kezia Thornbury [mailto:kezia@radio.example] \nSent: 23 November 2026 09:42\nTo: Sam\nSubject: A bid\n"),
    "Outlook, address twice": ("FW", "From: Kezia Thornbury <kezia@radio.example<mailto:kezia@radio.example>>\nSent: 23 November 2026 09:42\nTo: Sam\nSubject: A bid\n"),
    "Outlook, name in quotes": ("FW", "From: 'Kezia Thornbury' <kezia@radio.example>\nSent: 23 November 2026 09:42\nTo: Sam\nSubject: A bid\n"),
    "GMX": ("Fw", 'Gesendet: Montag, 23. November 2026 um 09:42 Uhr\nVon: "Kezia Thornbury" <kezia@radio.example>\nAn: sam@corvane.example\nBetreff: A bid\n'),
    "Zimbra fr": ("Tr", f"----- Mail transféré -----\nDe: {KEZIA}\nÀ: Sam <sam@corvane.example>\nEnvoyé: Lundi 23 Novembre 2026 09:42:00\nObjet: A bid\n"),
    "Samsung": ("Fwd", f"-------- Original message --------\nFrom: {KEZIA} \nDate: 23/11/2026  09:42  (GMT+01:00) \nTo: sam@corvane.example \nSubject: A bid \n"),
    "Notes": ("Fw", f"----- Forwarded by Sam Lee/Corvane on 23/11/2026 09:50 -----\n\nFrom:\t{KEZIA}\nTo:\tSam\nDate:\t23/11/2026 09:42\nSubject:\tA bid\n"),
}


@pytest.mark.parametrize("case", FORWARDS)
def test_the_mail_inside(case):
    prefix, mark = FORWARDS[case]
    mail = read(f"{COMMENT}\n\n{mark}\n{TEXT}", subject=f"{prefix}: A bid", extra="")
    assert mail.own_text == COMMENT
    assert mail.forwarded is not None
    assert (mail.forwarded.sender, mail.forwarded.subject) == (Address("Kezia Thornbury", "kezia@radio.example"), "A bid")
    assert mail.forwarded.text == TEXT
    assert mail.forwarded.sent_at is not None
    assert mail.forwarded.sent_at.replace(second=0) == SENT


INNER = FORWARDS["Gmail"][1]
OUTER = ("-----Original Message-----\nFrom: Sam Lee <sam@corvane.example>\nSent: 23 November 2026 09:50\nTo: Press\nSubject: FW: A bid\n")


@pytest.mark.parametrize("between", ["", "\n"])
def test_passed_on_twice_without_a_word(between):
    mail = read(f"{COMMENT}\n\n{OUTER}\n{between}{INNER}\n{TEXT}", subject="FW: A bid", extra="")
    assert mail.forwarded is not None
    assert mail.forwarded.sender == Address("Kezia Thornbury", "kezia@radio.example")
    assert (mail.own_text, mail.forwarded.text) == (COMMENT, TEXT)


@pytest.mark.parametrize("word", ["For you?", "Please handle.\n\nThanks\nSam", "FYI\n\nSent from my iPhone"])
def test_passed_on_twice_with_a_colleagues_word_between(word):
    mail = read(f"{COMMENT}\n\n{OUTER}\n{word}\n\n{INNER}\n{TEXT}", subject="FW: A bid", extra="")
    assert mail.forwarded is not None
    assert mail.forwarded.sender == Address("Kezia Thornbury", "kezia@radio.example")
    assert mail.forwarded.text == TEXT


def test_quoted_with_signs_twice():
    lines = "\n".join(f">> {line}".rstrip() for line in f"{INNER}\n{TEXT}".split("\n"))
    mail = read(f"{COMMENT}\n\nBegin forwarded message:\n\n> From: Sam Lee <sam@corvane.example>\n> Date: 23 November 2026 at 09:50:00 CET\n"
                f"> To: press@corvane.example\n> Subject: Fwd: A bid\n>\n{lines}", subject="Fwd: A bid", extra="")
    assert mail.forwarded is not None
    assert (mail.forwarded.sender, mail.forwarded.text) == (Address("Kezia Thornbury", "kezia@radio.example"), TEXT)


def test_a_banner_above_the_mail_passed_on():
    mail = read(f"{COMMENT}\n\n{INNER}\n[EXTERNAL]\n\n{TEXT}", subject="Fwd: A bid", extra="")
    assert mail.forwarded is not None
    assert mail.forwarded.text.endswith(TEXT)
    assert mail.forwarded.sender == Address("Kezia Thornbury", "kezia@radio.example")


def test_what_the_journalist_quotes_stays_with_the_mail_inside():
    old = "On 20 Nov 2026, at 10:00, Corvane Press <media@corvane.example> wrote:\n> Our report."
    mail = read(f"{INNER}\n{TEXT}\n\n{old}", subject="Fwd: A bid", extra="")
    assert mail.forwarded is not None
    assert mail.forwarded.text.startswith(TEXT)


def test_enclosed_in_an_enclosed_mail():
    innermost = f"From: {KEZIA}\nSubject: A bid\nDate: Mon, 23 Nov 2026 09:42:00 +0100\n\n{TEXT}"
    middle = (f'From: sam@corvane.example\nSubject: Fwd: A bid\nContent-Type: multipart/mixed; boundary="b2"\n\n--b2\nContent-Type: message/rfc822\n\n'
              f"{innermost}\n--b2--")
    mail = parse(multipart("Content-Type: text/plain\n\nSee attached.", f"Content-Type: message/rfc822\n\n{middle}"))
    assert mail.forwarded is not None
    assert (mail.forwarded.sender, mail.forwarded.text) == (Address("Kezia Thornbury", "kezia@radio.example"), TEXT)


def test_in_html():
    html = (f"<div dir='ltr'>{COMMENT}</div><br><div class='gmail_quote'><div dir='ltr' class='gmail_attr'>---------- Forwarded message ---------<br>"
            "From: <strong class='gmail_sendername' dir='auto'>Kezia Thornbury</strong> <span dir='auto'>&lt;<a href='mailto:kezia@radio.example'>"
            "kezia@radio.example</a>&gt;</span><br>Date: Mon, 23 Nov 2026 at 09:42<br>Subject: A bid<br>To:  &lt;sam@corvane.example&gt;<br></div><br><br>"
            "<div>We need a quote by 6pm.</div></div>")
    mail = parse(letter(html, subject="Fwd: A bid", content_type="text/html; charset=utf-8"))
    assert mail.forwarded is not None
    assert (mail.own_text, mail.forwarded.text) == (COMMENT, "We need a quote by 6pm.")
    assert mail.forwarded.sender == Address("Kezia Thornbury", "kezia@radio.example")
