"""A release given as JSON: each key checked, errors that name the key and the value."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from isdmedia.reading.language import language_of
from isdmedia.reading.releases.contact import emails, links, phones, report_url
from isdmedia.reading.releases.names import People, bare
from isdmedia.reading.releases.pasted import understand
from isdmedia.reading.releases.slugs import LENGTH, slug_for
from isdmedia.reading.releases.values import (
    Author,
    MissingBody,
    MissingHeadline,
    Quote,
    Spokesperson,
    UnderstoodRelease,
    WrongValue,
)

KEYS = frozenset(
    "reference slug headline standfirst body key_findings quotes authors spokespeople published_at embargo_until "
    "url report_url language topics".split()
)
Person = TypeVar("Person", Author, Spokesperson)


def from_json(release: Mapping[str, Any], *, zone: str = "Europe/London") -> UnderstoodRelease:
    """The release that a JSON object holds; instants without an offset are read in `zone` (IANA).

    What the object does not say but its body does (contacts, links, notes, boilerplate) is read from the body. Raises
    MissingHeadline, MissingBody, or WrongValue naming the key and the value."""
    if not isinstance(release, Mapping):
        raise WrongValue("", f"A release is an object with keys such as headline and body, not {_shown(release)}.")
    if unknown := sorted(set(map(str, release)) - KEYS):
        raise WrongValue(
            unknown[0], f"The key “{unknown[0]}” is not known. A release may have: {', '.join(sorted(KEYS))}."
        )
    headline, body = _words(release, "headline"), _words(release, "body")
    if not headline:
        raise MissingHeadline(
            f"The release has no headline: give the key “headline” (got {_shown(release.get('headline'))})."
        )
    if not body:
        raise MissingBody(
            f"The release “{headline[:80]}” has no text: give the key “body” (got {_shown(release.get('body'))})."
        )
    read = understand(f"# {' '.join(headline.split())}\n\n{body}", zone=zone)
    writers = _people(release, "authors", Author)
    speakers = _people(release, "spokespeople", Spokesperson)
    found_links = links(body)
    return replace(
        read,
        headline=headline,
        body=body,
        standfirst=_words(release, "standfirst"),
        key_findings=_texts(release, "key_findings"),
        quotes=_quotes(release, writers, speakers),
        authors=writers,
        spokespeople=speakers,
        contact_emails=emails(body),
        contact_phones=phones(body),
        published_at=_instant(release, "published_at", zone),
        embargo_until=_instant(release, "embargo_until", zone) or read.embargo_until,
        links=found_links,
        url=_address(release, "url"),
        report_url=_address(release, "report_url") or report_url(found_links),
        reference=_words(release, "reference"),
        slug=_slug(release) or slug_for(headline),
        language=_language(release) or language_of(body, otherwise=""),
        topics=_texts(release, "topics"),
    )


def _shown(value: object) -> str:
    """The value as people write it, cut to a length that fits a message."""
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 80 else text[:77] + "…"


def _words(release: Mapping[str, Any], key: str) -> str:
    value = release.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise WrongValue(key, f"“{key}” must be text, not {_shown(value)}.")
    return value.replace("\x00", "").strip()


def _many(release: Mapping[str, Any], key: str) -> Sequence[object]:
    value = release.get(key)
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise WrongValue(key, f"“{key}” must be a list, not {_shown(value)}.")
    return value


def _texts(release: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = _many(release, key)
    for place, value in enumerate(values, start=1):
        if not isinstance(value, str):
            raise WrongValue(key, f"“{key}” must be a list of texts; entry {place} is {_shown(value)}.")
    return tuple(value.strip() for value in values if isinstance(value, str) and value.strip())


def _people(release: Mapping[str, Any], key: str, made: Callable[[str, str], Person]) -> tuple[Person, ...]:
    """Strings or {name, title}; the same person twice is one."""
    found: dict[str, Person] = {}
    for place, value in enumerate(_many(release, key), start=1):
        given: Mapping[str, Any] = (
            {"name": value} if isinstance(value, str) else value if isinstance(value, Mapping) else {}
        )
        name, title = given.get("name"), given.get("title") or ""
        if not isinstance(name, str) or not name.strip() or not isinstance(title, str):
            raise WrongValue(
                key, f"“{key}” must hold names or objects with name and title; entry {place} is {_shown(value)}."
            )
        found.setdefault(bare(name), made(name.strip(), title.strip()))
    return tuple(found.values())


def _quotes(
    release: Mapping[str, Any], writers: Sequence[Author], speakers: Sequence[Spokesperson]
) -> tuple[Quote, ...]:
    titled = [
        *((person.name, person.title) for person in speakers),
        *((person.name, person.title) for person in writers),
    ]
    people = People([name for name, _ in titled])
    titles = {bare(name): title for name, title in titled if title}
    found = []
    for place, value in enumerate(_many(release, "quotes"), start=1):
        speaker, words = (value.get("speaker"), value.get("words")) if isinstance(value, Mapping) else (None, None)
        if not isinstance(speaker, str) or not isinstance(words, str) or not speaker.strip() or not words.strip():
            raise WrongValue(
                "quotes", f"“quotes” must hold objects with speaker and words; entry {place} is {_shown(value)}."
            )
        full = people.full(speaker.strip())
        found.append(Quote(full, titles.get(bare(full), ""), words.strip()))
    return tuple(found)


def _instant(release: Mapping[str, Any], key: str, zone: str) -> datetime | None:
    text = _words(release, key)
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise WrongValue(
            key, f"“{key}” must be a date and time such as 2026-10-28T00:01:00+00:00, not {_shown(text)}."
        ) from None
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))


def _address(release: Mapping[str, Any], key: str) -> str:
    text = _words(release, key)
    if text and not re.fullmatch(r"https?://[^\s<>\"]{3,2000}", text):
        raise WrongValue(
            key, f"“{key}” must be a web address that begins with https:// or http://, not {_shown(text)}."
        )
    return text


def _slug(release: Mapping[str, Any]) -> str:
    text = _words(release, "slug")
    if text and not (re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text) and len(text) <= LENGTH):
        raise WrongValue(
            "slug",
            f"“slug” must be at most {LENGTH} small letters, digits and hyphens, such as {slug_for(text)}, not "
            f"{_shown(text)}.",
        )
    return text


def _language(release: Mapping[str, Any]) -> str:
    text = _words(release, "language").lower().replace("_", "-")
    if text and not re.fullmatch(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", text):
        raise WrongValue("language", f"“language” must be a code such as en or fr, not {_shown(text)}.")
    return text
