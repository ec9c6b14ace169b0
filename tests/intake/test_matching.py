from dataclasses import replace

import pytest

from isdmedia.intake.matching import ReleaseProfile, build_index, match
from tests.intake.matching_office import INDEX, RELEASES, day, mail


def linked(parsed, at, **told):
    return {one.release for one in match(parsed, index=INDEX, at=at, **told) if one.linked}


def first(parsed, at, **told):
    found = match(parsed, index=INDEX, at=at, **told)
    return found[0].release if found else None


CERTAIN = [
    ("Interview request: Empty shelves", "Could Petra join us at 4pm?", day(3, 3, 11), "empty-shelves"),
    ("bid for tonight", "We would love someone on about Empty Shelves.", day(3, 3, 11), "empty-shelves"),
    ("bid", "About your “empty shelves” report: who can talk?", day(3, 3, 11), "empty-shelves"),
    (
        "Re: Empty shelves: 1 in 4 town libraries now opens on two days a week or fewer",
        "Could we have a call?",
        day(3, 4),
        "empty-shelves",
    ),
    ("libraries", "Your library report says 412 branches. Is that for England alone?", day(3, 4), "empty-shelves"),
    ("a question", "Is 3,418 the number of libraries with or without mobile ones?", day(3, 9), "empty-shelves"),
    ("a question", "Is it 3.418 libraries or more? Thanks", day(3, 9), "empty-shelves"),
    (
        "for tomorrow",
        "See https://www.hollin.example/news/empty-shelves/?utm=x – can she do 0810?",
        day(3, 4),
        "empty-shelves",
    ),
    ("HT/26/4", "Please send the tables for this one.", day(3, 9), "empty-shelves"),
    ("ref HT 26 4", "Please send the tables.", day(3, 9), "empty-shelves"),
    ("Breakfast tomorrow", "Could Petra Winslade-Okoro talk to us about libraries?", day(3, 5), "empty-shelves"),
    (
        "Breakfast tomorrow",
        "Could Ms Winslade-Okoro say a word on the volunteers who run libraries?",
        day(3, 5),
        "empty-shelves",
    ),
    ("This evening", "Could Petra Winslade-Okoro come on at six?", day(3, 3, 15), "empty-shelves"),
    (
        "Bibliotheken",
        "Ihr Bericht über Bibliotheken in Großbritannien: Kann Frau Winslade-Okoro uns etwas dazu sagen?",
        day(3, 5),
        "empty-shelves",
    ),
    (
        "Médiathèques",
        "Nous parlons de votre étude sur les bibliothèques, pourriez-vous nous rappeler ?",
        day(3, 5),
        "empty-shelves",
    ),
    (
        "Chattr",
        "Working on a piece about your study of fake prescriptions in Chattr groups. Who can I talk to?",
        day(4, 15),
        "whisper-network",
    ),
    ("numbers", "Are the 210,500 members of the groups unique people?", day(10, 1), "whisper-network"),
    ("numbers", "Sind die 304.200 Mitglieder der Gruppen echte Menschen?", day(10, 1), "whisper-network-two"),
    ("Still whispering", "Can Dr Farrokhzad do Friday?", day(10, 1), "whisper-network-two"),
    ("Whisper Network", "Can Dr Farrokhzad do Friday?", day(10, 1), "whisper-network"),
    ("spills", "Was it 1,348 spills on the Aire?", day(5, 30), "river-watch-20"),
    ("River watch: sewage report for week 21", "May we use the map?", day(5, 30), "river-watch-21"),
    ("loyers", "Votre enquête auprès de 5 240 locataires nous intéresse.", day(6, 10), "loyers"),
    (
        "rents",
        "Your survey of tenants who skip meals to pay the rent: is Solveig Hannecart free on Monday?",
        day(6, 11),
        "loyers",
    ),
    ("loyers", "Mme Hannecart pourrait-elle parler des loyers à Lille ?", day(6, 11), "loyers"),
    (
        "Strictly embargoed: porters study",
        "Could Professor Dube pre-record for the day it comes out?",
        day(10, 17),
        "night-shift",
    ),
    ("embargo", "When does the embargo on the hospital porters study lift?", day(10, 17), "night-shift"),
    (
        "Night shift: what working after midnight does to hospital porters",
        "Is there a copy?",
        day(10, 16),
        "night-shift",
    ),
    ("مقابلة", "نود استضافة الدكتورة ليلى فرخزاد للحديث عن تشاتر", day(4, 15), "whisper-network"),
    ("Re: your note", "As discussed - the shorter quote please.", day(3, 6), None),
]


