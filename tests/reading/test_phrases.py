"""What times mean: words, when and where they were written, the instant."""

from datetime import datetime

import pytest

from isdmedia.reading.deadlines import parse_plain
from isdmedia.reading.lexicon import senses
from isdmedia.reading.moments import resolve
from isdmedia.reading.phrases import find_phrases
from isdmedia.reading.tokens import sentences
from isdmedia.reading.zones import Whereabouts

LONDON = ("2026-10-14T10:42:00+01:00", "Europe/London")  # a Wednesday, summer time until 25 October
NEW_YORK = ("2026-07-14T09:00:00-04:00", "America/New_York")  # a Tuesday
PARIS = ("2026-10-14T14:05:00+02:00", "Europe/Paris")
BERLIN = ("2026-10-14T14:05:00+02:00", "Europe/Berlin")
MADRID = ("2026-10-14T10:00:00+02:00", "Europe/Madrid")
ROME = ("2026-10-14T10:00:00+02:00", "Europe/Rome")
DOHA = ("2026-10-14T16:20:00+03:00", "Asia/Qatar")
HAGUE = ("2026-10-14T10:00:00+02:00", "Europe/Amsterdam")


def first(words, language, sent, zone):
    whereabouts = Whereabouts(zone, "Europe/London", datetime.fromisoformat(sent))
    for sentence in sentences(words):
        for phrase in find_phrases(sentence.tokens, senses(language), month_first=zone.startswith("America/")):
            return resolve(phrase, whereabouts)
    return None


def instants(words, language, sent, zone):
    moment = first(words, language, sent, zone)
    return (moment.at.isoformat(), moment.until.isoformat() if moment.until else None) if moment else None


