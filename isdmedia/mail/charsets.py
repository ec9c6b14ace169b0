"""Bytes of unknown honesty into text: the declared charset, then UTF-8, then a guess, then Windows-1252."""
import codecs
import re

import chardet

GUESS_BYTES = 4096
GUESS_CONFIDENCE = 0.5
FOREIGN_CONFIDENCE = 0.15
"""Enough where most letters are beyond ASCII: Windows-1252 would then be nonsense for certain."""
REPLACEMENT = "\ufffd"

# Python's "text encodings" also hold utf-7, idna, punycode and escapes: only what mail really uses is allowed.
_TEXT_CODECS = (
    "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be ascii "
    "iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-11 "
    "iso8859-13 iso8859-14 iso8859-15 iso8859-16 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 "
    "cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp862 cp864 cp866 cp869 cp874 koi8-r koi8-u koi8-t kz1048 "
    "ptcp154 mac-roman mac-cyrillic mac-greek mac-latin2 mac-turkish mac-iceland gb2312 gbk gb18030 hz big5 big5hkscs "
    "euc_jp euc_jis_2004 shift_jis shift_jisx0213 cp932 iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_3 "
    "iso2022_jp_ext euc_kr cp949 iso2022_kr johab tis-620"
)
_ALLOWED = frozenset(_TEXT_CODECS.split())
# Labels that browsers read as their wider neighbour (WHATWG), and names that Python does not know.
_WIDER = {"iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030",
          "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "ascii": "ascii"}
_ALIASES = {"iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8", "iso-8859-6-i": "iso8859-6", "x-sjis": "cp932",
            "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "x-windows-949": "cp949",
            "windows-874": "cp874", "unicode-1-1-utf-8": "utf-8", "utf8mb4": "utf-8", "ansi": "cp1252",
            "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "x-mac-cyrillic": "mac-cyrillic",
            "iso-2022-jp-ms": "iso2022_jp_ext", "dos-720": "cp720", "x-user-defined": "cp1252"}
_LABEL = re.compile(r"[a-z0-9_.:-]+")
_FOREIGN_PREFIX = re.compile(r"^x-(?=cp|win|iso|koi|utf|big5|euc)|(?<=cp)-(?=\d)|(?<=win)-(?=\d)")
_SINGLE_BYTE = ("iso8859", "cp125", "cp4", "cp7", "cp8", "ascii", "mac-", "koi8", "kz1048", "ptcp154")
_JAPANESE = ("iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_2")
_ESCAPES = re.compile(rb"\x1b(?:\$[@B]|\([BJI])")
_HIGH = re.compile(rb"[\x80-\xff]")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
# Everything below the space but tab and newline, DEL, lone surrogates, and marks that only say "byte order".
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")


def codec_for(label: str) -> str:
    """Python's name of a declared charset, "" when it is unknown or no charset that mail may use."""
    found = _LABEL.match(label.strip().strip("'\"").lower()[:40])
    label = _FOREIGN_PREFIX.sub("", found.group()) if found else ""
    label = _ALIASES.get(label, label)
    try:
        name = codecs.lookup(label).name if label.isascii() and label else ""
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(name, name) if name in _ALLOWED else ""


def clean(text: str) -> str:
    """The text with every line ending as a newline, and without NUL, other control characters and lone surrogates."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n")
    return _UNWANTED.sub("", text)


def decode(raw: bytes, declared: str = "", hint: str = "") -> str:
    """Text of the bytes; never raises. `declared` is believed unless the bytes contradict it; `hint` is what the rest
    of the mail uses, tried when nothing is declared."""
    if raw.isascii() and _ESCAPES.search(raw):
        return clean(_japanese(raw))
    if raw.isascii() and not _is_stateful(declared):
        return clean(raw.decode("ascii"))
    for codec in dict.fromkeys((codec_for(declared), "utf-8", codec_for(hint))):
        text = _strict(raw, codec)
        if text is not None:
            return clean(text)
    return clean(_guessed(raw, codec_for(declared)))


def _japanese(raw: bytes) -> str:
    """ISO-2022-JP by its escapes, whatever it is called: with half-width kana and vendors' signs, which the plain codec refuses."""
    for codec in ("iso2022_jp", *_JAPANESE):
        text = _strict(raw, codec)
        if text is not None:
            return text
    return raw.decode(_JAPANESE[0], errors="replace")


def _is_stateful(declared: str) -> bool:
    # Bytes below 128 that are not ASCII all the same: ISO-2022, HZ, UTF-16.
    return codec_for(declared).startswith(("iso2022", "hz", "utf-16", "utf-32"))


def _strict(raw: bytes, codec: str) -> str | None:
    """The text, or None when the bytes are not of this codec, or are plainly UTF-8 under a single-byte label."""
    if not codec or (codec.startswith(("utf-16", "utf-32")) and b"\0" not in raw[:2000]):
        return None
    if codec.startswith(_SINGLE_BYTE) and _MULTIBYTE.search(raw):
        text = _strict(raw, "utf-8")
        if text is not None:
            return text
    try:
        return raw.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _guessed(raw: bytes, declared: str) -> str:
    """What is left when no strict reading works: mostly right UTF-8 with a few bad bytes, a confident guess, cp1252."""
    if declared in ("", "utf-8") and len(_HIGH.findall(raw)) > 8:
        text = raw.decode("utf-8", errors="replace")
        wide = sum(1 for character in text if character > "\x7f")
        if text.count(REPLACEMENT) * 5 < wide:
            return text
    first = _HIGH.search(raw)
    begin = max(0, (first.start() if first else 0) - GUESS_BYTES // 2)
    sample = raw[begin:begin + GUESS_BYTES]
    guess = chardet.detect(sample)
    high = len(_HIGH.findall(sample))
    foreign = high > 5 and high * 2 > sum(len(word) for word in _WORD.findall(sample) if not word.isascii())
    enough = (guess["confidence"] or 0) >= (FOREIGN_CONFIDENCE if foreign else GUESS_CONFIDENCE)
    codec = codec_for(guess["encoding"] or "") if enough else ""
    return raw.decode(codec or "cp1252", errors="replace")
