from datetime import timedelta

import pytest

from isdmedia.intake import raw, turns
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import Arrival, ArrivalSource, Enquiry
from tests import make

pytestmark = pytest.mark.django_db
PIPE = Origin(ArrivalSource.PIPE)


def take_in(now, *senders):
    return [receive(make.mail(f"Question {n}?", sender=sender), origin=PIPE, received_at=now).pk for n, sender in enumerate(senders)]


def flood(now, count):
    return take_in(now, *["Flood <flood@loud.example>"] * count)


def test_no_sender_has_more_than_its_share_of_a_round(now):
    loud = flood(now, 60)
    others = take_in(now, *(f"jo{n}@paper.example" for n in range(8)))
    assert turns.next_turns(now, limit=50, share=12) == [*loud[:12], *others]


def test_few_mails_are_taken_as_they_came(now):
    assert turns.next_turns(now, limit=50, share=12) == []
    loud = flood(now, 12)
    assert turns.next_turns(now, limit=50, share=12) == loud


def test_what_is_claimed_or_put_off_has_no_turn(now):
    first, second, third = flood(now, 3)
    Arrival.objects.filter(pk=first).update(claimed_until=now + timedelta(seconds=5))
    Arrival.objects.filter(pk=second).update(next_try_at=now + timedelta(seconds=5))
    assert turns.next_turns(now, limit=50, share=12) == [third]


def test_a_round_still_works_through_a_flood_when_nobody_else_waits(now):
    flood(now, 40)
    assert (process_waiting(), Enquiry.objects.count()) == (40, 40)


def test_behind_a_flood_the_others_are_in_the_first_round(now):
    flood(now, 120)
    take_in(now, *(f"jo{n}@paper.example" for n in range(5)))
    process_waiting()
    assert Enquiry.objects.filter(journalist__addresses__address__endswith="@paper.example").count() == 5


def test_the_sender_is_also_known_where_only_the_database_has_the_mail(now, settings, tmp_path):
    for name in ("a", "b"):
        take_in(now, *[f"{name} <{name}@loud.example>"] * 2)
    receive(b"", origin=PIPE, received_at=now)
    settings.DATA_DIR = tmp_path / "elsewhere"
    assert not raw.raw_path("00").exists()
    assert len(turns.next_turns(now, limit=50, share=1)) == 3


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        (b"From: Jo <JO@paper.example>\r\nTo: x@y.example\r\n", b"jo@paper.example"),
        (b"To: x@y.example\nfrom: jo@paper.example\n", b"jo@paper.example"),
        (b'Received: x\r\nFrom: "x@fake.example"\r\n <jo@paper.example>\r\n', b"jo@paper.example"),
        (b"X-From: a@b.example\r\nSubject: From: c@d.example\r\n", b""),
        (b"", b""),
        (b"From: " + b"@" * 16_000, b""),
        (b"From:" + b"\n \n" * 5_000, b""),
    ],
)
def test_the_sender_in_a_raw_head(head, sender):
    assert turns.sender_of(head) == sender
