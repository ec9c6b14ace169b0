import os
import signal
import time

import pytest

from isdmedia.intake import understand
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource, Enquiry
from tests import make
from tests.mail.poison import html

pytestmark = pytest.mark.django_db


def take_in(*mails, now):
    arrivals = [receive(mail, origin=Origin(ArrivalSource.PIPE), received_at=now) for mail in mails]
    process_waiting()
    for arrival in arrivals:
        arrival.refresh_from_db()
    return arrivals


def test_a_mail_beyond_the_limits_of_reading_is_set_aside_at_once_and_the_next_goes_on(now, settings):
    settings.LIMIT_CHILD_CPU_SECONDS, settings.LIMIT_HTML_DEPTH = 1, 10**6
    heavy, good = take_in(html(b"<div>" * 50_000), make.mail(), now=now)
    assert (heavy.state, heavy.tries, heavy.next_try_at) == ("unreadable", 1, None)
    assert heavy.reason == "Reading it took more than 1 second of computing and was stopped."
    assert (good.state, Enquiry.objects.count()) == ("processed", 1)


def test_a_child_killed_while_it_idles_loses_nothing(now):
    take_in(make.mail("First question?"), now=now)
    os.kill(understand._reader(understand._allowance()).child_pid, signal.SIGKILL)
    take_in(make.mail("Second question?"), now=now)
    assert Enquiry.objects.count() == 2


def test_a_mail_is_read_with_what_its_head_says_where_it_cannot_be_read(settings):
    settings.LIMIT_CHILD_CPU_SECONDS, settings.LIMIT_HTML_DEPTH = 1, 10**6
    mail = understand.parse_raw(html(b"<div>" * 50_000))
    assert (mail.readable, mail.sender.address, mail.subject, mail.text) == (False, "a@paper.example", "ask", "")
    assert mail.problem == "Reading it took more than 1 second of computing and was stopped."


UNITS = (b"=?utf-8?q?a?= ", b"=?utf-8?q?", b"(", b'"', b"<", b"a@b,", b"x\r\n ", b"\\", b"X:\r\n", b"\r", b"\xe4\xff")
FIELDS = (b"Subject: ", b"From: ", b"References: ", b"Content-Type: text/plain; ", b"Date: ", b"Authentication-Results: x; ")


def seconds(head):
    """The best of three, in seconds of computing."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        understand.read_head(head)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_head_four_times_as_long_takes_four_times_as_long_at_most(unit):
    for field in FIELDS:
        small, large = (seconds(field + unit * (size // len(unit))) for size in (16_000, 64_000))
        assert large <= max(8 * small, 0.02)
