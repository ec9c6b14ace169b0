"""What the two sides get by mail: offers and requests with links of their own, calendar entries, and nothing of one another."""
from datetime import timedelta

import pytest

from isdmedia import outbox
from isdmedia.enquiries import addressee, newest_received
from isdmedia.interviews import booking, letters
from isdmedia.models import Invitee, Message, OutgoingMail, OutletPolicy, SignedLink
from isdmedia.models.refusals import Refused
from tests import make
from tests.interviews.post import JOURNALIST, SPEAKER, entry, plain, sent, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def enquiry(by_mail):
    return by_mail


def test_an_offer_is_an_answer_with_a_link_and_the_times_on_their_clock(interview, officer, at, until, now):
    booking.offer(interview, [at(2), at(4)], until=until, actor=officer, now=now, words="Good to hear from you.")
    mail, = sent(JOURNALIST)
    assert (mail["In-Reply-To"], mail["Subject"]) == ("<ask@radio.example>", "Re: Interview?")
    text = plain(mail)
    assert text.startswith("Dear Jo Reporter,\n\nGood to hear from you.\n\nWe can offer you these times with Samira Haddad for Radio Meridian:\n")
    assert "1. Tuesday 24 November 2026, 00:00–00:30 Sydney (UTC+11)\n   Monday 23 November 2026, 13:00–13:30 London (UTC)\n" in text
    assert "They are kept for you until Tuesday 24 November 2026, 03:00 Sydney (UTC+11)." in text
    link = SignedLink.objects.get()
    assert (link.purpose, link.interview, link.enquiry, link.used_at) == ("times", interview, interview.enquiries.get(), None)
    assert sent(SPEAKER) == []


def test_a_second_offer_ends_the_first_link(interview, officer, at, until, now):
    booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    booking.offer(interview, [at(4)], until=until, actor=officer, now=now)
    assert list(SignedLink.objects.order_by("pk").values_list("revoked_at", flat=True)) == [now, None]


def test_an_officer_sees_the_offer_before_it_leaves(interview, at, until, officer, now):
    text = letters.offer_text(interview, [at(2)], until=until, words="Hello.")
    assert "Choose here: [a link of their own]" in text
    assert "It is kept for you until" in text
    assert [(one.name, one.address) for one in letters.addressees(interview)] == [("Jo Reporter", JOURNALIST), ("Samira Haddad", SPEAKER)]


def test_without_an_address_times_are_offered_and_nothing_is_written(samira, officer, at, until, now):
    interview = booking.bid([make.enquiry()], [samira], actor=officer, now=now, length_minutes=30)
    assert len(booking.offer(interview, [at(2)], until=until, actor=officer, now=now)) == 1
    assert (OutgoingMail.objects.count(), letters.offer_text(interview, [at(2)], until=until)) == (0, "")


def test_an_outlet_that_needs_the_head_of_press_is_offered_nothing_by_others(interview, officer, at, until, now):
    outlet = interview.outlet
    outlet.policy = OutletPolicy.ASK_FIRST
    outlet.save()
    with pytest.raises(Refused, match="only by the head of press"):
        booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    assert (interview.holds.count(), OutgoingMail.objects.count(), SignedLink.objects.count()) == (0, 0, 0)


def test_a_request_tells_the_spokesperson_what_it_is_on_their_clock(interview, officer, at, until, now):
    booking.pencil(interview, at(2), until=until, actor=officer, now=now)
    booking.put_to(interview, actor=officer, now=now)
    mail, = sent(SPEAKER)
    assert mail["Subject"] == "Radio Meridian: can you speak?"
    text = plain(mail)
    assert "They ask: Could Dr Haddad join us?" in text
    assert "The time:\n\nMonday 23 November 2026, 13:00–13:30 London (UTC)\n   Tuesday 24 November 2026, 00:00–00:30 Sydney (UTC+11)\n" in text
    assert "/t/interview/" in text
    assert JOURNALIST not in text
    message = OutgoingMail.objects.get().message
    assert (message.spokesperson.email, message.enquiry) == (SPEAKER, interview.enquiries.get())


