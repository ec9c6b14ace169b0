from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from isdmedia.reading.releases import (
    Author,
    Link,
    MissingBody,
    MissingHeadline,
    Quote,
    Spokesperson,
    slug_for,
    understand,
)

SAMPLES = Path(__file__).parents[1] / "samples" / "releases"


def read(name):
    return understand((SAMPLES / name).read_text(encoding="utf-8"))


PASTED = """

CLIPTRAP: FLIKR-LIKE APP STILL SPREADS THE LEAGUE'S FILMS

New research from the Bureau for Quiet Places shows the League continues to put films on Klippa without consequence.

A new Field Note from the Bureau for Quiet Places (BQP) shows how Klippa goes on hosting films of the League, on a network with more than a million \
collective viewers.

The report, authored by Tarek Wendover, BQP's Deputy Director for Europe, the Near East and Japan, describes 20 accounts.

“The films stand there in full daylight,” said Wendover. “Klippa could stop it tomorrow, and our patience is at an end.”

It spreads faster than in a [previous BQP study](#).

“They send people on to other places,” said Wendover. “We have to look at that with care and with patience.”

Key findings

Researchers watched more than **100 films** with over **500,000 views per post**:

- The League **uses sounds** of its own. Even when a film goes, the sound stays.
- Some **call for action** with the words “you will see it”.

- Films **point elsewhere** by codes.
Irony is **a tool** of theirs.

- Only five of the 20 accounts were removed.

Interviews with Tarek Wendover are available on request.

The Field Note is on [our website](#).

Please direct enquiries to media@bqp.example"""


def test_a_release_pasted_without_date_or_embargo_is_understood():
    release = understand(PASTED)
    assert release.headline == "CLIPTRAP: FLIKR-LIKE APP STILL SPREADS THE LEAGUE'S FILMS"
    assert release.standfirst.endswith("on Klippa without consequence.")
    assert release.body.startswith("A new Field Note") and release.body.endswith("media@bqp.example")
    assert "- The League **uses sounds** of its own." in release.body
    assert release.authors == (Author("Tarek Wendover", "BQP's Deputy Director for Europe, the Near East and Japan"),)
    assert [person.name for person in release.spokespeople] == ["Tarek Wendover"]
    assert release.contact_emails == ("media@bqp.example",)
    assert release.links == (Link("#", "previous BQP study"), Link("#", "our website"))
    assert (release.issued_on, release.embargo_until, release.contact_phones, release.report_url) == (
        None,
        None,
        (),
        "",
    )


def test_findings_are_plain_and_a_lost_bullet_is_a_finding_of_its_own():
    findings = understand(PASTED).key_findings
    assert findings == (
        "The League uses sounds of its own. Even when a film goes, the sound stays.",
        "Some call for action with the words “you will see it”.",
        "Films point elsewhere by codes.",
        "Irony is a tool of theirs.",
        "Only five of the 20 accounts were removed.",
    )


def test_a_surname_is_traced_to_its_bearer_and_interrupted_words_are_one_quote():
    first, second = understand(PASTED).quotes
    assert first == Quote(
        "Tarek Wendover",
        "BQP's Deputy Director for Europe, the Near East and Japan",
        "The films stand there in full daylight. Klippa could stop it tomorrow, and our patience is at an end.",
    )
    assert second.speaker == "Tarek Wendover"


def test_a_complete_markdown_release():
    release = read("harbour-lights-clean.md")
    assert release.headline == "Harbour lights: two in three small ports have no night watch"
    assert release.standfirst == "A survey of 184 ports finds that most are dark after ten."
    assert release.immediate and release.issued_on == date(2026, 6, 3)
    assert release.dateline == "ABERDEEN, 3 June 2026"
    assert release.key_findings[0] == "122 of the 184 ports have nobody on duty between 10pm and 5am."
    assert len(release.key_findings) == 3
    assert release.authors == (Author("Dr Elspeth Marr-Quaye", "head of coastal studies"),)
    assert release.spokespeople == (Spokesperson("Dr Elspeth Marr-Quaye", "head of coastal studies"),)
    assert release.quotes[0].words == "You can land what you like at two in the morning. Nobody will see it."
    assert release.report_url == "https://tidewater.example/reports/harbour-lights.pdf"
    assert release.notes.startswith("1. The survey was carried out")
    assert release.boilerplate == "The Tidewater Foundation studies the coast and the people who work on it."
    assert release.contact_phones == ("+44 1632 960 123",)
    assert "ENDS" not in release.body and "Notes to editors" not in release.body


