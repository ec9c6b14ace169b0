"""Mail that no person wrote for us, told by what the standards say first and by words only as support."""
import re

from isdmedia.mail.bounces import Report
from isdmedia.mail.headers import Headers
from isdmedia.mail.parsed import Automatic

MOST_RECEIVED = 50
LOOP_MARK = "isdmedia"
"""The value of X-Loop in our own automatic mail: seen again on arrival, it has gone round in a circle."""

_COMMENT = re.compile(r"\([^()]{0,300}\)")
_AUTO_SUBJECT = re.compile(
    r"(?i)\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response|antwort)|out of (?:the )?office(?: autoreply)?|"
    r"automatische (?:antwort|reaktion)|abwesenheits(?:notiz|nachricht|meldung|assistent)|abwesenheit|nicht im büro|"
    r"réponse automatique|message d['’]absence|absence du bureau|absent(?:e)? du bureau|respuesta automática|"
    r"fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezigheidsbericht|"
    r"afwezig|resposta automática|fora do escritório|ausência temporária|رد تلقائي|رد آلي|autosvar|automatiskt svar|"
    r"automatisk svar|frånvaro|fravær|ikke til stede|automaattinen vastaus|poissa|autoreply|away from|vacation|auto ?:|"
    r"odpowiedź automatyczna|automatyczna odpowiedź|automatická odpově[dď]|автоматический ответ|автоответ|автоматична відповідь|"
    r"otomatik (?:yanıt|cevap)|αυτόματη απάντηση|automatikus válasz|răspuns automat|תשובה אוטומטית|自動(?:応答|返信)|不在通知|"
    r"自动(?:答复|回复)|자동 (?:회신|응답))")
_AWAY = re.compile(
    r"(?i)out of (?:the )?office|on (?:annual |parental |maternity |paternity |sick )?leave|annual leave|on (?:holiday|vacation)|"
    r"away from|currently away|limited access|no longer (?:work|with|at)|(?:have|has) left|automatic(?:ally)? (?:reply|response|generated)|"
    r"nicht im (?:büro|haus|dienst)|im urlaub|abwesend|außer haus|en cong[eé]s?|absente?\b|de retour|ne (?:suis|serai)|"
    r"fuera de la oficina|de vacaciones|estaré ausente|fuori (?:ufficio|sede)|in ferie|afwezig|met vakantie|met verlof|"
    r"de férias|ausente|إجازة|خارج المكتب|semester|tjänstledig|på ferie|ferie|lomalla|we have received your|"
    r"thank you for (?:contacting|your (?:e-?mail|message|enquiry))|automated (?:response|reply|message)|na urlopie|"
    r"poza biurem|"
    r"nieobecn|na dovolené|mimo kancelář|nepřítom|в отпуске|отсутств|у відпустці|відсутн|ofis dışında|izindeyim|tatildeyim|"
    r"απουσιάζω|εκτός γραφείου|με άδεια|szabadságon|concediu|לא במשרד|בחופשה|休暇|不在|外出|休假|외출|휴가|부재|"
    r"tilbage den|tilbake|åter den|ude af kontoret|sairauslomalla|en (?:vacances|déplacement)|de baja|ferie fino")
_DESK_SUBJECT = re.compile(
    r"(?i)request received|received your|\b(?:ticket|case|incident|request|vorgang|anfrage|dossier|demande|solicitud|richiesta)\b.{0,20}\d|"
    r"\[#?\d{2,}\]|accus[eé] de r[eé]ception|(?:empfangs|eingangs)bestätigung|acuse de recibo|ricevuta|"
    r"ontvangstbevestiging")
_DESK_TEXT = re.compile(
    r"(?i)this is an automat|automat(?:ed|ic(?:ally generated)?) (?:message|response|reply|e-?mail|notification)|"
    r"\b(?:your|a|a new) (?:support )?(?:request|ticket|enquiry|inquiry|case|message)(?: \(?#?[\w-]{1,30}\)?)? "
    r"(?:has been|was|is) (?:received|created|logged|registered|opened)|"
    r"(?:we have|we've|we) received your (?:request|ticket|enquiry|inquiry|message|e-?mail)(?: \(?#?[\w-]*\d[\w-]*\)?)? ?(?:[.,]|and)|"
    r"automatische (?:antwort|nachricht|e-?mail|bestätigung)|automatisch (?:erstellt|generiert)|(?:message|courriel) automatique|"
    r"r[eé]ponse automatique|(?:mensaje|respuesta) automátic|"
    r"(?:messaggio|risposta) automatic|automatisch (?:bericht|antwoord)|mensagem automática")
_RECEIPT_SUBJECT = re.compile(
    r"(?i)\s*(?:read|not read|gelesen|ungelesen|lu|non lu|leído|no leído|letto|non letto|gelezen|niet gelezen|lida|não lida|läst|"
    r"oläst|læst|ulæst|lest|ulest|return receipt)\s?[:(]")
_RECEIPT_TEXT = re.compile(
    r"(?i)was (?:read|displayed|deleted without being read)\b|(?:is|has been) displayed on|wurde\b.{0,60}\b(?:gelesen|gelöscht)|"
    r"a été (?:lu|supprimé)|"
    r"(?:se ha leído|fue leído|se leyó|ha sido leído|eliminado sin)|è stat[oa] (?:lett|eliminat)|(?:is|werd) .{0,40}gelezen|foi lid|"
    r"(?:lästes|har lästs)|blev læst|ble lest")
_CHALLENGE_FIELDS = ("x-boxbe-challenge", "x-challenge", "x-tmda-fingerprint", "x-tmda-challenge", "x-spamarrest-noauth",
                     "x-spamarrest-challenge", "x-asg-challenge", "x-sender-verification")
