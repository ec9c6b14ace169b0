"""What is not in order, each in one sentence that says what to do."""
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone

from isdmedia import guards, mailboxes
from isdmedia.models import Arrival, ArrivalState, Event, EventKind, Installation, Mailbox, OutgoingMail, OutgoingState

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
SAFE_SQLITE = (3, 51, 3)
WORKER_SILENT = timedelta(seconds=90)
"""A worker shows itself every 15 seconds; with what a page keeps of this, its silence is told within two minutes."""
FULL_PERCENT = 2
"""Less of the disk free than this, and the next mails no longer fit: told at once."""
BY_A_PERSON = ("in the set-up of", "enter the password anew")
"""What a mailbox's sentence holds when no waiting mends it."""
PLACES = {"mailbox": "desk:mailbox", "unreadable": "desk:set-aside", "refused": "desk:outbox", "doubt": "desk:outbox",
          "bounced": "desk:outbox", "own-mail": "admin:isdmedia_outgoingmail_changelist"}
"""The page on which a trouble is mended, by the first part of its key; the rest is told in the set-up."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`wrong` is to be mended; the rest is worth knowing. `key` stays the same while a trouble lasts ("" for what is never an
    alarm), `began_at` is told where it is known, and `urgent` is what no waiting mends."""

    wrong: bool
    sentence: str
    key: str = ""
    began_at: datetime | None = None
    urgent: bool = False


def examine() -> list[Finding]:
    """Everything: settings, database, disk, then (with a migrated database) mailboxes and queues."""
    findings = examine_settings() + examine_database() + examine_disk()
    if not any("migrate" in finding.sentence for finding in findings):
        findings += examine_worker() + examine_intake() + examine_outbox()
    return findings


def unfit() -> str:
    """Why mail must not be taken in here (a database not migrated, or one that a power cut could take mails from); ""
    when it may."""
    return " ".join(finding.sentence for finding in _examine_schema() + _examine_durability() if finding.wrong)


def trouble() -> list[Finding]:
    """What the desk's own pages warn of and what alarms are raised for, in the order of the mails' way; cheap enough for every
    page."""
    return [finding for finding in examine_worker() + examine_disk() + examine_intake() + examine_outbox() if finding.wrong]


def place(key: str) -> str:
    """The path of the page on which the trouble of that key is mended."""
    subject, _, which = key.partition(":")
    return reverse(PLACES.get(subject, "desk:setup"), args=[which.partition(":")[0]] if which else [])


def examine_settings() -> list[Finding]:
    """The settings that may be well-formed and yet wrong."""
    place = urlsplit(settings.PUBLIC_ORIGIN)
    found = []
    if place.scheme == "http" and place.hostname not in LOOPBACK:
        found.append(Finding(True, f"PUBLIC_ORIGIN={settings.PUBLIC_ORIGIN}: plain http beyond this machine; serve it by https."))
    if settings.DEBUG and place.hostname not in LOOPBACK:
        found.append(Finding(True, "DEBUG is on beyond this machine: switch it off."))
    if not settings.REQUIRE_MFA and place.hostname not in LOOPBACK:
        found.append(Finding(True, "REQUIRE_MFA is off beyond this machine: switch it on."))
    if settings.EMAIL_URL.startswith("filemail"):
        found.append(Finding(False, f"EMAIL_URL: mail is written into {settings.DATA_DIR / 'outbox'} and sent to nobody."))
    if not settings.AUTHSERV_ID:
        found.append(Finding(False, "AUTHSERV_ID is not set: no sender counts as verified."))
    return found


def examine_database() -> list[Finding]:
    """Migrations, the guard against double booking, and the settings by which a committed mail survives a power cut."""
    schema = _examine_schema()
    return schema + ([] if schema else _examine_guards()) + _examine_durability()


