"""The page of one enquiry: conversation, what was read and where, who else is there."""
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from isdmedia import audit, enquiries
from isdmedia.interviews import booking
from isdmedia.models import Attachment, EventKind, OutgoingMail
from tests import make

pytestmark = pytest.mark.django_db


def page(desk, enquiry, **query):
    return desk.get(reverse("desk:enquiry", args=[enquiry.reference]), query).content.decode()


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_an_enquiry_of_others_and_one_that_is_none_are_alike(desk):
    hidden = make.enquiry(restricted=True)
    answers = [desk.get(reverse("desk:enquiry", args=[reference])) for reference in (hidden.reference, "ISD-9999")]
    assert [answer.status_code for answer in answers] == [404, 404]


ROUTES = ("set-deadline", "enquiry-about", "assign-enquiry", "acknowledge-enquiry", "wait-enquiry", "note-enquiry", "log-call", "close-enquiry",
          "reopen-enquiry", "settle-overdue", "keep-draft", "reply-enquiry", "enquiry-presence", "new-interview")


@pytest.mark.parametrize("route", ROUTES)
def test_no_act_reaches_an_enquiry_of_others(desk, route):
    hidden = make.enquiry(restricted=True, owner=make.user("Boris Old"), state="working")
    release = make.release()
    given = {"release": release.slug, "act": "link", "owner": str(make.user().pk), "on": "facts", "text": "x", "outcome": "not_press", "words": "4pm",
             "to": "jo@paper.example", "body": "x", "subject": "x"}
    answer = desk.post(reverse(f"desk:{route}", args=[hidden.reference]), given)
    before = (hidden.state, hidden.owner_id, hidden.deadline_at)
    hidden.refresh_from_db()
    assert (answer.status_code, (hidden.state, hidden.owner_id, hidden.deadline_at), hidden.events.count()) == (404, before, 0)


@pytest.mark.parametrize("route", ROUTES)
def test_no_act_happens_by_looking(desk, route):
    assert desk.get(reverse(f"desk:{route}", args=[make.enquiry().reference])).status_code == 405


def test_the_conversation_stands_in_the_order_of_time(desk, officer):
    enquiry = make.enquiry()
    make.message(enquiry, own_text="First words.", text="First words.", received_at=make.NOON)
    enquiries.note(enquiry, text="Between the two.", actor=officer, now=make.NOON + timedelta(minutes=1))
    make.message(enquiry, own_text="Second words.", text="Second words.", received_at=make.NOON + timedelta(minutes=2))
    told = words(page(desk, enquiry))
    assert told.index("First words.") < told.index("Between the two.") < told.index("Second words.")


def test_own_words_are_shown_and_quotes_fold(desk):
    enquiry = make.enquiry()
    make.message(enquiry, own_text="Any news?", text="Any news?\n\nOn Monday you wrote:\n> The count is 24.", signature="Jo\n020 7946 0000")
    html = page(desk, enquiry)
    folded = re.search(r"<summary>Whole mail, with quoted text</summary><blockquote[^>]*>(.+?)</blockquote>", html, re.DOTALL)
    assert "The count is 24." in folded.group(1) and html.count("The count is 24.") == 1
    assert "<summary>Signature</summary>" in html


def test_the_address_always_stands_beside_the_name(desk):
    enquiry = make.enquiry()
    make.message(enquiry, from_name="editor@bbc.example", from_address="stranger@evil.example")
    assert "&lt;stranger@evil.example&gt;" in page(desk, enquiry)


@pytest.mark.parametrize(("fields", "sentence"), [
    ({"reply_to": [{"name": "", "address": "other@evil.example"}]}, "Answers would go to another address: other@evil.example."),
    ({"authentication": {"verdict": "failed"}}, "it may be forged"),
    ({"from_address": "jo@xn--pple-43d.example"}, "The domain is written in other letters than it shows"),
    ({"hidden_dropped": 2}, "held text that cannot be seen"),
    ({"problem": "The mail is larger than the desk reads."}, "The mail is larger than the desk reads."),
])
def test_what_speaks_against_a_sender_is_said(desk, fields, sentence):
    enquiry = make.enquiry()
    make.message(enquiry, **fields)
    assert sentence in words(page(desk, enquiry))


