"""Mails in the wrong place, put right: split off, moved, taken back, and where later replies land."""
import random
from datetime import timedelta

import pytest

from isdmedia import enquiries
from isdmedia.enquiries import rearranging
from isdmedia.enquiries.answering import Answer
from isdmedia.enquiries.carrying import snapshot
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.intake.sorting import move, split
from isdmedia.models import ArrivalSource, Enquiry, Interview, Message, Note
from isdmedia.models.refusals import Refused
from tests import make

pytestmark = pytest.mark.django_db
PIPE = Origin(ArrivalSource.PIPE)
INTERVIEW = "May we interview Dr Haddad for Radio Foyle by 3pm today?"
FIGURES = "Separately: could you send me the regional figures by 5pm today?"


def take_in(*mails, now):
    for mail in mails:
        receive(mail, origin=PIPE, received_at=now)
    process_waiting()


@pytest.fixture
def two_asks(now):
    """One enquiry of two mails, each with an ask of its own."""
    take_in(make.mail(INTERVIEW, message_id="first@paper.example"), now=now)
    take_in(make.mail(FIGURES, message_id="second@paper.example", In_Reply_To="<first@paper.example>"), now=now + timedelta(minutes=5))
    return Enquiry.objects.get()


def mail_of(message_id):
    return Message.objects.get(message_id=message_id)


def test_a_mail_split_off_is_an_enquiry_of_its_own_with_what_it_says(two_asks, officer, now):
    done = split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now)
    new = done.target
    assert (new.ask, new.deadline_words, new.deadline_at.hour) == (FIGURES, "by 5pm today", 17)
    assert (new.journalist, list(new.messages.all())) == (two_asks.journalist, [mail_of("second@paper.example")])


def test_what_was_read_in_a_mail_that_left_is_forgotten(two_asks, officer, now):
    assert Enquiry.objects.get().deadline_at.hour == 17
    split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now)
    two_asks.refresh_from_db()
    assert (two_asks.ask, two_asks.kind, two_asks.deadline_at.hour, two_asks.next_due_at) == (INTERVIEW, "interview", 15, two_asks.deadline_at)


def test_what_a_person_set_stays(two_asks, officer, now):
    enquiries.set_fact(two_asks, "kind", "comment", actor=officer, now=now)
    split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now)
    two_asks.refresh_from_db()
    assert two_asks.kind == "comment"


def test_the_new_one_is_the_same_officers(two_asks, officer, now):
    enquiries.assign(two_asks, owner=officer, actor=officer, now=now)
    new = split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now).target
    assert (new.owner, new.state) == (officer, "assigned")


def test_later_replies_land_where_their_mail_went(two_asks, officer, now):
    new = split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now).target
    take_in(make.mail("And the maps?", References="<first@paper.example> <second@paper.example>", In_Reply_To="<second@paper.example>"),
            make.mail("Is 3pm still on?", In_Reply_To="<first@paper.example>"), now=now + timedelta(minutes=9))
    assert ([message.own_text for message in new.messages.all()], [message.own_text for message in two_asks.messages.all()]) == (
        [FIGURES, "And the maps?"], [INTERVIEW, "Is 3pm still on?"])


def test_our_answer_goes_along_with_the_mail_that_it_answers(two_asks, officer, now):
    second = mail_of("second@paper.example")
    enquiries.reply(two_asks, Answer(to=["jo@paper.example"], cc=[], subject="Re: A question", body="Here they are.", seen=second.pk),
                    actor=officer, now=now + timedelta(minutes=6))
    new = split([second.pk], of=two_asks, actor=officer, now=now).target
    assert ([message.direction for message in new.messages.all()], new.state) == (["in", "out"], "responded")


def test_the_first_mail_alone_can_be_split_off_only_with_what_answers_it(two_asks, officer, now):
    with pytest.raises(Refused, match="all the mails of COR-0001: merge it"):
        split([mail_of("first@paper.example").pk], of=two_asks, actor=officer, now=now)


def test_a_mail_of_another_enquiry_is_not_taken(two_asks, officer, now):
    stranger = make.message(make.enquiry())
    with pytest.raises(Refused, match="Choose a mail of COR-0001 first"):
        split([stranger.pk], of=two_asks, actor=officer, now=now)


def test_our_own_words_ask_nothing(two_asks, officer, now):
    ours = make.message(two_asks, direction="out")
    with pytest.raises(Refused, match="Nobody asks anything in that mail"):
        split([ours.pk], of=two_asks, actor=officer, now=now)


def test_what_comes_out_of_a_restricted_one_is_restricted(two_asks, officer, now):
    Enquiry.objects.update(restricted=True)
    two_asks.restricted_to.add(officer)
    new = split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now).target
    assert (new.restricted, list(new.restricted_to.all())) == (True, [officer])