def check_integrity() -> None:
    """Once a day read the whole SQLite file for damage (PostgreSQL checks its pages itself); the answer is kept and told."""
    now = timezone.now()
    there, _ = Installation.objects.get_or_create(pk=1)
    if connection.vendor != "sqlite" or (there.integrity_at and there.integrity_at > now - timedelta(days=1)):
        return
    with connection.cursor() as cursor:
        said = str(cursor.execute("PRAGMA integrity_check(1)").fetchone()[0])
    Installation.objects.filter(pk=1).update(integrity_at=now, integrity_problem="" if said == "ok" else said[:300])


def examine_worker() -> list[Finding]:
    """Whether any worker showed itself lately."""
    seen_at = Installation.objects.values_list("worker_seen_at", flat=True).first()
    if seen_at is None:
        return [Finding(False, "No worker has run yet: nothing is fetched or sent before `python manage.py worker` runs.")]
    silent = timezone.now() - seen_at
    if silent < WORKER_SILENT:
        return []
    told = _counted(silent // timedelta(minutes=1), "minute") if silent >= timedelta(minutes=2) else f"{silent.seconds} seconds"
    sentence = f"No worker has shown itself for {told}: no mail comes in and none leaves; start `python manage.py worker`."
    return [Finding(True, sentence, "worker", seen_at)]


def examine_disk() -> list[Finding]:
    """Room and right to write in DATA_DIR."""
    folder = settings.DATA_DIR
    if not folder.exists():
        return [Finding(False, f"DATA_DIR={folder} does not exist yet: the first mail creates it.")]
    found = []
    why = _unwritable(folder)
    if why:
        sentence = f"Nothing can be written in DATA_DIR={folder} ({why}): mail is not taken in before that is mended."
        found.append(Finding(True, sentence, "disk-write", urgent=True))
    usage = shutil.disk_usage(folder)
    free = 100 * usage.free // usage.total
    if free < settings.ALARM_DISK_PERCENT:
        sentence = f"Only {free} % of the disk under {folder} is free: make room before mail is no longer taken in."
        found.append(Finding(True, sentence, "disk", urgent=free < FULL_PERCENT))
    return found


def _unwritable(folder: Path) -> str:
    """Why nothing can be written there; "" when it can: a few bytes are laid down and synced, in a file without a name."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
    except OSError as trouble:
        return trouble.strerror or str(trouble)
    return ""


def examine_intake() -> list[Finding]:
    """Mailboxes and what waits behind them."""
    now = timezone.now()
    found = [finding for mailbox in Mailbox.objects.filter(enabled=True) for finding in _examine_mailbox(mailbox, now)]
    minutes = settings.ALARM_WAITING_MINUTES
    late = Arrival.objects.filter(state=ArrivalState.RECEIVED, raw__stored_at__lt=now - timedelta(minutes=minutes))
    oldest = late.order_by("pk").values_list("raw__stored_at", flat=True).first()
    if oldest:
        sentence = f"{_counted(late[:1001].count(), 'mail')} waited over {minutes} minutes to be read: is a worker running?"
        found.append(Finding(True, sentence, "waiting", oldest))
    unread = Arrival.objects.filter(state=ArrivalState.UNREADABLE).count()
    if unread:
        found.append(Finding(True, f"{_counted(unread, 'mail')} could not be read: look at them under Set aside.", "unreadable"))
    return found


def _examine_mailbox(mailbox: Mailbox, now: datetime) -> Iterator[Finding]:
    key = f"mailbox:{mailbox.pk}"
    for about, sentence in mailboxes.folder_troubles(mailbox, now=now).items():
        yield Finding(True, f"Mailbox {mailbox.name}, {sentence}", f"{key}:{about}")
    if mailbox.problem:
        by_a_person = any(words in mailbox.problem for words in BY_A_PERSON)
        # its own key, so that it is told though the mailbox was in other trouble already
        yield Finding(True, f"Mailbox {mailbox.name}: {mailbox.problem}", f"{key}:person" if by_a_person else key, urgent=by_a_person)
        return
    minutes = settings.ALARM_FETCH_MINUTES
    late, read_at = now - timedelta(minutes=minutes), mailbox.succeeded_at or mailbox.connected_at or mailbox.created_at
    if read_at < late and not _busy(mailbox, late):
        yield Finding(True, f"Mailbox {mailbox.name} was not read for {minutes} minutes: is a worker running?", key, read_at)


def _busy(mailbox: Mailbox, since: datetime) -> bool:
    """Whether a long first round brings mail in, or somebody changed or switched it on and the first round has yet to come."""
    changed = Event.objects.filter(kind=EventKind.MAILBOX_CHANGED, at__gte=since, facts__name=mailbox.name)
    return changed.exists() or Arrival.objects.filter(mailbox=mailbox, raw__stored_at__gte=since).exists()


def examine_outbox() -> list[Finding]:
    """Answers that a person must look at, and mail that cannot leave."""
    found = list(_examine_letters())
    overdue = timezone.now() - timedelta(minutes=settings.ALARM_WAITING_MINUTES)
    stuck = OutgoingMail.objects.filter(state=OutgoingState.QUEUED, queued_at__lt=overdue).exclude(problem="").order_by("queued_at")
    first = stuck.values_list("problem", "queued_at").first()
    if first:
        found.append(Finding(True, f"Mail cannot leave, this warning by mail neither: {first[0]}. Check EMAIL_URL and the mail server.",
                             "stuck", first[1]))
    damage = Installation.objects.exclude(integrity_problem="").values_list("integrity_problem", flat=True).first()
    if damage:
        sentence = f"The database file is damaged ({damage}): stop the desk and bring back a copy."
        found.append(Finding(True, sentence, "damage", urgent=True))
    if Installation.objects.filter(sample=True).exists():
        found.append(Finding(False, "This is the sample desk: nothing is sent out."))
    return found


def _examine_letters() -> Iterator[Finding]:
    """What was refused, is in doubt or came back, by kind; what serves no enquiry stands in the back office alone."""
    trouble = OutgoingMail.objects.trouble()
    answers = dict(trouble.filter(message__enquiry__isnull=False).order_by().values_list("state").annotate(Count("pk")))
    for state, told in ((OutgoingState.REFUSED, "refused by the mail server"), (OutgoingState.DOUBT, "in doubt"),
                        (OutgoingState.BOUNCED, "came back undelivered")):
        if state.value in answers:
            yield Finding(True, f"{_counted(answers[state.value], 'answer')} {told}: look at the outbox.", state.value)
    own = trouble.filter(message__enquiry=None).order_by("pk").first()
    if own:
        sentence = f"A mail of the desk to {', '.join(own.recipients)} did not arrive for sure ({own.problem or own.get_state_display()})"
        yield Finding(True, f"{sentence}: look at it in the back office.", "own-mail")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _examine_schema() -> list[Finding]:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return [Finding(True, "The database is not up to date: run `python manage.py migrate`.")]
    return []


def _examine_guards() -> list[Finding]:
    gone = guards.missing()
    told = f"The database's guard against double booking is missing ({', '.join(gone)}): `python manage.py migrate` puts it back."
    return [Finding(True, told)] if gone else []


def _examine_durability() -> list[Finding]:
    return _examine_sqlite() if connection.vendor == "sqlite" else _examine_postgresql()


def _examine_sqlite() -> list[Finding]:
    found = []
    with connection.cursor() as cursor:
        strength = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode", "foreign_keys")}
    if strength != {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1}:
        found.append(Finding(True, f"SQLite runs with {strength}: a power cut could take mails; it needs FULL, WAL, foreign keys."))
    if sqlite3.sqlite_version_info < SAFE_SQLITE:
        found.append(Finding(False, f"SQLite {sqlite3.sqlite_version} has a known flaw in WAL recovery: 3.51.3 or newer is better."))
    return found


def _examine_postgresql() -> list[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit') AND setting = 'off'")
        off = [row[0] for row in cursor.fetchall()]
    return [Finding(True, f"PostgreSQL runs with {name}=off: a power cut could take mails; switch it on.") for name in off]
