"""From raw bytes to a ParsedMail: never raises, never hangs, and says what it could not read."""
from dataclasses import replace
from datetime import datetime

from isdmedia.mail import bodies, bounces, dates, forwards, headers, identifiers, quotes, signatures, thread_index, unpacking, wrappers
from isdmedia.mail.addresses import addresses
from isdmedia.mail.attachments import attachments
from isdmedia.mail.authentication import authentication
from isdmedia.mail.automatic import automatic
from isdmedia.mail.calendar_part import calendar
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import Address, ParsedMail, Wrapped
from isdmedia.mail.sanitised import sanitised
from isdmedia.mail.structure import Part, Reader

_MBOX_LINES = (b"From ", b">From ")
LONGEST_SUBJECT = 2000
EMPTY = "The mail is empty: open the mailbox itself to see whether the message can still be fetched."
NO_MAIL = "This is no mail: it has no header. Open the original to see what it is."


def parse(raw: bytes, *, authserv_id: str = "", limits: Limits = Limits()) -> ParsedMail:  # noqa: B008 - frozen
    """The mail in the bytes; for what is no mail `readable` is False and `problem` says so. Never raises."""
    content = _without_envelope(raw)
    if not content.strip():
        return ParsedMail(readable=False, problem=EMPTY, size=len(raw))
    block, _, _ = headers.split_block(content, limits.header_block)
    if not headers.looks_like_mail(block, headers.read(block, limits)):
        return ParsedMail(readable=False, problem=NO_MAIL, size=len(raw))
    reader = Reader(limits)
    root = reader.tree(content)
    found = bodies.contents(root)
    problems = reader.problems
    unpacking.unpack(found, problems)
    visible = bodies.visible(found, limits)
    files = attachments(found, limits, problems)
    mail = replace(
        _envelope(root, limits), size=len(raw), text=visible.text, hidden_dropped=visible.hidden_dropped,
        attachments=files, html=sanitised(visible, files, limits, problems), calendar=calendar(root, limits, problems))
    mail = _own_words(mail, found, limits)
    mail = _origin(mail, root, found, limits, authserv_id)
    wrapped = wrappers.strongest(found.wrapped)
    return replace(mail, wrapped=wrapped, problem=_sentences(wrapped, [*problems, *visible.problems]))


def _origin(mail: ParsedMail, root: Part, found: bodies.Contents, limits: Limits, authserv_id: str) -> ParsedMail:
    """With what the mail says of who or what sent it."""
    report = bounces.report(root, found, mail.text, limits)
    return replace(
        mail, bounced=report.bounced,
        automatic=automatic(root.headers, report, text=mail.text,
                            calendar_method=mail.calendar.method if mail.calendar else ""),
        authentication=authentication(root.headers, authserv_id=authserv_id, from_domain=_only_domain(root, mail, limits)))


def _only_domain(root: Part, mail: ParsedMail, limits: Limits) -> str:
    """The domain of the one sender; "" when From names several, for whom nobody vouches together (RFC 9989)."""
    several = addresses(root.headers, "from", limit=2, comment_depth=limits.comment_depth)
    return mail.sender.domain if mail.sender and len(several) == 1 else ""


def _without_envelope(raw: bytes) -> bytes:
    """Without leading empty lines and the "From " line of an mbox."""
    content = raw.lstrip(b"\r\n")
    while content.startswith(_MBOX_LINES):
        _, newline, rest = content.partition(b"\n")
        if not newline:
            break
        content = rest
    return content


def _sentences(wrapped: Wrapped | None, problems: list[str]) -> str:
    unique = list(dict.fromkeys(problems))
    unread = f"Not all of this mail could be read: {'; '.join(unique)}." if unique else ""
    return f"{wrapped.sentence} {unread}".strip() if wrapped else unread


def _envelope(root: Part, limits: Limits) -> ParsedMail:
    fields = root.headers
    found: dict[str, tuple[Address, ...]] = {
        name: addresses(fields, name, limit=limits.addresses, comment_depth=limits.comment_depth)
        for name in ("from", "sender", "reply-to", "to", "cc")}
    if fields.count("from") > 1:
        fields.note("it names its sender twice; the first is shown")
    return ParsedMail(
        message_id=identifiers.identifier(fields.raw("message-id")),
        in_reply_to=identifiers.identifiers(fields.raw("in-reply-to"), limits.references),
        references=identifiers.identifiers(fields.raw("references"), limits.references),
        conversation=thread_index.conversation(fields.raw("thread-index")), subject=fields.text("subject")[:LONGEST_SUBJECT],
        sender=_first(found["from"]), sender_header=_first(found["sender"]),
        reply_to=found["reply-to"], to=found["to"], cc=found["cc"], date=_date(root))


def _first(found: tuple[Address, ...]) -> Address | None:
    return found[0] if found else None


def _date(root: Part) -> datetime | None:
    return dates.header_date(root.headers.raw("date"))


def _own_words(mail: ParsedMail, found: bodies.Contents, limits: Limits) -> ParsedMail:
    """With the writer's own words, the signature, and the mail that was passed on."""
    folded = quotes.fold(mail.text, subject=mail.subject, is_reply=bool(mail.in_reply_to or mail.references),
                         most_lines=limits.quote_lines)
    zone = mail.date.tzinfo if mail.date else None
    houses = {known.domain for known in (mail.sender, *mail.to) if known and known.domain}
    forwarded = forwards.inline(folded, zone, houses) or forwards.enclosed(found.enclosed, limits)
    signed = signatures.split(folded.own, name=mail.sender.name if mail.sender else "")
    own = signed.own if signed.own or forwarded else mail.text
    return replace(mail, own_text=own, signature=signed.signature, forwarded=forwarded)
