"""The mail that was passed on inside another: below a mark in the text, or enclosed as message/rfc822."""
from collections.abc import Collection
from datetime import datetime, tzinfo

from isdmedia.mail import bodies, dates
from isdmedia.mail.addresses import addresses, mailbox
from isdmedia.mail.limits import Limits
from isdmedia.mail.marks import FROM, SENT, SUBJECT, Mark
from isdmedia.mail.parsed import Address, Forwarded
from isdmedia.mail.quotes import Folded, fold, is_quoted, unquoted
from isdmedia.mail.structure import Part

_DEEPEST = 5


def inline(folded: Folded, zone: tzinfo | None, houses: Collection[str] = ()) -> Forwarded | None:
    """The mail below a forwarding mark; `zone` is the forwarder's, in whose clock its date is printed. A mail passed
    on several times is followed to the first one, over mails without a word and over those of colleagues: senders
    without an address, or of a domain in `houses`."""
    mark, lines = folded.passed_on, folded.inner
    if mark is None:
        return None
    for _ in range(_DEEPEST):
        deeper = fold(_plain(lines), subject=mark.fields.get(SUBJECT, ""))
        if deeper.passed_on is None or FROM not in deeper.passed_on.fields:
            break
        if deeper.own and not _is_colleague(mailbox(mark.fields.get(FROM, "")), houses):
            break
        mark, lines = deeper.passed_on, deeper.inner
    return _forwarded(mark, _plain(lines), zone)


def _is_colleague(sender: Address | None, houses: Collection[str]) -> bool:
    return bool(houses) and (sender is None or not sender.address or sender.domain in houses)


def _plain(lines: list[str]) -> str:
    """The passed-on text without the quotation signs that some programs put before each of its lines."""
    for _ in range(_DEEPEST):
        written = [line for line in lines if line.strip()]
        if not written or not all(is_quoted(line) for line in written):
            break
        lines = [unquoted(line) for line in lines]
    return "\n".join(lines).strip()


def _forwarded(mark: Mark, text: str, zone: tzinfo | None) -> Forwarded:
    fields = mark.fields
    return Forwarded(sender=mailbox(fields.get(FROM, "")), sent_at=_sent(fields.get(SENT, ""), zone),
                     subject=fields.get(SUBJECT, ""), text=text)


def _sent(shown: str, zone: tzinfo | None) -> datetime | None:
    return dates.shown_date(shown, zone) if shown else None


def enclosed(parts: list[Part], limits: Limits) -> Forwarded | None:
    """The first mail enclosed whole, None when there is none that can be read; an enclosed mail that only encloses
    another is passed over."""
    for part in parts:
        for inner in part.children[:1]:
            headers = inner.headers
            sender = addresses(headers, "from", limit=1, comment_depth=limits.comment_depth)
            found = bodies.contents(inner)
            text = bodies.visible(found, limits).text
            deeper = enclosed(found.enclosed, limits) if not text.strip() else None
            if deeper is not None:
                return deeper
            if sender or text:
                return Forwarded(sender[0] if sender else None, dates.header_date(headers.raw("date")),
                                 headers.text("subject"), text)
    return None
