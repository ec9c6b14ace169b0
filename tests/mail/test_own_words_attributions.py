"""One line above earlier mail, as each program writes it in each language: what stands above is the journalist's."""

import pytest

from tests.mail.own_words import OLD, OWN, PRESS, WHO, own, signed, tongue

# The line, and what the program does with the earlier mail below: quotation signs, or none.
GMAIL = {
    "Gmail en-GB": f"On Mon, 12 Oct 2026 at 10:42, {WHO} wrote:",
    "Gmail en-US": f"On Mon, Oct 12, 2026 at 10:42\u202fAM {WHO} wrote:",
    "Gmail fr": f"Le lun. 12 oct. 2026 à 10:42, {WHO} a écrit :",
    "Gmail de": f"Am Mo., 12. Okt. 2026 um 10:42 Uhr schrieb {WHO}:",
    "Gmail es": f"El lun, 12 oct 2026 a las 10:42, Corvane Press (<{PRESS}>) escribió:",
    "Gmail it": f"Il giorno lun 12 ott 2026 alle ore 10:42 {WHO} ha scritto:",
    "Gmail nl": f"Op ma 12 okt 2026 om 10:42 schreef {WHO}:",
    "Gmail pt-BR": f"Em seg., 12 de out. de 2026 às 10:42, {WHO} escreveu:",
    "Gmail pt-PT": f"Corvane Press <{PRESS}> escreveu (segunda, 12/10/2026 à(s) 10:42):",
    "Gmail ar": f"في الاثنين، 12 أكتوبر 2026 في 10:42 ص تمت كتابة ما يلي بواسطة Corvane Press <\u202a{PRESS}\u202c>:",
    "Gmail sv": f"Den mån 12 okt. 2026 kl 10:42 skrev {WHO}:",
    "Gmail newer sv": f"mån 12 okt. 2026 kl. 10:42 skrev {WHO}:",
    "Gmail da": f"Den man. 12. okt. 2026 kl. 10.42 skrev {WHO}:",
    "Gmail no": f"man. 12. okt. 2026 kl. 10:42 skrev {WHO}:",
    "Gmail fi": f"ma 12. lokak. 2026 klo 10.42 Corvane Press ({PRESS}) kirjoitti:",
    "Gmail is": f"Þann mán., 12. okt. 2026 kl. 10:42 skrifaði {WHO}:",
    "Gmail newer is": f"mán., 12. okt. 2026 kl. 10:42 skrifaði {WHO}:",
    "Gmail address only en": f"On Mon, Oct 12, 2026 at 10:42 AM <{PRESS}> wrote:",
    "Gmail via list en": "On Mon, Oct 12, 2026 at 10:42 AM 'Corvane Press' via Newsroom <newsroom@paper.example> wrote:",
}
APPLE = {
    "Apple en-GB": f"On 12 Oct 2026, at 10:42, {WHO} wrote:",
    "Apple en-US": f"On Oct 12, 2026, at 10:42\u202fAM, {WHO} wrote:",
    "Apple fr": f"Le 12 oct. 2026 à 10:42, {WHO} a écrit :",
    "Apple de": f"Am 12.10.2026 um 10:42 schrieb {WHO}:",
    "Apple es": f"El 12 oct 2026, a las 10:42, {WHO} escribió:",
    "Apple it": f"Il giorno 12 ott 2026, alle ore 10:42, {WHO} ha scritto:",
    "Apple nl": f"Op 12 okt 2026, om 10:42 heeft {WHO} het volgende geschreven:",
    "Apple pt-PT": f"No dia 12/10/2026, às 10:42, {WHO} escreveu:",
    "Apple pt-BR": f"Em 12 de out. de 2026, à(s) 10:42, {WHO} escreveu:",
    "Apple ar": f"في ١٢ أكتوبر ٢٠٢٦، الساعة ١٠:٤٢ ص، كتب {WHO}:",
    "Apple with a slash ar": f"بتاريخ ١٢/١٠/٢٠٢٦، الساعة ١٠:٤٢ ص، كتب/كتبت {WHO}:",
    "Apple sv": f"12 okt. 2026 kl. 10:42 skrev {WHO}:",
    "Apple da": f"Den 12. okt. 2026 kl. 10.42 skrev {WHO}:",
    "Apple no": f"12. okt. 2026 kl. 10:42 skrev {WHO}:",
    "Apple fi": f"Corvane Press <{PRESS}> kirjoitti 12.10.2026 kello 10.42:",
}
THUNDERBIRD = {
    "Thunderbird en": "On 12/10/2026 10:42, Corvane Press wrote:",
    "Thunderbird de": "Am 12.10.26 um 10:42 schrieb Corvane Press:",
    "Thunderbird fr": "Le 12/10/2026 à 10:42, Corvane Press a écrit :",
    "Thunderbird es": "El 12/10/26 a las 10:42, Corvane Press escribió:",
    "Thunderbird it": "Il 12/10/2026 10:42, Corvane Press ha scritto:",
    "Thunderbird nl": "Op 12-10-2026 om 10:42 schreef Corvane Press:",
    "Thunderbird pt-PT": "Às 10:42 de 12/10/2026, Corvane Press escreveu:",
    "Thunderbird pt-BR": "Em 12/10/2026 10:42, Corvane Press escreveu:",
    "Thunderbird sv": "Den 2026-10-12 kl. 10:42, skrev Corvane Press:",
    "Thunderbird da": "Den 12/10/2026 kl. 10.42 skrev Corvane Press:",
    "Thunderbird no": "Den 12.10.2026 10:42, skrev Corvane Press:",
    "Thunderbird fi": "Corvane Press kirjoitti 12.10.2026 klo 10.42:",
    "Thunderbird is": "Þann 12.10.2026 10:42, skrifaði Corvane Press:",
    "Thunderbird ar": "في 12/10/2026 10:42، كتب Corvane Press:",
    "Thunderbird without a date en": "Corvane Press wrote:",
    "Thunderbird without a date de": "Corvane Press schrieb:",
    "Thunderbird without a date fr": "Corvane Press a écrit :",
}
OTHERS = {
    "Proton en": f"On Monday, October 12th, 2026 at 10:42, {WHO} wrote:",
    "Proton de": f"Corvane Press <{PRESS}> schrieb am Montag, 12. Oktober 2026 um 10:42:",
    "Proton fr": f"Le lundi 12 octobre 2026 à 10:42, {WHO} a écrit :",
    "Fastmail en": "On Mon, 12 Oct 2026, at 10:42 AM, Corvane Press wrote:",
    "KMail en": "On Monday, 12 October 2026 10:42:00 CEST Corvane Press wrote:",
    "KMail de": "Am Montag, 12. Oktober 2026, 10:42:00 MESZ schrieb Corvane Press:",
    "Roundcube en": "On 2026-10-12 10:42, Corvane Press wrote:",
    "Roundcube de": "Am 12.10.2026 10:42, schrieb Corvane Press:",
    "Roundcube fr": "Le 12-10-2026 10:42, Corvane Press a écrit :",
    "Roundcube es": "El 12-10-2026 10:42, Corvane Press escribió:",
    "Roundcube sv": "Den 2026-10-12 10:42, skrev Corvane Press:",
    "Evolution en": "On Mon, 2026-10-12 at 10:42 +0100, Corvane Press wrote:",
    "Mutt en": "On Mon, Oct 12, 2026 at 10:42:00AM +0100, Corvane Press wrote:",
    "Horde en": f"Quoting {WHO}:",
    "Horde de": f"Zitat von {WHO}:",
    "Horde fr": f"Corvane Press <{PRESS}> a écrit :",
    "K-9 en": f"On 12 October 2026 10:42:00 BST, {WHO} wrote:",
    "K-9 de": f"Am 12. Oktober 2026 10:42:00 MESZ schrieb {WHO}:",
    "GMX app de": f"Am 12.10.26, 10:42 schrieb {WHO}:",
    "Mailspring en": f"On Oct 12 2026, at 10:42 am, {WHO} wrote:",
    "Zimbra en": f"On Oct 12, 2026 10:42 AM, {WHO} wrote:",
    "AOL en": f"In a message dated 12/10/2026 10:42:00 GMT Daylight Time, {PRESS} writes:",
    "Outlook 2019 da": f'Den 12.10.2026 10.42 skrev "Corvane Press" <{PRESS}>:',
    "Outlook 2019 sv": f'Den 2026-10-12 10:42 skrev "Corvane Press" <{PRESS}> följande:',
    "Outlook 2019 no": f"Corvane Press <{PRESS}> skrev følgende den 12.10.2026 10:42:",
    "Outlook 2019 fi": f"Corvane Press <{PRESS}> kirjoitti 12.10.2026 kello 10.42:",
    "Outlook 2019 fr": f"Le 12/10/2026 10:42, « Corvane Press » <{PRESS}> a écrit :",
}
SIGNED = GMAIL | APPLE | THUNDERBIRD | OTHERS

