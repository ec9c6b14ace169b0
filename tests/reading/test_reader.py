"""A mail read as a whole: urgency, questions, the sender's zone, hostile matter."""

from datetime import datetime

import pytest

from isdmedia.mail.parsed import ParsedMail
from isdmedia.reading import Read, Reading, read
from isdmedia.reading.tokens import LONGEST_TEXT
from tests.reading.letters import letter, reading

URGENCIES = [
    ("critical", "A comment for the story by noon?"),
    ("critical", "A comment for the story by 1.40pm?"),
    ("high", "A comment for the story by 5pm?"),
    ("high", "A comment for the story by 9am tomorrow?"),
    ("medium", "A comment for the story by Friday?"),
    ("low", "A comment for the story by 2 November?"),
    ("low", "A comment for the story?"),
    ("critical", "A comment for the story asap please?"),
    ("low", "A comment for the story? Not urgent."),
    ("critical", "Un commentaire pour l'article, c'est urgent."),
    ("critical", "Ein Kommentar für den Artikel, es ist dringend."),
    ("critical", "تعليق لتقرير صحفي، عاجل."),
    ("critical", "Could we interview her live at 1pm today?"),
    ("low", "Could we interview her? No rush."),
]


@pytest.mark.parametrize(("urgency", "text"), URGENCIES)
def test_urgency(urgency, text):
    assert reading(text).urgency == urgency


def test_numbered_questions_are_kept_apart():
    found = reading(
        "A fact check, is the following right?\n\n1. She followed twenty-four accounts.\n2. A new account took\nnine minutes.\n\nThanks"
    )
    assert [q.text for q in found.questions] == ["She followed twenty-four accounts.", "A new account took\nnine minutes."]


def test_questions_in_a_row_are_counted():
    found = reading("Does the report cover Wales? How many routes are there? Thanks for the report.")
    assert [q.text for q in found.questions] == ["Does the report cover Wales?", "How many routes are there?"]


ASKS = [
    (
        "Hi there, hope you're well. I'm a producer. Could we have Dr Verrall on the programme?",
        "Could we have Dr Verrall on the programme?",
    ),
    ("How are you? We'd love a quote from her.", "We'd love a quote from her."),
    ("Bonjour. Nous aimerions recevoir Mme Verrall.", "Nous aimerions recevoir Mme Verrall."),
    ("Guten Tag. Bitte senden Sie uns ein Zitat.", "Bitte senden Sie uns ein Zitat."),
    ("Thanks for the report.", None),
]


@pytest.mark.parametrize(("text", "ask"), ASKS)
def test_the_first_sentence_that_asks(text, ask):
    found = reading(text).ask
    assert (found.text if found else None) == ask


ZONES = [
    ("robin.vale@cnn.com", "2026-10-14T09:00:00-04:00", "", "America/New_York"),
    ("robin.vale@cnn.com", "2026-10-14T09:00:00+01:00", "", "Europe/London"),
    ("robin.vale@techcrunch.com", "2026-11-04T09:00:00-08:00", "", "America/Los_Angeles"),
    ("robin.vale@afp.com", "2026-11-05T12:40:00+02:00", "+961 3 555 018", "Asia/Beirut"),
    ("robin.vale@spiegel.de", "2026-10-14T09:00:00+02:00", "", "Europe/Berlin"),
    ("robin.vale@lemonde.fr", "2026-10-14T09:00:00+02:00", "", "Europe/Paris"),
    ("robin.vale@gmail.com", "2026-10-14T09:00:00-04:00", "", "America/New_York"),
    ("robin.vale@abc.net.au", "2026-07-15T09:00:00+10:00", "", "Australia/Sydney"),
    ("robin.vale@home.example", "2026-10-14T09:00:00+05:45", "", "+05:45"),
    ("robin.vale@nytimes.com", "2026-07-14T13:00:00+00:00", "", "America/New_York"),
    ("robin.vale@bbc.co.uk", "2026-12-14T13:00:00+00:00", "", "Europe/London"),
    ("robin.vale@dw.com", "2026-07-14T13:00:00+00:00", "", "Europe/Berlin"),
]


@pytest.mark.parametrize(("address", "sent", "phone", "zone"), ZONES)
def test_the_zone_a_sender_lives_in(address, sent, phone, zone):
    assert reading("Could we have a comment for the story?", address=address, sent=sent, signature=f"Robin Vale\n{phone}").zone == zone


def test_a_mail_without_a_date_is_read_from_its_arrival():
    mail = ParsedMail(own_text="A comment for our story in 20 mins please?", text="", date=None)
    found = read(mail, received_at=datetime.fromisoformat("2026-10-14T10:00:00+01:00"))
    assert found.deadline.at.isoformat() == "2026-10-14T10:20:00+01:00"


def test_an_empty_mail_says_nothing():
    found = read(ParsedMail(), received_at=datetime.fromisoformat("2026-10-14T10:00:00+01:00"))
    assert (found.deadline, found.times, found.outlet, found.journalist, found.ask) == (None, (), None, None, None)


def test_nothing_read_is_the_default():
    assert Reading() == Reading(language="", kind=Read("unknown", certainty=0.0), urgency="none")


HOSTILE = [
    "by 5pm ",
    "1430 or ",
    "I'm a producer at ",
    "A ",
    "From A from ",
    "(",
    "1. ",
    "?",
    "@",
    "a@",
    "+1",
    "12/",
    "half past ",
    "\u0301",
    "\u202e",
    "0 1 2 3 ",
    "between 5 and ",
    "https://",
    "السادسة مساء ",
    "Mon ",
    "of the and ",
    "\n",
    "- q?\n",
    "for X, ",
    "99999999999999999999 ",
    "24:60 ",
    "31.02. ",
    "in 999999999 days ",
    "30 February at 25:00 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_what_stands_beyond_the_limit_changes_nothing(piece):
    text = (piece * (LONGEST_TEXT // len(piece) + 1))[:LONGEST_TEXT]
    assert read(letter(text)) == read(letter(text + piece * 2_000))


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_subjects_and_signatures_are_read_too(piece):
    assert read(letter("Could we have a comment?", subject=piece * 500, signature=piece * 500)).kind.value != ""
