"""Delivery notices: which of our mails did not arrive, at which addresses, and for good or for now (RFC 3464, RFC 8098,
RFC 5965, and the plain texts of programs older than these)."""
import re
from dataclasses import dataclass

from isdmedia.mail import headers as header_block
from isdmedia.mail.bodies import Contents
from isdmedia.mail.headers import Headers
from isdmedia.mail.identifiers import identifier, identifiers
from isdmedia.mail.limits import Limits
from isdmedia.mail.parsed import Automatic, Bounced
from isdmedia.mail.structure import Part

_MOST_RECIPIENTS = 500
_BLANK = re.compile(rb"\n[ \t]*\r?\n")
_ADDRESS = re.compile(r"[^\s<>\"(),;:\[\]]{1,64}@[^\s<>\"(),;:\[\]]{1,255}")
_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_REPLY_CODE = re.compile(r"\b([45])\d\d[ -]")
_MESSAGE_ID = re.compile(r"(?im)^[ \t>]*message-id:\s*(<[^<>\s]{1,900}>)")
_DAEMON = re.compile(r"(?i)mailer-?daemon|postmaster|mail delivery (?:sub)?system|mdaemon|microsoftexchange[0-9a-f]+@")
_FAILED_SUBJECT = re.compile(
    r"(?i)undeliver|delivery (?:status notification|failure|has failed|failed|notification|report|problem|incomplete)|"
    r"mail delivery|returned (?:mail|to sender)|failure (?:notice|delivery)|failed delivery|could not be delivered|"
    r"nondeliverable|non[- ]?delivery|message (?:delivery )?(?:delayed|failure)|delayed mail|mail system error|unzustellbar|"
    r"(?:message|mail|delivery)(?: [\w-]{1,40})? delayed|warning: could not send|"
    r"nicht zugestellt|nicht zustellbar|non remis|échec de (?:la )?remise|notification d['’]échec|no se (?:puede|pudo) entregar|"
    r"no entregado|impossibile recapitare|mancato recapito|onbestelbaar|niet bezorgd|não (?:é possível|foi) entreg|"
    r"olevererbart|kan ikke leveres|ei voitu toimittaa|تعذر التسليم|لم يتم تسليم")
_FAILED_TEXT = re.compile(
    r"(?i)could ?n[o']t be delivered|(?:was|were|has) not (?:been )?delivered|wasn['’]t delivered|unable to deliver|"
    r"delivery (?:has |to the following recipients? )?failed|permanent(?:ly)? (?:fatal )?(?:error|failure|rejected)|"
    r"this is the (?:qmail-send program|mail system)|undeliverable|returned to (?:you|sender)|address(?:es)? (?:\(es\) )?failed|"
    r"not yet been delivered|has been delayed|"
    r"user unknown|mailbox (?:unavailable|not found|full)|konnte nicht zugestellt|n['’]a pas pu être (?:remis|livré|distribué)|"
    r"no se pudo entregar|non è stato possibile (?:recapitare|consegnare)|kon niet worden (?:bezorgd|afgeleverd)")
_STILL_TRYING = re.compile(
    r"(?i)will (?:be retried|keep trying|continue (?:to try|trying)|retry)|still (?:being )?(?:retried|trying)|warning only|"
    r"delivery (?:is )?delayed|has been delayed|not yet been delivered|no action is required|wird weiter versucht|"
    r"temporar(?:y|ily) (?:failure|problem|deferred)")
_QUOTED_MAIL = re.compile(
    r"(?im)^-{2,}.{0,40}(?:copy of (?:the|your) message|original message|returned message|message headers?|below this line|"
    r"ursprüngliche).{0,60}$|^received: |^return-path: |^(?:original|transcript of) message headers|^diagnostic information|"
    r"^message-id: ")


@dataclass(frozen=True, slots=True)
class Report:
    """What the machine-readable notices of a mail say: `kind` None when there are none."""

    kind: Automatic | None = None
    bounced: tuple[Bounced, ...] = ()


def report(root: Part, found: Contents, text: str, limits: Limits) -> Report:
    """The notices in a mail, read from their parts or, for old programs, from sender, subject and text."""
    types = {part.content_type for part in found.reports}
    kind = root.type_parameters.get("report-type", "").lower() if root.content_type == "multipart/report" else ""
    if "message/feedback-report" in types or kind == "feedback-report":
        return Report(Automatic.FEEDBACK)
    if types & {"message/delivery-status", "message/global-delivery-status"}:
        return _delivery(root, found, limits)
    if kind == "disposition-notification" or any("disposition-notification" in name for name in types):
        return Report(Automatic.DELIVERED)
    return _old_style(root, found, text, limits)


def _delivery(root: Part, found: Contents, limits: Limits) -> Report:
    recipients: list[Bounced] = []
    actions: set[str] = set()
    message_id = _returned_id(found) or _named_id(root, found, limits)
    for part in found.reports:
        if not part.content_type.endswith("delivery-status"):
            continue
        for fields in _groups(part.content, limits):
            action = fields.raw("action").partition(" ")[0].strip().lower()
            address = _recipient(fields)
            if not address and not action:
                continue
            actions.add(action)
            if action not in ("delivered", "relayed", "expanded") and len(recipients) < _MOST_RECIPIENTS:
                recipients.append(_bounced(address, action, fields, message_id))
    kind = Automatic.BOUNCE
    if actions and actions <= {"delivered", "relayed", "expanded"}:
        kind = Automatic.DELIVERED
    elif recipients and not any(one.permanent for one in recipients):
        kind = Automatic.BOUNCE_TEMPORARY
    return Report(kind, tuple(dict.fromkeys(one for one in recipients if one.address)))


