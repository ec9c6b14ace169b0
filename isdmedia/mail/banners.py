"""The warnings that mail gateways put above a letter from outside: not the writer's words."""
import re

from isdmedia.mail.wording import any_of

_MOST_LINES = 5
_LONGEST = 700
_TAG = any_of(r"""
    external|extern[aeo]?|ekstern|eksternt|ulkoinen|ytri|utanaðkomandi|خارجي""", before=r"[\W_]{0,40}",
    after=r"(?:[\s:-]{1,3}(?:e-?mail|mail|sender|message|nachricht|absender|expéditeur|remitente|mittente|afzender|remetente|avsändare|"
          r"afsender|avsender|lähettäjä))?[\W_]{0,40}")
_ADORNED = re.compile(r"[\[(*<#=!⚠_-]|^[^a-z]+$")
_SELDOM = any_of(r"""
    don['’]t often get e-?mail from
    erh[aä]lt(?:en|st)? (?:sie )?nicht (?:oft|häufig) e-?mails? von|nicht (?:oft|häufig) e-?mails? von \S{1,80}\s
    (?:vous n['’]obtenez|ne re[cç]oi(?:t|vez|vent)|vous ne recevez) pas souvent
    no (?:suele|suelen|sueles) recibir correos?|non (?:si )?ricev(?:e|i|ono) spesso|ontvangt? (?:u )?niet vaak e-?mail
    não (?:costuma|recebe|costumam)[^.]{0,20}\se?-?mails? de
    får (?:inte|ikke) ofte? e-?(?:post|mail)|saa usein sähköposti|لا تتلقى (?:غالب)""")
_WARNS = any_of(r"""
    caution|warning|attention|alert|notice|external|be careful|do not (?:click|open)|don['’]t (?:click|open)|take care|exercise care
      |check before
    achtung|vorsicht|hinweis|warnung|öffnen sie keine|avertissement|prudence|ne cliquez pas|n'ouvrez pas
    precaución|atención|advertencia|no haga clic|no abra|attenzione|non (?:fare clic|cliccare|aprire)
    let op|opgelet|waarschuwing|open geen|klik niet|atenção|cuidado|aviso|não clique|não abra
    varning|klicka inte|öppna inte|advarsel|forsigtig|klik ikke|klikk ikke|åbn ikke|forsiktig
    varoitus|älä (?:avaa|klikkaa)|huomio|varúð|ekki (?:smella|opna)|aðvörun|تنبيه|تحذير|لا تفتح|لا تنقر""")
_OUTSIDE = any_of(r"""
    outside|extern|ekstern|außerhalb|ausserhalb|extérieur|hors de|fuera de|exterior|estern[oa]|dall'esterno|all'esterno|buiten|fora d
    utanför|utenfor|uden for|udefra|utenfra|ulkopuol|ulkoi|utan(?:\s|að)|utanaðkomandi|خارج""")
_MAIL = any_of(r"""
    e-?mail|message|sender|nachricht|absender|courriel|expéditeur|correo|mensaje|remitente|messaggio|mittente|bericht|afzender|mensagem
      |remetente
    e-?post|meddelande|avsändare|afsender|avsender|sähköposti|viesti|lähettäjä|póstur|tölvupóst|sendand|رسالة|بريد|مرسل""")


def end(lines: list[str]) -> int:
    """The index of the first line below the banners at the top, 0 when there are none."""
    index = found = 0
    while index < len(lines) and index < 40:
        if not lines[index].strip(" \t-_=*"):
            index += 1
            continue
        below = _paragraph_end(lines, index)
        if not _is_banner(" ".join(line.strip() for line in lines[index:below]), goes_on=found > 0):
            break
        index = found = below
    return found


def _paragraph_end(lines: list[str], start: int) -> int:
    """Behind the sentences that begin here: a line that ends a sentence or a bracket is the last of them."""
    for index in range(start, min(start + _MOST_LINES, len(lines))):
        line = lines[index].rstrip(" *_")
        if not line or line.endswith((".", "!", "]", ">", "؟", "?")) or _is_tag(line):
            return max(index + bool(line), start + 1)
    return min(start + _MOST_LINES, len(lines))


def _is_tag(text: str) -> bool:
    return len(text) < 80 and bool(_TAG.fullmatch(text) and _ADORNED.search(text))


def _is_banner(text: str, *, goes_on: bool) -> bool:
    """A warning of mail from outside; one that goes on from another need not say again where the mail came from."""
    if _is_tag(text):
        return True
    if len(text) > _LONGEST or "?" in text:
        return False
    return bool(_SELDOM.search(text) or (_WARNS.search(text) and _MAIL.search(text) and (goes_on or _OUTSIDE.search(text))))
