"""What a format needs around it: the office's own rows, else these."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from isdmedia import audit
from isdmedia.models import EventKind, Format, FormatRule, User
from isdmedia.models.refusals import Refused

MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Rule:
    """`before` (travel, arrival, line check) and `after` are kept free around an interview; `editing` is what the outlet needs between
    its end and the deadline or air time; `length` is how long one usually takes."""

    before: timedelta
    after: timedelta
    editing: timedelta
    length: timedelta


def _rule(before: int, after: int, editing: int, length: int) -> Rule:
    return Rule(*(timedelta(minutes=minutes) for minutes in (before, after, editing, length)))


UNKNOWN = _rule(0, 0, 0, 30)
BUILT_IN: dict[Format, Rule] = {
    Format.TV_LIVE: _rule(30, 15, 0, 15),
    Format.TV_PRE_RECORD: _rule(30, 15, 30, 30),
    Format.RADIO_LIVE: _rule(15, 5, 0, 15),
    Format.RADIO_PRE_RECORD: _rule(10, 5, 30, 20),
    Format.PODCAST: _rule(10, 10, 0, 60),
    Format.PRINT: _rule(5, 5, 15, 30),
    Format.ONLINE: _rule(5, 5, 15, 30),
    Format.WIRE: _rule(5, 5, 15, 15),
    Format.NEWSLETTER: _rule(5, 5, 15, 30),
    Format.PANEL: _rule(30, 15, 0, 60),
}


def rule_for(kind: str) -> Rule:
    """The rule of a format; no format: nothing is kept free around it."""
    row = FormatRule.objects.filter(format=kind).first() if kind else None
    if row:
        return _rule(row.before_minutes, row.after_minutes, row.editing_minutes, row.length_minutes)
    return BUILT_IN[Format(kind)] if kind else UNKNOWN


@transaction.atomic
def set_rule(kind: Format, *, before_minutes: int, after_minutes: int, editing_minutes: int, length_minutes: int, actor: User,
             now: datetime) -> FormatRule:
    """The office's own rule for a format; times held already keep theirs. Refused for no length, or more than a day."""
    minutes = {"before_minutes": before_minutes, "after_minutes": after_minutes, "editing_minutes": editing_minutes,
               "length_minutes": length_minutes}
    if length_minutes < 1 or not all(0 <= given <= MOST_MINUTES for given in minutes.values()):
        raise Refused("Give minutes from 0 to 1,440; an interview takes at least one.")
    rule, _ = FormatRule.objects.update_or_create(format=kind, defaults=minutes)
    _changed(kind, actor, now)
    return rule


@transaction.atomic
def drop_rule(kind: Format, *, actor: User, now: datetime) -> None:
    """The format has its built-in rule again. Refused when it has none of the office's own."""
    if not FormatRule.objects.filter(format=kind).delete()[0]:
        raise Refused(f"The office has no rule of its own for {kind.label}.")
    _changed(kind, actor, now)


def _changed(kind: Format, actor: User, now: datetime) -> None:
    audit.record(EventKind.DIARY_CHANGED, at=now, actor=actor, what="what is kept free", whom=f"{kind.label} interviews")
