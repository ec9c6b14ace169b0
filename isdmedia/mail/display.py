"""Names, subjects and file names shown so that they cannot pretend to be what they are not."""
import re
import unicodedata

LONGEST_NAME_BYTES = 200
_MARKS = {
    "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u2060": "WJ", "\ufeff": "BOM", "\u00ad": "SHY",
    "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
    "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u2028": "LSEP", "\u2029": "PSEP", "\u180e": "MVS", "\u115f": "HF", "\u3164": "HF", "\uffa0": "HF",
    "\u2800": "BLANK",
}
_JOINERS = "\u200c\u200d"
_DEVICES = frozenset(["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
                     + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"])
_DANGEROUS = re.compile(r'[<>:"|?*\\/%`$&;!#\'{}]')
_SPACES = re.compile(r"\s+")
_ENCODED = re.compile(r"%(?:2e|2f|5c|00|0a|0d|3a|25)", re.IGNORECASE)
# Letters of other scripts that are drawn like ASCII ones.
_LOOK_ALIKE = frozenset("аеорсухіјѕԁԛԝһӏɡοαινρτυχκεАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧըհոսօցո⍺ⅼⅰⅴⅹⅽⅾⅿ")


def honest(text: str) -> str:
    """The text on one line with direction controls, zero-width and other unseen characters as marks such as "[RLO]";
    joiners stay where their scripts need them."""
    found = []
    for index, character in enumerate(text):
        if character in _JOINERS and _joins(text, index):
            found.append(character)
        elif character in _MARKS:
            found.append(f"[{_MARKS[character]}]")
        elif character in "\t\n\r\x0b\x0c\x85":
            found.append(" ")
        elif 0xE0000 <= ord(character) <= 0xE007F or unicodedata.category(character) in ("Cc", "Cf", "Cs"):
            found.append(f"[U+{ord(character):04X}]")
        else:
            found.append(character)
    return "".join(found)


def _joins(text: str, index: int) -> bool:
    """Whether a joiner stands between letters of a script that uses it, or between parts of one emoji."""
    if not 0 < index < len(text) - 1:
        return False
    before, after = text[index - 1], text[index + 1]
    if unicodedata.category(before) in ("So", "Sk") or before == "\ufe0f":
        return text[index] == "\u200d" and unicodedata.category(after) == "So"
    names = unicodedata.name(before, ""), unicodedata.name(after, "")
    return all(name.startswith(("ARABIC", "DEVANAGARI", "BENGALI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA",
                                "GUJARATI", "GURMUKHI", "ORIYA", "SYRIAC", "MONGOLIAN")) for name in names)


def safe_file_name(name: str) -> str:
    """A name under which a stranger's file can be offered and saved anywhere: no path, no control or direction
    characters, no reserved name, at most 200 bytes; every extension stays visible. "file" when nothing is left."""
    name = unicodedata.normalize("NFC", "".join(c for c in name if not "\ud800" <= c <= "\udfff"))
    name = _ENCODED.sub("_", name)
    name = re.split(r"[\\/\u2044\u2215\uff0f\uff3c]", name)[-1] if not name.endswith(("/", "\\")) else name.strip("\\/")
    name = re.split(r"[\\/]", name)[-1]
    name = re.sub(r"^[A-Za-z]:", "", name)
    name = "".join(c for c in name if c not in _MARKS and unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    name = _DANGEROUS.sub("_", _SPACES.sub(" ", name)).strip(" .").lstrip("-~")
    name = name.strip(" .") or "file"
    stem = name.partition(".")[0].strip().lower()
    return _shortened(f"_{name}" if stem in _DEVICES else name)


def _shortened(name: str) -> str:
    """Cut in the middle at 200 bytes, so that the last extension stays."""
    if len(name.encode()) <= LONGEST_NAME_BYTES:
        return name
    stem, dot, extension = name.rpartition(".")
    ending = f".{extension}" if dot and len(extension.encode()) <= 20 else ""
    room = LONGEST_NAME_BYTES - len(ending.encode())
    return (stem if ending else name).encode()[:room].decode(errors="ignore").rstrip(" .") + ending


def has_double_extension(name: str) -> bool:
    """Whether a name ends in two extensions, the first of which looks like a document ("invoice.pdf.exe")."""
    return bool(re.search(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|txt|rtf|zip|mp[34]|html?|csv|odt)[ ._-]*\.[a-z0-9]{1,8}$",
                          name[-300:]))


def suspicious_address(address: str) -> str:
    """Why an address may not be what it seems, one sentence; "" when nothing is odd."""
    domain = address.rpartition("@")[2]
    unseen = [c for c in address if c in _MARKS or unicodedata.category(c) in ("Cc", "Cf", "Cs")]
    if unseen:
        return "The address holds characters that cannot be seen."
    if any(label.startswith("xn--") for label in domain.lower().split(".")):
        return f"The domain is written in other letters than it shows: {unicode_domain(domain)}."
    if any(len(_scripts(label)) > 1 for label in [*domain.split("."), address.rpartition("@")[0]]):
        return "The address mixes letters of different alphabets."
    if any(character in _LOOK_ALIKE for character in domain):
        return "The domain holds letters of another alphabet that look like Latin ones."
    if not domain.isascii():
        return "The domain is written with letters outside the Latin alphabet of ordinary addresses."
    return ""


def unicode_domain(domain: str) -> str:
    """A domain as it is meant to be read, its punycode labels decoded (RFC 3492); what cannot be decoded stays."""
    shown = []
    for label in domain.lower().split("."):
        try:
            shown.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except (UnicodeError, ValueError):
            shown.append(label)
    return honest(".".join(shown))


def _scripts(label: str) -> set[str]:
    """The alphabets of a label's letters, by the first word of their Unicode names."""
    return {unicodedata.name(c, "OTHER").split()[0] for c in label if c.isalpha()}
