"""Whom each page of the desk opens for: every name of an address, every role, for an enquiry of one's own, one that is restricted to others,
and one that there is not."""
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from isdmedia.desk.urls import urlpatterns
from isdmedia.intake import raw
from isdmedia.models import Attachment, Mailbox, Nickname, OutgoingMail, Resource, Turn
from tests import make
from tests.desk.test_outbox import outgoing
from tests.desk.test_set_aside import put_by

pytestmark = pytest.mark.django_db
ROLES = {"officer": {}, "head": {"head_of_press": True}, "approver": {"approver": True}, "administrator": {"administrator": True},
         "auditor": {"auditor": True}}
DESK, HEADS, ADMINISTRATORS = {"officer", "head", "approver"}, {"head", "administrator"}, {"administrator"}
READ, BOTH, ACT = "read", "read and act", "act"
ABSENT = 987654
NOTHING = {"before": {"source": {}, "target": {}}, "after": {"source": {}, "target": {}}}

# Which names, for whom, how, and of what: their arguments by the names of a case's parts. Only parts of an enquiry can be restricted.
ROWS = {name: row for names, *row in (
    ("queue search understand-deadline known-journalists interviews interview-week interview-list releases people spokespeople outbox "
     "set-aside", DESK, READ),
    ("queue-bulk", DESK, ACT),
    ("new-enquiry new-release new-spokesperson new-outlet", DESK, BOTH),
    ("enquiry enquiry-talk find-release", DESK, READ, "reference"),
    ("enquiry-presence set-deadline enquiry-about assign-enquiry acknowledge-enquiry wait-enquiry note-enquiry log-call close-enquiry "
     "reopen-enquiry settle-overdue keep-draft reply-enquiry new-interview merge-enquiry", DESK, ACT, "reference"),
    ("set-fact accept-fact", DESK, ACT, "reference", "fact"),
    ("join-enquiry stand-alone-enquiry", DESK, ACT, "reference"),
    ("accept-participant turn-down-participant", DESK, ACT, "reference", "participant"),
    ("take-back", DESK, ACT, "reference", "letter"), ("sort-mail", DESK, ACT, "reference", "mail"),
    ("take-back-sorting", DESK, ACT, "reference", "sorting"),
    ("mail-text mail-body", DESK, READ, "mail"), ("mail-raw", {"head"}, READ, "mail"), ("attachment", DESK, READ, "file"),
    ("retry-mail mail-arrived withdraw-mail send-elsewhere", DESK, ACT, "letter"),
    ("interview understand-time", DESK, READ, "interview"), ("interview-details", DESK, BOTH, "interview"),
    ("choose-times offer-letter pencil-times offer-times agree-time move-interview put-interview name-speakers set-meeting confirm-interview "
     "interview-briefed interview-done interview-aired interview-not-used interview-no-show call-off-interview add-turn serve-enquiry "
     "make-link withdraw-links", DESK, ACT, "interview"),
    ("release-time pick-time", DESK, ACT, "interview", "hold"), ("take-answer", DESK, ACT, "interview", "speaker"),
    ("take-proposal turn-down-proposal", DESK, ACT, "interview", "proposal"),
    ("move-turn confirm-turn stand-down-turn", DESK, ACT, "interview", "turn"), ("drop-enquiry", DESK, ACT, "interview", "reference"),
    ("release", DESK, READ, "release"), ("edit-release", DESK, BOTH, "release"), ("forget-nickname", DESK, ACT, "release", "nickname"),
    ("spokesperson", DESK, READ, "person"), ("edit-spokesperson", DESK, BOTH, "person"), ("change-diary", DESK, ACT, "person", "hours"),
    ("journalist", DESK, READ, "journalist"), ("edit-journalist", DESK, BOTH, "journalist"), ("verify-journalist", DESK, ACT, "journalist"),
    ("outlet", DESK, READ, "outlet"), ("edit-outlet", DESK, BOTH, "outlet"),
    ("set-aside-mail", DESK, READ, "aside"), ("open-set-aside file-set-aside retry-set-aside", DESK, ACT, "aside"),
    ("setup mailboxes users", ADMINISTRATORS, READ), ("new-mailbox new-user", ADMINISTRATORS, BOTH),
    ("mailbox", ADMINISTRATORS, BOTH, "mailbox"), ("switch-mailbox", ADMINISTRATORS, ACT, "mailbox"),
    ("test-mailbox choose-folders", ADMINISTRATORS, ACT, "mailbox"),
    ("sign-in-mailbox", ADMINISTRATORS, ACT, "signed"), ("mailbox-signed-in", ADMINISTRATORS, READ, "signed"),
    ("user", ADMINISTRATORS, BOTH, "account"), ("invite-user switch-user", ADMINISTRATORS, ACT, "account"),
    ("studios formats", HEADS, READ), ("new-studio", HEADS, BOTH), ("studio", HEADS, READ, "studio"), ("edit-studio", HEADS, BOTH, "studio"),
    ("change-studio-diary", HEADS, ACT, "studio", "hours"), ("format", HEADS, BOTH, "kind"), ("drop-format-rule", HEADS, ACT, "kind"),
) for name in names.split()}
NAMES = sorted(path.name for path in urlpatterns)
CONVERSATION = {"reference", "letter", "mail", "file", "interview", "sorting"}
NESTED = ["accept-participant", "turn-down-participant", "take-back", "sort-mail", "take-back-sorting", "release-time", "pick-time", "take-answer", "take-proposal", "turn-down-proposal", "move-turn", "confirm-turn", "stand-down-turn"]


