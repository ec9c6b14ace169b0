"""How often a mail asks the database: what a desk waits for whose database is a line away."""
import pytest

from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import ArrivalSource
from tests import make

pytestmark = pytest.mark.django_db
PIPE = Origin(ArrivalSource.PIPE)
FIRST = make.mail("May we talk to Dr Haddad about the last bus home by 5pm today?", message_id="first@paper.example")
SECOND = make.mail("We have moved it to 6pm.", message_id="second@paper.example", In_Reply_To="<first@paper.example>")
OTHER = make.mail("Could you send me the figures of your report on buses?", sender="Al Writer <al@other.example>")


def taken(content, now):
    receive(content, origin=PIPE, received_at=now)
    process_waiting()


def test_receiving_asks_little(now, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):  # the savepoint of a transaction inside the test's own counts as two
        receive(FIRST, origin=PIPE, received_at=now)


def test_opening_an_enquiry_and_joining_one(now, django_assert_max_num_queries):
    make.release("Last bus home: 870,000 people have no bus after six")
    taken(FIRST, now)
    with django_assert_max_num_queries(40):
        taken(SECOND, now)
    with django_assert_max_num_queries(40):
        taken(OTHER, now)
