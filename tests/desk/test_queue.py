"""The queue: what its views hold, in which order, at what cost, and what is done to several at once."""
import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from isdmedia import doctor, enquiries
from isdmedia.desk import counts, slips
from isdmedia.models import NEVER, Enquiry, EnquiryRelease, Kind, WaitingOn
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_trouble_remembered():
    cache.clear()


def shown(response):
    """The references of the rows, from top to bottom."""
    return re.findall(r'id="slip-([A-Z]+-\d+)"', response.content.decode())


def due(minutes, **fields):
    at = timezone.now() + timedelta(minutes=minutes)
    return make.enquiry(deadline_at=at, next_due_at=at, **fields)


def queries(desk, url):
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(url).status_code == 200
    return len(captured)


def test_what_is_due_next_stands_first_and_what_is_never_due_last(desk):
    never, later, soon = make.enquiry(next_due_at=NEVER), due(600), due(30)
    assert shown(desk.get("/")) == [soon.reference, later.reference, never.reference]


@pytest.mark.parametrize(("view", "place"), [("untriaged", 0), ("mine", 1), ("due", 2), ("waiting", 3), ("interviews", 4), ("done", 5)])
def test_each_view_holds_its_own(desk, officer, view, place):
    made = [
        make.enquiry(state="new"), make.enquiry(state="assigned", owner=officer), due(-5, state="assigned", owner=make.user()),
        make.enquiry(state="working", waiting_on=WaitingOn.FACTS), make.enquiry(state="working", kind=Kind.INTERVIEW),
        make.enquiry(state="closed", outcome="not_press"),
    ]
    assert shown(desk.get(f"/?view={view}")) == [made[place].reference]
    assert len(shown(desk.get("/"))) == 5


def test_the_number_of_queries_does_not_grow_with_the_rows(desk, officer):
    def row():
        enquiry = due(30, outlet=make.outlet(), journalist=make.journalist(), owner=officer)
        EnquiryRelease.objects.create(enquiry=enquiry, release=make.release(), linked=True)
    row()
    desk.get("/")
    one = queries(desk, "/")
    row()
    row()
    assert (queries(desk, "/"), one <= 12) == (one, True)


def test_pages_follow_each_other_without_gap_or_repetition_when_rows_leave(desk, officer):
    at = timezone.now() + timedelta(hours=1)
    made = [make.enquiry(deadline_at=at, next_due_at=at if n % 3 else NEVER) for n in range(120)]
    expected = list(Enquiry.objects.most_urgent_first().values_list("reference", flat=True))
    first = slips.slips("open", officer, now=timezone.now())
    enquiries.close(Enquiry.objects.get(reference=expected[0]), outcome="not_press", actor=officer, now=timezone.now())
    second = slips.slips("open", officer, now=timezone.now(), after=first.following)
    third = slips.slips("open", officer, now=timezone.now(), after=second.following)
    told = [slip.enquiry.reference for page in (first, second, third) for slip in page.rows]
    assert (told, third.following, len(made)) == (expected, "", 120)


def test_done_is_paged_by_arrival(desk, officer):
    for n in range(60):
        make.enquiry(state="closed", outcome="not_press", received_at=make.NOON - timedelta(minutes=n))
    first = slips.slips("done", officer, now=timezone.now())
    second = slips.slips("done", officer, now=timezone.now(), after=first.following)
    instants = [slip.enquiry.received_at for page in (first, second) for slip in page.rows]
    assert instants == sorted(instants, reverse=True) and len(instants) == 60


@pytest.mark.parametrize("mark", ["x", "1.2", "1.2.3.4", "-1.2.3", "9" * 18 + ".1.1", "٣.1.1", "1.2.'; drop", ""])
def test_a_mark_that_is_none_begins_on_top(desk, mark):
    made = due(5)
    assert shown(desk.get("/", {"after": mark})) == [made.reference]


@pytest.mark.parametrize(("number", "words"), [(0, "0"), (999, "999"), (1000, "1,000"), (1001, "1,000+"), (5000, "1,000+")])
def test_counts_are_capped(number, words):
    assert counts.shown(number) == words


def test_counts_are_those_of_the_views(desk, officer):
    due(-5, state="assigned", owner=officer)
    make.enquiry(state="closed", outcome="not_press")
    held = counts.counts(officer, now=timezone.now())
    assert [held[name] for name in ("untriaged", "mine", "due", "open", "done", "overdue", "set_aside")] == [0, 1, 1, 1, 1, 1, 0]


def test_what_is_restricted_to_others_is_neither_shown_nor_counted(desk, officer):
    hidden = due(5, restricted=True)
    named = due(6, restricted=True)
    named.restricted_to.add(officer)
    assert shown(desk.get("/")) == [named.reference]
    assert counts.counts(officer, now=timezone.now())["open"] == 1
    assert desk.get(reverse("desk:enquiry", args=[hidden.reference])).status_code == 404


