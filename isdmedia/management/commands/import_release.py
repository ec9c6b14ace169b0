"""Releases from files."""
import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from isdmedia import releases
from isdmedia.reading.releases import UnderstoodRelease, UnreadableRelease, from_json, preflight, slug_for, understand


class Command(BaseCommand):
    help = "Take releases in: .txt or .md as pasted, or .json (one object or a list); prints what was understood."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print the understood releases as JSON")

    def handle(self, *args: object, **options: object) -> None:
        problems = []
        for name in options["files"]:  # type: ignore[attr-defined]
            try:
                for understood in _read(Path(name)):
                    stored = releases.store(understood, actor=None, now=timezone.now())
                    self.stdout.write(json.dumps(_as_json(understood), ensure_ascii=False) if options["json"]
                                      else _report(understood, stored.slug))
            except OSError as trouble:
                problems.append(f"{name}: cannot be read ({trouble.strerror}).")
            except (UnreadableRelease, UnicodeDecodeError, json.JSONDecodeError) as wrong:
                problems.append(f"{name}: {wrong}")
        if problems:
            raise CommandError(" ".join(problems))


def _read(path: Path) -> list[UnderstoodRelease]:
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix != ".json":
        return [understand(text)]
    told = json.loads(text)
    return [from_json(one) for one in (told if isinstance(told, list) else [told])]


def _as_json(release: UnderstoodRelease) -> dict[str, object]:
    return {
        "reference": release.reference, "slug": release.slug or slug_for(release.headline), "headline": release.headline,
        "standfirst": release.standfirst or None, "body": release.body, "key_findings": list(release.key_findings),
        "quotes": [{"speaker": quote.speaker, "title": quote.title, "words": quote.words} for quote in release.quotes],
        "authors": [{"name": author.name, "title": author.title} for author in release.authors],
        "spokespeople": [{"name": person.name, "title": person.title} for person in release.spokespeople],
        "published_at": release.published_at.isoformat() if release.published_at else None,
        "embargo_until": release.embargo_until.isoformat() if release.embargo_until else None,
        "url": release.url, "report_url": release.report_url, "language": release.language, "topics": list(release.topics),
        "contact": list(release.contact_emails), "warnings": [warning.message for warning in preflight(release)],
    }


def _report(release: UnderstoodRelease, slug: str) -> str:
    lines = [f"headline      {release.headline}", f"slug          {slug}", f"standfirst    {release.standfirst or '-'}"]
    lines += [f"author        {author.name}" + (f", {author.title}" if author.title else "") for author in release.authors]
    lines += [f"finding {n:2}    {' '.join(text.split())}" for n, text in enumerate(release.key_findings, 1)]
    lines += [f"quote         {quote.speaker}: “{' '.join(quote.words.split())}”" for quote in release.quotes]
    lines += [f"spokesperson  {person.name}" + (f", {person.title}" if person.title else "") for person in release.spokespeople]
    lines += [f"contact       {address}" for address in (*release.contact_emails, *release.contact_phones)]
    lines.append(f"embargo       {release.embargo_until.isoformat() if release.embargo_until else release.embargo_words or 'none stated'}")
    lines += [f"warning       {warning.message}" for warning in preflight(release)]
    return "\n".join(lines) + "\n"
