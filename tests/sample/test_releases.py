import json
from datetime import date, datetime

import pytest

from isdmedia.sample.people import SPOKESPEOPLE
from isdmedia.sample.releases import releases

KEYS = {
    "reference", "slug", "headline", "standfirst", "body", "key_findings", "quotes", "authors", "spokespeople",
    "published_at", "embargo_until", "url", "report_url", "language", "topics",
}
TODAY = date(2026, 11, 23)


def test_three_releases_with_the_keys_of_the_importer():
    assert [set(release) for release in releases(TODAY)] == [KEYS, KEYS, KEYS]


def test_they_go_into_json_and_come_back():
    assert json.loads(json.dumps(releases(TODAY))) == releases(TODAY)


@pytest.mark.parametrize(("today", "published"), [
    (date(2026, 11, 23), "2026-11-23T09:00:00+00:00"),
    (date(2026, 7, 1), "2026-07-01T09:00:00+01:00"),
    (date(2026, 3, 29), "2026-03-29T09:00:00+01:00"),
    (date(2026, 10, 25), "2026-10-25T09:00:00+00:00"),
])
def test_the_release_of_the_day_is_out_at_nine_in_london(today, published):
    assert releases(today)[0]["published_at"] == published


def test_the_others_are_older():
    first, *older = (datetime.fromisoformat(str(release["published_at"])) for release in releases(TODAY))
    assert all(moment < first for moment in older)


@pytest.mark.parametrize("figure", [
    "20 accounts", "more than a million", "more than 100 videos", "over 500,000 views per post",
    "150 million Americans", "Five of the 20 accounts", "2021", "you will taste it", "Telegram",
])
def test_the_figures_stand_as_they_are(figure):
    assert figure in str(releases(TODAY)[0]["body"])


def test_nobody_is_quoted():
    assert [release["quotes"] for release in releases(TODAY)] == [[], [], []]


def test_spokespeople_are_those_of_the_desk():
    known = {(person.name, person.title) for person in SPOKESPEOPLE}
    named = [person for release in releases(TODAY) for person in release["spokespeople"]]
    assert {(person["name"], person["title"]) for person in named} == known


def test_findings_stand_in_the_body():
    for release in releases(TODAY):
        assert [finding for finding in release["key_findings"] if finding not in str(release["body"])] == []


def test_addresses_of_pages_are_reserved_and_unique():
    urls = [str(release["url"]) for release in releases(TODAY)]
    assert [url for url in urls if not url.startswith("https://isdglobal.example/")] == []
    assert len(set(urls)) == len({release["slug"] for release in releases(TODAY)}) == 3
