import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from isdmedia import releases
from isdmedia.desk.plots import per_hour
from isdmedia.models import EnquiryRelease, Event, Nickname, Release
from tests import make

pytestmark = pytest.mark.django_db
PASTED = """Harbour lights out: 41 ports switched off their beacons

A survey of small harbours finds most of them dark at night.

The Corvane Institute asked 60 harbours. "Nobody told the boats," said Dr Hanna Moss, Head of Analysis.

Key findings

- 41 of 60 harbours have switched their beacons off.
- Only six told the coastguard.

Interviews with Hanna Moss are available on request. Enquiries to media@corvane.example.
"""


def form(**said):
    return {"headline": "Harbour lights out", "body": "The text.", "quote-TOTAL_FORMS": "0", "quote-INITIAL_FORMS": "0", "act": "save", **said}


def about(release, *, linked=True, **fields):
    enquiry = make.enquiry(**fields)
    EnquiryRelease.objects.create(enquiry=enquiry, release=release, linked=linked, score=0.7)
    return enquiry


def read(response):
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", response.content.decode(), flags=re.S).split())


def test_the_list_counts_what_is_open_linked_and_suggested(desk):
    release = make.release()
    about(release)
    about(release, state="closed", outcome="duplicate")
    about(release, linked=False)
    assert "1 2 + 1 suggested" in read(desk.get("/releases/"))


def test_the_list_asks_as_many_questions_for_three_as_for_one(desk, questions):
    def add(number):
        release = make.release(headline=f"Release {number}")
        release.spokesperson_order.create(spokesperson=make.spokesperson(), position=1)
        about(release)
    add(1)
    asked = questions(desk, "/releases/")
    add(2)
    add(3)
    assert questions(desk, "/releases/") == asked


def test_the_page_asks_as_many_questions_for_three_enquiries_as_for_one(desk, questions):
    release = make.release(slug="asked")
    def add():
        about(release, owner=make.user(), outlet=make.outlet(), journalist=make.journalist())
        about(release, linked=False)
    add()
    asked = questions(desk, "/releases/asked/")
    add()
    add()
    assert questions(desk, "/releases/asked/") == asked


def test_the_empty_list_says_what_to_do(desk):
    assert "Paste a release" in read(desk.get("/releases/"))


def test_an_embargo_stands_on_list_and_page_until_it_is_over(desk):
    release = make.release(embargo_until=timezone.now() + timedelta(hours=3))
    assert "Embargoed until" in read(desk.get("/releases/"))
    assert "Embargoed until" in read(desk.get(f"/releases/{release.slug}/"))
    Release.objects.update(embargo_until=timezone.now() - timedelta(hours=3))
    assert "Embargoed until" not in read(desk.get("/releases/"))


def test_what_was_pasted_is_understood_and_nothing_saved(desk):
    page = desk.post("/releases/new/", {"pasted": PASTED, "act": "read"})
    fields = page.context["form"].initial
    assert (fields["headline"], len(fields["findings"]), fields["contact_address"]) == (
        "Harbour lights out: 41 ports switched off their beacons", 2, "media@corvane.example")
    assert "The release has no date." in read(page)
    assert Release.objects.count() == 0


def test_a_file_is_read_as_pasted_text_is(desk):
    page = desk.post("/releases/new/", {"act": "read", "file": SimpleUploadedFile("release.txt", PASTED.encode())})
    assert page.context["form"].initial["headline"].startswith("Harbour lights out")


@pytest.mark.parametrize(("pasted", "said"), [
    ("", "There is no text here"),
    ("word " * 200, "not with a headline"),
    ("A headline alone", "no text under it"),
    ('{"headline": "One"}', "give the key “body”"),
    ("{oops", "This is not JSON"),
])
def test_what_is_no_release_is_refused_in_a_sentence_and_kept(desk, pasted, said):
    page = desk.post("/releases/new/", {"pasted": pasted, "act": "read"})
    assert page.status_code == 422
    assert said in read(page)
    assert page.context["form"]["pasted"].value() == pasted


def test_a_file_that_is_no_text_is_refused(desk):
    page = desk.post("/releases/new/", {"act": "read", "file": SimpleUploadedFile("release.docx", b"PK\x03\x04\xff\xfe")})
    assert "not plain text in UTF-8" in read(page)


def test_the_corrected_release_is_saved_with_all_its_parts(desk, officer):
    said = form(
        findings="First finding\n\nSecond finding", authors="Hanna Moss | Head of Analysis", spokespeople="Tomas Reed\nHanna Moss | Head of Analysis",
        embargo_until="2026-12-01T06:00", contact_address="media@corvane.example", pasted=PASTED,
        **{"quote-TOTAL_FORMS": "2", "quote-0-speaker": "Hanna Moss", "quote-0-words": "Nobody told the boats.", "quote-1-speaker": "", "quote-1-words": ""})
    response = desk.post("/releases/new/", said)
    release = Release.objects.get()
    assert response.url == f"/releases/{release.slug}/"
    assert [finding.text for finding in release.findings.all()] == ["First finding", "Second finding"]
    assert [(author.name, author.title) for author in release.authors.all()] == [("Hanna Moss", "Head of Analysis")]
    assert [place.spokesperson.name for place in release.spokesperson_order.all()] == ["Tomas Reed", "Hanna Moss"]
    assert [quote.words for quote in release.quotes.all()] == ["Nobody told the boats."]
    assert (release.embargo_until, release.created_by) == (datetime(2026, 12, 1, 6, 0, tzinfo=UTC), officer)


