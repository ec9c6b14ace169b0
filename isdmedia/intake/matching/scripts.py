"""Names across alphabets: the consonants that a name keeps when it is written in Arabic, Cyrillic, Greek or
Hebrew."""

import re
import unicodedata

_ARABIC = dict(
    zip("بپتثجحخدذرزسشصضطظعغفڤقكگلمنهئؤء", "bbtsghkddrsssSdtd gffkkglmnh   ".replace("S", "s"), strict=False)
)
_CYRILLIC = dict(
    zip(
        "абвгґдеёжзийіїклмнопрстуфхцчшщъыьэюяєў",
        (
            "a",
            "b",
            "v",
            "g",
            "g",
            "d",
            "e",
            "e",
            "j",
            "z",
            "i",
            "i",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "h",
            "ts",
            "ch",
            "sh",
            "sh",
            "",
            "i",
            "",
            "e",
            "u",
            "a",
            "e",
            "u",
        ),
        strict=True,
    )
)
_GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdezitiklmnxoprsstifhpo", strict=True))
_HEBREW = dict(zip("אבגדהוזחטיכךלמםנןסעפףצץקרשת", " bgdh shd kklmmnns bbsskrst".replace("hd ", "ht ", 1), strict=False))
_TO_LATIN = _CYRILLIC | _GREEK
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff]")
_ARABIC_PREFIX = re.compile("^(?:[وفبلك]{0,2}ال|لل|[وفبل](?=..))")
_CLASSES = str.maketrans(
    {
        "p": "b",
        "v": "f",
        "j": "g",
        "q": "k",
        "c": "k",
        "z": "s",
        "w": None,
        "y": None,
        "a": None,
        "e": None,
        "i": None,
        "o": None,
        "u": None,
        "x": "s",
    }
)
_DIGRAPHS = (
    ("sch", "s"),
    ("tsch", "s"),
    ("sh", "s"),
    ("kh", "k"),
    ("gh", "g"),
    ("dj", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ch", "s"),
    ("ce", "se"),
    ("ci", "si"),
    ("ts", "s"),
    ("ck", "k"),
)


def is_foreign(word: str) -> bool:
    """Whether the word is written in one of the alphabets read here other than the Latin one."""
    return not word.isascii() and _FOREIGN.search(word) is not None


def skeletons(word: str) -> tuple[str, ...]:
    """The consonants of a word, like-sounding ones as one; of an Arabic word also those without article and
    prefixes."""
    if re.search("[\u0600-\u06ff]", word):
        bare = _ARABIC_PREFIX.sub("", word)
        return tuple(dict.fromkeys(s for s in (_from_table(word, _ARABIC), _from_table(bare, _ARABIC)) if s))
    if re.search("[\u0590-\u05ff]", word):
        return (_from_table(word, _HEBREW),)
    return (_latin("".join(_TO_LATIN.get(letter, letter) for letter in word.lower())),)


def _from_table(word: str, table: dict[str, str]) -> str:
    letters = [table.get(letter, " ") for letter in word]
    text = "".join(letters)
    first, rest = text[:1], text[1:].replace("h", " ")
    return first.strip() + rest.replace(" ", "")


def _latin(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold())
    letters = re.sub(r"[^a-z]", "", folded)
    for sound, letter in _DIGRAPHS:
        letters = letters.replace(sound, letter)
    letters = re.sub(r"(.)\1+", r"\1", letters)
    letters = letters[:1] + letters[1:].replace("h", "")
    return letters.translate(_CLASSES)
