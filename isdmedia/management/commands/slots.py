"""Free times of a spokesperson."""
import json
from argparse import ArgumentParser
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from isdmedia.interviews.diaries import diary_of
from isdmedia.interviews.slots import Slot, free, wish
from isdmedia.interviews.spans import Span
from isdmedia.interviews.windows import instant
from isdmedia.models import Format, Spokesperson


class Command(BaseCommand):
    help = "Free times of a spokesperson, one after the other. Times are ISO with an offset, else on the clock of --zone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("spokesperson", help="short name, as in moustafa-ayad")
        parser.add_argument("--from", dest="start", required=True, metavar="TIME", help="as in 2026-11-23T09:00+00:00 or 2026-11-23T09:00")
        parser.add_argument("--until", required=True, metavar="TIME", help="a mere date: to its end")
        parser.add_argument("--length", type=int, required=True, metavar="MINUTES")
        parser.add_argument("--format", choices=Format.values, default="", help="keeps free what the format needs before and after")
        parser.add_argument("--zone", default="", help="of times without an offset; otherwise the spokesperson's")
        parser.add_argument("--deadline", default="", metavar="TIME", help="when the journalist must have it")
        parser.add_argument("--json", action="store_true", help='[{"start","end"}] in UTC')

    def handle(self, *args: object, **options: object) -> None:
        spokesperson = Spokesperson.objects.filter(slug=options["spokesperson"]).first()
        if spokesperson is None:
            raise CommandError(f"{options['spokesperson']}: no spokesperson has this short name.")
        diary = diary_of(spokesperson)
        zone = _zone(str(options["zone"])) or diary.zone
        deadline = _instant("--deadline", str(options["deadline"]), zone, ends=True) if options["deadline"] else None
        wanted = wish(length=_length(options["length"]), format=str(options["format"]), deadline=deadline)
        within = _span(str(options["start"]), str(options["until"]), zone)
        found = free([diary], wanted, within=within, now=timezone.now())
        if options["json"]:
            self.stdout.write(json.dumps([{"start": slot.span.start.isoformat(), "end": slot.span.end.isoformat()} for slot in found]))
            return
        for slot in found:
            self.stdout.write(_line(slot, zone))
        self.stderr.write(f"{len(found)} free, on the clock of {zone}")


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise CommandError(f"--zone {name}: no such time zone; name one as in Europe/London.") from None


def _length(minutes: object) -> timedelta:
    if not isinstance(minutes, int) or not 1 <= minutes <= 24 * 60:
        raise CommandError(f"--length {minutes}: give minutes, from 1 to a day.")
    return timedelta(minutes=minutes)


def _span(start: str, until: str, zone: ZoneInfo) -> Span:
    begins, ends = _instant("--from", start, zone, ends=False), _instant("--until", until, zone, ends=True)
    if ends <= begins:
        raise CommandError(f"--until {until} is not after --from {start}.")
    return Span(begins, ends)


def _instant(option: str, words: str, zone: ZoneInfo, *, ends: bool) -> datetime:
    """In UTC; a mere date is its midnight, for an end the midnight after it."""
    try:
        found = datetime.fromisoformat(words.strip())
    except ValueError:
        raise CommandError(f"{option} {words}: give an ISO time, as in 2026-11-23T09:00+00:00.") from None
    if found.tzinfo:
        return found.astimezone(UTC)
    if len(words.strip()) <= len("2026-11-23"):
        return instant(found.date() + timedelta(days=int(ends)), time(), zone, ends=ends)
    return instant(date(found.year, found.month, found.day), found.time(), zone, ends=ends)


def _line(slot: Slot, zone: ZoneInfo) -> str:
    start, end = (at.astimezone(zone) for at in slot.span)
    return " ".join((f"{start:%a %Y-%m-%d %H:%M}–{end:%H:%M}", *slot.warnings))