def test_both_sides_get_the_same_entry_each_with_itself_alone(confirmed):
    journalist, speaker = sent(JOURNALIST)[-1], sent(SPEAKER)[-1]
    for mail, address in ((journalist, JOURNALIST), (speaker, SPEAKER)):
        assert told(mail) == ("REQUEST", "REQUEST", str(confirmed.uid), 0, "CONFIRMED", [f"mailto:{address}"])
        assert mail["To"].addresses[0].addr_spec == address
    assert "PARTSTAT=ACCEPTED" in entry(speaker)[1].to_ical().decode().replace("\r\n ", "")
    assert [journalist["Subject"], speaker["Subject"]] == ["Confirmed: interview with Samira Haddad for Radio Meridian"] * 2
    assert list(Invitee.objects.values_list("address", "sequence", "cancelled_at")) == [(JOURNALIST, 0, None), (SPEAKER, 0, None)]


def test_each_organiser_carries_its_own_mark(confirmed):
    marks = {str(entry(sent(address)[-1])[1].walk("VEVENT")[0]["ORGANIZER"]) for address in (JOURNALIST, SPEAKER)}
    assert len(marks) == 2
    assert all(mark.startswith("mailto:media+i-") for mark in marks)


def test_moved_with_a_reason_counts_up_and_stays_firm(confirmed, officer, at, now):
    booking.move(confirmed, at(4), override="she agreed in the corridor", actor=officer, now=now)
    for address in (JOURNALIST, SPEAKER):
        assert told(sent(address)[-1])[:5] == ("REQUEST", "REQUEST", str(confirmed.uid), 1, "CONFIRMED")
        assert sent(address)[-1]["Subject"] == "Changed: interview with Samira Haddad for Radio Meridian"


def test_moved_without_a_yes_is_tentative_until_it_is_confirmed_again(confirmed, officer, at, now):
    booking.move(confirmed, at(4), actor=officer, now=now)
    assert [told(sent(address)[-1])[3:5] for address in (JOURNALIST, SPEAKER)] == [(1, "TENTATIVE")] * 2
    booking.answer(confirmed.speakers.get(), "yes", how="phone", actor=officer, now=now)
    booking.confirm(confirmed, actor=officer, now=now)
    assert [told(sent(address)[-1])[3:5] for address in (JOURNALIST, SPEAKER)] == [(1, "CONFIRMED")] * 2


def test_only_who_reads_something_new_is_written_to(confirmed, officer, now):
    before = {address: len(sent(address)) for address in (JOURNALIST, SPEAKER)}
    booking.change(confirmed, actor=officer, now=now, presenter="Tess Hale")
    assert {address: len(sent(address)) - before[address] for address in before} == {JOURNALIST: 0, SPEAKER: 1}
    booking.change(confirmed, actor=officer, now=now, car="Kite Cars at 12")
    assert {address: len(sent(address)) - before[address] for address in before} == {JOURNALIST: 0, SPEAKER: 1}
    booking.change(confirmed, actor=officer, now=now, link="https://meet.example/other")
    assert {address: len(sent(address)) - before[address] for address in before} == {JOURNALIST: 1, SPEAKER: 2}
    assert told(sent(JOURNALIST)[-1])[3] == 1


def test_everybody_ever_invited_hears_that_it_is_off(confirmed, officer, now):
    booking.cancel(confirmed, actor=officer, now=now, why="the report was withdrawn")
    for address in (JOURNALIST, SPEAKER):
        assert told(sent(address)[-1]) == ("CANCEL", "CANCEL", str(confirmed.uid), 1, "CANCELLED", [f"mailto:{address}"])
        assert "report was withdrawn" not in sent(address)[-1].as_string()
        assert "no longer takes place" in plain(sent(address)[-1])
    assert all(Invitee.objects.values_list("cancelled_at", flat=True))


def test_what_comes_back_after_it_was_off_counts_above_the_cancellation(confirmed, officer, at, until, now):
    booking.stand_down(confirmed, actor=officer, now=now)
    hold, = booking.offer(confirmed, [at(4)], until=until, actor=officer, now=now)
    booking.pick(hold, now=now)
    booking.confirm(confirmed, actor=officer, now=now)
    assert told(sent(SPEAKER)[-1])[3:5] == (2, "CONFIRMED")
    assert (sent(SPEAKER)[-1]["Subject"][:9], list(Invitee.objects.values_list("cancelled_at", flat=True))) == ("Confirmed", [None, None])