def _groups(content: bytes, limits: Limits) -> list[Headers]:
    """The per-message and per-recipient groups of fields, cut at empty lines (RFC 3464 section 2.1)."""
    blocks = _BLANK.split(content[:limits.header_block].lstrip(b"\r\n"))
    return [header_block.read(block + b"\n", limits) for block in blocks[:_MOST_RECIPIENTS] if block.strip()]


def _recipient(fields: Headers) -> str:
    """The address as we wrote it, else the one it was turned into."""
    for name in ("original-recipient", "final-recipient"):
        value = fields.raw(name).rpartition(";")[2].strip().strip("<>").lower()
        if "@" in value:
            return value
    return ""


def _bounced(address: str, action: str, fields: Headers, message_id: str) -> Bounced:
    """`Action: failed` is final whatever the status says (RFC 3464 section 2.3.3): nobody tries again."""
    status = _STATUS.search(fields.raw("status")) or _STATUS.search(fields.raw("diagnostic-code"))
    permanent = action == "failed" or (action != "delayed" and not (status and status.group(1) == "4"))
    return Bounced(address, status.group() if status else "", permanent, message_id)


def _returned_id(found: Contents) -> str:
    """The Message-ID of the mail that came back, from its headers or from its own text."""
    for part in found.reports:
        if part.content_type in ("message/rfc822", "message/global"):
            for inner in part.children[:1]:
                return identifier(inner.headers.raw("message-id"))
        if part.content_type in ("text/rfc822-headers", "message/global-headers"):
            return _id_in(part.text[:65536])
    return ""


def _named_id(root: Part, found: Contents, limits: Limits) -> str:
    """Where nothing of our mail came back: the id that the notice names (Gmail's X-Original-Message-ID), else the one it answers."""
    for part in found.reports:
        if part.content_type.endswith("delivery-status"):
            for fields in _groups(part.content, limits):
                named = fields.raw("x-original-message-id") or fields.raw("original-message-id")
                if named:
                    return identifier(named)
    return _answered_id(root.headers)


def _answered_id(fields: Headers) -> str:
    answered = identifiers(fields.raw("in-reply-to"), 1) or identifiers(fields.raw("references"), 2)[-1:]
    return answered[0] if answered else ""


def _id_in(text: str) -> str:
    match = _MESSAGE_ID.search(text)
    return identifier(match.group(1)) if match else ""


def _old_style(root: Part, found: Contents, text: str, limits: Limits) -> Report:
    """A notice in plain words: from a mail daemon or with an empty return path, saying that delivery failed."""
    fields = root.headers
    failed = fields.raw("x-failed-recipients")
    daemon = bool(_DAEMON.search(fields.raw("from")))
    null = fields.raw("return-path").strip() == "<>"
    if not (failed or daemon or null):
        return Report()
    subject, words = fields.text("subject"), text[:8000]
    says = bool(_FAILED_SUBJECT.search(subject)) + bool(_FAILED_TEXT.search(words))
    if not failed and says < (1 if daemon else 2):
        return Report()
    notice = _before_returned_mail(words)
    message_id = _returned_id(found) or _enclosed_id(found) or _id_in(text[:65536]) or _answered_id(fields)
    addresses = _ADDRESS.findall(failed) if failed else _failed_addresses(notice, _own_addresses(fields) | {message_id.lower()})
    temporary = bool(_STILL_TRYING.search(subject + "\n" + notice))
    status = _STATUS.search(notice)
    bounced = tuple(Bounced(address.strip(".'").lower(), status.group() if status else "", not temporary, message_id)
                    for address in dict.fromkeys(addresses))
    return Report(Automatic.BOUNCE_TEMPORARY if temporary else Automatic.BOUNCE, bounced[:_MOST_RECIPIENTS])


def _enclosed_id(found: Contents) -> str:
    return next((identifier(part.children[0].headers.raw("message-id")) for part in found.enclosed if part.children), "")


def _own_addresses(fields: Headers) -> frozenset[str]:
    written = " ".join(fields.raw(name) for name in ("from", "to", "return-path", "delivered-to", "x-original-to"))
    return frozenset(address.lower() for address in _ADDRESS.findall(written))


def _before_returned_mail(text: str) -> str:
    match = _QUOTED_MAIL.search(text)
    return text[:match.start()] if match else text


def _failed_addresses(notice: str, own: frozenset[str]) -> list[str]:
    """Addresses at the head of a line, as all these programs print them; else the first one of the notice."""
    heads: list[str] = []
    for line in notice.split("\n"):
        stripped = line.strip()
        match = _ADDRESS.search(stripped[:400])
        if match and (match.start() <= 1 or stripped.startswith(("To:", "Recipient", "RCPT", "Final-Recipient"))
                      or stripped.endswith((")", "):", ">", ">:"))):
            heads.append(match.group().lower().strip(".'"))
    found = [address for address in dict.fromkeys(heads) if address not in own and not _DAEMON.search(address)]
    if found:
        return found
    every = (address.lower().strip(".'") for address in _ADDRESS.findall(notice))
    return [address for address in every if address not in own and not _DAEMON.search(address)][:1]
