"""Whom the desk knows, asked once for all senders of a page."""
from collections.abc import Sequence

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Lower

from isdmedia.mail.likeness import Acquaintance, Person, Standing, names_of, standing
from isdmedia.mail.parsed import Address
from isdmedia.models import JournalistAddress, Message, OutletDomain, Verification
from isdmedia.reading.outlets.register import FREE_MAIL, by_domain

TRUSTED = {Verification.CALLED_BACK, Verification.KNOWN}
OUTLET, PERSON = "outlet", "person"


def acquaintance(messages: Sequence[Message]) -> Acquaintance:
    """What is known of everybody who wrote these mails: one query, none when there are no mails."""
    if not messages:
        return Acquaintance()
    names = frozenset[str]().union(*(names_of(message.from_name) | {_as_sqlite(message.from_name)} for message in messages))
    known = _rows(names, {message.from_address for message in messages})
    domains = {domain for what, domain, *_ in known if what == OUTLET}
    people = tuple(Person(int(key), name, address, verification in TRUSTED)
                   for what, address, name, key, verification in known if what == PERSON)
    return Acquaintance(domains=frozenset(domains | set(by_domain())) - FREE_MAIL, free=FREE_MAIL, people=people)


def _as_sqlite(name: str) -> str:
    # SQLite lowers ASCII letters alone.
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)


def _rows(names: frozenset[str], addresses: set[str]) -> list[tuple[str, str, str, str, str]]:
    """(what, domain or address, name, whose, verification) of every outlet's domain, and of the people of these names or addresses."""
    nothing = Value("", output_field=CharField())
    outlets = OutletDomain.objects.order_by().values_list(
        Value(OUTLET, output_field=CharField()), "domain", "outlet__name", Cast("outlet_id", CharField()), nothing)
    people = JournalistAddress.objects.alias(folded=Lower("journalist__name")).filter(Q(folded__in=names) | Q(address__in=addresses))
    return list(outlets.union(people.order_by().values_list(
        Value(PERSON, output_field=CharField()), "address", "journalist__name", Cast("journalist_id", CharField()),
        "journalist__verification"), all=True))


def standing_of(message: Message, known: Acquaintance) -> Standing:
    """How far the sender of a mail is to be believed."""
    answers_to = [str(one.get("address") or "") for one in message.reply_to]
    verdict = str((message.authentication or {}).get("verdict") or "unverified")
    return standing(Address(message.from_name, message.from_address), verdict=verdict, known=known, answers_to=answers_to)
