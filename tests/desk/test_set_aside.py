import pytest

from isdmedia.intake import set_aside
from isdmedia.intake.receive import Origin, receive
from isdmedia.models import Arrival, ArrivalSource, ArrivalState, Enquiry, Event, EventKind, Verdict
from isdmedia.models.refusals import Refused
from tests import make
from tests.desk.test_releases import read

pytestmark = pytest.mark.django_db


def put_by(now, state="held", content=None, **fields):
    """A mail on disk and in the database as receiving leaves it, put by."""
    arrival = receive(content or make.mail("Could you comment by 5pm today?", subject="Harbour lights"), origin=Origin(ArrivalSource.IMPORT), received_at=now)
    verdict = Verdict.HOLD if state == "held" else ""
    Arrival.objects.filter(pk=arrival.pk).update(state=state, verdict=verdict, tries=3, **{"reason": "reads like marketing", **fields})
    return Arrival.objects.get(pk=arrival.pk)


def test_the_list_tells_who_what_and_why(desk, now):
    put_by(now)
    put_by(now, "unreadable", make.mail(subject="=?utf-8?B?w6ljb2xl?="), reason="ValueError: odd")
    page = read(desk.get("/set-aside/"))
    for words in ("Harbour lights", "Jo Reporter", "jo@paper.example", "reads like marketing", "école", "Could not be read", "Try again"):
        assert words in page


def test_words_of_the_machine_room_are_not_on_screen(desk, now):
    arrival = put_by(now)
    shown = (read(desk.get("/set-aside/")) + read(desk.get(f"/set-aside/{arrival.pk}/"))).lower()
    assert [word for word in ("arrival", "quarantine", "verdict", "digest") if word in shown] == []


def test_the_empty_list_says_what_waits_here(desk):
    assert "Nothing is set aside" in read(desk.get("/set-aside/"))


def test_the_list_asks_as_many_questions_for_three_as_for_one(desk, now, questions):
    put_by(now)
    asked = questions(desk, "/set-aside/")
    put_by(now, "unreadable", make.mail("Two"))
    put_by(now, "held", make.mail("Three"))
    assert questions(desk, "/set-aside/") == asked


def test_the_mail_is_shown_as_harmless_text(desk, now):
    arrival = put_by(now, content=make.mail("<script>alert(1)</script> \x1b[31m \u202egpj.exe"))
    page = desk.get(f"/set-aside/{arrival.pk}/").content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; \ufffd[31m \ufffdgpj.exe" in page


def test_only_the_beginning_of_a_huge_mail_is_shown(desk, now):
    arrival = put_by(now, content=make.mail("x" * 300_000))
    assert set_aside.SHOWN_BYTES - 100 < len(set_aside.as_text(arrival)) <= set_aside.SHOWN_BYTES
    assert "Only the beginning is shown." in read(desk.get(f"/set-aside/{arrival.pk}/"))


def test_an_enquiry_is_opened_from_it(desk, officer, now):
    arrival = put_by(now)
    response = desk.post(f"/set-aside/{arrival.pk}/open/")
    enquiry = Enquiry.objects.get()
    arrival.refresh_from_db()
    assert response.url.rstrip("/").endswith(enquiry.reference)
    assert (arrival.state, arrival.verdict, arrival.settled_by, enquiry.subject) == ("processed", "open", officer, "Harbour lights")
    assert Event.objects.filter(kind=EventKind.ARRIVAL_SETTLED, enquiry=enquiry).count() == 1


@pytest.mark.parametrize("state", ["held", "unreadable"])
def test_it_is_filed(desk, now, state):
    arrival = put_by(now, state)
    desk.post(f"/set-aside/{arrival.pk}/file/")
    arrival.refresh_from_db()
    assert (arrival.state, arrival.verdict, Enquiry.objects.count()) == ("processed", "discard", 0)


def test_trying_again_reads_what_can_be_read_now(desk, now):
    arrival = put_by(now, "unreadable")
    page = desk.post(f"/set-aside/{arrival.pk}/again/", follow=True)
    arrival.refresh_from_db()
    assert (arrival.state, arrival.message.enquiry) == ("processed", Enquiry.objects.get())
    assert "It was read this time: opened an enquiry." in read(page)


def test_of_two_officers_the_second_is_told(officer, now):
    arrival = put_by(now)
    set_aside.open_enquiry(arrival, by=officer, now=now)
    for act in (set_aside.open_enquiry, set_aside.file_away, set_aside.try_again):
        with pytest.raises(Refused, match="Somebody has settled this mail already"):
            act(arrival, by=officer, now=now)
    assert Enquiry.objects.count() == 1


def test_what_is_settled_is_no_longer_found(desk, now):
    arrival = put_by(now)
    desk.post(f"/set-aside/{arrival.pk}/file/")
    assert [desk.get(f"/set-aside/{arrival.pk}/").status_code, desk.post(f"/set-aside/{arrival.pk}/open/").status_code] == [404, 404]


def test_filed_and_read_mail_is_not_in_the_list(desk, now):
    put_by(now, ArrivalState.RECEIVED)
    assert desk.get("/set-aside/").context["mails"] == []


def test_a_mere_administrator_finds_nothing_here(client, now):
    arrival = put_by(now)
    client.force_login(make.user(press_officer=False, administrator=True))
    places = ("/set-aside/", f"/set-aside/{arrival.pk}/")
    assert [client.get(place).status_code for place in places] == [404, 404]
    assert client.post(f"/set-aside/{arrival.pk}/open/").status_code == 404