def test_a_german_release():
    release = read("wasser-studie.txt")
    assert release.headline.startswith("Trinkwasser auf dem Land")
    assert release.embargo_until == datetime(2026, 3, 17, 9, 0, tzinfo=UTC)
    assert release.issued_on == date(2026, 3, 17)
    assert release.language == "de"
    assert [author.name for author in release.authors] == ["Prof. Dr. Henrike Aldenhoff"]
    assert [person.name for person in release.spokespeople] == ["Prof. Dr. Henrike Aldenhoff"]
    assert release.quotes[0].speaker == "Prof. Dr. Henrike Aldenhoff"
    assert len(release.key_findings) == 4
    assert release.contact_phones == ("+49 228 9090 1234",)
    assert release.boilerplate.startswith("Das Institut Quellgrund")


def test_a_french_release():
    release = read("loyers-etudiants.txt")
    assert release.headline == "Logement étudiant : la moitié du budget part dans le loyer"
    assert release.embargo_until == datetime(2026, 9, 10, 4, 0, tzinfo=UTC)
    assert [author.name for author in release.authors] == ["Maëlle Kerdoncuff", "Théophile Ansart"]
    assert [person.name for person in release.spokespeople] == ["Maëlle Kerdoncuff", "Théophile Ansart"]
    assert release.key_findings == (
        "52 % du budget va au loyer.",
        "31 000 étudiants ont changé de ville faute de logement.",
    )
    assert release.quotes[0].speaker == "Maëlle Kerdoncuff"
    assert (release.language, release.contact_phones) == ("fr", ("01 99 00 12 34",))


def test_a_spanish_release():
    release = read("hilos-perdidos.txt")
    assert release.headline == "HILOS PERDIDOS: LAS MODISTAS DE BARRIO DESAPARECEN"
    assert release.issued_on == date(2026, 2, 12)
    assert release.authors == (Author("Inés Arrabal Quiroga", "directora de oficios del Centro Lanzadera"),)
    assert [person.name for person in release.spokespeople] == ["Inés Arrabal Quiroga"]
    assert release.quotes[0].speaker == "Inés Arrabal Quiroga"
    assert len(release.key_findings) == 2


@pytest.mark.parametrize(
    ("words", "instant"),
    [
        ("EMBARGOED UNTIL 00:01 GMT ON WEDNESDAY 28 OCTOBER 2026", datetime(2026, 10, 28, 0, 1, tzinfo=UTC)),
        ("Under embargo until 6am ET, October 5, 2026", datetime(2026, 10, 5, 10, 0, tzinfo=UTC)),
        ("STRICTLY EMBARGOED: 0001hrs BST, Tuesday 7 July 2026", datetime(2026, 7, 6, 23, 1, tzinfo=UTC)),
        ("Not for publication before 12 noon UK time on 3 August 2026", datetime(2026, 8, 3, 11, 0, tzinfo=UTC)),
        ("Embargo: 24:00 UTC, 31 December 2026", datetime(2027, 1, 1, 0, 0, tzinfo=UTC)),
        ("Embargoed until 2026-10-28 09:30 CET", datetime(2026, 10, 28, 8, 30, tzinfo=UTC)),
        ("EMBARGO 10.30pm (GMT+3) 2nd of May 2026", datetime(2026, 5, 2, 22, 30, tzinfo=timezone(timedelta(hours=3)))),
        ("Sotto embargo fino alle ore 11.00 (ora di Roma) del 4 maggio 2026", datetime(2026, 5, 4, 9, 0, tzinfo=UTC)),
        ("Embargado hasta las 10:00 del 4 de mayo de 2026 (hora de Madrid)", datetime(2026, 5, 4, 8, 0, tzinfo=UTC)),
        ("Embargoed until midnight on 12 January 2026", datetime(2026, 1, 12, 0, 0, tzinfo=UTC)),
        ("Embargoed until Wednesday", None),
        ("Embargoed until 28 October, 00:01", None),
    ],
)
def test_embargoes(words, instant):
    release = understand(
        f"{words}\n\nPaper boats: what sinks them\n\nWe folded 200 boats and watched them go down, one by one."
    )
    assert release.headline == "Paper boats: what sinks them"
    assert release.embargo_until == instant
    assert release.embargo_words != ""


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Interviews with Ada Kjellberg are available on request.", ["Ada Kjellberg"]),
        (
            "Interviews with Ada Kjellberg and Dr Tomas Oyelaran are available on request.",
            ["Ada Kjellberg", "Dr Tomas Oyelaran"],
        ),
        ("Ada Kjellberg is available for interview in English, French and Arabic.", ["Ada Kjellberg"]),
        ("To arrange an interview with Ada Kjellberg, please contact Press Office.", ["Ada Kjellberg"]),
        ("Spokespeople: Ada Kjellberg; Bo van den Heuvel", ["Ada Kjellberg", "Bo van den Heuvel"]),
        ("Ada Kjellberg est disponible pour des interviews.", ["Ada Kjellberg"]),
        ("Interviews mit Ada Kjellberg und Bo Lindqvist sind auf Anfrage möglich.", ["Ada Kjellberg", "Bo Lindqvist"]),
        ("Ada Kjellberg está disponible para entrevistas.", ["Ada Kjellberg"]),
        ("Ada Kjellberg è disponibile per interviste.", ["Ada Kjellberg"]),
        ("Press pictures are available on request.", []),
    ],
)
def test_who_may_be_interviewed(sentence, names):
    release = understand(f"Paper boats: what sinks them\n\nWe folded 200 boats and watched them go down.\n\n{sentence}")
    assert [person.name for person in release.spokespeople] == names


