"""A call taken."""
import pytest
from django.urls import reverse

from isdmedia.models import Enquiry, Journalist
from tests import make

pytestmark = pytest.mark.django_db
NEW = "/enquiries/new/"


def take(desk, **said):
    return desk.post(NEW, {"ask": "Could he come on?", "received_by": "phone", **said})


def test_only_the_ask_is_needed(desk, officer):
    answer = take(desk)
    taken = Enquiry.objects.get()
    assert (answer.url, taken.ask, taken.owner, taken.state, taken.received_by) == (
        reverse("desk:enquiry", args=[taken.reference]), "Could he come on?", officer, "assigned", "phone")


def test_everything_that_was_said_is_kept(desk):
    release = make.release()
    take(desk, journalist="Maren Holt", outlet="BBC World Service", phone="020 7946 0000", deadline="in 20 min", received_by="message", kind="interview",
         release=release.slug, address="maren@bbc.example", call_back="in 10 min")
    taken = Enquiry.objects.get()
    assert (taken.journalist.name, taken.outlet.name, taken.phone, taken.received_by, taken.kind, taken.deadline_words) == (
        "Maren Holt", "BBC World Service", "020 7946 0000", "message", "interview", "in 20 min")
    assert (taken.releases.get(), taken.journalist.addresses.get().address) == (release, "maren@bbc.example")
    assert taken.call_back_at < taken.deadline_at and taken.next_due_at == taken.call_back_at


def test_no_deadline_is_an_answer(desk):
    take(desk, deadline="none")
    assert Enquiry.objects.get().no_deadline


@pytest.mark.parametrize(("said", "sentence"), [
    ({"ask": ""}, "Write what they want, in a few words: the rest can wait."), ({"deadline": "soonish"}, "“soonish” names no time"),
    ({"address": "not one"}, "“not one” is no mail address."), ({"call_back": "later"}, "“later” names no time"),
    ({"deadline": "03/04 at 4pm"}, "may mean several times"),
])
def test_a_fault_is_said_beside_its_field_and_nothing_typed_is_lost(desk, said, sentence):
    answer = take(desk, **{"journalist": "Maren Holt", **said})
    html = answer.content.decode()
    assert (answer.status_code, sentence in html, 'value="Maren Holt"' in html, Enquiry.objects.count()) == (422, True, True, 0)


def test_the_next_call_can_be_taken_at_once(desk):
    assert take(desk, another="1").url == NEW


def test_somebody_we_know_is_not_entered_twice(desk):
    known = make.journalist("Maren Holt", outlet=make.outlet("BBC World Service"))
    take(desk, journalist="maren holt", known=known.pk)
    assert (Journalist.objects.count(), Enquiry.objects.get().journalist, Enquiry.objects.get().outlet.name) == (1, known, "BBC World Service")


def test_a_name_typed_over_somebody_picked_is_somebody_else(desk):
    known = make.journalist("Maren Holt")
    take(desk, journalist="Ines Valcourt", known=known.pk)
    assert Enquiry.objects.get().journalist.name == "Ines Valcourt"


def test_people_of_that_name_are_offered(desk):
    make.journalist("Maren Holt", outlet=make.outlet("BBC World Service"))
    make.journalist("Ines Valcourt")
    html = desk.get(reverse("desk:known-journalists"), {"journalist": "mar"}).content.decode()
    assert ("Maren Holt" in html, "BBC World Service" in html, "Somebody new" in html, "Ines" in html) == (True, True, True, False)
    assert desk.get(reverse("desk:known-journalists"), {"journalist": "m"}).content.decode().strip() == ""


def test_the_form_begins_in_its_first_field(desk):
    html = desk.get(NEW).content.decode()
    assert html.count("autofocus") == 1 and 'name="journalist"' in html
