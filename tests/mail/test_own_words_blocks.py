"""The block of From, Sent, To and Subject above earlier mail: every Outlook, and the programs that write like it."""

import pytest

from tests.mail.own_words import OLD, OWN, PRESS, own, paragraphs, tongue

# Labels of sender, date, recipient, subject; the date as it is printed.
LABELS = {
    "en": ("From", "Sent", "To", "Subject", "Monday, October 12, 2026 10:42 AM"),
    "de": ("Von", "Gesendet", "An", "Betreff", "Montag, 12. Oktober 2026 10:42"),
    "fr": ("De\u00a0", "Envoyé\u00a0", "À\u00a0", "Objet\u00a0", "lundi 12 octobre 2026 10:42"),
    "es": ("De", "Enviado el", "Para", "Asunto", "lunes, 12 de octubre de 2026 10:42"),
    "it": ("Da", "Inviato", "A", "Oggetto", "lunedì 12 ottobre 2026 10:42"),
    "nl": ("Van", "Verzonden", "Aan", "Onderwerp", "maandag 12 oktober 2026 10:42"),
    "pt": ("De", "Enviado", "Para", "Assunto", "12 de outubro de 2026 10:42"),
    "sv": ("Från", "Skickat", "Till", "Ämne", "den 12 oktober 2026 10:42"),
    "da": ("Fra", "Sendt", "Til", "Emne", "12. oktober 2026 10:42"),
    "no": ("Fra", "Sendt", "Til", "Emne", "mandag 12. oktober 2026 10:42"),
    "fi": ("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe", "maanantai 12. lokakuuta 2026 10.42"),
    "is": ("Frá", "Sent", "Til", "Efni", "mánudagur, 12. október 2026 10:42"),
    "ar": ("من", "تم الإرسال", "إلى", "الموضوع", "12 أكتوبر 2026 10:42 ص"),
}
MAC = {
    "en": ("From", "Date", "To", "Subject", "Monday, 12 October 2026 at 10:42"),
    "de": ("Von", "Datum", "An", "Betreff", "Montag, 12. Oktober 2026 um 10:42"),
    "fr": ("De ", "Date ", "À ", "Objet ", "lundi, 12 octobre 2026 à 10:42"),
    "es": ("De", "Fecha", "Para", "Asunto", "lunes, 12 de octubre de 2026, 10:42"),
    "it": ("Da", "Data", "A", "Oggetto", "lunedì, 12 ottobre 2026 10:42"),
    "nl": ("Van", "Datum", "Aan", "Onderwerp", "maandag, 12 oktober 2026 om 10:42"),
    "pt": ("De", "Data", "Para", "Assunto", "segunda-feira, 12 de outubro de 2026 às 10:42"),
    "sv": ("Från", "Datum", "Till", "Ämne", "måndag, 12 oktober 2026 10:42"),
    "da": ("Fra", "Dato", "Til", "Emne", "mandag den 12. oktober 2026 kl. 10.42"),
    "no": ("Fra", "Dato", "Til", "Emne", "mandag 12. oktober 2026 kl. 10:42"),
    "fi": ("Lähettäjä", "Päivämäärä", "Vastaanottaja", "Aihe", "maanantaina 12. lokakuuta 2026 klo 10.42"),
    "is": ("Frá", "Dagsetning", "Til", "Efni", "mánudagur, 12. október 2026 kl. 10:42"),
    "ar": ("من", "التاريخ", "إلى", "الموضوع", "الاثنين، 12 أكتوبر 2026 في 10:42 ص"),
}
ORIGINAL = {
    "en": "Original Message",
    "de": "Ursprüngliche Nachricht",
    "fr": "Message d'origine",
    "es": "Mensaje original",
    "it": "Messaggio originale",
    "nl": "Oorspronkelijk bericht",
    "pt": "Mensagem original",
    "sv": "Ursprungligt meddelande",
    "da": "Oprindelig meddelelse",
    "no": "Opprinnelig melding",
    "fi": "Alkuperäinen viesti",
    "is": "Upprunaleg skilaboð",
    "ar": "الرسالة الأصلية",
}


def block(labels, *, sender=f"Corvane Press <{PRESS}>", form="{}: {}"):
    sent, to, subject, date = labels[1], labels[2], labels[3], labels[4]
    fields = [(labels[0], sender), (sent, date), (to, "Ann Smith <ann@paper.example>"), (subject, "Report")]
    return "\n".join(form.format(label, value) for label, value in fields)


