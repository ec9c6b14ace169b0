"""What is not in order, each in one sentence that says what to do."""
import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from isdmedia import guards
from isdmedia.models import Arrival, ArrivalState, Installation, Mailbox, OutgoingMail

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
SAFE_SQLITE = (3, 51, 3)


@dataclass(frozen=True, slots=True)
class Finding:
    """`wrong` is to be mended; the rest is worth knowing."""

    wrong: bool
    sentence: str


def examine() -> list[Finding]:
    """Everything: settings, database, disk, then (with a migrated database) mailboxes and queues."""
    findings = examine_settings() + examine_database() + examine_disk()
    if not any("migrate" in finding.sentence for finding in findings):
        findings += examine_intake() + examine_outbox()
    return findings


def unfit() -> str:
    """Why mail must not be taken in here (a database not migrated, or one that a power cut could take mails from); ""
    when it may."""
    return " ".join(finding.sentence for finding in _examine_schema() + _examine_durability() if finding.wrong)


def trouble() -> list[Finding]:
    """What the desk's own pages warn of: intake and outbox alone, cheap enough for every page."""
    return [finding for finding in examine_intake() + examine_outbox() if finding.wrong]


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


def examine_disk() -> list[Finding]:
    """Room and right to write in DATA_DIR."""
    folder = settings.DATA_DIR
    if not folder.exists():
        return [Finding(False, f"DATA_DIR={folder} does not exist yet: the first mail creates it.")]
    found = []
    if not os.access(folder, os.W_OK):
        found.append(Finding(True, f"DATA_DIR={folder} cannot be written to by this user: mail is not taken in."))
    usage = shutil.disk_usage(folder)
    free = 100 * usage.free // usage.total
    if free < settings.ALARM_DISK_PERCENT:
        found.append(Finding(True, f"Only {free} % of the disk under {folder} is free: make room before mail is no longer taken in."))
    return found


def examine_intake() -> list[Finding]:
    """Mailboxes and what waits behind them."""
    now = timezone.now()
    late = now - timedelta(minutes=settings.ALARM_FETCH_MINUTES)
    found = []
    for mailbox in Mailbox.objects.filter(enabled=True):
        if mailbox.problem:
            found.append(Finding(True, f"Mailbox {mailbox.name}: {mailbox.problem}"))
        elif (mailbox.succeeded_at or mailbox.created_at) < late:
            minutes = settings.ALARM_FETCH_MINUTES
            found.append(Finding(True, f"Mailbox {mailbox.name} was not read for {minutes} minutes: is a worker running?"))
    waiting_since = now - timedelta(minutes=settings.ALARM_WAITING_MINUTES)
    waiting = Arrival.objects.filter(state=ArrivalState.RECEIVED, raw__stored_at__lt=waiting_since)[:1001].count()
    if waiting:
        minutes = settings.ALARM_WAITING_MINUTES
        found.append(Finding(True, f"{_counted(waiting, 'mail')} waited over {minutes} minutes to be read: is a worker running?"))
    unread = Arrival.objects.filter(state=ArrivalState.UNREADABLE).count()
    if unread:
        found.append(Finding(True, f"{_counted(unread, 'mail')} could not be read: look at them under Set aside."))
    return found


def examine_outbox() -> list[Finding]:
    """Answers that a person must look at, and mail that cannot leave."""
    found = []
    trouble = OutgoingMail.objects.trouble().count()
    if trouble:
        found.append(Finding(True, f"{_counted(trouble, 'answer')} refused or in doubt: look at the outbox."))
    overdue = timezone.now() - timedelta(minutes=settings.ALARM_WAITING_MINUTES)
    stuck = OutgoingMail.objects.filter(state="queued", queued_at__lt=overdue).exclude(problem="").values_list("problem", flat=True).first()
    if stuck:
        found.append(Finding(True, f"Mail cannot leave: {stuck}."))
    damage = Installation.objects.exclude(integrity_problem="").values_list("integrity_problem", flat=True).first()
    if damage:
        found.append(Finding(True, f"The database file is damaged ({damage}): stop the desk and bring back a copy."))
    if Installation.objects.filter(sample=True).exists():
        found.append(Finding(False, "This is the sample desk: nothing is sent out."))
    return found


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