def test_a_mail_moved_to_another_enquiry_is_as_if_it_had_come_there(two_asks, officer, now):
    other = make.enquiry(state="closed", outcome="declined")
    move([mail_of("second@paper.example").pk], of=two_asks, to=other, actor=officer, now=now)
    other.refresh_from_db()
    two_asks.refresh_from_db()
    assert (other.state, other.ask, other.deadline_at.hour) == ("new", FIGURES, 17)
    assert (two_asks.deadline_at.hour, two_asks.messages.count()) == (15, 1)


def test_a_mail_is_not_moved_where_more_people_would_read_it(two_asks, officer, now):
    Enquiry.objects.update(restricted=True)
    two_asks.restricted_to.add(officer)
    with pytest.raises(Refused, match="is restricted, and more people may read"):
        move([mail_of("second@paper.example").pk], of=two_asks, to=make.enquiry(), actor=officer, now=now)


def test_a_mail_is_not_moved_into_what_was_merged(two_asks, officer, now):
    gone, into = make.enquiry(), make.enquiry()
    enquiries.merge(gone, into=into, actor=officer, now=now)
    with pytest.raises(Refused, match=f"was merged into {into.reference}: name that one"):
        move([mail_of("second@paper.example").pk], of=two_asks, to=Enquiry.objects.get(pk=gone.pk), actor=officer, now=now)


@pytest.mark.parametrize("kind", ["split", "move"])
def test_it_is_taken_back_whole(two_asks, officer, now, kind):
    other = make.enquiry()
    before = snapshot(two_asks), snapshot(Enquiry.objects.get(pk=other.pk))
    second = mail_of("second@paper.example").pk
    done = split([second], of=two_asks, actor=officer, now=now) if kind == "split" else move(
        [second], of=two_asks, to=other, actor=officer, now=now)
    rearranging.take_back(done, actor=officer, now=now)
    after = snapshot(Enquiry.objects.get(pk=two_asks.pk)), snapshot(Enquiry.objects.get(pk=other.pk))
    assert (after, two_asks.messages.count()) == (before, 2)


def test_a_split_taken_back_leaves_the_number_with_a_pointer(two_asks, officer, now):
    done = split([mail_of("second@paper.example").pk], of=two_asks, actor=officer, now=now)
    back = rearranging.take_back(done, actor=officer, now=now)
    new = Enquiry.objects.get(pk=back.target.pk)
    assert (new.state, new.merged_into, new.messages.count()) == ("closed", two_asks, 0)


def _standing():
    """Which mail, note and interview stands where, and the facts of each enquiry."""
    return (dict(Message.objects.values_list("pk", "enquiry")), dict(Note.objects.values_list("pk", "enquiry")),
            {one.pk: set(one.enquiries.values_list("pk", flat=True)) for one in Interview.objects.all()})


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_sorted_is_all_there_and_comes_back_in_turn(officer, now, seed):
    chance, steps, done = random.Random(seed), [], []
    for number in range(4):
        take_in(*(make.mail(f"Question {number}.{reply}: may we have figures by {9 + number}pm?", subject=f"Matter {number}",
                            message_id=f"{number}-{reply}@paper.example",
                            **({"In_Reply_To": f"<{number}-{reply - 1}@paper.example>"} if reply else {})) for reply in range(3)), now=now)
    for enquiry in Enquiry.objects.all():
        enquiries.note(enquiry, text="A note.", actor=officer, now=now)
        make.interview().enquiries.add(enquiry)
    mails, stray = Message.objects.count(), make.message()
    for step in range(12):
        one, two = chance.sample(list(Enquiry.objects.order_by("pk")), 2)
        mail, at = chance.choice(list(one.messages.all()) or [stray]), now + timedelta(minutes=step)
        steps.append(_standing())
        try:
            done.append(chance.choice([
                lambda one=one, two=two, at=at: enquiries.merge(one, into=two, actor=officer, now=at),
                lambda one=one, mail=mail, at=at: split([mail.pk], of=one, actor=officer, now=at),
                lambda one=one, two=two, mail=mail, at=at: move([mail.pk], of=one, to=two, actor=officer, now=at)])())
        except Refused:
            steps.pop()
        assert Message.objects.filter(enquiry__isnull=False).count() == mails
    for one, before in zip(reversed(done), reversed(steps), strict=True):
        rearranging.take_back(one, actor=officer, now=now + timedelta(hours=1))
        assert _standing() == before
    assert Enquiry.objects.filter(merged_into=None).exclude(messages=None).count() == 4
