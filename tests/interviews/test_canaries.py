"""Marked values in every private field never reach the other side's mail, in plain text, in calendars or encoded."""
import base64
import email
import email.policy
from datetime import date

import pytest

from isdmedia.interviews import booking, diaries
from isdmedia.models import OutgoingMail
from tests import make
from tests.interviews.post import JOURNALIST, SPEAKER, entry

pytestmark = pytest.mark.django_db

OF_THE_OFFICE = {"off_reason": "CANARY-off", "override_reason": "CANARY-override"}
OF_THE_SPEAKER = {"address": "CANARY-address 4 Mill Lane", "car": "CANARY-car", "make_up": "CANARY-makeup", "backup_number": "CANARY-backup",
                  "other_guests": "CANARY-guests", "say_name": "CANARY-say", "presenter": "CANARY-presenter", "out_when": "CANARY-out",
                  "topic": "CANARY-topic"}


@pytest.fixture
def enquiry(by_mail):
    by_mail.phone, by_mail.ask, by_mail.deadline_note = "+61 491 570 156", "CANARY-ask", "CANARY-note"
    by_mail.save()
    by_mail.journalist.phone, by_mail.journalist.notes = "+61 491 570 157", "CANARY-journalist-notes"
    by_mail.journalist.save()
    make.message(by_mail, from_address=JOURNALIST, own_text="CANARY-words-of-the-journalist", text="CANARY-words-of-the-journalist",
                 signature="CANARY-signature +61 491 570 156")
    return by_mail


@pytest.fixture
def told(enquiry, samira, officer, at, until, now):
    """Every letter that an interview can cause, to the journalist and to the spokesperson, with all that is inside decoded."""
    diary = samira.resource
    diaries.add_exception(diary, [date(2026, 11, 26)], available=False, reason="CANARY-exception", actor=officer, now=now)
    diaries.set_stay(diary, first_date=date(2026, 11, 23), last_date=date(2026, 11, 24), time_zone="Asia/Beirut", actor=officer, now=now)
    other = make.enquiry(ask="CANARY-other-enquiry", outlet=make.outlet("CANARY-other-outlet"))
    studio = diary.__class__.objects.create(kind="studio", name="CANARY-studio")
    interview = booking.bid([enquiry], [samira], actor=officer, now=now, length_minutes=30)
    booking.bid([other], [samira], actor=officer, now=now)
    booking.change(interview, actor=officer, now=now, link="", who_rings="they", number=samira.phone, studio=studio, **OF_THE_SPEAKER)
    held = booking.offer(interview, [at(2), at(3)], until=until, actor=officer, now=now, because="CANARY-because")
    booking.put_to(interview, actor=officer, now=now)
    booking.answer(interview.speakers.get(), "yes", how="phone", words="CANARY-words", actor=officer, now=now)
    booking.confirm(booking.pick(held[0], now=now), override="CANARY-override", actor=officer, now=now)
    booking.move(interview, at(4), override="CANARY-override", actor=officer, now=now)
    booking.move(interview, at(5), actor=officer, now=now)
    booking.stand_down(interview, why="CANARY-off", actor=officer, now=now)
    booking.put_to(booking.bid([enquiry], [samira], actor=officer, now=now), actor=officer, now=now)
    return {address: [decoded(outgoing) for outgoing in OutgoingMail.objects.all() if address in outgoing.recipients]
            for address in (JOURNALIST, SPEAKER)}


def decoded(outgoing):
    """The bytes as they leave, and every part of them decoded."""
    mail = email.message_from_bytes(bytes(outgoing.content), policy=email.policy.default)
    parts = [part.get_payload(decode=True).decode() for part in mail.walk() if not part.is_multipart()]
    if any(part.get_content_type() == "text/calendar" for part in mail.walk()):
        parts.append(entry(mail)[1].to_ical().decode().replace("\r\n ", ""))
    return "\n".join([bytes(outgoing.content).decode(), *parts])


def found(words, texts):
    return [word for word in words for text in texts if word in text or base64.b64encode(word.encode()).decode()[:-4] in text]


def test_the_journalist_learns_nothing_of_the_spokesperson_or_the_office(told):
    assert len(told[JOURNALIST]) == 5
    private = [*OF_THE_OFFICE.values(), *OF_THE_SPEAKER.values(), SPEAKER, "7700 900123", "7700900123", "Beirut", "CANARY-studio", "CANARY-words\n",
               "CANARY-exception", "CANARY-because", "CANARY-other", "CANARY-note", "CANARY-journalist-notes"]
    assert found(private, told[JOURNALIST]) == []


def test_the_spokesperson_learns_no_address_or_number_of_the_journalist(told):
    assert len(told[SPEAKER]) == 6
    private = [*OF_THE_OFFICE.values(), JOURNALIST, "491 570", "CANARY-words-of", "CANARY-signature", "CANARY-other", "CANARY-note",
               "CANARY-journalist-notes", "CANARY-because", "CANARY-exception"]
    assert found(private, told[SPEAKER]) == []


def test_no_calendar_says_where_a_spokesperson_is(told):
    calendars = [text for texts in told.values() for text in texts if "BEGIN:VCALENDAR" in text]
    entries = [text[text.rindex("BEGIN:VCALENDAR"):] for text in calendars]
    assert len(entries) == 8
    assert found(["CANARY-address", "CANARY-studio", "Beirut", "CANARY-car"], entries) == []