def test_asked_and_never_invited_is_told_plainly(interview, officer, at, until, now):
    booking.put_to(interview, actor=officer, now=now)
    booking.decline(interview, by="us", why="too late", actor=officer, now=now)
    assert [mail["Subject"] for mail in sent(SPEAKER)] == ["Radio Meridian: can you speak?", "Off: Samira Haddad for Radio Meridian"]
    assert sent(JOURNALIST) == []


def test_the_number_of_a_spokesperson_is_in_no_letter_to_the_journalist(interview, officer, at, until, now):
    booking.change(interview, actor=officer, now=now, link="", who_rings="they", number="07700 900 123", address="4 Mill Lane", car="Kite Cars")
    booking.answer(interview.speakers.get(), "yes", how="phone", actor=officer, now=now)
    hold, = booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    booking.confirm(booking.pick(hold, now=now), actor=officer, now=now)
    journalist, speaker = sent(JOURNALIST)[-1], sent(SPEAKER)[-1]
    assert "You ring us: the press office gives you the number." in plain(journalist)
    whole = journalist.as_string() + entry(journalist)[1].to_ical().decode()
    assert [word for word in ("07700", "900123", "900 123", SPEAKER, "Mill Lane", "Kite Cars") if word in whole] == []
    assert "Place: 4 Mill Lane" in plain(speaker)
    assert "Mill Lane" not in entry(speaker)[1].to_ical().decode()
    assert JOURNALIST not in speaker.as_string() + entry(speaker)[1].to_ical().decode()


def test_each_programme_of_a_pool_gets_a_copy_of_its_own(samira, enquiry, officer, at, until, now):
    other = make.enquiry(outlet=make.outlet("Radio Levant"), journalist=make.journalist("Rana K", address="rana@levant.example"))
    interview = booking.bid([enquiry, other], [samira], actor=officer, now=now, length_minutes=30, link="https://meet.example/pool")
    hold, = booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    assert SignedLink.objects.filter(purpose="times").count() == 2
    booking.answer(interview.speakers.get(), "yes", how="phone", actor=officer, now=now)
    booking.confirm(booking.pick(hold, now=now), actor=officer, now=now)
    assert [told(sent(address)[-1])[5] for address in (JOURNALIST, "rana@levant.example")] == [[f"mailto:{JOURNALIST}"], ["mailto:rana@levant.example"]]
    assert "Rana" not in sent(JOURNALIST)[-1].as_string()
    assert [mail["Subject"] for mail in (sent(JOURNALIST)[-1], sent("rana@levant.example")[-1])] == [
        "Confirmed: interview with Samira Haddad for Radio Meridian", "Confirmed: interview with Samira Haddad for Radio Levant"]


def test_a_link_can_be_made_by_hand_and_all_withdrawn(interview, officer, now):
    speaker = interview.speakers.get()
    made = letters.make_link(interview, speaker=speaker, actor=officer, now=now)
    assert "/t/interview/" in made
    assert letters.withdraw_links(interview, actor=officer, now=now + timedelta(minutes=1)) == 1
    assert letters.withdraw_links(interview, actor=officer, now=now + timedelta(minutes=2)) == 0
    with pytest.raises(Refused, match="for whom"):
        letters.make_link(interview, enquiry=make.enquiry(), actor=officer, now=now)


def test_the_answer_to_a_journalist_quotes_nothing_of_a_letter_to_a_spokesperson(interview, officer, now):
    asked = interview.enquiries.get()
    booking.put_to(interview, actor=officer, now=now)
    from_speaker = make.message(asked, from_address=SPEAKER, spokesperson=interview.speakers.get().spokesperson, received_at=now + timedelta(hours=1))
    assert newest_received(asked) != from_speaker
    assert addressee(asked).address == JOURNALIST


def test_a_signed_link_is_kept_nowhere_once_its_letter_has_left(interview, officer, at, until, now):
    booking.offer(interview, [at(2)], until=until, actor=officer, now=now)
    booking.put_to(interview, actor=officer, now=now)
    assert [mail.text.count("[a link of their own]") for mail in Message.objects.filter(direction="out")] == [1, 1]
    assert Message.objects.filter(text__contains="/t/").exists() is False
    assert all("/t/" in plain(sent(address)[0]) for address in (JOURNALIST, SPEAKER))
    assert outbox.send_round(now=now) == 2
    assert [bytes(content) for content in OutgoingMail.objects.values_list("content", flat=True)] == [b"", b""]
