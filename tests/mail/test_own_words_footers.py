"""What programs, gateways, lawyers and lists put around a letter is not the journalist's."""

import pytest

from tests.mail.own_words import OWN, PRESS, own, read, tongue

DEVICES = {
    "iPhone en": "Sent from my iPhone",
    "iPad en": "Sent from my iPad",
    "iPhone de": "Von meinem iPhone gesendet",
    "iPhone fr": "Envoyé de mon iPhone",
    "iPhone es": "Enviado desde mi iPhone",
    "iPhone it": "Inviato da iPhone",
    "iPhone of mine it": "Inviato dal mio iPhone",
    "iPhone nl": "Verstuurd vanaf mijn iPhone",
    "iPhone pt-PT": "Enviado do meu iPhone",
    "iPad pt-BR": "Enviado do meu iPad",
    "iPhone sv": "Skickat från min iPhone",
    "iPhone da": "Sendt fra min iPhone",
    "iPhone no": "Sendt fra min iPhone",
    "iPhone fi": "Lähetetty iPhonesta",
    "iPhone is": "Sent úr iPhone",
    "iPhone of mine is": "Sent úr iPhone símanum mínum",
    "iPhone ar": "أُرسلت من الـ iPhone",
    "iPhone of mine ar": "مُرسل من الـ iPhone",
    "Outlook iOS en": "Get Outlook for iOS<https://aka.ms/o0ukef>",
    "Outlook Android de": "Outlook für Android<https://aka.ms/AAb9ysg> beziehen",
    "Outlook iOS fr": "Télécharger Outlook pour iOS<https://aka.ms/o0ukef>",
    "Outlook iOS es": "Obtener Outlook para iOS<https://aka.ms/o0ukef>",
    "Outlook iOS it": "Ottieni Outlook per iOS<https://aka.ms/o0ukef>",
    "Outlook iOS nl": "Outlook voor iOS<https://aka.ms/o0ukef> downloaden",
    "Outlook iOS pt-PT": "Obter o Outlook para iOS<https://aka.ms/o0ukef>",
    "Outlook iOS pt-BR": "Baixe o Outlook para iOS<https://aka.ms/o0ukef>",
    "Outlook iOS sv": "Hämta Outlook för iOS<https://aka.ms/o0ukef>",
    "Outlook iOS da": "Hent Outlook til iOS<https://aka.ms/o0ukef>",
    "Outlook iOS no": "Få Outlook for iOS<https://aka.ms/o0ukef>",
    "Outlook iOS fi": "Hanki Outlook for iOS<https://aka.ms/o0ukef>",
    "Outlook iOS ar": "الحصول على Outlook لـ iOS<https://aka.ms/o0ukef>",
    "Windows en": "Sent from Mail<https://go.microsoft.com/fwlink/?LinkId=550986> for Windows",
    "Windows de": "Gesendet von Mail<https://go.microsoft.com/fwlink/?LinkId=550986> für Windows",
    "Windows fr": "Provenance : Courrier pour Windows",
    "Outlook on the web en": "Sent from Outlook<http://aka.ms/weboutlook>",
    "Samsung en": "Sent from my Samsung Galaxy smartphone.",
    "Samsung de": "Von meinem Samsung Galaxy Smartphone gesendet.",
    "Samsung fr": "Envoyé depuis mon appareil Galaxy",
    "Samsung es": "Enviado desde mi dispositivo Samsung Galaxy",
    "Samsung it": "Inviato dal mio dispositivo Samsung",
    "Samsung nl": "Verzonden vanaf mijn Samsung Galaxy-smartphone.",
    "Samsung sv": "Skickat från min Samsung Galaxy-smartphone.",
    "Samsung fi": "Lähetetty Samsung Galaxy -älypuhelimesta.",
    "BlackBerry en": "Sent from my BlackBerry 10 smartphone on the EE network.",
    "GMX de": "Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet.",
    "Android de": "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
    "Yahoo en": "Sent from Yahoo Mail for iPhone",
    "Yahoo Android en": "Sent from Yahoo Mail on Android<https://go.onelink.me/107872968>",
    "Yahoo es": "Enviado desde Yahoo Mail para iPhone",
    "Proton en": "Sent with Proton Mail secure email.",
    "Proton Android en": "Sent from Proton Mail Android",
    "Superhuman en": "Sent via Superhuman ( https://sprh.mn/?vip=ann@paper.example )",
    "Spark en": "Sent from Spark",
    "Hey en": "Sent from HEY",
    "AquaMail en": "Sent with Aqua Mail for Android",
    "Gmail Mobile en": "Sent from Gmail Mobile",
    "excuses en": "Sent from my phone, please excuse typos.",
    "excuses without a verb en": "Sent from mobile – apologies for brevity and typos",
    "Typed by thumbs en": "Typed on my phone, so excuse any typos.",
}
NOTICES = {
    "en": "This email and any attachments are confidential and intended solely for the addressee. If you have received it in error,\n"
          "notify the sender and delete it.",
    "of a broadcaster en": "This e-mail (and any attachments) is confidential and may contain personal views which are not the views of the\n"
                           "broadcaster unless specifically stated. Do not use, copy or disclose the information in any way.",
    "company en": "The Paper Limited, registered in England and Wales, company number 01234567. Registered office: 1 High Street,\nLondon E1 4ZZ.",
    "headed en": "CONFIDENTIALITY NOTICE: The contents of this message are intended for the recipient only and may be legally privileged.",
    "starred en": "***********************************\nThis message is intended for the addressee and may contain privileged information.\n"
                  "***********************************",
    "of Germany de": "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind\n"
                     "oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail.",
    "company de": "Radio Nord GmbH, Sitz der Gesellschaft: Kiel, Amtsgericht Kiel, HRB 1234, Geschäftsführer: Jan Weber",
    "fr": "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de ses destinataires.",
    "es": "Este mensaje y sus archivos adjuntos son confidenciales y están dirigidos exclusivamente a su destinatario. Si lo ha recibido\n"
          "por error, bórrelo.",
    "headed es": "AVISO LEGAL: La información contenida en este correo es confidencial y para uso exclusivo de su destinatario.",
    "it": "Il presente messaggio e i suoi allegati sono riservati e destinati esclusivamente al destinatario indicato.",
    "nl": "De informatie in dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde.",
    "pt": "Esta mensagem e os seus anexos são confidenciais e destinam-se exclusivamente ao destinatário.",
    "of Brazil pt": "Aviso: esta mensagem pode conter informação confidencial. Se você a recebeu por engano, apague-a e avise o remetente.",
    "sv": "Detta e-postmeddelande kan innehålla konfidentiell information som endast är avsedd för mottagaren.",
    "da": "Denne e-mail kan indeholde fortrolige oplysninger og er kun beregnet til modtageren.",
    "no": "Denne e-posten kan inneholde fortrolig informasjon som kun er ment for mottakeren.",
    "fi": "Tämä sähköposti liitteineen on luottamuksellinen ja tarkoitettu vain vastaanottajalle.",
    "is": "Þessi tölvupóstur og viðhengi hans eru trúnaðarmál og aðeins ætluð viðtakanda.",
    "ar": "هذه الرسالة وأي مرفقات سرية وموجهة إلى المرسل إليه فقط. إذا وصلتك بالخطأ فاحذفها.",
    "trees en": "Please consider the environment before printing this email.",
    "trees and paper en": "Think before you print.",
    "trees de": "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
    "trees fr": "Pensez à l'environnement avant d'imprimer ce message.",
    "trees es": "Antes de imprimir este correo, piense en el medio ambiente.",
    "trees it": "Prima di stampare, pensa all'ambiente.",
    "trees nl": "Denk aan het milieu voordat u deze e-mail print.",
    "trees pt": "Antes de imprimir este e-mail pense no ambiente.",
    "trees sv": "Tänk på miljön innan du skriver ut detta mejl.",
    "trees da": "Tænk på miljøet, før du udskriver denne mail.",
    "trees no": "Tenk på miljøet før du skriver ut denne e-posten.",
    "virus en": "This email has been checked for viruses by Avast antivirus software.\nwww.avast.com",
    "virus of old en": "Virus-free. www.avast.com",
    "virus de": "Diese E-Mail wurde von Avast Antivirus-Software auf Viren geprüft.\nwww.avast.com",
    "virus fr": "Sans virus. www.avast.com",
    "virus es": "Este correo electrónico ha sido analizado en busca de virus por el software de antivirus de Avast.",
    "scanned en": "This email has been scanned by the Symantec Email Security.cloud service.",
    "scanned by a gateway en": "Scanned by MailMarshal - M86 Security's comprehensive email content security solution.",
    "list en": "-- \nYou received this message because you are subscribed to the Google Groups \"Newsroom\" group.\n"
               "To unsubscribe from this group and stop receiving emails from it, send an email to newsroom+unsubscribe@paper.example.",
    "list of Mailman en": "_______________________________________________\nNewsroom mailing list\nNewsroom@paper.example\n"
                          "https://paper.example/mailman/listinfo/newsroom",
    "list de": "Sie erhalten diese Nachricht, weil Sie Mitglied der Gruppe \"Redaktion\" sind.\nUm sich abzumelden, schreiben Sie an die Gruppe.",
    "list fr": "Vous recevez ce message car vous êtes abonné au groupe Google Groupes \"Rédaction\".",
    "list es": "Has recibido este mensaje porque estás suscrito al grupo \"Redacción\" de Grupos de Google.",
}
BANNERS = {
    "caution": "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you\n"
               "recognise the sender and know the content is safe.",
    "bracketed": "[EXTERNAL] This message came from outside your organization.",
    "a word alone": "[EXTERNAL]",
    "starred": "*** EXTERNAL EMAIL ***",
    "external email": "EXTERNAL EMAIL: Do not click links or open attachments unless you know the content is safe.",
    "warning": "WARNING: This email originated outside the University. Check before clicking links or attachments.",
    "sender shown": "This sender is external to the institute. Take care with links and attachments.",
    "first contact": "You don't often get email from ann@paper.example. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>",
    "first contact in brackets": "[You don't often get email from ann@paper.example. Learn why this is important at\n"
                                 "https://aka.ms/LearnAboutSenderIdentification ]",
    "some who received it": "Some people who received this message don't often get email from ann@paper.example. Learn why this is important",
    "German": "ACHTUNG: Diese E-Mail kommt von einem externen Absender. Öffnen Sie keine Anhänge oder Links, wenn Sie dem Absender nicht trauen.",
    "German first contact": "Sie erhalten nicht oft E-Mails von ann@paper.example. Erfahren Sie, warum dies wichtig ist",
    "French": "ATTENTION : Ce courriel provient de l'extérieur de l'organisation. Ne cliquez pas sur les liens si vous doutez de l'expéditeur.",
    "Spanish": "PRECAUCIÓN: Este correo se originó fuera de la organización. No haga clic en enlaces si no conoce al remitente.",
    "Dutch": "LET OP: Deze e-mail is afkomstig van buiten de organisatie. Open geen links of bijlagen als u de afzender niet kent.",
    "Swedish": "VARNING: Detta e-postmeddelande kommer från en extern avsändare. Klicka inte på länkar om du inte känner avsändaren.",
    "two of them": "[EXTERNAL EMAIL]\n\nYou don't often get email from ann@paper.example. Learn why this is important",
}


