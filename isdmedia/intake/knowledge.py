"""What the desk knows before it reads a mail: itself, its outlets, its releases."""
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.db.models import Count, Max, Sum, Value

from isdmedia.intake.matching import ReleaseIndex, ReleaseProfile, build_index
from isdmedia.mail.limits import Limits
from isdmedia.models import Nickname, Outlet, OutletAlias, OutletDomain, Release, Spokesperson
from isdmedia.reading.findings import KnownOutlet, Office

_Named = tuple[str, int, str, str]
"""What it is, whose (its own key, or its outlet's), the name, an outlet's zone."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Gathered once for a round, so that no mail pays for it alone."""

    office: Office
    outlets: tuple[KnownOutlet, ...]
    index: ReleaseIndex


def gather() -> Knowledge:
    """What the database holds now. Outlets and the index of releases are built anew only when one of them changed."""
    named = _named()
    people = tuple(sorted(name for sort, _, name, _ in named if sort == "person"))
    office = Office(addresses=(settings.DESK_ADDRESS,), time_zone=settings.DESK_TIME_ZONE, people=people, name=settings.DESK_NAME)
    return Knowledge(office=office, outlets=_outlets(named), index=_index(_stamp()))


def _named() -> tuple[_Named, ...]:
    """Everything with a name that a mail may say, in one query."""
    none = Value("")
    people = Spokesperson.objects.order_by().values_list(Value("person"), "pk", "name", none)
    outlets = Outlet.objects.order_by().values_list(Value("outlet"), "pk", "name", "time_zone")
    domains = OutletDomain.objects.order_by().values_list(Value("domain"), "outlet", "domain", none)
    aliases = OutletAlias.objects.order_by().values_list(Value("alias"), "outlet", "alias", none)
    return tuple(people.union(outlets, domains, aliases, all=True))


@lru_cache(maxsize=1)
def _outlets(named: tuple[_Named, ...]) -> tuple[KnownOutlet, ...]:
    said: dict[tuple[str, int], list[str]] = defaultdict(list)
    for sort, outlet, name, _ in named:
        said[(sort, outlet)].append(name)
    found = [KnownOutlet(name=name, domains=tuple(sorted(said[("domain", pk)])), aliases=tuple(sorted(said[("alias", pk)])), zone=zone)
             for sort, pk, name, zone in named if sort == "outlet"]
    return tuple(sorted(found, key=lambda outlet: outlet.name))


def nothing_known() -> Knowledge:
    """For reading a mail where there is no database."""
    return Knowledge(office=Office(addresses=(settings.DESK_ADDRESS,), time_zone=settings.DESK_TIME_ZONE, name=settings.DESK_NAME),
                     outlets=(), index=build_index(()))


def limits() -> Limits:
    """The limits of reading, from the settings."""
    return Limits(
        header_block=settings.LIMIT_HEADER_BLOCK_BYTES, header_count=settings.LIMIT_HEADERS, header=settings.LIMIT_HEADER_BYTES,
        depth=settings.LIMIT_DEPTH, parts=settings.LIMIT_PARTS, rfc822_depth=settings.LIMIT_FORWARD_DEPTH,
        addresses=settings.LIMIT_ADDRESSES, encoded_words=settings.LIMIT_ENCODED_WORDS, parameters=settings.LIMIT_PARAMETERS,
        comment_depth=settings.LIMIT_COMMENT_DEPTH, references=settings.LIMIT_REFERENCES, html=settings.LIMIT_HTML_BYTES,
        html_depth=settings.LIMIT_HTML_DEPTH, text_characters=settings.LIMIT_TEXT_CHARACTERS,
        line_characters=settings.LIMIT_LINE_CHARACTERS, quote_lines=settings.LIMIT_QUOTE_LINES,
        inline_images=settings.LIMIT_INLINE_IMAGES, inline_image=settings.LIMIT_INLINE_IMAGE_BYTES,
        inline_images_total=settings.LIMIT_INLINE_TOTAL_BYTES, inline_image_pixels=settings.LIMIT_INLINE_PIXELS,
        attachments=settings.LIMIT_ATTACHMENTS, calendar=settings.LIMIT_CALENDAR_BYTES,
        calendar_components=settings.LIMIT_CALENDAR_COMPONENTS, calendar_attendees=settings.LIMIT_CALENDAR_ATTENDEES)


def profile_of(release: Release) -> ReleaseProfile:
    """A release as matching needs it; authors, findings and the like are to be prefetched."""
    return ReleaseProfile(
        slug=release.slug, reference=release.reference, headline=release.headline, standfirst=release.standfirst, body=release.body,
        key_findings=tuple(finding.text for finding in release.findings.all()), quotes=tuple(quote.words for quote in release.quotes.all()),
        authors=tuple(author.name for author in release.authors.all()),
        spokespeople=tuple(place.spokesperson.name for place in release.spokesperson_order.all()), topics=tuple(release.topics),
        url=release.url, report_url=release.report_url, language=release.language, published_at=release.published_at,
        embargo_until=release.embargo_until, nicknames=tuple(nickname.words for nickname in release.nicknames.all()))


def _stamp() -> tuple[object, ...]:
    releases = Release.objects.aggregate(Count("pk"), Max("pk"), Sum("version"))
    nicknames = Nickname.objects.aggregate(Count("pk"), Max("pk"))
    return (settings.DATABASES["default"]["NAME"], *releases.values(), *nicknames.values())


@lru_cache(maxsize=1)
def _index(_stamp: tuple[object, ...]) -> ReleaseIndex:
    releases = Release.objects.prefetch_related("findings", "quotes", "authors", "spokesperson_order__spokesperson", "nicknames")
    return build_index([profile_of(release) for release in releases])
