"""What kind of ask a letter is."""

import pytest

from isdmedia.mail.parsed import Automatic
from tests.reading.letters import reading

PRESS = [
    ("interview", "Could we interview Dr Verrall for the programme tomorrow?"),
    ("interview", "Is Dr. Verrall free for a live hit this morning?"),
    ("interview", "A quick pre-rec with Joyce Pemble tonight?"),
    ("interview", "We'd love to have her on the show to talk about the report."),
    ("interview", "I make a fortnightly show. Is she up for a chat of half an hour on Zencastr?"),
    ("interview", "May I speak with your researcher by phone for the story?"),
    ("interview", "Mme Verrall pourrait-elle venir en direct dans notre émission ?"),
    ("interview", "Wir würden gern ein Interview mit Frau Dr. Verrall führen."),
    ("interview", "Nos gustaría entrevistar a la doctora en directo."),
    ("interview", "Vorremmo intervistare la dottoressa Verrall in diretta."),
    ("interview", "نود استضافة الدكتورة سلمى درويش في مقابلة مباشرة."),
    ("comment", "Has Tressel a couple of lines for us?"),
    ("comment", "Does Tressel want to comment on the fine?"),
    ("comment", "A quote from Prof Oduber for grandparents would be lovely."),
    ("comment", "Publishing shortly, have you anything from Dr Verrall?"),
    ("comment", "Could you send a short statement on the findings?"),
    ("comment", "Auriez-vous une réaction à l'amende ?"),
    ("comment", "Wir bitten um eine Stellungnahme zu der Kritik. Was entgegnen Sie?"),
    ("comment", "Vorremmo un commento sul vostro rapporto."),
    ("comment", "Buscamos una declaración sobre el informe."),
    ("comment", "نرجو تزويدنا بتعليق حول التقرير."),
    ("right_of_reply", "We intend to publish a story making the following allegations about your funding. This is your right of reply."),
    ("right_of_reply", "Wir geben Ihnen hiermit Gelegenheit zur Stellungnahme zu den Vorwürfen."),
    ("fact_check", "Fact-checking a column: would you say whether the following is right?"),
    ("fact_check", "The summary has 3,060 and the annex 3,600. Which is it?"),
    ("fact_check", "A typo in your summary? The two numbers do not match."),
    ("fact_check", "Wir machen einen Faktencheck: Stimmt es, dass Sie Tausende Konten gefunden haben?"),
    ("fact_check", "Est-il exact que vous avez suivi vingt-quatre comptes ? C'est pour la vérification des faits."),
    (
        "written_questions",
        "For my piece, could you answer the following questions by email?\n1. Who funded it?\n2. How long did it take?\n3. Is there more?",
    ),
    ("written_questions", "Ich hätte folgende Fragen:\n1. Wie viele Konten?\n2. Wie gewählt?\n3. Wer zahlt?"),
    ("information", "Does the report cover Northern Ireland? How many routes are there?"),
    ("information", "What is Dr Verrall's full job title, for my footnote?"),
    ("information", "Is the embargo on the housing study midnight?"),
    ("information", "A quick question about method: did the team count school services?"),
    ("background", "Could I talk to the author on background, not for attribution?"),
    ("background", "Wäre ein Hintergrundgespräch möglich, unter drei?"),
    ("material", "Could you share the counts by constituency as a CSV?"),
    ("material", "May we have an embargoed copy of the full report?"),
    ("material", "Pourriez-vous m'envoyer le rapport complet et les données ?"),
    ("pictures", "Have you a hi-res headshot with a credit line?"),
    ("pictures", "Könnten Sie uns ein Pressefoto in Druckauflösung schicken?"),
    ("filming", "We'd like to send a camera crew to film at your office."),
    ("filming", "Für das Magazin möchten wir bei Ihnen drehen, Drehtermin wäre Dienstag."),
    ("op_ed", "Would Dr Verrall write an opinion piece for us, 800 words?"),
    ("event", "We would like to invite her to speak at our conference and join a panel discussion."),
    ("event", "I'd like accreditation for the press conference."),
    ("complaint", "Your article misquoted me. I demand a correction and an apology."),
]


