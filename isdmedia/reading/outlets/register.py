"""The register of news houses and their programmes, looked up by mail domain and by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from isdmedia.reading.cues import flat
from isdmedia.reading.outlets import americas, britain, europe, programmes, world
from isdmedia.reading.tokens import folds

FREE_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es live.com live.co.uk "
    "live.fr msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it ymail.com rocketmail.com icloud.com me.com mac.com "
    "aol.com aol.co.uk proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com gmx.de gmx.net gmx.at gmx.ch "
    "gmx.com web.de t-online.de freenet.de posteo.de mailbox.org orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr neuf.fr "
    "libero.it virgilio.it tiscali.it alice.it terra.es telefonica.net btinternet.com btopenworld.com sky.com virginmedia.com "
    "ntlworld.com talktalk.net blueyonder.co.uk fastmail.com fastmail.fm hey.com zoho.com yandex.ru yandex.com mail.ru inbox.com "
    "mail.com email.com qq.com 163.com 126.com naver.com rediffmail.com bigpond.com optusnet.com.au xtra.co.nz eircom.net shaw.ca "
    "rogers.com videotron.ca bluewin.ch ziggo.nl kpnmail.nl planet.nl telenet.be skynet.be seznam.cz wp.pl onet.pl o2.pl "
    "mailbox.co.uk".split()
) - {"sky.com"}


@dataclass(frozen=True, slots=True)
class OutletFact:
    """What is known of an outlet; `house` the outlet it belongs to ("" for itself), `flagship` when its programme is how
    people name it. `media` words: tv radio print online wire podcast newsletter."""

    name: str
    domains: tuple[str, ...] = ()
    zone: str = ""
    media: str = ""
    aliases: tuple[str, ...] = ()
    house: str = ""
    flagship: bool = False


def _house(line: str) -> OutletFact:
    name, domains, zone, media, others = (part.strip() for part in line.split("|"))
    return OutletFact(name, tuple(domains.split()), zone, media, tuple(o.strip() for o in others.split(";") if o.strip()))


@lru_cache(maxsize=1)
def houses() -> Mapping[str, OutletFact]:
    """Every house by its name."""
    lines = (line for module in (britain, americas, europe, world) for line in module.LINES.splitlines() if line.strip())
    found: dict[str, OutletFact] = {}
    for line in lines:
        fact = _house(line)
        found.setdefault(fact.name, fact)
    return found


@lru_cache(maxsize=1)
def stations() -> tuple[OutletFact, ...]:
    """Every station and programme with its house's zone and domains."""
    found = []
    for line in programmes.LINES.splitlines():
        if not line.strip():
            continue
        name, house, media, others = (part.strip() for part in line.split("|"))
        flagship = others.startswith("+")
        parent = houses().get(house)
        aliases = tuple(o.strip() for o in others.lstrip("+ ").split(";") if o.strip())
        found.append(OutletFact(name, (), parent.zone if parent else "", media, aliases, house, flagship))
    return tuple(found)


@lru_cache(maxsize=1)
def by_domain() -> Mapping[str, OutletFact]:
    """House by mail domain."""
    found: dict[str, OutletFact] = {}
    for fact in houses().values():
        for domain in fact.domains:
            found.setdefault(domain, fact)
    return found


@lru_cache(maxsize=1)
def by_name() -> Mapping[tuple[str, ...], tuple[OutletFact, ...]]:
    """Houses and stations by the folded tokens of each of their names."""
    found: dict[tuple[str, ...], tuple[OutletFact, ...]] = {}
    for fact in (*houses().values(), *stations()):
        for written in (fact.name, *fact.aliases):
            key = folds(written)
            if key and fact not in found.get(key, ()):
                found[key] = (*found.get(key, ()), fact)
    return found


def house_of(domain: str) -> OutletFact | None:
    """The house that a mail domain, or a domain above it, belongs to; None for free mail and strangers."""
    if domain in FREE_MAIL:
        return None
    parts = domain.split(".")
    for at in range(min(len(parts) - 1, 5)):
        fact = by_domain().get(".".join(parts[at:]))
        if fact:
            return fact
    return None


def parent_of(fact: OutletFact) -> OutletFact | None:
    """The house of a station, None for a house."""
    return houses().get(fact.house)


def squash(name: str) -> str:
    """A name as a domain label writes it."""
    return "".join(c for c in flat(name) if c.isalnum())
