"""The words with which letters close, in the desk's languages."""
import re

_CLOSINGS = (
    # English
    "best|best regards|best wishes|all best|all the best|very best|very best wishes|my best|kind regards|kindest regards|"
    "kindest|warm regards|warmest regards|warmest|warm wishes|warmly|regards|with regards|with kind regards|"
    "with best regards|with best wishes|many regards|rgds|brgds|br|kr|bw|yours|yours sincerely|yours truly|yours faithfully|"
    "yours ever|yours aye|sincerely|sincerely yours|faithfully|respectfully|cordially|cheers|cheers for now|thanks|"
    "thank you|many thanks|thanks a lot|thanks so much|thank you so much|thank you very much|thanks very much|"
    "thanks a million|thanks again|thank you again|many thanks again|thanks in advance|thank you in advance|"
    "many thanks in advance|thanks in anticipation|with thanks|with many thanks|with thanks and best wishes|"
    "thanks and best wishes|thanks and regards|thanks and best regards|thanks & regards|thanks and kind regards|"
    "many thanks and best wishes|many thanks and best regards|big thanks|huge thanks|thx|thx much|thx again|tx|ta|"
    "much appreciated|much obliged|in haste|speak soon|talk soon|take care|looking forward|with gratitude|with appreciation|"
    # German
    "mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|mit besten grüßen|"
    "mit besten grüssen|mit herzlichen grüßen|mit kollegialen grüßen|beste grüße|beste grüsse|besten gruß|bester gruß|"
    "besten gruss|viele grüße|viele grüsse|vielen gruß|liebe grüße|liebe grüsse|lieben gruß|herzliche grüße|"
    "herzliche grüsse|herzlichen gruß|herzlich|herzlichst|freundliche grüße|freundliche grüsse|schöne grüße|sonnige grüße|"
    "kollegiale grüße|grüße|gruß|gruss|mfg|lg|vg|bg|hg|hochachtungsvoll|danke|vielen dank|besten dank|herzlichen dank|"
    "vielen dank im voraus|besten dank im voraus|danke im voraus|danke und gruß|danke und viele grüße|"
    "vielen dank und beste grüße|vielen dank und viele grüße|vielen dank und herzliche grüße|dank und gruß|"
    # French
    "cordialement|bien cordialement|très cordialement|cdlt|bien à vous|bien à toi|sincèrement|salutations|"
    "meilleures salutations|sincères salutations|salutations distinguées|salutations cordiales|respectueusement|merci|"
    "merci d'avance|merci beaucoup|merci par avance|avec mes remerciements|amicalement|bonne journée|bonne soirée|"
    "belle journée|très bonne journée|bien respectueusement|avec mes meilleures salutations|"
    # Spanish
    "saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|muchos saludos|atentamente|cordialmente|"
    "gracias|muchas gracias|mil gracias|gracias de antemano|muchas gracias de antemano|muchas gracias y un saludo|"
    "un abrazo|abrazos|reciba un cordial saludo|gracias y un saludo|"
    # Italian
    "cordiali saluti|distinti saluti|cordialità|saluti|un saluto|un caro saluto|grazie|grazie mille|molte grazie|"
    "grazie in anticipo|grazie e saluti|grazie e cordiali saluti|un cordiale saluto|cari saluti|buona giornata|"
    "buon lavoro|"
    # Dutch
    "met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|met hartelijke groet|"
    "hartelijke groet|hartelijke groeten|hartelijks|groet|groeten|groetjes|mvg|bedankt|alvast bedankt|dank|dank je|dank u|"
    "hartelijk dank|met dank|alvast dank|met beste groet|"
    # Portuguese
    "cumprimentos|com os melhores cumprimentos|melhores cumprimentos|com cumprimentos|atenciosamente|atentamente|att|"
    "obrigado|obrigada|muito obrigado|muito obrigada|abraço|um abraço|abraços|saudações|grato|grata|"
    # Nordic
    "med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|bästa hälsningar|hälsningar|mvh|"
    "tack|tack på förhand|tack så mycket|hälsning|allt gott|vänligen|med venlig hilsen|venlig hilsen|de bedste hilsner|"
    "bedste hilsner|hilsen|kh|vh|tak|på forhånd tak|mange tak|mange hilsner|med vennlig hilsen|vennlig hilsen|"
    "beste hilsen|hilsen fra|takk|takk på forhånd|mange takk|på forhånd takk|ystävällisin terveisin|terveisin|parhain "
    "terveisin|yt|kiitos|kiittäen|kiitos etukäteen|terveiset|"
    "kveðja|kær kveðja|bestu kveðjur|með bestu kveðju|með bestu kveðjum|með kveðju|með kærri kveðju|kærar kveðjur|mbk|bkv|kv|"
    "virðingarfyllst|takk|takk fyrir|kærar þakkir|með fyrirfram þökk|"
    # Arabic and others
    "مع التحية|مع تحياتي|مع خالص التحية|مع خالص التحيات|تحياتي|مع أطيب التحيات|أطيب التحيات|خالص التحية|خالص التحيات|"
    "وتفضلوا بقبول فائق الاحترام|مع فائق الاحترام|مع الاحترام|مع جزيل الشكر|مع الشكر|مع الشكر الجزيل|شكرا|شكرا جزيلا|"
    "شكراً|شكراً جزيلاً|جزيل الشكر|مع الشكر والتقدير|شكرا لكم|شكراً لكم|مع وافر التحية|والسلام|ودمتم|تحية طيبة وبعد|"
    "pozdrawiam|z poważaniem|с уважением|saygılarımla|בברכה|תודה"
)
CLOSINGS = frozenset(_CLOSINGS.split("|"))
_PUNCTUATION = " \t,.!;:-–—~*_/|،。…()😊🙂👍🙏\ufe0f"
_FROM_PLACE = re.compile(r" (?:aus|from|uit|fra|från|depuis|desde|da|vom|frá|úr) \S{1,20}(?: \S{1,20})?$")
_ANY_CASE = re.compile(r"\s+")


def is_closing(line: str) -> bool:
    """Whether a line is nothing but a closing, alone ("Many thanks,") or with a name of up to four words behind it."""
    if len(line) > 70:
        return False
    words = folded(line)
    if words in CLOSINGS or _FROM_PLACE.sub("", words) in CLOSINGS:
        return True
    head, comma, name = line.replace("،", ",").replace(" - ", ",").replace("!", ",").replace(".", ",").partition(",")
    return bool(comma) and folded(head) in CLOSINGS and is_name(name.strip())


def folded(line: str) -> str:
    return _ANY_CASE.sub(" ", line.strip(_PUNCTUATION).lower().replace("’", "'").replace("&", "and"))


def is_name(text: str) -> bool:
    """Up to four words that begin with a capital, or a script without capitals; initials count."""
    words = text.strip(_PUNCTUATION).split()
    return 0 < len(words) <= 4 and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    letters = word.strip(".,'’()-")
    particle = letters.lower() in ("de", "van", "von", "der", "den", "da", "di", "del", "la", "le", "el", "al", "bin", "x", "xx")
    plain = letters.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    return particle or (plain.isalpha() and not letters[0].islower() and len(letters) <= 20)
