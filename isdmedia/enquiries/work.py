"""Working an enquiry: owner, notes, waiting, closing."""
from datetime import datetime

from django.db import transaction

from isdmedia import audit
from isdmedia.enquiries.due import settle_due
from isdmedia.models import MOVES, OUTCOMES_WITH_REASON, Enquiry, EnquiryState, EventKind, Note, Outcome, User, WaitingOn
from isdmedia.models.refusals import Refused


def locked(enquiry: Enquiry) -> Enquiry:
    """The row as it stands now, kept from others until the transaction ends (SQLite locks the whole database)."""
    return Enquiry.objects.select_for_update(of=("self",)).select_related("owner", "journalist", "outlet").get(pk=enquiry.pk)


def move(enquiry: Enquiry, state: EnquiryState) -> None:
    """Change the state, in the caller's transaction; Refused when the table of moves does not have it."""
    if state == enquiry.state:
        return
    if state not in MOVES[EnquiryState(enquiry.state)]:
        raise Refused(f"{enquiry.reference} is {enquiry.get_state_display()}: it cannot become {state.label}.")
    enquiry.state = state


@transaction.atomic
def assign(enquiry: Enquiry, *, owner: User, actor: User, now: datetime) -> Enquiry:
    """Give it an owner; a new one becomes assigned. Refused for somebody who cannot work the desk, and when closed."""
    if not (owner.is_active and owner.reads_enquiries):
        raise Refused(f"{owner.name} does not work the desk: choose somebody who does.")
    enquiry = locked(enquiry)
    if not enquiry.is_open:
        raise Refused(f"{enquiry.reference} is closed: re-open it first.")
    enquiry.owner = owner
    if enquiry.state == EnquiryState.NEW:
        enquiry.state = EnquiryState.ASSIGNED
    enquiry.save(update_fields=("owner", "state"))
    given = "took it" if owner == actor else f"gave it to {owner.name}"
    audit.record(EventKind.ASSIGNED, at=now, actor=actor, enquiry=enquiry, given=given)
    return enquiry


@transaction.atomic
def acknowledge(enquiry: Enquiry, *, actor: User, now: datetime) -> Enquiry:
    """Note that the journalist knows we have it."""
    enquiry = locked(enquiry)
    move(enquiry, EnquiryState.ACKNOWLEDGED)
    enquiry.owner = enquiry.owner or actor
    enquiry.save(update_fields=("state", "owner"))
    audit.record(EventKind.ACKNOWLEDGED, at=now, actor=actor, enquiry=enquiry)
    return enquiry


@transaction.atomic
def wait(enquiry: Enquiry, *, on: WaitingOn, actor: User, now: datetime) -> Enquiry:
    """Working, and waiting on somebody (or, with NOBODY, on us again)."""
    enquiry = locked(enquiry)
    if enquiry.state != EnquiryState.RESPONDED:
        move(enquiry, EnquiryState.WORKING)
    enquiry.waiting_on, enquiry.owner = on, enquiry.owner or actor
    enquiry.save(update_fields=("state", "waiting_on", "owner"))
    audit.record(EventKind.WAITING, at=now, actor=actor, enquiry=enquiry, whom=WaitingOn(on).label)
    return enquiry


@transaction.atomic
def note(enquiry: Enquiry, *, text: str, actor: User, now: datetime) -> Note:
    """Add a note, for the desk alone; Refused when it is empty."""
    if not text.strip():
        raise Refused("The note is empty: write something, or leave it.")
    added = Note.objects.create(enquiry=enquiry, author=actor, author_name=actor.name, text=text.strip(), created_at=now)
    audit.record(EventKind.NOTED, at=now, actor=actor, enquiry=enquiry)
    return added


@transaction.atomic
def close(enquiry: Enquiry, *, outcome: Outcome, actor: User, now: datetime, reason: str = "") -> Enquiry:
    """Close it with its outcome; declined and referred need a reason. Refused when closed already."""
    enquiry = locked(enquiry)
    if not enquiry.is_open:
        raise Refused(f"{enquiry.reference} is closed already ({enquiry.get_outcome_display()}).")
    if outcome == Outcome.EARLIER:
        raise Refused("“From before this desk” is said of imported mail alone: choose how this one ended.")
    if outcome in OUTCOMES_WITH_REASON and not reason.strip():
        raise Refused(f"Say why: “{Outcome(outcome).label}” is closed only with a reason.")
    enquiry.state, enquiry.outcome, enquiry.outcome_reason = EnquiryState.CLOSED, outcome, reason.strip()[:300]
    enquiry.closed_at, enquiry.waiting_on, enquiry.owner = now, WaitingOn.NOBODY, enquiry.owner or actor
    settle_due(enquiry, now=now)
    enquiry.save()
    audit.record(EventKind.CLOSED, at=now, actor=actor, enquiry=enquiry, outcome=Outcome(outcome).label + (f", {reason}" if reason else ""))
    return enquiry


@transaction.atomic
def reopen(enquiry: Enquiry, *, actor: User, now: datetime, why: str = "closed too early") -> Enquiry:
    """Open it again: assigned when it has an owner, else new. Refused when it is open, or merged into another."""
    enquiry = locked(enquiry)
    if enquiry.is_open:
        raise Refused(f"{enquiry.reference} is open already.")
    if enquiry.merged_into:
        raise Refused(f"{enquiry.reference} went on in {enquiry.merged_into}: take the merging back there, or work on that one.")
    enquiry.state = EnquiryState.ASSIGNED if enquiry.owner_id else EnquiryState.NEW
    enquiry.outcome, enquiry.outcome_reason, enquiry.closed_at = "", "", None
    settle_due(enquiry, now=now)
    enquiry.save()
    audit.record(EventKind.REOPENED, at=now, actor=actor, enquiry=enquiry, why=why)
    return enquiry


@transaction.atomic
def settle_overdue(enquiry: Enquiry, *, missed: bool, actor: User, now: datetime) -> Enquiry:
    """The answer to "it is past: what became of it?". Missed is kept as a fact; either way it stops pressing."""
    enquiry = locked(enquiry)
    before = enquiry.get_state_display()
    if missed:
        enquiry.deadline_missed = True
    else:
        move(enquiry, EnquiryState.RESPONDED)
        enquiry.responded_at = enquiry.responded_at or now
    enquiry.owner, enquiry.call_back_at = enquiry.owner or actor, None
    settle_due(enquiry, now=now)
    enquiry.save()
    audit.record(EventKind.STATE_CHANGED, at=now, actor=actor, enquiry=enquiry, before=before,
                 after="deadline missed" if missed else "answered in time")
    return enquiry