def test_a_row_says_who_asks_what_and_how_sure_the_release_is(desk):
    enquiry = due(30, outlet=make.outlet("BBC World Service"), journalist=make.journalist("Maren Holt"), programme="Newshour",
                  ask="Could the author\n come on?", state="new")
    EnquiryRelease.objects.create(enquiry=enquiry, release=make.release("Caliph on Loop: Loopr still hosts"), score=0.4)
    page = desk.get("/").content.decode()
    assert "BBC World Service · Maren Holt, Newshour" in page
    assert "Could the author come on?" in page
    assert re.search(r'class="chip chip-suggested".+?Caliph on Loop</span>', page, re.DOTALL)


def test_a_hostile_name_and_subject_are_shown_as_text(desk):
    journalist = make.journalist("<script>alert(1)</script>\u202eevil")
    make.enquiry(journalist=journalist, subject="<img src=x onerror=alert(1)>")
    make.enquiry(subject="<img src=x onerror=alert(2)>")
    page = desk.get("/").content.decode()
    assert "<script>alert" not in page and "<img src=x" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;[RLO]evil" in page


def test_a_row_says_that_a_colleague_is_replying_and_never_that_i_am(desk, officer):
    enquiry = due(30)
    enquiries.be_seen(enquiry, user=officer, replying=True, now=timezone.now())
    assert "is replying" not in desk.get("/").content.decode()
    enquiries.be_seen(enquiry, user=make.user("Amira El-Sayed"), replying=True, now=timezone.now())
    assert "A. is replying" in desk.get("/").content.decode()
    enquiries.be_seen(enquiry, user=make.user("Boris Old"), replying=True, now=timezone.now() - timedelta(minutes=3))
    assert "B. is replying" not in desk.get("/").content.decode()


def test_asked_by_htmx_only_what_changes_is_answered(desk):
    due(5)
    page = desk.get("/", headers={"HX-Request": "true"}).content.decode()
    assert ("<html" in page, 'id="slips"' in page, 'id="rail"' in page, 'hx-swap-oob="true"' in page) == (False, True, True, True)


@pytest.mark.parametrize("view", list(slips.VIEWS))
def test_an_empty_view_says_what_to_do_next(desk, view):
    page = desk.get(f"/?view={view}").content.decode()
    assert slips.VIEWS[view].empty in page and "Log a call" in page


def test_several_are_assigned_at_once_and_a_refusal_is_told(desk, officer):
    first, second, closed = make.enquiry(), make.enquiry(), make.enquiry(state="closed", outcome="not_press")
    answer = desk.post(reverse("desk:queue-bulk"), {"act": "mine", "pick": [first.reference, second.reference, closed.reference]}, follow=True)
    assert [str(message) for message in answer.context["messages"]] == [
        "2 enquiries: yours now.", f"{closed.reference} is closed: re-open it first."]
    assert Enquiry.objects.filter(owner=officer).count() == 2


def test_one_enquiry_of_others_among_the_selected_and_nothing_is_done(desk, officer):
    mine, foreign = make.enquiry(), make.enquiry(restricted=True)
    answer = desk.post(reverse("desk:queue-bulk"), {"act": "mine", "pick": [mine.reference, foreign.reference]})
    mine.refresh_from_db()
    assert (answer.status_code, mine.owner) == (404, None)


def test_several_are_closed_as_not_press_and_only_without_a_reason_to_give(desk):
    made = make.enquiry()
    desk.post(reverse("desk:queue-bulk"), {"act": "close", "outcome": "declined", "pick": [made.reference]})
    made.refresh_from_db()
    assert made.state == "new"
    desk.post(reverse("desk:queue-bulk"), {"act": "close", "outcome": "not_press", "pick": [made.reference]})
    made.refresh_from_db()
    assert (made.state, made.outcome) == ("closed", "not_press")


def test_trouble_stands_on_top(desk):
    raw = make.message().arrival
    type(raw).objects.filter(pk=raw.pk).update(state="unreadable")
    sentences = [finding.sentence for finding in doctor.trouble()]
    assert len(sentences) == 1 and sentences[0] in desk.get("/").content.decode()


@pytest.mark.parametrize("roles", [{"press_officer": False, "administrator": True}, {"press_officer": False, "auditor": True}])
def test_who_may_not_read_enquiries_finds_no_queue(client, roles, db):
    client.force_login(make.user(**roles))
    assert [client.get(url).status_code for url in ("/", "/search/", "/enquiries/new/")] == [404, 404, 404]


def test_strangers_are_sent_to_sign_in(client, db):
    assert client.get("/").url == "/accounts/login/?next=/"
