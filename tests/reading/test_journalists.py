"""Who asks."""

from datetime import datetime

import pytest

from isdmedia.mail.parsed import Address, Forwarded
from isdmedia.reading import read
from isdmedia.reading.journalists import clean_name, phones_in
from tests.reading.letters import OFFICE, letter, reading

CLEANED = [
    ("Robin Vale", "Robin Vale"),
    ("Vale, Robin", "Robin Vale"),
    ("Dr. Robin Vale", "Robin Vale"),
    ("Prof Robin Vale", "Robin Vale"),
    ('"Robin Vale"', "Robin Vale"),
    ("Robin Vale (Gazette)", "Robin Vale"),
    ("Robin Vale | Gazette", "Robin Vale"),
    ("Robin Vale - Gazette", "Robin Vale"),
    ("Robin Vale via Forms", "Robin Vale"),
    ("Robin Vale, Reporter", "Robin Vale"),
    ("Robin at Gazette", "Robin"),
    ("ROBIN VALE", "Robin Vale"),
    ("robin vale", "Robin Vale"),
    ("VALE Robin", "Robin Vale"),
    ("Robin VALE", "Robin Vale"),
    ("Robin Vale-Oduya", "Robin Vale-Oduya"),
    ("van der Berg, Anna", "Anna van der Berg"),
    ("Frau Anna Berg", "Anna Berg"),
    ("رنا المغربي", "رنا المغربي"),
    ("الدكتورة رنا المغربي", "رنا المغربي"),
    ("Robin O'Vale", "Robin O'Vale"),
    ("Solène Kermadec", "Solène Kermadec"),
    ("Robin Vale, PhD", "Robin Vale"),
    ("Robin Vale [Gazette]", "Robin Vale"),
    ("Mme Anne Le Goff", "Anne Le Goff"),
]


@pytest.mark.parametrize(("shown", "name"), CLEANED)
def test_a_display_name_as_a_person_writes_it(shown, name):
    assert clean_name(shown) == name


ASKERS = [
    ({"name": "Robin Vale"}, "Robin Vale"),
    ({"name": "Newsdesk", "signature": "Morven Keir\nReporter, The Gazette"}, "Morven Keir"),
    ({"name": "Planning Desk"}, None),
    ({"name": "", "address": "newsroom@gazette.example"}, None),
    ({"name": "", "address": "robin.vale@theguardian.com"}, "Robin Vale"),
    ({"name": "", "address": "robin.vale@home.example"}, None),
    ({"name": "Robin", "signature": "Robin Vale\nProducer"}, "Robin Vale"),
    ({"name": "Robin", "signature": "Sam Poole\nProducer"}, "Robin"),
    ({"name": "Picture Desk", "text": "My name is Robin Vale, could we have a photo?"}, "Robin Vale"),
    ({"name": "Guest Bookings", "text": "Could we interview her?\n\nThanks,\nRobin Vale"}, "Robin Vale"),
    ({"name": "fedupwiththis", "address": "fed.up@home.example"}, None),
]


@pytest.mark.parametrize(("given", "name"), ASKERS)
def test_the_person_who_asks(given, name):
    found = reading(**{"text": "Could we have a comment for the story?", **given}).journalist
    assert (found.name if found else None) == name


def test_role_and_phones_come_from_the_signature():
    person = reading(
        "Could we have a comment?", signature="Robin Vale | Producer, Night Signal\nT: 020 7946 0911 M: 07700 900222"
    ).journalist
    assert (person.role, person.phone, person.phones) == ("Producer", "020 7946 0911", ("020 7946 0911", "07700 900222"))


def test_a_role_is_found_in_the_words():
    assert reading("Hi, I'm a data reporter at Tide Lines. Could you share the numbers?").journalist.role == "data reporter"


def test_foreign_numbers_are_phones_too():
    assert phones_in("Tel +974 4496 0142, mobile +961 3 555 018", "GB") == ("+974 4496 0142", "+961 3 555 018")


def test_no_phone_is_read_in_figures_and_dates():
    assert phones_in("2,140 services, 24 accounts, 14.10.2026, 12:15", "GB") == ()


def test_a_forwarded_letter_is_the_original_writers():
    passed_on = Forwarded(
        Address("Lena Ortiz", "lena.ortiz@elmundo.es"),
        datetime.fromisoformat("2026-10-14T09:10:00+02:00"),
        "Entrevista",
        "¿Podríamos entrevistar a la doctora Verrall esta tarde a las 16:30 por Zoom? Necesito confirmación antes de las 13h.",
    )
    found = read(letter("One for you?", name="Duty Officer", address="media@tressel.example", forwarded=passed_on), office=OFFICE)
    assert (found.journalist.name, found.outlet.value, found.language, found.channel.value) == ("Lena Ortiz", "El Mundo", "es", "zoom")
    assert (found.deadline.at.isoformat(), found.deadline.words.place) == ("2026-10-14T13:00:00+02:00", "forwarded")
    assert [t.start.isoformat() for t in found.times] == ["2026-10-14T16:30:00+02:00"]


def test_the_office_itself_is_no_journalist():
    assert read(letter("A note to self.", name="Duty Officer", address="media@tressel.example"), office=OFFICE).journalist is None
