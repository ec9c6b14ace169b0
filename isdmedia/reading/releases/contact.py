"""Where a release points to and whom it asks to be written to."""

import re

from isdmedia.reading.releases.values import Link

_MARKED = re.compile(r"(?<!!)\[([^\[\]\n]{0,300})\]\(([^()\s]*)(?:[ \t]+\"[^\"\n]{0,200}\")?\)")
_BARE = re.compile(r"(?<![(\w@/])(?:https?://|www\.)[^\s<>\"“”\[\]]{2,2000}", re.I)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24}\b")
_PHONE = re.compile(r"(?<![\w.,/=#-])(?:\+|\(|0)[\d(][\d ().\-–/]{6,22}\d(?![\w,])")
_REPORT = re.compile(
    r"report|study|paper|research|dispatch|read|download|rapport|étude|studie|bericht|informe|estudio|rapporto|\.pdf",
    re.I,
)


def links(text: str) -> tuple[Link, ...]:
    """Every link in the order pasted, markdown or bare, dead ones too; a mail address is none."""
    found = [(m.start(), Link(m[2], m[1])) for m in _MARKED.finditer(text)]
    marked = [(m.start(), m.end()) for m in _MARKED.finditer(text)]
    place = 0
    for bare in _BARE.finditer(text):
        while place < len(marked) and marked[place][1] <= bare.start():
            place += 1
        if place == len(marked) or bare.start() < marked[place][0]:
            url = bare[0].rstrip(".,;:!?)'’*_")
            found.append((bare.start(), Link(url, url)))
    ordered = [
        link for _, link in sorted(found, key=lambda pair: pair[0]) if not link.url.lower().startswith("mailto:")
    ]
    return tuple(dict.fromkeys(ordered))


def report_url(found: tuple[Link, ...]) -> str:
    """The link to the report itself; "" when no working link looks like one."""
    working = [link for link in found if goes_somewhere(link.url)]
    return next((link.url for link in working if _REPORT.search(f"{link.text} {link.url}")), "")


def goes_somewhere(url: str) -> bool:
    """Whether a reader elsewhere could follow the link: a web address on a public host."""
    host = re.match(r"(?:https?://|www\.)([^/?#:]+)", url.strip(), re.I)
    if host is None:
        return False
    name = host[1].lower() if not url.lower().startswith("www.") else "www." + host[1].lower()
    private = re.match(
        r"(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|.*\.(?:local|localhost|internal|"
        r"test|invalid)$)",
        name,
    )
    return "." in name and not private


def emails(text: str) -> tuple[str, ...]:
    """The mail addresses in lower case, each once, in order."""
    return tuple(dict.fromkeys(address.lower() for address in _MAIL.findall(text)))


def phones(text: str) -> tuple[str, ...]:
    """The phone numbers as written (beginning with + or 0), each once, in order."""
    found = (m[0].strip() for m in _PHONE.finditer(text))
    return tuple(dict.fromkeys(number for number in found if 8 <= sum(c.isdigit() for c in number) <= 15))