@pytest.mark.parametrize("case", DEVICES)
def test_devices(case):
    words = OWN[tongue(case.removesuffix("-PT").removesuffix("-BR"))]
    mail = read(f"{words}\n\n{DEVICES[case]}\n")
    assert (mail.own_text, mail.signature) == (words, DEVICES[case])


@pytest.mark.parametrize("case", NOTICES)
def test_notices(case):
    words = OWN[tongue(case)]
    assert own(f"{words}\n\n{NOTICES[case]}\n") == words


@pytest.mark.parametrize("case", BANNERS)
def test_banners_at_the_top(case):
    mail = read(f"{BANNERS[case]}\n\n{OWN['en']}\n")
    assert mail.own_text == OWN["en"]
    assert BANNERS[case].split("\n")[0] in mail.text


@pytest.mark.parametrize("case", ["caution", "first contact", "starred", "German"])
def test_banners_in_the_boxes_of_html(case):
    box = f"<table border='0' width='100%'><tr><td style='background:#FFEB9C'>{BANNERS[case]}</td></tr></table>"
    assert own(f"{box}<div>{OWN['en'].replace(chr(10) * 2, '<br><br>')}</div>", html=True) == OWN["en"]


def test_all_of_them_at_once():
    text = (f"[EXTERNAL]\n\n{OWN['en']}\n\nKind regards\nAnn Smith\nThe Paper\n020 7946 0911\n\nSent from my iPhone\n\n{NOTICES['en']}\n\n"
            f"{NOTICES['trees en']}\n\nOn 12 Oct 2026, at 10:42, Corvane Press <{PRESS}> wrote:\n\n> Old words.\n")
    mail = read(text)
    assert mail.own_text == OWN["en"]
    assert "020 7946 0911" in mail.signature
