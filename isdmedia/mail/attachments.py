"""The files of a mail: their names, types and bytes."""
import mimetypes

from isdmedia.mail.bodies import Contents
from isdmedia.mail.headers import one_line
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import ParsedAttachment
from isdmedia.mail.structure import Part

LONGEST_NAME = 255
_PREFERRED = {"image/jpeg": ".jpg", "text/plain": ".txt", "application/octet-stream": ".bin", "text/html": ".html",
              "audio/mpeg": ".mp3", "text/calendar": ".ics"}


def attachments(found: Contents, limits: Limits, problems: list[str]) -> tuple[ParsedAttachment, ...]:
    """Files in their order, then mails enclosed whole with their own files; `limits.attachments` at most."""
    parts = list(found.files)
    for part in found.enclosed:
        parts += [part, *(inner for inner in part.walk() if inner is not part and not inner.children and inner.file_name)]
    if len(parts) > limits.attachments:
        problems.append(f"it has more than {limits.attachments} attachments; the rest was not taken")
    return tuple(attachment(part, number) for number, part in enumerate(parts[:limits.attachments], 1))


def attachment(part: Part, number: int) -> ParsedAttachment:
    """One file; a nameless one is called after its place and type."""
    content = part.content
    content_type = part.content_type
    return ParsedAttachment(
        name=_name(part, number), content_type=content_type, size=len(content),
        inline=part.disposition.value == "inline" or (bool(part.content_id) and part.disposition.value != "attachment"),
        content_id=part.content_id, content=content)


def _name(part: Part, number: int) -> str:
    name = one_line(part.file_name)[:LONGEST_NAME]
    if len(name) > 2 and name[0] == name[-1] == "'":
        name = name[1:-1].strip()
    if name:
        return name
    if part.content_type in ("message/rfc822", "message/global"):
        subject = part.children[0].headers.text("subject") if part.children else ""
        return f"{subject[:200].strip() or f'mail-{number}'}.eml"
    kind = part.content_type.partition("/")[0]
    extension = _PREFERRED.get(part.content_type) or mimetypes.guess_extension(part.content_type) or ".bin"
    return f"{kind if kind in ('image', 'audio', 'video', 'text') else 'attachment'}-{number}{extension}"