@pytest.mark.parametrize(("subject", "own", "at", "release"), CERTAIN)
def test_what_is_certain_is_linked(subject, own, at, release):
    assert linked(mail(subject, own), at) == ({release} if release else set())


WHILE_NEW = [
    ("for this evening", "Could the author of your report on libraries come on?", day(3, 3, 14), "empty-shelves"),
    ("a claim", "A council says your survey of libraries cannot be right. What do you say?", day(3, 4, 14), "empty-shelves"),
    ("panel tonight", "Would Petra be up for a panel on libraries tonight?", day(3, 4), "empty-shelves"),
    ("kurze Frage", "Zu Ihrer heutigen Studie: Sind die 412 Bibliotheken alle in England?", day(3, 3, 12), "empty-shelves"),
    ("مقابلة", "نود الحديث عن دراستكم حول المكتبات في مدنكم", day(3, 3, 12), "empty-shelves"),
    ("this evening", "Is Dr Farrokhzad around at six?", day(9, 29, 15), "whisper-network-two"),
    ("picture", "A portrait of Petra Winslade-Okoro please.", day(3, 6), "empty-shelves"),
    ("quick one", "loved yr libraries thing, which counties lost most?", day(3, 4), "empty-shelves"),
]


@pytest.mark.parametrize(("subject", "own", "at", "release"), WHILE_NEW)
def test_what_is_new_is_meant(subject, own, at, release):
    assert linked(mail(subject, own), at) == {release}


NOT_FOR_BEING_NEW = [
    ("phone-in", "We are doing a phone-in on libraries tonight. Do you know a librarian?", day(3, 3, 14)),
    ("closures", "Hull has just announced that it sells its libraries. Could your team react?", day(3, 3, 14)),
    ("Petra", "Petra from the picture desk asked me to say thanks.", day(3, 3, 14)),
    ("this evening", "Is Dr Farrokhzad around at six?", day(11, 20, 15)),
]


@pytest.mark.parametrize(("subject", "own", "at"), NOT_FOR_BEING_NEW)
def test_being_new_alone_links_nothing(subject, own, at):
    assert linked(mail(subject, own), at) == set()


DOUBTFUL = [
    ("Dr Farrokhzad", "Could Dr Farrokhzad tell us about Chattr and prescriptions?", day(10, 1), "whisper-network-two"),
    (
        "your Chattr report",
        "Can somebody explain the Chattr report to our listeners?",
        day(10, 1),
        "whisper-network-two",
    ),
    ("sewage", "Could Tobias Renn take us to the river to talk about sewage?", day(5, 30), "river-watch-21"),
    ("River Watch", "We like River Watch. Who is behind it?", day(5, 30), "river-watch-21"),
    ("Job title", "What is Dr Farrokhzad's full job title? For a footnote.", day(12, 1), "whisper-network-two"),
    ("Winslade-Okoro", "How does one spell Petra Winslade-Okoro?", day(7, 1), "empty-shelves"),
    ("libraries", "We are doing a phone-in on libraries tonight and look for guests.", day(3, 20), "empty-shelves"),
]


@pytest.mark.parametrize(("subject", "own", "at", "release"), DOUBTFUL)
def test_near_twins_and_mere_names_are_only_suggested(subject, own, at, release):
    parsed = mail(subject, own)
    assert linked(parsed, at) == set()
    assert first(parsed, at) == release


