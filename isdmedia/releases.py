"""Releases in: stored from what was understood of a pasted text or a JSON object, and corrected."""
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from isdmedia import audit
from isdmedia.models import Author, EventKind, Finding, Nickname, Quote, Release, ReleaseSpokesperson, Spokesperson, User
from isdmedia.models.refusals import Refused
from isdmedia.reading.releases import Author as UnderstoodAuthor
from isdmedia.reading.releases import Preflight, UnderstoodRelease, preflight, slug_for
from isdmedia.reading.releases import Quote as UnderstoodQuote
from isdmedia.reading.releases import Spokesperson as UnderstoodSpokesperson
from isdmedia.reading.releases.contact import emails, links, phones

NOT_KEPT = {"no-date", "no-phone", "no-contact", "no-embargo"}
"""Warnings about what stood around the text as it was pasted (date line, contacts, "for immediate release"): only told then."""


@transaction.atomic
def store(understood: UnderstoodRelease, *, actor: User | None, now: datetime, release: Release | None = None,
          seen_version: int | None = None) -> Release:
    """The release with its authors, findings, quotes and spokespeople; one of the same slug is replaced and its version
    raised. Without a date it counts as published at `now`; an embargo that is not over keeps it unpublished until then.
    Refused when its reference is another release's, and when it is no longer the version that the editor had seen."""
    slug = release.slug if release else understood.slug or slug_for(understood.headline)
    _check(understood, slug, seen_version)
    release = release or Release.objects.filter(slug=slug).first() or Release(slug=slug, created_by=actor)
    new = release.pk is None
    for field, value in _fields(understood, now=now).items():
        setattr(release, field, value)
    release.version = 1 if new else release.version + 1
    release.save()
    _replace_parts(release, understood)
    kind = EventKind.RELEASE_IMPORTED if new else EventKind.RELEASE_CHANGED
    audit.record(kind, at=now, actor=actor, release=release, what="the text", title=release.short_title)
    return release


def understood_of(release: Release) -> UnderstoodRelease:
    """A stored release as values, to be corrected or checked; contacts and links are read from its texts again."""
    texts = "\n\n".join((release.body, release.notes_to_editors, release.boilerplate))
    return UnderstoodRelease(
        headline=release.headline, standfirst=release.standfirst, body=release.body, notes=release.notes_to_editors,
        boilerplate=release.boilerplate, reference=release.reference, slug=release.slug, language=release.language,
        topics=tuple(release.topics), url=release.url, report_url=release.report_url, published_at=release.published_at,
        embargo_until=release.embargo_until, key_findings=tuple(finding.text for finding in release.findings.all()),
        quotes=tuple(UnderstoodQuote(quote.speaker, quote.title, quote.words) for quote in release.quotes.all()),
        authors=tuple(UnderstoodAuthor(author.name, author.title) for author in release.authors.all()),
        spokespeople=tuple(UnderstoodSpokesperson(place.spokesperson.name, place.spokesperson.title)
                           for place in release.spokesperson_order.select_related("spokesperson")),
        contact_emails=tuple(dict.fromkeys(filter(None, (release.contact_address, *emails(texts))))),
        contact_phones=phones(texts), links=links(texts), text=texts)


def warnings_of(release: Release) -> list[Preflight]:
    """What to look at in a stored release, as far as what is stored can tell."""
    return [warning for warning in preflight(understood_of(release)) if warning.code not in NOT_KEPT]


@transaction.atomic
def forget_nickname(nickname: Nickname, *, actor: User, now: datetime) -> None:
    """Unlearn what journalists call a release: later mails are no longer matched by it."""
    nickname.delete()
    audit.record(EventKind.RELEASE_CHANGED, at=now, actor=actor, release=nickname.release, what=f"the nickname “{nickname.words}”",
                 title=nickname.release.short_title)


@transaction.atomic
def change_spokesperson(spokesperson: Spokesperson, *, actor: User, now: datetime, **fields: object) -> Spokesperson:
    """Store what is known of a spokesperson; an unsaved one is added with a short name of its own."""
    for field, value in fields.items():
        setattr(spokesperson, field, value)
    spokesperson.slug = spokesperson.slug or _free_slug(spokesperson.name)
    spokesperson.save()
    audit.record(EventKind.CONTACT_CHANGED, at=now, actor=actor, what="the entry", whom=spokesperson.name)
    return spokesperson


def spokesperson_for(name: str, title: str) -> Spokesperson:
    """The spokesperson of this name, added when new; a title that was missing is filled in."""
    found = Spokesperson.objects.filter(name__iexact=name).first()
    if found is None:
        return Spokesperson.objects.create(name=name[:120], title=title[:200], slug=_free_slug(name))
    if title and not found.title:
        found.title = title[:200]
        found.save(update_fields=("title",))
    return found


def _check(understood: UnderstoodRelease, slug: str, seen_version: int | None) -> None:
    if seen_version is not None and not Release.objects.filter(slug=slug, version=seen_version).exists():
        raise Refused("Somebody has changed this release since you opened it: nothing was saved. Open it again beside this page, "
                      "and bring your changes into it.")
    other = Release.objects.filter(reference=understood.reference).exclude(slug=slug).first() if understood.reference else None
    if other:
        raise Refused(f"The reference {understood.reference} is that of “{other.short_title}” already.")


def _fields(understood: UnderstoodRelease, *, now: datetime) -> dict[str, object]:
    return {
        "headline": understood.headline[:300], "standfirst": understood.standfirst, "body": understood.body,
        "reference": understood.reference[:40], "language": (understood.language or "en")[:8], "topics": list(understood.topics),
        "url": understood.url[:500], "report_url": understood.report_url[:500], "notes_to_editors": understood.notes,
        "boilerplate": understood.boilerplate, "contact_address": next(iter(understood.contact_emails), "")[:254],
        "published_at": understood.published_at or understood.embargo_until or now, "embargo_until": understood.embargo_until,
    }


def _replace_parts(release: Release, understood: UnderstoodRelease) -> None:
    release.authors.all().delete()
    release.findings.all().delete()
    release.quotes.all().delete()
    release.spokesperson_order.all().delete()
    Author.objects.bulk_create(Author(release=release, position=n, name=author.name[:120], title=author.title[:200])
                               for n, author in enumerate(understood.authors, 1))
    Finding.objects.bulk_create(Finding(release=release, position=n, text=text) for n, text in enumerate(understood.key_findings, 1))
    Quote.objects.bulk_create(Quote(release=release, position=n, speaker=quote.speaker[:120], title=quote.title[:200], words=quote.words)
                              for n, quote in enumerate(understood.quotes, 1))
    put_forward(release, [spokesperson_for(person.name, person.title) for person in understood.spokespeople])


def put_forward(release: Release, spokespeople: Sequence[Spokesperson]) -> None:
    """Set who is offered for interviews, in this order; somebody named twice counts once."""
    release.spokesperson_order.all().delete()
    for position, spokesperson in enumerate(dict.fromkeys(spokespeople), 1):
        ReleaseSpokesperson.objects.create(release=release, spokesperson=spokesperson, position=position)


def _free_slug(name: str) -> str:
    slug = slugify(name)[:70] or "spokesperson"
    taken = set(Spokesperson.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return next(candidate for candidate in (slug, *(f"{slug}-{n}" for n in range(2, len(taken) + 3))) if candidate not in taken)
