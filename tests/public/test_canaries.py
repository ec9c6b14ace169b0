"""A value that could be told from any other stands in every private field: none of them is on a public page, in any of its states."""
from datetime import date, timedelta

import pytest
from django.db.models import Model, QuerySet

from isdmedia import links
from isdmedia.interviews import booking
from isdmedia.models import Enquiry, Hold, Interview, Journalist, LinkPurpose, Note, Proposal, Speaker, Spokesperson
from isdmedia.public import offers, requests, showing
from tests import make

pytestmark = pytest.mark.django_db
STATES = ["bid", "offered", "picked", "confirmed", "briefed", "done", "aired", "not_used", "declined", "cancelled", "stood_down", "postponed", "no_show"]
CANARY = "canary"


def private_of_the_spokesperson(person, now):
    Spokesperson.objects.filter(pk=person.pk).update(email="canary-speaker@isd.example", phone="+44 20 7946 0111", languages="canary-languages")
    diary = person.resource
    diary.stays.create(first_date=now.date() + timedelta(days=60), last_date=now.date() + timedelta(days=61), time_zone="Pacific/Chatham")
    diary.exceptions.create(date=date(2027, 1, 1), reason="canary-exception")
    diary.busy_times.create(busy_from=now, busy_until=now + timedelta(hours=1), source="canary-calendar", seen_at=now)


def private_of_the_interview(interview, rival, now):
    Interview.objects.filter(pk=interview.pk).update(
        address="canary-address", car="canary-car", make_up="canary-make-up", other_guests="canary-guests", backup_number="+44 20 7946 0222",
        override_reason="canary-override", off_reason="canary-off", say_name="canary-say-name")
    Hold.objects.update(because="canary-because")
    Speaker.objects.filter(interview=interview).update(words="canary-words")
    start = now + timedelta(days=9)
    Proposal.objects.create(interview=rival, starts_at=start, ends_at=start + timedelta(hours=1), came_by="mail", words="canary-proposal", proposed_at=now)
    Proposal.objects.create(interview=interview, starts_at=start, ends_at=start + timedelta(hours=1), came_by="mail", words="canary-own-proposal", proposed_at=now)


def private_of_the_enquiry(enquiry, officer, now):
    journalist = Journalist.objects.get(pk=enquiry.journalist_id)
    journalist.addresses.update(address="canary-journalist@paper.example")
    journalist.addresses.create(address="canary-other@paper.example")
    Journalist.objects.filter(pk=journalist.pk).update(phone="+1 212 555 0333", notes="canary-notes", verified_how="canary-verified", role="canary-role")
    type(enquiry.outlet).objects.update(notes="canary-outlet")
    Note.objects.create(enquiry=enquiry, author=officer, author_name="Ana", text="canary-note", created_at=now)
    Enquiry.objects.filter(pk=enquiry.pk).update(
        referrer="canary-referrer", subject="canary-subject", outcome_reason="canary-outcome", phone="+1 212 555 0444", deadline_words="canary-deadline",
        deadline_note="canary-deadline-note", terms_wording="canary-terms", evidence={"canary": "canary"}, questions=["canary"])
    make.message(enquiry, text="canary-message", own_text="canary-message", subject="canary-subject")


PRIVATE = [CANARY, "7946 0111", "79460111", "7946 0222", "79460222", "555 0333", "5550333", "555 0444", "Chatham", "Rival", "COR-", "Second Guest"]


@pytest.fixture
def pages(interview, samira, enquiry, officer, now, offered, at):
    """A function that brings the interview into a state and fetches every public page of it."""
    rival = booking.bid([make.enquiry(outlet=make.outlet("Rival Radio"), ask="canary-ask-of-another")], [samira], actor=officer, now=now, topic="canary-topic-of-another",
                        programme="canary-programme", link="https://canary.example/")
    booking.pencil(rival, at(6), until=now + timedelta(hours=1), actor=officer, now=now)
    private_of_the_spokesperson(samira, now)
    private_of_the_interview(interview, rival, now)
    private_of_the_enquiry(enquiry, officer, now)

    def fetched(client, state):
        agreed = state not in ("bid", "offered", "declined", "postponed")
        Interview.objects.filter(pk=interview.pk).update(
            state=state, **({"starts_at": at(2).start, "ends_at": at(2).end, "confirmed_at": now} if agreed else {}))
        times = links.make(LinkPurpose.TIMES, now=now, interview=interview, enquiry=enquiry)
        asked = links.make(LinkPurpose.REQUEST, now=now, interview=interview, speaker=interview.speakers.get())
        yield from (client.get(f"/t/{path}") for path in (f"times/{times}/", f"interview/{asked}/", f"times/{times}/calendar.ics", f"interview/{asked}/calendar.ics",
                                                         f"times/{times}/?zone=Asia/Tokyo"))
        yield client.post(f"/t/times/{times}/", {"act": "pick", "time": "20200101T0000-30"})
        yield client.post(f"/t/times/{times}/", {"act": "other_time"})
        yield client.post(f"/t/interview/{asked}/", {"act": "other_time"})
        yield client.post(f"/t/interview/{asked}/", {"act": "nothing"})
    return fetched