@pytest.mark.parametrize(
    ("paragraph", "speaker", "words"),
    [
        ("“It sank at once,” said Ada Kjellberg.", "Ada Kjellberg", "It sank at once."),
        (
            'Ada Kjellberg, head of boats, said: "It sank at once, every time."',
            "Ada Kjellberg",
            "It sank at once, every time.",
        ),
        ("»Es sank sofort und ganz«, sagte Ada Kjellberg.", "Ada Kjellberg", "Es sank sofort und ganz"),
        ("« Il a coulé tout de suite », explique Ada Kjellberg.", "Ada Kjellberg", "Il a coulé tout de suite"),
        ("According to Ada Kjellberg, “it sank at once and twice”.", "Ada Kjellberg", "it sank at once and twice"),
    ],
)
def test_who_is_quoted(paragraph, speaker, words):
    (quote,) = understand(f"Paper boats: what sinks them\n\nWe folded 200 boats.\n\n{paragraph}").quotes
    assert (quote.speaker, quote.words.rstrip()) == (speaker, words)


def test_words_in_quotation_marks_without_a_speaker_are_no_quote():
    assert (
        understand(
            "Paper boats\n\nA boat called “the one that never came back” was found in the river by children."
        ).quotes
        == ()
    )


def test_pronouns_and_lines_below_find_their_speaker():
    release = understand(
        "Paper boats\n\n“They all sank in a minute,” said Ada Kjellberg.\n\n“We folded them again and again,” she "
        "added.\n\n"
        "“Paper is no match for a river in spring.”\n\n— Bo Lindqvist, river warden"
    )
    assert [(quote.speaker, quote.title) for quote in release.quotes] == [
        ("Ada Kjellberg", ""),
        ("Ada Kjellberg", ""),
        ("Bo Lindqvist", "river warden"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n\n ",
        "PK\x03\x04\x00\x00\x00binary",
        "FOR IMMEDIATE RELEASE\n\n3 June 2026",
        "One long paragraph. " * 40,
        "- a\n- b",
    ],
)
def test_a_text_without_headline_is_refused_with_advice(text):
    with pytest.raises(MissingHeadline) as refused:
        understand(text)
    assert str(refused.value).endswith(".") and len(str(refused.value)) > 40


def test_a_headline_alone_is_refused():
    with pytest.raises(MissingBody, match="no text under it"):
        understand("Paper boats: what sinks them\n")


def test_windows_line_ends_and_wrapped_lines_make_no_difference():
    wrapped = (
        "Paper boats: what sinks them\r\n\r\nWe folded two hundred boats out of newspaper and put them on the "
        "river\r\n"
        "at dawn, and by noon there was not one of them left afloat or in sight\r\nof the bridge.\r\n\r\nKey "
        "findings\r\n\r\n"
        "- Newspaper takes on water in less than a minute, whatever the fold, and\r\n  then sinks.\r\n- Wax "
        "helps.\r\n"
    )
    release = understand(wrapped)
    assert release.key_findings == (
        "Newspaper takes on water in less than a minute, whatever the fold, and then sinks.",
        "Wax helps.",
    )
    assert "\r" not in release.body


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Phones away: school bans lift attention", "phones-away-school-bans-lift-attention"),
        ("L'été à Besançon – 5 leçons", "lete-a-besancon-5-lecons"),
        ("Straße & Øl", "strasse-ol"),
        ("تقرير جديد", "release"),
        ("word " * 40, "-".join(["word"] * 16)),
    ],
)
def test_slugs(headline, slug):
    assert slug_for(headline) == slug
    assert len(slug) <= 80
