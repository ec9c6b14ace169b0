"""Two enquiries that are one, and the way back: merging, and taking back what was merged, split or moved."""
from datetime import datetime

from django.db import transaction

from isdmedia import audit
from isdmedia.enquiries.carrying import Moved, bring_back, carry_all, restore, snapshot
from isdmedia.enquiries.due import settle_due
from isdmedia.models import (
    Enquiry,
    EnquiryState,
    EventKind,
    Message,
    Outcome,
    Rearrangement,
    RearrangementKind,
    Sensitivity,
    User,
    WaitingOn,
)
from isdmedia.models.refusals import Refused

UNANSWERED = (EnquiryState.NEW, EnquiryState.ASSIGNED, EnquiryState.ACKNOWLEDGED, EnquiryState.WORKING)
TAKEN_OVER = ("ask", "format", "channel", "programme", "phone", "journalist_zone", "air_at", "call_back_at", "language")
_GRAVITY = [Sensitivity.ROUTINE, Sensitivity.HIGH, Sensitivity.CRISIS]


@transaction.atomic
def merge(source: Enquiry, *, into: Enquiry, actor: User, now: datetime) -> Rearrangement:
    """`source` goes on in `into`: its mails, notes, drafts and interviews go over, facts fill what is empty there, the earlier open
    deadline counts, and it is closed as a duplicate. Refused for one and the same, one merged already, or where people who
    may not read `source` would come to read it."""
    source, target = both_locked(source, into)
    _check_merge(source, target)
    before = {"source": snapshot(source), "target": snapshot(target)}
    moved = carry_all(source, target)
    _fill(target, source)
    _go_on(target, source)
    _end(source, target, now=now)
    for enquiry in (source, target):
        settle_due(enquiry, now=now)
        enquiry.save()
    audit.record(EventKind.MERGED, at=now, actor=actor, enquiry=target, other=source.reference)
    audit.record(EventKind.CLOSED, at=now, actor=actor, enquiry=source, outcome=f"merged into {target.reference}")
    return keep(RearrangementKind.MERGE, source, target, moved, before, actor=actor, now=now)


@transaction.atomic
def take_back(done: Rearrangement, *, actor: User, now: datetime) -> Rearrangement:
    """Undo it: what is still there goes back, with the mails that answered it since, and facts changed by it and by nobody since are as
    they were. Refused when it was taken back, or when a later one of the same enquiries must be taken back first."""
    done = Rearrangement.objects.select_for_update(of=("self",)).get(pk=done.pk)
    source, target = both_locked(done.source, done.target)
    _check_newest(done, source, target)
    moved, since = done.moved, _answers_since(done, target)
    bring_back(moved, source, target)
    Message.objects.filter(pk__in=since).update(enquiry=source)
    before, after = moved["before"], moved["after"]
    restore(source, before=before["source"], after=after["source"])
    restore(target, before=before["target"], after=after["target"])
    if done.kind == RearrangementKind.SPLIT:
        _end(target, source, now=now)
    for enquiry in (source, target):
        settle_due(enquiry, now=now)
        enquiry.save()
        audit.record(EventKind.MOVED_BACK, at=now, actor=actor, enquiry=enquiry, what=told(done))
    done.undone_at, done.undone_by = now, actor
    done.save(update_fields=("undone_at", "undone_by"))
    return done


def told(done: Rearrangement) -> str:
    """What was done, as a phrase for people."""
    names = done.source.reference, done.target.reference
    if done.kind == RearrangementKind.MERGE:
        return f"{names[0]} merged into {names[1]}"
    mails = done.moved.get("messages", [])
    count = "one mail" if len(mails) == 1 else f"{len(mails)} mails"
    return f"{count} of {names[0]} {'split off as' if done.kind == RearrangementKind.SPLIT else 'moved to'} {names[1]}"


def newest(enquiry: Enquiry) -> Rearrangement | None:
    """The one that could be taken back now; None when nothing was rearranged."""
    done = Rearrangement.objects.filter(undone_at=None).select_related("source", "target")
    return (done.filter(source=enquiry) | done.filter(target=enquiry)).order_by("-at", "-pk").first()


def both_locked(source: Enquiry, target: Enquiry) -> tuple[Enquiry, Enquiry]:
    """Both rows as they stand, kept from others; always in one order, so that two officers do not wait for each other for ever."""
    keys = sorted((source.pk, target.pk))
    found = {one.pk: one for one in Enquiry.objects.select_for_update(of=("self",)).select_related("journalist", "outlet").filter(
        pk__in=keys).order_by("pk")}
    return found[source.pk], found[target.pk]


def keep(kind: RearrangementKind, source: Enquiry, target: Enquiry, moved: Moved, before: dict[str, dict[str, object]], *, actor: User,
         now: datetime) -> Rearrangement:
    """The row that lets it be taken back."""
    after = {"source": snapshot(source), "target": snapshot(target)}
    return Rearrangement.objects.create(kind=kind, source=source, target=target, at=now, by=actor, by_name=actor.name,
                                        moved={**moved, "before": before, "after": after})