ABOUT_NOTHING = [
    (
        "Fraud verdict",
        "After the verdict in Hull: could Dr Farrokhzad say something on fraud and medicines?",
        day(4, 16),
    ),
    (
        "Library closures",
        "Leeds has just announced that it closes nine libraries. Would Petra Winslade-Okoro react?",
        day(3, 5),
    ),
    ("Guest", "Is Professor Dube free on Sunday?", day(12, 3)),
    ("Reaction?", "The regulator fined a fraud ring over medicines. Would anybody give us two lines?", day(5, 1)),
    ("New NHS study on hospitals", "The Royal Society's study of hospitals came out today. Any reaction?", day(11, 2)),
    ("sewage", "Ofwat's report on sewage and rivers is out at noon. Would you react?", day(6, 1)),
    ("Boiler", "Is that Hollin Heating? No hot water since two days.", day(3, 4)),
    ("Dissertation", "I am a student and write about libraries in Wales. May I ask you some questions?", day(4, 1)),
    ("Guest post", "We write articles for trusts like yours. 210 words for 35 pounds.", day(4, 20)),
    ("The last two days", "I found the shelves empty in my supermarket, what are you doing about it?", day(3, 6)),
    ("Your office hours", "When do you open, and on which days a week?", day(3, 6)),
    ("Night shift rota", "Can you swap with me on Friday?", day(11, 1)),
    (
        "The study by Durham University",
        "We are covering the study of rent by Durham University. Has your trust a view?",
        day(7, 1),
    ),
    ("Vacation", "I am out of the office until Monday 9 March.", day(3, 4)),
    ("your next report on libraries", "When will your next report on libraries come out?", day(9, 1)),
]


@pytest.mark.parametrize(("subject", "own", "at"), ABOUT_NOTHING)
def test_what_only_shares_words_is_not_linked(subject, own, at):
    assert linked(mail(subject, own), at) == set()


def test_mail_that_is_not_from_the_press_is_only_suggested():
    parsed = mail("Enter Empty Shelves for Best Campaign", "Entry fee 200 pounds. Enter your report now.")
    assert linked(parsed, day(3, 9), press=False) == set()
    assert first(parsed, day(3, 9), press=False) == "empty-shelves"


def test_an_answer_in_a_conversation_is_about_its_release():
    parsed = mail("RE: quote please", "Something shorter? We have till 5.")
    assert linked(parsed, day(3, 6), thread=("empty-shelves",)) == {"empty-shelves"}
    assert linked(parsed, day(3, 6), thread=("long-gone",)) == set()


def test_an_answer_that_names_another_release_is_about_that_one():
    parsed = mail("RE: Empty shelves", "Not about this, but is Dr Farrokhzad free for Whisper Network? The Chattr groups, I mean.")
    other = mail("RE: hello", "Another matter: could we talk about Whisper Network and the Chattr prescriptions?")
    assert "whisper-network" in linked(parsed, day(4, 16), thread=("empty-shelves",))
    assert linked(other, day(4, 16), thread=("empty-shelves",)) == {"whisper-network"}


def test_two_releases_named_are_both_linked():
    parsed = mail("two things", "One on Whisper Network, and the tables of Empty Shelves, please.")
    assert linked(parsed, day(4, 16)) == {"whisper-network", "empty-shelves"}


def test_a_chaser_is_about_what_it_quotes():
    parsed = mail("RE: tomorrow?", "Just bumping this up.", quoted="> Could someone join us about Empty Shelves?")
    assert linked(parsed, day(3, 6)) == {"empty-shelves"}


def test_a_quoted_mailing_counts_by_its_headline_not_by_what_it_mentions():
    body = "Still whispering: Chattr leaves prescription sellers in place for six months\nSix months after Whisper Network, 71 of the groups are still there."
    assert linked(mail("call?", "Who can talk?", quoted=body), day(9, 30)) == {"whisper-network-two"}