WITHOUT_SIGNS = {
    "Yahoo en-US": f"On Monday, October 12, 2026 at 10:42:00 AM GMT+1, {WHO} wrote:",
    "Yahoo de": f"Am Montag, 12. Oktober 2026 um 10:42:00 MESZ hat {WHO} Folgendes geschrieben:",
    "Yahoo fr": f"Le lundi 12 octobre 2026 à 10:42:00 UTC+2, {WHO} a écrit :",
    "Yahoo es": f"El lunes, 12 de octubre de 2026, 10:42:00 CEST, {WHO} escribió:",
    "Yahoo it": f"Il lunedì 12 ottobre 2026 alle ore 10:42:00 CEST, {WHO} ha scritto:",
    "Yahoo nl": f"Op maandag 12 oktober 2026 om 10:42:00 CEST schreef {WHO}:",
    "Yahoo pt-BR": f"Em segunda-feira, 12 de outubro de 2026 às 10:42:00 BRT, {WHO} escreveu:",
    "Yahoo sv": f"Den måndag 12 oktober 2026 10:42:00 CEST skrev {WHO}:",
    "Yahoo da": f"Den mandag den 12. oktober 2026 kl. 10.42.00 CEST skrev {WHO}:",
    "Yahoo no": f"mandag 12. oktober 2026 kl. 10:42:00 CEST skrev {WHO}:",
    "Yahoo fi": f"maanantai 12. lokakuuta 2026 klo 10.42.00 UTC+3 Corvane Press <{PRESS}> kirjoitti:",
    "Yahoo ar": f"في الاثنين، 12 أكتوبر 2026 في 10:42:00 ص غرينتش+3، كتب {WHO}:",
    "Outlook for Mac en": f'On 12/10/2026, 10:42, "Corvane Press" <{PRESS}> wrote:',
    "Outlook for Mac de": f'Am 12.10.26, 10:42 schrieb "Corvane Press" <{PRESS}>:',
    "Superhuman en": f"On Mon, Oct 12, 2026 at 10:42 AM, Corvane Press < {PRESS} > wrote:",
    "Spark en": f"On 12 Oct 2026 at 10:42 +0100, {WHO}, wrote:",
    "Spark de": f"Am 12. Okt. 2026, 10:42 +0200 schrieb {WHO}:",
    "Spark fr": f"Le 12 oct. 2026 à 10:42 +0200, {WHO}, a écrit :",
    "Hey en": f"On October 12, 2026, {WHO} wrote:",
    "Zoho en": f"---- On Mon, 12 Oct 2026 10:42:00 +0100 {WHO} wrote ---",
    "Notes en": f'-----"Corvane Press" <{PRESS}> wrote: -----\nTo: Ann Smith/Paper\nFrom: "Corvane Press" <{PRESS}>\n'
                "Date: 12/10/2026 10:42AM\nSubject: Report",
    "Notes de": f'-----"Corvane Press" <{PRESS}> schrieb: -----\nAn: Ann Smith/Paper\nVon: "Corvane Press" <{PRESS}>\n'
                "Datum: 12.10.2026 10:42\nBetreff: Report",
    "Proton of old en": "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\n" f"On Monday, October 12th, 2026 at 10:42 AM, {WHO} wrote:",
    "Proton app en": "-------- Original Message --------\n" f"On 12/10/2026 10:42, {WHO} wrote:",
}
WRAPPED = {
    "before the address en": f"On Mon, 12 Oct 2026 at 10:42, Corvane Institute Press Office\n<{PRESS}> wrote:",
    "before the verb en": f"On Mon, 12 Oct 2026 at 10:42, Corvane Institute Press <{PRESS}>\nwrote:",
    "over three lines en": f"On Mon, 12 Oct 2026 at 10:42, The Press Office of the Corvane\nInstitute <{PRESS}>\nwrote:",
    "before the address de": f"Am Mo., 12. Okt. 2026 um 10:42 Uhr schrieb Corvane Institute Press\n<{PRESS}>:",
    "before the verb fr": f"Le lun. 12 oct. 2026 à 10:42, Corvane Institute Press <{PRESS}> a\nécrit :",
    "before the address es": f"El lun, 12 oct 2026 a las 10:42, Corvane Institute Press\n(<{PRESS}>) escribió:",
    "before the verb it": f"Il giorno lun 12 ott 2026 alle ore 10:42 Corvane Press <{PRESS}> ha\nscritto:",
    "before the verb nl": f"Op ma 12 okt 2026 om 10:42 heeft Corvane Press <{PRESS}> het volgende\ngeschreven:",
    "before the verb pt": f"Em seg., 12 de out. de 2026 às 10:42, Corvane Press <{PRESS}>\nescreveu:",
    "before the address sv": f"Den mån 12 okt. 2026 kl 10:42 skrev Corvane Institute Press Office\n<{PRESS}>:",
    "before the verb fi": f"ma 12. lokak. 2026 klo 10.42 Corvane Press ({PRESS})\nkirjoitti:",
    "before the address is": f"Þann mán., 12. okt. 2026 kl. 10:42 skrifaði Corvane Institute Press\n<{PRESS}>:",
    "before the address ar": f"في الاثنين، 12 أكتوبر 2026 في 10:42 ص تمت كتابة ما يلي بواسطة\nCorvane Press <{PRESS}>:",
}


@pytest.mark.parametrize("case", SIGNED)
def test_above_signed_lines(case):
    words, old = OWN[tongue(case)], OLD[tongue(case)]
    assert own(f"{words}\n\n{SIGNED[case]}\n\n{signed(old, '', old)}\n") == words


@pytest.mark.parametrize("case", WITHOUT_SIGNS)
def test_above_lines_without_signs(case):
    words, old = OWN[tongue(case)], OLD[tongue(case)]
    assert own(f"{words}\n\n{WITHOUT_SIGNS[case]}\n\n{old}\n\n{old}\n") == words


@pytest.mark.parametrize("case", WRAPPED)
def test_wrapped(case):
    words, old = OWN[tongue(case)], OLD[tongue(case)]
    assert own(f"{words}\n\n{WRAPPED[case]}\n\n{signed(old, '', old)}\n") == words


@pytest.mark.parametrize("case", APPLE)
def test_of_a_phone_that_signs_the_line_too(case):
    words, old = OWN[tongue(case)], OLD[tongue(case)]
    assert own(f"{words}\n\n{signed(APPLE[case], '', old)}\n") == words
