"""The marks that mail programs put above earlier mail, in the languages of the desk's correspondents."""
import re
from dataclasses import dataclass, field

FROM, SENT, TO, SUBJECT, COPY = "from", "sent", "to", "subject", "copy"
_LABELS = {
    FROM: "from|von|de|da|van|från|fra|lähettäjä|lahettaja|من|المرسل|expéditeur|remitente|mittente|afzender|remetente|"
          "absender|od|от|kimden|מאת",
    SENT: "sent|date|sent at|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|enviado|enviado el|enviada em|"
          "enviado em|enviada|inviato|data|verzonden|verzonden op|skickat|sendt|dato|lähetetty|päiväys|päivämäärä|fecha|"
          "التاريخ|تاريخ الإرسال|تم الإرسال|الإرسال|أرسل|تاريخ|wysłano|отправлено|дата|gönderme tarihi|tarih|נשלח|תאריך",
    TO: "to|an|à|a|para|aan|till|til|vastaanottaja|إلى|الى|destinataire|destinatario|destinatário|do|кому|kime|אל",
    SUBJECT: "subject|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|aihe|الموضوع|موضوع|re|temat|тема|konu|נושא",
    COPY: "cc|bcc|kopia|kopi|kopie|copie à|copie|copia|kopio|نسخة|نسخة إلى|reply-to|antwort an|répondre à|importance|"
          "wichtigkeit|attachments|anlagen|pièces jointes|organization|priority|resent-from",
}
_KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels.split("|")}
_LABELLED = re.compile(r"[\s>*_]{0,20}([^\W\d_][^:：\n]{0,24}?)[\s*_]{0,4}[:：][\s*_]{0,4}(.*)")
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SENT_INSIDE = re.compile(rf"\s[*_]?(?:{_LABELS[SENT]})\s?[:：][*_]?\s", re.IGNORECASE)
_SUBJECT_INSIDE = re.compile(rf"\s[*_]?(?:{_LABELS[SUBJECT]})\s?[:：][*_]?\s", re.IGNORECASE)

_FORWARDED = re.compile(
    r"(?i)(?:begin(?: of)? )?forwarded (?:message|mail|email|by)|start of forwarded message|weitergeleitete (?:nachricht|e-?mail|mail)|"
    r"(?:anfang|beginn) der weitergeleiteten (?:nachricht|e-mail)|message (?:transféré|réexpédié|transmis)|"
    r"(?:début|debut) du message (?:transféré|réexpédié|transmis)|mensaje reenviado|"
    r"(?:inicio|comienzo) del mensaje reenviado|messaggio inoltrato|inizio (?:del )?messaggio inoltrato|"
    r"doorgestuurd bericht|begin (?:van )?(?:het )?doorgestuurde? bericht|"
    r"mensagem (?:encaminhada|reencaminhada)|início da mensagem (?:encaminhada|reencaminhada)|"
    r"vidarebefordrat (?:meddelande|brev|mejl|e-post)|vidarebefordrat mail|videresendt? (?:meddelelse|besked|melding|e-post)|"
    r"start på videresendt (?:meddelelse|besked|melding|e-post)|starten på videresendt melding|"
    r"(?:edelleen)?(?:välitetty|lähetetty) (?:viesti|sähköposti)|välitetty viesti alkaa|"
    r"(?:بداية )?(?:ال)?رسالة (?:ال)?(?:معاد توجيهها|مُعاد توجيهها|المعاد توجيهها|محولة|المحولة|تمت إعادة توجيهها)|"
    r"przekazana wiadomość|пересылаемое сообщение|iletilen ileti|הודעה שהועברה")
_ORIGINAL = re.compile(
    r"(?i)original (?:message|e-?mail|appointment)|reply message|ursprüngliche (?:nachricht|e-?mail)|original-?nachricht|"
    r"originalnachricht|message d['’]origine|message original|message initial|mensaje original|messaggio originale|"
    r"oorspronkelijk bericht|mensagem original|ursprungligt meddelande|originalmeddelande|"
    r"(?:original|oprindelig) (?:meddelelse|besked)|opprinnelig melding|alkuperäinen viesti|الرسالة الأصلية|"
    r"رسالة أصلية|wiadomość oryginalna|исходное сообщение|orijinal mesaj|הודעה מקורית")
_DASHES = "-–—_=*~>|• \t"
_WROTE = re.compile(
    r"(?i)(?<!\w)(?:wrote|writes|schrieb|schrieben|a écrit|écrivait|a ecrit|escribió|escribio|ha scritto|scrive|schreef|"
    r"geschreven|escreveu|skrev|skrev följande|kirjoitti|napisał\(?a?\)?|napisal|írta|yazdı|şunu yazdı|пишет|писал|"
    r"написал|כתב|كتب|كتبت|تمت كتابة|写道|のメール)")
_ON = re.compile(r"(?i)(?:on|am|le|el|il|op|em|den|no dia|em data|på|w dniu|dne|в|בתאריך|في|بتاريخ|il giorno|um)\s")
_WHEN = re.compile(r"\b(?:19|20)\d{2}\b|\b\d{1,2}[:.h]\d{2}\b|[٠-٩]{4}")
_MAILBOX_END = re.compile(r"[<(\[][^<>()\[\]\s]+@[^<>()\[\]\s]+[>)\]]\s*[:：]?$")
LONGEST_MARK = 500