@pytest.mark.parametrize(("kind", "text"), PRESS)
def test_a_journalists_ask(kind, text):
    assert reading(text).kind.value == kind


PRESS += [
    ("interview", "Any chance of Ms Verrall on the sofa for our show?"),
    ("interview", "Mme Verrall serait-elle joignable par téléphone dans l'heure qui vient ?"),
    ("interview", "Sorry, I'll have to stand her down, a press conference has been called."),
    ("interview", "Leider müssen wir die Schalte mit Frau Verrall heute absagen."),
    ("comment", "Quick reax from your author? One or two sentences is plenty."),
    ("complaint", "Our audited figure is lower. We ask that you correct the release and reserve our position."),
]

OTHERS = [
    ("not_press", "I am a third-year student and write my dissertation on tribunals. May I ask some questions?"),
    ("marketing", "PressTracker follows 400,000 outlets. Book a demo today, no obligation, and get a discount."),
    ("marketing", "Entries close Friday. Enter now: entry fee £295 + VAT, early bird discount."),
    ("marketing", "Boost your SEO with guest posts and backlinks on high domain authority sites."),
    ("marketing", "عرض خاص من شركتنا: خصم كبير على خدماتنا في الترجمة."),
    ("marketing", "Sonderangebot: 20 Prozent Rabatt auf unsere Übersetzungen, jetzt anmelden."),
    ("not_press", "I'm a student and I'm writing my dissertation on buses. Could I interview someone?"),
    ("not_press", "You people again. A disgrace, all of it, and on my taxes."),
    ("not_press", "Hello, is this Tressel Heating? The boiler leaks, when will the plumber be here?"),
    ("not_press", "Please find attached my CV for the vacancy of research assistant."),
    ("not_press", "Je suis étudiante et j'écris mon mémoire de master sur ce sujet."),
]


@pytest.mark.parametrize(("kind", "text"), OTHERS)
def test_what_no_journalist_writes(kind, text):
    found = reading(text, address="someone@home.example")
    assert (found.kind.value, found.deadline, found.times, found.urgency) == (kind, None, (), "none")


def test_an_authority_is_neither_press_nor_noise():
    assert reading("We would value a briefing ahead of the hearing.", address="a.clerk@parliament.uk").kind.value == "authority"
    assert reading("We act for Chattr and write without prejudice.", address="partner@chambers.example").kind.value == "authority"


def test_a_short_reminder_is_a_chaser_only_in_a_thread():
    text = "Sorry to chase - any news on the interview?"
    assert (reading(text, follows_up=True).kind.value, reading(text).kind.value) == ("chaser", "interview")


def test_a_new_ask_in_a_thread_keeps_its_kind():
    assert reading("Lovely, thanks! Have you got a hi-res headshot too?", follows_up=True).kind.value == "pictures"


def test_the_words_that_told_the_kind_are_kept():
    words = reading("Have you a hi-res headshot?").kind.words
    assert words.text == "Have you a hi-res headshot?"[words.start : words.end]


def test_a_mailing_list_sells():
    assert reading("See every mention. Book a demo.", automatic=Automatic.LIST, address="hello@tracker.example").kind.value == "marketing"


def test_of_an_automatic_reply_only_the_sender_is_read():
    found = reading("I am away until Monday. Could you write to the desk by 5pm?", automatic=Automatic.AUTO_REPLY)
    assert (found.kind.value, found.deadline, found.times, found.urgency) == ("unknown", None, (), "none")
    assert (found.outlet.value, found.journalist.name, found.language) == ("The Gazette", "Robin Vale", "en")


def test_a_way_to_talk_makes_a_bid_of_what_no_other_word_tells():
    words = "Kann Frau Verrall morgen früh zu uns in die Runde? Per Telefon, sechs Minuten."
    assert reading(words, address="robin.vale@wdr.de").kind.value == "interview"


def test_a_strangers_offer_is_marketing_though_a_name_fits_its_address():
    words = "Feature at Water Summit! Speaker packages start from $900, early bird pricing ends soon. Unsubscribe"
    assert reading(words, address="info@watersummit.example", name="Water Summit", outlets=()).kind.value == "marketing"