_CHALLENGE = re.compile(
    r"(?i)(?:verify|confirm|prove|authenticate|validate)[^.\n]{0,80}(?:you are (?:a )?(?:human|person|real|not a)|"
    r"your (?:e-?mail )?address|your (?:e-?mail|message|identity)|sender)|challenge[- ]response|sender verification|"
    r"(?:message|mail) (?:is being |was |has been )?(?:held|quarantined)[^.\n]{0,120}(?:click|reply|confirm|verif)|"
    r"one[- ]time (?:sender )?(?:verification|confirmation)")
_CHALLENGE_SENDER = re.compile(r"(?i)^(?:confirm|verify|challenge|sender-?verification)[^@]*@|@(?:[\w-]+\.)*(?:boxbe|spamarrest)\.com$")
_REPLY_FIELDS = ("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mail-autoreply", "x-autoreply-from",
                 "x-auto-reply-from", "x-autogenerated", "x-vacation", "x-amazon-auto-reply", "autoreply")
_PRECEDENCE_REPLY = ("auto_reply", "auto-reply", "autoreply")
_RECEIVED_FOR = re.compile(r"\bfor\s+<?[^\s<>@;]{1,100}@([^\s<>;]{1,200})")
_BULK = ("bulk", "list", "junk")


def automatic(headers: Headers, report: Report, *, text: str, calendar_method: str) -> Automatic | None:
    """What kind of automatic mail it is, None for a person's. `report` is what the delivery notices in it say; the
    answer to an invitation is a person's even when a program wrote it."""
    if headers.count("received") > MOST_RECEIVED or headers.raw("x-loop").strip().lower() == LOOP_MARK:
        return Automatic.LOOP
    if report.kind is not None:
        return report.kind
    if _RECEIPT_SUBJECT.match(headers.text("subject")) and _RECEIPT_TEXT.search(text[:1000]):
        return Automatic.DELIVERED
    if calendar_method in ("REPLY", "COUNTER", "REQUEST", "DECLINECOUNTER", "CANCEL"):
        return None
    submitted = _submitted(headers)
    replies = _says_reply(headers, submitted, text)
    if _is_challenge(headers, text, machine=replies or bool(submitted) or _has_null_sender(headers)):
        return Automatic.CHALLENGE
    if replies:
        return Automatic.AUTO_REPLY
    if _is_list(headers):
        return Automatic.LIST
    return Automatic.AUTO_REPLY if submitted else None


def _submitted(headers: Headers) -> str:
    """The keyword of Auto-Submitted without comment and parameters (RFC 3834 section 5), "" for none and for "no"."""
    keyword = _COMMENT.sub(" ", headers.raw("auto-submitted")).partition(";")[0].strip().lower()
    return "" if keyword == "no" else keyword


def _says_reply(headers: Headers, submitted: str, text: str) -> bool:
    if submitted.startswith("auto-replied"):
        return True
    if any(headers.has(name) and headers.raw(name).strip().lower() not in ("no", "false") for name in _REPLY_FIELDS):
        return True
    if {_word(headers, "precedence"), _word(headers, "x-precedence")} & set(_PRECEDENCE_REPLY):
        return True
    if _acknowledges(headers, text[:1000]):
        return True
    subject, null = bool(_AUTO_SUBJECT.match(headers.text("subject"))), _has_null_sender(headers)
    if not subject and not null:
        return False
    if subject and (null or headers.has("x-auto-response-suppress") or headers.has("x-ms-exchange-inbox-rules-loop")
                    or _word(headers, "precedence") in _BULK):
        return True
    return bool(_AWAY.search(text[:2000]))


def _acknowledges(headers: Headers, text: str) -> bool:
    """Whether a help desk's program tells that it took our mail in; whoever asks something back is a person."""
    return bool(_DESK_SUBJECT.search(headers.text("subject")) and _DESK_TEXT.search(text)) and "?" not in text


def _word(headers: Headers, name: str) -> str:
    return headers.raw(name).strip().lower()


def _has_null_sender(headers: Headers) -> bool:
    return headers.has("return-path") and headers.raw("return-path").strip() in ("<>", "")


def _is_challenge(headers: Headers, text: str, *, machine: bool) -> bool:
    if any(headers.has(name) for name in _CHALLENGE_FIELDS):
        return True
    sender = headers.raw("from").rpartition("<")[2].strip("> ")
    return (machine or bool(_CHALLENGE_SENDER.search(sender))) and bool(
        _CHALLENGE.search(headers.text("subject")) or _CHALLENGE.search(text[:3000]))


def _is_list(headers: Headers) -> bool:
    """A mailing list or a bulk mailing. The list that the desk's own address is (a group mailbox) does not count, nor
    does a mere offer to unsubscribe."""
    bulk = _word(headers, "precedence") in _BULK
    named = headers.has("list-id") and not _is_own_group(headers)
    if named and (bulk or headers.has("list-post") or headers.has("list-unsubscribe")):
        return True
    return bulk and not headers.has("list-id") and headers.has("list-unsubscribe")


def _is_own_group(headers: Headers) -> bool:
    """Whether List-Id lies under the domain that this mail was delivered to."""
    listed = headers.raw("list-id").rpartition("<")[2].strip("<> \t").lower()
    own = {headers.raw(name).rpartition("@")[2].strip("<> \t").lower()
           for name in ("delivered-to", "x-original-to", "envelope-to") if headers.has(name)}
    received = _RECEIVED_FOR.search(headers.raw("received"))
    if received:
        own.add(received.group(1).lower())
    return any(domain and (listed == domain or listed.endswith("." + domain)) for domain in own)
