"""Taking rows from one enquiry to another, and what is needed to take them back."""
import json
from collections.abc import Sequence

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from isdmedia.models import (
    Draft,
    Enquiry,
    EnquiryRelease,
    Interview,
    Invitee,
    Message,
    Note,
    Participant,
    SignedLink,
    Turn,
)

Moved = dict[str, object]
CARRIED: dict[str, type[models.Model]] = {
    "messages": Message, "notes": Note, "turns": Turn, "invitees": Invitee, "links": SignedLink, "drafts": Draft,
    "participants": Participant, "matches": EnquiryRelease, "interviews": Interview.enquiries.through,
}
"""What stands under each name in `Rearrangement.moved`: the keys of rows whose enquiry changed."""
KEPT_FIELDS = (
    "state", "waiting_on", "outcome", "outcome_reason", "closed_at", "responded_at", "owner_id", "merged_into_id", "may_belong_to_id",
    "may_belong_why", "ask", "kind", "format", "channel", "language", "programme", "phone", "journalist_id", "outlet_id", "urgency",
    "journalist_zone", "deadline_at", "deadline_zone", "deadline_precision", "deadline_words", "deadline_note", "no_deadline",
    "deadline_missed", "air_at", "call_back_at", "times", "questions", "evidence", "settled", "sensitivity",
)


def snapshot(enquiry: Enquiry) -> dict[str, object]:
    """The fields that sorting mails by hand may change, as JSON keeps them."""
    kept: dict[str, object] = json.loads(json.dumps({name: getattr(enquiry, name) for name in KEPT_FIELDS}, cls=DjangoJSONEncoder))
    return kept


def restore(enquiry: Enquiry, *, before: dict[str, object], after: dict[str, object]) -> None:
    """Put back what changed between the two snapshots, unless it has changed again since; the caller saves."""
    now = snapshot(enquiry)
    for name in KEPT_FIELDS:
        if before.get(name) != after.get(name) and now[name] == after.get(name):
            setattr(enquiry, name, _value(name, before.get(name)))


def _value(name: str, kept: object) -> object:
    field = Enquiry._meta.get_field(name.removesuffix("_id"))
    if isinstance(field, models.ForeignKey):
        return kept
    return field.to_python(kept)  # type: ignore[union-attr]


def carry_messages(keys: Sequence[int], target: Enquiry) -> Moved:
    """Mails go over, whatever they belonged to."""
    Message.objects.filter(pk__in=keys).update(enquiry=target)
    return {"messages": list(keys)}


def carry_all(source: Enquiry, target: Enquiry) -> Moved:
    """Everything of `source` that people wrote or booked goes over; facts and events stay with it."""
    moved: Moved = {}
    for name in ("messages", "notes", "turns", "invitees", "links"):
        rows = CARRIED[name]._default_manager.filter(enquiry=source)
        moved[name] = list(rows.values_list("pk", flat=True))
        rows.update(enquiry=target)
    moved["drafts"] = _carry_once(Draft, source, target, by="author")
    moved["participants"] = _carry_once(Participant, source, target, by="address")
    moved["interviews"] = _carry_once(Interview.enquiries.through, source, target, by="interview")
    moved["matches"] = _carry_once(EnquiryRelease, source, target, by="release")
    moved["linked"] = _link_alike(source, target)
    _join_drafts(source, target)
    return moved


def bring_back(moved: Moved, source: Enquiry, target: Enquiry) -> None:
    """Return to `source` what is still where it was carried to."""
    for name, model in CARRIED.items():
        keys = moved.get(name)
        if isinstance(keys, list) and keys:
            model._default_manager.filter(pk__in=keys, enquiry=target).update(enquiry=source)
    linked = moved.get("linked")
    if isinstance(linked, list):
        EnquiryRelease.objects.filter(pk__in=linked, enquiry=target, by=None).update(linked=False)


def _carry_once(model: type[models.Model], source: Enquiry, target: Enquiry, *, by: str) -> list[int]:
    """Rows of which an enquiry has one for each `by`: where both have one, the target's stands and the other stays behind."""
    there = model._default_manager.filter(enquiry=target).values(by)
    keys = list(model._default_manager.filter(enquiry=source).exclude(**{f"{by}__in": there}).values_list("pk", flat=True))
    model._default_manager.filter(pk__in=keys).update(enquiry=target)
    return keys


def _link_alike(source: Enquiry, target: Enquiry) -> list[int]:
    """What was sure of the one is sure of both; the keys of the suggestions that became links."""
    sure = EnquiryRelease.objects.filter(enquiry=source, linked=True).values("release")
    suggested = EnquiryRelease.objects.filter(enquiry=target, linked=False, turned_down=False, release__in=sure)
    keys = list(suggested.values_list("pk", flat=True))
    EnquiryRelease.objects.filter(pk__in=keys).update(linked=True)
    return keys


def _join_drafts(source: Enquiry, target: Enquiry) -> None:
    """A writer with an unsent answer on both finds the words of both in one; the other stays too, should it be taken back."""
    for left in Draft.objects.filter(enquiry=source).exclude(body=""):
        draft = Draft.objects.get(enquiry=target, author=left.author)
        draft.body = f"{draft.body}\n\n{left.body}".strip()
        draft.save(update_fields=("body", "updated_at"))