ENGLISH_POINTS = [
    ("at 14:30", "2026-10-14T14:30:00+01:00"),
    ("at 1430", "2026-10-14T14:30:00+01:00"),
    ("live at 0750", "2026-10-15T07:50:00+01:00"),
    ("1430hrs", "2026-10-14T14:30:00+01:00"),
    ("3.10pm", "2026-10-14T15:10:00+01:00"),
    ("3:10 p.m. today", "2026-10-14T15:10:00+01:00"),
    ("11a", "2026-10-14T11:00:00+01:00"),
    ("by 4p.", "2026-10-14T16:00:00+01:00"),
    ("by half five", "2026-10-14T17:30:00+01:00"),
    ("at half past four", "2026-10-14T16:30:00+01:00"),
    ("by quarter to six", "2026-10-14T17:45:00+01:00"),
    ("at ten past eight tomorrow morning", "2026-10-15T08:10:00+01:00"),
    ("at twenty to three", "2026-10-14T14:40:00+01:00"),
    ("by noon", "2026-10-14T12:00:00+01:00"),
    ("by midday", "2026-10-14T12:00:00+01:00"),
    ("by 12 noon", "2026-10-14T12:00:00+01:00"),
    ("before midnight", "2026-10-15T00:00:00+01:00"),
    ("by 5", "2026-10-14T17:00:00+01:00"),
    ("by six", "2026-10-14T18:00:00+01:00"),
    ("until 11", "2026-10-14T11:00:00+01:00"),
    ("by 9", "2026-10-14T21:00:00+01:00"),
    ("by five o'clock", "2026-10-14T17:00:00+01:00"),
    ("at 5 o'clock", "2026-10-14T17:00:00+01:00"),
    ("by 3.30 pls", "2026-10-14T15:30:00+01:00"),
    ("by about 4", "2026-10-14T16:00:00+01:00"),
    ("by 9 tomorrow", "2026-10-15T09:00:00+01:00"),
    ("by 3 tomorrow", "2026-10-15T15:00:00+01:00"),
    ("8 tonight", "2026-10-14T20:00:00+01:00"),
    ("at 6 this evening", "2026-10-14T18:00:00+01:00"),
    ("tomorrow by 5pm", "2026-10-15T17:00:00+01:00"),
    ("at 2pm on Friday", "2026-10-16T14:00:00+01:00"),
    ("Friday 10am", "2026-10-16T10:00:00+01:00"),
    ("10am on Wednesday", "2026-10-21T10:00:00+01:00"),
    ("4pm next Friday", "2026-10-23T16:00:00+01:00"),
    ("4pm this Friday", "2026-10-16T16:00:00+01:00"),
    ("noon Friday week", "2026-10-23T12:00:00+01:00"),
    ("2pm on Tuesday 10 November", "2026-11-10T14:00:00+00:00"),
    ("by noon on Monday 9 November", "2026-11-09T12:00:00+00:00"),
    ("10 November at 2pm", "2026-11-10T14:00:00+00:00"),
    ("3rd of March 2027 at 9am", "2027-03-03T09:00:00+00:00"),
    ("Oct 26 at 2pm", "2026-10-26T14:00:00+00:00"),
    ("3 January at 2pm", "2027-01-03T14:00:00+00:00"),
    ("tomorrow (Thursday) at 5pm", "2026-10-15T17:00:00+01:00"),
    ("5pm tomorrow (Thursday 15 October)", "2026-10-15T17:00:00+01:00"),
    ("on the 22nd at 3pm", "2026-10-22T15:00:00+01:00"),
    ("2026-11-03 at 15:00", "2026-11-03T15:00:00+00:00"),
    ("in 20 mins", "2026-10-14T11:02:00+01:00"),
    ("in half an hour", "2026-10-14T11:12:00+01:00"),
    ("within the hour", "2026-10-14T11:42:00+01:00"),
    ("in the next three hours", "2026-10-14T13:42:00+01:00"),
    ("in the next hour", "2026-10-14T11:42:00+01:00"),
    ("within 48 hours", "2026-10-16T10:42:00+01:00"),
    ("within 3 hrs", "2026-10-14T13:42:00+01:00"),
    ("in an hour", "2026-10-14T11:42:00+01:00"),
    ("filing in 20.", "2026-10-14T11:02:00+01:00"),
    ("top of the hour", "2026-10-14T11:00:00+01:00"),
    ("10a ET", "2026-10-14T10:00:00-04:00"),
    ("1pm PT", "2026-10-14T13:00:00-07:00"),
    ("7pm Dubai time", "2026-10-14T19:00:00+04:00"),
    ("7pm Dubai", "2026-10-14T19:00:00+04:00"),
    ("noon New York time", "2026-10-14T12:00:00-04:00"),
    ("5pm Maryland time", "2026-10-14T17:00:00-04:00"),
    ("18:00 UTC", "2026-10-14T18:00:00+00:00"),
    ("18:00 GMT+3", "2026-10-14T18:00:00+03:00"),
    ("2pm Eastern", "2026-10-14T14:00:00-04:00"),
    ("3pm in Sydney tomorrow", "2026-10-15T15:00:00+11:00"),
]

