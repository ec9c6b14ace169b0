"""Further letters as they come in: other people, other dates, tongues mixed, programs of every age."""

import pytest

from isdmedia.mail import Address
from tests.mail.own_words import read

P = "presse@institut-nord.example"
DE = "Guten Tag,\n\nhaben Sie heute noch Zeit für ein kurzes Gespräch? Wir senden um 19 Uhr."
EN = "Hello again,\n\ncould we have five minutes with the author on Friday? Our slot is 7.40am."
FR = "Bonsoir,\n\nnous souhaitons vous recevoir en plateau jeudi à 20 h. Est-ce possible ?"
ES = "Buenas tardes:\n\n¿Nos pueden confirmar la entrevista del martes a las 9:30? Cerramos a las 18 h."
IT = "Buonasera,\n\nci serve una dichiarazione entro le 18 di oggi. Possiamo sentirci al telefono?"
NL = "Goedemiddag,\n\nheeft de onderzoeker morgen tijd voor een gesprek? Onze deadline is 15.30 uur."
PT = "Boa tarde,\n\ntemos interesse numa entrevista na quarta-feira, às 11h30. O nosso prazo é hoje às 18h."
SV = "Hej!\n\nHar forskaren tid för en intervju på torsdag? Vi pressar tidningen kl. 21."
DA = "Hej igen\n\nKan forskeren ringe til os inden kl. 15? Det haster en del."
NO = "Hei,\n\nhar forskeren mulighet til å stille i studio i kveld? Sending kl. 19.30."
FI = "Hei,\n\nehtisikö tutkija haastatteluun perjantaina? Lehti menee painoon klo 20."
IS = "Sæl,\n\ngæti höfundurinn komið í viðtal á föstudag? Skilafrestur er kl. 14."
AR = "مساء الخير،\n\nهل يمكن إجراء مقابلة قصيرة مساء اليوم؟ موعد النشر الساعة 20:00."

