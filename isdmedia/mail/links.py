"""Links and pictures in mail: the real target beside a text that names another, and pictures that came along."""
import re
from dataclasses import dataclass, field
from html import escape, unescape
from urllib.parse import parse_qs, unquote, urlsplit

_LONGEST_TEXT = 300
_HOST = re.compile(r"(?:https?://)?((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(?:[:/?#]\S*)?", re.IGNORECASE)
_REWRITER = re.compile(r"https://urldefense\.com/v3/__([^_]{1,500})__", re.IGNORECASE)


@dataclass(slots=True)
class Link:
    """An open link: where it leads, and the text shown for it so far."""

    target: str
    shown: list[str] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        if self.length < _LONGEST_TEXT:
            self.shown.append(text[:_LONGEST_TEXT])
            self.length += len(text)

    def note(self) -> str:
        """The real host in brackets, as HTML, when the shown text names another host; else ""."""
        host = other_host(unescape("".join(self.shown)), self.target)
        return f" [{escape(host)}]" if host else ""


def other_host(shown: str, target: str) -> str:
    """The host that a link leads to when its text looks like a different one, or hides a user name; "" when honest."""
    real, has_user = _host(target)
    match = _HOST.fullmatch(shown.strip())
    if not real or (not match and not has_user):
        return ""
    if has_user or not match:
        return real
    named = match.group(1).lower()
    same = real == named or real.removeprefix("www.") == named.removeprefix("www.")
    return "" if same else real


def _host(target: str) -> tuple[str, bool]:
    target = target.strip()[:2000]
    if not target.lower().startswith(("http://", "https://")):
        return "", False
    try:
        parts = urlsplit(_unwrapped(target))
        return (parts.hostname or "").lower(), "@" in parts.netloc
    except ValueError:
        return "", False


def _unwrapped(target: str) -> str:
    """The address inside the wrapping of a mail security service, so that its name is not taken for a disguise."""
    parts = urlsplit(target)
    if (parts.hostname or "").lower().endswith(".safelinks.protection.outlook.com"):
        inner = parse_qs(parts.query, max_num_fields=20).get("url", [""])[0]
        return inner if inner.lower().startswith(("http://", "https://")) else target
    wrapped = _REWRITER.match(target)
    return unquote(wrapped.group(1)) if wrapped else target


def picture(attributes: dict[str, str]) -> str:
    """An `img` of a picture that came with the mail, as HTML; of any other picture only its alternative text."""
    source, alternative = attributes.get("src", "").strip(), attributes.get("alt", "").strip()[:500]
    if source.lower().startswith("cid:"):
        return f'<img src="{escape(source)}" alt="{escape(alternative)}">'
    return escape(alternative)
