from datetime import UTC, datetime

import pytest

from isdmedia.reading.releases import (
    Author,
    MissingBody,
    MissingHeadline,
    Quote,
    Spokesperson,
    UnreadableRelease,
    WrongValue,
    from_json,
    preflight,
)

GIVEN = {
    "reference": "QP/2026/7",
    "slug": "paper-boats",
    "headline": "Paper boats: what sinks them",
    "standfirst": None,
    "body": "We folded 200 boats.\n\nAsk us at media@quiet.example or on +44 1632 960 456.\n\nAbout the Quiet Trust\n\nWe like rivers.",
    "key_findings": ["Newspaper takes on water.", " "],
    "quotes": [{"speaker": "Kjellberg", "words": "It sank."}],
    "authors": ["Dr Ada Kjellberg", {"name": "Bo Lindqvist", "title": "river warden"}],
    "spokespeople": [{"name": "Dr Ada Kjellberg", "title": "Head of boats"}, {"name": "Bo Lindqvist", "title": None}],
    "published_at": "2026-05-04T09:00:00",
    "embargo_until": "2026-05-04T09:00:00+01:00",
    "url": "https://quiet.example/press/paper-boats",
    "report_url": None,
    "language": "en",
    "topics": ["boats", "rivers"],
}


def test_every_key_is_taken():
    release = from_json(GIVEN)
    assert (release.reference, release.slug, release.headline, release.standfirst) == (
        "QP/2026/7",
        "paper-boats",
        "Paper boats: what sinks them",
        "",
    )
    assert release.body == GIVEN["body"]
    assert release.key_findings == ("Newspaper takes on water.",)
    assert release.authors == (Author("Dr Ada Kjellberg"), Author("Bo Lindqvist", "river warden"))
    assert release.spokespeople == (Spokesperson("Dr Ada Kjellberg", "Head of boats"), Spokesperson("Bo Lindqvist"))
    assert release.quotes == (Quote("Dr Ada Kjellberg", "Head of boats", "It sank."),)
    assert release.published_at == release.embargo_until == datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
    assert (release.url, release.report_url, release.language, release.topics) == (
        GIVEN["url"],
        "",
        "en",
        ("boats", "rivers"),
    )
    assert (release.contact_emails, release.contact_phones, release.boilerplate) == (
        ("media@quiet.example",),
        ("+44 1632 960 456",),
        "We like rivers.",
    )


def test_headline_and_body_are_enough():
    release = from_json({"headline": "Élan: a study", "body": "It is about speed."})
    assert (release.slug, release.published_at, release.topics) == ("elan-a-study", None, ())
    assert [warning.code for warning in preflight(release)][:1] == ["no-date"]


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"headline": ""}, MissingHeadline, "headline"),
        ({"headline": 7}, WrongValue, "“headline” must be text, not 7"),
        ({"body": None}, MissingBody, "body"),
        ({"published_at": "yesterday"}, WrongValue, "“published_at” must be a date and time .* not 'yesterday'"),
        ({"key_findings": "one"}, WrongValue, "“key_findings” must be a list, not 'one'"),
        ({"topics": ["a", 3]}, WrongValue, "“topics” .* entry 2 is 3"),
        ({"quotes": [{"speaker": "Ada"}]}, WrongValue, "“quotes” .* entry 1"),
        ({"authors": [{"title": "x"}]}, WrongValue, "“authors” .* entry 1"),
        ({"url": "/press/x"}, WrongValue, "“url” must be a web address .* not '/press/x'"),
        ({"slug": "Paper Boats"}, WrongValue, "“slug” .* such as paper-boats"),
        ({"language": "English language"}, WrongValue, "“language” must be a code"),
        ({"hedline": "x"}, WrongValue, "“hedline” is not known"),
    ],
)
def test_errors_name_the_key_and_the_value(change, error, words):
    with pytest.raises(error, match=words) as refused:
        from_json(GIVEN | change)
    assert isinstance(refused.value, UnreadableRelease)


def test_a_list_is_no_release():
    with pytest.raises(WrongValue, match="is an object with keys"):
        from_json([GIVEN])
