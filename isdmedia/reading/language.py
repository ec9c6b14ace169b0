"""Which language a text is in: its script, then its commonest small words."""

import re
from collections import Counter
from collections.abc import Mapping

_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the and of to is for you we with on your are be have can would it this that from at by as our could please any not will "
        "but was if do "
        "has her she hi hello thanks they their about which there been an my us i'm what",
        "fr": "le la les de des du et est vous nous pour dans une un sur avec votre vos que qui en au aux je ne pas ce cette par plus "
        "bonjour merci "
        "pourriez serait notre sont être été mais ou leur il elle on si cordialement d'un me avant demain auriez pouvez nos "
        "l'article réponse ma mon",
        "de": "der die das und ist sie wir für mit ein eine einen nicht auf von zu den dem im ihre ihr ihrer bitte ich es auch an bei "
        "über haben werden wird "
        "sind als oder wie uns guten tag freundlichen grüßen könnten würde zum zur bis hallo noch",
        "es": "el la los las de que y en un una para por con su se es nos del al usted ustedes hola gracias buenos días como más pero "
        "sobre son "
        "este esta si podría saludos le lo muy ha están",
        "it": "il lo la gli le di che e un una per con non si è del della dei delle nel sul vi ci siamo buongiorno grazie gentile "
        "vostra vostro "
        "potete può sono anche come da alla al questa cordiali saluti saremmo",
        "nl": "de het een en van is voor met niet op zijn wij we u uw dat die te aan bij ook maar graag kunt bedankt groet "
        "vriendelijke ik naar om "
        "over heeft zou hebben deze",
        "pt": "o a os as de do da que e em um uma para com não se por mais ao na no nos das dos é obrigado obrigada você sobre seu sua são "
        "cumprimentos olá bom dia está gostaria podem",
        "sv": "och att det som en på är av för med den till inte om ett har vi ni jag hej tack kan från era er vänliga hälsningar",
        "da": "og at det som en på er af for med den til ikke om et har vi jeg hej tak kan fra jer venlig hilsen også",
        "no": "og at det som en på er av for med den til ikke om et har vi jeg hei takk kan fra dere vennlig hilsen også",
        "pl": "i w na z do nie się że jest o to jak co czy dzień dobry dziękuję pozdrawiam przez dla pan pani państwa od",
        "tr": "ve bir bu için ile de da çok daha olarak merhaba teşekkürler sayın olan saygılarımla mi ne kadar",
    }.items()
}
_SCRIPTS = (
    ("he", "\u0590-\u05ff"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"),
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("hi", "\u0900-\u097f"),
)
_SCRIPT_PATTERNS = tuple((code, re.compile(f"[{letters}]")) for code, letters in _SCRIPTS)
_ARABIC_SCRIPT = re.compile("[\u0600-\u06ff]")
_FARSI = re.compile("[پچژگ]|(?<!\\w)(?:است|که|را|می)(?!\\w)")
_UKRAINIAN = re.compile("[іїєґ]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_READ = 6_000


def _by_script(text: str, letters: int) -> str:
    arabic = len(_ARABIC_SCRIPT.findall(text))
    if arabic * 3 > letters:
        return "fa" if len(_FARSI.findall(text)) * 12 > arabic else "ar"
    for code, pattern in _SCRIPT_PATTERNS:
        if len(pattern.findall(text)) * 3 > letters:
            return "uk" if code == "ru" and _UKRAINIAN.search(text) else code
    return ""


def language_of(text: str, *, otherwise: str = "en") -> str:
    """The ISO 639-1 code of the language of a text; `otherwise` for one too short to tell."""
    text = text[:_READ].replace("\u2019", "'")
    letters = sum(map(str.isalpha, text))
    script = _by_script(text, letters) if letters else ""
    if script:
        return script
    counted = Counter(_WORD.findall(text.lower()))
    scores = {code: sum(min(n, 6) for word, n in counted.items() if word in words) for code, words in _SMALL_WORDS.items()}
    best = max(scores, key=lambda code: (scores[code], code == otherwise))
    return best if scores[best] >= 1 else otherwise
