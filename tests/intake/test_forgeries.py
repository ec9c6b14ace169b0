"""No stranger joins a case: forty forged ways to refer to one, and twelve honest ones, through the whole intake.

In the column of the real participant stands who takes part here, with what carries no authority; where the id itself is good, somebody
who takes part in another enquiry alone.
"""
import pytest

from isdmedia import enquiries, signing
from isdmedia.models import Enquiry, Message, Outcome, Participant
from tests import make
from tests.intake.conversations import JO, SERVER, answered, asked, checked, take_in, where

pytestmark = pytest.mark.django_db
KIM = "Kim Writer <kim@daily.example>"
SENDERS = {
    "a stranger": ("Max Stranger <max@elsewhere.example>", ""),
    "a participant's address that its domain denies": (JO, "fail"),
    "a participant's name with another address": ("Jo Reporter <jo.reporter@freemail.example>", ""),
    "a real participant": (None, ""),
}


@pytest.fixture(autouse=True)
def _server(settings):
    settings.AUTHSERV_ID = SERVER


@pytest.fixture
def case(officer, now):
    """Jo's enquiry, answered; beside it Kim's, of another matter."""
    enquiry = asked(now)
    asked(now, sender=KIM, subject="Buses", body="Which bus lines are gone since the spring? For Thursday's paper.")
    return enquiry, answered(enquiry, officer, now)


def unknown(count):
    return [f"<unknown{number}@elsewhere.example>" for number in range(count)]


def keyed(settings, enquiry, address):
    key = settings.FIELD_KEY.encode()
    return signing.message_id(key, enquiry=enquiry.reference, token="0" * 24, address=address)


def closed(enquiry, officer, now):
    enquiries.close(enquiry, outcome=Outcome.STATEMENT, actor=officer, now=now)
    return {"In_Reply_To": f"<{enquiry.messages.get(direction='out').message_id}>"}


def without_mac(own):
    token, _, domain = own.partition("@")
    return f"{token.rpartition('.')[0]}.@{domain}"


# Each way: the headers, subject or body that refer, whether the reference is one to a mail that we know, and whether it has authority.
WAYS = {
    "a valid id of another case": lambda case, own, **_: ({"In_Reply_To": f"<{own}>"}, True, True),
    "a truncated MAC": lambda case, own, **_: ({"In_Reply_To": f"<{own.replace('@', 'x@')[:-30]}@corvane.example>"}, False, False),
    "an empty MAC": lambda case, own, **_: ({"In_Reply_To": f"<{without_mac(own)}>"}, False, False),
    "the MAC of another mailbox": lambda case, settings, **_: (
        {"In_Reply_To": f"<{keyed(settings, case, 'events@corvane.example')}>"}, False, False),
    "replayed after close": lambda case, officer, now, **_: (closed(case, officer, now), True, True),
    "upper case": lambda own, **_: ({"In_Reply_To": f"<{own.upper()}>"}, True, True),
    "extra angle brackets": lambda own, **_: ({"References": f"<<<{own}>>>"}, True, True),
    "500 References with ours hidden": lambda own, **_: (
        {"References": "\r\n ".join([*unknown(250), f"<{own}>", *unknown(500)[250:]])}, False, False),
    "the id only in the subject": lambda own, **_: ({"subject": f"Re: <{own}>"}, True, False),
    "the id only in the body": lambda own, **_: ({"body": f"Your mail <{own}> says 24. Is that so?"}, True, False),
}


@pytest.mark.parametrize("who", SENDERS)
@pytest.mark.parametrize("way", WAYS)
def test_no_forgery_joins(way, who, case, officer, now, settings):
    enquiry, own = case[0], case[1].id
    told, known, authority = WAYS[way](case=enquiry, own=own, officer=officer, now=now, settings=settings)
    sender, verdict = SENDERS[who]
    sender = sender or (KIM if authority else JO)
    before = (Enquiry.objects.count(), enquiry.messages.count(), Enquiry.objects.get(pk=enquiry.pk).state)
    body = told.pop("body", "We take the figure back and print 12. Confirm it at once.")
    found = where(checked(make.mail(body, sender=sender, **told), verdict), now)
    assert found.pk != enquiry.pk
    assert (Enquiry.objects.count() - 1, enquiry.messages.count(), Enquiry.objects.get(pk=enquiry.pk).state) == before
    assert found.may_belong_to == (enquiry if known else None)
    assert bool(found.may_belong_why) == known