ENGLISH_WINDOWS = [
    ("between 6 and 9", "2026-10-14T18:00:00+01:00", "2026-10-14T21:00:00+01:00"),
    ("between 6 and 8pm", "2026-10-14T18:00:00+01:00", "2026-10-14T20:00:00+01:00"),
    ("1-1.45pm", "2026-10-14T13:00:00+01:00", "2026-10-14T13:45:00+01:00"),
    ("11-1pm", "2026-10-14T11:00:00+01:00", "2026-10-14T13:00:00+01:00"),
    ("0700-0900", "2026-10-15T07:00:00+01:00", "2026-10-15T09:00:00+01:00"),
    ("from 2pm to 4pm tomorrow", "2026-10-15T14:00:00+01:00", "2026-10-15T16:00:00+01:00"),
    ("the 10a ET hour", "2026-10-14T10:00:00-04:00", "2026-10-14T11:00:00-04:00"),
    ("back half of 7am", "2026-10-15T07:30:00+01:00", "2026-10-15T08:00:00+01:00"),
    ("COB today", "2026-10-14T17:00:00+01:00", "2026-10-14T18:00:00+01:00"),
    ("close of play", "2026-10-14T17:00:00+01:00", "2026-10-14T18:00:00+01:00"),
    ("end of play tomorrow", "2026-10-15T17:00:00+01:00", "2026-10-15T18:00:00+01:00"),
    ("by close tomorrow", "2026-10-15T17:00:00+01:00", "2026-10-15T18:00:00+01:00"),
    ("EOD", "2026-10-14T17:00:00+01:00", "2026-10-15T00:00:00+01:00"),
    ("end of day Friday, Maryland time", "2026-10-16T17:00:00-04:00", "2026-10-17T00:00:00-04:00"),
    ("lunchtime", "2026-10-14T12:00:00+01:00", "2026-10-14T14:00:00+01:00"),
    ("tonight", "2026-10-14T18:00:00+01:00", "2026-10-15T00:00:00+01:00"),
    ("tomorrow morning", "2026-10-15T10:00:00+01:00", "2026-10-15T12:00:00+01:00"),
    ("first thing tomorrow", "2026-10-15T09:00:00+01:00", "2026-10-15T10:00:00+01:00"),
    ("by Monday", "2026-10-19T17:00:00+01:00", "2026-10-20T00:00:00+01:00"),
    ("by 26 October", "2026-10-26T17:00:00+00:00", "2026-10-27T00:00:00+00:00"),
    ("end of the week", "2026-10-16T17:00:00+01:00", "2026-10-17T00:00:00+01:00"),
]