@pytest.mark.parametrize(("verdict", "line"), [("aligned", "Verified: paper.example signed it."), ("failed", "The check failed: it may be forged."),
                                              ("unverified", "Unverified:"), (None, "Unverified:")])
def test_only_an_aligned_sender_counts_as_verified(desk, verdict, line):
    enquiry = make.enquiry()
    make.message(enquiry, authentication={"verdict": verdict} if verdict else {})
    html = page(desk, enquiry)
    assert (line in html, "letter-standing-sure" in html) == (True, verdict == "aligned")


def test_hostile_words_are_shown_as_text(desk):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e"
    journalist = make.journalist(hostile[:100])
    enquiry = make.enquiry(subject=hostile, journalist=journalist, ask=hostile, outlet=make.outlet(hostile[:100]), programme=hostile, phone="<b>",
                           times=[{"start": make.NOON.isoformat(), "zone": "UTC", "what": "<i>", "words": hostile}], questions=[hostile],
                           deadline_words=hostile, deadline_note=hostile, referrer=hostile)
    message = make.message(enquiry, subject=hostile, from_name=hostile, text=hostile, own_text=hostile, signature=hostile, to=[{"name": hostile, "address": "<x"}],
                           forwarded={"from": {"name": hostile, "address": hostile}, "subject": hostile, "text": hostile})
    Attachment.objects.create(message=message, position=0, name="a<script>.pdf.exe", size=3)
    make.message(enquiry, automatic="auto-reply", subject=hostile, from_name=hostile)
    html = page(desk, enquiry)
    assert "<script>alert" not in html and "<img src=x" not in html and "<script>.pdf" not in html
    assert "Two endings: not what it seems" in html


def test_what_was_read_is_marked_in_the_mail_and_lit_by_its_fact(desk):
    enquiry = make.enquiry(ask="Could he come on by 4pm?")
    message = make.message(enquiry, own_text="Hello. Could he come on by 4pm? Thanks", text="Hello. Could he come on by 4pm? Thanks")
    enquiry.evidence = {"ask": {"words": "Could he come on by 4pm?", "start": 7, "end": 31, "place": "own_text", "message": message.pk, "certainty": 1}}
    enquiry.save()
    html = page(desk, enquiry)
    name = f"cue-{message.pk}-own_text-7"
    assert f'<mark class="cue" id="{name}">Could he come on by 4pm?</mark>' in html
    assert f'id="fact-ask" data-lights="{name}"' in html


def test_nothing_read_and_nothing_said_asks_for_it(desk):
    assert "None stated: ask" in page(desk, make.enquiry())


def test_the_viewers_clock_comes_first_and_the_journalists_beside_it(client):
    client.force_login(make.user(time_zone="Europe/London"))
    enquiry = make.enquiry(deadline_at=timezone.now() + timedelta(hours=3), deadline_zone="America/New_York")
    assert re.search(r"\d\d:\d\d London · (\w{3} )?\d\d:\d\d New York", words(page(client, enquiry)))


def test_an_offset_serves_as_a_zone(desk):
    enquiry = make.enquiry(deadline_at=timezone.now() + timedelta(hours=3), deadline_zone="+05:30")
    assert "UTC+5:30" in page(desk, enquiry)


def test_a_letter_of_ours_can_be_undone_until_it_leaves(desk, officer):
    enquiry = make.enquiry()
    message = make.message(enquiry)
    outgoing = enquiries.reply(enquiry, enquiries.answering.Answer(["jo@paper.example"], [], "Re: A question", "Yes.", message.pk), actor=officer, now=timezone.now())
    undo = reverse("desk:take-back", args=[enquiry.reference, outgoing.pk])
    assert undo in page(desk, enquiry)
    OutgoingMail.objects.filter(pk=outgoing.pk).update(send_after=timezone.now() - timedelta(seconds=1))
    html = page(desk, enquiry)
    assert undo not in html and "Not sent yet" in words(html)