def test_words_passed_on_count_as_the_writers_own():
    assert linked(mail("FW: bid", "One for you?", forwarded="Could we have Petra on Empty Shelves at 5?"), day(3, 6)) == {"empty-shelves"}


def test_a_title_that_is_nearly_right_needs_a_word_of_the_topic():
    right = mail("Empty shelfs - libraries", "Could we talk about the libraries run by volunteers?")
    assert linked(right, day(3, 6)) == {"empty-shelves"}


def test_before_publication_a_release_is_only_for_those_who_name_it():
    parsed = mail("hospitals", "We plan a week on hospitals and night work. Have you any research?")
    assert linked(parsed, day(10, 10)) == set()


def test_an_address_in_html_alone_links():
    parsed = mail("this", "Who can speak about this?", html='<a href="https://hollin.example/news/loyers">this</a>')
    assert linked(parsed, day(6, 12)) == {"loyers"}


def test_names_in_another_alphabet():
    profile = ReleaseProfile(
        slug="salt",
        headline="Salt roads: who pays for Klippa's silence",
        body="About Klippa.",
        authors=("Dr Samir Haddadin",),
        topics=("Klippa", "propaganda"),
        published_at=day(3, 3),
    )
    index = build_index([profile, *RELEASES])
    arabic = mail("طلب مقابلة", "نود استضافة الدكتور سمير حدادين للحديث عن دراستكم حول الدعاية على كليبا")
    russian = mail("Интервью", "Хотим поговорить с Самир Хаддадин о пропаганда Klippa")
    assert [match(parsed, index=index, at=day(3, 4))[0].release for parsed in (arabic, russian)] == ["salt", "salt"]
    assert match(arabic, index=index, at=day(3, 4))[0].linked


def test_a_nickname_learned_from_a_correction_links():
    named = replace(RELEASES[0], nicknames=("cupboard report",))
    index = build_index([named, *RELEASES[1:]])
    found = match(mail("bid", "Anyone to talk about the cupboard report?"), index=index, at=day(3, 6))
    assert [(one.release, one.linked) for one in found if one.linked] == [("empty-shelves", True)]
    assert "calls it “cupboard report”, as journalists do" in found[0].reasons


def test_the_writer_is_not_taken_for_an_author():
    parsed = mail("hello", "Best, Tobias Renn", sender="Tobias Renn <t.renn@paper.example>")
    assert first(parsed, day(5, 30)) is None


def test_reasons_are_for_people():
    (best, *_) = match(mail("Empty Shelves", "Can Petra Winslade-Okoro talk about the 3,418 libraries?"), index=INDEX, at=day(3, 3, 11))
    assert best.linked and best.score > 0.95
    assert best.reasons[0] == "names the title “Empty Shelves”"
    assert "the figure 3,418 stands only in this release" in best.reasons
    assert "names Petra Winslade-Okoro, its author" in best.reasons
    assert best.reasons[-1] == "published 2 hours before"


def test_your_new_report_is_suggested_while_it_is_new():
    parsed = mail("copy?", "Could we have a copy of your new report, please?")
    assert linked(parsed, day(3, 3, 12)) == set()
    assert first(parsed, day(3, 3, 12)) == "empty-shelves"
    assert first(parsed, day(3, 20)) is None


def test_nothing_speaks_for_any():
    assert match(mail("", ""), index=INDEX, at=day(3, 3)) == ()
    assert match(mail("x", "y"), index=build_index([]), at=day(3, 3)) == ()


def test_at_most_five_best_first():
    found = match(
        mail("Hollin", "rivers sewage libraries Chattr rent hospitals fraud housing volunteers"),
        index=INDEX,
        at=day(11, 1),
    )
    assert len(found) <= 5
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_an_undated_release_is_linked_by_name():
    assert linked(mail("Tariffs for cycle hire rise faster than wages", "Who can talk?"), day(5, 1)) == {"tariffs-draft"}
