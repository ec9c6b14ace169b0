"""What a journalist wrote, what they had been sent, and the two put together as the mail programs do."""

from html import escape

from isdmedia.mail import ParsedMail, parse
from tests.mail.letters import letter

PRESS = "media@corvane.example"
WHO = f"Corvane Press <{PRESS}>"
OWN = {
    "en": "Thank you for this. Could Dr Haddad join us live at 17:10 tomorrow?\n\nI need an answer by 4pm, on 020 7946 0911.",
    "de": "Vielen Dank. Könnte Frau Dr. Haddad morgen um 17:10 Uhr live dabei sein?\n\nWir brauchen eine Antwort bis 16 Uhr.",
    "fr": "Merci pour ce retour. Mme Haddad peut-elle intervenir demain à 17h10 ?\n\nIl nous faut une réponse avant 16h.",
    "es": "Gracias por el envío. ¿Podría la doctora Haddad intervenir mañana a las 17:10?\n\nNecesitamos respuesta antes de las 16 h.",
    "it": "Grazie per il comunicato. La dottoressa Haddad può intervenire domani alle 17:10?\n\nCi serve una risposta entro le 16.",
    "nl": "Dank voor het bericht. Kan mevrouw Haddad morgen om 17.10 uur in de uitzending?\n\nGraag antwoord voor 16.00 uur.",
    "pt": "Obrigado pelo envio. A doutora Haddad pode entrar em direto amanhã às 17h10?\n\nPrecisamos de resposta até às 16h.",
    "sv": "Tack för det här. Kan Haddad vara med i sändning i morgon kl. 17.10?\n\nVi behöver svar före klockan 16.",
    "da": "Tak for det. Kan Haddad være med direkte i morgen kl. 17.10?\n\nVi skal have svar inden klokken 16.",
    "no": "Takk for dette. Kan Haddad være med direkte i morgen kl. 17.10?\n\nVi trenger svar innen klokken 16.",
    "fi": "Kiitos tiedotteesta. Voisiko Haddad olla suorassa lähetyksessä huomenna klo 17.10?\n\nTarvitsemme vastauksen klo 16 mennessä.",
    "is": "Takk fyrir þetta. Gæti Haddad verið í beinni útsendingu á morgun kl. 17.10?\n\nVið þurfum svar fyrir klukkan 16.",
    "ar": "شكرا على البيان. هل يمكن للدكتورة حداد المشاركة مباشرة غدا الساعة 17:10؟\n\nنحتاج إلى الرد قبل الساعة 16.",
}
OLD = {
    "en": "The institute publishes its report today.",
    "de": "Das Institut veröffentlicht heute seinen Bericht.",
    "fr": "L'institut publie son rapport ce jour.",
    "es": "El instituto publica hoy su informe.",
    "it": "L'istituto pubblica oggi il suo rapporto.",
    "nl": "Het instituut publiceert vandaag zijn rapport.",
    "pt": "O instituto publica hoje o seu relatório.",
    "sv": "Institutet publicerar sin rapport i dag.",
    "da": "Instituttet offentliggør sin rapport i dag.",
    "no": "Instituttet legger fram rapporten sin i dag.",
    "fi": "Laitos julkaisee raporttinsa tänään.",
    "is": "Stofnunin birtir skýrslu sína í dag.",
    "ar": "ينشر المعهد تقريره اليوم.",
}


def tongue(case: str) -> str:
    """The language at the end of a case's name: "Gmail en-US" is English."""
    return case.rpartition(" ")[2][:2]


def read(text: str, *, html: bool = False, subject: str = "Re: Report", extra: str = "In-Reply-To: <2@corvane.example>\n") -> ParsedMail:
    return parse(letter(text, subject=subject, extra=extra, content_type=f"text/{'html' if html else 'plain'}; charset=utf-8"))


def own(text: str, *, html: bool = False, subject: str = "Re: Report") -> str:
    return read(text, html=html, subject=subject).own_text


def signed(*lines: str) -> str:
    """Lines quoted with signs."""
    return "\n".join(f"> {line}".rstrip() for line in lines)


def paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
