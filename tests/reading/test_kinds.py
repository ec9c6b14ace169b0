"""What kind of ask a letter is."""

import pytest

from isdmedia.mail.parsed import Automatic
from tests.reading.letters import reading

PRESS = [
    ("interview", "Could we interview Dr Haddad for the programme tomorrow?"),
    ("interview", "Can we grab Dr. Haddad for a live hit at 11:20a?"),
    ("interview", "Would Marianne Tolley do us a pre-rec this evening?"),
    ("interview", "We'd love to have her on the show to talk about the report."),
    ("interview", "I host a weekly show. Would she be up for a chat, 45 minutes on Riverside?"),
    ("interview", "I would need to speak with the researcher by phone for the story."),
    ("interview", "Nous aimerions recevoir en direct Mme Haddad dans notre journal."),
    ("interview", "Wir würden gern ein Interview mit Frau Dr. Haddad führen."),
    ("interview", "Nos gustaría entrevistar a la doctora en directo."),
    ("interview", "Vorremmo intervistare la dottoressa Haddad in diretta."),
    ("interview", "نود استضافة الدكتورة سميرة حداد في مقابلة مباشرة."),
    ("comment", "Would anyone at Corvane like to give us a couple of lines?"),
    ("comment", "Does Corvane want to comment on the fine?"),
    ("comment", "Please can we have a quote from Prof Adeyemi-Clarke aimed at parents?"),
    ("comment", "Running in 20 mins - anything from Dr Haddad we can use?"),
    ("comment", "Could you send a short statement on the findings?"),
    ("comment", "Auriez-vous une réaction à l'amende ?"),
    ("comment", "Wir bitten um eine Stellungnahme zu der Kritik. Was entgegnen Sie?"),
    ("comment", "Vorremmo un commento sul vostro rapporto."),
    ("comment", "Buscamos una declaración sobre el informe."),
    ("comment", "نرجو تزويدنا بتعليق حول التقرير."),
    ("right_of_reply", "We intend to publish a story making the following allegations about your funding. This is your right of reply."),
    ("right_of_reply", "Wir geben Ihnen hiermit Gelegenheit zur Stellungnahme zu den Vorwürfen."),
    ("fact_check", "I'm a fact-checker. Could you tell me whether the following is right?"),
    ("fact_check", "Your release says 2,140; table 4 gives 2,410. Which is it?"),
    ("fact_check", "Possible error in your release: the two numbers do not match."),
    ("fact_check", "Wir machen einen Faktencheck: Stimmt es, dass Sie Tausende Konten gefunden haben?"),
    ("fact_check", "Est-il exact que vous avez suivi vingt-quatre comptes ? C'est pour la vérification des faits."),
    (
        "written_questions",
        "For my piece, could you answer the following questions by email?\n1. Who funded it?\n2. How long did it take?\n3. Is there more?",
    ),
    ("written_questions", "Ich hätte folgende Fragen:\n1. Wie viele Konten?\n2. Wie gewählt?\n3. Wer zahlt?"),
    ("information", "Does the report cover Northern Ireland? How many routes are there?"),
    ("information", "Could you tell me Dr Haddad's full job title? For a footnote."),
    ("information", "Can you confirm the embargo on the phones study is 00:01?"),
    ("information", "A quick question about method: did the team count school services?"),
    ("background", "Could I talk to the author on background, not for attribution?"),
    ("background", "Wäre ein Hintergrundgespräch möglich, unter drei?"),
    ("material", "Could you share the counts by constituency as a CSV?"),
    ("material", "May we have an embargoed copy of the full report?"),
    ("material", "Pourriez-vous m'envoyer le rapport complet et les données ?"),
    ("pictures", "Please can we have a hi-res headshot, 300dpi, with a credit line?"),
    ("pictures", "Könnten Sie uns ein Pressefoto in Druckauflösung schicken?"),
    ("filming", "We'd like to send a camera crew to film at your office."),
    ("filming", "Für das Magazin möchten wir bei Ihnen drehen, Drehtermin wäre Dienstag."),
    ("op_ed", "Would Dr Haddad write an opinion piece for us, 800 words?"),
    ("event", "We would like to invite her to speak at our conference and join a panel discussion."),
    ("event", "I'd like accreditation for the press conference."),
    ("complaint", "Your article misquoted me. I demand a correction and an apology."),
]


@pytest.mark.parametrize(("kind", "text"), PRESS)
def test_a_journalists_ask(kind, text):
    assert reading(text).kind.value == kind


OTHERS = [
    ("marketing", "PressTracker follows 400,000 outlets. Book a demo today, no obligation, and get a discount."),
    ("marketing", "Entries close Friday. Enter now: entry fee £295 + VAT, early bird discount."),
    ("marketing", "Boost your SEO with guest posts and backlinks on high domain authority sites."),
    ("marketing", "يقدم مكتبنا خصما بنسبة 30% على ترجمة التقارير."),
    ("marketing", "Sonderangebot: 20 Prozent Rabatt auf unsere Übersetzungen, jetzt anmelden."),
    ("not_press", "I'm a student and I'm writing my dissertation on buses. Could I interview someone?"),
    ("not_press", "Saw you on the telly. Who is paying for this??? You people are a disgrace."),
    ("not_press", "Morning is that Corvane Plumbing? Boilers gone again, can someone come out today?"),
    ("not_press", "Please find attached my CV for the vacancy of research assistant."),
    ("not_press", "Je suis étudiante et j'écris mon mémoire de master sur ce sujet."),
]


@pytest.mark.parametrize(("kind", "text"), OTHERS)
def test_what_no_journalist_writes(kind, text):
    found = reading(text, address="someone@home.example")
    assert (found.kind.value, found.deadline, found.times, found.urgency) == (kind, None, (), "none")


def test_an_authority_is_neither_press_nor_noise():
    assert reading("We would value a briefing ahead of the hearing.", address="a.clerk@parliament.uk").kind.value == "authority"
    assert reading("We act for Loopr and write without prejudice.", address="partner@chambers.example").kind.value == "authority"


def test_a_short_reminder_is_a_chaser_only_in_a_thread():
    text = "Sorry to chase - any news on the interview?"
    assert (reading(text, follows_up=True).kind.value, reading(text).kind.value) == ("chaser", "interview")


def test_a_new_ask_in_a_thread_keeps_its_kind():
    assert reading("Thanks! Could you also send a hi-res headshot of her?", follows_up=True).kind.value == "pictures"


def test_the_words_that_told_the_kind_are_kept():
    words = reading("Please can we have a hi-res headshot?").kind.words
    assert words.text == "Please can we have a hi-res headshot?"[words.start : words.end]


def test_a_mailing_list_sells():
    assert reading("See every mention. Book a demo.", automatic=Automatic.LIST, address="hello@tracker.example").kind.value == "marketing"


def test_of_an_automatic_reply_only_the_sender_is_read():
    found = reading("I am away until Monday. Could you write to the desk by 5pm?", automatic=Automatic.AUTO_REPLY)
    assert (found.kind.value, found.deadline, found.times, found.urgency) == ("unknown", None, (), "none")
    assert (found.outlet.value, found.journalist.name, found.language) == ("The Gazette", "Robin Vale", "en")
