"""Who asks: find or add journalists and outlets, and what the office decides about them."""
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Value
from django.db.models.functions import Lower

from isdmedia import audit
from isdmedia.models import EventKind, Journalist, JournalistAddress, Outlet, OutletAlias, OutletPolicy, User, Verification
from isdmedia.models.refusals import Refused


def outlet_named(name: str) -> Outlet | None:
    """The outlet of this name or alias, whatever its case; None when there is none."""
    name = name.strip()
    if not name:
        return None
    folded = Lower(Value(name))
    by_name = Outlet.objects.alias(folded=Lower("name")).filter(folded=folded).first()
    return by_name or Outlet.objects.alias(folded=Lower("aliases__alias")).filter(folded=folded).first()


def outlet_for(name: str, *, medium: str = "", time_zone: str = "") -> Outlet | None:
    """The outlet of this name or alias, added when new; None for an empty name."""
    name = " ".join(name.split())[:120]
    if not name:
        return None
    found = outlet_named(name)
    if found:
        return found
    try:
        with transaction.atomic():
            return Outlet.objects.create(name=name, medium=medium[:20], time_zone=time_zone)
    except IntegrityError:
        return outlet_named(name)


def journalist_for(*, name: str, address: str = "", role: str = "", phone: str = "", outlet: Outlet | None = None,
                   language: str = "") -> Journalist | None:
    """The journalist who writes from this address, else a new one; None when there is neither name nor address.

    What is known already stays; only what was empty is filled in. A name alone never finds a person: two may share it.
    """
    address = address.strip().lower()[:254]
    known = JournalistAddress.objects.filter(address=address).select_related("journalist").first() if address else None
    if known:
        if known.came_back_at:
            be_heard_from(address)
        return _fill_in(known.journalist, role=role, phone=phone, outlet=outlet, language=language)
    if not (name or address):
        return None
    journalist = Journalist.objects.create(
        name=(name or address)[:120], role=role[:120], phone=phone[:60], outlet=outlet, language=language[:8],
        verification=Verification.DOMAIN if _from_its_domain(address, outlet) else Verification.UNVERIFIED)
    if address:
        JournalistAddress.objects.create(journalist=journalist, address=address)
    return journalist


def be_heard_from(address: str) -> None:
    """A mail came from this address: that one to it came back is history."""
    JournalistAddress.objects.filter(address=address.lower(), came_back_at__isnull=False).update(came_back_at=None)


def _fill_in(journalist: Journalist, **said: object) -> Journalist:
    empty = {field: value for field, value in said.items() if value and not getattr(journalist, field)}
    for field, value in empty.items():
        setattr(journalist, field, value)
    if empty:
        journalist.save(update_fields=list(empty))
    return journalist


def _from_its_domain(address: str, outlet: Outlet | None) -> bool:
    return outlet is not None and outlet.domains.filter(domain=address.rpartition("@")[2]).exists()


@transaction.atomic
def verify(journalist: Journalist, *, verification: Verification, how: str, actor: User, now: datetime) -> None:
    """Note how far we know this person: who says so, when, and how. Refused without a word on how, unless it takes trust back."""
    if not how.strip() and verification != Verification.UNVERIFIED:
        raise Refused(f"Say how you know that {journalist.name} is “{Verification(verification).label}”.")
    journalist.verification, journalist.verified_by, journalist.verified_at = verification, actor, now
    journalist.verified_how = how.strip()[:200]
    journalist.save(update_fields=("verification", "verified_by", "verified_at", "verified_how"))
    _changed(f"the verification ({Verification(verification).label})", journalist.name, actor, now)


@transaction.atomic
def change_journalist(journalist: Journalist, *, actor: User, now: datetime, addresses: list[str], **fields: object) -> Journalist:
    """Store what an officer corrected; `addresses` are all that the person writes from; an unsaved person is added.
    Refused when an address is somebody else's."""
    addresses = [address.strip().lower() for address in addresses]
    taken = JournalistAddress.objects.filter(address__in=addresses).exclude(journalist=journalist.pk).select_related("journalist").first()
    if taken:
        raise Refused(f"{taken.address} is {taken.journalist.name}’s already: take it away there first.")
    _save(journalist, fields)
    journalist.addresses.exclude(address__in=addresses).delete()
    for address in addresses:
        JournalistAddress.objects.get_or_create(address=address, defaults={"journalist": journalist})
    _changed("the entry", journalist.name, actor, now)
    return journalist


@transaction.atomic
def change_outlet(outlet: Outlet, *, actor: User, now: datetime, domains: list[str], aliases: list[str], **fields: object) -> Outlet:
    """Store an outlet with its domains and aliases; an unsaved one is added. Refused when a name is another outlet's, and
    when somebody other than the head of press changes how we deal with it."""
    _check_names(outlet, [str(fields.get("name", outlet.name)), *aliases])
    policy = fields.get("policy", outlet.policy)
    decided = policy != outlet.policy
    if decided and not actor.head_of_press:
        raise Refused("How we deal with an outlet is for the head of press to decide: ask them to change it.")
    _save(outlet, fields)
    outlet.domains.exclude(domain__in=domains).delete()
    outlet.aliases.exclude(alias__in=aliases).delete()
    for domain in domains:
        outlet.domains.get_or_create(domain=domain)
    for alias in aliases:
        OutletAlias.objects.get_or_create(alias=alias, defaults={"outlet": outlet})
    _changed(f"the policy ({OutletPolicy(outlet.policy).label})" if decided else "the entry", outlet.name, actor, now)
    return outlet


def _check_names(outlet: Outlet, names: list[str]) -> None:
    for name in names:
        known = outlet_named(name)
        if known and known.pk != outlet.pk:
            raise Refused(f"“{name}” is a name of {known.name} already: open that entry instead.")


def _save(entry: Journalist | Outlet, fields: dict[str, object]) -> None:
    for field, value in fields.items():
        setattr(entry, field, value)
    entry.save(update_fields=list(fields) if entry.pk else None)


def _changed(what: str, whom: str, actor: User, now: datetime) -> None:
    audit.record(EventKind.CONTACT_CHANGED, at=now, actor=actor, what=what, whom=whom)
