"""What carries an enquiry through mail programs that drop References: a keyed address for answers, and Outlook's Thread-Index.

Both hold the same mark: a keyed digest of the enquiry's number and of the desk's address. Alone it proves nothing: who writes must take
part.
"""
from datetime import datetime

from django.conf import settings

from isdmedia import signing
from isdmedia.mail import thread_index as outlook
from isdmedia.mail.parsed import Address
from isdmedia.models import Enquiry, Message, Reference

LONGEST_LOCAL_PART = 64
_MARKED = "e-"


def answers_to(enquiry: Enquiry) -> Address | None:
    """Where answers to our mail in an enquiry are to go: the desk, with the enquiry's mark in its address. None where the mailbox has no
    such addresses (PLUS_ADDRESSES), or where there is no room."""
    local, _, domain = settings.DESK_ADDRESS.rpartition("@")
    marked = f"{local}+{_MARKED}{_mark(enquiry).hex()}"
    if not settings.PLUS_ADDRESSES or len(marked) > LONGEST_LOCAL_PART:
        return None
    return Address(settings.DESK_NAME, f"{marked}@{domain}")


def thread_index(enquiry: Enquiry, parent: Message | None, *, now: datetime) -> str:
    """The Thread-Index of a letter: it follows that of the mail it answers, or begins one with the enquiry's mark."""
    named = Reference.objects.conversations().filter(message=parent).values_list("name", flat=True).first() if parent else None
    conversation = Reference.conversation_in(named) if named else ""
    return outlook.followed(conversation, at=now) if conversation else outlook.begun(_mark(enquiry), at=now)


def number_in_address(address: str) -> int | None:
    """The number of the enquiry in an address for answers of ours; None for any other address."""
    local, _, domain = address.lower().rpartition("@")
    desk, _, own_domain = settings.DESK_ADDRESS.lower().rpartition("@")
    name, _, detail = local.partition("+")
    if (name, domain) != (desk, own_domain) or not detail.startswith(_MARKED):
        return None
    try:
        return _number(bytes.fromhex(detail.removeprefix(_MARKED)))
    except ValueError:
        return None


def number_in_conversation(conversation: str) -> int | None:
    """The number of the enquiry in a conversation that a letter of ours began; None for any other."""
    return _number(outlook.mark_of(conversation))


def is_desk(address: str) -> bool:
    """Whether mail to this address comes to the desk: its own, with whatever mark behind a plus sign."""
    local, _, domain = address.lower().rpartition("@")
    desk, _, own_domain = settings.DESK_ADDRESS.lower().rpartition("@")
    return (local.partition("+")[0], domain) == (desk, own_domain)


def _mark(enquiry: Enquiry) -> bytes:
    return signing.conversation_mark(settings.FIELD_KEY.encode(), number=enquiry.number, address=settings.DESK_ADDRESS)


def _number(mark: bytes) -> int | None:
    return signing.marked_number(settings.FIELD_KEY.encode(), mark, address=settings.DESK_ADDRESS)