def plain(language, head, labels=LABELS, **how):
    return own(f"{OWN[language]}\n\n{head}{block(labels[language], **how)}\n\n{OLD[language]}\n\n{OLD[language]}")


@pytest.mark.parametrize("language", LABELS)
def test_outlook_2007_to_2019(language):
    assert plain(language, "") == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_outlook_on_the_web_and_365(language):
    assert plain(language, "_" * 32 + "\n") == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_outlook_2003(language):
    assert plain(language, f"-----{ORIGINAL[language]}-----\n", sender=f"Corvane Press [mailto:{PRESS}]") == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_outlook_for_mac(language):
    assert plain(language, "", labels=MAC) == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_a_phone_of_samsung(language):
    assert plain(language, f"-------- {ORIGINAL[language]} --------\n", labels=MAC) == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_bold_labels_made_plain(language):
    assert plain(language, "", form="*{}:* {}") == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_html_with_a_border(language):
    labels = LABELS[language]
    lines = "<br>".join(f"<b>{line.replace(':', ':</b>', 1)}" for line in block(labels).replace("<", "&lt;").split("\n"))
    html = (f"{paragraphs(OWN[language])}<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
            f"<p class=MsoNormal>{lines}<o:p></o:p></p></div></div><p>{OLD[language]}</p>")
    assert own(html, html=True) == OWN[language]


@pytest.mark.parametrize("language", LABELS)
def test_html_of_the_new_outlook(language):
    lines = "<br>".join(f"<b>{line.replace(':', ':</b>', 1)}" for line in block(LABELS[language]).replace("<", "&lt;").split("\n"))
    html = (f"<div class='elementToProof'>{paragraphs(OWN[language])}</div><div id='appendonsend'></div>"
            f"<hr style='display:inline-block;width:98%' tabindex='-1'><div id='divRplyFwdMsg' dir='ltr'>"
            f"<font face='Calibri, sans-serif' style='font-size:11pt' color='#000000'>{lines}</font><div>&nbsp;</div></div>"
            f"<div><p>{OLD[language]}</p></div>")
    assert own(html, html=True) == OWN[language]


