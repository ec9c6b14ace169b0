"""The words of mail programs around earlier mail, by language: what they put before From and Subject, above a mail that
is passed on, and into the line that says who wrote when."""
import re
from itertools import chain

from isdmedia.mail.wording import any_of

FROM, SENT, TO, SUBJECT, COPY = "from", "sent", "to", "subject", "copy"

_LABELS = {
    "en": {FROM: "from", SENT: "sent|date|sent at", TO: "to", SUBJECT: "subject|re",
           COPY: "cc|bcc|reply-to|reply to|importance|attachments|organization|priority|resent-from|sender|sent by"},
    "de": {FROM: "von|absender", SENT: "gesendet|gesendet am|datum", TO: "an", SUBJECT: "betreff",
           COPY: "kopie|kopie (cc)|antwort an|wichtigkeit|anlagen|anlage|anhänge|priorität|gesendet von|organisation"},
    "fr": {FROM: "de|expéditeur", SENT: "envoyé|envoyé le|date d'envoi", TO: "à|a|pour|destinataire", SUBJECT: "objet|sujet",
           COPY: "copie à|copie|répondre à|pièces jointes|importance|envoyé par"},
    "es": {FROM: "de|remitente", SENT: "enviado|enviado el|fecha", TO: "para|destinatario", SUBJECT: "asunto",
           COPY: "copia|responder a|importancia|datos adjuntos|adjuntos|prioridad"},
    "it": {FROM: "da|mittente", SENT: "inviato|inviato il|data", TO: "a|destinatario", SUBJECT: "oggetto",
           COPY: "copia|rispondi a|priorità|allegati"},
    "nl": {FROM: "van|afzender", SENT: "verzonden|verzonden op|datum", TO: "aan", SUBJECT: "onderwerp",
           COPY: "kopie|antwoord aan|urgentie|bijlagen|prioriteit"},
    "pt": {FROM: "de|remetente", SENT: "enviado|enviada|enviada em|enviado em|data", TO: "para|destinatário", SUBJECT: "assunto",
           COPY: "com cópia|cópia|responder a|importância|anexos|prioridade"},
    "sv": {FROM: "från", SENT: "skickat|datum", TO: "till", SUBJECT: "ämne|rubrik", COPY: "kopia|svara till|prioritet|bilagor"},
    "da": {FROM: "fra", SENT: "sendt|dato", TO: "til", SUBJECT: "emne",
           COPY: "kopi|svar til|prioritet|vigtighed|vedhæftede filer|vedhæftet"},
    "no": {FROM: "fra", SENT: "sendt|dato", TO: "til", SUBJECT: "emne", COPY: "kopi|svar til|prioritet|viktighet|vedlegg"},
    "fi": {FROM: "lähettäjä|lahettaja", SENT: "lähetetty|päiväys|päivämäärä|pvm", TO: "vastaanottaja|saaja|vastaanottajat",
           SUBJECT: "aihe", COPY: "kopio|vastaus|tärkeys|liitteet"},
    "is": {FROM: "frá|sendandi", SENT: "sent|dagsetning|dags|dags.|sent þann", TO: "til|viðtakandi", SUBJECT: "efni",
           COPY: "afrit|viðhengi|mikilvægi"},
    "ar": {FROM: "من|المرسل", SENT: "التاريخ|تاريخ الإرسال|تم الإرسال|الإرسال|أرسل|تاريخ|تم الارسال|وقت الإرسال",
           TO: "إلى|الى", SUBJECT: "الموضوع|موضوع", COPY: "نسخة|نسخة إلى|نسخة الى|الأهمية|المرفقات|المرسل إليه"},
    "others": {FROM: "od|от|kimden|מאת", SENT: "wysłano|отправлено|дата|gönderme tarihi|tarih|נשלח|תאריך", TO: "do|кому|kime|אל",
               SUBJECT: "temat|тема|konu|נושא", COPY: "dw|копия|bilgi"},
}
KIND_OF = {label: kind for tongue in reversed(_LABELS.values()) for kind, labels in tongue.items() for label in labels.split("|")}

