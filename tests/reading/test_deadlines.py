"""By when an answer is wanted; the sender sits in London on Wednesday 14 October 2026 at 10:42 unless said otherwise."""

import pytest

from tests.reading.letters import reading

STATED = [
    ("Will you tell us by midday whether she is free?", "2026-10-14T12:00:00+01:00"),
    ("Could she do tomorrow? Need an answer by 3pm please.", "2026-10-14T15:00:00+01:00"),
    ("Can we have a comment? We lock at 12.15.", "2026-10-14T12:15:00+01:00"),
    ("Is that figure right? I've to file something by six.", "2026-10-14T18:00:00+01:00"),
    ("A headshot please. Our designer lays out the spread at 2pm.", "2026-10-14T14:00:00+01:00"),
    ("Would somebody react? We are collecting reactions, you have until 4.", "2026-10-14T16:00:00+01:00"),
    ("A shorter quote would help, and you still have till 5.", "2026-10-14T17:00:00+01:00"),
    ("Any comment? Running in 20 mins.", "2026-10-14T11:02:00+01:00"),
    ("Anything from Dr Verrall on this story? Filing in 20.", "2026-10-14T11:02:00+01:00"),
    ("We must reach the researcher within the next two hours.", "2026-10-14T12:42:00+01:00"),
    ("Can we have clean pictures within the hour please?", "2026-10-14T11:42:00+01:00"),
    ("Would Dr Verrall comment? My deadline is 4pm today.", "2026-10-14T16:00:00+01:00"),
    ("Please could we have a quote. Deadline: Friday 5pm", "2026-10-16T17:00:00+01:00"),
    ("Request for comment with a 5pm deadline today.", "2026-10-14T17:00:00+01:00"),
    ("Please provide your response no later than 10am tomorrow (Thursday 15 October).", "2026-10-15T10:00:00+01:00"),
    ("Could you send it over before 3.30 if possible?", "2026-10-14T15:30:00+01:00"),
    ("We need a line for the story by 1.30.", "2026-10-14T13:30:00+01:00"),
    ("Can I get a statement for the piece? 4pm at the latest.", "2026-10-14T16:00:00+01:00"),
    ("Would she do tomorrow's programme at 0750 or 0820? We'll be deciding tonight at 6.", "2026-10-14T18:00:00+01:00"),
    ("We'd like a comment. The piece has to be with my editor by noon on Monday 2 November.", "2026-11-02T12:00:00+00:00"),
    ("Can we speak to someone today? Let me know in the next hour if possible.", "2026-10-14T11:42:00+01:00"),
    ("We need a statement from you by COB.", "2026-10-14T17:00:00+01:00"),
    ("Will you confirm the interview by close tomorrow?", "2026-10-15T17:00:00+01:00"),
    ("Would you share the data? By Monday would be great.", "2026-10-19T17:00:00+01:00"),
    ("For our article we need your notes by the end of day Friday, New York time.", "2026-10-16T17:00:00-04:00"),
    ("Could you come back to me on this story by 7 tonight?", "2026-10-14T19:00:00+01:00"),
    ("Chattr says it will remove the accounts by Friday. Do you have a response? We need it by 1.30.", "2026-10-14T13:30:00+01:00"),
    ("Sorry, the deadline for my story has moved from 6pm to 5pm.", "2026-10-14T17:00:00+01:00"),
    ("We run at 6 and would love a line from Dr Verrall.", "2026-10-14T18:00:00+01:00"),
    ("Hoping to publish the story by 1pm PT. Any comment?", "2026-10-14T13:00:00-07:00"),
    ("Could you answer for the article before the weekend?", "2026-10-16T17:00:00+01:00"),
    ("Could you send your comment on the story today?", "2026-10-14T17:00:00+01:00"),
    ("Please reply to the questions for my article this afternoon.", "2026-10-14T17:00:00+01:00"),
    ("By 3.30 pls. It is for the paper.", "2026-10-14T15:30:00+01:00"),
    ("Can we get a comment for our website, ideally before 5?", "2026-10-14T17:00:00+01:00"),
    ("If you can get me a quote by ten past four I can still use it.", "2026-10-14T16:10:00+01:00"),
    ("Comment for the paper please. You have until noon tomorrow to reply.", "2026-10-15T12:00:00+01:00"),
    ("Any comment? We go to press at 7pm.", "2026-10-14T19:00:00+01:00"),
    ("Please confirm the embargo by 5pm for my story.", "2026-10-14T17:00:00+01:00"),
    ("A quote for the magazine by 22 October please.", "2026-10-22T17:00:00+01:00"),
    ("We'd need her at the studio by 9.45 tonight for the interview. Let me know in the next half hour.", "2026-10-14T11:12:00+01:00"),
    ("A response for the article on or before Friday, 30th October, 2026.", "2026-10-30T17:00:00+00:00"),
    ("The newsletter goes out at 4pm so anything from her by 2.30 would make it in.", "2026-10-14T14:30:00+01:00"),
    ("I finish at 6 so need to know about the interview before then.", "2026-10-14T18:00:00+01:00"),
    ("A piece for Sunday's paper, so Friday lunchtime would be ideal for a few words.", "2026-10-16T12:00:00+01:00"),
]

