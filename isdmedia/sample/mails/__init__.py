"""The mails of release day, as journalists' programs send them; nothing in them can be delivered.

Play them in the order of `ORDER`. Some answer what the desk wrote back, whose Message-ID only the outbox knows: keep
the ids by the name of the answered mail and ask for each next mail with `mail_named(name, today, answers)`.
"""
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from isdmedia.sample.day import Day
from isdmedia.sample.mails.composing import WRITTEN, compose
from isdmedia.sample.mails.letters import SampleMail

__all__ = ["ORDER", "SampleMail", "mail_named", "mails"]

ORDER: tuple[str, ...] = tuple(WRITTEN)
"""The names of all mails in order of arrival."""

NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


def mail_named(name: str, today: date, answers: Mapping[str, str] = NO_ANSWERS) -> SampleMail:
    """One mail; `answers` maps the name of a mail to the Message-ID of our answer to it (angle brackets or not).
    KeyError when there is no mail of that name."""
    return compose(name, Day(today), answers)


def mails(today: date, answers: Mapping[str, str] = NO_ANSWERS) -> list[SampleMail]:
    """All mails in order of arrival. An answer of ours that is not in `answers` is referred to by an id that leads
    nowhere, the rest of the thread still holds."""
    return [mail_named(name, today, answers) for name in ORDER]
