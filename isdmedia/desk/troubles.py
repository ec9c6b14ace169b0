"""The strip on top of every page: what the desk must know when intake or outbox are behind."""
from collections.abc import Sequence

from django.core.cache import cache

from isdmedia import doctor
from isdmedia.models import User

KEPT_SECONDS = 15
"""Shorter than the queue's own refresh: asked anew at each, and not by every page of every officer in between."""
GRAVE = {"worker", "disk", "disk-write", "mailbox", "waiting", "stuck", "damage"}
"""Mail does not come in, or does not leave: these stand first. The others are single mails to look at."""
MENDED_BY_DESK = {"unreadable": "Look at them", "refused": "Open the outbox", "doubt": "Open the outbox", "bounced": "Open the outbox"}
MENDED_BY_ADMINISTRATORS = {"mailbox": "Open its set-up", "own-mail": "Look at it"}


def troubles(user: User) -> list[dict[str, object]]:
    """For `troubles` in a page's context, the gravest first, with the page that mends it where `user` may open that; at most
    KEPT_SECONDS old."""
    found: Sequence[doctor.Finding] = cache.get_or_set("desk-troubles", doctor.trouble, KEPT_SECONDS) or []
    return sorted((_shown(finding, user) for finding in found), key=lambda shown: not shown["severe"])


def _shown(finding: doctor.Finding, user: User) -> dict[str, object]:
    subject = finding.key.partition(":")[0]
    act = MENDED_BY_DESK.get(subject, "") if user.reads_enquiries else ""
    if user.administrator and not act:
        act = MENDED_BY_ADMINISTRATORS.get(subject, "" if subject in MENDED_BY_DESK else "See what is not in order")
    return {"text": finding.sentence, "severe": subject in GRAVE, "url": doctor.place(finding.key) if act else "", "act": act}
