"""Mails in the wrong place, put right by a person: split off as an enquiry of their own, or moved to another.

Both read the mails again, so that the facts of either enquiry come from the mails that it has.
"""
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from isdmedia import audit, enquiries
from isdmedia.enquiries.carrying import carry_messages, snapshot
from isdmedia.enquiries.due import settle_due
from isdmedia.enquiries.reading_in import forget, take_in
from isdmedia.enquiries.rearranging import both_locked, check_readers, keep
from isdmedia.enquiries.work import locked
from isdmedia.intake.apply import about_of, asks_from, referrer_of
from isdmedia.intake.knowledge import gather
from isdmedia.intake.threads import Thread
from isdmedia.intake.understand import Understood, parse_raw, understand
from isdmedia.models import Enquiry, EnquiryState, EventKind, Message, MessageDirection, Rearrangement, RearrangementKind, User
from isdmedia.models.refusals import Refused

READ_AGAIN = 20
"""Of a long conversation the newest mails are read again, and no more."""


def split(messages: Sequence[int], *, of: Enquiry, actor: User, now: datetime) -> Rearrangement:
    """These mails of an enquiry, with the mails that answer them, become an enquiry of their own, the same officer's. Refused when none
    of them asks anything, or when nothing would stay."""
    keys = _with_answers(of, messages)
    readings, staying = _read(keys), _read(_staying(of, keys))
    asking = next((pk for pk in keys if pk in readings), None)
    if asking is None:
        raise Refused("Nobody asks anything in that mail: choose one that was written to us.")
    with transaction.atomic():
        source = locked(of)
        _check(source, keys)
        before = snapshot(source)
        first, understood = Message.objects.get(pk=asking), readings[asking]
        target = enquiries.open_from(first, understood.reading, address=asks_from(understood), about=about_of(understood.matches), now=now,
                                     referrer=referrer_of(understood))
        _share_readers(source, target)
        moved = carry_messages(keys, target)
        _take_in_all(target, [pk for pk in keys if pk != asking], readings)
        _give_owner(target, source, now=now)
        _lose(source, keys, staying, now=now)
        what = _counted(keys)
        audit.record(EventKind.SPLIT, at=now, actor=actor, enquiry=source, other=target.reference, what=what)
        audit.record(EventKind.MOVED, at=now, actor=actor, enquiry=target, what=what, before=source.reference, after=target.reference)
        return keep(RearrangementKind.SPLIT, source, target, moved, {"source": before, "target": snapshot(target)}, actor=actor, now=now)


def move(messages: Sequence[int], *, of: Enquiry, to: Enquiry, actor: User, now: datetime) -> Rearrangement:
    """These mails of an enquiry, with the mails that answer them, go over to another, as if they had come there: they re-open what was
    closed. Refused for one and the same, for one that was merged, where more people would read them, or when nothing would stay."""
    keys = _with_answers(of, messages)
    readings, staying = _read(keys), _read(_staying(of, keys))
    with transaction.atomic():
        if of.pk == to.pk:
            raise Refused(f"{of.reference} is this enquiry itself: name another.")
        source, target = both_locked(of, to)
        _check(source, keys)
        if target.merged_into_id:
            raise Refused(f"{target.reference} was merged into {target.merged_into}: name that one.")
        check_readers(source, target)
        before = {"source": snapshot(source), "target": snapshot(target)}
        moved = carry_messages(keys, target)
        for pk in keys:
            if pk in readings:
                enquiries.append(target, Message.objects.get(pk=pk), readings[pk].reading, about=about_of(readings[pk].matches), now=now)
        target.refresh_from_db()
        _lose(source, keys, staying, now=now)
        for enquiry in (source, target):
            audit.record(EventKind.MOVED, at=now, actor=actor, enquiry=enquiry, what=_counted(keys), before=source.reference,
                         after=target.reference)
        return keep(RearrangementKind.MOVE, source, target, moved, before, actor=actor, now=now)


def _with_answers(enquiry: Enquiry, messages: Sequence[int]) -> list[int]:
    """The keys of these mails and of all that answer them, in order of time; mails of other enquiries are left out."""
    chosen, ids, keys = set(messages), set[str](), []
    rows = enquiry.messages.order_by("received_at", "pk").values_list("pk", "message_id", "in_reply_to")
    for pk, message_id, parents in rows:
        if pk in chosen or ids & set(parents):
            keys.append(pk)
            ids |= {message_id} - {""}
    if not keys:
        raise Refused(f"Choose a mail of {enquiry.reference} first.")
    return keys


def _staying(enquiry: Enquiry, keys: Sequence[int]) -> list[int]:
    newest = enquiry.messages.exclude(pk__in=keys).order_by("-received_at", "-pk").values_list("pk", flat=True)[:READ_AGAIN]
    return sorted(newest)


def _read(keys: Sequence[int]) -> dict[int, Understood]:
    """What people wrote to us in these mails, read again, in order; our own and automatic mails are left out."""
    written = Message.objects.filter(pk__in=keys, direction=MessageDirection.IN, automatic="", spokesperson=None).exclude(arrival=None)
    knowledge = gather()
    return {message.pk: understand(parse_raw(bytes(message.arrival.raw.content)), knowledge=knowledge, received_at=message.received_at,
                                   thread=Thread())
            for message in written.select_related("arrival__raw").order_by("received_at", "pk") if message.arrival}


def _check(source: Enquiry, keys: Sequence[int]) -> None:
    if source.merged_into_id:
        raise Refused(f"{source.reference} was merged into {source.merged_into}: sort its mails there.")
    if Message.objects.filter(pk__in=keys, enquiry=source).count() != len(keys):
        raise Refused("Somebody has just moved one of these mails: look again.")
    if not source.messages.exclude(pk__in=keys).exists() and not source.notes.exists() and not source.interviews.exists():
        raise Refused(f"These are all the mails of {source.reference}: merge it into another enquiry instead.")


def _share_readers(source: Enquiry, target: Enquiry) -> None:
    """What comes out of a restricted enquiry is read by the same people alone."""
    if source.restricted:
        target.restricted = True
        target.restricted_to.set(source.restricted_to.all())


def _take_in_all(enquiry: Enquiry, keys: Sequence[int], readings: dict[int, Understood]) -> None:
    for pk in keys:
        if pk in readings:
            take_in(enquiry, readings[pk].reading, Message.objects.get(pk=pk), first=False)


def _give_owner(target: Enquiry, source: Enquiry, *, now: datetime) -> None:
    """The same officer's; answered already when our answer to it came along as the newest mail."""
    newest = target.messages.order_by("received_at", "pk").last()
    target.owner = source.owner
    if newest and newest.direction == MessageDirection.OUT:
        target.state, target.responded_at = EnquiryState.RESPONDED, newest.received_at
    elif target.owner_id:
        target.state = EnquiryState.ASSIGNED
    settle_due(target, now=now)
    target.save()


def _lose(source: Enquiry, keys: Sequence[int], staying: dict[int, Understood], *, now: datetime) -> None:
    """What was read in mails that left is forgotten, and read anew in those that stay."""
    forget(source, keys)
    for number, (pk, understood) in enumerate(staying.items()):
        take_in(source, understood.reading, Message.objects.get(pk=pk), first=number == 0 and not source.ask)
    settle_due(source, now=now)
    source.save()


def _counted(keys: Sequence[int]) -> str:
    return "one mail" if len(keys) == 1 else f"{len(keys)} mails"