FORWARDED = any_of(r"""
    (?:begin(?: of)? )?forwarded (?:message|mail|email|by)|start of forwarded message
    weitergeleitete (?:nachricht|e-?mail|mail)|(?:anfang|beginn) der weitergeleiteten (?:nachricht|e-?mail)|weitergeleitet von
    (?:(?:début|debut) du )?(?:message|mail|courriel|e-mail) (?:transféré|réexpédié|transmis)|transféré par
    (?:(?:inicio|comienzo) del )?(?:mensaje|correo) reenviado|reenviado por
    (?:inizio (?:del )?)?messaggio inoltrato|inoltrato da
    doorgestuurd bericht|begin (?:van )?(?:het )?doorgestuurde? bericht|doorgestuurd door
    (?:início da )?mensagem (?:encaminhada|reencaminhada)|(?:re)?encaminhad[ao] por
    vidarebefordrat (?:meddelande|brev|mejl|mail|e-post)|vidarebefordrat av
    (?:starte?n? på )?videresendt? (?:meddelelse|besked|melding|mail|e-post|e-mail)|videresendt af
    (?:edelleen)?(?:välitetty|lähetetty) (?:viesti|sähköposti)
    (?:upphaf )?(?:áframsend|áframsent|framsent|framsend)[a-zð]{0,3} (?:bréf|skilaboð|skeyti|póstur|skilaboða)
    (?:بداية )?(?:ال)?رسالة (?:ال)?(?:معاد توجيهها|مُعاد توجيهها|محولة|محوّلة|ممررة|ممرّرة|تمت إعادة توجيهها)
    przekazana wiadomość|пересылаемое сообщение|iletilen ileti|הודעה שהועברה""")
FORWARDED_BY = any_of(r"""
    forwarded by|weitergeleitet von|reenviado por|inoltrato da|doorgestuurd door|(?:re)?encaminhad[ao] por|vidarebefordrat av
      |videresendt af|transféré par""")
ORIGINAL = any_of(r"""
    original (?:message|e-?mail|mail|appointment)|reply message|quoted message
    (?:please )?(?:type|write|enter) your reply above this line|reply above this line
    bitte (?:geben|schreiben) sie ihre antwort (?:oberhalb|über) dieser zeile
    (?:veuillez |merci de )?répondre (?:au-dessus|en haut) de cette ligne
    ursprüngliche (?:nachricht|e-?mail|mail)|original-?(?:nachricht|mail|e-?mail)|urspr\. (?:nachricht|mail)
    (?:message|mail|courriel|e-mail) (?:d['’]origine|original|initial)
    (?:mensaje|correo) original|messaggio (?:originale|originario)|oorspronkelijke? (?:bericht|mail|e-mail)
    mensagem original|ursprungligt (?:meddelande|mejl)|originalmeddelande|ursprungliga meddelandet
    (?:original|oprindelig|opprinnelig) (?:meddelelse|besked|melding|mail|e-?post)|alkuperäinen (?:viesti|sähköposti)
    upprunaleg(?:ur|t|i)? (?:skilaboð|póstur|bréf|skeyti)|upphafleg(?:ur|t)? (?:skilaboð|póstur|bréf)
    (?:ال)?رسالة (?:ال)?أصلي[ةّ]|الرسالة الأصليَّة
    wiadomość oryginalna|исходное сообщение|orijinal mesaj|הודעה מקורית""")

_WROTE = (
    "wrote", "writes", "schrieb", "schrieben", "geschrieben", "a écrit", "écrivait", "a ecrit", "escribió", "escribio", "ha escrito",
    "ha scritto", "scrive", "scriveva", "schreef", "geschreven", "escreveu", "skrev", "skrev följande", "skrev følgende", "skrifaði",
    "skrifar",
    "ritaði", "kirjoitti", r"napisał\(?a?\)?", "napisal", "írta", "yazdı", "şunu yazdı", "пишет", "писал", "написал", "כתב", "كتب", "كتبت",
    "كتب/كتبت", "تمت كتابة", "写道", "のメール")
WROTE = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(_WROTE)})(?!\w)")
QUOTING = re.compile(r"(?i)(?:quoting|zitat von|citat från|citat fra|cytowanie|citando|citazione di|citeren van|citation de) ")
ON = re.compile(r"(?i)(?:on|am|le|el|il|op|em|den|no dia|em data|på|w dniu|dne|в|בתאריך|في|بتاريخ|il giorno|um|þann|hinn|às|in a message "
                r"dated)\s")
PARTICLES = frozenset(chain(("van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "el", "al", "bin", "af", "av", "zu"),
                            ("hat", "heeft", "via", "på", "fra", "från", "dos", "das", "do", "du", "des", "y", "e", "und", "and", "et")))


def alternatives(kind: str) -> str:
    """All labels of a kind as one alternation for a regular expression, the longest first."""
    return "|".join(sorted((re.escape(label) for label, known in KIND_OF.items() if known == kind), key=len, reverse=True))
