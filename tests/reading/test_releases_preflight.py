from pathlib import Path

import pytest

from isdmedia.reading.releases import preflight, understand

SAMPLES = Path(__file__).parents[1] / "samples" / "releases"
CONTRADICTIONS = {"figures", "two-spellings", "claims"}


def codes(text):
    return [warning.code for warning in preflight(understand(text))]


def contradictions(*sentences):
    release = understand("Paper boats and what sinks them\n\n" + "\n\n".join(sentences))
    return {warning.code for warning in preflight(release)} & CONTRADICTIONS


def test_a_complete_release_has_no_warning():
    assert preflight(understand((SAMPLES / "harbour-lights-clean.md").read_text(encoding="utf-8"))) == ()


@pytest.mark.parametrize("name", ["wasser-studie.txt", "loyers-etudiants.txt", "hilos-perdidos.txt"])
def test_releases_in_other_languages_do_not_contradict_themselves(name):
    assert CONTRADICTIONS.isdisjoint(codes((SAMPLES / name).read_text(encoding="utf-8")))


def test_a_release_at_odds_with_itself():
    warnings = preflight(understand((SAMPLES / "quarrel.txt").read_text(encoding="utf-8")))
    said = {warning.code: [w.words for w in warnings if w.code == warning.code] for warning in warnings}
    assert said["dead-link"] == ["the data", "the map"]
    assert "Brandt-Sørby / Brandt-Sorby" in said["two-spellings"]
    assert any("2,310 complaints" in words and "2,130 complaints" in words for words in said["figures"])
    assert any("90,000 times each" in words and "800,000 views" in words for words in said["figures"])
    assert "50 of the 45" in said["figures"]
    assert len(said["claims"]) >= 1


def test_what_is_missing_is_named():
    assert codes("Paper boats\n\nWe folded 200 boats.") == [
        "no-date",
        "no-phone",
        "no-contact",
        "no-embargo",
        "no-spokesperson",
        "no-boilerplate",
    ]


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("[here](#)", True),
        ("[here]()", True),
        ("[here](/data)", True),
        ("http://localhost/x", True),
        ("http://192.168.0.4/x", True),
        ("[here](report.pdf)", True),
        ("[here](https://quiet.example/x)", False),
        ("www.quiet.example", False),
        ("[write](mailto:a@quiet.example)", False),
    ],
)
def test_links_that_go_nowhere(link, dead):
    assert ("dead-link" in codes(f"Paper boats\n\nThe report is {link} for all.")) is dead


@pytest.mark.parametrize(
    "sentences",
    [
        ("Each film had over 500,000 views per post.", "We saw 100 posts.", "They have a million collective viewers."),
        ("The shops have 40,000 customers per shop and there are 12 shops.", "In total they have 90,000 customers."),
        ("Some 2,140 evening ferries have gone.", "Table 4 gives 2,410 evening ferries."),
        ("Of the boats, 30 of the 20 boats sank."),
        (
            "We asked 1,200 people living near the old harbour.",
            "The survey asked 1,400 people living near the old harbour.",
        ),
    ],
)
def test_figures_that_cannot_both_hold(sentences):
    sentences = (sentences,) if isinstance(sentences, str) else sentences
    assert contradictions(*sentences) == {"figures"}


@pytest.mark.parametrize(
    "sentences",
    [
        ("The 100 films had 10,000 views each.", "In total they had 1 million views."),
        ("The study followed 11,900 pupils.", "Nearly 12,000 pupils took part."),
        ("In 2019 there were 1,200 fires; in 2020 there were 1,300 floods."),
        ("Five of the 20 boats sank.", "The 20 boats were new."),
        ("Of 40 reports in Arabic three led to a reply; of 40 in English eleven did."),
        ("45 per cent of men and 52 per cent of women agreed."),
        ("The race is on 28 October 2026 at 10:30, and 28 boats are in it."),
    ],
)
def test_figures_that_agree(sentences):
    sentences = (sentences,) if isinstance(sentences, str) else sentences
    assert contradictions(*sentences) == set()


@pytest.mark.parametrize(
    ("sentence", "warned"),
    [
        ("People use KlipKlap daily. Others say Klipklap is dull.", True),
        ("The Ayyad family met. The name of Omar Ayad stands on the door, and the Ayyad bell rings.", True),
        ("He said García knew. Later Garcia forgot.", True),
        ("People in Iran and people in Iraq agree.", False),
        ("We met Mohammed Salim and then Mohamed Karim.", False),
        ("The KLIPKLAP app. We like KLIPKLAP.", False),
        ("Boats are slow. We like boats.", False),
        ("The office of Marie Duval and of Maria Duvel closed.", False),
    ],
)
def test_two_spellings_of_one_name(sentence, warned):
    assert ("two-spellings" in contradictions(sentence)) is warned


@pytest.mark.parametrize(
    ("sentences", "warned"),
    [
        (("They go on without any consequences.", "Only 6 of the accounts were suspended."), True),
        (("They act with impunity.", "Nine accounts were removed."), True),
        (("None of the boats carried a light.", "Six of the 20 boats carried a light."), True),
        (("All of the boats were painted blue.", "Seven of the 20 boats were painted red."), True),
        (("Our letters went unanswered.", "Two harbours replied."), True),
        (("The ban does nothing for their sleep.", "Pupils scored four per cent better."), False),
        (("There was no difference in bullying.", "Screen time fell by 27 minutes."), False),
        (("They go on without consequence.", "Not one of the 6 accounts was suspended."), False),
        (("No boat sank.", "Five people were removed to hospital by helicopter."), False),
    ],
)
def test_claims_at_odds(sentences, warned):
    assert ("claims" in contradictions(*sentences)) is warned


def test_an_embargo_without_a_readable_instant_and_one_in_the_wrong_zone():
    unread = understand("Embargoed until Wednesday morning\n\nPaper boats\n\nWe folded 200 boats.")
    odd = understand("Embargoed until 10:00 GMT, 8 July 2026\n\nPaper boats\n\nWe folded 200 boats.")
    both = understand(
        "FOR IMMEDIATE RELEASE\n\nEmbargoed until 10:00 BST, 8 July 2026\n\nPaper boats\n\nWe folded 200 boats."
    )
    assert [
        [w.code for w in preflight(release) if w.code.startswith("embargo")] for release in (unread, odd, both)
    ] == [["embargo-unread"], ["embargo-zone"], ["embargo-and-immediate"]]