@pytest.mark.parametrize(("state", "sentence"), [("refused", "It was not delivered: no such mailbox."), ("doubt", "It may or may not have arrived: no such mailbox.")])
def test_a_letter_that_did_not_arrive_says_so(desk, officer, state, sentence):
    enquiry = make.enquiry()
    message = make.message(enquiry)
    outgoing = enquiries.reply(enquiry, enquiries.answering.Answer(["jo@paper.example"], [], "Re", "Yes.", message.pk), actor=officer, now=timezone.now())
    OutgoingMail.objects.filter(pk=outgoing.pk).update(state=state, problem="no such mailbox")
    assert sentence in words(page(desk, enquiry))


def test_many_acts_in_a_row_fold(desk, officer):
    enquiry = make.enquiry()
    for minute in range(5):
        audit.record(EventKind.ACKNOWLEDGED, at=make.NOON + timedelta(minutes=minute), actor=officer, enquiry=enquiry)
    assert "5 steps, the last: Ana Officer acknowledged it" in words(page(desk, enquiry))


def test_of_a_long_conversation_the_newest_part_is_shown_first(desk):
    enquiry = make.enquiry()
    for minute in range(45):
        make.message(enquiry, own_text=f"Mail number {minute}.", text=f"Mail number {minute}.", received_at=make.NOON + timedelta(minutes=minute))
    short, whole = words(page(desk, enquiry)), words(page(desk, enquiry, all=""))
    assert ("Mail number 0." in short, "Show the earlier part" in short, "Mail number 44." in short) == (False, True, True)
    assert ("Mail number 0." in whole, "Show the earlier part" in whole) == (True, False)


def test_the_cost_of_the_page_does_not_grow_with_the_conversation(desk, questions):
    enquiry = make.enquiry(journalist=make.journalist())
    make.message(enquiry)
    place = reverse("desk:enquiry", args=[enquiry.reference])
    one = questions(desk, place)
    for minute in range(4):
        message = make.message(enquiry, received_at=make.NOON + timedelta(minutes=minute))
        Attachment.objects.create(message=message, position=0, name="a.pdf", size=3)
    assert questions(desk, place) == one


def test_presence_tells_the_others_and_a_newer_mail(desk, officer):
    enquiry = make.enquiry()
    seen = make.message(enquiry)
    place = reverse("desk:enquiry-presence", args=[enquiry.reference])
    enquiries.be_seen(enquiry, user=make.user("Amira El-Sayed"), replying=True, now=timezone.now())
    alone = words(desk.post(place, {"seen": seen.pk, "replying": "1"}).content.decode())
    make.message(enquiry, received_at=make.NOON + timedelta(minutes=1), from_name="Jo Reporter")
    newer = words(desk.post(place, {"seen": seen.pk}).content.decode())
    assert (alone, "A new message came from Jo Reporter." in newer) == ("Amira is replying", True)
    assert enquiry.presences.get(user=officer).replying is False


def test_automatic_mail_is_folded_small(desk):
    enquiry = make.enquiry()
    make.message(enquiry, automatic="auto-reply", from_name="Jo", subject="Out of office")
    assert "Automatic mail from Jo: Out of office" in words(page(desk, enquiry))


def test_past_dealings_are_those_that_the_viewer_may_read(desk):
    journalist = make.journalist()
    enquiry = make.enquiry(journalist=journalist)
    open_to_all = make.enquiry(journalist=journalist, received_at=make.NOON - timedelta(days=2), subject="Earlier ask")
    hidden = make.enquiry(journalist=journalist, received_at=make.NOON - timedelta(days=1), restricted=True)
    html = page(desk, enquiry)
    assert (open_to_all.reference in html, hidden.reference in html) == (True, False)


