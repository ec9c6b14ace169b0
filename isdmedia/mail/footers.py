"""Footers of phones, mail programs, lawyers, virus scanners and lists, in the languages of the desk's correspondents."""
import re

from isdmedia.mail.wording import any_of

_THING = "(?:" + "|".join((
    r"i ?phone|i ?pad|ipod|samsung|galaxy|android|blackberry|huawei|xiaomi|redmi|pixel|oneplus|nokia|motorola|sony|windows|surface",
    r"smartphone|tablet|mobile?\b|mobil|mobiele|outlook|yahoo|proton|gmail|spark|superhuman|airmail|aol|hey\b|fastmail|tuta|apple|aqua|bluemail|k-9|zoho",
    r"mailspring|em client|typeapp|edison|canary|shortwave|missive|gmx|web\.de|t-online|freenet|libero|tiscali",
    r"mail(?:<[^<>]{0,200}>)? (?:for|für)")) + ")"
_DEVICE = any_of(r"""
    (?:sent|typed|written|dictated) (?:from|via|with|by|using|on|in) (?:my |an? |the )?(?:THING|phone|cell|workspace|mail app|nine\b
      |thumbs|my work)
    (?:sent|typed|written) (?:from|on|with|by) (?:my |the |an? )(?:work |new |[a-z]{2,12}'s )?(?:THING|phone)|sent from [a-z]{2,12}'s THING
    sent on the (?:move|go|run)
    get outlook for|outlook for (?:ios|android|mac)|download outlook|get bluemail
    (?:please )?(?:excuse|forgive|pardon|apologies for|sorry for) (?:the |any |my |its )?(?:typo|brevity|errors|spelling)[^.?]{0,60}\.?\s*$
    envoyé (?:de|depuis|à partir de|avec|via|par) (?:mon |ma |l['’]application |un |une |la messagerie |le )?(?:THING|téléphone|portable
      |appareil|courrier|application)
    (?:télécharge[rz]|obtenez|obtenir) outlook|provenance\s?: (?:courrier|e-mail)|désolé pour les fautes
    von mein(?:em|er) [^.?]{0,60}(?:gesendet|verschickt|geschickt)
    gesendet (?:von|mit|aus|über|vom) (?:mein(?:em|er) |der |dem |einem )?(?:THING|mail|handy|mobilen|app)
    (?:mobil|unterwegs|von unterwegs) (?:gesendet|verschickt)|outlook für (?:ios|android)|holen sie sich outlook|laden sie outlook
    diese (?:nachricht|e-?mail|mail) wurde (?:von|mit|mobil|unterwegs) [^?]{0,80}(?:gesendet|verschickt)
    enviad[oa] (?:desde|do|da|de|a partir do|via|pelo|pela|con|com) (?:mi |meu |minha |o |a |el |un |um |la app )?(?:THING|dispositivo
      |m[óo]vil|telem[óo]vel)
    enviad[oa] (?:desde|do|da|de|a partir do|via|pelo|pela) (?:mi |meu |minha )?(?:celular|tel[ée]fono|telefone|correio|correo para
      |e-?mail para)
    obt[eé]n(?:er|ha|ga)? outlook|(?:obter|baixe|baixar|transferir) (?:o )?outlook|descargar outlook
    inviat[oa] (?:con|da|dal|dalla|dall['’]) ?(?:mi[oa] )?(?:THING|dispositivo|cellulare|telefono|telefonino|posta|app)|scarica outlook
      |ottieni outlook
    (?:verzonden|verstuurd) (?:vanaf|met|via|vanuit|door) (?:mijn |een |de )?(?:THING|telefoon|toestel|mobiel|mail)|outlook voor (?:ios
      |android)|outlook downloaden
    skicka[td] (?:från|med|via) (?:min |mitt |en )?(?:THING|telefon|e-post|mail)|hämta outlook
    sendt (?:fra|med|via) (?:min |mit |mitt |en )?(?:THING|telefon|e-post|mail)|hent outlook|skaff deg outlook|få outlook
    lähetetty (?:THING|minun|\S{0,12}(?:puhelime|laitteesta|sähköposti))|hanki outlook|lataa outlook
    sent (?:úr|frá|með) (?:THING|síma|snjallsíma|farsíma)|sæktu outlook|fáðu outlook
    (?:تم الإرسال|تم الارسال|أُرسلت|أرسلت|أُرسل|أرسل|مرسل|مُرسل|مُرسلة|تم إرساله|تم إرسالها|مرسلة) (?:من|عبر|بواسطة)
    (?:الحصول|احصل) على outlook|تنزيل outlook
    wysłane z |отправлено с |iphone['’]?umdan gönderildi|נשלח מה""".replace("THING", _THING), before=r"[\s*_>]{0,4}(?:-{2,20}\s*)?")

