"""What is packed inside a mail's words and files is taken out: winmail.dat, uuencoded files, OpenPGP in plain text."""
import mimetypes
from dataclasses import replace

from isdmedia.mail import tnef, uu, wrappers
from isdmedia.mail.bodies import Contents, Words
from isdmedia.mail.headers import Headers
from isdmedia.mail.structure import Part, made

_TNEF_TYPES = ("application/ms-tnef", "application/vnd.ms-tnef")
CLOSED = "its Outlook file {} could not be opened; it is among the attachments"
RICH_ONLY = "its words are in Outlook's own format alone, in the file {}: ask its sender to write in HTML or plain text"


def unpack(found: Contents, problems: list[str]) -> None:
    """Puts what was packed where it belongs, in the words and files of `found`; what cannot be opened stays a file."""
    for words in found.words:
        words.plain = [_without_packed(part, found) for part in words.plain]
    files: list[Part] = []
    for part in found.files:
        files += _opened(part, found, problems) if _is_tnef(part) else [part]
    found.files = files


def _without_packed(part: Part, found: Contents) -> Part:
    content = part.content
    if b"begin " not in content and b"-----BEGIN PGP " not in content:
        return part
    rest, files = uu.cut(content)
    rest, ways, blocks = wrappers.without_armour(rest)
    found.wrapped += ways
    found.files += [made(file, mimetypes.guess_type(name)[0] or "application/octet-stream", name) for name, file in files]
    found.files += [made(block, "application/pgp-encrypted", "encrypted.asc") for block in blocks]
    return part if rest == content else replace(part, headers=Headers(hint=part.headers.hint), body=rest)


def _is_tnef(part: Part) -> bool:
    if part.content_type in _TNEF_TYPES:
        return True
    return part.file_name.lower() in ("winmail.dat", "win.dat") and part.content.startswith(tnef.SIGNATURE)


def _opened(part: Part, found: Contents, problems: list[str]) -> list[Part]:
    """The files of a winmail.dat in its place, or itself."""
    opened, name = tnef.opened(part.content), part.file_name or "winmail.dat"
    if opened is None:
        problems.append(CLOSED.format(name))
        return [part]
    wordless = not any(inner.text.strip() for words in found.words for inner in (*words.plain, *words.html))
    _add_words(found, opened, wordless=wordless)
    files = [made(file.content, file.content_type or mimetypes.guess_type(file.name)[0] or "", file.name or f"attachment-{number}",
                  content_id=file.content_id) for number, file in enumerate(opened.files, 1)]
    if opened.rich_only and wordless:
        problems.append(RICH_ONLY.format(name))
        return [part, *files]
    return files


def _add_words(found: Contents, opened: tnef.Opened, *, wordless: bool) -> None:
    """Its words where the mail has none; its HTML as the other form of the mail's only plain words."""
    html = [made(opened.html.encode("utf-8", errors="replace"), "text/html")] if opened.html.strip() else []
    if wordless and (html or opened.text):
        plain = [made(opened.text.encode("utf-8", errors="replace"), "text/plain")] if opened.text else []
        found.words = [Words(plain=plain, html=html)]
    elif html and len(found.words) == 1 and not found.words[0].html:
        found.words[0].html = html
