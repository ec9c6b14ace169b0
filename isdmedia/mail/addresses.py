"""Address fields read with one linear scan (RFC 5322 section 3.4), forgiving of names with bare commas and of groups."""
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from isdmedia.mail.headers import Headers, one_line
from isdmedia.mail.parsed import Address

_TOKEN = re.compile(r'\\.|[^\\"()<>,;:]+|[\\"()<>,;:]', re.DOTALL)
_BARE = re.compile(r"[^\s<>\"(),;:]{1,320}@[^\s<>\"(),;:@]{1,255}")
LONGEST_NAME = 300


@dataclass(slots=True)
class _Mailbox:
    """What one mailbox has gathered so far: words outside and inside angle brackets, and its comments."""

    phrase: list[str] = field(default_factory=list)
    route: list[str] = field(default_factory=list)
    comment: list[str] = field(default_factory=list)
    angled: bool = False

    def is_empty(self) -> bool:
        return not self.angled and not "".join(self.phrase).strip() and not "".join(self.comment).strip()

    def has_address(self) -> bool:
        return self.angled or "@" in "".join(self.phrase)


def addresses(headers: Headers, name: str, *, limit: int, comment_depth: int) -> tuple[Address, ...]:
    """All mailboxes of all fields of this name, `limit` at most."""
    found: list[Address] = []
    for value in headers.all_raw(name):
        for mailbox in _mailboxes(value, comment_depth):
            if len(found) >= limit:
                headers.note(f"a header names more than {limit} addresses; the rest was not read")
                return tuple(found)
            address = _address(headers, mailbox)
            if address is not None:
                found.append(address)
    return tuple(found)


def _mailboxes(value: str, comment_depth: int) -> Iterator[_Mailbox]:
    """Cuts at commas, semicolons and group names; a fragment without an address belongs to the name that follows
    ("Smith, Ann <ann@…>")."""
    waiting: _Mailbox | None = None
    for mailbox in _fragments(value, comment_depth):
        if mailbox.is_empty():
            continue
        if waiting is not None:
            if mailbox.angled:
                mailbox.phrase[:0] = [*waiting.phrase, ", "]
            else:
                yield waiting
            waiting = None
        if mailbox.has_address():
            yield mailbox
        else:
            waiting = mailbox
    if waiting is not None:
        yield waiting


def _fragments(value: str, comment_depth: int) -> Iterator[_Mailbox]:
    mailbox = _Mailbox()
    depth, quoted, angled = 0, False, False
    for piece in _TOKEN.findall(value):
        plain = piece[1:] if piece[0] == "\\" and len(piece) == 2 else piece
        if depth:
            depth += (piece == "(") - (piece == ")")
            mailbox.comment.append(plain if depth else "")
        elif piece == '"' and not angled:
            quoted = not quoted
        elif quoted:
            mailbox.phrase.append(plain)
        elif piece == "(":
            depth = 1
        elif piece == "<":
            angled = mailbox.angled = True
            mailbox.route.clear()
        elif piece == ">":
            angled = False
        elif angled:
            mailbox.route.append(plain)
        elif piece in (",", ";"):
            yield mailbox
            mailbox = _Mailbox()
        elif piece == ":" and not mailbox.has_address():
            mailbox = _Mailbox()
        else:
            mailbox.phrase.append(plain)
        if depth > comment_depth:
            yield _Mailbox(phrase=_BARE.findall(value)[:1])
            return
    yield mailbox


def _address(headers: Headers, mailbox: _Mailbox) -> Address | None:
    phrase, route = "".join(mailbox.phrase), "".join(mailbox.route).replace('"', "")
    bare = ""
    if mailbox.angled and route.strip():
        match = _BARE.search("".join(route.split()))
        bare = match.group() if match else ""
    if not bare:
        match = _BARE.search(phrase) if "@" in phrase else None
        bare = match.group() if match else ""
        phrase = phrase.replace(bare, " ", 1).strip("<> ") if bare else phrase
    name = _name(headers, phrase) or _name(headers, "".join(mailbox.comment))
    address = bare.strip("'.").lower()
    if not name and not address:
        return None
    return Address("" if name.lower() == address else name, address)


def _name(headers: Headers, phrase: str) -> str:
    name = one_line(headers.decode_words(one_line(phrase)))[:LONGEST_NAME].strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1].strip()
    return name


def mailbox(text: str) -> Address | None:
    """One mailbox as mail programs print it ("Ann Smith [mailto:ann@…]", "Ann Smith"), None for an empty text."""
    text = text.replace("[mailto:", "<").replace("<mailto:", "<").replace("]", ">" if "[mailto:" in text else "]")
    found = addresses(Headers([("from", text[:1000].encode("utf-8", errors="replace"))]), "from", limit=1, comment_depth=20)
    return found[0] if found else None
