import pytest
from django.contrib import admin
from django.urls import reverse

from isdmedia.models import Attachment, Event, FormatRule, Installation, Mailbox, Nickname, Note, SignedLink
from tests import make
from tests.desk.test_outbox import outgoing

pytestmark = pytest.mark.django_db
NOUNS = sorted((model for model in admin.site._registry if model._meta.app_label == "isdmedia"), key=lambda model: model.__name__)


@pytest.fixture
def rows(now):
    """One row of every noun that the admin shows."""
    spokesperson, release, user = make.spokesperson(), make.release(), make.user("Ines Barra")
    release.spokesperson_order.create(spokesperson=spokesperson, position=1)
    Nickname.objects.create(release=release, words="the loop thing")
    enquiry = make.enquiry(journalist=make.journalist(outlet=make.outlet()), subject="A secret subject", ask="A secret ask")
    message = make.message(enquiry, subject="A secret subject", own_text="A secret text")
    Attachment.objects.create(message=message, position=0, name="secret.pdf", size=3)
    Note.objects.create(enquiry=enquiry, author=user, author_name="Ines Barra", text="A secret note", created_at=now)
    Event.objects.create(kind="fact_set", at=now, actor_name="Ines Barra", enquiry=enquiry, facts={"fact": "ask", "value": "A secret ask"})
    Mailbox.objects.create(name="media", host="imap.paper.example", username="media", secret="encrypted-words", client_secret="encrypted-words")
    _interview_with_everything(enquiry, spokesperson, user, now)
    SignedLink.objects.create(purpose="sign_in", user=user, digest="f" * 64, created_at=now, expires_at=now)
    Installation.objects.get_or_create(pk=1)
    outgoing(enquiry)


def _interview_with_everything(enquiry, spokesperson, user, now):
    diary = make.resource(spokesperson, hours=[(0, "09:00", "17:00")])
    diary.exceptions.create(date=now.date(), reason="A secret reason")
    diary.stays.create(first_date=now.date(), last_date=now.date(), time_zone="Asia/Beirut")
    FormatRule.objects.create(format="tv_live", before_minutes=30, after_minutes=15, editing_minutes=0, length_minutes=15)
    interview = make.interview(spokesperson, owner=user, topic="A secret topic", address="A secret place", number="A secret number")
    interview.enquiries.add(enquiry)
    make.hold(interview, held_by=user, because="A secret reason")
    interview.turns.create(enquiry=enquiry, starts_at=now, length_minutes=8)
    interview.proposals.create(starts_at=now, ends_at=make.NOON, came_by="mail", words="A secret word", proposed_at=now)
    interview.speakers.update(words="A secret word")
    Event.objects.create(kind="interview_bid", at=now, enquiry=enquiry, interview=interview, facts={"whom": "A secret name"})


def signed_in(client, **roles):
    client.force_login(make.user("Som Body", **{"press_officer": False, **roles}))
    return client


def places(model):
    name = model._meta.model_name
    return [reverse(f"admin:isdmedia_{name}_changelist"), reverse(f"admin:isdmedia_{name}_change", args=(model.objects.first().pk,))]


@pytest.mark.parametrize("role", ["head_of_press", "administrator"])
def test_every_page_opens_for_the_back_office(client, rows, role):
    browser = signed_in(client, **{role: True})
    for listing, change in map(places, NOUNS):
        assert [browser.get(place, said).status_code for place, said in ((listing, {}), (change, {}), (listing, {"q": "secret"}))] == [200] * 3, listing


def test_no_page_opens_for_a_press_officer(client, rows):
    browser = signed_in(client, press_officer=True)
    opened = {place: browser.get(place).status_code for model in NOUNS for place in places(model)}
    assert opened == dict.fromkeys(opened, 302)


def test_a_mere_administrator_sees_no_words_of_a_case(client, rows):
    browser = signed_in(client, administrator=True)
    shown = {place: browser.get(place).content.decode() for model in NOUNS for place in places(model)}
    assert [(place, word) for place in shown for word in ("A secret", "secret.pdf", "encrypted-words") if word in shown[place]] == []


def test_nothing_is_deleted_here(client, rows):
    browser = signed_in(client, head_of_press=True, administrator=True)
    for model in NOUNS:
        place = reverse(f"admin:isdmedia_{model._meta.model_name}_delete", args=(model.objects.first().pk,))
        assert (browser.post(place, {"post": "yes"}).status_code, model.objects.exists()) == (403, True), place


@pytest.mark.parametrize(("place", "lookup"), [
    ("message", "own_text__contains"), ("enquiry", "ask__startswith"), ("note", "text__contains"), ("event", "facts__icontains"),
    ("mailbox", "secret__startswith"), ("signedlink", "digest__startswith"), ("user", "password__startswith")])
def test_no_word_is_guessed_through_an_address(client, rows, place, lookup):
    browser = signed_in(client, administrator=True)
    assert browser.get(reverse(f"admin:isdmedia_{place}_changelist"), {lookup: "A"}).status_code in (302, 400)


def test_a_mere_administrator_finds_nothing_by_the_words_of_a_case(client, rows):
    browser = signed_in(client, administrator=True)
    page = browser.get(reverse("admin:isdmedia_message_changelist"), {"q": "secret subject"})
    assert page.context["cl"].result_count == 0


def test_the_head_of_press_reads_what_was_written(client, rows):
    browser = signed_in(client, head_of_press=True)
    shown = "".join(browser.get(place).content.decode() for model in NOUNS for place in places(model))
    for words in ("A secret ask", "A secret text", "A secret note", "secret.pdf"):
        assert words in shown
    assert "encrypted-words" not in shown


def test_restricted_enquiries_are_seen_by_named_people_alone(client):
    enquiry = make.enquiry(restricted=True)
    make.message(enquiry)
    outgoing(enquiry)
    browser = signed_in(client, head_of_press=True)
    found = [browser.get(reverse(f"admin:isdmedia_{noun}_changelist")).context["cl"].result_count for noun in ("enquiry", "message", "outgoingmail", "arrival")]
    assert found == [0, 0, 0, 0]


@pytest.mark.parametrize("noun", ["enquiry", "message", "outgoingmail", "event", "release", "journalist", "resource"])
def test_the_lists_ask_as_many_questions_for_three_as_for_one(client, rows, noun, questions):
    browser = signed_in(client, head_of_press=True)
    place = reverse(f"admin:isdmedia_{noun}_changelist")
    asked = questions(browser, place)
    for _ in range(2):
        enquiry = make.enquiry(journalist=make.journalist(outlet=make.outlet()), outlet=make.outlet(), owner=make.user())
        make.message(enquiry)
        outgoing(enquiry)
        make.release()
        make.resource()
        Event.objects.create(kind="noted", at=make.NOON, enquiry=enquiry, release=make.release())
    assert questions(browser, place) == asked


def test_the_admin_keeps_to_the_content_policy(client):
    page = signed_in(client, administrator=True).get("/admin/")
    html = page.content.decode()
    assert "style=" not in html
    assert "onclick=" not in html
    assert "'unsafe-inline'" not in page.headers["Content-Security-Policy"]