STATED += [
    ("We're on with the story at 4.30, so ahead of that please. Any comment?", "2026-10-14T16:30:00+01:00"),
    ("Going live w/ the write-up in 25 mins, any comment?", "2026-10-14T11:07:00+01:00"),
    ("A line for the piece? Plans have moved, I'd want it first thing tomorrow.", "2026-10-15T09:00:00+01:00"),
    ("Which districts are meant? The copy needs to be in by noon tomorrow.", "2026-10-15T12:00:00+01:00"),
    ("Who paid for the study? Agency copy, writing through for 1145.", "2026-10-14T11:45:00+01:00"),
]

NONE_STATED = [
    "A background question for a feature. We don't publish until Sunday week, so whenever you like.",
    "We'd want her with us by 8.45 for the interview.",
    "I'll be on the desk tomorrow from 10 till 6 about the interview.",
    "I hope we can do something on the report with her next week for the programme.",
    "We have to cancel the interview at 3.30, sorry.",
    "Does the embargo on the study lift at 00:01 GMT on Thursday, or BST?",
    "We like your study for our lunchtime edition (12-12.45pm). Would you ring me?",
    "We would pre-record her at 11.25 for ten mins.",
    "Could we have Dr Verrall live at 5.20 today on our radio show?",
    "Is the report embargoed until 6am tomorrow? It is for my article.",
    "How many accounts were there? It is for my story. I'm in the office until 5.30.",
    "A question for an article: will Chattr remove the accounts? It says it will do so by Friday.",
    "This one is urgent, I have to correct my story asap.",
    "For a feature: your report names a deadline for councils to act. Why that one?",
    "Ofcom gave the company until Friday to reply. What is your reaction?",
    "Could you tell me her job title? It is for a footnote in an article.",
    "Is she one for our podcast? We tape Thursdays at 3pm.",
    "We published the article on Monday at 9am. Can you explain the method?",
    "How many services ran after 7pm? The story says the last bus went at 6.30pm.",
    "Our desk is staffed from 9am to 6pm, Monday to Friday. Could we have the report for a story?",
    "The award entries close on Friday at 5pm. Are you a journalist's guest at the programme?",
    "Would Dr Verrall comment for the piece in Sunday's paper?",
    "When is the report out? The reporter asks for a story.",
    "Would she come into the studio for an interview? We'd need her here by 9.45 tonight.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_a_stated_deadline(text, expected):
    deadline = reading(text).deadline
    assert deadline is not None
    assert deadline.at.isoformat() == expected


@pytest.mark.parametrize("text", NONE_STATED)
def test_no_deadline_is_ever_invented(text):
    assert reading(text).deadline is None


FOREIGN = [
    ("Pourriez-vous me confirmer l'interview avant 17h ?", "fr", "Europe/Paris", "2026-10-14T17:00:00+02:00"),
    ("Je boucle à 19h. Auriez-vous une réaction pour mon article ?", "fr", "Europe/Paris", "2026-10-14T19:00:00+02:00"),
    ("Merci de me répondre d'ici 18h ce soir pour l'article.", "fr", "Europe/Paris", "2026-10-14T18:00:00+02:00"),
    ("Bitte senden Sie Ihre Stellungnahme bis morgen, 12 Uhr.", "de", "Europe/Berlin", "2026-10-15T12:00:00+02:00"),
    ("Wir brauchen Ihre Auskunft bis Donnerstag, den 22.10., um 15:00 Uhr.", "de", "Europe/Berlin", "2026-10-22T15:00:00+02:00"),
    ("Ich brauche für meinen Bericht bis heute Abend ein Statement.", "de", "Europe/Berlin", "2026-10-14T18:00:00+02:00"),
    ("Necesitaría una respuesta para el artículo antes de las 17:00 de hoy.", "es", "Europe/Madrid", "2026-10-14T17:00:00+02:00"),
    ("Tengo hasta las 18:00 para cerrar el artículo, ¿nos dan una declaración?", "es", "Europe/Madrid", "2026-10-14T18:00:00+02:00"),
    ("Vorremmo un commento per l'articolo entro le 18 di oggi.", "it", "Europe/Rome", "2026-10-14T18:00:00+02:00"),
    ("Avrei bisogno di una risposta entro domani alle 12, grazie.", "it", "Europe/Rome", "2026-10-15T12:00:00+02:00"),
]


@pytest.mark.parametrize(("text", "language", "zone", "expected"), FOREIGN)
def test_a_deadline_in_another_language(text, language, zone, expected):
    found = reading(text, sent="2026-10-14T10:42:00+02:00")
    assert (found.language, found.deadline.at.isoformat()) == (language, expected)


def test_an_arabic_deadline():
    found = reading("نأمل تأكيد موعد المقابلة قبل الساعة السادسة مساء بتوقيت قطر.", sent="2026-10-14T16:20:00+03:00")
    assert (found.language, found.deadline.at.isoformat(), found.deadline.zone) == ("ar", "2026-10-14T18:00:00+03:00", "Asia/Qatar")


NO_HURRY = [
    "Could you share the data for our story? No rush at all.",
    "No deadline as such, but could we have the report for an article?",
    "For a feature, timing is flexible. Could she talk?",
    "Une question pour un article, rien ne presse.",
    "Eine Frage für einen Artikel, es eilt nicht.",
    "Una pregunta para un artículo, no hay prisa.",
    "Una domanda per un articolo, nessuna fretta.",
    "سؤال لتقرير صحفي، لا استعجال.",
]


@pytest.mark.parametrize("text", NO_HURRY)
def test_no_hurry_is_an_answer_of_its_own(text):
    found = reading(text)
    assert found.deadline is None
    assert found.no_deadline is not None


def test_a_reply_subject_tells_nothing_of_the_deadline():
    assert reading("Thanks, any news on the quote?", subject="Re: comment by 5pm please").deadline is None
    assert reading("A quote for the paper?", subject="Comment by 5pm please").deadline.at.isoformat() == "2026-10-14T17:00:00+01:00"


def test_the_words_hold_the_word_that_makes_it_a_deadline():
    words = reading("Will you tell us by midday whether she is free?").deadline.words
    assert (words.text, words.start, words.end, words.place) == ("by midday", 17, 26, "own_text")


def test_a_minute_has_no_window_and_a_part_of_the_day_has_one():
    exact, part = reading("We need a statement by 4pm.").deadline, reading("We need a statement by COB.").deadline
    assert (exact.precision, exact.from_, exact.until) == ("minute", None, None)
    assert (part.precision, part.from_.hour, part.until.hour) == ("part-of-day", 17, 18)


def test_a_day_is_read_as_that_day():
    deadline = reading("Could you answer by Monday for the article?").deadline
    assert (deadline.precision, deadline.from_.isoformat(), deadline.until.isoformat()) == (
        "day",
        "2026-10-19T00:00:00+01:00",
        "2026-10-20T00:00:00+01:00",
    )


def test_the_time_of_a_zone_said_in_the_wrong_season_is_noted():
    deadline = reading(
        "Could you comment for the story before 2 p.m. EST?", sent="2026-07-14T09:00:00-04:00", address="d.long@inquirer.com"
    ).deadline
    assert (deadline.at.isoformat(), deadline.note) == ("2026-07-14T14:00:00-04:00", "EST said when New York keeps other time")


def test_the_answer_wanted_counts_before_the_copy_deadline():
    assert (
        reading("Ich bitte um Antwort bis Montag, 10 Uhr. Redaktionsschluss ist um 18 Uhr.").deadline.at.isoformat()
        == "2026-10-19T10:00:00+01:00"
    )
