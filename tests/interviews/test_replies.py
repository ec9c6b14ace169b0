"""What comes back by mail, through the whole intake: calendars answer, spokespeople write, letters bounce."""
import re
from datetime import timedelta

import pytest

from isdmedia import audit
from isdmedia.enquiries import newest_received
from isdmedia.intake.process import process_waiting
from isdmedia.intake.receive import Origin, receive
from isdmedia.interviews import booking
from isdmedia.models import ArrivalSource, Enquiry, Event, Invitee
from tests import make
from tests.interviews.post import JOURNALIST, SPEAKER, entry, sent

pytestmark = pytest.mark.django_db
ALIGNED = "Authentication-Results: mx.corvane.example; dmarc=pass header.from={}\n"


@pytest.fixture
def enquiry(by_mail):
    return by_mail


@pytest.fixture(autouse=True)
def _border(settings):
    settings.AUTHSERV_ID = "mx.corvane.example"


def reply(mail, *, sender, said="ACCEPTED", aligned=True, sequence=None, method="REPLY", start=None, changes=()):
    """The answer that a calendar program writes to this mail of ours."""
    text = entry(mail)[1].to_ical().decode().replace("\r\n ", "").replace("\r\n", "\n")
    text = text.replace("METHOD:REQUEST", f"METHOD:{method}")
    text = re.sub(r"PARTSTAT=[A-Z-]+", f"PARTSTAT={said}", text)
    if sequence is not None:
        text = re.sub(r"SEQUENCE:\d+", f"SEQUENCE:{sequence}", text)
    if start:
        text = re.sub(r"DTSTART:\S+", f"DTSTART:{start:%Y%m%dT%H%M%SZ}", text)
        text = re.sub(r"DTEND:\S+", f"DTEND:{start + timedelta(minutes=30):%Y%m%dT%H%M%SZ}", text)
    for old, new in changes:
        text = text.replace(old, new)
    domain = sender.rpartition("@")[2]
    head = ALIGNED.format(domain) if aligned else ""
    return (f"{head}Received: from mail.{domain} by mx.corvane.example; Mon, 23 Nov 2026 11:30:00 +0000\nFrom: {sender}\n"
            f"To: {mail['From']}\nSubject: Accepted: Interview\nDate: Mon, 23 Nov 2026 11:30:00 +0000\nMessage-ID: <r{sequence}{said}@{domain}>\n"
            f"Content-Type: text/calendar; charset=utf-8; method={method}\n\n{text}").encode()


def take_in(*mails, now):
    for mail in mails:
        receive(mail, origin=Origin(ArrivalSource.PIPE), received_at=now)
    process_waiting()


def lines(interview):
    return [audit.sentence(event) for event in Event.objects.filter(interview=interview, kind__in=("interview_answered", "time_proposed"))]


@pytest.fixture
def invited(interview, at, until, officer, now):
    """Confirmed without a yes, so that an answer is still wanted."""
    hold, = booking.offer(interview, [at(3)], until=until, actor=officer, now=now)
    return booking.confirm(booking.pick(hold, now=now), override="she said so", actor=officer, now=now)


def test_a_signed_yes_of_the_spokespersons_calendar_is_their_answer(invited, now):
    take_in(reply(sent(SPEAKER)[-1], sender=SPEAKER), now=now)
    speaker = invited.speakers.get()
    assert (speaker.answer, speaker.answered_by) == ("yes", "calendar")
    assert lines(invited) == ["Samira Haddad answered by calendar reply: yes"]
    assert Enquiry.objects.count() == 1


def test_an_unsigned_yes_is_shown_and_waits_for_a_person(invited, now):
    take_in(reply(sent(SPEAKER)[-1], sender=SPEAKER, aligned=False), now=now)
    assert invited.speakers.get().answer == ""
    assert lines(invited) == ["Samira Haddad answered by calendar reply: accepted: for you to look at"]


def test_the_journalists_calendar_is_told_and_a_no_comes_back_to_us(invited, now):
    take_in(reply(sent(JOURNALIST)[-1], sender=JOURNALIST, said="DECLINED"), now=now)
    assert lines(invited) == ["Jo Reporter answered by calendar reply: declined: for you to look at"]
    enquiry = invited.enquiries.get()
    assert (enquiry.state, invited.state, Invitee.objects.get(address=JOURNALIST).answer) == ("working", "confirmed", "declined")