OTHERS = {
    "GMX de": f'Gesendet: Montag, 12. Oktober 2026 um 10:42 Uhr\nVon: "Corvane Press" <{PRESS}>\nAn: ann@paper.example\nBetreff: Report',
    "GMX en": f'Sent: Monday, October 12, 2026 at 10:42 AM\nFrom: "Corvane Press" <{PRESS}>\nTo: ann@paper.example\nSubject: Report',
    "BlackBerry en": f"-----Original Message-----\nFrom: Corvane Press <{PRESS}>\nDate: Mon, 12 Oct 2026 10:42:00 \n"
                     "To: <ann@paper.example>\nSubject: Report",
    "BlackBerry 10 en": "  Original Message  \nFrom: Corvane Press\nSent: Monday, October 12, 2026 10:42\nTo: Ann Smith\nSubject: Report",
    "Zimbra en": f'----- Original Message -----\nFrom: "Corvane Press" <{PRESS}>\nTo: "Ann Smith" <ann@paper.example>\n'
                 "Sent: Monday, October 12, 2026 10:42:00 AM\nSubject: Report",
    "Zimbra fr": f'----- Mail original -----\nDe: "Corvane Press" <{PRESS}>\nÀ: "Ann Smith" <ann@paper.example>\n'
                 "Envoyé: Lundi 12 Octobre 2026 10:42:00\nObjet: Report",
    "Zimbra newer fr": f'De: "Corvane Press" <{PRESS}>\nÀ: "Ann Smith" <ann@paper.example>\n'
                       "Envoyé: Lundi 12 Octobre 2026 10:42:00\nObjet: Report",
    "Zimbra de": f'----- Ursprüngliche Mail -----\nVon: "Corvane Press" <{PRESS}>\nAn: "Ann Smith" <ann@paper.example>\n'
                 "Gesendet: Montag, 12. Oktober 2026 10:42:00\nBetreff: Report",
    "Notes en": f"From:\tCorvane Press <{PRESS}>\nTo:\tAnn Smith <ann@paper.example>\nDate:\t12/10/2026 10:42\nSubject:\tReport",
    "Notes de": f'Von:\t"Corvane Press" <{PRESS}>\nAn:\tAnn Smith <ann@paper.example>\nKopie:\tBob Jones\n'
                "Datum:\t12.10.2026 10:42\nBetreff:\tReport",
    "Notes of old en": f"Corvane Press <{PRESS}>\n12/10/2026 10:42\n\nTo\nAnn Smith/Paper@Paper\ncc\n\nSubject\nReport",
    "eM Client en": f'------ Original Message ------\nFrom: "Corvane Press" <{PRESS}>\nTo: ann@paper.example\n'
                    "Sent: 12/10/2026 10:42:00\nSubject: Report",
    "eM Client newer en": f'------ Original Message ------\nFrom "Corvane Press" <{PRESS}>\nTo "Ann Smith" <ann@paper.example>\n'
                          "Date 12/10/2026 10:42:00\nSubject Report",
    "Samsung sv": f"-------- Originalmeddelande --------\nFrån: Corvane Press <{PRESS}>\nDatum: 2026-10-12 10:42 (GMT+01:00)\n"
                  "Till: Ann Smith\nRubrik: Report",
    "Samsung da": f"-------- Oprindelig besked --------\nFra: Corvane Press <{PRESS}>\nDato: 12.10.2026 10.42 (GMT+01:00)\n"
                  "Til: Ann Smith\nEmne: Report",
    "Samsung fi": f"-------- Alkuperäinen viesti --------\nLähettäjä: Corvane Press <{PRESS}>\nPäivämäärä: 12.10.2026 10.42 (GMT+02:00)\n"
                  "Saaja: Ann Smith\nAihe: Report",
    "Outlook 2010 with names only en": "From: Corvane Press \nSent: 12 October 2026 10:42\nTo: 'Ann Smith'; Bob Jones\nCc: Desk\nSubject: Report",
    "Outlook, carbon copies over lines en": f"From: Corvane Press <{PRESS}>\nSent: 12 October 2026 10:42\n"
                                            "To: Ann Smith <ann@paper.example>; Bob Jones <bob@paper.example>;\nCarl Weiss <carl@radio.example>\n"
                                            "Cc: Desk <desk@paper.example>; Night desk\n<night@paper.example>\nSubject: RE: Report: the second\npart",
    "Outlook, importance de": f"Von: Corvane Press <{PRESS}>\nGesendet: Montag, 12. Oktober 2026 10:42\nAn: Ann Smith\n"
                              "Betreff: Report\nWichtigkeit: Hoch\nAnlagen: bericht.pdf",
    "Outlook, importance fr": f"De : Corvane Press <{PRESS}>\nEnvoyé : lundi 12 octobre 2026 10:42\nÀ : Ann Smith\nCc : Bob\n"
                              "Objet : Report\nImportance : Haute\nPièces jointes : rapport.pdf",
    "Outlook of Brazil pt": f"De: Corvane Press <{PRESS}>\nEnviada em: segunda-feira, 12 de outubro de 2026 10:42\nPara: Ann Smith\nAssunto: Report",
    "Outlook of Brazil, newer pt": f"De: Corvane Press <{PRESS}>\nEnviado: segunda-feira, 12 de outubro de 2026 10:42:00\n"
                                   "Para: Ann Smith\nCc: Bob\nAssunto: Report",
    "Outlook, newer es": f"De: Corvane Press <{PRESS}>\nEnviado: lunes, 12 de octubre de 2026 10:42\nPara: Ann Smith\nCC: Bob\nAsunto: Report",
    "Outlook, of the house ar": f"من: Corvane Press <{PRESS}>\nتاريخ الإرسال: 12 أكتوبر 2026 10:42 ص\nإلى: Ann Smith\nنسخة: Bob\nالموضوع: Report",
    "Outlook in one line en": f"From: Corvane Press <{PRESS}> Sent: 12 October 2026 10:42 To: Ann Smith Subject: Report",
    "Outlook quoted with signs en": f"> From: Corvane Press <{PRESS}>\n> Sent: 12 October 2026 10:42\n> To: Ann Smith\n> Subject: Report",
    "a line of equals signs en": "=" * 40 + f"\nFrom: Corvane Press <{PRESS}>\nSent: 12 October 2026 10:42\nTo: Ann Smith\nSubject: Report",
    "Notes, sent by de": f'Von: "Corvane Press" <{PRESS}>\nAn: "Ann Smith" <ann@paper.example>\nDatum: 12.10.2026 10:42\nBetreff: Report\n'
                         "Gesendet von: presse@corvane.example",
}


@pytest.mark.parametrize("case", OTHERS)
def test_others(case):
    words, old = OWN[tongue(case)], OLD[tongue(case)]
    below = f"> {old}" if "signs" in case and "quoted" in case else old
    assert own(f"{words}\n\n{OTHERS[case]}\n\n{below}\n") == words
