"""What the desk knows before it reads a mail: itself, its outlets, its releases."""
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.db.models import Count, Max, Sum

from isdmedia.intake.matching import ReleaseIndex, ReleaseProfile, build_index
from isdmedia.mail.limits import Limits
from isdmedia.models import Nickname, Outlet, Release, Spokesperson
from isdmedia.reading.findings import KnownOutlet, Office


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Gathered once for a round, so that no mail pays for it alone."""

    office: Office
    outlets: tuple[KnownOutlet, ...]
    index: ReleaseIndex


def gather() -> Knowledge:
    """What the database holds now; the index of releases is built anew only when one of them changed."""
    people = tuple(Spokesperson.objects.values_list("name", flat=True))
    office = Office(addresses=(settings.DESK_ADDRESS,), time_zone=settings.DESK_TIME_ZONE, people=people, name=settings.DESK_NAME)
    outlets = tuple(
        KnownOutlet(name=outlet.name, domains=tuple(domain.domain for domain in outlet.domains.all()),
                    aliases=tuple(alias.alias for alias in outlet.aliases.all()), zone=outlet.time_zone)
        for outlet in Outlet.objects.prefetch_related("domains", "aliases"))
    return Knowledge(office=office, outlets=outlets, index=_index(_stamp()))


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