def test_looking_it_over_again_saves_nothing_and_follows_the_corrections(desk):
    dead = desk.post("/releases/new/", form(act="check", body="See [the report](#)."))
    mended = desk.post("/releases/new/", form(act="check", body="See [the report](https://corvane.example/report)."))
    assert "goes nowhere" in read(dead)
    assert "goes nowhere" not in read(mended)
    assert Release.objects.count() == 0


def test_faults_are_named_beside_their_fields(desk):
    page = desk.post("/releases/new/", form(authors="| Head of Analysis", **{"quote-TOTAL_FORMS": "1", "quote-0-words": "Words of nobody."}))
    assert page.status_code == 422
    assert "has no name before it" in read(page)
    assert "Say who said it." in read(page)


def test_the_same_headline_again_is_announced_as_the_next_version(desk):
    desk.post("/releases/new/", form())
    again = desk.post("/releases/new/", form(act="check", body="Another text."))
    assert "makes version 2" in read(again)


def test_editing_keeps_the_address_and_raises_the_version(desk):
    desk.post("/releases/new/", form(spokespeople="Hanna Moss"))
    release = Release.objects.get()
    response = desk.post(f"/releases/{release.slug}/edit/", form(headline="Harbour lights still out", version="1"))
    release.refresh_from_db()
    assert (response.url, release.headline, release.version) == (f"/releases/{release.slug}/", "Harbour lights still out", 2)


def test_an_edit_against_an_older_version_is_refused_and_kept(desk):
    release = make.release(version=3)
    page = desk.post(f"/releases/{release.slug}/edit/", form(headline="Mine", version="2"))
    release.refresh_from_db()
    assert "Somebody has changed this release" in read(page)
    assert (page.context["form"]["headline"].value(), release.version) == ("Mine", 3)


def test_a_reference_in_use_is_refused(desk):
    make.release(reference="COR/1")
    assert "The reference COR/1 is that of" in read(desk.post("/releases/new/", form(reference="COR/1")))


def test_the_page_tells_open_done_and_suggested_enquiries_apart(desk):
    release = make.release(body="The **text**.")
    opened, done, perhaps = about(release), about(release, state="closed", outcome="duplicate"), about(release, linked=False)
    page = desk.get(f"/releases/{release.slug}/")
    told = {name: [match.enquiry for match in page.context[name]] for name in ("linked", "done", "suggested")}
    assert told == {"linked": [opened], "done": [done], "suggested": [perhaps]}
    assert "<strong>text</strong>" in page.content.decode()


def test_enquiries_of_others_stay_unseen(desk):
    release = make.release()
    about(release, restricted=True)
    assert desk.get(f"/releases/{release.slug}/").context["linked"] == []
    assert "0 0" in read(desk.get("/releases/"))


def test_nothing_in_a_pasted_text_runs(desk):
    release = make.release(body="<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=y>\n\n# Big")
    page = desk.get(f"/releases/{release.slug}/").content.decode()
    prose = page[page.index('<div class="prose"'):].split("</div>")[0]
    assert "<script" not in prose
    assert "<img" not in prose
    assert "href" not in prose
    assert "<h3>Big</h3>" in prose


def test_a_nickname_is_unlearned(desk, officer):
    nickname = Nickname.objects.create(release=make.release(), words="the lights thing")
    assert "the lights thing" in read(desk.get(f"/releases/{nickname.release.slug}/"))
    desk.post(f"/releases/{nickname.release.slug}/nicknames/{nickname.pk}/forget/")
    assert Nickname.objects.count() == 0
    assert Event.objects.get().facts["what"] == "the nickname “the lights thing”"


@pytest.mark.parametrize("place", ["/releases/", "/releases/new/", "/releases/any/", "/releases/any/edit/"])
def test_a_mere_administrator_finds_nothing_here(client, place):
    make.release(slug="any")
    client.force_login(make.user(press_officer=False, administrator=True))
    assert client.get(place).status_code == 404


def test_strangers_are_asked_to_sign_in(client):
    assert client.get("/releases/").url == "/accounts/login/?next=/releases/"


def test_the_plot_counts_by_hour_of_the_viewers_day():
    noon = datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
    plot = per_hour([noon, noon - timedelta(minutes=10), noon - timedelta(hours=2), noon - timedelta(days=1)], now=noon, zone=UTC)
    assert plot.sentence == "Enquiries per hour: 1 at 10, 2 at 12"
    assert [(bar.label, bar.count) for bar in plot.bars] == [("07", 0), ("08", 0), ("09", 0), ("10", 1), ("11", 0), ("12", 2)]
    assert per_hour([noon - timedelta(days=1)], now=noon, zone=UTC) is None


def test_what_was_stored_is_what_was_understood(officer, now):
    release = make.release(topics=["ports"], contact_address="media@corvane.example", boilerplate="About us: https://corvane.example/about")
    release.quotes.create(position=1, speaker="Hanna Moss", words="Words.")
    again = releases.store(releases.understood_of(release), actor=officer, now=now, release=release)
    assert (again.topics, again.contact_address, [quote.words for quote in again.quotes.all()]) == (["ports"], "media@corvane.example", ["Words."])
