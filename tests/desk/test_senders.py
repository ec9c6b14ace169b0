"""What the page of an enquiry says of who wrote: one line a mail, green for nobody but who is vouched for."""
import re

import pytest
from django.urls import reverse

from isdmedia.mail.parsed import Wrapped
from isdmedia.models import Attachment, RawMail
from tests import make

pytestmark = pytest.mark.django_db
ALIGNED, FAILED = {"verdict": "aligned"}, {"verdict": "failed"}
UNKNOWN = "Unverified: nothing shows whether it is really from this address."


@pytest.fixture
def known(db):
    """The outlets and people of these tests."""
    make.outlet("BBC", domains=["bbc.example"])
    make.outlet("Le Journal", domains=["lejournal.example", "mail.lejournal.example"])
    make.journalist("Ann Smith", address="ann@bbc.example")
    make.journalist("Émile Roux", address="emile@lejournal.example")
    make.journalist("Bob Ray", address="bob@bbc.example")
    make.journalist("Bob Ray", address="bob@gmail.com", verification="called_back")


def place(enquiry):
    return reverse("desk:enquiry", args=[enquiry.reference])


def lines(desk, enquiry):
    """Tone and words of the line beneath each mail's head."""
    html = desk.get(place(enquiry)).content.decode()
    found = re.findall(r'<p class="letter-standing letter-standing-(\w+)">(.*?)</p>', html, re.DOTALL)
    return [(tone, " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", line, flags=re.DOTALL).split())) for tone, line in found]


def line(desk, **fields):
    enquiry = make.enquiry()
    make.message(enquiry, **fields)
    return lines(desk, enquiry)


@pytest.mark.parametrize(("name", "address", "said", "tone", "words"), [
    ("Ann Smith", "ann@bbc.example", ALIGNED, "sure", "Verified: bbc.example signed it."),
    ("Jo", "jo@news.bbc.example", ALIGNED, "sure", "Verified: news.bbc.example signed it."),
    ("Jo", "jo@stranger.example", ALIGNED, "sure", "Verified: stranger.example signed it."),
    ("Ann Smith", "ann@bbc.example", {}, "quiet", UNKNOWN),
    ("Ann Smith", "ann@bbc.example", None, "quiet", UNKNOWN),
    ("Ann Smith", "ann@bbc.example", {"verdict": "unverified", "spf": "pass", "dkim": "pass"}, "quiet", UNKNOWN),
    ("Ann Smith", "ann@bbc.example", FAILED, "over", "Careful: The check failed: it may be forged. bbc.example does not vouch for this mail."),
    ("Jo", "jo@gmail.com", ALIGNED, "quiet", "The address is real (gmail.com signed it), but anybody can have one there."),
    ("Jo", "jo@bbc-news.example", {}, "over", "Careful: Looks like bbc.example but is bbc-news.example: ring the outlet’s switchboard."),
    ("Jo", "jo@bbc-news.example", ALIGNED, "over", "Careful: Looks like bbc.example but is bbc-news.example: ring the outlet’s switchboard."),
    ("Jo", "jo@bbc.co.uk.evil.example", ALIGNED, "over", "Careful: Looks like bbc.co.uk but is bbc.co.uk.evil.example: ring the outlet’s switchboard."),
    ("Jo", "jo@theguardlan.com", ALIGNED, "over", "Careful: Looks like theguardian.com but is theguardlan.com: ring the outlet’s switchboard."),
    ("Jo", "jo@lejournai.example", {}, "over", "Careful: Looks like lejournal.example but is lejournai.example: ring the outlet’s switchboard."),
    ("Ann Smith", "ann.smith@gmail.com", ALIGNED, "soon", "Careful: The name is known under another address (ann@bbc.example): ring the number that you have. The address is real (gmail.com signed it), "
     "but anybody can have one there."),
    ("Smith, Ann", "a@stranger.example", {}, "soon", f"Careful: The name is known under another address (ann@bbc.example): ring the number that you have. {UNKNOWN}"),
    ("ANN SMITH", "a@stranger.example", {}, "soon", f"Careful: The name is known under another address (ann@bbc.example): ring the number that you have. {UNKNOWN}"),
    ("Émile Roux", "e@stranger.example", {}, "soon", f"Careful: The name is known under another address (emile@lejournal.example): ring the number that you have. {UNKNOWN}"),
    ("Bob Ray", "bob@gmail.com", ALIGNED, "quiet", "The address is real (gmail.com signed it), but anybody can have one there."),
    ("ann@bbc.example", "eve@stranger.example", {}, "soon", f"Careful: Its name is written like an address, but it is from eve@stranger.example. {UNKNOWN}"),
    ("", "eve@stranger.example", {}, "quiet", UNKNOWN),
    ("", "", {}, "quiet", "Unverified: it names no address."),
    ("Jo", "jo@xn--pple-43d.example", {}, "soon", f"Careful: The domain is written in other letters than it shows: аpple.example. {UNKNOWN}"),
])
def test_the_line(desk, known, name, address, said, tone, words):
    assert line(desk, from_name=name, from_address=address, authentication=said if said is not None else {"verdict": ""}) == [(tone, words)]


