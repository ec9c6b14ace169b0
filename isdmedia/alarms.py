"""Trouble told to people who are not looking: the administrators get one mail when it lasts and one when it is over.

`look` compares what the doctor finds with the alarms that stand. It runs in every worker, one at a time.
"""
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from isdmedia import audit, doctor, outbox
from isdmedia.mail.parsed import Address
from isdmedia.models import Alarm, EventKind, Installation, User
from isdmedia.outbox.queue import Letter
from isdmedia.templatetags import clock

REPEATED = timedelta(days=1)
"""How often an alarm that stands is told again."""
QUIET = timedelta(minutes=2)
"""How long a trouble must be gone before its end is told: what returns sooner was never over."""
CALM = timedelta(hours=1)
"""What was told within it waits its minutes like any other, however urgent: a server that wavers makes no flood."""


def look(*, now: datetime) -> int:
    """Begin and end alarms by what the doctor finds now, and queue the mails that are due; returns how many alarms were told of."""
    findings = {finding.key: finding for finding in doctor.trouble() if finding.key}
    with transaction.atomic():
        Installation.objects.select_for_update().get_or_create(pk=1)  # the workers' lock: they look one after the other
        standing = {alarm.key: alarm for alarm in Alarm.objects.standing()}
        for key, alarm in standing.items():
            if key not in findings:
                Alarm.objects.filter(pk=alarm.pk).update(over_at=now)
        for finding in findings.values():
            _note(finding, standing.get(finding.key), now=now)
        return _tell_begun(findings, now=now) + _tell_over(now=now)


def show_life(*, now: datetime) -> None:
    """Note that a worker lives. That none did for ALARM_AFTER_MINUTES or longer is kept as an alarm that is over; one worker tells it."""
    seen_at = Installation.objects.get_or_create(pk=1)[0].worker_seen_at
    first = Installation.objects.filter(pk=1, worker_seen_at=seen_at).update(worker_seen_at=now)
    if first and seen_at and now - seen_at >= _patience():
        Alarm.objects.filter(key="worker", over_at=None).update(over_at=now)
        Alarm.objects.get_or_create(key="worker", over_at=now, defaults={
            "since_at": seen_at, "sentence": "No worker ran: meanwhile no mail came in and none left. All of it is made up for now."})
    elif not first:
        Installation.objects.filter(pk=1, worker_seen_at__lt=now).update(worker_seen_at=now)


def _note(finding: doctor.Finding, alarm: Alarm | None, *, now: datetime) -> None:
    """Keep the words of a trouble that stands up to date; one that was gone for a moment goes on, any other begins."""
    sentence = finding.sentence[:600]
    if alarm:
        if alarm.sentence != sentence:
            Alarm.objects.filter(pk=alarm.pk).update(sentence=sentence)
        return
    gone = Alarm.objects.filter(key=finding.key, over_at__gt=now - QUIET, over_told_at=None).order_by("-over_at").first()
    if gone:
        Alarm.objects.filter(pk=gone.pk).update(sentence=sentence, over_at=None)
    else:
        Alarm.objects.create(key=finding.key, sentence=sentence, since_at=finding.began_at or now)


def _tell_begun(findings: dict[str, doctor.Finding], *, now: datetime) -> int:
    """One mail to each administrator about all that lasts long enough, and again once a day."""
    due = [alarm for alarm in Alarm.objects.standing().order_by("since_at", "pk") if _is_due(alarm, findings[alarm.key], now)]
    return _tell("alarm-raised", due, EventKind.ALARM_RAISED, "told_at", now=now)


def _is_due(alarm: Alarm, finding: doctor.Finding, now: datetime) -> bool:
    if alarm.told_at:
        return alarm.told_at <= now - REPEATED
    told_lately = Alarm.objects.filter(key=alarm.key, told_at__gt=now - CALM).exists()
    return alarm.since_at <= now - _patience() or (finding.urgent and not told_lately)


def _tell_over(*, now: datetime) -> int:
    """One mail to each administrator about all that is over: what they were told of, and what lasted while nobody could tell them."""
    ended = Alarm.objects.filter(over_at__gt=now - REPEATED, over_at__lte=now - QUIET, over_told_at=None).order_by("since_at", "pk")
    due = [alarm for alarm in ended if alarm.over_at and (alarm.told_at or alarm.over_at - alarm.since_at >= _patience())]
    return _tell("alarm-over", due, EventKind.ALARM_OVER, "over_told_at", now=now)


def _tell(letter: str, due: Iterable[Alarm], kind: EventKind, mark: str, *, now: datetime) -> int:
    people = list(User.objects.filter(administrator=True, is_active=True).order_by("pk"))
    ours = [alarm for alarm in due if people and _take(alarm, mark, now)]
    if not ours:
        return 0
    facts = {"alarms": [_told(alarm, now) for alarm in ours], "health": settings.PUBLIC_ORIGIN + doctor.place("")}
    subject, body = (outbox.text(name, **facts) for name in (f"{letter}-subject", letter))
    for person in people:
        outbox.send_letter(Letter(to=[Address(person.name, person.email)], subject=subject.strip(), body=body, automatic=True),
                           enquiry=None, actor=None, now=now)
    for alarm in ours:
        audit.record(kind, at=now, what=alarm.sentence)
    return len(ours)


def _take(alarm: Alarm, mark: str, now: datetime) -> bool:
    """Mark it told; False when another worker did."""
    return bool(Alarm.objects.filter(pk=alarm.pk, **{mark: getattr(alarm, mark)}).update(**{mark: now}))


def _told(alarm: Alarm, now: datetime) -> dict[str, object]:
    zone = settings.DESK_TIME_ZONE
    until = alarm.over_at or now
    return {"sentence": alarm.sentence, "again": alarm.told_at is not None, "link": settings.PUBLIC_ORIGIN + doctor.place(alarm.key),
            "since": clock.when(alarm.since_at, zone, now=now), "until": clock.when(until, zone, now=now),
            "lasted": clock.duration(until - alarm.since_at)}


def _patience() -> timedelta:
    return timedelta(minutes=settings.ALARM_AFTER_MINUTES)