CASES = {
    "English Gmail quoting in a German letter": (DE, "On Tue, 3 Mar 2026 at 08:15, Nordic Institute, Press <presse@institut-nord.example> wrote:\n\n> Dear all,\n> the study\n"),
    "German Outlook above an English letter": (EN, "Von: Institut Nord Presse <presse@institut-nord.example>\nGesendet: Dienstag, 3. März 2026 08:15\nAn: Jo Vance\n"
                                                  "Cc: Lena Krüger\nBetreff: Study\n\nDear all"),
    "French Outlook above an English letter": (EN, f"De : Institut Nord <{P}>\nEnvoyé : mardi 3 mars 2026 08:15\nÀ : Jo Vance <jo@daily.example>\nObjet : Study\n\nDear all"),
    "Swedish Apple above an English letter": (EN, f"> 3 mars 2026 kl. 08:15 skrev Institut Nord <{P}>:\n> \n> Dear all\n"),
    "Spanish iPhone": (ES, f"Enviado desde mi iPhone\n\n> El 3 mar 2026, a las 8:15, Institut Nord <{P}> escribió:\n> \n> \ufeff\n> Estimados colegas"),
    "Italian iPad": (IT, f"Inviato da iPad\n\n> Il giorno 3 mar 2026, alle ore 08:15, Institut Nord <{P}> ha scritto:\n> \n> Gentili colleghi"),
    "Portuguese iPhone": (PT, f"Enviado do meu iPhone\n\n> No dia 03/03/2026, às 08:15, Institut Nord <{P}> escreveu:\n> \n> Caros colegas"),
    "Finnish iPhone": (FI, f"Lähetetty iPhonesta\n\n> Institut Nord <{P}> kirjoitti 3.3.2026 kello 8.15:\n> \n> Hyvä toimitus"),
    "Norwegian iPhone": (NO, f"Sendt fra min iPhone\n\n> 3. mars 2026 kl. 08:15 skrev Institut Nord <{P}>:\n> \n> Kjære redaksjon"),
    "Danish iPad": (DA, f"Sendt fra min iPad\n\n> Den 3. mar. 2026 kl. 08.15 skrev Institut Nord <{P}>:\n> \n> Kære redaktion"),
    "Icelandic phone": (IS, f"Sent úr snjallsíma\n\nÞann 3.3.2026 08:15, skrifaði Institut Nord <{P}>:\n> Góðan dag"),
    "Arabic phone": (AR, f"تم الإرسال من الـ iPhone\n\n> في ٣ مارس ٢٠٢٦، الساعة ٨:١٥ ص، كتب Institut Nord <{P}>:\n> \n> السادة الزملاء"),
    "Dutch iPhone": (NL, f"Verstuurd vanaf mijn iPhone\n\n> Op 3 mrt 2026 om 08:15 heeft Institut Nord <{P}> het volgende geschreven:\n> \n> Beste redactie"),
    "French phone of Orange": (FR, f"Envoyé depuis mon mobile Orange\n\n-------- Message d'origine --------\nDe : Institut Nord <{P}>\nDate : 03/03/2026 08:15 (GMT+01:00)\n"
                                   "À : Claire Morel\nObjet : Étude\n\nBonjour"),
    "French webmail": (FR, f"> Message du 03/03/26 08:15\n> De : \"Institut Nord\" <{P}>\n> A : \"Claire Morel\" <claire@gazette.example>\n> Copie à : \n> Objet : Étude\n> \n> Bonjour"),
    "Swiss Outlook": (DE, f"Von: \"Institut Nord\" <{P}>\nDatum: Dienstag, 3. März 2026 um 08:15\nAn: Lena Krüger <lena@blatt.example>\nBetreff: Studie\n\nLiebe Kollegen"),
    "German, written by hand": (DE, "-- \nLena Krüger\nRedaktion Blatt\n\n\n----- Ursprüngliche Nachricht -----\nVon: presse@institut-nord.example\n"
                                    "An: lena@blatt.example\nGesendet: Dienstag, 3. März 2026 08:15:22\nBetreff: Studie\n\nLiebe Kollegen"),
    "T-Online": (DE, "-----Original-Nachricht-----\nBetreff: Studie\nDatum: 2026-03-03T08:15:22+0100\nVon: \"Institut Nord\" <presse@institut-nord.example>\n"
                     "An: \"lena@blatt.example\" <lena@blatt.example>\n\nLiebe Kollegen"),
    "web.de on a phone": (DE, f"--\nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\nAm 03.03.26, 08:15 schrieb Institut Nord <{P}>:\n\n> Liebe Kollegen"),
    "Posteo": (DE, "Am 03.03.2026 08:15 schrieb Institut Nord:\n> Liebe Kollegen\n> \n> die Studie"),
    "eM Client German": (DE, f"------ Originalnachricht ------\nVon \"Institut Nord\" <{P}>\nAn \"Lena Krüger\" <lena@blatt.example>\nDatum 03.03.2026 08:15:22\nBetreff Studie\n\nLiebe Kollegen"),
    "Spark French": (FR, f"Envoyé avec Spark\nLe 3 mars 2026 à 08:15 +0100, Institut Nord <{P}>, a écrit :\n> Bonjour à tous"),
    "Outlook for iOS in Italian": (IT, f"Ottieni Outlook per iOS<https://aka.ms/o0ukef>\n________________________________\nDa: Institut Nord <{P}>\nInviato: martedì 3 marzo 2026 08:15\n"
                                       "A: redazione@foglio.example <redazione@foglio.example>\nOggetto: Studio\n\nGentili colleghi"),
    "Outlook for Android in Dutch": (NL, f"Outlook voor Android<https://aka.ms/AAb9ysg> downloaden\n________________________________\nFrom: Institut Nord <{P}>\nSent: Tuesday, March 3, 2026 8:15:22 AM\n"
                                         "To: Redactie <redactie@krant.example>\nSubject: Onderzoek\n\nBeste redactie"),
    "Outlook 2003 in Danish": (DA, f"-----Oprindelig meddelelse-----\nFra: Institut Nord [mailto:{P}] \nSendt: 3. marts 2026 08:15\nTil: Redaktionen\nEmne: Studie\n\nKære redaktion"),
    "Outlook 2003 in Finnish": (FI, f"-----Alkuperäinen viesti-----\nLähettäjä: Institut Nord [mailto:{P}] \nLähetetty: 3. maaliskuuta 2026 8:15\nVastaanottaja: Toimitus\nAihe: Tutkimus\n\nHyvä toimitus"),
    "Outlook in Norwegian with priority": (NO, f"Fra: Institut Nord <{P}>\nSendt: tirsdag 3. mars 2026 08:15\nTil: Redaksjonen\nKopi: Vakta\nEmne: Studie\nPrioritet: Høy\n\nKjære redaksjon"),
    "Outlook in Swedish with recipients on three lines": (SV, f"Från: Institut Nord <{P}>\nSkickat: den 3 mars 2026 08:15\nTill: Eva Lind <eva@bladet.example>; Per Berg <per@bladet.example>;\n"
                                                              "Nattredaktionen <natt@bladet.example>; Bild\n<bild@bladet.example>\nÄmne: Studie om havet\n\nHej alla"),
    "Portuguese Gmail": (PT, f"Institut Nord <{P}> escreveu no dia terça, 3/03/2026 à(s) 08:15:\n\n> Caros colegas"),
    "Brazilian webmail": (PT, f"Em ter., 3 de mar. de 2026 às 08:15, Institut Nord\n<{P}> escreveu:\n\n> Caros colegas"),
    "Argentinian Outlook": (ES, f"De: Institut Nord <{P}>\nEnviado: martes, 3 de marzo de 2026 8:15\nPara: Redacción\nAsunto: Estudio\n\nEstimados"),
    "Spanish Mac": (ES, f"De: Institut Nord <{P}>\nFecha: martes, 3 de marzo de 2026, 8:15\nPara: Redacción <redaccion@diario.example>\nAsunto: Estudio\n\nEstimados"),
    "Arabic Outlook": (AR, f"________________________________\nمن: Institut Nord <{P}>\n\u200f\u200fتم الإرسال: 3 مارس 2026 08:15 ص\n\u200f\u200fإلى: التحرير <tahrir@jarida.example>\n\u200f\u200fالموضوع: دراسة\n\nالسادة"),
    "Arabic Gmail": (AR, f"في الثلاثاء، 3 مارس 2026 في 8:15 ص تمت كتابة ما يلي بواسطة Institut Nord <\u202a{P}\u202c\u200f>:\n\n> السادة الزملاء"),
    "French above Arabic Gmail": (FR, f"في الثلاثاء، 3 مارس 2026 في 8:15 ص تمت كتابة ما يلي بواسطة Institut Nord <{P}>:\n\n> السادة الزملاء"),
    "Notes in French": (FR, f"De :\t\"Institut Nord\" <{P}>\nA :\tclaire@gazette.example\nDate :\t03/03/2026 08:15\nObjet :\tÉtude\n\nBonjour"),
    "Zimbra in Spanish": (ES, f"----- Mensaje original -----\nDe: \"Institut Nord\" <{P}>\nPara: \"Redacción\" <redaccion@diario.example>\nEnviados: Martes, 3 de Marzo 2026 8:15:22\nAsunto: Estudio\n\nEstimados"),
    "Zimbra in Italian": (IT, f"Da: \"Institut Nord\" <{P}>\nA: \"Redazione\" <redazione@foglio.example>\nInviato: Martedì, 3 marzo 2026 8:15:22\nOggetto: Studio\n\nGentili"),
    "Libero": (IT, f"Il 03/03/2026 08:15 CET Institut Nord <{P}> ha scritto:\n \n \nGentili colleghi"),
    "Open-Xchange in German": (DE, f"> Institut Nord <{P}> hat am 03.03.2026 08:15 CET geschrieben:\n> \n>  \n> Liebe Kollegen"),
    "Open-Xchange in English": (EN, f"> On 03/03/2026 08:15 GMT Institut Nord <{P}> wrote:\n> \n>  \n> Dear all"),
    "BlackBerry of a network": (EN, "Sent from my BlackBerry® wireless device\n\n-----Original Message-----\nFrom: \"Institut Nord\" <presse@institut-nord.example>\nDate: Tue, 3 Mar 2026 08:15:22 \nTo: Jo Vance<jo@daily.example>\nSubject: Study\n\nDear all"),
    "Windows phone": (EN, "Sent from my Windows Phone\n________________________________\nFrom: Institut Nord<mailto:presse@institut-nord.example>\nSent: 03/03/2026 08:15\nTo: Jo Vance<mailto:jo@daily.example>\nSubject: Study\n\nDear all"),
    "Mail for Windows 10": (EN, f"Sent from Mail for Windows 10\n\nFrom: Institut Nord\nSent: 03 March 2026 08:15\nTo: Jo Vance\nSubject: Study\n\nDear all, {P}"),
    "Gmail, a comma in the name": (EN, "On Tue, Mar 3, 2026 at 8:15 AM Krüger, Lena (Press), Institut Nord <\npresse@institut-nord.example> wrote:\n\n> Dear all"),
    "Gmail, above a block of Outlook": (EN, f"On Tue, Mar 3, 2026 at 8:15 AM Lena <lena@blatt.example> wrote:\n\n> Hi\n>\n> *From:* Institut Nord <{P}>\n> *Sent:* Monday\n> *To:* Lena\n> *Subject:* Study\n"),
    "a signature with a slogan": (EN, f"All the best,\n\nJo Vance\nSenior Correspondent | The Daily\n+44 (0)20 7946 0123 | @jovance\nwww.daily.example\n\nFrom: Institut Nord <{P}>\nSent: 03 March 2026 08:15\nTo: Jo Vance\nSubject: Study\n\nDear all"),
    "a French signature and notice": (FR, "Bien à vous,\nClaire Morel\nJournaliste, La Gazette\n06 12 34 56 78\n\nCe message et ses pièces jointes peuvent contenir des informations confidentielles et ne doivent être lus que par leur destinataire."),
    "an Icelandic signature": (IS, "Kær kveðja,\nGuðrún Jónsdóttir\nfréttamaður\ns. 555 1234"),
    "a Finnish signature": (FI, "Ystävällisin terveisin\n\nAino Virtanen\ntoimittaja\npuh. 040 123 4567"),
    "a German imprint": (DE, "Mit freundlichen Grüßen\nLena Krüger\n\n--\nBlatt Verlag GmbH | Hafenstraße 1 | 20457 Hamburg\nGeschäftsführer: Max Stern | Amtsgericht Hamburg HRB 4321"),
    "a Swedish notice": (SV, "Med vänlig hälsning\nEva Lind\n\nDetta mejl och dess bilagor kan innehålla sekretessbelagd information och är endast avsett för mottagaren."),
    "a Dutch disclaimer with a heading": (NL, "Met vriendelijke groet,\nPiet de Vries\n\nDisclaimer:\nDit bericht is uitsluitend bestemd voor de geadresseerde en kan vertrouwelijke informatie bevatten."),
    "an English notice after a rule": (EN, "Thanks,\nJo\n\n________________________________\nThe information contained in this email is intended only for the named recipient and may be privileged."),
    "a Spanish notice on data": (ES, "Un saludo,\nMaría Ruiz\n\nLe informamos de que sus datos serán tratados de forma confidencial. Si no es usted el destinatario de este correo, elimínelo."),
    "a gateway in Italian": (IT, "", "ATTENZIONE: questo messaggio proviene da un mittente esterno. Non aprire allegati se non si è certi della provenienza.\n\n"),
    "a gateway in Portuguese": (PT, "", "ATENÇÃO: este e-mail foi enviado de fora da organização. Não clique em links de remetentes desconhecidos.\n\n"),
    "a gateway in Danish": (DA, "", "ADVARSEL: Denne e-mail kommer fra en ekstern afsender. Åbn ikke vedhæftede filer, hvis du er i tvivl.\n\n"),
    "a gateway in capitals": (EN, "", "*** THIS EMAIL CAME FROM OUTSIDE THE INSTITUTE. BE CAREFUL WITH LINKS AND ATTACHMENTS ***\n\n"),
    "a gateway in two lines": (EN, "", "EXTERNAL SENDER\nUse caution with links and attachments in this message.\n\n"),
    "a gateway and first contact in German": (DE, "", "[Extern]\n\nSie erhalten nicht häufig E-Mails von lena@blatt.example. Weitere Informationen, warum dies wichtig ist\n\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_own_words(case):
    words, below, above = (*CASES[case], "")[:3]
    assert read(f"{above}{words}\n\n{below}").own_text == words


KEPT = {
    "a source wrote": "Hallo,\n\nam 3. März schrieb uns ein Leser:\n\"Das Institut lügt.\" Was sagen Sie dazu? Frist: 17 Uhr.",
    "a document is quoted": "Bonjour,\n\nle rapport dit, page 12 :\n> la mer monte de 4 mm par an\nEst-ce exact ? Réponse avant 18 h, merci.",
    "from my editor": "Von meiner Chefin kommt noch die Frage, wer das bezahlt hat.\nKönnen Sie bis 17 Uhr antworten?",
    "sent by my colleague": "Enviado por mi compañero Luis el lunes, el cuestionario tiene 5 preguntas.\n¿Lo han recibido?",
    "the date of an event": "Date: Friday 6 March\nTime: 19:00\nPlace: Town Hall\n\nWould the author speak there?",
    "hours from to": "Von: 14 Uhr\nBis: 16 Uhr\nOrt: Studio 3\n\nPasst das?",
    "in confidence": "This is confidential and not for your whole team: did the author resign?",
    "questions after dashes": "Hi\n\n- Who paid?\n- Who knew?\n--\nJust those two, by 5pm.",
    "environment": "Think of the environment: does the printing of 400 pages not trouble you?",
    "wrote twice": "I wrote to you on 2 March 2026 at 10:15 and again today:\ncould the author call me back?",
}


@pytest.mark.parametrize("case", KEPT)
def test_kept(case):
    assert read(KEPT[case], subject="Question", extra="").own_text == KEPT[case]


def test_a_colleague_of_another_tongue_passes_on():
    mail = read(f"Kannst du das übernehmen?\n\n---------- Forwarded message ---------\nDe : Claire Morel <claire@gazette.example>\nDate: mar. 3 mars 2026 à 08:15\nSubject: Étude\n"
                f"To: <{P}>\n\n\n{FR}\n\nClaire", subject="WG: Étude", extra="")
    assert mail.own_text == "Kannst du das übernehmen?"
    assert mail.forwarded is not None
    assert mail.forwarded.sender == Address("Claire Morel", "claire@gazette.example")
    assert mail.forwarded.text.startswith(FR)


def test_answers_between_questions_of_another_tongue():
    mail = read(f"On Tue, 3 Mar 2026 at 08:15, Institut Nord <{P}> wrote:\n> Which day?\nDonnerstag, 11 Uhr.\n> Who is the guest?\nUnsere Ressortleiterin.\n> Live?\nJa.\n\nGruß\nLena")
    assert mail.own_text.startswith("Donnerstag, 11 Uhr.\nUnsere Ressortleiterin.\nJa.")