def of_an_enquiry(*, restricted=False):
    """An enquiry with everything that can hang on it."""
    enquiry = make.enquiry(restricted=restricted, outlet=make.outlet(), journalist=make.journalist())
    message, person = make.message(enquiry, html="<p>May we talk?</p>"), make.resource(hours=[(0, "09:00", "17:00")]).spokesperson
    interview = make.interview(person, state="confirmed", starts_at=make.NOON, ends_at=make.NOON.replace(hour=13))
    interview.enquiries.add(enquiry)
    file = Attachment.objects.create(message=message, position=0, name="a.pdf", size=3)
    raw.write_plainly(raw.attachment_path(file.key), b"abc")
    return {"reference": enquiry.reference, "fact": "ask", "letter": outgoing(enquiry).pk, "mail": message.pk,
            "sorting": enquiry.given.create(kind="move", target=make.enquiry(), at=make.NOON, by_name="Ana Officer", moved=NOTHING).pk,
            "participant": enquiry.participants.create(address="lee@paper.example").pk, "file": file.key, "interview": interview.pk,
            "hold": make.hold(interview, state="confirmed").pk, "speaker": interview.speakers.get().pk,
            "proposal": interview.proposals.create(starts_at=make.NOON, ends_at=interview.ends_at, came_by="link", proposed_at=make.NOON).pk,
            "turn": interview.turns.create(enquiry=enquiry, starts_at=make.NOON, length_minutes=8).pk}


def beside(now):
    """What belongs to no enquiry."""
    release = make.release()
    return {"release": release.slug, "nickname": Nickname.objects.create(release=release, words="the loop thing").pk,
            "person": make.spokesperson().slug, "journalist": make.journalist().pk, "outlet": make.outlet().pk, "aside": put_by(now).pk,
            "mailbox": Mailbox.objects.create(name=f"media{uuid.uuid4().hex}", host="imap.paper.example", username="media", secret="x").pk,
            "signed": Mailbox.objects.create(name=f"two{uuid.uuid4().hex}", host="imap.paper.example", username="media", sign_in="google").pk,
            "account": make.user("Ines Barra").pk, "studio": Resource.objects.create(kind="studio", name=f"Studio {uuid.uuid4().hex}").pk,
            "kind": "tv_live", "hours": "hours"}


def signed_in(role):
    browser = Client()
    browser.force_login(make.user("Som Body", **{"press_officer": role == "officer", **ROLES[role]}))
    return browser


def address(name, parts, known):
    return reverse(f"desk:{name}", args=[known[part] for part in parts])


def absent(parts):
    known = dict.fromkeys(parts, ABSENT) | {"file": uuid.uuid4(), "reference": "COR-987654", "fact": "ask", "hours": "hours"}
    return known | dict.fromkeys(("release", "person", "kind"), "nobody-of-that-name")


def linking():
    """What to post so that no page misses what it is about before it looks at whose it is."""
    return {"release": make.release().slug, "act": "link"}


def asked(browser, place):
    """What GET and POST come to."""
    found = {"GET": browser.get(place, headers={"sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin"}), "POST": browser.post(place, linking())}
    return {method: answer.status_code for method, answer in found.items()}


def fits(status, how, method):
    if (method == "GET" and how == ACT) or (method == "POST" and how == READ):
        return status == 405
    return status in ((200, 410) if method == "GET" else (200, 204, 302, 409, 422))


def test_every_address_of_the_desk_has_its_row():
    assert sorted(ROWS) == NAMES


@pytest.mark.soak
@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_page_opens_for_these_roles_and_for_nobody_else(name, now):
    allowed, how, *parts = ROWS[name]
    wrong = []
    for role in ROLES:
        for method, status in asked(signed_in(role), address(name, parts, {**of_an_enquiry(), **beside(now)})).items():
            closed = status == 404 or (name == "mail-raw" and role in DESK and status == 405)
            if not (fits(status, how, method) if role in allowed else closed):
                wrong.append((role, method, status))
    assert wrong == []


def test_strangers_are_sent_to_sign_in_whatever_they_name(now):
    there = {**of_an_enquiry(), **beside(now)}
    told = {(name, known is there): asked(Client(), address(name, parts, known))
            for name, (_, _, *parts) in ROWS.items() for known in (there, absent(parts))}
    assert {asked: answers for asked, answers in told.items() if answers != {"GET": 302, "POST": 302}} == {}


@pytest.mark.parametrize("name", sorted(name for name, (_, _, *parts) in ROWS.items() if CONVERSATION & set(parts)))
@pytest.mark.parametrize("role", ["officer", *(pytest.param(role, marks=pytest.mark.soak) for role in ("head", "approver"))])
def test_what_is_restricted_to_others_cannot_be_told_from_what_is_not_there(name, role):
    _, how, *parts = ROWS[name]
    browser, told = signed_in(role), []
    for known in (of_an_enquiry(restricted=True), absent(parts)):
        place = address(name, parts, known)
        answers = browser.get(place), browser.post(place, linking())
        told.append([(answer.status_code, answer.content.decode().replace(place, "")) for answer in answers])
    assert told[0] == told[1]
    assert [status for status, _ in told[0]] == [405 if how == ACT else 404, 405 if how == READ else 404]


@pytest.mark.parametrize("name", NESTED)
@pytest.mark.parametrize("restricted", [False, True])
def test_a_part_of_another_case_is_not_there(desk, name, restricted):
    own, other = of_an_enquiry(), of_an_enquiry(restricted=restricted)
    _, _, outer, inner = ROWS[name]
    before = [list(model.objects.order_by("pk").values()) for model in (Turn, OutgoingMail)]
    answer = desk.post(reverse(f"desk:{name}", args=[own[outer], other[inner]]))
    assert answer.status_code == 404
    assert [list(model.objects.order_by("pk").values()) for model in (Turn, OutgoingMail)] == before