_SECRET = any_of(r"""
    confidential|privileg|legally binding|disclaimer|personal views|virus|copyright|warrant|registered in (?:england|scotland|ireland)
    registered (?:office|number)|company (?:number|no)|monitor
    vertraulich|haftung|amtsgericht|handelsregister|sitz der gesellschaft
    confidentiel|siège social|confidencia[il]|riservat|vertrouwelijk|konfidenti|sekretess|fortrolig|taushet|luottamuksell|salassa|trúnað
      |سري""")
_RECEIVED = any_of(r"""
    recipient|intended|addressee|in error|attachment|disclos|unauthori[sz]ed|this (?:e-?mail|message)|e-?mails? |(?:registered|vat)\s
    empfänger|adressat|irrtümlich|diese (?:e-?mail|nachricht)|ust-?id|geschäftsführer|hrb|capital
    destinataire|pièces jointes|ce (?:message|courriel|mail)|rcs\s
    destinat[aá]ri|este (?:mensaje|correo|e-?mail)|esta mensagem|anexos|por engano|por error
    questo messaggio|il presente messaggio|allegat|geadresseerde|dit (?:bericht|e-?mail)|bijlage
    detta (?:meddelande|e-post|mejl)|mottagar|denne (?:e-?mail|meddelelse|e-post|melding)|modtager|mottaker
    tämä (?:viesti|sähköposti)|vastaanottaj|tölvupóst|viðtakand|viðhengi
    المرسل إليه|هذه الرسالة|المرفقات""")
_HEADING = any_of(r"""
    confidentiality (?:notice|statement)|(?:e-?mail )?disclaimer|legal (?:notice|disclaimer)|privacy notice
    aviso (?:legal|de confidencialidad\w{0,2})|avis (?:de confidentialité|juridique)
    vertraulichkeits?hinweis|rechtlicher hinweis|haftungsausschluss|avvertenz[ae] legal[ei]|nota di riservatezza|vrijwaring
      |ansvarsfriskrivning
    fyrirvari|إخلاء (?:ال)?مسؤولية""", before=r"[\s*_#=-]{0,40}", after=r"[\s*_#=:.-]{0,40}")

_GREEN = any_of(r"""
    (?:p )?(?:please |think |before |do you really need|save (?:paper|a tree|trees)|consider )[^.?]{0,60}
      (?:environment|before you print|before printing|printing this|print this|trees?\b|paper\b)
    (?:bitte |denken |schonen |muss diese)[^.]{0,60}(?:umwelt|ausdruck|papier)
    (?:pensez |avant d['’]imprimer|n['’]imprimez)[^.]{0,60}(?:environnement|imprimer|nécessaire|planète)
    (?:antes de |piense |pense |por favor,? |proteja )[^.]{0,60}(?:imprimir|medio ?ambiente|ambiente|papel)
    (?:prima di |pensa |rispetta |stampa)[^.]{0,60}(?:ambiente|stampare|necessario)
    (?:denk|spaar|moet u)[^.]{0,60}(?:milieu|printen|print |afdrukken)
    (?:tänk |tænk |tenk |skona |spar |spara )[^.]{0,60}(?:miljö|miljø)
    (?:ajattele|säästä|harkitse)[^.]{0,60}(?:ympäristö|luonto|paperi|tulosta)
    (?:hugsaðu|hugsum|hugsið)[^.]{0,60}(?:umhverfi|prenta)
    (?:فكر|يرجى|حافظ)[^.]{0,60}(?:البيئة|الطباعة)""", before=r"\W{0,6}")