def test_answers_elsewhere_are_never_green(desk, known):
    found = line(desk, from_name="Ann Smith", from_address="ann@bbc.example", authentication=ALIGNED, reply_to=[{"name": "", "address": "eve@evil.example"}])
    assert found == [("soon", "Careful: Answers would go to another address: eve@evil.example. Verified: bbc.example signed it.")]


def test_hostile_names_stay_text(desk, known):
    enquiry = make.enquiry()
    make.message(enquiry, from_name="<b>x</b>@bbc.example", from_address='"><script>@evil.example', reply_to=[{"address": "<script>alert(1)</script>\u202e"}])
    html = desk.get(place(enquiry)).content.decode()
    assert ("<script>alert" in html, "\u202e" in html, "[RLO]" in html) == (False, False, True)


def test_the_first_mail_from_an_address_says_so(desk):
    enquiry = make.enquiry(journalist=make.journalist("Jo Reporter", address="jo@paper.example"))
    make.message(enquiry)
    make.message(enquiry, received_at=make.NOON.replace(hour=13))
    assert [words.endswith("First mail from this address.") for _, words in lines(desk, enquiry)] == [True, False]


def test_our_own_letters_and_automatic_mail_have_no_line(desk):
    enquiry = make.enquiry()
    make.message(enquiry, direction="out")
    make.message(enquiry, automatic="auto-reply")
    assert lines(desk, enquiry) == []


def test_one_more_question_whatever_the_number_of_senders(desk, known, questions):
    enquiry = make.enquiry()
    make.message(enquiry)
    one = questions(desk, place(enquiry))
    for number in range(8):
        make.message(enquiry, from_name=f"Ann Smith {number}", from_address=f"ann@bbc-{number}.example")
    assert questions(desk, place(enquiry)) == one


SEALED = [Wrapped.SMIME_ENCRYPTED, Wrapped.PGP_ENCRYPTED, Wrapped.SMIME_CLOSED]


@pytest.mark.parametrize("way", SEALED)
def test_an_encrypted_mail_is_one_clear_sentence_and_its_original_to_save(desk, way):
    enquiry = make.enquiry()
    message = make.message(enquiry, text="", own_text="", problem=way.sentence)
    Attachment.objects.create(message=message, position=0, name="smime.p7m", size=3)
    RawMail.objects.filter(pk=message.arrival.raw_id).update(content=b"From: a\r\n\r\n\x00\xff sealed")
    html = desk.get(place(enquiry)).content.decode()
    original = reverse("desk:mail-raw", args=[message.pk])
    assert (html.count(way.sentence), "(No words of its own.)" in html, f'{original}?save"' in html, "letter-doubt" in html) == (1, False, True, False)
    answer = desk.get(original, {"save": ""})
    assert (answer.content, answer.headers["Content-Type"], answer.headers["Content-Disposition"]) == (
        b"From: a\r\n\r\n\x00\xff sealed", "application/octet-stream", f"attachment; filename=\"mail-{message.pk}.eml\"; filename*=UTF-8''mail-{message.pk}.eml")


@pytest.mark.parametrize("way", [Wrapped.SMIME_SIGNED, Wrapped.PGP_SIGNED])
def test_a_signed_mail_is_marked_and_read_like_any_other(desk, way):
    enquiry = make.enquiry()
    message = make.message(enquiry, problem=f"{way.sentence} Not all of this mail could be read: it has more than 500 parts.")
    html = desk.get(place(enquiry)).content.decode()
    assert ("May we talk?" in html, html.count(way.sentence), "Not all of this mail could be read: it has more than 500 parts." in html) == (True, 1, True)
    assert desk.get(reverse("desk:mail-raw", args=[message.pk]), {"save": ""}).status_code == 404


def test_the_original_of_another_mail_is_for_the_head_of_press(desk, client):
    message, foreign = make.message(make.enquiry()), make.message(make.enquiry(restricted=True), problem=SEALED[0].sentence)
    answers = [desk.get(reverse("desk:mail-raw", args=[one.pk]), {"save": ""}).status_code for one in (message, foreign)]
    client.force_login(make.user(head_of_press=True))
    assert (answers, client.get(reverse("desk:mail-raw", args=[message.pk]), {"save": ""}).content) == ([404, 404], b"a: b")
