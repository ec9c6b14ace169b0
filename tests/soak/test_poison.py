"""All poison among good mails, through the worker's own duty: the good ones are processed, the others read or set aside with a
reason that people can read, none longer than its limit, and each set aside can be looked at, tried again and opened."""
import os
import time

import pytest

from isdmedia.intake import set_aside
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import Arrival, ArrivalSource, ArrivalState, Enquiry
from isdmedia.models.refusals import Refused
from isdmedia.worker import DUTIES
from tests import make
from tests.mail.poison import HEAVY, POISON

pytestmark = [pytest.mark.soak, pytest.mark.django_db]
GOOD = int(os.environ.get("GOOD_MAILS", "500"))
PIPE = Origin(ArrivalSource.PIPE)
process = next(duty.act for duty in DUTIES if duty.name == "process")


def take_in(now):
    """Good mails with the poison spread among them; {name: arrival} of the poison."""
    poison = [*POISON.items(), *((name, made()) for name, made in HEAVY.items())]
    step, taken = max(1, GOOD // len(poison)), {}
    for number in range(GOOD):
        receive(make.mail(f"Question {number}?", sender=f"Jo {number} <jo{number}@paper{number}.example>"), origin=PIPE, received_at=now)
        if number % step == 0 and poison:
            name, raw = poison.pop()
            taken[name] = receive(raw, origin=PIPE, received_at=now)
    return taken | {name: receive(raw, origin=PIPE, received_at=now) for name, raw in poison}


def test_poison_delays_the_others_by_no_more_than_its_limit(now, settings, desk):
    taken = take_in(now)
    begun = time.monotonic()
    while process():
        pass
    took = time.monotonic() - begun
    good = Enquiry.objects.filter(messages__from_address__contains="@paper", messages__text__startswith="Question").distinct().count()
    assert good == GOOD
    assert not Arrival.objects.filter(state=ArrivalState.RECEIVED).exists()
    assert took < settings.LIMIT_CHILD_WALL_SECONDS * len(taken)
    stopped = Arrival.objects.filter(state=ArrivalState.UNREADABLE)
    assert {arrival.reason for arrival in stopped} <= {
        "Reading it took more than 512 MB of memory and was stopped.", "Reading it took more than 10 seconds and was stopped.",
        "Reading it took more than 5 seconds of computing and was stopped."}
    assert stopped.count() <= 4
    page = desk.get("/set-aside/").content.decode()
    for arrival in Arrival.objects.set_aside():
        assert arrival.reason
        assert f"/set-aside/{arrival.pk}/" in page
        begun = time.monotonic()
        assert desk.get(f"/set-aside/{arrival.pk}/").status_code == 200
        assert time.monotonic() - begun < 5
    for arrival in stopped:
        assert "Try again" in desk.get(f"/set-aside/{arrival.pk}/").content.decode()
        desk.post(f"/set-aside/{arrival.pk}/again/")
        arrival.refresh_from_db()
        assert arrival.state == ArrivalState.UNREADABLE
        desk.post(f"/set-aside/{arrival.pk}/open/")
        arrival.refresh_from_db()
        assert (arrival.message.from_address, arrival.message.subject) == ("a@paper.example", "ask")
        assert arrival.message.enquiry is not None
        assert arrival.message.problem.startswith("Reading it took more than")


def test_every_kind_can_be_opened_from_what_was_set_aside(now, officer):
    for raw in [*POISON.values(), *(made() for made in HEAVY.values())]:
        arrival = receive(raw, origin=PIPE, received_at=now)
        Arrival.objects.filter(pk=arrival.pk).update(state=ArrivalState.UNREADABLE, reason="odd")
    for waiting in set_aside.waiting(limit=1000):
        begun = time.monotonic()
        shown = set_aside.one(waiting.arrival.pk)
        assert shown.size == waiting.arrival.raw.size
        set_aside.as_text(shown.arrival)
        assert time.monotonic() - begun < 5
        message = set_aside.open_enquiry(shown.arrival, by=officer, now=now)
        assert message.enquiry is not None
        with pytest.raises(Refused):
            set_aside.open_enquiry(shown.arrival, by=officer, now=now)
