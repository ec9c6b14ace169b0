"""A chat that a colleague pasted into a mail: who wrote in it to us, and what."""

import re
from dataclasses import dataclass, replace

from isdmedia.mail.parsed import Address, ParsedMail
from isdmedia.reading.cues import flat
from isdmedia.reading.findings import Office

_STAMP = re.compile(
    r"(?m)^[ \t>\u200e\u200f]{0,6}(?:\[(?=[^\]\n]{0,40}\d{1,2}[:.]\d\d)[^\]\n]{4,40}\]"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)? ?[-–])[ \t]{0,3}"
    r"(?P<who>[^:\n\[\]]{2,60}):[ \t]"
)
_HOUSE = re.compile(r"\s*[(\[|–-]\s*([^()\[\]]{2,40})[)\]]?\s*$")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_ABOUT_US = frozenset({"you", "me", "moi", "ich", "yo", "io"})


@dataclass(frozen=True, slots=True)
class _Said:
    who: str
    start: int
    end: int


def _messages(text: str) -> list[_Said]:
    marks = list(_STAMP.finditer(text))
    found = []
    for n, mark in enumerate(marks):
        blank = text.find("\n\n", mark.end())
        ends = [e for e in (blank, marks[n + 1].start() if n + 1 < len(marks) else -1) if e >= 0]
        found.append(_Said(mark["who"].strip(), mark.end(), min(ends, default=len(text))))
    return found


def _outsider(said: list[_Said], own: set[str]) -> str:
    """Whoever wrote most and is not the colleague who passes it on."""
    names = [s.who for s in said if flat(s.who) not in own and flat(s.who).split()[0] not in own | _ABOUT_US]
    return max(dict.fromkeys(names), key=names.count) if names else ""


def is_colleague(mail: ParsedMail, office: Office) -> bool:
    """Whether the sender has an address of the office's own domain."""
    domains = {address.rpartition("@")[2].lower() for address in office.addresses} - {""}
    return mail.sender is not None and mail.sender.domain.lower() in domains


def chat_for_letter(mail: ParsedMail, office: Office) -> ParsedMail:
    """The mail as if the person in the pasted chat had written it: sender, and own words with all else blanked out at the same
    length. The mail itself when no colleague pasted a chat."""
    text = mail.own_text
    said = _messages(text) if mail.forwarded is None and is_colleague(mail, office) else []
    writer = mail.sender.name if mail.sender else ""
    who = _outsider(said, {flat(writer), *flat(writer).split()[:1]}) if said else ""
    if not who:
        return mail
    keep = [(s.start, s.end) for s in said if s.who == who]
    house = _HOUSE.search(who)
    name = who[: house.start()].strip() if house else who
    ours = {address.lower() for address in office.addresses} | ({mail.sender.address.lower()} if mail.sender else set())
    written = next((m[0] for m in _ADDRESS.finditer(text) if m[0].lower() not in ours), "")
    foot = f"{name}\nReporter, {house[1]}" if house else ""
    return replace(mail, sender=Address(name, written.lower()), own_text=_masked(text, keep), signature=foot)


def _masked(text: str, keep: list[tuple[int, int]]) -> str:
    """Everything outside the ranges as spaces, line breaks left."""
    masked = re.sub(r"[^\n]", " ", text)
    for start, end in keep:
        masked = masked[:start] + text[start:end] + masked[end:]
    return masked