@pytest.mark.parametrize("state", STATES)
def test_no_page_tells_what_is_private(client, pages, state):
    found = [(answer.request["PATH_INFO"].split("/")[2], answer.request["REQUEST_METHOD"], word) for answer in pages(client, state)
             for word in PRIVATE if word in _unfolded(answer)]
    assert found == []


def _unfolded(answer):
    """Without the form's key and token, which are chance letters, and with the lines of a calendar joined again."""
    return answer.content.decode().replace("\r\n ", "").replace("-//isdmedia//", "")


@pytest.mark.parametrize("who_rings", ["we", "they", ""])
def test_nor_when_a_number_is_rung_instead_of_a_link(client, pages, interview, who_rings):
    Interview.objects.filter(pk=interview.pk).update(link="", who_rings=who_rings, place="their_studio", number="020 7946 0111")
    journalists = [answer.content.decode() for answer in pages(client, "confirmed") if "/t/times/" in answer.request["PATH_INFO"]]
    told = [page for page in journalists if CANARY in page or (who_rings != "we" and "7946 0111" in page)]
    assert told == []


def test_the_journalists_page_names_no_link_or_number_before_it_is_sure(client, pages, interview):
    Interview.objects.filter(pk=interview.pk).update(number="020 7946 0555", who_rings="they")
    for state in ("bid", "offered", "picked"):
        assert [answer for answer in pages(client, state) if "/t/times/" in answer.request["PATH_INFO"]
                and ("meet.meridian" in answer.content.decode() or "7946 0555" in answer.content.decode())] == []


def test_in_a_pool_a_journalist_reads_nothing_of_the_others(client, interview, enquiry, offered, pages, now):
    other = make.enquiry(outlet=make.outlet("Rival Gazette"), ask="canary-pool-ask", journalist=make.journalist("Canary Colleague", address="canary-colleague@paper.example"))
    interview.enquiries.add(other)
    Interview.objects.filter(pk=interview.pk).update(link="", who_rings="we", number="+1 212 555 0333", topic="canary-pool-ask")
    start = now + timedelta(days=8)
    Proposal.objects.create(interview=interview, starts_at=start.replace(hour=4, minute=44), ends_at=start.replace(hour=5, minute=44), came_by="link", proposed_at=now)
    for state in ("offered", "picked", "confirmed"):
        for answer in pages(client, state):
            if "/t/times/" in answer.request["PATH_INFO"] and not answer.request["PATH_INFO"].endswith(".ics"):
                body = answer.content.decode()
                assert [word for word in ("555 0333", "canary", "Canary", "Rival", "You asked for another time") if word in body] == []


def test_the_fields_of_each_page_are_these_and_no_others():
    shown = {one.__name__: list(one.__dataclass_fields__) for one in (
        offers.Offered, offers.Agreed, offers.Day, offers.Choice, requests.Asked, requests.Booked, requests.Row, requests.Said, showing.Person, showing.Meeting)}
    assert shown == {
        "Offered": ["people", "headline", "form", "days", "until", "wanted", "just_gone"],
        "Agreed": ["people", "headline", "form", "when", "sure", "meeting", "place", "days", "wanted", "shared"],
        "Day": ["name", "choices"], "Choice": ["value", "when"], "Person": ["name", "title"], "Meeting": ["said", "link", "number", "dialled"],
        "Asked": ["name", "who", "topic", "headline", "times", "rows", "said", "wanted"],
        "Booked": ["name", "who", "topic", "headline", "when", "meeting", "rows", "said", "wanted"], "Row": ["name", "told"], "Said": ["answer", "line"]}


def test_no_row_of_the_database_reaches_a_template(client, confirmed, times, request_page):
    for path in (times, request_page):
        passed = {name: value for layer in client.get(path).context for part in layer for name, value in part.items()}
        assert [name for name, value in passed.items() if isinstance(value, Model | QuerySet) or callable(getattr(value, "_meta", None))] == []
