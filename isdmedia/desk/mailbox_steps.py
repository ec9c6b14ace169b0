"""How far a mailbox is set up, and what comes next."""
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from isdmedia.models import Mailbox


class Step(NamedTuple):
    """One step; `state` is "done", "now" or "later"."""

    label: str
    state: str


def steps(mailbox: Mailbox, *, tested: bool, chosen: bool) -> list[Step]:
    """The steps until mail is fetched for the first time; [] once it was switched on. `tested` and `chosen` are what this session did."""
    if mailbox.connected_at:
        return []
    chosen = chosen or bool(mailbox.pk and (mailbox.since or mailbox.sent_folder or mailbox.archive_folder))
    done = [mailbox.pk is not None, bool(mailbox.secret), tested or chosen, chosen and not tested, False]
    first = done.index(False)
    labels = ("Where it is", "Sign in", "Test", "Folders", "Switch on")
    return [Step(label, "done" if number < first else "now" if number == first else "later") for number, label in enumerate(labels)]


def back_to(pk: int) -> str:
    """Where a provider sends people back to after they consented: the redirect address to register there."""
    return settings.PUBLIC_ORIGIN + reverse("desk:mailbox-signed-in", args=[pk])
