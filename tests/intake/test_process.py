import pytest

from isdmedia.intake.apply import SettledMeanwhile, apply
from isdmedia.intake.knowledge import gather
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.intake.threads import Thread
from isdmedia.intake.triage import Decision
from isdmedia.intake.understand import parse_raw, understand
from isdmedia.models import Arrival, ArrivalSource, Enquiry, EnquiryState, Event, Message, Outlet, Verdict, WaitingOn
from tests import make

pytestmark = pytest.mark.django_db
PIPE = Origin(ArrivalSource.PIPE)


def take_in(*mails, now):
    arrivals = [receive(mail, origin=PIPE, received_at=now) for mail in mails]
    process_waiting()
    for arrival in arrivals:
        arrival.refresh_from_db()
    return arrivals


def test_a_mail_becomes_an_enquiry_with_what_it_says(now):
    release = make.release("Last bus home: 870,000 people have no bus after six")
    take_in(make.mail("Hello, for the Belfast Telegraph. Could I have a comment on Last bus home by 5pm today?\n\nJo Hartigan\nBelfast Telegraph",
                      sender="Jo Hartigan <jo@belfasttelegraph.co.uk>", subject="Last bus home"), now=now)
    enquiry = Enquiry.objects.get()
    assert enquiry.reference == "COR-0001"
    assert (enquiry.journalist.name, enquiry.outlet.name) == ("Jo Hartigan", "Belfast Telegraph")
    assert enquiry.deadline_at.isoformat() == "2026-11-23T17:00:00+00:00"
    assert enquiry.next_due_at == enquiry.deadline_at
    assert [(match.release, match.linked) for match in enquiry.matches.all()] == [(release, True)]
    place = enquiry.evidence["deadline"]
    assert Message.objects.get().own_text[place["start"]:place["end"]] == place["words"] == enquiry.deadline_words


def test_a_mail_that_states_no_deadline_has_none(now):
    take_in(make.mail("Could you tell me Dr Haddad's full job title?"), now=now)
    enquiry = Enquiry.objects.get()
    assert (enquiry.deadline_at, enquiry.no_deadline) == (None, False)


def test_the_reply_of_a_participant_joins(now):
    take_in(make.mail(message_id="first@paper.example"), make.mail("Any news?", subject="Other subject", In_Reply_To="<first@paper.example>"), now=now)
    assert Enquiry.objects.get().messages.count() == 2


def test_the_reply_of_a_stranger_opens_its_own_and_suggests(now):
    take_in(make.mail(message_id="first@paper.example"),
            make.mail("Any news?", sender="Other <other@rival.example>", References="<first@paper.example>"), now=now)
    first, second = Enquiry.objects.order_by("number")
    assert second.may_belong_to == first


def test_a_late_reply_reopens_what_was_closed(now):
    take_in(make.mail(message_id="first@paper.example"), now=now)
    Enquiry.objects.update(state=EnquiryState.CLOSED, outcome="declined", waiting_on=WaitingOn.NOBODY)
    take_in(make.mail("One more thing, please?", In_Reply_To="<first@paper.example>"), now=now)
    assert Enquiry.objects.get().state == EnquiryState.NEW


def test_an_out_of_office_reply_joins_without_reopening(now):
    take_in(make.mail(message_id="first@paper.example"), now=now)
    Enquiry.objects.update(state=EnquiryState.CLOSED, outcome="declined")
    take_in(make.mail("I am away.", In_Reply_To="<first@paper.example>", Auto_Submitted="auto-replied"), now=now)
    assert Enquiry.objects.get().state == EnquiryState.CLOSED
    assert Message.objects.filter(enquiry__isnull=False).count() == 2


def test_two_hundred_mails_with_one_message_id_are_two_hundred_enquiries(now):
    for number in range(200):
        receive(make.mail(f"Question {number}?", message_id="reused@paper.example"), origin=PIPE, received_at=now)
    while process_waiting():
        pass
    assert (Message.objects.count(), Enquiry.objects.count()) == (200, 200)


def test_our_own_release_mailing_links_the_answers_to_it(now):
    release = make.release("Phones away: school bans lift attention a little")
    take_in(make.mail("Phones away: school bans lift attention a little", sender="Press <media@corvane.example>", subject="Phones away: school bans lift attention a little",
                      message_id="mailing@corvane.example", to="list@corvane.example"), now=now)
    take_in(make.mail("Can we have somebody on air at 7.10 tomorrow?", In_Reply_To="<mailing@corvane.example>", subject="RE: news"), now=now)
    assert Message.objects.get(message_id="mailing@corvane.example").release == release
    assert [match.release for match in Enquiry.objects.get().matches.filter(linked=True)] == [release]


def test_a_stranger_under_our_own_address_does_not_speak_for_us(now, settings):
    settings.AUTHSERV_ID = "mx.corvane.example"
    take_in(make.mail(message_id="first@paper.example"), now=now)
    forged = b"Authentication-Results: mx.corvane.example; dmarc=fail header.from=corvane.example\r\n" + make.mail(
        "We withdraw the report.", sender="Press <media@corvane.example>", In_Reply_To="<first@paper.example>")
    arrival, = take_in(forged, now=now)
    assert (arrival.verdict, Message.objects.filter(direction="out").count(), Enquiry.objects.count()) == ("open", 0, 2)


def test_something_that_is_no_mail_is_set_aside_and_kept(now):
    arrival, = take_in(b"\x89PNG\r\n\x1a\n\x00\x00", now=now)
    assert (arrival.state, arrival.verdict) == ("held", "hold")
    assert arrival.reason


def test_an_arrival_whose_worker_died_is_taken_up_when_its_claim_is_over(now):
    arrival = receive(make.mail(), origin=PIPE, received_at=now)
    Arrival.objects.filter(pk=arrival.pk).update(claimed_until=now.replace(year=2020))
    process_waiting()
    assert Enquiry.objects.count() == 1


def test_opening_is_told_as_an_event_and_outlets_are_not_doubled(now):
    make.outlet("Daily Mail")
    take_in(make.mail("A quote please by 4pm.\n\nJo\nReporter, daily mail", sender="Jo Reporter <jo@dailymail.co.uk>"), now=now)
    assert Outlet.objects.filter(name__iexact="daily mail").count() == 1
    assert Event.objects.filter(kind="enquiry_opened").count() == 1


def test_a_worker_whose_lease_ran_out_writes_nothing_over_the_one_that_was_faster(now):
    arrival = receive(make.mail(), origin=PIPE, received_at=now)
    late = Arrival.objects.select_related("raw", "folder").get(pk=arrival.pk)
    process_waiting()
    understood = understand(parse_raw(bytes(late.raw.content)), knowledge=gather(), received_at=now, thread=Thread())
    with pytest.raises(SettledMeanwhile):
        apply(late, understood, Decision(Verdict.OPEN), now=now)
    assert (Enquiry.objects.count(), Message.objects.count(), Arrival.objects.get().state) == (1, 1, "processed")
