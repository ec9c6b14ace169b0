"""Who takes part in an enquiry, and who was only named in its mails."""
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast, Concat

from isdmedia import audit
from isdmedia.models import (
    ArrivalSource,
    Enquiry,
    EventKind,
    FolderRole,
    JournalistAddress,
    Mailbox,
    Message,
    MessageDirection,
    Participant,
    Spokesperson,
    User,
)
from isdmedia.models.refusals import Refused
from isdmedia.outbox.conversations import is_desk

MOST_PROPOSED = 10
"""So many addresses of one mail are proposed at most: whoever copies in more writes to a list."""


SURELY_OURS = (Q(outgoing__isnull=False) | Q(arrival=None) | Q(arrival__folder__role=FolderRole.SENT)
               | Q(arrival__source=ArrivalSource.IMPORT) | Q(authentication__verdict="aligned"))
"""Letters that brought their readers in. Mail that merely came in under our own address may be anybody's."""


def taking_part(enquiry: Enquiry) -> set[str]:
    """The addresses that take part, in lower case: whoever wrote in it, whom we wrote to, the journalist's own, and those that an officer
    accepted. Automatic mail and spokespeople's letters make nobody a participant."""
    found: set[str] = set(enquiry.participants.accepted().values_list("address", flat=True))
    mails = enquiry.messages.filter(spokesperson=None)
    for to, cc in mails.filter(SURELY_OURS, direction=MessageDirection.OUT).values_list("to", "cc"):
        found.update(_addresses([*to, *cc]))
    for sender, forwarded in mails.filter(direction=MessageDirection.IN, automatic="").values_list("from_address", "forwarded"):
        found.update((sender, *(_addresses([(forwarded or {}).get("from") or {}]) if enquiry.referrer else ())))
    found.update(JournalistAddress.objects.filter(journalist=enquiry.journalist_id).values_list("address", flat=True))
    return {address.lower() for address in found if address}


def with_part_of(enquiries: QuerySet[Enquiry], address: str) -> QuerySet[Enquiry]:
    """The enquiries, each saying in `has_part` whether this address (in lower case) takes part, without reading their mails."""
    return enquiries.annotate(has_part=_part_of(address))


def takes_part(enquiry: Enquiry, address: str) -> bool:
    """Whether this address (in lower case) takes part."""
    return Enquiry.objects.filter(_part_of(address), pk=enquiry.pk).exists()


def _part_of(address: str) -> Q:
    mails = Message.objects.filter(enquiry=OuterRef("pk"))
    wrote = mails.filter(direction=MessageDirection.IN, automatic="", from_address=address)
    named = Concat(Cast("to", TextField()), Cast("cc", TextField()), output_field=TextField())
    letters = mails.filter(SURELY_OURS, direction=MessageDirection.OUT)
    written_to = letters.annotate(named=named).filter(named__icontains=f'"address": "{address}"')
    known = JournalistAddress.objects.filter(journalist=OuterRef("journalist"), address=address)
    accepted = Participant.objects.accepted().filter(enquiry=OuterRef("pk"), address=address)
    return Q(Exists(known)) | Q(Exists(accepted)) | Q(Exists(wrote)) | Q(Exists(written_to))


def propose(enquiry: Enquiry, message: Message) -> int:
    """Note whom a person's mail brought in: addresses in To, Cc and Reply-To that take no part yet, in the caller's transaction; returns
    how many. Nobody writes to them, and they join nothing, before an officer accepts them."""
    people = {one["address"].lower()[:320]: one for one in (*message.reply_to, *message.to, *message.cc) if one.get("address")}
    people.pop(message.from_address, None)
    for address in [address for address in people if is_desk(address)]:
        people.pop(address)
    if not people:
        return 0
    left = set(people) - taking_part(enquiry) - _of_the_house(people) - set(enquiry.participants.values_list("address", flat=True))
    new = [Participant(enquiry=enquiry, address=address, name=str(one.get("name") or "")[:300], brought_by=message)
           for address, one in people.items() if address in left][:MOST_PROPOSED]
    Participant.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


@transaction.atomic
def accept_participant(participant: Participant, *, actor: User, now: datetime) -> Participant:
    """From now on mail from this address may continue the enquiry, and answers may go there. Refused when it takes part already."""
    return _decide(participant, actor=actor, now=now, accepted_at=now, turned_down_at=None)


@transaction.atomic
def turn_down(participant: Participant, *, actor: User, now: datetime) -> Participant:
    """This address is no part of the enquiry. Refused when somebody has said so already."""
    return _decide(participant, actor=actor, now=now, accepted_at=None, turned_down_at=now)


def be_written_to(enquiry: Enquiry, addresses: Iterable[str], *, actor: User, now: datetime) -> None:
    """An officer writes to these: whoever was only proposed is accepted by that, in the caller's transaction."""
    proposed = enquiry.participants.filter(accepted_at=None, address__in=[address.lower() for address in addresses])
    proposed.update(accepted_at=now, turned_down_at=None, decided_by=actor)


def _decide(participant: Participant, *, actor: User, now: datetime, accepted_at: datetime | None,
            turned_down_at: datetime | None) -> Participant:
    undecided = {"accepted_at" if accepted_at else "turned_down_at": None}
    decision = {"accepted_at": accepted_at, "turned_down_at": turned_down_at, "decided_by": actor}
    if not Participant.objects.filter(pk=participant.pk, **undecided).update(**decision):
        raise Refused(f"Somebody has decided about {participant.address} already.")
    how = "accepted" if accepted_at else "turned down"
    audit.record(EventKind.PARTICIPANT_DECIDED, at=now, actor=actor, enquiry=participant.enquiry, who=participant.address, how=how)
    return Participant.objects.get(pk=participant.pk)


def _of_the_house(addresses: Iterable[str]) -> set[str]:
    """Those that are our own people's and mailboxes'."""
    named = Q(pk__in=[])
    for address in addresses:
        named |= Q(email__iexact=address)
    own = [*User.objects.filter(named).values_list("email", flat=True), *Spokesperson.objects.filter(named).values_list("email", flat=True),
           *Mailbox.objects.values_list("username", flat=True)]
    return {address.lower() for address in own}


def _addresses(people: Sequence[dict[str, str]]) -> list[str]:
    return [one["address"] for one in people if one.get("address")]
