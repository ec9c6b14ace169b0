"""Receiving from a folder whose numbers cannot be trusted: each mail is walked by its place in the list and known by its bytes."""
from collections.abc import Iterator
from datetime import datetime

from imapclient import IMAPClient

from isdmedia.intake.fetch import BATCH, content_of, received_at, take
from isdmedia.models import Arrival, MailFolder


def received_by_content(server: IMAPClient, folder: MailFolder, held: int, *, thorough: bool) -> Iterator[int]:
    """Receive what is not here yet of the `held` mails of an opened folder; yields one number for each new arrival. A mail of a size and
    an instant that one here has is not fetched again, unless `thorough`."""
    server.use_uid = False
    try:
        for start in range(1, held + 1, BATCH):
            yield from _walk(server, folder, range(start, min(start + BATCH, held + 1)), thorough)
    finally:
        server.use_uid = True


def _walk(server: IMAPClient, folder: MailFolder, places: range, thorough: bool) -> Iterator[int]:
    known = set() if thorough else _known(folder)
    newest = Arrival.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    sizes = server.fetch(list(places), ["RFC822.SIZE", "INTERNALDATE"])
    for place, told in sorted(sizes.items()):
        size, date = int(told.get(b"RFC822.SIZE", 0)), told.get(b"INTERNALDATE")
        if folder.mailbox.since and date and date.date() < folder.mailbox.since:
            continue
        content = None if (size, received_at(date)) in known else content_of(server, place, size)
        if content is not None and take(folder, content, size=size, uid=None, internal_date=date) > newest:
            yield place


def _known(folder: MailFolder) -> set[tuple[int, datetime]]:
    return set(Arrival.objects.filter(folder=folder).values_list("raw__size", "received_at"))