def check_readers(source: Enquiry, target: Enquiry) -> None:
    """Refused when somebody who may not read `source` may read `target`, for they would come to read its mails."""
    if not source.restricted:
        return
    named = set(source.restricted_to.values_list("pk", flat=True))
    if not target.restricted or not set(target.restricted_to.values_list("pk", flat=True)) <= named:
        raise Refused(f"{source.reference} is restricted, and more people may read {target.reference}: restrict that one first.")


def _check_merge(source: Enquiry, target: Enquiry) -> None:
    if source.pk == target.pk:
        raise Refused(f"{source.reference} is this enquiry itself: name another.")
    for enquiry in (source, target):
        if enquiry.merged_into_id:
            raise Refused(f"{enquiry.reference} was merged into {enquiry.merged_into} already: name that one, or take the merging back.")
    check_readers(source, target)


def _check_newest(done: Rearrangement, source: Enquiry, target: Enquiry) -> None:
    if done.undone_at:
        raise Refused("It was taken back already.")
    later = [last for last in (newest(source), newest(target)) if last and last.pk != done.pk and (last.at, last.pk) > (done.at, done.pk)]
    if later:
        raise Refused(f"Something was sorted after it: take back first that {told(later[0])}.")


def _answers_since(done: Rearrangement, target: Enquiry) -> list[int]:
    """The mails that came later and refer to one that goes back (RFC 5322 section 3.6.4)."""
    gone = set(Message.objects.filter(pk__in=done.moved.get("messages", [])).exclude(message_id="").values_list("message_id", flat=True))
    later = Message.objects.filter(enquiry=target, received_at__gte=done.at).exclude(pk__in=done.moved.get("messages", []))
    found = []
    for pk, own_id, parents in later.order_by("received_at", "pk").values_list("pk", "message_id", "in_reply_to"):
        if gone & set(parents):
            found.append(pk)
            gone.add(own_id)
    return found


def _fill(target: Enquiry, source: Enquiry) -> None:
    for fact in TAKEN_OVER:
        if not getattr(target, fact) and getattr(source, fact):
            setattr(target, fact, getattr(source, fact))
            _with_evidence(target, source, fact)
    for party in ("journalist", "outlet"):
        if getattr(target, f"{party}_id") is None and getattr(source, f"{party}_id"):
            setattr(target, party, getattr(source, party))
            _with_evidence(target, source, party)
    if target.kind == "unknown":
        target.kind = source.kind
        _with_evidence(target, source, "kind")
    target.questions = [*target.questions, *(one for one in source.questions if one not in target.questions)]
    target.times = [*target.times, *(one for one in source.times if one not in target.times)]
    target.sensitivity = max(target.sensitivity, source.sensitivity, key=lambda one: _GRAVITY.index(Sensitivity(one)))
    if source.deadline_at and _presses_more(source, target):
        for name in ("deadline_at", "deadline_zone", "deadline_precision", "deadline_words", "deadline_note"):
            setattr(target, name, getattr(source, name))
        target.no_deadline, target.urgency = False, source.urgency
        _with_evidence(target, source, "deadline")


def _presses_more(source: Enquiry, target: Enquiry) -> bool:
    """Whether the deadline of `source` counts: none is known there, or a later one that no person set."""
    if source.state not in UNANSWERED or source.deadline_at is None or ("deadline" in target.settled and "deadline" not in source.settled):
        return False
    answered = target.state not in UNANSWERED
    return target.deadline_at is None or answered or source.deadline_at < target.deadline_at


def _with_evidence(target: Enquiry, source: Enquiry, fact: str) -> None:
    target.evidence = {name: words for name, words in target.evidence.items() if name != fact}
    if fact in source.evidence:
        target.evidence = {**target.evidence, fact: source.evidence[fact]}
    if fact in source.settled and fact not in target.settled:
        target.settled = [*target.settled, fact]


def _go_on(target: Enquiry, source: Enquiry) -> None:
    """The state of what goes on: as far as the less answered of the two."""
    target.owner_id = target.owner_id or source.owner_id
    target.responded_at = min((at for at in (target.responded_at, source.responded_at) if at), default=None)
    if target.may_belong_to_id == source.pk:
        target.may_belong_to, target.may_belong_why = None, ""
    unanswered = source.state in UNANSWERED
    if target.state == EnquiryState.CLOSED and unanswered:
        target.state, target.outcome, target.outcome_reason, target.closed_at = EnquiryState.WORKING, "", "", None
    elif (target.state == EnquiryState.RESPONDED and unanswered) or (target.state in UNANSWERED and source.state == EnquiryState.RESPONDED):
        target.state = EnquiryState.WORKING
    elif target.state == EnquiryState.NEW and target.owner_id:
        target.state = EnquiryState.ASSIGNED
    if unanswered and target.waiting_on == WaitingOn.JOURNALIST:
        target.waiting_on = WaitingOn.NOBODY


def _end(enquiry: Enquiry, into: Enquiry, *, now: datetime) -> None:
    enquiry.state, enquiry.outcome, enquiry.outcome_reason = EnquiryState.CLOSED, Outcome.DUPLICATE, f"went on in {into.reference}"
    enquiry.closed_at, enquiry.waiting_on, enquiry.merged_into = now, WaitingOn.NOBODY, into
    enquiry.may_belong_to, enquiry.may_belong_why, enquiry.call_back_at = None, "", None