FOREIGN = [
    ("avant 17h", "fr", PARIS, "2026-10-14T17:00:00+02:00"),
    ("édition de 19h30 (heure de Paris), ce soir", "fr", PARIS, "2026-10-14T19:30:00+02:00"),
    ("d'ici 18h", "fr", PARIS, "2026-10-14T18:00:00+02:00"),
    ("demain à 7h20", "fr", PARIS, "2026-10-15T07:20:00+02:00"),
    ("vendredi à 9 heures", "fr", PARIS, "2026-10-16T09:00:00+02:00"),
    ("demain midi", "fr", PARIS, "2026-10-15T12:00:00+02:00"),
    ("le 3 novembre à 15h", "fr", PARIS, "2026-11-03T15:00:00+01:00"),
    ("le 1er décembre à 8h", "fr", PARIS, "2026-12-01T08:00:00+01:00"),
    ("dans les deux heures", "fr", PARIS, "2026-10-14T16:05:00+02:00"),
    ("dans une demi-heure", "fr", PARIS, "2026-10-14T14:35:00+02:00"),
    ("à cinq heures et demie du soir", "fr", PARIS, "2026-10-14T17:30:00+02:00"),
    ("ce soir", "fr", PARIS, "2026-10-14T18:00:00+02:00"),
    ("en fin de journée", "fr", PARIS, "2026-10-14T17:00:00+02:00"),
    ("bis morgen, 12 Uhr", "de", BERLIN, "2026-10-15T12:00:00+02:00"),
    ("bis Donnerstag, den 22.10., 15:00 Uhr", "de", BERLIN, "2026-10-22T15:00:00+02:00"),
    ("heute um halb fünf", "de", BERLIN, "2026-10-14T16:30:00+02:00"),
    ("um 15.30 Uhr", "de", BERLIN, "2026-10-14T15:30:00+02:00"),
    ("heute um 16 Uhr", "de", BERLIN, "2026-10-14T16:00:00+02:00"),
    ("am 22. Oktober um 9.30 Uhr", "de", BERLIN, "2026-10-22T09:30:00+02:00"),
    ("in den nächsten zwei Stunden", "de", BERLIN, "2026-10-14T16:05:00+02:00"),
    ("innerhalb der nächsten Stunde", "de", BERLIN, "2026-10-14T15:05:00+02:00"),
    ("bis Freitagmittag", "de", BERLIN, "2026-10-16T12:00:00+02:00"),
    ("kommenden Dienstag um 11 Uhr", "de", BERLIN, "2026-10-20T11:00:00+02:00"),
    ("übermorgen um 8 Uhr", "de", BERLIN, "2026-10-16T08:00:00+02:00"),
    ("heute Abend", "de", BERLIN, "2026-10-14T18:00:00+02:00"),
    ("um Viertel nach drei", "de", BERLIN, "2026-10-14T15:15:00+02:00"),
    ("antes de las 17:00 de hoy", "es", MADRID, "2026-10-14T17:00:00+02:00"),
    ("mañana a las 11.30", "es", MADRID, "2026-10-15T11:30:00+02:00"),
    ("mañana a las 8.20 de la mañana", "es", MADRID, "2026-10-15T08:20:00+02:00"),
    ("a las cinco y media de la tarde", "es", MADRID, "2026-10-14T17:30:00+02:00"),
    ("en las próximas dos horas", "es", MADRID, "2026-10-14T12:00:00+02:00"),
    ("el jueves 22 de octubre a las 10:00", "es", MADRID, "2026-10-22T10:00:00+02:00"),
    ("antes del mediodía", "es", MADRID, "2026-10-14T12:00:00+02:00"),
    ("entro le 18 di oggi", "it", ROME, "2026-10-14T18:00:00+02:00"),
    ("domani alle 15", "it", ROME, "2026-10-15T15:00:00+02:00"),
    ("entro domani alle 12", "it", ROME, "2026-10-15T12:00:00+02:00"),
    ("lunedì 2 novembre ore 15", "it", ROME, "2026-11-02T15:00:00+01:00"),
    ("entro mezzogiorno", "it", ROME, "2026-10-14T12:00:00+02:00"),
    ("nelle prossime due ore", "it", ROME, "2026-10-14T12:00:00+02:00"),
    ("tra mezz'ora", "it", ROME, "2026-10-14T10:30:00+02:00"),
    ("قبل الساعة السادسة مساء بتوقيت قطر", "ar", DOHA, "2026-10-14T18:00:00+03:00"),
    ("الثامنة مساء اليوم بتوقيت الرياض", "ar", DOHA, "2026-10-14T20:00:00+03:00"),
    ("٨ مساءً بتوقيت غرينتش", "ar", DOHA, "2026-10-14T20:00:00+00:00"),
    ("الساعة ٥ مساءً", "ar", DOHA, "2026-10-14T17:00:00+03:00"),
    ("غدا الساعة ١٠ صباحا", "ar", DOHA, "2026-10-15T10:00:00+03:00"),
    ("الساعة السابعة والنصف مساء", "ar", DOHA, "2026-10-14T19:30:00+03:00"),
    ("خلال ساعتين", "ar", DOHA, "2026-10-14T18:20:00+03:00"),
    ("خلال نصف ساعة", "ar", DOHA, "2026-10-14T16:50:00+03:00"),
    ("قبل ظهر يوم غد", "ar", DOHA, "2026-10-15T12:00:00+03:00"),
    ("voor 17 uur", "nl", HAGUE, "2026-10-14T17:00:00+02:00"),
    ("om half vijf vanmiddag", "nl", HAGUE, "2026-10-14T16:30:00+02:00"),
    ("morgen om 15.00 uur", "nl", HAGUE, "2026-10-15T15:00:00+02:00"),
]

NO_TIMES = [
    "20% of 1,430 accounts",
    "2140 services since 2019",
    "by 2030",
    "call 020 7946 0455",
    "on +44 20 7946 0911",
    "212-555-0163",
    "by 5 people",
    "by 10%",
    "table 4.10",
    "£3.30",
    "version 3.10",
    "it may help",
    "we sat down",
    "the Sunday Times",
    "Mail on Sunday",
    "USA Today",
    "about two thirds",
    "a page of 60-80 words",
    "6-7 mins",
    "see https://x.example/2026/10/14",
    "over 500,000 views per post",
    "24 accounts",
    "the second of forty",
    "half a dozen",
    "one of the two",
    "in the 1990s",
]


@pytest.mark.parametrize(("words", "expected"), ENGLISH_POINTS)
def test_an_english_point_in_time(words, expected):
    assert instants(words, "en", *LONDON) == (expected, None)


@pytest.mark.parametrize(("words", "start", "end"), ENGLISH_WINDOWS)
def test_an_english_window(words, start, end):
    assert instants(words, "en", *LONDON) == (start, end)