def test_its_interviews_stand_on_the_page_with_the_next_step(desk, officer):
    enquiry = make.enquiry(kind="interview")
    interview = booking.bid([enquiry], [make.spokesperson()], actor=officer, now=timezone.now())
    html = page(desk, enquiry)
    assert f'href="{reverse("desk:interview", args=[interview.pk])}" data-hotkey="i"' in html
    assert "Samira Haddad no time yet Pencil or offer a time" in words(html) and "Next step Interview: Pencil or offer a time" in words(html)


def test_without_one_the_key_makes_one_and_says_with_whom(desk):
    release, samira = make.release(), make.spokesperson()
    enquiry = make.enquiry()
    enquiry.matches.create(release=release, linked=True)
    release.spokesperson_order.create(spokesperson=samira, position=1)
    html = page(desk, enquiry)
    assert (f'action="{reverse("desk:new-interview", args=[enquiry.reference])}"' in html, 'data-hotkey="i"' in html) == (True, True)
    assert "With Samira Haddad, named on the release" in words(html) and 'name="spokesperson"' not in html


def test_the_officer_chooses_among_several_of_the_release(desk):
    release, enquiry = make.release(), make.enquiry()
    enquiry.matches.create(release=release, linked=True)
    for position, name in enumerate(("Samira Haddad", "Elif Karahan"), 1):
        release.spokesperson_order.create(spokesperson=make.spokesperson(name), position=position)
    make.spokesperson("Jonas Wetherby")
    choice = page(desk, enquiry).split('name="spokesperson"')[1].split("</select>")[0]
    assert re.findall(r'label="([^"]+)"|<option value="\d+">([^<]+)', choice) == [
        ("Named on the release", ""), ("", "Samira Haddad"), ("", "Elif Karahan"), ("Everybody", ""), ("", "Jonas Wetherby")]


def test_a_closed_enquiry_begins_no_interview(desk):
    html = page(desk, make.enquiry(state="closed", outcome="declined"))
    assert ('data-hotkey="i"' in html, "new-bid" in html) == (False, False)


def test_the_next_step_follows_the_interview(desk, officer):
    enquiry = make.enquiry(kind="interview", state="assigned", owner=officer)
    assert "Place the interview, or answer" in words(page(desk, enquiry))
    make.interview(make.spokesperson(), state="aired").enquiries.add(enquiry)
    assert "The interview was given: close it when nothing more is wanted" in words(page(desk, enquiry))


def test_the_cost_of_the_page_does_not_grow_with_interviews(desk, officer, questions):
    enquiry = make.enquiry()
    place = reverse("desk:enquiry", args=[enquiry.reference])
    booking.bid([enquiry], [make.spokesperson()], actor=officer, now=timezone.now())
    one = questions(desk, place)
    for name in ("Elif Karahan", "Jonas Wetherby"):
        booking.bid([enquiry], [make.spokesperson(name)], actor=officer, now=timezone.now())
    assert questions(desk, place) == one


def test_a_letter_to_a_spokesperson_is_shown_as_such_and_is_no_newer_mail(desk):
    enquiry = make.enquiry()
    seen = make.message(enquiry)
    spokesperson = make.spokesperson("Moustafa Ayad")
    make.message(enquiry, direction="out", spokesperson=spokesperson, own_text="Can you do it?", text="Can you do it?")
    make.message(enquiry, spokesperson=spokesperson, own_text="Yes I can.", text="Yes I can.", received_at=make.NOON + timedelta(minutes=5))
    html = page(desk, enquiry)
    assert html.count("letter-speaker") == 2 and "to Moustafa Ayad (spokesperson)" in words(html) and "Moustafa Ayad, spokesperson" in words(html)
    newer = desk.post(reverse("desk:enquiry-presence", args=[enquiry.reference]), {"seen": seen.pk}).content.decode()
    assert (f'id="seen" value="{seen.pk}"' in html, "A new message came" in newer) == (True, False)