@dataclass(frozen=True, slots=True)
class Mark:
    """Where earlier mail begins: lines start..end (end excluded) are the mark, `fields` what its header lines say."""

    kind: str
    start: int
    end: int
    fields: dict[str, str] = field(default_factory=dict)


def labelled(line: str) -> tuple[str, str] | None:
    """The kind and the value of a line such as "Gesendet: Montag …", None for any other line."""
    match = _LABELLED.match(_BIDI.sub("", line[:LONGEST_MARK]))
    kind = _KIND_OF.get(match.group(1).strip().lower().replace("’", "'")) if match else None
    return (kind, match.group(2).strip()) if match and kind else None


def mark_at(lines: list[str], start: int) -> Mark | None:
    """The mark that begins at this line, None when none does."""
    line = lines[start]
    stripped = line.strip()
    if not stripped or len(stripped) > LONGEST_MARK:
        return None
    bare = stripped.strip(_DASHES)
    dashed = len(stripped) - len(bare) >= 4
    if not bare:
        return _rule(lines, start) if len(stripped) >= 10 else None
    if len(bare) < 80 and (dashed or bare.endswith((":", "："))):
        for kind, pattern in (("forward", _FORWARDED), ("original", _ORIGINAL)):
            match = pattern.match(_BIDI.sub("", bare))
            if match and (kind == "forward" or dashed) and len(bare) - match.end() < 25:
                return _separator(lines, start, kind)
    return header_block(lines, start) or _attribution(lines, start)


def _separator(lines: list[str], start: int, kind: str) -> Mark:
    """A separator line with the header lines that may follow it."""
    following = _next_written(lines, start + 1)
    block = header_block(lines, following) if following - start <= 4 and following < len(lines) else None
    if block is None and kind == "original" and following < len(lines):
        block = _attribution(lines, following)
    return Mark(kind, start, block.end if block else start + 1, block.fields if block else {})


def _rule(lines: list[str], start: int) -> Mark | None:
    """A line of underscores or dashes counts only with header lines below it."""
    following = _next_written(lines, start + 1)
    block = header_block(lines, following) if following - start <= 3 and following < len(lines) else None
    return Mark("header", start, block.end, block.fields) if block else None


def _next_written(lines: list[str], start: int) -> int:
    for index in range(start, min(start + 6, len(lines))):
        if lines[index].strip(" \t>"):
            return index
    return len(lines)


def header_block(lines: list[str], start: int) -> Mark | None:
    """Header lines as they are printed above earlier mail: a sender and a subject with a date or recipient."""
    first = labelled(lines[start])
    if first is None or first[0] == COPY:
        return None
    if first[0] == FROM and _SENT_INSIDE.search(first[1]) and _SUBJECT_INSIDE.search(first[1]):
        return Mark("header", start, start + 1, {FROM: _SENT_INSIDE.split(first[1])[0].strip()})
    fields: dict[str, str] = {first[0]: first[1]}
    end, index, unlabelled, last = start + 1, start + 1, 0, first[0]
    while index < min(start + 40, len(lines)) and unlabelled < 6:
        found = labelled(lines[index])
        if found and found[0] in fields and found[0] != COPY:
            break
        if found:
            fields[found[0]], last, unlabelled, end = found[1], found[0], 0, index + 1
        elif not lines[index].strip(" \t>"):
            after = _next_written(lines, index)
            if after - index > 1 or after >= len(lines) or labelled(lines[after]) is None:
                break
        else:
            unlabelled += 1
            if end == index and last in (TO, COPY, SUBJECT, FROM) and not fields[last].endswith("."):
                fields[last] = f"{fields[last]} {lines[index].strip()}".strip()
                end = index + 1 if _next_is_label(lines, index) or not _written(lines, index + 1) else end
        index += 1
    return Mark("header", start, end, fields) if _is_header(fields) else None


def _written(lines: list[str], index: int) -> bool:
    return index < len(lines) and bool(lines[index].strip(" \t>"))


def _next_is_label(lines: list[str], index: int) -> bool:
    return index + 1 < len(lines) and labelled(lines[index + 1]) is not None


def _is_header(fields: dict[str, str]) -> bool:
    """"From 2pm, to 4pm, date Tuesday" in an invitation is not a header: a subject or an address must be there."""
    if FROM not in fields:
        return False
    if SUBJECT in fields and (SENT in fields or TO in fields):
        return True
    return SENT in fields and TO in fields and "@" in fields[FROM] + fields[TO]


def _attribution(lines: list[str], start: int) -> Mark | None:
    """"On … X wrote:" and its like, also broken over up to four lines."""
    first = _BIDI.sub("", lines[start]).strip(_DASHES)
    if not (_ON.match(first) or _WROTE.search(first) or ("@" in first and _WHEN.search(first))):
        return None
    joined = ""
    for index in range(start, min(start + 4, len(lines))):
        piece = _BIDI.sub("", lines[index]).strip()
        if not piece or (index > start and piece.startswith(">")):
            return None
        joined = f"{joined} {piece}".strip()
        if len(joined) > LONGEST_MARK:
            return None
        if _is_attribution(joined.strip(_DASHES)):
            return Mark("attribution", start, index + 1, {FROM: joined})
        if joined.endswith((":", "：")):
            return None
    return None


def _is_attribution(joined: str) -> bool:
    if not _WHEN.search(joined):
        return False
    if joined.endswith((":", "：")):
        return bool(_WROTE.search(joined)) or bool(_MAILBOX_END.search(joined))
    return bool(re.search(r"(?i)wrote$", joined))
