"""Which enquiry a mail continues, by every Message-ID it refers to (RFC 5322 section 3.6.4)."""
from dataclasses import dataclass, replace
from uuid import UUID

from django.db.models import Q

from isdmedia.mail.parsed import ParsedMail
from isdmedia.models import Enquiry, Invitee, JournalistAddress, Message, MessageDirection, Spokesperson

REFERENCES_LOOKED_UP = 100


@dataclass(frozen=True, slots=True)
class Thread:
    """`parent` is the newest message it refers to, `enquiry` that one's enquiry. `proven` says that the writer takes part in
    it and the mail did not fail its sender's own signature; without proof the enquiry is only suggested. `spokesperson` is who wrote,
    where it was one of ours, `invitee` whoever answers a calendar entry of ours."""

    parent: Message | None = None
    enquiry: Enquiry | None = None
    proven: bool = False
    releases: tuple[str, ...] = ()
    spokesperson: Spokesperson | None = None
    invitee: Invitee | None = None


def find(mail: ParsedMail) -> Thread:
    """The thread of a mail; empty when nothing it refers to is known here."""
    thread, invitee = _by_references(mail), _invited(mail)
    if thread.enquiry is None and invitee:
        thread = replace(thread, enquiry=invitee.enquiry or invitee.interview.enquiries.order_by("pk").first(),
                         proven=mail.authentication.verdict != "failed")
    return replace(thread, spokesperson=_spokesperson(mail, thread.enquiry), invitee=invitee)


def _by_references(mail: ParsedMail) -> Thread:
    ids = list(dict.fromkeys((*mail.in_reply_to, *reversed(mail.references))))[:REFERENCES_LOOKED_UP]
    ids += [bounced.message_id for bounced in mail.bounced if bounced.message_id]
    known = {message.message_id: message for message in
             Message.objects.filter(message_id__in=ids).select_related("enquiry", "release").order_by("received_at")} if ids else {}
    parents = [known[message_id] for message_id in ids if message_id in known]
    if not parents:
        return Thread()
    parent = next((message for message in parents if message.enquiry_id), parents[0])
    if parent.enquiry is None:
        return Thread(parent=parent, releases=(parent.release.slug,) if parent.release else ())
    linked = parent.enquiry.matches.filter(linked=True).values_list("release__slug", flat=True)
    return Thread(parent=parent, enquiry=parent.enquiry, proven=_proven(mail, parent.enquiry), releases=tuple(linked))


def _invited(mail: ParsedMail) -> Invitee | None:
    """Who answers a calendar entry of ours: its UID, and the address that it was sent to; None for anybody else."""
    if mail.calendar is None or mail.sender is None:
        return None
    try:
        uid = UUID(mail.calendar.uid)
    except ValueError:
        return None
    invited = Invitee.objects.filter(interview__uid=uid, address__iexact=mail.sender.address)
    return invited.select_related("interview", "enquiry", "spokesperson").first()


def _spokesperson(mail: ParsedMail, enquiry: Enquiry | None) -> Spokesperson | None:
    """The spokesperson who wrote it, of one of the enquiry's interviews or of letters in it; None for anybody else."""
    if mail.sender is None or not mail.sender.address or enquiry is None:
        return None
    known = Spokesperson.objects.filter(Q(parts__interview__enquiries=enquiry) | Q(letters__enquiry=enquiry))
    return known.filter(email__iexact=mail.sender.address).order_by("pk").first()


def _proven(mail: ParsedMail, enquiry: Enquiry) -> bool:
    if mail.automatic:
        return True
    if mail.sender is None or mail.authentication.verdict == "failed":
        return False
    return mail.sender.address in participants(enquiry)


def participants(enquiry: Enquiry) -> set[str]:
    """The addresses that take part: whoever wrote in it, whom we wrote to, and the journalist's own."""
    taking_part: set[str] = set()
    for direction, sender, to, cc in enquiry.messages.values_list("direction", "from_address", "to", "cc"):
        taking_part.add(sender)
        if direction == MessageDirection.OUT:
            taking_part.update(address["address"] for address in (*to, *cc))
    taking_part.update(JournalistAddress.objects.filter(journalist=enquiry.journalist_id).values_list("address", flat=True))
    return taking_part - {""}
