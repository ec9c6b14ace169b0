"""Releases in: stored from what was understood of a pasted text or a JSON object, and corrected."""
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify

from isdmedia import audit
from isdmedia.models import Author, EventKind, Finding, Quote, Release, ReleaseSpokesperson, Spokesperson, User
from isdmedia.reading.releases import UnderstoodRelease, slug_for


@transaction.atomic
def store(understood: UnderstoodRelease, *, actor: User | None, now: datetime, release: Release | None = None) -> Release:
    """The release with its authors, findings, quotes and spokespeople; one of the same slug is replaced and its version
    raised. Without a date it counts as published at `now`; an embargo that is not over keeps it unpublished until then."""
    slug = release.slug if release else understood.slug or slug_for(understood.headline)
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


def spokesperson_for(name: str, title: str) -> Spokesperson:
    """The spokesperson of this name, added when new; a title that was missing is filled in."""
    found = Spokesperson.objects.filter(name__iexact=name).first()
    if found is None:
        return Spokesperson.objects.create(name=name[:120], title=title[:200], slug=_free_slug(name))
    if title and not found.title:
        found.title = title[:200]
        found.save(update_fields=("title",))
    return found


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