_CLEAN = any_of(r"""
    (?:^|\s)(?:virus-?free|sans virus|virenfrei|libre de virus|privo di virus|virusvrij|livre de vírus|sem vírus|virusfri
      |viruseton)\.\s\S{0,8}\.\S
    (?:e-?mail|message|mail|nachricht|correo|courriel|courrier|messaggio|mensagem|bericht|meddelande|meddelelse|melding|viesti|póstur
      |رسالة)[^?]{0,120}
      (?:virus|vírus|viren|فيروس)[^?]{0,80}(?:avast|avg|antivir|scan|software|geprüft|checked|mcafee|norton|kaspersky)
    (?:scanned|checked|vérifié|geprüft|analizado|controllat|gescand|verificad|kontroller|skannad)[^?]{0,30} (?:by|par|von|por|da|door|av
      |af|für|auf)
      [^?]{0,30}(?:virus|viren|security|symantec|mailmarshal|mimecast|messagelabs|barracuda|sophos|avast|avg|mcafee|antivir)
    (?:checked|scanned) for (?:viruses|malware)[^?]{0,20}\sby\s""")
_LIST = any_of(r"""
    you (?:are receiv|(?:have )?receiv)\w{0,3} this (?:message|e-?mail|mail) (?:because|as|since)
    to (?:unsubscribe|be removed|stop receiving)[^?]{0,40}(?:from this|this list|e-?mails?|send|click|visit|go to)
    \S[^?]{0,60}\smailing list(?:\s|$)[^?]{0,200}(?:@|https?:)
    sie erhalten diese (?:nachricht|e-?mail|mail),? (?:weil|da)|(?:um sich )?(?:abzumelden|abmelden|vom newsletter)
    vous (?:recevez|avez reçu) (?:ce|cet) (?:message|e-?mail|mail|courriel) (?:car|parce)
    (?:has recibido|recibe[s]?|ha recibido) este (?:mensaje|correo)[^?]{0,20}\sporque
    (?:hai ricevuto|ricevi|avete ricevuto) questo messaggio perché
    (?:u|je) (?:ontvangt|hebt) dit (?:bericht|e-?mail)[^?]{0,12}\somdat
    (?:você )?(?:recebeu|está (?:a )?recebe\w{1,3}) est[ae] (?:mensagem|e-?mail) porque
    du (?:får|fick|har fått) (?:det här|detta) (?:meddelande|mejl|e-postmeddelande)\w{0,2}[^?]{0,12}\s(?:eftersom|för att)
    du (?:modtager|har modtaget|mottar|har mottatt) denne (?:mail|e-?mail|e-?post|meddelelse|melding|besked)\w{0,3}[^?]{0,6}\s(?:fordi|da)
    (?:saat|sait|olet saanut) tämän (?:viestin|sähköpostin)|þú (?:færð|fékkst) þe(?:nnan|tta) (?:póst|tölvupóst|skeyti|bréf)
    (?:وصلتك|تلقيت|لقد تلقيت) هذه الرسالة""", before=r"[\s\W_]{0,60}")
_DUE = re.compile(r"(?i)\bdeadline\b|\b(?:by|before|until|bis|vor|avant|antes de|entro|voor|innan|inden|før|قبل)\s"
                  r"(?:the\s|las\s|les\s|le\s|klockan\s|klokken\s)?\d")
_LONGEST_LINE = 200
_LONGEST_PARAGRAPH = 2000


def is_device_footer(line: str) -> bool:
    """Whether a line is what a phone or a mail program put there: "Sent from my iPhone"."""
    return len(line) <= _LONGEST_LINE and bool(_DEVICE.match(line))


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph is a lawyer's, a scanner's, a list's or a plea for the trees. One that asks or names an hour is a
    person's."""
    paragraph = paragraph[:_LONGEST_PARAGRAPH]
    if _DUE.search(paragraph):
        return False
    if len(paragraph) < 400 and _GREEN.match(paragraph):
        return True
    if "?" in paragraph or "؟" in paragraph:
        return False
    return bool((_SECRET.search(paragraph) and _RECEIVED.search(paragraph)) or _LIST.match(paragraph) or _CLEAN.search(paragraph[:400]))


def is_heading(line: str) -> bool:
    """Whether a line can stand above a notice: "Disclaimer:", or a rule."""
    bare = line.strip()
    return (len(bare) >= 5 and not bare.strip("-_*=# ")) or (len(bare) < 100 and bool(_HEADING.fullmatch(bare)))