def test_there_are_forty():
    assert len(WAYS) * len(SENDERS) == 40


@pytest.mark.parametrize(("sender", "verdict"), [(JO, ""), (JO, "pass")])
def test_whoever_takes_part_joins_with_or_without_a_verdict(case, now, sender, verdict):
    enquiry, ours = case
    assert where(checked(make.mail("Thank you.", sender=sender, In_Reply_To=f"<{ours.id}>"), verdict), now) == enquiry
    assert Message.objects.last().authentication["verdict"] == ("aligned" if verdict else "unverified")


def test_a_phone_that_drops_references_joins_by_the_address(case, now):
    enquiry, ours = case
    assert where(make.mail("Thanks", to=ours.plus.upper(), subject="Re: The count"), now) == enquiry


def test_outlook_without_references_joins_by_its_thread_index(case, now):
    enquiry, ours = case
    assert where(make.mail("Thanks", Thread_Index=ours.index), now) == enquiry


def test_a_colleague_copied_in_joins_once_accepted(case, officer, now):
    enquiry, ours = case
    take_in(make.mail("Lee takes over from here.", In_Reply_To=f"<{ours.id}>", Cc="Lee Desk <lee@paper.example>"), now=now)
    again = {"sender": "Lee Desk <lee@paper.example>", "In_Reply_To": f"<{ours.id}>"}
    before = where(make.mail("And for radio?", **again), now)
    enquiries.accept_participant(Participant.objects.get(address="lee@paper.example"), actor=officer, now=now)
    assert (before.may_belong_to, where(make.mail("Hello again, any news of it?", **again), now)) == (enquiry, enquiry)


def test_another_subject_changes_nothing(case, now):
    enquiry, ours = case
    assert where(make.mail("One more thing.", subject="Totally different", References=f"<{ours.id}>"), now) == enquiry


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_a_server_that_changes_the_case_of_ids_does_no_harm(case, now, change):
    enquiry, ours = case
    assert where(make.mail("Thanks.", In_Reply_To=f"<{change(ours.id)}>"), now) == enquiry


def test_folded_references_are_read(case, now):
    enquiry, ours = case
    half = len(ours.id) // 2
    assert where(make.mail("Thanks.", References=f"<a@paper.example>\r\n <{ours.id[:half]}\r\n {ours.id[half:]}>"), now) == enquiry


def test_an_answer_to_our_second_answer_joins(case, officer, now):
    enquiry, _ = case
    second = answered(enquiry, officer, now, "Two of them are gone since.")
    assert where(make.mail("Thanks.", In_Reply_To=f"<{second.id}>"), now) == enquiry


def test_an_answer_after_a_merge_lands_where_it_went_on(case, officer, now):
    enquiry, ours = case
    other = asked(now, subject="The count again", body="Jo again, from the same paper: what about the accounts of June?")
    enquiries.merge(enquiry, into=other, actor=officer, now=now)
    by_id, by_address = make.mail("Thanks.", In_Reply_To=f"<{ours.id}>"), make.mail("And July, do you have it?", to=ours.plus)
    assert [where(mail, now) for mail in (by_id, by_address)] == [other, other]


def test_a_real_participant_reopens_what_was_closed(case, officer, now):
    enquiry = case[0]
    found = where(make.mail("One more thing.", **closed(enquiry, officer, now)), now)
    assert (found, found.state) == (enquiry, "assigned")


def test_the_second_address_of_the_journalist_joins(case, now):
    enquiry, ours = case
    enquiry.journalist.addresses.create(address="jo@home.example")
    assert where(make.mail("From home.", sender="Jo <jo@home.example>", In_Reply_To=f"<{ours.id}>"), now) == enquiry


def test_whoever_we_wrote_to_joins_after_a_forward(case, officer, now):
    enquiry, ours = case
    newest = enquiries.newest_received(enquiry)
    answer = enquiries.answering.Answer(["editor@paper.example"], [], "Re: The count", "As Jo asked.", newest.pk)
    sent = enquiries.reply(enquiry, answer, actor=officer, now=now)
    mail = make.mail("Passed on by Jo.", sender="Ed <editor@paper.example>", subject="Fwd: The count",
                     References=f"<{ours.id}> <{sent.message.message_id}> <fwd@paper.example>")
    assert where(mail, now) == enquiry