@pytest.mark.parametrize(("words", "language", "place", "expected"), FOREIGN)
def test_a_time_in_another_language(words, language, place, expected):
    assert instants(words, language, *place)[0] == expected


@pytest.mark.parametrize("words", NO_TIMES)
def test_numbers_and_names_that_are_no_time(words):
    assert instants(words, "en", *LONDON) is None


DOUBTS = [
    ("2pm EST", NEW_YORK, "2026-07-14T14:00:00-04:00", ["2026-07-14T14:00:00-05:00"]),
    ("2pm EDT", NEW_YORK, "2026-07-14T14:00:00-04:00", []),
    ("3pm GMT", LONDON, "2026-10-14T15:00:00+01:00", ["2026-10-14T15:00:00+00:00"]),
    ("noon CET", BERLIN, "2026-10-15T12:00:00+02:00", ["2026-10-15T12:00:00+01:00"]),
    ("on 03/11 at 2pm", LONDON, "2026-11-03T14:00:00+00:00", ["2027-03-11T14:00:00+00:00"]),
    ("on 11/03 at 2pm", NEW_YORK, "2026-11-03T14:00:00-05:00", ["2027-03-11T14:00:00-05:00"]),
    ("on 22/10 at 2pm", LONDON, "2026-10-22T14:00:00+01:00", []),
]


@pytest.mark.parametrize(("words", "place", "expected", "others"), DOUBTS)
def test_what_is_doubtful_keeps_its_other_reading(words, place, expected, others):
    moment = first(words, "en", *place)
    assert (moment.at.isoformat(), [o.isoformat() for o in moment.others]) == (expected, others)


def test_an_indian_sender_means_indian_time():
    moment = first("by 6pm IST", "en", "2026-10-14T10:00:00+05:30", "Asia/Kolkata")
    assert moment.at.isoformat() == "2026-10-14T18:00:00+05:30"
    assert "IST may mean" in moment.note


def test_an_israeli_sender_means_israeli_time():
    assert instants("by 6pm IST", "en", "2026-07-14T10:00:00+03:00", "Asia/Jerusalem")[0] == "2026-07-14T18:00:00+03:00"


def test_our_time_is_the_senders_and_your_time_the_offices():
    place = ("2026-07-15T08:50:00+10:00", "Australia/Sydney")
    assert instants("by 5pm our time", "en", *place)[0] == "2026-07-15T17:00:00+10:00"
    assert instants("by 5pm your time", "en", *place)[0] == "2026-07-15T17:00:00+01:00"


TYPED = [
    ("4pm ET", "2026-10-14T16:00:00-04:00"),
    ("tomorrow noon", "2026-10-15T12:00:00+01:00"),
    ("COB Sydney", "2026-10-15T17:00:00+11:00"),
    ("in 20 min", "2026-10-14T11:02:00+01:00"),
    ("17:30", "2026-10-14T17:30:00+01:00"),
    ("Friday 10am", "2026-10-16T10:00:00+01:00"),
    ("5", "2026-10-14T17:00:00+01:00"),
    ("1730", "2026-10-14T17:30:00+01:00"),
    ("by 6", "2026-10-14T18:00:00+01:00"),
    ("fri", "2026-10-16T17:00:00+01:00"),
    ("monday noon", "2026-10-19T12:00:00+01:00"),
    ("tonight", "2026-10-14T18:00:00+01:00"),
    ("morgen 12 Uhr", "2026-10-15T12:00:00+01:00"),
    ("half five", "2026-10-14T17:30:00+01:00"),
]


@pytest.mark.parametrize(("words", "expected"), TYPED)
def test_what_an_officer_types(words, expected):
    assert parse_plain(words, now=datetime.fromisoformat(LONDON[0]), zone=LONDON[1]).at.isoformat() == expected


@pytest.mark.parametrize("words", ["", "when she can", "asap", "???"])
def test_typed_words_without_a_time(words):
    assert parse_plain(words, now=datetime.fromisoformat(LONDON[0]), zone=LONDON[1]) is None