def test_another_time_waits_as_a_proposal(invited, at, now):
    take_in(reply(sent(SPEAKER)[-1], sender=SPEAKER, method="COUNTER", start=at(5).start), now=now)
    proposal = invited.proposals.get()
    assert (proposal.starts_at, proposal.came_by, proposal.speaker) == (at(5).start, "calendar", invited.speakers.get())
    assert lines(invited)[0].startswith("Samira Haddad asked for another time by calendar reply: Mon 23 Nov 16:00")


def test_a_stranger_with_our_uid_changes_nothing_and_opens_an_enquiry_of_its_own(invited, now):
    take_in(reply(sent(SPEAKER)[-1], sender="mallory@evil.example"), now=now)
    assert (invited.speakers.get().answer, lines(invited), Enquiry.objects.count()) == ("", [], 2)


@pytest.mark.parametrize("forged", [{"sequence": 99}, {"changes": [(SPEAKER, "someone@else.example")]}, {"said": "DELEGATED"}])
def test_what_is_no_answer_to_the_time_that_stands_is_shown_alone(forged, invited, at, now):
    booking.move(invited, at(5), override="agreed", actor=invited.owner, now=now)
    old = sent(SPEAKER)[-2]
    take_in(reply(old, sender=SPEAKER, **forged), now=now)
    assert invited.speakers.get().answer == ""
    assert (invited.state, invited.sequence, invited.invitees.get(address=SPEAKER).sequence) == ("confirmed", 0, 1)


def test_an_answer_to_the_old_time_is_told_as_such(invited, at, now):
    booking.move(invited, at(5), override="agreed", actor=invited.owner, now=now)
    take_in(reply(sent(SPEAKER)[-2], sender=SPEAKER), now=now)
    assert lines(invited) == ["Samira Haddad answered by calendar reply: accepted (It answers an earlier version of the invitation.): "
                              "for you to look at"]


def test_a_letter_of_the_spokesperson_joins_and_is_never_the_journalists(interview, officer, now):
    booking.put_to(interview, actor=officer, now=now)
    ours = sent(SPEAKER)[-1]["Message-ID"]
    take_in(make.mail("Yes, but only after 5pm today.", sender=f"Samira Haddad <{SPEAKER}>", In_Reply_To=ours), now=now)
    enquiry = Enquiry.objects.get()
    letter = enquiry.messages.get(direction="in", from_address=SPEAKER)
    assert (letter.spokesperson, enquiry.waiting_on, enquiry.deadline_at) == (interview.speakers.get().spokesperson, "", None)
    assert newest_received(enquiry).from_address == JOURNALIST


def test_a_letter_that_came_back_marks_whom_it_did_not_reach(invited, now):
    ours = sent(SPEAKER)[-1]["Message-ID"].strip("<>")
    take_in((f"From: mailer-daemon@thinktank.example\nTo: media@corvane.example\nSubject: Undeliverable\nDate: Mon, 23 Nov 2026 11:30:00 +0000\n"
             "Message-ID: <b1@thinktank.example>\nAuto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; "
             f"boundary=b\n\n--b\nContent-Type: text/plain\n\nNot delivered.\n--b\nContent-Type: message/delivery-status\n\n"
             f"Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; {SPEAKER}\nAction: failed\nStatus: 5.1.1\n\n--b\n"
             f"Content-Type: message/rfc822\n\nMessage-ID: <{ours}>\nSubject: x\n\n--b--\n").encode(), now=now)
    assert invited.speakers.get().unreachable
    assert list(Invitee.objects.filter(unreachable_at=None).values_list("address", flat=True)) == [JOURNALIST]


def test_letters_stay_the_spokespersons_when_somebody_else_speaks_instead(interview, officer, now):
    booking.put_to(interview, actor=officer, now=now)
    ours = sent(SPEAKER)[-1]["Message-ID"]
    first = interview.speakers.get().spokesperson
    booking.name_speakers(interview, [make.spokesperson("Jonas Wetherby")], actor=officer, now=now)
    take_in(make.mail("Sorry, I am away all week.", sender=f"Samira Haddad <{SPEAKER}>", In_Reply_To=ours), now=now)
    enquiry = Enquiry.objects.get()
    assert list(enquiry.messages.filter(spokesperson=first).order_by("pk").values_list("direction", flat=True)) == ["out", "in"]
    assert newest_received(enquiry).from_address == JOURNALIST
